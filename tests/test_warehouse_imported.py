"""Claims that came with their papers: they count on boards, stay what they are, and replace nothing but themselves."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from conftest import make_reading

from checks import chosen, run_checks
from extract.claim import Extraction
from extract.readers import read_papers
from warehouse import LoadReport, Warehouse

READ = make_reading(1, 90.0)


def ingest(warehouse: Warehouse, file: Path, value: str = "91.2%", name: str = "Net") -> LoadReport:
    row = {
        "model_name": name,
        "metrics": {"accuracy": value},
        "paper_url": f"https://arxiv.org/abs/{READ.paper.paper_id}",
    }
    table = [{"task": "t", "datasets": [{"dataset": "CIFAR-10", "sota": {"rows": [row, {**row, "model_name": ""}]}}]}]
    file.write_text(json.dumps(table), encoding="utf-8")
    return warehouse.ingest(read_papers(file), partial(map, pytest.fail), extractor="new", inputs=[str(file)])


def board(warehouse: Warehouse) -> list[tuple[object, ...]]:
    return warehouse.rows("select rank, system, value, paper_id from leaderboard").rows


def test_they_count_beside_the_paper_they_are_from(warehouse: Warehouse, tmp_path: Path) -> None:
    warehouse.load([READ], inputs=["by hand"])
    report = ingest(warehouse, tmp_path / "tables.json")
    assert (report.counts["papers_new"], report.counts["rejects"]) == (1, 1)
    assert board(warehouse) == [
        (1, "Net", 91.2, "imported:tables:2503.00001"),
        (2, "System 1", 90.0, "2503.00001"),
    ]
    assert warehouse.rows("select source_line, reason from rejects").rows == [
        (1, "[0].datasets[0].sota.rows[1]: no model_name")
    ]


def test_another_edition_replaces_and_another_file_adds(warehouse: Warehouse, tmp_path: Path) -> None:
    ingest(warehouse, tmp_path / "tables.json")
    assert ingest(warehouse, tmp_path / "tables.json").changed_nothing
    assert ingest(warehouse, tmp_path / "tables.json", "91.4%").counts["papers_changed"] == 1
    assert board(warehouse) == [(1, "Net", 91.4, "imported:tables:2503.00001")]
    ingest(warehouse, tmp_path / "more.json", "91.3%", "Other")
    assert [row[1:3] for row in board(warehouse)] == [("Net", 91.4), ("Other", 91.3)]


def test_there_is_no_text_to_read_them_in_anew(warehouse: Warehouse, tmp_path: Path) -> None:
    ingest(warehouse, tmp_path / "tables.json")
    warehouse.load([READ], inputs=["by hand"])
    before = board(warehouse)

    def extract(paper: object) -> Extraction:
        assert paper == READ.paper
        return READ

    assert warehouse.reextract(partial(map, extract), extractor="newer").papers == 1
    assert board(warehouse) == before


def test_checks_find_nothing_wrong_with_them(warehouse: Warehouse, tmp_path: Path) -> None:
    ingest(warehouse, tmp_path / "tables.json")
    report = run_checks(warehouse, chosen(["structure"]))
    assert {result.check.id: result.failures for result in report.results if result.status != "passed"} == {}
    assert report.claims == 1
