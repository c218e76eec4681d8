"""Leaderboards: one ranked table for each board, under a heading that says which values are better."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from rich.console import Group, RenderableType
from rich.text import Text

from publish.cells import text_of
from publish.formats import Format, markdown, render
from warehouse import Table

BETTER = {"higher": "higher is better", "lower": "lower is better"}
UNRANKED = "not ranked: which values are better is not known"
BOUNDS = {"approx": "~", "at_least": "≥ ", "at_most": "≤ "}
COLUMNS = ("rank", "system", "score", "condition", "paper", "title", "published", "claim")


class Board(NamedTuple):
    """The scores of one metric on one dataset in one setting, comparable with each other, best first."""

    heading: str
    table: Table


def render_leaderboard(table: Table, format: Format) -> RenderableType:
    """Rows of the view `leaderboard`: for people board by board, as data in one table."""
    if format == "table":
        return Group(
            *(part for board in boards(table) for part in (Text(board.heading, "bold"), render(board.table, format)))
        )
    if format == "markdown":
        return "\n".join(f"## {markdown.escape(b.heading)}\n\n{markdown.render(b.table)}" for b in boards(table))
    return render(table, format)


def boards(table: Table) -> Iterator[Board]:
    """The boards that the rows, in the order of the view, belong to."""
    for _, group in groupby(table.records(), key=itemgetter("dataset", "metric", "setting", "axis")):
        scores = list(group)
        yield Board(heading(scores[0]), Table(COLUMNS, [line(score) for score in scores]))


def heading(score: dict[str, Any]) -> str:
    better = BETTER.get(score["direction"], UNRANKED)
    unit = f" in {text_of(score['axis'])}" if score["axis"] == score["unit"] != "" else ""
    setting = f", {text_of(score['setting'])}" if score["setting"] else ""
    return f"{text_of(score['dataset'])}: {text_of(score['metric'])}{setting}{unit} ({better})"


def line(score: dict[str, Any]) -> tuple[Any, ...]:
    return (
        score["rank"],
        score["system"] or "(not named)",
        amount(score),
        score["condition"],
        score["paper_id"],
        score["title"],
        score["published"],
        score["claim_id"],
    )


def amount(score: dict[str, Any]) -> str:
    """A score as one writes it, with all that qualifies it.

    >>> amount({"bound": "at_least", "value": 92.5, "value_high": None, "error": 0.3, "unit": "percent"})
    '≥ 92.5 ± 0.3 %'
    """
    parts = [BOUNDS.get(score["bound"], "") + text_of(score["value"])]
    if score["value_high"] is not None:
        parts[0] += f" to {text_of(score['value_high'])}"
    if score["error"] is not None:
        parts.append(f"± {text_of(score['error'])}")
    if score["unit"]:
        parts.append("%" if score["unit"] == "percent" else score["unit"])
    return " ".join(parts)
