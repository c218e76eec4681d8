"""Who has the value: the subject of the clause, `we` and `our method` resolved to what the paper introduces."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.names import DATASET_NOUN, is_model, like_benchmark
from extract.link.story import Story
from extract.link.subjects import is_evidence, subject
from extract.measures import is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.shape import Sentence

_ARTICLE = regex.compile(r"^(?:the|an?|both|that|while|and|all|notably|however|even|only|our|existing|current)\s+(?=\S)", regex.IGNORECASE)
_OWNED = regex.compile(r"^(?P<who>.+?)'s?\s(?P<what>.+)$")


def fill_system(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """What stands in brackets with the number, the subject of its clause, or what the paper introduces."""
    if reading.system:
        reading.system = _named(reading.system, story)
        return
    if reading.side == "from":
        reading.system = _bracketed_after(sentence, reading) or reading.baseline
        return
    if reading.quoted:
        reading.system = reading.baseline
        if reading.system:
            return
    reading.system = (
        _beside(sentence, reading)
        or _owner(sentence, reading)
        or _counted(sentence, reading)
        or _subject(sentence, reading, story)
        or story.system
    )


def _named(words: str, story: Story) -> str:
    """The name that the paper introduced, where the words hold it; else the words without an article."""
    words = words.strip()
    if story.system and (words == story.system or story.system.lower() in words.lower().split()):
        return story.system
    shorter = _ARTICLE.sub("", words)
    return shorter or words


@cache
def _before_bracket() -> regex.Pattern[str]:
    return compile_phrase("<who>bare_np open (?:$)")


def _beside(sentence: Sentence, reading: Reading) -> str:
    """X in "X (59%)", "X: 59%", "outperforms X (59%)", "X (F1 0.5, ...)"."""
    shape = sentence.shape
    opened = _opened(shape, reading.token)
    if opened is None:
        return ""
    k = opened
    while k and shape[k - 1] in "xN":
        k -= 1
    name = sentence.words(k, opened)
    between = shape[opened + 1 : reading.token]
    if not name or is_measure(name) or like_benchmark(name) or DATASET_NOUN.search(name) or name in reading.dataset:
        return ""
    if any(letter in between for letter in "aoeSidv"):
        return ""
    before = shape[k - 1 : k]
    if shape[opened - 1] == "N" and before != "u" and is_model(name.split()[0]):
        return name
    if before in ("o", "V", "t", "c") or shape[max(0, k - 2) : k] in ("oD", "VD", "tD", "cT", "cw"):
        reading.quoted = True
        return name
    return name if shape[opened - 1] == "N" and before not in ("u", "n", "s") else ""


def _opened(shape: str, token: int) -> int | None:
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


def _bracketed_after(sentence: Sentence, reading: Reading) -> str:
    """BM25 in "from 0.26 (BM25) to 0.66"."""
    k = reading.token + 1
    if sentence.shape[k : k + 1] != "(":
        return ""
    close = sentence.shape.find(")", k)
    words = sentence.words(k + 1, close) if 0 < close < k + 6 else ""
    return "" if any(c.isdigit() for c in words[:1]) else words


def _owner(sentence: Sentence, reading: Reading) -> str:
    """X in "X's accuracy is 59%", where X is the metric's own genitive."""
    match = _OWNED.match(reading.metric)
    if match is None:
        return ""
    reading.metric = match["what"]
    return match["who"] if match["who"].lower() not in ("it", "model", "system", "method", "framework") else ""


def _counted(sentence: Sentence, reading: Reading) -> str:
    """The people in "93% of firms use AI"."""
    k = reading.token + 1
    if reading.kind != "score" or sentence.shape[k : k + 1] != "f":
        return ""
    last = k + 1
    while last < len(sentence.shape) and sentence.shape[last] in "DxNhl":
        last += 1
    words = _ARTICLE.sub("", sentence.words(k + 1, last))
    starts = reading.token == 0 or not any(letter in sentence.shape[: reading.token] for letter in "aode")
    return words if words and starts and not is_measure(words) else ""


def _subject(sentence: Sentence, reading: Reading, story: Story) -> str:
    found = subject(sentence, reading.token)
    if not found.words:
        return ""
    if found.generic:
        pointed = found.words if not is_evidence(found.words) and regex.match(r"(?:our|the proposed)\s", found.words, regex.IGNORECASE) else ""
        return story.system or pointed
    if is_measure(found.words):
        of = regex.search(r"\bof\s(?:the\s|our\s)?(?P<who>.+)$", found.words)
        if not reading.metric:
            reading.metric = _ARTICLE.sub("", found.words.partition(" of ")[0])
        owned = _OWNED.match(found.words)
        if owned and not is_measure(owned["who"]):
            return _named(owned["who"], story)
        return "" if of is None or is_measure(of["who"]) else _named(of["who"], story)
    if like_benchmark(found.words) or found.words == story.benchmark:
        return ""
    return _named(found.words, story)
