"""What a share has in common: "72% of the runs pass", "it repairs 40% of the tests", "fails in 3 of 8 rooms"."""

from __future__ import annotations

from functools import cache

import regex

from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.shape import Sentence

RULES = frozenset(("percentage", "share", "count"))
"""Rules that read a number by its form alone."""
_CLAUSE = r"[^.;,:()WCc#PX]{0,15}[xNvaidhly]"
_SAID_OF = regex.compile(rf"(?:\([^()]{{0,12}}\))?fD{{0,2}}(?P<said>{_CLAUSE})(?P<goes_on>[Wq])?")
"""Behind "72%": "of the runs pass"."""
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


@cache
def _things() -> regex.Pattern[str]:
    return compile_phrase("of determiner? <things>bare_np")


def predicate(sentence: Sentence, reading: Reading) -> str:
    """The clause that is true of the share, without the number; empty where the number is no share of anything."""
    shape, token, mention = sentence.shape, reading.token, reading.mention
    if sentence.text.endswith("the ", mention.reach, mention.start):
        return ""
    before = token
    while before and shape[before - 1] == "y":
        before -= 1
    left = shape[before - 1 : before]
    if left in _PLACES or (left == "r" and mention.form == "count"):
        return _place(sentence, reading, before - 1)
    if _OFTEN.match(sentence.text, mention.end):
        return _done(sentence, before)
    return _subject(sentence, token, left) or _object(sentence, token, before)


def _subject(sentence: Sentence, token: int, left: str) -> str:
    """ "72% of the runs pass": whose share it is, and what they do; a participle will do behind "with"."""
    if left and left not in _OPENERS and left not in "wp":
        return ""
    match = _SAID_OF.match(sentence.shape, token + 1)
    if match is None:
        match = _SAID.match(sentence.shape, token + 1)
    elif not _VERB.match(match["said"]) and (match["goes_on"] or left == "S" or len(match["said"]) < _UNLISTED):
        return ""
    return sentence.words(*match.span("said")) if match else ""


def _object(sentence: Sentence, token: int, before: int) -> str:
    """ "it repairs 40% of the tests": what is done, and to what."""
    act = _ACT.match(sentence.shape, 0, before)
    things = _things().match(sentence.shape, token + 1)
    if act is None or things is None:
        return ""
    return f"{sentence.words(*act.span('act'))} {sentence.words(*things.span('things'))}"


def _place(sentence: Sentence, reading: Reading, preposition: int) -> str:
    """ "it fails in 3 of 8 rooms": what happens there; whose failing it is where that is all that is said."""
    if reading.mention.form != "count" and _things().match(sentence.shape, reading.token + 1) is None:
        return ""
    return _done(sentence, preposition)


def _done(sentence: Sentence, end: int) -> str:
    """What is said to happen up to here."""
    done = _HAPPENS.match(sentence.shape, 0, end) or _DONE.match(sentence.shape, 0, end)
    return sentence.words(*done.span("done")) if done else ""
