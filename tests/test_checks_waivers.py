"""Waivers: findings that somebody lets stand are shown as such, fail no run, and go from one warehouse to another."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from conftest import make_reading

from checks import CheckReport, run_checks
from checks.entry import Check
from warehouse import Warehouse, WarehouseError, waivers

ONE, TWO = "2503.00001", "2503.00002"
CHECKS = tuple(
    Check(id=id, suite="s", title="T", severity="warning", means="M", remedy="R", query=query)
    for id, query in (
        ("a", "select claim_id, paper_id, 'doubted' as why from claims"),
        ("b", "select null as claim_id, paper_id, 'has no authors' as why from papers"),
    )
)


def day(ahead: int) -> date:
    """A day, as many from today as given; waivers hold through their last day, wherever the machine stands."""
    return datetime.now(UTC).date() + timedelta(days=ahead)


@pytest.fixture
def checked(warehouse: Warehouse) -> Warehouse:
    """Two papers with a claim each, each doubted by check a, and each paper by check b."""
    warehouse.load([make_reading(1, 91.0), make_reading(2, 92.0)], inputs=["a"])
    run_checks(warehouse, CHECKS)
    return warehouse


def waive(warehouse: Warehouse, check_id: str = "a", **said: Any) -> int:
    return waivers.waive(warehouse, check_id, **{"reason": "it is a typo", "by": "me", "until": day(30), **said})


def counts(report: CheckReport) -> list[tuple[str, int, int]]:
    return [(result.status, result.failures, result.waived) for result in report.results]


@pytest.mark.parametrize(
    ("check_id", "covers", "expected"),
    [
        ("a", {"claim_id": "c00001v1"}, [("failed", 1, 1), ("failed", 2, 0)]),
        ("a", {"claim_id": "c00001"}, [("failed", 1, 1), ("failed", 2, 0)]),  # as much of an id as tells
        ("a", {"paper_id": TWO}, [("failed", 1, 1), ("failed", 2, 0)]),
        ("b", {"paper_id": TWO}, [("failed", 2, 0), ("failed", 1, 1)]),
        ("b", {"claim_id": "c00001v1"}, [("failed", 2, 0), ("failed", 2, 0)]),  # the paper is doubted, not the claim
    ],
)
def test_a_waiver_covers_a_claim_or_a_paper_of_one_check(
    checked: Warehouse, check_id: str, covers: dict[str, str], expected: list[tuple[str, int, int]]
) -> None:
    waive(checked, check_id, **covers)
    assert counts(run_checks(checked, CHECKS)) == expected


def test_what_is_waived_fails_no_run_and_is_shown_as_waived(checked: Warehouse) -> None:
    numbers = [waive(checked, "a", paper_id=paper) for paper in (ONE, TWO)]
    report = run_checks(checked, CHECKS[:1])
    assert (counts(report), report.exit_code, report.worst) == ([("passed", 0, 2)], 0, ())
    assert checked.rows("select failures, waived from check_trend order by run_id, check_id").rows[-1] == (0, 2)
    shown = "paper_id, waiver_id, waived_because, waived_by, waived_until"
    assert checked.rows(f"select {shown} from findings where check_id = 'a' order by paper_id").rows == [
        (ONE, numbers[0], "it is a typo", "me", day(30)),
        (TWO, numbers[1], "it is a typo", "me", day(30)),
    ]
    run_id = [report.run_id]
    stored = checked.rows("select distinct waiver_id from check_failures where run_id = ? order by all", run_id)
    assert stored.rows == [(number,) for number in numbers]


def test_a_waiver_shows_at_once_and_ends_when_it_is_revoked_or_past(checked: Warehouse) -> None:
    shown = "select count(waiver_id) from findings"
    number = waive(checked, claim_id="c00001v1", until=day(0))
    assert checked.rows(shown).rows == [(1,)], "before the next run of the checks"
    waivers.revoke(checked, number)
    assert checked.rows(shown).rows == [(0,)]
    assert counts(run_checks(checked, CHECKS[:1])) == [("failed", 2, 0)]
    with pytest.raises(WarehouseError, match=f"no waiver {number} holds"):
        waivers.revoke(checked, number)
    waive(checked, claim_id="c00001v1")
    checked.connection.execute("update waivers set expires = ?", [day(-2)])
    assert checked.rows(shown).rows == [(0,)]
    assert counts(run_checks(checked, CHECKS[:1])) == [("failed", 2, 0)]


def test_of_two_that_cover_a_finding_it_is_shown_once(checked: Warehouse) -> None:
    first = waive(checked, claim_id="c00001v1")
    waive(checked, paper_id=ONE, reason="all of it")
    assert counts(run_checks(checked, CHECKS[:1])) == [("failed", 1, 1)]
    assert checked.rows("select paper_id, waiver_id from findings where check_id = 'a' order by all").rows == [
        (ONE, first),
        (TWO, None),
    ]


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"check_id": "z", "claim_id": "c00001v1"}, "no check 'z' ran"),
        ({}, "give one of them"),
        ({"claim_id": "c00001v1", "paper_id": ONE}, "give one of them"),
        ({"claim_id": "nobody"}, "nobody"),
        ({"paper_id": "2503.99999"}, "no paper '2503.99999'"),
        ({"paper_id": ONE, "reason": " "}, "needs a reason"),
        ({"paper_id": ONE, "by": ""}, "needs a reason, and who gives it"),
        ({"paper_id": ONE, "until": date(2020, 1, 1)}, "2020-01-01 is past"),
    ],
)
def test_what_is_no_waiver_is_refused_in_a_line(checked: Warehouse, said: dict[str, Any], says: str) -> None:
    with pytest.raises(WarehouseError, match=says) as refusal:
        waive(checked, **said)
    assert "\n" not in str(refusal.value)
    assert checked.rows("from waivers").rows == []


@pytest.fixture
def other(empty: Path, tmp_path: Path) -> Warehouse:
    opened = Warehouse(copy(empty, tmp_path / "other.duckdb"))
    opened.load([make_reading(1, 91.0), make_reading(2, 92.0)], inputs=["a"])
    return opened


def lines(warehouse: Warehouse) -> list[object]:
    """What the file of a warehouse's waivers holds."""
    return [json.loads(waiver.model_dump_json()) for waiver in waivers.all_of(warehouse)]


def test_waivers_go_to_another_warehouse_once(checked: Warehouse, other: Warehouse) -> None:
    waive(checked, claim_id="c00001v1")
    number = waive(checked, "b", paper_id=TWO)
    given = lines(checked)
    assert waivers.apply(other, [*given, *given]) == 2
    assert waivers.apply(other, given) == 0
    assert counts(run_checks(other, CHECKS)) == [("failed", 1, 1), ("failed", 1, 1)]
    assert lines(other) == given

    waivers.revoke(checked, number)
    revoked = lines(checked)
    assert waivers.apply(other, [*given, *revoked]) == 1, "what was taken back is taken back, once"
    assert waivers.apply(other, given) == 0, "an older file does not bring it back"
    assert waivers.apply(other, revoked) == 0
    assert counts(run_checks(other, CHECKS)) == [("failed", 1, 1), ("failed", 2, 0)]
    assert lines(other) == revoked
    other.close()


def test_a_file_that_says_both_takes_the_waiver_back(checked: Warehouse, other: Warehouse) -> None:
    number = waive(checked, paper_id=ONE)
    given = lines(checked)
    waivers.revoke(checked, number)
    assert waivers.apply(other, [*given, *lines(checked)]) == 1
    assert other.rows("select count(*), count(revoked) from waivers").rows == [(1, 1)]
    other.close()


GOOD = {"check_id": "a", "paper_id": ONE, "reason": "r", "made_by": "me", "made": "2026-01-01", "expires": "2999-01-01"}


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ([], "waiver 2: "),
        ("x", "waiver 2: "),
        (None, "waiver 2: "),
        ({**GOOD, "paper_id": None}, "waiver 2: it: value error, names neither a paper nor a claim"),
        ({**GOOD, "check_id": ""}, "waiver 2: check_id"),
        ({**GOOD, "reason": None}, "waiver 2: reason"),
        ({**GOOD, "expires": "soon"}, "waiver 2: expires"),
        ({**GOOD, "made": "2026-01-01T00:00:00+02:00"}, "waiver 2: made"),
        ({**GOOD, "waiver_id": 7}, "waiver 2: waiver_id: extra inputs are not permitted"),
        ({key: GOOD[key] for key in GOOD if key != "made_by"}, "waiver 2: made_by: field required"),
    ],
)
def test_a_bad_line_is_named_and_none_of_the_file_is_taken(warehouse: Warehouse, bad: object, says: str) -> None:
    with pytest.raises(WarehouseError) as refusal:
        waivers.apply(warehouse, [GOOD, bad])
    assert str(refusal.value).startswith(says)
    assert "\n" not in str(refusal.value)
    assert warehouse.rows("from waivers").rows == []
    assert waivers.apply(warehouse, [GOOD]) == 1
