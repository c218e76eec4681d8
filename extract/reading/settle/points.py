"""Points that are those of a scale, and numbers that are points."""

from __future__ import annotations

import re

import regex

from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.shape import Sentence

_SCALE = regex.compile(r"\s(?:\w+\s)?(?:Likert|scale|rating|rubric|questionnaire|cloud|clouds|grid)", regex.IGNORECASE)
NAMED_POINTS = re.compile(
    r"\s(?:[a-z]?[A-Z][\w@-]*\s){1,2}points?\b|\s(?:absolute|percentage)\s(?:\w+\s)?(?:F1|accuracy|points?)\b"
)


def points(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle points that are those of a scale: "5-point Likert scale"."""
    return Reading(token, mention, "size", "scale", 0.9) if _SCALE.match(sentence.text, mention.end) else None
