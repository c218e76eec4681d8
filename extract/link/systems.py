"""Who has the value: the subject of the clause, `we` and `our method` resolved to what the paper introduces."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

import regex

from extract.link.agents import agent
from extract.link.beside import ARTICLE, behind, genitive, improved, means_of, obtained, only_model, standing
from extract.link.brackets import bracketed, bracketed_behind, labelled
from extract.link.names import HOLDER, could_be_system, is_model, like_benchmark
from extract.link.rivals import paired, rival
from extract.link.story import Story
from extract.link.subjects import Subject, is_evidence, is_ours, subjects
from extract.link.verbs import is_verb
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

_OWNED = re.compile(r"(?P<who>.+?)'s?\s(?P<what>.+)")


def fill_system(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """What stands in brackets with the number, the subject of its clause, or what the paper introduces."""
    if reading.system:
        reading.system = _named(reading.system, story)
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
        if reading.system:
            return
    reading.system = (
        labelled(sentence, reading, claims, story)
        or _spread(sentence, reading, claims)
        or _named(standing(sentence, reading, claims), story)
        or _continued(sentence, reading, claims)
        or ("" if _tells_apart(sentence, reading) else _named(bracketed(sentence, reading, claims, story), story))
        or _owner(sentence, reading)
        or genitive(sentence, reading)
        or _named(obtained(sentence, reading), story)
        or behind(sentence, reading, claims, story)
        or _counted(sentence, reading, story)
        or _named(agent(sentence, reading, story), story)
        or _subject(sentence, reading, story)
        or story.system
        or means_of(sentence, reading)
        or story.last_system
        or story.own
        or (_benchmark(sentence, reading, story) if story.benchmark_first else "")
        or story.model
        or story.studied
        or story.topic
        or _benchmark(sentence, reading, story)
        or _as_called(sentence, reading)
        or story.ours
    )
    if reading.quoted and reading.metric in _TESTS and (tested := _tested(reading, claims)):
        reading.system, reading.quoted = tested, False
    if not reading.quoted and _acts(reading.system) and not story.is_about(reading.system):
        story.last_system = reading.system
    reading.system = reading.system or only_model(sentence, reading, story)


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


_MOVED = regex.compile(r"(?r)(?P<who>[xN]{1,5})[id]F")


def _moved(sentence: Sentence, reading: Reading) -> str:
    """X in "X improved from 55% to 71%", whose both numbers are."""
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
    return any(pattern.search(words) for pattern in (_CAPITAL, HOLDER, _NOUN))


_CAPITAL = re.compile(r"[A-Z]")
_NOUN = re.compile(rf"(?:^|[\s-]){either('pointing_nouns')}$")


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


def _named(words: str, story: Story) -> str:
    """The name that the paper introduced, where the words hold it; else the words without an article."""
    if not words:
        return ""
    words = _TERMED.sub("", words.strip().removesuffix("'s"))
    alone = " and " not in words
    if story.system and (words == story.system or (alone and story.system.lower() in words.lower().split())):
        return story.system
    if story.name and words.startswith(f"{story.name}'s "):
        return story.name
    shorter = ARTICLE.sub("", words)
    return shorter or words


_TERMED = regex.compile(r"^(?:.*\s)?(?:called|named|termed|dubbed)\s(?=[A-Z])")
"""What leads to a name: "a method called Foo"."""


def _owner(sentence: Sentence, reading: Reading) -> str:
    """X in "X's accuracy is 59%", where X is the metric's own genitive."""
    match = _OWNED.fullmatch(reading.metric) if "'" in reading.metric else None
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
    k = reading.token + 1
    shape = sentence.shape
    match = _SHARE.match(shape, k) if reading.kind == "score" else None
    if match is None:
        return ""
    acted = match.end() < len(shape) and is_verb(sentence, match.end())
    opens = reading.token == 0 or shape[reading.token - 1] in "KW,;:(Vw"
    if not (acted or opens) or _ACTED.match(shape, 0, reading.token):
        return ""
    words = ARTICLE.sub("", sentence.words(*match.span("who")))
    if not words or is_measure(words):
        return ""
    words = _PEOPLE.sub(r"\g<who>", words)
    counted = words.split()[-1].lower() in word_set("people") or HOLDER.search(words)
    return story.system or (words if counted else "")


def _subject(sentence: Sentence, reading: Reading, story: Story) -> str:
    """Who the innermost clause is about that is about somebody; "accuracy falls" is about no one."""
    for found in subjects(sentence, reading.token):
        if found.generic:
            if not story.name and story.model and found.words.lower().endswith(("model", "models")):
                return story.model
            if not story.name and _BEST.match(found.words):
                return found.words
            return story.system or _pointed(found.words, story)
        if story.name and (is_ours(found.words) or _is_ours(found.words, story)):
            return story.name
        if story.name and not is_model(found.words) and _means(found.whole, story.name):
            return story.name
        if story.name and found.words == story.name:
            return story.name
        if story.system and ("our " in found.whole or "proposed " in found.whole) and _BY_OURS.search(found.whole):
            return story.system
        if found.words.startswith(_TELLING) and (named := _told_of(sentence, found.words)):
            return _named(named, story)
        if not is_measure(found.words) and not _AVERAGE.match(found.words) and not _is_metric(found.words, reading):
            return _named_subject(found.words, reading, story)
        owner = _owner_of_measure(found, story)
        if not owner and found.acting and not story.system and _PRACTICE.search(found.words):
            return _named_subject(found.words, reading, story)
        if not reading.metric:
            reading.metric = ARTICLE.sub("", found.words.partition(" of ")[0])
        if owner:
            return _named(owner, story)
    return ""


_TELLING = ("a ", "an ", "the first ", "the best", "the least ", "the most ", "our best", "our highest-", "our first ")
"""What words begin with that tell what the name in front of them is."""
_TOLD_OF = regex.compile(
    r"(?r)(?<!\b(?i:on|in|of|to|from|by|under|against|than|and|or|using|applying|evaluating)\s)(?<![\w-])"
    r"(?P<who>(?:\w*[a-z\d][A-Z][\w.+-]*|\w+-[A-Z\d][\w.+-]*|[A-Z]{2}[\w.+-]*|[A-Z][a-z]+\s\d[\w.]*)(?:\s[A-Z\d][\w.]*){0,3}(?:\s\([A-Z]\w*\))?),\s"
)


def _told_of(sentence: Sentence, words: str) -> str:
    """FooNet in "FooNet, a small parser that reaches"."""
    at = sentence.text.find(words, sentence.start, sentence.end)
    match = _TOLD_OF.match(sentence.text, sentence.start, at) if at > 0 else None
    return str(match["who"]) if match else ""


def _is_metric(words: str, reading: Reading) -> bool:
    """Is it what is measured, whether a register knows it or not: "the Real-Time Factor is"?"""
    if not reading.metric or " " not in words:
        return False
    words = ARTICLE.sub("", words)
    return " " in words and (words == reading.metric or reading.metric.startswith(f"{words} ("))


_BEST = re.compile(r"our\sbest\b", re.IGNORECASE)
"""One of several, whichever it is: "our best model"."""
_PRACTICE = regex.compile(rf"[\s-]{either('practices')}$")
"""What is done as often as measured: "joint training raises recall"."""
_DEFINITE = regex.compile(
    rf"(?:the(?P<own>\sproposed)?|this|(?P<own>our|its))\s(?P<how>(?:[\w-]+\s)+){either('pointing_nouns')}$",
    regex.IGNORECASE,
)


def _is_ours(words: str, story: Story) -> bool:
    """Is "our graph-based planner" the system that the paper names; "the graph-based planner", if the title says so?"""
    if _OUR_OWN.fullmatch(words[:1].lower() + words[1:]) is not None and story.presents_its_name:
        return True
    match = _DEFINITE.match(words) if story.name in story.title else None
    if match is None:
        return False
    if _COINED.search(match["how"]) and story.name not in match["how"]:
        return False
    return match["own"] is not None or all(w in story.title.lower() for w in match["how"].lower().split())


_OUR_OWN = regex.compile(
    rf"(?:our|this)(?!\s(?:[\w-]+\s)*(?:\w+est|(?:best|top|high\w*)-\w+|{either('not_own')})\b)(?:\s(?:[a-z][a-z-]*|\d[\w.:]*(?:-[a-z]+)*))+"
)
"""What somebody calls his own in small letters, none of several and nobody who takes part: "our verifier"."""
_COINED = regex.compile(r"[a-z]-[A-Z]{2}|[A-Z][a-z]+[A-Z]|[A-Z]{2}\w*-[A-Z]")
"""A name of its own, "our Foo-RL training approach"."""
_BY_OURS = regex.compile(
    rf"\s(?:\w+ed\s(?:by|with|using|via|from)|with|using|via)\s(?:our|the\sproposed)\s(?:[\w-]+\s){{0,3}}{either('pointing_nouns')}(?:\s\w+ly)?$"
)
"""What the paper's own system made: "features chosen by our method"."""
_MEANS = regex.compile(r"(?r)\s(?:with|via|using|through|by|of|\w+ed\s(?:to|on))\s(?:our\s|the\s)?")


def _means(whole: str, name: str) -> bool:
    """Is the name what somebody does it with: "careful tuning via Foo"?"""
    at = whole.find(name)
    return at > 0 and _MEANS.match(whole, 0, at) is not None


def _pointed(words: str, story: Story) -> str:
    """What "our method" means where the paper names no system."""
    if is_evidence(words) or not words.lower().startswith(("our ", "the proposed ")):
        return ""
    return story.own or story.topic or words[0].lower() + words[1:]


_CALLED = re.compile(rf"(?:the|this|these)\s(?P<who>(?:[\w-]+\s)*{either('pointing_nouns')})$", re.IGNORECASE)


def _as_called(sentence: Sentence, reading: Reading) -> str:
    """ "two-stage pipeline" in "the two-stage pipeline reaches", where nothing tells what else it is."""
    for found in subjects(sentence, reading.token):
        if match := _CALLED.match(found.words):
            return str(match["who"])
    return ""


def _named_subject(words: str, reading: Reading, story: Story) -> str:
    """A benchmark is no system, but may be larger than another."""
    if reading.kind == "score" and (like_benchmark(words) or words == story.benchmark):
        return ""
    if story.name and words.isupper() and len(words) == 2 and not could_be_system(words):
        return story.name
    return _named(words, story)


_AVERAGE = re.compile(r"(?:average|mean|median|overall|total)(?:\s|$)", re.IGNORECASE)
_POINTED_TO = regex.compile(rf"(?:(?:the|this|our)\s)?(?:proposed\s)?{either('pointing_nouns')}$", regex.IGNORECASE)
_OF_WHOM = regex.compile(r"\bof\s(?:the\s|our\s)?(?P<who>.+)$")
_WITH_WHOM = regex.compile(r"\b(?:with|via|using)\s(?:the\s|our\s)?(?P<who>[A-Z][\w-]*[A-Z\d][\w.-]*)")


def _owner_of_measure(found: Subject, story: Story) -> str:
    """Foo in "the accuracy of Foo" and "Foo's accuracy"; where no system is named also in "accuracy with FOO"."""
    owned = _OWNED.fullmatch(found.words)
    if owned and not is_measure(owned["who"]) and owned["who"] not in word_set("eponyms"):
        return story.system if story.system and _POINTED_TO.match(owned["who"]) else str(owned["who"])
    of = _OF_WHOM.search(found.words) or (None if story.name else _WITH_WHOM.search(found.whole))
    if of is None or is_measure(of["who"]):
        return ""
    pointing = story.system and " " not in of["who"] and _NOUN.search(of["who"]) is not None
    return story.system if pointing else str(of["who"])
