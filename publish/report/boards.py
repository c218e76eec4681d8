"""The leaderboards that findings are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any, NamedTuple

from publish.leaderboard import amount, heading
from publish.report.addresses import address
from publish.report.doubts import Doubt
from publish.report.names import file_name
from warehouse import Table

Row = Mapping[str, Any]

BOARD = itemgetter("dataset", "metric", "setting", "axis")


class Score(NamedTuple):
    """A line of a board; `doubts` are the findings about its claim."""

    rank: int | None
    system: str | None
    value: float
    amount: str
    condition: str | None
    paper_id: str
    title: str | None
    published: str | None
    address: str | None
    claim_id: str
    doubts: list[Doubt]


class Board(NamedTuple):
    """A board with the best score of each system, and beside them the other scores that findings are about."""

    page: str
    heading: str
    dataset: str
    metric: str
    setting: str
    scores: list[Score]
    beside: list[Score]

    @property
    def with_findings(self) -> int:
        return sum(bool(score.doubts) for score in (*self.scores, *self.beside))


def boards(ranked: Table, placed: Table, doubted: Mapping[str, list[Doubt]]) -> list[Board]:
    """The boards on which claims that findings are about have a place.

    `ranked` are the rows of the view leaderboard, `placed` those of the table board_scores; `doubted` has the findings
    of each claim.
    """
    claims: defaultdict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in placed.records():
        if row["claim_id"] in doubted:
            claims[BOARD(row)].append(row)
    best: defaultdict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in ranked.records():
        if BOARD(row) in claims:
            best[BOARD(row)].append(row)
    found = [board(key, best[key] or claims[key], claims[key], doubted) for key in claims]
    return sorted(found, key=lambda board: (board.heading.casefold(), board.page))


def board(
    key: tuple[Any, ...], best: list[dict[str, Any]], claims: list[dict[str, Any]], doubted: Mapping[str, list[Doubt]]
) -> Board:
    dataset, metric, setting, axis = key
    shown = {row["claim_id"] for row in best}
    rest = sorted((row for row in claims if row["claim_id"] not in shown), key=itemgetter("paper_id", "claim_id"))
    return Board(
        f"boards/{file_name(dataset, metric, setting, axis)}.html",
        heading(best[0]),
        dataset,
        metric,
        setting,
        [score(row, doubted) for row in best],
        [score(row, doubted) for row in rest],
    )


def score(row: dict[str, Any], doubted: Mapping[str, list[Doubt]]) -> Score:
    return Score(
        row.get("rank"),
        row["system"],
        row["value"],
        amount(row),
        row["condition"],
        row["paper_id"],
        row["title"],
        row["published"],
        address(row["url"], row["paper_id"]),
        row["claim_id"],
        doubted.get(row["claim_id"], []),
    )


def by_claim(boards: Iterable[Board]) -> dict[str, list[Board]]:
    """Of each claim that stands on some of the boards, the boards."""
    found: defaultdict[str, list[Board]] = defaultdict(list)
    for board in boards:
        for score in (*board.scores, *board.beside):
            found[score.claim_id].append(board)
    return dict(found)
