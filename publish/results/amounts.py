"""A score's number as the readers of results take it back, to the last digit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from publish.leaderboard import BOUNDS


def digits(number: float) -> str:
    """The shortest digits that are this number, without an exponent.

    >>> digits(92.0), digits(1e-05), digits(0.1 + 0.2)
    ('92', '0.00001', '0.30000000000000004')
    """
    return format(Decimal(repr(number)), "f").removesuffix(".0")


def is_plain(score: Mapping[str, Any]) -> bool:
    """Whether the value, with its unit, is all that is known of the number."""
    return score["bound"] == "exact" and score["value_high"] is None and score["error"] is None


def amount(score: Mapping[str, Any]) -> str:
    """The number with all that qualifies it, its unit last.

    >>> amount({"bound": "at_least", "value": 92.5, "value_high": None, "error": 0.3, "unit": "percent"})
    '≥ 92.5 ± 0.3%'
    """
    unit = score["unit"]
    return bare(score) + ("%" if unit == "percent" else f" {unit}" if unit else "")


def bare(score: Mapping[str, Any]) -> str:
    """The number with its bounds, without its unit."""
    high = "" if score["value_high"] is None else f" to {digits(score['value_high'])}"
    error = "" if score["error"] is None else f" ± {digits(score['error'])}"
    return BOUNDS.get(score["bound"], "") + digits(score["value"]) + high + error
