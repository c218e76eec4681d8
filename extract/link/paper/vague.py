"""Words for a system that say little, "hybrid approach", and what tells more: what it is made of."""

from __future__ import annotations

import re

import regex

from extract.lists import either

_NOUN = either("pointing_nouns")
_SAYS_LITTLE = regex.compile(rf"(?:(?i:{either('empty_qualities')})\s)*+{_NOUN}(?:\s(?:for|to|of)\s.*)?")
"""A noun for any system, and nothing that tells it from others: "hybrid approach", "method to rank boats"."""
_MATTER = r"\s(?:[^.;:,()]|\s\([A-Z][\w-]{1,9}\)){2,80}?"
_MEANS = regex.compile(
    r"(?:\s(?:for|to|of)\s[^.;:()]{3,90}?)?,?"
    rf"(?P<means>\s(?:(?:combining|integrating|that\s(?:combines|integrates|fuses|couples)){_MATTER}(?:\swith{_MATTER})?"
    r"|(?:based\son|using|via|through|leveraging|employing|utili[sz]ing|that\s(?:leverages|uses|employs|utili[sz]es|incorporates))"
    rf"{_MATTER}))(?=[.;:,]|\s\((?![A-Z][\w-]{{1,9}}\))"
    r"|\s(?:to|for|that|which|in|into|on|by|from|while|with|without|where|as|through|via|at|within|under|trained|combined|coupled)\b)"
)
"""What a system is made of: "a hybrid approach [for mooring] based on [decision trees]"."""
_NO_MEANS = re.compile(
    r"\b(?:data|datasets?|imagery|images|signals|modalities|features|components|content|advance\w*|evaluation|existing|recordings"
    r"|information|capabilities|stages|steps)\b"
)
"""What tells what a system is given rather than what it is made of."""


def detailed(described: str, text: str) -> str:
    """The words for a system, with what it is made of where they tell little: "hybrid approach based on trees"."""
    if not _SAYS_LITTLE.fullmatch(described):
        return described
    at = text.find(described)
    match = _MEANS.match(text, at + len(described)) if at >= 0 else None
    return described if match is None or _NO_MEANS.search(match["means"]) else described + str(match["means"])


_HOLLOW = regex.compile(
    rf"(?:(?i:{either('empty_qualities')})\s)*+(?P<noun>approach|method|strategy|technique|solution|paradigm)(?:\s(?:for|to|of)\s.*)?"
)


def hollow_noun(described: str) -> str:
    """The noun of words that tell no more than that something is done, "simple method"; empty if they tell more."""
    match = _HOLLOW.fullmatch(described)
    return str(match["noun"]) if match else ""
