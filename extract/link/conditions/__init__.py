"""The split, setting or scope that a number holds for.

The phrase in brackets or right behind the number comes first, then one further behind it that scopes the whole list it
stands in, then what stands before its bracket, then the sentence's opening, then what was said before the number, then
the model that something else makes better, then how many things the number holds for, at last the sort of trial that is
told of. Whichever it is, it is told with what it goes on with.
"""

from __future__ import annotations

import re

import regex

from extract.grammar import values
from extract.link.conditions.in_full import in_full
from extract.link.conditions.scopes import SAID, SHARED, THING, Scope, Trail, scopes_of, trail_of
from extract.link.conditions.words import bare, is_unscoped, usable
from extract.link.paper.story import Story
from extract.link.wording.names import has_scores, is_model
from extract.lists import either, word_set
from extract.lists import words as word_list
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_BRACKET = re.compile(rf"\((?P<what>(?:{THING}|[PX#]{THING}))\)")
_RESULT = re.compile(r"P(?!f)|X[hl]")
"""Numbers that are results of their own: "with a 2% drop", "with twice faster training", not "with half the data"."""
_CHANGES = ("i", "d")
"""Letters of what changes behind an adjective: "with a minor drop in recall"."""
_SCOPING = frozenset("under per within during after without when among at before".split())
_BREAK = re.compile(r"[;:.]")
"""What ends all that a phrase could scope."""
_TURN = re.compile(
    r"[;:.KW()oeSvFct]|[,A]y*[aid]|,A?[DN]{0,2}[xN]{1,3}y?[aS]|,(?![CV]|A?[xN]{1,2}$)[yYA]*+[^PX#,yYA][^PX#,]*$"
)
"""What ends the list that a phrase behind it scopes: a clause, or what holds no number, "61%, a new mark for rain"."""
_TURN_BEFORE_ON = re.compile(rf"{_TURN.pattern}|w|(?<!Y),$")
"""The same before "on", which rather scopes the nearest: "78%, with gains of 4% on rare words", "78%, on pens 4%"."""
_OPENING = re.compile(
    r"(?P<what>(?:[IO]n|Under|Across|For|With|During|At|When|Using|By|Over|Within|After|Without)\s(?:[^,.;]|(?<=\d)\.(?=\d)){3,80}),\s(?!and\b)"
)
_COUNTED = re.compile(rf"s(?:D|q)?(?P<what>(?P<many>[xyqD#]){THING}(?:A#?{THING})?)")
_HOW_MANY = frozenset(values("numerals")) | {"all", "both"}
_TRIAL = re.compile(
    r"(?:(?:In|The|An?|Our|These)\s)*+(?P<what>(?:(?!on\b|of\b|in\b|for\b)[\w/-]+\s){1,3}(?:tests?|testing|evaluations?|surveys?|study|studies|trials?|deployments?"
    r"|validation|experiments?|simulations?|analysis|interviews?|ratings?))\s(?:\w+ly\s|further\s|also\s)?"
    r"(?:show|reveal|demonstrat|confirm|indicat|validat|suggest|found|find|yield|prov|with|on|establish|highlight|report)"
)
_ANY_TRIAL = regex.compile(rf"\b{either('any_trial')}\b", regex.IGNORECASE)


def fill_conditions(sentence: Sentence, claims: list[Reading], story: Story) -> None:
    """Give each number that has no condition yet the nearest phrase that scopes it and fills no other slot."""
    systems = {reading.system for reading in claims}
    results = {reading.token for reading in claims}
    scopes = [
        scope
        for scope in scopes_of(sentence, story)
        if bare(scope.words) not in systems and not _is_result(sentence, scope.last, results)
    ]
    trails = [trail_of(sentence, reading) for reading in claims]
    free = [s for s in scopes if not any(trail.token < s.first < trail.end for trail in trails)]
    for reading, trail in zip(claims, trails, strict=True):
        reading.condition = (
            reading.condition
            or _labelled(sentence, reading)
            or _behind(sentence, reading, trail, results)
            or _shared(sentence, reading, trail, scopes, results)
            or _bracketed(sentence, reading, claims)
            or _opening(sentence, reading)
            or _said(sentence, reading, free, results)
            or _improved(sentence, reading)
            or _breadth(sentence, reading)
            or _trial(sentence, reading)
        )
        if reading.condition:
            reading.condition = in_full(sentence, reading, results)


def _is_result(sentence: Sentence, last: int, results: set[int]) -> bool:
    """Does the phrase that ends before `last` end in another result: "with 0.6 s", "of 0.04%", not "in 2025"?"""
    if last - 1 not in results:
        return False
    mention = sentence.mentions[last - 1]
    return (mention.form in _MEASURED and not _YEAR <= mention.value < _YEAR + 200) or mention.decimals > 0


_MEASURED = frozenset(("measure", "percent", "points", "times"))
"""Forms of numbers that say what they are of."""
_YEAR = 1900
"""The first year that is told of, though a list may have lent it a unit: "from 26% in 2022 to 1% in 2025"."""


def _behind(sentence: Sentence, reading: Reading, trail: Trail, results: set[int]) -> str:
    bracket = _BRACKET.match(sentence.shape, reading.token + 1)
    if bracket and not _is_result(sentence, bracket.end("what"), results):
        return usable(sentence.words(*bracket.span("what")), reading)
    for match in trail.phrases:
        way = match["way"]
        word = sentence.word(match.start("way")).lower()
        if way == "f" and (trail.named or reading.mention.form != "percent"):
            continue
        if way in "pW" and word not in _SCOPING:
            continue
        if way == "w" and (_RESULT.search(match["what"]) or sentence.shape.startswith(_CHANGES, match.end("what"))):
            continue
        if _is_result(sentence, match.end("what"), results):
            continue
        if word == "without" and sentence.word(match.start("what")) in word_set("spared"):
            continue
        words = usable(
            sentence.words(*match.span("what")), reading, was_set=_was_set(sentence, word, match.span("what"), results)
        )
        if way == "f":
            words = words.partition(" and ")[0]
            if _COMPARED.match(words) or is_model(words):
                continue
        if words:
            return f"{word} {words}" if word in ("of", "per", "without", "after") else words
    return ""


_COMPARED = re.compile(r"(?:original|full|traditional|conventional|total)\b|(?:[\w-]+\s)*(?:baselines?|backbone)\b")
"""What a share is of that something was cut to: "15% of the original size"."""


def _was_set(sentence: Sentence, way: str, span: tuple[int, int], results: set[int]) -> bool:
    """Was what the words say set for the test, and not measured: "under a tight latency budget", "at 95% recall"?"""
    if way not in ("under", "at") or not results.isdisjoint(range(*span)):
        return False
    return _AT_COST.search(sentence.words(*span)) is None


_AT_COST = re.compile(r"\b(?:costs?|expense|price) of\b|\bmetric$")
"""What something is bought with, or judged by."""


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
    return "" if is_unscoped(words) else usable(words, reading)


_LABELLED = regex.compile(
    r"(?r)(?<=[nrus][D#]?|[nrus]D?[xN]{1,5}\([xN]{1,3}[=:]?[P#]\)(?:,A?|A))"
    r"(?P<what>[xN]{1,5})\((?P<label>[xN]{1,3})[=:]?"
)


def _shared(sentence: Sentence, reading: Reading, trail: Trail, scopes: list[Scope], results: set[int]) -> str:
    """The phrase behind the list or clause that the number stands in: "61.2 and 64.8 accuracy for rare words"."""
    on_its_own = any(phrase["way"] == "u" for phrase in trail.phrases)
    for scope in scopes:
        if scope.first > reading.token and scope.way in SHARED:
            turn = _TURN_BEFORE_ON if scope.way == "on" else _TURN
            if turn.search(sentence.shape, reading.token + 1, scope.first):
                return ""
            was_set = _was_set(sentence, scope.way, (scope.first, scope.last), results)
            words = "" if scope.way == "on" and on_its_own else usable(scope.words, reading, was_set=was_set)
            if words:
                return words
    return ""


def _bracketed(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """What stands before the number's bracket, where that before the last one's is its condition.

    In "recall in wet (61%) and dry hats (70%)" the second share holds for dry hats.
    """
    shape, text = sentence.shape, sentence.text
    earlier = [c for c in claims if c.token < reading.token] if shape[reading.token - 1] == "(" else []
    if not earlier or shape[earlier[-1].token - 1] != "(" or not earlier[-1].condition:
        return ""
    last = earlier[-1]
    match = _NEXT_BRACKET.fullmatch(shape, last.token + 1, reading.token)
    if match is None or not text.endswith(last.condition, sentence.start, sentence.ends[last.token - 2]):
        return ""
    words = sentence.words(*match.span("what"))
    return "" if is_measure(words) else usable(words, reading)


_NEXT_BRACKET = re.compile(r"[^()]{0,8}\)(?:,A?|A)[nurs@]?(?P<what>[Dhlv]*[xN]{1,6})\(")


def _is_anothers(sentence: Sentence, scope: Scope, reading: Reading, results: set[int]) -> bool:
    """Does the bracket behind a phrase hold another number, which the phrase is of: "in wet (61%)"?"""
    opened = scope.last
    if sentence.shape[opened : opened + 1] != "(":
        return False
    closed = sentence.shape.find(")", opened)
    return closed < reading.token and not results.isdisjoint(range(opened + 1, closed))


def _said(sentence: Sentence, reading: Reading, scopes: list[Scope], results: set[int]) -> str:
    """The nearest phrase before the number."""
    for scope in reversed(scopes):
        if scope.last <= reading.token and scope.way in SAID and not _is_anothers(sentence, scope, reading, results):
            if _BREAK.search(sentence.shape, scope.last, reading.token):
                return ""
            was_set = _was_set(sentence, scope.way, (scope.first, scope.last), results)
            words = usable(scope.words, reading, was_set=was_set)
            if words and not (scope.way == "for" and has_scores(words) and not is_model(words)):
                return words
    return ""


_OPENED_ANEW = re.compile(r";\s(?:and\s)?(?:on|in|for|under|at|with|across|using|when|without)\s")
"""What begins a clause like the first: "On Foo, recall is 61%; on Bar, 70%"."""


def _opening(sentence: Sentence, reading: Reading) -> str:
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
        words = bare(sentence.words(*match.span("who")))
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
            return usable(sentence.words(*match.span("what")), reading)
    return ""


def _trial(sentence: Sentence, reading: Reading) -> str:
    """The sort of trial that a sentence tells the outcome of: "Online A/B testing reveals"."""
    match = _TRIAL.match(sentence.text, sentence.start, sentence.end)
    return usable(match["what"], reading) if match and not _ANY_TRIAL.search(match["what"]) else ""
