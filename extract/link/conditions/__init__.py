"""The split, setting or scope that a number holds for.

The phrase in brackets or right behind the number comes first, then one further behind it that scopes the whole list it
stands in, then what stands before its bracket, then the sentence's opening, then what was said before the number, then
the model that something else makes better, then how many things the number holds for, at last the sort of trial that is
told of. Whichever it is, it is told with what it goes on with.
"""

from __future__ import annotations

from extract.link.conditions.at_large import breadth, improved_model, trial
from extract.link.conditions.before import opening, said
from extract.link.conditions.behind import behind, shared
from extract.link.conditions.brackets import bracketed, labelled
from extract.link.conditions.in_full import in_full
from extract.link.conditions.results import is_result
from extract.link.conditions.scopes import scopes_of, trail_of
from extract.link.conditions.words import bare
from extract.link.paper.story import Story
from extract.reading import Reading
from extract.shape import Sentence


def fill_conditions(sentence: Sentence, claims: list[Reading], story: Story) -> None:
    """Give each number that has no condition yet the nearest phrase that scopes it and fills no other slot."""
    systems = {reading.system for reading in claims}
    results = {reading.token for reading in claims}
    scopes = [
        scope
        for scope in scopes_of(sentence, story)
        if bare(scope.words) not in systems and not is_result(sentence, scope.last, results)
    ]
    trails = [trail_of(sentence, reading) for reading in claims]
    free = [s for s in scopes if not any(trail.token < s.first < trail.end for trail in trails)]
    for reading, trail in zip(claims, trails, strict=True):
        reading.condition = (
            reading.condition
            or labelled(sentence, reading)
            or behind(sentence, reading, trail, results)
            or shared(sentence, reading, trail, scopes, results)
            or bracketed(sentence, reading, claims)
            or opening(sentence, reading)
            or said(sentence, reading, free, results)
            or improved_model(sentence, reading)
            or breadth(sentence, reading)
            or trial(sentence, reading)
        )
        if reading.condition:
            reading.condition = in_full(sentence, reading, results)
