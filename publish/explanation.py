"""One claim explained: the sentence with its number and slots marked, what fills each slot, and which rule read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from extract.claim import Claim, Paper
from publish.cells import text_of
from warehouse import Table

STYLES = {
    "value": "bold reverse",
    "metric": "bold green",
    "dataset": "bold cyan",
    "task": "bold blue",
    "system": "bold magenta",
    "baseline": "bold yellow",
    "condition": "bold red",
}
"""The slots whose words are marked, each in its colour; the number first, for it is marked whatever overlaps it."""

NOTHING = Table((), [])

FACTS = ("unit", "bound", "value_high", "error", "total", "direction", "aggregate", "side", "origin")


class Mark(NamedTuple):
    """Characters of a sentence, end exclusive, that fill a slot."""

    start: int
    end: int
    slot: str


def explanation(claim: Claim, paper: Paper, said: Table = NOTHING, *, colour: bool) -> RenderableType:
    """The claim for the terminal, with what people said of it; without colour, marks are brackets."""
    marks = marks_of(claim, paper)
    return Group(
        Text(text_of(paper.title), "bold"),
        Text(" · ".join(text_of(part) for part in about(claim, paper) if part), "dim"),
        "",
        marked(claim.sentence, marks, colour=colour),
        "",
        slots(claim),
        "",
        Text(f"{claim.kind} read by rule {claim.rule}, confidence {claim.confidence:.2f}"),
        *(Text(correction_line(event, claim)) for event in said.records()),
    )


def correction_line(event: Mapping[str, str], claim: Claim) -> str:
    """A correction in words: what, whether it holds, by whom, when and why."""
    what = f"{event['slot']} = {event['value'] or 'nothing'}" if event["action"] == "set" else event["action"]
    of = "" if event["said_of"] == claim.claim_id else f" of {event['said_of']}"
    return text_of(
        f"corrected{of}: {what} ({event['status']}), by {event['made_by']}, {event['made']}: {event['note']}"
    )


def about(claim: Claim, paper: Paper) -> tuple[str | None, ...]:
    place = f"{claim.section}, characters {claim.start} to {claim.end}"
    return f"{paper.paper_id} v{paper.version}", paper.published, paper.url, str(paper.source), place, claim.claim_id


def slots(claim: Claim) -> Grid:
    """What fills each slot that is filled: as the paper writes it, and what the register calls it."""
    grid = Grid(box=None, padding=(0, 2, 0, 0), show_header=False)
    grid.add_row("value", Text(text_of(claim.value), STYLES["value"]), Text(f"written {text_of(claim.quote)}"))
    for slot, style in STYLES.items():
        for words, known in fillings(claim, slot):
            grid.add_row(slot, Text(text_of(words), style), Text(f"register: {text_of(known)}" if known else ""))
    for fact in FACTS:
        if (value := getattr(claim, fact)) not in (None, ""):
            grid.add_row(fact, Text(text_of(value)), "")
    return grid


def fillings(claim: Claim, slot: str) -> Iterator[tuple[str, str | None]]:
    """The words in a slot, each with its name in the register or None."""
    if slot == "dataset":
        known = [*claim.dataset_id, *[None] * len(claim.dataset)]
        yield from zip(claim.dataset, known, strict=False)
    elif slot != "value" and getattr(claim, slot):
        yield getattr(claim, slot), getattr(claim, f"{slot}_id", None)


def marks_of(claim: Claim, paper: Paper) -> list[Mark]:
    """Where number and slots stand in the claim's sentence, without overlaps. Words from elsewhere have no mark."""
    places = [(place_of_number(claim, paper), claim.quote, "value")]
    places += [(claim.sentence.find(words), words, slot) for slot in STYLES for words, _ in fillings(claim, slot)]
    marks: list[Mark] = []
    for start, words, slot in places:
        end = start + len(words)
        if start >= 0 and not any(mark.start < end and start < mark.end for mark in marks):
            marks.append(Mark(start, end, slot))
    return sorted(marks)


def place_of_number(claim: Claim, paper: Paper) -> int:
    """Where in the sentence the number begins, -1 if nowhere. The same number can stand there twice: offsets decide."""
    sentence = paper.abstract.rfind(claim.sentence, 0, claim.start + len(claim.sentence))
    place = claim.start - sentence
    if sentence >= 0 and claim.sentence[place:].startswith(claim.quote):
        return place
    return claim.sentence.find(claim.quote)


def marked(sentence: str, marks: list[Mark], *, colour: bool) -> Text:
    """The sentence with its marks, in colour or in brackets."""
    text, done = Text(), 0
    for mark in marks:
        words = text_of(sentence[mark.start : mark.end])
        text.append(text_of(sentence[done : mark.start]))
        text.append(words if colour else f"[{words}]", STYLES[mark.slot])
        done = mark.end
    return text.append(text_of(sentence[done:]))
