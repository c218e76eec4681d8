"""Units: every spelling that may follow a number, and what it makes of the number."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import regex

from extract.mention import Form


@cache
def units() -> dict[str, tuple[Form, str]]:
    """Spelling -> the form it gives a number, and the unit's own name, in the singular.

    >>> units()["%"], units()["hrs"], units()["GPU-hours"]
    (('percent', 'percent'), ('measure', 'hour'), ('measure', 'gpu-hour'))
    """
    tables = _tables()
    found: dict[str, tuple[Form, str]] = {
        spelling: (unit["form"], unit["name"]) for unit in tables["unit"] for spelling in unit["spellings"]
    }
    listed = {spelling for spellings in tables["measure"].values() for spelling in spellings}
    same: dict[str, str] = tables["same"]
    for spelling in listed:
        found[spelling] = "measure", same.get(spelling) or _singular(spelling, listed)
    return found


@cache
def quantities() -> dict[str, str]:
    """What the unit of each name measures; a rate is not listed by what it is of.

    >>> quantities()["hour"], quantities()["gb"], quantities()["$"]
    ('time', 'data', 'money')
    """
    measured: dict[str, list[str]] = _tables()["measure"]
    named = {units()[spelling][1]: quantity for quantity, listed in measured.items() for spelling in listed}
    return {**named, "$": "money"}


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("vocabulary").joinpath("units.toml").read_text("utf8"))


def _singular(spelling: str, listed: set[str]) -> str:
    """The spelling in lower case, without its plural s where it is listed without."""
    one = spelling.removesuffix("s")
    return (one if len(one) > 2 and one in listed else spelling).lower()


_PER = r"(?:s|sec|second|min|minute|h|hr|hour|day|W|Watt|watt|J|mm²)"
"""What a rate is of."""


def unit_pattern() -> str:
    """A pattern for what may follow a number as its unit, with the blank or hyphen that joins it."""
    known = sorted(units(), key=len, reverse=True)
    words = [unit for unit in known if unit[0].isalpha() and len(unit) > 3]
    short = [unit for unit in known if unit[0].isalnum() and unit not in words]
    rates = [unit for unit in known if unit.isalpha() and units()[unit][0] == "measure"]
    signs = [unit for unit in known if not unit[0].isalnum()]
    return "|".join(
        (
            # 5%, 5 %-points, 5% absolute points
            rf"\s?{_any(signs)}(?:-?points?\b|\s(?:absolute\s)?(?:percentage\s)?points?\b)?",
            # 5 points, 5-percentage-point
            r"[\s-]?(?:(?:percentage|percent|absolute|percentage-)[\s-])?points?\b",
            # 5 letters/min, 5 TFLOPs/Watt
            rf"\s?{_any(rates)}/[A-Za-z]{{1,6}}[²2]?(?![\w/^])",
            rf"\s[a-z]{{3,12}}/{_PER}(?![\w/^])",
            # 5 seconds, 5-fold
            rf"[\s-]?{_any(words)}(?![\w²³])",
            # 5 ms, 5x; not the s of "5 s-shaped" or "5's"
            rf"-{_any([unit for unit in short if len(unit) > 1 and 'bit' not in unit])}(?![\w²³/^-])",
            rf"\s?{_any(short)}(?![\w²³/^&]|-[A-Za-z]|'|\.\w)",
            # 5xfaster
            r"\s?[x×X](?=[A-Za-z]{4,})",
            # 5x-10x
            r"[xX×](?=[\s\-,.;:)–~↑↓/]|$)",
        )
    )


def _any(choices: list[str]) -> str:
    """A pattern for the choices, the longest first, parted by first letter: few branches for what is none of them."""
    rests: dict[str, list[str]] = {}
    for choice in choices:
        rests.setdefault(choice[0], []).append(regex.escape(choice[1:]))
    return "(?:" + "|".join(f"{regex.escape(first)}(?:{'|'.join(rest)})" for first, rest in rests.items()) + ")"


@lru_cache(maxsize=4096)
def unit_named(spelling: str | None) -> tuple[Form, str]:
    """The form and the name of a unit as `unit_pattern` found it.

    >>> unit_named(" percentage points"), unit_named("-fold"), unit_named(None)
    (('points', 'points'), ('times', 'times'), ('bare', ''))
    """
    if not spelling:
        return "bare", ""
    stripped = spelling.strip(" -")
    if "point" in stripped:
        return "points", "basis point" if "basis" in stripped else "points"
    known = units().get(stripped)
    if known:
        return known
    if "/" in stripped:
        return "measure", stripped.lower()
    return ("percent", "percent") if stripped.startswith("%") else ("times", "times")
