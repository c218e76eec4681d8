"""Papers over processes: one that is killed is told of in one line."""

from __future__ import annotations

import os

import pytest

from extract.claim import Extraction, Paper
from extract.processes import WORTH_IT, ProcessEnded, over_processes

PAPERS = [Paper(paper_id=f"{number}", title="", abstract="") for number in range(WORTH_IT)]


def extract(paper: Paper) -> Extraction:
    return Extraction(paper, (), ())


def end(paper: Paper) -> Extraction:
    os._exit(int(paper.version))


def test_what_is_mapped_comes_in_order() -> None:
    with over_processes(2) as mapping:
        assert [extraction.paper for extraction in mapping(extract, PAPERS)] == PAPERS


def test_a_process_that_ends() -> None:
    with over_processes(2) as mapping:
        for _ in range(2):
            with pytest.raises(ProcessEnded, match="run the same again"):
                list(mapping(end, PAPERS))
