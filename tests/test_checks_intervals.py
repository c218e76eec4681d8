"""What a stated number can stand for, and where its quote stands: the ground that the checks reckon on."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

import pytest
from duckdb import DuckDBPyConnection
from hypothesis import given
from hypothesis import strategies as st

from warehouse import Warehouse


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBPyConnection]:
    with Warehouse(tmp_path_factory.mktemp("intervals") / "claims.duckdb") as warehouse:
        yield warehouse.connection


@pytest.mark.parametrize(
    ("quote", "stated", "low", "high"),
    [
        ("54.7%", {"value": 54.7}, 54.65, 54.75),
        ("+5", {"value": 5}, 4.5, 5.5),
        ("0.930", {"value": 0.93}, 0.9295, 0.9305),
        (".93", {"value": 0.93}, 0.925, 0.935),
        ("-0.85", {"value": -0.85}, -0.855, -0.845),
        ("0%", {"value": 0}, -0.5, 0.5),
        ("38k", {"value": 38000}, 37500, 38500),
        ("1,234", {"value": 1234}, 1233.5, 1234.5),
        (r"39.6\%", {"value": 39.6}, 39.55, 39.65),
        (r"$5\times$", {"value": 5, "unit": "times"}, 4.5, 5.5),
        ("10.7-15.3%", {"value": 10.7, "value_high": 15.3}, 10.65, 15.35),
        ("60%", {"value": 60, "bound": "at_least"}, 59.5, inf),
        ("16.7%", {"value": 16.7, "bound": "at_most"}, -inf, 16.75),
        ("80", {"value": 80, "bound": "approx"}, 72, 88),
        ("3", {"value": 3, "bound": "approx"}, 2.5, 3.5),
        ("twice", {"value": 2, "unit": "times"}, 1.8, 2.2),
        ("two orders of magnitude", {"value": 2, "unit": "orders_of_magnitude"}, 1.5, 2.5),
    ],
)
def test_interval(
    connection: DuckDBPyConnection, quote: str, stated: dict[str, object], low: float, high: float
) -> None:
    row = {"claim_id": "a", "quote": quote, "unit": "percent", "bound": "exact", **stated}
    connection.execute("delete from claims")
    connection.execute(f"insert into claims ({', '.join(row)}) values ({', '.join('?' * len(row))})", [*row.values()])
    ((found_low, found_high),) = connection.execute("select low, high from claim_intervals").fetchall()
    assert (found_low, found_high) == (pytest.approx(low), pytest.approx(high))


@given(text=st.text(), cut=st.tuples(st.integers(0, 40), st.integers(0, 40)))
def test_database_counts_characters_as_python_does(
    connection: DuckDBPyConnection, text: str, cut: tuple[int, int]
) -> None:
    start, end = sorted(cut)
    found = connection.execute("select substr(?, ? + 1, ?)", [text, start, end - start]).fetchall()
    assert found == [(text[start:end],)]
