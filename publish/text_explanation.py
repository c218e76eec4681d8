"""A text explained: sentence by sentence with its numbers marked, and under each what was made of every number."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from extract.claim import Dismissed
from extract.provenance import Explained, ExplainedSentence, ExplainedText, Why, span
from publish.cells import text_of
from publish.explanation import STYLES, Mark, fillings, marked
from publish.formats.json_records import plain

REASONS: Mapping[Why, str] = {
    "number": "as written",
    "sign": "by its sign or arrow",
    "form": "by the number's form",
    "rule": "by the rule's phrasing",
    "shared": "as of a number beside it",
    "sentence": "from the sentence",
    "earlier": "from an earlier sentence",
    "elsewhere": "from other sentences",
    "title": "from the title",
}
"""Why a slot is filled, in words."""

FACTS = ("direction", "aggregate", "side")
NOTHING = "There is no number in the text."
SLOT = 13
"""Columns of the names of slots."""
LONGEST = 60
"""Columns that words take at most before they go on in the next line."""
NO_REGISTER = ("system", "baseline", "condition")
"""Slots that no register has names for."""
NOT_OF_A_TEXT = {"claim_id", "paper_id", "version", "section", "sentence"}


def text_explanation(
    explained: ExplainedText, format: Literal["table", "json"], *, colour: bool
) -> RenderableType | str:
    """The explanation for the terminal, where without colour marks are brackets; or as the text of a file."""
    return as_json(explained) if format == "json" else for_people(explained, colour=colour)


def for_people(explained: ExplainedText, *, colour: bool) -> RenderableType:
    numbers = list(explained.numbers)
    if not numbers:
        return Text(NOTHING)
    parts: list[RenderableType] = [Text(tally(numbers), "dim")]
    if explained.paper.title:
        parts.append(Text(f"\n{text_of(explained.paper.title)}", "bold"))
    for sentence in explained.sentences:
        parts += ["", sentence_marked(explained.paper.abstract, sentence, colour=colour)]
        for number in sentence.numbers:
            parts += [dismissed(number)] if isinstance(number, Dismissed) else claimed(number)
    return Group(*parts)


def tally(numbers: list[Explained | Dismissed]) -> str:
    claims = sum(isinstance(number, Explained) for number in numbers)
    return f"Numbers: {len(numbers):,}. Claims: {claims:,}, dismissed: {len(numbers) - claims:,}."


def sentence_marked(text: str, sentence: ExplainedSentence, *, colour: bool) -> Text:
    """The sentence with every number marked; a number that reaches into another one's mark has none."""
    start, end, numbers = sentence
    words = text[start:end]
    shift = start + len(words) - len(words.lstrip())
    marks: list[Mark] = []
    for first, last in map(span, numbers):
        if not marks or first - shift >= marks[-1].end:
            marks.append(Mark(first - shift, last - shift, "value"))
    return marked(words.strip(), marks, colour=colour)


def dismissed(number: Dismissed) -> Text:
    return Text.assemble("  ", (text_of(number.quote), "bold"), f"  dismissed: {text_of(number.reason)}")


def claimed(number: Explained) -> list[RenderableType]:
    return [heading(number), reader(number), slots(number)]


def heading(number: Explained) -> Text:
    quote = (text_of(number.claim.quote), STYLES["value"])
    return Text.assemble("  ", quote, f"  claim, confidence {number.claim.confidence:.2f}")


def reader(number: Explained) -> Grid:
    """Which rule read the number, and the words that its phrasing fits."""
    grid = Grid(box=None, padding=(0, 2, 0, 0), show_header=False)
    grid.add_column(width=SLOT)
    grid.add_column(overflow="fold")
    rule = number.claim.rule
    family = number.family or "what the number's form suggests; no rule's phrasing took it"
    grid.add_row("    rule", Text(f"{text_of(rule)}: {text_of(family)}"))
    if number.phrase:
        grid.add_row("    phrase", Text(text_of(number.phrase)))
    return grid


def slots(number: Explained) -> Grid:
    """What a claim's slots hold and why."""
    grid = Grid(box=None, padding=(0, 2, 0, 0), show_header=False)
    grid.add_column(width=SLOT)
    grid.add_column(overflow="fold", max_width=LONGEST)
    grid.add_column(style="dim")
    for slot, words, style, why in rows(number):
        grid.add_row(f"    {slot}", Text(words, style), Text(why))
    return grid


def rows(number: Explained) -> Iterator[tuple[str, str, str, str]]:
    """(slot, words, style, why) of each slot that is filled."""
    claim, why = number.claim, number.why
    yield "kind", claim.kind, "", reason(why, "kind")
    yield "value", amount(number), "", REASONS[why.get("unit", "number")]
    yield "bound", claim.bound.replace("_", " "), "", reason(why, "bound")
    for fact in FACTS:
        if words := getattr(claim, fact):
            yield fact, words, "", reason(why, fact)
    for slot, style in STYLES.items():
        for words, known in fillings(claim, slot):
            yield slot, text_of(words), style, f"{reason(why, slot)}{register(slot, known)}"
    if claim.origin != "own":
        yield "origin", claim.origin, "", ""


def amount(number: Explained) -> str:
    """The value with all that belongs to it, in full."""
    claim = number.claim
    words = text_of(claim.value)
    if claim.value_high is not None:
        words += f" to {text_of(claim.value_high)}"
    if claim.error is not None:
        words += f" ± {text_of(claim.error)}"
    if claim.total is not None:
        words += f" of {text_of(claim.total)}"
    return f"{words} {text_of(claim.unit).replace('_', ' ')}".rstrip()


def reason(why: Mapping[str, Why], slot: str) -> str:
    return REASONS[why[slot]] if slot in why else ""


def register(slot: str, known: str | None) -> str:
    if slot in NO_REGISTER:
        return ""
    return f"; register: {text_of(known)}" if known else "; not in the register"


def as_json(explained: ExplainedText) -> str:
    """One object: the title, the text, and its sentences with their numbers; offsets count the text's characters."""
    paper = explained.paper
    sentences = [
        {
            "start": sentence.start,
            "end": sentence.end,
            "text": paper.abstract[sentence.start : sentence.end],
            "numbers": [record(number) for number in sentence.numbers],
        }
        for sentence in explained.sentences
    ]
    document = {"title": paper.title, "text": paper.abstract, "sentences": sentences}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def record(number: Explained | Dismissed) -> dict[str, Any]:
    """A number as JSON can hold it: a claim's fields and why they are filled, or the reason for its dismissal."""
    if isinstance(number, Dismissed):
        return {"quote": number.quote, "start": number.start, "end": number.end, "dismissed": number.reason}
    fields: dict[str, Any] = plain(number.claim.model_dump(exclude=NOT_OF_A_TEXT))
    return {**fields, "phrase": number.phrase, "why": dict(number.why)}
