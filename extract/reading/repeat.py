"""What is said of a number because it was said of the one before it: "gains of 2% on A and 9% on B"."""

from __future__ import annotations

import regex

from extract.measures import is_holder, is_measure
from extract.reading.model import Read, Reading
from extract.reading.phrased_words import ACRONYM
from extract.reading.phrasing import Phrasing
from extract.reading.suppose import suppose
from extract.shape import Sentence


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


def repeat(name: str, phrasing: Phrasing, metric: str, token: int, done: Read) -> None:
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
        if name != "again" or is_measure(metric) or not is_measure(model.metric) or ACRONYM.search(metric):
            reading.metric = metric
        else:
            reading.condition = metric
    done.readings[token] = reading
