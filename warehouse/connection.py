"""Opening DuckDB files, and writing to them all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from warehouse.errors import SchemaError

# Files in DuckDB 2's own format cannot be opened by the 1.x libraries in BI tools.
FILE_FORMAT = "v1.2.0"


def connect(path: Path, *, read_only: bool, writes_to: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A connection that reaches this file and, if named, one folder, and nothing else: no network, no extension.

    Raises duckdb.Error, and SchemaError for a name that DuckDB cannot take.
    """
    refuse_odd_name(path)
    connection = duckdb.connect(
        path,
        read_only=read_only,
        config={
            "storage_compatibility_version": FILE_FORMAT,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            **({} if writes_to else {"enable_external_access": False, "lock_configuration": read_only}),
        },
    )
    if writes_to:
        folder = f"{writes_to.resolve()}/".replace("'", "''")
        connection.execute(f"set allowed_directories = ['{folder}']")
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
    return connection


def refuse_odd_name(path: Path) -> None:
    """Raises SchemaError where the name is of bytes that are no text."""
    try:
        str(path.absolute()).encode()
    except UnicodeEncodeError:
        raise SchemaError("the name is not UTF-8; name another") from None


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """What is written within is written whole, or not at all where an exception leaves it."""
    connection.begin()
    try:
        yield
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
