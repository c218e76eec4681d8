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


def test_settings_are_boards_of_their_own(warehouse: Warehouse) -> None:
    conditions = ["", "5-shot", "validation set", "unseen tasks", "zero-shot transfer"]
    readings = [make_reading(n, 90.0, condition=condition) for n, condition in enumerate(conditions, 1)]
    readings.append(make_reading(9, 90.0, metric="accuracy@10", metric_id=None))
    warehouse.load(readings, inputs=["a"])
    rows = warehouse.rows("select setting, split, shots, k, scope from leaderboard order by all").rows
    assert rows == [
        ("", None, None, None, None),
        ("0-shot", None, 0, None, None),
        ("5-shot", None, 5, None, None),
        ("k=10", None, None, 10, None),
        ("unseen", None, None, None, "unseen"),
        ("validation", "validation", None, None, None),
    ]


def test_the_board_as_of_a_day(warehouse: Warehouse) -> None:
    dates = [(90.0, "2024-05"), (95.0, "2025-02-10"), (80.0, None)]
    warehouse.load([make_reading(n, v, published=p) for n, (v, p) in enumerate(dates, 1)], inputs=["a"])
    for day, systems in (
        ("2024-04-30", []),
        ("2024-12-31", ["System 1"]),
        ("2025-02-10", ["System 2", "System 1"]),
        ("2025-02-09", ["System 1"]),
        ("2025-02", ["System 2", "System 1"]),
        ("2024", ["System 1"]),
    ):
        rows = warehouse.rows("select system from leaderboard_as_of(?) order by rank", [day]).rows
        assert [system for (system,) in rows] == systems
    assert len(warehouse.rows("from leaderboard").rows) == 3


def test_the_record_and_who_set_it(warehouse: Warehouse) -> None:
    dates = [(90.0, "2024-05"), (89.0, "2024-06"), (95.0, "2025-02"), (95.0, "2025-03")]
    warehouse.load([make_reading(n, v, published=p) for n, (v, p) in enumerate(dates, 1)], inputs=["a"])
    rows = warehouse.rows("select published, system, round(gain, 3) from sota_timeline order by published").rows
    assert rows == [("2024-05", "System 1", None), ("2025-02", "System 3", 0.05)]


def test_conflicts_are_beyond_rounding_and_in_one_setting(warehouse: Warehouse) -> None:
    one = {"system": "Net"}
    readings = [
        make_reading(1, 74.59, **one),
        make_reading(2, 74.6, **one),
        make_reading(3, 80.0, condition="5-shot", **one),
        make_reading(4, 71.0, origin="quoted", **one),
    ]
    warehouse.load(readings, inputs=["a"])
    assert warehouse.rows("from conflicts").rows == []
    quoted = warehouse.rows("select own_quote, quoted_quote from quoted_vs_own order by all").rows
    assert quoted == [("74.59%", "71%"), ("74.6%", "71%")]
    warehouse.load([make_reading(5, 99.0, **one)], inputs=["a"])
    assert {row[0] for row in warehouse.rows("select other_quote from conflicts").rows} == {"99%"}
