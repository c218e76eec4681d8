"""Numbers that claim nothing, told by their form and nearest letters: ordinals, names, years, dates, list marks."""

from __future__ import annotations

import re
from collections.abc import Callable

import regex

from extract import lists
from extract.grammar import either, words
from extract.mention import Mention

_ORDINAL = regex.compile(r"(?:st|nd|rd|th)\b")
_GLUED = re.compile(r"(?!times|faster|higher|and)[A-Za-zα-ωΑ-Ω_°²³'^]")
_APART = frozenset(("", " ", ".", ",", ")", ";", ":"))
"""Nothing behind a number that these follow is glued to it."""
_DIMENSIONS = regex.compile(r"-?(?:D|DoF|DOF|d)\b(?!-?gram)|-[A-Z]\b(?!-)")
_NUMBERED = regex.compile(rf"(?r)\b{either(words('numbered_names'))}\s")
_MONTH = either(words("months")) + r"\.?"
_MONTH_DAY = regex.compile(rf"(?r)(?:{_MONTH}\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s)")
_YEARS = re.compile(r"(?:19|20)\d\d(?:(?:\s?[–~-]\s?|\s(?:and|to|through)\s)(?:19|20)\d\d)?")
_CITED_BEFORE = regex.compile(r"(?r)(?<!\d)\[(?:\d{1,3}[,;]\s?){0,20}")
_CITED_AFTER = regex.compile(r"(?:[,;]\s?\d{1,3}(?:[–-]\d{1,3})?){0,20}\]")
_CITING = frozenset(",;]")
_COUNTED = regex.compile(r"\s[a-z]+(?:\s[a-z-]+)?s\b(?<!\b(?:has|was|is|this|us|as|vs|shows|its))")
_DATING = regex.compile(
    rf"(?r)(?:\b(?:in|since|until|from|by|of|year|years|circa|during|early|late|mid)|{_MONTH}|[A-Z]\w+,?)\s?"
)


def dismissal(text: str, mention: Mention, floor: int) -> str:
    """Why a number is none that could be claimed, or nothing; what stands before `floor` belongs to other numbers.

    >>> four = Mention(1, 2, 1, 4.0, "bare")
    >>> [dismissal(text, four, 0) for text in ("-4th,", "-4D ", "(4) ", "[4],", " 4 m")]
    ['ordinal', 'name', 'list mark', 'citation', '']
    """
    for reason, applies in _REASONS:
        if applies(text, mention, floor):
            return reason
    return ""


def _is_ordinal(text: str, mention: Mention, floor: int) -> bool:
    return text[mention.end : mention.end + 1].isalpha() and _ORDINAL.match(text, mention.end) is not None


def _is_in_name(text: str, mention: Mention, floor: int) -> bool:
    """4K, 3D, 5G, 6-DoF, S&P 500."""
    if mention.end - mention.start == 2 and text[mention.start : mention.end] in ("3G", "4G", "5G", "6G"):
        return True
    if text[mention.end : mention.end + 1] not in _APART:
        glued = mention.form != "percent" and _GLUED.match(text, mention.end) is not None
        if glued or _DIMENSIONS.match(text, mention.end):
            return True
    if _is_version(text, mention, floor):
        return True
    return mention.noun == "D" or (_is_plain(mention) and _NUMBERED.match(text, floor, mention.start) is not None)


_SERIES = regex.compile(rf"(?r)(?P<opened>[(;,]\s?)?\b{lists.either('model_series')}\s")


def _is_version(text: str, mention: Mention, floor: int) -> bool:
    """Llama 3, Claude 3.5; not in "(Llama 3.5, Qwen 4.1)", where they are what the models reached."""
    if mention.form != "bare" or mention.high is not None or mention.sign or mention.decimals > 1 or mention.total:
        return False
    if not 1 <= mention.value < 10 or mention.bound != "exact" or mention.error is not None:
        return False
    series = _SERIES.match(text, max(floor, mention.start - 20), mention.start)
    if series is None:
        return False
    return not (mention.decimals and series["opened"] and text[mention.end : mention.end + 1] in (",", ";", ")"))


def _is_list_mark(text: str, mention: Mention, floor: int) -> bool:
    """(1) or, behind a mark of punctuation, 1)."""
    if mention.value > 12 or text[mention.end : mention.end + 1] != ")" or not _is_plain(mention):
        return False
    if text[mention.start - 1 : mention.start] == "(":
        return text[mention.start : mention.end].isdigit()
    if mention.value == 1 and " 2)" in text[mention.end : mention.end + 400]:
        return True
    opens = text[max(0, mention.start - 2) : mention.start] in ("", ". ", ": ", "; ", ", ", "d ")
    return opens and text[mention.end + 1 : mention.end + 2] in (" ", ".")


def _is_citation(text: str, mention: Mention, floor: int) -> bool:
    """One of [3, 14], or all of [3-5]."""
    if mention.form != "bare" or mention.decimals or mention.sign or mention.error is not None:
        return False
    if text[mention.end : mention.end + 1] not in _CITING:
        return False
    return _CITED_AFTER.match(text, mention.end) is not None and _CITED_BEFORE.match(text, 0, mention.start) is not None


def _is_year(text: str, mention: Mention, floor: int) -> bool:
    """A year, or two, that counts nothing or stands where years do."""
    if not (mention.form == "bare" and 1900 <= mention.value <= 2040 and (mention.high or 0) <= 2040):
        return False
    if not _YEARS.fullmatch(text, mention.start, mention.end):
        return False
    return (
        _COUNTED.match(text, mention.end, mention.end + 12) is None
        or _DATING.match(text, max(0, mention.start - 24), mention.start) is not None
    )


def _is_day(text: str, mention: Mention, floor: int) -> bool:
    """The day beside a month, or what follows another number of a date."""
    if mention.value > 31 or mention.decimals or mention.form != "bare":
        return False
    return _MONTH_DAY.match(text, max(floor, mention.start - 16), mention.start) is not None


def _is_plain(mention: Mention) -> bool:
    """A whole number without unit or sign, no range."""
    return mention.form == "bare" and mention.high is None and not mention.decimals and not mention.sign


_REASONS: tuple[tuple[str, Callable[[str, Mention, int], bool]], ...] = (
    ("ordinal", _is_ordinal),
    ("name", _is_in_name),
    ("list mark", _is_list_mark),
    ("citation", _is_citation),
    ("year", _is_year),
    ("date", _is_day),
)
