"""Checks of one paper, or of what came after a run: which findings count, and which severity fails a run."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import make_reading

from checks import FailOn, Scope, UnknownScope, run_checks
from checks.entry import Check, Severity
from warehouse import Warehouse

ONE, TWO, THREE = (f"2503.{number:05}" for number in (1, 2, 3))
ALL = "select claim_id, paper_id, 'doubted' as why from claims"
PAIR = """
select one.claim_id, one.paper_id, other.claim_id as other_claim_id, 'not as ' || other.quote as why
from claims as one
join claims as other on one.value + 1 = other.value
"""
PAPERS = "select null as claim_id, paper_id, 'has no authors' as why from papers"
COUNTED = "select null as claim_id, null as paper_id, 'too many' as why"


def check(id: str, query: str, severity: Severity = "warning") -> Check:
    return Check(id=id, suite="s", title="T", severity=severity, means="M", remedy="R", query=query)


@pytest.fixture
def loaded(warehouse: Warehouse) -> Warehouse:
    """Three papers with a claim each: the first two of run 1, the third of run 2. Their values are 91, 92 and 93."""
    warehouse.load([make_reading(number, 90.0 + number) for number in (1, 2)], inputs=["a"])
    warehouse.load([make_reading(3, 93.0)], inputs=["b"])
    return warehouse


@pytest.mark.parametrize(
    ("query", "scope", "papers"),
    [
        (ALL, Scope(), [ONE, TWO, THREE]),
        (ALL, Scope(paper=TWO), [TWO]),
        (ALL, Scope(since=0), [ONE, TWO, THREE]),
        (ALL, Scope(since=1), [THREE]),
        (ALL, Scope(since=2), []),
        (ALL, Scope(paper=ONE, since=1), []),
        (ALL, Scope(paper=THREE, since=1), [THREE]),
        (PAIR, Scope(), [ONE, TWO]),
        (PAIR, Scope(paper=ONE), [ONE]),
        (PAIR, Scope(paper=TWO), [ONE, TWO]),  # it contradicts one, and is contradicted by another
        (PAIR, Scope(paper=THREE), [TWO]),
        (PAIR, Scope(since=1), [TWO]),
        (PAPERS, Scope(), [ONE, TWO, THREE]),
        (PAPERS, Scope(paper=TWO), [TWO]),
        (PAPERS, Scope(since=1), [THREE]),
        (PAPERS, Scope(paper=TWO, since=1), []),
        (COUNTED, Scope(), [None]),
        (COUNTED, Scope(paper=ONE), []),
        (COUNTED, Scope(since=0), []),
    ],
)
def test_findings_in_scope_are_kept_and_no_others(
    loaded: Warehouse, query: str, scope: Scope, papers: list[str | None]
) -> None:
    report = run_checks(loaded, [check("a", query)], scope=scope)
    assert sorted(map(str, (finding.paper_id for finding in report.worst))) == sorted(map(str, papers))
    (result,) = report.results
    assert (result.status, result.failures) == ("failed" if papers else "passed", len(papers))
    assert report.exit_code == bool(papers)
    assert loaded.rows("select count(*) from check_failures").rows == [(len(papers),)]
    assert loaded.rows("select paper, since, claims from check_runs").rows == [(*scope, 3)]


@pytest.mark.parametrize(
    ("scope", "says"),
    [
        (Scope(paper="2503.99999"), "no paper '2503.99999'"),
        (Scope(since=3), "no run 3"),
        (Scope(since=-1), "no run -1"),
    ],
)
def test_an_unknown_scope_is_refused_in_a_line_and_nothing_is_recorded(
    loaded: Warehouse, scope: Scope, says: str
) -> None:
    with pytest.raises(UnknownScope, match=says) as refusal:
        run_checks(loaded, [], scope=scope)
    assert "\n" not in str(refusal.value)
    assert loaded.rows("from check_runs").rows == []


@pytest.mark.parametrize(
    ("severities", "fail_on", "exit_code"),
    [
        ((), "warning", 0),
        (("info",), "warning", 0),
        (("warning",), "warning", 1),
        (("warning",), "critical", 0),
        (("critical",), "warning", 2),
        (("info", "warning", "critical"), "critical", 2),
    ],
)
def test_the_least_severity_that_fails_a_run(
    loaded: Warehouse, severities: tuple[Severity, ...], fail_on: FailOn, exit_code: int
) -> None:
    checks = [check(severity, ALL, severity) for severity in severities]
    assert run_checks(loaded, checks, fail_on=fail_on).exit_code == exit_code
    assert run_checks(loaded, [*checks, check("e", "select nothing")], fail_on=fail_on).exit_code == 3


def test_only_a_run_of_all_papers_counts_for_trends(loaded: Warehouse) -> None:
    first = run_checks(loaded, [check("a", ALL)])
    run_checks(loaded, [check("a", ALL)], scope=Scope(paper=ONE))
    run_checks(loaded, [check("a", "select nothing")], scope=Scope(since=1))
    last = run_checks(loaded, [check("a", PAIR), check("b", ALL)])
    assert trend(loaded) == [
        ("a", first.run_id, 3, "failed", None, None),
        ("a", last.run_id, 2, "failed", 3, "failed"),
        ("b", last.run_id, 3, "failed", None, None),
    ]
    assert loaded.rows("select distinct run_id from check_counts order by run_id").rows == [
        (first.run_id,),
        (last.run_id,),
    ]
    found = loaded.rows("select check_id, paper_id, other_paper_id, quote, other_quote from findings order by all").rows
    assert found == [
        ("a", ONE, TWO, "91%", "92%"),
        ("a", TWO, THREE, "92%", "93%"),
        ("b", ONE, None, "91%", None),
        ("b", TWO, None, "92%", None),
        ("b", THREE, None, "93%", None),
    ]


def trend(warehouse: Warehouse) -> list[tuple[Any, ...]]:
    return warehouse.rows(
        "select check_id, run_id, failures, status, failures_before, status_before from check_trend order by all"
    ).rows


def test_what_a_check_without_findings_or_in_error_leaves(loaded: Warehouse) -> None:
    run_checks(loaded, [check("a", ALL), check("b", ALL)])
    run_checks(loaded, [check("a", ALL + " where false"), check("b", "select nothing")])
    assert loaded.rows("from findings").rows == []
    assert [row[3] for row in trend(loaded)] == ["failed", "passed", "failed", "error"]


def test_a_quote_is_shown_where_it_stands_in_its_sentence(warehouse: Warehouse) -> None:
    sentence = "Of 12 runs, 12 pass."
    for number, start in ((1, 3), (2, 12)):
        reading = make_reading(number)
        (claim,) = reading.claims
        before = "No news. "
        paper = reading.paper.model_copy(update={"abstract": before + sentence})
        place = {"start": len(before) + start, "end": len(before) + start + 2, "quote": "12", "sentence": sentence}
        warehouse.load([reading._replace(paper=paper, claims=(claim.model_copy(update=place),))], inputs=["a"])
    run_checks(warehouse, [check("a", ALL)])
    assert warehouse.rows("select paper_id, quote_at from findings order by all").rows == [(ONE, 3), (TWO, 12)]
