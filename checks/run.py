"""Runs the checks over a warehouse and records what they found."""

from __future__ import annotations

from datetime import UTC, datetime
from time import perf_counter
from typing import TYPE_CHECKING

import duckdb

from checks.catalogue import suite_of
from checks.entry import Check
from checks.report import CheckReport, CheckResult, CouldNotRun, Finding, exit_code

if TYPE_CHECKING:
    from checks.expectations import Judge
    from warehouse import Warehouse

_WORST = 10


def run_checks(warehouse: Warehouse, suite: str | None = None) -> CheckReport:
    """Runs a suite, or all, and records the run in check_runs, check_results and check_failures.

    Claims stay as they are. A check that cannot run is a result of status `error`, and the others run all the same.
    Raises UnknownSuite.
    """
    return run(warehouse.connection, suite_of(suite), suite)


def run(connection: duckdb.DuckDBPyConnection, checks: tuple[Check, ...], suite: str | None = None) -> CheckReport:
    """Runs these checks over the claims of a connection; see `run_checks`."""
    from checks.expectations import judging  # brings Great Expectations, for seconds

    started = datetime.now(UTC)
    connection.execute("create or replace temp table findings as from check_failures limit 0")
    connection.execute("alter table findings alter why set not null")
    with judging(connection) as holds:
        results = tuple(_answer(connection, check, holds) for check in checks)
    report = _record(connection, started, suite, results)
    connection.execute("drop table findings")
    return report


def _answer(connection: duckdb.DuckDBPyConnection, check: Check, holds: Judge) -> CheckResult:
    begun = perf_counter()
    try:
        failures = 0 if holds(check) else _find(connection, check)
    except (CouldNotRun, duckdb.Error) as error:
        return CheckResult(check, "error", 0, perf_counter() - begun, str(error).split("\n", 1)[0])
    return CheckResult(check, "failed" if failures else "passed", failures, perf_counter() - begun)


def _find(connection: duckdb.DuckDBPyConnection, check: Check) -> int:
    """Sets every finding of a failed check aside in the table findings, and counts them."""
    sql, parameters = check.statement
    inserted = connection.execute(
        f"""
        insert into findings by name
        select $check_id as check_id, -1 as run_id, finding.* from ({sql}) as finding
        """,
        {"check_id": check.id, **parameters},
    ).fetchone()
    assert inserted is not None
    if not inserted[0]:
        raise CouldNotRun("Great Expectations found failing claims that the select of the check does not find")
    return int(inserted[0])


def _record(
    connection: duckdb.DuckDBPyConnection, started: datetime, suite: str | None, results: tuple[CheckResult, ...]
) -> CheckReport:
    """Writes the whole run in one transaction."""
    connection.begin()
    try:
        run_id, claims = connection.execute(
            """
            insert into check_runs
            select
                (select coalesce(max(run_id), 0) + 1 from check_runs),
                $started at time zone 'UTC',
                $finished at time zone 'UTC',
                $suite,
                (select count(*) from claims),
                $exit_code
            returning run_id, claims
            """,
            {"started": started, "finished": datetime.now(UTC), "suite": suite, "exit_code": exit_code(results)},
        ).fetchall()[0]
        for check, status, failures, seconds, cause in results:
            connection.execute(
                "insert into check_results values (?, ?, ?, ?, ?, ?, ?, ?)",
                [run_id, check.id, check.suite, check.severity, status, failures, seconds, cause or None],
            )
        connection.execute("insert into check_failures select * replace (? as run_id) from findings", [run_id])
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
    return CheckReport(run_id, claims, results, _worst(connection, run_id))


def _worst(connection: duckdb.DuckDBPyConnection, run_id: int) -> tuple[Finding, ...]:
    rows = connection.execute(
        """
        select
            check_id, severity, paper_id, claim_id, other_claim_id, why,
            (select any_value(sentence) from claims where claims.claim_id = found.claim_id)
        from check_failures as found
        join check_results using (run_id, check_id)
        where run_id = $run_id
        order by
            array_position(['critical', 'warning', 'info'], severity),
            row_number() over (partition by check_id order by paper_id, claim_id, why),
            check_id
        limit $worst
        """,
        {"run_id": run_id, "worst": _WORST},
    ).fetchall()
    return tuple(Finding(*row) for row in rows)
