"""Findings with their places in the report, and the papers and claims that they are about."""

from __future__ import annotations

import shlex
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from publish.report.addresses import address
from publish.report.names import anchor, file_name
from publish.report.passages import Number, Part, passage

Row = Mapping[str, Any]

ON_A_PAGE = 500
"""Findings, or papers, on one page: as many as a browser sorts and searches at once without a pause."""


class Side(NamedTuple):
    """One of the two claims of a finding: where it is said and in which words."""

    claim_id: str | None
    paper_id: str | None
    title: str | None
    published: str | None
    address: str | None
    quote: str | None
    sentence: list[Part]


class Doubt:
    """A finding at its place: `page` is the file, `anchor` the place in it."""

    def __init__(self, row: Row, page: str, anchor: str) -> None:
        self.row = row
        self.page = page
        self.anchor = anchor

    @property
    def href(self) -> str:
        return f"{self.page}#{self.anchor}"

    @property
    def waived(self) -> bool:
        return self.row["waiver_id"] is not None

    @property
    def within(self) -> bool:
        """Whether the doubted number and the one against it stand in the same sentence."""
        row = self.row
        return bool(row["sentence"]) and all(
            row[name] == row[f"other_{name}"] for name in ("paper_id", "sentence", "title", "published")
        )

    @cached_property
    def side(self) -> Side:
        row = self.row
        numbers = [Number(row["quote"], row["quote_at"], "doubted")]
        if self.within:
            numbers.append(Number(row["other_quote"], row["other_quote_at"], "other"))
        return side(row, "", numbers)

    @cached_property
    def other(self) -> Side | None:
        row = self.row
        if row["other_claim_id"] is None:
            return None
        return side(row, "other_", [Number(row["other_quote"], row["other_quote_at"], "other")])

    @property
    def slots(self) -> list[tuple[str, str]]:
        """What the claim says beside its number, as the paper writes it."""
        names = ("quote", "system", "metric", "dataset", "condition", "section", "rule")
        return [("number" if name == "quote" else name, self.row[name]) for name in names if self.row[name]]


def side(row: Row, which: str, numbers: Sequence[Number]) -> Side:
    return Side(
        row[f"{which}claim_id"],
        row[f"{which}paper_id"],
        row[f"{which}title"],
        row[f"{which}published"],
        address(row[f"{which}url"], row[f"{which}paper_id"]),
        row[f"{which}quote"],
        passage(row[f"{which}sentence"] or "", *numbers),
    )


def command(claim_id: str) -> str:
    """How to see a claim with all that was read into it."""
    return f"benchclaims explain {shlex.quote(claim_id)}"


def doubts(findings: Iterable[Row]) -> dict[str, list[Doubt]]:
    """The findings by check, each at its place: those that nobody waived first, then by paper."""
    ordered = sorted(findings, key=order)
    return {check_id: list(placed(check_id, rows)) for check_id, rows in groupby(ordered, itemgetter("check_id"))}


def order(row: Row) -> tuple[Any, ...]:
    return (
        row["check_id"],
        row["waiver_id"] is not None,
        *(row[name] or "" for name in ("paper_id", "claim_id", "why", "other_claim_id")),
    )


def placed(check_id: str, rows: Iterable[Row]) -> Iterator[Doubt]:
    seen: Counter[str] = Counter()
    for number, row in enumerate(rows):
        place = anchor(row["claim_id"] or f"paper {row['paper_id']}")
        seen[place] += 1
        if seen[place] > 1:
            place = f"{place}-{seen[place]}"
        yield Doubt(row, page_name(f"checks/{file_name(check_id)}", number // ON_A_PAGE), place)


def page_name(name: str, number: int) -> str:
    """The file of a page of several, counted from 0."""
    return f"{name}-{number + 1}.html" if number else f"{name}.html"


def by_claim(doubts: Iterable[Doubt]) -> dict[str, list[Doubt]]:
    """Of each claim that findings are about, on either side, the findings."""
    found: defaultdict[str, list[Doubt]] = defaultdict(list)
    for doubt in doubts:
        for claim_id in {doubt.row["claim_id"], doubt.row["other_claim_id"]} - {None}:
            found[claim_id].append(doubt)
    return dict(found)


class Paper(NamedTuple):
    """A paper with what is doubted in it, and what of it another paper's doubted claim contradicts."""

    paper_id: str
    anchor: str
    title: str | None
    published: str | None
    address: str | None
    doubted: list[Doubt]
    against: list[Doubt]


def papers(doubts: Iterable[Doubt]) -> list[Paper]:
    """The papers that the findings are about, by id."""
    found: dict[str, Paper] = {}
    for doubt in doubts:
        for which in ("", "other_"):
            row, paper_id = doubt.row, doubt.row[f"{which}paper_id"]
            if paper_id is None or (which and paper_id == row["paper_id"]):
                continue
            if paper_id not in found:
                title, published, url = (row[f"{which}{name}"] for name in ("title", "published", "url"))
                found[paper_id] = Paper(paper_id, anchor(paper_id), title, published, address(url, paper_id), [], [])
            (found[paper_id].against if which else found[paper_id].doubted).append(doubt)
    return [found[paper_id] for paper_id in sorted(found)]
