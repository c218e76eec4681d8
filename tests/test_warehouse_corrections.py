"""Corrections: events that lists and boards follow, and lineage tells, and that survive what reads papers anew."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from conftest import make_reading

from extract.claim import Extraction, Paper
from warehouse import Warehouse, WarehouseError, corrections, questions

READINGS = [make_reading(number, 90.0 + number) for number in (1, 2)]
FIRST = READINGS[0].claims[0].claim_id


@pytest.fixture
def loaded(warehouse: Warehouse) -> Warehouse:
    warehouse.load(READINGS, inputs=["a"])
    return warehouse


def said(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    return warehouse.rows(
        "select system_name, metric_name, dataset_names, value from named_claims order by paper_id"
    ).rows


def test_a_slot_that_is_set_holds_in_every_view_and_not_in_claims(loaded: Warehouse) -> None:
    corrections.correct(
        loaded, FIRST, {"metric": "ppl", "dataset": "WikiText-103, CIFAR-10", "value": "12"}, note="read it", by="me"
    )
    assert said(loaded)[0] == ("System 1", "perplexity", ["WikiText-103", "CIFAR-10"], 12)
    assert loaded.rows("select metric, value from claims where claim_id = ?", [FIRST]).rows == [("accuracy", 91.0)]
    assert loaded.rows("select dataset, metric, value from leaderboard where system = 'System 1'").rows == [
        ("CIFAR-10", "perplexity", 12.0),
        ("WikiText-103", "perplexity", 12.0),
    ]


@pytest.mark.parametrize(
    ("slot", "value", "column", "names"),
    [
        ("dataset", "wt103,cifar 10 ", "dataset_names", ["WikiText-103", "CIFAR-10"]),
        ("dataset", "Mine", "dataset_names", ["Mine"]),
        ("dataset", "", "dataset_names", []),
        ("metric", "", "metric_name", ""),
        ("task", "Classification of images", "task_name", "image classification"),
        ("value", "12", "value_high", None),
    ],
)
def test_what_is_set_has_the_register_s_name(
    warehouse: Warehouse, slot: str, value: str, column: str, names: object
) -> None:
    warehouse.load([make_reading(1, value_high=95.0)], inputs=["a"])
    corrections.correct(warehouse, FIRST, {slot: value}, note="", by="me")
    assert warehouse.rows(f"select {column} from named_claims").rows == [(names,)]


def test_a_conflict_is_one_of_corrected_values(warehouse: Warehouse) -> None:
    warehouse.load([make_reading(number, 90.0 + 2 * number, system="Net") for number in (1, 2)], inputs=["a"])
    assert len(warehouse.rows("from conflicts").rows) == 1
    corrections.correct(warehouse, FIRST, {"value": "94"}, note="", by="me")
    assert warehouse.rows("from conflicts").rows == []
    corrections.correct(warehouse, FIRST, {"value": "95"}, note="", by="me")
    assert len(warehouse.rows("from conflicts").rows) == 1


def test_an_older_file_does_not_undo_a_later_word(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"system": "New"}, note="", by="me")
    event = {**questions.corrections(loaded).records()[0], "value": "Old"}
    for made in ("2020-01-31", "2020-01-31T02:00:00+02:00"):
        assert corrections.apply(loaded, [{**event, "made": made}] * 2) == (made == "2020-01-31")
    assert said(loaded)[0][0] == "New"


def test_claims_are_found_by_what_was_set(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"system": "Zorblax", "dataset": "Mine"}, note="", by="me")
    assert [row[0] for row in questions.claims(loaded, system="zorb", dataset="mine").rows] == [FIRST]


def test_the_last_word_counts(loaded: Warehouse) -> None:
    for system in ("A", "B"):
        corrections.correct(loaded, FIRST, {"system": system}, note="", by="me")
    assert said(loaded)[0][0] == "B"


def test_a_rejected_claim_is_in_no_view_until_it_is_restored(loaded: Warehouse) -> None:
    corrections.judge(loaded, FIRST[:6], "reject", note="no claim", by="me")
    assert [row[0] for row in said(loaded)] == ["System 2"]
    assert loaded.rows("select system from leaderboard").rows == [("System 2",)]
    corrections.judge(loaded, FIRST, "restore", note="is one", by="me")
    assert [row[0] for row in said(loaded)] == ["System 1", "System 2"]


def test_corrections_survive_reading_anew(warehouse: Warehouse) -> None:
    def extract(paper: Paper) -> Extraction:
        return next(reading for reading in READINGS if reading.paper == paper)

    warehouse.ingest([reading.paper for reading in READINGS], partial(map, extract), extractor="rules 1", inputs=["a"])
    corrections.correct(warehouse, FIRST, {"system": "Zorblax"}, note="", by="me")
    warehouse.reextract(partial(map, extract), extractor="rules 2")
    assert said(warehouse)[0][0] == "Zorblax"


def test_what_is_exported_applies_elsewhere_once(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"system": "Zorblax", "metric": "ppl"}, note="why", by="me")
    corrections.judge(loaded, READINGS[1].claims[0].claim_id, "reject", note="", by="me")
    events = questions.corrections(loaded).records()
    after = said(loaded)
    with loaded.writing() as connection:
        connection.execute("delete from corrections")
    assert said(loaded) != after
    assert corrections.apply(loaded, events) == 3
    assert said(loaded) == after
    assert corrections.apply(loaded, events) == 0


@pytest.mark.parametrize(
    ("slots", "told"),
    [
        ({"metrics": "x"}, "no slot 'metrics'"),
        ({"kind": "guess"}, "kind cannot be 'guess'"),
        *(({"value": value}, "must be a finite number") for value in ("many", "nan", "-inf", "1e999", "1_2", "١", "")),
    ],
)
def test_what_cannot_be_set(loaded: Warehouse, slots: dict[str, str], told: str) -> None:
    with pytest.raises(WarehouseError, match=told):
        corrections.correct(loaded, FIRST, slots, note="", by="me")


WHOLE = dict.fromkeys(corrections.FIELDS, "") | {"action": "reject", "made": "2026-01-31"}


@pytest.mark.parametrize(
    "event",
    [
        *(None, 5, "x", [], {}, {"claim_id": "x"}, dict.fromkeys(corrections.FIELDS, "x")),
        *(WHOLE | wrong for wrong in ({"slot": "x"}, {"made": "x"}, {"note": None}, {"action": "set", "slot": "x"})),
    ],
)
def test_events_that_are_none(loaded: Warehouse, event: object) -> None:
    with pytest.raises(WarehouseError, match="correction 1"):
        corrections.apply(loaded, [event])


def test_no_claim(loaded: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="no claim"):
        corrections.judge(loaded, "zzz", "reject", note="", by="me")


def test_lineage_tells_what_was_corrected(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"metric": "ppl"}, note="", by="me")
    corrections.judge(loaded, FIRST, "reject", note="", by="me")
    assert loaded.rows("select status, metric, corrected from lineage order by paper_id").rows == [
        ("current", "accuracy", ["metric = ppl", "reject"]),
        ("current", "accuracy", []),
    ]


def second(number: int = 1, value: float = 91.0, **slots: Any) -> Extraction:
    return make_reading(number, value, version=2, **slots)


def followed(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    return warehouse.rows(
        "select said_of, claim_id, slot, status from followed_corrections order by correction_id"
    ).rows


def test_a_correction_goes_on_with_its_statement_to_the_next_version(loaded: Warehouse) -> None:
    slots = {"metric": "ppl", "system": "Zorblax", "value": "12"}
    corrections.correct(loaded, FIRST, slots, note="", by="me")
    loaded.load([second(start=60, end=63)], inputs=["b"])
    assert said(loaded)[0] == ("Zorblax", "perplexity", ["CIFAR-10"], 12)
    assert followed(loaded) == [(FIRST, "c00001v2", slot, "holds") for slot in slots]
    loaded.load([make_reading(1, 91.0, version=3)], inputs=["c"])
    assert said(loaded)[0] == ("Zorblax", "perplexity", ["CIFAR-10"], 12)


def test_what_was_said_of_a_number_does_not_go_on_to_another_number(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"system": "Zorblax", "value": "12", "unit": ""}, note="", by="me")
    corrections.judge(loaded, FIRST, "reject", note="", by="me")
    assert len(said(loaded)) == 1
    loaded.load([second(value=95.0)], inputs=["b"])
    assert said(loaded)[0] == ("Zorblax", "accuracy", ["CIFAR-10"], 95)
    assert [row[2:] for row in followed(loaded)] == [
        ("system", "holds"), ("value", "outdated"), ("unit", "outdated"), ("", "outdated")
    ]  # fmt: skip
    assert loaded.rows("select corrected from lineage where 'reject' in corrected").rows == [
        (["system = Zorblax", "value = 12", "unit = ", "reject"],)
    ]


@pytest.mark.parametrize(("slot", "value"), [("task", "t"), ("baseline", "b"), ("direction", "decrease")])
def test_a_slot_that_is_read_otherwise_now_is_not_set(loaded: Warehouse, slot: str, value: str) -> None:
    corrections.correct(loaded, FIRST, {slot: value}, note="", by="me")
    loaded.load([second(value=95.0)], inputs=["b"])
    assert followed(loaded)[0][3] == "holds"
    loaded.load([make_reading(1, 95.0, version=3, **{slot: "increase"})], inputs=["c"])
    assert followed(loaded)[0][3] == "outdated"
    assert loaded.rows(f"select {slot} from corrected_claims where paper_id = '2503.00001'").rows == [("increase",)]


def test_another_statement_takes_nothing_over(loaded: Warehouse) -> None:
    corrections.judge(loaded, FIRST, "reject", note="", by="me")
    loaded.load([second(metric="recall")], inputs=["b"])
    assert followed(loaded) == [(FIRST, None, "", "missing")]
    assert len(said(loaded)) == 2


def test_the_last_word_counts_over_versions(loaded: Warehouse) -> None:
    corrections.judge(loaded, FIRST, "reject", note="", by="me")
    loaded.load([second()], inputs=["b"])
    assert len(said(loaded)) == 1
    corrections.judge(loaded, "c00001v2", "restore", note="", by="me")
    assert [row[3] for row in followed(loaded)] == ["overruled", "holds"]
    assert len(said(loaded)) == 2


def test_a_text_that_changes_under_its_version_keeps_its_corrections(loaded: Warehouse) -> None:
    corrections.correct(loaded, FIRST, {"system": "Zorblax"}, note="", by="me")
    loaded.load([make_reading(1, 91.0, title="Renamed", claim_id="moved")], inputs=["b"])
    assert followed(loaded) == [(FIRST, "moved", "system", "holds")]


@pytest.mark.parametrize(
    ("before", "after", "heir"),
    [
        ([50, 60], [60, 50], "now 1"),  # the same number, wherever it stands
        ([50, 50], [50, 50], "now 0"),  # of the same numbers, the one in the same place
        ([50, 60], [60, 70], "now 1"),  # what is left where the others are the same
        ([50, 60], [70, 80], None),  # nobody knows which
        ([50], [70, 80], None),
        ([50, 60], [60], None),
    ],
)
def test_the_same_words_with_several_numbers(
    warehouse: Warehouse, before: list[float], after: list[float], heir: str | None
) -> None:
    for version, values in ((1, before), (2, after)):
        reading = make_reading(1, version=version)
        claims = tuple(
            reading.claims[0].model_copy(
                update={"claim_id": f"{'then' if version == 1 else 'now'} {place}", "value": value, "start": place}
            )
            for place, value in enumerate(values)
        )
        warehouse.load([reading._replace(claims=claims)], inputs=["a"])
    corrections.correct(warehouse, "then 0", {"system": "Zorblax"}, note="", by="me")
    assert followed(warehouse) == [("then 0", heir, "system", "holds" if heir else "missing")]
