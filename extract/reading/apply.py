"""Apply a rule to a sentence: what its phrasing says of every number that it takes."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from extract.claim import Direction, Kind
from extract.lists import word_set
from extract.measures import is_baseline, is_cost, is_countable, is_holder, is_measure, lower_is_better, takes_unit
from extract.mention import Mention
from extract.phrase import Rule, compile_phrase, compile_probe, needs
from extract.reading.model import Read, Reading
from extract.reading.noun_phrase import trimmed
from extract.reading.suppose import suppose
from extract.rules import all_rules
from extract.shape import NUMBER, Sentence, change_tails, comparatives
from extract.units import quantities

_UP = frozenset("iho")
"""Letters of words that say more."""
_BARE = frozenset("score scores value values performance rate result results cost".split())
"""Measures that the words behind a number may say better."""


class _Wording(NamedTuple):
    """One pattern of a rule."""

    name: str
    rule: Rule
    needs: frozenset[frozenset[str]]
    probe: re.Pattern[str]
    pattern: regex.Pattern[str]
    slots: frozenset[str]


class Phrasing:
    """One place where a rule's pattern fits: its groups as words."""

    __slots__ = ("match", "rule", "sentence", "slots", "tokens")

    def __init__(self, wording: _Wording, sentence: Sentence, match: regex.Match[str], tokens: list[int]) -> None:
        self.rule = wording.rule
        self.slots = wording.slots
        self.sentence = sentence
        self.match = match
        self.tokens = tokens

    def at(self, group: str) -> int:
        """The first token of a group, -1 where the phrasing does not name it."""
        return self.match.start(group) if group in self.slots else -1

    def words(self, group: str) -> str:
        """The words of a group, empty where the phrasing does not name it."""
        return self.sentence.words(*self.match.span(group)) if self.at(group) >= 0 else ""

    @property
    def way(self) -> str:
        """The letter of the word that says which way: i, d, o, h or l; empty if there is none."""
        return self.match["way"] if self.at("way") >= 0 else ""

    @property
    def metrics(self) -> list[str]:
        """What the phrasing names as measured."""
        if self.at("metric") < 0:
            return []
        found = [trimmed(self.sentence.words(*span)) for span in self.match.spans("metric")]
        if self.rule.needs_metric:
            return self._measures(found)
        return [metric for metric in found if metric]

    def _measures(self, metrics: list[str]) -> list[str]:
        """The measures among them; of several before the number the nearest."""
        number = self.tokens[0]
        if self.at("metric") < number:
            for noun in nouns().finditer(self.sentence.shape, self.match.start(), number):
                words = trimmed(self.sentence.words(*noun.span()))
                if is_measure(words):
                    metrics = [words]
        return [metric for metric in metrics if is_measure(metric)]


@cache
def nouns() -> regex.Pattern[str]:
    """Noun phrases without articles."""
    return compile_phrase("bare_np")


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
            phrasing = Phrasing(wording, sentence, match, tokens)
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
    metric = _metric(phrasing, metrics, token)
    if rule.says in ("again", "quoted"):
        own = token == phrasing.tokens[-1] or phrasing.at("metric") < token or len(metrics) == len(phrasing.tokens)
        _repeat(name, phrasing, metric if own else _in_behind(sentence, token), token, done)
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
    if rule.says == "change" and mention.form == "bare" and phrasing.words("way").lower() in _SPEEDUPS:
        mention = mention._replace(form="times", unit="times")
    mention = _with_counted(phrasing, mention)
    reading = Reading(token, mention, _kind(rule, mention), name, rule.confidence)
    reading.direction = _direction(phrasing, reading.kind)
    reading.betters = reading.kind != "score" and _betters(phrasing)
    reading.system = phrasing.words("system")
    reading.baseline = phrasing.words("baseline") or _improved(phrasing)
    if _is_name(phrasing):
        metric, reading.system = "", reading.system or metric
    _name(phrasing, reading, metric)
    _set_holder_aside(rule, reading)
    if rule.says == "movement" and not (mention.sign and mention.form in ("percent", "points")):
        reading.side = "from" if order == 0 else "to"
    done.readings[token] = reading


def _set_holder_aside(rule: Rule, reading: Reading) -> None:
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


def _metric(phrasing: Phrasing, metrics: list[str], token: int) -> str:
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
        if at or not told or _ACRONYM.fullmatch(named):
            metric = named or metric
    return metric


def _changing(metrics: list[str]) -> str:
    """Of what stands before and behind a noun of change, "a 2% recall drop in dialects", the last that is a measure."""
    measures = [metric for metric in metrics if is_measure(metric) and metric.lower() not in _ACTIVITIES]
    return measures[-1] if measures else metrics[0]


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
_SPEEDUPS = frozenset("speedup speedups speed-up speed-ups acceleration".split())
"""What counts times even where no "x" stands: "a speedup of 7.63"."""
_MEASURED_WAYS = frozenset("speedup speedups speed-up speed-ups overhead overheads slowdown slowdowns".split())
"""Nouns of change that are measures themselves: "inference speedup"."""


_ACRONYM = regex.compile(r"[A-Z]+[A-Z\d]")
_AT_OR_HAS = regex.compile(r"(?r)@D?|a[Dy]{0,2}")
"""What makes a measure behind the number the better one: "at a 3% error rate", "DICE has 81% agreement"."""


def _name(phrasing: Phrasing, reading: Reading, metric: str) -> None:
    """Put the words found into the slot that they belong to: metric, or condition; "overhead" makes a change."""
    behind = phrasing.at("metric") > reading.token
    if behind and metric and phrasing.words("way").lower() in _BESIDE:
        reading.baseline, metric = reading.baseline or metric, ""
    lost_to = _LOST_TO.match(metric)
    if lost_to or (metric and phrasing.words("way").lower() in _LOSING and not is_measure(metric)):
        reading.baseline, metric = reading.baseline or metric[lost_to.end() if lost_to else 0 :], ""
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


def _leads_up(phrasing: Phrasing) -> bool:
    """Does what is named lead up to a noun that is a measure with it: "a 9% sorting overhead", no "sorting speedup"?"""
    way = phrasing.words("way")
    return way in _MEASURED_WAYS and way not in _SPEEDUPS and phrasing.at("metric") < phrasing.at("way")


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
    return phrasing.words("way") not in _MEASURED_WAYS | _SPEEDUPS and _is_bettered(phrasing, words)


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


def _sped_up(sentence: Sentence, reading: Reading | None) -> Reading | None:
    """A speedup that no "x" tells, which the next number may repeat: "a speedup of 7.6 over A and 25.2 over B"."""
    bare = reading is not None and sentence.text[reading.mention.end - 1].isdigit()
    return reading if bare else None


def _nearest(phrasing: Phrasing, token: int) -> str:
    """What the phrasing names last before one of its numbers."""
    spans = [span for span in phrasing.match.spans("metric") if span[1] <= token]
    return phrasing.sentence.words(*spans[-1]) if spans else ""


_NAMED = regex.compile(r"(?:the\s|our\s)?(?:\w+\s)?(?:[A-Z]\w*[A-Z\d]\w*|[A-Z][a-z]+$|.*-[A-Z\d])")
"""A name, where a measure might stand: "Foo cuts it by 6% and [BarNet] by 3%"."""


def _repeat(name: str, phrasing: Phrasing, metric: str, token: int, done: Read) -> None:
    """Say of this number what was said of the one before it."""
    rule, sentence = phrasing.rule, phrasing.sentence
    mention = sentence.mentions[token]
    quoted = rule.says == "quoted"
    if quoted:
        for other in sorted(sentence.mentions):
            if other < token and other not in done:
                suppose(sentence, other, done)
    model = done.before(token, mention.form if rule.same_form else None)
    if model is None and mention.form == "bare" and mention.decimals:
        model = done.before(token, "points") or _sped_up(sentence, done.before(token, "times"))
    if model is None:
        return
    if quoted and any(model.token < other < token for other, why in done.aside.items() if why == "algebra"):
        done.aside[token] = "algebra"
        return
    if model.kind == "ratio" and mention.form == "bare" and mention.decimals:
        mention = mention._replace(form="times", unit="times")
    reading = model.repeated(token, mention, name, rule.confidence)
    if quoted:
        reading.quoted, reading.system, reading.baseline = True, phrasing.words("system"), ""
    elif mention.bound == "exact" and not sentence.text.startswith(" on average", mention.end):
        reading.mention = mention._replace(bound=model.mention.bound)
    named = _nearest(phrasing, token) if name == "change_by_again" else ""
    if named and not is_measure(named) and _NAMED.match(named):
        metric = ""
        if model.baseline:
            reading.baseline = named
        else:
            reading.system = named
    if metric and not is_holder(metric) and (model.metric or not model.baseline):
        if name != "again" or is_measure(metric) or not is_measure(model.metric) or _ACRONYM.search(metric):
            reading.metric = metric
        else:
            reading.condition = metric
    done.readings[token] = reading


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


def _improved(phrasing: Phrasing) -> str:
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


def _in_behind(sentence: Sentence, token: int) -> str:
    """What a number is said to be in: "1.5% in recall"."""
    match = nouns().match(sentence.shape, token + 2) if sentence.shape[token + 1 : token + 2] == "n" else None
    return trimmed(sentence.words(*match.span())) if match else ""


def _is_name(phrasing: Phrasing) -> bool:
    """Is what changes by itself a system, "Qwen improved by", and not a measure?"""
    if not 0 <= phrasing.at("metric") < min(phrasing.at("way"), phrasing.tokens[0]):
        return False
    first, last = phrasing.match.span("metric")
    letters = set(phrasing.sentence.shape[first:last])
    return last <= phrasing.at("way") and letters <= {"N", "D"} and not is_measure(phrasing.words("metric"))


def _betters(phrasing: Phrasing) -> bool:
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
