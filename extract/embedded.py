"""Digits that are part of something else: a name, an address, a date, a ratio. Told before they are read as numbers."""

from __future__ import annotations

import re

import regex

from extract.grammar import either

_FORMS: dict[str, tuple[str, ...]] = {
    "identifier": (
        r"10\.\d{4,9}/[^\s,;)\]]*[^\s,;)\].]",  # DOI
        r"(?<=arxiv[:\s.]{1,2})\d{4}\.\d{4,5}(?:v\d+)?",  # arXiv:2403.12345
        r"(?:0[7-9]|[12]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v\d+)?(?![\d%])",  # 2403.12345
        r"\d{1,3}(?:\.\d{1,3}){3}(?![\d.]|\.?\w)(?<!\d\.000)",  # IP address
        r"(?:\d{1,3}[\s-])?\(?\d{3}\)?[\s-]\d{3}-\d{4}\b",  # telephone
        r"0x[\da-f]+\b",
        r"(?!\d+e\d+\b)(?=\d+[a-f])[\da-f]{7,40}\b",  # commit
    ),
    "date": (r"\d{4}[-/]\d\d[-/]\d\d\b", r"\d\d?[/.]\d\d?[/.](?:19|20)\d\d\b"),
    "time_of_day": (
        r"24/7\b",
        r"[012]?\d:[0-5]\d(?::[0-5]\d\b|\s?[ap]\.?m\b)",  # 23:59:59, 1:15 pm
        r"(?:0\d:[0-5]\d|[012]?\d:00)\b",  # 00:05
    ),
    "ratio_notation": (
        r"\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+",
        r"\d+(?:\.\d+)?-(?:to|on|vs)-\d+(?:\.\d+)?\b",
        r"\d+(?:-\d+){2,}-?(?![\w.%])",
    ),
    "version": (r"(?!\d{1,3}(?:\.\d{3}){2,}(?![\d.]))\d+(?:\.\d+){2,}[a-z\d]*",),
    "dimensions": (
        r"\d+(?:\.\d+)?(?:(?:[x×]|\s[x×]\s?)(?!10(?:\s?\^|\s?-?\d(?!\d)|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))\d+(?:\.\d+)?[kKMB]?(?![\w%.]*\d|%))+",
    ),
}
_FORM = regex.compile(
    "|".join(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in _FORMS.items()), regex.IGNORECASE
)
_JOINT = re.compile(r"\.\d+(?:(?<=\.\d{4})|[.:/x×-]|\s[x×(])|[:/x×a-f-]|\s[x×(\d]", re.IGNORECASE)
"""What follows the first digits of all these; it spares most numbers the pattern, and most decimals."""

_ADDRESS = regex.compile(r"://|\bwww\.|\.(?:com|org|io|net|edu|gov|ai|co|dev)/")
_REST_OF_NAME = re.compile(r"[\w.]*(?:[-/^_:@][\w.]+)*")
_WORD_BEFORE = regex.compile(r"(?r)[^\s(\[{]*")
_GLUED_WORDS = regex.compile(either(["vs", "vs.", "sim", "approx", "over", "than", "by", "of", "to", "about", "is"]))
_BOUND_BEFORE = regex.compile(r"(?r)\b(?:[Ss]ub|[Nn]ear)-")
_QUANTITY_BEFORE_SLASH = regex.compile(r"(?r)\d[kKMBTx%]")


def embedded(text: str, start: int, digits: int, floor: int) -> tuple[int, str] | None:
    """The end and the kind of what the digits text[start:digits] are part of; None if they stand for themselves.

    >>> embedded("CIFAR-10 is", 6, 8, 0), embedded("at 16:9.", 3, 5, 0), embedded("by 10 points", 3, 5, 0)
    ((8, 'name'), (7, 'ratio notation'), None)
    """
    previous = text[start - 1] if start > floor else " "
    inside = previous not in " ("
    if inside and _in_address(text, start, floor):
        return _end_of_address(text, start), "url"
    if inside and _in_name(text, start, floor, previous):
        return _end_of_name(text, start), "name" if previous != "^" else "algebra"
    form = _FORM.match(text, start) if _JOINT.match(text, digits) else None
    if form and form.lastgroup:
        return form.end(), form.lastgroup.replace("_", " ")
    if inside and previous == ":" and start - 1 > floor and text[start - 2].isalnum():
        return _end_of_name(text, start), "ratio notation"
    return None


def _in_address(text: str, start: int, floor: int) -> bool:
    return _ADDRESS.search(text, max(floor, text.rfind(" ", floor, start)), start) is not None


def _end_of_address(text: str, start: int) -> int:
    end = text.find(" ", start)
    address = text[start:] if end < 0 else text[start:end]
    return start + max(1, len(address.rstrip(".,;:)]}\"'")))


def _in_name(text: str, start: int, floor: int, previous: str) -> bool:
    """Do letters before the digits make one word with them: "GPT-4", "top@1", "x_1"?"""
    if previous.isalpha():
        word = _WORD_BEFORE.match(text, max(floor, start - 20), start)
        return word is None or _GLUED_WORDS.fullmatch(word[0]) is None
    if previous in "_@#^\\":
        return True
    if start - 1 <= floor:
        return False
    earlier = text[start - 2]
    if previous == "-" and _BOUND_BEFORE.match(text, max(floor, start - 6), start):
        return False
    if previous == "'":
        return earlier.isalpha()
    if previous in "-–":
        return earlier.isalnum() or earlier in ")]*+_^"
    if previous == "/":
        return earlier.isalpha() and not _QUANTITY_BEFORE_SLASH.match(text, max(0, start - 4), start - 1)
    return previous == "." and earlier.isalpha() and text[max(0, start - 3) : start - 1].lower() != "vs"


def _end_of_name(text: str, start: int) -> int:
    rest = _REST_OF_NAME.match(text, start)
    return start + max(1, len(rest[0].rstrip(".-_:/"))) if rest else start + 1
