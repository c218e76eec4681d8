"""Every command, from arguments to output and exit code."""

from __future__ import annotations

import csv
import io
import json
from functools import partial
from pathlib import Path
from shutil import copy

import pytest
from conftest import make_reading
from typer.testing import CliRunner, Result

import checks
import extract
from benchclaims import app
from checks.report import Status
from extract.claim import Extraction, Paper
from warehouse import Warehouse

PAPERS = "\n".join(make_reading(n, 90.0 + n).paper.model_dump_json(exclude={"source"}) for n in (1, 2, 3)) + "\n[1]\n"


@pytest.fixture(autouse=True)
def by_hand(registers: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Claims as the fixtures have them, whatever the rules of the day."""

    def extract_paper(paper: Paper) -> Extraction:
        number = int(paper.paper_id.partition(".")[2])
        return make_reading(number, 90.0 + number)._replace(paper=paper)

    monkeypatch.setattr(extract, "extract_papers", partial(map, extract_paper))
    monkeypatch.setattr(extract, "extract_claims", lambda paper: extract_paper(paper).claims)
    monkeypatch.setattr(extract, "extractor_version", lambda: "by hand")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    file = tmp_path / "papers.jsonl"
    file.write_text(PAPERS, encoding="utf-8")
    return file


def run(*arguments: str | Path, db: Path | None = None, stdin: str | None = None) -> Result:
    environment = {"BENCHCLAIMS_DB": str(db)} if db else {}
    return CliRunner().invoke(app, [str(argument) for argument in arguments], env=environment, input=stdin)


@pytest.fixture
def db(warehouse: Warehouse) -> Path:
    warehouse.load([make_reading(n, 90.0 + n) for n in (1, 2, 3)], inputs=["papers.jsonl"])
    warehouse.close()
    return warehouse.path


def test_ingest(papers: Path, path: Path) -> None:
    first = run("ingest", papers, "--db", path)
    assert first.exit_code == 0
    assert f"Read 3 papers from {papers}: 3 new, 0 changed, 0 unchanged. 1 rejected." in first.stdout
    assert f"{papers}:4: not an object" in first.stdout
    assert f"Warehouse: {path}" in first.stdout
    second = run("ingest", papers, "--db", path)
    assert second.exit_code == 0
    assert "the warehouse held them all already, nothing was written" in second.stdout


def test_ingest_from_standard_input(path: Path) -> None:
    result = run("ingest", "-", db=path, stdin=PAPERS)
    assert "Read 3 papers from -: 3 new" in result.stdout
    assert "-:4: not an object" in result.stdout


def test_the_warehouse_is_here_unless_named(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(papers.parent)
    assert run("ingest", papers).exit_code == 0
    assert (papers.parent / "benchclaims.duckdb").is_file()


def test_extract_to_standard_output(papers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(papers.parent)
    result = run("extract", papers)
    assert [json.loads(line)["value"] for line in result.stdout.splitlines()] == [91.0, 92.0, 93.0]
    assert f"rejected {papers}:4: not an object" in result.stderr
    assert not list(papers.parent.glob("*.duckdb"))


def test_extract_to_a_file(papers: Path, tmp_path: Path) -> None:
    to = tmp_path / "claims.jsonl"
    assert run("extract", papers, "--to", to).stdout == ""
    assert len(to.read_text(encoding="utf-8").splitlines()) == 3


CARD = """\
model-index:
- name: Net
  results:
  - dataset: {name: CIFAR-10}
    metrics: [{type: accuracy, value: 99.5%}]
"""


def test_extract_prints_claims_that_came_ready(tmp_path: Path) -> None:
    card = tmp_path / "card.yaml"
    card.write_text(CARD, encoding="utf-8")
    (claim,) = map(json.loads, run("extract", card).stdout.splitlines())
    assert (claim["system"], claim["value"], claim["origin"]) == ("Net", 99.5, "imported")


def test_a_board_counts_imported_claims(db: Path) -> None:
    assert run("ingest", "-", db=db, stdin=CARD).exit_code == 0
    shown = run("leaderboard", "CIFAR-10", db=db).stdout
    assert shown.index("Net") < shown.index("System 3")


@pytest.mark.parametrize(("format", "begins"), [("model-index", "model-index:\n"), ("evaluation-tables", "[\n")])
def test_results(db: Path, tmp_path: Path, format: str, begins: str) -> None:
    shown = run("results", "--format", format, db=db)
    assert shown.stdout.startswith(begins)
    assert shown.stderr == ""
    assert all(f"System {n}" in shown.stdout for n in (1, 2, 3))
    to = tmp_path / "results"
    assert run("results", "--format", format, "--dataset", "cifar10", "--to", to, db=db).stdout == ""
    assert to.read_text(encoding="utf-8") == shown.stdout


def test_claims(db: Path) -> None:
    shown = run("claims", db=db).stdout
    assert all(f"System {n}" in shown for n in (1, 2, 3))
    shown = run("claims", "--system", "system 2", "--kind", "score", db=db).stdout
    assert "System 2" in shown
    assert "System 1" not in shown
    [record] = json.loads(run("claims", "--paper", "2503.00003", "--format", "json", db=db).stdout)
    assert record["sentence"] == make_reading(3, 93.0).claims[0].sentence


def test_leaderboards(db: Path) -> None:
    assert run("leaderboard", db=db).stdout.split()[-7:] == "CIFAR-10 accuracy higher proportion 3 3 2025-03".split()
    assert "CIFAR-10" not in run("leaderboard", "--metric", "perplexity", db=db).stdout


@pytest.mark.parametrize("arguments", [["cifar10"], ["CIFAR-10", "--metric", "acc"]])
def test_leaderboard(db: Path, arguments: list[str]) -> None:
    shown = run("leaderboard", *arguments, db=db).stdout
    assert "higher is better" in shown
    assert shown.index("System 3") < shown.index("System 2") < shown.index("System 1")


def test_leaderboard_formats(db: Path) -> None:
    assert run("leaderboard", "cifar10", "--format", "markdown", db=db).stdout.startswith("## CIFAR-10: accuracy")
    assert json.loads(run("leaderboard", "cifar10", "--format", "json", db=db).stdout)[0]["rank"] == 1
    text = run("leaderboard", "cifar10", "--format", "csv", db=db).stdout
    assert [row["system"] for row in csv.DictReader(io.StringIO(text))] == ["System 3", "System 2", "System 1"]


def test_explain(db: Path) -> None:
    shown = run("explain", "c00002", db=db).stdout
    assert "[System 2] reaches [92%] [accuracy] on [CIFAR-10]." in shown
    assert "rule by hand, confidence 0.90" in shown


def test_what_people_said_of_a_claim_is_shown(db: Path) -> None:
    assert run("correct", "c00002", "metric= hits ", "--note", "table 2", "--by", "me", db=db).exit_code == 0
    assert run("reject", "c00002", "--note", "no claim", "--by", "you", db=db).exit_code == 0
    assert run("restore", "c00002", "--note", "", "--by", "me", db=db).exit_code == 0
    said = [line for line in run("explain", "c00002", db=db).stdout.splitlines() if line.startswith("corrected")]
    assert [line.partition(", 2")[0] for line in said] == [
        "corrected: metric = hits (holds), by me",
        "corrected: reject (overruled), by you",
        "corrected: restore (holds), by me",
    ]
    assert said[0].endswith(": table 2")
    with Warehouse(db) as warehouse:
        warehouse.load([make_reading(2, 99.0, version=2)], inputs=["b"])
    assert "corrected of c00002v1: metric = hits (holds), by me" in run("explain", "c00002v2", db=db).stdout
    assert "corrected of c00002v1: reject (outdated), by you" in run("explain", "c00002v2", db=db).stdout


def test_corrections_of_another_warehouse_are_told(db: Path, tmp_path: Path, empty: Path) -> None:
    assert run("reject", "c00002", "--note", "", "--by", "me", db=db).exit_code == 0
    to = tmp_path / "corrections.jsonl"
    assert run("corrections", "export", "--to", to, db=db).exit_code == 0
    assert run("corrections", "apply", to, db=db).stdout == "applied 0 of 1 corrections\n"
    other = Path(copy(empty, tmp_path / "other.duckdb"))
    assert run("corrections", "apply", to, db=other).stdout.splitlines() == [
        "applied 1 of 1 corrections",
        "of no claim of a latest version: 1; see the view followed_corrections",
    ]


def test_an_alias_is_told_as_it_is_shown(db: Path) -> None:
    assert run("alias", "add", "dataset", "Mine", "cifar 10", db=db).stdout == "dataset Mine is called CIFAR-10\n"
    assert run("alias", "remove", "dataset", "Mine", db=db).stdout == "dataset Mine has its own name again\n"


def test_lines_of_csv_end_as_lines_do(db: Path) -> None:
    assert run("sql", "select 1 as one", "--format", "csv", db=db).stdout_bytes == b"one\n1\n"


def test_explain_as_json(db: Path) -> None:
    assert json.loads(run("explain", "c00002", "--format", "json", db=db).stdout)["system"] == "System 2"


@pytest.mark.parametrize("stdin", [None, "Its recall is 0.71 on [MMLU].\n"])
def test_explain_a_text(tmp_path: Path, stdin: str | None) -> None:
    text = "-" if stdin else "Its recall is 0.71 on [MMLU]."
    arguments = ["explain", "--text", text, "--title", "Heron: Retrieval"]
    shown = run(*arguments, stdin=stdin)
    assert shown.exit_code == 0
    assert "Heron: Retrieval" in shown.stdout
    assert "Its recall is [0.71] on [MMLU]." in shown.stdout
    document = json.loads(run(*arguments, "--format", "json", stdin=stdin).stdout)
    (number,) = document["sentences"][0]["numbers"]
    assert (number["quote"], number["metric"], number["system"]) == ("0.71", "recall", "Heron")


def test_explain_a_text_without_a_number() -> None:
    result = run("explain", "--text", "It is good.")
    assert (result.exit_code, result.stdout) == (0, "There is no number in the text.\n")


def test_sql(db: Path) -> None:
    assert json.loads(run("sql", "select max(value) as best from claims", "--format", "json", db=db).stdout) == [
        {"best": 93.0}
    ]
    assert "93" in run("sql", "select max(value) as best from claims", db=db).stdout


@pytest.mark.parametrize(
    ("severity", "status", "code"),
    [
        ("critical", "passed", 0),
        ("info", "failed", 0),
        ("warning", "failed", 1),
        ("critical", "failed", 2),
        ("info", "error", 3),
    ],
)
def test_check(db: Path, monkeypatch: pytest.MonkeyPatch, severity: str, status: Status, code: int) -> None:
    check = next(check for check in checks.catalogue() if check.severity == severity)
    finding = checks.Finding(check.id, severity, "2503.00001", "c00001v1", None, "it cannot be", "It is.", None)
    report = checks.CheckReport(
        1, 3, (checks.CheckResult(check, status, 1, 0, 0.1, "no such column"),), (finding,), code
    )
    monkeypatch.setattr(checks, "run_checks", lambda *_, **__: report)
    result = run("check", db=db)
    assert result.exit_code == code
    assert all(words in result.stdout for words in (check.id, status, "it cannot be", "It is."))
    assert ("no such column" in result.stdout) == (status == "error")


def test_nothing_is_cut_where_no_terminal_is(db: Path) -> None:
    long = run("sql", "select repeat('abc ', 500) as words, sentence from claims", db=db).stdout
    assert "abc " * 499 in long
    assert make_reading(1, 91.0).claims[0].sentence in long


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["ingest", "nowhere.jsonl"], "nowhere.jsonl: no such file"),
        (["extract", "nowhere.jsonl"], "nowhere.jsonl: no such file"),
        (["results", "--format", "model-index", "--dataset", "CIFAR-11"], "did you mean CIFAR-10?"),
        (["claims", "--db", "nowhere.duckdb"], "nowhere.duckdb: no such warehouse"),
        (["check", "--db", "nowhere.duckdb"], "nowhere.duckdb: no such warehouse"),
        (["check", "--suite", "nonsense"], "no suite is called 'nonsense'"),
        (["leaderboard", "CIFAR"], "did you mean CIFAR-10?"),
        (["leaderboard", "CIFAR-10", "--metric", "BLEU"], "no scores of 'BLEU'"),
        (["explain", "zzz"], "no claim 'zzz'"),
        (["explain", ""], "the id of the claim is empty"),
        (["correct", "c00001", "metric=a", "metric=b", "--note", "", "--by", "me"], "a slot is set twice"),
        (["correct", "c00001", "unit=%", "--note", "", "--by", "me"], "write unit=percent"),
        (["explain"], "either the id of a claim or --text"),
        (["explain", "c1", "--text", "It is 5%."], "either the id of a claim or --text"),
        (["explain", "c00002", "--title", "Net"], "--title goes with --text"),
        (["explain", "--text", ""], "the text is empty"),
        (["explain", "--text", " \n"], "the text is empty"),
        (["explain", "--text", "-"], "the text is empty"),
        (["sql", "drop table claims"], "refused"),
        (["sql", "select * from nowhere"], "nowhere does not exist"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    result = run(*arguments, db=db)
    assert result.exit_code == 2
    assert result.stdout == ""
    [line] = result.stderr.splitlines()
    assert line.startswith("benchclaims: ")
    assert why in line
    assert sorted(tmp_path.iterdir()) == before


WRITING = (["extract", "papers.jsonl"], ["results", "--format", "model-index"], ["corrections", "export"])


@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("no/file", "no/file: there is no folder no; make it, or give another file"),
        ("folder", "folder: is a folder; give a file in it"),
        ("papers.jsonl/file", "there is no folder papers.jsonl"),
        ("", "an empty name: give a file"),
        ("x" * 300, "file name too long; give another file"),
    ],
)
def test_what_cannot_be_written_is_said_in_one_line(
    db: Path, papers: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], to: str, why: str
) -> None:
    monkeypatch.chdir(papers.parent)
    Path("folder").mkdir()
    before = sorted(papers.parent.rglob("*"))
    assert_one_line(run(*command, "--to", to, db=db), why)
    assert sorted(papers.parent.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["corrections", "apply", "nowhere"], "nowhere: no such file or directory; give a file"),
        (["corrections", "apply", "folder"], "folder: is a directory; give a file"),
        (["corrections", "apply", ""], "an empty name: "),
        (["ingest", ""], "an empty name: is no file"),
        (["extract", ""], "an empty name: is no file"),
        (["ingest", "papers.jsonl", "--db", "no/db"], "no/db: there is no directory no"),
        (["ingest", "papers.jsonl", "--db", "folder"], "folder: is a directory"),
        (["claims", "--db", "folder"], "folder: is a directory"),
        (["claims", "--db", "papers.jsonl/db"], "papers.jsonl/db: no such warehouse"),
        (["claims", "--db", ""], "an empty name: "),
        (["export", "papers.jsonl"], "papers.jsonl: is a file, no folder"),
        (["export", "papers.jsonl/folder"], "papers.jsonl/folder: not a directory"),
        (["export", ""], "an empty name: "),
        (["check", "--report", ""], "an empty name: "),
        (["check", "--data-docs", ""], "an empty name: "),
    ],
)
def test_a_place_that_cannot_be_used_is_said_in_one_line(
    db: Path, papers: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    monkeypatch.chdir(papers.parent)
    Path("folder").mkdir()
    assert_one_line(run(*arguments, db=db), why)


def assert_one_line(result: Result, why: str) -> None:
    assert (result.exit_code, result.stdout) == (2, "")
    [line] = result.stderr.splitlines()
    assert line.startswith("benchclaims: ")
    assert why in line


def test_a_file_is_written_whole_or_left_as_it_was(db: Path, papers: Path) -> None:
    before = papers.read_text(encoding="utf-8")
    assert_one_line(
        run("results", "--format", "model-index", "--dataset", "none", "--to", papers, db=db), "no leaderboard"
    )
    assert papers.read_text(encoding="utf-8") == before
    assert run("extract", papers, "--to", papers).exit_code == 0
    assert len(papers.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["ingest"],
        ["claims", "--kind", "nonsense"],
        ["sql", "select 1", "--format", "xml"],
        ["explain", "c1", "--format", "csv"],
    ],
)
def test_usage(arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert "Usage" in result.stderr


def test_a_fault_of_ours_is_not_hidden(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> None:
        raise AssertionError("a fault")

    monkeypatch.setattr("warehouse.questions.claim", faulty)
    assert isinstance(run("explain", "c1", db=db).exception, AssertionError)
