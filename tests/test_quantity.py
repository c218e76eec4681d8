"""One quantity in digits: what is read at sight is what is read in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.quantity import quantity, read_at_sight, read_in_full
from extract.units import units

DIGITS = st.one_of(
    st.integers(0, 10**7).map(str),
    st.integers(0, 10**7).map("{:,}".format),
    st.decimals(0, 10_000, places=2).map(str),
)
BEHIND = st.one_of(
    st.sampled_from(["", "%", "D", " x", " X", "x", "k", "%-points", "+", ",5", ".5", "-fold", "/s"]),
    st.sampled_from(sorted(units())).map(" {}".format),
    st.sampled_from("rows|million|letters/min|bit-widths|of|accuracy|person-hours".split("|")).map(" {}".format),
)
END = st.sampled_from(["", " ", ".", ", ", ") ", "; ", "-", "-level ", ". Then ", "/", " points ", " 345 "])


@given(DIGITS, BEHIND, END)
def test_reading_at_sight_changes_nothing(digits: str, behind: str, end: str) -> None:
    text = digits + behind + end
    seen = read_at_sight(text, 0)
    assert seen is None or seen == read_in_full(text, 0)


@pytest.mark.parametrize(
    "text", ["2,345 rows of", "93.5% of it", "7 off-road trips", "3D scans", "12. Then", "8%, and"]
)
def test_most_are_read_at_sight(text: str) -> None:
    assert read_at_sight(text, 0) == quantity(text, 0) is not None


@pytest.mark.parametrize("text", ["5 ms", "5 million", "0,85 there", "12 345 rows", "3e-4 is", "4 person-hours", "9 x"])
def test_what_has_more_is_not(text: str) -> None:
    assert read_at_sight(text, 0) is None
