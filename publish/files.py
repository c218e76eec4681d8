"""Files that are asked for by name, written whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

STANDARD_OUTPUT = "-"


class UnwritableFile(Exception):
    """A file that cannot be written; the text is one line: which, why, and what to do."""


@contextmanager
def writing(to: str) -> Iterator[TextIO]:
    """What is written goes to standard output for `-`, else to a file.

    The file takes its name when it is whole: what ends the writing before leaves what was there. Raises UnwritableFile.
    """
    if to == STANDARD_OUTPUT:
        yield sys.stdout
        return
    try:
        file = writable(to)
        if file.exists() and not file.is_file():  # a pipe or a device
            with file.open("w", encoding="utf-8") as opened:
                yield opened
            return
        draft = file.with_name(f"{file.name}.part")
        try:
            with draft.open("w", encoding="utf-8") as opened:
                yield opened
            draft.replace(file)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        why = (error.strerror or "cannot be written").lower()
        raise UnwritableFile(f"{to}: {why}; give another file, or - for standard output") from error


def writable(to: str) -> Path:
    """The file behind the name. Raises UnwritableFile where it can be none."""
    file = Path(to).resolve()
    if not to:
        raise UnwritableFile("an empty name: give a file, or - for standard output")
    if file.is_dir():
        raise UnwritableFile(f"{to}: is a folder; give a file in it")
    if not file.parent.is_dir():
        raise UnwritableFile(f"{to}: there is no folder {Path(to).parent}; make it, or give another file")
    return file
