"""Clauses of a sentence: where those begin that a number stands in.

A clause opens at the sentence's start, behind "that", "while", a colon, an open bracket or "1)", where a noun phrase
with a verb of its own is joined on, and behind "this http URL", which stands for a sentence's end in many abstracts.
"""

from __future__ import annotations

import re

import regex

from extract.link.wording.verbs import agrees, bounds, gerund, hangs, is_verb, verbs
from extract.shape import Sentence

_JOINED = re.compile(
    r"(?:,A?|A)(?=(?:q|[DyxNhl]{1,8}(?:f[DxN]{1,5}|,?D?ZN{1,3},?)?|v[DxNhlynwfq]{2,12})(?:\([xN]{1,3}\))?[ym]?[aoSeidvx])"
)
"""A joint behind which a noun phrase has a verb of its own."""
_ABSOLUTE = re.compile(
    r"w(?=[DyxNhl#]{1,8}(?:\([xN#]{1,3}\))?(?:(?:,|,?A|,?p|,?D?Z)D?[yhl]{0,2}[xN#]{1,5},?)?y?[aoiedvS])"
)
""" "with Foo achieving", "with our best net, Foo, achieving", "with Foo and Bar scoring": its verb is a participle."""
_JOINED_ON = regex.compile(r"(?r)(?:,A?|A)(?P<clause>[DyxNhl]{1,6})")
"""The same where only what bounds the number is a verb."""


_OPENING = frozenset("wKW;:N")
"""Letters of the words that may open a clause."""
_MARKS = frozenset("wKW;:(),A")
"""Letters of all that may open or close one, but for a name, which is none unless it is a URL."""


def openers(sentence: Sentence, token: int) -> list[int]:
    """Tokens where a clause that holds `token` may begin, first to last."""
    shape = sentence.shape
    found = [0]
    depth: list[int] = []
    marks = _MARKS if sentence.text.find("URL", sentence.start, sentence.end) < 0 else _MARKS | _OPENING
    for k in range(token):
        letter = shape[k]
        if letter not in marks:
            continue
        if letter == "(":
            depth.append(k)
        elif letter == ")" and not depth:
            found.append(k + 1)
        elif letter == ")":
            opened = depth.pop()
            found = [f for f in found if not opened < f <= k]
        elif letter in _OPENING:
            if letter not in "wN" or _opens(sentence, k, token):
                found.append(k + 1)
        elif (
            letter == "," and found[-1] and shape[found[-1] - 1] == "W" and _is_inserted(sentence, found, k + 1, token)
        ):
            found.pop()
        elif letter in ",A" and k and (joined := _joined(sentence, found[-1], k, token)):
            found.append(joined)
    found.extend(k + 1 for k in depth)
    if bounds(sentence, token) and (joint := _JOINED_ON.match(shape, 0, token)):
        found.append(joint.start("clause"))
    return sorted(set(found))


def _opens(sentence: Sentence, k: int, token: int) -> bool:
    """Does the name or the "with" at `k` open a clause?"""
    shape = sentence.shape
    if shape[k] == "N":
        return sentence.word(k) == "URL"
    stands = k == 0 or shape[k - 1] == ","
    return stands and _ABSOLUTE.match(shape, k, token) is not None and _participle(sentence, k + 1, token)


def _joined(sentence: Sentence, start: int, k: int, token: int) -> int:
    """Where the clause begins that a comma or "and" at `k` joins to the one from `start`; 0 if it joins none."""
    shape = sentence.shape
    match = _JOINED.match(shape, k, token)
    if match is None:
        return 0
    first = match.end()
    absolute = start > 0 and shape[start - 1] == "w"
    if not (absolute and _participle(sentence, first, token)) and not _finite(sentence, first, token):
        return 0
    listed = shape[k] == "A" or (shape[first - 1] == "A" and shape.find(",", start, k) >= 0)
    if not listed and (shape[first] != "q" or sentence.word(first).lower() not in ("which", "who")):
        return first
    acted = any(
        not hangs(sentence, t) and (absolute or not sentence.word(t).endswith("ing")) for t in verbs(sentence, start, k)
    )
    return first if acted else 0


_NOMINAL = frozenset("DyxNhlfqmZ(")
"""Letters of a noun phrase in front of its verb."""
_NOUNS = frozenset("xNqv")


def _finite(sentence: Sentence, start: int, token: int) -> bool:
    """Does the noun phrase at `start` have a verb of its own, one that agrees with it and is no participle?"""
    shape = sentence.shape
    k = start
    while k < token and shape[k] in _NOMINAL and not (shape[k] == "x" and is_verb(sentence, k)):
        closed = shape.find(")", k, token) if shape[k] == "(" else k
        k = token if closed < 0 else closed + 1
    if k >= token or not is_verb(sentence, k) or (k > start and _NOUNS.isdisjoint(shape[start:k])):
        return False
    word = sentence.word(k).lower()
    if word.endswith("ing"):
        return bool(gerund(sentence, k, token))
    if hangs(sentence, k):
        return False
    return agrees(sentence, start, k)


def _is_inserted(sentence: Sentence, found: list[int], k: int, token: int) -> bool:
    """Does the last clause stand in another one, which had no verb before it and goes on at `k`?"""
    before = verbs(sentence, found[-2] if len(found) > 1 else 0, found[-1] - 1)
    return _resumes(sentence, k, token) and all(hangs(sentence, t) for t in before)


def _resumes(sentence: Sentence, k: int, token: int) -> bool:
    """Does the clause around an inserted one go on here: "Foo, when using Bar, achieves"?"""
    while k < token and sentence.shape[k] in "ym":
        k += 1
    return k < token and is_verb(sentence, k) and not sentence.word(k).endswith(("ing", "ed"))


def _participle(sentence: Sentence, start: int, token: int) -> bool:
    """Is the first verb behind the noun phrase at `start` a participle in -ing?"""
    k = start
    while k < token and sentence.shape[k] in "DyxNhlfApZ#,()":
        k += 1
    return k < token and k > start and sentence.shape[k] in "aoiedvS" and sentence.word(k).endswith("ing")
