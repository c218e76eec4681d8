"""Page furniture: what a page holds besides papers, told by its shape.

Menus, buttons, counters, dates, footers, and lines that ask the visitor to do something. A shape is enough to drop a
line unseen, so each is narrow: what might be a title is not furniture, and comes out as a reject.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import regex

LONGEST = 200
"""Characters; no line of furniture is longer."""
OFTEN = 3
"""A short line that stands this often, never alone before a text, is a button or a label."""

INTERFACE_WORDS = frozenset(Path(__file__).with_name("interface_words.txt").read_text("utf-8").split())
WORD = regex.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
ADDRESS = regex.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\S+|@\w+")
NOTICE = regex.compile(
    r"^(?:©|\(c\)\s|copyright\s+(?:©|\(c\)|\d{4}))|\ball rights reserved\b|\bcookies\b.*\byour?\b", regex.IGNORECASE
)
ASKING = regex.compile(
    r"^(?:browse|click|create|discover|don['’]t miss|download|enter|explore|follow|get|join|learn|like what|log ?in|"
    r"never miss|please|read|receive|register|see|sign ?(?:up|in)|stay|submit|subscribe|try|unlock|upgrade|want)\b",
    regex.IGNORECASE,
)
VISITOR = regex.compile(
    r"\b(?:you|your|us|our|inbox|e-?mails?|newsletter|account|updates?|never miss)\b", regex.IGNORECASE
)

GLUED = regex.compile(
    r"(?:Subscribe|Unsubscribe|Sign ?[Uu]p|Log ?[Ii]n|Sign ?[Ii]n|Follow|Join|Search|Submit|Menu|Skip to content|"
    r"(?:Load|Read|Show|View) more)(?=[\p{Lu}\d\"'“‘(\[$]|\p{Ll}{1,6}\p{Lu})"
)


def is_furniture(line: str) -> bool:
    """The line has a shape that no title and no abstract has.

    >>> [is_furniture(line) for line in ("Log In", "Published on Nov 3, 2025", "1 2 3 … 10", "Get papers by email!")]
    [True, True, True, True]
    >>> [is_furniture(line) for line in ("Attention Is All You Need", "Get Your Facts Straight: Verifying Claims")]
    [False, False]
    """
    if len(line) > LONGEST:
        return False
    return (
        all(word[0].lower() in INTERFACE_WORDS for word in WORD.finditer(ADDRESS.sub(" ", line)))
        or NOTICE.search(line) is not None
        or (line[-1] in "!.?…" and ASKING.match(line) is not None and VISITOR.search(line) is not None)
    )


def labels(lines: Sequence[str], is_text: Sequence[bool]) -> frozenset[str]:
    """The short lines that come again and again, each time beside another short line: `Read the paper`, a site's name.

    `lines` are those of a page, blank ones left out; `is_text` tells which of them are an abstract's text.
    A title that comes again stands between two texts, and is none.
    """
    often = {line for line, count in Counter(lines).items() if count >= OFTEN}
    padded = [True, *is_text, False]
    alone = {
        line
        for line, before, text, after in zip(lines, padded, padded[1:], padded[2:], strict=False)
        if text or (before and after)
    }
    return frozenset(often - alone)


def unglued(title: str, text: str) -> str:
    """The first title of a page without the button's word that a copy glues before it.

    A name such as `SearchBench` begins in the same way; then the text under it has the name too.

    >>> unglued("SubscribeA Theory of Copies", "We copy.")
    'A Theory of Copies'
    >>> unglued("FollowBench: Instructions", "FollowBench has instructions.")
    'FollowBench: Instructions'
    """
    glued = GLUED.match(title)
    if not glued or title.split()[0].rstrip(":,") in text:
        return title
    return title[glued.end() :]
