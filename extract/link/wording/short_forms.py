"""Short forms in brackets: whether letters stand for words, and which words."""

from __future__ import annotations

import re

import regex

from extract.link.wording.names import DATASET_NOUN
from extract.shape import Sentence
from extract.vocabulary import dataset_named

_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z]{1,7}?)s?\)(?!\s(?:dataset|benchmark|corpus|challenge|cohort))")
_INITIALS = regex.compile(r"[^\W_]+")
_NEAR = 80
"""Characters about a bracket that may spell it out."""


def abbreviations(text: str) -> dict[str, str]:
    """Short forms that the text gives for words, with these, "NID" for "network intrusion detection"; none of data."""
    found: dict[str, str] = {}
    for match in _SHORT.finditer(text):
        short = match["short"]
        long = _long_form(text[max(0, match.start() - _NEAR) : match.start()], short)
        if long and not DATASET_NOUN.search(long):
            found.update(dict.fromkeys((short, short.rstrip("s"), short + "s"), long))
    return found


def is_common(name: str, short_forms: dict[str, str]) -> bool:
    """Does a short form stand for common words, "GQA" for "grouped-query attention", and not for data of that name?"""
    words = short_forms.get(name, "").replace("-", " ").split()
    if len(words) < _FEWEST or not (words[0].islower() and words[-1].islower()):
        return False
    return dataset_named(short_forms[name]) is None


_FEWEST = 2
"""Words that a short form stands for."""


def _long_form(before: str, short: str) -> str:
    """The last words before a bracket that hold the letters of the short form in it, in order; empty if none do."""
    letters = short.rstrip("s").lower()
    folded = before.lower()
    at = len(folded)
    for letter in reversed(letters[1:]):
        at = max(folded.rfind(letter, 0, at), 0)
    words = [word.start() for word in _INITIALS.finditer(folded, 0, at) if word[0][0] == letters[0]]
    long = before[words[-1] :].strip() if words else ""
    return long if len(long.split()) <= len(short) + 2 else ""


def short_form_of(name: str) -> str:
    """The short form that a name ends in, "Bird Commands (BC)"; empty if it ends in none."""
    match = _SHORT.search(name)
    return "" if match is None else str(match["short"])


def with_short_forms(text: str, start: int, end: int, names: list[str]) -> list[str]:
    """Names found in text[start:end] with the short form that follows the last, or as the one that they spell out."""
    before = _spelled_out(text, start, end)
    if before:
        return [before]
    behind = _SHORT.match(text, end + 1) if text.startswith(" (", end) else None
    if behind is not None and _stands_for(behind["short"], names[-1]):
        return [*names[:-1], f"{names[-1]} ({behind['short']})"]
    return names


def _spelled_out(text: str, start: int, end: int) -> str:
    """SUM, of words in brackets behind it that spell it out: "SUM (Sums of Unknown Measures)"."""
    opened = text.rfind("(", max(0, start - _NEAR), start)
    closed = text.find(")", end, end + _NEAR)
    if opened < 0 or closed < 0 or text.find(")", opened, start) >= 0:
        return ""
    word = text[text.rfind(" ", max(0, opened - _NEAR), opened - 1) + 1 : opened].rstrip()
    letters = "".join(letter for letter in text[opened:closed] if letter.isupper())
    return word if len(word) > 1 and word.upper() == letters else ""


def _stands_for(short: str, name: str) -> bool:
    """Do the letters of the short form stand in the name, in order, from its first on?"""
    letters = iter(name.lower())
    return " " in name and name[0].lower() == short[0].lower() and all(letter in letters for letter in short.lower())


def in_full(sentence: Sentence, metric: str) -> str:
    """A long name with the short form that the sentence gives it, and the other way about: "hit rate (HR)"."""
    if not metric:
        return ""
    text, start, end = sentence.text, sentence.start, sentence.end
    at = text.find(metric + " (", start, end)
    short = _BEHIND.match(text, at + len(metric), end) if at >= 0 else None
    if short and short["name"][0].lower() in {word[0].lower() for word in metric.split()}:
        return metric + short[0]
    if metric in _HOLLOW:
        hollow = _METRIC_BEFORE.search(text, start, end)
        metric = hollow["name"] if hollow and hollow["head"] == metric else metric
    at = text.find(f"({metric})", start, end) if metric[:1].isupper() and " " not in metric else -1
    words = text[max(start, at - 60) : at].split()[-len(metric) :] if at > 0 else []
    for k, word in enumerate(words):
        if word[0].lower() == metric[0].lower():
            return f"{' '.join(words[k:])} ({metric})"
    return metric


_HOLLOW = frozenset("score scores value values rate rates".split())
_METRIC_BEFORE = regex.compile(rf"\((?P<name>[A-Z][A-Z\d@-]{{1,9}})\)\s(?P<head>{'|'.join(sorted(_HOLLOW))})\b")
_BEHIND = re.compile(r"\s\((?P<name>[A-Z][A-Z\d@-]{1,9})s?\)")
"""A short form behind its long name."""
