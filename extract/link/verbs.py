"""Verbs of a sentence: which tokens are verbs, and whether they agree with a noun phrase or hang on it."""

from __future__ import annotations

import regex

from extract.lists import word_set
from extract.shape import Sentence

_AFTER_ADVERB = regex.compile(r"(?r)[xNq]y")
"""What a verb follows that no class lists: "the method reliably answers"."""
_BEHIND = frozenset(("a", "an", "the", "its", "their", "our", "another", "new", "up"))
"""Words that begin an object, or belong to a verb, and go on with no noun phrase."""


def is_verb(sentence: Sentence, k: int) -> bool:
    """Is token k a verb here? Words of change and participles are nouns and adjectives too."""
    letter = sentence.shape[k]
    if letter not in "xidoaSve":
        return False
    word = sentence.word(k).lower()
    following = sentence.shape[k + 1 : k + 2]
    before = sentence.shape[k - 1 : k] if k else ""
    if word in ("finding", "findings") and before in ("x", "N", "D"):
        return False
    if letter == "x":
        finite = word.endswith("s") and not word.endswith(("ss", "us", "is"))
        if _AFTER_ADVERB.match(sentence.shape, 0, k):
            return finite
        return finite and before in ("x", "N") and following != "" and sentence.word(k + 1).lower() in _BEHIND
    if (word == "approaches" and before != "N") or (k and sentence.word(k - 1).lower() in ("best", "widely")):
        return False
    if word.endswith("ing") and following in tuple("aoSem"):
        return False
    if word in word_set("change_nouns"):
        return word.endswith("s") and before == "N" and following in tuple("PX#")
    if word in word_set("change_either"):
        return not (following in tuple("fn,.;)") or before in tuple("DPX#hl"))
    if word in word_set("participle_adjectives") and following in tuple("xNid"):
        return False
    if not before and word in word_set("ing_adjectives") and following in tuple("xN"):
        return False
    if before in ("", "K", "W", ":", ";") and following in tuple("xN") and word.endswith("ed"):
        return False
    if (
        (before == "D" and sentence.word(k - 1) != "each") or sentence.shape[max(0, k - 2) : k] == "Dy"
    ) and letter in "idaov":
        return False
    return not (letter in "id" and following in tuple("xNi") and before in tuple("fwrnub") and word.endswith("ed"))


def agrees(sentence: Sentence, start: int, verb: int) -> bool:
    """May the noun phrase from `start` have this verb? Not where one is plural and the other is not."""
    shape = sentence.shape
    if "m" in shape[start:verb]:
        return True
    word = sentence.word(verb).lower()
    singular = word.endswith("s") and not word.endswith("ss")
    head = next((k for k in range(start, verb) if shape[k] in "fy"), verb)
    if shape[head - 1] == "x" and _is_plural(sentence.word(head - 1).lower()):
        return not singular
    base = not (singular or word.endswith(("ed", "ing")) or word in word_set("irregular_past"))
    return not (base and shape[start:head] == "x")


def _is_plural(noun: str) -> bool:
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s"))


def hangs(sentence: Sentence, k: int) -> bool:
    """Does a participle in -ed at `k` hang on its noun: "a probe trained on Foo", "operations required by Foo"?"""
    shape = sentence.shape
    if not sentence.word(k).endswith("ed"):
        return False
    hung = "b" if shape[k] in "idaoe" else "bunrwZTps@"
    return shape[k + 1 : k + 2] in tuple(hung) and shape[k + 2 : k + 3] not in tuple("PX#")


def gerund(sentence: Sentence, start: int, token: int) -> str:
    """What is done, where that is the subject: "fine-tuning the decoder alone improves"."""
    shape = sentence.shape
    while start < token and shape[start] in "yKA":
        start += 1
    word = sentence.word(start).lower() if start < token else ""
    if not word.endswith("ing") or word in word_set("ing_adjectives") or shape[start] == "N":
        return ""
    stop = start + 1
    while stop < token and not _acts(sentence, stop):
        stop += 1
    last = stop
    while shape[last - 1] in "ym":
        last -= 1
    if stop >= token or last - start < 3 or shape[last - 1] == "q" or set(shape[start:last]) & set(",;:(PX#KW"):
        return ""
    return sentence.words(start, last).removeprefix("using ")


def _acts(sentence: Sentence, k: int) -> bool:
    """Is token k a finite verb: no infinitive, and a form in -ed only between a noun and an object?"""
    shape = sentence.shape
    if not is_verb(sentence, k) or shape[k - 1] == "T" or sentence.word(k).lower().endswith("ing"):
        return False
    return not sentence.word(k).lower().endswith("ed") or (
        shape[k - 1] in "xN" and shape[k + 1 : k + 2] in tuple("xND") and not hangs(sentence, k)
    )


_BOUNDING = regex.compile(r"\b(?:exceeds?|exceeded|surpass(?:es|ed)|(?:can|could) reach)\b")


def bounds(sentence: Sentence, token: int) -> bool:
    """Is the verb in front of the number what bounds it: "the probe exceeds 91%"?"""
    gap = sentence.text[sentence.ends[token - 1] : sentence.starts[token]] if token else ""
    return len(gap) > 1 and _BOUNDING.search(gap) is not None
