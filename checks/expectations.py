"""Great Expectations over the claims: one check in, success or the reason why it could not run out.

The only file that imports great_expectations, and only once a run begins: the import takes seconds.
"""

from __future__ import annotations

import atexit
import logging
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from checks.connection import LentConnection
from checks.entry import Check

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

Judge = Callable[[Check], bool]
"""Whether a check's expectation holds. Raises CouldNotRun."""


class CouldNotRun(Exception):
    """The expectation gave no answer; `str` is the cause in one line."""


@contextmanager
def judging(connection: duckdb.DuckDBPyConnection) -> Iterator[Judge]:
    """A judge over the claims of an open connection, which reads them in transactions that cannot write."""
    with _quiet():
        import great_expectations as gx
        from great_expectations.data_context.types.base import ProgressBarsConfig

        atexit.register(_end_in_silence)
        context = gx.get_context(mode="ephemeral")
        context.enable_analytics(False)
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        warehouse = context.data_sources.add_sql(
            "warehouse",
            connection_string="duckdb:///:memory:",
            kwargs={"creator": lambda: LentConnection(connection)},  # type: ignore[call-arg]  # missing in its stub
        )
        claims = warehouse.add_table_asset("claims", table_name="claims")
        batch = claims.add_batch_definition_whole_table("claims").get_batch()

        def judge(check: Check) -> bool:
            try:
                result = batch.validate(_expectation(check), result_format="BOOLEAN_ONLY")
            except Exception as error:  # whatever one check does, the others are asked too
                raise CouldNotRun(_first_line(error)) from error
            if cause := _cause(result.exception_info):
                raise CouldNotRun(cause)
            return bool(result.success)

        try:
            yield judge
        finally:
            warehouse.get_engine().dispose()


def _expectation(check: Check) -> Expectation:
    import great_expectations.expectations as gxe

    if check.expectation is not None:
        name, arguments = check.expectation.type, check.expectation.arguments
    else:
        name, arguments = "UnexpectedRowsExpectation", {"unexpected_rows_query": _counting(check.statement.sql)}
    expectation: Expectation = getattr(gxe, name)(severity=check.severity, **arguments)
    return expectation


def _counting(sql: str) -> str:
    """One row with the number of findings on the batch, or none: spares building and carrying the findings twice."""
    return f"""
        select count(*) as failures
        from ({_literal(sql)}) as finding
        where claim_id is null or claim_id in (select claim_id from {{batch}})
        having count(*) > 0
    """


def _literal(sql: str) -> str:
    """SQL as Great Expectations (braces) and SQLAlchemy (colon before a word) leave it alone."""
    return re.sub(r"(?<!:):(?=\w)", r"\\:", sql.replace("{", "{{").replace("}", "}}"))


def _cause(exception_info: dict[str, Any]) -> str | None:
    """Why an expectation could not run, or None: the information comes bare, or one for each metric."""
    if "raised_exception" in exception_info:
        exception_info = {"": exception_info}
    raised = [info for info in exception_info.values() if info["raised_exception"]]
    return _first_line(raised[0]["exception_message"]) if raised else None


def _first_line(error: object) -> str:
    """The message without its details, and without the name of DuckDB's exception that SQLAlchemy puts before it."""
    return re.sub(r"^\(\S+\) ", "", str(error).strip().split("\n", 1)[0]) or type(error).__name__


def _end_in_silence() -> None:
    """Closes standard error as the interpreter ends.

    Libraries under Great Expectations keep cycles in Rust, where no garbage collector sees them. They hold DuckDB's
    module past the end, which then reports each of its functions as leaked.
    """
    with Path(os.devnull).open("w") as nothing:
        os.dup2(nothing.fileno(), 2)


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
