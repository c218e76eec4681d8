"""The metric of a number whose phrasing does not name it: the nearest measure in the sentence."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.predicates import RULES, predicate
from extract.link.story import Story
from extract.lists import word_set
from extract.measures import is_countable, is_holder, is_measure
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named


@cache
def _phrases() -> regex.Pattern[str]:
    return compile_phrase("<metric>bare_np")


_OF_UNIT = {
    **dict.fromkeys(("wh", "mwh", "kwh", "j", "mj", "kj", "µj", "nj", "pj", "fj"), "energy"),
    **dict.fromkeys(("w", "mw", "kw", "µw"), "power"),
    **dict.fromkeys(("$", "usd", "eur", "dollar", "cent", "euro"), "cost"),
}
"""What a unit measures, where nothing else is said."""
_PHRASES_ONLY = regex.compile(r"(?:[nursw@][Dy]*[xN]+)*")


def _bracketed_with(sentence: Sentence, reading: Reading, claims: list[Reading]) -> Reading | None:
    """The score that a signed number in a bracket goes with: "R@5 to 65.2 on X (+12.9)"."""
    opened = reading.token - 1
    if not reading.mention.sign or sentence.shape[opened : opened + 1] != "(":
        return None
    earlier = [c for c in claims if c.token < reading.token]
    if not earlier or not _PHRASES_ONLY.fullmatch(sentence.shape, earlier[-1].token + 1, opened):
        return None
    return earlier[-1]


def fill_metric(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the nearest measure, to the left before the right, none if the sentence names none."""
    if reading.metric:
        if reading.kind == "score":
            story.metric = reading.metric
        return
    if reading.rule == "surpass_by":
        return
    if reading.rule in RULES:
        reading.metric = predicate(sentence, reading)
        if reading.metric:
            return
    reading.metric = _bracketing(sentence, reading) or _told(sentence, reading)
    if reading.metric:
        return
    beside = _bracketed_with(sentence, reading, claims)
    if beside is not None:
        reading.metric, reading.dataset, reading.system = beside.metric, list(beside.dataset), beside.system
        return
    best = _nearest(sentence, reading, claims)
    if not best and reading.mention.form == "measure":
        best = _OF_UNIT.get(reading.mention.unit, "")
    if not best and reading.kind == "score" and reading.mention.form not in ("count", "measure"):
        best = story.metric
    reading.metric = best
    if best and reading.kind == "score":
        story.metric = best


def _nearest(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """The measure nearest to the number; those behind it count as twice as far."""
    best, far = "", 10_000
    for match in _phrases().finditer(sentence.shape):
        first, last = match.span()
        words = sentence.words(first, last)
        if sentence.shape[first - 1 : first] in ("u", "s") and dataset_named(words) is not None:
            continue
        if (
            not is_measure(words)
            or words.split()[-1].lower() in word_set("vague_measures")
            or is_countable(words.split()[-1])
        ):
            continue
        distance = reading.token - last if last <= reading.token else (first - reading.token) * 2 + 4
        if (
            sentence.starts[first] > sentence.starts[reading.token]
            and any(reading.token < other.token < first for other in claims)
            and sentence.shape[reading.token + 1 : reading.token + 2] != "c"
        ):
            continue
        if distance < far:
            best, far = trimmed(words), distance
    return best


def _bracketing(sentence: Sentence, reading: Reading) -> str:
    """The noun phrase in front of the bracket in "false positives (2.7%)"."""
    shape = sentence.shape
    opened = reading.token - 1
    if opened < 1 or shape[opened] != "(" or shape[opened - 1] != "x":
        return ""
    first = opened
    while first and shape[first - 1] in "xN":
        first -= 1
    words = trimmed(sentence.words(first, opened))
    if _SETTING.search(words) or (
        reading.kind == "score" and shape[first - 1 : first] == "n" and not is_measure(words)
    ):
        return ""
    return "" if is_holder(words) or shape[first - 1 : first] in ("o", "V", "t", "c") else words


_SETTING = regex.compile(r"-(?:shot|domain|distribution)$|\b(?:settings?|conditions?)$")
"""How something was tested, not what was measured: "in zero-shot (78.9%)"."""


_IN_TERMS = regex.compile(
    r"\s(?:in\sterms\sof|as\smeasured\sby|measured\s(?:by|in)|in|on)\s(?:the\s)?(?P<metric>[\w@-]+(?:\s[\w@-]+){0,3})"
)


_TERMS = regex.compile(
    r"\bin terms of (?:both )?(?:the )?(?P<metric>[\w@-]+(?: [\w@-]+){0,3}?)"
    r"(?=[,.;()]|\s(?:and|on|to|by|for|of|with|when|compared|over|across|while)\b)"
)


def _told(sentence: Sentence, reading: Reading) -> str:
    """The measure right behind the number: "8 points in RP@5"."""
    match = _IN_TERMS.match(sentence.text, reading.mention.end, sentence.end)
    if match is None:
        told = _TERMS.search(sentence.text, sentence.start, sentence.end)
        return "" if told is None else trimmed(told["metric"])
    words = match["metric"].split()
    for size in range(len(words), 0, -1):
        if is_measure(" ".join(words[:size])) and dataset_named(" ".join(words[:size])) is None:
            return trimmed(" ".join(words[:size]))
    return ""
