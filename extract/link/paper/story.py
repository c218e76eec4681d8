"""What the whole paper says that one sentence leans on: what it introduces, and what it was evaluated on."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

import regex

from extract.link.paper.dataset_names import Group, groups, own_account
from extract.link.paper.descriptions import described_system, own_system
from extract.link.paper.entitled import entitled, titled_system
from extract.link.paper.introductions import Introduction, Verb, introducing, introductions
from extract.link.paper.models import tuned_model
from extract.link.paper.own_names import introduced_name, is_introduced, own_benchmark, own_name, short_of
from extract.link.paper.studies import STUDIED_ENDS, studied_system
from extract.link.paper.title_names import team, title_name, titled_data
from extract.link.paper.vague import detailed, hollow_noun
from extract.link.wording.registers import task_in
from extract.link.wording.short_forms import abbreviations
from extract.plain import plain

_OURS = regex.compile(
    r"\b(?:[Oo]ur|[Tt]he\sproposed)\s(?:method|model|approach|framework|system|algorithm|architecture|pipeline|technique|network)\b"
)
_TO_TRAIN = re.compile(r"\b(?:pre-?|post-?)?train(?:ing|ed)?\b|\bfine-?tun|\bcorpus\b", re.IGNORECASE)
_BESIDE = 60
"""Characters about the name of data that tell what they are for."""
_PERHAPS_MODEL = re.compile(
    r"(?:(?:deep|machine|transfer)[\s-]learning(?:-based|-driven)?|AI-based|AI-powered|data-driven|LLM-based)\s\w+$|\w+\s(?:to|for)\s"
)


def _may_be_model(described: str) -> bool:
    """Could a well-known model be all that the words stand for: "deep learning approach", "method for file search"?"""
    return _PERHAPS_MODEL.match(described) is not None


def _begins(group: Group) -> int:
    return group.start


class Story:
    """One paper as a reader keeps it in mind while reading a sentence of it."""

    def __init__(self, title: str, text: str, bounds: list[tuple[int, int]]) -> None:
        self.given_title = title
        self.text = text
        self.bounds = bounds
        self.last_system = ""
        """The system of the last result that was read."""
        self.metric = ""
        """The metric of the last score that was read."""
        self.proportion = ""
        """The last metric that was read and lies between none and all."""

    @cached_property
    def groups(self) -> list[Group]:
        """The dataset names of the abstract."""
        return groups(self)

    @cached_property
    def dataset_names(self) -> frozenset[str]:
        """Every dataset that the abstract names."""
        return frozenset(name for group in self.groups for name in group.names)

    def groups_within(self, start: int, end: int) -> list[Group]:
        """The groups of dataset names that begin in a stretch of the abstract."""
        first = bisect_left(self.groups, start, key=_begins)
        return self.groups[first : bisect_left(self.groups, end, first, key=_begins)]

    @cached_property
    def own_account(self) -> int:
        """Where the abstract turns from what others do to what its authors did."""
        return own_account(self.text)

    @cached_property
    def short_forms(self) -> dict[str, str]:
        """The short forms that the abstract gives for kinds of work, and what they stand for."""
        return abbreviations(self.text)

    @cached_property
    def title(self) -> str:
        return plain(self.given_title).text.strip()

    @cached_property
    def title_name(self) -> tuple[str, str]:
        """The name that the title begins with, empty if it begins with none, and the rest of it."""
        return title_name(self.title, self.text)

    @cached_property
    def team(self) -> str:
        """Who entered a shared task; empty if the title tells of nobody."""
        return team(self.title)

    @cached_property
    def titled_data(self) -> str:
        """What the title says that the work was done on; empty if it names no data."""
        return titled_data(self.title)

    @cached_property
    def introducing(self) -> list[Verb]:
        """The verbs of the abstract that introduce something."""
        return introducing(self.text)

    @cached_property
    def introductions(self) -> list[Introduction]:
        """Every name that the abstract introduces."""
        return introductions(self.text, self.introducing)

    @cached_property
    def benchmark(self) -> str:
        """The dataset or benchmark that the paper introduces; empty if it introduces none."""
        return own_benchmark(self)

    @cached_property
    def task(self) -> str:
        """The task that the title names, as written, if the register knows it."""
        return task_in(self.title)

    @cached_property
    def benchmark_first(self) -> bool:
        """Is the benchmark what the title names?"""
        named = self.title_name[0]
        return bool(self.benchmark) and self.benchmark in (named, short_of(self, named))

    @cached_property
    def trains_on_its_own(self) -> bool:
        """Are the data that the paper introduces there to train on, "a corpus for pretraining"?"""
        at = self.text.find(self.benchmark)
        return _TO_TRAIN.search(self.text, max(0, at - _BESIDE), at + len(self.benchmark) + _BESIDE) is not None

    @cached_property
    def system(self) -> str:
        """The system that the paper introduces, by name if it has one; empty if it introduces none."""
        if self.name:
            return self.name
        described = self.described
        model = self.model if _may_be_model(described) else ""
        told = model or detailed(described, self.text)
        noun = hollow_noun(told) if told == described else ""
        return (self.entitled(noun) if noun else "") or told

    @cached_property
    def described(self) -> str:
        """What it presents, or rather what it calls its own, unless the title has the former."""
        described = described_system(self.text, self.introducing, self.title)
        if not self.own or described.lower() in self.title.lower():
            return described
        return self.own

    @cached_property
    def model(self) -> str:
        """The well-known model that the paper tunes or uses; empty if it names none, or several."""
        return tuned_model(self.text)

    @cached_property
    def own(self) -> str:
        """What the abstract calls its own system in passing; empty if it does not."""
        return own_system(self.text, self.introducing)

    @cached_property
    def topic(self) -> str:
        """What the title is about where it looks like a system; empty where it does not."""
        return titled_system(self.title)

    @cached_property
    def ours(self) -> str:
        """What the abstract calls its own where it has no words for it: "our system"; empty if it does not."""
        match = _OURS.search(self.text)
        return (self.entitled(match[0]) or match[0].lower()) if match else ""

    def entitled(self, words: str) -> str:
        """The words for what the paper calls its own, with what the title says of that; empty if it says nothing."""
        return entitled(self.title, self.topic, words.lower())

    @cached_property
    def studied(self) -> str:
        """What the paper studies without making anything of its own; empty if it tells of no study."""
        return studied_system(self.text, self.title)

    def is_about(self, words: str) -> bool:
        """Are these the words for what it presents, always several, or studies, where that has no name?"""
        if (" " in words and words == self.own) or (self.topic and self.topic in words):
            return True
        return words.endswith(STUDIED_ENDS) and words == self.studied

    @cached_property
    def name(self) -> str:
        """The name of the system that the paper introduces; empty if it has none."""
        return own_name(self)

    @cached_property
    def introduced_name(self) -> str:
        """The name of the system that the abstract introduces; empty if it introduces none."""
        return introduced_name(self)

    @cached_property
    def presents_its_name(self) -> bool:
        """Does the title begin with the system's name, or the abstract say that this is new?"""
        return self.title.lower().startswith(self.name.lower()) or is_introduced(self.text, self.name)
