"""Tables for the terminal. Text from papers is shown as text: neither markup nor control codes of it take effect."""

from __future__ import annotations

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from publish.cells import is_numeric, text_of
from warehouse import Table

ROWS_SHOWN = 1000
"""Beyond them a terminal helps nobody; the other formats give every row."""


def render(table: Table) -> RenderableType:
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, column in enumerate(table.columns):
        grid.add_column(Text(column), justify="right" if is_numeric(table, place) else "left", overflow="fold")
    for row in table.rows[:ROWS_SHOWN]:
        grid.add_row(*(Text(text_of(value)) for value in row))
    hidden = len(table.rows) - ROWS_SHOWN
    return Group(grid, Text(f"... and {hidden:,} rows more; --format csv gives them all")) if hidden > 0 else grid
