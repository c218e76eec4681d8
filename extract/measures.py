"""Is this noun phrase a measure? By the register of metrics, or by its last word."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from extract.grammar import either, words
from extract.lists import word_set
from extract.units import quantities
from extract.vocabulary import Metric, metric_named

_COUNTABLE = frozenset(words("countable"))
_LOWER = frozenset(words("lower_is_better"))
_HOLDER = re.compile(rf"\b{either(words('holders'))}(?:\s\([^()]*\))?$", re.IGNORECASE)
_LONG = re.compile(r"\b(?:area under|intersection[ -]over|time[ -]to[ -]first|mean time to)\b", regex.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z].*[A-Z\d]|\d")
_PARAMETER = re.compile(r"@\w+$|[-_]?\d+$")


def is_countable(word: str) -> bool:
    """Measures that are also things to count: "64 tokens" is a size, "fewer tokens" a change."""
    return word.lower() in _COUNTABLE


_HOLLOW = frozenset(("metric", "metrics", "point", "points", "value", "values"))
"""Words that a measure may end in without being one for them: "accuracy points"."""


@lru_cache(maxsize=65536)
def is_measure(phrase: str) -> bool:
    """True if the phrase, or its last word, names something that is measured; not for "DeepSeek R1", a model."""
    return _end_in_measure(phrase.split()) or _LONG.search(phrase) is not None


def _end_in_measure(heads: list[str]) -> bool:
    """Is the last word a measure, or the last but for a bracket, a hollow word, or what the measure is of?"""
    if len(heads) < 2:
        return bool(heads) and _is_head(heads[0])
    if heads[-2] in word_set("model_series") and heads[-1][1:].isdigit():
        return False
    if _bare(heads[-1]) in _HOLLOW and any(metric_named(" ".join(heads[k:])) for k in range(len(heads) - 1)):
        return True
    while len(heads) > 1 and _bare(heads[-1]) in _HOLLOW:
        heads.pop()
    if _is_head(heads[-1]):
        return True
    if len(heads) > 1 and heads[-1].startswith("(") and is_measure(" ".join(heads[:-1])):
        return True
    return "of" in heads[1:] and is_measure(" ".join(heads[: heads.index("of", 1)]))


@lru_cache(maxsize=65536)
def _is_head(word: str) -> bool:
    """Does a phrase that ends in this word name a measure: "latency", "hit-rate", "Recall@10", "mIoU"?"""
    heads = word_set("metric_heads")
    last = _bare(word)
    if "@" in word or last in heads or last.removesuffix("s") in heads or _PARAMETER.sub("", last) in heads:
        return True
    first, dash, rest = last.rpartition("-")
    if dash and ((rest in heads and rest not in _COUNTABLE) or (len(rest) < 3 and first in heads)):
        return True
    return _ACRONYM.search(word) is not None and metric_named(word.strip("()")) is not None


def _bare(word: str) -> str:
    return word.lower().strip(".,()'\"").rpartition("/")[2]


@lru_cache(maxsize=65536)
def lower_is_better(phrase: str) -> bool:
    """Is less of it good, as the register of metrics says, or its last word?"""
    known = _known(phrase)
    if known is not None:
        return known.direction == "lower"
    return phrase.lower().rpartition(" ")[2] in _LOWER


@lru_cache(maxsize=65536)
def is_proportion(phrase: str) -> bool:
    """Does the register of metrics say that it lies between none and all: "success rate", "top-1 accuracy"?"""
    known = _known(phrase)
    return known is not None and known.scale == "proportion" and known.direction != "none"


_SCALED = {
    **dict.fromkeys(("proportion", "correlation", "determination", "probability", "rating"), frozenset[str]()),
    "decibel": frozenset(("signal",)),
    "time": frozenset(("time",)),
    "rate": frozenset(("rate", "frequency", "time")),
    "size": frozenset(("data", "area", "length", "rate")),
    "power": frozenset(("power",)),
    "energy": frozenset(("energy",)),
}
"""What the units measure that a measure of each scale may have; those of other scales may have any."""


@lru_cache(maxsize=65536)
def takes_unit(phrase: str, unit: str) -> bool:
    """Could a number with this unit be a value of what the phrase names, as the register of metrics has it?

    >>> takes_unit("recall", "ms"), takes_unit("inference latency", "ms"), takes_unit("latency", "fps")
    (False, True, False)
    """
    known = _known(phrase)
    quantity = quantities().get(unit)
    return known is None or quantity is None or quantity in _SCALED.get(known.scale, (quantity,))


def _known(phrase: str) -> Metric | None:
    """The metric of the register that a phrase ends in, "score" or "points" left aside."""
    words = phrase.split()
    if len(words) > 1 and _bare(words[-1]) in _SCORED:
        words.pop()
    named = (metric_named(" ".join(words[first:])) for first in range(len(words)))
    return next((known for known in named if known is not None), None)


_SCORED = _HOLLOW | {"score", "scores"}


def is_cost(phrase: str) -> bool:
    """Is it spent, and so no percentage itself: "time", "peak memory", "training costs"?"""
    return phrase.split(" of ")[0].rpartition(" ")[2].lower() in word_set("costs")


def is_holder(phrase: str) -> bool:
    """Is the phrase one that has scores, a baseline, a model, people, and so no measure?"""
    return _HOLDER.search(phrase) is not None


def is_baseline(phrase: str) -> bool:
    """Could the phrase name who had the metric before: a name, or models and methods at large?"""
    return is_holder(phrase) or (phrase[:1].isupper() and not phrase.rpartition(" ")[2].islower())
