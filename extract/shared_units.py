"""A unit said once for several numbers: "5.5 and 4.2 percentage points", "92, 93 and 95%"."""

from __future__ import annotations

import re

import regex

from extract.mention import Mention

_JOINED = re.compile(r",\s|,?\s(?:and|or)\s(?:by\s)?|\s/\s|/")
_MOVED = regex.compile(r"\s(?:to|→|vs\.?|versus|against|compared\s(?:to|with))\s|→")
"""What joins the ends of a movement, of which often only one has the unit: "from 54 to 34 minutes"."""
_MOST_PERCENT = 1_000
"""No bare number from here on is a percentage whose sign stands elsewhere."""
_NUMBERED = regex.compile(
    r"(?r)\b(?:[Ss]ub)?(?:[Tt]ask|[Tt]rack|[Ss]tage|[Pp]hase|[Ll]evel|[Pp]art|[Ss]tep|[Gg]roup|[Cc]ase)s?\s"
)
"""What the number behind it is the number of: "45% in Subtask 1 and 80% in Subtask 2"."""
_FROM = regex.compile(r"(?r)\bfrom\s")
_CLOSES = regex.compile(r"[.,;)]|\s(?:on|in|for|with|while|when|at|and|across|after|using|without)\b|$")
_SHARED = frozenset({"percent", "points", "times", "measure"})


def share_units(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each bare number with the unit of the number that it is joined to on its right."""
    shared = list(mentions)
    for k in range(len(shared) - 2, -1, -1):
        left, right = shared[k], shared[k + 1]
        if left.form != "bare" or right.form not in _SHARED or left.dismissed or right.dismissed:
            continue
        if left.noun or left.unit or right.unit == "$" or _NUMBERED.match(text, max(0, left.start - 12), left.start):
            continue
        moves = right.form == "measure" or (right.form != "times" and left.value < _MOST_PERCENT)
        if moves and _MOVED.fullmatch(text, left.end, right.reach):
            shared[k] = left._replace(form=right.form, unit=right.unit)
        elif bool(left.decimals) != bool(right.decimals) or _are_unlike(text, left, right):
            continue
        elif _JOINED.fullmatch(text, left.end, right.reach):
            shared[k] = left._replace(form=right.form, unit=right.unit)
    for k in range(len(shared) - 1):
        if _moves_on(text, shared[k], shared[k + 1]) or _factors(text, shared[k], shared[k + 1]):
            shared[k + 1] = shared[k + 1]._replace(form=shared[k].form, unit=shared[k].unit)
    return shared


def _are_unlike(text: str, left: Mention, right: Mention) -> bool:
    """Is one of them a change, or a variable's value, and the other none: "0.80, +6.7%", "α=40, 5%"?"""
    signed = right.sign != 0 and left.sign == 0
    return signed or (text[left.start - 1 : left.start] == "=" and text[right.start - 1 : right.start] != "=")


def _moves_on(text: str, left: Mention, right: Mention) -> bool:
    """Does a movement end in a bare number that has the unit of where it began: "from 54 ms to 34"?"""
    if left.form not in _SHARED or right.form != "bare" or left.dismissed or right.dismissed or right.noun:
        return False
    moved = _FROM.match(text, max(0, left.start - 6), left.start) and _MOVED.fullmatch(text, left.end, right.reach)
    return moved is not None and _CLOSES.match(text, right.end) is not None


_FACTORS = regex.compile(r"(?:an?\s)?(?:\w+\s)?factors\sof\s")


def _factors(text: str, left: Mention, right: Mention) -> bool:
    """Is the right number the second of several factors: "by factors of 2.1 and 3.4"?"""
    if left.form != "times" or right.form != "bare" or right.dismissed or right.noun:
        return False
    return _FACTORS.match(text, left.reach, left.start) is not None and (
        _JOINED.fullmatch(text, left.end, right.reach) is not None
    )
