"""What a number is compared with: after than, over, compared to, outperforming; before it in "Compared to X, ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

import regex

from extract.link.baselines.comparison import Comparison, shortened, words_of
from extract.link.baselines.shared import share_baselines
from extract.link.baselines.ways import WAYS
from extract.link.baselines.wholes import whole
from extract.measures import is_holder
from extract.phrase import compile_phrase, needs
from extract.reading import Reading
from extract.shape import Sentence

__all__ = ["fill_baselines", "share_baselines"]


def fill_baselines(sentence: Sentence, claims: list[Reading]) -> None:
    """Give each claim the comparison nearest behind its number, else one in front of it."""
    for reading in claims:
        if reading.baseline:
            reading.baseline = shortened(sentence, reading.baseline)
    alone = [reading for reading in claims if not (reading.baseline or reading.quoted or reading.side == "from")]
    comparisons = _comparisons(sentence) if alone else []
    for reading in alone:
        reading.baseline = whole(sentence, reading) or _nearest(sentence, reading, comparisons)


def _nearest(sentence: Sentence, reading: Reading, comparisons: list[Comparison]) -> str:
    """What the nearest comparison that holds for the number has for words; empty if there is none."""
    held = [comparison for comparison in comparisons if WAYS[comparison.way].holds(comparison, sentence, reading)]
    if not held:
        return ""
    behind = sorted((c for c in held if c.first > reading.token), key=_first)
    before = sorted((c for c in held if c.first <= reading.token), key=_first, reverse=True)
    return next(filter(None, (words_of(sentence, c) for c in (*behind, *before))), "")


def _first(comparison: Comparison) -> int:
    return comparison.first


@cache
def _phrases() -> tuple[tuple[str, frozenset[str], regex.Pattern[str]], ...]:
    """Each way with the letters that its phrase cannot do without."""
    plain = [(way, entry.phrase) for way, entry in WAYS.items() if entry.phrase]
    counted = [(way, entry.counted) for way, entry in WAYS.items() if entry.counted]
    return tuple(
        (way, frozenset(letter for letter, *others in needs(words) if not others), compile_phrase(words))
        for way, words in (*plain, *counted)
    )


def _comparisons(sentence: Sentence) -> list[Comparison]:
    """Every comparison of a sentence."""
    found: list[Comparison] = []
    letters = frozenset(sentence.shape)
    for way, needed, pattern in _phrases():
        if needed <= letters:
            for match in pattern.finditer(sentence.shape):
                first, end = match.span("baseline")
                if _begins_a_name(sentence, first, end):
                    found.append(Comparison(first, end, way, *match.span()))
    found.extend(_matches(sentence))
    return found


_MATCH = re.compile(r"\b[Mm]atch(?:es|ing|ed)?\s")
_MATCHED = "determiner? <baseline>nps"


def _matches(sentence: Sentence) -> Iterator[Comparison]:
    """Foo in "matches Foo with 10x fewer labels" and in "matches the recall of Foo while cutting the cost by 5%"."""
    if sentence.text.find("atch", sentence.start, sentence.end) < 0:
        return
    for verb in _MATCH.finditer(sentence.text, sentence.start, sentence.end):
        token = bisect_left(sentence.starts, verb.start())
        match = compile_phrase(_MATCHED).match(sentence.shape, token + 1) if sentence.shape[token] in "va" else None
        if match:
            yield Comparison(*match.span("baseline"), "match", token, match.end())


def _begins_a_name(sentence: Sentence, first: int, end: int) -> bool:
    """Could the words be who is compared with, be the first a number or a participle?"""
    letter = sentence.shape[first]
    if letter in "vaS":
        return sentence.word(first).endswith(("ed", "ing")) and is_holder(sentence.words(first, end))
    return letter != "#" or _is_counted(sentence, first, end)


def _is_counted(sentence: Sentence, first: int, end: int) -> bool:
    """Are these so many, or so large, models or methods, and not a score, "over the 0.7 baseline"?"""
    mention = sentence.mentions[first]
    counts = mention.form == "bare" and not (mention.decimals and mention.value < _LEAST_SIZE)
    return counts and is_holder(sentence.words(first, end))


_LEAST_SIZE = 1_000
"""A number with decimals is a score below it, and a size from it on: "1.9B"."""
