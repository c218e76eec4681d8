"""What a paper calls its own by name: the benchmark and the system that it introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import regex

from extract.link.paper.benchmarks import introduces_data, is_data
from extract.link.paper.introductions import Introduction, short_form
from extract.link.paper.kinds import IS_DATA, IS_OTHER, IS_SYSTEM, said_of
from extract.link.paper.title_names import abbreviated_title
from extract.link.wording.names import could_be_dataset, could_be_system, is_language, is_many, like_benchmark
from extract.link.wording.short_forms import is_common
from extract.lists import either, word_set
from extract.measures import is_measure

if TYPE_CHECKING:
    from extract.link.paper.story import Story

_INITIALS = re.compile(r"(?<![^\W_])[^\W_]")
_INTRODUCING = regex.compile(rf"(?r)\b{either('introducing')}\s(?:the\s|our\s)?")
_KNOWN = regex.compile(rf"^{either('models')}(?:$|[-\d.\s/v])")
_COINED = re.compile(r"\w*[a-z][A-Z]\w*(?:-\w+)*|\w+-\w*[A-Z]{2}\w*")
_MOTTO = re.compile(r"[ -]")
_SHORT_NAME = re.compile(r"\w*[A-Z]\w*[A-Z]\w*(?:-\w+)*")
_ANSWERING = regex.compile(r"QA(?:$|[-_ \d])")
_PART = re.compile(r"(?:Part|Phase|Stage|Step|Level|Task|Tier|Type)\b|.*\s(?:Theorem|Lemma)$")
_ACTING = regex.compile(rf"\s(?:\w+ly\s)?{either('acting')}\s")
_BESIDE = 60
"""Characters before a name that tell what it stands for."""


def own_benchmark(story: Story) -> str:
    """The dataset or benchmark that the paper introduces; empty if it introduces none."""
    name, rest = story.title_name
    tells = not story.team and is_data(rest) and not _is_said_to_act(story, name)
    if name and (_like_benchmark(story, name) or tells):
        return short_of(story, name)
    for entry in story.introductions:
        if is_language(entry.name) or is_common(entry.name, story.short_forms):
            continue
        if _like_benchmark(story, entry.name) or introduces_data(story.text, entry):
            return entry.name
    return ""


def own_name(story: Story) -> str:
    """The name of the system that the paper introduces; empty if it has none."""
    name, _ = story.title_name
    new = name and short_of(story, name) != story.benchmark and not _like_benchmark(story, name)
    if new and (story.team or could_be_dataset(name) or _is_coined(name) or is_introduced(story.text, name)):
        return _only_titled(story, name) or short_of(story, name)
    return story.introduced_name or abbreviated_title(story.title, story.text)


def introduced_name(story: Story) -> str:
    """The name of the system that the abstract introduces, rather one of the title; empty if it introduces none."""
    for entry in sorted(story.introductions, key=lambda entry: entry.name not in story.title):
        if _is_system_named(story, entry):
            return entry.name
    return ""


def _is_system_named(story: Story, entry: Introduction) -> bool:
    """Is it a system that is introduced here, and one of its own?"""
    _, name, what, _ = entry
    if (
        "/" in name
        or not could_be_system(name)
        or is_many(name)
        or name.lower() in word_set("ways_of_working")
        or _PART.match(name)
        or story.title_name[0].startswith(f"{name} ")
        or (entry.only_classed and _is_part(story, entry))
    ):
        return False
    if is_measure(name) and not IS_SYSTEM.search(what) and not _acts(story.text, name):
        return False
    what = said_of(what)
    if name == story.benchmark or _like_benchmark(story, name):
        return False
    return IS_OTHER.search(what) is None or IS_SYSTEM.search(what) is not None


def is_introduced(text: str, name: str) -> bool:
    """Does the abstract introduce this name, whatever else it may mean?"""
    return any(
        _INTRODUCING.match(text, max(0, start - 30), start) and not text[end : end + 1].isalnum()
        for start, end in _spans(text, name)
    )


def short_of(story: Story, name: str) -> str:
    """The short form that the abstract gives a long name, or the name: FBB for "Foo Bar Baz (FBB)"."""
    if " " not in name:
        return name
    at = story.text.find(name)
    if at >= 0 and (behind := short_form(story.text, at + len(name))):
        return behind
    initials = "".join(_INITIALS.findall(name)).lower()
    for _, short, *_ in story.introductions:
        if " " not in short and short.lower()[:1] == initials[:1] and set(short.lower()) <= set(name.lower()):
            return short
    return name


def _is_said_to_act(story: Story, name: str) -> bool:
    """Does the abstract introduce it as a system, whatever the title tells: "Foo, a framework"?"""
    return any(entry.name == name and _is_system(entry.what) for entry in story.introductions)


def _like_benchmark(story: Story, name: str) -> bool:
    """Is it named like a benchmark, and not said to be a system: "FooQA, a framework"?"""
    return like_benchmark(name) and not (_ANSWERING.search(name) and _is_said_to_act(story, name))


def _is_system(what: str) -> bool:
    """Do the words say that it is a system, and no data?"""
    told = said_of(what)
    return IS_SYSTEM.search(told) is not None and IS_DATA.search(told) is None


def _is_coined(name: str) -> bool:
    """Is it one word that nobody used before, although it ends like a known model: "TextMamba"?"""
    return _COINED.fullmatch(name) is not None and _KNOWN.match(name) is None


def _only_titled(story: Story, name: str) -> str:
    """What the abstract calls what has a motto for a name in the title; empty where that is its name."""
    if story.team or not _MOTTO.search(name) or _COINED.search(name) or name.lower() in story.text.lower():
        return ""
    introduced = story.introduced_name
    return introduced if _SHORT_NAME.fullmatch(introduced) and introduced not in name else ""


def _is_part(story: Story, entry: Introduction) -> bool:
    """Is it not in the title, and a part of what the paper presents in other words?"""
    long = " ".join(story.text[max(0, entry.start - _BESIDE) : entry.start - 2].split()[-2:])
    return long.lower() not in story.title.lower() and story.described != ""


def _acts(text: str, name: str) -> bool:
    """Does it do anywhere what systems do and measures do not: "Foo outperforms"?"""
    return any(_ACTING.match(text, end) for _, end in _spans(text, name))


def _spans(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Wherever the abstract has these letters."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        yield start, end
        start = text.find(name, end)
