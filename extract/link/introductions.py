"""What an abstract introduces by name: "we propose FooNet, a ...", "Foo Bar with Baz (FBB)", "called FooNet"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

import regex

from extract.link.names import is_model
from extract.lists import either, words
from extract.stemmed import Stemmed

Match = re.Match[str] | regex.Match[str]
"""Of either engine: where verbs stand already the plainer one takes less time."""


class Introduction(NamedTuple):
    """A name where it is introduced."""

    start: int
    name: str
    what: str
    """What is said of it: the words around it that tell a system from a dataset."""


_NAME = r"(?:[A-Z][\w@^*/+-]*(?:\.\d+)?|[a-z]{1,3}[A-Z][\w-]*|[a-z]+[A-Z\d][\w-]*|[\w-]*[A-Z][\w-]*\$?)"
_NAMES = rf"{_NAME}(?:[ -]{_NAME}|\s\d+(?:\.\d+)?(?=\s|[,.;:)])){{0,4}}"
_VERB = re.compile(rf"\b{either('introducing')}\s")
_VERB_STEMS = frozenset(verb[:5] for verb in words("introducing"))
_DIRECT = re.compile(rf"{_VERB.pattern}(?:(?:the|our|an?)\s)?[\"']?(?P<name>{_NAMES})[\"']?(?P<after>[^.]{{0,90}})")
_CALLED = Stemmed(
    "called|named|termed|dubbed|namely|coined|denoted|refer|abbreviated|we refer|we call|which we call|team name",
    rf"\b(?:called|named|termed|dubbed|namely|coined|denoted(?:\sas|\sby)?|(?:we\s)?refer(?:red)?\sto\s(?:it\s|this\s\w+\s|our\s\w+\s)?as|abbreviated\sas|which\swe\scall|[Ww]e\scall(?:\s(?:it|(?:this|our)\s\w+))?|team\sname)[,:]?\s(?:the\s)?[\"']?(?P<name>{_NAMES})",
)
_SHORT = regex.compile(
    rf"(?:\s(?:with|as|of|for|and|via|the|from|in|on|by|to|through|over)|[\s-]{_NAME}|[\s-](?:network|model|method|framework)){{0,7}}"
    r"\s?(?:\((?P<short>[A-Z][\w+*/-]{1,15})\)|,\s(?P<short>[A-Z][a-z]{0,3}[A-Z][\w+*/-]{0,13}),\s(?:an?|the|which|our)\b)"
)
"""The short form behind a long name: "Foo Bar with Baz (FBB)", "Foo Bar Baz, FooBB, a method"."""
_ADJECTIVAL = regex.compile(
    r"-(?:powered|based|driven|aware|enabled|assisted|inspired|induced|generated|enhanced|augmented|guided|informed|centric|level|series)$"
)
_SYSTEM_NOUN = either("system_nouns")
_NAMELY = regex.compile(rf"\b(?P<what>{_SYSTEM_NOUN})\s?\(i\.e\.,?\s(?P<name>{_NAMES})\)")
_ASIDE = regex.compile(rf"\b(?P<what>{_SYSTEM_NOUN}),\s(?P<name>{_NAMES}),\s")
_APPENDED = re.compile(
    rf"{_VERB.pattern}(?:an?|the|our)\s[^.;:()]{{0,80}}?(?P<what>{_SYSTEM_NOUN})\s(?P<name>[A-Z][\w-]*[A-Z][\w-]*)(?=[,.]|\s(?:that|which|to|for|\(|in|by|with|based)\b)"
)
_CLASSED = regex.compile(rf"[a-z\d]\s\((?P<name>[A-Z][\w/+-]{{2,14}})\)\s(?P<what>{_SYSTEM_NOUN})\b")
_MORE_NOUNS = regex.compile(
    r"\s(?!(?:that|which|for|to|as|with|in|on|by|and|from|using|via|is|are|was|has|of|at|where|whose|when|while|based|framework|method|model|approach"
    r"|algorithm|network|architecture|system|pipeline|strategy|technique|module|loss|mechanism|scheme|protocol|paradigm|layer|agent|policy|tailored|designed"
    r"|leveraging|capable|attack|optimizer|objective)s?\b)[a-z]"
)
"""A word behind a bracket that goes on with the noun, "(MILP) formulation": the short form names a part of it."""
_ACRONYM = re.compile(
    rf"{_VERB.pattern}(?P<phrase>[^.;()]{{3,120}}?)\s?\((?P<name>{_NAME}[^\s()]{{0,24}})\)(?P<after>[^.]{{0,60}})"
)
_BROKEN = regex.compile(
    r"\b(?:review|survey|analysis|study|comparison|evaluation|metric|measure|task|problem)\b"
    r"|\b(?:that|which|using|with|based\son|via|by|leveraging|integrat\w+|combin\w+|to|where|from|on|called|named|,)\b(?!-)"
)
_APPOSED = regex.compile(r",?\s(?:is\s|as\s)?(?:an?|the|our)\s(?P<what>[^,.;:]{3,80})")


_OPENS = regex.compile(
    rf"(?P<name>[A-Z][a-z]*[A-Z]\w*)\s(?:is|presents)\san?\s(?P<what>[^.;:]{{0,60}}?\b{_SYSTEM_NOUN})\b"
)
"""What an abstract opens with: "FooBar is a grounded framework"."""


def introductions(text: str) -> list[Introduction]:
    """Everything that the text introduces by name, in its order."""
    verbs = _verbs(text)
    found = [*_acronyms(text, verbs), *_direct(text, verbs), *_called(text)]
    named: Iterator[Match] = chain(
        _ASIDE.finditer(text),
        _NAMELY.finditer(text) if "(i.e." in text else (),
        _fits(_APPENDED, text, verbs),
        _CLASSED.finditer(text),
    )
    found.extend(Introduction(m.start("name"), m["name"], m["what"]) for m in named if not is_model(m["name"]))
    if (opening := _OPENS.match(text)) and not is_model(opening["name"]):
        found.append(Introduction(0, opening["name"], opening["what"]))
    clean = (entry._replace(name=entry.name.strip(" -,")) for entry in found)
    return sorted(entry for entry in clean if len(entry.name) > 2 and not _ADJECTIVAL.search(entry.name))


def _verbs(text: str) -> list[int]:
    """Where the verbs that introduce something stand. Looking for each stem is faster than one pattern for all."""
    found: list[int] = []
    for stem in _VERB_STEMS:
        at = text.find(stem)
        while at >= 0:
            if _VERB.match(text, at):
                found.append(at)
            at = text.find(stem, at + 1)
    return sorted(found)


def _fits(pattern: re.Pattern[str], text: str, starts: list[int]) -> list[re.Match[str]]:
    """What the pattern fits at the given places, none overlapping."""
    found: list[re.Match[str]] = []
    end = 0
    for start in starts:
        if start >= end and (match := pattern.match(text, start)):
            found.append(match)
            end = match.end()
    return found


def _acronyms(text: str, verbs: list[int]) -> Iterator[Introduction]:
    """ "We propose Foo Bar with Baz (FBB)": the name is the short form."""
    for match in _fits(_ACRONYM, text, verbs):
        phrase = match["phrase"]
        if not _BROKEN.search(phrase) and not (phrase.split()[-1].islower() and _MORE_NOUNS.match(match["after"])):
            apposed = _APPOSED.match(match["after"])
            yield Introduction(match.start("name"), match["name"], apposed["what"] if apposed else phrase)


def _direct(text: str, verbs: list[int]) -> Iterator[Introduction]:
    """ "We propose FooNet, a network that ...": a well-known model must be said to be something new."""
    for match in _fits(_DIRECT, text, verbs):
        apposed = _APPOSED.match(match["after"])
        if apposed or not is_model(match["name"]):
            what = apposed["what"] if apposed else "" if match["after"].startswith("s ") else match["after"][:40]
            yield Introduction(match.start("name"), _shortened(text, match), what)


def _called(text: str) -> Iterator[Introduction]:
    """ "A network called FooNet"."""
    for match in _CALLED.finditer(text):
        before = text[max(0, match.start() - 110) : match.start()].rpartition(". ")[2]
        yield Introduction(match.start("name"), _shortened(text, match), before)


def _shortened(text: str, match: Match) -> str:
    """The short form that stands right behind a name and begins like it, or else the name."""
    name = str(match["name"])
    short = short_form(text, match.end("name"))
    return short if short[:1].lower() == name[0].lower() else name


def short_form(text: str, end: int) -> str:
    """The short form that is given for a long name ending at `end`; empty if none is. Two letters are too few."""
    match = _SHORT.match(text, end)
    return str(match["short"]) if match and len(match["short"]) > 2 else ""
