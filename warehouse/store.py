"""The warehouse as the other rooms see it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from filecmp import cmp
from itertools import chain, count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Self

import duckdb

from extract.claim import Extraction, Extractor, Paper, Record, Reject
from warehouse import boards, loader, schema, stored
from warehouse.candidates import extracted, to_extract
from warehouse.connection import connect, transaction
from warehouse.errors import OTHER, WarehouseError, clear_errors
from warehouse.loader import LoadReport
from warehouse.table import Table

ASKING = {duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN, duckdb.StatementType.MULTI}
"""Statements that give an answer and change nothing; MULTI is what PIVOT is to DuckDB."""


class Warehouse:
    """A warehouse file, open.

    For writing, the file is made where there is none, unless it `must_exist`. Any file is first brought to the schema
    of this version. One process can write at a time, and nobody can read meanwhile; any number can read together.

    Raises WarehouseError, here and in every method.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False, must_exist: bool = False) -> None:
        self.path = Path(path)
        try:
            if not self.path.exists():
                if read_only or must_exist:
                    raise WarehouseError(f"{path}: no such warehouse; make it with `benchclaims ingest`, or {OTHER}")
                create_file(self.path)
        except OSError as error:
            raise WarehouseError(f"{path}: {(error.strerror or 'cannot be made').lower()}; {OTHER}") from error
        self.connection = open_file(self.path, read_only=read_only)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.connection.close()

    def ingest(
        self,
        records: Iterable[Record],
        extract: Extractor,
        *,
        extractor: str,
        inputs: Sequence[str],
    ) -> LoadReport:
        """Read the papers' claims and load them, as one run.

        A paper whose text and `extractor` the warehouse knows already is not extracted again, and one whose claims came
        with it is not extracted at all. Papers are written some hundreds at a time, each time in one transaction:
        whatever ends a run, each paper is there whole or not at all.
        """
        candidates = (to_extract(record, extractor) for record in records)
        with clear_errors(self.path):
            return loader.load(self.connection, candidates, extract, extractor=extractor, inputs=inputs)

    def reextract(self, extract: Extractor, *, extractor: str) -> LoadReport:
        """Read the stored papers that another extractor had read anew, as one run; what it read becomes past claims."""
        with clear_errors(self.path):
            records = stored.papers(self.connection, read_by_others_than=extractor)
            candidates = (to_extract(record, extractor) for record in records)
            return loader.load(self.connection, candidates, extract, extractor=extractor, inputs=())

    def load(self, extractions: Iterable[Extraction | Reject], *, inputs: Sequence[str]) -> LoadReport:
        """Load claims that were read elsewhere, as one run; the same ones again change nothing."""
        with clear_errors(self.path):
            return loader.load(self.connection, map(extracted, extractions), _unasked, extractor="", inputs=inputs)

    @contextmanager
    def writing(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """The connection, for what is written whole or not at all; boards follow."""
        with clear_errors(self.path), transaction(self.connection):
            yield self.connection
            boards.keep(self.connection)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> Table:
        """The answer to one question in SQL. A statement that would change something is refused."""
        with clear_errors(self.path):
            if not is_text(sql):
                raise WarehouseError(f"{self.path}: the question is not UTF-8 text; write it in UTF-8")
            statements = self.connection.extract_statements(sql)
            if len(statements) != 1 or not asks(statements[0]):
                raise WarehouseError(f"{self.path}: refused; ask with one SELECT, which writes, loads and sets nothing")
            answer = self.connection.execute(statements[0], parameters)
            return Table(tuple(column[0] for column in answer.description or ()), answer.fetchall())


def _unasked(papers: Sequence[Paper]) -> Iterator[Extraction]:
    """The extractor of claims that come ready."""
    assert not papers
    return iter(())


def is_text(given: str) -> bool:
    """Whether it is characters throughout: an argument of other bytes comes with them hidden in it."""
    return given == given.encode(errors="replace").decode()


def asks(statement: duckdb.Statement) -> bool:
    try:
        return statement.type in ASKING
    except ValueError:  # a type that DuckDB has and its Python library does not know
        return False


def open_file(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """A connection to a warehouse of this version's schema."""
    with clear_errors(path), ExitStack() as on_error:
        connection = connect(path, read_only=read_only)
        on_error.callback(connection.close)
        if not read_only:
            back_up(connection, path)
            schema.bring_up_to_date(connection)
            if loader.was_killed(connection):
                loader.end_killed_runs(connection)
        elif not schema.is_current(connection) or loader.was_killed(connection):
            connection.close()
            open_file(path, read_only=False).close()
            connection = connect(path, read_only=True)
        on_error.pop_all()
    return connection


def back_up(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Copy a file that migrations will change to one beside it, NAME.schema-N, N being the schema that it has.

    A file of that name stays as it is: the copy gets a number, unless it is there already.
    """
    applied = schema.applied_migrations(connection)
    if applied and schema.MIGRATIONS.keys() - applied:
        connection.execute("checkpoint")
        try:
            backup = path.with_name(f"{path.name}.schema-{max(applied)}")
            names = chain([backup], (backup.with_name(f"{backup.name}.{number}") for number in count(2)))
            free = next(name for name in names if not name.exists() or cmp(name, path, shallow=False))
            if not free.exists():
                shutil.copy2(path, free)
        except OSError as error:
            why = (error.strerror or "it could not be copied").lower()
            raise WarehouseError(
                f"{path}: no backup before its schema is changed: {why}; make room beside it"
            ) from error


def create_file(path: Path) -> None:
    """Make an empty warehouse beside `path` and move it there in one step: a kill leaves no half-made file."""
    if not path.parent.is_dir():
        raise WarehouseError(f"{path}: there is no directory {path.parent}; make it, or {OTHER}")
    with TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder, clear_errors(path):
        draft = Path(folder) / path.name
        with connect(draft, read_only=False) as connection:
            schema.bring_up_to_date(connection)
        with suppress(FileExistsError):
            os.link(draft, path)
