"""What stands around a list of names, and what that says of them: that they are data, and what was done with them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import regex

from extract import grammar
from extract.lists import either, words

KIND = (
    r"(?:shared\stasks?|exam(?:ination)?|contest|tournament|olympiad|benchmarks?|data\s?sets?|corpus|corpora|leaderboard|challenge|test\s?(?:sets?|suites?|beds?)|testbeds?|suites?|tracks?|cohorts?|databases?"
    r"|registry|platform|environments?|simulator|splits?|collections?|tasks?|domains?|subsets?|competition|games?|repository|arena|catchment|archive)"
)
_NOUN = re.compile(
    rf"\s(?:(?!(?:across|on|in|for|with|of|to|over|from|and|by|at|as|under|using|than|is|are|shared)\b)[a-z-]+\s){{0,2}}"
    rf"(?P<kind>{KIND})\b"
)
_WEAK_KIND = regex.compile(r"(?:task|domain|platform|environment|track|game|split|subset)s?")
"""Nouns that stand behind other names than datasets' as well."""
_TESTING = re.compile(
    r"\b(?:[Ee]valuat\w+|[Tt]est(?:s|ed|ing)|[Ee]xperiment\w*|[Aa]ssess\w*|[Bb]enchmark(?:s|ed|ing)|[Ww]e\sbenchmark|[Vv]alidat\w+|[Ss]tud(?:y|ies|ied)|[Rr]esults?"
    r"|[Pp]erform\w*|[Aa]nalys\w+|[Aa]nalyz\w+|[Aa]ppl(?:y|ied)|[Cc]onducted|[Uu]sing|[Oo]utperform\w*|[Ss]imulations?)\b"
)
_WAYS = "on|across|in|from|for|with|using|over|to|of|and|against|including|like|such as|namely|both|e\\.g\\.,|i\\.e\\.,"
_WAY = regex.compile(
    rf"(?r)\b(?P<way>{_WAYS})\s(?:(?:all\s|both\s)?(?:parts?|subsets?|portions?|sections?|splits?)\sof\s)?"
    rf"(?:{either('dataset_qualifiers')}\s){{0,4}}",
    regex.IGNORECASE,
)
_DESCRIBED = regex.compile(
    r"(?r)\b(?P<way>on|in|across|using|from|of|for|with)\s(?:the|a|an|our|its)\s(?:[a-z][\w-]*,?\s){1,4}",
    regex.IGNORECASE,
)
_INTRODUCED = regex.compile(
    rf"(?r)\b(?P<kind>{KIND})(?:\s?[–—-]{{1,2}}\s?|\s?\((?:e\.g\.,\s|i\.e\.,\s|namely\s)?|:\s|,\s(?:(?:namely|including|such\sas)\s)?|\s(?:such\sas|like|including|named|called|namely)\s)"
)
_TITLES = frozenset(("benchmark", "dataset", "corpus", "challenge", "testbed", "simulator"))
_TITLED = regex.compile(
    r"(?r)\b(?:an?|the|our|its|their|own|this)\s(?:(?!(?:of|in|on|to|and|with|for)\s)[a-z][\w-]*\s){0,6}"
    rf"(?P<kind>{grammar.either(_TITLES)})\s"
)
"""A noun that stands before a name as a title does: "our dynamic benchmark Quuxel"."""
_TITLED_MANY = regex.compile(
    r"(?r)\b(?:on|across|over)\s(?:(?!(?:of|in|on|to|and|with|for)\s)[\w-]+\s){0,4}(?P<kind>benchmarks|data\s?sets|test\ssets|corpora)\s",
    regex.IGNORECASE,
)
"""The same of several: "on the test sets Quuxel and Plov"."""
_TITLES_OF_MANY = frozenset(("benchmarks", "datasets", "sets", "corpora"))
_SCOPED = regex.compile(r"(?r)\b(?P<way>on|across|in|over|using|with)\s(?:[\w-]+\s){0,6}", regex.IGNORECASE)
_TESTED_RIGHT = regex.compile(
    r"(?r)\b(?:evaluat|test|experiment|assess|benchmark|validat|simulat|stud)\w+\s(?:(?!from|of|in|on|to|by)\w+\s){0,2}",
    regex.IGNORECASE,
)
_LEANING = regex.compile(rf"(?r)\b(?:{either('leaning')}|runs?|running|deployed)\s")
"""What stands before "on" where nothing is tested on what follows: "a net based on"."""
_APPOSED = re.compile(
    r"(?:\)|\"\s?\([A-Z]+\)|-(?:based|style|like))?,?\s(?:an?|the|our)\s(?:[\w.-]+\s){0,6}?(?:benchmark|dataset|corpus|collection|cohort|database|testbed|simulator)\b"
)
_LOOSE = re.compile(
    r"(?:[.,;:)(]|\s(?:while|and|with|by|to|from|when|for|but|as|at|or|using|under|than|over|compared|without|is|are|in|show|shows|demonstrate"
    r"|demonstrates|reveal|indicate|\())"
)
_MARKS = frozenset(",:–—-")
_LAST_PART = re.compile(r"^.*[\W_]")
_INTRODUCING = _MARKS | frozenset(("(", "-", "–", "—", "as", "like", "including", "named", "called", "namely"))
_GLOSSING = frozenset(')"-,')
_ARTICLES = frozenset((" a", " t", " o"))
NEAR = 80
"""Characters before a list that may tell what it is."""


class Context(NamedTuple):
    """What the words around a list say of its names."""

    way: str
    """The word that leads to them, on, using, such as; empty if none does."""
    kind: str
    """The noun behind them, dataset, tasks; empty if there is none."""
    data: bool
    """They are called data: by a noun before or behind them, or by a gloss."""
    vague: bool
    """They are called something that has other names than those of data, too: tasks, platform."""
    introduced: bool
    """A noun introduces them: "datasets such as"."""
    opening: bool
    """They open a sentence, and so set the scene of it: "On the ...,"."""
    strong: bool
    """What was done on them, or tested with them, is told."""
    loose: bool
    """Nothing that belongs to them follows "on ..."."""
    floor: int
    """Where the words begin that may tell what was done on them."""
    at: int
    """Where those end; at the floor if nothing leads to the list."""

    def is_tested(self, text: str) -> bool:
        """Was something tested on them?"""
        return self.at > self.floor and _TESTING.search(text, self.floor, self.at) is not None


_NOTHING = Context("", "", False, False, False, False, False, False, 0, 0)
"""Around most lists stands nothing that tells of them."""


def context(text: str, start: int, end: int) -> Context:
    """What stands around the list text[start:end]."""
    floor = max(0, start - NEAR)
    floor = max(floor, text.rfind(". ", floor, start) + 1)
    before, behind = word_before(text, floor, start), text[end : end + 2]
    introducing = _introducing(text, floor, start, before, behind)
    noun = _NOUN.match(text, end) if behind[:1] == " " and behind[1:].islower() else None
    apposed = _is_apposed(text, end, behind)
    leading = before in _leading()
    if not (leading or noun or introducing or apposed):
        return _NOTHING
    kind = noun["kind"] if noun else ""
    vague = noun is not None and _WEAK_KIND.fullmatch(kind) is not None
    data = apposed or (noun is not None and not vague)
    if introducing is not None:
        at, way = _led(_SCOPED.match(text, floor, introducing.start("kind")), floor)
        data = data or not introducing["kind"].startswith(("task", "domain"))
    elif before in _plain_ways():
        at, way = start - len(before) - 1, before
    else:
        at, way = _led(_WAY.match(text, floor, start) if leading else None, floor)
    if not way and introducing is None and (data or vague):
        at, way = _led(_DESCRIBED.match(text, floor, start), floor)
    opening = way in ("on", "across") and (at < 2 or text[at - 2] in ".;")
    tools = way == "using" and _TESTED_RIGHT.match(text, floor, at) is not None
    if introducing is not None:
        way = ""
    leans = way == "on" and _LEANING.match(text, floor, at) is not None
    strong = tools or (way in ("on", "across") and before not in ("a", "an") and not leans)
    loose = way == "on" and not leans and _LOOSE.match(text, end) is not None
    return Context(way, kind, data, vague, introducing is not None, opening, strong, loose, floor, at)


def _led(match: regex.Match[str] | None, floor: int) -> tuple[int, str]:
    """Where the words begin that lead to a list, and which those are: none, at the floor, where nothing matches."""
    return (floor, "") if match is None else (match.start(), match["way"].lower())


def _introducing(text: str, floor: int, start: int, before: str, behind: str) -> regex.Match[str] | None:
    """The noun that introduces the list: "datasets such as", "two benchmarks: the", "the benchmark"."""
    if before in _TITLES:
        return _TITLED.match(text, floor, start)
    if before in _TITLES_OF_MANY and (titled := _TITLED_MANY.match(text, floor, start)):
        return titled
    opened = start - 4 if before == "the" and text[start - 6 : start - 4] in (": ", ", ") else start
    if opened == start and before not in _INTRODUCING:
        return None
    match = _INTRODUCED.match(text, floor, opened)
    return None if match is not None and match[0] == match["kind"] + ", " and behind[:1].isspace() else match


def word_before(text: str, floor: int, start: int) -> str:
    """What stands before a name: a bracket, or the end of the last word, with a comma or colon as that alone."""
    if text[start - 1 : start] != " ":
        return text[start - 1 : start]
    word = text[max(text.rfind(" ", floor, start - 1) + 1, floor) : start - 1].lower()
    if word.isalpha():
        return word
    return word[-1:] if word[-1:] in _MARKS else _LAST_PART.sub("", word)


@cache
def _leading() -> frozenset[str]:
    """The words that may stand before a name where it tells what something was done on, or with."""
    listed = (*_WAYS.replace("\\", "").split("|"), *words("dataset_qualifiers"))
    return frozenset(_LAST_PART.sub("", word) for word in listed if word[-1] not in _MARKS) | {","}


@cache
def _plain_ways() -> frozenset[str]:
    """Those that are one word and lead to names by themselves, so that no more need be looked at."""
    return frozenset(filter(str.isalpha, _WAYS.split("|"))).difference(words("dataset_qualifiers"))


def _is_apposed(text: str, end: int, behind: str) -> bool:
    """Does a gloss follow that calls the names data: ", a dataset of ..."?"""
    return (behind[:1] in _GLOSSING or behind in _ARTICLES) and _APPOSED.match(text, end) is not None
