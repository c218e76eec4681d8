"""The whole warehouse in files: all rows, in formats that DuckDB reads back."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from conftest import make_reading

from warehouse import Warehouse, WarehouseError, schema
from warehouse.export import MANIFEST, ExportFormat, export

READERS = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}


@pytest.fixture
def filled(warehouse: Warehouse) -> Path:
    warehouse.load([make_reading(n, 90.0 + n, title='It\'s, "quoted"') for n in range(1, 4)], inputs=["a"])
    path = warehouse.path
    warehouse.close()
    return path


@pytest.mark.parametrize("format", READERS)
def test_every_table_and_view_is_written_with_all_its_rows(filled: Path, tmp_path: Path, format: ExportFormat) -> None:
    folder = tmp_path / "it's here" / format
    counts = export(filled, folder, format)
    assert json.loads((folder / MANIFEST).read_text()) == {
        "format": format,
        "schema": max(schema.MIGRATIONS),
        "rows": counts,
    }
    assert counts["claims"] == counts["leaderboard"] == counts["papers"] == 3
    assert {file.name for file in folder.iterdir()} == {MANIFEST, *(f"{name}.{format}" for name in counts)}
    with duckdb.connect() as connection:
        for name in ("claims", "leaderboard", "papers"):
            file = str(folder / f"{name}.{format}").replace("'", "''")
            rows = (
                connection.execute(f"select title from {READERS[format]}('{file}')").fetchall()
                if name != "claims"
                else (connection.execute(f"from {READERS[format]}('{file}')").fetchall())
            )
            assert len(rows) == counts[name]
            assert name == "claims" or set(rows) == {('It\'s, "quoted"',)}


def test_the_duckdb_file_is_the_warehouse(filled: Path, tmp_path: Path) -> None:
    counts = export(filled, tmp_path / "out", "duckdb")
    with Warehouse(tmp_path / "out" / "benchclaims.duckdb", read_only=True) as copy:
        assert copy.rows("select count(*) from leaderboard").rows == [(counts["leaderboard"],)]


def test_what_a_killed_run_wrote_is_exported(filled: Path, tmp_path: Path) -> None:
    script = (
        "import os, sys; from warehouse import Warehouse; w = Warehouse(sys.argv[1]); "
        "w.connection.execute('insert into papers select * replace (9 as version) from papers'); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script, filled], cwd=Path(schema.__file__).parent.parent, check=False)
    export(filled, tmp_path / "out", "duckdb")
    with duckdb.connect(tmp_path / "out" / "benchclaims.duckdb", read_only=True) as copy:
        assert copy.execute("select count(*) from papers").fetchall() == [(6,)]


@pytest.mark.parametrize(("name", "told"), [("\udcff", "not UTF-8"), ("a" * 300, "name another")])
def test_a_folder_that_cannot_be(filled: Path, tmp_path: Path, name: str, told: str) -> None:
    with pytest.raises(WarehouseError, match=told):
        export(filled, tmp_path / name, "csv")


def test_a_folder_is_no_home(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    export(filled, Path("~"), "csv")
    assert (tmp_path / "~" / "claims.csv").exists()


def test_a_folder_that_holds_something_is_left_alone(filled: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "mine").write_text("mine")
    with pytest.raises(WarehouseError, match="not empty"):
        export(filled, kept, "csv")
    with pytest.raises(WarehouseError, match="name another"):
        export(filled, kept / "mine", "csv")
    assert [file.name for file in kept.iterdir()] == ["mine"]
