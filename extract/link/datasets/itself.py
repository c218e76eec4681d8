"""Data that have a result themselves, rather than that something was tested on: "PlovDB yields 3% better answers"."""

from __future__ import annotations

import re

from extract.link.wording.names import like_benchmark
from extract.reading import Reading
from extract.shape import Sentence
from extract.vocabulary import dataset_named

_TRAINED = re.compile(r"(?:pre-?|fine-?)?(?:training|tuning)\s", re.IGNORECASE)
"""What opens the words for a system that owes its result to the data which follow."""
_TESTED = re.compile(r"\b(?:on|in|across|and)\s(?:the\s)?$")
"""What stands before data that something is tested on."""


def drop_what_has_it(sentence: Sentence, reading: Reading) -> None:
    """Take what gained something itself, or trained what did, out of the data on which it gained."""
    if reading.kind != "score" and reading.dataset and reading.system:
        reading.dataset = [name for name in reading.dataset if not _has_it(name, sentence, reading)]


def _has_it(name: str, sentence: Sentence, reading: Reading) -> bool:
    system = reading.system
    if name not in system:
        return False
    if _TRAINED.match(system):
        return True
    if system not in (name, f"{name} model", f"{name} models") or like_benchmark(name) or dataset_named(name):
        return False
    at = sentence.text.find(name, sentence.start, sentence.end)
    while at >= 0:
        if _TESTED.search(sentence.text[max(sentence.start, at - _NEAR) : at]):
            return False
        at = sentence.text.find(name, at + 1, sentence.end)
    return True


_NEAR = 12
"""Characters before a name that may say that something is tested on it."""
