"""Lends the warehouse's open DuckDB connection to SQLAlchemy, for reading.

Great Expectations reads a result after it has given the connection back to the pool, when a DuckDB cursor no longer
has it: so a cursor here fetches all rows as it executes. Every transaction is read-only: no check can change a claim.
A view of the checks is worked out once, when a statement first reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import duckdb

from checks import views

Row = tuple[Any, ...]


class Cursor:
    arraysize = 1

    def __init__(self, connection: LentConnection) -> None:
        self.connection = connection
        self.description: Sequence[Any] | None = None
        self.rowcount = -1
        self._rows: list[Row] = []

    def execute(self, statement: str, parameters: Sequence[object] | None = None, context: object = None) -> None:
        self.description, rows = self.connection.answer(statement, *(parameters or ()))
        self._rows = list(rows)

    def fetchone(self) -> Row | None:
        return next(iter(self.fetchmany(1)), None)

    def fetchmany(self, size: int = 1) -> list[Row]:
        rows, self._rows = self._rows[:size], self._rows[size:]
        return rows

    def fetchall(self) -> list[Row]:
        rows, self._rows = self._rows, []
        return rows

    def close(self) -> None:
        self._rows = []


class LentConnection:
    """A DB-API connection as duckdb-engine expects one."""

    notices: Sequence[str] = ()

    def __init__(self, lender: duckdb.DuckDBPyConnection) -> None:
        self._duck = lender.cursor()
        self._worked_out: set[str] = set()
        # The claims do not change while they are checked, and every expectation asks for their columns anew.
        self.answer = cache(self._ask)

    def _ask(self, statement: str, *parameters: object) -> tuple[Sequence[Any], tuple[Row, ...]]:
        self._work_out_what_is_read(statement)
        result = self._duck.execute(statement, parameters or None)
        return result.description, tuple(result.fetchall())

    def _work_out_what_is_read(self, statement: str) -> None:
        """Between two transactions: a rollback would take the tables with it."""
        missing = [name for name in views.read_by(statement) if name not in self._worked_out]
        if missing:
            self.commit()
            try:
                views.work_out(missing, self._duck)
                self._worked_out.update(missing)
            finally:
                self.begin()

    def cursor(self) -> Cursor:
        return Cursor(self)

    def begin(self) -> None:
        self._duck.execute("begin transaction read only")

    def commit(self) -> None:
        self._duck.commit()

    def rollback(self) -> None:
        self._duck.rollback()

    def close(self) -> None:
        self._duck.close()
