"""How numbers of findings went over the runs, as lines to be drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

WIDTH, HEIGHT = 400, 150
LEFT, RIGHT, TOP, BOTTOM = 44, 10, 10, 24
RUNS_SHOWN = 100
"""More points than that a line of this width cannot tell apart."""

Counts = Sequence[int | None]
"""A number for each run, None where there is none."""


class Run(NamedTuple):
    run_id: int
    started: datetime
    claims: int


class Dot(NamedTuple):
    x: float
    y: float
    told: str


class Line(NamedTuple):
    """One quantity: its corner points, apart where a run gave none, the dots of its runs, and what the last gave."""

    name: str
    strokes: tuple[str, ...]
    dots: tuple[Dot, ...]
    last: int | None


class Chart(NamedTuple):
    """Lines over the same runs, and the same numbers as rows: the run and each line's number."""

    lines: tuple[Line, ...]
    ticks: tuple[tuple[str, float], ...]
    silent: tuple[Dot, ...]
    """The runs that gave no answer, at the foot."""
    runs: tuple[Run, ...]
    rows: tuple[tuple[Run, tuple[int | None, ...]], ...]
    earlier: int
    """How many runs there were before those that are shown."""


def chart(runs: Sequence[Run], counts: Mapping[str, Counts]) -> Chart:
    """The last runs, oldest first."""
    shown = tuple(runs[-RUNS_SHOWN:])
    kept = {name: tuple(numbers)[-RUNS_SHOWN:] for name, numbers in counts.items()}
    top = ceiling(max((number for numbers in kept.values() for number in numbers if number is not None), default=0))
    return Chart(
        tuple(line(name, numbers, shown, top) for name, numbers in kept.items()),
        tuple((short(tick), height(tick, top)) for tick in (0, top // 2, top)),
        silent(shown, next(iter(kept.values()))),
        shown,
        tuple(zip(shown, zip(*kept.values(), strict=True), strict=True)),
        len(runs) - len(shown),
    )


def line(name: str, numbers: Counts, runs: Sequence[Run], top: int) -> Line:
    points = [
        None if number is None else Dot(across(place, len(runs)), height(number, top), f"run {run.run_id}: {number:,}")
        for place, (number, run) in enumerate(zip(numbers, runs, strict=True))
    ]
    strokes = [
        " ".join(f"{dot.x:g},{dot.y:g}" for dot in stroke if dot is not None)
        for there, stroke in groupby(points, key=lambda dot: dot is not None)
        if there
    ]
    return Line(name, tuple(strokes), tuple(dot for dot in points if dot is not None), numbers[-1] if numbers else None)


def silent(runs: Sequence[Run], numbers: Counts) -> tuple[Dot, ...]:
    return tuple(
        Dot(across(place, len(runs)), height(0, 1), f"run {run.run_id}: could not run")
        for place, (run, number) in enumerate(zip(runs, numbers, strict=True))
        if number is None
    )


def short(number: int) -> str:
    """A number with room for few characters.

    >>> short(50), short(5000), short(20_000), short(4_000_000)
    ('50', '5,000', '20k', '4M')
    """
    for size, letter in ((1_000_000, "M"), (1000, "k")):
        if number >= 10 * size or (letter == "M" and number >= size):
            return f"{number // size:,}{letter}"
    return f"{number:,}"


def ceiling(most: int) -> int:
    """The end of an axis: the least of 2, 4, 10, 20, 40, 100 ... that is not below.

    >>> ceiling(0), ceiling(3), ceiling(10), ceiling(63)
    (2, 4, 10, 100)
    """
    power = 1
    while True:
        for digit in (2, 4, 10):
            if most <= digit * power:
                return digit * power
        power *= 10


def across(place: int, runs: int) -> float:
    return round(LEFT + (WIDTH - LEFT - RIGHT) * (place / (runs - 1) if runs > 1 else 0.5), 1)


def height(number: int, top: int) -> float:
    return round(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * number / top, 1)
