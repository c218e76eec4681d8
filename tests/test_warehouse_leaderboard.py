"""The view `leaderboard`: the best own score of each system, ranked as the metric's direction says."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import make_reading

from warehouse import Warehouse

PPL = {"metric": "PPL", "metric_id": "perplexity", "unit": "", "dataset": ("WT103",), "dataset_id": ("WikiText-103",)}
UNKNOWN = {"metric": "grace", "metric_id": None}


def ranks(warehouse: Warehouse, *readings: tuple[float, dict[str, Any]]) -> list[tuple[Any, ...]]:
    warehouse.load([make_reading(n, value, **slots) for n, (value, slots) in enumerate(readings, 1)], inputs=["a"])
    return warehouse.rows("select rank, system, value from leaderboard").rows


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        pytest.param(
            [(90.0, {}), (92.0, {}), (91.0, {})],
            [(1, "System 2", 92.0), (2, "System 3", 91.0), (3, "System 1", 90.0)],
            id="higher is better",
        ),
        pytest.param(
            [(9.0, PPL), (12.0, PPL), (7.5, PPL)],
            [(1, "System 3", 7.5), (2, "System 1", 9.0), (3, "System 2", 12.0)],
            id="lower is better",
        ),
        pytest.param(
            [(91.0, {}), (92.0, {}), (91.0, {}), (90.0, {})],
            [(1, "System 2", 92.0), (2, "System 1", 91.0), (2, "System 3", 91.0), (4, "System 4", 90.0)],
            id="ties share a rank",
        ),
        pytest.param(
            [(90.0, {}), (0.95, {"unit": ""}), (93.5, {"unit": ""})],
            [(1, "System 2", 0.95), (2, "System 3", 93.5), (3, "System 1", 90.0)],
            id="fraction and percent on one axis",
        ),
        pytest.param(
            [(1.0, {**UNKNOWN}), (2.0, {**UNKNOWN})],
            [(None, "System 2", 2.0), (None, "System 1", 1.0)],
            id="no rank without a direction",
        ),
        pytest.param(
            [(90.0, {"system": "Net"}), (92.0, {"system": "NET"}), (91.0, {"system": "Other"})],
            [(1, "NET", 92.0), (2, "Other", 91.0)],
            id="the best of each system, whatever its case",
        ),
        pytest.param(
            [(12.0, {**PPL, "system": "Net"}), (9.0, {**PPL, "system": "Net"})],
            [(1, "Net", 9.0)],
            id="the best is the lowest where lower is better",
        ),
        pytest.param(
            [(90.0, {"system": ""}), (92.0, {"system": ""})],
            [(1, None, 92.0), (2, None, 90.0)],
            id="nameless systems of two papers are two",
        ),
        pytest.param(
            [
                (90.0, {}),
                (99.0, {"origin": "quoted"}),
                (98.0, {"kind": "change"}),
                (97.0, {"metric": "", "metric_id": None}),
            ],
            [(1, "System 1", 90.0)],
            id="own scores of a named metric alone",
        ),
        pytest.param([(90.0, {"dataset": (), "dataset_id": ()})], [], id="no dataset, no board"),
    ],
)
def test_ranks(
    warehouse: Warehouse, readings: list[tuple[float, dict[str, Any]]], expected: list[tuple[Any, ...]]
) -> None:
    assert ranks(warehouse, *readings) == expected


def test_units_that_cannot_be_compared_are_boards_of_their_own(warehouse: Warehouse) -> None:
    slow = {**UNKNOWN, "unit": "second"}
    assert {rank for rank, *_ in ranks(warehouse, (3.0, slow), (3000.0, {**UNKNOWN, "unit": "ms"}))} == {None}
    assert warehouse.rows("select axis, systems from leaderboards order by axis").rows == [("ms", 1), ("second", 1)]


def test_a_score_on_two_datasets_is_on_two_boards(warehouse: Warehouse) -> None:
    both = {"dataset": ("Cifar 10", "Unheard-Of"), "dataset_id": ("CIFAR-10", None)}
    ranks(warehouse, (90.0, both), (91.0, {}))
    assert warehouse.rows("select dataset, rank, system from leaderboard").rows == [
        ("CIFAR-10", 1, "System 2"),
        ("CIFAR-10", 2, "System 1"),
        ("Unheard-Of", 1, "System 1"),
    ]


def test_only_the_latest_version_of_a_paper_counts(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(1, 95.0), make_reading(1, 85.0, version=2)], inputs=["a"])
    assert warehouse.rows("select value from leaderboard").rows == [(85.0,)]


def test_which_boards_there_are(warehouse: Warehouse) -> None:
    ranks(warehouse, (9.0, PPL), (90.0, {}), (91.0, {}))
    assert warehouse.rows("from leaderboards").rows == [
        ("CIFAR-10", "accuracy", "", "higher", "proportion", 2, 2, "2025-03"),
        ("WikiText-103", "perplexity", "", "lower", "", 1, 1, "2025-03"),
    ]
