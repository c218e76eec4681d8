"""Whether what a paper introduces is data rather than a system, told by the head of what is said of it."""

from __future__ import annotations

import re

from extract.link.paper.introductions import Introduction
from extract.link.paper.kinds import IS_DATA, IS_SYSTEM

_HEAD = re.compile(
    r"(?:(?!(?<![\w-])(?:of|for|to|that|which|with|in|on|from|where|whose|via|by|using|based|built|comprising|containing|consisting"
    r"|spanning|covering|derived|designed)\s)[^.;:(),])*+"
)
_ACT = re.compile(r"\s*(?:for\s|to\s)?(?:evaluat|benchmark)(?:ing|e)\b", re.IGNORECASE)
_GLOSS = re.compile(r"(?:\s\([^()]{2,80}(?=\)))?\)?,?\s(?:is\s|as\s)?(?:an?|the|our)\s(?P<what>[^.;:]{3,90})")
_NEAR = 130
"""Characters before a name that may hold what is said of it."""
_SHORT_FORM = re.compile(r"\([A-Z][\w-]*\)\s?")


def introduces_data(text: str, entry: Introduction) -> bool:
    """Is what an abstract introduces data: "a dataset named Quuxel", "Quuxel (FQ), the first benchmark of agents"?"""
    start, name, what, _ = entry
    gloss = _GLOSS.match(text, start + len(name))
    if gloss is not None and is_data(gloss["what"]):
        return True
    if what in text[max(0, start - _NEAR) : start]:
        return IS_DATA.search(what) is not None and IS_SYSTEM.search(what) is None
    return is_data(what)


def _is_part(words: str, match: re.Match[str]) -> bool:
    """Is the noun only part of a word, "benchmarking", "simulator-based"?"""
    return match[0].endswith("ing") or words.startswith("-", match.end())


def is_data(what: str) -> bool:
    """Does a phrase name data by its head, "a test set of agents' moves", and no system, "a dataset search engine"?"""
    if _ACT.match(what):
        return True
    head = _HEAD.match(_SHORT_FORM.sub("", what))
    words = head[0] if head else ""
    data = max((m.end() for m in IS_DATA.finditer(words) if not _is_part(words, m)), default=-1)
    if data < 0:
        return False
    system = max((m.end() for m in IS_SYSTEM.finditer(words)), default=-1)
    return data > system and not (0 < system <= words.find(" and ", system))
