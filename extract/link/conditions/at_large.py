"""What a whole sentence tells of: the model made better, how many things a number holds for, the sort of trial."""

from __future__ import annotations

import re

import regex

from extract.grammar import values
from extract.link.conditions.scopes import THING
from extract.link.conditions.words import bare, usable
from extract.link.wording.names import has_scores, is_model
from extract.lists import either
from extract.reading import Reading
from extract.shape import Sentence

_IMPROVED = re.compile(r"[xNi]f(?P<who>[Dqhly]*[xN#]{1,5})(?:[un][DxN]{1,4})?(?=[bFu])")
"""A measure of somebody, "the recall of Foo-7B on", before the number that tells how it changes."""
_STUDY = re.compile(
    r"(?:evaluation|analysis|assessment|study|comparison|benchmarking|survey|range|variety)s?", re.IGNORECASE
)
"""What is of those whom a paper looks at, and no measure of theirs."""
_COUNTED = re.compile(rf"s(?:D|q)?(?P<what>(?P<many>[xyqD#]){THING}(?:A#?{THING})?)")
_HOW_MANY = frozenset(values("numerals")) | {"all", "both"}
_TRIAL = re.compile(
    r"(?:(?:In|The|An?|Our|These)\s)*+(?P<what>(?:(?!on\b|of\b|in\b|for\b)[\w/-]+\s){1,3}(?:tests?|testing|evaluations?|surveys?|study|studies|trials?|deployments?"
    r"|validation|experiments?|simulations?|analysis|interviews?|ratings?))\s(?:\w+ly\s|further\s|also\s)?"
    r"(?:show|reveal|demonstrat|confirm|indicat|validat|suggest|found|find|yield|prov|with|on|establish|highlight|report)"
)
_ANY_TRIAL = regex.compile(rf"\b{either('any_trial')}\b", regex.IGNORECASE)


def improved_model(sentence: Sentence, reading: Reading) -> str:
    """The model that something else makes better: "raises the recall of Foo-7B by 3%"."""
    if not reading.system:
        return ""
    improved = ""
    for match in _IMPROVED.finditer(sentence.shape, 0, reading.token):
        words = bare(sentence.words(*match.span("who")))
        if is_model(words) or (words.endswith("s") and has_scores(words)):
            improved = "" if _STUDY.fullmatch(sentence.word(match.start())) else words
    return "" if improved in reading.system else improved


def breadth(sentence: Sentence, reading: Reading) -> str:
    """How much a number that names no dataset holds for: "across five architectures"."""
    if reading.dataset or sentence.text.find("cross ", sentence.start, sentence.end) < 0:
        return ""
    for match in _COUNTED.finditer(sentence.shape):
        many = sentence.word(match.start("many")).lower()
        if sentence.word(match.start()).lower() == "across" and (match["many"] == "#" or many in _HOW_MANY):
            return usable(sentence.words(*match.span("what")), reading)
    return ""


def trial(sentence: Sentence, reading: Reading) -> str:
    """The sort of trial that a sentence tells the outcome of: "Online A/B testing reveals"."""
    match = _TRIAL.match(sentence.text, sentence.start, sentence.end)
    return usable(match["what"], reading) if match and not _ANY_TRIAL.search(match["what"]) else ""
