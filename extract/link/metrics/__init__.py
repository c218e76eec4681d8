"""The metric of a result: what its phrasing names, put right, or what the words around the number say is measured."""

from __future__ import annotations

import re

import regex

from extract.link.metrics.bracketed import bracketed_with, bracketing, labelled, of_list, of_pair
from extract.link.metrics.compared import changed, surpassed
from extract.link.metrics.measured import set_apart
from extract.link.metrics.nearest import nearest
from extract.link.metrics.phrased import put_right, rivalled
from extract.link.metrics.predicates import PARTS, RULES, predicate, whole
from extract.link.metrics.terms import measure_for, terms, terms_behind
from extract.link.paper.story import Story
from extract.link.wording.names import is_model
from extract.link.wording.short_forms import in_full
from extract.measures import is_countable, is_measure, is_proportion
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence


def fill_metric(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take what the words around the number say is measured, then what its neighbours measure, then the story."""
    earlier = [c for c in claims if c.token < reading.token]
    put_right(sentence, reading, earlier, story)
    if not reading.metric:
        reading.metric = _of_other_end(sentence, reading, earlier)
    if not reading.metric:
        _fill(sentence, reading, earlier, claims, story)
        set_apart(reading, story)
    if reading.rule == "decimal" and is_model(reading.metric):
        reading.metric = next((c.metric for c in reversed(earlier) if c.metric != reading.metric), "")
    if reading.metric.rpartition(" ")[2] in _SAID_OF_ALL:
        behind = terms_behind(sentence, reading.mention.end) or measure_for(sentence, reading.mention.end)
        reading.metric = behind or rivalled(sentence, reading, earlier) or reading.metric
    if reading.metric in _HEADS:
        reading.metric = _with_verb(sentence, reading)
    if leading := _LEADING.match(reading.metric):
        reading.metric = reading.metric[leading.end() :]
    _keep_in_mind(sentence, reading, earlier, story)
    reading.metric = in_full(sentence, reading.metric)


_LEADING = re.compile(
    r"(?:(?:which|that|the|an?(?!\sp(?:oste)?riori)|some|is|are|was|were|be|been|also|only|still)(?:\s|$))+"
)
"""What leads up to what was measured, or to what is said of a share: "67% [are] handwritten"."""


_SAID_OF_ALL = frozenset(("performance", "results", "metrics"))
"""Words that say of any measure that it is one."""


_HEADS = frozenset(("rate", "rates", "ratio", "ratios"))
"""Measures that say nothing without what they are of."""


def _with_verb(sentence: Sentence, reading: Reading) -> str:
    """The rate with the verb that it is named by: "a solve rate of 41%", "a reduction ratio of 4"."""
    metric = reading.metric
    spots = [k for k in range(1, len(sentence.shape)) if sentence.word(k) == metric]
    if not spots:
        return metric
    k = min(spots, key=lambda k: abs(k - reading.token))
    word = sentence.word(k - 1)
    named = sentence.shape[k - 1] in _VERBS and word.islower() and not word.endswith(("ed", "ing", "s"))
    return f"{word} {metric}" if named else metric


_VERBS = frozenset("vaid")
"""Letters of words that are verbs elsewhere."""


def _of_other_end(sentence: Sentence, reading: Reading, earlier: list[Reading]) -> str:
    """What the other end of a movement measures, or the number that both ends explain."""
    if not (reading.side and earlier):
        return ""
    ends = reading.side == "to" and earlier[-1].side == "from"
    return earlier[-1].metric if ends or _FOR_INSTANCE.match(sentence.text, 0, reading.mention.reach) else ""


_FOR_INSTANCE = regex.compile(r"(?r)\((?:(?:e\.g\.|i\.e\.),?\s(?:from\s)?|from\s)")
"""In front of the ends of what the number before tells: "reducing loss tenfold (e.g., from 12 to 1.2)"."""


def _fill(sentence: Sentence, reading: Reading, earlier: list[Reading], claims: list[Reading], story: Story) -> None:
    reading.metric = _told(sentence, reading, earlier, story)
    if reading.metric or reading.rule == "surpass_by" or _repeats_surpassing(reading, earlier):
        return
    beside = bracketed_with(sentence, reading, earlier)
    if beside is not None:
        reading.metric, reading.dataset, reading.system = beside.metric, list(beside.dataset), beside.system
        return
    mention = reading.mention
    reading.metric = nearest(sentence, reading, claims, story.system)
    if not reading.metric and reading.rule == "multiple" and mention.form == "times":
        reading.metric = _sped_up(sentence, reading, claims)
    if not reading.metric and sentence.text.endswith("accuracy points", 0, mention.end):
        reading.metric = "accuracy"
    if not reading.metric and mention.form == "measure":
        reading.metric = _OF_UNIT.get(mention.unit, "")
    if not reading.metric and reading.kind == "score" and mention.form not in ("count", "measure"):
        coming = [c for c in reversed(claims) if is_measure(c.metric)]
        reading.metric = _of_neighbours(reading, earlier) or story.metric or _of_neighbours(reading, coming)
    if not reading.metric and reading.kind == "score" and mention.form != "measure":
        scored = _SCORED.match(sentence.text, max(sentence.start, mention.reach - 60), mention.reach)
        reading.metric = "score" if scored else ""


def _sped_up(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """The speedup that another multiple of the sentence is: "speedups of 16x on hats and up to 47x on pens"."""
    if not sentence.text[reading.mention.start].isdigit():
        return ""
    return next((c.metric for c in claims if c.kind == "ratio" and c.metric.endswith(_SPEEDUPS)), "")


_SPEEDUPS = ("speedup", "speedups", "speed-up", "speed-ups", "speed")


def _told(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> str:
    """What the sentence says is measured, by the phrases that say it plainly."""
    if reading.rule == "surpass_by":
        return surpassed(sentence, reading, earlier)
    if _repeats_surpassing(reading, earlier):
        return earlier[-1].metric
    end = reading.mention.end
    if (
        reading.rule == "change_far"
        and not terms_behind(sentence, end)
        and (what := changed(sentence, reading, earlier))
    ):
        return what
    return (
        labelled(sentence, reading, earlier, story)
        or _shared(sentence, reading)
        or (predicate(sentence, reading) if reading.rule in RULES else "")
        or (whole(sentence, reading) if reading.rule in PARTS else "")
        or of_pair(sentence, reading, earlier)
        or of_list(sentence, reading, earlier)
        or bracketing(sentence, reading)
        or terms_behind(sentence, end)
        or terms(sentence)
    )


def _repeats_surpassing(reading: Reading, earlier: list[Reading]) -> bool:
    """Is it by how much a second one is surpassed, in what the first was: "beats A by 3% and B by 4%"?"""
    return bool(earlier) and reading.rule == "change_by_again" and earlier[-1].rule == "surpass_by"


_OF_UNIT = {
    **dict.fromkeys(("wh", "mwh", "kwh", "j", "mj", "kj", "µj", "nj", "pj", "fj"), "energy"),
    **dict.fromkeys(("w", "mw", "kw", "µw"), "power"),
    **dict.fromkeys(("$", "usd", "eur", "dollar", "cent", "euro"), "cost"),
}
"""What a unit measures, where nothing else is said."""
_SCORED = regex.compile(r"(?r)\bscor(?:e[ds]?|ing)\b[^.;]*")
"""The verb of "it scored 74 of 80"."""


def _shared(sentence: Sentence, reading: Reading) -> str:
    """What stands behind the last of several values only: "61% (dry) and 48% (wet) recall", "61 to 70 in recall"."""
    match = _SHARED.match(sentence.shape, reading.token) or _MOVED_IN.match(sentence.shape, reading.token)
    words = trimmed(sentence.words(*match.span("metric"))) if match else ""
    return words if is_measure(words) and not is_countable(words.rpartition(" ")[2]) else ""


_SHARED = re.compile(
    r"P(?:(?:[xN]{1,2}|\([^()]{1,6}\))?(?:,A?|A|[T→]|c\.?)P){0,3}(?:\([^()]{1,6}\))?(?P<metric>[xN]{1,5})(?![xN])"
)
_MOVED_IN = re.compile(r"(?:[P#][T→])?[P#]nD{0,2}(?P<metric>[xN]{1,5})(?![xN])")


def _of_neighbours(reading: Reading, others: list[Reading]) -> str:
    """What the last score among others of the sentence measures, if it is written alike."""
    alike = [c for c in others if c.kind == "score" and c.metric and c.mention.form == reading.mention.form]
    return alike[-1].metric if alike else ""


def _keep_in_mind(sentence: Sentence, reading: Reading, earlier: list[Reading], story: Story) -> None:
    """Keep what was measured for what the paper tells later; where one surpasses another, recall what was before."""
    named = is_measure(reading.metric) or reading.rule == "score_named"
    if named and reading.kind == "score" and reading.rule != "statistic":
        story.metric = reading.metric
    if not reading.metric and reading.rule == "surpass_by" and reading.mention.form in ("percent", "points"):
        reading.metric = _told_before(sentence, earlier, story)
    elif is_proportion(reading.metric):
        story.proportion = reading.metric


def _told_before(sentence: Sentence, earlier: list[Reading], story: Story) -> str:
    """The last share that results were told in: "It has 61% recall. It beats nets by 9%", unless one starts anew."""
    anew = _EXPERIMENTS.match(sentence.text, sentence.start, sentence.end) is not None
    return "" if anew and all(c.metric != story.proportion for c in earlier) else story.proportion


_EXPERIMENTS = re.compile(r"(?:\w+\s)?(?:[Ee]xperiment|[Ee]valuation)\w*\s(?:\w+\s){0,2}(?:on|across|over|in)\s")
"""What begins an account of results anew: "Experiments on six sets show"."""
