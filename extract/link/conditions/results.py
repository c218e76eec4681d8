"""Whether a phrase that could scope a number is a result itself, or was set for the test."""

from __future__ import annotations

import re

from extract.shape import Sentence

_MEASURED = frozenset(("measure", "percent", "points", "times"))
"""Forms of numbers that say what they are of."""
_YEAR = 1900
"""The first year that is told of, though a list may have lent it a unit: "from 26% in 2022 to 1% in 2025"."""
_AT_COST = re.compile(r"\b(?:costs?|expense|price) of\b|\bmetric$")
"""What something is bought with, or judged by."""


def is_result(sentence: Sentence, last: int, results: set[int]) -> bool:
    """Does the phrase that ends before `last` end in another result: "with 0.6 s", "of 0.04%", not "in 2025"?"""
    if last - 1 not in results:
        return False
    mention = sentence.mentions[last - 1]
    return (mention.form in _MEASURED and not _YEAR <= mention.value < _YEAR + 200) or mention.decimals > 0


def was_set_for(sentence: Sentence, way: str, span: tuple[int, int], results: set[int]) -> bool:
    """Was what the words say set for the test, and not measured: "under a tight latency budget", "at 95% recall"?"""
    if way not in ("under", "at") or not results.isdisjoint(range(*span)):
        return False
    return _AT_COST.search(sentence.words(*span)) is None
