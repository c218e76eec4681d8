"""What people say of claims, as events: claims stay as they were read, lists and boards show them corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from math import isfinite
from typing import Any, Literal, get_args

import regex

from extract.claim import Claim
from warehouse import questions
from warehouse.errors import WarehouseError
from warehouse.store import Warehouse

Action = Literal["set", "reject", "restore"]
SLOTS = ("metric", "dataset", "task", "system", "baseline", "condition", "value", "unit", "direction", "kind")
"""What can be set."""

ALLOWED: Mapping[str, tuple[str, ...]] = {
    slot: get_args(Claim.model_fields[slot].annotation) for slot in ("kind", "direction")
}
SIGNS = {"%": "percent", "x": "times", "×": "times"}
"""Units that are called otherwise than they are written."""
NUMBER = regex.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
FIELDS = ("claim_id", "paper_id", "action", "slot", "value", "note", "made_by", "made")
"""An event as a file holds it."""


def correct(warehouse: Warehouse, claim_id: str, slots: Mapping[str, str], *, note: str, by: str) -> str:
    """Set slots of a claim; returns its whole id. Raises WarehouseError for what is no claim, slot or value."""
    slots = {slot: value.strip() for slot, value in slots.items()}
    for slot, value in slots.items():
        check(slot, value)
    claim, _ = questions.claim(warehouse, claim_id)
    write(warehouse, [event(claim, "set", slot, value, note, by) for slot, value in slots.items()])
    return claim.claim_id


def judge(warehouse: Warehouse, claim_id: str, action: Literal["reject", "restore"], *, note: str, by: str) -> str:
    """Leave a claim out of lists and boards, or take it back in; returns its whole id. Raises WarehouseError."""
    claim, _ = questions.claim(warehouse, claim_id)
    write(warehouse, [event(claim, action, "", "", note, by)])
    return claim.claim_id


def check(slot: str, value: str) -> None:
    if slot not in SLOTS:
        raise WarehouseError(f"no slot {slot!r}; those that can be set are {', '.join(SLOTS)}")
    if slot in ALLOWED and value not in ALLOWED[slot]:
        raise WarehouseError(f"{slot} cannot be {value!r}; it is one of {', '.join(filter(None, ALLOWED[slot]))}")
    if slot == "unit" and value in SIGNS:
        raise WarehouseError(f"the unit of {value} is called {SIGNS[value]}; write unit={SIGNS[value]}")
    if slot == "value" and (not NUMBER.fullmatch(value) or not isfinite(float(value))):
        raise WarehouseError(f"value must be a finite number such as 91.5, not {value[:40]!r}")


def event(claim: Claim, action: Action, slot: str, value: str, note: str, by: str) -> dict[str, Any]:
    return {
        "claim_id": claim.claim_id,
        "paper_id": claim.paper_id,
        "action": action,
        "slot": slot,
        "value": value,
        "note": note,
        "made_by": by,
        "made": None,
    }


def write(warehouse: Warehouse, events: Iterable[Mapping[str, Any]]) -> None:
    """Append events, in their order; one without a time is made now."""
    with warehouse.writing() as connection:
        for made in events:
            connection.execute(
                """
                insert into corrections (claim_id, paper_id, action, slot, value, note, made_by, made)
                values (
                    $claim_id, $paper_id, $action, $slot, $value, $note, $made_by,
                    coalesce($made::timestamp, now() at time zone 'UTC')
                )
                """,
                dict(made),
            )


def apply(warehouse: Warehouse, events: Iterable[object]) -> int:
    """Append the events that the warehouse does not hold yet; returns how many. Raises WarehouseError."""
    held = set(warehouse.rows(f"select {', '.join(FIELDS)} from corrections").rows)
    new = []
    for number, given in enumerate(events, 1):
        try:
            read = event_of(given)
        except (ValueError, WarehouseError) as error:
            raise WarehouseError(f"correction {number}: {error}") from None
        values = tuple(read[field] for field in FIELDS)
        if values not in held:
            held.add(values)
            new.append(read)
    write(warehouse, new)
    return len(new)


def event_of(given: object) -> dict[str, Any]:
    """The event, its time as the warehouse holds it: UTC. Raises ValueError and WarehouseError."""
    if not isinstance(given, dict) or set(given) != set(FIELDS) or not all(isinstance(v, str) for v in given.values()):
        raise ValueError(f"must have {', '.join(FIELDS)}, each a text")
    if given["action"] not in get_args(Action):
        raise ValueError(f"action must be one of {', '.join(get_args(Action))}")
    if given["action"] == "set":
        check(given["slot"], given["value"])
    elif given["slot"] or given["value"]:
        raise ValueError(f"{given['action']} takes neither slot nor value; leave them empty")
    try:
        made = datetime.fromisoformat(given["made"])
    except ValueError:
        raise ValueError(f"made must be a time such as 2026-01-31 12:00:00, not {given['made'][:40]!r}") from None
    return {**given, "made": made.astimezone(UTC).replace(tzinfo=None) if made.tzinfo else made}
