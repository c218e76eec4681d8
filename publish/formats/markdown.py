"""Markdown tables, as GitHub reads them. Text from papers shows as text: no markup of it takes effect."""

from __future__ import annotations

import html
from typing import Any

import regex

from publish.cells import is_numeric, text_of
from warehouse import Table

MARKUP = regex.compile(r"[\\`*_\[\]|~]")


def render(table: Table) -> str:
    rules = ("--:" if is_numeric(table, place) else "---" for place in range(len(table.columns)))
    lines = [table.columns, tuple(rules), *(tuple(map(cell, row)) for row in table.rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def cell(value: Any) -> str:
    return escape(text_of(value))


def escape(text: str) -> str:
    r"""The text so that Markdown shows it as it is, on one line.

    >>> escape("a|b *c* <i>\n")
    'a\\|b \\*c\\* &lt;i&gt;'
    """
    return MARKUP.sub(r"\\\g<0>", html.escape(" ".join(text.split()), quote=False))
