"""The model-index of a Hugging Face model card: results in YAML, in the card's metadata or in a file of their own.

    model-index:
    - name: ...
      results:
      - task: {type: ..., name: ...}
        dataset: {type: ..., name: ..., config: ..., split: ..., args: {num_few_shot: 5, condition: ...}}
        metrics:
        - {type: ..., name: ..., value: 88.4, args: {unit: percent}}
        source: {name: ..., url: ...}

Each value becomes a claim. A name is taken before a type; `config`, `split` and `args` are the condition, unless it is
given as such. Other keys are ignored.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex

from extract.claim import Extraction, Reject, Source
from extract.readers import _yaml
from extract.readers._input import Input, UnreadableInput, text_head
from extract.readers._results import Result, entries, extractions, mapping, needed, reject, text

SUFFIXES = (".yaml", ".yml", ".md")

MODEL_INDEX = regex.compile(r"^model-index[ \t]*:", regex.MULTILINE)
METADATA = regex.compile(r"---[ \t]*\r?\n(?P<yaml>.*?)^---[ \t]*\r?$", regex.MULTILINE | regex.DOTALL)
LARGEST = 1 << 22
"""Characters of metadata."""
REMEDY = "give a model card, or a YAML file, with a model-index"


def recognises(head: bytes) -> bool:
    return MODEL_INDEX.search(text_head(head)) is not None


def read(source: Input) -> Iterator[Extraction | Reject]:
    yield from extractions(results(source), "model_index")


def results(source: Input) -> Iterator[Result | Reject]:
    first_line, metadata = metadata_of(source)
    if len(metadata) > LARGEST:
        raise UnreadableInput(source.name, f"the metadata is larger than {LARGEST >> 20} MB", "split it")
    try:
        document = _yaml.load(metadata, first_line)
    except _yaml.Unfit as error:
        raise UnreadableInput(source.name, str(error), "mend it there", error.line) from None
    if not isinstance(document, Mapping) or "model-index" not in document:
        raise UnreadableInput(source.name, "holds no model-index", REMEDY)
    place = Source(source.name, first_line)
    try:
        models = entries(document, "model-index")
    except ValueError as error:
        yield reject(place, "model-index", str(error), document)
        return
    for number, model in enumerate(models):
        yield from of_model(model, f"model-index[{number}]", at(model, place))


def metadata_of(source: Input) -> tuple[int, str]:
    """The YAML, and the line on which it begins. Raises UnreadableInput."""
    content = source.text()
    if source.suffix in (".yaml", ".yml") or not content.startswith("---"):
        return 1, content
    found = METADATA.match(content)
    if not found:
        raise UnreadableInput(source.name, "its metadata has no end", "put a line of --- under it")
    return 2, found["yaml"]


def at(entry: object, outer: Source) -> Source:
    """Where an entry stands; where what holds it stands if it cannot say."""
    return Source(outer.file, entry.line) if isinstance(entry, _yaml.Mapping) else outer


def of_model(given: object, place: str, source: Source) -> Iterator[Result | Reject]:
    try:
        model = mapping(given, "a model")
        name = needed(model, "name")
        found = entries(model, "results")
    except ValueError as error:
        yield reject(source, place, str(error), given)
        return
    for number, result in enumerate(found):
        yield from of_result(result, name, f"{place}.results[{number}]", at(result, source))


def of_result(given: object, model: str, place: str, source: Source) -> Iterator[Result | Reject]:
    try:
        result = mapping(given, "a result")
        task = mapping(result.get("task") or {}, "task")
        dataset = mapping(result.get("dataset"), "dataset")
        cited = mapping(result.get("source") or {}, "source")
        metrics = entries(result, "metrics")
        shared = Result(
            source=source,
            place=place,
            document=model,
            system=model,
            task=text(task, "name") or text(task, "type"),
            task_type=text(task, "type"),
            dataset=needed(dataset, "name", "type"),
            dataset_type=text(dataset, "type"),
            metric="",
            cell="",
            condition=condition_of(dataset),
            paper_title=text(cited, "name"),
            paper_url=text(cited, "url"),
        )
    except ValueError as error:
        yield reject(source, place, str(error), given)
        return
    for number, metric in enumerate(metrics):
        yield of_metric(metric, shared, f"{place}.metrics[{number}]")


def of_metric(given: object, shared: Result, place: str) -> Result | Reject:
    source = at(given, shared.source)
    try:
        metric = mapping(given, "a metric")
        args = metric.get("args")
        return shared._replace(
            source=source,
            place=place,
            metric=needed(metric, "name", "type"),
            metric_type=text(metric, "type"),
            cell=needed(metric, "value"),
            unit=text(args, "unit") if isinstance(args, Mapping) else "",
        )
    except ValueError as error:
        return reject(source, place, str(error), given)


def condition_of(dataset: Mapping[str, Any]) -> str:
    """What qualifies the numbers on this dataset, as one text."""
    args = dataset.get("args")
    if not isinstance(args, Mapping):
        return joined(
            text(dataset, "config"), text(dataset, "split"), text(dataset, "args") if isinstance(args, str) else ""
        )
    if condition := text(args, "condition"):
        return condition
    shots = text(args, "num_few_shot")
    others = [f"{key}={value}" for key, value in args.items() if key != "num_few_shot" and isinstance(value, str)]
    return joined(text(dataset, "config"), text(dataset, "split"), shots and f"{shots}-shot", *others)


def joined(*parts: str) -> str:
    """The parts that are there, each once.

    >>> joined("main", "test", "", "test")
    'main, test'
    """
    return ", ".join(dict.fromkeys(filter(None, parts)))
