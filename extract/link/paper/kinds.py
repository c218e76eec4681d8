"""Whether words are for a system, for data, or for neither, told by their nouns."""

from __future__ import annotations

import re

import regex

SYSTEM_NOUN = (
    r"(?:framework|method|model|approach|algorithm|network|architecture|system|pipeline|agent|module"
    r"|technique|strategy|paradigm|policy|optimizer|scheme|mechanism|loss|attack|defense|decoder|encoder"
    r"|compiler|engine|library|tool|protocol|learning|training|baseline|solver|planner|detector|controller)"
)
IS_DATA = re.compile(
    r"\b(?:benchmark(?:s|ing)?|datasets?|corpus|corpora|test\s?suite|testbed|leaderboard|evaluation\s(?:suite|framework|set)|test\sset|challenge|data\sset|collection|evaluating|gym|simulator|treebank|knowledge\sbase|shared\stask)\b",
    re.IGNORECASE,
)
IS_SYSTEM = regex.compile(rf"\b{SYSTEM_NOUN}s?\b", regex.IGNORECASE)
IS_OTHER = regex.compile(
    rf"{IS_DATA.pattern}|\b(?:metric|measure|score|index|task|problem|phenomenon|effect)s?\b", regex.IGNORECASE
)
"""What is neither a system nor a part of one."""
_HEAD_ENDS = re.compile(
    r"\s(?:for|of|that|which|to|on|with|by|using|from|in|derived|designed|consisting|comprising|via)\b"
)


def said_of(what: str) -> str:
    """The words that tell what a thing is, "a benchmark [for agents]"; all of them where those tell nothing."""
    match = _HEAD_ENDS.search(what)
    head = what[: match.start()] if match else what
    return head if IS_DATA.search(head) or IS_SYSTEM.search(head) else what
