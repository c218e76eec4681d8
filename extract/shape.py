"""Sentences, and their shape: one letter a word, so that a phrasing is a short pattern over letters.

"improves accuracy by 3%" has the shape `ixbP`. The letters stand in vocabulary/words.toml; mentions are `P` (percent or
points), `X` (times, orders of magnitude) and `#` (any other number), names are `N`, all other words `x`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex

from extract.ambiguous_words import Words, is_plural, reclass
from extract.claim import Direction
from extract.grammar import words
from extract.lists import word_set
from extract.measures import is_measure
from extract.mention import Mention

NUMBER = "PX#"
_LETTER_OF_FORM = {"percent": "P", "points": "P", "times": "X", "orders": "X"}


@dataclass(slots=True)
class Sentence:
    """A sentence as words: token k is `text[starts[k]:ends[k]]`, its class is `shape[k]`."""

    text: str
    """The whole plain text, not the sentence alone: starts and ends count its characters."""
    start: int
    end: int
    starts: list[int]
    ends: list[int]
    shape: str
    mentions: dict[int, Mention]
    """Token -> the mention that it is; mentions put aside are names, not here."""

    def words(self, first: int, last: int) -> str:
        """The text of tokens first to last, last exclusive."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def word(self, token: int) -> str:
        return self.text[self.starts[token] : self.ends[token]]

    def number_before(self, token: int) -> int:
        """The last mention before a token, -1 if there is none."""
        return max(self.shape.rfind(letter, 0, token) for letter in NUMBER)


_END = re.compile(r"[.!?][\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9~$\[])")
_ABBREVIATIONS = frozenset(words("abbreviations"))
_LONGEST = 1_500
"""Characters of the longest sentence."""
_INITIAL = regex.compile(r"(?r)\b[A-Z]")


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences of a plain text; together they cover it but for white space."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        stop = match.start() + 1
        if text[stop - 1] == "." and _abbreviates(text, start, stop, match.end()):
            continue
        bounds.append((start, match.end()))
        start = match.end()
    if start < len(text):
        bounds.append((start, len(text)))
    if len(text) <= _LONGEST or all(end - start <= _LONGEST for start, end in bounds):
        return bounds
    return [part for start, end in bounds for part in _parts(text, start, end)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence itself; what nobody wrote to be read is cut at blanks, or its length would tell in its square."""
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST) + 1 or start + _LONGEST
        yield start, blank
        start = blank
    if start < end:
        yield start, end


def _abbreviates(text: str, start: int, stop: int, after: int) -> bool:
    """Does the full stop before `stop` end an abbreviation, or an initial, and no sentence?"""
    word = text[text.rfind(" ", start, stop) + 1 or start : stop - 1].lstrip("([\"'")
    if word not in _ABBREVIATIONS and not (word[-1:].isupper() and _INITIAL.match(text, start, stop - 1)):
        return False
    goes_on = not (text[after : after + 1].isupper() and text[after + 1 : after + 2].islower())
    return goes_on or word not in ("etc", "al")


_LONG_MEASURES = "|".join(
    (
        r"[Aa]rea [Uu]nder (?:the )?[\w-]+(?: [\w-]+){0,3}? [Cc]urves?(?: \([A-Z-]+\))?",
        r"[Ii]ntersection[ -][Oo]ver[ -][Uu]nion",
        r"[Tt]ime[ -][Tt]o[ -][Ff]irst[ -][Tt]oken",
        r"[Mm]ean time to \w+",
    )
)
"""Measures whose names hold a preposition: one token each, or a noun phrase would end inside them."""
_LONG_PARTS = ("nder", "ver", "irst", "ean time to")
"""One of them is in each of those names: without any the pattern need not look for them at every word."""
_WORD = (
    r"[A-Za-z]+(?![^ ,)])"  # most words, which need no more looking at
    r"|[^\W\d_][\w'^@*]*"  # words with their hyphens and colons: state-of-the-art, C++, gemma:2b, mAP@0.5:0.95
    r"(?:(?:[-./+](?=\w)|:(?=\d[\d.]*[bB]\b)|(?<=\d):(?=0\.\d))[\w'^@*]*)*(?<!')\+*"
    r"|\d(?:[\w^]|[-.:/](?=\w))*"  # digits of names
    r"|\S"
)
_TOKEN = re.compile(_WORD)
_LONG_TOKEN = re.compile(f"{_LONG_MEASURES}|{_WORD}")


_MARKS = {mark: mark for mark in '=,;:().↑↓"'} | {"[": "(", "]": ")", "→": "→", "–": ";", "—": ";", "?": ".", "!": "."}


@cache
def _classes() -> dict[str, str]:
    found: dict[str, str] = {}
    classes = [entry for entry in _tables().values() if "letter" in entry]
    for entry in classes:
        for verb in entry["verbs"]:
            for form in _inflected(verb):
                found.setdefault(form, entry["letter"])
        for verb in entry.get("past", ()):
            for form in _inflected(verb):
                if form.endswith("ed"):
                    found.setdefault(form, entry["letter"])
    for entry in classes:
        for word in entry["words"]:
            found[word] = entry["letter"]
    return found | _MARKS


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("vocabulary").joinpath("words.toml").read_text("utf8"))


@cache
def comparatives() -> dict[str, str]:
    """What a comparative measures when nothing else is named: faster -> speed."""
    return dict(_tables()["comparative"])


@cache
def change_tails() -> dict[str, Direction]:
    """Nouns that turn a value before them into a change, and its direction: overhead -> increase."""
    directions: tuple[Direction, ...] = ("increase", "decrease")
    return {word: direction for direction in directions for word in _tables()["change_tail"][direction].split()}


@cache
def letters() -> dict[str, str]:
    """Word class -> its letter."""
    return {name: entry["letter"] for name, entry in _tables().items() if "letter" in entry}


def _inflected(verb: str) -> Iterator[str]:
    yield verb
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    elif verb.endswith(("s", "sh", "ch", "x")):
        yield from (verb + "es", verb + "ed", verb + "ing")
    else:
        yield from (verb + "s", verb + "ed", verb + "ing")
        if verb[-1] in "bdglmnprt" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
            yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def shape(text: str, start: int, end: int, mentions: list[Mention]) -> Sentence:
    """Cut the sentence text[start:end] into tokens; `mentions` are those that lie in it, in order."""
    starts: list[int] = []
    ends: list[int] = []
    letters: list[str] = []
    at: dict[int, Mention] = {}
    has_long = any(text.find(part, start, end) >= 0 for part in _LONG_PARTS)
    token = _LONG_TOKEN if has_long else _TOKEN
    position = start
    for mention in mentions:
        if mention.dismissed:
            continue
        _cut(text, token.findall(text, position, max(position, mention.reach)), position, starts, ends, letters)
        if _scores(text, starts, ends, letters):
            letters[-1] = "a"
        at[len(starts)] = mention
        starts.append(max(mention.start, position))
        ends.append(mention.end)
        letters.append(_LETTER_OF_FORM.get(mention.form, "#"))
        position = mention.end
    _cut(text, token.findall(text, position, max(position, end)), position, starts, ends, letters)
    reclass(Words(text, starts, ends, letters))
    return Sentence(text, start, end, starts, ends, "".join(letters), at)


def _cut(text: str, found: list[str], low: int, starts: list[int], ends: list[int], letters: list[str]) -> None:
    """Take in the words that were found one behind the other from text[low] on."""
    last = letters[-1] if letters else ""
    for word in found:
        letter = (_WITHIN if last not in _OPENING else _OPENED if last else _FIRST)[word]
        if letter == "x" and last in _ACTORS and _acts(text, starts, letters):
            letter = "v"
        if text[low] == " ":
            low += 1
        if text[low] != word[0]:  # more than one blank stands between
            low = text.find(word, low)
        starts.append(low)
        low += len(word)
        ends.append(low)
        letters.append(letter)
        last = letter


def _scores(text: str, starts: list[int], ends: list[int], letters: list[str]) -> bool:
    """Is the last word the verb of "it scores 5", "models score 5", not a noun?"""
    if len(starts) < 2 or letters[-1] != "x" or text[starts[-1] : ends[-1]] not in _SCORING:
        return False
    word = text[starts[-2] : ends[-2]]
    if (letters[-2] == "N" and not is_measure(word)) or (word in _SCORERS and text[ends[-1] - 1] == "s"):
        return True
    return is_plural(word)


_SCORING = frozenset(("score", "scores", "hits"))


_SCORERS = frozenset(("model", "variant", "system", "agent", "ensemble", "baseline", "LLM", "version"))


def _acts(text: str, starts: list[int], letters: list[str]) -> bool:
    """Does the word after these begin what we, it or they do?"""
    k = len(letters) - 1
    while k and letters[k] == "y":
        k -= 1
    return letters[k] == "q" and _ACTOR.match(text, starts[k]) is not None


class _Letters(dict[str, str]):
    """The letter of every word that was met in places of one sort.

    `inside` tells that they do not begin a sentence, `opens` that something begins there and a capital says little.
    """

    def __init__(self, *, inside: bool, opens: bool) -> None:
        self.inside = inside
        self.opens = opens

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_WORDS:
            self.clear()
        letter = self[word] = _classes().get(word) or _letter(word, self.inside, self.opens)
        return letter


_MOST_WORDS = 65_536
_FIRST = _Letters(inside=False, opens=True)
_OPENED = _Letters(inside=True, opens=True)
_WITHIN = _Letters(inside=True, opens=False)


def _letter(word: str, inside: bool, opens: bool) -> str:
    """The letter of a word that is not listed as written."""
    if " " in word:
        return "N"
    lower = word.lower()
    listed = _classes().get(lower)
    if listed and listed in _ACTING and (word[1:] != lower[1:] or (not opens and word != lower)):
        return "N"
    if listed and word not in _EMPHASISED and word.isupper() and len(word) > 1:
        return "N"
    return listed or _by_form(word, lower, inside)


_EMPHASISED = frozenset(
    "ALL ALSO AND ARE BOTH BUT FOR FROM NEVER NO NOT OF ONLY OR THAN THAT THE THIS VS WHERE WITH".split()
)
"""What is written in capitals for its weight; other words in capitals are short forms: "AS grades", "34% in PER"."""
_ACTING = frozenset("idoaSv")
"""Letters of words that a name may be made of: ReAct, Lift, SHOW."""


def _by_form(word: str, lower: str, inside: bool) -> str:
    """A word that no class lists: a name if it is written like one, else an adverb or any word."""
    if not word[0].isalnum():
        return "z"
    if word != lower and (inside or not word[1:].islower()):
        return "N"
    if word != lower and not word.isalpha():
        return "x"
    if _DIGIT.search(word):
        return "N"
    if lower.endswith("ly") and len(lower) > 4 and "-" not in lower and lower not in word_set("no_adverbs"):
        return "y"
    return "x"


_OPENING = frozenset(("", ":", "(", ".", '"'))
"""The letters before a word that begins something; none before the first word of the sentence."""
_ACTORS = frozenset("qy")
_ACTOR = re.compile(r"(?:we|they|it|We|They|It|I)\b")
_DIGIT = re.compile(r"\d")
