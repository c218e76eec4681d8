"""Who a clause is about, as who has its numbers: a name, what the paper introduces, or what a measure is of."""

from __future__ import annotations

import re

import regex

from extract.link.paper.story import Story
from extract.link.systems.beside import ARTICLE
from extract.link.wording.names import could_be_system, has_scores, is_model, like_benchmark
from extract.link.wording.subjects import Subject, is_evidence, is_ours, subjects
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.reading import Reading
from extract.shape import Sentence

OWNED = re.compile(r"(?P<who>.+?)'s?\s(?P<what>.+)")
"""What is somebody's: "Foo's recall"."""
POINTING = re.compile(rf"(?:^|[\s-]){either('pointing_nouns')}$")
"""Words that end in a noun for what a paper makes: "our parser"."""


def subject_system(sentence: Sentence, reading: Reading, story: Story) -> str:
    """Who the innermost clause is about that is about somebody; "accuracy falls" is about no one."""
    for found in subjects(sentence, reading.token):
        if found.generic:
            if not story.name and story.model and found.words.lower().endswith(("model", "models")):
                return story.model
            if not story.name and _BEST.match(found.words):
                return found.words
            if whose := story.system or _pointed(found.words, story):
                return whose
            if found.words.lower() != "they":
                return ""
            continue  # whoever the clause around this one is about: "Raters were slow, and they reached 5%"
        if story.name and (is_ours(found.words) or _is_ours(found.words, story)):
            return story.name
        if story.name and not is_model(found.words) and _means(found.whole, story.name):
            return story.name
        if story.name and found.words == story.name:
            return story.name
        if story.system and ("our " in found.whole or "proposed " in found.whole) and _BY_OURS.search(found.whole):
            return story.system
        if found.words.startswith(_TELLING) and (named := _told_of(sentence, found.words)):
            return called(named, story)
        if not is_measure(found.words) and not _AVERAGE.match(found.words) and not _is_metric(found.words, reading):
            own = _is_part(found, story) or _is_contribution(sentence, found, story, reading.token)
            return story.system if own else _named_subject(found.words, reading, story)
        owner = _owner_of_measure(found, story)
        if not owner and found.acting and not story.system and _PRACTICE.search(found.words):
            return _named_subject(found.words, reading, story)
        if not reading.metric:
            reading.metric = ARTICLE.sub("", found.words.partition(" of ")[0])
        if owner:
            return called(owner, story)
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


def _is_part(found: Subject, story: Story) -> bool:
    """Is it some thing of the system's, "the generated notes are", "its design is", where the paper names the system?

    What does something, "the sampler raises recall", may be the one of several that the number is of.
    """
    named = story.name != "" and story.system == story.name
    return named and not found.acting and _OF_ITS_OWN.match(found.words) is not None and _is_thing(found.words)


_OF_ITS_OWN = re.compile(r"(?:the|this|these|their|its|each|our)\s", re.IGNORECASE)


def _is_thing(words: str) -> bool:
    """Is it nothing that others have too, and nobody who takes part, so that its numbers may be a system's?"""
    return _THING.fullmatch(words) is not None and not has_scores(words) and words.split()[-1] not in word_set("people")


_THING = re.compile(rf"(?!(?:[A-Za-z][a-z-]*\s){{0,4}}{either('no_parts')}\b)[A-Za-z][a-z-]*(?:\s[a-z][a-z-]*){{0,4}}")
"""Words in small letters."""


def _is_contribution(sentence: Sentence, found: Subject, story: Story, token: int) -> bool:
    """Is it one of the parts that the system is said to have: "adds three modules: (1) a sieve that cuts"?"""
    if not story.system or is_model(found.words):
        return False
    at = sentence.text.rfind(found.words, sentence.start, sentence.starts[token])
    return sentence.text.endswith(") ", 0, at) and _PARTS.match(sentence.text, sentence.start, at) is not None


_PARTS = regex.compile(
    rf"[^:]*\b{either('contributions')}(?:\s[\w-]+){{0,5}}:\s.*[\s(](?:\d|[ivx]{{1,4}}|[a-e])\)\s$", regex.DOTALL
)
"""A list of parts or merits, as far as one of them."""


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
    return story.own or story.entitled(words) or words[0].lower() + words[1:]


_CALLED = re.compile(rf"(?:the|this|these)\s(?P<who>(?:[\w-]+\s)*{either('pointing_nouns')})$", re.IGNORECASE)


def as_called(sentence: Sentence, reading: Reading, story: Story) -> str:
    """ "two-stage pipeline" in "the two-stage pipeline reaches", where nothing tells what else it is."""
    for found in subjects(sentence, reading.token):
        if match := _CALLED.match(found.words):
            who = str(match["who"])
            alone = " " not in who and not who.endswith("s")
            return (story.entitled(who) if alone else "") or who
    return ""


def _named_subject(words: str, reading: Reading, story: Story) -> str:
    """A benchmark is no system, but may be larger than another."""
    if reading.kind == "score" and (like_benchmark(words) or words == story.benchmark):
        return ""
    if story.name and words.isupper() and len(words) == 2 and not could_be_system(words):
        return story.name
    return called(words, story)


_AVERAGE = re.compile(r"(?:average|mean|median|overall|total)(?:\s|$)", re.IGNORECASE)
_POINTED_TO = regex.compile(rf"(?:(?:the|this|our)\s)?(?:proposed\s)?{either('pointing_nouns')}$", regex.IGNORECASE)
_OF_WHOM = regex.compile(r"\bof\s(?:the\s|our\s)?(?P<who>.+)$")
_WITH_WHOM = regex.compile(r"\b(?:with|via|using)\s(?:the\s|our\s)?(?P<who>[A-Z][\w-]*[A-Z\d][\w.-]*)")


def _owner_of_measure(found: Subject, story: Story) -> str:
    """Foo in "the accuracy of Foo" and "Foo's accuracy"; where no system is named also in "accuracy with FOO"."""
    owned = OWNED.fullmatch(found.words)
    if owned and not is_measure(owned["who"]) and owned["who"] not in word_set("eponyms"):
        return story.system if story.system and _POINTED_TO.match(owned["who"]) else str(owned["who"])
    of = _OF_WHOM.search(found.words) or (None if story.name else _WITH_WHOM.search(found.whole))
    if of is None or is_measure(of["who"]):
        return ""
    pointing = " " not in of["who"] and POINTING.search(of["who"]) is not None
    own = pointing or (_is_thing(of["who"]) and not of["who"].startswith("this "))
    return story.system if story.system and own else str(of["who"])


def called(words: str, story: Story) -> str:
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
