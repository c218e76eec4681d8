"""What an abstract introduces by name: "we propose FooNet, a ...", "Foo Bar with Baz (FBB)", "called FooNet"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

import regex

from extract import grammar
from extract.link.wording.names import is_model
from extract.lists import either, word_set, words
from extract.stemmed import Stemmed

Match = re.Match[str] | regex.Match[str]
"""Of either engine: where verbs stand already the plainer one takes less time."""
Verb = tuple[int, int]
"""Where a verb begins, and what is behind it."""


class Introduction(NamedTuple):
    """A name where it is introduced."""

    start: int
    name: str
    what: str
    """What is said of it: the words around it that tell a system from a dataset."""
    only_classed: bool = False
    """Does nothing but a noun behind it tell what it is, "the Foo Bar (FB) module", which may be a part, or not new?"""


_NAME = r"(?:[A-Z][\w@^*/+-]*(?:\.\d+)?|[a-z]{1,3}[A-Z][\w-]*|[a-z]+[A-Z\d][\w-]*|[\w-]*[A-Z][\w-]*\$?)"
_NAMES = rf"{_NAME}(?:[ -]{_NAME}|\s\d+(?:\.\d+)?(?=\s|[,.;:)])){{0,4}}"
_VERB_STEMS = frozenset(min(forms, key=len)[:-1] for _, forms in groupby(words("introducing"), lambda verb: verb[:4]))
"""What all forms of a verb begin with: all but the last letter of its shortest."""
_VERB = re.compile(
    rf" (?P<verb>{grammar.either(_VERB_STEMS)}[a-z]*)"
    r"(?: and (?:evaluat|validat|test|stud|analy[sz]|releas)\w+)?(?=[ .,])"
)
_DIRECT = re.compile(rf"(?:(?:the|our|an?)\s)?[\"']?(?P<name>{_NAMES})[\"']?(?P<after>[^.]{{0,90}})")
_CALLED = Stemmed(
    "call|name|termed|dubbed|coined|denoted|refer|abbreviated",
    rf"\b(?:called|named|termed|dubbed|namely|coined|denoted(?:\sas|\sby)?|refer(?:red)?\sto\s(?:it\s|this\s\w+\s|our\s\w+\s)?as|abbreviated\sas|(?<=[Ww]e\s)call(?:\s(?:it|(?:this|our)\s\w+))?|(?<=team\s)name)[,:]?\s(?:the\s)?[\"']?(?P<name>{_NAMES})",
)
_SHORT = regex.compile(
    rf"[\"']?(?:\s(?:with|as|of|for|and|via|the|from|in|on|by|to|through|over)|[\s-]{_NAME}|[\s-](?:network|model|method|framework)){{0,7}}"
    r"\s?(?:\((?P<short>[A-Z][\w+*/-]{1,15})\)|,\s(?P<short>[A-Z][a-z]{0,3}[A-Z][\w+*/-]{0,13}),\s(?:an?|the|which|our)\b)"
)
"""The short form behind a long name: "Foo Bar with Baz (FBB)", "Foo Bar Baz, FooBB, a method"."""
_MOTTO = re.compile(
    r"(?:\s(?:at|of|on|with|as|in)\s(?:an?\s|the\s)?[A-Z][\w-]*(?:[\s-][A-Z][\w-]*){0,2}){1,2}"
    rf"(?=[,.:\"']|\s\(|\s(?:that|which|to|for|research)\b|\s{either('system_nouns')}\b)"
)
"""How a name of plain words goes on, "Mapping [at First Sight]"."""
_PLAIN_WORDS = re.compile(r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?")
_ADJECTIVAL = re.compile(
    r"-(?:powered|based|driven|aware|enabled|assisted|inspired|induced|generated|enhanced|augmented|guided|informed|centric|level|series)$"
)
_SYSTEM_NOUN = either("system_nouns")
_NAMELY = regex.compile(rf"\b(?P<what>{_SYSTEM_NOUN})\s?\(i\.e\.,?\s(?P<name>{_NAMES})\)")
_ASIDE = regex.compile(rf",\s(?=[\w-]*[A-Z\d])(?<=\b(?P<what>{_SYSTEM_NOUN}),\s)(?P<name>{_NAMES}),\s")
_APPENDED = re.compile(
    rf"(?:an?|the|our)\s[^.;:()]{{0,80}}?(?P<what>{_SYSTEM_NOUN}|dataset|benchmark|corpus)\s(?P<name>[A-Z][\w-]*[A-Z][\w-]*)(?=[,.]|\s(?:that|which|to|for|\(|in|by|with|based|and|of|from)\b)"
)
_APART = re.compile(
    rf"(?:an?|the|our)\s[^.;:()]{{0,80}}?(?P<what>{_SYSTEM_NOUN})(?:,|:|\s?–|\s-)\s(?:the\s)?(?P<name>{_NAMES})"
    r"(?=[.,;:]|\s?–|\s-\s|\s(?:that|which|to|for)\b)"
)
"""A name set beside what it names: "a prompting method, the Foo Strategy"."""
_CLASSED = re.compile(rf"\((?<=[a-z\d]\s\()(?P<name>[A-Z][\w/+-]{{2,14}})\)\s(?P<what>{_SYSTEM_NOUN})\b")
_MORE_NOUNS = re.compile(
    r"\s(?!(?:that|which|for|to|as|with|in|on|by|and|from|using|via|is|are|was|has|of|at|where|whose|when|while|based|framework|method|model|approach"
    r"|algorithm|network|architecture|system|pipeline|strategy|technique|module|loss|mechanism|scheme|protocol|paradigm|layer|agent|policy|tailored|designed"
    r"|leveraging|capable|attack|optimizer|objective)s?\b)[a-z]"
)
"""A word behind a bracket that goes on with the noun, "(MILP) formulation": the short form names a part of it."""
_ACRONYM = re.compile(rf"\((?P<name>{_NAME}[^\s()]{{0,24}})\)(?P<after>[^.]{{0,60}})")
_LONGEST = 120
"""Characters of the longest phrase that an acronym stands for."""
_BROKEN = re.compile(
    r"\b(?:review|survey|analysis|study|comparison|evaluation|metric|measure|task|problem)\b"
    r"|\b(?:that|which|using|with|based\son|via|by|leveraging|integrat\w+|combin\w+|to|where|from|on|called|named|,)\b(?!-)"
)
_APPOSED = re.compile(r",?\s(?:is\s|as\s)?(?:an?|the|our)\s(?P<what>[^,.;:]{3,80})")


_OPENS = re.compile(
    rf"(?P<name>[A-Z][a-z]*[A-Z]\w*)\s(?:is|presents)\san?\s(?P<what>[^.;:]{{0,60}}?\b{_SYSTEM_NOUN})\b"
)
"""What an abstract opens with: "FooBar is a grounded framework"."""


def introductions(text: str, verbs: list[Verb]) -> list[Introduction]:
    """Everything that the text introduces by name, in its order; `verbs` are those that introduce something in it."""
    found: list[Introduction] = []
    named = (_acronyms(text, verbs), _direct(text, verbs), _called(text), _beside(text, verbs), _classed(text))
    for entry in chain.from_iterable(named):
        name = entry.name.strip(" -,")
        if len(name) > 2 and not ("-" in name and _ADJECTIVAL.search(name)):
            found.append(entry._replace(name=name))
    found.sort()
    return found


def introducing(text: str) -> list[Verb]:
    """Every verb that introduces something, first to last."""
    verbs = word_set("introducing")
    return [(match.start("verb"), match.end() + 1) for match in _VERB.finditer(text) if match["verb"] in verbs]


def _fits(pattern: re.Pattern[str], text: str, verbs: list[Verb]) -> Iterator[re.Match[str]]:
    """What the pattern fits behind the verbs; a verb within a name introduces nothing."""
    end = 0
    for start, behind in verbs:
        if start >= end and (match := pattern.match(text, behind)):
            yield match
            end = match.end("name")


def _acronyms(text: str, verbs: list[Verb]) -> Iterator[Introduction]:
    """ "We propose Foo Bar with Baz (FBB)": the name is the short form."""
    end = 0
    for start, behind in verbs:
        opened = text.find("(", behind, behind + _LONGEST + 2) if start >= end else -1
        match = _ACRONYM.match(text, opened) if opened > 0 else None
        phrase = text[behind:opened].removesuffix(" ")
        if match is None or not 3 <= len(phrase) <= _LONGEST or "." in phrase or ";" in phrase or ")" in phrase:
            continue
        end = match.end()
        if not _BROKEN.search(phrase) and not (phrase.split()[-1].islower() and _MORE_NOUNS.match(match["after"])):
            apposed = _APPOSED.match(match["after"])
            yield Introduction(match.start("name"), match["name"], apposed["what"] if apposed else phrase)


def _direct(text: str, verbs: list[Verb]) -> Iterator[Introduction]:
    """ "We propose FooNet, a network that ...": a well-known model must be said to be something new."""
    for match in _fits(_DIRECT, text, verbs):
        apposed = _APPOSED.match(match["after"])
        if apposed or not is_model(match["name"]):
            what = apposed["what"] if apposed else "" if match["after"].startswith("s ") else match["after"][:40]
            yield Introduction(match.start("name"), _shortened(text, match), what)


def _beside(text: str, verbs: list[Verb]) -> Iterator[Introduction]:
    """ "The network, FooNet, learns": a noun beside the name tells what it is."""
    opening = _OPENS.match(text)
    named: Iterator[Match] = chain(
        (opening,) if opening else (),
        _ASIDE.finditer(text),
        _NAMELY.finditer(text) if "(i.e." in text else (),
        _fits(_APPENDED, text, verbs),
        _fits(_APART, text, verbs),
    )
    for match in named:
        if not is_model(match["name"]):
            yield Introduction(match.start("name"), match["name"], match["what"])


def _classed(text: str) -> Iterator[Introduction]:
    """ "The Foo Bar (FB) framework": nobody says that it is new."""
    for match in _CLASSED.finditer(text):
        if not is_model(match["name"]):
            yield Introduction(match.start("name"), match["name"], match["what"], only_classed=True)


def _called(text: str) -> Iterator[Introduction]:
    """ "A network called FooNet"."""
    for match in _CALLED.finditer(text):
        before = text[max(0, match.start() - 110) : match.start()].rpartition(". ")[2]
        yield Introduction(match.start("name"), _shortened(text, match), before)


def _shortened(text: str, match: Match) -> str:
    """The short form that stands right behind a name and begins like it, or else the name."""
    name = str(match["name"])
    end = match.end("name")
    if _PLAIN_WORDS.fullmatch(name) and (rest := _MOTTO.match(text, end)):
        name += rest[0]
        end = rest.end()
    short = short_form(text, end)
    return short if short[:1].lower() == name[0].lower() else name


def short_form(text: str, end: int) -> str:
    """The short form that is given for a long name ending at `end`; empty if none is. Two letters are too few."""
    match = _SHORT.match(text, end)
    return str(match["short"]) if match and len(match["short"]) > 2 else ""
