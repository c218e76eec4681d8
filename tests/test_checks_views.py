"""What only checks read: each view answers its question, wherever a select names it, and the warehouse has none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchclaims import app
from checks import catalogue, views
from checks.connection import LentConnection
from checks.described import described_views
from extract import extract_papers, read_papers
from warehouse import Warehouse, schema

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("views") / "claims.duckdb"
    with Warehouse(path) as warehouse:
        warehouse.ingest(read_papers(EXAMPLES), extract_papers, extractor="x", inputs=["examples"])
    return path


@pytest.fixture
def reader(file: Path) -> Iterator[Warehouse]:
    with Warehouse(file, read_only=True) as warehouse:
        yield warehouse


@pytest.mark.parametrize("name", views.VIEWS)
def test_a_view_says_what_it_holds_and_its_example_runs(reader: Warehouse, name: str) -> None:
    meaning, takes, asks, example = schema.head(views.VIEWS[name])
    assert meaning.endswith(".")
    assert asks.endswith("?")
    assert name in example
    assert not takes
    views.make_for(example, reader.connection)
    views.make_for(example, reader.connection)
    assert reader.rows(example).columns


def test_every_view_is_read_by_a_check_and_named_as_no_other() -> None:
    assert [name for (name, *_) in described_views(catalogue()).rows] == sorted(views.VIEWS)
    assert not views.VIEWS.keys() & schema.VIEWS.keys()


def test_the_warehouse_has_none(reader: Warehouse) -> None:
    with reader.connection.cursor() as another:
        views.make_for("from told_elsewhere", another)
        assert another.execute("select count(*) from told_elsewhere").fetchone() is not None
    there = {name for (name,) in reader.rows("select view_name from duckdb_views()").rows}
    assert not views.VIEWS.keys() & there


@pytest.mark.parametrize("name", views.VIEWS)
def test_a_run_reads_the_same_as_who_asks_in_sql(reader: Warehouse, name: str) -> None:
    query = f"select * from {name} order by all"
    views.make_for(query, reader.connection)
    lent = LentConnection(reader.connection)
    lent.begin()
    cursor = lent.cursor()
    cursor.execute(query)
    lent.rollback()
    assert cursor.fetchall() == reader.rows(query).rows


def test_what_is_worked_out_outlives_the_transaction(reader: Warehouse) -> None:
    lent = LentConnection(reader.connection)
    for query in (
        "select count(*) from stated_claims",
        "select 1 from VALUE_PAIRS",
        "select min(place) from stated_claims",
    ):
        lent.begin()
        lent.cursor().execute(query)
        lent.rollback()


def test_a_select_of_a_check_can_be_asked_as_it_is(file: Path) -> None:
    (check,) = (check for check in catalogue() if check.id == "change_fits_from_to")
    result = CliRunner().invoke(app, ["sql", check.statement.sql, "--format", "csv", "--db", str(file)])
    assert (result.exit_code, result.stdout.splitlines()[0]) == (0, "claim_id,paper_id,other_claim_id,why")
