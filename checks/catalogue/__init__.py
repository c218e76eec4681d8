"""Every check of the product: SUITE/CHECK.toml, found by being there."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from checks.entry import Entry

_HERE = Path(__file__).parent
_SEVERITIES = ("critical", "warning", "info")


class CatalogueError(Exception):
    """An entry of the catalogue is not a check; `str` says which file, and what it lacks."""


def read_check(path: Path) -> Entry:
    """The check in a file: its id is the file's name, its suite the folder's.

    Raises CatalogueError where the file is no check, an example short included.
    """
    try:
        entry = tomllib.loads(path.read_text(encoding="utf-8"))
        return Entry.model_validate({**entry, "id": path.stem, "suite": path.parent.name})
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{path}: {error}") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'check'}: {e['msg']}" for e in error.errors())
        raise CatalogueError(f"{path}: {problems}") from error


@cache
def catalogue() -> tuple[Entry, ...]:
    """All checks, the weightiest first."""
    checks = map(read_check, _HERE.glob("*/*.toml"))
    return tuple(sorted(checks, key=lambda check: (_SEVERITIES.index(check.severity), check.suite, check.id)))
