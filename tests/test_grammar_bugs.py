"""Numbers that were once misread: each row is a text and what its numbers are now."""

from __future__ import annotations

import pytest

from extract.mention import Mention
from extract.numbers import mentions
from extract.plain import plain


def read(text: str) -> list[Mention]:
    return mentions(plain(text).text)


def only(text: str) -> Mention:
    found = [mention for mention in read(text) if not mention.dismissed]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        # thousands and decimals
        ("with 1,234,567.89 in all", 1234567.89, ""),
        ("with 1 234 567 items", 1234567, ""),
        ("with 1.234.567 items", 1234567, ""),
        ("with 1.234,5 in all", 1234.5, ""),
        ("an AUC of 0,85 here", 0.85, ""),
        ("a gain of 39,6% here", 39.6, "percent"),
        # powers
        (r"an error of $10^{-3}$", 0.001, ""),
        ("an error of 10⁻³", 0.001, ""),
        ("with 1.5 × 10⁶ rows", 1.5e6, ""),
        (r"an error of $3\times 10^{-5}$", 3e-5, ""),
        ("significant (p < 10-4)", 1e-4, ""),
        ("with 2 × 105 rows", 2e5, ""),
        # units
        ("gains 5 %-points", 5, "points"),
        ("a 5 percentage-point gain", 5, "points"),
        ("a 5-percentage-point gain", 5, "points"),
        ("gains 5 p.p. on it", 5, "points"),
        ("an error of ~ 5 %", 5, "percent"),
        ("within ±5% of it", 5, "percent"),
        ("within +/- 5% of it", 5, "percent"),
        ("stored 2 kilobytes", 2, "kilobyte"),
        (r"an error of 0.5$^\circ$ only", 0.5, "°"),
        (r"an error of 0.5$^{\circ}$ only", 0.5, "°"),
        # factors
        ("shrinks by a factor of 3 here", 3, "times"),
        ("shrinks by a factor of over three here", 3, "times"),
        ("shrinks by an impressive factor of up to 3.4 here", 3.4, "times"),
    ],
)
def test_value_and_unit(text: str, value: float, unit: str) -> None:
    mention = only(text)
    assert (mention.value, mention.unit) == (pytest.approx(value, rel=1e-12), unit)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("no more than 5% of it", "at_most"),
        ("not exceeding 5% of it", "at_most"),
        ("no less than 5% of it", "at_least"),
        ("more than 5% of it", "at_least"),
        ("an AUC > = 0.9 there", "at_least"),
        ("loses ~5% there", "approx"),
    ],
)
def test_bound(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_a_real_minus_sign() -> None:
    assert (only("a change of −5.2% there").value, only("a change of −5.2% there").sign) == (5.2, -1)


@pytest.mark.parametrize(
    ("text", "quote", "low", "high", "unit"),
    [
        ("is 1.5-2x faster", "1.5-2x", 1.5, 2, "times"),
        ("is 5 to 10 times faster", "5 to 10 times", 5, 10, "times"),
        ("a two- to threefold increase", "two- to threefold", 2, 3, "times"),
        ("takes 3-4 days", "3-4 days", 3, 4, "day"),
        ("between 5% and 10% of it", "5% and 10%", 5, 10, "percent"),
        ("between 10 and 20% of it", "10 and 20%", 10, 20, "percent"),
        ("an AUC [CI 0.81,0.88]", "0.81,0.88", 0.81, 0.88, ""),
        ("an AUC (CI: [0.81, 0.88])", "0.81, 0.88", 0.81, 0.88, ""),
        ("a gain (confidence interval [1.5%, 2.5%])", "1.5%, 2.5%", 1.5, 2.5, "percent"),
    ],
)
def test_one_range(text: str, quote: str, low: float, high: float, unit: str) -> None:
    mention = only(text)
    assert (text[mention.start : mention.end], mention.value, mention.high, mention.unit) == (quote, low, high, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("scores 12.3 (0.4) there", [12.3, 0.4]),
        ("gains 5 % -5.2% there", [5, 5.2]),
        ("moves between -2 and 2 there", [2, 2]),
        ("the weights [0.81, 0.88] there", [0.81, 0.88]),
        ("the weights [0.400,1.000] there", [0.4, 1]),
        ("both 5% and 10% there", [5, 10]),
    ],
)
def test_two_numbers_are_no_range(text: str, values: list[float]) -> None:
    assert [(mention.value, mention.high) for mention in read(text)] == [(value, None) for value in values]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (r"scores $\mathbf{12.3}_{\pm 0.4}$ there", "12.3_± 0.4"),
        ("scores 12.3 (±0.4) there", "12.3 (±0.4)"),
        ("scores 12.3+/-0.4 there", "12.3+/-0.4"),
    ],
)
def test_deviation(text: str, quote: str) -> None:
    mention = only(text)
    assert (mention.value, mention.error, mention.bound) == (12.3, 0.4, "exact")
    assert plain(text).text[mention.start : mention.end].replace("_±0", "_± 0") == quote


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("a compression of 580-to-1 there", ["ratio notation"]),
        ("a ratio of 1:1 there", ["ratio notation"]),
        ("with 8x7B there", ["dimensions"]),
        ("the S&P 500 index", ["name"]),
        ("files Q1-Q500 there", ["name"]),
        ("one H100-80GB there", ["name"]),
        ("with H2O and CO2 there", ["name", "name"]),
        ("in version v2.0.1 there", ["name"]),
        ("with 3.11.2 there", ["version"]),
        ("runs 24/7 there", ["time of day"]),
        ("at 00:05 there", ["time of day"]),
        ("AIME 2024/2025 there", ["year", "year"]),
        ("from 2015 to 2020 there", ["year"]),
        ("between 2015 and 2020 there", ["year"]),
        ("on 2024-05-01 there", ["date"]),
        ("on 12/05/2024 there", ["date"]),
        ("the 1st/2nd there", ["ordinal", "name"]),
        ("the 95th percentile", ["ordinal"]),
        ("at 192.168.0.1 there", ["identifier"]),
        ("call 555-123-4567 now", ["identifier"]),
        ("call +1 (555) 123-4567 now", ["identifier"]),
        ("see 10.1234/567.890 there", ["identifier"]),
        ("see arXiv:2403.12345v2 there", ["identifier"]),
        ("see 2403.12345 there", ["identifier"]),
        ("commit 3f2a9c1b there", ["identifier"]),
        ("at 0x1F there", ["identifier"]),
        ("see https://example.org/a2/b-3.5?c=10, there", ["url"]),
        ("as in [3, 4] there", ["citation", "citation"]),
        ("as in [3-5] there", ["citation"]),
        ("with 1e999 there", []),
    ],
)
def test_no_claim(text: str, reasons: list[str]) -> None:
    assert [mention.dismissed for mention in read(text) if mention.dismissed] == reasons
    assert bool(reasons) == all(mention.dismissed for mention in read(text))


def test_a_range_behind_its_median_is_no_citation() -> None:
    assert [(mention.value, mention.high, mention.dismissed) for mention in read("a score of 3[2-4] there")] == [
        (3, None, ""),
        (2, 4, ""),
    ]


def test_a_kind_keeps_its_noun() -> None:
    assert only("a 0.375-bit code").noun == "bit"


def test_an_order_in_brackets_is_no_list_mark() -> None:
    assert only("errors of O(10^-5) there").value == 1e-5


@pytest.mark.parametrize("text", ["tens of thousands of rows", "a few of them", "two and three datasets"])
def test_vague_counts_are_none(text: str) -> None:
    assert read(text) == []


def test_a_name_that_runs_into_a_word_keeps_its_digits() -> None:
    first, second = mentions("^0^half the cost")
    assert (first.start, first.end, first.dismissed) == (1, 3, "algebra")
    assert (second.start, second.value) == (3, 0.5)


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        (r"a grid of $10 \times 10 \times 3$ cells", "10 ×10 ×3", 10, ""),
        ("images of 640x480 there", "640x480", 640, ""),
        ("images of 256 X 128 there", "256 X 128", 256, ""),
        ("patches of 7 x 9 cm there", "7 x 9 cm", 7, "cm"),
    ],
)
def test_dimensions_are_one_size(text: str, quote: str, value: float, unit: str) -> None:
    mention = only(text)
    assert plain(text).text[mention.start : mention.end] == quote
    assert (mention.value, mention.unit, mention.noun) == (value, unit, "dimensions")
