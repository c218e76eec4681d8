"""What changed between two states of the warehouse."""

from __future__ import annotations

from collections import Counter

from rich.console import Group, RenderableType
from rich.text import Text

from publish.formats import Format, render
from warehouse import Table

COLUMNS = ("paper_id", "change", "kind", "system", "metric", "dataset", "condition", "before", "after")
NOTHING = "Nothing changed."
SHOWN = 20


def render_diff(table: Table, format: Format) -> RenderableType:
    """Rows of the question `diff`: for people the columns that fit beside each other, as data all of them."""
    if format not in ("table", "markdown"):
        return render(table, format)
    return render(table.select(*COLUMNS), format) if table.rows else Text(NOTHING)


def diff_summary(table: Table) -> RenderableType:
    """How much was added, changed and withdrawn, and the first of what was changed or withdrawn."""
    if not table.rows:
        return Text(NOTHING)
    place = table.columns.index("change")
    counts = Counter(row[place] for row in table.rows)
    told = ", ".join(f"{counts[change]:,} {change}" for change in ("added", "changed", "withdrawn"))
    first = [row for row in table.rows if row[place] != "added"][:SHOWN]
    parts: list[RenderableType] = [Text(f"Claims: {told}.")]
    if first:
        parts.append(render(Table(table.columns, first).select(*COLUMNS), "table"))
    parts.append(Text("benchclaims diff --since RUN shows all of them."))
    return Group(*parts)
