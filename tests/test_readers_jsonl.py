"""JSON lines: what each key becomes, and what each fault is called."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.claim import Paper, Reject
from extract.readers import Input, read_papers
from extract.readers._input import LINE_BYTES, open_input
from extract.readers.jsonl import read

TEXT = "We report 91.2% accuracy."


def read_lines(folder: Path, *lines: bytes | dict[str, Any]) -> list[Paper | Reject]:
    file = folder / "papers.jsonl"
    file.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines))
    return list(read_papers(file))


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ({"id": "seed-013"}, {"paper_id": "seed-013", "version": 1}),
        ({"id": "2506.01369"}, {"paper_id": "2506.01369", "version": 1}),
        ({"id": "2506.01369v2"}, {"paper_id": "2506.01369", "version": 2}),
        ({"arxiv_id": "arXiv:2506.01369v12"}, {"paper_id": "2506.01369", "version": 12}),
        ({"paper_id": "http://arxiv.org/abs/cs.CL/0101001v3"}, {"paper_id": "cs.CL/0101001", "version": 3}),
        ({"id": "https://arxiv.org/pdf/2506.01369v2.pdf"}, {"paper_id": "2506.01369", "version": 2}),
        ({"paper_id": "mine", "arxiv_id": "2506.01369v2", "id": "x"}, {"paper_id": "mine", "version": 1}),
        ({"id": "2506.01369v2", "version": 2}, {"paper_id": "2506.01369", "version": 2}),
        ({"id": "2506.01369", "version": "v4"}, {"paper_id": "2506.01369", "version": 4}),
        ({"id": "10.1000/182"}, {"paper_id": "10.1000/182"}),
        ({"doi": "10.1000/182"}, {"paper_id": "10.1000/182"}),
        ({"id": 7}, {"paper_id": "7"}),
        ({"title": "A Small Step"}, {"paper_id": "a-small-step", "title": "A Small Step"}),
        ({"id": "x"}, {"title": "", "published": None, "updated": None, "authors": (), "url": None}),
        ({"id": "x", "abstract": None, "summary": "Short. 5%"}, {"abstract": "Short. 5%"}),
        ({"id": "x", "published": "2025-11-03T17:59:00Z"}, {"published": "2025-11-03", "updated": None}),
        ({"id": "x", "date": "2025-11"}, {"published": "2025-11"}),
        ({"id": "x", "date": 2025}, {"published": "2025"}),
        ({"id": "x", "update_date": "2025-11-03"}, {"published": "2025-11-03", "updated": "2025-11-03"}),
        ({"id": "x", "published": "2024", "updated": "2025"}, {"published": "2024", "updated": "2025"}),
        ({"id": "x", "authors": ["A. One", {"name": "B. Two"}]}, {"authors": ("A. One", "B. Two")}),
        ({"id": "x", "authors": "One, A. and Two, B."}, {"authors": ("One, A. and Two, B.",)}),
        ({"id": "x", "categories": "cs.CL stat.ML"}, {"categories": ("cs.CL", "stat.ML")}),
        ({"id": "x", "categories": ["cs.CL"], "url": "u"}, {"categories": ("cs.CL",), "url": "u"}),
        ({"id": "x", "claims": [{"value": 1}], "venue": {"name": "y"}}, {"paper_id": "x"}),
    ],
)
def test_keys(tmp_path: Path, record: dict[str, Any], expected: dict[str, Any]) -> None:
    (paper,) = read_lines(tmp_path, {"abstract": TEXT, **record})
    assert isinstance(paper, Paper), paper
    assert {field: getattr(paper, field) for field in expected} == expected


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{", "not JSON"),
        (b'{"id": "x", "abstract": "cut off', "not JSON"),
        (b'{"id": "x", "abstract": NaN}', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'["id", "abstract"]', "not an object"),
        (b"42", "not an object"),
        (b"null", "not an object"),
        (b'{"id": "x", "abstract": "caf\xe9 5%"}', "byte 0xe9 in column 29 is not UTF-8"),
        (b'{"id": "x", "abstract": "half \\ud800 pair"}', "not JSON"),
        ({"id": "x"}, "no abstract"),
        ({"id": "x", "abstract": " \n"}, "no abstract"),
        ({"id": "x", "abstract": 5}, "abstract:"),
        ({"id": "x", "abstract": ["a"]}, "abstract:"),
        ({"id": "x", "title": {"en": "a"}, "abstract": TEXT}, "title:"),
        ({"abstract": TEXT}, "neither an id nor a title"),
        ({"title": " ", "abstract": TEXT}, "neither an id nor a title"),
        ({"id": 2506.1, "abstract": TEXT}, "in quotes"),
        ({"id": True, "abstract": TEXT}, "in quotes"),
        ({"id": ["x"], "abstract": TEXT}, "in quotes"),
        ({"id": "2506.01369v2", "version": 3, "abstract": TEXT}, "version 2"),
        ({"id": "x", "version": 0, "abstract": TEXT}, "version '0'"),
        ({"id": "x", "version": True, "abstract": TEXT}, "version 'True'"),
        ({"id": "x", "version": 1.5, "abstract": TEXT}, "version '1.5'"),
        ({"id": "x", "date": "3 Nov 2025", "abstract": TEXT}, "date '3 Nov 2025'"),
        ({"id": "x", "date": "2025-02-30", "abstract": TEXT}, "date '2025-02-30'"),
        ({"id": "x", "date": ["2025"], "abstract": TEXT}, "date"),
        ({"id": "x", "authors": 3, "abstract": TEXT}, "authors"),
        ({"id": "x", "authors": [{"last": "One"}], "abstract": TEXT}, "authors"),
        ({"id": "x", "categories": 3, "abstract": TEXT}, "categories"),
        ({"id": "x", "url": 3, "abstract": TEXT}, "url"),
    ],
)
def test_a_faulty_line_is_rejected_and_the_rest_goes_on(tmp_path: Path, line: Any, reason: str) -> None:
    first, rejected, last = read_lines(tmp_path, {"id": "a", "abstract": TEXT}, line, {"id": "b", "abstract": TEXT})
    assert isinstance(first, Paper) and isinstance(last, Paper) and isinstance(rejected, Reject)
    assert reason in rejected.reason
    assert rejected.source.line == 2 and last.source.line == 3
    assert 0 < len(rejected.excerpt) <= 120 and "\n" not in rejected.reason


def test_blank_lines_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    record = json.dumps({"id": "a", "abstract": TEXT}).encode()
    papers = read_lines(tmp_path, b"\xef\xbb\xbf" + record + b"\r", b"\r", b"", record + b"\r")
    assert [paper.source.line for paper in papers] == [1, 4]
    assert all(isinstance(paper, Paper) and paper.abstract == TEXT for paper in papers)


def test_an_endless_line_is_cut_and_rejected(tmp_path: Path) -> None:
    file = tmp_path / "papers.jsonl.gz"
    record = json.dumps({"id": "a", "abstract": TEXT}).encode()
    file.write_bytes(gzip.compress(record + b"\n" + b"{" + b'"' * (LINE_BYTES + 5) + b"\n" + record, 1))
    first, rejected, last = read_papers(file)
    assert isinstance(rejected, Reject) and "longer than 32 MB" in rejected.reason
    assert isinstance(first, Paper) and isinstance(last, Paper) and last.source.line == 3


@given(st.binary(max_size=300))
def test_any_bytes_give_papers_and_rejects(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.jsonl"
    file.write_bytes(b"{}\n" + content)
    with open_input(file) as source:
        found = list(read(Input(source.name, source.head, source.stream)))
    assert len(found) == sum(bool(line.strip()) for line in file.read_bytes().split(b"\n"))


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_texts_are_kept_as_they_are(tmp_path_factory: pytest.TempPathFactory, abstract: str, title: str) -> None:
    file = tmp_path_factory.getbasetemp() / "kept.jsonl"
    file.write_text(json.dumps({"id": "x", "abstract": abstract, "title": title}), encoding="utf-8")
    (paper,) = read_papers(file)
    assert isinstance(paper, Paper)
    assert (paper.abstract, paper.title) == (abstract, title)
