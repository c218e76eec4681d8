"""The split, setting or scope that a number holds for: the phrase right behind it, else the sentence's opening."""

from __future__ import annotations

import regex

from extract.link.story import Story
from extract.lists import word_set
from extract.lists import words as word_list
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_THING = r"[Dyhl]*[xN](?:[yz]?[xN])*"
_SKIP = regex.compile(rf"[yY]*(?:{_THING}(?:f{_THING})?)?[id]?")
"""What may stand between a number and the phrase that scopes it: its metric, its word of change."""
_SCOPE = regex.compile(
    rf"[yY]*(?P<way>[nursf@wpW])(?P<what>v?[Dy]*[PX#]?(?:{_THING}|[PX#])(?:f{_THING})?(?:A{_THING})?)"
)
_BRACKET = regex.compile(rf"\((?P<what>(?:{_THING}|[PX#]{_THING}))\)")
_SCOPING = frozenset("under per within during after without through when when among at before while".split())
_OPENING = regex.compile(
    r"^(?P<what>(?:[IO]n|Under|Across|For|With|During|At|When|Using|By|Over|Within|After)\s[^,.;]{3,80}),\s(?!and\b)"
)
_LEADING = regex.compile(
    r"^(?:(?:In|On|For|Under|With|At|By)\s)?(?:the|an?|our|its|their|both|all)\s+|^(?:In|On|For|Under|With|At|By)\s",
    regex.IGNORECASE,
)


def fill_condition(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the phrase right behind the number that fills no other slot, else the one that opens the sentence."""
    if reading.condition:
        return
    reading.condition = _behind(sentence, reading) or _opening(sentence, reading)


def _behind(sentence: Sentence, reading: Reading) -> str:
    shape = sentence.shape
    at = reading.token + 1
    bracket = _BRACKET.match(shape, at)
    if bracket:
        return _usable(sentence.words(*bracket.span("what")), reading)
    skipped = _SKIP.match(shape, at)
    named = skipped is not None and skipped.end() > at
    at = skipped.end() if skipped else at
    while match := _SCOPE.match(shape, at):
        at = match.end()
        way = match["way"]
        word = sentence.word(match.start("way")).lower()
        if way == "f" and (named or reading.mention.form != "percent"):
            continue
        if way in "pW" and word not in _SCOPING:
            continue
        words = _usable(sentence.words(*match.span("what")), reading)
        if words:
            return f"{word} {words}" if word in ("of", "across", "per", "without", "after") else words
    return ""


def _opening(sentence: Sentence, reading: Reading) -> str:
    match = _OPENING.match(sentence.text[sentence.start : reading.mention.start])
    if match is None:
        return ""
    words = match["what"]
    if words.lower().startswith(word_list("no_opening")):
        return ""
    return _usable(_LEADING.sub("", words), reading)


def _usable(words: str, reading: Reading) -> str:
    words = _LEADING.sub("", words)
    if words.lower() in word_set("no_condition") or is_measure(words):
        return ""
    if any(name in words for name in reading.dataset) or (words and words in " ".join(reading.dataset)):
        return ""
    taken = (reading.baseline, reading.metric, reading.system)
    return "" if any(other and (words in other or other in words) for other in taken) else words
