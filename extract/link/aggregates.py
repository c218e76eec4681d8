"""How the values behind a number were put together, where its phrase does not say: the mean, the highest."""

from __future__ import annotations

import re

import regex

from extract.claim import Aggregate
from extract.reading import Reading
from extract.shape import Sentence

_OF_METRIC = regex.compile(
    r"(?r)\b(?:(?P<mean>mean|averaged?|Mean|Average|avg\.?)|(?P<median>[Mm]edian)|(?P<max>[Pp]eak|[Mm]aximum))\s(?:[\w-]+\s){0,2}"
)
_PEAKS = frozenset(("peak", "maximum"))
"""Words that stay part of a metric."""
_PART_OF_NAME = regex.compile(r"(?:absolute|squared?|reciprocal|average|opinion|per[- ]joint|intersection|time to)\b")
"""What makes a mean a metric of its own: "mean absolute error"."""
_ALIKE = frozenset(("again", "change_by_again"))


_COORDINATED = re.compile(r"(?:,A?|A)[xN]{1,4}[f=]?")
"""A measure without an article goes on with the one before it: "a mean recall of 0.9, precision of 0.8"."""


def fill_aggregate(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> None:
    """Take what stands before the metric, "the mean hit rate", or what holds for the number that this one repeats."""
    if reading.aggregate or reading.rule == "statistic":
        return
    reading.aggregate = _of_metric(sentence, reading) or _inherited(sentence, reading, earlier)


def _of_metric(sentence: Sentence, reading: Reading) -> Aggregate:
    text, start = sentence.text, reading.mention.start
    metric = reading.metric
    at = text.rfind(metric, sentence.start, start) if metric else -1
    if at < 0:
        at = text.find(metric, reading.mention.end, min(sentence.end, reading.mention.end + 40)) if metric else -1
    qualified = at + len(metric.split()[0]) + 1 if " " in metric and metric.split()[0] in _PEAKS else at
    match = _OF_METRIC.match(text, max(sentence.start, at - 40), qualified) if at > 0 else None
    if match is None or _PART_OF_NAME.match(text, match.end("mean") + 1 if match["mean"] else at):
        return ""
    return "mean" if match["mean"] else "median" if match["median"] else "max"


def _inherited(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> Aggregate:
    if not earlier:
        return ""
    model = earlier[-1]
    given = sentence.mentions[reading.token].bound
    if (
        reading.rule in _ALIKE
        or reading.quoted
        or _COORDINATED.fullmatch(sentence.shape, model.token + 1, reading.token)
    ):
        return model.aggregate
    return "max" if model.aggregate == "max" and given == "exact" and reading.mention.bound == "at_most" else ""
