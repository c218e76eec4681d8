"""The sentences of a corpus that a rule takes, and those that look alike but are read otherwise.

    python benchmarks/sentences.py PAPERS --rule change_by [-n 20]
    python benchmarks/sentences.py PAPERS --text "improv\\w+ .* by" [-n 20]

Papers are drawn in an order that looks random and is the same every time. A rule nearly takes a sentence where one of
its patterns fits but no number was read by it. For a text every sentence that holds it is shown, and taken means that
a number of it became a result claim. Under each sentence stand its shape and what became of each of its numbers.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import regex

from extract import Claim, Dismissed, Paper, extract_paper, read_papers
from extract.numbers import mentions
from extract.phrase import Rule
from extract.plain import plain
from extract.rules import all_rules
from extract.shape import Sentence, sentences, shape

SLOTS = ("metric", "dataset", "system", "baseline", "condition")


class Seen(NamedTuple):
    """A sentence and what was made of its numbers."""

    paper: Paper
    sentence: Sentence
    claims: list[Claim]
    dismissed: list[Dismissed]

    @property
    def text(self) -> str:
        return self.sentence.text[self.sentence.start : self.sentence.end].strip()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("papers", nargs="+", help="files that hold abstracts, in any format that is read")
    wanted = arguments.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--rule", choices=sorted(name for name, _ in all_rules()))
    wanted.add_argument("--text", type=regex.compile, help="a regular expression over the cleaned sentence")
    arguments.add_argument("-n", type=int, default=20, help="sentences of each sort")
    options = arguments.parse_args()

    if options.rule:
        rule = dict(all_rules())[options.rule]
        fits = partial(fits_rule, rule)
        takes = partial(taken_by, options.rule)
    else:
        fits = partial(holds_text, options.text)
        takes = partial(holds_result, options.text)

    papers = [record for record in read_papers(options.papers) if isinstance(record, Paper)]
    if not papers:
        sys.exit(f"no papers in {', '.join(options.papers)}: nothing to show")
    random.Random(0).shuffle(papers)
    taken, nearly = draw(papers, fits, takes, options.n)
    for name, found in (("taken", taken), ("nearly taken", nearly)):
        print(f"== {name}: {len(found)}\n")
        for seen in found:
            print_seen(seen)


def draw(
    papers: list[Paper], fits: Callable[[Seen], bool], takes: Callable[[Seen], bool], most: int
) -> tuple[list[Seen], list[Seen]]:
    """Up to `most` sentences that are taken, and up to `most` that fit but are not."""
    taken: list[Seen] = []
    nearly: list[Seen] = []
    for paper in papers:
        if len(taken) >= most and len(nearly) >= most:
            break
        for seen in read(paper):
            if takes(seen):
                taken.append(seen)
            elif fits(seen):
                nearly.append(seen)
    return taken[:most], nearly[:most]


def read(paper: Paper) -> Iterator[Seen]:
    """The sentences of an abstract that hold a number which was not put aside at once."""
    cleaned = plain(paper.abstract)
    found = mentions(cleaned.text)
    if all(mention.dismissed for mention in found):
        return
    extraction = extract_paper(paper)
    for start, end in sentences(cleaned.text):
        inside = [mention for mention in found if start <= mention.start < end]
        if all(mention.dismissed for mention in inside):
            continue
        first, last = cleaned.original(start, end)
        yield Seen(
            paper,
            shape(cleaned.text, start, end, inside),
            [claim for claim in extraction.claims if first <= claim.start < last],
            [number for number in extraction.dismissed if first <= number.start < last],
        )


def fits_rule(rule: Rule, seen: Seen) -> bool:
    return any(pattern.search(seen.sentence.shape) for pattern in rule.compiled)


def taken_by(name: str, seen: Seen) -> bool:
    return any(claim.rule == name for claim in seen.claims)


def holds_text(pattern: regex.Pattern[str], seen: Seen) -> bool:
    return pattern.search(seen.text) is not None


def holds_result(pattern: regex.Pattern[str], seen: Seen) -> bool:
    return holds_text(pattern, seen) and any(claim.kind != "size" for claim in seen.claims)


def print_seen(seen: Seen) -> None:
    print(f"{seen.paper.paper_id}  {' '.join(seen.text.split())}")
    print(f"    shape {seen.sentence.shape}")
    for claim in seen.claims:
        print(f"    {claim.quote!r} {claim.rule} {claim.confidence:.2f}: {said(claim)}")
    for number in seen.dismissed:
        print(f"    {number.quote!r} dismissed: {number.reason}")
    print()


def said(claim: Claim) -> str:
    """Kind, number and filled slots in one line."""
    high = "" if claim.value_high is None else f" to {claim.value_high:g}"
    parts = [
        claim.kind,
        claim.direction,
        claim.side,
        claim.bound,
        f"{claim.value:g}{high}",
        claim.unit,
        claim.aggregate,
    ]
    slots = (f"{slot}={getattr(claim, slot)!r}" for slot in SLOTS if getattr(claim, slot))
    return "  ".join([" ".join(part for part in parts if part), *slots])


if __name__ == "__main__":
    main()
