"""Noun phrases: the one that is the subject of a verb, without what is set in front of it, beside it or hangs on it."""

from __future__ import annotations

import re

import regex

from extract.link.wording.names import HOLDER, is_model
from extract.link.wording.verbs import agrees, is_verb
from extract.shape import Sentence

PHRASE = "xNDyfAzq&hl#PX"
"""Letters of a noun phrase with what "of" adds to it."""
_ADJOINED = "nurw@spbTFVZCct"
"""Letters that open a phrase which qualifies another one."""
_BEST = regex.compile(
    r"\b(?:[Tt]he|[Oo]ur)\s(?:\w+-)?(?:most|best|top|strongest|leading|highest|largest|winning|optimal)\b"
)
_EXAMPLE = re.compile(
    r",?\s(?:like|such\sas|including|notably|e\.g\.,?)\s(?P<name>(?:[A-Z]|o\d)[\w.+-]*(?:\s(?:[A-Z]|\d)[\w.+-]*){0,3})(?=,?\s[a-z])"
)


_COINED = re.compile(r"[A-Z][a-z]+[A-Z\d]\w*")
"""A name in brackets behind what it names, "a multilingual model (IndicWav)", which is no short form of that."""


def subject_of(sentence: Sentence, start: int, stop: int) -> str:
    """The subject of the verb at `stop` in a clause from `start`; empty if there is none."""
    shape = sentence.shape
    inserted = False
    while stop > start and (
        shape[stop - 1] in "yAmz" or (shape[stop - 1] == "D" and sentence.word(stop - 1) == "each")
    ):
        stop -= 1
        inserted = inserted or _is_dash(sentence, stop)
    if stop - 1 > start and shape[stop - 1] == ")" and (opened := shape.rfind("(", start, stop)) > start:
        inside = sentence.words(opened + 1, stop - 1)
        few = stop - opened < 8 and inside[:1].isupper() and set(shape[opened + 1 : stop - 1]) <= set("NA")
        best = few and _BEST.search(sentence.words(start, opened))
        named = stop - opened == 3 and _COINED.fullmatch(inside) and HOLDER.search(sentence.words(start, opened))
        if best or (set(shape[opened + 1 : stop - 1]) <= set("xN") and (named or is_model(inside))):
            return inside
        stop = opened
    parts = _parts(sentence, start, stop)
    if not parts:
        return ""
    if inserted or shape[stop - 1] == ",":
        first, last = _inserted_behind(sentence, parts)
    elif len(parts) > 1 and sentence.word(parts[-1][0]).lower() in ("which", "who", "that"):
        first, last = parts[-2]
    elif _are_names(sentence, parts):
        return sentence.words(parts[0][0], parts[-1][1])
    else:
        first, last = _touching(sentence, parts, stop)
    first, last = _noun_phrase(sentence, first, last)
    if last <= first:
        return ""
    example = _EXAMPLE.match(sentence.text, sentence.ends[last - 1])
    return str(example["name"]) if example else sentence.words(first, last)


def _is_dash(sentence: Sentence, k: int) -> bool:
    return sentence.word(k) == "-" and k > 0 and sentence.starts[k] > sentence.ends[k - 1]


_DIVIDING = frozenset(",z()")
"""Letters of what may divide the parts of a clause."""


def _parts(sentence: Sentence, start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches between commas or dashes that stand in no brackets; none is empty."""
    shape = sentence.shape
    found: list[tuple[int, int]] = []
    depth = 0
    first = start
    for k, letter in enumerate(shape[start:stop], start):
        if letter not in _DIVIDING:
            continue
        if letter in "()":
            depth += 1 if letter == "(" else -1
        elif depth <= 0 and (letter == "," or _is_dash(sentence, k)):
            found.append((first, k))
            first = k + 1
    found.append((first, stop))
    return [part for part in found if part[0] < part[1]]


def _without_bracket(shape: str, first: int, last: int) -> tuple[int, int]:
    """A part without the bracket that ends it: "Foo (F)"."""
    opened = shape.find("(", first, last)
    return (first, opened) if opened > first and shape[last - 1] == ")" else (first, last)


def _inserted_behind(sentence: Sentence, parts: list[tuple[int, int]]) -> tuple[int, int]:
    """The subject that something is inserted behind: "the model, [trained on Foo,] achieves"; a name set beside it."""
    shape = sentence.shape
    bare = [_without_bracket(shape, *part) for part in parts]
    nominal = [part for part in bare if shape[part[0] : part[1]].lstrip("yA")[:1] in tuple("DxNqhl")]
    parts = bare
    if len(nominal) == 2 and nominal[1] == parts[-1]:
        first, last = nominal[1]
        if "N" in shape[first:last] and set(shape[first:last]) <= set("DxNyfA"):
            return first, last
    if len(nominal) > 1 and sentence.word(nominal[1][0]) in ("a", "an") and _BEST.match(sentence.words(*nominal[0])):
        return nominal[1]
    return nominal[0] if nominal else parts[-1]


_NAMES = regex.compile("N{0,3}AN{1,3}")
"""How a list of names ends: "Foo and Bar"."""


def _are_names(sentence: Sentence, parts: list[tuple[int, int]]) -> bool:
    """Is it a list of nothing but names: "Foo, Bar and Baz"?"""
    if len(parts) < 2 or not _NAMES.fullmatch(sentence.shape, *parts[-1]):
        return False
    return all(set(sentence.shape[first:last]) == {"N"} for first, last in parts[:-1])


def _touching(sentence: Sentence, parts: list[tuple[int, int]], stop: int) -> tuple[int, int]:
    """The part that the verb follows; from its first member on where it closes a list that the verb agrees with."""
    shape = sentence.shape
    first, last = parts[-1]
    if len(parts) == 2 and shape[parts[0][0]] == "N" and _BEST.match(sentence.words(first, last)):
        return parts[0]
    if shape[first] == "A" and shape[parts[0][0]] in "DxNhl":
        return parts[0] if not agrees(sentence, first, stop) else (parts[0][0], last)
    return first, last


def _noun_phrase(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The leftmost noun phrase of a part; the last one where another phrase opens it."""
    shape = sentence.shape
    while first < last and (shape[first] in "yAKz." or sentence.word(first) in ("i.e", "e.g")):
        first += 1
    if first < last and shape[first] == "q":
        return first, first + 1
    if first < last and (shape[first] in "DxNhl#PX" or _is_adjective(sentence, first, last)):
        end = first
        while end < last and shape[end] in "Dyhlvaid":
            end += 1
        while end < last and _in_phrase(sentence, first, end):
            if shape[end] == "q" and sentence.word(end) != "one":
                return end, end + 1
            end += 1
        while end - 1 > first and end < last and shape[end] in _ADJOINED and sentence.word(end - 1).endswith("ed"):
            end -= 1
    else:
        first, end = last_noun_phrase(shape, first, last)
    while first < end and shape[first] in "yAfPX#":
        first += 1
    while end - 1 > first and shape[end - 1] in "yfqAhl":
        end -= 1
    return (first, end) if shape[first:end].strip("Dyhl") else (first, first)


def _is_adjective(sentence: Sentence, k: int, last: int) -> bool:
    """Is token k a participle in front of its noun: "distributed nets"?"""
    shape = sentence.shape
    return shape[k] in "vidao" and k + 1 < last and shape[k + 1] in "xN" and sentence.word(k).endswith("ed")


def _in_phrase(sentence: Sentence, first: int, k: int) -> bool:
    """Does the noun phrase from `first` go on at `k`?"""
    letter = sentence.shape[k]
    if letter in "xN":
        return True
    if letter == "D" and k > first and sentence.shape[k - 1] in "xN":
        return False
    if letter == "z" and _is_dash(sentence, k):
        return False
    return letter in PHRASE or (letter in "idaSv" and not is_verb(sentence, k))


def last_noun_phrase(shape: str, start: int, end: int) -> tuple[int, int]:
    """The last noun phrase of a part, without the phrases that hang on it."""
    if end > start and shape[end - 1] == "q":
        return end - 1, end
    first = end
    while first > start and shape[first - 1] in PHRASE:
        first -= 1
    while first > start and shape[first - 1] in "nurw@sp" and first - 1 > start and shape[first - 2] in "xN":
        end = first - 1
        first = end
        while first > start and shape[first - 1] in PHRASE:
            first -= 1
    for k in range(end - 1, first, -1):
        if shape[k] == "D" and shape[k - 1] in "xN":
            return k, end
    return first, end
