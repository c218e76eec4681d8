"""What a share has in common: "72% of the runs pass", "it repairs 40% of the tests", "fails in 3 of 8 rooms"."""

from __future__ import annotations

import re
from functools import cache

import regex

from extract.link.wording.names import is_model
from extract.measures import is_holder, is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import NUMBER, Sentence

RULES = frozenset(("percentage", "share", "count", "part"))
"""Rules that read a number by its form alone."""
PARTS = frozenset(("change_bare", "change_bounded", "multiple"))
"""Rules of a change that may be one of part of a whole: "saves 40% of the tokens"."""
_CLAUSE = r"[^.;,:()WCc#PX]{0,15}[xNvaidhly]"
_SAID_OF = regex.compile(rf"(?:\([^()]{{0,12}}\))?fD{{0,2}}(?P<said>{_CLAUSE})(?P<goes_on>[Wq])?")
"""Behind "72%": "of the runs pass"."""
_SAID_OF_COUNT = regex.compile(rf"(?:fD{{0,2}})?(?P<said>{_CLAUSE})(?P<goes_on>[Wq])?")
"""Behind "9 of 12": "runs pass"."""
_SAID = regex.compile(rf"(?:\([^()]{{0,12}}\))?y?(?P<said>[vaSemido]{_CLAUSE})")
"""Behind "72%": "pass with ease"."""
_VERB = regex.compile(r"[^A]{0,12}?[vaemidoT]")
"""A verb before any "and"."""
_UNLISTED = 3
"""So many words after "of" hold a verb, even if no class lists it: "of experts prefer maps"."""
_OPENERS = frozenset("SKW,;:A")
"""What may stand before the subject of a clause."""
_PLACES = frozenset("nus")
"""Prepositions that lead from what happens to where: "in 3 of 8 rooms"."""
_DONE = regex.compile(r"(?r)(?<!o[xDhl]{0,2}|ey?)(?P<done>(?:y?(?:[va]D?[hl]?)?[vaSid]|yx)[^.;,:()WKCcq#PXmo]{0,12}?)")
"""The nearest verb before a preposition, with its objects."""
_HAPPENS = regex.compile(r"(?r)(?P<done>[xN]{1,4},?y?(?:v|yx))")
"""A verb without any, and its subject."""
_OFTEN = regex.compile(r"\sof (?:the )?time\b")
_ACT = regex.compile(r"(?r)(?P<act>y?[vS]|yx)(?:y?[P#](?:fD?[xN]{1,5})?,?A?){0,6}")
"""What is done to each of a list of shares."""


_ELSEWHERE = frozenset("nusTbFtVc")
"""What leads to a share of what is not itself counted: "on 40% of the tests", "cut to 40% of the original"."""
_LISTED = re.compile(r"(?:(?:,A?|A)y{0,2}[P#]){0,6}")
"""Shares of the same, behind the first."""
_DONE_ENDINGS = ("s", "ing", "ed")
_TAKES_UP = ("account", "responsib")
"""Beginnings of what a share of something is said with: "accounts for 40% of the cost"."""
_NO_THINGS = frozenset("original baseline top total full".split())
"""Words that say of which, not of what: "a third of the original"."""


@cache
def _things() -> regex.Pattern[str]:
    return compile_phrase("of determiner? <things>bare_np")


@cache
def _counted() -> regex.Pattern[str]:
    return compile_phrase("(of determiner?)? <things>bare_np")


def predicate(sentence: Sentence, reading: Reading) -> str:
    """The clause that is true of the share, without the number; empty where the number is no share of anything."""
    shape, token, mention = sentence.shape, reading.token, reading.mention
    if sentence.text.endswith("the ", mention.reach, mention.start):
        return ""
    before = token
    while before and shape[before - 1] == "y":
        before -= 1
    left = shape[before - 1 : before]
    if left in _PLACES or (left == "r" and _is_elsewhere(sentence, before)):
        return _place(sentence, reading, before - 1)
    if _OFTEN.match(sentence.text, mention.end):
        return _done(sentence, before)
    if mention.form == "count" and _is_elsewhere(sentence, _before_list(shape, before)):
        return ""
    said_of = _SAID_OF_COUNT if mention.form == "count" else _SAID_OF
    return (
        _subject(sentence, token, left, said_of)
        or _object(sentence, reading, before)
        or _whole(sentence, reading, _before_list(shape, before))
    )


def _subject(sentence: Sentence, token: int, left: str, said_of: regex.Pattern[str]) -> str:
    """ "72% of the runs pass": whose share it is, and what they do; a participle will do behind "with"."""
    if left and left not in _OPENERS and left not in "wp":
        return ""
    match = said_of.match(sentence.shape, token + 1)
    if match is None:
        match = _SAID.match(sentence.shape, token + 1)
    elif not _VERB.match(match["said"]) and (match["goes_on"] or left == "S" or len(match["said"]) < _UNLISTED):
        return ""
    return sentence.words(*match.span("said")) if match else ""


def _object(sentence: Sentence, reading: Reading, before: int) -> str:
    """ "it repairs 40% of the tests": what is done, and to what."""
    act = _ACT.match(sentence.shape, 0, before)
    things = _things_behind(sentence, reading) if act else ""
    return f"{sentence.words(*act.span('act'))} {things}" if act and things else ""


def whole(sentence: Sentence, reading: Reading) -> str:
    """ "it saves 40% of the tokens": what stands behind the share, and may have one."""
    things = trimmed(_things_behind(sentence, reading))
    return "" if is_holder(things) or is_model(things) else things


def _whole(sentence: Sentence, reading: Reading, before: int) -> str:
    """ "it needs 40% of the wheels": what it is a share of, with what happens to that if one word says so."""
    shape, token = sentence.shape, reading.token
    if _is_elsewhere(sentence, before) or shape.rfind("(", 0, token) > shape.rfind(")", 0, token):
        return ""
    things = whole(sentence, reading) if reading.kind != "change" else ""
    if not things or (reading.mention.form == "count" and is_measure(things)):
        return ""
    verb, letter = (sentence.word(before - 1), shape[before - 1]) if before else ("", "")
    done = letter in ("v", "S", "o") or (letter == "x" and verb.islower() and verb.endswith(_DONE_ENDINGS))
    return f"{verb} {things}" if done and not is_measure(things) else things


def _is_elsewhere(sentence: Sentence, before: int) -> bool:
    """Does a preposition lead up to here that makes the share one of what is not itself counted?"""
    left = sentence.shape[before - 1 : before]
    if left == "r":
        return not sentence.word(max(before - 2, 0)).startswith(_TAKES_UP)
    return left != "" and left in _ELSEWHERE


def _things_behind(sentence: Sentence, reading: Reading) -> str:
    """What stands behind the share, or behind the last of a list of them."""
    shape = sentence.shape
    listed = _LISTED.match(shape, reading.token + 1)
    pattern = _counted() if reading.mention.form == "count" else _things()
    match = pattern.match(shape, listed.end() if listed else reading.token + 1)
    if match is None or shape[match.end() : match.end() + 1] in tuple(NUMBER):
        return ""
    first, last = match.span("things")
    things = sentence.words(first, last + (shape[last : last + 1] == "i"))
    return "" if things.rpartition(" ")[2] in _NO_THINGS else things


def _before_list(shape: str, before: int) -> int:
    """Where the list of shares begins whose last one begins there."""
    while before > 1 and shape[before - 1] in ",A" and shape[before - 2] in "P#":
        before -= 2
        while before and shape[before - 1] == "y":
            before -= 1
    return before


def _place(sentence: Sentence, reading: Reading, preposition: int) -> str:
    """ "it fails in 3 of 8 rooms": what happens there; whose failing it is where that is all that is said."""
    if reading.mention.form != "count" and _things().match(sentence.shape, reading.token + 1) is None:
        return ""
    return _done(sentence, preposition)


def _done(sentence: Sentence, end: int) -> str:
    """What is said to happen up to here."""
    done = _HAPPENS.match(sentence.shape, 0, end) or _DONE.match(sentence.shape, 0, end)
    return sentence.words(*done.span("done")) if done else ""
