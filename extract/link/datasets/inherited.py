"""The datasets of a number whose sentence names none: those evaluated on before, or the paper's own benchmark."""

from __future__ import annotations

import re

import regex

from extract.link.datasets.at_large import AT_LARGE, are_others
from extract.link.paper.dataset_names import Group
from extract.link.paper.story import Story
from extract.link.wording.names import like_benchmark
from extract.lists import either
from extract.reading import Reading
from extract.shape import Sentence
from extract.stemmed import Keyed

_ELSEWHERE = Keyed(
    "real-|deployment|production|hardware|physic|field|human|manual|expert|clinic|user|a/b|online|participants|respondents|raters|practitioners|radiologists|developers|teachers",
    r"\b(?:(?:in|on|through|by|from)\s(?:\w+[\s-]){0,3}"
    r"(?:real-world\s(?:experiments?|tasks?|deployments?|robots?|scenarios|evaluations?|stud(?:y|ies))|deployment|production)"
    r"|(?<!\band\s)(?:real-(?:world|robot)|hardware|physical|field)\s(?:\w+\s)?(?:experiments?|trials?|deployments?)\s(?!and\b)"
    r"|(?:human|manual|expert|clinical)\sevaluations?|user\sstud(?:y|ies)|A/B\stest(?:s|ing)?|online\s(?:experiments?|evaluations?)"
    r"|(?:of|(?:evaluat|rat|assess|judg|stud)\w+\s(?:by|with|involving))\s(?:[\w-]+\s){0,4}(?:users|participants|respondents|raters|practitioners|physicians|clinicians|radiologists|developers|teachers))\b",
)
"""Tests that are made apart from those on datasets."""
_ELSEWHERE_FIRST = re.compile(
    r"\s?(?:(?:[A-Z]\w+ly|Moreover|Furthermore|However|In\s(?:addition|particular)),?\s)?[Oo]n\s"
    r"(?!average\b|top\b|both\b|all\b|these\b|those\b|this\b|that\b|each\b|every\b"
    r"|the\s(?:other|contrary|basis|same|full|entire|whole|official|public|private|hidden|blind)\b"
    r"|(?:\w+\s){0,3}(?:set|split|hand|scale|leaderboard|benchmark)s?\b)"
    r"(?:[a-z][a-z-]*|\d+)(?:\s[\w-]+){0,6}(?:\s\([^()]*\))?,"
)
"""What else a sentence that begins with it is about: "On the knot counting task, ..."."""
_ELSEWHERE_DATA = Keyed(
    "internal|external|validated|private|proprietary|in-house|industrial|commercial|collected|created|larger|real-world",
    r"\b(?<!\btrained\s)(?<!\bsolely\s)(?:on|across)\s(?:the\s|an?\s|our\s|two\s)?(?:(?!both\b|and\b)[a-z-]+\s){0,2}?"
    r"(?:internal|external|validated|private|proprietary|in-house|industrial|commercial|collected|created|larger|real-world)\s"
    r"(?:[a-z-]+\s){0,3}?(?:data\s?sets?|data|cohorts?|corpus|corpora)\b",
)
"""Data that the paper tests on and has no name for: "on an internal knot dataset"."""
_SPEED = regex.compile(r"\b(?:speed(?:-?ups?)?|acceleration|efficiency|throughput)$")
"""What a system is so many times better in, whatever the data."""
_FIXED = re.compile(r"\b(?:parameters?|counts?|compute|costs?|data|samples|memory|depth)$")
"""What a system is so many times better in by its make, though a score stands beside it."""
RESOURCES = regex.compile(rf"\b{either('resources')}\b", regex.IGNORECASE)
"""What is spent, whatever the data."""
_HARDWARE = Keyed(
    "gpu|gpus|cpu|cpus|fpga|rtx|a100|a6000|h100|v100|t4|jetson|raspberry|device|devices|hardware|smartphone|smartphones|laptop|laptops|microcontroller|microcontrollers",
    r"\b(?:on|with|using|at)\s(?:[\w.-]+\s){0,4}(?:[GC]PUs?|FPGA|(?:RTX|A|H|V|T)-?\d+\w*|RTX|Jetson|Raspberry|devices?|hardware|smartphones?|laptops?|microcontrollers?)\b",
)
"""What a cost is told of rather than of any data: "26 minutes on a single RTX 4090"."""
_COST = re.compile(
    r"(?:(?:milli|micro)?seconds?|ms|s|minutes?|min|hours?|[kKmMgG]i?[bB]|m?[wWjJ]|\$|dollars?|usd)(?:$|/)"
)
"""The unit of a cost."""
_OF_COST = regex.compile(rf"{RESOURCES.pattern}|\breal-time factor\b", regex.IGNORECASE)
_RESULT_ON = regex.compile(r"(?r)[\d%)]\s(?:\w+\s){0,2}(?:on|in|for)\s(?:the\s)?")


def inherited(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> list[str]:
    """What the sentences before this one evaluate on, or else speak of, unless the number holds elsewhere."""
    names = _spoken_of(sentence, story)
    if not names or _is_elsewhere(sentence):
        return []
    if reading.kind == "ratio" and _is_multiple_at_large(reading, claims, names, story):
        return []
    named = names in ([story.benchmark], [story.titled_data])
    if reading.kind != "score" and story.name and named and RESOURCES.search(reading.metric):
        return []
    if reading.kind == "score" and _is_cost_of_hardware(sentence, reading):
        return []
    if names == [story.benchmark]:
        if _is_background(sentence, story):
            return []
    elif _is_on_other_data(sentence):
        return []
    large = AT_LARGE.search(sentence.text, sentence.start, sentence.end)
    return [] if large is not None and are_others(large["which"].lower().split(), len(names)) else names


def _is_beside_a_score(reading: Reading, claims: list[Reading]) -> bool:
    """Does the sentence give another number for the same trial: "finds 81% of them, and 3x faster"?"""
    return not _FIXED.search(reading.metric) and any(claim.kind != "ratio" for claim in claims)


def _is_multiple_at_large(reading: Reading, claims: list[Reading], names: list[str], story: Story) -> bool:
    """Does "three times as small" hold whatever the data, as these were not said to be tested on?"""
    if _is_beside_a_score(reading, claims):
        return False
    if _SPEED.search(reading.metric):
        return True
    if story.benchmark_first and names == [story.benchmark] and like_benchmark(story.benchmark):
        return False
    return not any(group.tested and group.names == names for group in story.groups)


def _is_cost_of_hardware(sentence: Sentence, reading: Reading) -> bool:
    """Does the sentence tell what something costs on some hardware, whatever the data?"""
    cost = _COST.match(reading.mention.unit) or _OF_COST.search(reading.metric)
    return bool(cost) and _HARDWARE.search(sentence.text, sentence.start, sentence.end) is not None


def _is_background(sentence: Sentence, story: Story) -> bool:
    """Does the sentence tell why a benchmark is made, or something else, if that is named later on alone?"""
    early = sentence.start < story.own_account or not story.benchmark_first
    return early and story.text.find(story.benchmark, 0, sentence.end) < 0


def _is_on_other_data(sentence: Sentence) -> bool:
    """Does the sentence tell what else it is about than the data named before: "On real-world data, ..."?"""
    text, start, end = sentence.text, sentence.start, sentence.end
    return _ELSEWHERE_FIRST.match(text, start, end) is not None or _ELSEWHERE_DATA.search(text, start, end) is not None


def _is_elsewhere(sentence: Sentence) -> bool:
    """Does the sentence tell of a test apart from those on data?"""
    return _ELSEWHERE.search(sentence.text, sentence.start, sentence.end) is not None


def _spoken_of(sentence: Sentence, story: Story) -> list[str]:
    """What the sentences before this one evaluate on, or else speak of."""
    tests = like_benchmark(story.benchmark)
    if story.benchmark_first and (tests or not story.trains_on_its_own):
        return [story.benchmark]
    alone = story.dataset_names == {story.benchmark} and not story.trains_on_its_own
    own = story.benchmark if story.system and not alone else ""
    earlier = [g for g in story.groups if g.start < sentence.start and g.lasting and (g.tested or g.names != [own])]
    if earlier:
        last = max(earlier, key=lambda group: (group.tested, group.start))
        return _made_from(last, story).names if not _is_one_of_results(last, story) else []
    if story.benchmark:
        return [story.benchmark] if tests or not story.system else []
    return [story.titled_data] if sentence.start >= story.own_account and story.titled_data else []


_SOURCE = regex.compile(
    r"[^.;]{0,140}?\b(?:(?:deriv|construct|sourc|curat|collect|retriev|extract|adapt|creat|compil|select|sampl)ed|built|drawn|taken)"
    r"\s(?:[\w-]+\s){0,4}?(?:from|on|upon|using)\s(?:[\w-]+\s){0,5}\(?(?:[A-Z][\w-]*,\s)*"
    r"|\)?\s(?:data\s?sets?|benchmarks?|corpus)\sfrom\s(?:the\s)?"
    r"|[^.;]{0,80}?\b(?:mix|combin|integrat|aggregat|merg)(?:es|s|ing)\s[^.;]{0,60}"
)
"""What leads from data to what they were made of: "GenHard, derived from "."""


def _made_from(last: Group, story: Story) -> Group:
    """The data that were made from the last ones, if a sentence names both: "we build ReefHard from ReefNet"."""
    before = [group for group in story.groups if group.lasting and group.end < last.start]
    if not before or story.text.find(". ", before[-1].end, last.start) >= 0:
        return last
    based = story.text.endswith("-based", last.start, last.end)
    made = based or _SOURCE.fullmatch(story.text, before[-1].end, last.start)
    return before[-1] if made else last


def _is_one_of_results(last: Group, story: Story) -> bool:
    """Does the sentence before give the group a number of its own, and another group one: "3% on MMLU, 4% on CIRR"?"""
    start = story.text.rfind(". ", 0, last.start) + 1
    beside = story.groups_within(start, last.end)
    return len(beside) > 1 and all(_RESULT_ON.match(story.text, start, group.start) for group in beside)
