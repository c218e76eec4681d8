"""What checks read beside the warehouse's tables and views: NAME.sql each, found by being there.

The warehouse's own views are those that people ask; these are made on the connection of who runs a select that names
them. A file is one `select` under a comment, as in warehouse/views.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb
import regex

from warehouse.schema import in_order

_TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("*.sql")}
VIEWS = {name: _TEXTS[name] for name in in_order(_TEXTS)}
"""Text by name, each after those that it reads."""


def read_by(query: str) -> list[str]:
    """Names of the views that a query reads, each after those that it reads itself.

    >>> read_by("select quote from change_readings")
    ['stated_claims', 'value_pairs', 'change_readings']
    """
    named = words(query)
    for name in reversed(VIEWS):
        if name in named:
            named |= words(VIEWS[name])
    return [name for name in VIEWS if name in named]


def words(query: str) -> set[str]:
    return set(regex.findall(r"\w+", query.lower()))


def make_for(query: str, connection: duckdb.DuckDBPyConnection) -> None:
    """Make what a query reads, for this connection alone."""
    for name in read_by(query):
        connection.execute(f'create temp view if not exists "{name}" as {VIEWS[name]}')


def work_out(names: Iterable[str], connection: duckdb.DuckDBPyConnection) -> None:
    """Make views as tables, for this connection alone: they are read in no time, and stay as they are now."""
    for name in names:
        connection.execute(f'create temp table "{name}" as {VIEWS[name]}')
