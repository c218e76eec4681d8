"""Is this noun phrase a measure? By the register of metrics, or by its last word."""

from __future__ import annotations

from functools import lru_cache

import regex

from extract.shape import word_list
from extract.vocabulary import metric_named

_COUNTABLE = frozenset(
    "token tokens step steps parameter parameters params error errors failure failures count counts hit hits hours time times score scores rates metric metrics gap gaps violations volume area loss capacity length size median mean budget bits traffic workload inference training rank".split()
)
_LONG = regex.compile(r"\b(?:area under|intersection[ -]over|time[ -]to[ -]first|mean time to)\b", regex.IGNORECASE)
_ACRONYM = regex.compile(r"[A-Z].*[A-Z\d]|\d")
_PARAMETER = regex.compile(r"@\w+$|[-_]?\d+$")


def is_countable(word: str) -> bool:
    """Measures that are also things to count: "64 tokens" is a size, "fewer tokens" a change."""
    return word.lower() in _COUNTABLE


@lru_cache(maxsize=65536)
def is_measure(phrase: str) -> bool:
    """True if the phrase, or its last word, names something that is measured."""
    words = phrase.split()
    if not words:
        return False
    if _LONG.search(phrase):
        return True
    of = next((k for k, word in enumerate(words) if word == "of" and k), None)
    if of is not None and is_measure(" ".join(words[:of])):
        return True
    if "@" in words[-1]:
        return True
    last = words[-1].lower().strip(".,()'\"").rpartition("/")[2]
    if _ACRONYM.search(words[-1]) and metric_named(words[-1]) is not None:
        return True
    first, dash, rest = last.rpartition("-")
    if dash and (
        (rest in word_list("metric_heads") and rest not in _COUNTABLE)
        or (len(rest) < 3 and first in word_list("metric_heads"))
    ):
        return True
    if (
        last.removesuffix("s") in word_list("metric_heads")
        or last in word_list("metric_heads")
        or _PARAMETER.sub("", last) in word_list("metric_heads")
    ):
        return True
    if last in ("@", "metric", "metrics", "point", "points", "value", "values") and len(words) > 1:
        return is_measure(" ".join(words[:-1]))
    return False


@lru_cache(maxsize=65536)
def lower_is_better(phrase: str) -> bool:
    """Is less of it good, as the register of metrics says, or its last word?"""
    known = metric_named(phrase)
    if known is not None:
        return known.direction == "lower"
    words = phrase.lower().split()
    return bool(words) and words[-1] in _LOWER


_LOWER = frozenset(
    "latency error errors time cost costs rmse mae mse fid fvd wer cer perplexity ttft tpot ade fde mpjpe overhead loss consumption runtime delay".split()
)


_HOLDERS = regex.compile(
    r"\b(?:baselines?|models?|methods?|systems?|approach(?:es)?|LLMs?|humans?|agents?|polic(?:y|ies)|competitors?|counterparts?|variants?|settings?|users?|experts?|benchmarks?|datasets?|tasks?|set|respondents|participants|cases|patients)$",
    regex.IGNORECASE,
)


def is_holder(phrase: str) -> bool:
    """Is the phrase one that has scores, a baseline, a model, people, and so no measure?"""
    return _HOLDERS.search(phrase) is not None


def is_baseline(phrase: str) -> bool:
    """Could the phrase name who had the metric before: a name, or models and methods at large?"""
    return is_holder(phrase) or phrase[:1].isupper()
