"""Verbs of a sentence: which tokens are verbs, and whether they agree with a noun phrase or hang on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import regex

from extract.lists import word_set
from extract.shape import NUMBER, Sentence

_VERBAL = frozenset("xidoaSve")
"""Letters of words that are verbs in some places."""
_BEHIND = frozenset(("a", "an", "the", "its", "their", "our", "another", "new", "up"))
"""Words that begin an object, or belong to a verb, and go on with no noun phrase."""
_CHANGE_NOUNS = word_set("change_nouns")
_CHANGE_EITHER = word_set("change_either")
_ADJECTIVES = word_set("participle_adjectives")
_OPENING_ADJECTIVES = word_set("ing_adjectives")


def verbs(sentence: Sentence, start: int, end: int) -> Iterator[int]:
    """The verbs among the tokens from `start` to `end`, first to last."""
    for k, letter in enumerate(sentence.shape[start:end], start):
        if letter in _VERBAL and is_verb(sentence, k):
            yield k


def is_verb(sentence: Sentence, k: int) -> bool:
    """Is token k a verb here? Words of change and participles are nouns and adjectives too."""
    shape = sentence.shape
    letter = shape[k]
    if letter not in _VERBAL:
        return False
    if letter == "x":
        return sentence.text[sentence.ends[k] - 1] in "sS" and _is_unlisted_verb(sentence, k)
    word = sentence.word(k).lower()
    before = shape[k - 1] if k else " "
    following = shape[k + 1] if k + 1 < len(shape) else " "
    if (word == "finding" and before in "xND") or (word == "approaches" and before != "N"):
        return False
    if before in "xyN" and sentence.word(k - 1).lower() in ("best", "widely"):
        return False
    qualified = before == "x" or (before in "av" and shape.endswith("D", 0, k - 1))
    if qualified and following in "xN" and _is_qualified(sentence.word(k - 1).lower(), word):
        return False
    if following in "aoSem" and word.endswith("ing"):
        return False
    if word in _CHANGE_NOUNS:
        return following in _NUMBER and before == "N" and word.endswith("s")
    if word in _CHANGE_EITHER:
        return not (following in "fn,.;)" or before in "DPX#hl")
    if following in "xNid" and word in _ADJECTIVES:
        return False
    if before == " " and following in "xN" and word in _OPENING_ADJECTIVES:
        return False
    if before in " KW:;" and following in "xN" and word.endswith("ed"):
        return False
    if letter in "idaov" and (shape.endswith("Dy", 0, k) or (before == "D" and not _acts_alone(sentence, k))):
        return False
    return not (letter in "id" and following in "xNi" and before in "fwrnub" and word.endswith("ed"))


def _acts_alone(sentence: Sentence, k: int) -> bool:
    """Does what stands before a verb stand for somebody and open no noun phrase: "each", "this" in "this allows"?"""
    before = sentence.word(k - 1)
    return before == "each" or (before in ("This", "this", "That") and sentence.word(k).endswith("s"))


_QUALITIES = word_set("qualities")
_QUALIFYING = re.compile(r"\w-(?:specific|performing|shot|based|level|free|aware|only|driven|guided|to-\w+)$")
"""What a compound ends in that tells what a thing is like."""


def _is_qualified(before: str, word: str) -> bool:
    """Is a participle part of a noun phrase that a quality opens: "the lowest scoring net", "an old tuned net"?"""
    if word.endswith("ing"):
        return before in _QUALITIES and word != "using"
    return word.endswith("ed") and (before in _QUALITIES or _QUALIFYING.search(before) is not None)


def _is_unlisted_verb(sentence: Sentence, k: int) -> bool:
    """Is a word in -s that no class lists a verb: "the method reliably answers", "it answers the ..."?"""
    shape = sentence.shape
    word = sentence.word(k).lower()
    if word.endswith(("ss", "us", "is")):
        return False
    before = shape[k - 1] if k else " "
    if before == "y":
        return k > 1 and shape[k - 2] in "xNq"
    following = sentence.word(k + 1).lower() if before in "xN" and k + 1 < len(shape) else ""
    return following in _BEHIND and word != "findings"


def agrees(sentence: Sentence, start: int, verb: int) -> bool:
    """May the noun phrase from `start` have this verb? Not where one is plural and the other is not."""
    shape = sentence.shape
    phrase = shape[start:verb]
    if "m" in phrase:
        return True
    word = sentence.word(verb).lower()
    singular = word.endswith("s") and not word.endswith("ss")
    nouns = phrase.partition("f")[0].partition("y")[0]
    head = start + len(nouns)
    if shape[head - 1] == "x" and _is_plural(sentence.word(head - 1).lower()):
        return not singular
    base = not (singular or word.endswith(("ed", "ing")) or word in word_set("irregular_past"))
    return not (base and nouns == "x")


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s"))


_HUNG = frozenset("bunrwZTps@")
"""Letters of what stands behind a participle that hangs on a noun."""
_NUMBER = frozenset(NUMBER)


def hangs(sentence: Sentence, k: int) -> bool:
    """Does a participle in -ed at `k` hang on its noun: "a probe trained on Foo", "operations required by Foo"?"""
    shape = sentence.shape
    following = shape[k + 1 : k + 2]
    if following not in _HUNG or (following != "b" and shape[k] in "idaoe") or shape[k + 2 : k + 3] in _NUMBER:
        return False
    return sentence.word(k).endswith("ed")


def gerund(sentence: Sentence, start: int, token: int) -> str:
    """What is done, where that is the subject: "fine-tuning the decoder alone improves"."""
    shape = sentence.shape
    while start < token and shape[start] in "yKA":
        start += 1
    if start >= token or shape[start] == "N":
        return ""
    word = sentence.word(start).lower()
    if not word.endswith("ing") or word in _OPENING_ADJECTIVES:
        return ""
    stop = last = next((k for k in verbs(sentence, start + 1, token) if _acts(sentence, k)), token)
    while shape[last - 1] in "ym":
        last -= 1
    if stop >= token or last - start < 3 or shape[last - 1] == "q" or set(shape[start:last]) & set(",;:(PX#KW"):
        return ""
    return sentence.words(start, last).removeprefix("using ")


def _acts(sentence: Sentence, k: int) -> bool:
    """Is a verb at `k` a finite one: no infinitive, and a form in -ed only between a noun and an object?"""
    shape = sentence.shape
    word = sentence.word(k).lower()
    if shape[k - 1] == "T" or word.endswith("ing"):
        return False
    return not word.endswith("ed") or (
        shape[k - 1] in "xN" and shape[k + 1 : k + 2] in ("x", "N", "D") and not hangs(sentence, k)
    )


_BOUNDING = regex.compile(r"\b(?:exceeds?|exceeded|surpass(?:es|ed)|(?:can|could) reach)\b")


def bounds(sentence: Sentence, token: int) -> bool:
    """Is the verb in front of the number what bounds it: "the probe exceeds 91%"?"""
    start, end = (sentence.ends[token - 1], sentence.starts[token]) if token else (0, 0)
    return end - start > 1 and _BOUNDING.search(sentence.text[start:end]) is not None
