"""Quantities in words: "twice", "half the memory", "two orders of magnitude", "four of five", "ranked second".

Only words that compare or score are read; spelled counts ("three datasets") are not quantities of interest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import regex

from extract.bounds import before
from extract.grammar import either, values, words
from extract.mention import Form, Mention

Match = regex.Match[str]

_SMALL = values("numerals")
_TENS = values("tens")
_ORDINALS = values("ordinals")
_PARTS = values("parts")

_ONES = either(word for word, value in _SMALL.items() if 0 < value < 10)
_COUNT = either(_SMALL)
_NUMERAL = rf"(?:{either(_TENS)}(?:-{_ONES})?|{_COUNT}|hundred)"
_PART = either(_PARTS) + "s?"
_THIRDS = either(part for part in _PARTS if part != "half") + "s?"
_RANK = rf"(?:{either(_ORDINALS)}|\d+(?:st|nd|rd|th))"
_AT_RANK = rf"\b(?={_RANK})"
"""Looking behind a place is slow: this spares most places that."""


class _Family(NamedTuple):
    """Phrasings that are read alike."""

    stems: tuple[str, ...]
    """One of them is in every such phrase, without a first letter that may be a capital. They spare the pattern."""
    pattern: regex.Pattern[str]
    read: Callable[[Match], Mention | None]
    near: regex.Pattern[str] | None = None
    """Fits in every such phrase that holds no stem."""

    def find(self, text: str) -> list[Mention]:
        """The family's quantities in order; none in a text that holds no stem, and where what is near fits nowhere."""
        places: list[int] = []
        for stem in self.stems:
            at = text.find(stem)
            if at >= 0:
                places += at, text.rfind(stem)
        if self.near:
            places.extend(match.start() for match in self.near.finditer(text))
        if not places:
            return []
        found = map(self.read, self.pattern.finditer(text, max(0, min(places) - _AROUND), max(places) + _AROUND))
        return [mention for mention in found if mention is not None]


_AROUND = 60
"""Characters on either side of a stem that a phrase may take."""


def spelled(text: str) -> list[Mention]:
    """All quantities in words of a plain text, in order, none overlapping.

    >>> [(m.value, m.high, m.unit) for m in spelled("Twice as fast, by two to three orders of magnitude")]
    [(2.0, None, 'times'), (2.0, 3.0, 'orders_of_magnitude')]
    """
    found: list[Mention] = []
    for family in _FAMILIES:
        found.extend(family.find(text))
    apart: list[Mention] = []
    for mention in sorted(found):
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart


def _numeral(word: str) -> float:
    """The value of a number word: a, seven, twenty-three, hundred."""
    word = word.lower()
    if word in ("a", "an"):
        return 1
    if word == "hundred":
        return 100
    if word in _SMALL:
        return _SMALL[word]
    tens, _, ones = word.partition("-")
    return _TENS[tens] + (_SMALL[ones] if ones else 0)


def _fraction(count: str, part: str) -> float:
    return _numeral(count) / _PARTS[part.lower().removesuffix("s")]


def _mention(
    match: Match,
    value: float,
    form: Form,
    unit: str,
    *,
    high: float | None = None,
    total: float | None = None,
    sign: int = 0,
    noun: str = "",
) -> Mention:
    front = before(match.string, match.start())
    bound = front.bound or "exact"
    sign = front.sign if front.start < match.start() else sign
    return Mention(front.start, match.end(), front.reach, value, form, unit, high, None, total, bound, sign, 0, noun)


def _times(match: Match) -> Mention:
    high = match["high"] if "high" in match.re.groupindex else None
    return _mention(match, _numeral(match["n"]), "times", "times", high=_numeral(high) if high else None)


def _orders(match: Match) -> Mention:
    high = _numeral(match["high"]) if match["high"] else None
    return _mention(match, _numeral(match["n"]), "orders", "orders_of_magnitude", high=high)


_MULTIPLES = {"twice": 2.0, "thrice": 3.0, "doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0, "halv": 0.5}


def _multiple(match: Match) -> Mention | None:
    if match["n"][0].isupper() and match.start() and match.string[match.start() - 2] not in ".:;!?":
        return None
    value = _MULTIPLES[match["n"].lower()]
    return _mention(match, value, "times", "times", sign=1 if value > 1 else -1)


def _parts(match: Match) -> Mention:
    high = _fraction(match["n2"], match["p2"]) if match["n2"] else None
    value = _fraction(match["n"], match["p"])
    if match.string.startswith((" the", " as", " few", " les"), match.end()):
        return _mention(match, value, "times", "times", sign=-1, high=high)
    return _mention(match, value, "bare", "", high=high, noun="share")


_HALVED = regex.compile(
    rf"\sof\s(?:the|its|their|that)\s(?:total\s|overall\s|original\s)?{either(words('halved'))}\b", regex.IGNORECASE
)


def _half(match: Match) -> Mention:
    if match.string.startswith(" of ", match.end()) and not _HALVED.match(match.string, match.end()):
        return _mention(match, 0.5, "bare", "", noun="share")
    return _mention(match, 0.5, "times", "times", sign=-1)


def _of(match: Match) -> Mention | None:
    value = _numeral(match["n"])
    total = float(match["total"]) if match["total"].isdigit() else _numeral(match["total"])
    one_of = value == 1 and " of " in match[0] and "out" not in match[0]
    if one_of or value == 0 or total < max(value, 2):
        return None
    return _mention(match, value, "count", "", total=total)


def _rank(match: Match) -> Mention:
    word = match["n"].lower()
    return _mention(match, _ORDINALS.get(word) or float(word[:-2]), "rank", "")


def _percent(match: Match) -> Mention:
    unit: Form = "points" if match["points"] else "percent"
    return _mention(match, _numeral(match["n"]), unit, unit)


def _family(stems: str, read: Callable[[Match], Mention | None], *patterns: str, near: str = "") -> _Family:
    pattern = regex.compile("|".join(patterns), regex.IGNORECASE)
    return _Family(tuple(stems.split("|")), pattern, read, regex.compile(near) if near else None)


_FAMILIES = (
    _family(
        "magnitude",
        _orders,
        rf"\b(?P<n>an?|{_COUNT})(?:[\s-](?:to|or)[\s-](?P<high>{_COUNT}))?"
        r"[\s-](?:full\s)?orders?[\s-]of[\s-]magnitude",
    ),
    _family(" factor of", _times, rf"(?<=\bfactors?\sof\s(?:\w+\s){{0,2}})(?P<n>{_COUNT})\b"),
    _family(" times", _times, rf"\b(?P<n>{_NUMERAL})\stimes(?=\s{either(words('compared'))}\b)"),
    _family(
        "fold",
        _times,
        rf"\b(?:(?P<n>{_NUMERAL})-?\s(?:to|or)\s(?P<high>{_NUMERAL})-?fold\b)",
        rf"\b(?P<n>{_NUMERAL})-?fold\b(?=[\s-](?:\w+\s){{0,3}}?{either(words('folded'))})",
        rf"\b(?={_NUMERAL}-?fold\b)(?<=\bby\s(?:\w+\s){{0,3}})(?P<n>{_NUMERAL})-?fold\b",
    ),
    _family("wice |hrice ", _multiple, r"\b(?P<n>twice|thrice)(?=\s(?:as|the|that|more|its|their|faster|larger)\b)"),
    _family(
        "oubl|ripl|uadrupl|alv",
        _multiple,
        r"\b(?P<n>doubl|quadrupl|tripl(?!es\b(?!\s(?:the|its|their|our|that)\b)))(?:es|ed|ing|e(?=\s(?:the|that|its|their|our)\b)"
        r"|e(?<=\b(?:to|and|can|could|may|than|nearly|almost|roughly|over)\s\w+)(?=\s[a-z]))\b(?!\sas\b)",
        r"\b(?P<n>halv)(?:es|ed|ing|e)\b",
    ),
    _family(
        "third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|-half",
        _parts,
        rf"\b(?P<n>{_COUNT})-(?P<p>{_PART})\sto\s(?P<n2>{_COUNT})-(?P<p2>{_PART})\b",
        rf"\b(?P<n>an?|{_COUNT})[\s-](?P<p>{_THIRDS})(?=\s(?:of|the|as|fewer|less)\b)"
        rf"(?:\sto\s(?P<n2>{_COUNT})[\s-](?P<p2>{_PART}))?",
    ),
    _family(
        "alf",
        _half,
        r"\bhalf(?=\s(?:the|as|that|of|its|their)\b)",
        r"(?<=\b(?:by|in|than|nearly|almost|roughly|about|approximately)\s)half\b(?!-)(?!\sof\sa\s)",
    ),
    _family(
        "out of|ne in |wo in |hree in ",
        _of,
        rf"\b(?P<n>{_COUNT})\s(?:out\s)?of\s(?:the\s|all\s|our\s)?(?P<total>{_COUNT}|\d+)\b(?=\s[a-z])",
        rf"\b(?P<n>one|two|three)\s(?:in|out\sof)\s(?:every\s)?(?P<total>{_COUNT})\b",
        near=rf" of(?<=(?i:{_COUNT}) of)\s(?:the\s|all\s|our\s)?(?:\d|(?i:{_COUNT}))",
    ),
    _family(
        "ank|plac|finish|position",
        _rank,
        rf"{_AT_RANK}(?<=\b(?:rank(?:ed|s|ing)?|plac(?:ed|ing)|finish(?:ed|ing))\s"
        rf"(?:(?:in|at|overall|the|as|joint|#|number|No\.)\s){{0,2}})(?P<n>{_RANK})\b",
        rf"{_AT_RANK}(?<!\bin\s(?:the\s)?)(?P<n>{_RANK})(?=[\s-](?:place|rank|position)\b)",
        rf"{_AT_RANK}(?<=\b(?:finish|end|land|come|came|place)\w*\sin\s(?:the\s)?)(?P<n>{_RANK})(?=[\s-](?:place|rank|position)\b)",
    ),
    _family(
        "percent|per cent",
        _percent,
        rf"\b(?P<n>{_NUMERAL})(?:\s|-)(?:percent|per\scent)(?:(?P<points>(?:age)?[\s-]points?)\b|\b)",
    ),
)
