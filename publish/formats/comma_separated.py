"""CSV quoted as RFC 4180 has it, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from types import SimpleNamespace
from typing import Any

import regex

from warehouse import Table

FORMULA = regex.compile(r"[=@\t\r]|[+\-](?!\d[\d.,]*\s?%?$)")
"""What a spreadsheet would run instead of show. A signed number such as +6.9% is shown."""


def render(table: Table) -> str:
    """Lines that end as a shell reads them; told so, the writer would leave a carriage return in a cell unquoted."""
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append))
    writer.writerow(table.columns)
    writer.writerows([cell(value) for value in row] for row in table.rows)
    return "".join(line.removesuffix("\r\n") + "\n" for line in lines)


def cell(value: Any) -> Any:
    """The value as it goes into a cell; a list is joined by semicolons.

    >>> cell("=1+1"), cell("+6.9%"), cell(-1.5), cell(["a", "b"]), cell(None)
    ("'=1+1", '+6.9%', -1.5, 'a; b', None)
    """
    if isinstance(value, list | tuple):
        value = "; ".join(str(item) for item in value if item is not None)
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return value
