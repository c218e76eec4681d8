"""What can be wrong with a warehouse file, said in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import regex

HOLDER = regex.compile(r"lock is held in (?P<program>.+?) \(PID (?P<pid>\d+)\)")


class WarehouseError(Exception):
    """The warehouse cannot be opened, asked or written; the text is one line: which file, why, and what to do."""


class SchemaError(Exception):
    """The file's tables are not those that this version of benchclaims can work with."""


@contextmanager
def clear_errors(subject: Path | str) -> Iterator[None]:
    """Turn DuckDB's errors into WarehouseError, naming the file or whatever else is at fault."""
    try:
        yield
    except duckdb.Error as error:
        raise WarehouseError(f"{subject}: {reason(str(error))}") from error
    except SchemaError as error:
        raise WarehouseError(f"{subject}: {error}") from error


def reason(message: str) -> str:
    """DuckDB's message in one line, and what to do where that is known."""
    if holder := HOLDER.search(message):
        return (
            f"in use by process {holder['pid']} ({Path(holder['program']).name}); "
            "wait until it ends or stop it, then try again"
        )
    if "not a valid DuckDB database file" in message:
        return "is no DuckDB file; name another with --db, or move this one away"
    if "Permission denied" in message or "Read-only file system" in message:
        return "permission denied; make it readable and writable, or name another with --db"
    return " ".join(message.partition("\n\nLINE")[0].split())
