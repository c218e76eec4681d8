"""Contradictions planted in papers are found, and honest papers that look like them are left in peace.

The papers are in planted/, as text: they go through the whole pipeline, from words to findings. A contradiction counts
as found when a warning, or worse, is about one of the numbers that contradict; a finding about anything else counts as
a false alarm. Remarks (severity info) count as neither.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checks import run_checks
from extract import Paper, Source, extract_papers
from warehouse import Warehouse

PAPERS: list[dict[str, Any]] = [
    paper
    for file in sorted((Path(__file__).parent / "planted").glob("*.toml"))
    for paper in tomllib.loads(file.read_text("utf-8"))["paper"]
]
PLANTED = {paper["id"]: paper for paper in PAPERS if "contradiction" in paper}
FOUND_AT_LEAST = 36
FALSE_ALARMS_AT_MOST = 4


class Outcome(NamedTuple):
    missed: list[str]
    false_alarms: list[str]


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    with Warehouse(tmp_path_factory.mktemp("planted") / "claims.duckdb") as warehouse:
        papers = [
            Paper(
                paper_id=paper["id"],
                title=paper["title"],
                abstract=paper["abstract"],
                published=str(paper["published"]),
                source=Source("planted", number),
            )
            for number, paper in enumerate(PAPERS, 1)
        ]
        warehouse.ingest(papers, extract_papers, extractor="x", inputs=[])
        run_checks(warehouse)
        findings = warehouse.rows("select * from findings where severity <> 'info'").records()
    found: set[str] = set()
    false_alarms = []
    for finding in findings:
        if contradiction := hit(finding):
            found.add(contradiction)
        else:
            false_alarms.append(f"{finding['paper_id']} {finding['check_id']}: {finding['why']}")
    missed = [f"{id} {paper['contradiction']}: {paper['quotes']}" for id, paper in PLANTED.items() if id not in found]
    return Outcome(missed, false_alarms)


def hit(finding: dict[str, Any]) -> str | None:
    """The paper whose planted contradiction the finding is about."""
    for side in ("", "other_"):
        paper = PLANTED.get(finding[f"{side}paper_id"])
        if paper and any(finding[f"{side}quote"] in quote for quote in paper["quotes"]):
            return str(paper["id"])
    return None


def test_the_set_is_what_it_says() -> None:
    assert (len(PAPERS), len(PLANTED)) == (150, 40)
    assert len({paper["id"] for paper in PAPERS}) == 150
    assert all(quote in paper["abstract"] for paper in PLANTED.values() for quote in paper["quotes"])
    assert all("near_miss" in paper for paper in PAPERS if paper["id"] not in PLANTED)


def test_contradictions_are_found(outcome: Outcome) -> None:
    assert len(PLANTED) - len(outcome.missed) >= FOUND_AT_LEAST, "\n".join(outcome.missed)


def test_honest_papers_are_left_in_peace(outcome: Outcome) -> None:
    assert len(outcome.false_alarms) <= FALSE_ALARMS_AT_MOST, "\n".join(outcome.false_alarms)
