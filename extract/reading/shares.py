"""Percentages that tell how much data or model was used, not how well it went."""

from __future__ import annotations

import re

import regex

from extract.lists import either, word_set, words
from extract.measures import is_measure
from extract.reading.rows import first_of_row, last_of_row
from extract.shape import Sentence

_USING = regex.compile(
    r"(?r)\b(?:[Uu]sing|[Uu]se|uses|used|[Ww]ith|[Gg]iven|modifying|sampling|requiring|requires|require|[Aa]t|[Ff]rom|of|[Oo]n|a|an|including|activating|masking|training|tunes?|updat\w+|incorporating|annotating|labeling)\s+(?:(?:only|just|an?|the|merely|about|as\slittle\sas|less\sthan|limited|approximately|under)\s+)*"
)
_SPARE = regex.compile(
    rf"(?r)\b(?:with|on|from|{either('sparing')})\s+(?:on\s|with\s|from\s|to\s)?(?:{either('sparse_words')}\s+)(?:about\s|approximately\s)?"
    rf"|\b{either('taking_part')}\s+(?:the\s)?(?:up\sto\s|over\s|about\s|roughly\s)?"
    rf"|\b(?:when|by|after|while)\s(?:\w+ly\s)?{either('thinning')}\s+(?:up\sto\s|(?:more|fewer|less)\sthan\s|over\s|about\s|nearly\s)?"
)
_RANKED = regex.compile(r"(?r)\b(?:top|bottom|worst|best|first|last|lowest|highest|largest|smallest)[-\s]")
_SETTING_BEHIND = re.compile(
    rf"\s(?:for\s(?:model\s)?(?:training|testing|validation|test|evaluation)|{either('settings')}s?)\b",
    re.IGNORECASE,
)
_SETTING_BEFORE = regex.compile(
    rf"(?r)\b(?<!-){either('settings')}s?(?:\s(?:settings?|values?|levels?))?\s?(?:(?:is|was|set|fixed)\s)?(?:of|to|at|=|:|is|as|,)?\s?[(\[]?(?:e\.g\.,?\s)?",
    regex.IGNORECASE,
)


def is_setting(sentence: Sentence, token: int) -> bool:
    """A number that somebody chose before measuring: a learning rate, a threshold, a temperature."""
    mention = sentence.mentions[token]
    text = sentence.text
    counts = mention.form == "bare" and not mention.decimals
    if not counts and _SETTING_BEHIND.match(text, mention.end, sentence.end):
        return True
    first = first_of_row(sentence, token)
    if not _names_setting(sentence, first):
        return False
    reach = sentence.mentions[first].reach
    return _SETTING_BEFORE.match(text, max(sentence.start, reach - 60), reach) is not None


def is_spent(sentence: Sentence, token: int) -> bool:
    """A percentage that a system was run at: "at 90% sparsity", "under a 50% token budget"."""
    mention, text = sentence.mentions[token], sentence.text
    spent = _SPENT.match(text, mention.end, sentence.end)
    if spent is None:
        return False
    at = _RUN_AT.match(text, max(sentence.start, mention.start - 20), mention.start)
    return at is not None and (at["way"].lower() != "with" or spent["ratio"] is not None)


_SPENT = re.compile(
    r"\s(?:\w+\s)?(?:(?P<ratio>(?:compression|pruning|keep|retention)\s(?:ratio|rate)|budget)|compression|pruning|sparsity|coverage|noise|packet\sloss|missingness|cache\ssize)\b"
)
_RUN_AT = regex.compile(r"(?r)\b(?P<way>at|under|with)\s(?:(?:an?|the|only|about|around)\s){0,2}", regex.IGNORECASE)
_SETTING_HEADS = tuple({setting.rpartition(" ")[2] for setting in words("settings")})
_JOINING = frozenset(". , : = ( [ e.g of to at as is was set fixed setting settings value values level levels".split())
"""What may stand between a setting's name and its number."""


def _names_setting(sentence: Sentence, token: int) -> bool:
    """Could the last words before a number name a setting? Spares most numbers the pattern."""
    for k in range(token - 1, max(token - 9, -1), -1):
        word = sentence.word(k).lower()
        if word.rstrip("s").endswith(_SETTING_HEADS):
            return True
        if word not in _JOINING:
            return False
    return False


_OF_DATA = re.compile(
    r"\sof\s(?:the\s)?(?:\w+\s){0,2}(?:data|samples|instances|images)\s(?:is|are|was|were|being)\s"
    r"(?:labell?ed|annotated|available|used|missing|seen)\b"
)
"""Behind how much of the data there was: "only 10% of the data are labelled"."""


def is_share(sentence: Sentence, token: int) -> bool:
    """A percentage that tells how much data or model was used, not how well it went."""
    shape = sentence.shape
    first, token = first_of_row(sentence, token), last_of_row(sentence, token)
    mention = sentence.mentions[first]
    if _RANKED.match(sentence.text, max(sentence.start, mention.start - 10), mention.start):
        return True
    if _OF_DATA.match(sentence.text, sentence.mentions[token].end):
        return True
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
    if shape[last : last + 1] == "c":
        return False
    of = shape[token + 1] == "f"
    reach, start = mention.reach, mention.start
    before = (sentence.text, max(sentence.start, reach - 40), reach)
    if _SPARE.match(sentence.text, max(sentence.start, start - 60), start) and (of or not is_measure(" ".join(words))):
        return True
    if not any(word in word_set("data_heads") for word in words) or (
        not of and len(words) > 1 and is_measure(" ".join(words))
    ):
        return False
    if sentence.text.startswith("estimated", mention.reach):  # and so not chosen
        return False
    return _USING.match(*before) is not None or shape[first - 1 : first] == "("
