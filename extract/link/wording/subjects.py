"""The subjects of the clauses that a number stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import regex

from extract.link.wording.clauses import openers
from extract.link.wording.names import is_model
from extract.link.wording.noun_phrases import PHRASE, last_noun_phrase, subject_of
from extract.link.wording.verbs import bounds, gerund, hangs, is_verb, verbs
from extract.lists import either, word_set
from extract.shape import Sentence


class Subject(NamedTuple):
    """Who a clause is about, as written, and whether the words only point to somebody named elsewhere."""

    words: str
    generic: bool
    whole: str = ""
    """All that stands in front of the verb."""
    acting: bool = False
    """Does it do something to something: "raises recall"?"""


_EVIDENCE = regex.compile(
    r"\b(?:experiments?|experimental|experimentation|results?|evaluations?|findings?|analys[ie]s|simulations?|ablations?|studies|study|tests?|testing"
    r"|benchmarks|enhancements?|refinements?|decreases?|increases?|reductions?|drops?|declines?|degradations?|comparisons?|validation|assessments?|trials?|deployments?|benchmarking|investigations?|survey|review|research|contributions?|challenges?|differences?|gaps?|gains?|advantages?|outcomes?|measurements?|ablation|evidence|observations?|improvements?|innovations?|case\sstudy)$",
    regex.IGNORECASE,
)
_EXAMINING = re.compile(
    r"(?:experiments?|results?|evaluations?|findings|analys[ie]s|stud(?:y|ies)|tests?|testing|assessments?|comparisons?|benchmarking|surveys?|reviews?)$",
    re.IGNORECASE,
)
_POINTING = re.compile(
    r"^(?:(?:we|it|they|this|that|these|which|one|ours|he|she|who|i)$"
    r"|(?:our|the\sproposed|the\spresented|the\sresulting|this|the|these|its|their|such|proposed|the\ssame|the\sfinal|the\swhole|the\soverall)\s(?:(?:proposed|new|novel|overall|full|final|complete|(?<=our\s)best|suggested|(?:newly\s)?developed|introduced|two-stage|end-to-end|resulting|simple|provided)\s)*"
    rf"(?:{either('pointing_nouns')})$)",
    re.IGNORECASE,
)


def is_ours(words: str) -> bool:
    """Do the words tell of something done with the paper's own system: "training with our loss"?"""
    lower = words.lower()
    return ("our " in lower or "the proposed " in lower) and _OURS.match(words) is not None


@lru_cache(maxsize=65536)
def is_evidence(words: str) -> bool:
    """Do the words name what shows something, "our results", and not who has it, "Deep Research"?"""
    if words.rpartition(" ")[2][:1].isupper() and " of " not in words and is_model(words):
        return False
    return _EVIDENCE.search(words) is not None or _EXAMINING.search(words.partition(" of ")[0]) is not None


def subjects(sentence: Sentence, token: int) -> Iterator[Subject]:
    """The subjects of the clauses around `token`, from the innermost out."""
    for start in reversed(openers(sentence, token)):
        if start and sentence.word(start - 1) == "whose":
            end = start - 1 - (sentence.shape[start - 2] == ",")
            yield Subject(sentence.words(*last_noun_phrase(sentence.shape, max(0, end - 12), end)), False)
        elif found := _of_clause(sentence, start, token):
            yield found


def _of_clause(sentence: Sentence, start: int, token: int) -> Subject | None:
    """The subject of the clause from `start`; None if it has none, or one that has no results."""
    verb = _verb(sentence, start, token)
    if verb is None:
        words = subject_of(sentence, start, token) if bounds(sentence, token) else ""
        return _subject(words) if words else None
    if verb == start and start and sentence.word(start - 1) == "URL":
        return Subject("it", True)
    part = sentence.shape.rfind(",", start, verb) + 1 or start
    done = gerund(sentence, start, token)
    if done or (part != start and sentence.shape[part] != "A" and (done := gerund(sentence, part, token))):
        return Subject(done, False)
    if part < verb and sentence.shape[part + 1] in "D#" and sentence.word(part).lower().endswith("ing"):
        return None
    words = subject_of(sentence, start, verb)
    if not words or words.isdigit() or words.split()[-1].lower() in word_set("things"):
        return None
    if sentence.shape[verb] == "S" and (
        words.lower() in ("we", "it") or is_evidence(words) or _OPENING.match(sentence.words(start, verb))
    ):
        return _told(sentence, verb + 1, token) or _examined(sentence, start, verb) or Subject(words, True)
    if is_evidence(words):
        return _examined(sentence, start, verb) or Subject(words, True)
    words = _ABLE.sub("", words)
    if words in ("which", "who") and (named := _antecedent(sentence, start)):
        return Subject(named, False)
    acting = sentence.shape[verb] in "aoid" and sentence.shape[verb + 1] not in "bFTu@.,"
    return Subject(words, _is_generic(words), sentence.words(start, verb), acting)


def _verb(sentence: Sentence, start: int, token: int) -> int | None:
    """The verb of the clause from `start`, if there is one before `token`; a participle if there is nothing better."""
    behind = hanging = None
    absolute = start > 0 and sentence.shape[start - 1] == "w"
    shape = sentence.shape
    for k in verbs(sentence, start, token):
        if k > start and shape[k - 1] in "TA":
            continue
        if shape[k + 1] in "xN" and sentence.word(k).endswith("ed") and not shape[start:k].strip("yA"):
            continue
        if k > start and shape[k - 1] == "," and sentence.word(k).endswith(_PARTICIPLES) and not absolute:
            if behind is None and sentence.word(k).endswith("ed"):
                behind = k
        elif not hangs(sentence, k):
            return k
        elif hanging is None:
            hanging = k
    if hanging is None and behind is not None and (shape[behind] not in "aoidS" or hangs(sentence, behind)):
        return None
    return hanging if behind is None else behind


_PARTICIPLES = ("ed", "ing", "built", "driven")
"""How words end that are participles behind a comma."""


def _subject(words: str) -> Subject:
    return Subject(words, _is_generic(words))


@lru_cache(maxsize=65536)
def _is_generic(words: str) -> bool:
    """Do the words only point to somebody named elsewhere: "it", "our method"?"""
    return _POINTING.match(words) is not None or words.endswith(_UNNAMED)


_UNNAMED = "http URL"
"""What stands in many abstracts for a name with a dot in it."""


_COMPARED = regex.compile(r"(?r)(?:o|c\.?|C[Twc]|V|t|v|e)D?(?P<who>[yxNz]{1,6}),?")


def _antecedent(sentence: Sentence, relative: int) -> str:
    """Foo in "beats the older Foo, which scores", "we introduce Foo, which scores", "the best is Foo, which scores"."""
    match = _COMPARED.match(sentence.shape, 0, relative)
    if match is None:
        return ""
    verb = match.start()
    if sentence.shape[verb] in "ve" and "N" not in match["who"]:
        return ""
    if sentence.shape[verb] == "v" and sentence.word(verb) not in word_set("introducing"):
        return ""
    return sentence.words(*match.span("who"))


_EXAMINED = re.compile(
    r"(?i:evaluation|analysis|assessment|benchmarking|comparison|study)\s(?:of|(?:of\s[^,]*\s)?against)\s(?:our\s|the\s)?"
    rf"(?P<who>\S*[A-Z]\S*[A-Z]\S*|(?:[\w-]+\s){{0,3}}(?:{either('pointing_nouns')}|\w*L[LVR]?Ms))$"
)
"""Who was examined, where that is said and is a system."""


def _examined(sentence: Sentence, start: int, stop: int) -> Subject | None:
    """PRS in "an evaluation of PRS yields"."""
    match = _EXAMINED.search(sentence.words(start, stop))
    return _subject(match["who"]) if match else None


_OPENING = re.compile(
    r"^(?:\w+,?\s){0,4}?(?:experiments?|results?|evaluations?|analys[ie]s|findings|simulations?|tests|comparisons?|studies|experimentation)\s(?:on|across|over|with|using|in|of|from|under|conducted)\b",
    re.IGNORECASE,
)
_OURS = regex.compile(
    r"(?:[\w-]+ing|the\s(?:use|addition|integration|introduction|inclusion|combination))\b.*\b(?:our|the\sproposed)\s",
    regex.IGNORECASE,
)
_ABILITY = regex.compile(
    r"^(?:the\s)?(?:(?:\w+\s)?(?:effectiveness|superiority|advantages?|benefits?|ability|efficacy|efficiency|robustness|performance|potential|capability)\sof\s)(?P<who>.+)$",
    regex.IGNORECASE,
)
_ABLE = re.compile(
    r"'s?\s(?:\w+\s)?(?:effectiveness|superiority|ability|efficacy|robustness|potential|capabilit(?:y|ies)|\w+izability"
    r"|reliability|readiness|adaptability)$"
)
"""Whose ability it is that does something: "the planner's robustness shows"."""
_OWNER = regex.compile(r"^(?P<who>[^']{2,50})'s?\s")


def _told(sentence: Sentence, start: int, token: int) -> Subject | None:
    """After "results show": the subject of what they show, or whose ability they show."""
    shape = sentence.shape
    if start < token and sentence.word(start) == "how":
        start += 1
    k = start
    while k < token and shape[k] in PHRASE and shape[k] not in "PX#" and not is_verb(sentence, k):
        k += 1
    words = sentence.words(start, start + len(shape[start:k].rstrip("y")))
    if not words:
        return None
    if owner := _ABILITY.match(words) or _OWNER.match(words):
        return _subject(owner["who"])
    if k < token and is_verb(sentence, k) and not sentence.word(k).endswith("ing"):
        return _subject(words)
    return None
