"""What is exported opens in an older DuckDB, with an environment of its own; skipped where that cannot be installed."""

from __future__ import annotations

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from conftest import make_reading, small_registers

from warehouse import Warehouse
from warehouse.export import ExportFormat, export

FORMATS: tuple[ExportFormat, ...] = ("duckdb", "parquet")
OLDER = "duckdb==1.4.*"
ASKED = """
import sys, duckdb, json
folder = sys.argv[1]
with duckdb.connect(f"{folder}/duckdb/benchclaims.duckdb", read_only=True) as connection:
    views = connection.execute("select view_name from duckdb_views() where not internal").fetchall()
    rows = {name: connection.execute(f'select count(*) from (from "{name}")').fetchall()[0][0] for name, in views}
parquet = duckdb.execute(f"select count(*) from read_parquet('{folder}/parquet/leaderboard.parquet')").fetchall()[0][0]
print(json.dumps({"version": duckdb.__version__, "rows": rows, "parquet": parquet}))
"""


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has the older library."""
    home = tmp_path_factory.mktemp("older")
    try:
        venv.create(home, with_pip=True)
        python = home / "bin" / "python"
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", "--retries", "0", "--timeout", "10", OLDER],
            check=True,
            capture_output=True,
            timeout=120,
        )
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"{OLDER} cannot be installed: {error}")
    return python


def test_exported_files_open(older: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.duckdb"
    with small_registers(), Warehouse(path) as warehouse:
        warehouse.load([make_reading(n, 90.0 + n) for n in range(1, 4)], inputs=["a"])
    for format in FORMATS:
        export(path, tmp_path / "out" / format, format)
    done = subprocess.run(
        [older, "-c", ASKED, str(tmp_path / "out")], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["version"].startswith("1.4.")
    assert told["version"] != sys.modules["duckdb"].__version__
    assert told["parquet"] == told["rows"]["leaderboard"] == 3
