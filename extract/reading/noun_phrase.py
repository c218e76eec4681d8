"""The words of a noun phrase that name the thing, without those that qualify the number."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from extract.lists import either, word_set
from extract.measures import is_measure
from extract.shape import comparatives
from extract.vocabulary import metric_named

_QUALIFIERS = re.compile(rf"^(?:(?:{either('qualifiers')}|overall(?=\s))\s+)+", re.IGNORECASE)


_COMPARED = regex.compile(
    r"(?<=\w)\s(?:comparable|competitive|similar|superior|equivalent|equal|close|average|overall|relative"
    r"|necessary|required|needed)$"
)
"""Adjectives behind their noun, "accuracy comparable" to another's."""


_ARTICLE = re.compile(r"^(?:an?|the|its|their|our)\s", re.IGNORECASE)
_ACROSS = ("average ", "overall ", "median ")
"""Words for how several values were made one, whatever measure some name so."""
_BRACKET = re.compile(r"\s\([^()]*\)$")
_RECORD = re.compile(
    r"(?:previous |prior |current )?(?:state[- ]of[- ]the[- ]art|SOTA|record)(?: results?)?", re.IGNORECASE
)
"""What is lifted or set in "lifts the state of the art to 75%" is no measure."""


@lru_cache(maxsize=65536)
def trimmed(words: str) -> str:
    """A noun phrase without its article and without words that qualify the number; empty if nothing is left."""
    shorter = _shortened(words) if " " in words else words
    lower = shorter.lower()
    return "" if lower in word_set("nothing") or _RECORD.fullmatch(shorter) else comparatives().get(lower, shorter)


def _shortened(words: str) -> str:
    """Several words without those; a measure that some of them are part of the name of is left whole."""
    named = _ARTICLE.sub("", words)
    if " " in named and not named.lower().startswith(_ACROSS):
        entry = metric_named(_BRACKET.sub("", named) if named.endswith(")") else named)
        if entry is not None and not (_is_meaned(named.lower()) and metric_named(named[5:]) is entry):
            return named
    shorter = _COMPARED.sub("", _QUALIFIERS.sub("", words).removeprefix("terms of "))
    head, of, _ = shorter.partition(" of ")
    return head if of and head.lower() not in word_set("leaning_measures") and is_measure(head) else shorter


def _is_meaned(named: str) -> bool:
    """Is a measure's mean named, and no measure that is always a mean, as the mean absolute error?"""
    return named.startswith("mean ") and not named.startswith("mean absolute ")


_OPENERS = re.compile(
    r"^(?:(?:an?|the|both|that|those|of|our|other|its|their|to|with|existing|previous)\s+)+", re.IGNORECASE
)


def trimmed_baseline(words: str) -> str:
    """The same for a baseline."""
    return _OPENERS.sub("", words)
