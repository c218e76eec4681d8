"""Evaluation tables: what becomes a claim, and what is wrong with a table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.claim import Claim, Extraction, Record, Reject
from extract.readers import UnreadableInput, read_papers

ROW: dict[str, Any] = {
    "model_name": "Net",
    "metrics": {"Accuracy": "91.2%", "Number of params": "3.5M"},
    "paper_title": "Nets",
    "paper_url": "https://arxiv.org/abs/2503.00001v2",
    "paper_date": "2025-03-02",
    "code_links": [],
}


def tables(*rows: Any, **keys: Any) -> list[dict[str, Any]]:
    dataset = {"dataset": "CIFAR-10", "sota": {"metrics": ["Accuracy"], "rows": list(rows)}}
    return [{"task": "Image Classification", "datasets": [dataset], "subtasks": [], **keys}]


def read(folder: Path, document: Any, name: str = "tables.json") -> list[Record]:
    file = folder / name
    file.write_bytes(document if isinstance(document, bytes) else json.dumps(document).encode())
    return list(read_papers(file))


def claims(records: list[Record]) -> list[Claim]:
    assert all(isinstance(record, Extraction) for record in records), records
    return [claim for record in records if isinstance(record, Extraction) for claim in record.claims]


@pytest.mark.parametrize("name", ["tables.json", "tables", "tables.json.gz"])
def test_a_row(tmp_path: Path, name: str) -> None:
    (extraction,) = read(tmp_path, tables({**ROW, "condition": "5-shot"}), name)
    assert isinstance(extraction, Extraction)
    paper = extraction.paper
    assert (paper.paper_id, paper.version) == ("imported:tables:2503.00001", 1)
    assert (paper.title, paper.published, paper.url) == ("Nets", "2025-03-02", ROW["paper_url"])
    accuracy, parameters = extraction.claims
    expected: dict[str, Any] = {
        "section": "imported",
        "quote": "91.2%",
        "sentence": "Net: 91.2% Accuracy on CIFAR-10, 5-shot",
        "value": 91.2,
        "unit": "percent",
        "metric": "Accuracy",
        "metric_id": "accuracy",
        "dataset": ("CIFAR-10",),
        "dataset_id": ("CIFAR-10",),
        "task": "Image Classification",
        "task_id": "image classification",
        "system": "Net",
        "condition": "5-shot",
        "origin": "imported",
        "rule": "evaluation_tables",
    }
    assert {slot: getattr(accuracy, slot) for slot in expected} == expected
    assert (parameters.value, parameters.end) == (3.5e6, 4)


def test_nested_tasks_and_datasets(tmp_path: Path) -> None:
    (task,) = tables(ROW)
    (dataset,) = task["datasets"]
    within = {**dataset, "dataset": "CIFAR-10 small"}
    subtask = {"task": "Few-Shot Image Classification", "datasets": [{**dataset, "subdatasets": [within]}]}
    found = claims(read(tmp_path, [{**task, "subtasks": [subtask]}]))
    assert [(claim.task, *claim.dataset) for claim in found if claim.metric == "Accuracy"] == [
        ("Image Classification", "CIFAR-10"),
        ("Few-Shot Image Classification", "CIFAR-10"),
        ("Few-Shot Image Classification", "CIFAR-10 small"),
    ]


@pytest.mark.parametrize(
    ("keys", "paper_id"),
    [
        ({}, "imported:tables:2503.00001"),
        ({"paper_url": "https://papers.example/nets"}, "imported:tables:nets"),
        ({"paper_url": None, "paper_title": "Nets, Again"}, "imported:tables:nets-again"),
        ({"paper_url": None, "paper_title": None}, "imported:tables"),
    ],
)
def test_papers_have_names_of_their_own(tmp_path: Path, keys: dict[str, Any], paper_id: str) -> None:
    (extraction,) = read(tmp_path, tables({**ROW, **keys}))
    assert isinstance(extraction, Extraction)
    assert extraction.paper.paper_id == paper_id
    assert {claim.paper_id for claim in extraction.claims} == {paper_id}


@pytest.mark.parametrize(
    ("metrics", "quotes"),
    [
        ({"A": 20.90, "B": 5}, ["20.9", "5"]),
        ({"A": None, "B": "", "C": " - ", "D": "n/a", "E": "1"}, ["1"]),
        ({"A": " 1 "}, ["1"]),
    ],
)
def test_cells(tmp_path: Path, metrics: dict[str, Any], quotes: list[str]) -> None:
    found = claims(read(tmp_path, tables({**ROW, "metrics": metrics})))
    assert [claim.quote for claim in found] == quotes


def test_a_number_keeps_its_zeros(tmp_path: Path) -> None:
    content = json.dumps(tables({**ROW, "metrics": {"A": "X"}})).replace('"X"', "20.90")
    (claim,) = claims(read(tmp_path, content.encode()))
    assert claim.quote == "20.90"


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (tables({**ROW, "metrics": {"A": "high"}}), "[0].datasets[0].sota.rows[0]: 'high' is no number"),
        (tables({**ROW, "metrics": {"A": True}}), "sota.rows[0].metrics: A must be a text"),
        (tables({**ROW, "metrics": {" ": "1"}}), "no the name of a metric"),
        (tables({**ROW, "metrics": ["1"]}), "metrics must be a mapping"),
        (tables({**ROW, "metrics": {"A": "1" * 400}}), "beyond the numbers"),
        (tables({**ROW, "model_name": ""}), "no model_name"),
        (tables({**ROW, "model_name": "half \ud800"}), "half of a surrogate pair"),
        (tables({**ROW, "paper_date": "March"}), "date 'March'"),
        (tables({**ROW, "paper_title": ["a"]}), "paper_title must be a text"),
        (tables("Net"), "a row must be a mapping"),
        (tables(datasets=["CIFAR-10"]), "[0].datasets[0]: a dataset must be a mapping"),
        (tables(datasets=[{"dataset": "", "sota": {"rows": [ROW]}}]), "no dataset"),
        (tables(datasets=[{"dataset": "D", "sota": []}]), "sota must be a mapping"),
        (tables(datasets=[{"dataset": "D", "sota": {"rows": {}}}]), "rows must be a list"),
        (tables(subtasks={}), "subtasks must be a list"),
        (tables(task=["a"]), "[0]: task must be a text"),
        ([*tables(), "a task"], "[1]: a task must be a mapping"),
    ],
)
def test_what_is_wrong_is_rejected_with_its_place(tmp_path: Path, document: Any, reason: str) -> None:
    (reject,) = read(tmp_path, document)
    assert isinstance(reject, Reject)
    assert reason in reject.reason
    assert str(reject.source) == f"{tmp_path / 'tables.json'}:1"


def test_the_same_row_again_is_rejected_and_another_is_not(tmp_path: Path) -> None:
    once, reject = sorted(read(tmp_path, tables(ROW, {**ROW, "metrics": {"Accuracy": "91.2%"}})), key=len, reverse=True)
    assert isinstance(once, Reject | Extraction) and isinstance(reject, Reject | Extraction)
    assert {type(once), type(reject)} == {Reject, Extraction}
    assert len(claims(read(tmp_path, tables(ROW, {**ROW, "metrics": {"Accuracy": "91.3%"}})))) == 3


def test_endless_subtasks_are_rejected(tmp_path: Path) -> None:
    document = tables(ROW)
    for _ in range(40):
        document = tables(subtasks=document)
    (reject,) = read(tmp_path, document)
    assert isinstance(reject, Reject) and "nested deeper" in reject.reason


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b'[{"task": "a",', ":1: not JSON"),
        (b'[{"task": "a", "task": "b"}]', "the key 'task' stands twice"),
        (b"[" * 100_000, "nested too deeply"),
        (b'[{"task": "' + b"\xe9" + b'"}]', "not UTF-8"),
        (b"42", "holds no list of tasks"),
    ],
)
def test_a_file_of_no_use_is_one_clear_line(tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput, match=says):
        read(tmp_path, content)


ANY = st.recursive(
    st.none() | st.booleans() | st.text(max_size=5) | st.integers() | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["task", "datasets", "dataset", "subtasks", "sota", "rows", "metrics", "model_name"]), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.lists(ANY, max_size=3).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60))
def test_any_bytes_give_records_or_one_clear_line(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    try:
        read(tmp_path_factory.getbasetemp(), content, "any.json")
    except UnreadableInput as error:
        assert "\n" not in str(error)
