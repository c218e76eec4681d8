"""Who has the value: the subject of the clause, `we` and `our method` resolved to what the paper introduces."""

from __future__ import annotations

import regex

from extract.link.names import like_benchmark
from extract.link.story import Story
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_VERBS = frozenset("idoaSve")
_OPENING = frozenset("KW;")
_GENERIC = regex.compile(
    r"^(?:(?:we|it|they|this|that|these|which|one|ours)$"
    r"|(?:our|the\sproposed|the\spresented|the\sresulting|this|the|these|its|their|such|proposed)\s(?:\w+[- ]){0,4}?"
    r"(?:methods?|models?|approach(?:es)?|frameworks?|systems?|algorithms?|architectures?|pipelines?|techniques?|networks?|agents?|strategy|solutions?|paradigm|work|paper|study|module|scheme|mechanism|policy|results?|design|prototype|implementation|method's|attack|technique|tool)$"
    r"|.*\b(?:experiments?|experimental|results?|evaluations?|findings?|analys[ie]s|simulations?|ablations?|studies|tests?|comparisons?|validation|improvements?|performance|benchmarks?|assessment|trials?|deployment)$)",
    regex.IGNORECASE,
)
_ARTICLE = regex.compile(r"^(?:the|an?|both|that|while|and|all|notably|however)\s+", regex.IGNORECASE)


def fill_system(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """The bracketed name before the number, the subject of its clause, or what the paper introduces."""
    if reading.quoted and not reading.system:
        reading.system = _described(sentence, reading) or reading.baseline
        if reading.system:
            return
    if reading.system or reading.side == "from":
        if reading.side == "from":
            reading.system = reading.baseline
        return
    bracketed = _bracketed(sentence, reading)
    if bracketed:
        reading.system = bracketed
        return
    subject = _subject(sentence, reading.token)
    if subject and is_measure(subject):
        of = regex.search(r"\bof\s(.+)", subject)
        subject = of[1] if of and not reading.metric else ""
    if subject and not _GENERIC.match(subject):
        subject = _ARTICLE.sub("", subject)
        if story.system and _same(subject, story.system):
            reading.system = story.system
        elif not (like_benchmark(subject) or subject == story.benchmark):
            reading.system = subject
    if not reading.system:
        reading.system = story.system


def _same(subject: str, name: str) -> bool:
    return name.lower() in subject.lower().split() or subject.lower() == name.lower()


def _described(sentence: Sentence, reading: Reading) -> str:
    return ""


def _bracketed(sentence: Sentence, reading: Reading) -> str:
    """X in "X (59%)"."""
    k = reading.token
    if k < 2 or sentence.shape[k - 1] != "(" or sentence.shape[k - 2] != "N":
        return ""
    first = k - 2
    while first and sentence.shape[first - 1] == "N":
        first -= 1
    name = sentence.words(first, k - 1)
    if name in reading.dataset or is_measure(name) or like_benchmark(name):
        return ""
    return name


def _subject(sentence: Sentence, token: int) -> str:
    """The subject of the innermost clause around `token` that has one."""
    shape = sentence.shape
    opened = [-1] + [k for k in range(token) if shape[k] in _OPENING]
    for start in reversed(opened):
        found = _subject_from(sentence, start + 1, token)
        if found:
            return found
    return ""


def _subject_from(sentence: Sentence, start: int, token: int) -> str:
    shape = sentence.shape
    k = start
    while k < token:
        while k < token and shape[k] not in _VERBS and shape[k] != "m":
            k += 1
        if k >= token:
            return ""
        words = _phrase_before(sentence, start, k)
        if words and not (shape[k] == "S" and _GENERIC.match(words) and not words.lower().startswith(("our", "the proposed"))):
            return words
        start = k = k + 1
    return ""


def _phrase_before(sentence: Sentence, start: int, stop: int) -> str:
    """The noun phrase that ends right before token `stop`, with its of-phrase."""
    shape = sentence.shape
    first = stop
    while first > start and shape[first - 1] in "xNDyfAzq&hl#":
        first -= 1
    while first > start and shape[first - 1] in "nurw@s" and first - 1 > start and shape[first - 2] in "xN":
        stop_here = first - 1
        k = stop_here
        while k > start and shape[k - 1] in "xNDyfAzq&hl":
            k -= 1
        first, stop = k, stop_here
    while first < stop and shape[first] in "yAf":
        first += 1
    while stop > first and shape[stop - 1] in "yA":
        stop -= 1
    return sentence.words(first, stop)
