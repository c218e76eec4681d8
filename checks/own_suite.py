"""A user's own checks, out of a file: they run beside the catalogue's, and count like them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated

import duckdb
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checks.entry import Check, Severity, Words

# What the query leaves out is null; a claim's paper is looked up, and the message says why.
_FINDINGS = """
select
    claim_id,
    coalesce(paper_id, (select any_value(c.paper_id) from claims as c where c.claim_id = own.claim_id)) as paper_id,
    other_claim_id,
    coalesce(why, '{message}') as why
from (
    select null::varchar as claim_id, null::varchar as paper_id, null::varchar as other_claim_id, null::varchar as why
    where false
    union all by name
    (
        {query}
    )
) as own
"""


class SuiteError(Exception):
    """A file is no suite of checks; `str` is one line with the file, what is wrong and what to do."""


class _OwnCheck(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Annotated[str, Field(pattern=r"^\w+$")]
    severity: Severity
    message: Words
    query: Words


class _OwnSuite(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    check: tuple[_OwnCheck, ...] = Field(min_length=1)


def read_suite(path: Path) -> tuple[Check, ...]:
    """The checks of a file: `[[check]]` entries with id, severity, message and query.

    A query is one select of claim_id, or of paper_id for what is said of a paper, and if it likes of other_claim_id
    and of `why`, in place of the message. The suite is called as the file is. Raises SuiteError.
    """
    try:
        read = _OwnSuite.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise SuiteError(f"{path}: {(error.strerror or 'cannot be read').lower()}; give a file of checks") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SuiteError(f"{path}: is no TOML: {error}; write [[check]] entries") from error
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg'].lower()}" for e in error.errors())
        raise SuiteError(f"{path}: {problems}; a check has id, severity, message and query") from error
    for own in read.check:
        if (statements := _statements(own.query)) not in (1, None):
            amount = "more than one statement" if statements else "empty"
            raise SuiteError(f"{path}: the query of {own.id} is {amount}; give one select")
    if twice := [check.id for check in read.check if [other.id for other in read.check].count(check.id) > 1]:
        raise SuiteError(f"{path}: two checks are called {twice[0]}; give each an id of its own")
    return tuple(
        Check(
            id=own.id,
            suite=path.stem,
            title=own.message,
            severity=own.severity,
            means=own.message,
            remedy=f"Ask whoever keeps {path.name}.",
            query=_FINDINGS.format(message=own.message.replace("'", "''"), query=_without_end(own.query)),
        )
        for own in read.check
    )


def _statements(query: str) -> int | None:
    """How many statements a query is of; None where it is no SQL, which the run of the check tells."""
    try:
        return len(duckdb.extract_statements(query))
    except duckdb.Error:
        return None


def _without_end(query: str) -> str:
    """The query without the semicolon that ends it, and what follows that: `select ';' as why; -- as asked`."""
    ends = (end for end, character in enumerate(query) if character == ";" and _statements(query[:end]) == 1)
    return query[: next(ends, len(query))]
