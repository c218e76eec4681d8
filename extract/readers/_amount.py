"""A result's number as tables write it: "88.4", "90.88%", "20.0 ± 1.2", "≥ 3.5M"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import isfinite
from typing import NamedTuple

import regex

from extract.claim import Bound
from extract.quantity import Quantity, quantity
from extract.units import units

LONGEST = 1100
"""Characters; three numbers at the ends of what floats can be have as many digits. What is longer is prose."""

BOUND = regex.compile(r"(?:([~≈])|([≥>]=?)|([≤<]=?))?\s?")
BOUNDS: tuple[Bound, ...] = ("approx", "at_least", "at_most")
SIGN = regex.compile(r"[+−–-]?")
TO = regex.compile(r"\s?(?:to|[–—-])\s?")
SPREAD = regex.compile(r"\s?\(?(?:±|\+/?-|\\pm)\s?")
REST = regex.compile(r"\)?(?P<blank>\s?)(?P<unit>[^)]*)\)?")
UNKNOWN_UNIT = regex.compile(r"[\p{L}°$€£][\p{L}²³·_-]{0,30}(?:[/^][\p{L}\p{N}²³-]{1,10})*(?: [\p{L}/-]{1,30}){0,2}")
"""Up to three words: more are no unit."""


class Amount(NamedTuple):
    """What the number says, in the slots of a claim."""

    value: float
    value_high: float | None = None
    error: float | None = None
    unit: str = ""
    bound: Bound = "exact"


def amount(text: str) -> Amount:
    """The amount that the whole of a cell says. Raises ValueError where it says none.

    >>> amount("90.88%")
    Amount(value=90.88, value_high=None, error=None, unit='percent', bound='exact')
    >>> amount("~ 20.0 ± 1.2 ms")
    Amount(value=20.0, value_high=None, error=1.2, unit='ms', bound='approx')
    >>> amount("10 to 12")[:2]
    (10.0, 12.0)
    """
    if len(text) > LONGEST:
        raise no_number(text)
    said = BOUND.match(text)
    place = said.end() if said else 0
    value, first = signed(text, place)
    parts = [first]
    high = error = None
    if (to := TO.match(text, first.end)) and starts_number(text, to.end()):
        high, second = signed(text, to.end())
        if second.magnitude and not first.magnitude:
            value = first.scaled(second.magnitude).value * (-1 if value < 0 else 1)
        parts.append(second)
    if (spread := SPREAD.match(text, parts[-1].end)) and starts_number(text, spread.end()):
        error, third = signed(text, spread.end())
        parts.append(third)
    unit = unit_of(parts, text)
    if not all(isfinite(number) for number in (value, high, error) if number is not None):
        raise ValueError(f"{shortened(text)} is beyond the numbers there are")
    return Amount(value, high, error, unit, bound(said, first))


def no_number(text: str) -> ValueError:
    return ValueError(f"{shortened(text)} is no number")


def shortened(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:40]}...")


@cache
def known_units() -> frozenset[str]:
    return frozenset(name for _, name in units().values())


def unit_of(parts: Sequence[Quantity], text: str) -> str:
    """The unit of one of the numbers, or what is behind them. Raises ValueError where that can be none."""
    stated = next((part.unit for part in parts if part.unit), "")
    rest = REST.fullmatch(text, parts[-1].end)
    if rest and not rest["unit"]:
        return stated
    if rest and not (stated and rest["blank"]):
        unit = stated + rest["unit"]  # of "°c", the degrees are known by themselves
        if unit in known_units() or (not stated and UNKNOWN_UNIT.fullmatch(unit)):
            return unit
    raise no_number(text)


def bound(said: regex.Match[str] | None, first: Quantity) -> Bound:
    stated = said.lastindex if said else None
    if stated:
        return BOUNDS[stated - 1]
    return "at_least" if first.open else "exact"


def starts_number(text: str, place: int) -> bool:
    sign = SIGN.match(text, place)
    return sign is not None and quantity(text, sign.end()) is not None


def signed(text: str, place: int) -> tuple[float, Quantity]:
    """The number at this place with its sign, and where it ends. Raises ValueError where there is none."""
    sign = SIGN.match(text, place)
    found = quantity(text, sign.end()) if sign else None
    if sign is None or found is None:
        raise no_number(text)
    return (-found.value if sign[0] in ("-", "−", "–") else found.value), found
