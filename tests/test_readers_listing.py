"""The listing page: what is a title, an abstract, furniture; what is left over is said."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.claim import Paper, Reject
from extract.readers import read_papers
from extract.readers._furniture import is_furniture, unglued

REAL_PAGE = Path(__file__).parents[2] / "shared" / "corpus" / "papers-listing.txt"

FURNITURE = [
    "Get trending papers in your email inbox once a day!",
    "Get trending papers in your email inbox!",
    "Join 4,000 readers and never miss an update!",
    "Sign up to receive our newsletter every Monday.",
    "Log In",
    "Models Datasets Spaces Docs Pricing",
    "Published on Nov 3, 2025",
    "3 days ago",
    "12 upvotes · 4 comments",
    "1 2 3 … 10 Next",
    "·",
    "57",
    "https://example.org/papers?page=2",
    "someone@example.org",
    "© 2026 A Reading Group",
    "Copyright 2026 A Reading Group",
    "All rights reserved",
    "We use cookies to make your visit better.",
    "Abstract",
]
NO_FURNITURE = [
    "Attention Is All You Need",
    "Get Your Facts Straight: Verifying Claims in Tables",
    "GRILL",
    "ARC Is a Vision Problem!",
    "Can Language Models Sign Contracts?",
    "Copyright in Generated Works: A Survey",
    "Learning to Read Papers",
    "MMLU-Pro 2025",
    "Follow the Gradient, Not the Crowd",
    "We reach 91.2% accuracy on SST-2.",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_told_by_its_shape(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", NO_FURNITURE)
def test_what_may_be_a_title_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    ("title", "abstract", "expected"),
    [
        ("SubscribeA Theory of Copies", "We copy.", "A Theory of Copies"),
        ("Subscribe4-Bit Training Revisited", "We train.", "4-Bit Training Revisited"),
        ("SubscribexNet: Faster Convolutions", "We present xNet.", "xNet: Faster Convolutions"),
        ("Sign UpA Theory of Copies", "We copy.", "A Theory of Copies"),
        ("SearchBench: Queries at Scale", "SearchBench holds queries.", "SearchBench: Queries at Scale"),
        ("Subscribers and Their Habits", "We ask.", "Subscribers and Their Habits"),
        ("Followers of Fashion", "We follow.", "Followers of Fashion"),
        ("Searching for Order", "We search.", "Searching for Order"),
        ("DataPlane: Networks for Data", "Networks carry data.", "DataPlane: Networks for Data"),
    ],
)
def test_a_button_glued_to_the_first_title(title: str, abstract: str, expected: str) -> None:
    assert unglued(title, abstract) == expected


def read_page(folder: Path, *lines: str, line_end: str = "\n") -> list[tuple[str, ...]]:
    """(title, abstract, line) of papers and (reason, line) of rejects."""
    file = folder / "page.txt"
    file.write_bytes(line_end.join(lines).encode())
    return [
        (x.title, x.abstract, str(x.source.line)) if isinstance(x, Paper) else (x.reason, str(x.source.line))
        for x in read_papers(file)
    ]


FIRST = ("A Theory of Copies", "We copy pages and count what is lost on the way.")
SECOND = ("Small Models", "We train a small model. " * 20 + "See example.org/small")
NO_ABSTRACT = "a title without an abstract: the next line is no text"
NO_TITLE = "an abstract without a title: the line above is none"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (FIRST, [(*FIRST, "1")]),
        ((*FIRST, *SECOND), [(*FIRST, "1"), (*SECOND, "3")]),
        (("", FIRST[0], "", "", FIRST[1], ""), [(*FIRST, "2")]),
        ((f"\ufeff  {FIRST[0]} ", f"\t{FIRST[1]}\xa0"), [(*FIRST, "1")]),
        ((*FURNITURE, f"Subscribe{FIRST[0]}", FIRST[1]), [(*FIRST, str(len(FURNITURE) + 1))]),
        ((FIRST[0], "Published on Nov 3", "Abstract", FIRST[1]), [(*FIRST, "1")]),
        ((*FIRST, "Next", "© 2026 Readers", "Log In", f"Subscribe{SECOND[0]}", SECOND[1]),
         [(*FIRST, "1"), (*SECOND, "6")]),
        ((*FIRST, "Subscribe" + SECOND[0], SECOND[1]), [(*FIRST, "1"), ("Subscribe" + SECOND[0], SECOND[1], "3")]),
        ((*FIRST, "Lonely Title"), [(*FIRST, "1"), (NO_ABSTRACT, "3")]),
        (("Lonely Title", *FIRST), [(NO_ABSTRACT, "1"), (*FIRST, "2")]),
        (("Lonely Title",), [(NO_ABSTRACT, "1")]),
        ((FIRST[1], *SECOND), [(NO_TITLE, "1"), (*SECOND, "2")]),
        ((FURNITURE[0], FIRST[1], *SECOND), [(NO_TITLE, "2"), (*SECOND, "3")]),
        ((*FIRST, SECOND[1]), [(*FIRST, "1"), (NO_TITLE, "3")]),
        ((FIRST[0], "See it", FIRST[1], "See it", SECOND[0], "See it", SECOND[1]),
         [(*FIRST, "1"), (*SECOND, "5")]),
        ((*FIRST, *FIRST, *FIRST), [(*FIRST, "1"), (*FIRST, "3"), (*FIRST, "5")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_pages(tmp_path: Path, lines: tuple[str, ...], expected: list[tuple[str, ...]], line_end: str) -> None:
    assert read_page(tmp_path, *lines, line_end=line_end) == expected


def test_ids_are_slugs_and_a_second_abstract_under_a_title_gets_its_own(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("\n".join([*FIRST, FIRST[0], SECOND[1], FIRST[0], FIRST[1]]), encoding="utf-8")
    first, second, again = (paper.paper_id for paper in read_papers(file) if isinstance(paper, Paper))
    assert first == again == "a-theory-of-copies"
    assert second != first and second.startswith(first)


@pytest.mark.parametrize("count", [1, 3000])
def test_pages_of_one_paper_and_of_thousands(tmp_path: Path, count: int) -> None:
    pick = random.Random(count)
    words = ["sparse", "model", "data", "graph", "of", "a", "proof", "bound", "with", "we", "on", "and", "learning"]
    pairs = [
        (" ".join(pick.choices(words, k=8)).title() + f" {i}", " ".join(pick.choices(words, k=60)) + ".")
        for i in range(count)
    ]
    read = read_page(tmp_path, *FURNITURE[:2], *(line for pair in pairs for line in pair))
    assert [entry[:2] for entry in read] == pairs


@given(st.lists(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=80), max_size=12))
def test_every_line_is_a_paper_a_reject_or_furniture(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_text("\n".join([*FIRST, *lines]), encoding="utf-8", newline="")
    if "\0" in file.read_text(encoding="utf-8"):
        return
    read = list(read_papers(file))
    assert len({x.source.line for x in read}) == len(read)
    kept = "\n".join(f"{x.title}\n{x.abstract}" if isinstance(x, Paper) else x.excerpt for x in read)
    for line in lines:
        text = line.strip(" \t\f\v\xa0\u200b\ufeff")
        assert not text or is_furniture(text) or text in kept or lines.count(line) >= 3


@pytest.mark.skipif(not REAL_PAGE.exists(), reason="the real listing page is not here")
def test_the_real_page_loses_nothing() -> None:
    read = list(read_papers(REAL_PAGE))
    assert len(read) == 119 and not [x for x in read if isinstance(x, Reject)]
    first, *_, last = (x for x in read if isinstance(x, Paper))
    assert first.paper_id == "a-taxonomy-of-transcendence" and first.source.line == 3
    assert last.abstract.endswith("https://phyworld.github.io")
