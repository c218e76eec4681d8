"""Numbers that claim nothing, told by their form and their nearest letters: names, years, dates, list marks, citations."""

from __future__ import annotations

import regex

from extract.mention import Mention

_ORDINAL = regex.compile(r"(?:st|nd|rd|th)\b")
_LETTERS = regex.compile(r"[A-Za-zα-ωΑ-Ω_°²³'^]")
_DIMENSIONS = regex.compile(r"-?(?:D|DoF|DOF|d)\b(?!-?gram)")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.?"
_DATED = regex.compile(rf"(?r)(?:{_MONTH}\s(?:\d{{1,2}},?\s)?|\d{{1,2}}\s)")


def dismissal(text: str, mention: Mention, floor: int) -> str:
    """Why a number is none that could be claimed, or nothing."""
    start, end = mention.start, mention.end
    following = text[end : end + 12]
    if _LETTERS.match(following) and not following.startswith(("times", "faster", "higher", "and")):
        return "ordinal" if _ORDINAL.match(following) else "name"
    if _DIMENSIONS.match(following) or mention.noun in ("D", "DoF", "DOF"):
        return "name"
    if mention.form == "bare" and mention.high is None and not mention.decimals and not mention.sign:
        opened = text[start - 1 : start] == "("
        if opened and following.startswith(")") and mention.value <= 12 and text[start:end].isdigit():
            return "list mark"
        if (
            following.startswith((") ", ")."))
            and mention.value <= 12
            and not opened
            and text[max(0, start - 2) : start] in ("", ". ", ": ", "; ", ", ", "d ")
        ):
            return "list mark"
        if (text[start - 1 : start] == "[" and following.startswith(("]", ","))) or (
            text[start - 1 : start] == "," and following.startswith("]")
        ):
            return "citation"
    if (
        mention.form == "bare"
        and mention.value.is_integer()
        and 1900 <= mention.value <= 2040
        and end - start in (4, 9)
    ):
        if mention.high is None or mention.high <= 2040:
            before = text[max(0, start - 24) : start]
            if not regex.match(
                r"\s[a-z]+(?:\s[a-z-]+)?s\b(?<!\b(?:has|was|is|this|us|as|vs|shows|its))", following
            ) or regex.search(
                rf"(?:\b(?:in|since|until|from|by|of|year|years|circa|during|early|late|mid)|{_MONTH}|[A-Z]\w+,?)\s?$",
                before,
            ):
                return "year"
    if (
        _DATED.match(text, max(floor, start - 16), start)
        and mention.form == "bare"
        and mention.value <= 31
        and mention.decimals == 0
    ):
        return "date"
    return ""
