"""What a number's own form and its nearest letters settle, before any phrasing is looked at."""

from __future__ import annotations

from collections.abc import Callable

from extract.mention import Form, Mention
from extract.reading.model import Read, Verdict
from extract.reading.settle.bare import bare
from extract.reading.settle.counts import count, rank
from extract.reading.settle.measures import measure
from extract.reading.settle.multiples import times
from extract.reading.settle.percents import percent
from extract.reading.settle.points import points
from extract.shape import Sentence

_SETTLERS: dict[Form, Callable[[Sentence, int, Mention], Verdict]] = {
    "percent": percent,
    "count": count,
    "rank": rank,
    "points": points,
    "times": times,
    "measure": measure,
    "bare": bare,
}


def settle(sentence: Sentence, token: int, done: Read) -> None:
    """Read one number, or put it aside, where its form leaves no doubt, in place."""
    mention = sentence.mentions[token]
    settler = _SETTLERS.get(mention.form)
    if settler is None:
        return
    verdict = settler(sentence, token, mention)
    if isinstance(verdict, str):
        done.aside[token] = verdict
    elif verdict is not None:
        done.readings[token] = verdict
