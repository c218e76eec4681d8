"""Papers over processes: one that is killed is told of in one line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import pytest

from extract.claim import Extraction, Paper
from extract.processes import WORTH_IT, ProcessEnded, over_processes

PAPERS = [Paper(paper_id=f"{number}", title="", abstract="") for number in range(WORTH_IT)]


def extract(papers: Sequence[Paper]) -> Iterator[Extraction]:
    return (Extraction(paper, (), ()) for paper in papers)


def end(papers: Sequence[Paper]) -> Iterator[Extraction]:
    os._exit(papers[0].version)


def test_what_is_mapped_comes_in_order() -> None:
    with over_processes(extract, 2) as divided:
        assert [extraction.paper for extraction in divided(PAPERS)] == PAPERS


def test_a_process_that_ends() -> None:
    with over_processes(end, 2) as divided:
        for _ in range(2):
            with pytest.raises(ProcessEnded, match="run the same again"):
                list(divided(PAPERS))
