"""The registers of extract.vocabulary as tables, written anew only when they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb

from extract.vocabulary import datasets, metrics, tasks
from warehouse.connection import transaction

Row = tuple[Any, ...]


def sync(connection: duckdb.DuckDBPyConnection) -> bool:
    """Make the tables metrics, datasets and tasks hold what the vocabulary holds; tells whether they did not."""
    differed = False
    for table, rows in registers():
        if connection.table(table).order("name").fetchall() != rows:
            with transaction(connection):
                connection.execute(f"delete from {table}")
                with connection.appender(table) as appender:
                    appender.append_rows(rows)
            differed = True
    return differed


def registers() -> Iterator[tuple[str, list[Row]]]:
    yield (
        "metrics",
        by_name((m.name, m.direction, m.scale, m.low, m.high, list(m.aliases)) for m in metrics().values()),
    )
    yield (
        "datasets",
        by_name((d.name, list(d.aliases), d.test_size, d.task, d.area) for d in datasets().values()),
    )
    yield "tasks", by_name((t.name, list(t.aliases)) for t in tasks().values())


def by_name(rows: Iterator[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row[0])
