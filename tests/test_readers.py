"""Which reader is picked, what is refused, and how: for every format alike."""

from __future__ import annotations

import gzip
import inspect
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.claim import Paper, Reject
from extract.readers import UnreadableInput, read_papers, readers

ABSTRACT = "We train a small model on a large corpus and measure it with care on three tasks."
RECORD = json.dumps({"id": "2501.00001", "title": "Small Models", "abstract": ABSTRACT}).encode()
PAGE = f"SubscribeSmall Models\n{ABSTRACT}\n".encode()


def packed(content: bytes) -> bytes:
    """The same at any time of day: it names tests."""
    return gzip.compress(content, mtime=0)


def titles(*paths: str | Path) -> list[str]:
    return [read.title if isinstance(read, Paper) else f"rejected: {read.source}" for read in read_papers(paths)]


def test_every_module_here_is_a_reader() -> None:
    assert {"jsonl", "listing", "model_index", "evaluation_tables"} <= set(readers())
    for name, reader in readers().items():
        assert all(suffix.startswith(".") and suffix.islower() for suffix in reader.SUFFIXES), name
        assert list(inspect.signature(reader.recognises).parameters) == ["head"], name
        assert list(inspect.signature(reader.read).parameters) == ["source"], name


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("papers.jsonl", RECORD),
        ("papers.ndjson", RECORD),
        ("papers.jsonl.gz", packed(RECORD)),
        ("papers.jsonl", packed(RECORD)),
        ("papers.gz", packed(RECORD)),
        ("papers.txt", RECORD),
        ("papers", b"\xef\xbb\xbf" + RECORD),
        ("papers.jsonl", b"no record\n" + RECORD),
        ("papers.txt", PAGE),
        ("papers.txt.gz", packed(PAGE)),
        ("papers", PAGE),
        ("papers.jsonl", PAGE),
        ("PAPERS.TXT", PAGE),
    ],
)
def test_content_decides_and_the_suffix_helps(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert "Small Models" in titles(tmp_path / name)


@pytest.mark.parametrize("content", [RECORD, PAGE, packed(RECORD)])
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    (paper,) = read_papers("-")
    assert isinstance(paper, Paper)
    assert (paper.title, paper.source.file) == ("Small Models", "-")


def test_a_directory_is_walked_in_order(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a/z.jsonl", "c.jsonl.gz", ".hidden.jsonl", ".git/d.jsonl", "notes.rst", "a/a.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        content = json.dumps({"title": name, "abstract": ABSTRACT}).encode()
        path.write_bytes(packed(content) if name.endswith(".gz") else content)
    assert titles(tmp_path) == ["a/a.jsonl", "a/z.jsonl", "b.jsonl", "c.jsonl.gz"]


def test_a_broken_file_in_a_directory_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "b.jsonl.gz").write_bytes(packed(RECORD + b"\n" + RECORD)[:-12])
    (tmp_path / "c.txt").write_bytes(PAGE)
    (tmp_path / "d.txt").write_bytes(b"")
    read = list(read_papers(tmp_path))
    rejected = {Path(x.source.file).name: x.reason for x in read if isinstance(x, Reject)}
    assert rejected.keys() == {"a.txt", "b.jsonl.gz", "d.txt"}
    assert "binary" in rejected["a.txt"] and "end too early" in rejected["b.jsonl.gz"] and "empty" in rejected["d.txt"]
    assert "Small Models" in [x.title for x in read if isinstance(x, Paper)]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.jsonl", b"", "is empty"),
        ("blank.txt", b"\xef\xbb\xbf \n\n", "is empty"),
        ("empty.gz", packed(b""), "is empty"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is binary"),
        ("paper.pdf", b"%PDF-1.7\n%abc\n", "is binary"),
        ("records.jsonl", bytes(range(256)), "is binary"),
        ("table.csv", b"id,title\n1,Small Models\n", "is of no known format"),
        ("notes.md", b"# Notes\n\nRead me\n" + ABSTRACT.encode(), "holds no model-index"),
        ("card.md", b"---\nlicense: mit\n---\nRead me\n" + ABSTRACT.encode(), "holds no model-index"),
        ("settings.yaml", b"a: 1\n", "holds no model-index"),
        ("settings.json", b"{}", "holds no list of tasks"),
        ("page.html", b"<html><body>Small Models\n" + ABSTRACT.encode(), "is of no known format"),
        ("latin.txt", "Small Models\nA rÃ©sumÃ© of what the small model has done.\n".encode("latin1"), ":2: byte 0xe9"),
        ("furniture.txt", b"Log In\nSign Up\nGet papers in your inbox!\n", "no paper"),
        ("damaged.jsonl.gz", packed(RECORD)[:14] + b"\xff" * 40, "damaged"),
        ("cut.jsonl.gz", packed(RECORD)[:-12], "end too early"),
    ],
)
def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content.replace(b"\xc3\xa9", b"\xe9"))
    with pytest.raises(UnreadableInput) as caught:
        list(read_papers([tmp_path / name]))
    message = str(caught.value)
    assert message.startswith(str(tmp_path / name)) and says in message
    assert "; " in message and "\n" not in message


def refuse_missing(folder: Path) -> Path:
    return folder / "missing.jsonl"


def refuse_directory_without_papers(folder: Path) -> Path:
    (folder / "bare").mkdir()
    (folder / "bare" / "notes.rst").write_text("nothing to read")
    return folder / "bare"


def refuse_binary(folder: Path) -> Path:
    (folder / "photo.jsonl").write_bytes(b"\x00" * 100)
    return folder / "photo.jsonl"


@pytest.mark.parametrize("refused", [refuse_missing, refuse_directory_without_papers, refuse_binary])
def test_a_bad_path_is_refused_before_anything_is_read(tmp_path: Path, refused: Callable[[Path], Path]) -> None:
    good = tmp_path / "good.jsonl"
    good.write_bytes(RECORD)
    with pytest.raises(UnreadableInput):
        read_papers([good, refused(tmp_path)])


def test_a_packed_file_that_swells_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extract.readers._input.FREE_BYTES", 1 << 20)
    bomb = tmp_path / "bomb.jsonl.gz"
    bomb.write_bytes(packed(RECORD + b"\n" + b" " * (1 << 22)))
    with pytest.raises(UnreadableInput, match="times its size"):
        list(read_papers(bomb))


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    (tmp_path / "p.jsonl").write_bytes(RECORD)
    assert len(list(read_papers(str(tmp_path / "p.jsonl")))) == 1
