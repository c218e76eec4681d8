"""Aliases: users' own names, in every view at once."""

from __future__ import annotations

import pytest
from conftest import make_reading

from warehouse import Warehouse, WarehouseError, aliases, corrections, questions

OTHER = {"dataset": ("ZebraNet-1k",), "dataset_id": (None,)}


@pytest.fixture
def two_names(warehouse: Warehouse) -> Warehouse:
    """One dataset under a registered and an unregistered name."""
    warehouse.load([make_reading(1, 90.0), make_reading(2, 92.0, **OTHER)], inputs=["a"])
    return warehouse


def boards(warehouse: Warehouse) -> list[tuple[str, int]]:
    return warehouse.rows("select dataset, systems from leaderboards order by all").rows


def test_an_alias_joins_boards_at_once_and_its_removal_parts_them(two_names: Warehouse) -> None:
    assert boards(two_names) == [("CIFAR-10", 1), ("ZebraNet-1k", 1)]
    aliases.add(two_names, "dataset", "zebranet 1K", "CIFAR-10", by="me")
    assert boards(two_names) == [("CIFAR-10", 2)]
    assert two_names.rows("select dataset from claims order by all").rows == [(["CIFAR-10"],), (["ZebraNet-1k"],)]
    assert [row[:3] for row in questions.aliases(two_names).rows] == [("dataset", "zebranet 1K", "CIFAR-10")]
    aliases.remove(two_names, "dataset", "ZebraNet-1k")
    assert boards(two_names) == [("CIFAR-10", 1), ("ZebraNet-1k", 1)]


def test_a_registered_name_can_be_called_otherwise(two_names: Warehouse) -> None:
    aliases.add(two_names, "dataset", "CIFAR-10", "Tiny Pictures")
    aliases.add(two_names, "metric", "accuracy", "hits")
    assert two_names.rows("select distinct dataset, metric from leaderboards order by all").rows == [
        ("Tiny Pictures", "hits"),
        ("ZebraNet-1k", "hits"),
    ]


def test_a_registered_name_called_otherwise_is_ranked_and_found_by_all_its_names(two_names: Warehouse) -> None:
    before = two_names.rows("select rank, value from leaderboard order by all").rows
    aliases.add(two_names, "metric", "accuracy", "hits")
    aliases.add(two_names, "dataset", "CIFAR-10", "Tiny Pictures")
    aliases.add(two_names, "dataset", "ZebraNet-1k", "tiny pictures")
    assert before == [(1, 90.0), (1, 92.0)]
    for dataset in ("CIFAR-10", "cifar10", "zebranet-1k", "Tiny Pictures"):
        for metric in ("hits", "acc", "Accuracy"):
            board = questions.leaderboard(two_names, dataset, metric).select("rank", "value", "direction").rows
            assert board == [(1, 92.0, "higher"), (2, 90.0, "higher")]
            assert len(questions.claims(two_names, dataset=dataset, metric=metric).rows) == 2
    assert questions.claims(two_names, dataset="Nothing").rows == []


def test_an_alias_of_one_spelling_wins_over_the_register(warehouse: Warehouse) -> None:
    spelled = {
        "dataset": ("cifar10",),
        "metric": "acc",
        "task": "classification of images",
        "task_id": "image classification",
    }
    warehouse.load([make_reading(1, 90.0), make_reading(2, 92.0, **spelled)], inputs=["a"])
    assert boards(warehouse) == [("CIFAR-10", 2)]
    aliases.add(warehouse, "dataset", "CIFAR 10", "Tiny Pictures")
    assert boards(warehouse) == [("Tiny Pictures", 2)]
    aliases.remove(warehouse, "dataset", "CIFAR 10")
    aliases.add(warehouse, "dataset", "wt103", "Long Texts")
    aliases.add(warehouse, "metric", "ACC", "hits")
    aliases.add(warehouse, "task", "classification of images", "labels")
    assert boards(warehouse) == [("CIFAR-10", 1)] * 2
    assert warehouse.rows("select metric_name, task_name from named_claims order by paper_id").rows == [
        ("accuracy", ""), ("hits", "labels")
    ]  # fmt: skip
    assert warehouse.rows("select metric, direction, axis from leaderboards order by all").rows == [
        ("accuracy", "higher", "proportion"), ("hits", "higher", "proportion")
    ]  # fmt: skip
    assert warehouse.rows("select metric, direction, registered from metric_summary order by all").rows == [
        ("accuracy", "higher", True), ("hits", "higher", True)
    ]  # fmt: skip
    assert questions.leaderboard(warehouse, "CIFAR-10", "acc").select("metric").rows == [("hits",)]
    assert [row[0] for row in questions.claims(warehouse, metric="hits").rows] == ["c00002v1"]
    corrections.correct(warehouse, "c00001v1", {"dataset": "wt103", "metric": "acc"}, note="", by="me")
    assert warehouse.rows("select dataset, metric from leaderboards order by all").rows == [
        ("CIFAR-10", "hits"), ("Long Texts", "hits")
    ]  # fmt: skip
    assert warehouse.rows("from spellings where spelling in ('wt103', 'wikitext103') order by all").rows == [
        ("dataset", "wikitext103", "WikiText-103"), ("dataset", "wt103", "Long Texts")
    ]  # fmt: skip


def test_a_spelling_that_the_register_has_stands_for_its_name(two_names: Warehouse) -> None:
    aliases.add(two_names, "metric", "hits", "acc")
    assert questions.aliases(two_names).rows[0][:3] == ("metric", "hits", "accuracy")
    aliases.add(two_names, "metric", "accuracy", "acc")
    assert questions.aliases(two_names).select("alias", "name").rows == [("accuracy", "acc"), ("hits", "acc")]
    assert boards(two_names) == [("CIFAR-10", 1), ("ZebraNet-1k", 1)]


def test_a_name_is_written_as_the_register_has_it(two_names: Warehouse) -> None:
    aliases.add(two_names, "dataset", "ZebraNet-1k", "cifar 10")
    assert boards(two_names) == [("CIFAR-10", 2)]


def test_an_alias_of_an_alias_points_at_the_name(two_names: Warehouse) -> None:
    aliases.add(two_names, "dataset", "B", "C")
    aliases.add(two_names, "dataset", "A", "B")
    aliases.add(two_names, "dataset", "C", "D")
    named = two_names.rows("select alias, name from aliases order by all").rows
    assert named == [("A", "D"), ("B", "D"), ("C", "D")]


def test_turning_an_alias_round_makes_it_the_name(two_names: Warehouse) -> None:
    aliases.add(two_names, "dataset", "A", "B")
    aliases.add(two_names, "dataset", "B", "A")
    assert two_names.rows("select alias, name from aliases").rows == [("B", "A")]


@pytest.mark.parametrize(("alias", "name"), [("CIFAR 10", "cifar-10"), ("", "x"), ("x", " "), ("-", "x"), ("x", "_")])
def test_names_that_are_the_same_or_none(warehouse: Warehouse, alias: str, name: str) -> None:
    with pytest.raises(WarehouseError):
        aliases.add(warehouse, "dataset", alias, name)


def test_no_alias_to_remove(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="no alias 'x'"):
        aliases.remove(warehouse, "dataset", "x")


def test_suggestions_are_near_in_spelling_and_agree_in_numbers(warehouse: Warehouse) -> None:
    names = ["WikiText_103", "Wikitext-103s", "WikiText-2", "Zebra Crossing"]
    readings = [make_reading(n, 50.0, dataset=(name,), dataset_id=(None,)) for n, name in enumerate(names, 1)]
    warehouse.load(readings, inputs=["a"])
    suggested = {(row[1], row[2]) for row in questions.suggested_aliases(warehouse).rows}
    assert ("Wikitext-103s", "WikiText-103") in suggested
    assert not any("WikiText-2" in pair or "Zebra Crossing" in pair for pair in suggested)
