"""Apply a rule to a sentence: what its phrasing says of every number that it takes."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from extract.claim import Direction, Kind
from extract.lists import word_set
from extract.measures import is_cost, is_countable, is_measure, takes_unit
from extract.mention import Mention
from extract.phrase import Rule, compile_phrase, compile_probe, needs
from extract.reading.model import Read, Reading
from extract.reading.phrased_words import (
    SPEEDUPS,
    betters,
    fill_words,
    improved,
    in_behind,
    is_name,
    metric_of,
    set_holder_aside,
)
from extract.reading.phrasing import Phrasing
from extract.reading.repeat import repeat
from extract.rules import all_rules
from extract.shape import NUMBER, Sentence
from extract.units import quantities

_UP = frozenset("iho")
"""Letters of words that say more."""


class _Wording(NamedTuple):
    """One pattern of a rule."""

    name: str
    rule: Rule
    needs: frozenset[frozenset[str]]
    probe: re.Pattern[str]
    pattern: regex.Pattern[str]
    slots: frozenset[str]


@cache
def _wordings() -> tuple[_Wording, ...]:
    """The patterns of all rules, by rank."""
    return tuple(_wording(name, rule, words) for name, rule in all_rules() for words in rule.patterns)


def _wording(name: str, rule: Rule, words: str) -> _Wording:
    pattern = compile_phrase(words)
    return _Wording(name, rule, needs(words), compile_probe(words), pattern, frozenset(pattern.groupindex))


_COMMON = 10
"""Needs that are looked at: a few spare most phrasings, and what a few leave over is soon known by heart."""


@cache
def _needs() -> tuple[frozenset[str], ...]:
    """What most phrasings need; a number there always is."""
    counted = Counter(need for wording in _wordings() for need in wording.needs if not need.issuperset(NUMBER))
    return tuple(need for need, _ in counted.most_common(_COMMON))


@lru_cache(maxsize=1 << _COMMON)
def _possible(missing: tuple[frozenset[str], ...]) -> tuple[_Wording, ...]:
    """The phrasings that need nothing of what a sentence misses."""
    return tuple(wording for wording in _wordings() if wording.needs.isdisjoint(missing))


def apply_rules(sentence: Sentence, done: Read) -> None:
    """Read every number that a rule takes, each by the first of the rules that does, in place."""
    shape, mentions = sentence.shape, sentence.mentions
    left = [token for token in mentions if token not in done]
    for wording in _possible(tuple(filter(frozenset(shape).isdisjoint, _needs()))):
        if not left:
            return
        if wording.probe.search(shape) and any(_fits(wording.rule, mentions[token]) for token in left):
            _apply(wording, sentence, done)
            left = [token for token in mentions if token not in done]


def _apply(wording: _Wording, sentence: Sentence, done: Read) -> None:
    """Read every number that one phrasing of a rule takes and that none before it took."""
    rule = wording.rule
    for match in wording.pattern.finditer(sentence.shape):
        tokens = match.starts("number")
        free = [token for token in tokens if token not in done and _fits(rule, sentence.mentions[token])]
        if free and not (rule.says == "movement" and _is_half(tokens, done)):
            phrasing = Phrasing(rule, wording.slots, sentence, match, tokens)
            if rule.only_nouns and phrasing.words("way").lower() not in word_set("change_nouns"):
                continue
            metrics = phrasing.metrics
            if rule.needs_metric:
                free = _worth(phrasing, metrics, free) if metrics else []
            if rule.says == "remainder" and not (metrics and is_cost(metrics[-1])):
                free = []
            for token in free:
                _read(wording.name, phrasing, metrics, token, done)


def _is_half(tokens: list[int], done: Read) -> bool:
    """Is one of the two numbers an end of another movement?"""
    return any(token in done.readings and done.readings[token].side for token in tokens)


def _fits(rule: Rule, mention: Mention) -> bool:
    if rule.only_decimals and not mention.decimals and mention.form not in ("percent", "times"):
        return False
    if rule.only_bounded and mention.bound == "exact":
        return False
    return mention.sign != 0 or not rule.only_signed


def _worth(phrasing: Phrasing, metrics: list[str], free: list[int]) -> list[int]:
    """The numbers that may be scores: whole numbers beside something to count are sizes, units far away too."""
    shape, mentions = phrasing.sentence.shape, phrasing.sentence.mentions
    head = metrics[-1].split()[-1]
    if head.lower() in ("time", "times"):
        free = [t for t in free if mentions[t].form != "percent"]
    if is_countable(head) and (head not in ("score", "scores") or phrasing.at("metric") > phrasing.tokens[0]):
        free = [
            t
            for t in free
            if shape[t] != "#"
            or (mentions[t].decimals and mentions[t].value < 10_000)
            or (mentions[t].form == "measure" and head in _SPENT)
        ]
    first = phrasing.tokens[0]
    mention = mentions[first]
    if mention.form == "measure" and 0 <= phrasing.at("metric") < first and _is_at(phrasing, mention):
        free = free if takes_unit(metrics[-1], mention.unit) else []
    if phrasing.at("metric") < first and set(shape[phrasing.match.end("metric") : first]) & set("urs@wp"):
        free = [t for t in free if mentions[t].form != "measure" or mentions[t].decimals]
    return free


def _is_at(phrasing: Phrasing, mention: Mention) -> bool:
    """Does the number tell when or how fast something was reached: "91% recall at 30 FPS", "recall within 9 ms"?"""
    sentence = phrasing.sentence
    between = sentence.shape[phrasing.match.end("metric") : phrasing.tokens[0]]
    in_time = quantities().get(mention.unit) == "time" and sentence.text.startswith("within", mention.reach)
    return in_time or not _AT.isdisjoint(between)


_AT = frozenset("@n")
"""Letters of prepositions in front of that."""
_SPENT = frozenset(("time", "times", "error", "errors", "loss", "rates"))
"""Countable measures of which a number with a unit is a value: "205 ms response time"."""


def _read(name: str, phrasing: Phrasing, metrics: list[str], token: int, done: Read) -> None:
    rule, sentence = phrasing.rule, phrasing.sentence
    mention = sentence.mentions[token]
    metric = metric_of(phrasing, metrics, token)
    if rule.says in ("again", "quoted"):
        own = token == phrasing.tokens[-1] or phrasing.at("metric") < token or len(metrics) == len(phrasing.tokens)
        repeat(name, phrasing, metric if own else in_behind(sentence, token), token, done)
        return
    if rule.says == "change" and (_counts(phrasing, token, mention) or _is_apart(phrasing, mention)):
        return
    if name == "change_of" and sentence.shape[token - 1] == "f" and is_measure(phrasing.words("baseline")):
        return  # "an improvement over its first rate of 46%"
    if name == "score_share" and metric == "relative" and (model := done.before(token)) and model.kind == "change":
        done.readings[token] = model.repeated(token, mention, name, rule.confidence)
        return
    order = phrasing.tokens.index(token)
    if order and mention.bound == "exact" and rule.says != "movement":
        mention = mention._replace(bound=sentence.mentions[phrasing.tokens[0]].bound)
    if rule.says == "change" and mention.form == "bare" and phrasing.words("way").lower() in SPEEDUPS:
        mention = mention._replace(form="times", unit="times")
    mention = _with_counted(phrasing, mention)
    reading = Reading(token, mention, _kind(rule, mention), name, rule.confidence)
    reading.direction = _direction(phrasing, reading.kind)
    reading.betters = reading.kind != "score" and betters(phrasing)
    reading.system = phrasing.words("system")
    reading.baseline = phrasing.words("baseline") or improved(phrasing)
    if is_name(phrasing):
        metric, reading.system = "", reading.system or metric
    fill_words(phrasing, reading, metric)
    set_holder_aside(rule, reading)
    if rule.says == "movement" and not (mention.sign and mention.form in ("percent", "points")):
        reading.side = "from" if order == 0 else "to"
    done.readings[token] = reading


def _with_counted(phrasing: Phrasing, mention: Mention) -> Mention:
    """The number with the things that it counts as its unit: "from 12 to 3 errors", "an average of 7.2 steps"."""
    if mention.form != "bare" or mention.unit or mention.noun:
        return mention
    sentence = phrasing.sentence
    behind = sorted(token for token in phrasing.tokens if sentence.mentions[token].start >= mention.start)
    for token in behind if phrasing.rule.says == "movement" else behind[:1]:
        word = sentence.word(token + 1) if sentence.shape[token + 1 : token + 2] == "x" else ""
        if _COUNTED.fullmatch(word) and not (is_measure(word) and not is_countable(word)):
            return mention._replace(unit=word[:-3] + "y" if word.endswith("ies") else word[:-1])
    return mention


_COUNTED = regex.compile(r"[a-z]{3,}[^sui]s")


def _kind(rule: Rule, mention: Mention) -> Kind:
    if rule.says == "remainder":
        return "ratio"
    if mention.form in ("times", "orders") and rule.says != "movement":
        return "ratio"
    return "change" if rule.says == "change" else "score"


def _direction(phrasing: Phrasing, kind: Kind) -> Direction:
    if kind == "score":
        return ""
    if phrasing.way:
        return "increase" if phrasing.way in _UP else "decrease"
    return phrasing.rule.direction or "increase"


def _counts(phrasing: Phrasing, token: int, mention: Mention) -> bool:
    """A whole number before a noun is a count, "40 improved prompts", whatever word of change stands there."""
    if mention.form != "bare" or mention.decimals or mention.sign:
        return False
    sentence = phrasing.sentence
    if phrasing.at("way") > token and phrasing.way in "id":
        return True
    return sentence.shape[token + 1 : token + 2] in ("x", "N") and not is_measure(sentence.word(token + 1))


def _is_apart(phrasing: Phrasing, mention: Mention) -> bool:
    """A score in front of how many times better it is, "an error of 1%, 5x lower than theirs", is no change itself."""
    last = phrasing.sentence.mentions[phrasing.tokens[-1]]
    return phrasing.at("way") > phrasing.tokens[-1] and last.form == "times" and mention.form != "times"
