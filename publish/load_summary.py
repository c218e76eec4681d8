"""What a load did, in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from publish.cells import plural, text_of
from publish.formats import render
from warehouse import LoadReport, Table


def load_summary(report: LoadReport, inputs: Sequence[str], stored: Mapping[str, int]) -> RenderableType:
    """The summary of a load of `inputs`; `stored` are the claims of each kind that the warehouse holds now."""
    return Group(
        Text(read(report, inputs)),
        render(claim_counts(report, stored), "table"),
        *(Text(line) for line in reject_lines(report)),
    )


def read(report: LoadReport, inputs: Sequence[str]) -> str:
    counts = report.counts
    outcome = (
        "the warehouse held them all already, nothing was written"
        if report.papers and report.changed_nothing
        else f"{counts['papers_new']:,} new, {counts['papers_changed']:,} changed, "
        f"{counts['papers_unchanged']:,} unchanged"
    )
    papers, rejects = plural(report.papers, "paper"), counts["rejects"]
    return f"Read {papers} from {text_of(list(inputs))}: {outcome}. {rejects:,} rejected."


def claim_counts(report: LoadReport, stored: Mapping[str, int]) -> Table:
    rows = [(kind, written, stored.get(kind, 0)) for kind, written in report.claims.items()]
    total = ("all", sum(written for _, written, _ in rows), sum(held for *_, held in rows))
    return Table(("claims", "written now", "in the warehouse"), [*rows, total])


def reject_lines(report: LoadReport) -> list[str]:
    """The first rejects, each with its place and reason, and where the others are."""
    lines = [text_of(f"{reject.source}: {reject.reason}") for reject in report.first_rejects]
    if (more := report.counts["rejects"] - len(lines)) > 0:
        lines.append(f"... and {more:,} more: benchclaims sql 'select * from rejects'")
    return lines
