"""What filled each slot of a claim: the number, its rule, or linking, and then from how far away."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from test_extraction_properties import TEXTS

from extract import Claim, Dismissed, Paper, explain_text, extract_paper
from extract.provenance import Explained, span

HERON = "Heron: Sparse Retrieval"


def explained(text: str, quote: str, title: str = "") -> Explained:
    (found,) = (n for n in explain_text(title, text).numbers if isinstance(n, Explained) and n.claim.quote == quote)
    return found


@pytest.mark.parametrize(
    ("title", "text", "quote", "slot", "words", "why"),
    [
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "kind", "score", "rule"),
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "metric", "accuracy", "rule"),
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "unit", "percent", "number"),
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "bound", "exact", "number"),
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "dataset", ("MMLU",), "sentence"),
        ("", "Heron reaches an accuracy of 88% on MMLU.", "88%", "system", "Heron", "sentence"),
        ("", "We evaluate on MMLU. Heron reaches an accuracy of 88%.", "88%", "dataset", ("MMLU",), "earlier"),
        ("", "We propose Heron. It reaches an accuracy of 88%.", "88%", "system", "Heron", "earlier"),
        (HERON, "We propose Heron. It reaches an accuracy of 88%.", "88%", "system", "Heron", "earlier"),
        (HERON, "Our model reaches an accuracy of 88%.", "88%", "system", "Heron", "title"),
        ("", "We seek speed. It reaches an accuracy of 88%. We present Heron.", "88%", "system", "Heron", "elsewhere"),
        (
            "On question answering",
            "It reaches an accuracy of 88%.",
            "88%",
            "task",
            "question answering",
            "title",
        ),
        ("", "It gains 8 and 4 points on two tasks.", "8", "unit", "points", "shared"),
        ("", "Accuracy changes by +2.5%.", "+2.5%", "direction", "increase", "sign"),
        ("", "The corpus has 4,000 songs.", "4,000", "kind", "size", "form"),
        ("", "It improves recall by 4% over BM25.", "4%", "direction", "increase", "rule"),
    ],
)
def test_why_a_slot_is_filled(title: str, text: str, quote: str, slot: str, words: object, why: str) -> None:
    number = explained(text, quote, title)
    assert getattr(number.claim, slot) == words
    assert number.why[slot] == why


@pytest.mark.parametrize(
    ("text", "quote", "phrase", "has_family"),
    [
        ("On MMLU, Heron reaches an accuracy of 88% today.", "88%", "accuracy of 88%", True),
        ("The corpus has 4,000 songs.", "4,000", "", False),
    ],
)
def test_the_words_that_the_phrasing_fits(text: str, quote: str, phrase: str, has_family: bool) -> None:
    number = explained(text, quote)
    assert phrase in number.phrase
    assert bool(number.phrase) == bool(phrase)
    assert bool(number.family) == has_family


def test_only_what_is_filled_has_a_reason() -> None:
    why = explained("The corpus has 4,000 songs.", "4,000").why
    assert set(why) == {"kind", "bound"}


def test_a_text_is_shown_whole_in_its_sentences() -> None:
    text = " As of 2024 there is one.\nNone here.  It has $5\\%$ more $\\sim$7 recall. "
    found = explain_text("", text)
    assert "".join(text[sentence.start : sentence.end] for sentence in found.sentences) == text
    assert [len(sentence.numbers) > 0 for sentence in found.sentences] == [True, False, True]


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_the_numbers_are_those_of_extraction(text: str) -> None:
    title = text[:40]
    found = explain_text(title, text)
    extraction = extract_paper(Paper(paper_id="text", title=title, abstract=text))
    numbers = list(found.numbers)
    claims: list[Claim] = [number.claim for number in numbers if isinstance(number, Explained)]
    assert sorted(claims, key=lambda claim: claim.claim_id) == sorted(extraction.claims, key=lambda c: c.claim_id)
    assert sorted(number for number in numbers if isinstance(number, Dismissed)) == list(extraction.dismissed)
    if found.sentences:
        assert "".join(text[sentence.start : sentence.end] for sentence in found.sentences) == text
    for sentence in found.sentences:
        assert list(sentence.numbers) == sorted(sentence.numbers, key=span)
        assert all(sentence.start <= span(number)[0] for number in sentence.numbers)
