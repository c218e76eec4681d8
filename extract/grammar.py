"""The words of the number grammar, as vocabulary/grammar.toml lists them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import regex


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("vocabulary").joinpath("grammar.toml").read_text("utf8"))


def words(name: str) -> tuple[str, ...]:
    """A list of words; KeyError where there is none of that name."""
    return tuple(_tables()[name]["words"])


def values(name: str) -> dict[str, float]:
    """A table of words and what each is worth."""
    return {word: float(value) for word, value in _tables()[name].items()}


def groups(name: str) -> dict[str, tuple[str, ...]]:
    """A table of word lists."""
    return {group: tuple(members) for group, members in _tables()[name].items()}


def either(choices: Iterable[str]) -> str:
    """A pattern for any of the words, the longest that fits.

    >>> either(["up", "up to"])
    '(?:up\\\\ to|up)'
    """
    return "(?:" + "|".join(regex.escape(choice) for choice in sorted(choices, key=len, reverse=True)) + ")"
