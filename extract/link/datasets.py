"""The datasets that a number was measured on.

A number takes the group of names that its own sentence gives it, else the last one that the sentences before it
evaluate on, else the benchmark that the paper introduces.
"""

from __future__ import annotations

import regex

from extract.link.dataset_names import Group
from extract.link.names import could_be_dataset
from extract.link.story import Story
from extract.reading import Reading
from extract.shape import Sentence

_GENERIC = regex.compile(
    r"^(?:[^.;]{0,60}?)\b(?:across|on|over|in|for)\s(?:\w+[\s-]){0,4}(?:benchmarks|datasets|domains|corpora)\b"
)


def fill_dataset(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the group of the number's own sentence, else the last lasting one before it, else the paper's benchmark."""
    if reading.dataset:
        return
    found = story.groups
    inside = [g for g in found if sentence.start <= g.start < sentence.end]
    chosen = _own(sentence, reading, claims, inside)
    if chosen is None:
        chosen = [] if inside else _inherited(sentence, reading, found, story)
    listed = _listed_beside(sentence, reading, inside)
    reading.dataset = [listed] if listed else [n for n in chosen if n != reading.system and n not in reading.baseline]


def _listed_beside(sentence: Sentence, reading: Reading, inside: list[Group]) -> str:
    """B in "A (48%), B (75%)" or "A: 48, B: 75" where A is a dataset."""
    text = sentence.text
    match = _BESIDE.match(text, max(sentence.start, reading.mention.start - 50), reading.mention.start)
    if match is None or any(g.start <= match.start("name") < g.end for g in inside):
        return ""
    mark = match["mark"]
    alike = any(regex.match(rf"\s?{regex.escape(mark)}\s?[~+≈$-]?\d", text, pos=g.end) for g in inside)
    return str(match["name"]) if alike and could_be_dataset(match["name"]) else ""


_BESIDE = regex.compile(
    r"(?r)(?:,\s(?:and\s)?|\band\s)(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})(?P<mark>\s\(|:\s)[~+≈$-]?"
)


def _inherited(sentence: Sentence, reading: Reading, found: list[Group], story: Story) -> list[str]:
    """What the sentences before this one evaluate on, unless the number is said of benchmarks at large."""
    if _GENERIC.match(sentence.text[reading.mention.end : sentence.end]):
        return []
    own = story.benchmark if story.system and not story.benchmark_first else ""
    earlier = [g for g in found if g.start < sentence.start and g.lasting and g.names != [own]]
    if earlier:
        return earlier[-1].names
    return [story.benchmark] if story.benchmark and (story.benchmark_first or not story.system) else []


def _own(sentence: Sentence, reading: Reading, claims: list[Reading], inside: list[Group]) -> list[str] | None:
    """The group that the sentence gives this number: the one behind it, in brackets before it, or at its opening."""
    at = reading.mention.start
    others = sorted(c.mention.start for c in claims)
    following = min((s for s in others if s > at), default=sentence.end)
    first = others[0]
    before = [g for g in inside if g.end <= at]
    if before and regex.fullmatch(r"\s?(?:[(:=]|from)\s?[^()]{0,20}", sentence.text[before[-1].end : at]):
        return before[-1].names[-1:] if sentence.text[before[-1].end : at].strip()[:1] in "(:=" else before[-1].names
    for group in inside:
        ahead = sentence.text[group.end : group.end + 8]
        if at < group.start < following and not regex.match(r"\s(?:from|\()\s?[~+≈\d]", ahead):
            return group.names
    if before:
        preceding = max((s for s in others if s < at), default=sentence.start)
        movement = reading.side == "to" and sentence.text[before[-1].end : preceding].strip() == "from"
        if before[-1].start > preceding or movement:
            return before[-1].names
    for group in inside:
        if group.start > following and not _NEW_CLAUSE.search(sentence.text, at, group.start):
            return group.names
    leading = [g for g in before if g.end <= first]
    return leading[-1].names if leading else None


_NEW_CLAUSE = regex.compile(
    r"\b(?:while|whereas|but)\b|\band (?:\w+ly )?(?:reduc|achiev|improv|increas|outperform|a \d)|;"
)
