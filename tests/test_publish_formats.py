"""Tables in each format: nothing is lost, and text from papers takes no effect where it is shown."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from decimal import Decimal
from typing import get_args

import pytest
from conftest import rendered
from hypothesis import given
from hypothesis import strategies as st

from publish import Format, render
from publish.formats import terminal
from warehouse import Table

HOSTILE = 'A [red]bold[/red] | claim\n<script>*x*</script> "quoted", \x1b[31m\x07\u202e end'
TABLE = Table(("system", "value", "datasets"), [(HOSTILE, 60096.0, ["TACO", None, "DSG"]), (None, -1.5, [])])


def text(table: Table, format: Format) -> str:
    content = render(table, format)
    assert isinstance(content, str)
    return content


def test_csv() -> None:
    header, first, second = csv.reader(io.StringIO(text(TABLE, "csv"), newline=""))
    assert header == ["system", "value", "datasets"]
    assert first == [HOSTILE, "60096.0", "TACO; DSG"]
    assert second == ["", "-1.5", ""]


def test_a_carriage_return_stays_in_its_cell() -> None:
    assert list(csv.reader(io.StringIO(text(Table(("quote",), [("a\rb",)]), "csv"), newline=""))) == [
        ["quote"],
        ["a\rb"],
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
        ("\t=1", "'\t=1"),
        ("+6.9%", "+6.9%"),
        ("-12", "-12"),
        ("-1,200.5 %", "-1,200.5 %"),
        ("a=b", "a=b"),
    ],
)
def test_csv_runs_nothing_in_a_spreadsheet(value: str, written: str) -> None:
    [_, [cell]] = csv.reader(io.StringIO(text(Table(("quote",), [(value,)]), "csv"), newline=""))
    assert cell == written


def test_json() -> None:
    assert json.loads(text(TABLE, "json")) == [
        {"system": HOSTILE, "value": 60096.0, "datasets": ["TACO", None, "DSG"]},
        {"system": None, "value": -1.5, "datasets": []},
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (float("nan"), None),
        (float("inf"), None),
        (datetime(2025, 3, 1, 12), "2025-03-01 12:00:00"),
        ({"a": [float("nan"), 1]}, {"a": [None, 1]}),
        (True, True),
        (Decimal("1.50"), 1.5),
        (b"x", "b'x'"),
    ],
)
def test_json_holds_what_json_can_hold(value: object, expected: object) -> None:
    assert json.loads(text(Table(("value",), [(value,)]), "json")) == [{"value": expected}]


def test_json_keeps_columns_of_one_name_apart() -> None:
    assert json.loads(text(Table(("n", "n"), [(1, 2)]), "json")) == [{"n": 1, "n_2": 2}]


def test_an_empty_table_is_still_one() -> None:
    empty = Table(("system", "value"), [])
    assert json.loads(text(empty, "json")) == []
    assert text(empty, "csv") == "system,value\n"
    assert text(empty, "markdown") == "| system | value |\n| --- | --- |\n"
    assert "system" in rendered(render(empty, "table"))


def test_markdown() -> None:
    header, rule, first, second = text(TABLE, "markdown").splitlines()
    assert header == "| system | value | datasets |"
    assert rule == "| --- | --: | --- |"
    assert first == (
        r'| A \[red\]bold\[/red\] \| claim &lt;script&gt;\*x\*&lt;/script&gt; "quoted", \[31m end '
        "| 60096 | TACO, DSG |"
    )
    assert second == "|  | -1.5 |  |"


@given(st.lists(st.tuples(st.text(), st.text()), min_size=1))
def test_markdown_keeps_its_rows_and_cells(rows: list[tuple[str, str]]) -> None:
    lines = text(Table(("a", "b"), rows), "markdown").splitlines()
    assert len(lines) == len(rows) + 2
    assert {line.replace(r"\\", "").replace(r"\|", "").count("|") for line in lines} == {3}


def test_terminal() -> None:
    shown = rendered(render(TABLE, "table"))
    assert 'A [red]bold[/red] | claim <script>*x*</script> "quoted",  [31m  end' in shown
    assert "60096" in shown
    assert not set("\x1b\x07\u202e") & set(shown)


def test_a_long_table_says_how_much_of_it_is_hidden() -> None:
    long = Table(("n",), [(n,) for n in range(terminal.ROWS_SHOWN + 5)])
    assert "5 rows more" in rendered(render(long, "table"))
    assert len(json.loads(text(long, "json"))) == len(long.rows)


def test_every_format_is_rendered() -> None:
    for format in get_args(Format):
        assert "DSG" in rendered(render(TABLE, format))
