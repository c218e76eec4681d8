"""Numbers as tables of results write them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.readers._amount import LONGEST, Amount, amount
from extract.units import units
from publish.results import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("88.4", Amount(88.4)),
        ("20.90", Amount(20.9)),
        (".5", Amount(0.5)),
        ("-0.3", Amount(-0.3)),
        ("−0.3", Amount(-0.3)),
        ("+1", Amount(1)),
        ("1,234.5", Amount(1234.5)),
        ("2012", Amount(2012)),
        ("1e-05", Amount(0.00001)),
        ("632M", Amount(632e6)),
        ("90.88%", Amount(90.88, unit="percent")),
        ("90.88 %", Amount(90.88, unit="percent")),
        ("12 ms", Amount(12, unit="ms")),
        ("5 widgets", Amount(5, unit="widgets")),
        ("10 task sets", Amount(10, unit="task sets")),
        ("2.6 to 154 tops/mm2", Amount(2.6, value_high=154, unit="tops/mm2")),
        ("3 m", Amount(3, unit="m")),
        ("20.0 ± 1.2", Amount(20, error=1.2)),
        ("20.0±1.2%", Amount(20, error=1.2, unit="percent")),
        ("20.0% +/- 1.2%", Amount(20, error=1.2, unit="percent")),
        ("20.0 (±1.2)", Amount(20, error=1.2)),
        ("10 to 12%", Amount(10, value_high=12, unit="percent")),
        ("10-12", Amount(10, value_high=12)),
        ("1-2k", Amount(1000, value_high=2000)),
        ("~ 7", Amount(7, bound="approx")),
        ("≥ 92.5", Amount(92.5, bound="at_least")),
        (">=92.5", Amount(92.5, bound="at_least")),
        ("90+", Amount(90, bound="at_least")),
        ("<0.01", Amount(0.01, bound="at_most")),
    ],
)
def test_an_amount(text: str, expected: Amount) -> None:
    assert amount(text) == expected


@pytest.mark.parametrize(
    "text", ["", "high", "%", "12 / 14 / 15", "88.4 as we measured it", "nan", "inf", "[1, 2]", "±3"]
)
def test_what_is_none(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        amount(text)


@settings(deadline=None)
@given(st.text("0123456789.,-+−±%kM eE()~≥<to^×", max_size=LONGEST + 5) | st.text())
def test_any_text_is_an_amount_or_none(text: str) -> None:
    try:
        amount(text)
    except ValueError as error:
        assert "\n" not in str(error)


FINITE = st.floats(allow_nan=False, allow_infinity=False)


@settings(deadline=None)
@given(
    value=FINITE,
    value_high=st.none() | FINITE,
    error=st.none() | FINITE.map(abs),
    bound=st.sampled_from(["exact", "approx", "at_least", "at_most"]),
    unit=st.sampled_from(sorted({"", *(name for _, name in units().values())})),
)
def test_what_is_written_reads_back(**score: object) -> None:
    written = amounts.amount(score)
    assert len(written) <= LONGEST
    assert amount(written)._asdict() == score
