"""Data that are counted or praised rather than named: "on three public benchmarks"."""

from __future__ import annotations

import re

from extract.grammar import values
from extract.stemmed import Keyed

AT_LARGE = Keyed(
    "benchmarks|sets|domains|corpora",
    r"(?<!\btrained\s)\b(?:across|on|over|in|for)\s(?P<which>(?:(?!(?:from|of|in|with|to|and|by)\b)[\w-]+\s){0,4})(?:benchmarks|data\s?sets|domains|corpora)\b",
)
LARGE_BEHIND = re.compile(rf"\s?(?:[\w-]+\s){{0,4}}{AT_LARGE.pattern.pattern}", re.IGNORECASE)
_SAME = frozenset(("all", "both", "these", "those", "the", "each", "our", "its"))
"""What points back to data named before: "on both datasets"."""
_POPULAR = frozenset(("mainstream", "popular", "public", "standard", "established", "major"))
"""What makes "the" point to data that everybody knows: "the mainstream benchmarks"."""


def are_others(which: list[str], many: int) -> bool:
    """Does "on three public benchmarks" mean other data than those `many` named before?"""
    if not which or (which[0] in _SAME and not _POPULAR.intersection(which)):
        return False
    counted = next((count for word in which if (count := how_many(word))), 0)
    return counted != many


def how_many(word: str) -> int:
    """How many a numeral counts, 0 for other words."""
    return int(word) if word.isdecimal() else int(values("numerals").get(word, 0))
