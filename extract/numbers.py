"""The number grammar: every run of digits, and every spelled quantity, of a plain text becomes a `Mention`.

A mention is the whole expression, value and bound understood ("up to 39.6%", "10.7-15.3%", "4 out of the 7"), or it is
put aside at once with a reason (a digit in a name, a year, a list mark). What a mention claims is for the rules to say.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import regex

from extract.claim import Bound

Form = Literal["percent", "points", "times", "orders", "measure", "bare", "count", "rank"]


class Mention(NamedTuple):
    """One number expression. `start`, `end` bound the quote, `reach` is where its comparator words begin."""

    start: int
    end: int
    reach: int
    value: float
    form: Form
    unit: str = ""
    high: float | None = None
    error: float | None = None
    total: float | None = None
    bound: Bound = "exact"
    sign: int = 0
    decimals: int = 0
    noun: str = ""
    """The word joined by a hyphen ("40-author") or standing behind "k of n"."""
    dismissed: str = ""
    """Why this number makes no claim; empty while it may."""


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
        "(?:"
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
        + r"(?:(?:(?P<to>\s?(?:–|-|~|\.\.\.?)\s?|\s(?:to|–|-|through|up\ to)\s)(?:a\ )?(?:[>~≈+$-]\s?)?"
        + second
        + rf")|(?P<of>\s?/\s?(?P<n3>\d+)(?![\d.,]*[\w/-])|\s(?:of|out\ of)\s(?:the\ |all\ |our\ )?(?P<n4>\d+)(?![\w.,%×-]*[\w%×]))"
        + rf"|\s?(?:±|\+/-|\+-|\(±|\(\+/-)\s?(?P<n5>{_NUMBER})(?P<p5>{_POWER})?\s?(?P<u5>%|{unit})?)?"
        + r"(?P<after>\+(?!\d))?"
        + r"(?:-(?P<noun>[A-Za-z][a-z]+(?:s\b)?|D\b))?"
    )


_RUN = regex.compile(r"\d+")
_BEFORE = regex.compile(
    r"(?r)(?P<words>(?:(?P<more>\bover|\bmore\ than|\bat\ least|\babove|\bexceed(?:ing|s|ed)?|\bsurpass(?:ing|es|ed)?|\bbeyond"
    r"|\bgreater\ than|\bhigher\ than|\bno\ (?:less|fewer)\ than|\bupwards\ of|\b(?:a\ )?minimum(?:\ of)?|\bin\ excess\ of|\blarger\ than|\blonger\ than|\bwell\ over|\bas\ low\ as)"
    r"|(?P<less>\bup\ to|\bupto|\bunder|\bbelow|\bless\ than|\bfewer\ than|\bat\ most|\bas\ (?:high|much|many|few|little|large|small|fast)\ as|\b(?:a\ )?max(?:imum)?(?:\ of)?"
    r"|\bwithin(?:\ an?)?|\bno\ more\ than|\blower\ than|\bsmaller\ than|\bnot\ exceeding|\bshorter\ than|\bas\ little\ as)"
    r"|(?P<about>\babout|\baround|\bapproximately|\bapprox\.?|\bnearly|\balmost|\broughly|\bclose\ to|\bsome|\bcirca|\bca\.|\bnear-?|\bsim))"
    r"(?:\ (?:an?\ )?(?:average(?:\ of)?|mean(?:\ of)?|additional|only|just|approximately|about|around|nearly|almost|of|the|median(?:\ of)?|further|overall))*\ ?)?"
    r"(?P<symbol>(?:[<>≤≥≈~]\s?=?|=\s?[<>])\s?)?(?P<sign>[-+–±]|\+/-\s?)?(?P<money>US\$|USD\s|[$€£¥]\s?)?"
)
_BOUNDS: dict[str, Bound] = {
    "<": "at_most",
    "≤": "at_most",
    ">": "at_least",
    "≥": "at_least",
    "~": "approx",
    "≈": "approx",
}


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
    """All mentions of a plain text, in order, none overlapping."""
    expression = _expression()
    found: list[Mention] = []
    at = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start < at:
            continue
        mention = _read(text, start, at, expression)
        found.append(mention)
        at = mention.end
    return found


_WORD_BEFORE = regex.compile(r"(?r)[^\s(\[{]*")
_GLUED = regex.compile(r"(?:^|[^A-Za-z])(?:vs\.?|sim|approx|over|than|by|of|to|about|is|[pPrRdqn])$")


def _read(text: str, start: int, floor: int, expression: regex.Pattern[str]) -> Mention:
    """The mention whose first digit stands at `start`; nothing before `floor` belongs to it."""
    previous = text[start - 1] if start > floor else " "
    if previous == "." and (start < 2 or not text[start - 2].isalnum()):
        start -= 1
        previous = text[start - 1] if start > floor else " "
    if previous.isalpha() or previous in "_@#^\\":
        glued = _WORD_BEFORE.match(text, max(floor, start - 20), start)
        if not (glued and previous.isalpha() and _GLUED.search(glued[0]) and len(glued[0]) > 1):
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
        and not text[start - 4 : start - 1] in ("vs.", " vs")
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
        if (
            mismatch
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
        if form != "bare" or decimals or match["m1"] or value > total or total < 2:
            return _single(text, start, floor, match)
        form = "count"
    elif match["n5"]:
        error = _number(match["n5"], match["p5"], None)
        if form == "bare" and match["u5"]:
            form, unit = _unit(match["u5"])
    return _with_prefix(text, start, end, floor, value, high, error, total, form, unit, bool(plus), decimals, noun)


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
    plus = bool(match["plus1"] or match["after"])
    decimals = len(match["n1"].partition(".")[2])
    return _with_prefix(
        text, start, match.end(), floor, value, None, None, None, form, unit, plus, decimals, match["noun"] or ""
    )


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
    stop = max(text.rfind(". ", floor, start), floor)
    return (
        _SIDED.search(text, stop, before.start()) is not None
        or _SIDED.search(text, start, min(len(text), start + 60)) is not None
    )


def _with_prefix(
    text: str,
    start: int,
    end: int,
    floor: int,
    value: float,
    high: float | None,
    error: float | None,
    total: float | None,
    form: Form,
    unit: str,
    plus: bool,
    decimals: int,
    noun: str,
) -> Mention:
    """Comparator, sign and currency before the first digit."""
    bound: Bound = "at_least" if plus else "exact"
    sign = 0
    reach = quote = start
    before = _BEFORE.match(text, max(floor, start - 70), start)
    if before and before[0]:
        reach = before.start()
        if before["money"]:
            form, unit = ("measure", "$") if form in ("bare", "measure") else (form, unit)
            quote = before.start("money")
        if before["sign"] and (
            before["sign"] != "–" or text[before.start("sign") - 1 : before.start("sign")] in ("(", "")
        ):
            glyph = before["sign"]
            if before.start("sign") <= floor or not text[before.start("sign") - 1].isalnum():
                sign = -1 if glyph in "-–" else 1 if glyph == "+" else 0
                quote = before.start("sign")
        if before["symbol"]:
            bound = next((b for s, b in _BOUNDS.items() if s in before["symbol"]), bound)
            quote = before.start("symbol")
        if before["more"]:
            bound = "at_least"
        elif before["less"]:
            bound = "at_most"
        elif before["about"]:
            bound = "approx"
    mention = Mention(quote, end, reach, value, form, unit, high, error, total, bound, sign, decimals, noun)
    reason = _reason(text, mention, floor)
    return mention._replace(dismissed=reason) if reason else mention


_ORDINAL = regex.compile(r"(?:st|nd|rd|th)\b")
_LETTERS = regex.compile(r"[A-Za-zα-ωΑ-Ω_°²³'^]")
_DIMENSIONS = regex.compile(r"-?(?:D|DoF|DOF|d)\b(?!-?gram)")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?"
_DATED = regex.compile(rf"(?r)(?:{_MONTH}\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s)")


def _reason(text: str, mention: Mention, floor: int) -> str:
    """Why a number is none that could be claimed, or nothing."""
    start, end = mention.start, mention.end
    following = text[end : end + 12]
    if _LETTERS.match(following) and not following.startswith(("times", "faster", "higher", "and")):
        return "ordinal" if _ORDINAL.match(following) else "name"
    if _DIMENSIONS.match(following) or mention.noun in ("D", "DoF", "DOF"):
        return "name"
    if mention.form == "bare" and mention.high is None and not mention.decimals and not mention.sign:
        opened = text[start - 1 : start] == "("
        if opened and following.startswith(")") and mention.value <= 12 and text[start:end].isdigit():
            return "list mark"
        if (
            following.startswith((") ", ")."))
            and mention.value <= 12
            and not opened
            and text[max(0, start - 2) : start] in ("", ". ", ": ", "; ", ", ", "d ")
        ):
            return "list mark"
        if (
            text[start - 1 : start] == "["
            and following.startswith(("]", ","))
            or (text[start - 1 : start] == "," and following.startswith("]"))
        ):
            return "citation"
    if (
        mention.form == "bare"
        and mention.value.is_integer()
        and 1900 <= mention.value <= 2040
        and end - start in (4, 9)
    ):
        if mention.high is None or mention.high <= 2040:
            before = text[max(0, start - 24) : start]
            if not regex.match(
                r"\s[a-z]+(?:\s[a-z-]+)?s\b(?<!\b(?:has|was|is|this|us|as|vs|shows|its))", following
            ) or regex.search(
                rf"(?:\b(?:in|since|until|from|by|of|year|years|circa|during|early|late|mid)|{_MONTH}|[A-Z]\w+,?)\s?$",
                before,
            ):
                return "year"
    if (
        _DATED.match(text, max(floor, start - 16), start)
        and mention.form == "bare"
        and mention.value <= 31
        and mention.decimals == 0
    ):
        return "date"
    return ""
