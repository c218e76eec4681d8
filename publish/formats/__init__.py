"""A table in each format that it can be published in, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from rich.console import RenderableType

from publish.formats import comma_separated, json_records, markdown, terminal
from warehouse import Table

Format = Literal["table", "markdown", "csv", "json"]

RENDERERS: Mapping[Format, Callable[[Table], RenderableType]] = {
    "table": terminal.render,
    "markdown": markdown.render,
    "csv": comma_separated.render,
    "json": json_records.render,
}


def render(table: Table, format: Format) -> RenderableType:
    """The table for the terminal, or as the text of a file."""
    return RENDERERS[format](table)
