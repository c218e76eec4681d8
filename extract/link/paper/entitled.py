"""What a title says of a system without a name, and of what the paper calls "our approach": "Sparse Tide approach"."""

from __future__ import annotations

import re

import regex

from extract.link.paper.studies import tells_of_study
from extract.lists import either, word_set
from extract.vocabulary import task_named

_TURNS = (
    r"for|in|on|via|with|using|through|to|from|of|under|by|based\son|as|at|across|against|over|leveraging|employing|and"
)
"""What ends a phrase in a title."""
_PHRASE = re.compile(
    r"(?:an?\s)?(?:(?P<done>\w+ing)\s(?:an?\s|the\s)?)?"
    rf"(?P<what>(?!\w+ing\s|(?:{_TURNS})\b)[\w+-]+(?:\s(?!(?:{_TURNS})\b)[\w+-]+){{1,6}})"
    rf"(?=\s(?:{_TURNS})\b|$)",
    re.IGNORECASE,
)
"""What a title, or a part of one, begins with: "[Sparse Tide Sorting] for ...", "Learning [Tide Routing] on ..."."""
_MEANS = re.compile(
    r"\s(?P<how>(?:via|using|with|through|leveraging|by|based\son|employing)\s(?:an?\s|the\s)?"
    rf"(?P<what>[\w+-]+(?:\s(?!(?:{_TURNS})\b)[\w+-]+|\sand(?=\s[A-Z])){{1,6}}))(?=\s|$|[?,])",
    re.IGNORECASE,
)
"""What a title says that something is done with: "Sorting Boats via [Tide Trees]"."""
_GIVEN = re.compile(r"\b(?:data|datasets?|images?|labels|features|less|more|applications?|lens)\b", re.IGNORECASE)
"""What something is done on rather than with."""
_SPLIT = re.compile(r"(?P<name>[^:]+?)\s?[:–]\s(?P<rest>.+)")
_COINED = re.compile(r"[a-z][A-Z]|[A-Z]{2}")
_SAME_KIND = regex.compile(rf"(?:^|[\s-]){either('pointing_nouns')}$", regex.IGNORECASE)
_TASKS = frozenset(field.lower() for field in word_set("fields"))
_TITLE_PHRASE = re.compile(
    r"^(?:An?\s|The\s)?(?P<name>(?!\S*ing\b)[A-Z][\w+-]*(?:\s(?!(?:[Ff]or|[Ii]n|[Oo]n|[Ff]rom)\b)[\w+-]+){1,5}?)\s(?:[Ff]or|[Vv]ia|[Ww]ith|[Uu]sing|[Tt]o|[Ii]n)\s"
)
"""The noun phrase that a title begins with: "[Graph-based Retrieval] for ..."."""


def entitled(title: str, topic: str, words: str) -> str:
    """The words with what the title says, which is about the topic; empty if it is a question or tells of a study.

    >>> entitled("Sparse Tide Sorting", "", "our method"), entitled("Boat Detection via Tide Trees", "", "the method")
    ('Sparse Tide Sorting method', 'method via Tide Trees')
    """
    noun = words.rpartition(" ")[2]
    if noun in word_set("not_made"):
        return topic
    told = _joined(topic, noun) if topic else next(filter(None, (_of_part(p, noun) for p in _parts(title))), "")
    return f"proposed {told}" if told and "proposed " in words else told


def _joined(what: str, noun: str) -> str:
    """What something is called, with the noun unless it ends in one for things of that kind."""
    if not _SAME_KIND.search(what):
        return f"{what} {noun}"
    return f"{noun} with {what}" if what.endswith("s") else what


def _parts(title: str) -> tuple[str, ...]:
    """The title's parts around its colon that may tell what was done; a short one in plain words is a motto."""
    title = title.rstrip(".")
    match = _SPLIT.match(title)
    if match is None:
        return (title,)
    name, rest = match.groups()
    return (rest,) if len(name.split()) <= 3 and not _COINED.search(name) else (name, rest)


def _of_part(part: str, noun: str) -> str:
    if "?" in part:
        return ""
    match = _PHRASE.match(part)
    what = match["what"] if match and _may_be_made(match) else ""
    means = _MEANS.search(part)
    if means and (not what or what.split()[-1].lower() in _TASKS):
        told = not _GIVEN.search(means["what"]) and not tells_of_study(means["what"])
        return f"{noun} {means['how'][0].lower()}{means['how'][1:]}" if told else ""
    return what and _joined(what, noun)


def _may_be_made(match: re.Match[str]) -> bool:
    """Could the words be for what somebody made, or made use of?"""
    what, done = match["what"], match["done"]
    words = what.lower().split()
    if done and done.lower() not in word_set("putting_to_use"):
        return False
    plain = words[0] in word_set("title_openers") or not word_set("title_verbs").isdisjoint(words)
    return not plain and what[0].isupper() and not tells_of_study(what)


def titled_system(title: str) -> str:
    """The noun phrase that a title begins with, "Graph-based Retrieval for ...", unless it tells of a study."""
    match = _TITLE_PHRASE.match(title)
    if match is None or tells_of_study(match["name"]) or match["name"].split()[-1].title() in word_set("fields"):
        return ""
    if match["name"].partition(" of ")[0].split()[-1].lower() in word_set("found"):
        return ""
    if task_named(match["name"]) is not None or not word_set("title_verbs").isdisjoint(match["name"].lower().split()):
        return ""
    return "" if match["name"].split()[0].lower() in word_set("title_openers") else str(match["name"])
