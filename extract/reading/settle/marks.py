"""What stands right before the digits of a number."""

from __future__ import annotations

from extract.mention import Mention

RELATIONS = frozenset("=<>≤≥≈~")


def mark_before(text: str, at: int) -> str:
    """The last character before `at`, or before the blank there."""
    return text[max(0, at - 2) : at].rstrip()[-1:]


def digits_of(text: str, mention: Mention) -> int:
    """Where the digits begin: behind comparator symbols that belong to the quote."""
    at = mention.start
    while at < mention.end and text[at] in "<>≤≥≈~= ":
        at += 1
    return at
