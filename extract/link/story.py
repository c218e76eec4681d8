"""What the whole paper says that one sentence leans on: what it introduces, and what it was evaluated on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

import regex

from extract.link.benchmarks import introduces_data, is_data
from extract.link.dataset_names import Group, groups, own_account
from extract.link.descriptions import (
    IS_DATA,
    IS_SYSTEM,
    STUDIED_ENDS,
    described_system,
    detailed,
    hollow_noun,
    own_system,
    said_of,
    studied_system,
    titled_system,
    tuned_model,
)
from extract.link.entitled import entitled
from extract.link.introductions import Introduction, Verb, introducing, introductions, short_form
from extract.link.names import could_be_dataset, could_be_system, is_language, is_many, like_benchmark
from extract.link.registers import task_in
from extract.link.short_forms import abbreviations
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.plain import plain

_TITLE = re.compile(r"^(?P<name>[^:]{1,60}?)\s?[:–]\s?(?P<rest>.+)")
_IS_OTHER = regex.compile(
    rf"{IS_DATA.pattern}|\b(?:metric|measure|score|index|task|problem|phenomenon|effect)s?\b", regex.IGNORECASE
)
_ABBREVIATED = regex.compile(r"\((?<=(?P<long>[A-Z][\w-]*(?:\s[A-Z][\w-]*){1,5})\s\()(?P<name>[A-Z][\w-]{2,14})\)")
_ARTICLE = re.compile(r"^(?:an?|the)\s")
_LOOKS_NAMED = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\d|-[A-Z]")
_SCOPED = re.compile(r"(\S+)\s(?:for|in|on)\s")
_INITIALS = re.compile(r"(?<![^\W_])[^\W_]")
_ENTERED = re.compile(
    r"(?P<name>\S+(?:\s\S+)?)\s(?:at|@)\s(?=[^:]*(?:\d|[A-Z]{2}|[a-z][A-Z]|Task|Challenge|Track|Workshop))[^:]{2,50}:"
)
_ABBREVIATED_TITLE = regex.compile(r"(?P<long>(?:[\w-]+\s){2,6})\((?P<name>[A-Z][\w-]{1,14})\)$")
_INTRODUCING = regex.compile(rf"(?r)\b{either('introducing')}\s(?:the\s|our\s)?")
_KNOWN = regex.compile(rf"^{either('models')}(?:$|[-\d.\s/v])")
_COINED = re.compile(r"\w*[a-z][A-Z]\w*(?:-\w+)*|\w+-\w*[A-Z]{2}\w*")
_MOTTO = re.compile(r"[ -]")
_SHORT_NAME = re.compile(r"\w*[A-Z]\w*[A-Z]\w*(?:-\w+)*")
_ANSWERING = regex.compile(r"QA(?:$|[-_ \d])")
_PART = re.compile(r"(?:Part|Phase|Stage|Step|Level|Task|Tier|Type)\b|.*\s(?:Theorem|Lemma)$")
_ACTING = regex.compile(rf"\s(?:\w+ly\s)?{either('acting')}\s")
_OURS = regex.compile(
    r"\b(?:[Oo]ur|[Tt]he\sproposed)\s(?:method|model|approach|framework|system|algorithm|architecture|pipeline|technique|network)\b"
)
_PRESENTED = regex.compile(rf"An?\s(?:[\w-]+\s){{0,5}}?(?i:{either('system_nouns')})\b")
"""What follows a system's name in a title: "Tide Planning: A Small Framework for ..."."""
_TITLE_LED = re.compile(
    r"\w+ing\s|(?:Efficient|Effective|Robust|Scalable|Fast|Rapid|Accurate|Reliable|Better|Improved|Enhanced|Automat(?:ed|ic)|Unified"
    r"|Explainable|Interpretable|Toward|Towards|Beyond|From|When|How|Why)\s"
)
"""What opens a title that tells what is done rather than names what does it."""
_TO_TRAIN = re.compile(r"\b(?:pre-?|post-?)?train(?:ing|ed)?\b|\bfine-?tun|\bcorpus\b", re.IGNORECASE)
_BESIDE = 60
"""Characters about the name of data that tell what they are for."""
_PERHAPS_MODEL = re.compile(
    r"(?:(?:deep|machine|transfer)[\s-]learning(?:-based|-driven)?|AI-based|AI-powered|data-driven|LLM-based)\s\w+$|\w+\s(?:to|for)\s"
)


def _is_system(what: str) -> bool:
    """Do the words say that it is a system, and no data?"""
    told = said_of(what)
    return IS_SYSTEM.search(told) is not None and IS_DATA.search(told) is None


def _is_coined(name: str) -> bool:
    """Is it one word that nobody used before, although it ends like a known model: "TextMamba"?"""
    return _COINED.fullmatch(name) is not None and _KNOWN.match(name) is None


def _may_be_model(described: str) -> bool:
    """Could a well-known model be all that the words stand for: "deep learning approach", "method for file search"?"""
    return _PERHAPS_MODEL.match(described) is not None


def _unarticled(title: str) -> str:
    """A title in small letters, without its article."""
    return _ARTICLE.sub("", title.lower())


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
    def short_forms(self) -> set[str]:
        """The short forms that the abstract gives for kinds of work."""
        return abbreviations(self.text)

    @cached_property
    def title(self) -> str:
        return plain(self.given_title).text.strip()

    @cached_property
    def _title_name(self) -> tuple[str, str]:
        match = _TITLE.match(self.title)
        if match is None or (self.title.endswith(")") and _ABBREVIATED_TITLE.search(match["rest"])):
            return "", self.title
        name = match["name"].strip()
        if self._team:
            return self._team, match["rest"]
        if len(name.split()) > 4:
            return "", self.title
        if name.islower() and not regex.search(rf"\b{either('introducing')}\s{regex.escape(name)}\b", self.text):
            return "", self.title
        short = name.split()[0]
        if " " in name and short.lower() in word_set("title_openers"):
            return "", self.title
        named = _LOOKS_NAMED.search(name) is not None
        untold = " " in name and name not in self.text and (not named or len(name.split()) > 2)
        if untold and (_TITLE_LED.match(name) or not name.istitle() or not _PRESENTED.match(match["rest"])):
            return "", self.title
        at = None if name in self.text else _SCOPED.match(name)
        return (at[1] if at else name), match["rest"]

    @cached_property
    def _team(self) -> str:
        """Who entered a shared task, as the title has it: "Foo at BarEval"."""
        match = _ENTERED.match(self.title)
        return str(match["name"]) if match else ""

    @cached_property
    def _introducing(self) -> list[Verb]:
        """The verbs of the abstract that introduce something."""
        return introducing(self.text)

    @cached_property
    def _introductions(self) -> list[Introduction]:
        return introductions(self.text, self._introducing)

    @cached_property
    def benchmark(self) -> str:
        """The dataset or benchmark that the paper introduces; empty if it introduces none."""
        name, rest = self._title_name
        tells = not self._team and is_data(rest) and not self._is_said_to_act(name)
        if name and (self._like_benchmark(name) or tells):
            return self._short(name)
        for entry in self._introductions:
            if is_language(entry.name):
                continue
            if self._like_benchmark(entry.name) or introduces_data(self.text, entry):
                return entry.name
        return ""

    def _is_said_to_act(self, name: str) -> bool:
        """Does the abstract introduce it as a system, whatever the title tells: "Foo, a framework"?"""
        return any(entry.name == name and _is_system(entry.what) for entry in self._introductions)

    def _like_benchmark(self, name: str) -> bool:
        """Is it named like a benchmark, and not said to be a system: "FooQA, a framework"?"""
        return like_benchmark(name) and not any(
            entry.name == name and _ANSWERING.search(name) and _is_system(entry.what) for entry in self._introductions
        )

    @cached_property
    def task(self) -> str:
        """The task that the title names, as written, if the register knows it."""
        return task_in(self.title)

    @cached_property
    def benchmark_first(self) -> bool:
        """Is the benchmark what the title names?"""
        return bool(self.benchmark) and self.benchmark in (self._title_name[0], self._short(self._title_name[0]))

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
        described = self._described
        model = self.model if _may_be_model(described) else ""
        told = model or detailed(described, self.text)
        noun = hollow_noun(told) if told == described else ""
        return (self.entitled(noun) if noun else "") or told

    @cached_property
    def _described(self) -> str:
        """What it presents, or rather what it calls its own, unless the title has the former."""
        described = described_system(self.text, self._introducing, self.title)
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
        return own_system(self.text, self._introducing)

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
        name, _ = self._title_name
        new = name and self._short(name) != self.benchmark and not self._like_benchmark(name)
        if new and (self._team or could_be_dataset(name) or _is_coined(name) or self._is_introduced(name)):
            return self._only_titled(name) or self._short(name)
        return self._introduced_name or self._abbreviated_title

    def _only_titled(self, name: str) -> str:
        """What the abstract calls what has a motto for a name in the title; empty where that is its name."""
        if self._team or not _MOTTO.search(name) or _COINED.search(name) or name.lower() in self.text.lower():
            return ""
        introduced = self._introduced_name
        return introduced if _SHORT_NAME.fullmatch(introduced) and introduced not in name else ""

    @cached_property
    def _introduced_name(self) -> str:
        """The name of the system that the abstract introduces; empty if it introduces none."""
        for entry in sorted(self._introductions, key=lambda entry: entry.name not in self.title):
            _, name, what, _ = entry
            if (
                "/" in name
                or not could_be_system(name)
                or is_many(name)
                or name.lower() in word_set("ways_of_working")
                or _PART.match(name)
                or self._title_name[0].startswith(f"{name} ")
                or (entry.only_classed and self._is_part(entry))
            ):
                continue
            if is_measure(name) and not IS_SYSTEM.search(what) and not self._acts(name):
                continue
            what = said_of(what)
            if (
                name != self.benchmark
                and not self._like_benchmark(name)
                and (not _IS_OTHER.search(what) or IS_SYSTEM.search(what))
            ):
                return name
        return ""

    def _is_part(self, entry: Introduction) -> bool:
        """Is it not in the title, and a part of what the paper presents in other words?"""
        long = " ".join(self.text[max(0, entry.start - _BESIDE) : entry.start - 2].split()[-2:])
        return long.lower() not in self.title.lower() and self._described != ""

    @cached_property
    def presents_its_name(self) -> bool:
        """Does the title begin with the system's name, or the abstract say that this is new?"""
        return self.title.lower().startswith(self.name.lower()) or self._is_introduced(self.name)

    @cached_property
    def _abbreviated_title(self) -> str:
        """The short form that the title ends in, or that the abstract gives the words which the title begins with."""
        ending = _ABBREVIATED_TITLE.search(self.title) if self.title.endswith(")") else None
        if ending and could_be_system(ending["name"]) and not _IS_OTHER.search(ending["long"]):
            return str(ending["name"])
        for match in _ABBREVIATED.finditer(self.text):
            if could_be_system(match["name"]) and _unarticled(self.title).startswith(match["long"].lower()):
                return "" if _IS_OTHER.search(match["long"]) else str(match["name"])
        return ""

    def _acts(self, name: str) -> bool:
        """Does it do anywhere what systems do and measures do not: "Foo outperforms"?"""
        return any(_ACTING.match(self.text, end) for _, end in self._spans(name))

    def _is_introduced(self, name: str) -> bool:
        """Does the abstract introduce this name, whatever else it may mean?"""
        return any(
            _INTRODUCING.match(self.text, max(0, start - 30), start) and not self.text[end : end + 1].isalnum()
            for start, end in self._spans(name)
        )

    def _spans(self, name: str) -> Iterator[tuple[int, int]]:
        """Wherever the abstract has these letters."""
        start = self.text.find(name)
        while start >= 0:
            end = start + len(name)
            yield start, end
            start = self.text.find(name, end)

    def _short(self, name: str) -> str:
        """The short form that the abstract gives a long name: Foo Bar Baz (FBB)."""
        if " " not in name:
            return name
        at = self.text.find(name)
        if at >= 0 and (behind := short_form(self.text, at + len(name))):
            return behind
        initials = "".join(_INITIALS.findall(name)).lower()
        for _, short, *_ in self._introductions:
            if " " not in short and short.lower()[:1] == initials[:1] and set(short.lower()) <= set(name.lower()):
                return short
        return name
