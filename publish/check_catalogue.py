"""The catalogue of checks as a page: what each one doubts, what that means, and how it is computed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

import regex

from publish.formats.markdown import escape
from warehouse import Table

INTRODUCTION = """\
# The checks

Written by `benchclaims check --list --format markdown` from the catalogue. A check is a file under `checks/catalogue`.
What is critical makes `benchclaims check` exit with 2, a warning with 1; info does neither. A select gives the claims
that fail, each with the reason in words; an expectation is asked of Great Expectations.
"""


VIEWS = """\
## What the selects read

Beside the tables and views of the warehouse. They are there in a run of the checks, and for `benchclaims sql`.
"""


def catalogue_page(checks: Table, views: Table) -> str:
    """The page as Markdown. `checks` has a row for each: check_id, suite, severity, title, means, remedy, expectation
    and query (how it is computed; null where it is not so), example and finds (one that fails, in words). `views` has
    what only checks read: name, meaning, asks and query."""
    ordered = sorted(checks.records(), key=itemgetter("suite"))
    return "\n".join([INTRODUCTION, *parts(ordered), *read(views)])


def parts(checks: list[dict[str, Any]]) -> Iterator[str]:
    for suite, members in groupby(checks, itemgetter("suite")):
        yield f"## {escape(suite)}\n"
        for check in members:
            yield from described(check)


def described(check: Mapping[str, Any]) -> Iterator[str]:
    """One check: its heading, what it means, how it is computed, and what it finds."""
    yield f"### {escape(check['title'])}\n"
    yield f"`{check['check_id']}`, {check['severity']}\n"
    yield f"{escape(check['means'])}\n"
    yield f"What to do: {escape(check['remedy'])}\n"
    if check["example"] and check["finds"]:
        yield f"For example:\n\n> {escape(check['example'])}\n\nfinds: {escape(check['finds'])}\n"
    for language, code in (("text", check["expectation"]), ("sql", check["query"])):
        if code:
            yield block(language, code)


def read(views: Table) -> Iterator[str]:
    """Each view with what a row of it is, a question that it answers, and how it is made."""
    if views.rows:
        yield VIEWS
    for view in views.records():
        yield f"### {view['name']}\n"
        yield f"{escape(view['meaning'])}\n"
        yield f"{escape(view['asks'][:1].upper() + view['asks'][1:])}\n"
        yield block("sql", view["query"])


def block(language: str, code: str) -> str:
    """Code between fences that it does not hold itself.

    >>> block("sql", "select 1")
    '```sql\\nselect 1\\n```\\n'
    """
    longest = max((len(ticks) for ticks in regex.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{code}\n{fence}\n"
