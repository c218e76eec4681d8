"""What a phrasing took for the metric, put right: whom it names, what it is of, what it holds for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import regex

from extract.link.metrics.bracketed import bracketing
from extract.link.metrics.terms import terms_behind
from extract.link.paper.story import Story
from extract.link.wording.names import is_model
from extract.measures import is_cost, is_holder, is_measure
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence
from extract.vocabulary import dataset_named


def put_right(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """Correct the metric that the number's rule found, in place; `earlier` are the sentence's results before it."""
    correct = _BY_RULE.get(reading.rule)
    if correct is not None:
        correct(sentence, reading, earlier, story)
    if reading.metric and reading.metric == story.system and reading.kind != "score":
        reading.metric = ""
    if reading.rule in ("score_of", "score_named") or reading.side:
        reading.metric = _between(sentence, reading) or reading.metric
    if reading.metric.endswith("'s"):
        reading.system, reading.metric = reading.system or reading.metric[:-2], ""
    elif reading.rule == "score_share" and is_holder(reading.metric):
        reading.metric = rivalled(sentence, reading, earlier) or reading.metric


def _spell_out(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """The noun that a letter stands for, "a correlation of r = 0.8", "the effect (d = 0.3)", or else the letter."""
    pattern = _LETTERED.get(reading.metric)
    if pattern is None:
        return
    begin = max(sentence.start, reading.mention.start - 80)
    before = pattern.match(sentence.text, begin, reading.mention.start)
    if before:
        reading.metric = trimmed(before["noun"])
    elif earlier and earlier[-1].rule == "statistic":
        to = _TO_LETTER.match(sentence.text, earlier[-1].mention.end, reading.mention.start)
        reading.metric = earlier[-1].metric if to else reading.metric


_LETTERED = {
    letter: regex.compile(
        rf"(?r)(?P<noun>(?:\b(?!(?:with|and|of|in|to|by)\s)[\w-]+\s)?\b{noun})\s(?:(?!size)\w+\s)?"
        rf"\(?(?:(?:of|from|to)\s)?{letter}\s?[=≈~<>≥≤]\s?-?"
    )
    for letter, noun in (("r", "[Cc]orrelations?"), ("d", r"[Ee]ffects?(?:\ssizes?)?"))
}
_TO_LETTER = regex.compile(r"\sto\s[rd]\s?[=≈~]\s?-?")


def _set_aside(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """In "shifts of weight (47% overall, 60% at the top)" the words behind a share are the condition."""
    listed = _is_listed(sentence, reading.token) or reading.metric.endswith("ed")
    if any(map(is_measure, reading.metric.split())) or not listed:
        return
    told = bracketing(sentence, reading)
    if (
        not told
        and earlier
        and sentence.shape.rfind("(", 0, earlier[-1].token) > sentence.shape.rfind(")", 0, reading.token)
    ):
        told = earlier[-1].metric
    if told:
        reading.metric, reading.condition = told, reading.metric


def _is_listed(sentence: Sentence, token: int) -> bool:
    """Does the bracket around a share hold another?"""
    shape = sentence.shape
    opened, closed = shape.rfind("(", 0, token), shape.find(")", token)
    return _SHARES.search(shape, max(opened, 0), closed if closed >= 0 else len(shape)) is not None


_SHARES = regex.compile(r"P[^()]{1,6}[,;/][^()]{0,3}P")


def _rename(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """In "scores (GPT-5: 82.5%)" the name tells whose score it is, or on what, "results: 82.5%" nothing."""
    name = reading.metric
    if is_measure(name):
        return
    if is_model(name) and name not in story.dataset_names:
        reading.metric, reading.system = "", reading.system or name
    elif name in story.dataset_names or dataset_named(name) is not None:
        reading.metric, reading.dataset = "", reading.dataset or [name]
    elif name.rpartition(" ")[2] in _NO_MEASURES:
        reading.metric = ""
    elif _STANDING_IN.fullmatch(name):
        reading.metric = rivalled(sentence, reading, earlier)


_STANDING_IN = re.compile(
    r"(?:[\w-]+\s){0,3}(?:baselines?|benchmark|counterpart|range)|values?|initial|final|ideal|minimal|minimum|maximum"
)
"""What stands in for the measure told before: "a recall of 0.8, beating the baseline of 0.7", "to a value of 0.8"."""
_NO_MEASURES = frozenset("results findings experiments benchmarks datasets tasks".split())
"""What is said to hold a number behind a colon, and measures nothing."""


def _go_on(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """In a list of what numbers hold for, "95% for scoops, 98% for early exits", all are of one metric."""
    if earlier and _is_for(sentence, reading) and _is_for(sentence, earlier[-1]):
        reading.condition, reading.metric = reading.condition or reading.metric, earlier[-1].metric


def _is_for(sentence: Sentence, reading: Reading) -> bool:
    """Does what the number holds for stand right behind it?"""
    return sentence.text.startswith(" for ", reading.mention.end)


def _take_the_score(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """Performance that is so much better than another is what the score before it is of."""
    if reading.metric == "performance" and earlier and earlier[-1].kind == "score":
        reading.metric = earlier[-1].metric or reading.metric


def _compare(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """Name what is faster or smaller, where the comparative alone says no more than that something is."""
    _take_the_score(sentence, reading, earlier, story)
    if reading.metric in _PACES:
        reading.metric = _paced(sentence, reading, earlier) or reading.metric


_PACES = frozenset(("speed", "size", "length"))
"""What a comparative measures by itself."""


def _paced(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """The inference time in "an inference time of 3x faster", that of a list, "3x faster in rendering latency"."""
    shape, token = sentence.shape, reading.token
    if earlier and earlier[-1].rule == reading.rule and _ALSO.fullmatch(shape, earlier[-1].token + 1, token):
        return earlier[-1].metric
    if _AS_TO.match(shape, token + 1):
        behind = terms_behind(sentence, sentence.ends[token + 1])
        return behind if is_cost(behind) and sentence.word(token + 3) != "terms" else ""
    match = _PACED.match(shape, 0, token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else ""
    return words if is_measure(words) and (is_cost(words) or words.endswith(_GAITS)) else ""


_GAITS = ("speed", "speeds", "efficiency")
"""What measures say that are of how fast something is, and no cost."""
_ALSO = regex.compile(r"[hl]tD?[xN]{1,5}(?:[uns][xN]{1,3})?,?A")
_AS_TO = regex.compile(r"[hl]n")
_PACED = regex.compile(r"(?r)(?P<metric>[xN]{1,5})(?:[rfun]D?#?[xN]{1,4})?(?:,?aF|,?T?e|f|yF|\()y{0,2}")


_BY_RULE: Mapping[str, Callable[[Sentence, Reading, list[Reading], Story], None]] = {
    "statistic": _spell_out,
    "score_share": _set_aside,
    "score_named": _rename,
    "comparative": _compare,
    "percentage": _go_on,
    "score_before": _go_on,
}
"""What rules are apt to get wrong."""


def _between(sentence: Sentence, reading: Reading) -> str:
    """What lies between two in "the distance between hats and pens is 0.7"."""
    match = _BETWEEN.match(sentence.shape, 0, reading.token)
    if match is None or sentence.word(match.end("metric")).lower() != "between":
        return ""
    words = trimmed(sentence.words(*match.span("metric")))
    return words if is_measure(words) else ""


_BETWEEN = regex.compile(
    r"(?r)(?P<metric>[xN]{1,5})sD?(?P<one>[xN]{1,5})AD?(?P<other>[xN]{1,5})(?:m?[eaf@TV]|[id]F?|F)[eyTD]{0,3}"
)


def rivalled(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What the score before it measures, which "61% baseline performance" is compared with."""
    if sentence.word(max(reading.token - 1, 0)).lower().startswith(KEEPING):
        return ""
    alike = [c.metric for c in earlier if c.kind == reading.kind == "score" and c.mention.form == reading.mention.form]
    return alike[-1] if alike and is_measure(alike[-1]) else ""


KEEPING = ("retain", "preserv", "maintain", "ha", "keep")
"""Beginnings of verbs that tell of no achievement."""
