"""The sentence's opening, and the nearest phrase before a number: "On rare words, ...", "for pens it reaches"."""

from __future__ import annotations

import re

from extract.link.conditions.results import was_set_for
from extract.link.conditions.scopes import SAID, Scope
from extract.link.conditions.words import bare, usable
from extract.link.wording.names import has_scores, is_model
from extract.lists import words as word_list
from extract.reading import Reading
from extract.shape import Sentence

_OPENING = re.compile(
    r"(?P<what>(?:[IO]n|Under|Across|For|With|During|At|When|Using|By|Over|Within|After|Without)\s(?:[^,.;]|(?<=\d)\.(?=\d)){3,80}),\s(?!and\b)"
)
_OPENED_ANEW = re.compile(r";\s(?:and\s)?(?:on|in|for|under|at|with|across|using|when|without)\s")
"""What begins a clause like the first: "On Foo, recall is 61%; on Bar, 70%"."""
_BREAK = re.compile(r"[;:.]")
"""What ends all that a phrase could scope."""


def opening(sentence: Sentence, reading: Reading) -> str:
    """What the sentence opens with: "On rare words, ..."."""
    match = _OPENING.match(sentence.text, sentence.start, reading.mention.start)
    if match is None:
        return ""
    words = match["what"]
    if words.lower().startswith(word_list("no_opening")):
        return ""
    if _OPENED_ANEW.search(sentence.text, match.end(), reading.mention.start):
        return ""
    if words.count("(") > words.count(")"):
        words = words.rpartition("(")[0].rstrip()
    return usable(bare(words), reading, was_set=words.startswith(("Under ", "At ")))


def said(sentence: Sentence, reading: Reading, scopes: list[Scope], results: set[int]) -> str:
    """The nearest phrase before the number."""
    for scope in reversed(scopes):
        if scope.last <= reading.token and scope.way in SAID and not _is_anothers(sentence, scope, reading, results):
            if _BREAK.search(sentence.shape, scope.last, reading.token):
                return ""
            was_set = was_set_for(sentence, scope.way, (scope.first, scope.last), results)
            words = usable(scope.words, reading, was_set=was_set)
            if words and not (scope.way == "for" and has_scores(words) and not is_model(words)):
                return words
    return ""


def _is_anothers(sentence: Sentence, scope: Scope, reading: Reading, results: set[int]) -> bool:
    """Does the bracket behind a phrase hold another number, which the phrase is of: "in wet (61%)"?"""
    opened = scope.last
    if sentence.shape[opened : opened + 1] != "(":
        return False
    closed = sentence.shape.find(")", opened)
    return closed < reading.token and not results.isdisjoint(range(opened + 1, closed))
