"""Whole numbers that count the noun behind them: "1,200 songs", "12 confirmed bugs"."""

from __future__ import annotations

import re

from extract.lists import word_set
from extract.measures import is_countable, is_measure
from extract.mention import Mention
from extract.reading.name_parts import FIRST_WORDS
from extract.shape import Sentence

_MANY = 10_000
"""A number as large is a count even if it is written with decimals, 1.8×10^8."""
_SCALED = re.compile(r"\d\s?-?(?:[kKMBTGb]|thousand|million|billion|trillion)(?:\+|\b)")


def is_size(sentence: Sentence, token: int, mention: Mention) -> bool:
    """A whole number that counts the noun behind it."""
    quote = sentence.text[mention.start : mention.end]
    if not quote.isdecimal() and _SCALED.search(quote):
        return True
    if mention.sign or mention.error is not None or mention.unit or (mention.decimals and mention.value < _MANY):
        return False
    shape = sentence.shape
    k = token + 1
    while k < len(shape) and shape[k] in "yhl(":
        if shape[k] == "(":
            return False
        k += 1
    if k < len(shape) and sentence.word(k) == "most":  # "the 12 most used words"
        k += 1
    elif k == token + 1 and k < len(shape) and _is_told_of(sentence, k):
        k += 1
        token = k  # what comes next is looked at as if it stood behind the number
    if k >= len(shape) or shape[k] not in "xNidvaS":
        return False
    last = k
    while last + 1 < len(shape) and shape[last + 1] in "xN":
        last += 1
    head = sentence.word(last)
    if shape[k] in "idS" and k == token + 1:
        return False
    return not is_measure(sentence.words(k, last + 1)) or is_countable(head) or _is_counted(head)


def _is_told_of(sentence: Sentence, token: int) -> bool:
    """The participle of "with 12 confirmed bugs", which is none in "and 12 confirmed it"."""
    shape = sentence.shape
    if sentence.word(token) not in word_set("attributes") or token < FIRST_WORDS:
        return False
    return shape[token - 2] not in ",;:.(AWK" and shape[token + 1 : token + 2] in ("x", "N")


def _is_counted(head: str) -> bool:
    """Is the measure's name a plural, or an adjective: "5 volumes", "486 high-quality, checked images"?"""
    return (head.islower() and head.endswith("s") and not head.endswith("ss")) or head.startswith(("high-", "low-"))
