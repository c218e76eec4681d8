"""Claims as a list."""

from __future__ import annotations

from rich.console import RenderableType

from publish.formats import Format, render
from warehouse import Table

COLUMNS = ("published", "paper_id", "kind", "system", "metric", "dataset", "quote", "baseline", "condition", "claim_id")


def render_claims(table: Table, format: Format) -> RenderableType:
    """Rows of the view `claim_list`: for people the columns that fit beside each other, as data all of them."""
    return render(table.select(*COLUMNS) if format in ("table", "markdown") else table, format)
