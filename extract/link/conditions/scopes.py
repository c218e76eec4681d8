"""The phrases of a sentence that may scope its numbers, and those right behind one number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from extract.link.conditions.words import is_unscoped, tells
from extract.link.paper.story import Story
from extract.lists import word_set
from extract.reading import Reading
from extract.shape import Sentence

THING = r"[Dyhl]*[xN](?:[yz]?[xN])*"
"""The letters of a noun phrase."""
_ALSO = r"A[yhl]*[xN](?:[yz]?[xN])*"
"""A second thing, without an article of its own, which might open what is said of the next number."""
_LIST = rf"{THING}(?:f{THING})?(?:(?:,{THING}){{0,3}},?{_ALSO})?"
_SKIP = re.compile(rf"\)?(?:,(?=Y))?[yY]*(?:(?<=Y),)?(?:{THING}(?:f{THING})?)?[idhl]?(?:\([^()]{{1,8}}\)x?|\)(?!\())?")
"""What may stand between a number and the phrase that scopes it: its metric, its word of change, its bracket's end."""
_SCOPE = re.compile(
    rf"(?P<past>(?:t|V|CT?|c){THING}(?:\(N\))?)?[yY]*(?P<way>[nursf@wpW])(?P<what>v?[Dy]*[PX#]?(?:{THING}|[PX#])(?:f{THING})?(?:{_ALSO})?)"
)
"""A phrase that scopes a number, and whom this is compared with first: "5% more [than Foo] on rare words"."""
_CLOSE = frozenset("fwW")
"""Letters of of, with and without, which say nothing of a number that a bracket or another's name parts from them."""
_PHRASE = re.compile(rf"(?P<way>[nur@sp])(?P<what>v?[Dqy]*#?{_LIST})")
SHARED = frozenset("for in on using across under among within".split())
"""Words that open what a whole list of numbers holds for, behind its last."""
SAID = frozenset("for in on across under among within".split())
"""Words that open what the numbers of a clause hold for, before the first."""
_SCOPED = SHARED | SAID


class Scope(NamedTuple):
    """A phrase that may tell what the numbers around it hold for: tokens first to last, last exclusive."""

    first: int
    last: int
    way: str
    """The word that opens it, in lower case."""
    words: str


def scopes_of(sentence: Sentence, story: Story) -> Iterator[Scope]:
    """Every phrase of the sentence that could scope a number, first to last; what changes is none: "a drop in cost"."""
    for match in _PHRASE.finditer(sentence.shape):
        if match["way"] == "n" and sentence.shape[match.start() - 1 : match.start()] in ("i", "d"):
            continue
        way = sentence.word(match.start()).lower()
        if way not in _SCOPED or _is_broken_off(sentence, match.end()):
            continue
        if way == "on" and _leans(sentence.word(match.start() - 1).lower()):
            continue
        words = sentence.words(*match.span("what"))
        if not is_unscoped(words) and not any(tells(words, name) for name in story.dataset_names):
            yield Scope(*match.span(), way, words)


def _leans(word: str) -> bool:
    """Does the word make an "on" behind it tell of no test: "based on", "trained exclusively on"?"""
    return word in word_set("leaning") or word.endswith(_TRAINED)


_TRAINED = ("trained", "training", "tuned", "tuning", "exclusively")


def _is_broken_off(sentence: Sentence, end: int) -> bool:
    """Does a noun phrase go on here, with a number or a noun in -ing: "a negligible 5% drop", "creative writing"?"""
    if sentence.shape[end - 1] != "x" or sentence.shape[end : end + 1] not in ("P", "X", "#", "v"):
        return False
    goes_on = end in sentence.mentions or sentence.word(end).endswith("ing")
    return goes_on and _ADJECTIVE.search(sentence.word(end - 1)) is not None


_ADJECTIVE = regex.compile(r"(?:ive|al|ic|ble|[xse]ed|ous|ful|less|ant)$")


class Trail(NamedTuple):
    """What is said of a number alone: the phrases behind it."""

    token: int
    """The number."""
    end: int
    """The token that the phrases end before."""
    named: bool
    """Does its metric stand in front of them?"""
    phrases: list[re.Match[str]]


_TRAILING = frozenset("(),tVCcyYDhlxNidnursf@wpW")
"""Letters that such phrases, or what stands in front of them, begin with."""


def trail_of(sentence: Sentence, reading: Reading) -> Trail:
    """The phrases behind a number, and behind its metric or whom it is compared with where these stand first."""
    shape = sentence.shape
    at = reading.token + 1
    if shape[at : at + 1] not in _TRAILING:
        return Trail(reading.token, at, False, [])
    skipped = _SKIP.match(shape, at)
    end = skipped.end() if skipped else at
    named = end > at
    phrases: list[re.Match[str]] = []
    apart = shape.find(")", at, end) >= 0
    while match := _SCOPE.match(shape, end):
        apart = apart or match["past"] is not None
        if apart and match["way"] in _CLOSE:
            break
        end = match.end()
        phrases.append(match)
    return Trail(reading.token, end, named, phrases)
