"""A number without a unit: a size, a statistic, a setting, an example, a part of a name."""

from __future__ import annotations

import re

import regex

from extract.lists import word_set
from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.reading.name_parts import (
    is_behind_name,
    is_grid_of_name,
    is_name_of_few,
    is_of_family,
    is_parameter_count,
    is_version_in_row,
)
from extract.reading.settle.equations import equation
from extract.reading.settle.marks import mark_before
from extract.reading.settle.measures import RESOLVED
from extract.reading.settle.points import NAMED_POINTS
from extract.reading.settle.sizes import is_size
from extract.reading.shares import is_setting
from extract.shape import Sentence

_IN_RANGE = regex.compile(r"(?r)\b(?:range|scale)\s(?:(?:of|from)\s)?\[?")
"""In front of the ends of a scale, "in the range [0, 1]"."""
_SUFFIX = re.compile(r"-[A-Za-z]|-\d+(?:\.\d+)?[BM]\b")
_SAMPLE = regex.compile(r"(?r)(?<!\bat\s)\b[nN]\s?=\s?")


def bare(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle a number without a unit, by what stands in front of it and by the noun behind it."""
    text = sentence.text
    if mark_before(text, mention.start) == "=" and _SAMPLE.match(
        text, max(sentence.start, mention.start - 14), mention.start
    ):
        return Reading(token, mention, "size", "sample size", 0.9)
    if NAMED_POINTS.match(text, mention.end):
        sentence.mentions[token] = mention._replace(form="points", unit="points")
        return None
    if mention.noun == "share":
        return Reading(token, mention, "score", "share", 0.75)
    if mention.noun:
        if mention.noun.lower() in word_set("name_compounds") or is_grid_of_name(sentence, token, mention):
            return "name"
        mention = sentence.mentions[token] = mention._replace(unit=mention.unit or _singular(mention.noun))
        return Reading(token, mention, "size", "compound", 0.9)
    if RESOLVED.match(text, mention.end):
        return Reading(token, mention, "size", "measure", 0.9)
    if text[mention.start - 1 : mention.start] == '"' and text[mention.end : mention.end + 1] == '"':
        return "example"
    if is_parameter_count(sentence, token, mention) or (mention.decimals and _SUFFIX.match(text, mention.end)):
        return "name"
    if not mention.sign and is_setting(sentence, token):
        return "setting"
    if (
        mention.value == 0
        and mention.high in (1, 10, 100)
        and _IN_RANGE.match(text, max(sentence.start, mention.start - 24), mention.start)
    ):
        return "scale"
    return equation(sentence, token, mention) or _noun_or_name(sentence, token, mention)


def _singular(noun: str) -> str:
    """What a compound counts, "5-folds", as a unit."""
    noun = noun.lower()
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _noun_or_name(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    if is_name_of_few(sentence, token, mention):
        return "name"
    if is_size(sentence, token, mention):
        if is_behind_name(sentence, token, mention) or is_of_family(sentence, token, mention):
            return "name"
        if sentence.text.endswith("per ", sentence.start, mention.reach):
            return "ratio notation"
        return Reading(token, mention, "size", "count", 0.9)
    return "name" if is_version_in_row(sentence, token, mention) else None
