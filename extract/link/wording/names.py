"""Names in text: whether words name a dataset, a model, hardware, or nothing in particular."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import regex

from extract.lists import either, word_set

DATASET_NOUN = re.compile(
    r"\b(?:benchmarks?|bench|datasets?|data\s?sets?|corpus|corpora|leaderboard|challenge|test\s?(?:set|suite|bed)s?|testbeds?"
    r"|suites?|tracks?|shared\stask|database|split|collection|arena|simulators?|environments?)\b",
    re.IGNORECASE,
)
HOLDER = regex.compile(
    rf"(?:^|[\s-])(?<!-(?:class|way|label|stage)\s)(?:{either('holders_of_scores')})$", regex.IGNORECASE
)
"""Words for who or what has scores: "wide nets", "human raters"."""
_LIKE_BENCHMARK = re.compile(
    r"\w-?(?:Bench(?:mark)?|BENCH|Arena|Gym|QA(?![A-Z])|VQA(?![A-Z])|Corpus|Dataset|Leaderboard|Challenge)"
    r"(?:[-_ ]?[A-Z0-9][\w.]*|-[a-z]\w*)?$|^MM\w*Bench|\sBench$"
)
_KIND_OF_TASK = regex.compile(r"^[A-Z]{1,4}QA$|2QA$")
"""Answering questions about something, "KBQA", and systems that do, "Doc2QA"."""
_MODEL = re.compile(
    rf"^{either('models')}(?:$|[-\d.\s/v])|^(?:claude|gpt|gemini|llama|qwen|deepseek|mistral|mixtral|gemma|grok)[-\d]"
    r"|-(?:BERT|RoBERTa|GPT|T5|DETR|LLaMA|Llama|CLIP|ViT)(?:$|-)"
    r"|\w(?:BERT|BERTa|GAN|GPT|LLaMA|Llama|LoRA|Former|former|[a-z]LM|ViT|YOLO|Mamba|NetV\d)(?:[-v]?\d[\w.]*)?$"
)
_SIZED = re.compile(r"[-\s]\d+(?:\.\d+)?[BbM](?:$|-)")
"""A name with a parameter count in it is a model's."""
_KIND_OF_SYSTEM = re.compile(rf"\s{either('kinds_of_system')}s?$")
_MANY = re.compile(r"^[A-Z][A-Za-z]?[A-Z]+s$")
"""Acronyms in the plural, "LALMs", are kinds of things."""
_MEASURED = re.compile(r"^\d+[A-Za-z]{1,4}$|^(?:Phase|Stage|Step|Level|Task|Tier|Type)s?[\s-]?\d*$")
"""A quantity with its unit, or a part of what was done, counted."""
_FIELD = re.compile(rf"^(?:[A-Z][a-z]+[\s-])+{either('fields')}$|^[A-Z][a-z]+-to-[A-Z][a-z]+$")
_CALLED_DATA = re.compile(
    r"\s(?:Data\s?set|Database|Corpus|Benchmark|Challenge|Registry|Survey|Collection|Repository|Cohort|Shared\sTask|Exam(?:ination)?|Contest"
    r"|Tournament|Olympiad|Competition|Initiative|Archive)"
    r"(?:\sof\s[A-Z][\w' -]*)?(?:\s\([A-Z][\w-]+\))?$|(?:[A-Z]\w+\s){2}(?:Study|Trial)$"
)
_HARDWARE = re.compile(rf"^(?:{either('hardware')}|{either('software')})(?:$|[-\d\s])|\s(?:[CGNT]PU|FPGA|MCU|SoC)s?$")


@cache
def _languages() -> frozenset[str]:
    return word_set("languages")


@cache
def _common() -> frozenset[str]:
    return word_set("not_datasets")


@lru_cache(maxsize=65536)
def is_model(name: str) -> bool:
    """A well-known model, method or model family: never a dataset."""
    return _MODEL.search(name) is not None or _SIZED.search(name) is not None


def has_scores(words: str) -> bool:
    """Are these words for who or what has scores: a known model, or models, methods or people at large?"""
    return is_model(words) or HOLDER.search(words) is not None


def called_data(name: str) -> bool:
    """A name whose own last word says that it is one of data: "Harbour Registry"."""
    return " " in name and _CALLED_DATA.search(name) is not None


def could_be_dataset(name: str) -> bool:
    """A capitalised name that is no model, no hardware, no language and no field's acronym."""
    if called_data(name):
        return True
    return could_be_system(name) and not (
        is_model(name) or _MANY.match(name) or _MEASURED.match(name) or is_language(name)
    )


def is_language(name: str) -> bool:
    """Nothing but languages: "Modern Standard Arabic", "German-English"."""
    return _languages().issuperset(name.lower().replace("-", " ").split())


@lru_cache(maxsize=65536)
def is_kind(name: str) -> bool:
    """Words for a kind of work or of system, "Sentiment Analysis", "Safe RLHF", rather than a name of data."""
    return _FIELD.match(name) is not None or _KIND_OF_SYSTEM.search(name) is not None


def is_many(name: str) -> bool:
    """An acronym in the plural, "LALMs": a kind of things, and no name."""
    return _MANY.match(name) is not None


def could_be_system(name: str) -> bool:
    """A name that is no hardware and no field's acronym."""
    folded, common = name.lower(), _common()
    first = folded.split(maxsplit=1)[:1]
    return bool(first) and not (first[0].rstrip("s") in common or folded in common or _HARDWARE.search(name))


def like_benchmark(name: str) -> bool:
    """Named the way benchmarks are named: FooBench, BarQA."""
    return _LIKE_BENCHMARK.search(name) is not None and not is_model(name) and _KIND_OF_TASK.match(name) is None
