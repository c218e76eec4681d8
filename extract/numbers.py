"""The number grammar: every run of digits, and every spelled quantity, of a plain text becomes a `Mention`.

A mention is the whole expression, value and bound understood ("up to 39.6%", "10.7-15.3%", "4 out of the 7"), or it is
put aside at once with a reason (a digit in a name, a year, a list mark). What a mention claims is for the rules to say.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from typing import NamedTuple

import regex

from extract import lists
from extract.bounds import before, behind
from extract.dismissal import dismissal
from extract.embedded import embedded
from extract.grammar import either, words
from extract.mention import Form, Mention
from extract.quantity import Quantity, quantity
from extract.spelled import spelled

_DIGITS = regex.compile(r"\d+")
_ASCII_DIGITS = regex.compile(r"[0-9]+")
"""All that there are in most texts, found in a third of the time."""


def mentions(text: str) -> list[Mention]:
    """All mentions of a plain text, in digits and in words, in order, none overlapping.

    >>> [(m.value, m.high, m.unit, m.bound) for m in mentions("up to 39.6%, or two to 5-7 times faster")]
    [(39.6, None, 'percent', 'at_most'), (5.0, 7.0, 'times', 'exact')]
    """
    found: list[Mention] = []
    at = 0
    for run in (_ASCII_DIGITS if text.isascii() else _DIGITS).finditer(text):
        start, end = run.span()
        if start >= at:
            mention = _read(text, start, end, at)
            found.append(mention)
            at = mention.end
    return _merged(found, spelled(text))


def _merged(digits: list[Mention], words: list[Mention]) -> list[Mention]:
    """Both kinds in the order of the text; where they overlap the words win, which take digits in ("4 of five")."""
    if not words:
        return digits
    ends = [word.end for word in words]
    kept = []
    for mention in digits:
        k = bisect_right(ends, mention.start)
        if k == len(words) or words[k].start >= mention.end:
            kept.append(mention)
        elif mention.start < words[k].start:  # "0-half the": the digits are not in the words
            kept.append(mention._replace(end=words[k].start, noun=""))
    return sorted([*kept, *words])


class _Expression(NamedTuple):
    """One quantity, or two that belong together."""

    end: int
    value: float
    decimals: int
    form: Form
    unit: str
    open: bool
    high: float | None = None
    error: float | None = None
    total: float | None = None


def _read(text: str, start: int, digits: int, floor: int) -> Mention:
    """The mention that begins with the digits text[start:digits]; nothing before `floor` belongs to it."""
    if _point_leads(text, start, floor):
        start -= 1
    part = embedded(text, start, digits, floor)
    if part and part[1] == "dimensions" and not _SMALL_GRID.fullmatch(text, start, part[0]):
        return _dimensions(text, start, part[0])
    if part:
        return Mention(start, part[0], start, 0.0, "bare", dismissed=part[1])
    named = _VERSION.match(text, start)
    if named and _MODEL.match(text, max(floor, start - 20), start):
        return Mention(start, named.end(), start, 0.0, "bare", dismissed="name")
    first = quantity(text, start)
    if first is None or math.isinf(first.value):
        return Mention(start, first.end if first else digits, start, 0.0, "bare", dismissed="identifier")
    expression = None
    joint = text[first.end : first.end + 3].lstrip()
    if joint[:1] in _JOINTS or joint[:2] in _JOINTS:
        expression = _range(text, start, floor, first) or _share(text, first) or _deviation(text, first)
    return _placed(text, start, floor, expression or _alone(first, first.form, first.unit))


_JOINTS = frozenset((*"–~-.,/_(±+", "to", "th", "up", "an", "of", "ou"))
"""What joins two quantities begins so; it spares most numbers the patterns."""


_SMALL_GRID = regex.compile(r"\d(?:[x×]\d)+|.*[kKMB]")
"""A kernel, 3x3, or a mixture of so many experts, 8x7B: parts of names."""
_LAST = regex.compile(r"(?r)\d+(?:\.\d+)?")


def _dimensions(text: str, start: int, end: int) -> Mention:
    """ "640 x 480", with the unit behind it: the value is the first side's."""
    first = quantity(text, start)
    side = _LAST.match(text, start, end)
    last = quantity(text, side.start()) if side else None
    assert first is not None, text[start:end]
    if last is None or last.form != "measure":
        return Mention(start, end, start, first.value, "bare", noun="dimensions")
    return Mention(start, last.end, start, first.value, "measure", last.unit, noun="dimensions")


def _point_leads(text: str, start: int, floor: int) -> bool:
    """Is the full stop before these digits a decimal point without a zero: ".85"?"""
    return start > floor and text[start - 1] == "." and (start < 2 or not text[start - 2].isalnum())


def _alone(first: Quantity, form: Form, unit: str) -> _Expression:
    return _Expression(first.end, first.value, first.decimals, form, unit, first.open)


_TO = re.compile(
    r"(?:(?!\s-\d)\s?(?P<dash>[–~-])\s?|\s?\.\.\.?\s?|\s(?P<to>to|through|up\ to)\s|\s(?P<and>and)\s|(?P<comma>,)\s?)"
    r"(?:(?<=to\ )(?:over|about|around|nearly|almost|roughly|a)\ )?(?:[>~≈$]\s?)?(?P<sign>[+-])?(?=\.?\d)"
)
_BETWEEN = regex.compile(r"(?r)\b[Bb]etween\s[~≈$+-]?")
_VERSION = re.compile(r"\d(?:\.\d{1,2})?-\d+(?:\.\d+)?[BM](?:-\w+)*(?!\w)")
"""A version with a parameter count: "Foo [2.5-7B]"."""
_MODEL = regex.compile(rf"(?r)\b{lists.either('model_series')}\s")
"""A name that ends in a number: "from 40% for Llama 3 to 60%"."""
_INTERVAL = regex.compile(
    r"(?r)\b(?:CIs?|CrI|[Cc]onfidence\s[Ii]ntervals?|[Cc]redible\s[Ii]ntervals?|IQR|[Ii]nterquartile\s[Rr]ange)(?:\)|\s)*[:=,]?\s?[\[(]?"
)


def _range(text: str, start: int, floor: int, first: Quantity) -> _Expression | None:
    """ "10.7-15.3%", "5 to 10", "between 5 and 10"; of what only looks like a range, the first number alone."""
    join = _TO.match(text, first.end)
    if join is None or not _joins(text, start, floor, join):
        return None
    second = quantity(text, join.end())
    if second is None or (join["comma"] and text[second.end : second.end + 1] not in (")", "]")):
        return None
    low = first.scaled(second.magnitude) if _shares_magnitude(first, second) else first
    form, unit = (second.form, second.unit) if second.form != "bare" else (first.form, first.unit)
    if (
        (first.form != "bare" and second.form not in ("bare", first.form))
        or _turns_sign(text, start, join["sign"])
        or (join["to"] and not _multiplies(text, first, second) and _moves(text, start, floor))
        or (join["dash"] and second.form == "bare" and (first.form != "bare" or second.value < low.value))
        or second.value < low.value
    ):
        return _alone(first, *((first.form, first.unit) if first.form != "bare" else (form, unit)))
    return _Expression(
        second.end,
        min(low.value, second.value),
        max(first.decimals, second.decimals),
        form,
        unit,
        first.open or second.open,
        high=max(low.value, second.value),
    )


def _joins(text: str, start: int, floor: int, join: re.Match[str]) -> bool:
    """Does what stands before allow this joint: "between" before "and", an interval's bracket before a comma?"""
    if (join["and"] or join["comma"]) and text[start - 1 : start] == "-":
        return False
    if join["and"]:
        return _BETWEEN.match(text, max(floor, start - 12), start) is not None
    if join["to"] and _MODEL.match(text, max(floor, start - 20), start):
        return False
    if join["comma"]:
        return _INTERVAL.match(text, max(floor, start - 30), start) is not None
    return True


def _shares_magnitude(first: Quantity, second: Quantity) -> bool:
    """Is the second number's magnitude also the first's: "1-2k", "3 to 5 million"?"""
    if not second.magnitude or first.magnitude:
        return False
    return len(second.magnitude) == 1 or first.value < second.value / 1000


def _turns_sign(text: str, start: int, sign: str | None) -> bool:
    """Has the second number a sign that the first has not?"""
    return sign == "-" or (sign == "+" and text[start - 1 : start] == "-")


_MOVING = regex.compile(either(words("moving")) + r"\w*", regex.IGNORECASE)
_FROM = regex.compile(r"(?r)\bfrom\s(?:an?\s)?(?:\w+\s){0,3}[~≈$+-]?")
_RANGE_SAID = regex.compile(r"\brang(?:e|es|ed|ing)\b|\bscale\b|\bby\b")
_RANGING = regex.compile(r"(?r)\b(?:rang(?:e|es|ed|ing)|var(?:y|ied|ies|ying)|span(?:s|ning)?)\b(?:\s\w+){0,3}\s")


_MULTIPLIED = re.compile(
    r"\s(?:faster|slower|fewer|less|more|higher|lower|smaller|larger|better|speed-?ups?|reductions?|improvements?|gains?)\b"
)


def _multiplies(text: str, first: Quantity, second: Quantity) -> bool:
    """Do both tell how many times more something is: "2 to 3 times less"?"""
    return second.form == "times" and (first.form == "bare" or _MULTIPLIED.match(text, second.end) is not None)


_LABEL = regex.compile(r"(?r)(?:\(|;\s)(?!\d+%?\s?CI)[A-Za-z][\w @-]{0,30}:\s")
"""In front of one of several movements in a bracket: "(hats: 0.67 to 0.74; pens: 0.60 to 0.63)"."""


def _moves(text: str, start: int, floor: int) -> bool:
    """Is this the first end of "from a to b" where something moves, not of a plain range?"""
    if text[start - 1 : start] == "(" or _LABEL.match(text, max(floor, start - 40), start):
        said = (text, max(text.rfind(". ", max(0, start - 90), start), start - 90, 0), start)
        return _MOVING.search(*said) is not None and _RANGE_SAID.search(*said) is None
    origin = _FROM.match(text, max(floor, start - 60), start)
    if origin is None or _RANGING.match(text, max(floor, origin.start() - 40), origin.start()):
        return False
    sentence = max(text.rfind(". ", max(0, start - 160), start), start - 160, 0)
    return bool(_MOVING.search(text, sentence, origin.start()) or _MOVING.search(text, start, start + 60))


_OF = regex.compile(
    r"\s?/\s?(?P<total>\d+)(?![\d.,]*[\w/-])"
    r"|\s(?:of|out\ of)\s(?:the\ |all\ |our\ )?(?P<total>\d{1,3}(?:,\d{3})++|\d+)(?![\w.,%×-]*[\w%×])"
)


_BEST = re.compile(r"\s?(?:/|out\ of)\s?(?P<total>[3-9]|[1-9]\d|100)(?:\.0+)?(?!\.?\d|[\w%/])")


def _share(text: str, first: Quantity) -> _Expression | None:
    """ "4 of the 7", "12/30", "4.2/5"."""
    if first.form == "bare" and first.decimals and not first.magnitude:
        best = _BEST.match(text, first.end)
        total = float(best["total"]) if best else 0.0
        if best is None or total < first.value:
            return None
        return _Expression(best.end(), first.value, first.decimals, "bare", "", first.open, total=total)
    if first.form != "bare" or first.decimals or first.magnitude or first.value > 1900:
        return None
    of = _OF.match(text, first.end)
    if of is None:
        return None
    total = float(of["total"].replace(",", ""))
    if total < max(first.value, 2):
        return None
    return _Expression(of.end(), first.value, 0, "count", first.unit, first.open, total=total)


_PLUS_MINUS = re.compile(r"_?\s?(?P<bracket>\()?(?:±|\+/-|\+-)\s?(?=\.?\d)")


def _deviation(text: str, first: Quantity) -> _Expression | None:
    """ "0.83 ± 0.08", "0.83 (±0.08)"."""
    joint = _PLUS_MINUS.match(text, first.end)
    second = quantity(text, joint.end()) if joint else None
    if joint is None or second is None:
        return None
    form, unit = (first.form, first.unit) if first.form != "bare" else (second.form, second.unit)
    end = second.end + (joint["bracket"] is not None and text[second.end : second.end + 1] == ")")
    return _Expression(end, first.value, first.decimals, form, unit, first.open or second.open, error=second.value)


_TAIL = re.compile(r"(?P<open>\+(?!\d))?(?:-(?P<noun>[A-Za-z][a-z]+|D\b))?")


_COMPOUNDED = frozenset(words("compounded"))
"""What a number with decimals counts behind a hyphen, "1.3B-parameter"; others make a name with it, "3.5-turbo"."""


def _placed(text: str, start: int, floor: int, expression: _Expression) -> Mention:
    """The mention with what stands before and behind it, or put aside with a reason."""
    end, value, decimals, form, unit, is_open, high, error, total = expression
    noun = ""
    if text[end : end + 1] in ("+", "-"):
        tail = _TAIL.match(text, end)
        if tail and tail[0]:
            is_open = is_open or tail["open"] is not None
            noun = tail["noun"] or ""
            if decimals and noun not in _COMPOUNDED:
                noun = ""
            end = tail.end() if noun or not tail["noun"] else tail.start("noun") - 1
    front = before(text, start, floor)
    if front.money and form == "bare":
        form, unit = "measure", "$"
    elif front.money and form == "measure":
        unit = "$"
    elif front.factor and form == "bare":
        form, unit = "times", "times"
    bound = front.bound or ("at_least" if is_open else behind(text, end))
    mention = Mention(
        front.start, end, front.reach, value, form, unit, high, error, total, bound, front.sign, decimals, noun
    )
    reason = dismissal(text, mention, floor)
    return mention._replace(dismissed=reason) if reason else mention
