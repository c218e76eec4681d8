"""Readers: an input's bytes -> Paper, Extraction where claims come ready, or Reject with the place and the reason.

A format is one module of this package whose name has no underscore before it. It is found by being there, and has

    SUFFIXES      the file suffixes it goes by, such as (".jsonl",); a `.gz` after them is unpacked by us
    recognises    (head: bytes) -> bool: the first bytes, unpacked, show the format beyond doubt
    read          (source: Input) -> Iterator[Paper | Extraction | Reject], in the order of the file

Content decides; the suffix decides where content leaves it open.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from extract.claim import Record, Reject, Source
from extract.readers._input import STANDARD_INPUT, Input, UnreadableInput, is_binary, open_input

__all__ = ["Input", "Reader", "UnreadableInput", "files_of", "read_papers", "readers"]


class Reader(Protocol):
    """What a module of this package offers."""

    SUFFIXES: tuple[str, ...]

    def recognises(self, head: bytes) -> bool: ...

    def read(self, source: Input) -> Iterator[Record]: ...


@cache
def readers() -> Mapping[str, Reader]:
    """The formats that can be read, by name."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return {name: cast(Reader, import_module(f"{__name__}.{name}")) for name in names}


def read_papers(paths: str | Path | Iterable[str | Path]) -> Iterator[Record]:
    """Reads files, directories (each file of a known suffix under them, ordered by path), and `-`: standard input.

    Raises UnreadableInput at once for a path that is empty or not there, a directory without a file to read, and a
    named file that is empty, binary or of no known format; and while reading where a named file breaks off. A broken
    file in a directory is a Reject: it does not stop the others.
    """
    if isinstance(paths, str | Path):
        paths = [paths]
    paths = list(paths)
    if "" in paths:
        raise UnreadableInput("an empty name", "is no file", "name a file or a directory, or - for standard input")
    return chain.from_iterable([_read_directory(path) if Path(path).is_dir() else _read_file(path) for path in paths])


def files_of(paths: Iterable[str | Path]) -> list[str]:
    """The files that `read_papers` reads for these paths, in its order; `-` for standard input."""
    return [
        str(file)
        for path in paths
        for file in (_files_under(path) if str(path) != STANDARD_INPUT and Path(path).is_dir() else [path])
    ]


def _read_file(path: str | Path) -> Iterator[Record]:
    if str(path) != STANDARD_INPUT:
        with open_input(path) as source:
            _reader_of(source)
    return _read(path)


def _read_directory(path: str | Path) -> Iterator[Record]:
    files = _files_under(path)
    if not files:
        known = ", ".join(sorted(_suffixes()))
        raise UnreadableInput(
            str(path), "a directory without a file to read", f"put {known} files in it, or .gz of them"
        )
    return chain.from_iterable(_read_or_reject(file) for file in files)


def _read(path: str | Path) -> Iterator[Record]:
    with open_input(path) as source:
        yield from _reader_of(source).read(source)


def _read_or_reject(path: Path) -> Iterator[Record]:
    try:
        yield from _read(path)
    except UnreadableInput as error:
        yield Reject(Source(error.name, max(error.line, 1)), f"{error.problem}; {error.remedy}")


def _reader_of(source: Input) -> Reader:
    named = [reader for reader in readers().values() if source.suffix in reader.SUFFIXES]
    shown = [reader for reader in readers().values() if reader.recognises(source.head)]
    if shown:
        return next((reader for reader in shown if reader in named), shown[0])
    if is_binary(source.head):
        raise UnreadableInput(source.name, "is binary, not text", "give papers as text in UTF-8")
    if not named:
        known = ", ".join(f"{name} ({' '.join(reader.SUFFIXES)})" for name, reader in readers().items())
        raise UnreadableInput(source.name, "is of no known format", f"give one of {known}")
    return named[0]


def _files_under(directory: str | Path) -> list[Path]:
    found = []
    for folder, folders, files in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(folder, name) for name in files if not name.startswith(".") and _is_named_right(name)]
    return sorted(found)


def _is_named_right(name: str) -> bool:
    return Path(name.lower().removesuffix(".gz")).suffix in _suffixes()


def _suffixes() -> frozenset[str]:
    return frozenset(chain.from_iterable(reader.SUFFIXES for reader in readers().values()))
