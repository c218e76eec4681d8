"""What people say of claims, as events: claims stay as they were read, every view shows them as they were corrected."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, get_args

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
FIELDS = ("claim_id", "paper_id", "action", "slot", "value", "note", "made_by", "made")
"""An event as a file holds it."""


def correct(warehouse: Warehouse, claim_id: str, slots: Mapping[str, str], *, note: str, by: str) -> str:
    """Set slots of a claim; returns its whole id. Raises WarehouseError for what is no claim, slot or value."""
    for slot, value in slots.items():
        check(slot, value)
    claim, _ = questions.claim(warehouse, claim_id)
    write(warehouse, [event(claim, "set", slot, value, note, by) for slot, value in slots.items()])
    return claim.claim_id


def judge(warehouse: Warehouse, claim_id: str, action: Literal["reject", "restore"], *, note: str, by: str) -> str:
    """Leave a claim out of every view, or take it back in; returns its whole id. Raises WarehouseError."""
    claim, _ = questions.claim(warehouse, claim_id)
    write(warehouse, [event(claim, action, "", "", note, by)])
    return claim.claim_id


def check(slot: str, value: str) -> None:
    if slot not in SLOTS:
        raise WarehouseError(f"no slot {slot!r}; those that can be set are {', '.join(SLOTS)}")
    if slot in ALLOWED and value not in ALLOWED[slot]:
        raise WarehouseError(f"{slot} cannot be {value!r}; it is one of {', '.join(filter(None, ALLOWED[slot]))}")
    if slot == "value":
        try:
            float(value)
        except ValueError:
            raise WarehouseError(f"value must be a number, not {value!r}") from None


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


def apply(warehouse: Warehouse, events: Iterable[Mapping[str, Any]]) -> int:
    """Append the events that the warehouse does not hold yet; returns how many. Raises WarehouseError."""
    held = set(warehouse.rows(f"select {', '.join(FIELDS[:-1])}, made::varchar from corrections").rows)
    new = []
    for number, given in enumerate(events, 1):
        if set(given) != set(FIELDS) or not all(isinstance(value, str) for value in given.values()):
            raise WarehouseError(f"correction {number}: must have {', '.join(FIELDS)}, each a text")
        if given["action"] not in get_args(Action):
            raise WarehouseError(f"correction {number}: action must be one of {', '.join(get_args(Action))}")
        if given["action"] == "set":
            check(given["slot"], given["value"])
        if tuple(given[field] for field in FIELDS) not in held:
            new.append(given)
    write(warehouse, new)
    return len(new)
