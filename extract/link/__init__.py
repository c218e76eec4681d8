"""Linking: fill the slots that a phrasing left open, from the sentence, then from the rest of the abstract."""

from __future__ import annotations

from functools import cached_property

from extract.reading import Read
from extract.shape import Sentence


class Story:
    """What the whole paper says that a sentence may lean on: title, sentences, what is introduced."""

    def __init__(self, title: str, text: str, bounds: list[tuple[int, int]]) -> None:
        self.title = title
        self.text = text
        self.bounds = bounds


def link(sentence: Sentence, result: Read, story: Story) -> None:
    """Fill the open slots of all readings of one sentence, in place."""
