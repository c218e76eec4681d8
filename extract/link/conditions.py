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

_COUNTED = regex.compile(rf"[nurs@fw](?:D|q)?(?P<many>[xyqD#])(?<=(?P<noun>.)){_THING}(?:A#?{_THING})?")
_TRIAL = regex.compile(
    r"(?:In\s|An?\s|Our\s)?(?P<what>(?:online|offline|human|developer|user|expert|clinical|field|real-world|real-robot|hardware|external"
    r"|blinded|pilot|live|production)\s(?:A/B\s|user\s)?(?:tests?|testing|evaluations?|surveys?|study|studies|trials?|deployments?"
    r"|validation|experiments?))\b",
    regex.IGNORECASE,
)


def fill_condition(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the phrase right behind the number that fills no other slot, else the one that opens the sentence."""
    if reading.condition:
        return
    reading.condition = (
        _behind(sentence, reading) or _opening(sentence, reading) or _breadth(sentence, reading) or _trial(sentence)
    )


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


def _breadth(sentence: Sentence, reading: Reading) -> str:
    """How much a number that names no dataset holds for: "across five architectures"."""
    if reading.dataset:
        return ""
    for match in _COUNTED.finditer(sentence.shape):
        way = sentence.word(match.start()).lower()
        many = sentence.word(match.start("many")).lower()
        if way == "across" and (match["many"] == "#" or many in word_set("many")):
            words = _usable(sentence.words(*match.span("many")), reading)
            return f"across {words}" if words else ""
    return ""


def _trial(sentence: Sentence) -> str:
    """The sort of trial that a sentence tells the outcome of: "Online A/B testing reveals"."""
    match = _TRIAL.match(sentence.text, sentence.start, sentence.end)
    return str(match["what"]) if match else ""


def _usable(words: str, reading: Reading) -> str:
    words = _LEADING.sub("", words)
    if words.lower() in word_set("no_condition") or is_measure(words):
        return ""
    if any(name in words for name in reading.dataset) or (words and words in " ".join(reading.dataset)):
        return ""
    taken = (reading.baseline, reading.metric, reading.system)
    return "" if any(other and (words in other or other in words) for other in taken) else words
