"""The number grammar: every run of digits, and every spelled quantity, of a plain text becomes a `Mention`.

A mention is the whole expression, value and bound understood ("up to 39.6%", "10.7-15.3%", "4 out of the 7"), or it is
put aside at once with a reason (a digit in a name, a year, a list mark). What a mention claims is for the rules to say.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import regex

from extract.bounds import bounded
from extract.claim import Bound
from extract.dismissal import dismissal
from extract.mention import Form, Mention
from extract.spelled import spelled

_MAGNITUDE = {
    "k": 1e3,
    "K": 1e3,
    "M": 1e6,
    "B": 1e9,
    "b": 1e9,
    "G": 1e9,
    "T": 1e12,
    "bn": 1e9,
    "mn": 1e6,
    "mio": 1e6,
    "thousand": 1e3,
    "hundred": 1e2,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "Million": 1e6,
    "Billion": 1e9,
    "Trillion": 1e12,
}


@cache
def _units() -> dict[str, tuple[Form, str]]:
    """Every spelling of a unit -> its form and its name."""
    tables = tomllib.loads(Path(__file__).with_name("vocabulary").joinpath("units.toml").read_text("utf8"))
    forms: dict[str, Form] = {
        "percent": "percent",
        "points": "points",
        "times": "times",
        "orders_of_magnitude": "orders",
    }
    found: dict[str, tuple[Form, str]] = {}
    for entry in tables["unit"].values():
        for alias in entry["aliases"]:
            found[alias] = (forms.get(entry["name"], "points"), entry["name"])
    for group, aliases in tables["measure"].items():
        for alias in aliases:
            found[alias] = ("measure", _singular(alias, group))
    return found


_SHORT = {"s": "second", "sec": "second", "secs": "second", "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute"}
_SHORT |= {"mins": "minute", "millisecond": "ms", "milliseconds": "ms", "msec": "ms", "frames per second": "fps"}
_SHORT |= {"frame per second": "fps", "frames/s": "fps", "gigabytes": "gb", "megabytes": "mb"}


def _singular(alias: str, group: str) -> str:
    if alias in _SHORT:
        return _SHORT[alias]
    lower = alias.lower()
    if group in ("time", "length", "data", "money", "angle", "mass", "power") and len(lower) > 3:
        return lower.removesuffix("s")
    return lower


_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,3}(?:\ \d{3})+(?![\d.]|\ \d)|\d+(?=,\d\d?\s?%),\d+|\d+)(?:\.\d+)?|\.\d+"
_POWER = r"(?:[eE][-+]?\d{1,3}(?!\w)|\s?[×·*x]\s?10\s?\^?\s?[-+]?\d{1,3}|\^\s?[-+]?\d{1,3})"
_SIZE = r"[\s-]?(?:thousand|hundred|[mMbBtT]illion|trillion|bn|mn|mio)\b|(?:[kKMBTG]|b)(?=\+?(?![\w²³^])|\+|-)"


@cache
def _expression() -> regex.Pattern[str]:
    """The whole expression from its first digit on."""
    worded = sorted((u for u in _units() if u[0].isalpha() and len(u) > 3), key=len, reverse=True)
    short = sorted((u for u in _units() if u not in worded), key=len, reverse=True)
    unit = (
        r"\s?(?:"
        + "|".join(regex.escape(u) for u in short if not u[0].isalnum())
        + r")(?:-?points?\b|\s(?:absolute\s)?(?:percentage\s)?points?\b)?"
        + r"|[\s-]?(?:(?:percentage|percent|absolute|percentage-)[\s-])?points?\b"
        + r"|[\s-]?(?:"
        + "|".join(regex.escape(u) for u in worded)
        + r")(?![\w²³])"
        + r"|\s?(?:"
        + "|".join(regex.escape(u) for u in short if u[0].isalnum())
        + r")(?![\w²³/^]|-[A-Za-z]|'|\.\w)"
        + r"|\s?(?:x|×|X)(?=[A-Za-z]{4,})"
        + r"|[xX×](?=[\s\-,.;:)–~↑↓/]|$)"
    )
    quantity = rf"(?P<n§>(?:{_NUMBER}))(?P<p§>{_POWER})?(?P<m§>{_SIZE})?(?P<plus§>\+(?!\d))?(?P<u§>{unit})?"
    first, second = quantity.replace("§", "1"), quantity.replace("§", "2")
    return regex.compile(
        first
        + r"(?:(?:(?P<to>\s?(?:–|-|~|\.\.\.?)\s?|\s(?:to|–|-|through|up\ to)\s)(?:a\ )?(?:[>~≈$]\s?)?(?P<to2>[+-])?"
        + second
        + r")|(?P<of>\s?/\s?(?P<n3>\d+)(?![\d.,]*[\w/-])|\s(?:of|out\ of)\s(?:the\ |all\ |our\ )?(?P<n4>\d+)(?![\w.,%×-]*[\w%×]))"
        + rf"|\s?(?:±|\+/-|\+-|\(±|\(\+/-)\s?(?P<n5>{_NUMBER})(?P<p5>{_POWER})?\s?(?P<u5>%|{unit})?)?"
        + r"(?P<after>\+(?!\d))?"
        + r"(?:-(?P<noun>[A-Za-z][a-z]+(?:s\b)?|D\b))?"
    )


_RUN = regex.compile(r"\d+")


def _number(text: str, power: str | None, magnitude: str | None) -> float:
    digits = text.replace(" ", "")
    whole, _, rest = digits.rpartition(",")
    digits = f"{whole}.{rest}" if whole and len(rest) < 3 and "." not in rest else digits.replace(",", "")
    value = float(digits)
    if power:
        power = power.strip().lstrip("×·*x ").strip()
        if power[0] in "eE":
            value *= 10.0 ** int(power[1:])
        elif power.startswith("^"):
            value = _raise(value, int(power[1:].replace(" ", "")))
        else:
            value *= 10.0 ** int(power[2:].lstrip(" ^").replace(" ", "") or 1)
    if magnitude:
        value *= _MAGNITUDE[magnitude.strip(" -")]
    return float(f"{value:.12g}")


def _raise(base: float, exponent: int) -> float:
    try:
        value: float = base**exponent
    except (OverflowError, ZeroDivisionError):
        return base
    return value


def _unit(text: str | None) -> tuple[Form, str]:
    if not text:
        return "bare", ""
    stripped = text.strip(" -")
    if "point" in stripped:
        return "points", "basis point" if "basis" in stripped else "points"
    found = _units().get(stripped)
    if found:
        return found
    return ("percent", "percent") if stripped.startswith("%") else ("times", "times")


def mentions(text: str) -> list[Mention]:
    """All mentions of a plain text, in digits and in words, in order, none overlapping."""
    expression = _expression()
    found: list[Mention] = []
    at = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start >= at:
            mention = _read(text, start, at, expression)
            found.append(mention)
            at = mention.end
    return _merged(found, spelled(text))


def _merged(digits: list[Mention], words: list[Mention]) -> list[Mention]:
    """Both kinds in the order of the text; where they overlap the words win, which take digits in ("4 of five")."""
    if not words:
        return digits
    taken = [(w.start, w.end) for w in words]
    kept = [d for d in digits if not any(start < d.end and d.start < end for start, end in taken)]
    return sorted([*kept, *words])


_WORD_BEFORE = regex.compile(r"(?r)[^\s(\[{]*")
_GLUED = regex.compile(r"(?:vs\.?|sim|approx|over|than|by|of|to|about|is|[pPrRdqn])")


def _read(text: str, start: int, floor: int, expression: regex.Pattern[str]) -> Mention:
    """The mention whose first digit stands at `start`; nothing before `floor` belongs to it."""
    previous = text[start - 1] if start > floor else " "
    if previous == "." and (start < 2 or not text[start - 2].isalnum()):
        start -= 1
        previous = text[start - 1] if start > floor else " "
    if previous.isalpha() or previous in "_@#^\\":
        glued = _WORD_BEFORE.match(text, max(floor, start - 20), start)
        if not (glued and previous.isalpha() and _GLUED.fullmatch(glued[0]) and len(glued[0]) > 1):
            return _aside(text, start, "name" if previous != "^" else "algebra")
    if previous in "-–" and start - 1 > floor:
        if text[start - 2].isalnum() or text[start - 2] in ")]*+_":
            return _aside(text, start, "name")
    elif previous in "/:" and start - 1 > floor and text[start - 2].isalnum():
        if previous == ":":
            return _aside(text, start, "ratio notation")
        if text[start - 2].isalpha() and not regex.search(
            r"(?r)\d[kKMBTx%]", text, pos=max(0, start - 4), endpos=start - 1
        ):
            return _aside(text, start, "name")
    elif (
        previous in ".,"
        and start - 1 > floor
        and text[start - 2].isalnum()
        and text[start - 4 : start - 1] not in ("vs.", " vs")
    ):
        if (
            not text[start - 2].isdigit()
            and previous == "."
            and not text[max(0, start - 3) : start - 1].lower().endswith("vs")
        ):
            return _aside(text, start, "name")
    match = expression.match(text, start)
    if match is None:
        return _aside(text, start, "name")
    return _understand(text, start, floor, match)


_CHUNK = regex.compile(r"[\w.]*(?:[-/^_:@][\w.]+)*")


def _aside(text: str, start: int, reason: str) -> Mention:
    """A digit run inside a name or formula: the rest of that word is put aside with it."""
    match = _CHUNK.match(text, start)
    end = match.end() if match else start + 1
    while end > start + 1 and text[end - 1] in ".-_:/":
        end -= 1
    return Mention(start, end, start, 0.0, "bare", dismissed=reason)


def _understand(text: str, start: int, floor: int, match: regex.Match[str]) -> Mention:
    end = match.end()
    form, unit = _unit(match["u1"])
    value = _number(match["n1"], match["p1"], match["m1"])
    decimals = len(match["n1"].partition(".")[2])
    high = error = total = None
    noun = match["noun"] or ""
    plus = match["plus1"] or match["after"]

    if match["to"] is not None:
        form2, unit2 = _unit(match["u2"])
        high = _number(match["n2"], match["p2"], match["m2"])
        if match["m2"] and not match["m1"] and (value < high / 1000 or match["m2"].strip(" -") in "kKMBTb"):
            value = _number(match["n1"], match["p1"], match["m2"])
        plus = plus or match["plus2"]
        tight = not match["to"].strip() or match["to"].strip() in "–-~"
        spelled = match["to"].strip() in ("to", "through", "up to")
        mismatch = form != "bare" and form2 != "bare" and form != form2
        signed = (match["to2"] not in (None, "+") and match["to2"] == "-") or (
            match["to2"] == "+" and text[start - 1 : start] == "-"
        )
        if (
            mismatch
            or signed
            or (spelled and _sided(text, start, floor))
            or (tight and high < value and form2 == "bare")
            or (tight and form2 == "bare" and form != "bare")
        ):
            return _single(text, start, floor, match)
        form, unit = (form2, unit2) if form2 != "bare" else (form, unit)
        if high < value and spelled is False:
            return _single(text, start, floor, match)
        if high < value:
            value, high = high, value
        decimals = max(decimals, len(match["n2"].partition(".")[2]))
    elif match["of"]:
        total = _number(match["n3"] or match["n4"], None, None)
        if form != "bare" or decimals or match["m1"] or value > total or total < 2 or value > 1900:
            return _single(text, start, floor, match)
        form = "count"
    elif match["n5"]:
        error = _number(match["n5"], match["p5"], None)
        if form == "bare" and match["u5"]:
            form, unit = _unit(match["u5"])
    return _placed(
        text,
        Mention(
            start, end, start, value, form, unit, high, error, total, "at_least" if plus else "exact", 0, decimals, noun
        ),
        floor,
    )


@cache
def _first_only() -> regex.Pattern[str]:
    pattern = _expression().pattern
    cut = pattern.index(r"(?:(?:(?P<to>")
    return regex.compile(pattern[:cut] + r"(?P<after>\+(?!\d))?(?:-(?P<noun>[A-Za-z][a-z]+(?:s\b)?|D\b))?")


def _single(text: str, start: int, floor: int, whole: regex.Match[str]) -> Mention:
    """Only the first quantity of what looked like a pair."""
    match = _first_only().match(text, start)
    assert match is not None
    form, unit = _unit(match["u1"])
    if form == "bare" and whole["to"] is not None and whole["u2"]:
        form, unit = _unit(whole["u2"])
    value = _number(match["n1"], match["p1"], match["m1"])
    bound: Bound = "at_least" if match["plus1"] or match["after"] else "exact"
    decimals = len(match["n1"].partition(".")[2])
    mention = Mention(
        start, match.end(), start, value, form, unit, bound=bound, decimals=decimals, noun=match["noun"] or ""
    )
    return _placed(text, mention, floor)


def _placed(text: str, mention: Mention, floor: int) -> Mention:
    """The mention with what stands before it, or put aside with a reason."""
    if mention.noun and mention.decimals:
        mention = mention._replace(end=mention.end - len(mention.noun) - 1, noun="")
    while text[mention.end - 1] == " ":
        mention = mention._replace(end=mention.end - 1)
    mention = bounded(text, mention, floor)
    reason = dismissal(text, mention, floor)
    return mention._replace(dismissed=reason) if reason else mention


_SIDED = regex.compile(
    r"(?:improv|increas|decreas|reduc|rais|boost|rising|rise|rose|grow|grew|drop|fall|fell|declin|gain|lift|push|jump|climb"
    r"|lower|cut|elevat|enhanc|bring|brought|going|goes|went|mov|shift|degrad|→|up|down|surg|soar|accelerat|plummet|collaps)\w*",
    regex.IGNORECASE,
)
_FROM = regex.compile(r"(?r)\bfrom\s(?:an?\s)?(?:\w+\s){0,3}[~≈$+-]?")
_RANGING = regex.compile(r"(?r)\b(?:rang(?:e|es|ed|ing)|var(?:y|ied|ies|ying)|span(?:s|ning)?)\b(?:\s\w+){0,3}\s")


def _sided(text: str, start: int, floor: int) -> bool:
    """Is this the first end of "from a to b" where something moves, not of a plain range?"""
    before = _FROM.match(text, max(floor, start - 60), start)
    if before is None:
        return False
    if _RANGING.match(text, max(floor, before.start() - 40), before.start()):
        return False
    stop = max(text.rfind(". ", 0, start), start - 160, 0)
    return (
        _SIDED.search(text, stop, before.start()) is not None
        or _SIDED.search(text, start, min(len(text), start + 60)) is not None
    )
