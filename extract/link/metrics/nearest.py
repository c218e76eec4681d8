"""The measure nearest to a number in its sentence."""

from __future__ import annotations

import re
from functools import cache

import regex

from extract.lists import word_set, words
from extract.measures import is_countable, is_measure, is_proportion, takes_unit
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named


@cache
def _phrases() -> regex.Pattern[str]:
    return compile_phrase("<metric>bare_np")


def nearest(sentence: Sentence, reading: Reading, claims: list[Reading], system: str) -> str:
    """The measure nearest to the number; those behind it count as twice as far."""
    token = reading.token

    def far(span: tuple[int, int]) -> int:
        first, last = span
        return token - last if last <= token else (first - token) * 2 + 4

    for first, last in sorted((match.span() for match in _phrases().finditer(sentence.shape)), key=far):
        words = sentence.words(first, last)
        if not is_measure(words) and trimmed(words) in words:
            words = trimmed(words)
        head, _, noun = words.rpartition(" ")
        if noun in _RESULTS and reading.kind == "score" and is_proportion(head):
            words = head
        if (words == system and reading.kind != "score") or not _is_measured(sentence, reading, first, words):
            continue
        if _reaches(sentence, reading, first, claims) if first > token else not _is_closed(sentence.shape, last, token):
            return trimmed(_OWNER.sub("", words))
    return ""


_RESULTS = frozenset(("results", "levels"))
"""Behind the name of a share: "accuracy results include 61%"."""


def _is_measured(sentence: Sentence, reading: Reading, first: int, words: str) -> bool:
    """Could the number be a value of the measure that the words name?"""
    if not words or (sentence.shape[first - 1 : first] in ("u", "s") and dataset_named(words) is not None):
        return False
    last = words.split()[-1].lower()
    if words.lower() in word_set("settings") or not is_measure(words) or last in word_set("vague_measures"):
        return False
    if first < reading.token and _is_for_another(sentence, first):
        return False
    if last.endswith("'s") or (last == "time" and sentence.shape[first - 1 : first] == "@"):
        return False
    mention = reading.mention
    if mention.form == "measure" and (last in word_set("unitless") or not takes_unit(words, mention.unit)):
        return False
    return not is_countable(last) or (
        " " in words and last in _RATED and (mention.form != "bare" or mention.decimals > 0)
    )


def _is_for_another(sentence: Sentence, first: int) -> bool:
    """Is the measure what the number before it is for, or a setting: "91% for query recall", "under tight budgets"?"""
    before = sentence.word(first - 1) if first else ""
    return before in _SETTING or (before == "for" and sentence.number_before(first) >= 0)


_SETTING = frozenset(("under", "during"))
"""What leads to how something was tested."""
_OWNER = regex.compile(r"^\S+'s\s")
_RATED = frozenset(words("rated"))
"""Countable measures that a number may be a value of, if a word tells which: "timing errors"."""


def _is_closed(shape: str, last: int, token: int) -> bool:
    """Does a bracket around what ends at `last` close before the number?"""
    closing = shape.find(")", last, token)
    return closing >= 0 and shape.find("(", last, closing) < 0


def _reaches(sentence: Sentence, reading: Reading, first: int, claims: list[Reading]) -> bool:
    """May a measure behind the number be its own?"""
    shape = sentence.shape
    if reading.kind != "score":
        return _ATTACHED.fullmatch(shape, reading.token + 1, first) is not None
    if _PARTED.search(shape, reading.token + 1, first):
        return False
    between = any(reading.token < other.token < first for other in claims)
    return not between or shape[reading.token + 1 : reading.token + 2] == "c"


_ATTACHED = regex.compile(r"[xNyidhlDAnurspf@wV()]{0,14}")
_PARTED = re.compile("[,;:WKSow]|A[^xN]")
"""What parts a measure from the score before it: "it has 61 on Foo, with low latency" gives the score no latency."""
