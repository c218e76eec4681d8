"""Texts made to take long: one unit of writing repeated without end. Whoever reads them must do so in linear time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

SAMPLE = "It reaches 92.5% accuracy on MMLU. "
"""Stands before every hostile text: without a number worth reading most of the work would not be done at all."""


def repeated(unit: str, length: int) -> str:
    """`length` characters of the sample and then the unit, over and over."""
    return (SAMPLE + unit * (length // len(unit)))[:length]


def nested(opening: str, closing: str, length: int) -> str:
    """Brackets in brackets around a number, `length` characters in all."""
    depth = (length - len(SAMPLE)) // (len(opening) + len(closing))
    return f"{SAMPLE}{opening * depth}5%{closing * depth}"


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "digits": partial(repeated, "7"),
    "commas": partial(repeated, ","),
    "digits and commas": partial(repeated, "1,"),
    "digits and stops": partial(repeated, "1."),
    "10-10-10-": partial(repeated, "10-10-10-"),
    "nested LaTeX": partial(nested, "\\textbf{", "}"),
    "nested brackets": partial(nested, "(", ")"),
    "dollar signs": partial(repeated, "$"),
    "$5 $5": partial(repeated, "$5 "),
    "opening brackets": partial(repeated, "("),
    "(1(1": partial(repeated, "(1"),
    "endless sentence": partial(repeated, "the model of 5 reached what 3 users saw while "),
    "a b c by 5%": partial(repeated, "a b c by 5% "),
    "5%, 5%, 5%": partial(repeated, "5%, "),
    "from 5 to 5": partial(repeated, "from 5% to "),
    "half of them": partial(repeated, "half the cost of 5 and "),
    "long words": partial(repeated, f"{'abcdefghij' * 3} 5 "),
    "names": partial(repeated, "evaluated on BenchA, BenchB and "),
    "respectively": partial(repeated, "5% and 6% on SetA and SetB, respectively, "),
    "sentences": partial(repeated, "We propose FooNet, which gains 5% on BarQA. "),
}
