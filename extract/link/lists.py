"""Lists that run beside each other: "23% and 11% on A and B, respectively"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import regex

from extract.link.paper.story import Story
from extract.measures import is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import NUMBER, Sentence


@cache
def _list() -> regex.Pattern[str]:
    item = "(determiner)? <item>bare_np"
    return compile_phrase(f"{item} (comma {item})* comma? and {item}")


_SCOPING = tuple("nursw@fp")
"""Prepositions before a list that its numbers hold for."""
_MARKS = regex.compile(r"[,A;]{1,2}[wbfyrn@]?")


def distribute(sentence: Sentence, claims: list[Reading], story: Story) -> None:
    """Give each of n numbers its own of n listed names: the datasets that they share, and what "respectively" pairs."""
    paired = "Y" in sentence.shape
    groups = _groups(sentence, claims)
    lists = list(_list().finditer(sentence.shape)) if groups else []
    for group in groups:
        _share_out(group, paired or _is_followed(sentence, group) or _are_alike(sentence, group))
        _share_systems(group, paired)
        _share_baselines(group, paired)
        told = sentence.shape.find("Y", group[-1].token)
        for match in lists:
            if match.start() > told >= 0:
                break
            names = [sentence.words(*span) for span in match.spans("item")]
            if len(names) == len(group) and (paired or _are_its_measures(sentence, group, match, names)):
                if all(map(is_measure, names)) and _have_own(sentence, group, match.end()):
                    continue
                if measures := _with_shared_noun(names, group[-1].metric, story):
                    for reading, metric in zip(group, measures, strict=True):
                        reading.metric = metric
                    continue
                scoping = sentence.shape[match.start() - 1 : match.start()] in _SCOPING
                _give(names, group, story, scoping)
        if paired:
            _share_numbered(sentence, group, {claim.token for claim in claims})
    _repeat_measures(groups)


def _with_shared_noun(names: list[str], metric: str, story: Story) -> list[str]:
    """The measures of a list whose noun the last alone has, "false positive and false negative rates", or none.

    `metric` is what the last of the numbers measures so far: one of the list, or the noun.
    """
    *others, last = (trimmed(name) or name for name in names)
    told = last.split()
    size = len(others[0].split())
    listed = metric != "" and (metric in others or last.endswith(metric))
    if not listed or len(told) <= size or not is_measure(last) or not story.dataset_names.isdisjoint(others):
        return []
    if any(is_measure(name) or not name[0].islower() or len(name.split()) != size for name in others):
        return []
    measures = [f"{name} {' '.join(told[size:])}" for name in others]
    return [*measures, last] if all(map(is_measure, measures)) else []


def _share_numbered(sentence: Sentence, group: list[Reading], results: set[int]) -> None:
    """Each holds for one of as many told apart by numbers: "61% and 70% with 7B and 32B nets, respectively"."""
    match = _NUMBERED.search(sentence.shape, group[-1].token + 1)
    spans = match.spans("item") if match else []
    if match is None or len(spans) != len(group) or not results.isdisjoint(range(*match.span())):
        return
    for reading, (first, last) in zip(group, spans, strict=True):
        noun = sentence.words(*match.span("noun"))
        told = sentence.words(first, last)
        reading.condition = f"{noun} {told}" if match.start("noun") < first else f"{told} {noun}"


_NUMBERED = regex.compile(
    r"[nrusw]D?(?:(?P<noun>[xN]{1,3})(?P<item>#)(?:,(?P<item>#))*,?A(?P<item>#)"
    r"|(?P<item>#)(?:,(?P<item>#))*,?A(?P<item>#)(?P<noun>[xN]{1,4})),?Y"
)
"""What is told apart by numbers, in front of them or behind: "for tasks 1, 2 and 3", "in 1-shot and 5-shot tests"."""


def _repeat_measures(groups: list[list[Reading]]) -> None:
    """As many numbers again have the measures of the list before: "F1 and AUC are 0.9 and 0.8 on A and 0.7 and 0.6"."""
    for first, second in pairwise(groups):
        measures = [reading.metric for reading in first]
        alike = len(first) == len(second) and len(set(measures)) == len(measures)
        if alike and {reading.metric for reading in second} == {measures[-1]}:
            for reading, metric in zip(second, measures, strict=True):
                reading.metric = metric


def _are_its_measures(sentence: Sentence, group: list[Reading], match: regex.Match[str], names: list[str]) -> bool:
    """Do as many measures as there are numbers stand right before them, "F1 and recall of", or behind, "in F1 and"?"""
    shape = sentence.shape
    before = shape[match.start() - 1] not in NUMBER and _BEFORE.fullmatch(shape, match.end(), group[0].token)
    behind = _BEHIND.fullmatch(shape, group[-1].token + 1, match.start())
    return bool(before or behind) and all(map(is_measure, names))


def _is_followed(sentence: Sentence, group: list[Reading]) -> bool:
    """Does a list of names stand right behind the numbers: "61% and 70% on A and B"?"""
    return _NAMES_BEHIND.match(sentence.shape, group[-1].token + 1) is not None


_NAMES_BEHIND = regex.compile(r"[xN]{0,2}[urn]D?N{1,4}(?:,N{1,4}){0,4},?AD?N")


def _have_own(sentence: Sentence, group: list[Reading], end: int) -> bool:
    """Does a measure of their own stand between a list and the numbers: "in hats and pens, with errors of"?"""
    own = _OWN.match(sentence.shape, end, group[0].token)
    return own is not None and is_measure(sentence.words(*own.span("metric")))


_OWN = regex.compile(r"(?r)[^xN](?P<metric>[xN]{1,4})[f=:e]y?")
_BEFORE = regex.compile(r"[fae=:@TVy(]{0,3}")
_BEHIND = regex.compile(r"[nrf@]D?")


def _groups(sentence: Sentence, claims: list[Reading]) -> list[list[Reading]]:
    """Runs of numbers with nothing but list marks between them."""
    groups: list[list[Reading]] = []
    for claim in claims:
        if groups and _MARKS.fullmatch(sentence.shape, groups[-1][-1].token + 1, claim.token):
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return [g for g in groups if len(g) > 1]


def _are_alike(sentence: Sentence, group: list[Reading]) -> bool:
    """Do the numbers measure one thing, against one baseline: "On MMLU and CIRR, recall is 61% and 70%"?"""
    first, *others = group
    if any((other.kind, other.metric) != (first.kind, first.metric) for other in others):
        return False
    if first.kind != "score" and " and " in first.baseline:
        return False
    listed = (f"{first.metric} and ", f" and {first.metric}")
    return all(sentence.text.find(words, sentence.start, sentence.end) < 0 for words in listed)


def _share_out(group: list[Reading], paired: bool) -> None:
    """As many numbers as datasets: one each."""
    names = group[0].dataset
    if len(names) == len(group) and (paired or len(group) > 2) and all(r.dataset == names for r in group):
        for name, reading in zip(names, group, strict=True):
            reading.dataset = [name]


_JOINT = regex.compile(r",\s(?:and\s)?|\sand\s")


_NAME = regex.compile(r"[\w.-]*[A-Z][\w.-]*")


def _share_systems(group: list[Reading], paired: bool) -> None:
    """As many numbers as systems: "A and B reach 72% and 79%"; "respectively" must stand behind words for them."""
    whose = _JOINT.split(group[0].system)
    paired = paired or all(map(_NAME.fullmatch, whose))
    if len(whose) == len(group) and all((paired or r.quoted) and r.system == group[0].system for r in group):
        for name, reading in zip(whose, group, strict=True):
            reading.system = name


def _share_baselines(group: list[Reading], paired: bool) -> None:
    """As many numbers as baselines: "1.9x and 2.7x over A and B, respectively"."""
    against = _JOINT.split(group[0].baseline)
    if (
        paired
        and " and " in group[0].baseline
        and len(against) == len(group)
        and all(r.baseline == group[0].baseline for r in group)
    ):
        for name, reading in zip(against, group, strict=True):
            reading.baseline = name


def _give(names: list[str], group: list[Reading], story: Story, scoping: bool) -> None:
    for name, reading in zip(names, group, strict=True):
        if all(map(is_measure, names)):
            reading.metric = trimmed(name) or name
        elif story.dataset_names.issuperset(names):
            reading.dataset = [name]
        elif scoping and story.dataset_names.isdisjoint(names) and reading.system not in names:
            reading.condition = name
