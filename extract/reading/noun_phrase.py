"""The words of a noun phrase that name the thing, without those that qualify the number."""

from __future__ import annotations

import regex

from extract.measures import is_measure
from extract.shape import comparatives

_ARTICLES = regex.compile(
    r"^(?:(?:an?|the|its|our|their|this|that|these|those|both|average|averaged|mean|relative|absolute|up|only|just|further|also|even"
    r"|significantly|substantially|consistently|respective|highest|best|better|higher|lower|lowest|competitive|similar|comparable|superior|impressive|strong"
    r"|notable|significant|substantial|remarkable|outstanding|new|extra|total|perfect|excellent|good|promising|consistent|additional|near-perfect|greater|high|low|and|overall(?=\s)"
    r"|corresponding|state-of-the-art|considerable|noticeable|commendable|maximum|minimum|marked|large|small|slight|modest|median)\s+)+",
    regex.IGNORECASE,
)
_LEANING = frozenset(
    "rate level number amount degree percentage score ratio time share proportion quality speed cost probability area length total average".split()
)
"""Measures that say nothing without what they are of."""
_EMPTY = frozenset(
    """relative absolute overall average mean consistent notable additional extra further significant substantial improvement improvements best highest
    respectively total maximum considerable noticeable marked up only just remarkable impressive median gap difference times more less comparable""".split()
)


def trimmed(words: str) -> str:
    """A noun phrase without its article and without words that qualify the number; empty if nothing is left."""
    shorter = _ARTICLES.sub("", words)
    head, of, _ = shorter.partition(" of ")
    if of and head.lower() not in _LEANING and is_measure(head):
        shorter = head
    return "" if shorter.lower() in _EMPTY else comparatives().get(shorter.lower(), shorter)


_OPENERS = regex.compile(
    r"^(?:(?:an?|the|both|that|those|of|our|other|its|their|to|with|existing|previous)\s+)+", regex.IGNORECASE
)


def trimmed_baseline(words: str) -> str:
    """The same for a baseline."""
    return _OPENERS.sub("", words)
