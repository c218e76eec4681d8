"""Which way a metric went that is said to have improved, less of an error, more of a score, and a multiple of one."""

from __future__ import annotations

import re

import regex

from extract.lists import word_set
from extract.measures import is_cost, lower_is_better
from extract.reading import Reading
from extract.shape import Sentence

_BRACKET = re.compile(r"\s\([^()]*\)$")
_BREAK = re.compile(r"[,;:]|\.\s|\b(?:while|with|and)\b")
_AROUND = 60
"""Characters on either side of a number that may name a cost as what improved."""


def set_direction(sentence: Sentence, reading: Reading) -> None:
    """ "An improvement of 5% in RMSE" is a decrease, each of a list by its own metric, and so is "reduces 5x power"."""
    if reading.kind == "ratio" and reading.rule in _BY_FORM and _is_reduced(sentence, reading):
        reading.direction = "decrease"
    if not (reading.betters and reading.metric):
        return
    metric = _BRACKET.sub("", reading.metric)
    if not lower_is_better(metric):
        reading.direction = "increase"
    elif not is_cost(metric) or _beside(sentence, reading, metric):
        reading.direction = "decrease"


_BY_FORM = frozenset(("multiple", "score_before", "score_of"))
"""Rules that know of no word for which way a multiple goes."""
_REDUCED = regex.compile(r"(?r)(?P<word>[dl])[Dyhl]{0,2}(?:[xN]{1,5}y?[,(]?y?[rbn]?y?)?(?:X[xNr]{1,5},?A)?")


def _is_reduced(sentence: Sentence, reading: Reading) -> bool:
    """Does a word of less lead up to a multiple: "it reduces 5x power and 11x area", "has a lower footprint, 4x"?"""
    if reading.mention.form != "orders" and not sentence.text[reading.mention.start].isdigit():
        return False
    match = _REDUCED.match(sentence.shape, 0, reading.token)
    return match is not None and sentence.word(match.start("word")).lower() not in word_set("change_nouns")


def _beside(sentence: Sentence, reading: Reading, metric: str) -> bool:
    """Does the same phrase name it? What somebody spends is often told beside what improved: "at 9% of its cost"."""
    mention, text = reading.mention, sentence.text
    before = _BREAK.split(text[max(sentence.start, mention.reach - _AROUND) : mention.reach])[-1]
    behind = _BREAK.split(text[mention.end : min(sentence.end, mention.end + _AROUND)], maxsplit=1)[0]
    return metric in before or metric in behind
