"""Evaluation tables as Papers with Code published them, in JSON: a list of tasks, their datasets, and the rows of each.

    [{"task": "...", "subtasks": [...], "datasets": [
      {"dataset": "...", "subdatasets": [...], "sota": {"metrics": ["..."], "rows": [
        {"model_name": "...", "metrics": {"Accuracy": "88.4%"}, "condition": "5-shot",
         "paper_title": "...", "paper_url": "...", "paper_date": "2025-11-03"}]}}]}]

Each number of a row becomes a claim. A subtask or a subdataset goes by its own name. `condition` is ours: what else the
number depends on. Other keys are ignored, and so is a cell that says that there is no number: nothing, `-`, `n/a`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from extract.claim import Extraction, Reject, Source
from extract.readers._input import STANDARD_INPUT, Input, UnreadableInput, text_head
from extract.readers._results import (
    NOT_GIVEN,
    Result,
    date_of,
    entries,
    extractions,
    mapping,
    needed,
    reject,
    text,
)

SUFFIXES = (".json",)

TABLES = regex.compile(r'\s*\[\s*\{.*?"(?:task|datasets|subtasks)"\s*:', regex.DOTALL)
DEEPEST = 30
"""Subtasks of subtasks."""


def recognises(head: bytes) -> bool:
    return TABLES.match(text_head(head)) is not None


def read(source: Input) -> Iterator[Extraction | Reject]:
    yield from extractions(tables(source), "evaluation_tables")


def tables(source: Input) -> Iterator[Result | Reject]:
    document = parsed(source)
    if not isinstance(document, list):
        raise UnreadableInput(source.name, "holds no list of tasks", "give evaluation tables, or papers as JSON lines")
    name = document_name(source.name)
    for number, task in enumerate(document):
        yield from of_task(task, f"[{number}]", Source(source.name, 1), name, 0)


def parsed(source: Input) -> Any:
    """The document, numbers in it as they are written. Raises UnreadableInput."""
    content = source.text()
    try:
        return json.loads(content, parse_int=str, parse_float=str, parse_constant=str, object_pairs_hook=once_each)
    except json.JSONDecodeError as error:
        raise UnreadableInput(
            source.name, f"not JSON: {error.msg} in column {error.colno}", "mend it there", error.lineno
        ) from None
    except ValueError as error:
        raise UnreadableInput(source.name, str(error), "keep one") from None
    except RecursionError:
        raise UnreadableInput(source.name, "is nested too deeply for a table", "give evaluation tables") from None


def once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in found if keys.count(key) > 1)
        raise ValueError(f"the key {twice[:40]!r} stands twice in one object")
    return found


def document_name(file: str) -> str:
    return "standard input" if file == STANDARD_INPUT else Path(Path(file).name.removesuffix(".gz")).stem


def of_task(given: object, place: str, source: Source, document: str, depth: int) -> Iterator[Result | Reject]:
    try:
        task = mapping(given, "a task")
        name = text(task, "task")
        datasets, subtasks = entries(task, "datasets"), entries(task, "subtasks")
        if depth > DEEPEST:
            raise ValueError(f"subtasks nested deeper than {DEEPEST} levels")
    except ValueError as error:
        yield reject(source, place, str(error), given)
        return
    for number, dataset in enumerate(datasets):
        yield from of_dataset(dataset, name, f"{place}.datasets[{number}]", source, document, depth)
    for number, subtask in enumerate(subtasks):
        yield from of_task(subtask, f"{place}.subtasks[{number}]", source, document, depth + 1)


def of_dataset(
    given: object, task: str, place: str, source: Source, document: str, depth: int
) -> Iterator[Result | Reject]:
    try:
        dataset = mapping(given, "a dataset")
        sota = dataset.get("sota")
        rows = entries(mapping(sota, "sota"), "rows") if sota is not None else []
        name = needed(dataset, "dataset") if rows else text(dataset, "dataset")
        within = entries(dataset, "subdatasets")
        if depth > DEEPEST:
            raise ValueError(f"subdatasets nested deeper than {DEEPEST} levels")
    except ValueError as error:
        yield reject(source, place, str(error), given)
        return
    for number, row in enumerate(rows):
        yield from of_row(row, task, name, f"{place}.sota.rows[{number}]", source, document)
    for number, subdataset in enumerate(within):
        yield from of_dataset(subdataset, task, f"{place}.subdatasets[{number}]", source, document, depth + 1)


def of_row(
    given: object, task: str, dataset: str, place: str, source: Source, document: str
) -> Iterator[Result | Reject]:
    try:
        row = mapping(given, "a row")
        cells = mapping(row.get("metrics"), "metrics")
        shared = Result(
            source=source,
            place=place,
            document=document,
            system=needed(row, "model_name"),
            task=task,
            dataset=dataset,
            metric="",
            cell="",
            condition=text(row, "condition"),
            paper_title=text(row, "paper_title"),
            paper_url=text(row, "paper_url"),
            paper_date=date_of(text(row, "paper_date")),
        )
    except ValueError as error:
        yield reject(source, place, str(error), given)
        return
    for metric in cells:
        yield from of_cell(cells, metric, shared)


def of_cell(cells: Mapping[str, Any], metric: str, shared: Result) -> Iterator[Result | Reject]:
    try:
        cell = text(cells, metric)
        name = needed({"the name of a metric": metric}, "the name of a metric")
    except ValueError as error:
        yield reject(shared.source, f"{shared.place}.metrics", str(error), cells)
        return
    if cell not in NOT_GIVEN:
        yield shared._replace(metric=name, cell=cell)
