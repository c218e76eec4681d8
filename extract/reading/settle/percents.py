"""A percentage that is a level, an operating point, an interval, a share or points."""

from __future__ import annotations

import re

import regex

from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.reading.settle.equations import INTERVAL
from extract.reading.shares import is_setting, is_share, is_spent
from extract.shape import Sentence

_LEVEL = re.compile(
    r"-?\s?(?:CIs?\b|confidence|credible|CrI|prediction\s(?:band|interval)|significance|nominal|quantile|percentile)"
)
_ERROR_RATE = re.compile(r"\s?(?:F[PNAMR]R|TPR|EER|false[\s-](?:positive|alarm|acceptance))\b")
"""Behind "at 1%": the rate of errors that a score was taken at."""
_ABSOLUTE = re.compile(r"\s\(?(?:in\s|average\s|mean\s)?absolute(?:ly)?\b(?!\svalue)")
"""What makes points of a percentage: "by 16% absolute", "+23% (absolute)"."""
_ABSOLUTE_BEFORE = regex.compile(
    r"(?r)\babsolute\s(?!(?:\w+\s)?(?:error|value|deviation)s?\b)(?:\w+\s){1,4}(?:of|by)\s"
)
"""The same in front: "an absolute gain of 16%"."""


def percent(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle a level, an operating point, an interval or a share; what is absolute becomes points."""
    if _LEVEL.match(sentence.text, mention.end):
        return "confidence level"
    if _ERROR_RATE.match(sentence.text, mention.end) and sentence.shape[token - 1 : token] == "@":
        return "operating point"
    if mention.high is not None and INTERVAL.match(
        sentence.text, max(sentence.start, mention.start - 24), mention.start
    ):
        return Reading(token, mention, "score", "interval", 0.85, condition="95% CI")
    if is_setting(sentence, token) or is_spent(sentence, token) or is_share(sentence, token):
        return Reading(token, mention, "size", "share", 0.85)
    if _ABSOLUTE.match(sentence.text, mention.end) or _ABSOLUTE_BEFORE.match(
        sentence.text, max(sentence.start, mention.reach - 50), mention.reach
    ):
        sentence.mentions[token] = mention._replace(form="points", unit="points")
    return None
