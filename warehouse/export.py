"""The whole warehouse as files that other tools open: every table and view, and a manifest that counts them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Literal

from warehouse import schema
from warehouse.connection import connect, refuse_odd_name
from warehouse.errors import WarehouseError, clear_errors
from warehouse.store import Warehouse

ExportFormat = Literal["parquet", "csv", "jsonl", "duckdb"]

WRITING = {
    "parquet": "format parquet, compression zstd",
    "csv": "format csv, header true",
    "jsonl": "format json",
}
MANIFEST = "manifest.json"


def export(path: Path, folder: Path, format: ExportFormat) -> dict[str, int]:
    """Write the warehouse into a new or empty folder; returns the rows of each table and view.

    Raises WarehouseError where the folder holds something, or cannot be written.
    """
    left = path.with_name(f"{path.name}.wal").exists()
    with Warehouse(
        path, read_only=not left
    ):  # brought up to date, with what a killed run left beside the file written in
        pass
    with clear_errors(folder):
        refuse_odd_name(folder)
    try:
        if folder.is_file():
            raise WarehouseError(f"{folder}: is a file, no folder; name another")
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise WarehouseError(f"{folder}: is not empty; name a new folder")
        counts = write(path, folder, format)
        manifest = {"format": format, "schema": max(schema.MIGRATIONS), "rows": counts}
        (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise WarehouseError(f"{folder}: {(error.strerror or 'cannot be written').lower()}; name another") from error
    return counts


def write(path: Path, folder: Path, format: ExportFormat) -> dict[str, int]:
    """Write the files, all from one state: nobody can write while the warehouse is open for reading."""
    with clear_errors(path), connect(path, read_only=True, writes_to=folder) as connection:
        tables = [
            name for (name,) in connection.execute("select table_name from duckdb_tables() order by all").fetchall()
        ]
        views = [name for name, text in schema.VIEWS.items() if not schema.head(text).takes]
        counts = {
            name: int(connection.execute(f'select count(*) from "{name}"').fetchall()[0][0])
            for name in [*tables, *views]
        }
        if format == "duckdb":
            shutil.copyfile(path, folder / "benchclaims.duckdb")
            return counts
        for name in counts:
            file = str(folder.resolve() / f"{name}.{format}").replace("'", "''")
            connection.execute(f"""copy (from "{name}") to '{file}' ({WRITING[format]})""")
    return counts
