"""Quantities in words: "twice", "half the memory", "two orders of magnitude", "four of five", "ranked second".

Only words that compare or score are read; spelled counts ("three datasets") are not quantities of interest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

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


@dataclass(frozen=True, slots=True, eq=False)
class _Family:
    """Phrasings that are read alike."""

    stems: tuple[str, ...]
    """One of them is in every such phrase, in small letters, and begins with a word. They spare the pattern."""
    pattern: regex.Pattern[str]
    read: Callable[[Match], Mention | None]


_AROUND = 60
"""Characters on either side of a stem that a phrase may take."""


def spelled(text: str) -> list[Mention]:
    """All quantities in words of a plain text, in order, none overlapping.

    >>> [(m.value, m.high, m.unit) for m in spelled("Twice as fast, by two to three orders of magnitude")]
    [(2.0, None, 'times'), (2.0, 3.0, 'orders_of_magnitude')]
    """
    found: list[Mention] = []
    for family, (first, last) in _stretches(text).items():
        places = family.pattern.finditer(text, max(0, first - _AROUND), last + _AROUND)
        found.extend(mention for match in places if (mention := family.read(match)) is not None)
    apart: list[Mention] = []
    for mention in sorted(found):
        if not apart or mention.start >= apart[-1].end:
            apart.append(mention)
    return apart


def _stretches(text: str) -> dict[_Family, tuple[int, int]]:
    """The families of which the text holds a stem, and where the first and the last of those stand."""
    found: dict[_Family, tuple[int, int]] = {}
    opening = _opening().intersection(_words_of(text))
    if not opening:
        return found
    lower = text.lower()
    for word in opening:
        for family, stem in _openers()[word]:
            at = lower.find(stem)
            if at >= 0:
                first, last = found.get(family, (at, at))
                found[family] = min(first, at), max(last, lower.rfind(stem))
    return found if len(lower) == len(text) else dict.fromkeys(found, (0, len(text)))


_LETTERS = bytes(ord(chr(code).lower()) if code < 128 and chr(code).isalpha() else 32 for code in range(256))


def _words_of(text: str) -> list[bytes]:
    """The words of a text in small letters, without marks and digits; as bytes, which are cut several times as fast."""
    return text.encode(errors="replace").translate(_LETTERS).split()


@cache
def _openers() -> dict[bytes, list[tuple[_Family, str]]]:
    """The word that a stem begins with -> the families that have such stems, and the stems."""
    found: dict[bytes, list[tuple[_Family, str]]] = {}
    for family in _FAMILIES:
        for stem in family.stems:
            found.setdefault(stem.partition(" ")[0].encode(), []).append((family, stem))
    return found


@cache
def _opening() -> frozenset[bytes]:
    """All those words."""
    return frozenset(_openers())


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


_OF_COST = regex.compile(r"\sof\s(?:the\s|its\s)?(?:[\w-]+\s){0,2}?(?:time|cost|memory|parameters|compute)\b")


def _parts(match: Match) -> Mention:
    high = _fraction(match["n2"], match["p2"]) if match["n2"] else None
    value = _fraction(match["n"], match["p"])
    of_cost = _OF_COST.match(match.string, match.end()) is not None
    if of_cost or match.string.startswith((" the", " as", " few", " les"), match.end()):
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


def _family(stems: Iterable[str], read: Callable[[Match], Mention | None], *patterns: str) -> _Family:
    return _Family(tuple(stems), regex.compile("|".join(patterns), regex.IGNORECASE), read)


_FAMILIES = (
    _family(
        ("magnitude",),
        _orders,
        rf"\b(?P<n>an?|{_COUNT})(?:[\s-](?:to|or)[\s-](?P<high>{_COUNT}))?"
        r"[\s-](?:full\s)?orders?[\s-]of[\s-]magnitude",
    ),
    _family(("factor of", "factors of"), _times, rf"(?<=\bfactors?\sof\s(?:\w+\s){{0,2}})(?P<n>{_COUNT})\b"),
    _family(("times",), _times, rf"\b(?P<n>{_NUMERAL})\stimes(?=\s{either(words('compared'))}\b)"),
    _family(
        ("fold", *(f"{numeral}fold" for numeral in (*_SMALL, *_TENS, "hundred"))),
        _times,
        rf"\b(?:(?P<n>{_NUMERAL})-?\s(?:to|or)\s(?P<high>{_NUMERAL})-?fold\b)",
        rf"\b(?P<n>{_NUMERAL})-?fold\b(?=[\s-](?:\w+\s){{0,3}}?{either(words('folded'))})",
        rf"\b(?={_NUMERAL}-?fold\b)(?<=\bby\s(?:\w+\s){{0,3}})(?P<n>{_NUMERAL})-?fold\b",
    ),
    _family(
        ("twice ", "thrice "), _multiple, r"\b(?P<n>twice|thrice)(?=\s(?:as|the|that|more|its|their|faster|larger)\b)"
    ),
    _family(
        (stem + ending for stem in ("doubl", "tripl", "quadrupl", "halv") for ending in ("es", "ed", "ing", "e")),
        _multiple,
        # not the triples and quadruples of a knowledge graph, which follow "and" and "single and" as well
        r"(?<!-)\b(?P<n>doubl|(?:quadru|tri)pl(?!es\b(?<!\b(?:than|nearly|almost)\s\w+)(?!\s(?:the|its|their|our|that\sof)\b)))"
        r"(?:es|ed|ing|e(?=\s(?:the|that|its|their|our)\b)"
        r"|e(?<=\b(?:to|can|could|may|than|nearly|almost|roughly|over|(?<!single\s)and(?=\sd))\s\w+)(?=\s[a-z]))\b(?!\s(?:as|down)\b|')",
        r"\b(?P<n>halv)(?:es|ed|ing|e)\b",
    ),
    _family(
        (part + plural for part in _PARTS for plural in ("", "s")),
        _parts,
        rf"\b(?P<n>{_COUNT})-(?P<p>{_PART})\sto\s(?P<n2>{_COUNT})-(?P<p2>{_PART})\b",
        rf"\b(?P<n>an?|{_COUNT})[\s-](?P<p>{_THIRDS})(?=\s(?:of|the|as|fewer|less)\b)"
        rf"(?:\sto\s(?P<n2>{_COUNT})[\s-](?P<p2>{_PART}))?",
    ),
    _family(
        ("half",),
        _half,
        r"\bhalf(?=\s(?:the|as|that|of|its|their)\b)",
        r"(?<=\b(?:by|in|than|nearly|almost|roughly|about|approximately)\s)half\b(?!-)(?!\sof\sa\s)",
    ),
    _family(
        (
            *(f"{count} of " for count, value in _SMALL.items() if value > 1),
            *(f"{count} out of " for count in _SMALL),
            *("one in ", "two in ", "three in "),
        ),
        _of,
        rf"\b(?P<n>{_COUNT})\s(?:out\s)?of\s(?:the\s|all\s|our\s)?(?P<total>{_COUNT}|\d+)\b(?=\s[a-z])",
        rf"\b(?P<n>one|two|three)\s(?:in|out\sof)\s(?:every\s)?(?P<total>{_COUNT})\b",
    ),
    _family(
        "rank ranks ranked ranking placed placing finished finishing place position".split(),
        _rank,
        rf"{_AT_RANK}(?<=\b(?:rank(?:ed|s|ing)?|plac(?:ed|ing)|finish(?:ed|ing))\s"
        rf"(?:(?:in|at|overall|the|as|joint|#|number|No\.)\s){{0,2}})(?P<n>{_RANK})\b",
        rf"{_AT_RANK}(?<=(?:,|\band)\s)(?P<n>{_RANK})(?=\sin\s[A-Z]|\soverall\b)",
        rf"{_AT_RANK}(?<!\bin\s(?:the\s)?)(?P<n>{_RANK})(?=[\s-](?:place|rank|position)\b)",
        rf"{_AT_RANK}(?<=\b(?:finish|end|land|come|came|place)\w*\sin\s(?:the\s)?)(?P<n>{_RANK})(?=[\s-](?:place|rank|position)\b)",
    ),
    _family(
        ("percent", "percentage", "per cent"),
        _percent,
        rf"\b(?P<n>{_NUMERAL})(?:\s|-)(?:percent|per\scent)(?:(?P<points>(?:age)?[\s-]points?)\b|\b)",
    ),
)
