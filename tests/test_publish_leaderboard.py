"""Leaderboards board by board for people, and as one table for programs."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from conftest import make_reading, rendered

from publish import render_leaderboard
from publish.leaderboard import amount
from warehouse import Table, Warehouse, questions

PPL = {"metric": "perplexity", "metric_id": "perplexity", "unit": ""}
GRACE = {"metric": "grace", "metric_id": None}


@pytest.fixture
def scores(warehouse: Warehouse) -> Table:
    readings = [
        make_reading(1, 90.0, condition="long texts", title="On | pipes [bold]"),
        make_reading(2, 92.5, error=0.3, bound="at_least"),
        make_reading(3, 9.0, **PPL),
        make_reading(4, 1.0, system="", **GRACE),
    ]
    warehouse.load(readings, inputs=["a"])
    return questions.leaderboard(warehouse, "CIFAR-10")


def test_markdown(scores: Table) -> None:
    page = render_leaderboard(scores, "markdown")
    assert isinstance(page, str)
    assert page.count("\n## ") == 2
    accuracy, grace, perplexity = page.split("\n\n## ")
    assert accuracy.splitlines() == [
        "## CIFAR-10: accuracy (higher is better)",
        "",
        "| rank | system | score | condition | paper | title | published | claim |",
        "| --: | --- | --- | --- | --- | --- | --- | --- |",
        "| 1 | System 2 | ≥ 92.5 ± 0.3 % |  | 2503.00002 | Paper 2 | 2025-03 | c00002v1 |",
        r"| 2 | System 1 | 90 % | long texts | 2503.00001 | On \| pipes \[bold\] | 2025-03 | c00001v1 |",
    ]
    assert grace.startswith("CIFAR-10: grace in percent (not ranked: which values are better is not known)")
    assert "|  | (not named) | 1 % |" in grace
    assert perplexity.startswith("CIFAR-10: perplexity (lower is better)")


def test_terminal(scores: Table) -> None:
    shown = rendered(render_leaderboard(scores, "table"))
    assert shown.index("92.5 ± 0.3 %") < shown.index("90 %")
    assert "On | pipes [bold]" in shown
    assert "CIFAR-10: perplexity (lower is better)" in shown


def test_data(scores: Table) -> None:
    as_json = json.loads(str(render_leaderboard(scores, "json")))
    as_csv = list(csv.DictReader(io.StringIO(str(render_leaderboard(scores, "csv")), newline="")))
    for records in (as_json, as_csv):
        assert [record["metric"] for record in records] == ["accuracy", "accuracy", "grace", "perplexity"]
        assert {"rank", "value", "error", "unit", "direction", "paper_id", "published", "claim_id"} <= records[0].keys()
    assert as_json[0]["value"] == 92.5
    assert as_csv[0]["value"] == "92.5"


@pytest.mark.parametrize(
    ("facts", "written"),
    [
        ({"value": 0.931}, "0.931"),
        ({"value": 92.25, "unit": "percent"}, "92.25 %"),
        ({"value": 60096.0, "unit": "token"}, "60096 token"),
        ({"value": 10.7, "value_high": 15.3, "unit": "percent"}, "10.7 to 15.3 %"),
        ({"value": 3.0, "bound": "at_most", "unit": "second"}, "≤ 3 second"),
        ({"value": 3.0, "bound": "approx"}, "~3"),
    ],
)
def test_a_score_as_one_writes_it(facts: dict[str, Any], written: str) -> None:
    assert amount({"value_high": None, "error": None, "unit": "", "bound": "exact"} | facts) == written
