"""The report put together: what the checks found, check by check, paper by paper and board by board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from publish.report import boards as of_boards
from publish.report.boards import Board
from publish.report.doubts import ON_A_PAGE, Doubt, Paper, by_claim, doubts, page_name, papers
from publish.report.folder import write_folder
from publish.report.health import SEVERITIES, STATUSES, Health, health, overall
from publish.report.pages import page
from publish.report.trend import Chart
from warehouse import Table, Warehouse

Item = TypeVar("Item")


class Report(NamedTuple):
    """All that the pages are made of."""

    checks: list[Health]
    trend: Chart
    doubts: dict[str, list[Doubt]]
    papers: list[Paper]
    boards: list[Board]


class Leaf(NamedTuple):
    """One of the pages that a long list is spread over: its file, and what is first and last on it."""

    name: str
    first: str
    last: str


def write_report(folder: Path, warehouse: Warehouse, checks: Table) -> int:
    """Write what the checks found when they last ran over all papers, as pages under `index.html`; returns how many.

    `checks` says what each check means: check_id, suite, severity, title, means and remedy. The folder is new, empty
    or that of an earlier report, which is replaced. The same warehouse gives the same bytes, until a waiver expires.

    Raises WarehouseError for any other folder, and one that cannot be written.
    """
    report = gathered(warehouse, checks)
    last = report.trend.runs[-1].run_id if report.trend.runs else None
    return write_folder(folder, pages(report), {"run": last})


def gathered(warehouse: Warehouse, checks: Table) -> Report:
    findings = warehouse.rows("select * from findings").records()
    results = warehouse.rows("select * from check_trend")
    found = doubts(findings)
    every = list(chain.from_iterable(found.values()))
    boards = of_boards.boards(
        warehouse.rows("select * from leaderboard"), warehouse.rows("select * from board_scores"), by_claim(every)
    )
    return Report(health(checks, results, findings), overall(results), found, papers(every), boards)


def pages(report: Report) -> Iterator[tuple[str, str]]:
    """Each page's file and text."""
    places = {
        paper.paper_id: f"{page_name('papers', number // ON_A_PAGE)}#{paper.anchor}"
        for number, paper in enumerate(report.papers)
    }
    yield "index.html", page("index.html", report=report, severities=SEVERITIES, statuses=STATUSES)
    yield from check_pages(report, places)
    titles = {check.check_id: check.title for check in report.checks}
    names = [paper.paper_id for paper in report.papers]
    for leaf, leaves, shown in spread("papers", report.papers, names):
        yield leaf.name, page("papers.html", papers=shown, total=len(names), leaf=leaf, leaves=leaves, titles=titles)
    yield "boards.html", page("boards.html", boards=report.boards)
    for board in report.boards:
        yield board.page, page("board.html", board=board, places=places, titles=titles)


def check_pages(report: Report, places: dict[str, str]) -> Iterator[tuple[str, str]]:
    boards = of_boards.by_claim(report.boards)
    for check in report.checks:
        found = report.doubts.get(check.check_id, [])
        names = [doubt.row["paper_id"] or "" for doubt in found]
        same = {"check": check, "total": len(found), "boards": boards, "places": places}
        for leaf, leaves, shown in spread(check.name, found, names):
            yield leaf.name, page("check.html", doubts=shown, leaf=leaf, leaves=leaves, **same)


def spread(name: str, items: Sequence[Item], names: Sequence[str]) -> Iterator[tuple[Leaf, list[Leaf], Sequence[Item]]]:
    """A long list over several pages, a list of none on one: each page, all of them, and what is on it."""
    starts = range(0, max(len(items), 1), ON_A_PAGE)
    leaves = []
    for number, start in enumerate(starts):
        told = names[start : start + ON_A_PAGE] or [""]
        leaves.append(Leaf(page_name(name, number), told[0], told[-1]))
    for leaf, start in zip(leaves, starts, strict=True):
        yield leaf, leaves, items[start : start + ON_A_PAGE]
