"""Lists that run beside each other: "23% and 11% on A and B, respectively"."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.dataset_names import dataset_names
from extract.link.story import Story
from extract.measures import is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.shape import Sentence


@cache
def _list() -> regex.Pattern[str]:
    return compile_phrase(
        "(<item>bare_np|determiner <item>bare_np) (comma and? (determiner)? <item>bare_np|and (determiner)? <item>bare_np)+"
    )


def distribute(sentence: Sentence, claims: list[Reading], story: Story) -> None:
    """Give each of n numbers its own of n listed names, where the sentence says "respectively"."""
    if "Y" not in sentence.shape:
        return
    lists = [(m.start(), [sentence.words(*span) for span in m.spans("item")]) for m in _list().finditer(sentence.shape)]
    for group in _groups(sentence, claims):
        fitting = [names for _, names in lists if len(names) == len(group)]
        for names in fitting:
            _give(names, group, story)


def _groups(sentence: Sentence, claims: list[Reading]) -> list[list[Reading]]:
    """Runs of numbers with nothing but list marks between them."""
    groups: list[list[Reading]] = []
    for claim in claims:
        if groups and regex.fullmatch(r"[,A;]{1,2}[wbfyrn@]?", sentence.shape[groups[-1][-1].token + 1 : claim.token]):
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return [g for g in groups if len(g) > 1]


def _give(names: list[str], group: list[Reading], story: Story) -> None:
    if all(map(is_measure, names)):
        for name, reading in zip(names, group, strict=True):
            reading.metric = name
    elif all(known := [dataset_names(name, story) for name in names]):
        for found, reading in zip(known, group, strict=True):
            reading.dataset = found
    else:
        for name, reading in zip(names, group, strict=True):
            reading.condition = name
