"""The name that a title gives to what the paper is about: "Zorblax: ...", "Team Foo at BarEval: ...", "... (FBB)"."""

from __future__ import annotations

import re

import regex

from extract.link.paper.kinds import IS_OTHER
from extract.link.wording.names import could_be_dataset, could_be_system
from extract.lists import either, word_set

_TITLE = re.compile(r"^(?P<name>[^:]{1,60}?)\s?[:–]\s?(?P<rest>.+)")
_LONGEST = 4
"""Words of a name; what is longer says something."""
_LOOKS_NAMED = re.compile(r"[a-z][A-Z]|[A-Z]{2}|\d|-[A-Z]")
_SCOPED = re.compile(r"(\S+)\s(?:for|in|on)\s")
_ENTERED = re.compile(
    r"(?P<name>\S+(?:\s\S+)?)\s(?:at|@)\s(?=[^:]*(?:\d|[A-Z]{2}|[a-z][A-Z]|Task|Challenge|Track|Workshop))[^:]{2,50}:"
)
_PRESENTED = regex.compile(rf"An?\s(?:[\w-]+\s){{0,5}}?(?i:{either('system_nouns')})\b")
"""What follows a system's name in a title: "Tide Planning: A Small Framework for ..."."""
_TITLE_LED = re.compile(
    r"\w+ing\s|(?:Efficient|Effective|Robust|Scalable|Fast|Rapid|Accurate|Reliable|Better|Improved|Enhanced|Automat(?:ed|ic)|Unified"
    r"|Explainable|Interpretable|Toward|Towards|Beyond|From|When|How|Why)\s"
)
"""What opens a title that tells what is done rather than names what does it."""
_ABBREVIATED_TITLE = regex.compile(r"(?P<long>(?:[\w-]+\s){2,6})\((?P<name>[A-Z][\w-]{1,14})\)$")
_ABBREVIATED = regex.compile(r"\((?<=(?P<long>[A-Z][\w-]*(?:\s[A-Z][\w-]*){1,5})\s\()(?P<name>[A-Z][\w-]{2,14})\)")
_ARTICLE = re.compile(r"^(?:an?|the)\s")
_DATA_NAME = (
    r"(?:(?!(?i:an?|the|our|at|in|to|for|from|of|with|via|on|using|by|and)\s)[A-Z][\w'-]*\s){0,2}"
    r"[A-Za-z]*(?:[A-Z]{2}|[a-z][A-Z]|[A-Z-]\d)[\w'-]*(?:\s\d{1,4})?"
)
_DATA = re.compile(
    r"(?:^|\b(?i:the|our|at|in|to|for|from|of|with|via|on|using|by)\s)"
    rf"(?P<name>{_DATA_NAME}(?:(?=\s(?i:data\s?set|database|corpus|benchmark)\b(?!-))"
    r"|\s(?:Challenge|Shared\sTask|Competition)\b(?:\s20\d\d)?|\s[Tt]ask\s\d+\w?))"
)
_ENTERED_IN = re.compile(rf"\sat\s(?:the\s)?(?P<name>{_DATA_NAME}):")
"""What a team took part in: "Foo at BarEval 2025: ..."."""


def team(title: str) -> str:
    """Who entered a shared task, as the title has it: "Foo at BarEval"; empty if it tells of nobody."""
    match = _ENTERED.match(title)
    return str(match["name"]) if match else ""


def title_name(title: str, text: str) -> tuple[str, str]:
    """The name that a title begins with, empty if it begins with none, and the rest of it; `text` is the abstract."""
    match = _TITLE.match(title)
    if match is None or (title.endswith(")") and _ABBREVIATED_TITLE.search(match["rest"])):
        return "", title
    if entered := team(title):
        return entered, match["rest"]
    name = match["name"].strip()
    if not _is_name(name, match["rest"], text):
        return "", title
    at = None if name in text else _SCOPED.match(name)
    return (at[1] if at else name), match["rest"]


def _is_name(name: str, rest: str, text: str) -> bool:
    """Is what stands before the colon a name, not what is done or a motto?"""
    if len(name.split()) > _LONGEST:
        return False
    if name.islower() and not regex.search(rf"\b{either('introducing')}\s{regex.escape(name)}\b", text):
        return False
    if " " in name and name.split()[0].lower() in word_set("title_openers"):
        return False
    named = _LOOKS_NAMED.search(name) is not None
    untold = " " in name and name not in text and (not named or len(name.split()) > 2)
    return not untold or (_TITLE_LED.match(name) is None and name.istitle() and _PRESENTED.match(rest) is not None)


def abbreviated_title(title: str, text: str) -> str:
    """The short form that the title ends in, or that the abstract gives the words which the title begins with."""
    ending = _ABBREVIATED_TITLE.search(title) if title.endswith(")") else None
    if ending and could_be_system(ending["name"]) and not IS_OTHER.search(ending["long"]):
        return str(ending["name"])
    for match in _ABBREVIATED.finditer(text):
        if could_be_system(match["name"]) and _unarticled(title).startswith(match["long"].lower()):
            return "" if IS_OTHER.search(match["long"]) else str(match["name"])
    return ""


def _unarticled(title: str) -> str:
    """A title in small letters, without its article."""
    return _ARTICLE.sub("", title.lower())


def titled_data(title: str) -> str:
    """The dataset, benchmark or contest that a title says the work was done on; empty if it names none.

    >>> titled_data("Boats in the QuuxSea Dataset"), titled_data("Plovr at BoatEval-2025 Task 7: Nets")
    ('QuuxSea', 'BoatEval-2025 Task 7')
    """
    match = _DATA.search(title) or _ENTERED_IN.search(title)
    return str(match["name"]) if match and could_be_dataset(match["name"]) else ""
