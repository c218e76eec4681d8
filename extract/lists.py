"""Plain word lists, kept as data in vocabulary/lists.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from extract import grammar


@cache
def _lists() -> dict[str, str | list[str]]:
    return tomllib.loads(Path(__file__).with_name("vocabulary").joinpath("lists.toml").read_text("utf8"))


@cache
def words(name: str) -> tuple[str, ...]:
    """One list, in the order of the file; KeyError for a name that it does not hold."""
    listed = _lists()[name]
    return tuple(listed.split()) if isinstance(listed, str) else tuple(listed)


@cache
def word_set(name: str) -> frozenset[str]:
    """The same list to look words up in."""
    return frozenset(words(name))


def either(name: str) -> str:
    """The same list as a pattern that fits any of its words, the longest first."""
    return grammar.either(words(name))
