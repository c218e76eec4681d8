"""A unit said once for several numbers: "5.5 and 4.2 percentage points", "92, 93 and 95%"."""

from __future__ import annotations

import regex

from extract.mention import Mention

_JOINED = regex.compile(r",\s|,?\s(?:and|or)\s(?:by\s)?|\s/\s|/")
_MOVED = regex.compile(r"\s(?:to|→|vs\.?|versus)\s|→")
"""What joins the ends of a movement, of which often only one has the unit: "from 54 to 34 minutes"."""
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
        if left.noun or left.unit or right.unit == "$":
            continue
        if _MOVED.fullmatch(text, left.end, right.reach) and right.form != "times":
            shared[k] = left._replace(form=right.form, unit=right.unit)
        elif bool(left.decimals) != bool(right.decimals):
            continue
        elif _JOINED.fullmatch(text, left.end, right.reach):
            shared[k] = left._replace(form=right.form, unit=right.unit)
    for k in range(len(shared) - 1):
        left, right = shared[k], shared[k + 1]
        if left.form in _SHARED and right.form == "bare" and _goes_on(text, left, right):
            shared[k + 1] = right._replace(form=left.form, unit=left.unit)
    return shared


def _goes_on(text: str, left: Mention, right: Mention) -> bool:
    """Is the second number the other end of the first one's movement, its unit unsaid: "from 54 minutes to 34."?"""
    if left.dismissed or right.dismissed or right.noun:
        return False
    moved = _FROM.match(text, max(0, left.start - 6), left.start) and _MOVED.fullmatch(text, left.end, right.reach)
    return bool(moved and _CLOSES.match(text, right.end))
