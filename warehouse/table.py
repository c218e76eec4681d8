"""Rows with the names of their columns: what the warehouse answers with."""

from __future__ import annotations

from typing import Any, NamedTuple


class Table(NamedTuple):
    """The answer to a query: column names, and rows with a value for each."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def records(self) -> list[dict[str, Any]]:
        """The rows, each as a mapping from column name to value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def select(self, *columns: str) -> Table:
        """The same rows with these columns alone, in this order."""
        places = [self.columns.index(column) for column in columns]
        return Table(columns, [tuple(row[place] for place in places) for row in self.rows])
