"""What a phrase that scopes a number goes on with, where its pattern ends: "Track 2", "detecting a leak"."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.ambiguous_words import is_plural
from extract.reading import Reading
from extract.shape import Sentence


def in_full(sentence: Sentence, reading: Reading, results: set[int]) -> str:
    """The condition of the reading with what it goes on with, unless that is one of the sentence's results."""
    words = reading.condition
    token = _next(sentence, reading)
    if token < 0 or token in results:
        return words
    match = _numbered(sentence, token, results)
    if match is None and _GERUND.search(words):
        match = _OBJECT.match(sentence.shape, token)
    if match is None and words[0].isdigit() and token + 1 not in results:
        match = _COUNTED_TOO.match(sentence.shape, token)
    if match is None and sentence.shape[token] == "v":
        match = _noun_after_all(sentence, token)
    return f"{words} {sentence.words(*match.span())}" if match else words


def _next(sentence: Sentence, reading: Reading) -> int:
    """The token behind the condition, a blank away; the condition is looked for behind the number first."""
    text, words, mention = sentence.text, reading.condition, reading.mention
    at = text.find(words, mention.end, sentence.end)
    if at < 0:
        at = text.rfind(words, sentence.start, mention.start)
    behind = at + len(words) + 1
    if at < 0 or text[behind - 1 : behind] != " ":
        return -1
    token = bisect_left(sentence.starts, behind)
    return token if sentence.starts[token : token + 1] == [behind] else -1


def _numbered(sentence: Sentence, token: int, results: set[int]) -> re.Match[str] | None:
    """A number that names one of several, or says how many: "Layer 7", "Foo-3 8B", "pruning 5 hedges"."""
    listed = _LISTED.match(sentence.shape, token)
    return _NUMBERED.match(sentence.shape, token) if listed is None or listed.end() - 1 in results else None


_NUMBERED = re.compile(r"(?:#|P(?=f?[xN]))[xN]{0,4}(?:(?<=P)f[xN]{1,3}|(?<=#x)f[xN]{1,3})?")
_COUNTED_TOO = re.compile(r"A#[xN]{1,4}")
"""Behind things that are counted, others that are: "9 harbours [and 5 wharfs]"."""
_LISTED = re.compile(r"#(?:,A?|A)[#PX]")
"""The first of several numbers: "tasks 1, 2 and 3"."""
_GERUND = re.compile(r"(?:^|\s)[a-z]+ing$")
_OBJECT = re.compile(r"p?D[xN]{1,4}(?:fD?[xN]{1,3})?(?![aidveSK@])|px{1,4}(?![aidveSK@])")
"""What is done that to: "detecting [a leak]", "filtering [out old hats]"."""


def _noun_after_all(sentence: Sentence, token: int) -> re.Match[str] | None:
    """A noun, or a participle in front of one, that is spelled like a verb: "model scales", "two proposed sets"."""
    if is_plural(sentence.word(token - 1)):
        return None
    verb = sentence.word(token)
    if verb in _TELLING:
        return None
    if verb.endswith("ed"):
        return _WITH_NOUN.match(sentence.shape, token)
    return _ALONE.match(sentence.shape, token) if verb.endswith(("ing", "s")) else None


_TELLING = frozenset("involving spanning covering containing comprising utilizing simulating including".split())
"""Verbs that what is scoped is told more about with."""
_WITH_NOUN = re.compile(r"v[xN]{1,4}(?=[,.()SKwA;uF])")
_ALONE = re.compile(r"v[xN]{0,3}(?=[,.()SKwA;uF])")
