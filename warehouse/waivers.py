"""Findings that people let stand: each is of a claim, or of all that a check finds in a paper, with a last day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

import duckdb
from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime, ValidationError, model_validator

from warehouse import questions
from warehouse.errors import WarehouseError
from warehouse.store import Warehouse


class Waiver(BaseModel):
    """A waiver as a file holds it: without its number, which is another one in each warehouse. Times are UTC."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    check_id: str = Field(min_length=1)
    paper_id: str | None = None
    claim_id: str | None = None
    reason: str = Field(min_length=1)
    made_by: str = Field(min_length=1)
    made: NaiveDatetime
    expires: date
    revoked: NaiveDatetime | None = None

    @model_validator(mode="after")
    def _covers_something(self) -> Waiver:
        if self.paper_id is None and self.claim_id is None:
            raise ValueError("names neither a paper nor a claim")
        return self


def waive(
    warehouse: Warehouse,
    check_id: str,
    *,
    claim_id: str | None = None,
    paper_id: str | None = None,
    reason: str,
    by: str,
    until: date,
) -> int:
    """Let what a check finds of a claim, or in a paper, stand until a day; returns the waiver's number.

    Raises WarehouseError for a check that never ran here, for no or two things to cover, for what is no claim or paper,
    and for a day that is past.
    """
    if not warehouse.rows("from check_results where check_id = ?", [check_id]).rows:
        raise WarehouseError(f"no check {check_id!r} ran on {warehouse.path}; `benchclaims check --list` shows them")
    if (claim_id is None) == (paper_id is None):
        raise WarehouseError("a waiver covers either a claim or a paper; give one of them")
    if not reason.strip() or not by.strip():
        raise WarehouseError("a waiver needs a reason, and who gives it")
    now = datetime.now(UTC).replace(tzinfo=None)
    if until < now.date():
        raise WarehouseError(f"{until} is past; give a day that the waiver is to last until")
    if claim_id is not None:
        claim, _ = questions.claim(warehouse, claim_id)
        claim_id, paper_id = claim.claim_id, claim.paper_id
    elif not warehouse.rows("from papers where paper_id = ?", [paper_id]).rows:
        raise WarehouseError(f"{warehouse.path}: no paper {paper_id!r}; `benchclaims claims` lists their ids")
    waiver = Waiver(
        check_id=check_id,
        paper_id=paper_id,
        claim_id=claim_id,
        reason=reason.strip(),
        made_by=by.strip(),
        made=now,
        expires=until,
    )
    with warehouse.writing() as connection:
        return insert(connection, waiver)


def revoke(warehouse: Warehouse, waiver_id: int) -> None:
    """Take a waiver back. Raises WarehouseError where there is none, or it was taken back already."""
    if not warehouse.rows("from waivers where waiver_id = ? and revoked is null", [waiver_id]).rows:
        raise WarehouseError(f"{warehouse.path}: no waiver {waiver_id} holds; `benchclaims waivers list` shows them")
    with warehouse.writing() as connection:
        connection.execute("update waivers set revoked = now() at time zone 'UTC' where waiver_id = ?", [waiver_id])


def apply(warehouse: Warehouse, given: Iterable[object]) -> int:
    """Take on waivers that the warehouse does not hold yet, and take back those that were since; returns how many.

    Raises WarehouseError for what is no waiver, and then takes on none.
    """
    read = [waiver_of(number, one) for number, one in enumerate(given, 1)]
    held = states(all_of(warehouse))
    news = {made: revoked for made, revoked in states(read).items() if made not in held or (revoked and not held[made])}
    with warehouse.writing() as connection:
        for made, revoked in news.items():
            waiver = made.model_copy(update={"revoked": revoked})
            if made in held:
                take_back(connection, waiver)
            else:
                insert(connection, waiver)
    return len(news)


def states(waivers: Iterable[Waiver]) -> dict[Waiver, datetime | None]:
    """Each waiver as it was made, once, and when it was taken back, if any of the same says so."""
    states: dict[Waiver, datetime | None] = {}
    for waiver in waivers:
        made = waiver.model_copy(update={"revoked": None})
        states[made] = states.get(made) or waiver.revoked
    return states


def waiver_of(number: int, given: object) -> Waiver:
    try:
        return Waiver.model_validate(given)
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc'])) or 'it'}: {e['msg'].lower()}" for e in error.errors())
        raise WarehouseError(f"waiver {number}: {problems}") from None


def all_of(warehouse: Warehouse) -> tuple[Waiver, ...]:
    """Every waiver, those included that no longer hold, in the order they were made."""
    records = questions.waivers(warehouse).records()
    return tuple(Waiver(**{name: record[name] for name in Waiver.model_fields}) for record in records)


def insert(connection: duckdb.DuckDBPyConnection, waiver: Waiver) -> int:
    """Append a waiver; returns its number."""
    ((number,),) = connection.execute(
        """
        insert into waivers (check_id, paper_id, claim_id, reason, made_by, made, expires, revoked)
        values ($check_id, $paper_id, $claim_id, $reason, $made_by, $made, $expires, $revoked)
        returning waiver_id
        """,
        waiver.model_dump(),
    ).fetchall()
    return int(number)


def take_back(connection: duckdb.DuckDBPyConnection, waiver: Waiver) -> None:
    connection.execute(
        """
        update waivers
        set revoked = $revoked
        where
            check_id = $check_id and paper_id is not distinct from $paper_id
            and claim_id is not distinct from $claim_id and reason = $reason and made_by = $made_by
            and made = $made and expires = $expires
        """,
        waiver.model_dump(),
    )
