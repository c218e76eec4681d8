"""Loading: each paper once, whole, and known again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from conftest import make_reading
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.claim import Claim, Dismissed, Extraction, Paper, Reject, Source
from warehouse import LoadReport, Warehouse

KEPT = ("papers", "claims", "dismissed", "rejects", "metrics", "datasets", "tasks")

READINGS = [make_reading(number) for number in range(1, 6)]
REJECT = Reject(Source("papers.jsonl", 9), "no abstract", "A title alone")


def contents(warehouse: Warehouse) -> dict[str, list[tuple[Any, ...]]]:
    """All that a load writes, but for the history of the runs."""
    return {table: warehouse.rows(f"select * from {table} order by all").rows for table in KEPT}


def never(paper: Paper) -> Extraction:
    raise AssertionError(f"{paper.paper_id} need not be extracted")


def by_hand(paper: Paper) -> Extraction:
    return next(reading for reading in READINGS if reading.paper == paper)


def ingest(
    warehouse: Warehouse, extract: Callable[[Paper], Extraction] = by_hand, extractor: str = "rules 1"
) -> LoadReport:
    papers = [reading.paper for reading in READINGS]
    return warehouse.ingest([*papers, REJECT], partial(map, extract), extractor=extractor, inputs=["papers.jsonl"])


def test_all_that_is_read_is_stored(warehouse: Warehouse) -> None:
    report = ingest(warehouse)
    assert (report.papers, report.claims["score"], report.counts["rejects"]) == (5, 5, 1)
    assert report.first_rejects == [REJECT]
    paper, claim = READINGS[0].paper, READINGS[0].claims[0]
    [stored] = warehouse.rows("select * from papers where paper_id = ?", [paper.paper_id]).records()
    assert Paper(**{name: stored[name] for name in Paper.model_fields if name != "source"}) == paper.model_copy(
        update={"source": Source("", 0)}
    )
    assert (stored["source_file"], stored["source_line"]) == paper.source
    [stored] = warehouse.rows("select * from claims where claim_id = ?", [claim.claim_id]).records()
    assert Claim(**{name: stored[name] for name in Claim.model_fields}) == claim
    [stored] = warehouse.rows("select * from dismissed where paper_id = ?", [paper.paper_id]).records()
    assert Dismissed(*(stored[name] for name in Dismissed._fields)) == READINGS[0].dismissed[0]


def test_the_same_again_is_known_and_not_extracted(warehouse: Warehouse) -> None:
    ingest(warehouse)
    before = contents(warehouse)
    report = ingest(warehouse, extract=never)
    assert report.changed_nothing
    assert (report.papers, report.counts["papers_unchanged"], sum(report.claims.values())) == (5, 5, 0)
    assert contents(warehouse) == before


def test_another_extractor_replaces_the_claims(warehouse: Warehouse) -> None:
    ingest(warehouse)

    def better(paper: Paper) -> Extraction:
        reading = by_hand(paper)
        return reading._replace(claims=tuple(c.model_copy(update={"rule": "better"}) for c in reading.claims))

    report = ingest(warehouse, extract=better, extractor="rules 2")
    assert (report.counts["papers_changed"], report.changed_nothing) == (5, False)
    assert warehouse.rows("select rule, count(*) from claims group by all").rows == [("better", 5)]
    assert warehouse.rows("select count(*) from papers").rows == [(5,)]


def test_a_changed_text_replaces_the_paper_and_its_claims(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(1, 90.0), make_reading(2, 80.0)], inputs=["a"])
    report = warehouse.load([make_reading(1, 91.5)], inputs=["b"])
    assert report.counts["papers_changed"] == 1
    assert warehouse.rows("select value from claims order by value").rows == [(80.0,), (91.5,)]


def test_versions_of_a_paper_stand_side_by_side(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(1, 90.0), make_reading(1, 91.5, version=2)], inputs=["a"])
    assert warehouse.rows("select version, value from claims order by 1").rows == [(1, 90.0), (2, 91.5)]
    assert warehouse.rows("select value from current_claims").rows == [(91.5,)]


def test_other_claims_of_the_same_paper_are_not_taken_for_known(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(1, rule="first")], inputs=["a"])
    assert warehouse.load([make_reading(1, rule="first")], inputs=["a"]).changed_nothing
    assert not warehouse.load([make_reading(1, rule="second")], inputs=["a"]).changed_nothing
    assert warehouse.rows("select rule from claims").rows == [("second",)]


def test_two_texts_under_one_id_are_not_lost(warehouse: Warehouse) -> None:
    first, second = make_reading(1, 90.0), make_reading(1, 55.0)
    for _ in range(2):
        report = warehouse.load([first, second, first], inputs=["a"])
        assert report.counts["rejects"] == 1
        assert warehouse.rows("select value from claims").rows == [(90.0,)]
    [(place, reason)] = warehouse.rows("select source_line, reason from rejects").rows
    assert place == 1
    assert "papers.jsonl:1" in reason and "2503.00001 version 1" in reason


def test_a_text_that_no_file_can_hold_is_rejected(warehouse: Warehouse) -> None:
    broken = make_reading(1, title="half \ud83d a face")
    report = warehouse.load([broken, make_reading(2)], inputs=["a"])
    assert (report.papers, report.counts["rejects"]) == (1, 1)
    assert "surrogate" in report.first_rejects[0].reason


def test_file_names_and_excerpts_of_any_bytes_are_stored(warehouse: Warehouse) -> None:
    name = b"caf\xe9.jsonl".decode(errors="surrogateescape")
    warehouse.load([Reject(Source(name, 1), "not UTF-8", name)], inputs=[name])
    assert warehouse.rows("select source_file, excerpt from rejects").rows == [("caf\\udce9.jsonl",) * 2]


def test_a_run_keeps_its_books(warehouse: Warehouse) -> None:
    ingest(warehouse)
    ingest(warehouse)
    runs = warehouse.rows("select run_id, outcome, extractor, inputs, papers_new, papers_unchanged, score from runs")
    assert runs.rows == [
        (1, "complete", "rules 1", ["papers.jsonl"], 5, 0, 5),
        (2, "complete", "rules 1", ["papers.jsonl"], 0, 5, 0),
    ]


def test_registers_are_tables(warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest(warehouse)
    assert warehouse.rows("select name, direction, aliases from metrics where name = 'accuracy'").rows == [
        ("accuracy", "higher", ["acc", "top-1 accuracy"])
    ]
    assert warehouse.rows("select test_size from datasets where name = 'CIFAR-10'").rows == [(10000,)]
    monkeypatch.setattr("warehouse.registers.metrics", dict)
    ingest(warehouse)
    assert warehouse.rows("select count(*) from metrics").rows == [(0,)]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 2), st.integers(1, 2)), max_size=20))
def test_loading_twice_is_loading_once(
    registers: None, empty: Path, tmp_path_factory: pytest.TempPathFactory, papers: list[tuple[int, int, int]]
) -> None:
    readings = [make_reading(number, value, version=version) for number, version, value in papers]
    with Warehouse(copy(empty, tmp_path_factory.mktemp("twice"))) as warehouse:
        warehouse.load(readings, inputs=["a"])
        once = contents(warehouse)
        assert warehouse.load(readings, inputs=["a"]).changed_nothing
        assert contents(warehouse) == once


def test_batches_do_not_show(registers: None, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = [make_reading(number) for number in range(1, 30)]
    stored = []
    for size in (1, 7, 1000):
        monkeypatch.setattr("warehouse.loader.BATCH", size)
        with Warehouse(copy(empty, tmp_path / f"{size}.duckdb")) as warehouse:
            warehouse.load(readings, inputs=["a"])
            stored.append(contents(warehouse))
    assert stored[0] == stored[1] == stored[2]
