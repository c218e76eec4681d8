"""The phrase behind a number, or behind the list it stands in: "61.2 and 64.8 accuracy for rare words"."""

from __future__ import annotations

import re

from extract.link.conditions.results import is_result, was_set_for
from extract.link.conditions.scopes import SHARED, THING, Scope, Trail
from extract.link.conditions.words import usable
from extract.link.wording.names import is_model
from extract.lists import word_set
from extract.reading import Reading
from extract.shape import Sentence

_BRACKET = re.compile(rf"\((?P<what>(?:{THING}|[PX#]{THING}))\)")
_RESULT = re.compile(r"P(?!f)|X[hl]")
"""Numbers that are results of their own: "with a 2% drop", "with twice faster training", not "with half the data"."""
_CHANGES = ("i", "d")
"""Letters of what changes behind an adjective: "with a minor drop in recall"."""
_SCOPING = frozenset("under per within during after without when among at before".split())
_TURN = re.compile(
    r"[;:.KW()oeSvFct]|[,A]y*[aid]|,A?[DN]{0,2}[xN]{1,3}y?[aS]|,(?![CV]|A?[xN]{1,2}$)[yYA]*+[^PX#,yYA][^PX#,]*$"
)
"""What ends the list that a phrase behind it scopes: a clause, or what holds no number, "61%, a new mark for rain"."""
_TURN_BEFORE_ON = re.compile(rf"{_TURN.pattern}|w|(?<!Y),$")
"""The same before "on", which rather scopes the nearest: "78%, with gains of 4% on rare words", "78%, on pens 4%"."""
_COMPARED = re.compile(r"(?:original|full|traditional|conventional|total)\b|(?:[\w-]+\s)*(?:baselines?|backbone)\b")
"""What a share is of that something was cut to: "15% of the original size"."""


def behind(sentence: Sentence, reading: Reading, trail: Trail, results: set[int]) -> str:
    """The phrase in the bracket right behind the number, or the nearest of those behind it: "61% on rare words"."""
    bracket = _BRACKET.match(sentence.shape, reading.token + 1)
    if bracket and not is_result(sentence, bracket.end("what"), results):
        return usable(sentence.words(*bracket.span("what")), reading)
    for phrase in trail.phrases:
        words = _words(sentence, reading, phrase, results) if _scopes(sentence, reading, trail, phrase, results) else ""
        if words:
            way = sentence.word(phrase.start("way")).lower()
            return f"{way} {words}" if way in _TOLD else words
    return ""


_TOLD = frozenset(("of", "per", "without", "after"))
"""Words that a condition does not go without."""


def _scopes(sentence: Sentence, reading: Reading, trail: Trail, phrase: re.Match[str], results: set[int]) -> bool:
    """Could the phrase tell what the number holds for, and is it no result of its own?"""
    letter, way = phrase["way"], sentence.word(phrase.start("way")).lower()
    if letter == "f" and (trail.named or reading.mention.form != "percent"):
        return False
    if letter in "pW" and way not in _SCOPING:
        return False
    if letter == "w" and (_RESULT.search(phrase["what"]) or sentence.shape.startswith(_CHANGES, phrase.end("what"))):
        return False
    if way == "without" and sentence.word(phrase.start("what")) in word_set("spared"):
        return False
    return not is_result(sentence, phrase.end("what"), results)


def _words(sentence: Sentence, reading: Reading, phrase: re.Match[str], results: set[int]) -> str:
    """The words for the condition; empty if they are none, or what a share was cut from."""
    span = phrase.span("what")
    was_set = was_set_for(sentence, sentence.word(phrase.start("way")).lower(), span, results)
    words = usable(sentence.words(*span), reading, was_set=was_set)
    if phrase["way"] != "f":
        return words
    words = words.partition(" and ")[0]
    return "" if _COMPARED.match(words) or is_model(words) else words


def shared(sentence: Sentence, reading: Reading, trail: Trail, scopes: list[Scope], results: set[int]) -> str:
    """The phrase behind the list or clause that the number stands in: "61.2 and 64.8 accuracy for rare words"."""
    on_its_own = any(phrase["way"] == "u" for phrase in trail.phrases)
    for scope in scopes:
        if scope.first > reading.token and scope.way in SHARED:
            turn = _TURN_BEFORE_ON if scope.way == "on" else _TURN
            if turn.search(sentence.shape, reading.token + 1, scope.first):
                return ""
            was_set = was_set_for(sentence, scope.way, (scope.first, scope.last), results)
            words = "" if scope.way == "on" and on_its_own else usable(scope.words, reading, was_set=was_set)
            if words:
                return words
    return ""
