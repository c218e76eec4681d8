"""The datasets that a number was measured on: names behind on, in and across, known ones anywhere in the sentence."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.names import DATASET_NOUN, could_be_dataset, like_benchmark
from extract.link.story import Story
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.shape import Sentence
try:
    from extract.vocabulary import dataset_named
except ImportError:
    def dataset_named(n): return None


@cache
def _phrase() -> regex.Pattern[str]:
    return compile_phrase("<way>(on|in|across|for|at|from|over|of|to|with) <names>((determiner|adverb)* [xN]+ (([,A]|,A) determiner* [xN]+)*)")


_SPLIT = regex.compile(r",\s?(?:and\s)?|\sand\s|\s&\s|\sor\s")
_NAME_RUN = regex.compile(r"[A-Z\d][\w.+@^*/'-]*(?:\s(?:[A-Z\d][\w.+@^*/'-]*|of|the))*")
_TRIM = regex.compile(
    r"^(?:both|the|a|an|our|all|challenging|popular|public|standard|complex|large-scale|widely-used|benchmarks?|datasets?|like|such|as|including)\s+",
    regex.IGNORECASE,
)


def fill_dataset(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the names nearest behind the number, else in front of it, else what earlier sentences evaluate on."""
    if reading.dataset:
        return
    found = _in_sentence(sentence)
    others = [c.token for c in claims]
    after = [d for d in found if d[0] > reading.token]
    before = [d for d in found if d[0] < reading.token]
    following = min((t for t in others if t > reading.token), default=10_000)
    preceding = max((t for t in others if t < reading.token), default=-1)
    chosen: list[str] = []
    if after and after[0][0] < following:
        chosen = after[0][2]
    elif before and before[-1][0] > preceding and before[-1][1]:
        chosen = before[-1][2]
    elif after:
        chosen = after[0][2]
    elif before:
        chosen = before[-1][2]
    if chosen:
        story.evaluated_on = chosen
    reading.dataset = list(chosen or story.evaluated_on or ([story.benchmark] if story.benchmark else []))


def dataset_names(words: str) -> list[str]:
    """The datasets that a listed item names: one, or none."""
    name = _dataset(words, True, False)
    return [name] if name else []


def _in_sentence(sentence: Sentence) -> list[tuple[int, bool, list[str]]]:
    """(token, said with `on`, names) of every group of datasets in the sentence."""
    found: list[tuple[int, bool, list[str]]] = []
    for match in _phrase().finditer(sentence.shape):
        way = sentence.shape[match.start("way")]
        words = sentence.words(*match.span("names"))
        names = [n for part in _SPLIT.split(words) if (n := _dataset(part, way in "us", bool(DATASET_NOUN.search(words))))]
        if names:
            found.append((match.start("names"), way in "us", names))
    covered = {t for f in found for t in range(f[0], f[0] + 3)}
    for k, letter in enumerate(sentence.shape):
        if letter == "N" and k not in covered:
            word = sentence.word(k)
            if like_benchmark(word) or _known(word):
                found.append((k, False, [word]))
    return sorted(found)


def _dataset(words: str, strong: bool, noun: bool) -> str:
    """The dataset that these words name, without the words around the name; empty if they name none."""
    while (shorter := _TRIM.sub("", words)) != words:
        words = shorter
    match = _NAME_RUN.search(words)
    if match is None:
        return ""
    name = match[0].strip(" .,")
    known = _known(name)
    if known or like_benchmark(name):
        return name
    if not could_be_dataset(name) or not (strong or noun):
        return ""
    after = words[match.end() :].strip().lower()
    if after and not DATASET_NOUN.search(after) and not noun:
        return ""
    return name if noun or strong and (len(name) > 2) else ""


@cache
def _known(name: str) -> bool:
    entry = dataset_named(name)
    return entry is not None and not entry.ambiguous
