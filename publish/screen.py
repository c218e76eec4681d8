"""Standard output and standard error, for people at a terminal and for programs behind a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

Item = TypeVar("Item")

WIDE = 100_000
"""Columns where no screen sets an end to them: no cell is cut, no line is broken."""


def output() -> Console:
    console = Console(highlight=False, emoji=False)
    return console if console.is_terminal else Console(highlight=False, emoji=False, width=WIDE)


def messages() -> Console:
    return Console(stderr=True, highlight=False, emoji=False)


def show(content: RenderableType) -> None:
    """Print to standard output: the text of a file as it is, anything else laid out for whoever reads."""
    if isinstance(content, str):
        sys.stdout.write(content)
    else:
        output().print(content)


def in_colour() -> bool:
    return output().color_system is not None


@contextmanager
def progress(items: Iterable[Item], doing: str) -> Iterator[Iterator[Item]]:
    """The items, counted on standard error as they are taken."""
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,}"), TimeElapsedColumn()
    with Progress(*columns, console=messages()) as bar:
        yield iter(bar.track(items, description=doing))


@contextmanager
def waiting(doing: str) -> Iterator[None]:
    """Says on standard error what is being done, where it cannot be counted."""
    with messages().status(doing):
        yield
