"""Say of every mention in a sentence what it claims: its kind, its direction, and what the phrasing itself names.

Four steps, a file each: what the number's own form settles, the rules by rank, what a number that no rule took most
likely is, and the signs beside it. Slots that a phrasing does not name are filled by extract/link.
"""

from __future__ import annotations

from extract.reading.apply import apply_rules
from extract.reading.model import Read, Reading
from extract.reading.settle import settle
from extract.reading.signs import share_bounds, turn
from extract.reading.suppose import suppose
from extract.shape import Sentence

__all__ = ["Read", "Reading", "read"]


def read(sentence: Sentence) -> Read:
    """Read every mention of one sentence: each is in `readings` or, with its reason, in `aside`."""
    done = Read()
    for token in sentence.mentions:
        settle(sentence, token, done)
    apply_rules(sentence, done)
    for token in sentence.mentions:
        if token not in done:
            suppose(sentence, token, done)
    for reading in done.readings.values():
        turn(sentence, reading)
    share_bounds(sentence, done)
    return done
