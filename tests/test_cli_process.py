"""The command line as a program: what it loads, how soon it answers, how it behaves in a pipe."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent
PAPER = '{"id": "2503.00001", "title": "Net", "abstract": "Net reaches 91.5% accuracy on CIFAR-10.", "date": "2025-03"}'

RUN = "from benchclaims import app; app()"
RUN_AND_TELL = """
import atexit, sys
watched = {"great_expectations", "pandas", "sqlalchemy", "duckdb", "extract"}
atexit.register(lambda: print("loaded", *sorted(watched & sys.modules.keys()), file=sys.stderr))
"""


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(HOUSE), "BENCHCLAIMS_DB": str(folder / "claims.duckdb")}


def run(*arguments: str, folder: Path, code: str = RUN) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", cwd=folder, env=environment(folder), check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a paper and a warehouse that holds it."""
    folder = tmp_path_factory.mktemp("cli")
    (folder / "papers.jsonl").write_text(PAPER, encoding="utf-8")
    result = run("ingest", "papers.jsonl", folder=folder)
    assert result.returncode == 0, result.stderr
    assert "1 new" in result.stdout
    return folder


@pytest.mark.parametrize("lines", [b"5\n", b"\n{}", b"\xff\n", b"[" * 100_000, '{"note": "\u2028"}'.encode()])
def test_corrections_that_are_none_are_told_in_one_line(folder: Path, lines: bytes) -> None:
    (folder / "events.jsonl").write_bytes(lines)
    result = run("corrections", "apply", "events.jsonl", folder=folder)
    assert (result.returncode, result.stderr.count("\n")) == (2, 1), result.stderr


@pytest.mark.parametrize(
    ("command", "heavy"),
    [
        (["--help"], ""),
        (["ingest", "--help"], ""),
        (["ingest", "papers.jsonl"], "duckdb extract"),
        (["extract", "papers.jsonl"], "duckdb extract"),
        (["claims"], "duckdb extract"),
        (["leaderboard"], "duckdb extract"),
        (["explain", "x"], "duckdb extract"),
        (["explain", "--text", "It is 5% better."], "duckdb extract"),
        (["sql", "select 1"], "duckdb extract"),
        (["check", "--db", "nowhere"], "duckdb extract"),
    ],
)
def test_no_command_but_check_loads_great_expectations(folder: Path, command: list[str], heavy: str) -> None:
    result = run(*command, code=RUN_AND_TELL + RUN, folder=folder)
    assert result.stderr.splitlines()[-1].split()[1:] == heavy.split()


def test_a_pipe_gets_plain_text(folder: Path) -> None:
    _, claim_id = run("sql", "from claims select claim_id", "--format", "csv", folder=folder).stdout.split()
    result = run("explain", claim_id, folder=folder)
    assert result.returncode == 0
    assert "[91.5%]" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_text_is_explained_without_a_warehouse(tmp_path: Path) -> None:
    text = "Net \x1b[31mreaches an accuracy of 91.5% on CIFAR-10."
    result = run("explain", "--text", text, folder=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "reaches an accuracy of [91.5%] on CIFAR-" in result.stdout
    assert "\x1b" not in result.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("as_argument", [True, False])
def test_a_text_that_is_not_utf8(tmp_path: Path, as_argument: bool) -> None:
    given = b"It is 5\xff%."
    command: list[str | bytes] = [sys.executable, "-c", RUN, "explain", "--text", given if as_argument else "-"]
    result = subprocess.run(command, capture_output=True, cwd=tmp_path, env=environment(tmp_path), input=given)
    name = b"--text" if as_argument else b"standard input"
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr == b"benchclaims: " + name + b": is not UTF-8 text at byte 7; convert it to UTF-8\n"


@pytest.mark.parametrize("output", ["table", "csv"])
def test_a_reader_may_stop_reading(folder: Path, output: str) -> None:
    query = "select range as n, repeat('x', 1000) as words from range(10000)"
    command = [sys.executable, "-c", RUN, "sql", query, "--format", output]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=environment(folder), **pipes) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.parametrize(("stop", "whole_group"), [("SIGINT", True), ("SIGTERM", False), ("SIGTERM", True)])
def test_a_load_that_is_stopped_says_so_in_one_line_and_can_go_on(tmp_path: Path, stop: str, whole_group: bool) -> None:
    papers = "".join(PAPER.replace("00001", f"{number:05}") + "\n" for number in range(1, 3001))
    command = [sys.executable, "-c", RUN, "ingest", "-"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment(tmp_path), start_new_session=True, encoding="utf-8", **pipes
    ) as process:
        assert process.stdin is not None and process.stderr is not None
        process.stdin.write(papers)
        process.stdin.flush()
        wait_for_processes_of(process.pid)
        (os.killpg if whole_group else os.kill)(process.pid, getattr(signal, stop))
        process.stdin.close()
        said = [line for line in process.stderr.read().splitlines() if line and "Reading papers" not in line]
    assert process.returncode == 128 + getattr(signal, stop)
    [line] = said
    assert line.startswith("benchclaims: stopped")
    assert "stay" in line and "run the same again" in line
    outcome = "select outcome from runs"
    assert run("sql", outcome, "--format", "csv", folder=tmp_path).stdout == "outcome\ninterrupted\n"
    (tmp_path / "papers.jsonl").write_text(papers, encoding="utf-8")
    assert run("ingest", "papers.jsonl", folder=tmp_path).returncode == 0
    counts = "select count(*) as papers, count(distinct paper_id) as claimed from papers join claims using (paper_id)"
    assert run("sql", counts, "--format", "csv", folder=tmp_path).stdout.split() == ["papers,claimed", "3000,3000"]


def wait_for_processes_of(pid: int) -> None:
    """Until it has started the processes that read papers, two at least."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    for _ in range(600):
        if len(children.read_text().split()) > 2:
            return
        time.sleep(0.1)
    raise AssertionError("it has started none")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_long_question_can_be_stopped(folder: Path, stop: signal.Signals) -> None:
    query = "select 'on', count(*) from range(1000000) a, range(1000000) b where hash(a.range, b.range) = 1"
    code = RUN.replace("app()", "import duckdb, warehouse; print('on', flush=True); app()")
    command = [sys.executable, "-c", code, "sql", query]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=folder, env=environment(folder), **pipes) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == b"on\n"
        while cpu_seconds(process.pid) < 5:  # it has begun to count
            time.sleep(0.1)
        process.send_signal(stop)
        assert process.stderr.read() == b""
    assert process.returncode == -stop


def cpu_seconds(pid: int) -> float:
    *_, user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def test_check_of_a_clean_warehouse(folder: Path) -> None:
    result = run("check", folder=folder)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 failed, 0 could not run" in result.stdout
