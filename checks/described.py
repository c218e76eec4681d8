"""The checks as rows, for rooms that show what they mean."""

from __future__ import annotations

from collections.abc import Iterable

from checks import views
from checks.entry import Check, Counterexample, Entry
from warehouse import Table, schema

COLUMNS = ("check_id", "suite", "severity", "title", "means", "remedy", "expectation", "query", "example", "finds")


def described(checks: Iterable[Check]) -> Table:
    """A row for each check. `expectation` and `query` say how it is computed, null where it has none; `example` is the
    first that fails, in words, and `finds` what the check says of it, null for a check of a user's own."""
    return Table(COLUMNS, [row(check) for check in checks])


def described_views(checks: Iterable[Check]) -> Table:
    """A row for each view that these checks read and the warehouse has not: what it holds, a question, its select."""
    read = {name for check in checks for name in views.read_by(check.statement.sql)}
    heads = {name: schema.head(views.VIEWS[name]) for name in sorted(read)}
    return Table(
        ("name", "meaning", "asks", "query"),
        [(name, head.meaning, head.asks, schema.body(views.VIEWS[name])) for name, head in heads.items()],
    )


def row(check: Check) -> tuple[str | None, ...]:
    failing = check.fails[0] if isinstance(check, Entry) else None
    return (
        check.id,
        check.suite,
        check.severity,
        check.title,
        check.means,
        check.remedy,
        expectation(check),
        check.query.strip() if check.query else None,
        told(failing) if failing else None,
        "; ".join(failing.finds) if failing else None,
    )


def expectation(check: Check) -> str | None:
    """The expectation as Great Expectations is asked for it."""
    if check.expectation is None:
        return None
    arguments = ", ".join(f"{name}={value!r}" for name, value in check.expectation.arguments.items())
    return f"{check.expectation.type}({arguments})"


def told(example: Counterexample) -> str:
    """The sentences of an example; where it states none, the fields of its claims, or of what rows it has."""
    papers = example.tables.get("papers", [])
    if sentences := [paper["abstract"] for paper in papers if "abstract" in paper]:
        return " ".join(sentences)
    rows = example.tables.get("claims", []) or papers or [row for rows in example.tables.values() for row in rows]
    return "; ".join(", ".join(f"{name} {said(value)}" for name, value in row.items()) for row in rows)


def said(value: object) -> str:
    return (
        ", ".join(map(str, value))
        if isinstance(value, list)
        else f'"{value}"'
        if isinstance(value, str)
        else str(value)
    )
