"""What can be wrong with a warehouse file, said in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import regex

HOLDER = regex.compile(r"lock is held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")


OTHER = "name another with --db"
MEANINGS = {
    "not a valid DuckDB database file": f"is no DuckDB file; move it away, or {OTHER}",
    "Is a directory": f"is a directory, not a warehouse; {OTHER}",
    "Permission denied": f"permission denied; make it readable and writable, or {OTHER}",
    "Read-only file system": f"is on a disk that cannot be written; {OTHER}",
    "Corrupt database file": f"is damaged; put back a copy of it, or ingest into a new one: {OTHER}",
    "cannot encode str as UTF-8": "cannot be asked for what is not UTF-8 text; write it in UTF-8",
    "Could not read enough bytes": f"is cut short; put back a copy of it, or ingest into a new one: {OTHER}",
}
"""What DuckDB's messages mean to a user, by words of theirs."""


class WarehouseError(Exception):
    """The warehouse cannot be opened, asked or written; the text is one line: which file, why, and what to do."""


class SchemaError(Exception):
    """The file's tables are not those that this version of benchclaims can work with."""


@contextmanager
def clear_errors(path: Path) -> Iterator[None]:
    """Turn DuckDB's errors into WarehouseError, naming the file."""
    try:
        yield
    except duckdb.Error as error:
        raise WarehouseError(f"{path}: {reason(str(error))}") from error
    except SchemaError as error:
        raise WarehouseError(f"{path}: {error}") from error


def reason(message: str) -> str:
    """DuckDB's message in one line, in our words and with what to do where we know it."""
    if holder := HOLDER.search(message):
        program = Path(holder["program"]).name
        return f"in use by process {holder['pid']} ({program}); wait until it ends or stop it, then try again"
    for sign, meaning in MEANINGS.items():
        if sign in message:
            return meaning
    return " ".join(message.partition("\n\nLINE")[0].split())
