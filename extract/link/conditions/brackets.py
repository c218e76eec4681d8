"""What stands before the bracket of a number: "recall in wet (61%) and dry hats (70%)"."""

from __future__ import annotations

import re

import regex

from extract.link.conditions.words import is_unscoped, usable
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_LABELLED = regex.compile(
    r"(?r)(?<=[nrus][D#]?|[nrus]D?[xN]{1,5}\([xN]{1,3}[=:]?[P#]\)(?:,A?|A))"
    r"(?P<what>[xN]{1,5})\((?P<label>[xN]{1,3})[=:]?"
)
_NEXT_BRACKET = re.compile(r"[^()]{0,8}\)(?:,A?|A)[nurs@]?(?P<what>[Dhlv]*[xN]{1,6})\(")


def labelled(sentence: Sentence, reading: Reading) -> str:
    """What a bracket with a measure and its value is said of: "for pens (AUC = 0.9) and hats (AUC = 0.8)"."""
    shape, token = sentence.shape, reading.token
    match = _LABELLED.match(shape, 0, token) if shape.find("(", max(0, token - 5), token) >= 0 else None
    if match is None:
        return ""
    label = sentence.words(*match.span("label"))
    if label != reading.metric and not is_measure(label):
        return ""
    first, last = match.span("what")
    words = sentence.words(first, last)
    return "" if is_unscoped(words) else usable(words, reading)


def bracketed(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """What stands before the number's bracket, where that before the last one's is its condition.

    In "recall in wet (61%) and dry hats (70%)" the second share holds for dry hats.
    """
    shape, text = sentence.shape, sentence.text
    earlier = [c for c in claims if c.token < reading.token] if shape[reading.token - 1] == "(" else []
    if not earlier or shape[earlier[-1].token - 1] != "(" or not earlier[-1].condition:
        return ""
    last = earlier[-1]
    match = _NEXT_BRACKET.fullmatch(shape, last.token + 1, reading.token)
    if match is None or not text.endswith(last.condition, sentence.start, sentence.ends[last.token - 2]):
        return ""
    words = sentence.words(*match.span("what"))
    return "" if is_measure(words) else usable(words, reading)
