"""What one mention says, before it becomes a claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.claim import Aggregate, Direction, Kind, Side
from extract.mention import Form, Mention

_LEAST = 0.3
"""Confidence at the end of a long list of numbers, each a little less sure than the one before."""


@dataclass(slots=True)
class Reading:
    """What one mention says, slot by slot, in the paper's words."""

    token: int
    mention: Mention
    kind: Kind
    rule: str
    confidence: float
    direction: Direction = ""
    side: Side = ""
    aggregate: Aggregate = ""
    metric: str = ""
    baseline: str = ""
    condition: str = ""
    system: str = ""
    dataset: list[str] = field(default_factory=list)
    quoted: bool = False
    betters: bool = False
    """Does the word of change praise, "improves", "beats", so that the metric says which way it goes?"""

    def repeated(self, token: int, mention: Mention, rule: str, confidence: float) -> Reading:
        """The same statement made of another number, never less sure than `_LEAST`."""
        kind: Kind = self.kind
        if mention.form in ("times", "orders"):
            kind = "ratio"
        elif kind == "ratio":
            kind = "change"
        return Reading(
            token,
            mention,
            kind,
            rule,
            max(_LEAST, min(confidence, self.confidence)),
            direction=self.direction if self.kind != "score" else "",
            metric=self.metric,
            baseline=self.baseline,
            system=self.system,
            betters=self.betters,
        )


_TESTS = frozenset(("statistic", "interval"))
"""What is said of a result in brackets, which no other number repeats."""


@dataclass(slots=True)
class Read:
    """All readings of a sentence by token, and the reasons of those put aside."""

    readings: dict[int, Reading] = field(default_factory=dict)
    aside: dict[int, str] = field(default_factory=dict)

    def __contains__(self, token: int) -> bool:
        return token in self.readings or token in self.aside

    def before(self, token: int, form: Form | None = None) -> Reading | None:
        """The last result that was read before this token, or the last whose number is of this form."""
        earlier = [
            t
            for t, reading in self.readings.items()
            if t < token
            and reading.kind != "size"
            and reading.rule not in _TESTS
            and form in (None, reading.mention.form)
        ]
        return self.readings[max(earlier)] if earlier else None


Verdict = Reading | str | None
"""What the form of a number says of it, or why it says nothing, or None: not settled."""
