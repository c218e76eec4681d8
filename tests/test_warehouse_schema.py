"""The schema: migrations forward, views made anew, every table and column described."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from extract.claim import Claim, Dismissed, Kind, Paper
from warehouse import Warehouse, boards, schema
from warehouse.loader import KINDS


def columns(warehouse: Warehouse, table: str) -> list[str]:
    return [name for name, *_ in warehouse.rows(f"describe {table}").rows]


def test_tables_have_the_fields_of_the_models(warehouse: Warehouse) -> None:
    assert columns(warehouse, "claims") == [*Claim.model_fields, "run_id"]
    assert columns(warehouse, "papers")[: len(Paper.model_fields) - 1] == [
        n for n in Paper.model_fields if n != "source"
    ]
    assert columns(warehouse, "dismissed")[2:-1] == list(Dismissed._fields)
    assert set(KINDS) <= set(columns(warehouse, "runs"))
    assert Kind is Claim.model_fields["kind"].annotation


def test_every_table_column_and_view_is_described(warehouse: Warehouse) -> None:
    bare = warehouse.rows(
        """
        select table_name, null from duckdb_tables() where comment is null
        union all select table_name, column_name from duckdb_columns() where comment is null and not internal
            and table_name in (select table_name from duckdb_tables())
        union all select view_name, null from duckdb_views() where comment is null and not internal
        """
    )
    assert bare.rows == []


def test_migrations_are_numbered_without_gaps(warehouse: Warehouse) -> None:
    applied = warehouse.rows("select version, name from migrations order by version").rows
    assert applied == [(number, file.stem[4:]) for number, file in schema.MIGRATIONS.items()]
    assert [number for number, _ in applied] == list(range(1, len(applied) + 1))


@pytest.mark.parametrize("read_only", [False, True])
def test_an_older_file_is_brought_up_to_date(
    registers: None, path: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    with monkeypatch.context() as before:
        before.setattr(schema, "MIGRATIONS", {1: schema.MIGRATIONS[1]})
        before.setattr(schema, "VIEWS", {"old_view": "select 1 as one"})
        before.setattr(boards, "keep", lambda connection: None)
        Warehouse(path).close()
    with Warehouse(path, read_only=read_only) as warehouse:
        assert columns(warehouse, "check_runs")
        assert warehouse.rows("from leaderboard").columns
        assert warehouse.rows("from duckdb_views() where view_name = 'old_view'").rows == []


@pytest.mark.parametrize("version", range(1, max(schema.MIGRATIONS)))
def test_every_earlier_schema_comes_forward_after_a_backup(registers: None, tmp_path: Path, version: int) -> None:
    path = tmp_path / "claims.duckdb"
    fixture = Path(__file__).parent / "fixtures" / f"schema-{version}.duckdb.gz"
    path.write_bytes(gzip.decompress(fixture.read_bytes()))
    with Warehouse(path, read_only=True) as warehouse:
        assert warehouse.rows("select system, value from leaderboard order by all").rows == [
            ("System 1", 90.0),
            ("System 2", 92.0),
        ]
        assert warehouse.rows("select count(*) from lineage where status = 'current'").rows == [(2,)]
    backup = tmp_path / f"claims.duckdb.schema-{version}"
    assert backup.read_bytes() == gzip.decompress(fixture.read_bytes())
    assert sorted(file.name for file in tmp_path.iterdir()) == [path.name, backup.name]


def test_a_backup_overwrites_nothing(registers: None, tmp_path: Path) -> None:
    path = tmp_path / "claims.duckdb"
    fixture = gzip.decompress((Path(__file__).parent / "fixtures" / "schema-1.duckdb.gz").read_bytes())
    kept = tmp_path / "claims.duckdb.schema-1"
    kept.write_bytes(b"the backup of another warehouse")
    for _ in range(2):
        path.write_bytes(fixture)
        Warehouse(path).close()
    assert kept.read_bytes() == b"the backup of another warehouse"
    assert (tmp_path / "claims.duckdb.schema-1.2").read_bytes() == fixture
    assert sorted(file.name for file in tmp_path.iterdir()) == [path.name, kept.name, f"{kept.name}.2"]


def test_a_failing_migration_leaves_the_file_as_it_was(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Warehouse(path).close()
    broken = tmp_path / "900_broken.sql"
    broken.write_text("create table half (id integer); select no_such_function();", encoding="utf-8")
    with monkeypatch.context() as future:
        future.setattr(schema, "MIGRATIONS", {**schema.MIGRATIONS, 900: broken})
        with pytest.raises(Exception, match="no_such_function"):
            Warehouse(path)
    with Warehouse(path, read_only=True) as warehouse:
        assert warehouse.rows("from duckdb_tables() where table_name = 'half'").rows == []


def test_a_changed_view_is_made_anew_with_those_that_read_it(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boards, "keep", lambda connection: None)
    monkeypatch.setattr(schema, "VIEWS", {"a": "select * from b", "b": "-- What b is.\nselect 1 as one"})
    schema.bring_up_to_date(warehouse.connection)
    assert warehouse.rows("from a").columns == ("one",)
    monkeypatch.setattr(schema, "VIEWS", {"a": "select * from b", "b": "-- It's new.\nselect 1 as one, 2 as two"})
    schema.bring_up_to_date(warehouse.connection)
    assert warehouse.rows("from a").columns == ("one", "two")
    assert warehouse.rows("select comment from duckdb_views() where view_name = 'b'").rows == [("It's new.",)]


def test_opening_a_current_file_writes_nothing(path: Path) -> None:
    Warehouse(path).close()
    before = path.read_bytes()
    Warehouse(path).close()
    assert path.read_bytes() == before


def test_older_duckdb_libraries_can_open_the_file(path: Path) -> None:
    Warehouse(path).close()
    header = path.read_bytes()[:20]
    assert header[8:12] == b"DUCK"
    assert int.from_bytes(header[12:], "little") == 65, "the format of DuckDB 1.2"


def test_views_ask_for_nothing_that_older_libraries_lack() -> None:
    """DuckDB 1.2 has no if(); `case when` says the same."""
    assert schema.VIEWS
    assert [name for name, text in schema.VIEWS.items() if re.search(r"\bif\s*\(", text)] == []


def test_only_the_warehouse_opens_duckdb_files() -> None:
    house = Path(schema.__file__).parent.parent
    files = [
        house / "benchclaims.py",
        *(f for room in ("extract", "checks", "publish") for f in (house / room).rglob("*.py")),
    ]
    assert len(files) > 10
    assert [file for file in files if "duckdb.connect(" in file.read_text(encoding="utf-8")] == []
