"""The warehouse answers questions in SQL, and nothing asked of it writes, loads, sets or reads other files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from conftest import make_reading, small_registers

from warehouse import Table, Warehouse, WarehouseError


@pytest.fixture(scope="module")
def reader(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    path = copy(empty, tmp_path_factory.mktemp("sql") / "claims.duckdb")
    with small_registers(), Warehouse(path) as warehouse:
        warehouse.load([make_reading(1)], inputs=["a"])
    with Warehouse(path, read_only=True) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("select value, unit from claims", Table(("value", "unit"), [(90.0, "percent")])),
        ("from claims select quote;", Table(("quote",), [("90%",)])),
        ("with c as (from claims) select count(*) as n from c", Table(("n",), [(1,)])),
        ("values (1)", Table(("col0",), [(1,)])),
        ("-- how many\nselect 1 as n", Table(("n",), [(1,)])),
        (
            "pivot (select kind, unit, value from claims) on kind using max(value)",
            Table(("unit", "score"), [("percent", 90.0)]),
        ),
    ],
)
def test_questions(reader: Warehouse, query: str, answer: Table) -> None:
    assert reader.rows(query) == answer


@pytest.mark.parametrize("query", ["describe claims", "show tables", "explain select 1", "summarize claims"])
def test_questions_about_the_tables(reader: Warehouse, query: str) -> None:
    assert reader.rows(query).rows


def test_parameters(reader: Warehouse) -> None:
    assert reader.rows("select count(*) from claims where quote = ?", ["90%"]).rows == [(1,)]
    assert reader.rows("select count(*) from claims where quote = $quote", {"quote": "1' or 1=1 --"}).rows == [(0,)]


REFUSED = [
    "insert into claims select * from claims",
    "update claims set value = 99",
    "delete from claims",
    "truncate claims",
    "drop table claims",
    "alter table claims drop value",
    "create table mine (id integer)",
    "create temp table mine as select 1",
    "create or replace view leaderboard as select 1",
    "create macro one() as 1",
    "merge into claims using claims as new on false when matched then delete",
    "select 1; drop table claims",
    "select 1; select 2",
    "with gone as (select 1) delete from claims",
    "copy claims to '{folder}/stolen.csv'",
    "copy (select 1) to '{folder}/stolen.parquet' (format parquet)",
    "copy claims from '{folder}/other.csv'",
    "export database '{folder}/stolen'",
    "import database '{folder}/stolen'",
    "attach '{folder}/other.duckdb'",
    "attach ':memory:' as other",
    "detach claims",
    "use memory",
    "install httpfs",
    "load httpfs",
    "force install httpfs",
    "update extensions",
    "set threads = 1",
    "set enable_external_access = true",
    "reset threads",
    "set variable x = 1",
    "pragma threads = 1",
    "pragma enable_profiling",
    "call pragma_version()",
    "checkpoint",
    "vacuum",
    "begin",
    "prepare later as delete from claims",
    "create secret (type s3)",
    "select * from read_csv('{folder}/other.csv')",
    "select * from read_text('{folder}/other.csv')",
    "select * from read_json('{folder}/other.csv')",
    "select * from read_parquet('https://localhost/x.parquet')",
    "select * from '{folder}/other.csv'",
    "select * from glob('{folder}/*')",
    "select * from sniff_csv('{folder}/other.csv')",
    "explain analyze delete from claims",
    "",
    "-- nothing",
]


@pytest.mark.parametrize("query", REFUSED)
def test_refused(reader: Warehouse, tmp_path: Path, query: str) -> None:
    other = tmp_path / "other.csv"
    other.write_text("secret\n1\n", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(WarehouseError) as caught:
        reader.rows(query.format(folder=tmp_path))
    assert str(caught.value).startswith(f"{reader.path}: ")
    assert "\n" not in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before
    assert reader.rows("select value from claims").rows == [(90.0,)]


@pytest.mark.parametrize("query", ["drop table claims", "copy claims to '{folder}/stolen.csv'"])
def test_refused_while_open_for_writing(warehouse: Warehouse, tmp_path: Path, query: str) -> None:
    with pytest.raises(WarehouseError, match="refused; ask with one SELECT"):
        warehouse.rows(query.format(folder=tmp_path))


@pytest.mark.parametrize(
    ("query", "hint"),
    [("select * fro claims", "syntax error"), ("select * from claim", "claims"), ("select valu from claims", "value")],
)
def test_mistakes_are_told_in_one_line(reader: Warehouse, query: str, hint: str) -> None:
    with pytest.raises(WarehouseError, match=hint) as caught:
        reader.rows(query)
    assert "\n" not in str(caught.value)
