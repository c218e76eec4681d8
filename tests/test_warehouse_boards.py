"""The table of scores on their boards holds what the claims say, whatever was written last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from conftest import METRICS, make_reading

from warehouse import Warehouse, aliases, corrections


def read_again(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(1, 95.0, version=2)], inputs=["b"])


def know_another_metric(warehouse: Warehouse) -> None:
    with pytest.MonkeyPatch.context() as patch:
        other = {metric.name: replace(metric, direction="lower") for metric in METRICS}
        patch.setattr("warehouse.registers.metrics", lambda: other)
        warehouse.load([], inputs=["b"])


def claim_id(warehouse: Warehouse) -> str:
    ((found,),) = warehouse.rows("select claim_id from claims where version = 1 order by paper_id limit 1").rows
    return str(found)


WRITTEN: dict[str, Callable[[Warehouse], object]] = {
    "a new version": read_again,
    "another register": know_another_metric,
    "an alias": lambda warehouse: aliases.add(warehouse, "dataset", "CIFAR-10", "Tiny Pictures"),
    "a slot set": lambda warehouse: corrections.correct(
        warehouse, claim_id(warehouse), {"value": "80"}, note="", by="me"
    ),
    "a claim rejected": lambda warehouse: corrections.judge(warehouse, claim_id(warehouse), "reject", note="", by="me"),
}


@pytest.mark.parametrize("write", WRITTEN.values(), ids=WRITTEN)
def test_boards_follow_what_is_written(warehouse: Warehouse, write: Callable[[Warehouse], object]) -> None:
    warehouse.load([make_reading(1, 90.0), make_reading(2, 92.0)], inputs=["a"])
    before = warehouse.rows("from board_scores order by all").rows
    write(warehouse)
    after = warehouse.rows("from board_scores order by all").rows
    assert len(before) == 2
    assert after != before
    assert after == warehouse.rows("from placed_scores order by all").rows
