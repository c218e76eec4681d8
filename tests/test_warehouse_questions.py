"""What people ask: names are found however they are spelled, and what is not found is said with what is near."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from conftest import make_reading, small_registers

from warehouse import Warehouse, WarehouseError, questions

FREE = {"dataset": ("TACO",), "dataset_id": (None,), "metric": "task fulfillment rate", "metric_id": None}


@pytest.fixture(scope="module")
def asked(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Warehouse]:
    readings = [
        make_reading(1, 90.0, published="2025-01"),
        make_reading(2, 91.0, published="2025-03"),
        make_reading(3, 55.0, published=None, title="Hands that fulfill", **FREE),
        make_reading(4, 12.0, published="2025-02", metric="Top-1 Accuracy", kind="change"),
    ]
    with small_registers(), Warehouse(copy(empty, tmp_path_factory.mktemp("asked"))) as warehouse:
        warehouse.load(readings, inputs=["a"])
        yield warehouse


@pytest.mark.parametrize("name", ["CIFAR-10", "cifar-10", "cifar10", "CIFAR 10", "cifar_10"])
@pytest.mark.parametrize("metric", [None, "accuracy", "Accuracy", "ACC", "Top 1 accuracy"])
def test_a_leaderboard_by_any_of_its_names(asked: Warehouse, name: str, metric: str | None) -> None:
    scores = questions.leaderboard(asked, name, metric).records()
    assert [(score["rank"], score["value"]) for score in scores] == [(1, 91.0), (2, 90.0)]


def test_a_leaderboard_of_a_dataset_that_is_in_no_register(asked: Warehouse) -> None:
    assert [score["value"] for score in questions.leaderboard(asked, "taco").records()] == [55.0]


@pytest.mark.parametrize(
    ("name", "metric", "hint"),
    [
        ("CIFAR", None, "did you mean CIFAR-10?"),
        ("CIFAR-100", None, "did you mean CIFAR-10?"),
        ("TACOS", None, "did you mean TACO?"),
        ("xyzzy", None, "`benchclaims leaderboard` lists"),
        ("WikiText-103", None, "no leaderboard for 'WikiText-103'"),
        ("", None, "no leaderboard"),
        ("CIFAR-10", "BLEU", "no scores of 'BLEU'"),
        ("' or 1=1 --", None, "no leaderboard"),
    ],
)
def test_no_such_leaderboard(asked: Warehouse, name: str, metric: str | None, hint: str) -> None:
    with pytest.raises(WarehouseError) as caught:
        questions.leaderboard(asked, name, metric)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ({}, [2, 4, 1, 3]),
        ({"dataset": "cifar10"}, [2, 4, 1]),
        ({"dataset": "Taco"}, [3]),
        ({"metric": "acc"}, [2, 4, 1]),
        ({"metric": "fulfillment"}, [3]),
        ({"system": "system 4"}, [4]),
        ({"paper": "2503.00001"}, [1]),
        ({"paper": "that FULFILL"}, [3]),
        ({"kind": "change"}, [4]),
        ({"kind": "score", "dataset": "CIFAR-10"}, [2, 1]),
        ({"dataset": "CIFAR"}, []),
        ({"system": "%"}, []),
    ],
)
def test_claims_newest_first(asked: Warehouse, conditions: dict[str, Any], expected: list[int]) -> None:
    found = questions.claims(asked, **conditions).records()
    assert [int(record["paper_id"].partition(".")[2]) for record in found] == expected


@pytest.mark.parametrize("begin", ["c00002v1", "c00002"])
def test_a_claim_by_the_beginning_of_its_id(asked: Warehouse, begin: str) -> None:
    claim, paper = questions.claim(asked, begin)
    reading = make_reading(2, 91.0)
    assert claim.quote == reading.claims[0].quote
    assert paper.abstract == reading.paper.abstract
    assert paper.source == reading.paper.source


@pytest.mark.parametrize(
    ("begin", "hint"),
    [("c0000", "several claims"), ("x", "no claim 'x'"), ("%", "no claim"), ("", "id of the claim is empty")],
)
def test_no_such_claim(asked: Warehouse, begin: str, hint: str) -> None:
    with pytest.raises(WarehouseError, match=hint):
        questions.claim(asked, begin)


def test_claims_by_kind(asked: Warehouse) -> None:
    assert questions.claims_by_kind(asked) == {"score": 3, "change": 1}
