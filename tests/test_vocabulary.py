"""The registers are large, sane and unequivocal, and their loader refuses what is wrong with the file and the key."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import vocabulary
from extract.vocabulary import (
    Dataset,
    Metric,
    Task,
    VocabularyError,
    dataset_named,
    datasets,
    fold,
    metric_named,
    metrics,
    task_named,
    tasks,
)

ROOM = Path(vocabulary.__file__).parent
FILES = [ROOM / "metrics.toml", ROOM / "tasks.toml", *sorted((ROOM / "datasets").glob("*.toml"))]

Entries = Mapping[str, Metric] | Mapping[str, Dataset] | Mapping[str, Task]
KINDS: list[tuple[Callable[[], Entries], Callable[[str], Metric | Dataset | Task | None], int]] = [
    (metrics, metric_named, 250),
    (datasets, dataset_named, 1500),
    (tasks, task_named, 150),
]
kinds = pytest.mark.parametrize(("register", "named", "least"), KINDS, ids=["metrics", "datasets", "tasks"])


@kinds
def test_there_are_enough(register: Callable[[], Entries], named: object, least: int) -> None:
    assert len(register()) >= least


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_sorted_by_name(file: Path) -> None:
    names = list(tomllib.loads(file.read_text("utf8")))
    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_says_what_its_keys_mean(file: Path) -> None:
    lines = file.read_text("utf8").splitlines()
    assert all(line.startswith("#") for line in lines[:3])


@kinds
def test_no_spelling_twice(register: Callable[[], Entries], named: object, least: int) -> None:
    spellings = list(chain.from_iterable((entry.name, *entry.aliases) for entry in register().values()))
    folded: dict[str, list[str]] = {}
    for spelling in spellings:
        folded.setdefault(fold(spelling), []).append(spelling)
    assert [twice for twice in folded.values() if len(twice) > 1] == []
    assert "" not in folded


@kinds
def test_every_spelling_finds_its_entry(
    register: Callable[[], Entries], named: Callable[[str], Metric | Dataset | Task | None], least: int
) -> None:
    for name, entry in register().items():
        for spelling in (name, *entry.aliases):
            found = named(spelling)
            assert found is not None
            assert found.name == name


BOUNDS_OF_SCALE: dict[str, tuple[float | None, float | None]] = {
    "proportion": (0, 1),
    "probability": (0, 1),
    "correlation": (-1, 1),
    "determination": (None, 1),
}


def test_bounds_are_sane() -> None:
    for metric in metrics().values():
        if metric.scale in BOUNDS_OF_SCALE:
            assert (metric.low, metric.high) == BOUNDS_OF_SCALE[metric.scale], metric
        if metric.scale == "rating":
            assert metric.low is not None, metric
            assert metric.high is not None, metric
        if metric.low is not None and metric.high is not None:
            assert metric.low < metric.high, metric


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("accuracy", "higher"),
        ("perplexity", "lower"),
        ("WER", "lower"),
        ("latency", "lower"),
        ("FPS", "higher"),
        ("FID", "lower"),
        ("p-value", "none"),
        ("attack success rate", "none"),
    ],
)
def test_direction(name: str, direction: str) -> None:
    assert metrics()[name].direction == direction


def test_datasets_name_tasks_of_the_register() -> None:
    assert {dataset.task for dataset in datasets().values() if dataset.task} <= tasks().keys()


def test_sizes_are_positive() -> None:
    sizes = [dataset.test_size for dataset in datasets().values() if dataset.test_size is not None]
    assert len(sizes) > 300
    assert min(sizes) > 0


@pytest.mark.parametrize(
    ("spelling", "name", "size"),
    [
        ("HumanEval", "HumanEval", 164),
        ("human-eval+", "HumanEval+", 164),
        ("AIME'24", "AIME 2024", 30),
        ("GPQA-Diamond", "GPQA-Diamond", 198),
        ("Massive Multitask Language Understanding", "MMLU", 14042),
        ("GSM-8K", "GSM8K", 1319),
        ("MATH500", "MATH-500", 500),
        ("SWE-Bench_Verified", "SWE-bench Verified", 500),
        ("ILSVRC-2012", "ImageNet", 50000),
        ("CIFAR10", "CIFAR-10", 10000),
        (r"$\tau$-bench airline", "τ-bench airline", 50),
        ("τ-bench retail", "τ-bench retail", 115),
    ],
)
def test_known_datasets(spelling: str, name: str, size: int) -> None:
    found = dataset_named(spelling)
    assert (found and found.name, found and found.test_size) == (name, size)


@pytest.mark.parametrize(
    ("spelling", "ambiguous"),
    [
        ("Spider", True),
        ("Spider 1.0", False),
        ("GSM8K", False),
        ("DROP", True),
        ("Flowers", True),
        ("Flowers-102", False),
    ],
)
def test_ambiguity_is_of_the_spelling(spelling: str, ambiguous: bool) -> None:
    found = dataset_named(spelling)
    assert found is not None
    assert found.ambiguous is ambiguous


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("F1", "F-1"),
        ("F1 scores", "f1-score"),
        ("accuracies", "accuracy"),
        ("R²", "R^2"),
        ("R²", "$R^2$"),
        ("SWE_bench", "SWE-Bench"),
        ("Cohen's kappa", "Cohen’s Kappa"),
        ("ImageNet 256×256", "ImageNet 256x256"),
        ("GPU–hours", "gpu hour"),
    ],
)
def test_fold_joins(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("HumanEval", "HumanEval+"), ("pass@1", "pass 1"), ("Recall@1", "Recall@10"), ("MOS", "MO"), ("loss", "los")],
)
def test_fold_keeps_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(st.characters(max_codepoint=0x17F)))
def test_fold_ignores_case_and_outer_blanks(text: str) -> None:
    assert fold(f" {text}\t") == fold(text)
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize("named", [metric_named, dataset_named, task_named])
def test_nothing_is_named_by_nothing(named: Callable[[str], object]) -> None:
    assert named("") is None
    assert named("a name that nobody gave") is None


WRONG = [
    ("metrics.toml", metrics, '"x" = { direction = "up", scale = "count" }', "direction is 'up'"),
    ("metrics.toml", metrics, '"x" = { direction = "lower", scale = "dB" }', "scale is 'dB'"),
    ("metrics.toml", metrics, '"x" = { direction = "lower", scale = "count", low = "0" }', "low is '0'"),
    ("metrics.toml", metrics, '"x" = { direction = "lower", scale = "count", alias = [] }', "unknown key 'alias'"),
    ("metrics.toml", metrics, '"x" = { direction = "lower" }', "scale is missing"),
    ("tasks.toml", tasks, '"x" = { aliases = "y" }', "aliases is 'y'"),
    ("tasks.toml", tasks, '"x" = []', "must be a table"),
    ("tasks.toml", tasks, '"x" = {', "tasks.toml"),
    ("datasets/new.toml", datasets, '"x" = { test_size = 0 }', "test_size is 0"),
    ("datasets/new.toml", datasets, '"x" = { test_size = true }', "test_size is True"),
    ("datasets/new.toml", datasets, '"x" = { ambiguous = "yes" }', "ambiguous is 'yes'"),
    ("datasets/new.toml", datasets, '"x" = { weak_aliases = [1] }', "weak_aliases is [1]"),
]


@pytest.mark.parametrize(("file", "register", "text", "said"), WRONG, ids=[said for *_, said in WRONG])
def test_a_wrong_file_is_refused(
    file: str, register: Callable[[], Entries], text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf8")
    monkeypatch.setattr(vocabulary, "HERE", tmp_path)
    register.cache_clear()  # type: ignore[attr-defined]
    try:
        with pytest.raises(VocabularyError) as refused:
            register()
    finally:
        register.cache_clear()  # type: ignore[attr-defined]
    assert path.name in str(refused.value)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_missing_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "HERE", tmp_path)
    tasks.cache_clear()
    try:
        with pytest.raises(VocabularyError, match=r"tasks\.toml"):
            tasks()
    finally:
        tasks.cache_clear()
