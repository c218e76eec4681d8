"""The names the field uses: metrics, datasets and tasks with other spellings, read from the TOML beside this file.

`metrics()`, `datasets()` and `tasks()` are the registers, keyed by name. `metric_named`, `dataset_named` and
`task_named` find an entry by anything a paper may have written: spellings are compared after `fold`.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, Protocol, TypeVar, get_args

HERE = Path(__file__).parent

Better = Literal["higher", "lower", "none"]
Scale = Literal[
    "proportion",
    "relative",
    "correlation",
    "determination",
    "probability",
    "rating",
    "decibel",
    "time",
    "rate",
    "power",
    "energy",
    "size",
    "count",
    "money",
    "distance",
    "angle",
    "factor",
    "unbounded",
]


class VocabularyError(ValueError):
    """A register's file is wrong. The message is one line: file, entry, and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Metric:
    """What is measured. Bounds are inclusive, in the unit of the scale (a proportion in 0 to 1), None where open."""

    name: str
    direction: Better
    """Which values are better; `none` where that depends on who asks (attack success rate, p-value)."""
    scale: Scale
    """How values are written; metrics.toml says what each word means."""
    low: float | None = None
    high: float | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset, benchmark or test bed by name."""

    name: str
    aliases: tuple[str, ...] = ()
    test_size: int | None = None
    """Items in the split that scores are customarily reported on; None where unknown or where customs differ."""
    task: str | None = None
    """A name in the register of tasks."""
    area: str = ""
    """The field it comes from: the file it stands in."""
    ambiguous: bool = False
    """The name is also an ordinary word, an acronym or a model's name: a dataset only where the context says so."""
    weak_aliases: tuple[str, ...] = ()
    """Those of `aliases` that are ambiguous in the same way."""


@dataclass(frozen=True, slots=True)
class Task:
    """What systems are asked to do."""

    name: str
    aliases: tuple[str, ...] = ()


_FOLDS = str.maketrans("-_‐‑‒–—―−×∗’", "         x*'", "$^{}\\")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The key under which spellings of one name meet: case, hyphens, blanks, underscores, plural s and TeX marks go.

    >>> fold("F1-scores") == fold("f 1 score"), fold("SWE_bench") == fold("SWE-Bench"), fold("R^2") == fold("R²")
    (True, True, True)
    >>> fold("HumanEval") == fold("HumanEval+"), fold("pass@1") == fold("pass 1")
    (False, False)
    """
    if name.isascii() and name.isalnum():
        return _stem(name.lower())
    plain = name if name.isascii() else unicodedata.normalize("NFKC", name)
    return "".join(map(_stem, plain.casefold().translate(_FOLDS).split()))


def _stem(word: str) -> str:
    """One folded word without punctuation around it, possessive and plural s."""
    word = word.strip(".,:;")
    if "'" in word:
        word = word.removesuffix("'s").replace("'", "")
    if len(word) < 4 or word[-1] != "s" or word[-2] == "s" or not word[-2].isalpha():
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]


@cache
def metrics() -> Mapping[str, Metric]:
    """All metrics by name; VocabularyError where metrics.toml is wrong."""
    return _register(_metric(where, entry) for where, entry in _entries(HERE / "metrics.toml"))


@cache
def datasets() -> Mapping[str, Dataset]:
    """All datasets by name, from every file under datasets/; VocabularyError where one is wrong."""
    files = sorted((HERE / "datasets").glob("*.toml"))
    return _register(_dataset(where, entry, file.stem) for file in files for where, entry in _entries(file))


@cache
def tasks() -> Mapping[str, Task]:
    """All tasks by name; VocabularyError where tasks.toml is wrong."""
    return _register(_task(where, entry) for where, entry in _entries(HERE / "tasks.toml"))


def metric_named(text: str) -> Metric | None:
    """The metric that `text` spells, or None."""
    return _metric_spellings().get(fold(text))


def dataset_named(text: str) -> Dataset | None:
    """The dataset that `text` spells, or None. Its `ambiguous` speaks of this spelling, not only of the name."""
    return _dataset_spellings().get(fold(text))


def task_named(text: str) -> Task | None:
    """The task that `text` spells, or None."""
    return task_spellings().get(fold(text))


class Entry(Protocol):
    """What every register's entries have."""

    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


E = TypeVar("E", bound=Entry)


@cache
def _metric_spellings() -> Mapping[str, Metric]:
    return _spellings(metrics())


@cache
def _dataset_spellings() -> Mapping[str, Dataset]:
    found = _spellings(datasets())
    for entry in datasets().values():
        clear = replace(entry, ambiguous=False) if entry.ambiguous else entry
        found.update((fold(alias), clear) for alias in entry.aliases)
        if entry.weak_aliases:
            weak = replace(entry, ambiguous=True)
            found.update((fold(alias), weak) for alias in entry.weak_aliases)
    return found


@cache
def task_spellings() -> Mapping[str, Task]:
    """Folded spelling -> task: those of several words are joined without blanks."""
    return _spellings(tasks())


def _spellings(register: Mapping[str, E]) -> dict[str, E]:
    """Every entry under all its folded spellings; VocabularyError where two entries share one."""
    found: dict[str, E] = {}
    for entry in register.values():
        for spelling in (entry.name, *entry.aliases):
            other = found.setdefault(fold(spelling), entry)
            if other is not entry:
                raise VocabularyError(f"{spelling!r} spells both {other.name!r} and {entry.name!r}: keep it under one")
    return found


Where = tuple[Path, str]
Fields = dict[str, Any]


def _entries(file: Path) -> Iterator[tuple[Where, Fields]]:
    try:
        table = tomllib.loads(file.read_text("utf8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise VocabularyError(f"{file.name}: {error}") from error
    for name, entry in table.items():
        if not isinstance(entry, dict):
            raise VocabularyError(f"{file.name}: {name!r} must be a table such as {{ aliases = [] }}")
        yield (file, name), entry


def _register(entries: Iterable[E]) -> Mapping[str, E]:
    found: dict[str, E] = {}
    for entry in entries:
        if entry.name in found:
            raise VocabularyError(f"{entry.name!r} has two entries: keep one")
        found[entry.name] = entry
    return MappingProxyType(found)


def _metric(where: Where, entry: Fields) -> Metric:
    _expect(where, entry, _METRIC)
    for key in ("direction", "scale"):
        if key not in entry:
            raise _wrong(where, f"{key} is missing")
    return Metric(
        name=where[1],
        direction=entry["direction"],
        scale=entry["scale"],
        low=entry.get("low"),
        high=entry.get("high"),
        aliases=tuple(entry.get("aliases", ())),
    )


def _dataset(where: Where, entry: Fields, area: str) -> Dataset:
    _expect(where, entry, _DATASET)
    weak = tuple(entry.get("weak_aliases", ()))
    return Dataset(
        name=where[1],
        aliases=(*entry.get("aliases", ()), *weak),
        test_size=entry.get("test_size"),
        task=entry.get("task"),
        area=area,
        ambiguous="ambiguous" in entry,
        weak_aliases=weak,
    )


def _task(where: Where, entry: Fields) -> Task:
    _expect(where, entry, _TASK)
    return Task(name=where[1], aliases=tuple(entry.get("aliases", ())))


Fits = Callable[[Any], bool]


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text for text in value)


def _is_number(value: Any) -> bool:
    return type(value) in (int, float)


_TASK: Mapping[str, tuple[Fits, str]] = {"aliases": (_are_texts, "a list of texts")}
_METRIC: Mapping[str, tuple[Fits, str]] = {
    **_TASK,
    "direction": (get_args(Better).__contains__, f"one of {', '.join(get_args(Better))}"),
    "scale": (get_args(Scale).__contains__, f"one of {', '.join(get_args(Scale))}"),
    "low": (_is_number, "a number, or be left out"),
    "high": (_is_number, "a number, or be left out"),
}
_DATASET: Mapping[str, tuple[Fits, str]] = {
    **_TASK,
    "weak_aliases": (_are_texts, "a list of texts"),
    "ambiguous": (lambda value: value is True, "true, or be left out"),
    "test_size": (lambda value: type(value) is int and value > 0, "a whole number above 0"),
    "task": (lambda value: isinstance(value, str), "the name of a task"),
}


def _expect(where: Where, entry: Fields, keys: Mapping[str, tuple[Fits, str]]) -> None:
    for key, value in entry.items():
        if key not in keys:
            raise _wrong(where, f"unknown key {key!r}; known are {', '.join(keys)}")
        fits, wanted = keys[key]
        if not fits(value):
            raise _wrong(where, f"{key} is {value!r}; it must be {wanted}")


def _wrong(where: Where, what: str) -> VocabularyError:
    file, name = where
    return VocabularyError(f"{file.name}: {name!r}: {what}")
