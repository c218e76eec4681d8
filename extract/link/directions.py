"""Which way a metric went that is said to have improved: less of an error is better, more of a score."""

from __future__ import annotations

import re

from extract.measures import is_cost, lower_is_better
from extract.reading import Reading
from extract.shape import Sentence

_BRACKET = re.compile(r"\s\([^()]*\)$")
_BREAK = re.compile(r"[,;:]|\.\s|\b(?:while|with|and)\b")
_AROUND = 60
"""Characters on either side of a number that may name a cost as what improved."""


def set_direction(sentence: Sentence, reading: Reading) -> None:
    """ "An improvement of 5% in RMSE" is a decrease, and so is what follows it in a list, where it is an error too."""
    if not (reading.betters and reading.metric):
        return
    metric = _BRACKET.sub("", reading.metric)
    if not lower_is_better(metric):
        reading.direction = "increase"
    elif not is_cost(metric) or _beside(sentence, reading, metric):
        reading.direction = "decrease"


def _beside(sentence: Sentence, reading: Reading, metric: str) -> bool:
    """Does the same phrase name it? What somebody spends is often told beside what improved: "at 9% of its cost"."""
    mention, text = reading.mention, sentence.text
    before = _BREAK.split(text[max(sentence.start, mention.reach - _AROUND) : mention.reach])[-1]
    behind = _BREAK.split(text[mention.end : min(sentence.end, mention.end + _AROUND)], maxsplit=1)[0]
    return metric in before or metric in behind
