"""What bounds a number: "over", "up to an average of", "~", "+", "$" before it, "or more" behind it."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from extract.claim import Bound
from extract.grammar import either, groups, words

_BOUND_OF_WORD: dict[str, Bound] = {
    word: bound for bound in ("at_least", "at_most", "approx") for word in groups("comparators")[bound]
}
_BOUND_OF_SYMBOL: dict[str, Bound] = {
    "<": "at_most",
    "≤": "at_most",
    ">": "at_least",
    "≥": "at_least",
    "~": "approx",
    "≈": "approx",
}
_AVERAGED = (
    r"(?:\ban?\s)(?:average|mean|median|overall|further|additional|extra|total|maximum|relative|absolute)"
    r"(?:\s(?:average|mean|relative|absolute))?\s(?:of\s)?"
)
_BEFORE = regex.compile(
    rf"(?r)(?:\b(?P<word>{either(_BOUND_OF_WORD)})\s(?:{either(words('fillers'))}\s){{0,4}}"  # over an additional
    r"|\b(?P<lost>sim))?"  # the sim of \sim
    rf"(?:{_AVERAGED})?"
    r"(?P<symbol>(?:[<>≤≥≈~]\s?=?|=\s?[<>])\s?)?"
    r"(?P<sign>\+/-\s?|[-+–±])?"
    r"(?P<money>US\$|USD\s|[$€£¥]\s?)?",
    regex.IGNORECASE,
)
_FACTOR = regex.compile(r"(?r)(?<=\b(?:by|with|of|to)\s)(?:an?\s)?(?:\w+\s)?factors?\sof\s")
_PREFIX = regex.compile(r"(?r)\b(?:near|sub)-", regex.IGNORECASE)
_REACH = 70
"""Characters before a number that are looked at."""
_LAST_WORDS = {phrase.removesuffix(" of").split()[-1] for phrase in (*_BOUND_OF_WORD, *words("fillers"))} | set(
    "median extra maximum relative absolute factors usd".split()
)
"""What the words before a number end in, but for an "of" behind it."""
_TURNED = frozenset(
    "over above exceed exceeds exceeded exceeding surpass surpasses surpassing beyond below under".split()
    + [f"{more} than" for more in "more higher greater larger better less lower fewer smaller".split()]
)
"""Comparators that "no" before them turns round: "no recall higher than 0.6"."""
_NEGATED = regex.compile(
    r"(?r)\b(?:no|none|never|neither|nor|not(?!\s(?:only|just|merely)))\s"
    r"(?:(?!and\b|but\b|while\b|with\b|by\b|that\b|which\b|who\b|to\b|than\b)[\w-]+\s){0,8}",
    regex.IGNORECASE,
)
_MARKS = frozenset("<>≤≥≈~=+-–±$€£¥")


class Before(NamedTuple):
    """What a number takes from the text before it: `start` bounds the quote, `reach` its comparator words."""

    start: int
    reach: int
    bound: Bound | None = None
    sign: int = 0
    money: bool = False
    factor: bool = False
    """Does "a factor of" stand before it, so that it counts times?"""


def before(text: str, start: int, floor: int = 0) -> Before:
    """The comparator, sign and currency of the number at `start`; nothing before `floor` belongs to it.

    >>> before("by over an extra +3%", 18)
    Before(start=17, reach=3, bound='at_least', sign=1, money=False, factor=False)
    """
    prefix = _PREFIX.match(text, max(floor, start - 6), start) if text[start - 1 : start] == "-" else None
    if prefix:
        return Before(start, prefix.start(), "approx" if prefix[0].lower() == "near-" else "at_most")
    if not _may_belong(text, start, floor):
        return Before(start, start)
    match = _BEFORE.match(text, max(floor, start - _REACH), start)
    reach = match.start() if match else start
    factor = _FACTOR.match(text, max(floor, reach - _REACH), reach) if text.endswith("of ", floor, reach) else None
    if not match or not match[0]:
        return Before(start, factor.start(), factor=True) if factor else Before(start, start)
    quote = match.start("money") if match["money"] else start
    sign = 0
    if match["sign"] and _is_sign(text, match.start("sign"), match["sign"], floor):
        quote = match.start("sign")
        sign = _SIGNS.get(match["sign"], 0)
    bound: Bound | None = None
    if match["symbol"]:
        quote = match.start("symbol")
        bound = next((_BOUND_OF_SYMBOL[mark] for mark in match["symbol"] if mark in _BOUND_OF_SYMBOL), None)
    if match["word"]:
        word = match["word"].lower()
        bound = _BOUND_OF_WORD[word]
        if word in _TURNED and text.find(" the ", match.end("word"), start) >= 0:
            bound = None  # somebody else's, "surpassing the 40% of Foo"
        elif word in _TURNED and _NEGATED.match(text, max(floor, reach - _REACH), reach):
            bound = "at_most" if bound == "at_least" else "at_least"
    elif match["lost"]:
        bound = "approx"
    within = factor is not None or text.find("factor of ", reach, start) >= 0
    return Before(quote, factor.start() if factor else reach, bound, sign, bool(match["money"]), within)


_BEHIND = re.compile(
    rf"\s(?:or|and)\s(?:(?P<at_least>{either(words('or_more'))})|(?P<at_most>{either(words('or_less'))}))\b(?!\s(?:than|a|an|the)\b)"
)


def behind(text: str, end: int) -> Bound:
    """The bound that the words behind a number set.

    >>> behind("in 10% or more", 6), behind("in 10% more", 6)
    ('at_least', 'exact')
    """
    match = _BEHIND.match(text, end) if text[end + 1 : end + 2] in _OR_AND else None
    if match is None:
        return "exact"
    return "at_least" if match["at_least"] else "at_most"


_OR_AND = frozenset("oa")
"""First letters of what may begin such words."""
_SIGNS = {"-": -1, "–": -1, "+": 1}


def _may_belong(text: str, start: int, floor: int) -> bool:
    """Could what ends right before the number belong to it? Spares most numbers the pattern."""
    last = text[start - 1] if start > floor else ""
    if last != " ":
        return last in _MARKS or last in "mM"
    if text[start - 2] in _MARKS:
        return True
    begin = max(floor, start - 20)
    end = start - (4 if text.endswith(" of ", floor, start) else 1)
    blank = text.rfind(" ", begin, end)
    if blank < 0 < begin:
        return False
    return text[blank + 1 : end].lower().lstrip("([\"'–-/,") in _LAST_WORDS


def _is_sign(text: str, at: int, sign: str, floor: int) -> bool:
    """Is this a sign, not a hyphen in a word or a dash between clauses?"""
    if at > floor and text[at - 1].isalnum():
        return False
    return sign != "–" or at == 0 or text[at - 1] == "("
