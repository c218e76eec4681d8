"""A text explained, for people and as JSON: numbers are marked where they stand, and nothing of it takes effect."""

from __future__ import annotations

import io
import json

import pytest
from conftest import rendered
from rich.console import Console

from extract import explain_text
from publish.text_explanation import text_explanation

TITLE = "[b]Heron[/b]: Sparse Retrieval"
TEXT = "We built this in 2024. On MMLU, [red]Heron\x1b[m[/red] reaches an accuracy of over 88.5%.\n"
EXPLAINED = explain_text(TITLE, TEXT)


def shown(width: int = 200) -> list[str]:
    console = Console(width=width, file=io.StringIO())
    console.print(text_explanation(EXPLAINED, "table", colour=False), markup=False)
    assert isinstance(console.file, io.StringIO)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


@pytest.mark.parametrize(
    "line",
    [
        "Numbers: 2. Claims: 1, dismissed: 1.",
        "[b]Heron[/b]: Sparse Retrieval",
        "We built this in [2024].",
        "  2024  dismissed: year",
        "On MMLU, [red]Heron [m[/red] reaches an accuracy of over [88.5%].",
        "    kind       score         by the rule's phrasing",
        "    value      88.5 percent  as written",
        "    bound      at least      as written",
        "    metric     accuracy      by the rule's phrasing; register: accuracy",
        "    dataset    MMLU          from the sentence; register: MMLU",
    ],
)
def test_lines_for_people(line: str) -> None:
    assert line in shown()


@pytest.mark.parametrize("width", [80, 120])
def test_it_fits_the_screen(width: int) -> None:
    lines = shown(width)
    assert max(map(len, lines)) <= width
    slots = [line[4:13].strip() for line in lines if line.startswith("    ") and line[4] != " "]
    assert slots[:2] == ["rule", "phrase"]
    assert {"kind", "value", "metric", "dataset", "system"} <= set(slots)


def test_in_colour_the_text_stands_as_written() -> None:
    console = Console(file=io.StringIO(), force_terminal=True, color_system="standard", width=200)
    console.print(text_explanation(EXPLAINED, "table", colour=True))
    assert isinstance(console.file, io.StringIO)
    assert "accuracy of over \x1b[1;7m88.5%\x1b[0m." in console.file.getvalue()
    assert "\x1b[m[/red]" not in console.file.getvalue()


def test_json_holds_every_number_at_its_place() -> None:
    document = json.loads(str(text_explanation(EXPLAINED, "json", colour=True)))
    assert (document["title"], document["text"]) == (TITLE, TEXT)
    assert "".join(sentence["text"] for sentence in document["sentences"]) == TEXT
    year, score = (number for sentence in document["sentences"] for number in sentence["numbers"])
    assert year == {"quote": "2024", "start": 17, "end": 21, "dismissed": "year"}
    assert TEXT[score["start"] : score["end"]] == score["quote"]
    assert (score["kind"], score["value"], score["bound"], score["dataset"]) == ("score", 88.5, "at_least", ["MMLU"])
    assert score["why"]["metric"] == "rule"
    assert "accuracy" in score["phrase"]


@pytest.mark.parametrize("text", ["Not one.", "{}"])
def test_a_text_without_a_number(text: str) -> None:
    found = explain_text("", text)
    assert rendered(text_explanation(found, "table", colour=False)) == "There is no number in the text.\n"
    document = json.loads(str(text_explanation(found, "json", colour=False)))
    assert [sentence["numbers"] for sentence in document["sentences"]] in ([], [[]])
