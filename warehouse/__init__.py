"""Claims in one DuckDB file, with their papers, their rejects and the views over them.

    with Warehouse("benchclaims.duckdb") as warehouse:
        report = warehouse.ingest(read_papers(paths), extract_papers, extractor=extractor_version(), inputs=paths)
        table = warehouse.rows("select * from leaderboard where dataset = ?", ["CIFAR-10"])

No other room opens a DuckDB file.
"""

from warehouse.errors import WarehouseError
from warehouse.loader import LoadReport
from warehouse.store import Warehouse
from warehouse.table import Table

__all__ = ["LoadReport", "Table", "Warehouse", "WarehouseError"]
