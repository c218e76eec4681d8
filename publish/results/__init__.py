"""What leaderboards hold, in the formats in which results are exchanged, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any, Literal

from publish.results import evaluation_tables, model_index
from warehouse import Table

ResultsFormat = Literal["model-index", "evaluation-tables"]
Row = dict[str, Any]

RENDERERS: Mapping[ResultsFormat, Callable[[list[Row]], str]] = {
    "model-index": model_index.render,
    "evaluation-tables": evaluation_tables.render,
}


def render_results(table: Table, format: ResultsFormat) -> tuple[str, int]:
    """The answer to `questions.results` as the text of a file, and how many of its rows are not in it.

    Those are the scores that name no system, and those whose value is no finite number: neither format has a place for
    them.
    """
    rows = table.records()
    kept = [row for row in rows if row["system"] and isfinite(row["value"])]
    return RENDERERS[format](kept), len(rows) - len(kept)
