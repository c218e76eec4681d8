"""What one number is compared with because another is: by a quoted one, a movement's start, an earlier change."""

from __future__ import annotations

from itertools import pairwise

from extract.link.baselines.comparison import is_somebody
from extract.link.baselines.ways import REPLACING
from extract.lists import word_set
from extract.reading import Reading
from extract.shape import Sentence


def share_baselines(sentence: Sentence, claims: list[Reading]) -> None:
    """Give claims what others of their sentence are compared with, and none what it is itself."""
    _compare_with_quoted(claims)
    _compare_ends_with_starts(claims)
    _compare_with_only_rival(claims)
    _compare_with_start(claims)
    _keep_comparing(sentence, claims)
    _drop_what_is_its_own(claims)


def _compare_with_quoted(claims: list[Reading]) -> None:
    """Whose a quoted number is, for those in front of it: "96%, compared to 72% for X" compares with X."""
    for order, quoted in enumerate(claims):
        if not (quoted.quoted and quoted.system):
            continue
        quoted.baseline = ""
        for own in reversed(claims[:order]):
            if own.quoted or own.mention.form != quoted.mention.form:
                break
            if not own.baseline or own.baseline in quoted.system or own.baseline.startswith(quoted.system):
                own.baseline = quoted.system


def _compare_ends_with_starts(claims: list[Reading]) -> None:
    """Whoever a movement starts from, for its end: "lifts Foo from 1.9 to 2.2"."""
    for first, second in pairwise(claims):
        if first.side == "from" and second.side == "to" and first.system and first.system != second.system:
            second.baseline = second.baseline or first.system


def _compare_with_only_rival(claims: list[Reading]) -> None:
    """Whose all quoted numbers are, for the changes and the statistics of the sentence."""
    rivals = {claim.system for claim in claims if claim.quoted and claim.system}
    if len(rivals) != 1:
        return
    (rival,) = rivals
    for claim in claims:
        if not claim.baseline and not claim.quoted and (claim.kind != "score" or claim.rule == "statistic"):
            claim.baseline = rival


def _drop_what_is_its_own(claims: list[Reading]) -> None:
    """Nothing is compared with itself, unless one part of it replaces another."""
    for claim in claims:
        if f" {claim.baseline} " in f" {claim.system} " and not claim.system.lower().startswith(REPLACING):
            claim.baseline = ""


def _compare_with_start(claims: list[Reading]) -> None:
    """Whoever a movement starts from, for the change that it is: "lifts Foo from 1.9 to 2.2, a gain of 16%"."""
    for start, end, change in zip(claims, claims[1:], claims[2:], strict=False):
        moved = start.side == "from" and end.side == "to" and start.system and start.system != change.system
        near = change.mention.start - end.mention.end < _NEAR
        if moved and near and change.kind != "score" and not (change.baseline or change.side or change.quoted):
            change.baseline = start.system


_NEAR = 40
"""Characters between a movement and what it amounts to."""


def _keep_comparing(sentence: Sentence, claims: list[Reading]) -> None:
    """What a change is compared with, for later changes of the same: "9% over Foo, while cutting time by half"."""
    told: Reading | None = None
    for claim in claims:
        if claim.side == "from":
            told = None
        if claim.kind == "score" or claim.quoted:
            continue
        if claim.baseline:
            told = claim if is_somebody(claim.baseline) else None
        elif told and claim.system == told.system and not _is_apart(sentence, told.token, claim.token):
            claim.baseline = told.baseline


def _is_apart(sentence: Sentence, first: int, token: int) -> bool:
    """Is the later number a rate of compression, or is somebody else than before matched in between?"""
    if token + 1 < len(sentence.shape) and sentence.word(token + 1).startswith("compress"):
        return True
    verbs = (k for k in range(first, token) if sentence.shape[k] in "va")
    return any(sentence.word(k) in word_set("matching") for k in verbs)
