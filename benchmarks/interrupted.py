"""Kill loads at random moments, run each again, and compare the warehouse row for row with an undisturbed one.

python benchmarks/interrupted.py PAPERS [--times N] [--seed S]
"""

from __future__ import annotations

import argparse
import random
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from warehouse import Warehouse

INGEST = [sys.executable, "-c", "import benchclaims; benchclaims.app()", "ingest"]
TABLES = ("papers", "claims", "dismissed", "past_claims", "rejects", "metrics", "datasets", "tasks")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("papers", nargs="+", help="files to load")
    arguments.add_argument("--times", type=int, default=20, metavar="N", help="how many loads are killed")
    arguments.add_argument("--seed", type=int, default=1, metavar="S", help="of the random moments")
    options = arguments.parse_args()

    with TemporaryDirectory() as folder:
        whole = Path(folder, "whole.duckdb")
        began = perf_counter()
        subprocess.run([*INGEST, *options.papers, "--db", str(whole)], check=True, capture_output=True)
        takes = perf_counter() - began
        expected = contents(whole)
        print(f"undisturbed: {takes:.1f} s, {sum(map(len, expected.values())):,} rows")
        moments = random.Random(options.seed)
        wrong = sum(
            not is_restored(Path(folder, f"{number}.duckdb"), options.papers, moments.uniform(0, takes), expected)
            for number in range(1, options.times + 1)
        )
    print(f"{options.times - wrong} of {options.times} killed loads came out row for row the same when run again")
    sys.exit(wrong > 0)


def is_restored(path: Path, papers: list[str], after: float, expected: dict[str, list[tuple[Any, ...]]]) -> bool:
    """Load, kill after so many seconds, load again: is everything there, once?"""
    command = [*INGEST, *papers, "--db", str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    held = sum(map(len, contents(path).values())) if path.exists() else 0
    subprocess.run(command, check=True, capture_output=True)
    same = contents(path) == expected
    print(f"killed after {after:5.1f} s with {held:,} rows: {'the same' if same else 'DIFFERENT'} when run again")
    return same


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows, without the number of the run that wrote them."""
    with Warehouse(path, read_only=True) as warehouse:
        return {
            table: warehouse.rows(
                f"select columns(lambda c: c not in ('run_id', 'retired_run_id')) from {table} order by all"
            ).rows
            for table in TABLES
        }


if __name__ == "__main__":
    main()
