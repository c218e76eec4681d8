"""The warehouse's tables and views as a page, from the comments that the warehouse itself carries."""

from __future__ import annotations

from collections.abc import Iterator

from warehouse import Table, schema

INTRODUCTION = """\
# The warehouse in SQL

Written by `benchclaims schema` from the comments on tables, columns and views, which any DuckDB client shows too.
"""


def schema_page(tables: Table, columns: Table) -> str:
    """The page as Markdown. `tables` and `columns` are the answers to the questions of the same names."""
    return "\n".join([INTRODUCTION, "## Views\n", *views(columns), "## Tables\n", *described(tables, columns)])


def views(columns: Table) -> Iterator[str]:
    """Each view with a question it answers, a query that asks it, and its columns."""
    for name, text in schema.VIEWS.items():
        meaning, takes, asks, example = schema.head(text)
        called = f"{name}({takes})" if takes else name
        yield f"### {called}\n\n{meaning}\n\n{asks[:1].upper()}{asks[1:]}\n\n```sql\n{example}\n```\n"
        if names := [f"`{column['name']}`" for column in columns.records() if column["table_name"] == name]:
            yield f"Columns: {', '.join(names)}.\n"


def described(tables: Table, columns: Table) -> Iterator[str]:
    """Each table with what each of its columns means."""
    for name, meaning in tables.rows:
        yield f"### {name}\n\n{meaning}\n\n| column | type | |\n|---|---|---|"
        for column in columns.records():
            if column["table_name"] == name:
                yield f"| {column['name']} | {column['type'].lower()} | {cell(column['meaning'])} |"
        yield ""


def cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")
