"""What a paper calls its own by name."""

from __future__ import annotations

import pytest

from extract.link.paper.story import Story


@pytest.mark.parametrize(
    ("title", "abstract", "name"),
    [
        # The title's name, the short form of the abstract, the short form behind a long name
        ("Quuxel: Better Boats", "It sails.", "Quuxel"),
        ("Better Boats", "We propose Quuxel, a planner.", "Quuxel"),
        ("Better Boats", "We propose Deep Boat Search (DBS), a planner.", "DBS"),
        ("Better Boats", "We propose a planner called Quuxel.", "Quuxel"),
        ("Drift Search (DriS)", "It sails.", "DriS"),
        ("Team Quuxel at BoatEval-2025: Nets for Boats", "We train nets.", "Team Quuxel"),
    ],
)
def test_the_name_of_the_system(title: str, abstract: str, name: str) -> None:
    assert Story(title, abstract, []).name == name
