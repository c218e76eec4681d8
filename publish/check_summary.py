"""What a run of the checks found, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from publish.cells import plural, text_of
from publish.formats import render
from warehouse import Table

SEVERITY_STYLES = {"info": "blue", "warning": "yellow", "critical": "bold red"}
INDENT = 4
LONGEST = 600
"""Characters of a sentence; `explain` and the report show all of it."""


def check_summary(results: Table, findings: Table, claims: int) -> RenderableType:
    """`results` has a row for each check with its name, severity, status, findings, waived and cause of an error;
    `findings` are the worst claims with check_id, severity, paper_id, claim_id, why, sentence and other_sentence."""
    return Group(
        Text(tally(results, claims)),
        render(counted(results), "table"),
        *causes(results),
        *(part for record in findings.records() for part in finding(record)),
    )


def tally(results: Table, claims: int) -> str:
    count = statuses(results)
    waived = sum(record["waived"] for record in results.records())
    return (
        f"{plural(len(results.rows), 'check')} of {plural(claims, 'claim')}: "
        f"{count['passed']} passed, {count['failed']} failed, {count['error']} could not run."
        + (f" Waived: {plural(waived, 'finding')}." if waived else "")
    )


def statuses(results: Table) -> Counter[str]:
    return Counter(record["status"] for record in results.records())


def counted(results: Table) -> Table:
    """The table that is shown: waived findings have a column where there are any."""
    names = ["check", "severity", "status", "findings"]
    if any(record["waived"] for record in results.records()):
        names.append("waived")
    return results.select(*names)


def causes(results: Table) -> Iterator[RenderableType]:
    """Why checks could not run."""
    for record in results.records():
        if record["status"] == "error":
            yield Text.assemble(("could not run", "bold red"), f" {text_of(record['check'])}:")
            yield indented(text_of(record["cause"]), "")
            yield Text()


def finding(record: Mapping[str, Any]) -> Iterator[RenderableType]:
    """A finding in words, with the sentence that it is about, and the one against it."""
    about = " ".join(text_of(record[name]) for name in ("check_id", "paper_id", "claim_id") if record[name])
    yield Text.assemble(
        (record["severity"], SEVERITY_STYLES[record["severity"]]), f" {about}: {text_of(record['why'])}"
    )
    if record["sentence"]:
        yield indented(brief(record["sentence"]), "dim")
    if record["other_sentence"] and record["other_sentence"] != record["sentence"]:
        yield indented(f"against: {brief(record['other_sentence'])}", "dim")
    yield Text()


def indented(words: str, style: str) -> RenderableType:
    return Padding(Text(words, style), (0, 0, 0, INDENT), expand=False)


def brief(sentence: str) -> str:
    """The sentence on one line, cut if it is none."""
    words = text_of(sentence)
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
