"""README.md does what it says: its commands and its Python run as written, and print what it shows."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")

BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
FINDINGS = {0, 1, 2}
"""Exit codes of a check that ran; those of any other command are 0."""


class Command(NamedTuple):
    line: str
    shown: str
    """What the README prints under it; `...` stands for anything, and nothing for whatever comes."""


def blocks(language: str) -> list[str]:
    return [match["body"] for match in BLOCK.finditer(README) if match["language"] == language]


def commands() -> Iterator[Command]:
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            line, _, shown = part.partition("\n")
            yield Command(line, shown)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder with the examples in it, as the commands expect."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    here = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{here}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "120"}
    environment.pop("BENCHCLAIMS_DB", None)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


def test_commands_run_in_their_order_and_print_what_is_shown(folder: Path) -> None:
    checker = doctest.OutputChecker()
    assert len(list(commands())) >= 8
    for command in commands():
        done = run(folder, "bash", "-euo", "pipefail", "-c", command.line)
        allowed = FINDINGS if command.line.startswith("benchclaims check") else {0}
        assert done.returncode in allowed, f"{command.line}\n{done.stdout}{done.stderr}"
        if command.shown.strip():
            assert checker.check_output(command.shown, done.stdout, SHOWN), f"{command.line}\n{done.stdout}"


def test_the_demo_prints_what_is_shown(tmp_path: Path) -> None:
    environment = Path(sys.prefix)
    installed = environment / "installed"
    # `-o`: what runs the tests is set up already.
    done = run(
        ROOT,
        "make",
        "--no-print-directory",
        "demo",
        "-o",
        str(installed),
        f"VENV={environment}",
        f"DEMO={tmp_path / 'demo.duckdb'}",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (shown,) = blocks("text")
    assert doctest.OutputChecker().check_output(shown, done.stdout, SHOWN), done.stdout
    assert (tmp_path / "demo.duckdb").is_file()


def test_python_runs(folder: Path) -> None:
    assert blocks("python")
    for block in blocks("python"):
        done = run(folder, sys.executable, "-c", block)
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()


def test_every_command_is_shown() -> None:
    offered = run(ROOT, "benchclaims", "--help").stdout
    names = set(re.findall(r"^[│ ]+([a-z]+)\s{2,}[A-Z]", offered, re.MULTILINE))
    assert {"ingest", "check", "sql"} <= names
    assert {name for name in names if f"benchclaims {name}" not in README} == set()
