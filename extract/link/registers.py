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


@lru_cache(maxsize=4096)
def task_in(text: str) -> str:
    """The longest known task that the text names, as written; empty if it names none."""
    words = text.replace(",", " ,").split()
    keys = [fold(word.strip(".:?")) or "," for word in words]
    spellings = task_spellings()
    firsts = [first for first, key in enumerate(keys) if key in _task_beginnings()]
    for size in range(_LONGEST_TASK, 1, -1):
        for first in firsts:
            if first + size <= len(keys) and "".join(keys[first : first + size]) in spellings:
                return " ".join(words[first : first + size]).strip(" .:?")
    return ""


@lru_cache(maxsize=65536)
def task_id(task: str) -> str | None:
    """The register's name of a task, None where unknown."""
    known = task_named(task) if task else None
    return None if known is None else known.name
