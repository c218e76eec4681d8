"""Quantities with a unit that tell of data or of how something was tested."""

from __future__ import annotations

import re

import regex

from extract.lists import word_set
from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.reading.settle.marks import digits_of
from extract.shape import Sentence

_DECADE = re.compile(r"(?:(?:1[5-9]|20)\d0s?\s?[–~-]{1,2}\s?)?(?:1[5-9]|20)\d0s")
"""The 1990s, and no seconds."""
_OF_NOISE = re.compile(r"\s(?:SNRs?|signal-to-noise)\b(?!\s(?:gains?|improvements?|of))")
"""Behind how loud the noise was that something was tested in: "at -4 dB SNR"."""
RESOLVED = re.compile(
    r"[\s-](?:(?:grid|[Kk]m|mm|\w*al|\w*ic|image)\s){0,2}(?:resolutions?|bandwidth|spacing)\b"
    r"(?!\s(?:gain|improve|increase|enhance))"
)
"""Behind how finely data are taken or drawn: "10 m spatial resolution"."""
_TAKEN = regex.compile(
    r"(?r)\b(?:captured|annotated|recorded|sampled|filmed|collected|acquired)\s(?:at|with)\s(?:a\s)?"
)
"""What data were taken at: "videos captured at 30 FPS"."""
_RECORDED = regex.compile(
    r"(?r)\b(?:corpus|corpora|datasets?|data|collections?|recordings?|benchmarks?|audio|speech|footage|videos?)\s"
    r"(?:\([^()]{1,20}\)\s)?(?:of|with|comprising|containing|spanning|covering|total(?:ing|ling))\s"
)
"""What has a length of its own: "a corpus of 11.5 hours"."""


def measure(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle a quantity that tells of data or of a test: "11.5 hours of speech", "at -4 dB SNR"."""
    if mention.unit == "second" and sentence.text.endswith("0s", mention.start, mention.end):
        if _DECADE.fullmatch(sentence.text, digits_of(sentence.text, mention), mention.end):
            return "year"
        if sentence.text.startswith(" of ", mention.end):  # "100s of rooms"
            return "bare number"
    if mention.noun or (mention.unit in word_set("long_units") and "-" in sentence.text[mention.start : mention.end]):
        return Reading(token, mention, "size", "compound", 0.9)
    told_at = sentence.text.endswith((" at ", " under "), sentence.start, mention.reach)
    if told_at and _OF_NOISE.match(sentence.text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if _TAKEN.match(sentence.text, sentence.start, mention.reach) or RESOLVED.match(sentence.text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if mention.unit in word_set("long_units") and _RECORDED.match(sentence.text, sentence.start, mention.reach):
        return Reading(token, mention, "size", "measure", 0.9)
    return None
