"""Numbers behind a list of results that hold for all its data, or one each: "52 on MMLU and 61 on CIRR, 3 more"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.link.paper.dataset_names import Group
from extract.reading import Reading
from extract.shape import Sentence

_ON = regex.compile(
    r"\)?\s?(?:\([^()]{1,30}\)\s)?(?:[\w@.-]+\s){0,4}(?:on|for|in)\s(?:the\s|our\s)?(?:[a-z-]+\s){0,2}|\s?\("
)
"""What leads from a number to its data: " (Pass@1) on the harder "."""
_BETWEEN = regex.compile(
    r"\)?(?:\s(?:data\s?set|benchmark|task|test\sset)s?)?(?:\s?\([^()]{1,30}\))?(?:[,;]\s(?:and\s)?|\sand\s)"
    r"(?:(?!(?:while|with|but|is|are)\s|(?:achiev|reach|improv|obtain|attain|reduc|increas)\w*\s)[\w@.-]+\s){0,5}"
    r"[~+≈$-]?(?:\d[\d.,]*\s?%?\s?\([~+≈$-]?)?"
)
"""What leads from the data of one result to the number of the next: " and an F1 of "."""
_MORE = regex.compile(r"(?:,\s(?:and\s)?|\sand\s)[~+≈$-]?")
"""What stands between the numbers of one list."""
_SUMMED = regex.compile(
    r"\)?(?:\s(?:data\s?set|benchmark|task|test\sset)s?)?(?:\s?\([^()]{1,30}\))?(?:,\srespectively)?(?:,|\s?[–—-]+)\s"
    r"(?:(?:\w+ly|thus|thereby|even|both|all)\s){0,2}"
    r"(?:(?:outperform|surpass|exceed|beat|represent|result|correspond|yield|mark|improv|advanc)\w*ing\b"
    r"|with\s(?:an?\s|only\s){0,2}(?:overall|average|mean|minor|small)\b)[^;()]*+(?:\([^;()\d]{0,20})?"
)
"""What leads to a number that tells of all results before it: ", outperforming nets by up to "."""
_ITS_OWN = regex.compile(r"\s?(?:[\w@.-]+\s){0,5}(?:on|across)\s(?!average\b|all\b|both\b|these\b)")
"""What a number stands before that holds for something else."""


def summed(
    sentence: Sentence, reading: Reading, claims: Sequence[Reading], before: Sequence[Group]
) -> list[str] | None:
    """The data of all results that stand before a number, if it tells of them as a whole, or of each with as many more.

    None if there is no list of results before it, or it tells of something else.
    """
    listed = _listed(sentence, claims, before)
    if len(listed) <= len(before[-1].names):
        return None
    text, last = sentence.text, before[-1].end
    run = _run_behind(sentence, claims, last)
    if reading not in run:
        return None
    if len(run) == len(listed):
        return listed
    told = _SUMMED.fullmatch(text, last, run[0].mention.start) is not None
    return listed if told and not _ITS_OWN.match(text, run[-1].mention.end, sentence.end) else None


def glossed(sentence: Sentence, reading: Reading, claims: Sequence[Reading], group: Group) -> list[str]:
    """The data of a number in a bracket behind them: "MMLU and CIRR (3% and 4%)"; the last unless there are as many."""
    run = _run_behind(sentence, claims, group.end)
    if len(run) != len(group.names) or reading not in run:
        return group.names[-1:]
    return [group.names[run.index(reading)]]


def _run_behind(sentence: Sentence, claims: Sequence[Reading], end: int) -> list[Reading]:
    """The first number behind `end`, and those that are listed with it: "3%, 4% and 5%"."""
    run: list[Reading] = []
    for claim in sorted((claim for claim in claims if claim.mention.start >= end), key=_token):
        if run and not _MORE.fullmatch(sentence.text, run[-1].mention.end, claim.mention.start):
            break
        run.append(claim)
    return run


def _token(claim: Reading) -> int:
    return claim.token


def _listed(sentence: Sentence, claims: Sequence[Reading], before: Sequence[Group]) -> list[str]:
    """The data, back from the last, that have each a number in front of them."""
    text, names = sentence.text, list[str]()
    following: Reading | None = None
    for group in reversed(before):
        number = max((claim for claim in claims if claim.mention.end <= group.start), key=_token, default=None)
        if number is None or not _ON.fullmatch(text, number.mention.end, group.start):
            break
        if following and not _BETWEEN.fullmatch(text, group.end, following.mention.start):
            break
        names[:0] = group.names
        following = number
    return names
