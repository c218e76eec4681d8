"""Great Expectations over the claims: one check in, success or the reason why it could not run out.

Importing this takes seconds, for great_expectations does: only a run of the checks may.
"""

from __future__ import annotations

import atexit
import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import duckdb
import great_expectations as gx
import great_expectations.expectations as gxe
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.data_context.data_context.ephemeral_data_context import EphemeralDataContext
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.expectations.core.unexpected_rows_expectation import UnexpectedRowsExpectation
from great_expectations.expectations.expectation import Expectation
from great_expectations.expectations.metadata_types import FailureSeverity
from great_expectations.expectations.metrics.query_metrics.query_table.query_table import QueryTable

from checks import views
from checks.connection import LentConnection
from checks.entry import Check
from checks.report import CouldNotRun

Findings = list[dict[str, Any]]
Judge = Callable[[Check], Findings]
"""What a check finds: nothing where its expectation holds. Raises CouldNotRun."""


class QueriedFindings(QueryTable):
    """All rows of a query; Great Expectations' own metric of the kind gives the first 200."""

    metric_name = "findings.table"
    value_keys = ("unexpected_rows_query", "fetch_all")
    query_param_name: ClassVar[str] = "unexpected_rows_query"


class ExpectNoFindings(UnexpectedRowsExpectation):
    """Runs a query once, and gives its rows with its answer where a complete one is asked for.

    Its parent asks twice, for the count and for the first 200 rows.
    """

    fetch_all: bool = True

    success_keys: ClassVar[tuple[str, ...]] = ("unexpected_rows_query", "fetch_all")
    metric_dependencies: ClassVar[tuple[str, ...]] = ("findings.table",)

    def _validate(
        self, metrics: dict[str, Any], runtime_configuration: dict[str, Any] | None = None, *_: object, **__: object
    ) -> dict[str, Any]:
        findings = metrics["findings.table"]
        result: dict[str, Any] = {"observed_value": len(findings)}
        asked = self._get_result_format(runtime_configuration=runtime_configuration)
        if "COMPLETE" in (asked, isinstance(asked, dict) and asked.get("result_format")):
            result["details"] = {"unexpected_rows": findings}
        return {"success": not findings, "result": result}


@contextmanager
def judging(connection: duckdb.DuckDBPyConnection) -> Iterator[Judge]:
    """A judge over the claims of an open connection, which reads them in transactions that cannot write."""
    with all_claims(connection) as (_, claims):
        batch = claims.get_batch()

        def judge(check: Check) -> Findings:
            try:
                result = batch.validate(
                    expectation_of(check), result_format="COMPLETE" if check.expectation is None else "BOOLEAN_ONLY"
                )
            except Exception as error:  # whatever one check does, the others are asked too
                raise CouldNotRun(_first_line(error)) from error
            if cause := _cause(result.exception_info):
                raise CouldNotRun(cause)
            if result.success:
                return []
            if check.expectation is None:
                return list(result.result["details"]["unexpected_rows"])
            return _failing(connection, check)

        yield judge


@contextmanager
def all_claims(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[EphemeralDataContext, BatchDefinition[Any]]]:
    """The claims of an open connection, as Great Expectations sees them, read in transactions that cannot write."""
    with _quiet():
        context = gx.get_context(mode="ephemeral")
        context.enable_analytics(False)
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        warehouse = context.data_sources.add_sql(
            "warehouse",
            connection_string="duckdb:///:memory:",
            kwargs={"creator": lambda: LentConnection(connection)},  # type: ignore[call-arg]  # missing in its stub
        )
        claims = warehouse.add_table_asset("claims", table_name="claims").add_batch_definition_whole_table("claims")
        try:
            yield context, claims
        finally:
            warehouse.get_engine().dispose()


def expectation_of(check: Check) -> Expectation:
    """The check as an expectation about the claims."""
    about: dict[str, Any] = {
        "severity": FailureSeverity(check.severity),
        "description": check.title,
        "meta": {"check": check.id},
    }
    if check.expectation is None:
        return ExpectNoFindings(unexpected_rows_query=_on_the_batch(check.statement.sql), **about)
    expectation: Expectation = getattr(gxe, check.expectation.type)(**about, **check.expectation.arguments)
    return expectation


def _on_the_batch(sql: str) -> str:
    """The query with `of_no_claim`, whether a finding is about a claim that is none. It may end in a comment."""
    return f"""
        select
            finding.*,
            finding.claim_id is not null
                and finding.claim_id not in (select claim_id from {{batch}} where claim_id is not null) as of_no_claim
        from (
            {_literal(sql)}
        ) as finding
    """


def _failing(connection: duckdb.DuckDBPyConnection, check: Check) -> Findings:
    """What the select of a failed expectation finds. Raises CouldNotRun where that is nothing, and duckdb.Error."""
    sql, parameters = check.statement
    views.make_for(sql, connection)
    answer = connection.execute(sql, dict(parameters))
    names = [column[0] for column in answer.description or ()]
    found = [dict(zip(names, row, strict=True)) for row in answer.fetchall()]
    if not found:
        raise CouldNotRun("Great Expectations found failing claims that the select of the check does not find")
    return found


def _literal(sql: str) -> str:
    """SQL as Great Expectations (braces) and SQLAlchemy (colon before a word or behind a backslash) leave it alone."""
    return re.sub(r"(?<!:):(?=\w)|(?<=\\):(?![:\w])", r"\\:", sql.replace("{", "{{").replace("}", "}}"))


def _cause(exception_info: dict[str, Any]) -> str | None:
    """Why an expectation could not run, or None: the information comes bare, or one for each metric."""
    if "raised_exception" in exception_info:
        exception_info = {"": exception_info}
    raised = [info for info in exception_info.values() if info["raised_exception"]]
    return _first_line(raised[0]["exception_message"]) if raised else None


def _first_line(error: object) -> str:
    """The message without its details, and without the name of DuckDB's exception that SQLAlchemy puts before it."""
    return re.sub(r"^\(\S+\) ", "", str(error).strip().split("\n", 1)[0]) or type(error).__name__


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps Great Expectations' log lines off the terminal: what went wrong is in the results."""
    logger = logging.getLogger("great_expectations")
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


@atexit.register
def _end_in_silence() -> None:
    """Closes standard error as the interpreter ends.

    Libraries under Great Expectations keep cycles in Rust, where no garbage collector sees them. They hold DuckDB's
    module past the end, which then reports each of its functions as leaked.
    """
    with Path(os.devnull).open("w") as nothing:
        os.dup2(nothing.fileno(), 2)
