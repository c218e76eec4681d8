"""Dates as files give them, as far as they tell: a year, a month, a day, a time."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import regex

DATE = regex.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?")


@lru_cache(maxsize=4096)
def iso_date(text: str) -> str:
    """The date without a time behind it. Raises ValueError where it is none.

    >>> iso_date("2025-11-03T17:59:00Z"), iso_date("2025-11")
    ('2025-11-03', '2025-11')
    """
    found = DATE.fullmatch(text)
    try:
        if not found:
            raise ValueError
        year, month, day = found.groups()
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"date {text[:30]!r} is not of the form 2025-11-03") from None
    return "-".join(part for part in (year, month, day) if part)
