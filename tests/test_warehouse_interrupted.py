"""Whatever ends a load, nothing is half-written, and the same load again completes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import make_reading

from extract.claim import Extraction, Paper
from warehouse import Warehouse

PAPERS = 40
BATCH = 10

KILLED = """
import sys
import warehouse.loader
from conftest import make_reading
from warehouse import Warehouse

warehouse.loader.BATCH = {batch}

def extract(paper):
    number = int(paper.paper_id.split(".")[1])
    if number == {last}:
        print("now", flush=True)
        sys.stdin.read()
    return make_reading(number)

with Warehouse(sys.argv[1]) as opened:
    papers = [make_reading(number).paper for number in range(1, {papers} + 1)]
    opened.ingest(papers, lambda batch: map(extract, batch), extractor="x", inputs=["a"])
    print("now", flush=True)
    sys.stdin.read()
"""


def papers() -> Iterator[Paper]:
    return (make_reading(number).paper for number in range(1, PAPERS + 1))


def extract(paper: Paper) -> Extraction:
    return make_reading(int(paper.paper_id.partition(".")[2]))


def ingest(path: Path) -> list[tuple[Any, ...]]:
    """What the warehouse holds when a load has run through."""
    with Warehouse(path) as warehouse:
        warehouse.ingest(papers(), partial(map, extract), extractor="x", inputs=["a"])
        return contents(warehouse)


def contents(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    """All rows, without the number of the run that wrote them."""
    written_by_runs = [f"(select * exclude (run_id) from {table})" for table in ("papers", "claims", "dismissed")]
    return [
        row
        for table in (*written_by_runs, "board_scores", "metrics", "datasets", "tasks")
        for row in warehouse.rows(f"select * from {table} order by all").rows
    ]


def assert_whole_papers_alone(warehouse: Warehouse, expected: int) -> None:
    """Every paper has its claims and dismissed numbers, every one of those its paper, and the run counts them."""
    for table in ("papers", "claims", "dismissed"):
        assert warehouse.rows(f"select count(distinct paper_id) from {table}").rows == [(expected,)]
    assert warehouse.rows("select sum(papers_new), sum(score) from runs").rows == [(expected, expected)]
    assert warehouse.rows("select count(distinct paper_id) from board_scores").rows == [(expected,)]


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_an_exception_leaves_whole_batches(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    monkeypatch.setattr("warehouse.loader.BATCH", BATCH)

    def failing(paper: Paper) -> Extraction:
        if paper.paper_id == "2503.00025":
            raise error("in the middle")
        return extract(paper)

    with Warehouse(path) as warehouse:
        with pytest.raises(error, match="in the middle"):
            warehouse.ingest(papers(), partial(map, failing), extractor="x", inputs=["a"])
        assert_whole_papers_alone(warehouse, 20)
        [(outcome,)] = warehouse.rows("select outcome from runs").rows
        assert outcome == {RuntimeError: "failed", KeyboardInterrupt: "interrupted"}[error]
    assert ingest(path) == ingest(path.with_name("undisturbed.duckdb"))


def test_a_failing_write_is_taken_back_whole(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    warehouse.load([make_reading(1)], inputs=["a"])
    before = contents(warehouse)

    def full(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("warehouse.loader.count", full)
    with pytest.raises(OSError, match="disk full"):
        warehouse.load([make_reading(1, 12.0), make_reading(2)], inputs=["a"])
    assert contents(warehouse) == before


@pytest.mark.parametrize(("last", "expected"), [(1, 0), (11, 10), (25, 20), (39, 30), (0, 40)])
def test_a_kill_leaves_whole_batches(path: Path, last: int, expected: int) -> None:
    script = KILLED.format(batch=BATCH, last=last, papers=PAPERS)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"now\n"
        process.send_signal(signal.SIGKILL)
    with Warehouse(path, read_only=True) as warehouse:
        assert_whole_papers_alone(warehouse, expected)
    assert ingest(path) == ingest(path.with_name("undisturbed.duckdb"))
    with Warehouse(path, read_only=True) as warehouse:
        outcomes = [outcome for (outcome,) in warehouse.rows("select outcome from runs order by run_id").rows]
    assert outcomes == ["complete" if last == 0 else "interrupted", "complete"]


def test_a_kill_while_the_file_is_made_leaves_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("warehouse.schema.bring_up_to_date", killed)
    with pytest.raises(KeyboardInterrupt):
        Warehouse(path)
    assert list(path.parent.iterdir()) == []
