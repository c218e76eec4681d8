"""Evaluation tables as Papers with Code published them: JSON, by task and dataset, with a row for each system."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from publish.results.amounts import amount

Row = Mapping[str, Any]


def render(rows: Sequence[Row]) -> str:
    """The rows, in the order of tasks and datasets, as the text of a file."""
    tables = [
        {"task": task, "datasets": [dataset(name, scores) for name, scores in groupby(of_task, by_dataset)]}
        for task, of_task in groupby(rows, itemgetter("task"))
    ]
    return json.dumps(tables, ensure_ascii=False, indent=2) + "\n"


by_dataset = itemgetter("dataset")


def dataset(name: str, scores: Iterable[Row]) -> dict[str, Any]:
    held = list(scores)
    metrics = sorted({score["metric"] for score in held})
    return {"dataset": name, "sota": {"metrics": metrics, "rows": table(held)}}


def table(scores: Iterable[Row]) -> list[dict[str, Any]]:
    """A row for each system, paper and condition; a metric that comes again in one begins another."""
    rows: dict[tuple[Any, ...], dict[str, Any]] = {}
    for score in scores:
        number = 0
        while score["metric"] in rows.setdefault((*whose(score), number), row(score))["metrics"]:
            number += 1
        rows[*whose(score), number]["metrics"][score["metric"]] = amount(score)
    return sorted(rows.values(), key=lambda row: (row["model_name"], row["paper_title"], row["condition"]))


def whose(score: Row) -> tuple[Any, ...]:
    return score["system"], score["paper_id"], score["condition"]


def row(score: Row) -> dict[str, Any]:
    return {
        "model_name": score["system"],
        "metrics": {},
        "paper_title": score["title"],
        "paper_url": score["url"] or "",
        "paper_date": score["published"],
        "condition": score["condition"],
    }
