"""Quantities in words: "twice", "half the memory", "two orders of magnitude", "four of five", "ranked second".

Only words that compare or score are read; spelled counts ("three datasets") are not quantities of interest.
"""

from __future__ import annotations

from collections.abc import Callable

import regex

from extract.bounds import bounded
from extract.mention import Form, Mention

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
    )
}
_TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ORDINALS = {
    word: value
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}

_SMALL_WORD = "(?:" + "|".join(sorted(_SMALL, key=len, reverse=True)) + ")"
_NUMERAL = rf"(?:(?:{'|'.join(_TENS)})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{_SMALL_WORD}|hundred)"
_PART_WORD = "(?:" + "|".join(_PARTS) + ")"
_COMPARED = r"(?:more|less|fewer|higher|lower|faster|slower|larger|smaller|greater|better|longer|shorter|cheaper|as|the|that|its|their|wider|deeper|bigger|worse)\b"
_MOVED = r"(?:increase|decrease|improve|reduction|gain|speed|boost|higher|lower|faster|larger|smaller|greater|more|less|fewer|drop|growth|acceleration|rise|compression|cheaper|better)"

_FAMILIES: tuple[tuple[str, regex.Pattern[str]], ...] = (
    (
        "orders",
        regex.compile(
            rf"\b(?P<n>an?|{_SMALL_WORD})(?:[\s-](?:to|or)[\s-](?P<m>{_SMALL_WORD}))?[\s-](?:full\s)?orders?[\s-]of[\s-]magnitude",
            regex.IGNORECASE,
        ),
    ),
    ("times", regex.compile(rf"\b(?P<n>{_NUMERAL})\stimes(?=\s{_COMPARED})", regex.IGNORECASE)),
    (
        "twice",
        regex.compile(r"\b(?P<n>twice|thrice)(?=\s(?:as|the|that|more|its|their|faster|larger)\b)", regex.IGNORECASE),
    ),
    (
        "fold",
        regex.compile(
            rf"\b(?P<n>{_NUMERAL})-?fold\b(?=[\s-](?:\w+\s){{0,3}}?{_MOVED})|(?<=\bby\s(?:\w+\s)?)(?P<n>{_NUMERAL})-?fold\b",
            regex.IGNORECASE,
        ),
    ),
    (
        "verb",
        regex.compile(
            r"\b(?P<n>doubl|tripl|quadrupl)(?:es|ed|ing|e(?=\s(?:the|that|its|their|our)\b)|e(?<=\b(?:to|and|can|could|may|than|nearly|almost|roughly|over)\s\w+)(?=\s[a-z]))\b(?!\sas\b)|\b(?P<h>halv)(?:es|ed|ing|e)\b",
            regex.IGNORECASE,
        ),
    ),
    (
        "parts",
        regex.compile(
            rf"\b(?P<n>an?|{_SMALL_WORD})[\s-](?P<p>(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?=\s(?:of|the|as|fewer|less)\b)(?:\sto\s(?P<n2>{_SMALL_WORD})[\s-](?P<p2>{_PART_WORD}s?))?",
            regex.IGNORECASE,
        ),
    ),
    (
        "range of parts",
        regex.compile(
            rf"\b(?P<n>{_SMALL_WORD})-(?P<p>{_PART_WORD}s?)\sto\s(?P<n2>{_SMALL_WORD})-(?P<p2>{_PART_WORD}s?)\b",
            regex.IGNORECASE,
        ),
    ),
    (
        "half",
        regex.compile(
            r"\bhalf(?=\s(?:the|as|that|of|its|their)\b)|(?<=\b(?:by|in|than|nearly|almost|roughly|about|approximately)\s)half\b(?!-)(?!\sof\sa\s)",
            regex.IGNORECASE,
        ),
    ),
    (
        "of",
        regex.compile(
            rf"\b(?P<n>{_SMALL_WORD})\s(?:out\s)?of\s(?:the\s|all\s|our\s)?(?P<t>{_SMALL_WORD}|\d+)\b(?=\s[a-z])|\b(?P<n>one|two|three)\s(?:in|out\sof)\s(?:every\s)?(?P<t>{_SMALL_WORD})\b",
            regex.IGNORECASE,
        ),
    ),
    (
        "rank",
        regex.compile(
            rf"(?<=\b(?:rank(?:ed|s|ing)?|plac(?:ed|ing)|finish(?:ed|ing))\s(?:(?:in|at|overall|the|as|joint|#|number|No\.)\s){{0,2}})(?P<n>{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))\b"
            rf"|\b(?P<n>{'|'.join(_ORDINALS)}|\d+(?:st|nd|rd|th))(?=[\s-](?:place|rank|position)\b)",
            regex.IGNORECASE,
        ),
    ),
    (
        "percent",
        regex.compile(
            rf"\b(?P<n>{_NUMERAL})(?:\s|-)(?:percent|per\scent)\b(?P<pts>(?:age)?\spoints?)?", regex.IGNORECASE
        ),
    ),
)

_GATES: dict[str, tuple[str, ...]] = {
    "orders": ("magnitude",),
    "times": (" times",),
    "twice": ("wice ", "hrice "),
    "fold": ("fold",),
    "verb": ("oubl", "ripl", "uadrupl", "halv", "Halv"),
    "parts": ("third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    "range of parts": ("-third", "-half", "-quarter", "-fourth", "-fifth"),
    "half": ("half",),
    "of": (
        "out of",
        "ne of",
        "wo of",
        "hree of",
        "our of",
        "ive of",
        "ix of",
        "even of",
        "ight of",
        "ine of",
        "en of",
        "ne in ",
        "wo in ",
        "hree in ",
    ),
    "rank": ("rank", "place", "placing", "position", "finish"),
    "percent": ("percent", "per cent"),
}


def _numeral(word: str) -> float:
    word = word.lower()
    if word in ("a", "an"):
        return 1
    if word == "hundred":
        return 100
    if word in _SMALL:
        return _SMALL[word]
    tens, _, ones = word.partition("-")
    return _TENS.get(tens, 0) + (_SMALL[ones] if ones else 0)


def _fraction(count: str, part: str) -> float:
    return round(_numeral(count) / _PARTS[part.lower().removesuffix("s") if part.lower() != "half" else "half"], 4)


def _orders(m: regex.Match[str]) -> Mention:
    return _mention(m, _numeral(m["n"]), "orders", "orders_of_magnitude", high=_numeral(m["m"]) if m["m"] else None)


def _verb(m: regex.Match[str]) -> Mention:
    if m["h"]:
        return _mention(m, 0.5, "times", "times", sign=-1)
    return _mention(m, {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}[m["n"].lower()], "times", "times", sign=1)


def _parts(m: regex.Match[str]) -> Mention:
    high = _fraction(m["n2"], m["p2"]) if m["n2"] else None
    following = m.string[m.end() : m.end() + 5]
    if following.startswith((" the", " as", " few", " les")):
        return _mention(m, _fraction(m["n"], m["p"]), "times", "times", sign=-1, high=high)
    return _mention(m, _fraction(m["n"], m["p"]), "bare", "", high=high, noun="share")


_PARTED = regex.compile(
    r"\sof\s(?:the|its|their|that)\s(?:total\s|overall\s|original\s)?(?:number|amount|cost|size|time|parameters|memory|compute|training|computation|latency|energy)\b"
)


def _half(m: regex.Match[str]) -> Mention:
    if m.string[m.end() : m.end() + 4] == " of " and not _PARTED.match(m.string, m.end()):
        return _mention(m, 0.5, "bare", "", noun="share")
    return _mention(m, 0.5, "times", "times", sign=-1)


def _of(m: regex.Match[str]) -> Mention | None:
    value = _numeral(m["n"])
    total = float(m["t"]) if m["t"].isdigit() else _numeral(m["t"])
    if value > total or total < 2 or (value == 1 and " of " in m[0] and "out" not in m[0]) or value == 0:
        return None
    return _mention(m, value, "count", "", total=total)


def _rank(m: regex.Match[str]) -> Mention:
    word = m["n"].lower()
    return _mention(m, float(_ORDINALS.get(word) or int(regex.sub(r"\D", "", word))), "rank", "")


def _mention(
    m: regex.Match[str],
    value: float,
    form: Form,
    unit: str,
    *,
    high: float | None = None,
    total: float | None = None,
    sign: int = 0,
    noun: str = "",
) -> Mention:
    return Mention(m.start(), m.end(), m.start(), value, form, unit, high, None, total, "exact", sign, 0, noun)


_READ: dict[str, Callable[[regex.Match[str]], Mention | None]] = {
    "orders": _orders,
    "times": lambda m: _mention(m, _numeral(m["n"]), "times", "times"),
    "twice": lambda m: _mention(m, 2.0 if m["n"].lower() == "twice" else 3.0, "times", "times", sign=1),
    "fold": lambda m: _mention(m, _numeral(m["n"]), "times", "times"),
    "verb": _verb,
    "parts": _parts,
    "range of parts": _parts,
    "half": _half,
    "of": _of,
    "rank": _rank,
    "percent": lambda m: _mention(
        m, _numeral(m["n"]), "points" if m["pts"] else "percent", "points" if m["pts"] else "percent"
    ),
}


def spelled(text: str) -> list[Mention]:
    """All quantities in words of a plain text, in order, none overlapping."""
    found: list[Mention] = []
    for family, pattern in _FAMILIES:
        for stem in _GATES[family]:
            if stem in text:
                break
        else:
            continue
        for match in pattern.finditer(text):
            mention = _READ[family](match)
            if mention is not None:
                found.append(bounded(text, mention))
    found.sort()
    apart: list[Mention] = []
    for mention in found:
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart
