"""What a share is of: "94% of Foo's accuracy", "cuts the cost to 5% of older methods"."""

from __future__ import annotations

import re

from extract.link.baselines.comparison import is_somebody
from extract.link.wording.names import has_scores
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_WORD = r"[\w+-]+(?:\.[\w+-]+)*"
_OF_WHOM = re.compile(
    rf"\sof\s(?:(?:that|those)\sof\s)?(?P<article>the\s|its\s|their\s)?(?P<words>{_WORD}(?:\s{_WORD}){{0,4}})"
    rf"(?:'s?\s(?P<what>{_WORD}(?:\s{_WORD}){{0,2}}))?"
)
_ORIGINAL = re.compile(r"(?:original|baseline)(?=$|\s(?:with|while|for|on|in|and)\b)")
_OWN = frozenset("model models system systems method approach network total".split())
"""Alone, or in front of others, these are what the system itself is: "0.1% of the model parameters"."""


def whole(sentence: Sentence, reading: Reading) -> str:
    """Foo in "94% of Foo's accuracy", human in "62% of human efficiency", "cuts the cost to 5% of older methods"."""
    end = reading.mention.end
    if not sentence.text.startswith(" of ", end) or reading.mention.unit not in ("percent", "times", ""):
        return ""
    match = _OF_WHOM.match(sentence.text, end, sentence.end)
    if match is None:
        return ""
    words = match["words"].split()
    if match["what"]:
        what = match["what"].split()
        measured = any(is_measure(" ".join(what[:k])) for k in range(1, len(what) + 1))
        return match["words"] if measured and words[0] not in _OWN and is_somebody(match["words"]) else ""
    if match["article"] and _ORIGINAL.match(match["words"]):
        return f"the {words[0]}"
    measure = next((k for k in range(1, len(words)) if is_measure(words[k])), 0)
    last = measure or (len(words) if reading.rule in ("cost_left", "part") else 0)
    ends = (last,) if measure else range(last, 0, -1)
    return next((who for k in ends if has_scores(who := " ".join(words[:k])) and words[0] not in _OWN), "")
