"""Linking: fill the slots that a phrasing left open, from the sentence, then from the rest of the abstract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from extract.link.aggregates import fill_aggregate
from extract.link.baselines import fill_baselines, share_baselines
from extract.link.conditions import fill_conditions
from extract.link.datasets import fill_dataset
from extract.link.datasets.itself import drop_what_has_it
from extract.link.directions import set_direction
from extract.link.lists import distribute
from extract.link.metrics import fill_metric
from extract.link.metrics.measured import holder_apart, set_apart
from extract.link.paper.story import Story
from extract.link.systems import fill_system
from extract.reading import Read, Reading
from extract.shape import Sentence

__all__ = ["Story", "Told", "link"]


class Told(NamedTuple):
    """A sentence, what its numbers were read as, and the paper that it stands in."""

    sentence: Sentence
    result: Read
    story: Story


def link(told: Iterable[Told]) -> None:
    """Fill the open slots of all readings, in place, each slot in all sentences, in their order, before the next.

    A step may lean on what the same step made of the sentences before.
    """
    results = [(sentence, _results(read), story) for sentence, read, story in told]
    results = [(sentence, claims, story) for sentence, claims, story in results if claims]
    for _, claims, story in results:
        for reading in claims:
            set_apart(reading, story)
    for sentence, claims, _ in results:
        fill_baselines(sentence, claims)
    for fill in (fill_dataset, fill_metric, fill_system):
        for sentence, claims, story in results:
            for reading in claims:
                fill(sentence, reading, claims, story)
    for sentence, claims, _ in results:
        for k, reading in enumerate(claims):
            drop_what_has_it(sentence, reading)
            fill_aggregate(sentence, reading, claims[:k])
        share_baselines(sentence, claims)
    for sentence, claims, story in results:
        fill_conditions(sentence, claims, story)
        distribute(sentence, claims, story)
        for reading in claims:
            set_direction(sentence, reading)
            holder_apart(reading)


def _results(read: Read) -> list[Reading]:
    """What is no size, in the order of the text."""
    return [reading for _, reading in sorted(read.readings.items()) if reading.kind != "size"]
