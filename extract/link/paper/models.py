"""The well-known model that a paper tunes, uses, or presents under its own words."""

from __future__ import annotations

import re

from extract.link.wording.names import is_model
from extract.lists import word_set
from extract.stemmed import Stemmed

_ADJECTIVAL = re.compile(r"-(?:based|powered|driven|style|generated|enhanced|initialized|like|family)$")
"""What makes a model's name tell of something else, "a Foo-based encoder"."""
_MODEL_FIRST = re.compile(
    r"(?:[a-z][\w-]*\s)?(?P<name>[A-Z][\w.-]*(?:\s\d[\w.]*)?)(?:\s(?:large|vision|language|base|foundation))*\smodel$"
)
_TUNED = Stemmed(
    "fine|adapt|train|us|employ|leverag|variant",
    r"\b(?i:fine[\s-]?tun\w+|adapt(?:s|ed|ing)?|train(?:s|ed|ing)?|us(?:e|es|ed|ing)|employ\w*|leverag\w+|variants?\sof)\s(?:an?\s|the\s|our\s)?"
    r"(?:[a-z-]+\s){0,3}?(?:[A-Za-z]+\s\()?(?P<name>[A-Z][\w+-]*(?:\.\d[\w-]*)*(?:\s[A-Z\d][\w+-]*(?:\.\d[\w-]*)*){0,2})",
)


def tuned_model(text: str) -> str:
    """The well-known model that the abstract tunes or uses; empty if it names none, or several."""
    named = {_ADJECTIVAL.sub("", match["name"]) for match in _TUNED.finditer(text)}
    models = {name for name in named if is_model(name) and name not in word_set("kinds_of_system")}
    return models.pop() if len(models) == 1 else ""


def modelled(phrase: str) -> str:
    """The well-known model in words that say no more: "Gemma 2 language model"."""
    match = _MODEL_FIRST.match(phrase)
    return str(match["name"]) if match and is_model(match["name"]) and not _ADJECTIVAL.search(match["name"]) else phrase
