"""A unit said once for several numbers: "5.5 and 4.2 percentage points", "92, 93 and 95%"."""

from __future__ import annotations

import regex

from extract.mention import Mention

_JOINED = regex.compile(r",\s|,?\s(?:and|or)\s(?:by\s)?|\s/\s|/")
_SHARED = frozenset({"percent", "points", "times", "measure"})


def share_units(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each bare number with the unit of the number that it is joined to on its right."""
    shared = list(mentions)
    for k in range(len(shared) - 2, -1, -1):
        left, right = shared[k], shared[k + 1]
        if left.form != "bare" or right.form not in _SHARED or left.dismissed or right.dismissed:
            continue
        if left.noun or left.unit or right.unit == "$" or bool(left.decimals) != bool(right.decimals):
            continue
        if _JOINED.fullmatch(text, left.end, right.reach):
            shared[k] = left._replace(form=right.form, unit=right.unit)
    return shared
