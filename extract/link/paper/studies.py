"""Papers that make nothing of their own but study what there is: "a comparison of open LLMs"."""

from __future__ import annotations

import re

import regex

from extract.lists import either
from extract.stemmed import Stemmed

_EXAMINING = (
    r"(?i:analys[ie]s|stud(?:y|ies)|evaluations?|comparisons?|surveys?|reviews?"
    r"|assessments?|investigation|exploration|understanding)"
)
_BRACKETED = regex.compile(r"\s\((?P<name>\w*[A-Z]s)\)")
_STUDIED_NOUN = (
    r"(?:[Mm]odels|[Nn]etworks|[Aa]gents|[Ss]ystems|[Mm]ethods|[Aa]lgorithms|[Cc]lassifiers"
    r"|\w*L[LRV]?Ms|\w+GPT|Transformers)"
)
STUDIED_ENDS = ("s", "GPT")
"""What the words for a studied system end in, and those in brackets."""
_NO_SYSTEM = re.compile(
    r"\b(?:analys[ie]s|stud(?:y|ies)|evaluations?|evaluating|comparisons?|comparative|surveys?|reviews?|assessments?|benchmark\w*|datasets?|corpus|challenges?|tasks?|problems?"
    r"|metrics?|impacts?|effects?|role|risks?|limits?|case|how|what|why|when|is|are|do|does|can|towards?|bias(?:es)?|investigation|exploration|report|results|evidence|perspective|theory"
    r"|insights?|findings?|taxonomy|experiments?|steps|implications|improvements|recommendations|guidelines?|mitigations|directions|suggestions|properties"
    r"|principles|previous|should|did|who|where|question|questions|setting|scenarios?|score|index|measure|definition|view|way)\b",
    re.IGNORECASE,
)
STUDY = re.compile(
    rf"(?:[\w-]+\s){{0,4}}{_EXAMINING}\s(?:of|on|into|for|between|across|investigating|examining|exploring|comparing)\b",
    re.IGNORECASE,
)
_LED = r"(?:(?:the|our|these|how|well|whether|if|what)\s){0,2}"
_QUALIFIED = (
    r"(?:(?!(?:of|in|on|for|and|with|from|to|by|across|through|between|against|using|that|than|these)\b)[\w-]+\s){0,4}"
)
_STUDIED = Stemmed(
    "analys|analyz|stud|evaluat|compar|survey|review|assess|investigat|exploration|understanding|benchmark|test|examin|prob",
    rf"\b(?:{_EXAMINING}\s(?:of|on|into)\s(?:\w+\s(?:of|in)\s)?{_LED}(?P<who>{_QUALIFIED}{_STUDIED_NOUN})"
    rf"|{either('examining')}\s{_LED}(?P<models>{_QUALIFIED}(?:[Mm]odels|[Aa]gents|\w*L[LRV]?Ms)))\b(?!-)",
)


def tells_of_study(words: str) -> bool:
    """Do the words name what is asked or found rather than what is made: "the role of tides"?"""
    return _NO_SYSTEM.search(words) is not None


def studied_system(text: str, title: str) -> str:
    """What a paper studies that has none of its own: the LLMs in "a comparison of open LLMs"."""
    match = _STUDIED.search(title) or _STUDIED.search(text)
    if match is None:
        return ""
    who = match["who"] or match["models"]
    short = _BRACKETED.match(match.string, match.end()) or _shortened(who, text)
    return str(short["name"] if short else who)


def _shortened(long: str, text: str) -> regex.Match[str] | None:
    """The short form that the text gives the words, "language models (LMs)"."""
    at = text.lower().find(f"{long.lower()} (")
    return _BRACKETED.match(text, at + len(long)) if at >= 0 else None
