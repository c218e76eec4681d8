"""Multiples that are folds of a test, names or dimensions."""

from __future__ import annotations

import re

from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.shape import Sentence

_FOLDS = re.compile(
    r"\s?-?(?:[\w-]+-(?:of-fold|wise|independent|level|stratified)\s)?"
    r"(?:cross|CV\b|nested|stratified|validation|ensembl|split|leave|evaluation|test|magnification|objective|partition"
    r"|\(OOF|(?:training\s)?(?:protocol|scheme))",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\s?\d")
_MOST_TIMES = 1_000
"""From here on an X behind a blank is more often a name: "10,662 X posts"."""


def times(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle a multiple that is none: "10-fold cross-validation", "10,662 X posts", "5x 3"."""
    if _FOLDS.match(sentence.text, mention.end) or sentence.text.endswith("folds", mention.start, mention.end):
        return Reading(token, mention, "size", "folds", 0.9)
    if mention.value >= _MOST_TIMES and sentence.text.startswith(" X", mention.end - 2):
        sentence.mentions[token] = mention._replace(form="bare", unit="")
        return Reading(token, sentence.mentions[token], "size", "count", 0.8)
    return "dimensions" if _DIGIT.match(sentence.text, mention.end) else None
