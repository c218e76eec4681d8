"""Hand-made papers and claims, so that tests of what is done with claims do not hang on how they are read."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import settings
from rich.console import Console, RenderableType

from extract.claim import Claim, Dismissed, Extraction, Paper, Source
from extract.vocabulary import Dataset, Metric, Task
from warehouse import Warehouse

settings.register_profile("same", derandomize=True)
settings.load_profile("same")
"""The same examples every time: a test that passes here passes everywhere."""

METRICS = (
    Metric(name="accuracy", direction="higher", scale="proportion", low=0, high=1, aliases=("acc", "top-1 accuracy")),
    Metric(name="perplexity", direction="lower", scale="unbounded", low=1, high=None, aliases=("ppl",)),
    Metric(name="parameters", direction="none", scale="unbounded", low=0, high=None, aliases=()),
)
DATASETS = (
    Dataset(name="CIFAR-10", aliases=("cifar10",), test_size=10000, task="image classification", area="vision"),
    Dataset(name="WikiText-103", aliases=("wt103",), test_size=None, task=None, area="language"),
)
TASKS = (Task(name="image classification", aliases=("classification of images",)),)


@contextmanager
def small_registers() -> Iterator[None]:
    """Registers of a few names in place of the real ones."""
    with pytest.MonkeyPatch.context() as patch:
        for name, entries in (("metrics", METRICS), ("datasets", DATASETS), ("tasks", TASKS)):
            register = {entry.name: entry for entry in entries}
            patch.setattr(f"warehouse.registers.{name}", lambda register=register: register)
        yield


@pytest.fixture
def registers() -> Iterator[None]:
    with small_registers():
        yield


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with nothing in it, to be copied: that takes a fifth of the time that making one does."""
    path = tmp_path_factory.mktemp("empty") / "claims.duckdb"
    Warehouse(path).close()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.duckdb"


@pytest.fixture
def warehouse(registers: None, empty: Path, path: Path) -> Iterator[Warehouse]:
    with Warehouse(copy(empty, path)) as opened:
        yield opened


def make_reading(
    number: int,
    value: float = 90.0,
    *,
    version: int = 1,
    published: str | None = "2025-03",
    title: str | None = None,
    **slots: Any,
) -> Extraction:
    """Paper `number` with one claim: a system of its own scores `value` % accuracy on CIFAR-10, unless slots differ."""
    quote = f"{value:g}%"
    abstract = f"As in CIFAR-10 before. System {number} reaches {quote} accuracy on CIFAR-10."
    paper_id = f"2503.{number:05}"
    claim = Claim(
        **{
            "claim_id": f"c{number:05}v{version}",
            "paper_id": paper_id,
            "version": version,
            "start": abstract.index(quote),
            "end": abstract.index(quote) + len(quote),
            "quote": quote,
            "sentence": abstract.partition(". ")[2],
            "kind": "score",
            "value": value,
            "unit": "percent",
            "metric": "accuracy",
            "metric_id": "accuracy",
            "dataset": ("CIFAR-10",),
            "dataset_id": ("CIFAR-10",),
            "system": f"System {number}",
            "rule": "by hand",
            "confidence": 0.9,
            **slots,
        }
    )
    paper = Paper(
        paper_id=paper_id,
        version=version,
        title=title or f"Paper {number}",
        abstract=abstract,
        published=published,
        source=Source("papers.jsonl", number),
    )
    return Extraction(paper, (claim,), (Dismissed("abstract", 12, 14, "10", "name"),))


def rendered(content: RenderableType) -> str:
    """What a program that reads our output gets."""
    console = Console(width=10_000, file=io.StringIO())
    console.print(content, markup=False)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()
