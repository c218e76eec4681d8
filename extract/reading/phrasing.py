"""One place of a sentence where the pattern of a rule fits, and the words of its groups."""

from __future__ import annotations

from functools import cache

import regex

from extract.measures import is_measure
from extract.phrase import Rule, compile_phrase
from extract.reading.noun_phrase import trimmed
from extract.shape import Sentence


class Phrasing:
    """One place where a rule's pattern fits: its groups as words."""

    __slots__ = ("match", "rule", "sentence", "slots", "tokens")

    def __init__(
        self, rule: Rule, slots: frozenset[str], sentence: Sentence, match: regex.Match[str], tokens: list[int]
    ) -> None:
        self.rule = rule
        self.slots = slots
        self.sentence = sentence
        self.match = match
        self.tokens = tokens

    def at(self, group: str) -> int:
        """The first token of a group, -1 where the phrasing does not name it."""
        return self.match.start(group) if group in self.slots else -1

    def words(self, group: str) -> str:
        """The words of a group, empty where the phrasing does not name it."""
        return self.sentence.words(*self.match.span(group)) if self.at(group) >= 0 else ""

    @property
    def way(self) -> str:
        """The letter of the word that says which way: i, d, o, h or l; empty if there is none."""
        return self.match["way"] if self.at("way") >= 0 else ""

    @property
    def metrics(self) -> list[str]:
        """What the phrasing names as measured."""
        if self.at("metric") < 0:
            return []
        found = [trimmed(self.sentence.words(*span)) for span in self.match.spans("metric")]
        if self.rule.needs_metric:
            return self._measures(found)
        return [metric for metric in found if metric]

    def _measures(self, metrics: list[str]) -> list[str]:
        """The measures among them; of several before the number the nearest."""
        number = self.tokens[0]
        if self.at("metric") < number:
            for noun in nouns().finditer(self.sentence.shape, self.match.start(), number):
                words = trimmed(self.sentence.words(*noun.span()))
                if is_measure(words):
                    metrics = [words]
        return [metric for metric in metrics if is_measure(metric)]


@cache
def nouns() -> regex.Pattern[str]:
    """Noun phrases without articles."""
    return compile_phrase("bare_np")
