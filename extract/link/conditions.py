"""The split, setting or scope that a number holds for.

The phrase in brackets or right behind the number comes first, then one further behind it that scopes the whole list it
stands in, then the sentence's opening, then what was said before the number, at last the sort of trial that is told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import regex

from extract.grammar import values
from extract.link.names import has_scores, is_model
from extract.link.story import Story
from extract.lists import either, word_set
from extract.lists import words as word_list
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_THING = r"[Dyhl]*[xN](?:[yz]?[xN])*"
_ALSO = r"A[yhl]*[xN](?:[yz]?[xN])*"
"""A second thing, without an article of its own, which might open what is said of the next number."""
_LIST = rf"{_THING}(?:f{_THING})?(?:(?:,{_THING}){{0,3}},?{_ALSO})?"
_SKIP = re.compile(rf"\)?(?:,(?=Y))?[yY]*(?:(?<=Y),)?(?:{_THING}(?:f{_THING})?)?[id]?(?:\([^()]{{1,8}}\))?")
"""What may stand between a number and the phrase that scopes it: its metric, its word of change."""
_SCOPE = re.compile(
    rf"(?P<past>(?:t|V|CT?|c){_THING}(?:\(N\))?)?[yY]*(?P<way>[nursf@wpW])(?P<what>v?[Dy]*[PX#]?(?:{_THING}|[PX#])(?:f{_THING})?(?:{_ALSO})?)"
)
"""A phrase that scopes a number, and whom this is compared with first: "5% more [than Foo] on rare words"."""
_RESULT = re.compile(r"P(?!f)|X[hl]")
"""Numbers that are results of their own: "with a 2% drop", "with twice faster training", not "with half the data"."""
_CLOSE = frozenset("fwW")
"""Letters of of, with and without, which say nothing of a number that a bracket or another's name parts from them."""
_PHRASE = re.compile(rf"(?P<way>[nur@sp])(?P<what>v?[Dqy]*#?{_LIST})")
_BRACKET = re.compile(rf"\((?P<what>(?:{_THING}|[PX#]{_THING}))\)")
_SCOPING = frozenset("under per within during after without when among at before".split())
_SHARED = frozenset("for in on using across under among within".split())
"""Words that open what a whole list of numbers holds for, behind its last."""
_SAID = frozenset("for in on across under among within".split())
"""Words that open what the numbers of a clause hold for, before the first."""
_SCOPED = _SHARED | _SAID
_BREAK = re.compile(r"[;:.]")
"""What ends all that a phrase could scope."""
_TURN = re.compile(r"[;:.KW()oeSvFct]|,y*[aid]")
"""What ends the list that a phrase behind it scopes."""
_TURN_BEFORE_ON = re.compile(rf"{_TURN.pattern}|w|(?<!Y),$")
"""The same before "on", which rather scopes the nearest: "78%, with gains of 4% on rare words", "78%, on pens 4%"."""
_OPENING = re.compile(
    r"(?P<what>(?:[IO]n|Under|Across|For|With|During|At|When|Using|By|Over|Within|After|Without)\s(?:[^,.;]|(?<=\d)\.(?=\d)){3,80}),\s(?!and\b)"
)
_LEADING = re.compile(
    r"(?:(?:In|On|For|Under|With|At|By|Using|Across)\s)?(?:the|an?|our|its|their|both|all)\s+|(?:In|On|For|Under|With|At|By|Using|Across)\s",
    re.IGNORECASE,
)
_MANY = word_set("many") | word_set("no_scope_qualifiers")
_UNSCOPED = _MANY | word_set("no_scope")
"""Words for tests that do not tell which."""
_QUALIFYING = _MANY | word_set("common_qualifiers") | {"of", "a", "an"}
_OF_DATASETS = re.compile(r"\b(?:benchmarks|datasets)$")
"""What tells of datasets that are named elsewhere."""
_COUNTED = re.compile(rf"s(?:D|q)?(?P<what>(?P<many>[xyqD#]){_THING}(?:A#?{_THING})?)")
_HOW_MANY = frozenset(values("numerals")) | {"all", "both"}
_TRIAL = re.compile(
    r"(?:(?:In|The|An?|Our|These)\s)*+(?P<what>(?:(?!on\b|of\b|in\b|for\b)[\w/-]+\s){1,3}(?:tests?|testing|evaluations?|surveys?|study|studies|trials?|deployments?"
    r"|validation|experiments?|simulations?|analysis|interviews?|ratings?))\s(?:\w+ly\s|further\s|also\s)?"
    r"(?:show|reveal|demonstrat|confirm|indicat|validat|suggest|found|find|yield|prov|with|on|establish|highlight|report)"
)
_ANY_TRIAL = regex.compile(rf"\b{either('any_trial')}\b", regex.IGNORECASE)


class Scope(NamedTuple):
    """A phrase that may tell what the numbers around it hold for: tokens first to last, last exclusive."""

    first: int
    last: int
    way: str
    """The word that opens it, in lower case."""
    words: str


def fill_conditions(sentence: Sentence, claims: list[Reading], story: Story) -> None:
    """Give each number that has no condition yet the nearest phrase that scopes it and fills no other slot."""
    systems = {reading.system for reading in claims}
    scopes = [scope for scope in _scopes(sentence, story) if _bare(scope.words) not in systems]
    trails = [_trail(sentence, reading) for reading in claims]
    free = [s for s in scopes if not any(trail.token < s.first < trail.end for trail in trails)]
    for reading, trail in zip(claims, trails, strict=True):
        reading.condition = (
            reading.condition
            or _labelled(sentence, reading)
            or _behind(sentence, reading, trail)
            or _shared(sentence, reading, trail, scopes)
            or _opening(sentence, reading)
            or _said(sentence, reading, free)
            or _improved(sentence, reading)
            or _breadth(sentence, reading)
            or _trial(sentence, reading)
        )


def _scopes(sentence: Sentence, story: Story) -> Iterator[Scope]:
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
        if not _is_unscoped(words) and not any(_tells(words, name) for name in story.dataset_names):
            yield Scope(*match.span(), way, words)


def _tells(words: str, name: str) -> bool:
    """Do the words hold the name of data, with or without its short form, or are they a part of it?"""
    return words in name or name.partition(" (")[0] in words


def _leans(word: str) -> bool:
    """Does the word make an "on" behind it tell of no test: "based on", "trained exclusively on"?"""
    return word in word_set("leaning") or word.endswith(_TRAINED)


_TRAINED = ("trained", "training", "tuned", "tuning", "exclusively")


def _is_unscoped(words: str) -> bool:
    """Do the words tell of tests without telling of which: "several standard benchmarks"?"""
    *qualifiers, noun = _bare(words).lower().split(" ")
    return noun in _UNSCOPED and all(
        word in _QUALIFYING or word.isdecimal() or (word.endswith("ly") and word.isalpha()) for word in qualifiers
    )


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


def _trail(sentence: Sentence, reading: Reading) -> Trail:
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


def _behind(sentence: Sentence, reading: Reading, trail: Trail) -> str:
    if bracket := _BRACKET.match(sentence.shape, reading.token + 1):
        return _usable(sentence.words(*bracket.span("what")), reading)
    for match in trail.phrases:
        way = match["way"]
        word = sentence.word(match.start("way")).lower()
        if way == "f" and (trail.named or reading.mention.form != "percent"):
            continue
        if way in "pW" and word not in _SCOPING:
            continue
        if way == "w" and _RESULT.search(match["what"]):
            continue
        words = _usable(sentence.words(*match.span("what")), reading)
        if words:
            return f"{word} {words}" if word in ("of", "per", "without", "after") else words
    return ""


def _labelled(sentence: Sentence, reading: Reading) -> str:
    """What a bracket with a measure and its value is said of: "for pens (AUC = 0.9) and hats (AUC = 0.8)"."""
    shape, token = sentence.shape, reading.token
    match = _LABELLED.match(shape, 0, token) if shape.find("(", max(0, token - 5), token) >= 0 else None
    if match is None:
        return ""
    label = sentence.words(*match.span("label"))
    if label != reading.metric and not is_measure(label):
        return ""
    first, last = match.span("what")
    words = sentence.words(first, last)
    return "" if _is_unscoped(words) else _usable(words, reading)


_LABELLED = regex.compile(
    r"(?r)(?<=[nrus][D#]?|[nrus]D?[xN]{1,5}\([xN]{1,3}[=:]?[P#]\)(?:,A?|A))"
    r"(?P<what>[xN]{1,5})\((?P<label>[xN]{1,3})[=:]?"
)


def _shared(sentence: Sentence, reading: Reading, trail: Trail, scopes: list[Scope]) -> str:
    """The phrase behind the list or clause that the number stands in: "61.2 and 64.8 accuracy for rare words"."""
    on_its_own = any(phrase["way"] == "u" for phrase in trail.phrases)
    for scope in scopes:
        if scope.first > reading.token and scope.way in _SHARED:
            turn = _TURN_BEFORE_ON if scope.way == "on" else _TURN
            if turn.search(sentence.shape, reading.token + 1, scope.first):
                return ""
            words = "" if scope.way == "on" and on_its_own else _usable(scope.words, reading)
            if words:
                return words
    return ""


def _said(sentence: Sentence, reading: Reading, scopes: list[Scope]) -> str:
    """The nearest phrase before the number."""
    for scope in reversed(scopes):
        if scope.last <= reading.token and scope.way in _SAID:
            if _BREAK.search(sentence.shape, scope.last, reading.token):
                return ""
            words = _usable(scope.words, reading)
            if words and not (scope.way == "for" and has_scores(words) and not is_model(words)):
                return words
    return ""


def _opening(sentence: Sentence, reading: Reading) -> str:
    match = _OPENING.match(sentence.text, sentence.start, reading.mention.start)
    if match is None:
        return ""
    words = match["what"]
    if words.lower().startswith(word_list("no_opening")):
        return ""
    return _usable(_bare(words), reading)


_IMPROVED = re.compile(r"[xNi]f(?P<who>[Dqhly]*[xN#]{1,5})(?:[un][DxN]{1,4})?(?=[bFu])")
"""A measure of somebody, "the recall of Foo-7B on", before the number that tells how it changes."""
_STUDY = re.compile(
    r"(?:evaluation|analysis|assessment|study|comparison|benchmarking|survey|range|variety)s?", re.IGNORECASE
)
"""What is of those whom a paper looks at, and no measure of theirs."""


def _improved(sentence: Sentence, reading: Reading) -> str:
    """The model that something else makes better: "raises the recall of Foo-7B by 3%"."""
    if not reading.system:
        return ""
    improved = ""
    for match in _IMPROVED.finditer(sentence.shape, 0, reading.token):
        words = _bare(sentence.words(*match.span("who")))
        if is_model(words) or (words.endswith("s") and has_scores(words)):
            improved = "" if _STUDY.fullmatch(sentence.word(match.start())) else words
    return "" if improved in reading.system else improved


def _breadth(sentence: Sentence, reading: Reading) -> str:
    """How much a number that names no dataset holds for: "across five architectures"."""
    if reading.dataset or sentence.text.find("cross ", sentence.start, sentence.end) < 0:
        return ""
    for match in _COUNTED.finditer(sentence.shape):
        many = sentence.word(match.start("many")).lower()
        if sentence.word(match.start()).lower() == "across" and (match["many"] == "#" or many in _HOW_MANY):
            return _usable(sentence.words(*match.span("what")), reading)
    return ""


def _trial(sentence: Sentence, reading: Reading) -> str:
    """The sort of trial that a sentence tells the outcome of: "Online A/B testing reveals"."""
    match = _TRIAL.match(sentence.text, sentence.start, sentence.end)
    return _usable(match["what"], reading) if match and not _ANY_TRIAL.search(match["what"]) else ""


_DOING = re.compile(
    rf"(?:\w+ly\s)?(?!{either('naming_gerunds')}\b)[a-z]+ing\s[\w\s-]+|(?:[\w-]+\s)*{either('work')}", re.IGNORECASE
)
"""What is done rather than measured, though it may end like a measure: "detecting errors", "fast inference"."""
_POINTING = re.compile(r"(?:which|whom|it|they|we|them|top of)\b|(?:this|these|those|such)\s[\w-]+$", re.IGNORECASE)
"""What points at something told elsewhere."""


_PART = re.compile(r"(?P<part>[\w-]+\s(?:[\w-]+\s)?(?:subset|split|portion|part|half|subtask|set)s?)\s(?:of|in|from)\s")
"""A part of a dataset: "pen-only subset of ..."."""


def _bare(words: str) -> str:
    """The words without an article or preposition at their head."""
    leading = _LEADING.match(words)
    return words[leading.end() :] if leading else words


def _usable(words: str, reading: Reading) -> str:
    words = _bare(words)
    if _POINTING.match(words):
        return ""
    words = words.removeprefix("this ").removeprefix("these ").removesuffix(" relative").removesuffix(" rather")
    if words.lower() in word_set("no_condition") or (is_measure(words) and not _DOING.fullmatch(words)):
        return ""
    if reading.dataset:
        if _OF_DATASETS.search(words):
            return ""
        part = _PART.match(words) if words.endswith(tuple(reading.dataset)) else None
        if part:
            return str(part["part"])
        if any(_tells(words, name) for name in reading.dataset) or words in " ".join(reading.dataset):
            return ""
    taken = (reading.baseline, reading.metric, reading.system)
    return "" if any(other and (words in other or other in words) for other in taken) else words
