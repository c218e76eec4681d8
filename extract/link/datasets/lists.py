"""Lists of numbers that have their data behind them, in a sentence that named other data before."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.link.paper.dataset_names import Group
from extract.reading import Reading
from extract.shape import Sentence

_GOES_ON = regex.compile(
    r"(?:\s\w+){0,3}\)?(?:,\srespectively)?(?:[,;]|[,;]?\sand|\sto)\s"
    r"(?:(?!(?:outperforming|surpass|exceed|compar|beat|above|below|baseline|vs|than)\w*)[\w-]+\s){0,5}[~+≈$-]?"
)
"""What leads from data to the first number of other data: "MMLU, and improves recall by"."""
_LIST_MARK = regex.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?"
    r"(?:to\s|→\s?|->\s?|/\s?|,\s(?:and\s)?|(?:(?!on|for)[\w@.-]+\s){0,3}and\s(?:[\w-]+\s){0,3}?(?:by\s|of\s)?)[~+≈$-]?"
)
"""What stands between two numbers of the same data: "61% in recall and 70%"."""
_BEHIND = regex.compile(
    r"\s?(?:\([^()]{1,30}\)\s)?(?:[\w@.-]+\s){0,4}(?:on|for|across)\s(?:\w+\sand\s\w+\sof\s)?(?:the\s)?"
)
"""What stands between the last number and its data."""


def of_list(
    sentence: Sentence, reading: Reading, claims: Sequence[Reading], last: Group, inside: Sequence[Group]
) -> list[str] | None:
    """CIRR for 61 in "52 on MMLU, 61 and 70 on CIRR": what stands behind the last of the list that begins here.

    The same where the data behind are some of those before: "on MMLU and CIRR it wins, with 61 and 70 on CIRR".
    """
    text, ends = sentence.text, [reading.mention.end]
    for other in claims:
        if other.token > reading.token:
            if not _LIST_MARK.fullmatch(text, ends[-1], other.mention.start):
                break
            ends.append(other.mention.end)
    group = next((group for group in inside if group.start > ends[-1]), None)
    if group is None or len(ends) == 1 or _BEHIND.fullmatch(text, ends[-1], group.start) is None:
        return None
    anew = set(group.names) < set(last.names) or _GOES_ON.fullmatch(text, last.end, reading.mention.start)
    return group.names if anew else None
