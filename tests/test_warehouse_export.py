"""The whole warehouse in files: all rows, in formats that DuckDB reads back."""

from __future__ import annotations

import json
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


def test_a_folder_that_holds_something_is_left_alone(filled: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "mine").write_text("mine")
    with pytest.raises(WarehouseError, match="not empty"):
        export(filled, kept, "csv")
    with pytest.raises(WarehouseError, match="name another"):
        export(filled, kept / "mine", "csv")
    assert [file.name for file in kept.iterdir()] == ["mine"]
