"""Numbers of one form in a row, with nothing but commas and "and" between them: "8%, 9%, and 12%"."""

from __future__ import annotations

from extract.shape import Sentence

_LONGEST = 6
"""Numbers of a row that are looked at."""


def first_of_row(sentence: Sentence, token: int) -> int:
    """The first of the numbers that this one stands in a row with."""
    return _end_of_row(sentence, token, -1)


def last_of_row(sentence: Sentence, token: int) -> int:
    """The last of them."""
    return _end_of_row(sentence, token, 1)


def _end_of_row(sentence: Sentence, token: int, step: int) -> int:
    mentions, shape = sentence.mentions, sentence.shape
    for _ in range(_LONGEST):
        k = token + step
        while 0 < k < len(shape) and shape[k] in ",A":
            k += step
        if k == token + step or k not in mentions or mentions[k].form != mentions[token].form:
            break
        token = k
    return token
