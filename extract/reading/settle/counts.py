"""How many of how many, "4 of the 7 tasks", and ranks."""

from __future__ import annotations

import re

from extract.mention import Mention
from extract.reading.model import Reading, Verdict
from extract.reading.name_parts import is_pair_of_names
from extract.shape import Sentence

_PART_OF = re.compile(
    r"\s(?:of\s(?:the|its|their|that|what)\b|the\s|as\s(?:many|much)"
    r"|(?:[a-z-]+\s)?(?:time|cost|latency|memory|parameters|compute|computation|FLOPs|tokens|storage)\b)"
)
"""Behind "1/4": what it is a part of, where that is another's."""


def count(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle "4 of the 7": a score of so many, or the part of something else, "1/4 of the memory"."""
    if is_pair_of_names(sentence, token, mention):
        return "name"
    if mention.value == 1 and mention.total and _PART_OF.match(sentence.text, mention.end):
        part = mention._replace(form="times", unit="times", value=1 / mention.total, total=None)
        sentence.mentions[token] = part
        return Reading(token, part, "ratio", "part", 0.8, direction="decrease")
    mention = sentence.mentions[token] = mention._replace(unit=_counted_noun(sentence, token))
    return Reading(token, mention, "score", "count", 0.85)


def _counted_noun(sentence: Sentence, token: int) -> str:
    """The noun behind "4 of the 7", "4 of 7 of the", or before "tasks (4 of 7)", in the singular."""
    if sentence.shape[max(0, token - 2) : token] == "x(" and sentence.shape[token + 1 : token + 2] == ")":
        word = sentence.word(token - 2).lower()
        return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else ""
    first = token + 1
    share = "/" in sentence.text[sentence.starts[token] : sentence.ends[token]]
    while not share and sentence.shape[first : first + 1] in ("f", "D"):
        first += 1
    last = first
    while last < len(sentence.shape) and sentence.shape[last] in "xN" and last < first + 3:
        last += 1
    words = sentence.words(first, last).lower()
    return (
        words[:-3] + "y"
        if words.endswith("ies")
        else words[:-1]
        if words.endswith("s") and not words.endswith("ss")
        else words
    )


def rank(sentence: Sentence, token: int, mention: Mention) -> Verdict:
    """Settle a rank: "2nd"."""
    return Reading(token, mention, "score", "rank", 0.85, metric="rank")
