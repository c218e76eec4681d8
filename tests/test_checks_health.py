"""Extraction health over check runs: what alarms, how long, and what does not."""

from __future__ import annotations

import pytest
from conftest import make_reading

from checks import CheckReport, Scope, catalogue, run_checks
from warehouse import Warehouse, corrections

HEALTH = [check for check in catalogue() if check.suite == "extraction-health"]
STRUCTURE = [check for check in catalogue() if check.suite == "structure"]


@pytest.fixture
def loaded(warehouse: Warehouse) -> Warehouse:
    """90 papers with a claim each, checked."""
    warehouse.load([make_reading(number) for number in range(90)], inputs=["a"])
    assert failed(run_checks(warehouse, HEALTH)) == set()
    return warehouse


def failed(report: CheckReport) -> set[str]:
    assert {result.cause for result in report.results} == {""}
    return {result.check.id for result in report.results if result.status == "failed"}


def reject(warehouse: Warehouse, numbers: range) -> None:
    for number in numbers:
        claim_id = make_reading(number).claims[0].claim_id
        corrections.judge(warehouse, claim_id, "reject", note="", by="me")


def test_nothing_changed_is_no_alarm(loaded: Warehouse) -> None:
    assert failed(run_checks(loaded, HEALTH)) == set()
    assert loaded.rows("select count(*) from health_changes where count <> before").rows == [(0,)]


def test_a_leaderboard_that_drops_alarms_until_something_changes(loaded: Warehouse) -> None:
    loaded.load([make_reading(number, metric="", metric_id=None) for number in range(40)], inputs=["b"])
    for _ in range(2):
        report = run_checks(loaded, HEALTH)
        assert failed(report) == {"count_held", "metrics_found"}
        assert report.exit_code == 2
        assert "rows of leaderboards: 50, and at check run 1 it was 90" in {finding.why for finding in report.worst}
    loaded.load([make_reading(90)], inputs=["c"])
    assert failed(run_checks(loaded, HEALTH)) == set()


@pytest.mark.parametrize(("rejected", "alarms"), [(29, set()), (30, {"count_held"})])
def test_claims_that_people_reject_alarm_where_a_third_is_gone(
    loaded: Warehouse, rejected: int, alarms: set[str]
) -> None:
    reject(loaded, range(rejected))
    assert failed(run_checks(loaded, HEALTH)) == alarms


def test_more_papers_are_no_alarm(loaded: Warehouse) -> None:
    loaded.load([make_reading(number) for number in range(100, 400)], inputs=["b"])
    assert failed(run_checks(loaded, HEALTH)) == set()


def test_a_run_of_one_paper_does_not_speak_of_counts_and_records_none(loaded: Warehouse) -> None:
    loaded.load([make_reading(number, metric="", metric_id=None) for number in range(80)], inputs=["b"])
    scope = Scope(paper=make_reading(1).paper.paper_id)
    assert failed(run_checks(loaded, HEALTH, scope=scope)) == set()
    assert failed(run_checks(loaded, HEALTH)) == {"count_held", "metrics_found"}


def test_structure_holds_after_all_that_a_warehouse_goes_through(loaded: Warehouse) -> None:
    loaded.load([make_reading(number, 80.0) for number in range(40)], inputs=["b"])
    loaded.load([make_reading(number, 70.0, version=2) for number in range(30)], inputs=["c"])
    loaded.load([make_reading(1)], inputs=["a"])
    loaded.load([make_reading(1), make_reading(1, 12.0)], inputs=["two of a kind"])
    reject(loaded, range(80, 83))
    assert failed(run_checks(loaded, STRUCTURE)) == set()
    loaded.connection.execute("delete from claims where paper_id = '2503.00050'")
    assert failed(run_checks(loaded, STRUCTURE)) == {"boards_kept", "run_counts_rows"}
