"""What a number is compared with: after than, over, compared to, outperforming; before it in "Compared to X, ..."."""

from __future__ import annotations

from functools import cache

import regex

from extract.link.story import Story
from extract.phrase import compile_phrase
from extract.reading import Reading
from extract.reading.noun_phrase import trimmed_baseline
from extract.shape import Sentence

_SHOWN = ("change", "ratio")


@cache
def _phrases() -> tuple[regex.Pattern[str], ...]:
    return tuple(
        map(
            compile_phrase,
            (
                "against (to|with|in)* <baseline>nps",
                "than (that|those|the)? (of)? <baseline>nps".replace("(that|those|the)", "(that|determiner)"),
                "surpass adverb* <baseline>nps",
                "relative to <baseline>nps".replace("relative to", "to"),
                "over <baseline>nps",
            ),
        )
    )


_RELATIVE = regex.compile(r"(?r)\b(?:relative|relatively|superior|comparable|inferior|similar|equivalent)\s$")


def fill_baseline(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the comparison nearest behind the number, else one in front of it."""
    if reading.baseline or reading.quoted or reading.side == "from":
        return
    after: tuple[int, str] | None = None
    before: tuple[int, str] | None = None
    for order, pattern in enumerate(_phrases()):
        if order == 4 and reading.kind not in _SHOWN:
            continue
        for match in pattern.finditer(sentence.shape):
            first = match.start("baseline")
            if order == 3 and not _RELATIVE.match(sentence.text, sentence.start, sentence.starts[match.start()]):
                continue
            words = trimmed_baseline(sentence.words(*match.span("baseline")))
            if not words:
                continue
            if first > reading.token:
                if after is None or first < after[0]:
                    after = (first, words)
            elif order != 4 and (before is None or first > before[0]):
                before = (first, words)
    if after or before:
        reading.baseline = (after or before or (0, ""))[1]
