"""The files that a run reads, so that years later it can be told whether one is still the same."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import file_digest
from pathlib import Path
from typing import NamedTuple

from extract.readers import files_of


class ReadFile(NamedTuple):
    """A file as it was when it was read; without size and hash where it is none that we may read: standard input."""

    path: str
    bytes: int | None
    content_hash: str | None


def read_files(inputs: Iterable[str]) -> list[ReadFile]:
    """The files behind the inputs of a run."""
    return [as_it_is(path) for path in files_of(inputs)]


def as_it_is(path: str) -> ReadFile:
    file = Path(path)
    if not file.is_file():
        return ReadFile(path, None, None)
    try:
        with file.open("rb") as opened:
            return ReadFile(path, file.stat().st_size, file_digest(opened, "sha256").hexdigest()[:24])
    except OSError:  # in a directory, the reader rejects it and reads the others
        return ReadFile(path, None, None)
