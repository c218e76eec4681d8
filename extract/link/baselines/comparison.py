"""A comparison that a sentence makes, and the words for what it compares with."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

import regex

from extract.link.wording.names import has_scores
from extract.link.wording.verbs import hangs, is_verb
from extract.measures import is_measure
from extract.reading.noun_phrase import trimmed_baseline
from extract.shape import Sentence


class Comparison(NamedTuple):
    """Where a sentence tells what something is compared with, and how that is said."""

    first: int
    """The first token of what it is compared with."""
    end: int
    """The token behind that, as far as the phrase reaches."""
    way: str
    opened: int
    """The first token of the phrase."""
    last: int
    """The token behind the phrase."""


def words_of(sentence: Sentence, comparison: Comparison) -> str:
    """What something is compared with, in the words of the sentence."""
    end = _ends(sentence, comparison.first, comparison.end)
    if end == comparison.end:
        end = _qualified(sentence, end)
    first = comparison.first
    if comparison.way == "surpass" and sentence.shape[first - 1] == "y" and sentence.word(first).endswith("ed"):
        first -= 1  # "outperforms widely used nets"
    words = sentence.words(first, end).removesuffix("'s")
    if comparison.way == "match":
        words = _whose(words)
    owner, owned, what = words.partition("'s ")
    if owned and is_measure(what):
        words = owner
    trimmed = trimmed_baseline(words)
    return _examples(sentence, comparison.last) or ("" if trimmed.lower() in _HAD else trimmed)


_HAD = frozenset("score scores accuracy performance recall precision time values rate rates parameters memory".split())
"""What whoever is compared with has: alone it names nobody, "compared to scores of 0.8"."""


def _whose(words: str) -> str:
    """Foo in "Foo", in "the recall of Foo" and in "Foo performance"; empty if nobody is named."""
    owner, owned, _ = words.partition("'s ")
    what, _, whose = words.partition(" of ")
    if owned or (whose and is_measure(what)):
        return owner if owned else whose
    heads = words.split()
    while len(heads) > 1 and is_measure(" ".join(heads)):
        heads.pop()
    who = " ".join(heads)
    return who if not is_measure(who) and (is_somebody(who) or who.endswith("state-of-the-art")) else ""


def shortened(sentence: Sentence, words: str) -> str:
    """What a rule found compared with, to where it ends."""
    at = sentence.text.find(words, sentence.start, sentence.end)
    if at < 0 or not (", " in words or sentence.text.startswith(_QUALIFYING, at + len(words))):
        return words
    first, last = bisect_left(sentence.starts, at), bisect_left(sentence.starts, at + len(words))
    if sentence.starts[first] != at:
        return words
    end = _ends(sentence, first, last)
    return sentence.words(first, _qualified(sentence, end) if end == last else end)


_TRAINED = frozenset(("trained", "fine-tuned", "finetuned", "pretrained", "pre-trained"))
_QUALIFYING = tuple(f" {word} " for word in ("without", *sorted(_TRAINED)))
_TRAINED_ON = frozenset(("on", "with", "from", "using", "without"))
_THING = regex.compile(r"[Dy]{0,2}[xN]{1,4}(?:f[Dy]{0,2}[xN]{1,4})?(?![idaoSveP#X])")
_SLIGHT = frozenset("any additional extra substantial significant significantly much loss retraining".split())
"""Behind "without" these tell of the better one: "5% over the base model without extra data"."""


def _qualified(sentence: Sentence, last: int) -> int:
    """Where what is compared with ends, with what it was trained on or does without: "nets without pruning"."""
    if last + 2 > len(sentence.shape):
        return last
    word, k = sentence.word(last), last + 1
    if word in _TRAINED:
        k += sentence.shape[k] == "y"
        if k >= len(sentence.shape) or sentence.word(k) not in _TRAINED_ON:
            return last
        k += 1
    elif word in ("on", "from", "with") and sentence.word(last - 1) == "training":
        pass
    elif word != "without" or sentence.word(k) in _SLIGHT or _does(sentence, k):
        return last
    thing = _THING.match(sentence.shape, k)
    return thing.end() if thing else last


def _ends(sentence: Sentence, first: int, last: int) -> int:
    """Where what is compared with ends: before "[, setting a record]", and before another's verb, "[, Bar] reduces"."""
    for comma in (k for k in range(first, last - 1) if sentence.shape[k] == ","):
        at = comma + 1 + (sentence.shape[comma + 1] == "y")
        if sentence.word(at).endswith("ing") and sentence.shape[at] == "x":
            return comma
    comma = sentence.shape.rfind(",", first, last)
    k = last
    while k < len(sentence.shape) and sentence.shape[k] in "ym":
        k += 1
    if k == len(sentence.shape) or not _acts(sentence, k):
        return last
    if comma < 0:
        joint = sentence.shape.rfind("AD", first, last)
        return joint if joint > 0 else last
    joined = sentence.shape.find("A", comma, last)
    opening = first < _OPENING and sentence.shape.count(",", first, last) == 1
    return comma if joined < 0 or joined == comma + 1 or opening else last


def _does(sentence: Sentence, k: int) -> bool:
    """Is it something done to something, "using labels", and no thing itself: "without pruning"?"""
    return sentence.word(k).endswith("ing") and sentence.shape[k + 1 : k + 2] in ("x", "N", "D", "y")


_OPENING = 5
"""Tokens that open a sentence: "Compared to the"."""


def _acts(sentence: Sentence, k: int) -> bool:
    """Is there a verb that somebody else is the subject of, be it read as a number: "Bar halves the cost"?"""
    word = sentence.word(k)
    if sentence.shape[k] == "X":
        return word.endswith("s")
    return is_verb(sentence, k) and not word.endswith("ing") and not hangs(sentence, k)


_NAME = r"[A-Z](?:[.+-]?\w)*+\+*(?:\s[A-Z\d](?:[.+-]?\w)*+){0,3}"
_EXAMPLES = regex.compile(
    rf",?\s(?:such\sas|like|including|e\.g\.,?|namely)\s(?P<name>{_NAME})(?:\s\([^()]{{1,24}}\))?"
    rf"(?:,\s(?P<name>{_NAME})(?:\s\([^()]{{1,24}}\))?){{0,6}}(?:,?\sand\s(?P<name>{_NAME}))?"
)


def _examples(sentence: Sentence, token: int) -> str:
    """A, B and C in "baselines such as A (15%), B, and C", where the words before name nobody."""
    if not token or not sentence.word(token - 1).islower():
        return ""
    match = _EXAMPLES.match(sentence.text, sentence.ends[token - 1], sentence.end)
    if match is None:
        return ""
    *names, last = match.captures("name")
    return f"{', '.join(names)} and {last}" if names else str(last)


def is_somebody(words: str) -> bool:
    """Are these words for who has scores, or a name?"""
    return has_scores(words) or _CAPITAL.search(words) is not None


_CAPITAL = re.compile(r"[A-Z]")
