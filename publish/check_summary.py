"""What a run of the checks found, in a few lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from publish.cells import text_of
from publish.formats import render
from warehouse import Table

SEVERITY_STYLES = {"info": "blue", "warning": "yellow", "critical": "bold red"}


def check_summary(results: Table, findings: Table, claims: int) -> RenderableType:
    """`results` has a row for each check with its id, severity, status, findings and cause of an error;
    `findings` are the worst claims with check_id, severity, paper_id, claim_id, why and sentence."""
    ran = "error" not in statuses(results)
    return Group(
        Text(tally(results, claims)),
        render(results.select("check", "severity", "status", "findings") if ran else results, "table"),
        *(finding(record) for record in findings.records()),
    )


def tally(results: Table, claims: int) -> str:
    count = statuses(results)
    return (
        f"{len(results.rows)} checks of {claims:,} claims: {count['passed']} passed, {count['failed']} failed, "
        f"{count['error']} could not run."
    )


def statuses(results: Table) -> Counter[str]:
    return Counter(record["status"] for record in results.records())


def finding(record: Mapping[str, Any]) -> Text:
    """A finding in words, with the sentence that it is about."""
    about = " ".join(text_of(record[name]) for name in ("check_id", "paper_id", "claim_id") if record[name])
    text = Text.assemble(
        (record["severity"], SEVERITY_STYLES[record["severity"]]), f" {about}: {text_of(record['why'])}\n"
    )
    return text.append(f"    {text_of(record['sentence'])}\n" if record["sentence"] else "", "dim")
