"""Linking: fill the slots that a phrasing left open, from the sentence, then from the rest of the abstract."""

from __future__ import annotations

from extract.link.aggregates import fill_aggregate
from extract.link.baselines import fill_baselines, share_baselines
from extract.link.conditions import fill_conditions
from extract.link.datasets import fill_dataset
from extract.link.lists import distribute
from extract.link.measured import set_apart
from extract.link.metrics import fill_metric
from extract.link.story import Story
from extract.link.systems import fill_system
from extract.reading import Read
from extract.shape import Sentence

__all__ = ["Story", "link"]


def link(sentence: Sentence, result: Read, story: Story) -> None:
    """Fill the open slots of all readings of one sentence, in place."""
    claims = [reading for _, reading in sorted(result.readings.items()) if reading.kind != "size"]
    if not claims:
        return
    for reading in claims:
        set_apart(reading, story)
    fill_baselines(sentence, claims)
    for fill in (fill_dataset, fill_metric, fill_system):
        for reading in claims:
            fill(sentence, reading, claims, story)
    for k, reading in enumerate(claims):
        fill_aggregate(sentence, reading, claims[:k])
    share_baselines(claims)
    fill_conditions(sentence, claims, story)
    distribute(sentence, claims, story)
