"""Who has a value that the verb's subject has not: "it lets X reach", "the best result was obtained with X"."""

from __future__ import annotations

import re

import regex

from extract.link.paper.story import Story
from extract.link.wording.names import HOLDER, is_model
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence


def agent(sentence: Sentence, reading: Reading, story: Story) -> str:
    """Who is let, put in, used or newly presented, so that the number is his; empty if it is the subject's."""
    before = sentence.text[sentence.start : reading.mention.start]
    return (
        _enabled(sentence, reading)
        or _put_in(before, story)
        or _best(sentence, reading)
        or _presented(before, sentence.start, story)
    )


_LETS = re.compile(r"(?P<verb>[avi])(?P<who>D?[yhl#P]*[xN]{1,5})(?P<name>,?D?[Zp]N{1,3},?)?Ty?[aoid]")
_BREAK = regex.compile(r"[;:WKq]")
"""What begins a clause about somebody else."""


def _enabled(sentence: Sentence, reading: Reading) -> str:
    """X in "it enables X to reach 42%" and, with an example, in "it lets models such as X outperform"."""
    if sentence.shape.find("T", 0, reading.token) < 0:
        return ""
    for match in _LETS.finditer(sentence.shape, 0, reading.token):
        if sentence.word(match.start("verb")).lower() not in word_set("enabling"):
            continue
        if _BREAK.search(sentence.shape, match.end(), reading.token):
            continue
        if match["name"]:
            return sentence.words(match.start("name") + match["name"].index("N"), match.end("name")).rstrip(",")
        who = _ARTICLE.sub("", sentence.words(*match.span("who")))
        if is_model(who) or (" " in who and HOLDER.search(who)):
            return who
    return ""


_ARTICLE = regex.compile(r"^(?:the|an?|our)\s", regex.IGNORECASE)
_REPLACING = regex.compile(
    r"\b(?:[Rr]eplacing|[Ss]ubstituting|[Ss]wapping)\s[^.;:]{3,60}?\s(?:with|by|for)\s(?:the\s|our\s|an?\s)?"
    r"(?P<who>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,2})(?=,|\s[a-z])"
)


def _put_in(before: str, story: Story) -> str:
    """X in "replacing the encoder with X, a larger one, yields"."""
    if not ("eplacing " in before or "ubstituting " in before or "wapping " in before):
        return ""
    for match in _REPLACING.finditer(before):
        if not _CLAUSE.search(before, match.end()):
            return str(match["who"]) if match["who"] not in story.dataset_names else ""
    return ""


_CLAUSE = regex.compile(r"\b(?:that|while|whereas|which|when|but)\b|[;:]")
_OBTAINED = re.compile(r"(?P<verb>[avS])[bwp]D?(?P<who>(?:v[Dyhl#]?)?[yhlxN]{1,5})")
_WHAT = regex.compile(r"(?r)(?P<what>[xN]{1,4})e?y?")
_RESULT = regex.compile(r"\b(?:performance|results?|outcomes?)$", regex.IGNORECASE)


def _best(sentence: Sentence, reading: Reading) -> str:
    """X in "the best results were obtained with X, which had an accuracy of 93%"."""
    for match in _OBTAINED.finditer(sentence.shape, 0, reading.token):
        if sentence.word(match.start("verb")).lower() not in word_set("obtaining"):
            continue
        obtained = _WHAT.match(sentence.shape, 0, match.start("verb"))
        what = sentence.words(*obtained.span("what")) if obtained else ""
        if is_measure(what) or _RESULT.search(what):
            return _ARTICLE.sub("", sentence.words(*match.span("who")))
    return ""


_NEW = regex.compile(
    rf"\b[Ww]e\s(?:\w+\s)?{either('introducing')}\s(?:an?|the\sfirst|two|three)\s(?:new\s|novel\s)?"
    r"(?P<who>[^.;:,()]{5,70}?)(?:,|\s\((?P<short>[A-Z][\w-]+)\)|\s(?:that|which|to|for|with|called|named|dubbed|termed)\b)"
)
_NAMING = regex.compile(r"\b(?:called|named|dubbed|termed)\b|\([A-Z][\w-]+\)")


def _presented(before: str, start: int, story: Story) -> str:
    """What else a paper presents than what it is about: "we also propose a defense that cuts it by 28%"."""
    if not story.name or story.name in before or not ("We " in before or "we " in before):
        return ""
    if not 0 <= story.text.find(story.name) < start:
        return ""
    match = _NEW.search(before)
    if match is None or _NAMING.search(before, match.start()):
        return ""
    who = match["who"]
    return who if _THING.search(who) else ""


_THING = regex.compile(
    rf"\b(?:{either('pointing_nouns')}|prompt|approximation|variant|kernel|loss|evaluator|(?:auto)?encoder|decoder|codec)s?\b"
)
