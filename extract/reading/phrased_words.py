"""Which slot the words of a phrasing belong to: metric, system, baseline or condition, and what they imply."""

from __future__ import annotations

import re

import regex

from extract.measures import is_baseline, is_holder, is_measure, lower_is_better
from extract.phrase import Rule
from extract.reading.model import Reading
from extract.reading.noun_phrase import trimmed
from extract.reading.phrasing import Phrasing, nouns
from extract.shape import Sentence, change_tails, comparatives

_BARE = frozenset("score scores value values performance rate result results cost".split())
"""Measures that the words behind a number may say better."""
_ACTIVITIES = frozenset(("inference", "training"))
"""Measures only of what they cost."""
_BESIDE = frozenset(("below", "behind"))
"""Comparatives that are prepositions: what stands behind them is whom something is compared with."""
_LOSING = frozenset(
    "underperform underperforms underperformed underperforming lag lags lagged lagging trail trails trailed".split()
)
"""Verbs whose object is no measure but whom somebody is worse than: "it underperforms Foo by 3%"."""
_LOST_TO = re.compile(r"(?:behind|short of)\s(?:the\s)?")
"""What stands between such a verb and those: "it falls short of Foo by 3%"."""
SPEEDUPS = frozenset("speedup speedups speed-up speed-ups acceleration".split())
"""What counts times even where no "x" stands: "a speedup of 7.63"."""
_MEASURED_WAYS = frozenset("speedup speedups speed-up speed-ups overhead overheads slowdown slowdowns".split())
"""Nouns of change that are measures themselves: "inference speedup"."""
ACRONYM = regex.compile(r"[A-Z]+[A-Z\d]")
"""A short form, which names a measure better than plain words do."""
_AT_OR_HAS = regex.compile(r"(?r)@D?|a[Dy]{0,2}")
"""What makes a measure behind the number the better one: "at a 3% error rate", "DICE has 81% agreement"."""


def metric_of(phrasing: Phrasing, metrics: list[str], token: int) -> str:
    """The metric of one of the numbers: its own where as many are named, else all of them."""
    tokens = phrasing.tokens
    if len(metrics) == len(tokens) > 1:
        of_all = is_measure(metrics[0]) and not any(map(is_measure, metrics[1:]))
        return metrics[0 if of_all else tokens.index(token)]
    behind = phrasing.at("metric") > token
    metric = _changing(metrics) if metrics and behind and len(tokens) == 1 else " and ".join(metrics)
    if phrasing.rule.measured_subject and metric and not behind and not is_measure(metric):
        metric = ""
    told = is_measure(metric) and metric.lower().rpartition(" ")[2] not in _BARE
    at = not behind and _AT_OR_HAS.match(phrasing.sentence.shape, 0, tokens[0]) is not None
    if phrasing.rule.measure_behind and token == tokens[-1]:
        named = _behind(phrasing.sentence, token)
        if at or not told or ACRONYM.fullmatch(named):
            metric = named or metric
    return metric


def _changing(metrics: list[str]) -> str:
    """Of what stands before and behind a noun of change, "a 2% recall drop in dialects", the last that is a measure."""
    measures = [metric for metric in metrics if is_measure(metric) and metric.lower() not in _ACTIVITIES]
    return measures[-1] if measures else metrics[0]


def fill_words(phrasing: Phrasing, reading: Reading, metric: str) -> None:
    """Put the words found into the slot that they belong to: metric, or condition; "overhead" makes a change."""
    behind = phrasing.at("metric") > reading.token
    if behind and metric and phrasing.words("way").lower() in _BESIDE:
        reading.baseline, metric = reading.baseline or metric, ""
    lost_to = _LOST_TO.match(metric)
    if lost_to or (metric and phrasing.words("way").lower() in _LOSING and not is_measure(metric)):
        reading.baseline, metric = reading.baseline or metric[lost_to.end() if lost_to else 0 :], ""
    if _sort_of_speedup(phrasing, metric):
        reading.metric = f"{metric} {phrasing.words('way')}"
        return
    if behind and metric and _leads_up(phrasing) and (not is_measure(metric) or metric in _ACTIVITIES):
        reading.metric = f"{metric} {phrasing.words('way')}"
        return
    tail = change_tails().get(metric.split()[-1].lower()) if metric and behind else None
    if tail and reading.kind == "score" and reading.mention.form == "percent":
        reading.kind, reading.direction = "change", tail
        metric = metric.rpartition(" ")[0] or metric
    if behind and phrasing.way == "i" and metric and not is_measure(metric) and not _is_raised(phrasing, metric):
        reading.condition, metric = metric, ""
    if reading.betters and phrasing.way == "i" and reading.kind == "change" and lower_is_better(metric):
        reading.direction = "decrease"
    if metric and not behind and phrasing.words("way") in _MEASURED_WAYS and phrasing.at("metric") < phrasing.at("way"):
        metric = f"{metric} {phrasing.words('way')}"
    if behind and phrasing.words("way") in _MEASURED_WAYS and (not is_measure(metric) or metric in _ACTIVITIES):
        metric = ""
    if behind and metric and phrasing.words("way").lower() in _PACES and _is_done(metric):
        metric = f"{metric} speed"
    reading.metric = metric or _implied(phrasing) or _done_to(phrasing)


def _sort_of_speedup(phrasing: Phrasing, metric: str) -> bool:
    """Does an adjective tell which speedup it is, not where: "a 2x end-to-end speedup"?"""
    told = phrasing.at("metric") < phrasing.at("way") and phrasing.words("way") in SPEEDUPS
    return told and _ADJECTIVE.search(metric) is not None


def _leads_up(phrasing: Phrasing) -> bool:
    """Does what is named lead up to a noun that is a measure with it: "a 9% sorting overhead", no "sorting speedup"?"""
    way = phrasing.words("way")
    return way in _MEASURED_WAYS and way not in SPEEDUPS and phrasing.at("metric") < phrasing.at("way")


def _done_to(phrasing: Phrasing) -> str:
    """What stands behind the participle that is the word of change: "23% improved recall"."""
    if not phrasing.words("way").endswith("ed") or phrasing.at("way") < phrasing.tokens[-1]:
        return ""
    match = nouns().match(phrasing.sentence.shape, phrasing.at("way") + 1)
    return trimmed(phrasing.sentence.words(*match.span())) if match else ""


def _is_raised(phrasing: Phrasing, words: str) -> bool:
    """Is that what rises, a quality or whatever "increases", rather than where it does, "gains in tests"?"""
    if phrasing.at("metric") < phrasing.at("way"):
        return _ADJECTIVE.search(words) is None
    if words.isupper() or _RISING.match(phrasing.words("way")) is not None or _QUALITY.search(words) is not None:
        return True
    return phrasing.words("way") not in _MEASURED_WAYS | SPEEDUPS and _is_bettered(phrasing, words)


def _is_bettered(phrasing: Phrasing, words: str) -> bool:
    """Is an improvement one in that: "gains in owl counting", and no place, "in night scenes", or name, "in Art"?"""
    shape, before = phrasing.sentence.shape, phrasing.at("metric") - 1
    if words not in phrasing.words("metric") or shape[phrasing.match.end("metric") :].startswith("v"):
        return False
    while shape[before] in "Dy":
        before -= 1
    named = words[0].isupper() and words.count(" ") < _LONG_NAME and not words[-1].isdigit()
    return shape[before] == "n" and not named and _PLACE.search(words) is None and not is_holder(words)


_ADJECTIVE = regex.compile(r"(?:-(?:end|world|shot|domain|scale|time|task)|al|ive|alone)$")
_RISING = regex.compile(r"increas|rise|rising|growth", regex.IGNORECASE)
_LONG_NAME = 2
"""So many blanks are in names of what is measured, not of where: "Gross Merchandise Value"."""
_PLACE = regex.compile(
    r"(?:learning|training|tuning|scenarios?|settings?|regimes?|tasks?|cases|domains?|conditions|environments?|phases?|stages?"
    r"|datasets?|benchmarks?|languages?|games?|populations|groups|queries|experiments|tests|-table|end-to-end|shot)$"
)
_QUALITY = regex.compile(r"(?:ity|ities|ness|ence|ance)$")


def set_holder_aside(rule: Rule, reading: Reading) -> None:
    """Who has scores is not what is measured: it goes where the rule says, where that is open."""
    if rule.holder == "metric" or not is_holder(reading.metric):
        return
    if rule.holder == "baseline" and " of " in reading.metric:
        return
    if rule.holder == "condition":
        reading.condition = reading.condition or reading.metric
    elif rule.holder == "baseline":
        reading.baseline = reading.baseline or reading.metric
    reading.metric = ""


def improved(phrasing: Phrasing) -> str:
    """Whose metric is improved, "the accuracy of CLIP": that is what the change is measured against."""
    if phrasing.way not in ("i", "d") or phrasing.at("metric") <= phrasing.at("way"):
        return ""
    words = phrasing.sentence.words(*phrasing.match.spans("metric")[-1])
    head, of, whose = words.partition(" of ")
    return whose if of and is_measure(head) and is_baseline(whose) else ""


def _behind(sentence: Sentence, token: int) -> str:
    """The measure that stands right behind a number: "by 4.6% AUROC"."""
    match = nouns().match(sentence.shape, token + 1)
    words = trimmed(sentence.words(*match.span())) if match else ""
    return words if is_measure(words) else ""


def in_behind(sentence: Sentence, token: int) -> str:
    """What a number is said to be in: "1.5% in recall"."""
    match = nouns().match(sentence.shape, token + 2) if sentence.shape[token + 1 : token + 2] == "n" else None
    return trimmed(sentence.words(*match.span())) if match else ""


def is_name(phrasing: Phrasing) -> bool:
    """Is what changes by itself a system, "Qwen improved by", and not a measure?"""
    if not 0 <= phrasing.at("metric") < min(phrasing.at("way"), phrasing.tokens[0]):
        return False
    first, last = phrasing.match.span("metric")
    letters = set(phrasing.sentence.shape[first:last])
    return last <= phrasing.at("way") and letters <= {"N", "D"} and not is_measure(phrasing.words("metric"))


def betters(phrasing: Phrasing) -> bool:
    """Is the word of change one that speaks of good, not of more?"""
    if not phrasing.way:
        return phrasing.rule.direction == "increase" and phrasing.at("baseline") >= 0
    return phrasing.way == "o" or phrasing.words("way").lower().startswith(_PRAISE)


_PRAISE = ("improv", "enhanc", "better", "superior")
"""Beginnings of words for a change to the good."""


def _implied(phrasing: Phrasing) -> str:
    """What a word of change measures by itself: faster means speed, and "decoding 4x faster" that of decoding."""
    way = phrasing.words("way").lower()
    metric = comparatives().get(way, "")
    if way not in _PACES:
        return metric
    sentence, number = phrasing.sentence, phrasing.tokens[0]
    behind = _DOING.match(sentence.text, sentence.ends[phrasing.at("way")], sentence.end)
    done = behind["done"] if behind else ""
    while number and sentence.shape[number - 1] == "y":
        number -= 1
    acts = number > 0 and (sentence.shape[number - 1] in "xv" or sentence.word(number - 1) == "running")
    if not done and acts and _ACT.fullmatch(word := sentence.word(number - 1)):
        done = _ACTS.get(word, word if word.endswith("ing") else "")
    return f"{done} {metric}".strip()


_PACES = frozenset(("faster", "quicker", "slower"))
_DOING = regex.compile(
    r"\s(?:(?:when|while|at|in|for|during)\s)?(?P<done>(?!being|using|having)[a-z]{3,}ing)(?=[,.;)]|\s(?:and|than|on|of|for|with)\b)"
    r"|\s(?:when|while|at|in|for|during)\s(?P<done>(?!being|using|having|everything)[a-z]{3,}ing)\b"
)
_ACT = regex.compile(r"(?!being|using|having)[a-z]{3,}ing|converge[sd]?|trains?")
_ACTS = {
    **dict.fromkeys(("converge", "converges", "converged"), "convergence"),
    "train": "training",
    "trains": "training",
}


def _is_done(words: str) -> bool:
    """Is it something done, fast or slowly, rather than how long it takes?"""
    return words.rpartition(" ")[2].lower() in _DONE or not is_measure(words)


_DONE = _ACTIVITIES | {"convergence", "computation", "compute"}
