"""The metric of a number whose phrasing does not name it: the nearest measure in the sentence."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.story import Story
from extract.measures import is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading, trimmed
from extract.shape import Sentence


@cache
def _phrases() -> regex.Pattern[str]:
    return compile_phrase("<metric>bare_np")


def fill_metric(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the nearest measure, to the left before the right, none if the sentence names none."""
    if reading.metric:
        if reading.kind == "score":
            story.metric = reading.metric
        return
    if reading.rule == "surpass_by":
        return
    best, far = "", 10_000
    for match in _phrases().finditer(sentence.shape):
        first, last = match.span()
        words = sentence.words(first, last)
        if not is_measure(words):
            continue
        distance = reading.token - last if last <= reading.token else (first - reading.token) * 2 + 4
        if sentence.starts[first] > sentence.starts[reading.token] and any(
            reading.token < other.token < first for other in claims
        ):
            continue
        if distance < far:
            best, far = trimmed(words), distance
    if not best and reading.kind == "score" and reading.mention.form != "count":
        best = story.metric
    reading.metric = best
    if best and reading.kind == "score":
        story.metric = best
