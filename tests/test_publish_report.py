"""The report: pages that a browser shows without a network, complete, and with every text as text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from conftest import make_reading

from publish.report import doubts as doubts_module
from publish.report import write, write_report
from publish.report.folder import MARKER
from warehouse import Table, Warehouse, WarehouseError, waivers

VOID = {"meta", "link", "input"}
CHECKS = Table(
    ("check_id", "suite", "severity", "title", "means", "remedy"),
    [
        ("within_bounds", "plausibility", "warning", "A score is <b>possible</b>", "No metric can be so.", "Read it."),
        ("one_value", "agreement", "critical", "One value", "Two numbers for one.", "Compare them."),
        ("broken_one", "structure", "info", "Broken", "Means.", "Do."),
        ("never_ran", "structure", "info", "Later", "Means.", "Do."),
    ],
)
STARTED = datetime(2025, 6, 7, 8, 9, 10)


class Page(HTMLParser):
    """What of a page tests look at. Every tag must be closed in its order."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.marked: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.tags: set[str] = set()
        self.scripts = ""
        self.text = ""
        self._open: list[str] = []
        self.feed(file.read_text("utf-8"))
        self.close()
        assert self._open == [], file

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self._open.append(tag)
        if tag == "a":
            self.links.append(given["href"] or "")
        elif address := given.get("src") or given.get("href"):
            self.loaded.append(address)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        if tag == "mark":
            self.marked.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if "script" in self._open:
            self.scripts += data
        if self._open and self._open[-1] == "mark":
            self.marked[-1] += data


def record(
    warehouse: Warehouse,
    run_id: int,
    results: Sequence[tuple[str, str, str, str, int]],
    findings: Sequence[tuple[str, str | None, str | None, str | None, str]] = (),
) -> None:
    """A run over all papers, as the checks leave it."""
    with warehouse.writing() as connection:
        connection.execute(
            "insert into check_runs values (?, ?, now() at time zone 'UTC', null, 3, 1, null, null)",
            [run_id, STARTED.replace(day=run_id)],
        )
        for check_id, suite, severity, status, failures in results:
            cause = "no such <column>" if status == "error" else None
            connection.execute(
                "insert into check_results values (?, ?, ?, ?, ?, ?, 0.1, ?, 0)",
                [run_id, check_id, suite, severity, status, failures, cause],
            )
        for finding in findings:
            connection.execute("insert into check_failures values (?, ?, ?, ?, ?, ?, null)", [run_id, *finding])


BOUNDS = ("within_bounds", "plausibility", "warning")
ONE = ("one_value", "agreement", "critical")
BROKEN = ("broken_one", "structure", "info")
ABOVE = ("within_bounds", "c00001v1", "2503.00001", None, "112% is <i>above</i> 100")
TWO = ("one_value", "c00002v1", "2503.00002", "c00003v1", "91% here, 93% there")


@pytest.fixture
def filled(warehouse: Warehouse) -> Warehouse:
    """Three papers; one score that cannot be, and two that contradict each other."""
    readings = [make_reading(1, 112), make_reading(2, 91), make_reading(3, 93)]
    warehouse.load(readings, inputs=["a"])
    record(warehouse, 1, [(*BOUNDS, "passed", 0), (*ONE, "failed", 3), (*BROKEN, "passed", 0)])
    record(warehouse, 2, [(*BOUNDS, "failed", 1), (*ONE, "failed", 1), (*BROKEN, "error", 0)], [ABOVE, TWO])
    return warehouse


def written(warehouse: Warehouse, folder: Path) -> dict[str, Page]:
    """The report's pages by name."""
    assert write_report(folder, warehouse, CHECKS) == len(list(folder.rglob("*.html")))
    return {file.relative_to(folder).as_posix(): Page(file) for file in folder.rglob("*.html")}


@pytest.fixture
def pages(filled: Warehouse, tmp_path: Path) -> dict[str, Page]:
    return written(filled, tmp_path / "report")


def test_pages_reach_for_nothing_elsewhere(pages: dict[str, Page], tmp_path: Path) -> None:
    for name, page in pages.items():
        assert page.loaded == [f"{'../' * name.count('/')}{asset}" for asset in ("report.css", "report.js")], name
        assert page.scripts == "", name
        assert not {name for name, _ in page.attributes if name == "style" or name.startswith("on")}, name
        [policy] = [value for _, value in page.attributes if value and value.startswith("default-src")]
        assert policy.startswith("default-src 'none'; style-src 'self'; script-src 'self';")
    for asset in ("report.css", "report.js"):
        text = (tmp_path / "report" / asset).read_text("utf-8")
        assert not any(word in text for word in ("http", "url(", "@import", "innerHTML", "eval(", "fetch("))


def test_every_link_within_leads_somewhere(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        for link in page.links:
            if link.startswith(("https://", "http://")):
                continue
            file, _, place = link.partition("#")
            target = (Path("/") / name).parent / file if file else Path("/") / name
            found = pages[target.resolve().relative_to("/").as_posix()]
            assert not place or place in found.ids, f"{name}: {link}"


def test_pages_are_in_order_for_those_who_cannot_see_them(pages: dict[str, Page]) -> None:
    for name, page in pages.items():
        assert ("lang", "en") in page.attributes, name
        assert page.headings[0] == 1 and page.headings.count(1) == 1, name
        assert all(lower - upper <= 1 for upper, lower in zip(page.headings, page.headings[1:], strict=False)), name
        assert {"title", "main", "nav"} <= page.tags, name


def test_the_first_page_tells_how_the_checks_stand(pages: dict[str, Page]) -> None:
    text = " ".join(pages["index.html"].text.split())
    assert "Run 2, 2 June 2025, 08:09 UTC: 3 checks of 3 claims." in text
    for told in ("1 could not run", "1 failed 1 finding", "no such <column>", "A score is <b>possible</b>", "not run"):
        assert told in text
    order = [text.index(title, text.index("the headings sort")) for title in ("Broken", "One value", "A score is")]
    assert order == sorted(order), "the worst first: what could not run, then by severity"
    assert "In the end: critical 1, warning 1, info 0." in text


def test_a_finding_beside_what_contradicts_it(pages: dict[str, Page]) -> None:
    page = pages["checks/one_value.html"]
    text = " ".join(page.text.split())
    for told in (
        "One value",
        "Two numbers for one.",
        "Compare them.",
        "91% here, 93% there",
        "System 2 reaches 91% accuracy on CIFAR-10.",
        "Against it stands System 3 reaches 93% accuracy on CIFAR-10.",
        "benchclaims explain c00002v1",
        "benchclaims explain c00003v1",
        "1 finding, −2 since the run before",
        "rule by hand",
    ):
        assert told in text
    assert page.marked[-2:] == ["91%", "93%"]
    assert "https://arxiv.org/abs/2503.00002" in page.links
    assert "../papers.html#2503.00003" in page.links
    boards = [link for link in page.links if "boards/" in link]
    assert len(boards) == 2 and len(set(boards)) == 1
    board = " ".join(pages[boards[0].removeprefix("../")].text.split())
    assert "CIFAR-10: accuracy (higher is better)" in board
    assert "stands against: 91% here, 93% there" in board
    assert "112% is <i>above</i> 100" in board


def test_a_check_without_an_answer_says_why(pages: dict[str, Page]) -> None:
    assert "It could not run: no such <column>" in " ".join(pages["checks/broken_one.html"].text.split())
    assert "run 2: could not run" in pages["checks/broken_one.html"].text
    assert "0 findings" not in pages["checks/broken_one.html"].text
    assert "has not run over all papers yet" in pages["checks/never_ran.html"].text


def test_what_is_doubted_in_a_paper(pages: dict[str, Page]) -> None:
    text = " ".join(pages["papers.html"].text.split())
    assert "3 papers, by their ids." in text
    assert "Paper 2 2503.00002, 2025-03 91% here, 93% there One value" in text
    assert "Paper 3 2503.00003, 2025-03 It contradicts 2503.00002: 91% here, 93% there One value" in text


def test_a_waived_finding_is_shown_as_such(filled: Warehouse, tmp_path: Path) -> None:
    waivers.waive(
        filled, "within_bounds", claim_id="c00001v1", reason="a <joke>", by="E. Ditor", until=date(2099, 12, 31)
    )
    pages = written(filled, tmp_path / "report")
    text = " ".join(pages["checks/within_bounds.html"].text.split())
    assert "Waived until 31 December 2099 by E. Ditor: a <joke>" in text
    assert "0 findings, 1 more waived" in text
    assert "112% is <i>above</i> 100" in text


@pytest.mark.parametrize("both", [True, False])
def test_numbers_of_one_sentence_are_marked_in_it_once(warehouse: Warehouse, tmp_path: Path, both: bool) -> None:
    """The doubted number is the second of two that look the same."""
    [paper, (claim,), *_] = make_reading(1, 90)
    sentence = "It is 90% and 90% and 95%."
    claims = [
        claim.model_copy(update={"claim_id": f"c{n}", "start": at, "end": at + 3, "quote": quote, "sentence": sentence})
        for n, (at, quote) in enumerate([(14, "90%"), (22, "95%")])
    ]
    reading = make_reading(1)._replace(paper=paper.model_copy(update={"abstract": sentence}), claims=tuple(claims))
    warehouse.load([reading], inputs=["a"])
    other = "c1" if both else None
    record(warehouse, 1, [(*ONE, "failed", 1)], [("one_value", "c0", "2503.00001", other, "not so")])
    page = written(warehouse, tmp_path / "report")["checks/one_value.html"]
    assert page.marked == (["like this", "like this", "90%", "95%"] if both else ["90%"])
    assert " ".join(page.text.split()).count(sentence) == 1
    assert "It is 90% and 90%" in page.text


HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "quotes": "\"' onmouseover='alert(1)' \"",
    "template": "{{ 7 * 7 }}{% raw %}",
    "entities": "&lt;b&gt; &amp;lt;",
    "comment": "--> <!-- ]]> </title></svg></mark>",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_shows_as_text(warehouse: Warehouse, tmp_path: Path, text: str) -> None:
    slots = {"system": text, "dataset": (text,), "dataset_id": (), "condition": text, "rule": text}
    reading = make_reading(1, 112, title=text, **slots, sentence=f"112% {text}")
    warehouse.load([reading], inputs=["a"])
    found = ("within_bounds", "c00001v1", "2503.00001", None, text)
    record(warehouse, 1, [(*BOUNDS, "failed", 1)], [found])
    pages = written(warehouse, tmp_path / "report")
    [board] = [name for name in pages if name.startswith("boards/")]
    for name in ("checks/within_bounds.html", "papers.html", board):
        assert text in pages[name].text, name
        assert "img" not in pages[name].tags
        assert not [key for key, _ in pages[name].attributes if key.startswith("on")]


def test_codes_that_would_take_effect_are_left_out(warehouse: Warehouse, tmp_path: Path) -> None:
    codes = "\x00\x07\x1b[31m\u202e\u2066\x85"
    warehouse.load([make_reading(1, 112, title=f"A{codes}B", system=f"C{codes}D")], inputs=["a"])
    record(warehouse, 1, [(*BOUNDS, "failed", 1)], [(*ABOVE[:4], f"E{codes}F")])
    pages = written(warehouse, tmp_path / "report")
    for page in pages.values():
        assert not set(codes) - set("[31m") & set(page.text)
    assert "E [31m F" in pages["checks/within_bounds.html"].text


def test_a_sentence_without_end_is_shown_around_its_number(warehouse: Warehouse, tmp_path: Path) -> None:
    sentence = "<x> " * 125_000 + "It is 112% at last. " + "<y> " * 125_000
    warehouse.load([make_reading(1, 112, sentence=sentence, title="z" * 1_000_000)], inputs=["a"])
    record(warehouse, 1, [(*BOUNDS, "failed", 1)], [ABOVE])
    page = written(warehouse, tmp_path / "report")["checks/within_bounds.html"]
    assert page.marked == ["112%"]
    assert "<x> It is 112% at last. <y>" in page.text
    assert "498,006 characters left out" in page.text
    assert "(1,000,000 characters)" in page.text
    assert len(page.text) < 20_000


@pytest.mark.parametrize(
    ("url", "links"),
    [
        ("https://example.org/p?a=1&b=2", ["https://example.org/p?a=1&b=2"]),
        ("javascript:alert(1)", []),
        ("data:text/html,<script>", []),
        ("file:///etc/passwd", []),
        ("https://example.org/\" onclick='x'", []),
        ("//example.org", []),
    ],
)
def test_only_what_leads_to_the_web_becomes_a_link(
    warehouse: Warehouse, tmp_path: Path, url: str, links: list[str]
) -> None:
    reading = make_reading(1, 112)
    reading = reading._replace(paper=reading.paper.model_copy(update={"url": url}))
    warehouse.load([reading], inputs=["a"])
    record(warehouse, 1, [(*BOUNDS, "failed", 1)], [ABOVE])
    for page in written(warehouse, tmp_path / "report").values():
        assert {link for link in page.links if ":" in link or link.startswith("//")} <= set(links)


@pytest.mark.parametrize("dataset", ["../x", "con", "a" * 300, "🦜", "a/b\\c:d", ".", "A?*<>|", "\u202e"])
def test_boards_have_files_of_plain_names(warehouse: Warehouse, tmp_path: Path, dataset: str) -> None:
    warehouse.load([make_reading(1, 112, dataset=(dataset,), dataset_id=())], inputs=["a"])
    record(warehouse, 1, [(*BOUNDS, "failed", 1)], [ABOVE])
    [board] = [name for name in written(warehouse, tmp_path / "report") if name.startswith("boards/")]
    name = board.removeprefix("boards/").removesuffix(".html")
    assert len(name) < 100
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") and len(name) >= 10


def test_many_findings_are_spread_over_pages(
    filled: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [("one_value", f"c{1 + n % 3:05}v1", f"2503.{1 + n % 3:05}", None, f"reason {n}.") for n in range(11)]
    record(filled, 3, [(*ONE, "failed", 11)], found)
    for module in (doubts_module, write):
        monkeypatch.setattr(module, "ON_A_PAGE", 2)
    pages = written(filled, tmp_path / "report")
    names = ["checks/one_value.html", *(f"checks/one_value-{n}.html" for n in range(2, 7))]
    shown = "".join(pages[name].text for name in names)
    assert [n for n in range(11) if f"reason {n}." not in shown] == []
    assert {"one_value-6.html", "one_value.html"} <= set(pages[names[0]].links)
    assert "2503.00003" in pages["papers-2.html"].text
    test_every_link_within_leads_somewhere(pages)


def test_a_check_that_left_the_catalogue_keeps_its_findings(filled: Warehouse, tmp_path: Path) -> None:
    record(filled, 3, [("My Own!", "mine", "info", "failed", 1)], [("My Own!", *ABOVE[1:])])
    pages = written(filled, tmp_path / "report")
    [name] = [name for name in pages if "my-own" in name]
    assert "112% is" in pages[name].text
    assert "does not hold the check" in pages[name].text


def test_without_a_run_it_says_so(warehouse: Warehouse, tmp_path: Path) -> None:
    assert "have not run" in written(warehouse, tmp_path / "report")["index.html"].text


def test_the_same_warehouse_gives_the_same_bytes(filled: Warehouse, tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_report(tmp_path / folder, filled, CHECKS)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def contents(folder: Path) -> dict[str, Any]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_an_earlier_report_is_replaced_and_nothing_else_is_touched(filled: Warehouse, tmp_path: Path) -> None:
    folder, fresh = tmp_path / "report", tmp_path / "fresh"
    write_report(folder, filled, CHECKS)
    (folder / "notes.txt").write_text("mine")
    record(filled, 3, [(*BOUNDS, "passed", 0), (*ONE, "passed", 0)])
    write_report(folder, filled, CHECKS)
    write_report(fresh, filled, CHECKS)
    assert contents(folder) == {**contents(fresh), "notes.txt": b"mine"}
    assert not list((folder / "boards").iterdir())


def test_a_folder_that_holds_something_else_is_refused(filled: Warehouse, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "index.html").write_text("mine")
    with pytest.raises(WarehouseError, match="kept: is not empty and holds no report"):
        write_report(kept, filled, CHECKS)
    with pytest.raises(WarehouseError, match="name another"):
        write_report(kept / "index.html", filled, CHECKS)
    with pytest.raises(WarehouseError, match="not UTF-8"):
        write_report(tmp_path / "\udcff", filled, CHECKS)
    assert contents(kept) == {"index.html": b"mine"}


def test_no_link_leads_the_writing_out_of_the_folder(filled: Warehouse, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "report"
    outside.mkdir()
    (outside / "mine.html").write_text("mine")
    folder.mkdir()
    (folder / MARKER).write_text("{}")
    (folder / "index.html").symlink_to(outside / "mine.html")
    write_report(folder, filled, CHECKS)
    assert contents(outside) == {"mine.html": b"mine"}
    for file in (folder / "boards").iterdir():
        file.unlink()
    (folder / "boards").rmdir()
    (folder / "boards").symlink_to(outside)
    with pytest.raises(WarehouseError, match="link to elsewhere"):
        write_report(folder, filled, CHECKS)
    assert contents(outside) == {"mine.html": b"mine"}
