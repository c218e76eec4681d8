"""A mention: one number expression of a text, understood as a number, not yet as a claim."""

from __future__ import annotations

from typing import Literal, NamedTuple

from extract.claim import Bound

Form = Literal["percent", "points", "times", "orders", "measure", "bare", "count", "rank"]


class Mention(NamedTuple):
    """One number expression. `start`, `end` bound the quote, `reach` is where its comparator words begin."""

    start: int
    end: int
    reach: int
    value: float
    form: Form
    unit: str = ""
    high: float | None = None
    error: float | None = None
    total: float | None = None
    bound: Bound = "exact"
    sign: int = 0
    decimals: int = 0
    noun: str = ""
    """The word joined by a hyphen ("40-author") or standing behind "k of n"."""
    dismissed: str = ""
    """Why this number makes no claim; empty while it may."""
