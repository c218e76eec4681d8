"""Percentages that tell how much data or model was used, not how well it went."""

from __future__ import annotations

import regex

from extract.lists import word_set
from extract.measures import is_measure
from extract.shape import Sentence

_USING = regex.compile(
    r"(?r)\b(?:using|use|uses|used|with|given|modifying|sampling|requiring|requires|require|at|from|of|on|a|an|including|activating|masking|training|tunes?|updat\w+|incorporating|annotating|labeling)\s+(?:(?:only|just|an?|the|merely|about|as\slittle\sas|less\sthan|limited|approximately|under)\s+)*"
)
_SPARE = regex.compile(
    r"(?r)\b(?:us(?:e|es|ing)|with|requir(?:e|es|ing)|incorporating|modifying|on|tunes?|tuning|updating|from|annotating|labeling)\s+(?:only|just|merely|as\slittle\sas|less\sthan|a\smere|under)\s+(?:about\s|approximately\s)?"
)


def is_share(sentence: Sentence, token: int) -> bool:
    """A percentage that tells how much data or model was used, not how well it went."""
    shape = sentence.shape
    mention = sentence.mentions[token]
    k = token + 1
    if k < len(shape) and shape[k] == "f":
        k += 1
    while k < len(shape) and shape[k] in "Dyhl":
        k += 1
    last = k
    while last < len(shape) and shape[last] in "xNid" and last < k + 6:
        last += 1
    words = [sentence.word(t).lower() for t in range(k, last)]
    if (
        not words
        or any(letter in shape[k:last] for letter in "id")
        or shape[token + 1 : k].find("h") >= 0
        or shape[token + 1 : k].find("l") >= 0
    ):
        return False
    of = shape[token + 1] == "f"
    before = (sentence.text, max(sentence.start, mention.reach - 40), mention.reach)
    if _SPARE.match(sentence.text, max(sentence.start, mention.start - 60), mention.start) and (
        of or not is_measure(" ".join(words))
    ):
        return True
    if not any(word in word_set("data_heads") for word in words):
        return False
    return _USING.match(*before) is not None or shape[token - 1 : token] == "("
