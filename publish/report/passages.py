"""A sentence with the numbers in it that are spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

BESIDE = 2000
"""Characters that are shown on each side of a number: more than any honest sentence has."""


class Number(NamedTuple):
    """A number as a sentence has it: its characters, where they may begin, counted from 0, and whose it is."""

    quote: str | None
    at: int | None
    role: str


class Part(NamedTuple):
    """Characters of a sentence in a row: a number, with its role, or what stands between; or how many are left out."""

    text: str
    role: str = ""
    left_out: int = 0


def passage(sentence: str, *numbers: Number) -> list[Part]:
    """The sentence in parts. A number that is not in it, or that stands within an earlier one, has none of its own.

    >>> [part[:2] for part in passage("Up 9% to 49%.", Number("9%", 10, "doubted"), Number("9%", 3, "other"))]
    [('Up ', ''), ('9%', 'other'), (' to 4', ''), ('9%', 'doubted'), ('.', '')]
    """
    marks: list[tuple[int, int, str]] = []
    for number in numbers:
        start = place(sentence, number)
        end = start + len(number.quote or "")
        if start >= 0 and not any(first < end and start < last for first, last, _ in marks):
            marks.append((start, end, number.role))
    parts: list[Part] = []
    done = 0
    for start, end, role in sorted(marks):
        parts += between(sentence[done:start], BESIDE if done else 0, BESIDE)
        parts.append(Part(sentence[start:end], role))
        done = end
    parts += between(sentence[done:], BESIDE, 0)
    return [part for part in parts if part.text or part.left_out]


def place(sentence: str, number: Number) -> int:
    """Where the number begins, -1 if nowhere."""
    quote, at, _ = number
    if not quote:
        return -1
    if at is not None and at >= 0 and sentence.startswith(quote, at):
        return at
    return sentence.find(quote)


def between(text: str, head: int, tail: int) -> Iterator[Part]:
    """What stands between two numbers; of a text far too long its first and last characters."""
    left_out = len(text) - head - tail
    if left_out <= BESIDE:
        yield Part(text)
    else:
        yield Part(text[:head])
        yield Part("", left_out=left_out)
        yield Part(text[len(text) - tail :])
