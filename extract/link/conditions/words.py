"""Which words may stand for a condition: those that tell of something, are no measure, and fill no other slot."""

from __future__ import annotations

import re

from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading

_LEADING = re.compile(
    r"(?:(?:In|On|For|Under|With|At|By|Using|Across)\s)?(?:the|an?|our|its|their|both|all)\s+|(?:In|On|For|Under|With|At|By|Using|Across)\s",
    re.IGNORECASE,
)
_MANY = word_set("many") | word_set("no_scope_qualifiers")
_UNSCOPED = _MANY | word_set("no_scope")
"""Words for tests that do not tell which."""
_QUALIFYING = _MANY | word_set("common_qualifiers") | {"of", "a", "an"}
_OF_DATASETS = re.compile(r"\b(?:benchmarks|datasets)$")
"""What tells of datasets that are named elsewhere."""
_DOING = re.compile(
    rf"(?:\w+ly\s)?(?!{either('naming_gerunds')}\b)[a-z]+ing\s[\w\s-]+|(?:[\w-]+\s)*{either('activities')}",
    re.IGNORECASE,
)
"""What is done rather than measured, though it may end like a measure: "detecting errors", "fast inference"."""
_EMPTY = word_set("no_condition") | word_set("no_condition_phrases")
"""Words and phrases that tell none."""
_POINTING = re.compile(r"(?:which|whom|it|they|we|them|top of)\b|(?:this|these|those|such)\s[\w-]+$", re.IGNORECASE)
"""What points at something told elsewhere."""
_PART = re.compile(r"(?P<part>[\w-]+\s(?:[\w-]+\s)?(?:subset|split|portion|part|half|subtask|set)s?)\s(?:of|in|from)\s")
"""A part of a dataset: "pen-only subset of ..."."""


def bare(words: str) -> str:
    """The words without an article or preposition at their head."""
    leading = _LEADING.match(words)
    return words[leading.end() :] if leading else words


def is_unscoped(words: str) -> bool:
    """Do the words tell of tests without telling of which: "several standard benchmarks"?"""
    *qualifiers, noun = bare(words).lower().split(" ")
    return noun in _UNSCOPED and all(
        word in _QUALIFYING or word.isdecimal() or (word.endswith("ly") and word.isalpha()) for word in qualifiers
    )


def tells(words: str, name: str) -> bool:
    """Do the words hold the name of data, with or without its short form, or are they a part of it?"""
    return words in name or name.partition(" (")[0] in words


def usable(words: str, reading: Reading, *, was_set: bool = False) -> str:
    """What of the words tells the number's condition: a part of its data, or all of them; empty if they tell none.

    A measure does if it was set for the test: "under tight memory budgets".
    """
    words = bare(words)
    if _POINTING.match(words):
        return ""
    words = words.removeprefix("this ").removeprefix("these ").removesuffix(" relative").removesuffix(" rather")
    if (
        words.lower() in _EMPTY
        or words.startswith("terms of ")
        or (is_measure(words) and not (was_set and " " in words) and not _DOING.fullmatch(words))
    ):
        return ""
    if reading.dataset:
        if _OF_DATASETS.search(words):
            return ""
        part = _PART.match(words) if words.endswith(tuple(reading.dataset)) else None
        if part:
            return str(part["part"])
        if any(tells(words, name) for name in reading.dataset) or words in " ".join(reading.dataset):
            return ""
    taken = (reading.baseline, reading.metric, reading.system)
    return "" if any(other and (words in other or other in words) for other in taken) else words
