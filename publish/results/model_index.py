"""The model-index of Hugging Face model cards: YAML, system by system, as a card's metadata has it.

Every text is in double quotes, for parsers differ in what `no`, `1e5` or `12:30` are without them.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from publish.results.amounts import bare, is_plain

Row = Mapping[str, Any]

OF_ONE = ("task", "dataset", "paper_id", "condition")
"""What the metrics of one result share."""
ONE_LINE = 1 << 20
"""Columns: no text is broken."""


def render(rows: Sequence[Row]) -> str:
    """The rows by system as the text of a file."""
    yaml = YAML(pure=True)
    yaml.width = ONE_LINE
    models = [
        {"name": quoted(name), "results": results(scores)}
        for name, scores in groupby(sorted(rows, key=itemgetter("system", *OF_ONE)), itemgetter("system"))
    ]
    out = io.StringIO()
    yaml.dump({"model-index": models}, out)
    return out.getvalue()


def results(scores: Iterable[Row]) -> list[dict[str, Any]]:
    """A result for each dataset, condition and paper, with its metrics."""
    return [result(list(same)) for _, same in groupby(scores, itemgetter(*OF_ONE))]


def result(scores: Sequence[Row]) -> dict[str, Any]:
    first = scores[0]
    return {
        "task": {"type": quoted(identifier(first["task"])), "name": quoted(first["task"])},
        "dataset": dataset(first),
        "metrics": [metric(score) for score in scores],
        "source": {key: quoted(value) for key, value in (("name", first["title"]), ("url", first["url"])) if value},
    }


def dataset(score: Row) -> dict[str, Any]:
    found: dict[str, Any] = {"type": quoted(identifier(score["dataset"])), "name": quoted(score["dataset"])}
    if score["split"]:
        found["split"] = quoted(score["split"])
    args: dict[str, Any] = {} if score["shots"] is None else {"num_few_shot": score["shots"]}
    if score["condition"]:
        args["condition"] = quoted(score["condition"])
    return {**found, "args": args} if args else found


def metric(score: Row) -> dict[str, Any]:
    name = quoted(score["metric"])
    args = {"args": {"unit": quoted(score["unit"])}} if score["unit"] else {}
    return {"type": name, "name": name, "value": value(score), **args}


def value(score: Row) -> Any:
    """A number where that says all, and a text such as `20 ± 1.2` otherwise."""
    if not is_plain(score) or "e" in repr(score["value"]):
        return quoted(bare(score))
    return int(score["value"]) if score["value"].is_integer() else score["value"]


def identifier(name: str) -> str:
    """A name in the style of the hub's identifiers.

    >>> identifier("Question Answering")
    'question-answering'
    """
    return "-".join(name.lower().split())


def quoted(text: str) -> Any:
    return DoubleQuotedScalarString(text)
