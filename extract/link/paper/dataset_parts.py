"""One name of a list of capitalised words, and what it says of itself, whatever stands around it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.link.wording.names import called_data, could_be_dataset, is_model, like_benchmark
from extract.link.wording.short_forms import short_form_of
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.vocabulary import dataset_named


class Part(NamedTuple):
    """One name of a list, and what it says of itself."""

    words: str
    """As written."""
    name: str
    """Without an article, a genitive, or what is joined to it."""
    certain: bool
    shared: bool
    """A shared task."""
    called: bool
    """Its last word says that it is data."""
    possible: bool
    """Neither its form nor its meaning keeps it from being a dataset's."""


_YEAR = re.compile(r"\s?20[0-3]\d")
_SPLIT = re.compile(r",\s?(?:and\s)?|\sand\s|\s&\s|\sor\s")
SHARED_TASK = re.compile(rf"^{either('shared_tasks')}\b")
_SUFFIX = re.compile(
    r"(?:-(?:based|trained|generated|derived|tuned)|'s?|-(?:the|and|our|we|with|by|show|demonstrat\w+"
    r"|just|while|which|where|including|without|outperform\w*|surpass\w*|achiev\w*|reveal\w*)(?:\s.*)?)$"
)
_EDGES = re.compile(r"^(?:the|The|[A-Z]\w+'s)\s|\sof$")
LOOKS_NAMED = re.compile(r"[A-Z].*[A-Z]|[A-Za-z].*\d|[a-z][A-Z]|-[A-Z\d]")
_ADJECTIVE = re.compile(
    r"^(?:LLM|VLM|AI|RL)-[a-z]|-(?:tuned|level|scale|based|aware|driven|specific|free|style|like|efficient|frontier|stratified|trained|guided|page|time|world|shot|hoc|bit|end"
    r"|order|wise|centric|language|only)$|^\d+[kKMBT]?(?:-\w+)?$|^\d+(?:[xX]\d*|%|(?!st|nd|rd|th)[a-z]{1,2})?$"
)
_COUNTER = re.compile(r"\d{1,4}")
_PARTICIPLE = re.compile(r"-\w+(?:ed|ing|ant|ive)$")
SHORT_FORM = re.compile(r"\s\([^)]*\)")


@lru_cache(maxsize=65536)
def parts_of(words: str) -> tuple[Part, ...]:
    """What the names of a list say of themselves: spares most lists all that is looked at beside them."""
    return tuple(map(_part, _names(words)))


_RESOLVED = re.compile(r"\s\d{2,4}\s?[x×]\s?\d{2,4}$|/(?:20)?2\d$")
"""How fine the images of a dataset are, "ImageNet 128x128", and the second of two years."""


@lru_cache(maxsize=65536)
def _part(words: str) -> Part:
    """What one name says of itself."""
    name = _bare(words)
    known, shared = certain(_RESOLVED.sub("", name)), SHARED_TASK.match(name) is not None
    return Part(words, name, known, shared, called_data(name), known or shared or _is_possible(name))


def _is_possible(name: str) -> bool:
    """Does neither the form of a name nor its meaning keep it from being a dataset's?"""
    if not name.isalpha() and (_PARTICIPLE.search(name) or any(map(_ADJECTIVE.search, _uncounted(name)))):
        return False
    return (len(name) > 2 or _is_registered(name)) and could_be_dataset(name)


def _is_registered(name: str) -> bool:
    """Is it a name of the register, letter by letter: "M4", and not the "Dr" of a person?"""
    entry = dataset_named(name)
    return entry is not None and (name == entry.name or name in entry.aliases)


def _names(words: str) -> list[str]:
    """The names of a list; words that one short form stands for are one, "Signs and Sounds of Streets (SSS)"."""
    parts = _SPLIT.split(words) if " " in words else [words]
    if len(parts) == 1:
        return parts
    for at, part in enumerate(parts[1:], 1):
        if _YEAR.fullmatch(part) and _YEAR.fullmatch(parts[at - 1][-5:]):
            parts[at] = parts[at - 1][:-4] + part
    if parts[-1].endswith(")") and " " in parts[-2] and (short := short_form_of(parts[-1])):
        whole = words[words.rfind(", ") + 2 if ", " in words else 0 :]
        if short.upper() in _initials(whole[: whole.find("(")]):
            return [*parts[:-2], whole]
    if len(parts) == 2 and called_data(parts[1]) and " and the " not in words and not _is_name(parts[0]):
        return [words]
    return parts


def _initials(words: str) -> tuple[str, str]:
    """The capitals of a name, and those with its "and": SHS and SAHS for "Signs and Houses Survey"."""
    with_and = words.replace(" and ", " And ")
    return "".join(filter(str.isupper, words)), "".join(filter(str.isupper, with_and))


def _is_name(words: str) -> bool:
    """Do these words stand for something by themselves, as "Human Eval" or "eICU" do?"""
    return dataset_named(words) is not None or any(map(LOOKS_NAMED.search, words.split()))


def _uncounted(name: str) -> list[str]:
    """The words of a name but for its numbers: "Frog Challenge 2024"; all words of what is nothing but numbers."""
    words = name.split()
    return [word for word in words if not _COUNTER.fullmatch(word)] or words


def _bare(words: str) -> str:
    """The words without an article, a genitive, or what is joined to a name: "the Foo-based" -> "Foo"."""
    name = _SUFFIX.sub("", words.strip(" .,"))
    if " " not in name or dataset_named(SHORT_FORM.sub("", name)):
        return name
    first, _, rest = name.partition(" ")
    told = first.lower() in word_set("languages") or _PARTICIPLE.search(first) or _ADJECTIVE.search(first)
    if first.lower() in word_set("not_datasets") and _CODED.fullmatch(rest):
        return rest
    return rest if told and certain(rest) else _EDGES.sub("", name)


_CODED = re.compile(r"[A-Z]{2,}[\w-]*\d[\w-]*")
"""What is no word: the name of "CT LUNA16", whose first word tells of what it is."""


@lru_cache(maxsize=65536)
def certain(name: str) -> bool:
    """In the register under a name of no other meaning, or named the way benchmarks are named."""
    if name.endswith(")") and certain(name.rpartition(" (")[0]):
        return True
    entry = dataset_named(name)
    if entry is None or entry.ambiguous or is_measure(name):
        return like_benchmark(name) or _is_made_of_known(name)
    return LOOKS_NAMED.search(name) is not None or name == entry.name or name in entry.aliases


_MADE_OF = re.compile(
    r"(?P<known>[A-Za-z]\w*(?:-\d+)?)(?:-(?=[A-Z])|\+)(?!(?:[A-Z]{1,3}|CoT|R1|Zero|ReAct|[A-Z]\w*(?:Net|ed|er))$)[\w+-]*"
)


def _is_made_of_known(name: str) -> bool:
    """Is it a known dataset made anew: "MMLU-Twist", "IFEval++"?"""
    match = _MADE_OF.fullmatch(name) if "-" in name or "+" in name else None
    if match is None or is_model(name) or len(match["known"]) < _LEAST:
        return False
    return LOOKS_NAMED.search(match["known"]) is not None and certain(match["known"])


_LEAST = 4
"""Letters of a name that is long enough to be told in another one."""
