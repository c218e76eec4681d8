"""What a paper calls its own by name: its system, and no matter that this is made for."""

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
        # What something is made for or of is its matter, unless it does something or the title has it
        ("Boats at Rest", "We propose a drift detector for the dual in-line case (DIC) that boats use.", ""),
        ("Boats at Rest", "We propose a variant of the dual in-line case (DIC) that boats use.", ""),
        ("Boats at Rest", "We propose a detector for the dual in-line case (DIC). DIC outperforms all.", "DIC"),
        ("Boats at Rest", "We propose a framework of Deep Idle Care (DIC) for boats.", "DIC"),
        ("Boats at Rest", "We study the effect of the Deep Idle Care (DIC) framework.", "DIC"),
        ("The DIC at Rest", "We propose a detector for the dual in-line case (DIC).", "DIC"),
    ],
)
def test_the_name_of_the_system(title: str, abstract: str, name: str) -> None:
    assert Story(title, abstract, []).name == name
