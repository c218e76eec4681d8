"""The datasets that a number was measured on.

A number takes the group of names that its own sentence gives it, else the last one that the sentences before it
evaluate on, else the benchmark that the paper introduces.
"""

from __future__ import annotations

import re

import regex

from extract.link.datasets.at_large import AT_LARGE, LARGE_BEHIND, are_others, how_many
from extract.link.datasets.inherited import RESOURCES, inherited
from extract.link.datasets.lists import of_list
from extract.link.datasets.summed import glossed, summed
from extract.link.paper.dataset_names import Group
from extract.link.paper.story import Story
from extract.link.wording.names import could_be_dataset
from extract.lists import either
from extract.reading import Reading
from extract.shape import Sentence
from extract.stemmed import Keyed

_SIZE = re.compile(r"(?:^|\s)(?:size|data\svolume)$")
"""What a thing is so many times as large in, wherever it is tested."""
_NEW_CLAUSE = regex.compile(
    r"\b(?:while|whereas|but)\b|;|,\s(?:\w+ly\s)?(?:outperform|surpass|achiev|reduc|improv|establish|demonstrat)\w*ing"
    r"|\band (?:\w+ly )?(?:reduc|achiev|improv|increas|outperform)"
    r"|\bincluding\b|\(e\.g\.|\bwith\s(?:even\s|(?:\w+\s){0,2}?(?:gains?|improvements?|increases?|reductions?|boosts?)\b)"
)
_OPENED = re.compile(r"\s?(?P<mark>[(:=]|from|by)\s?[^()]{0,20}|\s[~+≈$]?")
_NUMBER_NEXT = regex.compile(r"\s(?:from|\()\s?[~+≈\d]|\s\d+(?:\.\d+|\s?%)")
_NEXT_CLAUSE = regex.compile(r";|\b(?:and|while|whereas)\s(?:on|in|for)\s(?:the\s)?$")
_ANEW = regex.compile(
    r"(?:\s(?:benchmarks?|datasets?))?,?\s(?:and|with)\s(?:an?\s)?(?:(?:gain|improvement|increase|reduction|drop)s?\sof\s)?(?:by\s)?"
)
"""What joins numbers of other data: "3% and 4% on MMLU and a 5% and 6% gain on CIRR"."""
_PART_OPENED = regex.compile(r"(?r)(?:;|:|,\sand|\bwhile)\s(?:and\s)?(?:on|in|for|across)\s(?:the\s)?")
_AROUND = 50
"""Characters about a number that tell what it measures."""
_OWN_SCOPE = regex.compile(r"\s?(?:\w+\s){0,3}(?:on|across|for|in)\s(?!average\b)")
_OWN_DATA = re.compile(
    r"\s?(?:(?!(?:and|while|compared|over|of|to|from|with|than|without)\b)[\w@.-]+\s){0,5}(?:on|across)\s"
    r"(?!average\b|(?:[\w-]+\s){0,3}?(?:models?|scales|famil(?:y|ies)|seeds|runs|metrics|[CG]PUs?|splits?|(?:test|hidden|dev)\ssets?|each)\b)"
)
"""What else a number is on, other than names: "on eight benchmarks" in "+3% on eight benchmarks and +5% on CIRR"."""
_AND_ANOTHER = re.compile(
    r"(?:\s(?:data\s?set|benchmark|task|corpus|test\sset)s?)?\)?(?:,\sand|,|\sand|,\swhile)\s(?!\w+ing\b)(?:[\w-]+\s){0,6}[~+≈$-]?"
)
"""What joins a number to the data of the number before it: "3% on CIRR and an average gain of 4%"."""
_CLAUSE_OF_ITS_OWN = regex.compile(
    r"\b(?:while|whereas|but)\s|\sand\s(?:\w+ly\s)?(?:achiev|yield|reduc|increas|deliver|demonstrat|introduc|exhibit|improv|adapt|generaliz)\w*s\s"
)
"""What begins to tell of something else than the number before it: "saves 3% while staying competitive on CIRR"."""
_OF_ALL = regex.compile(r"\b(?:demonstrated|including|evaluated|tested|validated)\b")
"""What gives all of a sentence its data, however many clauses it has: "..., as demonstrated on CIRR"."""
_NEAR = re.compile(
    r"\s?(?:\w+\s){0,4}(?:on|across)\s(?:the\s|(?:the\s|an?\s)?(?:[\w-]+\s){0,3}(?:subset|split|portion|part|half)s?\sof\s(?:the\s)?)?"
)
_LISTED = regex.compile(
    r"(?r)(?:,\s(?:and\s)?|\band\s)(?P<name>[A-Z][\w.+-]*(?:\s[A-Z][\w.+-]*){0,3})(?P<mark>\s\(|:\s|\s)[~+≈$-]?"
)
_SCOPED = re.compile(
    r"(?P<way>\s(?:on|for|in|of)\s(?:the\s)?)(?P<name>[A-Z][\w.+-]*(?:\s[A-Z][\w.+-]*){0,3})"
    r"(?:\s(?:(?:test|validation|dev)\s)?(?:data)?sets?|\sdata|\sbenchmark|\scorpus)?(?=,|\sand\b|\.(?!\w))"
)
_ENDS = frozenset("0123456789%")
"""What a number that stands right before "on" ends in."""
_DESCRIBED = Keyed(
    "dataset|benchmark|corpus|test",
    r"(?<!trained\s)(?<!training\s)(?<!tuned\s)(?<!tuning\s)\b(?:on|in)\s(?:an?|the|our)\s(?P<what>(?:(?!(?:and|or)\s(?:an?|the)\s)[a-z][\w-]*\s){1,6}(?:dataset|benchmark|corpus|test\sset))\b(?!-)",
)
_TELLING = 3
"""Words, the noun among them, that tell one unnamed dataset from another."""
_POINTED = re.compile(
    r"\b(?:on|in|across|of)\s(?:our|this|the\s(?:new|proposed))\s(?:\w+\s)?(?:benchmark|dataset|corpus|test\sset)\b(?!-)"
)
_COMMON = regex.compile(rf"\b{either('common_qualifiers')}\s")


_COUNTED_SETS = regex.compile(r"(?:\w+\s)?(?:scenario|setting|dataset|benchmark|evaluation|test set)")
"""What is counted where data are: "best in 9 of 14 scenarios"."""


def fill_dataset(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the group of the number's own sentence, else the last lasting one before it, else the paper's benchmark."""
    if reading.dataset:
        return
    if reading.kind == "ratio" and _SIZE.search(reading.metric):
        return
    if reading.rule == "count" and _COUNTED_SETS.fullmatch(reading.mention.unit):
        return
    inside = story.groups_within(sentence.start, sentence.end)
    if reading.baseline:
        inside = [group for group in inside if not all(name in reading.baseline for name in group.names)]
    listed = (_listed(sentence, reading, inside) or _parallel(sentence, reading, inside)) if inside else ""
    if listed:
        reading.dataset = [listed]
        return
    chosen = _own(sentence, reading, claims, inside) if inside else _moved_on(reading, claims)
    if chosen is None and reading.quoted:
        chosen = next((c.dataset for c in reversed(claims) if c.token < reading.token and not c.quoted), None)
    if chosen is None and not inside:
        chosen = _pointed(sentence, story) or _described(sentence) or inherited(sentence, reading, claims, story)
    system = reading.system or story.name
    taken = (system, system.rpartition("-")[0])
    reading.dataset = [n for n in chosen or () if n not in taken and n not in reading.baseline]


def _own(sentence: Sentence, reading: Reading, claims: list[Reading], inside: list[Group]) -> list[str] | None:
    """The group that the sentence gives this number: the one behind it, in brackets before it, or at its opening."""
    at = reading.mention.start
    starts = sorted(c.mention.start for c in claims)
    following = min((s for s in starts if s > at), default=sentence.end)
    preceding = max((s for s in starts if s < at), default=sentence.start)
    before = [g for g in inside if g.end <= at]
    opened = _OPENED.fullmatch(sentence.text, before[-1].end, at) if before else None
    if opened:
        bracketed = opened["mark"] in ("(", ":", "=")
        return glossed(sentence, reading, claims, before[-1]) if bracketed else before[-1].names
    if before and _holds_at_large(sentence, reading, before[-1], max(preceding, before[-1].end)):
        return []
    if len(before) > 1 and len(before) == len(inside):
        told_before = summed(sentence, reading, claims, before)
        if told_before is not None:
            return told_before
    for group in inside:
        if not at < group.start < following or _NEXT_CLAUSE.search(sentence.text, at, group.start):
            continue
        if before and _is_outside(sentence, before[-1], at, group):
            continue
        if _is_of_another_clause(sentence, reading, group):
            continue
        if _is_near(sentence, reading, group) or not _goes_on(sentence, group):
            return group.names
    if reading.side == "to":
        return _moved_on(reading, claims)
    anew = bool(before) and inside[-1].start > following and _ANEW.fullmatch(sentence.text, before[-1].end, at)
    if before and inside[-1].start > following and preceding < before[-1].start:
        told_behind = of_list(sentence, reading, claims, before[-1], inside)
        if told_behind is not None:
            return told_behind
    if before and before[-1].start > preceding and not anew:
        if preceding > sentence.start and _has_its_own(sentence, reading, before[-1]):
            return []
        costs = reading.kind != "score" and RESOURCES.search(reading.metric) is not None
        spent = costs and _SAID_BEFORE.search(sentence.text, before[-1].end, at) is not None
        return [] if spent and preceding > sentence.start else before[-1].names
    apart = _OWN_DATA.match(sentence.text, reading.mention.end, following) is not None
    for group in inside:
        if group.start > following and not apart and not _NEW_CLAUSE.search(sentence.text, at, group.start):
            return group.names
    if before and (_leads(sentence, before[-1], starts[0]) or not _is_apart(sentence, reading, preceding, following)):
        return before[-1].names
    return None


def _moved_on(reading: Reading, claims: list[Reading]) -> list[str] | None:
    """What the number that this one moved from was measured on."""
    if reading.side != "to":
        return None
    other = [c for c in claims if c.side == "from" and c.token < reading.token]
    return list(other[-1].dataset) if other else None


_SAID_BEFORE = regex.compile(r",\s(?:and\s|while\s)?\w+(?:s|ing|ed)\b|\s(?:and|while)\s\w+(?:s|ing|ed)\b")


def _holds_at_large(sentence: Sentence, reading: Reading, last: Group, start: int) -> bool:
    """Is the number one of other data, as many as are counted beside it: "on CIRR, and across six sets by 3%"?"""
    large = AT_LARGE.search(sentence.text, start, reading.mention.start) or LARGE_BEHIND.match(
        sentence.text, reading.mention.end, sentence.end
    )
    return (
        large is not None
        and any(map(how_many, large["which"].lower().split()))
        and are_others(large["which"].lower().split(), len(last.names))
    )


def _is_of_another_clause(sentence: Sentence, reading: Reading, group: Group) -> bool:
    """Does the sentence tell of the group apart from the number: "saves 3% while staying competitive on CIRR"?"""
    text, end = sentence.text, reading.mention.end
    return (
        _CLAUSE_OF_ITS_OWN.search(text, end, group.start) is not None and _OF_ALL.search(text, end, group.start) is None
    )


def _has_its_own(sentence: Sentence, reading: Reading, last: Group) -> bool:
    """Is the number told on something else than the last group, that has one: "3% on CIRR and 4% on six tasks"?"""
    text, at, end = sentence.text, reading.mention.start, reading.mention.end
    return (
        _AND_ANOTHER.fullmatch(text, last.end, at) is not None and _OWN_DATA.match(text, end, sentence.end) is not None
    )


def _is_outside(sentence: Sentence, last: Group, at: int, group: Group) -> bool:
    """Does the group stand behind the bracket that holds both the number and the last group: "(MMLU: 3%), CIRR"?"""
    text = sentence.text
    closed = text.find(")", at, group.start)
    return closed >= 0 and text.rfind("(", last.end, closed) < 0 <= text.rfind("(", sentence.start, last.start)


def _leads(sentence: Sentence, group: Group, first: int) -> bool:
    """Does the group open its sentence, or its part of it: "...; on CIRR it saves 3%"?"""
    return group.end <= first or _PART_OPENED.match(sentence.text, sentence.start, group.start) is not None


def _is_apart(sentence: Sentence, reading: Reading, preceding: int, following: int) -> bool:
    """Does the number tell what something costs, or where else it holds, rather than more of the last data?"""
    text, at, end = sentence.text, reading.mention.start, reading.mention.end
    if _OWN_SCOPE.match(text, end, following) is not None:
        return True
    comma = text.find(",", end, following)
    stop = min(following if comma < 0 else comma, end + _AROUND)
    return RESOURCES.search(text, max(preceding, at - _AROUND), stop) is not None


def _is_near(sentence: Sentence, reading: Reading, group: Group) -> bool:
    """Does the group stand right behind the number: "65.2 on CIRR"?"""
    return _NEAR.fullmatch(sentence.text, reading.mention.end, group.start) is not None


def _goes_on(sentence: Sentence, group: Group) -> bool:
    """Does the group open what is said of the next number: "CIRR (12.9" or "AIME from 26"?"""
    return _NUMBER_NEXT.match(sentence.text, group.end) is not None


def _parallel(sentence: Sentence, reading: Reading, inside: list[Group]) -> str:
    """B in "48% for A, 75% for B" where A is a dataset."""
    text = sentence.text
    match = _SCOPED.match(text, reading.mention.end, sentence.end)
    if match is None or any(g.start < match.end("name") and match.start("name") < g.end for g in inside):
        return ""
    alike = any(
        text.endswith(match["way"], 0, g.start) and text[: g.start - len(match["way"])][-1:] in _ENDS for g in inside
    )
    return str(match["name"]) if alike and could_be_dataset(match["name"]) else ""


def _listed(sentence: Sentence, reading: Reading, inside: list[Group]) -> str:
    """B in "A (48%), B (75%)", "A: 48, B: 75" or "A 48%, B 75%" where A is a dataset."""
    text = sentence.text
    match = _LISTED.match(text, max(sentence.start, reading.mention.start - 50), reading.mention.start)
    if match is None or any(g.start <= match.start("name") < g.end for g in inside):
        return ""
    mark, gap = match["mark"], len(match["mark"])
    alike = any(
        text.startswith(mark, g.end) and text[g.end + gap : g.end + gap + 2].strip("~+≈$-")[:1].isdigit()
        for g in inside
    )
    return str(match["name"]) if alike and could_be_dataset(match["name"]) else ""


def _pointed(sentence: Sentence, story: Story) -> list[str]:
    """The paper's own benchmark, where the sentence points at it: "in our benchmark"."""
    if not story.benchmark or _POINTED.search(sentence.text, sentence.start, sentence.end) is None:
        return []
    return [story.benchmark]


def _described(sentence: Sentence) -> list[str]:
    """A dataset without a name, told from others by what it holds: "on a hydrogen uptake dataset"."""
    match = _DESCRIBED.search(sentence.text, sentence.start, sentence.end)
    if match is None or len(_COMMON.sub("", match["what"]).replace("-to-", " to ").split()) < _TELLING:
        return []
    return [match["what"]]
