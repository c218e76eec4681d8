"""What a load and a run of the checks say at their end."""

from __future__ import annotations

import io
from collections import Counter

import pytest
from conftest import rendered
from rich.console import Console

from extract.claim import Reject, Source
from publish import check_summary, load_summary
from warehouse import LoadReport, Table


def test_a_load() -> None:
    rejects = [Reject(Source("a.jsonl", line), "no [abstract]\n\x1b[1m") for line in range(3, 8)]
    counts = Counter(papers_new=1200, papers_unchanged=3, score=7, change=2, rejects=9)
    shown = rendered(load_summary(LoadReport(1, counts, rejects), ["a.jsonl", "-"], {"score": 10, "change": 2}))
    assert "Read 1,203 papers from a.jsonl, -: 1,200 new, 0 changed, 3 unchanged. 9 rejected." in shown
    assert [line.split() for line in shown.splitlines() if line.startswith((" score", " ratio", " all"))] == [
        ["score", "7", "10"],
        ["ratio", "0", "0"],
        ["all", "9", "12"],
    ]
    assert "a.jsonl:3: no [abstract] [1m" in shown
    assert "... and 4 more" in shown
    assert "\x1b" not in shown


def test_one_paper_is_no_papers() -> None:
    shown = rendered(load_summary(LoadReport(1, Counter(papers_new=1)), ["a.jsonl"], {}))
    assert "Read 1 paper from a.jsonl: 1 new" in shown


def test_a_load_that_changed_nothing_says_so() -> None:
    shown = rendered(load_summary(LoadReport(2, Counter(papers_unchanged=3)), ["a.jsonl"], {"score": 10}))
    assert "Read 3 papers from a.jsonl: the warehouse held them all already, nothing was written." in shown


RESULTS = ("check", "severity", "status", "findings", "waived", "cause")
FINDINGS = ("check_id", "severity", "paper_id", "claim_id", "why", "sentence", "other_sentence")
Results = list[tuple[object, ...]]


@pytest.mark.parametrize(
    ("results", "expected", "absent"),
    [
        (
            [("a", "critical", "passed", 0, 0, ""), ("b", "warning", "failed", 2, 0, "")],
            "2 checks of 1,000 claims: 1 passed, 1 failed, 0 could not run.\n",
            "aived",
        ),
        (
            [("a", "critical", "error", 0, 0, "no such [column]")],
            "could not run a:\n    no such [column]\n",
            "passed  ",
        ),
        ([("a", "info", "passed", 0, 1200, "")], "1 check of 1,000 claims: 1 passed", "cause"),
        ([("a", "info", "passed", 0, 1200, "")], "0 could not run. Waived: 1,200 findings.\n", "cause"),
        ([("a", "info", "passed", 0, 1, "")], "Waived: 1 finding.\n", "cause"),
        ([("a", "info", "passed", 0, 1200, "")], "findings   waived", "cause"),
    ],
)
def test_checks(results: Results, expected: str, absent: str) -> None:
    shown = rendered(check_summary(Table(RESULTS, results), Table(FINDINGS, []), 1000))
    assert expected in shown
    assert absent not in shown


def test_findings_are_told_in_words_with_their_sentences() -> None:
    found = [
        ("within_bounds", "warning", "2503.00001", "c1", "174% is [more] than all", "It reaches \x1b[1m174%.", None),
        ("conflict", "warning", "2503.00001", "c1", "two values", "It reaches 1%.", "It reaches 2%."),
        ("change", "info", "2503.00001", "c1", "not 3", "From 1 to 2, by 3.", "From 1 to 2, by 3."),
        ("paper_exists", "critical", None, None, "no paper", None, None),
    ]
    shown = rendered(check_summary(Table(RESULTS, []), Table(FINDINGS, found), 1))
    assert "warning within_bounds 2503.00001 c1: 174% is [more] than all\n    It reaches  [1m174%.\n\n" in shown
    assert "two values\n    It reaches 1%.\n    against: It reaches 2%.\n\n" in shown
    assert "not 3\n    From 1 to 2, by 3.\n\n" in shown
    assert "critical paper_exists: no paper\n" in shown


def test_the_summary_fits_a_narrow_terminal() -> None:
    results = [("a_check_with_a_long_name_of_its_own", "critical", "error", 12345, 12345, "no " * 60)]
    found = [("a_check_with_a_long_name", "warning", "2503.00001", "c" * 16, "why " * 40, "a word " * 90, "b " * 500)]
    console = Console(width=80, file=io.StringIO())
    console.print(check_summary(Table(RESULTS, results), Table(FINDINGS, found), 1), markup=False)
    assert isinstance(console.file, io.StringIO)
    lines = console.file.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    assert all(line.startswith("    ") for line in lines if "a word" in line or " b b b" in line)
    assert any("…" in line for line in lines)
