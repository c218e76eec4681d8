"""Templates filled in. Whatever a template is given shows as text: markup, control and bidi codes take no effect."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from publish.cells import plural, text_of
from publish.report import trend
from publish.report.doubts import command
from publish.report.names import anchor

TEMPLATES = Path(__file__).parent / "templates"
LONGEST = 1000
"""Characters of a name, a title or an explanation; sentences are cut elsewhere, around their numbers."""


def page(template: str, **values: Any) -> str:
    """A page; every template names the values that it needs."""
    return environment().get_template(template).render(values)


@cache
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"count": count, "plural": plural, "day": day, "moment": moment, "brief": brief, "signed": signed}
    made.globals |= {"trend": trend, "command": command, "anchor": anchor}
    return made


def shown(value: Any) -> Any:
    """The value as text, unless it is a template's own markup."""
    return value if hasattr(value, "__html__") else text_of(value)


def count(number: int) -> str:
    return f"{number:,}"


def signed(number: int) -> str:
    """A difference.

    >>> signed(3), signed(-1200), signed(0)
    ('+3', '−1,200', '±0')
    """
    return f"+{number:,}" if number > 0 else f"−{-number:,}" if number else "±0"


def day(when: date) -> str:
    """A day as one reads it anywhere.

    >>> day(date(2026, 11, 2))
    '2 November 2026'
    """
    months = "January February March April May June July August September October November December".split()
    return f"{when.day} {months[when.month - 1]} {when.year}"


def moment(when: datetime) -> str:
    return f"{day(when)}, {when:%H:%M} UTC"


def brief(text: str | None) -> str:
    """The text, cut where it is no longer a name or a line.

    >>> brief("CIFAR-10"), brief("x" * 5000)[-23:]
    ('CIFAR-10', 'xxx… (5,000 characters)')
    """
    text = text or ""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text):,} characters)"
