"""What a paper calls its system where it gives it no name: "a two-stage retrieval framework"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import regex

from extract.link.paper.introductions import Match, Verb
from extract.link.paper.kinds import IS_DATA, SYSTEM_NOUN
from extract.link.paper.models import modelled
from extract.link.paper.studies import STUDY, tells_of_study
from extract.lists import either, word_set
from extract.stemmed import Stemmed

_PRESENTER = regex.compile(
    r"(?r)\b(?:[Ww]e|paper|work|study|article|authors|research|and|this\sreport)\s(?:\w+ly\s)?(?:also\s|first\s|then\s|further\s)?"
)
"""What stands in front of the verb where the authors present something."""
_USER = regex.compile(r"(?r)\b(?:[Ww]e|study|paper|work|and|method|system)\s(?:\w+ly\s)?(?:also\s|then\s)?")
_USED = re.compile(
    r" (?:train(?:ed)?|fine-tuned?|uses?d?|employ(?:s|ed)?|appl(?:y|ied|ies)|adopt(?:s|ed)?|leverag(?:e|es|ed)"
    r"|explore[sd]?)\s(?P<phrase>(?:an?|the)\s[^.;:,]{3,90}?)(?=[.,;:]|\s(?:that|which|to|for|based|using|by|with|where|on|and|in|over|from)\b)"
)
_PURPOSE = regex.compile(r"\s(?:for|to)\s[^.,;:()]{3,50}?(?=[.,;:(]|\s(?:in|with|using|that|which|based|from|by|on)\b)")
_TITLED = re.compile(
    r"^(?:An?\s|The\s|Towards\s)?(?P<name>(?:[A-Z][\w-]*\s){1,6}?(?:Model|Method|Framework|Network|System|Approach|Algorithm|Transformer|Architecture|Pipeline|Mechanism|Strategy))\s(?:for|via|with|using|in|to|based)\b"
)
_QUALITY = rf"(?!{SYSTEM_NOUN}s?,|(?:that|which|where|called|named|namely)\b)[a-z][\w-]*,\s(?:and\s|yet\s|but\s)?"
_PHRASE = re.compile(
    rf"(?:(?:an?|the|our)\s(?:{_QUALITY}){{1,3}}(?!(?:an?|the|our|in|to|for|with)\b|[\w-]+\s{SYSTEM_NOUN}\b)"
    r"|(?=(?:an?|the|our|two|three)\s))"
    r"(?P<phrase>(?:[^.;:,()]|\([A-Z][\w-]{1,6}\)(?=-[a-z])){3,120}?)"
    r"(?=[.,;:]|\s?\((?!\w+\)-)|\s(?:that|which|to|for|based|using|by|with|where|designed|leveraging|via|called|named|in\sorder|and"
    r"|capable|whose|on)\b)"
)
"""A noun phrase with an article, without the qualities before its last comma: "a small, robust [graph planner]"."""
_ONE_SYSTEM = re.compile(rf"\b{SYSTEM_NOUN}\b", re.IGNORECASE)
_TRIM = re.compile(
    r"^(?:an?|the|our|two|three|novel|new|simple|yet|and|but|effective|efficient|first|unified|general|lightweight|innovative|generic|principled|comprehensive|large-scale|,|-)\s+",
    re.IGNORECASE,
)


_SAYING = re.compile(rf"\s(?:an?|the|{either('introducing')})\s")
"""Words of a clause in what looks like a noun phrase: "our research [presents a] method"."""
_PRAISE = regex.compile(
    r"^(?:proposed|best|final|whole|overall|full|complete|refined|improved|resulting|entire|combined)\s"
)
_PROPOSER = regex.compile(r"(?r)\b(?:[Ww]e|paper|work|study)\s(?:\w+ly\s)?")
_BARE = re.compile(
    r"(?P<phrase>(?!(?:to|that|how|and|\w+ing)\b)[a-z][\w-]*(?:\s[\w-]+){1,6}?)(?=[.,;:]|\s?\(|\s(?:that|which|to|for|based|using|by|with|where|as|via|and|in|on)\b)"
)
_NOUN = either("pointing_nouns")
_OWN = Stemmed(
    "our |the proposed ",
    rf"\b(?:[Oo]ur|[Tt]he\sproposed)\s(?:proposed\s)?(?!understanding\b|codes?\sand\b)(?P<phrase>(?:(?!(?:{_NOUN}|with|that|is|are|was)\b)[\w-]+\s){{1,4}}{_NOUN})\b(?!-)",
)


def described_system(text: str, verbs: list[Verb], title: str) -> str:
    """The words for the system that the abstract, or else the title, presents; empty if neither does."""
    for match in chain(_presented(text, verbs), _is_presented(text, verbs), _used(text)):
        phrase = _bare(match["phrase"])
        if " " not in phrase and (purpose := _PURPOSE.match(text, match.end())):
            phrase += purpose[0].rstrip()
        else:
            phrase = _praised(match["phrase"])
        phrase = _itself(phrase)
        if " " in phrase and not IS_DATA.search(phrase) and _ONE_SYSTEM.search(phrase) and not STUDY.match(phrase):
            return modelled(phrase)
    titled = _TITLED.match(title)
    return str(titled["name"]) if titled else ""


_HEADED = regex.compile(
    r"(?P<head>.+?)(?<!combination|integration|ensemble|fusion|mixture)\s(?:of|in|into|showing)(?:\s(?P<rest>.+)|$)"
)


def _itself(phrase: str) -> str:
    """The system in "development of a system"; empty if the words name what was done, "summary of the model"."""
    match = _HEADED.match(phrase)
    if match is None:
        return phrase
    if match["rest"] is None:
        return str(match["head"])
    if _ONE_SYSTEM.search(match["head"]):
        return phrase
    return _bare(match["rest"]) if match["head"].split()[-1] in word_set("forms_of_systems") else ""


def _presented(text: str, verbs: list[Verb]) -> Iterator[Match]:
    """What the authors present: the noun phrases behind their verbs."""
    end = 0
    for start, behind in verbs:
        if start >= end and (match := _PHRASE.match(text, behind)) and _PRESENTER.match(text, end, start):
            yield match
            end = match.end()


_PRESENTED = regex.compile(
    rf"(?r)\b(?P<phrase>(?i:an?)\s(?:[\w-]+\s){{1,6}}{SYSTEM_NOUN})(?:\sfor\s(?:[\w-]+\s){{0,4}}[\w-]+)?\s(?:is|was)\s(?:\w+ly\s)?"
)


def _is_presented(text: str, verbs: list[Verb]) -> Iterator[Match]:
    """What is presented without a word on who does: "a graph planner for boats is proposed"."""
    for start, _ in verbs:
        told = text.endswith((" is ", " was ", "ly "), 0, start)
        if told and (match := _PRESENTED.match(text, max(0, start - 160), start)):
            yield match


def _used(text: str) -> Iterator[Match]:
    """What the authors use: the noun phrases behind their verbs."""
    return (match for match in _USED.finditer(text) if _USER.match(text, 0, match.start() + 1))


_NAMED_BEHIND = re.compile(r"\s\((?P<name>[A-Z]\w*[a-z](?:\s[A-Z]\w*[a-z]){0,2})\)")
"""A name in brackets behind what it names, "our planner (Tide Score)", which is no short form of that."""


def own_system(text: str, verbs: list[Verb]) -> str:
    """What the abstract calls its own in passing: "our recurrent planner"; empty if it does not."""
    for match in chain(_OWN.finditer(text), _proposed(text, verbs)):
        if named := _NAMED_BEHIND.match(text, match.end()):
            return str(named["name"])
        phrase = _PRAISE.sub("", _HANGING.sub("", _bare(match["phrase"])))
        if " " in phrase and not (
            IS_DATA.search(phrase) or tells_of_study(phrase) or _SAYING.search(phrase) or _ONLY_NOUN.match(phrase)
        ):
            return phrase
    return ""


def _proposed(text: str, verbs: list[Verb]) -> Iterator[Match]:
    """What the authors propose without an article: "we propose adaptive pruning"."""
    for start, behind in verbs:
        proposes = text.startswith(("propose ", "proposes "), start)
        if proposes and (match := _BARE.match(text, behind)) and _PROPOSER.match(text, 0, start):
            yield match


_ADVERB = regex.compile(r"\s\w+(?<!assemb|fami)ly$")
_ARTICLE = regex.compile(r"^(?:an?|the|our|two|three)\s(?:novel\s|new\s)?")
_ONLY_NOUN = re.compile(rf"{_NOUN}(?:$|\s\w+(?:ing|ed)\b|\s(?:flexible|able)\b)")
_HANGING = regex.compile(rf"(?<=\s{either('pointing_nouns')})\s(?:\w+(?:ing|ed)|built|similar|able)\b.*$")
"""What hangs on a noun and tells what it does: "a routing framework [enabling agents]"."""


def _praised(phrase: str) -> str:
    """A noun phrase without what hangs on it; its words of praise stay where nothing else is left beside the noun."""
    bare = _HANGING.sub("", _bare(phrase))
    return bare if not _ONLY_NOUN.match(bare) else _ARTICLE.sub("", _HANGING.sub("", phrase))


def _bare(phrase: str) -> str:
    """A noun phrase without its article and words of praise."""
    while (shorter := _TRIM.sub("", phrase)) != phrase:
        phrase = shorter
    return _ADVERB.sub("", phrase)
