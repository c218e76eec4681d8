"""How fast every view of a warehouse answers, and the board of a dataset.

    python benchmarks/asking.py WAREHOUSE [--rounds N] [--dataset NAME]

Of several rounds the fastest counts. A view is asked for its first rows, for how many it has, and for all of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

import duckdb

from warehouse import Warehouse, questions, schema


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("warehouse", type=Path, help="a warehouse file, which stays as it is")
    arguments.add_argument("--rounds", type=int, default=5, metavar="N", help="how often everything is asked")
    arguments.add_argument("--dataset", default="MMLU", metavar="NAME", help="whose board is asked for")
    options = arguments.parse_args()

    with Warehouse(options.warehouse, read_only=True, must_exist=True) as warehouse:
        ask(warehouse, options.rounds, options.dataset)


def ask(warehouse: Warehouse, rounds: int, dataset: str) -> None:
    print(f"{'milliseconds':24} {'first 20':>10} {'count':>10} {'all rows':>10}")
    for name in sorted(view for view, text in schema.VIEWS.items() if not schema.head(text).takes):
        asked = f"select * from {name} limit 20", f"select count(*) from {name}", f"from {name}"
        spent = [fastest(partial(answer, warehouse.connection, question), rounds) for question in asked]
        print(f"{name:24} " + " ".join(f"{milliseconds:10.0f}" for milliseconds in spent))
    board = fastest(partial(questions.leaderboard, warehouse, dataset), rounds)
    print(f"\nthe board of {dataset}: {board:.0f} ms")


def answer(connection: duckdb.DuckDBPyConnection, question: str) -> None:
    """Rows stay in DuckDB: making Python objects of them is no view's work."""
    connection.execute(f"create or replace temp table answer as {question}")


def fastest(ask: Callable[[], object], rounds: int) -> float:
    """Milliseconds of the fastest of several rounds."""
    spent = []
    for _ in range(rounds):
        start = perf_counter()
        ask()
        spent.append(perf_counter() - start)
    return min(spent) * 1000


if __name__ == "__main__":
    main()
