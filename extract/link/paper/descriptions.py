"""What a paper calls its system where it gives it no name: "a two-stage retrieval framework"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

import regex

from extract.link.paper.introductions import Match, Verb
from extract.link.wording.names import is_model
from extract.lists import either, word_set
from extract.stemmed import Stemmed
from extract.vocabulary import task_named

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
IS_DATA = re.compile(
    r"\b(?:benchmark(?:s|ing)?|datasets?|corpus|corpora|test\s?suite|testbed|leaderboard|evaluation\s(?:suite|framework|set)|test\sset|challenge|data\sset|collection|evaluating|gym|simulator|treebank|knowledge\sbase|shared\stask)\b",
    re.IGNORECASE,
)
_SYSTEM = (
    r"(?:framework|method|model|approach|algorithm|network|architecture|system|pipeline|agent|module"
    r"|technique|strategy|paradigm|policy|optimizer|scheme|mechanism|loss|attack|defense|decoder|encoder"
    r"|compiler|engine|library|tool|protocol|learning|training|baseline|solver|planner|detector|controller)"
)
_QUALITY = rf"(?!{_SYSTEM}s?,|(?:that|which|where|called|named|namely)\b)[a-z][\w-]*,\s(?:and\s|yet\s|but\s)?"
_PHRASE = re.compile(
    rf"(?:(?:an?|the|our)\s(?:{_QUALITY}){{1,3}}(?!(?:an?|the|our|in|to|for|with)\b|[\w-]+\s{_SYSTEM}\b)"
    r"|(?=(?:an?|the|our|two|three)\s))"
    r"(?P<phrase>(?:[^.;:,()]|\([A-Z][\w-]{1,6}\)(?=-[a-z])){3,120}?)"
    r"(?=[.,;:]|\s?\((?!\w+\)-)|\s(?:that|which|to|for|based|using|by|with|where|designed|leveraging|via|called|named|in\sorder|and"
    r"|capable|whose|on)\b)"
)
"""A noun phrase with an article, without the qualities before its last comma: "a small, robust [graph planner]"."""
IS_SYSTEM = regex.compile(rf"\b{_SYSTEM}s?\b", regex.IGNORECASE)
IS_OTHER = regex.compile(
    rf"{IS_DATA.pattern}|\b(?:metric|measure|score|index|task|problem|phenomenon|effect)s?\b", regex.IGNORECASE
)
"""What is neither a system nor a part of one."""
_ONE_SYSTEM = re.compile(rf"\b{_SYSTEM}\b", re.IGNORECASE)
_HEAD_ENDS = re.compile(
    r"\s(?:for|of|that|which|to|on|with|by|using|from|in|derived|designed|consisting|comprising|via)\b"
)
_EXAMINING = (
    r"(?i:analys[ie]s|stud(?:y|ies)|evaluations?|comparisons?|surveys?|reviews?"
    r"|assessments?|investigation|exploration|understanding)"
)
_BRACKETED = regex.compile(r"\s\((?P<name>\w*[A-Z]s)\)")
_STUDIED_NOUN = (
    r"(?:[Mm]odels|[Nn]etworks|[Aa]gents|[Ss]ystems|[Mm]ethods|[Aa]lgorithms|[Cc]lassifiers"
    r"|\w*L[LRV]?Ms|\w+GPT|Transformers)"
)
STUDIED_ENDS = ("s", "GPT")
"""What the words for a studied system end in, and those in brackets."""
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
_TITLE_PHRASE = re.compile(
    r"^(?:An?\s|The\s)?(?P<name>(?!\S*ing\b)[A-Z][\w+-]*(?:\s(?!(?:[Ff]or|[Ii]n|[Oo]n|[Ff]rom)\b)[\w+-]+){1,5}?)\s(?:[Ff]or|[Vv]ia|[Ww]ith|[Uu]sing|[Tt]o|[Ii]n)\s"
)
_NO_SYSTEM = re.compile(
    r"\b(?:analys[ie]s|stud(?:y|ies)|evaluations?|evaluating|comparisons?|comparative|surveys?|reviews?|assessments?|benchmark\w*|datasets?|corpus|challenges?|tasks?|problems?"
    r"|metrics?|impacts?|effects?|role|risks?|limits?|case|how|what|why|when|is|are|do|does|can|towards?|bias(?:es)?|investigation|exploration|report|results|evidence|perspective|theory"
    r"|insights?|findings?|taxonomy|experiments?|steps|implications|improvements|recommendations|guidelines?|mitigations|directions|suggestions|properties"
    r"|principles|previous|should|did|who|where|question|questions|setting|scenarios?|score|index|measure|definition|view|way)\b",
    re.IGNORECASE,
)


def tells_of_study(words: str) -> bool:
    """Do the words name what is asked or found rather than what is made: "the role of tides"?"""
    return _NO_SYSTEM.search(words) is not None


def said_of(what: str) -> str:
    """The words that tell what a thing is, "a benchmark [for agents]"; all of them where those tell nothing."""
    match = _HEAD_ENDS.search(what)
    head = what[: match.start()] if match else what
    return head if IS_DATA.search(head) or IS_SYSTEM.search(head) else what


_STUDY = re.compile(
    rf"(?:[\w-]+\s){{0,4}}{_EXAMINING}\s(?:of|on|into|for|between|across|investigating|examining|exploring|comparing)\b",
    re.IGNORECASE,
)
_LED = r"(?:(?:the|our|these|how|well|whether|if|what)\s){0,2}"
_QUALIFIED = (
    r"(?:(?!(?:of|in|on|for|and|with|from|to|by|across|through|between|against|using|that|than|these)\b)[\w-]+\s){0,4}"
)
_STUDIED = Stemmed(
    "analys|analyz|stud|evaluat|compar|survey|review|assess|investigat|exploration|understanding|benchmark|test|examin|prob",
    rf"\b(?:{_EXAMINING}\s(?:of|on|into)\s(?:\w+\s(?:of|in)\s)?{_LED}(?P<who>{_QUALIFIED}{_STUDIED_NOUN})"
    rf"|{either('examining')}\s{_LED}(?P<models>{_QUALIFIED}(?:[Mm]odels|[Aa]gents|\w*L[LRV]?Ms)))\b(?!-)",
)


def studied_system(text: str, title: str) -> str:
    """What a paper studies that has none of its own: the LLMs in "a comparison of open LLMs"."""
    match = _STUDIED.search(title) or _STUDIED.search(text)
    if match is None:
        return ""
    who = match["who"] or match["models"]
    short = _BRACKETED.match(match.string, match.end()) or _shortened(who, text)
    return str(short["name"] if short else who)


def _shortened(long: str, text: str) -> regex.Match[str] | None:
    """The short form that the text gives the words, "language models (LMs)"."""
    at = text.lower().find(f"{long.lower()} (")
    return _BRACKETED.match(text, at + len(long)) if at >= 0 else None


def described_system(text: str, verbs: list[Verb], title: str) -> str:
    """The words for the system that the abstract, or else the title, presents; empty if neither does."""
    for match in chain(_presented(text, verbs), _is_presented(text, verbs), _used(text)):
        phrase = _bare(match["phrase"])
        if " " not in phrase and (purpose := _PURPOSE.match(text, match.end())):
            phrase += purpose[0].rstrip()
        else:
            phrase = _praised(match["phrase"])
        phrase = _itself(phrase)
        if " " in phrase and not IS_DATA.search(phrase) and _ONE_SYSTEM.search(phrase) and not _STUDY.match(phrase):
            return _modelled(phrase)
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


_SAYS_LITTLE = regex.compile(rf"(?:(?i:{either('empty_qualities')})\s)*+{_NOUN}(?:\s(?:for|to|of)\s.*)?")
"""A noun for any system, and nothing that tells it from others: "hybrid approach", "method to rank boats"."""
_MATTER = r"\s(?:[^.;:,()]|\s\([A-Z][\w-]{1,9}\)){2,80}?"
_MEANS = regex.compile(
    r"(?:\s(?:for|to|of)\s[^.;:()]{3,90}?)?,?"
    rf"(?P<means>\s(?:(?:combining|integrating|that\s(?:combines|integrates|fuses|couples)){_MATTER}(?:\swith{_MATTER})?"
    r"|(?:based\son|using|via|through|leveraging|employing|utili[sz]ing|that\s(?:leverages|uses|employs|utili[sz]es|incorporates))"
    rf"{_MATTER}))(?=[.;:,]|\s\((?![A-Z][\w-]{{1,9}}\))"
    r"|\s(?:to|for|that|which|in|into|on|by|from|while|with|without|where|as|through|via|at|within|under|trained|combined|coupled)\b)"
)
"""What a system is made of: "a hybrid approach [for mooring] based on [decision trees]"."""
_NO_MEANS = re.compile(
    r"\b(?:data|datasets?|imagery|images|signals|modalities|features|components|content|advance\w*|evaluation|existing|recordings"
    r"|information|capabilities|stages|steps)\b"
)
"""What tells what a system is given rather than what it is made of."""


def detailed(described: str, text: str) -> str:
    """The words for a system, with what it is made of where they tell little: "hybrid approach based on trees"."""
    if not _SAYS_LITTLE.fullmatch(described):
        return described
    at = text.find(described)
    match = _MEANS.match(text, at + len(described)) if at >= 0 else None
    return described if match is None or _NO_MEANS.search(match["means"]) else described + str(match["means"])


_HOLLOW = regex.compile(
    rf"(?:(?i:{either('empty_qualities')})\s)*+(?P<noun>approach|method|strategy|technique|solution|paradigm)(?:\s(?:for|to|of)\s.*)?"
)


def hollow_noun(described: str) -> str:
    """The noun of words that tell no more than that something is done, "simple method"; empty if they tell more."""
    match = _HOLLOW.fullmatch(described)
    return str(match["noun"]) if match else ""


_ADJECTIVAL = re.compile(r"-(?:based|powered|driven|style|generated|enhanced|initialized|like|family)$")
"""What makes a model's name tell of something else, "a Foo-based encoder"."""
_MODEL_FIRST = re.compile(
    r"(?:[a-z][\w-]*\s)?(?P<name>[A-Z][\w.-]*(?:\s\d[\w.]*)?)(?:\s(?:large|vision|language|base|foundation))*\smodel$"
)


def _modelled(phrase: str) -> str:
    """The well-known model in words that say no more: "Gemma 2 language model"."""
    match = _MODEL_FIRST.match(phrase)
    return str(match["name"]) if match and is_model(match["name"]) and not _ADJECTIVAL.search(match["name"]) else phrase


def _presented(text: str, verbs: list[Verb]) -> Iterator[Match]:
    """What the authors present: the noun phrases behind their verbs."""
    end = 0
    for start, behind in verbs:
        if start >= end and (match := _PHRASE.match(text, behind)) and _PRESENTER.match(text, end, start):
            yield match
            end = match.end()


_PRESENTED = regex.compile(
    rf"(?r)\b(?P<phrase>(?i:an?)\s(?:[\w-]+\s){{1,6}}{_SYSTEM})(?:\sfor\s(?:[\w-]+\s){{0,4}}[\w-]+)?\s(?:is|was)\s(?:\w+ly\s)?"
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
            IS_DATA.search(phrase) or _NO_SYSTEM.search(phrase) or _SAYING.search(phrase) or _ONLY_NOUN.match(phrase)
        ):
            return phrase
    return ""


def _proposed(text: str, verbs: list[Verb]) -> Iterator[Match]:
    """What the authors propose without an article: "we propose adaptive pruning"."""
    for start, behind in verbs:
        proposes = text.startswith(("propose ", "proposes "), start)
        if proposes and (match := _BARE.match(text, behind)) and _PROPOSER.match(text, 0, start):
            yield match


_TUNED = Stemmed(
    "fine|adapt|train|us|employ|leverag|variant",
    r"\b(?i:fine[\s-]?tun\w+|adapt(?:s|ed|ing)?|train(?:s|ed|ing)?|us(?:e|es|ed|ing)|employ\w*|leverag\w+|variants?\sof)\s(?:an?\s|the\s|our\s)?"
    r"(?:[a-z-]+\s){0,3}?(?:[A-Za-z]+\s\()?(?P<name>[A-Z][\w+-]*(?:\.\d[\w-]*)*(?:\s[A-Z\d][\w+-]*(?:\.\d[\w-]*)*){0,2})",
)


def tuned_model(text: str) -> str:
    """The well-known model that the abstract tunes or uses; empty if it names none, or several."""
    named = {_ADJECTIVAL.sub("", match["name"]) for match in _TUNED.finditer(text)}
    models = {name for name in named if is_model(name) and name not in word_set("kinds_of_system")}
    return models.pop() if len(models) == 1 else ""


def titled_system(title: str) -> str:
    """The noun phrase that a title begins with, "Graph-based Retrieval for ...", unless it tells of a study."""
    match = _TITLE_PHRASE.match(title)
    if match is None or _NO_SYSTEM.search(match["name"]) or match["name"].split()[-1].title() in word_set("fields"):
        return ""
    if match["name"].partition(" of ")[0].split()[-1].lower() in word_set("found"):
        return ""
    if task_named(match["name"]) is not None or not word_set("title_verbs").isdisjoint(match["name"].lower().split()):
        return ""
    return "" if match["name"].split()[0].lower() in word_set("title_openers") else str(match["name"])


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
