"""What holds for any text: quotes are slices, every digit is accounted for, nothing raises, the same answer twice."""

import gc
import re
from collections import deque
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import Paper, extract_paper, extract_papers, read_papers
from extract.plain import plain

EXAMPLES = Path(__file__).parents[1] / "examples"
PIECES = st.sampled_from(
    [
        *"0123456789 .,;:%$()[]{}\\^_+-–±×~≈<>=/'\"\n&",
        "\\times",
        "\\%",
        "\\pm",
        "$\\sim$",
        "\\textbf{",
        "{,}",
        "\\frac{1}{2}",
        " by ",
        " of ",
        " from ",
        " to ",
        " on MMLU",
        " accuracy",
        " percentage points",
        " GPT-4 ",
        "improves ",
        "reduces ",
        " compared to ",
        ", respectively",
        " up to ",
        "half the ",
        "two orders of magnitude ",
        "twice as ",
        " out of ",
        " faster than ",
        "We ",
        " x",
        "k",
        "B ",
        "\u2009",
        "\u2212",
        "é",
        "\U0001f600",
        "e\u0301",
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_claims_and_dismissals_of_any_text(text: str) -> None:
    extraction = extract_paper(Paper(paper_id="any", title=text[:40], abstract=text))
    for claim in extraction.claims:
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote in claim.sentence or not claim.quote.strip()
        assert claim.value == claim.value, "not a number"
        assert (claim.direction == "") == (claim.kind in ("score", "size"))
    for dismissed in extraction.dismissed:
        assert text[dismissed.start : dismissed.end] == dismissed.quote
        assert dismissed.reason
    assert extract_paper(extraction.paper) == extraction


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_every_digit_is_claimed_or_dismissed(text: str) -> None:
    extraction = extract_paper(Paper(paper_id="any", title="", abstract=text))
    spans = [(c.start, c.end) for c in extraction.claims] + [(d.start, d.end) for d in extraction.dismissed]
    for digit in re.finditer("[0-9]", text):
        assert any(start <= digit.start() < end for start, end in spans), text[max(0, digit.start() - 20) :][:40]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_way_back_from_plain_text(text: str) -> None:
    cleaned = plain(text)
    for start in range(len(cleaned.text)):
        low, high = cleaned.original(start, start + 1)
        assert 0 <= low < high <= len(text)


@given(st.lists(TEXTS, max_size=5))
@settings(max_examples=60, deadline=None)
def test_papers_read_together_are_read_as_alone(texts: list[str]) -> None:
    papers = [Paper(paper_id=f"{number}", title=text[:40], abstract=text) for number, text in enumerate(texts)]
    assert list(extract_papers(papers)) == [extract_paper(paper) for paper in papers]


def test_any_number_of_papers_can_be_read_together() -> None:
    papers = [Paper(paper_id=f"{n}", title="", abstract=f"Zorblax reaches {n} points on Foo.") for n in range(251)]
    assert [extraction.claims[0].value for extraction in extract_papers(iter(papers))] == list(range(251))


@pytest.mark.parametrize("collects", [True, False])
def test_the_search_for_cycles_goes_on_as_it_was(collects: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if collects else gc.disable)()
        extract_paper(Paper(paper_id="1", title="", abstract="Zorblax reaches 91.2% accuracy on Foo."))
        assert gc.isenabled() is collects
    finally:
        (gc.enable if before else gc.disable)()


def test_reading_leaves_no_cycles_behind() -> None:
    papers = [paper for paper in read_papers([EXAMPLES]) if isinstance(paper, Paper)]
    assert sum(len(extraction.claims) for extraction in extract_papers(papers)) > len(papers)
    gc.collect()
    deque(extract_papers(papers), maxlen=0)
    assert gc.collect() == 0
