"""A claim explained: number and slots are marked where they stand, and nothing of the text takes effect."""

from __future__ import annotations

import io
from typing import Any

import pytest
from conftest import rendered
from rich.console import Console

from extract.claim import Claim, Paper, Source
from publish import explanation

ABSTRACT = "Net had 90% in May. On [TACO], Net's 90% accuracy beats 90% of Base \x1b[31m."
SENTENCE = ABSTRACT[20:]


def claim(**slots: Any) -> Claim:
    start = ABSTRACT.index("90%", 25)
    return Claim(
        **{
            "claim_id": "c1",
            "paper_id": "2503.00001",
            "version": 2,
            "start": start,
            "end": start + 3,
            "quote": "90%",
            "sentence": SENTENCE,
            "kind": "score",
            "value": 90,
            "unit": "percent",
            "metric": "accuracy",
            "metric_id": "accuracy",
            "dataset": ("TACO", "DSG"),
            "dataset_id": (None, "Davidsonian Scene Graph"),
            "system": "Net",
            "baseline": "Base",
            "rule": "number before its metric",
            "confidence": 0.95,
            **slots,
        }
    )


PAPER = Paper(paper_id="2503.00001", version=2, title="[b]Net[/b]", abstract=ABSTRACT, source=Source("a.txt", 7))


def test_number_and_slots_are_marked() -> None:
    shown = rendered(explanation(claim(), PAPER, colour=False))
    assert "On [[TACO]], [Net]'s [90%] [accuracy] beats 90% of [Base]  [31m." in shown
    assert "[b]Net[/b]" in shown
    assert "\x1b" not in shown


def test_in_colour_the_sentence_stands_as_written() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=200)
    console.print(explanation(claim(), PAPER, colour=True))
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert "\x1b[1;7m90%\x1b[0m" in shown
    assert "\x1b[31m." not in shown


@pytest.mark.parametrize(
    "fact",
    [
        "2503.00001 v2",
        "a.txt:7",
        "abstract, characters 37 to 40",
        "score read by rule number before its metric, confidence 0.95",
        "Davidsonian Scene Graph",
        "percent",
        "exact",
    ],
)
def test_what_is_said_of_it(fact: str) -> None:
    assert fact in rendered(explanation(claim(), PAPER, colour=False))


@pytest.mark.parametrize(
    ("slots", "expected"),
    [
        ({"system": "our new method"}, "Net's [90%] [accuracy]"),
        ({"metric": "90% accuracy"}, "[90%] accuracy beats"),
        ({"sentence": "No such 90% sentence."}, "No such [90%] sentence."),
        ({"sentence": "Nothing of it."}, "Nothing of it."),
    ],
)
def test_words_that_are_not_there_are_not_marked(slots: dict[str, Any], expected: str) -> None:
    assert expected in rendered(explanation(claim(**slots), PAPER, colour=False))
