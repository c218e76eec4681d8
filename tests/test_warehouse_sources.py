"""What each run read: files with size and hash."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from conftest import make_reading

from warehouse import Warehouse
from warehouse.sources import read_files

PAPER = '{"id": "2503.00001", "title": "t", "abstract": "Zorblax reaches 91% accuracy."}\n'


def test_the_files_of_a_run_are_kept_with_their_hash(warehouse: Warehouse, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "b.jsonl").write_text(PAPER)
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(PAPER.encode()))
    (folder / "notes.odt").write_text("no paper")
    warehouse.load([make_reading(1)], inputs=[str(folder), "-", "gone.jsonl"])
    warehouse.load([make_reading(1)], inputs=[str(folder)])
    rows = warehouse.rows("select run_id, path, bytes, content_hash from sources").rows
    assert [(run, Path(path).name) for run, path, *_ in rows] == [
        (1, "a.jsonl.gz"),
        (1, "b.jsonl"),
        (1, "-"),
        (1, "gone.jsonl"),
        (2, "a.jsonl.gz"),
        (2, "b.jsonl"),
    ]
    assert [row[2:] for row in rows[:2]] == [row[2:] for row in rows[4:]]
    assert rows[1][2] == len(PAPER)
    assert rows[2][2:] == rows[3][2:] == (None, None)


def test_a_file_closed_to_us_is_named_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(file: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(file))

    file = tmp_path / "a.jsonl"
    file.write_text("x")
    monkeypatch.setattr(Path, "open", closed)
    assert read_files([str(file)]) == [(str(file), None, None)]
