"""Values as a person reads them in a cell."""

from __future__ import annotations

from numbers import Number
from typing import Any

import regex

from warehouse import Table

CONTROL = regex.compile(r"[\p{Cc}\p{Bidi_Control}]+")
"""Codes that move the cursor, colour the terminal or turn the reading direction around."""


def text_of(value: Any) -> str:
    """The value on one line, with nothing that would take effect where it is shown.

    >>> text_of(60096.0), text_of(None), text_of(["TACO", None, "DSG"]), text_of("a\\x1b[31mb")
    ('60096', '', 'TACO, DSG', 'a [31mb')
    """
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, list | tuple):
        return ", ".join(text_of(item) for item in value if item is not None)
    return CONTROL.sub(" ", str(value))


def plural(number: int, one: str, more: str | None = None) -> str:
    """The number with its noun.

    >>> plural(1, "finding"), plural(2000, "finding"), plural(0, "is", "are")
    ('1 finding', '2,000 findings', '0 are')
    """
    return f"{number:,} {one if number == 1 else more or f'{one}s'}"


def is_numeric(table: Table, place: int) -> bool:
    """Whether the column at this place holds numbers and nothing else."""
    values = [row[place] for row in table.rows if row[place] is not None]
    return bool(values) and all(isinstance(value, Number) for value in values)
