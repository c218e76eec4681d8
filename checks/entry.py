"""One check: what it doubts, what a failure means, how it is computed, and the examples that prove it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

Severity = Literal["critical", "warning", "info"]
Row = dict[str, Any]
Words = Annotated[str, Field(min_length=1)]

_NATIVE = Path(__file__).parent / "native"


class Statement(NamedTuple):
    """A select whose every row is a finding: claim_id, paper_id, why, and other_claim_id where another contradicts."""

    sql: str
    parameters: Mapping[str, Any] = {}


class Example(BaseModel):
    """Rows by table, as the warehouse would hold them, on which a check finds nothing."""

    model_config = ConfigDict(frozen=True, extra="allow")

    @property
    def tables(self) -> Mapping[str, list[Row]]:
        return self.model_extra or {}


class Counterexample(Example):
    """Rows on which a check finds these, in these words."""

    finds: tuple[Words, ...] = Field(min_length=1)


class Expectation(BaseModel):
    """An expectation of Great Expectations over the claims: its class name, and its arguments by their own names."""

    model_config = ConfigDict(frozen=True, extra="allow")

    type: str

    @property
    def arguments(self) -> Mapping[str, Any]:
        return self.model_extra or {}


class Check(BaseModel):
    """What is doubted, how much a failure weighs, what it means and what to do about it, and how it is computed.

    `expectation` alone is enough where native/ holds the select of the same name; any other check gives a `query`,
    one select as `Statement` describes it, over the tables and views of the warehouse.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    suite: str
    title: Words
    severity: Severity
    means: Words
    remedy: Words
    expectation: Expectation | None = None
    query: str | None = None

    @model_validator(mode="after")
    def _is_computed(self) -> Check:
        if self.query is None and (self.expectation is None or not _native(self.expectation).is_file()):
            known = ", ".join(sorted(path.stem for path in _NATIVE.glob("*.sql")))
            raise ValueError(f"needs a query, or an expectation out of {known}")
        return self

    @cached_property
    def statement(self) -> Statement:
        """The select that finds the failing claims."""
        if self.query is not None:
            return Statement(self.query)
        assert self.expectation is not None
        arguments = self.expectation.arguments
        sql = _native(self.expectation).read_text(encoding="utf-8")
        # Columns come from our own catalogue; whatever else an argument holds goes in as a parameter.
        for name in re.findall(r"\{(\w+)\}", sql):
            sql = sql.replace(f"{{{name}}}", arguments[name])
        return Statement(sql, {name: arguments[name] for name in re.findall(r"\$(\w+)", sql)})


class Entry(Check):
    """A check of the catalogue, with the examples that prove it."""

    passes: tuple[Example, ...] = Field(min_length=1)
    fails: tuple[Counterexample, ...] = Field(min_length=1)


def _native(expectation: Expectation) -> Path:
    return _NATIVE / f"{expectation.type}.sql"
