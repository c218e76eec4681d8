"""Names of the registers for what a paper writes: metric, dataset, task. Unknown stays unknown."""

from __future__ import annotations

from functools import cache, lru_cache

from extract.vocabulary import dataset_named, fold, metric_named, task_named, task_spellings

_LONGEST_TASK = 5


@lru_cache(maxsize=65536)
def metric_id(metric: str) -> str | None:
    """The register's name of a metric: of the whole phrase, else of its longest known ending, or its short form's."""
    for phrase in _forms(metric):
        words = phrase.split()
        for first in range(len(words)):
            known = metric_named(" ".join(words[first:]))
            if known is not None:
                return known.name
    return None


@lru_cache(maxsize=65536)
def dataset_id(dataset: str) -> str | None:
    """The register's name of a dataset, of its long or its short form, None where unknown."""
    return next((known.name for form in _forms(dataset) if (known := dataset_named(form)) is not None), None)


def _forms(name: str) -> list[str]:
    """A name, without a unit behind it, and where a short form follows, "word error rate (WER)", both forms apart."""
    head, _, last = name.rpartition(" ")
    if head and last in ("points", "values"):
        return [name, head]
    if not name.endswith(")"):
        return [name]
    long, _, short = name[:-1].rpartition(" (")
    return [name, long, short] if long else [name]


@cache
def _task_beginnings() -> frozenset[str]:
    """Everything that the spelling of a task begins with."""
    return frozenset(spelling[:end] for spelling in task_spellings() for end in range(1, len(spelling) + 1))


def task_in(text: str) -> str:
    """The longest known task that the text names, as written; empty if it names none."""
    words = text.replace(",", " ,").split()
    keys = [fold(word.strip(".:?")) or "," for word in words]
    spellings, beginnings = task_spellings(), _task_beginnings()
    found, size = 0, 1
    for first, key in enumerate(keys):
        if key not in beginnings:
            continue
        run = key
        for last in range(first + 1, min(first + _LONGEST_TASK, len(keys))):
            run += keys[last]
            if run not in beginnings:
                break
            if last - first >= size and run in spellings:
                found, size = first, last - first + 1
    return " ".join(words[found : found + size]).strip(" .:?") if size > 1 else ""


@lru_cache(maxsize=65536)
def task_id(task: str) -> str | None:
    """The register's name of a task, None where unknown."""
    known = task_named(task) if task else None
    return None if known is None else known.name
