"""Results for others: what is written, and that it reads back as what it was."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import make_reading
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.claim import Extraction, Record
from extract.readers import read_papers
from publish.results import ResultsFormat, render_results
from warehouse import Table, Warehouse, questions

COLUMNS = (
    *("task", "dataset", "metric", "system", "value", "value_high", "error", "unit", "bound", "condition"),
    *("split", "shots", "paper_id", "title", "published", "url"),
)
SUFFIX: dict[ResultsFormat, str] = {"model-index": ".yaml", "evaluation-tables": ".json"}
FORMATS = pytest.mark.parametrize("format", SUFFIX)


def score(**slots: Any) -> tuple[Any, ...]:
    given = {
        "task": "image classification",
        "dataset": "CIFAR-10",
        "metric": "accuracy",
        "system": "Net",
        "value": 90.0,
        "unit": "percent",
        "bound": "exact",
        "condition": "",
        "paper_id": "2503.00001",
        "title": "Nets",
        "published": "2025-03",
        "url": "https://arxiv.org/abs/2503.00001",
        **slots,
    }
    return tuple(given.get(column) for column in COLUMNS)


def read_back(folder: Path, page: str, format: ResultsFormat) -> list[Record]:
    file = folder / f"results{SUFFIX[format]}"
    file.write_text(page, encoding="utf-8", newline="")
    return list(read_papers(file))


def said(records: list[Record]) -> set[tuple[Any, ...]]:
    """What boards know of the claims."""
    assert all(isinstance(record, Extraction) for record in records), records
    return {
        (c.task, *c.dataset, c.metric, c.system, c.value, c.value_high, c.error, c.unit, c.bound, c.condition)
        for record in records
        if isinstance(record, Extraction)
        for c in record.claims
    }


def test_evaluation_tables() -> None:
    rows = [
        score(),
        score(dataset="ImageNet", system="Other", value=0.5, unit="", paper_id="x", url=None),
        score(dataset="ImageNet", metric="FLOPs", value=3.5, error=0.1, unit="", bound="at_least"),
        score(dataset="ImageNet", condition="5-shot"),
        score(dataset="ImageNet", value=91.5),
        score(dataset="ImageNet", value=91.0),
        score(task="other", dataset="Mine"),
    ]
    page, left_out = render_results(Table(COLUMNS, rows), "evaluation-tables")
    assert left_out == 0
    vision, other = json.loads(page)
    assert (vision["task"], other["task"]) == ("image classification", "other")
    cifar, imagenet = vision["datasets"]
    assert cifar["sota"]["rows"] == [
        {
            "model_name": "Net",
            "metrics": {"accuracy": "90%"},
            "paper_title": "Nets",
            "paper_url": "https://arxiv.org/abs/2503.00001",
            "paper_date": "2025-03",
            "condition": "",
        }
    ]
    assert imagenet["sota"]["metrics"] == ["FLOPs", "accuracy"]
    assert [(row["model_name"], row["metrics"], row["condition"]) for row in imagenet["sota"]["rows"]] == [
        ("Net", {"FLOPs": "≥ 3.5 ± 0.1", "accuracy": "91.5%"}, ""),
        ("Net", {"accuracy": "91%"}, ""),
        ("Net", {"accuracy": "90%"}, "5-shot"),
        ("Other", {"accuracy": "0.5"}, ""),
    ]


def test_model_index() -> None:
    rows = [
        score(condition="5-shot, test", shots=5, split="test"),
        score(condition="5-shot, test", shots=5, split="test", metric="wer", value=20.0, error=1.25, unit=""),
        score(system="A no", task="other", value=0.5, unit="", title="", url=None),
    ]
    page, _ = render_results(Table(COLUMNS, rows), "model-index")
    assert (
        page
        == """\
model-index:
- name: "A no"
  results:
  - task:
      type: "other"
      name: "other"
    dataset:
      type: "cifar-10"
      name: "CIFAR-10"
    metrics:
    - type: "accuracy"
      name: "accuracy"
      value: 0.5
    source: {}
- name: "Net"
  results:
  - task:
      type: "image-classification"
      name: "image classification"
    dataset:
      type: "cifar-10"
      name: "CIFAR-10"
      split: "test"
      args:
        num_few_shot: 5
        condition: "5-shot, test"
    metrics:
    - type: "accuracy"
      name: "accuracy"
      value: 90
      args:
        unit: "percent"
    - type: "wer"
      name: "wer"
      value: "20 ± 1.25"
    source:
      name: "Nets"
      url: "https://arxiv.org/abs/2503.00001"
"""
    )


@FORMATS
def test_what_has_no_place_is_counted(format: ResultsFormat) -> None:
    rows = [score(system=None), score(value=float("inf")), score()]
    page, left_out = render_results(Table(COLUMNS, rows), format)
    assert left_out == 2
    assert page.count("Nets") == 1


NAMES = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
    .map(str.strip)
    .filter(lambda name: name not in ("", "other"))
)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
SCORES = st.fixed_dictionaries(
    {
        "task": NAMES | st.just(""),
        "dataset": NAMES,
        "metric": NAMES,
        "system": NAMES,
        "value": NUMBERS,
        "value_high": st.none() | NUMBERS,
        "error": st.none() | NUMBERS.map(abs),
        "unit": st.sampled_from(["", "percent", "ms", "gpu hour"]),
        "bound": st.sampled_from(["exact", "approx", "at_least", "at_most"]),
        "condition": NAMES | st.just(""),
        "title": NAMES,
        "paper_id": st.sampled_from("ab"),
    }
)


@FORMATS
@settings(deadline=None)
@given(scores=st.lists(SCORES, max_size=4))
def test_any_result_reads_back(
    tmp_path_factory: pytest.TempPathFactory, format: ResultsFormat, scores: list[dict[str, Any]]
) -> None:
    rows = sorted((score(**slots) for slots in scores), key=lambda row: row[:2])
    page, left_out = render_results(Table(COLUMNS, rows), format)
    assert left_out == 0
    if rows:
        records = [
            record
            for record in read_back(tmp_path_factory.getbasetemp(), page, format)
            if isinstance(record, Extraction) or "stands in this file before" not in record.reason
        ]
        assert said(records) == {row[:10] for row in rows}


AVERAGE = {"metric": "avg@8", "metric_id": "avg@k", "dataset": ("HumanEval",), "dataset_id": (None,)}
READINGS = [
    make_reading(1, 90.0, condition="5-shot", task="vision"),
    make_reading(2, 92.5, error=0.3, bound="at_least"),
    make_reading(3, 9.0, metric="perplexity", metric_id="perplexity", unit=""),
    make_reading(4, 7.25, unit="ms", metric="latency", metric_id=None),
    make_reading(5, 71.0, **AVERAGE),
    make_reading(6, 50.0, system=""),
    make_reading(7, 80.0, origin="quoted"),
]
BOARDS = """
    select dataset, metric, setting, axis, rank, system, value, value_high, error, unit, bound, condition
    from leaderboard where system is not null order by all
"""


@FORMATS
def test_boards_read_back_into_another_warehouse(warehouse: Warehouse, tmp_path: Path, format: ResultsFormat) -> None:
    warehouse.load(READINGS, inputs=["by hand"])
    page, left_out = render_results(questions.results(warehouse), format)
    assert left_out == 1
    with Warehouse(tmp_path / "other.duckdb") as other:
        records = read_back(tmp_path, page, format)
        report = other.ingest(records, partial(map, pytest.fail), extractor="x", inputs=["results"])
        assert (report.claims["score"], report.counts["rejects"]) == (5, 0)
        theirs, ours = other.rows(BOARDS).rows, warehouse.rows(BOARDS).rows
        assert len(theirs) == 5
        assert theirs == ours
        assert render_results(questions.results(other), format)[0] == page


def test_one_dataset(warehouse: Warehouse) -> None:
    warehouse.load(READINGS, inputs=["by hand"])
    assert {row[1] for row in questions.results(warehouse, "humaneval").rows} == {"HumanEval"}
    assert {row[2] for row in questions.results(warehouse, "humaneval").rows} == {"avg@8"}
