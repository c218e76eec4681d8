"""How long the checks take beside importing Great Expectations, and beside their bare SQL.

    python benchmarks/checking.py WAREHOUSE [--rounds N] [--slowest N]

A copy of the warehouse is checked: the file stays as it is. Of several rounds the fastest counts, on either side.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

import duckdb

from checks import CheckReport, catalogue, run_checks
from checks.entry import Check
from warehouse import Warehouse

Answer = TypeVar("Answer")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("warehouse", type=Path, help="a warehouse file")
    arguments.add_argument("--rounds", type=int, default=3, metavar="N", help="how often everything is run")
    arguments.add_argument("--slowest", type=int, default=10, metavar="N", help="checks that are listed")
    options = arguments.parse_args()

    with TemporaryDirectory() as folder, Warehouse(copy(options.warehouse, folder), must_exist=True) as warehouse:
        compare(warehouse, options.rounds, options.slowest)


def compare(warehouse: Warehouse, rounds: int, slowest: int) -> None:
    imported, _ = timed(lambda: import_module("checks.expectations"))
    runs = [timed(lambda: run_checks(warehouse)) for _ in range(rounds)]
    seconds, report = min(runs, key=lambda run: run[0])
    bare = {check.id: fastest(warehouse.connection, check, rounds) for check in catalogue()}

    print(f"{len(catalogue())} checks of {report.claims:,} claims, the fastest of {rounds} rounds, in seconds\n")
    print(f"{'import of Great Expectations':30} {imported:8.2f}")
    print(f"{'run beyond that':30} {seconds:8.2f}")
    print(f"{'bare SQL of the same checks':30} {sum(bare.values()):8.2f}")
    print(f"{'run / bare SQL':30} {seconds / sum(bare.values()):8.2f}\n")
    print_slowest(report, bare, slowest)


def timed(do: Callable[[], Answer]) -> tuple[float, Answer]:
    begun = perf_counter()
    answer = do()
    return perf_counter() - begun, answer


def fastest(connection: duckdb.DuckDBPyConnection, check: Check, rounds: int) -> float:
    """Seconds that the select of a check takes, rows fetched."""
    sql, parameters = check.statement
    return min(timed(lambda: connection.execute(sql, dict(parameters)).fetchall())[0] for _ in range(rounds))


def print_slowest(report: CheckReport, bare: dict[str, float], number: int) -> None:
    print(f"{'slowest checks':30} {'run':>8} {'bare':>8} {'findings':>9}")
    for check, status, failures, waived, seconds, _ in sorted(report.results, key=lambda result: -result.seconds)[
        :number
    ]:
        findings = "error" if status == "error" else f"{failures + waived:,}"
        print(f"{check.id:30} {seconds:8.3f} {bare[check.id]:8.3f} {findings:>9}")


if __name__ == "__main__":
    main()
