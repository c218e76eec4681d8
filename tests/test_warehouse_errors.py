"""A warehouse that cannot be used says so in one line: which file, why, and what to do."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from warehouse import Warehouse, WarehouseError


def no_duckdb_file(path: Path) -> None:
    path.write_bytes(b"id,title\n" * 1000)


def empty(path: Path) -> None:
    path.touch()


def directory(path: Path) -> None:
    path.mkdir()


def somebody_elses(path: Path) -> None:
    with duckdb.connect(path) as connection:
        connection.execute("create table orders (id integer)")


def newer(path: Path) -> None:
    Warehouse(path).close()
    with duckdb.connect(path) as connection:
        connection.execute("insert into migrations values (900, 'of_the_future', now()::timestamp)")


def cut_short(path: Path) -> None:
    Warehouse(path).close()
    os.truncate(path, 5000)


def damaged(path: Path) -> None:
    Warehouse(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 100)


@pytest.mark.parametrize(
    ("spoil", "why", "remedy"),
    [
        (no_duckdb_file, "is no DuckDB file", "--db"),
        (empty, "is no DuckDB file", "--db"),
        (directory, "is a directory", "--db"),
        (somebody_elses, "no benchclaims warehouse", "--db"),
        (newer, "has schema 900", "install a newer benchclaims"),
        (cut_short, "is cut short", "--db"),
        (damaged, "is damaged", "--db"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_warehouse(
    path: Path, spoil: Callable[[Path], None], why: str, remedy: str, read_only: bool
) -> None:
    spoil(path)
    before = path.is_file() and path.read_bytes()
    assert_one_line(path, why, remedy, read_only=read_only)
    assert before == (path.is_file() and path.read_bytes())


def test_no_file_to_read(path: Path) -> None:
    assert_one_line(path, "no such warehouse", "benchclaims ingest", read_only=True)
    assert not path.exists()


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="not UTF-8"):
        Warehouse(tmp_path / "\udcff")


@pytest.mark.parametrize(("question", "parameters"), [("select '\udcff'", []), ("select ?", ["\udcff"])])
def test_a_question_that_is_no_text(path: Path, question: str, parameters: list[str]) -> None:
    with Warehouse(path) as warehouse, pytest.raises(WarehouseError, match="UTF-8 text"):
        warehouse.rows(question, parameters)


def test_no_directory_to_write_to(tmp_path: Path) -> None:
    assert_one_line(tmp_path / "nowhere" / "claims.duckdb", "no directory", "--db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_closed_to_us(path: Path) -> None:
    path.parent.chmod(0o500)
    assert_one_line(path, "permission denied", "--db")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_closed_to_us(path: Path) -> None:
    Warehouse(path).close()
    path.chmod(0o000)
    assert_one_line(path, "permission denied", "--db")


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_in_use(path: Path, read_only: bool) -> None:
    Warehouse(path).close()
    script = "import sys, duckdb; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", script, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        assert_one_line(path, f"in use by process {holder.pid}", "wait until it ends", read_only=read_only)
        holder.communicate(b"")
    Warehouse(path).close()


def test_readers_can_share_a_file(path: Path) -> None:
    Warehouse(path).close()
    with Warehouse(path, read_only=True), Warehouse(path, read_only=True) as second:
        assert second.rows("select count(*) from claims").rows == [(0,)]


def assert_one_line(path: Path, why: str, remedy: str, *, read_only: bool = False) -> None:
    with pytest.raises(WarehouseError) as caught:
        Warehouse(path, read_only=read_only)
    text = str(caught.value)
    assert text.startswith(f"{path}: ")
    assert why in text
    assert remedy in text
    assert "\n" not in text
