"""The terms that a result is told in: "8 points in recall", "in terms of recall, Foo wins by 8 points"."""

from __future__ import annotations

import re

import regex

from extract.measures import is_measure
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named

_MEASURE = r"\s(?:the\s)?(?P<metric>[\w@-]+(?:\s(?!(?:with|for|at|by|from|to)\b)[\w@-]+){0,3})"
_IN = re.compile(rf"\s(?:in\sterms\sof|as\smeasured\sby|measured\s(?:by|in)|in|on|(?<=points\s)of){_MEASURE}")
_FOR = re.compile(rf"\sfor{_MEASURE}")
_IN_TERMS = regex.compile(
    r"\b[Ii]n terms of (?:both )?(?:the )?(?P<metric>[\w@-]+(?: [\w@-]+){0,3}?)"
    r"(?=[,.;()]|\s(?:and|on|to|by|for|of|with|when|compared|over|across|while)\b)"
)
_DATA = frozenset("set sets test data dataset datasets benchmark benchmarks corpus split subset".split())
"""Behind what would be a measure otherwise: "on the ASR set"."""


def terms(sentence: Sentence) -> str:
    """What stands behind "in terms of", wherever the sentence says so; empty where it does not."""
    at = sentence.text.find("n terms of ", sentence.start, sentence.end)
    told = _IN_TERMS.search(sentence.text, max(sentence.start, at - 1), sentence.end) if at >= 0 else None
    return trimmed(told["metric"]) if told else ""


def terms_behind(sentence: Sentence, end: int) -> str:
    """The measure right behind the number that ends there: "8 points in recall"."""
    return _measure(_IN, sentence, end)


def measure_for(sentence: Sentence, end: int) -> str:
    """The measure that the number that ends there is given for: "gains in both metrics of 8% for recall"."""
    return _measure(_FOR, sentence, end)


def _measure(pattern: re.Pattern[str], sentence: Sentence, end: int) -> str:
    match = pattern.match(sentence.text, end, sentence.end)
    words = match["metric"].partition(" and ")[0].split() if match else []
    for size in range(len(words), 0, -1):
        phrase = " ".join(words[:size])
        if _DATA.isdisjoint(words[size : size + 1]) and is_measure(phrase) and dataset_named(phrase) is None:
            return trimmed(phrase)
    return ""
