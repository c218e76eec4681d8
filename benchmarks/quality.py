"""How right extraction is on annotated abstracts, and whether its confidence can be believed.

    python benchmarks/quality.py GOLD... [--unread GOLD...] [--errors N]

A third of the abstracts, by the hash of their id, is held back: rules are written looking at the errors of the other
two thirds only, and where the figures of both parts differ, the rules are fitted to what was looked at. Figures that
often choose between rules are fitted to as well; so newly annotated abstracts, given as unread, have a column of their
own, and no error of theirs is printed.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections import Counter
from pathlib import Path

from scoring import SLOTS, Comparison, Pair, read_gold

from extract import extract_claims

PARTS = ("looked at", "held back", "all")
TARGET = 0.95
"""Claims of a confidence of at least 0.9 are to be right this often."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("gold", nargs="+", type=Path)
    arguments.add_argument(
        "--errors", type=int, default=0, metavar="N", help="print up to N of each sort, of what may be looked at"
    )
    arguments.add_argument("--unread", nargs="+", type=Path, default=[], metavar="GOLD", help="annotated, never read")
    options = arguments.parse_args()

    parts = {part: Comparison() for part in (*PARTS, *(["unread"] if options.unread else []))}
    count: Counter[str] = Counter()
    try:
        for path in (*options.gold, *options.unread):
            for paper, wanted in read_gold(path):
                claims = extract_claims(paper)
                for part in ["unread"] if path in options.unread else [PARTS[is_held_back(paper.paper_id)], "all"]:
                    parts[part].add(paper, wanted, claims)
                    count[part] += 1
    except (OSError, ValueError, KeyError) as error:
        sys.exit(f"quality.py: no gold file: {error!r}")

    print(f"{'':12}" + "".join(f"{f'{part} ({count[part]})':>26}" for part in parts))
    print(f"{'':12}" + f"{'P      R     F1':>26}" * len(parts))
    print_figures(parts)
    print()
    print_calibration(parts)
    if options.errors:
        print_errors(parts["looked at"], options.errors)


def is_held_back(paper_id: str) -> bool:
    """Is the abstract in the third that nobody looks at?"""
    return int(hashlib.sha256(paper_id.encode()).hexdigest(), 16) % 3 == 0


def print_figures(parts: dict[str, Comparison]) -> None:
    rows = [comparison.figures() for comparison in parts.values()]
    for name in rows[0]:
        cells = (f"{f.precision:.3f}  {f.recall:.3f}  {f.f1:.3f}" for f in (row[name] for row in rows))
        print(f"{name:12}" + "".join(f"{cell:>26}" for cell in cells))


def print_calibration(parts: dict[str, Comparison]) -> None:
    """Of the result claims in each bin of confidence, how many are right in kind, value, unit, bound and direction."""
    print(f"{'confidence':12}" + f"{'claims   right':>26}" * len(parts))
    for low in range(9, -1, -1):
        cells = [
            share([p for p in part.results if p.claim and bin_of(p.claim.confidence) == low]) for part in parts.values()
        ]
        if any(cell.strip("- ") for cell in cells):
            print(f"{f'{low / 10:.1f} to {(low + 1) / 10:.1f}':12}" + "".join(f"{cell:>26}" for cell in cells))
    sure = [p for p in parts["all"].results if p.claim and bin_of(p.claim.confidence) == 9]
    right = sum(pair.typed for pair in sure) / len(sure) if sure else 0.0
    print(
        f"\nof a confidence of 0.9 or more {right:.1%} are right; {'as' if right >= TARGET else 'not as'} it should be"
    )


def bin_of(confidence: float) -> int:
    return min(9, int(confidence * 10 + 1e-9))


def share(pairs: list[Pair]) -> str:
    return f"{len(pairs)}   {sum(pair.typed for pair in pairs) / len(pairs):.3f}" if pairs else "-       -"


def print_errors(comparison: Comparison, most: int) -> None:
    missed = [p for p in comparison.results if p.claim is None]
    spurious = [p for p in comparison.results if p.wanted is None]
    print_some("missed", missed, most)
    print_some("spurious", spurious, most)
    for slot in ("kind", "value", "unit", "bound", "direction", "aggregate", *SLOTS):
        print_some(slot, [p for p in comparison.results if slot in p.wrong], most, slot)


def print_some(name: str, pairs: list[Pair], most: int, slot: str = "") -> None:
    print(f"\n{name}: {len(pairs)}")
    for pair in pairs[:most]:
        wanted, claim = pair.wanted, pair.claim
        quote = wanted.quote if wanted else claim.quote if claim else ""
        line = f"  {pair.paper.paper_id}  {quote!r}"
        if claim:
            line += f"  {claim.rule} {claim.confidence:.2f}"
        if wanted and claim:
            gold = {"kind": "role"}.get(slot, slot)
            line += f"  gold {_shown(wanted.slots[gold], slot, wanted.slots.get('value2'))}"
            line += f"  got {_shown(getattr(claim, slot), slot, claim.value_high)}"
        print(line)


def _shown(value: object, slot: str, high: float | None) -> str:
    return f"{value} to {high}" if slot == "value" and high is not None else repr(value)


if __name__ == "__main__":
    main()
