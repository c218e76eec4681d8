"""Every check of the catalogue passes its examples and finds what its counterexamples say, in those words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import repeat
from pathlib import Path
from typing import Any, get_args

import pytest
from duckdb import DuckDBPyConnection

from checks.catalogue import CatalogueError, catalogue, read_check
from checks.entry import Check, Counterexample, Example
from checks.run import run
from extract.claim import Claim
from warehouse import Warehouse

Row = dict[str, Any]

EXAMPLES = [
    pytest.param(check, example, id=f"{check.id}-{kind}-{number}")
    for check in catalogue()
    for kind, examples in (("passes", check.passes), ("fails", check.fails))
    for number, example in enumerate(examples, 1)
]


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBPyConnection]:
    """A warehouse that holds nothing, and was checked often: examples can say what earlier check runs counted."""
    with Warehouse(tmp_path_factory.mktemp("checks") / "examples.duckdb") as warehouse:
        warehouse.connection.execute("insert into check_runs values (1000, now(), now(), null, 0, 0, null, null)")
        yield warehouse.connection


def paper_row(stated: Row) -> Row:
    return {"paper_id": "2501.00001", "version": 1, "title": "A paper", "abstract": "It reaches 12.", **stated}


def claim_row(stated: Row, number: int, paper: Row) -> Row:
    """A claim as an example states it, with the rest as an extractor would fill it in."""
    quote = stated.get("quote", "12")
    start = stated.get("start", max(paper["abstract"].find(quote), 0))
    return {
        "claim_id": f"claim {number}",
        "paper_id": paper["paper_id"],
        "version": paper["version"],
        "section": "abstract",
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "sentence": paper["abstract"],
        "kind": "score",
        "value": 12,
        **dict.fromkeys(("unit", "direction", "aggregate", "side", "metric", "task", "system"), ""),
        "bound": "exact",
        "dataset": [],
        "dataset_id": [],
        "origin": "own",
        "rule": "example",
        "confidence": 1,
        **stated,
    }


def rows_of(example: Example) -> Mapping[str, list[Row]]:
    tables = {table: [*each_as_often_as_it_says(rows)] for table, rows in example.tables.items()}
    papers = [paper_row(stated) for stated in tables.get("papers", [{}])]
    claims = [claim_row(stated, n, papers[0]) for n, stated in enumerate(tables.get("claims", []), 1)]
    return {**tables, "papers": papers, "claims": claims}


def each_as_often_as_it_says(rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield from repeat({column: row[column] for column in row if column != "times"}, row.get("times", 1))


@contextmanager
def holding(connection: DuckDBPyConnection, example: Example) -> Iterator[None]:
    """The warehouse with an example's rows, and without them afterwards."""
    tables = rows_of(example)
    try:
        for table, rows in tables.items():
            connection.execute(f"delete from {table}")
            for row in rows:
                stated = {column: row[column] for column in row if column not in ("nulls", *row.get("nulls", ()))}
                columns = ", ".join(f'"{column}"' for column in stated)
                places = ", ".join("?" * len(stated))
                connection.execute(f"insert into {table} ({columns}) values ({places})", [*stated.values()])
        yield
    finally:
        for table in tables:
            connection.execute(f"delete from {table}")


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_example(connection: DuckDBPyConnection, check: Check, example: Example) -> None:
    expected = sorted(example.finds) if isinstance(example, Counterexample) else []
    with holding(connection, example):
        report = run(connection, (check,))
        found = connection.execute("select why from check_failures where run_id = ?", [report.run_id]).fetchall()
    (result,) = report.results
    assert (result.status, result.cause) == ("failed" if expected else "passed", "")
    assert sorted(why for (why,) in found) == expected


def test_suites_grow_by_files() -> None:
    assert len(catalogue()) >= 10
    assert len({check.id for check in catalogue()}) == len(catalogue())
    of_structure = {check.id for check in catalogue() if check.suite == "structure" and check.severity != "critical"}
    assert of_structure == {"correction_of_claim", "waiver_of_finding"}, (
        "what people wrote may outlive what it is about"
    )


@pytest.mark.parametrize("column", ["kind", "bound", "direction", "aggregate", "side", "origin"])
def test_words_are_those_of_the_contract(column: str) -> None:
    (words,) = (
        check.expectation.arguments["value_set"]
        for check in catalogue()
        if check.expectation and check.expectation.type.endswith("InSet")
        if check.expectation.arguments["column"] == column
    )
    assert set(words) == set(get_args(Claim.model_fields[column].annotation))


WHOLE = """
title = "T"
severity = "info"
means = "M"
remedy = "R"
query = "select"
[[passes]]
[[fails]]
finds = ["a"]
"""


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (WHOLE.replace("[[passes]]", ""), "passes"),
        (WHOLE.replace('[[fails]]\nfinds = ["a"]', ""), "fails"),
        (WHOLE.replace('["a"]', "[]"), "finds"),
        (WHOLE.replace('query = "select"', ""), "needs a query"),
        (WHOLE.replace('"info"', '"grave"'), "severity"),
        (WHOLE.replace('means = "M"', 'means = ""'), "means"),
        (WHOLE.replace('query = "select"', "query ="), "line 6"),
        (WHOLE + "\n[expectation]\ncolumn = 'a'", "expectation.type"),
        ('sev = "x"' + WHOLE, "sev"),
    ],
)
def test_what_is_no_check_is_refused(tmp_path: Path, broken: str, says: str) -> None:
    file = tmp_path / "half.toml"
    file.write_text(WHOLE)
    assert read_check(file).suite == tmp_path.name
    file.write_text(broken)
    with pytest.raises(CatalogueError, match=says) as refusal:
        read_check(file)
    assert str(file) in str(refusal.value)
