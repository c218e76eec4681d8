"""Claims against a gold: which were found, which are right, slot by slot.

A gold file has one abstract a line, `{"id", "title", "abstract", "claims": [...]}`. A gold claim gives its place as
`quote` and `nth` (the nth time the quote stands in the abstract) and its slots by the names of `Claim`, but `role` for
`kind` and `value2` for `value_high`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from extract import Claim, Paper

RESULT = frozenset({"score", "change", "ratio"})
TYPED = ("kind", "value", "unit", "bound", "direction")
FRAME = ("metric", "dataset", "system")
SLOTS = (*FRAME, "baseline", "condition")

_STOP = frozenset("a an the of on in for to by with our its their this that and or over at from".split())
_LATEX = re.compile(r"\\[a-zA-Z]+|[{}$\\~^_]")
_WORD = re.compile(r"[^\W_]+")
_UNITS = {
    "%": "percent", "pp": "points", "point": "points", "percentage point": "points", "percentage points": "points",
    "x": "times", "time": "times", "fold": "times", "s": "second", "sec": "second", "h": "hour", "hr": "hour",
    "millisecond": "ms", "frame per second": "fps", "frames per second": "fps", "gigabyte": "gb", "megabyte": "mb",
}  # fmt: skip
_FIXED_UNITS = frozenset({"points", "times", "ms", "fps", "orders_of_magnitude"})


class Wanted(NamedTuple):
    """A gold claim with its span."""

    start: int
    end: int
    quote: str
    slots: dict[str, Any]


class Pair(NamedTuple):
    """A claim and the gold claim that it is; one of them is None where the other stands alone."""

    paper: Paper
    wanted: Wanted | None
    claim: Claim | None
    wrong: frozenset[str]
    """The slots on which they do not agree."""

    @property
    def typed(self) -> bool:
        return self.matched and self.wrong.isdisjoint(TYPED)

    @property
    def framed(self) -> bool:
        return self.typed and self.wrong.isdisjoint(FRAME)

    @property
    def matched(self) -> bool:
        return self.wanted is not None and self.claim is not None


class Figure(NamedTuple):
    """Counts behind precision, recall and F1."""

    right: int
    given: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted) if self.right else 0.0


@dataclass
class Comparison:
    """All pairs of a set of papers: of result claims and of sizes."""

    results: list[Pair] = field(default_factory=list)
    sizes: list[Pair] = field(default_factory=list)

    def add(self, paper: Paper, wanted: Sequence[Wanted], claims: Sequence[Claim]) -> None:
        for pairs, kinds in ((self.results, RESULT), (self.sizes, {"size"})):
            pairs += paired(
                paper,
                [w for w in wanted if w.slots["role"] in kinds],
                [c for c in claims if c.kind in kinds],
            )

    def figures(self) -> dict[str, Figure]:
        """Detection, typed, frame and size, then every slot."""
        given = sum(pair.claim is not None for pair in self.results)
        wanted = sum(pair.wanted is not None for pair in self.results)
        found = {
            "detection": Figure(sum(pair.matched for pair in self.results), given, wanted),
            "typed": Figure(sum(pair.typed for pair in self.results), given, wanted),
            "frame": Figure(sum(pair.framed for pair in self.results), given, wanted),
            "size": Figure(
                sum(pair.matched for pair in self.sizes),
                sum(pair.claim is not None for pair in self.sizes),
                sum(pair.wanted is not None for pair in self.sizes),
            ),
        }
        return found | {slot: self._slot(slot) for slot in SLOTS}

    def _slot(self, slot: str) -> Figure:
        given = sum(bool(getattr(pair.claim, slot)) for pair in self.results if pair.claim)
        wanted = [pair for pair in self.results if pair.wanted and pair.wanted.slots[slot]]
        right = sum(pair.matched and slot not in pair.wrong for pair in wanted)
        return Figure(right, given, len(wanted))


def read_gold(path: Path) -> Iterator[tuple[Paper, list[Wanted]]]:
    """Every abstract of a gold file with its claims; ValueError for a quote that does not stand in its abstract."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if line.strip():
            entry = json.loads(line)
            paper = Paper(paper_id=entry["id"], title=entry["title"], abstract=entry["abstract"])
            yield paper, [_located(f"{path}:{number}", entry["abstract"], claim) for claim in entry["claims"]]


def _located(place: str, abstract: str, claim: dict[str, Any]) -> Wanted:
    start = -1
    for _ in range(claim.get("nth", 1)):
        start = abstract.find(claim["quote"], start + 1)
        if start < 0:
            raise ValueError(f"{place}: {claim['quote']!r} does not stand in the abstract {claim.get('nth', 1)} times")
    return Wanted(start, start + len(claim["quote"]), claim["quote"], claim)


def paired(paper: Paper, wanted: Sequence[Wanted], claims: Sequence[Claim]) -> list[Pair]:
    """Pair what overlaps, one to one, the longest overlap first; then what stands alone."""
    overlaps = sorted(
        (-shared, i, j)
        for (i, w), (j, c) in product(enumerate(wanted), enumerate(claims))
        if (shared := min(w.end, c.end) - max(w.start, c.start)) > 0
    )
    partner: dict[int, int] = {}
    for _, i, j in overlaps:
        if i not in partner and j not in partner.values():
            partner[i] = j
    pairs = [Pair(paper, wanted[i], claims[j], disagreements(wanted[i], claims[j])) for i, j in partner.items()]
    pairs += [Pair(paper, w, None, frozenset()) for i, w in enumerate(wanted) if i not in partner]
    pairs += [Pair(paper, None, c, frozenset()) for j, c in enumerate(claims) if j not in partner.values()]
    return pairs


def disagreements(wanted: Wanted, claim: Claim) -> frozenset[str]:
    """The slots on which a claim says something else than the gold."""
    gold = wanted.slots
    agree = {
        "kind": gold["role"] == claim.kind,
        "value": same_number(gold["value"], claim.value) and same_number(gold.get("value2"), claim.value_high),
        "unit": same_unit(gold["unit"], claim.unit),
        "dataset": same_names(gold["dataset"], claim.dataset),
    }
    agree |= {slot: (gold.get(slot) or "") == getattr(claim, slot) for slot in ("bound", "direction", "aggregate")}
    agree |= {slot: same_text(gold[slot], getattr(claim, slot)) for slot in SLOTS if slot != "dataset"}
    return frozenset(slot for slot, same in agree.items() if not same)


def content(text: str) -> frozenset[str]:
    """Content words in lower case: LaTeX, punctuation and the plural go."""
    words = (w for w in _WORD.findall(_LATEX.sub(" ", text.lower())) if w not in _STOP)
    return frozenset(w[:-1] if len(w) > 3 and w.endswith("s") and not w.endswith("ss") else w for w in words)


def same_text(one: str, other: str) -> bool:
    """Two names of one thing: the words of one hold those of the other, or half of all their words are shared."""
    a, b = content(one), content(other)
    if not a or not b:
        return a == b
    return a <= b or b <= a or len(a & b) / len(a | b) >= 0.5


def same_names(some: Iterable[str], others: Iterable[str]) -> bool:
    """Two lists in which every name has its like in the other."""
    a, b = [name for name in some if name], [name for name in others if name]
    if not a or not b:
        return not a and not b
    return all(any(same_text(x, y) for y in b) for x in a) and all(any(same_text(x, y) for y in a) for x in b)


def same_number(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-6 * max(1.0, abs(one), abs(other))


def same_unit(one: str, other: str) -> bool:
    return _unit(one) == _unit(other)


def _unit(text: str) -> str:
    name = _UNITS.get(text.lower().strip(), text.lower().strip())
    return name if name in _FIXED_UNITS else " ".join(sorted(content(name)))
