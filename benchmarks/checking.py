"""How long the checks take beside importing Great Expectations, and beside their bare SQL.

    python benchmarks/checking.py WAREHOUSE [--rounds N] [--slowest N]

A copy of the warehouse is checked: the file stays as it is. Of several rounds the fastest counts, on either side.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from importlib import import_module
from operator import itemgetter
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Any, NamedTuple, TypeVar

import duckdb

from checks import CheckReport, catalogue, run_checks, views
from checks.entry import Statement
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


class Spent(NamedTuple):
    """Seconds by the clock, and of all cores together: on a machine that others use too, the second is the steadier."""

    wall: float
    cpu: float


def compare(warehouse: Warehouse, rounds: int, slowest: int) -> None:
    imported, _ = timed(lambda: import_module("checks.expectations"))
    runs = []
    bare = []
    for _ in range(rounds):  # in turn, so that a busy moment is not one side's alone
        runs.append(timed(lambda: run_checks(warehouse)))
        bare.append(timed(lambda: bare_seconds(warehouse.connection)))
    run, report = min(runs, key=itemgetter(0))
    select, seconds = min(bare, key=itemgetter(0))

    print(f"{len(catalogue())} checks of {report.claims:,} claims, the fastest of {rounds} rounds\n")
    print(f"{'seconds':30} {'clock':>8} {'cores':>8}")
    print_line("import of Great Expectations", imported)
    print_line("run beyond that", run)
    print_line("bare SQL of the same checks", select)
    print_line("run / bare SQL", Spent(run.wall / select.wall, run.cpu / select.cpu))
    print()
    print_slowest(report, seconds, slowest)


def timed(do: Callable[[], Answer]) -> tuple[Spent, Answer]:
    wall, cpu = perf_counter(), process_time()
    answer = do()
    return Spent(perf_counter() - wall, process_time() - cpu), answer


def bare_seconds(connection: duckdb.DuckDBPyConnection) -> dict[str, float]:
    """Seconds that the select of each check takes, its rows fetched.

    The first that reads a view of the checks works it out for those that follow, as in a run.
    """
    worked_out: set[str] = set()
    with connection.cursor() as reader:
        return {check.id: timed(partial(fetched, reader, check.statement, worked_out))[0].wall for check in catalogue()}


def fetched(connection: duckdb.DuckDBPyConnection, statement: Statement, worked_out: set[str]) -> list[tuple[Any, ...]]:
    missing = [name for name in views.read_by(statement.sql) if name not in worked_out]
    views.work_out(missing, connection)
    worked_out.update(missing)
    return connection.execute(statement.sql, dict(statement.parameters)).fetchall()


def print_line(name: str, spent: Spent) -> None:
    print(f"{name:30} {spent.wall:8.2f} {spent.cpu:8.2f}")


def print_slowest(report: CheckReport, bare: dict[str, float], number: int) -> None:
    print(f"{'slowest checks':30} {'run':>8} {'bare':>8} {'findings':>9}")
    for check, status, failures, waived, seconds, _ in sorted(report.results, key=lambda result: -result.seconds)[
        :number
    ]:
        findings = "error" if status == "error" else f"{failures + waived:,}"
        print(f"{check.id:30} {seconds:8.3f} {bare[check.id]:8.3f} {findings:>9}")


if __name__ == "__main__":
    main()
