"""The split, setting or scope that a number holds for: the phrase behind it that is no dataset."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.story import Story
from extract.measures import is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.shape import Sentence


@cache
def _phrase() -> regex.Pattern[str]:
    return compile_phrase(
        "<way>(on|in|across|for|at|under|with|of|preposition) <what>(determiner* any_number? np)".replace("under|", "")
    )


_LEADING = regex.compile(r"^(?:the|an?|our|its|their|both|all)\s+", regex.IGNORECASE)


def fill_condition(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the first scope phrase between this number and the next that names no dataset, metric or baseline."""
    if reading.condition:
        return
    stop = min((c.token for c in claims if c.token > reading.token), default=len(sentence.shape))
    for match in _phrase().finditer(sentence.shape, reading.token + 1, stop):
        words = _LEADING.sub("", sentence.words(*match.span("what")))
        if any(d in words or words in d for d in reading.dataset) or is_measure(words):
            continue
        if reading.baseline and (words in reading.baseline or reading.baseline in words):
            continue
        if words == reading.metric:
            continue
        reading.condition = words
        return
