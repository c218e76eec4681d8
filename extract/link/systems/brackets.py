"""Whose the numbers in brackets are: "Foo (59%)", "outperforms Foo (59%)", "Foo (F1 0.5, ...)", "59% (Foo)"."""

from __future__ import annotations

import re

import regex

from extract.link.paper.story import Story
from extract.link.wording.names import DATASET_NOUN, HOLDER, is_language, is_model, like_benchmark
from extract.lists import word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_SUPERLATIVE = re.compile(r"^(?:highest|lowest|best|overall|average|mean|median|total|CI)\b", re.IGNORECASE)


_AGREED = regex.compile(
    r"(?r)\b(?:agree|correlat|align|consisten|concordan)\w*\s(?:\w+\s){0,2}?with\s(?:the\s)?", regex.IGNORECASE
)
"""In front of whom somebody agrees with: "agreement with nurses (0.91)" is not theirs."""


_BESIDE_ANOTHER = re.compile(r"c|C[Twc]")
"""What stands between a number and that of another: "Foo (5% vs. 9%)"."""


def bracketed(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """X in "X (59%)", "X: 59%", "outperforms X (59%)", "X (F1 0.5, ...)"."""
    shape = sentence.shape
    opened = open_bracket(shape, reading.token)
    if opened is None:
        return ""
    between = shape[opened + 1 : reading.token]
    if set(between) & set("aoeSidv") or _BESIDE_ANOTHER.match(shape, reading.token + 1):
        return ""
    opened = _whole(shape, opened)
    first = _opens(sentence, opened)
    name = sentence.words(first, opened)
    compared = reading.kind == "score" and _compared(sentence, first, claims)
    if compared and is_measure(name):
        name = _achiever(name)
    if (
        not name
        or is_measure(name)
        or like_benchmark(name)
        or (DATASET_NOUN.search(name) and not HOLDER.search(name))
        or is_language(name)
        or _AGREED.match(sentence.text, sentence.start, sentence.starts[first])
        or (name in reading.dataset and not compared)
    ):
        return ""
    if (name in story.dataset_names and not compared) or (_SUPERLATIVE.match(name) and not (compared and " " in name)):
        return ""
    before = shape[first - 1 : first]
    if compared:
        reading.quoted = True
        if reading.metric == name:
            reading.metric = next((c.metric for c in reversed(claims) if c.token < reading.token), "")
        return name
    if shape[opened - 1] == "N" and before != "u" and is_model(name.split()[0]):
        return name
    if reading.kind in ("change", "ratio"):
        return ""
    if before == "b" and sentence.word(first - 2) == "followed":
        return name
    if any(c.token < reading.token and c.system == name for c in claims):
        return name
    held = len(name.split()) > 1 and HOLDER.search(name)
    if held or name.lower() in word_set("people") or _between(sentence, first):
        return name
    named = set(shape[first:opened]) == {"N"} and before not in tuple("uns") and not _SCOPE.match(shape, 0, first)
    return name if named else ""


def _whole(shape: str, opened: int) -> int:
    """The first of two brackets beside each other, "Foo (small) (59%)"."""
    if shape[opened - 1 : opened] != ")":
        return opened
    earlier = shape.rfind("(", 0, opened)
    return earlier if earlier > 0 else opened


def _opens(sentence: Sentence, end: int) -> int:
    """Where the noun phrase that ends there begins; "matching" and the like stand before it."""
    first = end
    while first and (sentence.shape[first - 1] in "xN" or _is_adjective(sentence, first - 1)):
        first -= 1
    return first


def _is_adjective(sentence: Sentence, k: int) -> bool:
    word = sentence.word(k)
    return sentence.shape[k] == "v" and word.endswith("ing") and word not in word_set("matching")


_COMPARED = regex.compile(r"(?r)(?:o|V|t|c|C[Tw]|(?:T|t|C[Tw])Kf)D?(?:[yhvxN]{1,4},?D?Z)?")
_COMPARABLE = regex.compile(
    r"(?r)\b(?:comparable|similar|equal|equivalent|inferior|superior|competitive|close)\s(?:[\w-]+\s){0,3}(?:to|with)\s(?:the\s|an?\s)?"
)
_BESIDE = regex.compile(r"(?r)(?P<verb>[va])D?")
_JOINED = regex.compile(r"(?r)(?:\),A?|A)D?")
_AMONG = regex.compile(r"(?r)(?P<word>s)(?:D?[xN]{1,5}\([^()]{1,12}\)A)?D?")
_SCOPE = regex.compile(r"(?r)[nus]D?(?:[xN]{1,4}\([^()]{0,12}\)[,;]?A?){1,8}")
"""A list of what it holds for: "on X (51%), Y (49%)"."""


def _compared(sentence: Sentence, first: int, claims: list[Reading]) -> bool:
    """Is the name from `first` on somebody that is compared with?"""
    shape = sentence.shape
    if _COMPARED.match(shape, 0, first) or (
        first and _COMPARABLE.match(sentence.text, sentence.start, sentence.starts[first])
    ):
        return True
    beside = _BESIDE.match(shape, 0, first)
    if beside and sentence.word(beside.start("verb")) in word_set("matching"):
        return True
    joined = _JOINED.match(shape, 0, first)
    return joined is not None and any(c.quoted and first > c.token > first - 12 for c in claims)


def _between(sentence: Sentence, first: int) -> bool:
    """Is it X or Y in "between X (2.1) and Y (3.2)"?"""
    among = _AMONG.match(sentence.shape, 0, first)
    return among is not None and sentence.word(among.start("word")) == "between"


def _achiever(words: str) -> str:
    """Foo in "Foo performance", whose that is."""
    who = words.rpartition(" ")[0]
    return who if who[:1].isupper() or HOLDER.search(who) else ""


def open_bracket(shape: str, token: int) -> int | None:
    """The bracket that stands open at `token`, if it does not lie far back."""
    depth = 0
    for k in range(token - 1, max(-1, token - 14), -1):
        if shape[k] == ")":
            depth += 1
        elif shape[k] == "(":
            if not depth:
                return k
            depth -= 1
    return None


_LABEL = regex.compile(
    r"(?r)[(;,](?P<who>[xN]{0,2}N[xN]{0,2})[:=]?|\((?:Z|x\.?),?(?P<who>[xN]{0,2}N[xN]{0,2})[:=,]?|(?P<alone>\()(?P<who>[xN]{0,2}N[xN]{0,2}),"
)


def labelled(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """The model X in "(X: 0.95; Y: 0.94)", "(e.g., X, 95%)", and in "95% (X)" where the paper has no system."""
    if reading.kind != "score":
        return ""
    match = _LABEL.match(sentence.shape, 0, reading.token)
    name = sentence.words(*match.span("who")) if match else ""
    if not match and not story.system:
        name = bracketed_behind(sentence, reading)
    if not name or is_measure(name) or name in story.dataset_names:
        return ""
    opened = open_bracket(sentence.shape, reading.token)
    first = _opens(sentence, opened) if opened is not None else 0
    explains = opened is not None and HOLDER.search(sentence.words(first, opened)) is not None
    if not (is_model(name) or (explains and match and match["alone"])):
        return ""
    reading.quoted = opened is not None and _compared(sentence, first, claims)
    return name


def bracketed_behind(sentence: Sentence, reading: Reading) -> str:
    """BM25 in "from 0.26 (BM25) to 0.66"."""
    k = reading.token + 1
    if sentence.shape[k : k + 1] != "(" or not sentence.shape.startswith(("x", "N"), k + 1):
        return ""
    close = sentence.shape.find(")", k)
    words = sentence.words(k + 1, close) if 0 < close < k + 6 else ""
    return "" if any(c.isdigit() for c in words[:1]) else words
