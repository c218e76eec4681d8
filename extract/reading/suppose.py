"""What a number that no rule took most likely is, by its form."""

from __future__ import annotations

import re

import regex

from extract.claim import Kind
from extract.lists import word_set
from extract.measures import is_measure
from extract.mention import Mention
from extract.reading.model import Read, Reading
from extract.shape import Sentence


def suppose(sentence: Sentence, token: int, done: Read) -> None:
    """Read one number by its form alone, in place."""
    mention = sentence.mentions[token]
    model = _neighbour(sentence, token, done)
    if model is not None:
        done.readings[token] = model.repeated(token, mention, model.rule, model.confidence - 0.05)
        return
    if mention.form in ("times", "orders"):
        done.readings[token] = Reading(token, mention, "ratio", "multiple", 0.7, direction="increase")
        return
    if mention.form == "points":
        done.readings[token] = Reading(token, mention, "change", "points", 0.7, direction="increase")
        return
    if mention.form == "percent":
        done.readings[token] = Reading(token, mention, "score", "percentage", 0.75)
        return
    if mention.form == "measure":
        kind: Kind = "score" if _is_measured(sentence, token, mention) else "size"
        done.readings[token] = Reading(token, mention, kind, "measure", 0.7)
        return
    if mention.decimals and not _in_brackets(sentence, token) and not _is_about_results(sentence, token):
        done.aside[token] = "bare number"
    elif mention.sign and mention.decimals:
        done.readings[token] = Reading(token, mention, "change" if mention.sign > 0 else "score", "signed", 0.6)
    elif (mention.decimals and mention.value < 1) or (_in_brackets(sentence, token) and mention.decimals):
        done.readings[token] = Reading(token, mention, "score", "decimal", 0.6)
    elif mention.decimals and (token + 1 >= len(sentence.shape) or sentence.shape[token + 1] not in "xN"):
        done.readings[token] = Reading(token, mention, "score", "decimal", 0.5)
    elif mention.start and mention.decimals == 0 and _in_brackets(sentence, token):
        reason = _counts_nothing(sentence, mention)
        if reason:
            done.aside[token] = reason
        elif sentence.text.startswith((" vs", " versus"), mention.end):
            done.readings[token] = Reading(token, mention, "score", "bracketed", 0.5)
        else:
            done.readings[token] = Reading(token, mention, "size", "bracketed", 0.5)
    else:
        done.aside[token] = "bare number"


def _is_measured(sentence: Sentence, token: int, mention: Mention) -> bool:
    """A quantity with a unit that somebody reached or spent, not one that describes a setting."""
    if mention.unit not in word_set("performance_units") and "/" not in mention.unit:
        return False
    before = sentence.shape[:token]
    following = sentence.shape[token + 1 : token + 2]
    if mention.unit in ("fps", "tokens/s", "tok/s") and following not in ("x", "N"):
        return True
    if following == "c":
        return True
    if following == "f" and mention.unit in _SPANS:
        return False
    if _is_run_time(sentence, mention):
        return True
    if mention.decimals or mention.unit in ("fps", "ms", "db", "tokens/s", "$", "mw"):
        return any(letter in before for letter in "aSide(")
    return before[-1:] == "a" or before[-2:] in ("an", "ay", "@a", "aw")


_SPANS = frozenset(("second", "s", "minute", "min", "hour", "h", "day"))
"""Units of how much there is of a recording: "8 seconds of video"."""
_MOMENTS = frozenset(("second", "s", "ms", "minute", "min"))
_RUN_IN = regex.compile(
    r"(?r)(?<!\b(?:collected|recorded|gathered|captured|occur|occurred)\s)\b(?:in|within|take[sn]?|took|taking)\s"
    r"(?:(?:just|only|merely|a\smere|as\slittle\sas|about|around|approximately|roughly|nearly|over|under|less\sthan|below|an\saverage\sof)\s){0,3}"
)
_MACHINE = regex.compile(r"\son\s(?:an?|one|the\ssame|single|\d|consumer|commodity)\b")
"""Behind how long something took: what ran it."""


def _is_run_time(sentence: Sentence, mention: Mention) -> bool:
    """How long something took: "solves it in 12 seconds", "trains in under 3 hours on a single GPU"."""
    if mention.unit not in _SPANS and mention.unit not in _MOMENTS:
        return False
    text = sentence.text
    if _RUN_IN.match(text, max(sentence.start, mention.start - 40), mention.start) is None:
        return False
    return mention.unit in _MOMENTS or _MACHINE.match(text, mention.end) is not None


_RESULTS = frozenset("aSidoehlw")


def _is_about_results(sentence: Sentence, token: int) -> bool:
    """Does the sentence up to its number speak of reaching, changing or measuring anything?"""
    shape = sentence.shape
    if not _RESULTS.isdisjoint(shape[:token]):
        return True
    return any(shape[k] in "xN" and is_measure(sentence.word(k)) for k in range(min(token + 4, len(shape))))


_JOINED = regex.compile(r"(?:\([^()]*\))?[,A;]{1,2}[wbfyrn@]?")


def _neighbour(sentence: Sentence, token: int, done: Read) -> Reading | None:
    """The reading of the number that this one stands in a list with."""
    last = sentence.number_before(token)
    model = done.readings.get(last)
    if model is None or model.kind == "size" or not _JOINED.fullmatch(sentence.shape, last + 1, token):
        return None
    same = model.mention.form == sentence.mentions[token].form
    return model if same else None


def _counts_nothing(sentence: Sentence, mention: Mention) -> str:
    """Why a whole number that a bracket opens with is no size, or nothing."""
    text, start, end = sentence.text, mention.start, mention.end
    if _ARGUED.match(text, max(sentence.start, start - 12), start) or _OPERATED.match(text, end):
        return "algebra"
    if _MARKING.match(text, end):
        return "list mark"
    if mention.high is None:
        return ""
    if mention.value == 0 and mention.high in (1, 10, 100):
        return "scale"
    if 1000 <= mention.value < mention.high <= _THIS_CENTURY and text[end : end + 1] == ")":
        return "year"
    return "reference" if _LAYERS.match(text, max(sentence.start, start - 12), start) else ""


_THIS_CENTURY = 2100
_ARGUED = regex.compile(r"(?r)(?:∈\s?|[\^_}]|(?<![^\W_])(?:[^\W_]|log|exp|ln|poly|min|max)|squared)[(\[]")
"""What makes a bracket that of a function, or of an interval: "O(1)", "x ∈ (0,1)"."""
_OPERATED = re.compile(r"\s?/\s?[^\W\d]|\s?/\s?[√(]|-[a-zα-ω]\)|\+\d\)|-[A-Z]+\)")
"""Arithmetic behind it, "(1/ε)", "(1-p)", or the rest of a name, "(1-WL)"."""
_MARKING = re.compile(r"\.[),]|:\s")
"""What makes it a mark of a list: "(1.)", "(1: poor, 2: fair)"."""
_LAYERS = regex.compile(r"(?r)\b(?:layers?|heads?|levels?|stages?|blocks?)\s\(")
"""Which ones they are, and not how many: "early layers (1-7)"."""


def _in_brackets(sentence: Sentence, token: int) -> bool:
    return token > 0 and sentence.shape[token - 1] == "("
