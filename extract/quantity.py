"""One quantity in digits: a number, its power of ten, its magnitude and its unit ("1.2×10^-3", "38k", "5 %-points")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from extract.grammar import either, values
from extract.mention import Form
from extract.units import unit_named, unit_pattern, units

_NUMBER = "|".join(
    (
        r"(?:\d{1,3}(?:,\d{3})+(?!\d)",  # 1,234,567
        r"\d{1,3}(?:\ \d{3})+(?![\d.]|\ \d)",  # 1 234 567
        r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])",  # 1.234.567
        r"[1-9]\d{0,2}(?:\.\d{3})+,\d\d?(?![\d,]|\.\d)",  # 1.234,5
        r"\d+(?=,\d\d?\s?%),\d+",  # 39,6%
        r"(?<![\d(\[{,;]|[,;]\s)0,\d\d{1,2}(?![\d)\]},])",  # 0,85
        r"\d+)(?:\.\d+)?",  # 12.5
        r"\.\d+",  # .85
    )
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_POWER = "|".join(
    (
        r"[eE][-+]?\d{1,3}(?!\w)",  # 1e-4
        r"\s?[×·*x]\s?10\s?\^\s?[-+]?\d{1,3}(?!\d)",  # 3×10^-5
        r"\s?[×·*x]\s?10(?:[-+]\d{1,2}|[1-9])(?!\d)",  # 3×10-5, the superscript lost
        r"(?:\s?[×·*x]\s?10|(?<=\b10))[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}",  # 3×10⁻⁵, 10⁻³
        r"\^\s?[-+]?\d{1,3}(?!\d)",  # 10^-3
        r"(?<=\b[pP]\s?[<≤=]\s?10)-\d{1,2}(?![\d.%])",  # p < 10-4, the superscript lost
    )
)
_MAGNITUDES = values("magnitudes")
_MAGNITUDE = "|".join(
    (
        rf"[\s-]?(?i:{either(word for word in _MAGNITUDES if len(word) > 1)})\b",  # 2 million
        rf"[{''.join(letter for letter in _MAGNITUDES if len(letter) == 1)}](?![\w²³^])",  # 38k
    )
)


class Quantity(NamedTuple):
    """A number as understood: `value` is after powers and magnitudes, `end` is where its expression stops."""

    end: int
    value: float
    decimals: int
    form: Form
    unit: str
    magnitude: str
    """`k`, `million`, ...; empty if none is written."""
    open: bool
    """Written with a plus behind it: "90+"."""

    def scaled(self, magnitude: str) -> Quantity:
        """The quantity with the magnitude that is written behind another: the 1 of "1-2k"."""
        return self._replace(value=_rounded(self.value * _MAGNITUDES[magnitude]))


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?P<number>{_NUMBER})(?P<power>{_POWER})?(?P<magnitude>{_MAGNITUDE})?(?P<open>\+(?!\d|/?-))?"
        rf"(?P<unit>{unit_pattern()})?"
    )


_PLAIN = re.compile(
    r"(\d+(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+)(%?)"
    r"(?: ([a-wyz][a-z]*)[ ,.;:)-]|[.,;:)]+(?: |$)|(?=D\b))"
)
"""A number or percentage before a word that may be of its unit, but for an x, or before a mark of punctuation."""
_FIRST_WORD = re.compile(r"[a-z]+(?![a-zA-Z])")


@cache
def _first_words() -> frozenset[str]:
    """The first words of what may follow a number: any other spares it the pattern."""
    points = ("points", "point", "percentage", "percent", "absolute")
    words = map(_FIRST_WORD.match, (*units(), *_MAGNITUDES, *points))
    return frozenset(word[0] for word in words if word)


def quantity(text: str, start: int) -> Quantity | None:
    """The quantity that begins at `start`, or None if no number does.

    >>> quantity("1.5 million users", 0)[:5]
    (11, 1500000.0, 1, 'bare', '')
    >>> quantity("takes 3×10^-2 seconds", 6)[:5]
    (21, 0.03, 0, 'measure', 'second')
    """
    return read_at_sight(text, start) or read_in_full(text, start)


def read_at_sight(text: str, start: int) -> Quantity | None:
    """The quantity, if it has no more than a plain number and a percent sign: most have, and are read sooner so."""
    plain = _PLAIN.match(text, start)
    if plain is None or plain[3] in _first_words():
        return None
    number, sign = plain[1], plain[2]
    form, name = unit_named(sign)
    value = float(number.replace(",", ""))
    return Quantity(plain.end(2), value, len(number.partition(".")[2]), form, name, "", False)


def read_in_full(text: str, start: int) -> Quantity | None:
    """The quantity, whatever it has: marks for thousands, a power, a magnitude, a unit."""
    match = _pattern().match(text, start)
    if match is None:
        return None
    number, power, magnitude, plus, unit = match.groups()
    point = _pointed(number)
    value = float(point)
    if power:
        value = _raised(value, power.replace(" ", "").translate(_RAISED))
    if magnitude:
        magnitude = magnitude.strip(" -")
        magnitude = magnitude if len(magnitude) == 1 else magnitude.lower()
        value *= _MAGNITUDES[magnitude]
    if power or magnitude:
        value = _rounded(value)
    form, name = unit_named(unit)
    decimals = len(point.partition(".")[2])
    return Quantity(match.end(), value, decimals, form, name, magnitude or "", bool(plus))


def _pointed(digits: str) -> str:
    """Digits with a point before the decimals, without the marks for thousands.

    >>> [_pointed(digits) for digits in ("1,234.5", "1 234", "1.234.567", "39,6", "0,855", ".5")]
    ['1234.5', '1234', '1234567', '39.6', '0.855', '.5']
    """
    if digits.isdecimal():
        return digits
    digits = digits.replace(" ", "")
    whole, comma, rest = digits.rpartition(",")
    if digits.count(".") > 1 or "." in whole:
        digits, whole = digits.replace(".", ""), whole.replace(".", "")
    if comma and "." not in rest and (len(rest) < 3 or whole == "0"):
        return f"{whole}.{rest}"
    return digits.replace(",", "")


def _raised(value: float, power: str) -> float:
    """A number with the power behind it, which is of ten but in "2^5"; as it is if that is out of bounds."""
    exponent = power.lstrip("×·*x").removeprefix("10").lstrip("eE^")
    of_ten = power[0] in "×·*xeE"
    try:
        return value * 10.0 ** int(exponent) if of_ten else float(value ** int(exponent))
    except (OverflowError, ZeroDivisionError):
        return value


def _rounded(value: float) -> float:
    """Without the dust of multiplication."""
    return float(f"{value:.12g}")
