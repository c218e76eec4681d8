"""The folder that a report is written into: a new one, an empty one, or that of an earlier report."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse import WarehouseError

MARKER = "benchclaims-report.json"
"""Tells a report's folder from any other. It is there from the first moment: one that was left half-written is ours."""
ASSETS = ("report.css", "report.js")
OURS = ("index.html", "papers*.html", "boards.html", "checks/*.html", "boards/*.html")
FOLDERS = ("checks", "boards")


def write_folder(folder: Path, pages: Iterable[tuple[str, str]], marker: dict[str, int | None]) -> int:
    """Write the pages, each under its name, in place of those of an earlier report; returns how many.

    Raises WarehouseError where the folder holds something else, or cannot be written.
    """
    with one_line(folder):
        claim(folder)
        (folder / MARKER).write_text(json.dumps(marker) + "\n", encoding="utf-8", newline="\n")
        for name in ASSETS:
            shutil.copyfile(Path(__file__).parent / "assets" / name, folder / name)
        for name in FOLDERS:
            (folder / name).mkdir(exist_ok=True)
        written = set()
        for name, text in pages:
            if (folder / name).is_symlink():
                (folder / name).unlink()
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
            written.add(folder / name)
        for page in ours(folder):
            if page not in written:
                page.unlink()
    return len(written)


@contextmanager
def one_line(folder: Path) -> Iterator[None]:
    """Say in one line why the folder cannot be written."""
    try:
        yield
    except UnicodeEncodeError:
        raise WarehouseError("the name of the report's folder is not UTF-8; name another") from None
    except OSError as error:
        raise WarehouseError(f"{folder}: {(error.strerror or 'cannot be written').lower()}; name another") from error


def claim(folder: Path) -> None:
    """Make the folder, or see that it is ours to write."""
    str(folder.absolute()).encode()
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / MARKER).is_file() and any(folder.iterdir()):
        raise WarehouseError(f"{folder}: is not empty and holds no report; name a new folder")
    for name in (*FOLDERS, MARKER, *ASSETS):
        if (folder / name).is_symlink():
            raise WarehouseError(f"{folder / name}: is a link to elsewhere; name a new folder")


def ours(folder: Path) -> Iterator[Path]:
    """The pages there are."""
    for pattern in OURS:
        yield from folder.glob(pattern)
