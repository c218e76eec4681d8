"""Runs the checks over a warehouse and records what they found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

import duckdb

from checks.catalogue import catalogue
from checks.entry import Check
from checks.report import CheckReport, CheckResult, CouldNotRun, FailOn, Finding, exit_code

if TYPE_CHECKING:
    from checks.expectations import Findings, Judge
    from warehouse import Warehouse

_WORST = 10
_FINDING = ("claim_id", "paper_id", "other_claim_id", "why")
"""What a select may say of a finding."""


class Scope(NamedTuple):
    """What is asked about: claims of a paper, and those written after a run; the other side of a finding counts too."""

    paper: str | None = None
    since: int | None = None


EVERYTHING = Scope()


class UnknownScope(Exception):
    """No such paper, or no such run; `str` is one line."""


def run_checks(
    warehouse: Warehouse,
    checks: Iterable[Check] | None = None,
    *,
    scope: Scope = EVERYTHING,
    fail_on: FailOn = "warning",
) -> CheckReport:
    """Runs these checks, or the catalogue, and records the run in check_runs, check_results and check_failures.

    Claims stay as they are. A check that cannot run is a result
    of status `error`, and the others run all the same. Raises UnknownScope.
    """
    connection = warehouse.connection
    _refuse_unknown(connection, scope)
    return run(connection, catalogue() if checks is None else checks, scope=scope, fail_on=fail_on)


def run(
    connection: duckdb.DuckDBPyConnection,
    checks: Iterable[Check],
    *,
    scope: Scope = EVERYTHING,
    fail_on: FailOn = "warning",
) -> CheckReport:
    """Runs these checks over the claims of a connection; see `run_checks`."""
    from checks.expectations import judging  # brings Great Expectations, for seconds

    started = datetime.now(UTC)
    connection.execute("create or replace temp table findings as from check_failures limit 0")
    connection.execute("alter table findings alter why set not null")
    with judging(connection) as judge:
        results = tuple(_answer(connection, check, judge, scope) for check in checks)
    report = _record(connection, started, scope, results, fail_on)
    connection.execute("drop table findings")
    return report


def _refuse_unknown(connection: duckdb.DuckDBPyConnection, scope: Scope) -> None:
    paper, since = scope
    if paper is not None and not connection.execute("from papers where paper_id = ?", [paper]).fetchone():
        raise UnknownScope(f"no paper {paper!r}; `benchclaims claims` shows the ids of those there are")
    if since and not connection.execute("from runs where run_id = ?", [since]).fetchone():
        raise UnknownScope(f"no run {since}; `benchclaims sql 'from runs'` shows those there are, and 0 is before all")


def _answer(connection: duckdb.DuckDBPyConnection, check: Check, judge: Judge, scope: Scope) -> CheckResult:
    begun = perf_counter()
    try:
        found = judge(check)
        failures, waived = _set_aside(connection, check, found, scope) if found else (0, 0)
    except (CouldNotRun, duckdb.Error) as error:
        return CheckResult(check, "error", 0, 0, perf_counter() - begun, str(error).split("\n", 1)[0])
    return CheckResult(check, "failed" if failures else "passed", failures, waived, perf_counter() - begun)


def _set_aside(connection: duckdb.DuckDBPyConnection, check: Check, found: Findings, scope: Scope) -> tuple[int, int]:
    """Puts what a check found within the scope in the table findings; counts those nobody waived, and the others."""
    _refuse_malformed(found)
    connection.execute(
        """
        insert into findings (run_id, check_id, claim_id, paper_id, other_claim_id, why)
        select
            -1, $check_id, unnest($claim_id::varchar[]), unnest($paper_id::varchar[]),
            unnest($other_claim_id::varchar[]), unnest($why::varchar[])
        """,
        {"check_id": check.id, **{column: [one.get(column) for one in found] for column in _FINDING}},
    )
    if scope != EVERYTHING:
        _leave_out_of_scope(connection, check, scope)
    connection.execute(
        """
        update findings
        set waiver_id = (
            select min(waivers.waiver_id)
            from waivers
            where
                waivers.check_id = findings.check_id
                and case
                    when waivers.claim_id is null then waivers.paper_id = findings.paper_id
                    else waivers.claim_id = findings.claim_id
                end
                and revoked is null and expires >= current_date
        )
        where check_id = $check_id
        """,
        {"check_id": check.id},
    )
    counts = connection.execute(
        "select count(*) - count(waiver_id), count(waiver_id) from findings where check_id = ?", [check.id]
    ).fetchone()
    assert counts is not None
    return counts


def _refuse_malformed(found: Findings) -> None:
    """Raises CouldNotRun where a select gave other columns than those of a finding, or something that is none."""
    if more := found[0].keys() - {*_FINDING, "of_no_claim"}:
        raise CouldNotRun(f"the select gives a column {min(more)}; a finding has {', '.join(_FINDING)}")
    for one in found:
        if one.get("why") is None:
            raise CouldNotRun("the select finds something and does not say why")
        if one.get("of_no_claim"):
            raise CouldNotRun(f"the select finds a claim {one['claim_id']!r}, and there is none")


def _leave_out_of_scope(connection: duckdb.DuckDBPyConnection, check: Check, scope: Scope) -> None:
    connection.execute(
        """
        delete from findings
        where
            check_id = $check_id
            and not exists (
                from claims
                where
                    claims.claim_id in (findings.claim_id, findings.other_claim_id)
                    and ($paper is null or claims.paper_id = $paper)
                    and ($since is null or claims.run_id > $since)
            )
            and not exists (
                from papers
                where
                    findings.claim_id is null
                    and papers.paper_id = findings.paper_id
                    and ($paper is null or papers.paper_id = $paper)
                    and ($since is null or papers.run_id > $since)
            )
        """,
        {"check_id": check.id, "paper": scope.paper, "since": scope.since},
    )


def _record(
    connection: duckdb.DuckDBPyConnection,
    started: datetime,
    scope: Scope,
    results: tuple[CheckResult, ...],
    fail_on: FailOn,
) -> CheckReport:
    """Writes the whole run in one transaction."""
    code = exit_code(results, fail_on)
    connection.begin()
    try:
        run_id, claims = connection.execute(
            """
            insert into check_runs by name
            select
                (select coalesce(max(run_id), 0) + 1 from check_runs) as run_id,
                $started at time zone 'UTC' as started,
                $finished at time zone 'UTC' as finished,
                $suite as suite,
                (select count(*) from claims) as claims,
                $exit_code as exit_code,
                $paper as paper,
                $since as since
            returning run_id, claims
            """,
            {
                "started": started,
                "finished": datetime.now(UTC),
                "suite": _suites(results),
                "exit_code": code,
                "paper": scope.paper,
                "since": scope.since,
            },
        ).fetchall()[0]
        for check, status, failures, waived, seconds, cause in results:
            connection.execute(
                """
                insert into check_results (run_id, check_id, suite, severity, status, failures, waived, seconds, cause)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [run_id, check.id, check.suite, check.severity, status, failures, waived, seconds, cause or None],
            )
        connection.execute("insert into check_failures select * replace (? as run_id) from findings", [run_id])
        if scope == EVERYTHING:
            connection.execute("insert into check_counts select ?, name, count from health_counts", [run_id])
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
    return CheckReport(run_id, claims, results, _worst(connection, run_id), code)


def _suites(results: tuple[CheckResult, ...]) -> str | None:
    """The suites that were run, joined by commas; None where those of the catalogue were, whole."""
    ran = {result.check.id for result in results}
    if ran == {check.id for check in catalogue()}:
        return None
    return ", ".join(sorted({result.check.suite for result in results}))


def _worst(connection: duckdb.DuckDBPyConnection, run_id: int) -> tuple[Finding, ...]:
    rows = connection.execute(
        """
        select
            check_id, severity, paper_id, claim_id, other_claim_id, why,
            (select any_value(sentence) from claims where claims.claim_id = found.claim_id),
            (select any_value(sentence) from claims where claims.claim_id = found.other_claim_id)
        from check_failures as found
        join check_results using (run_id, check_id)
        where run_id = $run_id and waiver_id is null
        order by
            array_position(['critical', 'warning', 'info'], severity),
            row_number() over (partition by check_id order by paper_id, claim_id, why),
            check_id
        limit $worst
        """,
        {"run_id": run_id, "worst": _WORST},
    ).fetchall()
    return tuple(Finding(*row) for row in rows)
