"""Clauses of a sentence: where those begin that a number stands in.

A clause opens at the sentence's start, behind "that", "while", a colon, an open bracket or "1)", where a noun phrase
with a verb of its own is joined on, and behind "this http URL", which stands for a sentence's end in many abstracts.
"""

from __future__ import annotations

import re

import regex

from extract.link.verbs import agrees, bounds, gerund, hangs, is_verb
from extract.shape import Sentence

_JOINED = re.compile(
    r"(?:,A?|A)(?=(?:q|[DyxNhl]{1,8}(?:f[DxN]{1,5}|,?D?ZN{1,3},?)?|v[DxNhlynwfq]{2,12})(?:\([xN]{1,3}\))?[ym]?[aoSeidvx])"
)
"""A joint behind which a noun phrase has a verb of its own."""
_ABSOLUTE = regex.compile(
    r"(?<=,|^)w(?=[DyxNhl#]{1,8}(?:\([xN#]{1,3}\))?(?:(?:,|,?A)D?[yhl]{0,2}[xN#]{1,5},?)?[aoiedvS])"
)
""" "with Foo achieving", "with our best net, Foo, achieving", "with Foo and Bar scoring": its verb is a participle."""
_JOINED_ON = regex.compile(r"(?r)(?:,A?|A)(?P<clause>[DyxNhl]{1,6})")
"""The same where only what bounds the number is a verb."""


def openers(sentence: Sentence, token: int) -> list[int]:
    """Tokens where a clause that holds `token` may begin, first to last."""
    shape = sentence.shape
    found = [0]
    depth: list[int] = []
    for k in range(token):
        letter = shape[k]
        if letter == "(":
            depth.append(k)
        elif letter == ")" and not depth:
            found.append(k + 1)
        elif letter == ")":
            opened = depth.pop()
            found = [f for f in found if not opened < f <= k]
        elif _opens(sentence, k, token):
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
    """Is the word at `k` one that opens a clause?"""
    letter = sentence.shape[k]
    if letter == "w":
        return _ABSOLUTE.match(sentence.shape, k, token) is not None and _participle(sentence, k + 1, token)
    return letter in "KW;:" or (letter == "N" and sentence.word(k) == "URL")


def _joined(sentence: Sentence, start: int, k: int, token: int) -> int:
    """Where the clause begins that a comma or "and" at `k` joins to the one from `start`; 0 if it joins none."""
    match = _JOINED.match(sentence.shape, k, token)
    if match is None:
        return 0
    absolute = start > 0 and sentence.shape[start - 1] == "w"
    acted = any(
        is_verb(sentence, t) and not hangs(sentence, t) for t in range(start, k) if absolute or not _is_ing(sentence, t)
    )
    listed = sentence.shape[k] == "A" or ("A" in sentence.shape[k : match.end()] and "," in sentence.shape[start:k])
    if not acted and (listed or sentence.word(match.end()).lower() in ("which", "who")):
        return 0
    if absolute and _participle(sentence, match.end(), token):
        return match.end()
    return match.end() if _finite(sentence, match.end(), token) else 0


def _is_ing(sentence: Sentence, k: int) -> bool:
    return sentence.word(k).endswith("ing")


def _finite(sentence: Sentence, start: int, token: int) -> bool:
    """Does the noun phrase at `start` have a verb of its own, one that agrees with it and is no participle?"""
    k = start
    while k < token and (sentence.shape[k] in "DyxNhlfqmZ" or sentence.shape[k] == "(") and not is_verb(sentence, k):
        closed = sentence.shape.find(")", k, token) if sentence.shape[k] == "(" else k
        k = token if closed < 0 else closed + 1
    if k >= token or not is_verb(sentence, k) or (k > start and not set(sentence.shape[start:k]) & set("xNqv")):
        return False
    word = sentence.word(k).lower()
    if word.endswith("ing"):
        return bool(gerund(sentence, k, token))
    if hangs(sentence, k):
        return False
    return agrees(sentence, start, k)


def _is_inserted(sentence: Sentence, found: list[int], k: int, token: int) -> bool:
    """Does the last clause stand in another one, which had no verb before it and goes on at `k`?"""
    before = range(found[-2] if len(found) > 1 else 0, found[-1] - 1)
    return _resumes(sentence, k, token) and not any(is_verb(sentence, t) and not hangs(sentence, t) for t in before)


def _resumes(sentence: Sentence, k: int, token: int) -> bool:
    """Does the clause around an inserted one go on here: "Foo, when using Bar, achieves"?"""
    while k < token and sentence.shape[k] in "ym":
        k += 1
    return k < token and is_verb(sentence, k) and not sentence.word(k).endswith(("ing", "ed"))


def _participle(sentence: Sentence, start: int, token: int) -> bool:
    """Is the first verb behind the noun phrase at `start` a participle in -ing?"""
    k = start
    while k < token and sentence.shape[k] in "DyxNhlfA#,()":
        k += 1
    return k < token and k > start and sentence.shape[k] in "aoiedvS" and sentence.word(k).endswith("ing")
