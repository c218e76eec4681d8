"""JSON: an array with an object for each row, a line each."""

from __future__ import annotations

import json
from decimal import Decimal
from math import isfinite
from typing import Any

from warehouse import Table


def render(table: Table) -> str:
    columns = distinct(table.columns)
    lines = (json.dumps(dict(zip(columns, map(plain, row), strict=True)), ensure_ascii=False) for row in table.rows)
    return "[" + ",".join(f"\n{line}" for line in lines) + "\n]\n"


def distinct(columns: tuple[str, ...]) -> list[str]:
    """The names, a repeated one with a number, for an object holds each key once.

    >>> distinct(("a", "b", "a"))
    ['a', 'b', 'a_2']
    """
    return [
        f"{name}_{columns[: place + 1].count(name)}" if name in columns[:place] else name
        for place, name in enumerate(columns)
    ]


def plain(value: Any) -> Any:
    """The value as JSON can hold it: no NaN, and dates and the like as text."""
    if isinstance(value, float | Decimal):
        return float(value) if isfinite(value) else None
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return value if isinstance(value, str | int | None) else str(value)
