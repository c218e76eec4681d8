"""Patterns that are tried only where some words stand, which is faster than trying them at every letter."""

from __future__ import annotations

import re
from collections.abc import Iterator


class Stemmed:
    """A pattern all of whose matches begin with one of some beginnings of words, in whatever case."""

    __slots__ = ("pattern", "stems")

    def __init__(self, stems: str, pattern: str) -> None:
        self.stems = tuple(stems.split("|"))
        self.pattern = re.compile(pattern)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Its matches in the text, first to last, none overlapping.

        >>> [match[0] for match in Stemmed("our|the", r"\\b(?:[Oo]ur|the) net").finditer("Our net is the net of hours")]
        ['Our net', 'the net']
        """
        end = 0
        for start in self._places(text):
            if start >= end and (match := self.pattern.match(text, start)):
                yield match
                end = match.end()

    def search(self, text: str) -> re.Match[str] | None:
        """The first of them."""
        return next(self.finditer(text), None)

    def _places(self, text: str) -> list[int]:
        """Where a word begins with a stem, first to last."""
        lower = text.lower()
        if len(lower) != len(text):  # a letter became two
            return list(range(len(text)))
        found: list[int] = []
        for stem in self.stems:
            at = lower.find(stem)
            while at >= 0:
                if not lower[at - 1 : at].isalpha():
                    found.append(at)
                at = lower.find(stem, at + 1)
        return sorted(found)


class Keyed:
    """A pattern each of whose matches holds one of some keys, in whatever case; the pattern has no case either."""

    __slots__ = ("keys", "pattern")

    def __init__(self, keys: str, pattern: str) -> None:
        self.keys = tuple(keys.split("|"))
        self.pattern = re.compile(pattern, re.IGNORECASE)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Its first match in text[start:end], for which it is only tried where a key stands there.

        >>> Keyed("user|rater", r"\\b\\w+ (?:users|raters)").search("Our raters and 3 Raters", 0, 23)[0]
        'Our raters'
        """
        held = text[start:end].lower()
        for key in self.keys:
            if key in held:
                return self.pattern.search(text, start, end)
        return None
