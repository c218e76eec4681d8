"""Who has the value: the subject of the clause, `we` and `our method` resolved to what the paper introduces."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

import regex

from extract.link.paper.story import Story
from extract.link.systems.agents import agent
from extract.link.systems.beside import ARTICLE, behind, genitive, improved, means_of, obtained, only_model, standing
from extract.link.systems.brackets import bracketed, bracketed_behind, labelled
from extract.link.systems.rivals import paired, rival, unnamed
from extract.link.systems.subject import OWNED, POINTING, as_called, called, subject_system
from extract.link.wording.names import HOLDER, is_model
from extract.link.wording.subjects import subjects
from extract.link.wording.verbs import is_verb
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence


def fill_system(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """What stands in brackets with the number, the subject of its clause, or what the paper introduces."""
    if reading.system:
        reading.system = called(reading.system, story)
        return
    if reading.side == "from":
        reading.system = _starting(sentence, reading, claims, story)
        return
    if against := rival(sentence, reading, claims):
        reading.quoted = True
        reading.system = ARTICLE.sub("", against)
        reading.metric = reading.metric.removeprefix(reading.system).removeprefix("'s").lstrip()
        return
    if reading.quoted:
        others = [c for c in claims if c.token < reading.token]
        named = [c.system for c in others if c.quoted and c.system] + [c.baseline for c in others if c.baseline]
        alone = sentence.shape[reading.token - 1 : reading.token] == "("
        reading.system = (
            paired(sentence, reading)
            or (bracketed(sentence, reading, claims, story) if alone else "")
            or reading.baseline
            or (named[0] if named else "")
        )
        if reading.system or (reading.rule == "against" and unnamed(sentence, reading)):
            return
    reading.system = (
        labelled(sentence, reading, claims, story)
        or _spread(sentence, reading, claims)
        or called(standing(sentence, reading, claims), story)
        or ("" if _tells_apart(sentence, reading) else called(bracketed(sentence, reading, claims, story), story))
        or _continued(sentence, reading, claims)
        or _owner(sentence, reading)
        or genitive(sentence, reading)
        or called(obtained(sentence, reading), story)
        or behind(sentence, reading, claims, story)
        or _counted(sentence, reading, story)
        or called(agent(sentence, reading, story), story)
        or subject_system(sentence, reading, story)
        or story.system
        or means_of(sentence, reading)
        or story.last_system
        or story.own
        or (_benchmark(sentence, reading, story) if story.benchmark_first else "")
        or story.model
        or story.studied
        or story.topic
        or _benchmark(sentence, reading, story)
        or as_called(sentence, reading, story)
        or story.ours
    )
    if _is_of_others(sentence, reading, story):
        who, acts = _share_of(sentence, reading)
        reading.system = who if acts else ""
    if reading.quoted and reading.metric in _TESTS and (tested := _tested(reading, claims)):
        reading.system, reading.quoted = tested, False
    if not reading.quoted and _acts(reading.system) and not story.is_about(reading.system):
        story.last_system = reading.system
    reading.system = reading.system or only_model(sentence, reading, story)


def _is_of_others(sentence: Sentence, reading: Reading, story: Story) -> bool:
    """Does the sentence tell what was known before the paper, whose own system, not named yet, cannot have it?"""
    return (
        sentence.end <= story.own_account + 1
        and reading.system != ""
        and story.text.find(reading.system, 0, sentence.end) < 0
    )


def _benchmark(sentence: Sentence, reading: Reading, story: Story) -> str:
    """The benchmark that the paper introduces, where the sentence says how it differs from others."""
    if reading.kind == "score" or not story.benchmark:
        return ""
    at = sentence.text.find(story.benchmark, sentence.start, sentence.end)
    return "" if at < 0 or sentence.text.endswith(_TESTED_ON, 0, at) else story.benchmark


_TESTED_ON = (" on ", " on the ", " on our ")
"""What stands before a benchmark that somebody else is measured on."""


_TESTS = frozenset(("p", "P", "p-value", "t", "d", "Cohen's d", "U", "z", "Z", "F", "H"))
"""What tells how surely one is better than another, and so is the better one's."""


_CHANCES = ("p", "P", "p-value")
"""How likely a difference is none."""
_COMPARES = re.compile(r"\b(?:than|below|above|(?:compared|relative)\s(?:to|with))\s[^;]*$")


def _tells_apart(sentence: Sentence, reading: Reading) -> bool:
    """Does it tell how surely somebody differs from whom it stands behind: "higher than Foo (p < 0.01)"?"""
    return (
        reading.metric in _CHANCES
        and reading.rule == "statistic"
        and _COMPARES.search(sentence.text[sentence.start : reading.mention.start]) is not None
    )


def _tested(reading: Reading, claims: list[Reading]) -> str:
    """Whose result a statistic tells more of: "gains 2% over Foo (p < 0.01)"."""
    return next((c.system for c in reversed(claims) if c.token < reading.token and not c.quoted and c.system), "")


def _starting(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> str:
    """Who has the first value of a movement: the baseline, or the model that is changed."""
    after = _base(sentence, reading, claims)
    if (
        named := bracketed_behind(sentence, reading)
        or behind(sentence, reading, claims, story)
        or reading.baseline
        or _owner(sentence, reading)
        or after
    ):
        return named
    changed = improved(sentence, reading) or bracketed(sentence, reading, claims, story)
    if not is_model(changed):
        changed = _moved(sentence, reading)
    if not is_model(changed):
        return next((c.system for c in reversed(claims) if c.token < reading.token and c.side == "from"), "")
    for claim in claims:
        if claim.metric == changed:
            claim.metric = ""
    return changed


_MOVED = regex.compile(r"(?r)(?P<who>[xN]{1,5})[id]F|[,A](?P<who>[xN]{1,5})F")


def _moved(sentence: Sentence, reading: Reading) -> str:
    """X in "X improved from 55% to 71%", whose both numbers are, and in "lifts W from 4% to 5% and X from 55%"."""
    match = _MOVED.match(sentence.shape, 0, reading.token)
    return sentence.words(*match.span("who")) if match else ""


def _base(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """What the other end of a movement is compared with, unless it merely surpasses that."""
    end = next((c for c in claims if c.token > reading.token and c.side == "to"), None)
    if end is None or not end.baseline:
        return ""
    at = sentence.text.find(end.baseline, end.mention.end, sentence.end)
    beaten = at > 0 and "o" in sentence.shape[end.token : bisect_left(sentence.starts, at)]
    return "" if beaten else end.baseline


@lru_cache(maxsize=65536)
def _acts(words: str) -> bool:
    """Do the words name or mean something that has results, so that the next sentence may be about it still?"""
    return any(pattern.search(words) for pattern in (_CAPITAL, HOLDER, POINTING))


_CAPITAL = re.compile(r"[A-Z]")


def _spread(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """Whoever the number has that a range stands behind in brackets: "0.85 (0.82-0.88)"."""
    if reading.mention.high is None or sentence.shape[reading.token - 1 : reading.token] != "(":
        return ""
    return next((c.system for c in claims if c.token == reading.token - 2), "")


def _continued(sentence: Sentence, reading: Reading, claims: list[Reading]) -> str:
    """Whoever the last number was said of, where no verb stands between: "0.73, compared to 0.42, a gain of 73%"."""
    if claims[0] is reading:
        return ""
    own = [c for c in claims if c.token < reading.token and not c.quoted and c.side != "from" and c.system]
    if not own or not (reading.rule == "statistic" or len(own) < sum(c.token < reading.token for c in claims)):
        return ""
    between = set(sentence.shape[own[-1].token + 1 : reading.token])
    apart = between & set("aeodSvKW:" if reading.rule == "statistic" else "aeodSvKW:;") or (
        reading.rule == "statistic" and "(" in between
    )
    return "" if apart or reading.side else own[-1].system


def _owner(sentence: Sentence, reading: Reading) -> str:
    """X in "X's accuracy is 59%", where X is the metric's own genitive."""
    match = OWNED.fullmatch(reading.metric) if "'" in reading.metric else None
    if match is None or reading.rule == "statistic" or match["who"] in word_set("eponyms"):
        return ""
    if _is_object(sentence, match["who"], reading.token):
        return ""
    if sentence.shape[reading.token + 1 : reading.token + 2] == "f" and is_measure(match["what"]):
        reading.metric, reading.baseline = match["what"], reading.baseline or match["who"]
        return ""
    about = next(subjects(sentence, reading.token), None)
    if reading.kind != "score" and about and match["who"] not in about.words:
        return ""
    reading.metric = match["what"]
    if reading.side == "to" and about and match["who"] not in about.words:
        return ""
    return match["who"] if match["who"].lower() not in ("it", "model", "system", "method", "framework") else ""


def _is_object(sentence: Sentence, words: str, token: int) -> bool:
    """Do the words tell what is done to somebody: "[beats Foo]'s recall"?"""
    at = sentence.text.find(words, sentence.start, sentence.starts[token])
    k = bisect_left(sentence.starts, at)
    return at >= 0 and (sentence.shape[k] in "vaoid" or sentence.shape[max(0, k - 1) : k] == "o")


_PEOPLE = regex.compile(rf"^(?P<who>(?:[\w-]+\s){{0,3}}{either('people')})\s.*$")
"""People, and what they do: "developers [report trouble]"."""
_SHARE = re.compile(r"f(?P<who>[DxNhlyA]{1,8})")
_ACTED = regex.compile(r"(?r)[aodev][^KW,;:(w]*")
"""A verb in front of a number, since the last joint."""


def _counted(sentence: Sentence, reading: Reading, story: Story) -> str:
    """The people in "93% of firms use AI"; of things that are counted the paper's system has the value."""
    words, _ = _share_of(sentence, reading)
    counted = words and (words.split()[-1].lower() in word_set("people") or HOLDER.search(words))
    return (story.system or (words if counted else "")) if words else ""


def _share_of(sentence: Sentence, reading: Reading) -> tuple[str, bool]:
    """Who or what does something in "93% of firms use AI", and whether the verb is known for one."""
    k = reading.token + 1
    shape = sentence.shape
    match = _SHARE.match(shape, k) if reading.kind == "score" else None
    if match is None:
        return "", False
    acted = match.end() < len(shape) and is_verb(sentence, match.end())
    opens = reading.token == 0 or shape[reading.token - 1] in "KW,;:(Vw"
    if not (acted or opens) or _ACTED.match(shape, 0, reading.token):
        return "", False
    words = ARTICLE.sub("", sentence.words(*match.span("who")))
    return ("" if not words or is_measure(words) else _PEOPLE.sub(r"\g<who>", words)), acted
