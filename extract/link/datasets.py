"""The datasets that a number was measured on.

All groups of dataset names of an abstract are found once; a number takes the group that its own sentence gives it,
else the last one that the sentences before it evaluate on, else the benchmark that the paper introduces.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from extract.link.names import DATASET_NOUN, could_be_dataset, like_benchmark
from extract.link.story import Story
from extract.reading import Reading
from extract.shape import Sentence
from extract.vocabulary import dataset_named


class Group(NamedTuple):
    """Names listed together, and how surely they are what something was measured on."""

    start: int
    end: int
    names: list[str]
    lasting: bool
    """Said in a way that goes on to hold for later sentences: a known name, a noun such as dataset, a verb of testing."""


_WORD = r"(?:[A-Z][\w.+@^*/'-]*(?<![.,'])|\d+[A-Za-z][\w-]*|[a-z]+[A-Z][\w-]*|[a-z]+\d[\w-]*[A-Z][\w-]*|20\d\d)"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|of\s(?=[A-Z])|\d+(?:\.\d+)?\b(?!\s?%)|the\s(?=[A-Z])|\([A-Z][\w-]+\)(?=\s[a-z]))){{0,6}}"
_LIST = rf"{_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s|\sor\s)(?:the\s)?{_NAME}){{0,9}}"
_NOUN = r"(?:[a-z-]+\s){0,2}(?:benchmarks?|data\s?sets?|corpus|corpora|leaderboard|challenge|test\s?(?:sets?|suites?|beds?)|testbeds?|suites?|tracks?|cohorts?|database|databases|registry|platform|environments?|simulator|splits?|collections?|tasks?|domains?|subsets?|competition|games?|repository|arena|catchment|archive)\b"
_TESTING = r"\b(?:[Ee]valuat\w+|[Tt]est(?:s|ed|ing)|[Ee]xperiment\w*|[Aa]ssess\w*|[Bb]enchmark(?:s|ed|ing)|[Vv]alidat\w+|[Ss]tud(?:y|ies|ied)|[Rr]esults?|[Pp]erform\w*|[Aa]nalys\w+|[Aa]nalyz\w+|[Aa]ppl(?:y|ied)|[Tt]rained|[Cc]onducted|[Uu]sing|[Oo]utperform\w*|[Ss]imulations?)\b"
_ON = regex.compile(
    rf"(?:(?P<test>{_TESTING})[^.;]{{0,60}}?)?\b(?P<way>[Oo]n|[Aa]cross|[Ii]n|[Ff]rom|[Ff]or|[Ww]ith|[Uu]sing|over|to|of|and|against|including|[Ll]ike|[Ss]uch\sas|namely|both|e\.g\.,|i\.e\.,)\s"
    rf"(?:(?:the|a|an|our|both|two|three|four|five|six|eight|its|challenging|popular|public|standard|complex|large-scale|widely[- ]used|real-world|recent|new|novel|established|publicly|available|curated|previously|heavily|open|constructed|newly|released|well-known|occluded|synthetic|unseen|held-out|multiple|common|existing|proposed|difficult|more|most|original|full|merged|such|benchmarks?|datasets?|like|as|including)\s){{0,4}}"
    rf"(?P<names>{_LIST})(?:-(?:based|style|like))?(?P<noun>\s{_NOUN})?"
)
_BRACKETED = regex.compile(rf"\b(?P<noun>{_NOUN})(?:\s?\((?:e\.g\.,\s|i\.e\.,\s|namely\s)?|:\s|,\s(?:namely|including|such\sas)\s|\s(?:such\sas|like|including|named|called|namely)\s)(?P<names>{_LIST})")
_BEFORE_NOUN = regex.compile(rf"(?P<names>{_LIST})\s(?P<noun>{_NOUN})")
_DESCRIBED = regex.compile(
    rf"\b(?:on|in|across|using|from|of|for|with)\s(?:the|a|an|our|its)\s(?:[a-z][\w-]*,?\s){{1,4}}(?P<names>{_LIST})(?P<noun>\s{_NOUN})"
)
_APPOSED = regex.compile(
    rf"(?P<names>{_NAME})(?:\)|\"\s?\([A-Z]+\))?,\s(?:an?|the|our)\s(?:[\w-]+\s){{0,6}}?(?P<noun>benchmark|dataset|corpus|collection|cohort|database|testbed|simulator)\b"
)
_SHORT = regex.compile(rf"\((?P<names>[A-Z][\w-]+)\),?\s(?:an?|the)\s[^.,]{{0,50}}?(?P<noun>dataset|benchmark|corpus|collection|cohort|database)\b")
_LOOSE = regex.compile(r"(?:[.,;:)(]|\s(?:while|and|with|by|to|from|when|for|but|as|at|or|using|under|than|over|compared|without|is|are|in|show|shows|demonstrate|demonstrates|reveal|indicate|\())")
_SPLIT = regex.compile(r",\s?(?:and\s)?|\sand\s|\s&\s|\sor\s")
_TASK = regex.compile(r"^(?:SemEval|IWSLT|WMT|CLEF|TREC|DCASE|BLP|CheckThat|ImageCLEF|NTCIR|BioASQ|CASE|EXIST|GenAI|CLPsych|BEA|SMM4H|FinCausal|AVeriTeC|LLMs4Subjects)\b")
_SUFFIX = regex.compile(r"(?:-(?:based|style|like|trained|generated|derived|tuned)|'s?)$")


_LOOKS_NAMED = regex.compile(r"[A-Z].*[A-Z]|[A-Za-z].*\d|[a-z][A-Z]|-[A-Z\d]")
_ADJECTIVE = regex.compile(r"-(?:tuned|level|scale|based|aware|driven|specific|free|style|like|efficient|frontier|stratified|trained|guided|page|time|world|shot|hoc|bit|end|order|wise|centric|language|only)$|^\d+[kKMBT]?(?:-\w+)?$|^\d+[xX%]?$")
_ABBREVIATION = regex.compile(r"(?P<long>(?:[\w-]+\s){1,6})\((?P<short>[A-Z][A-Za-z]{1,7}?)s?\)(?!\s(?:dataset|benchmark|corpus|challenge|cohort))")
_GENERIC = regex.compile(r"^(?:[^.;]{0,60}?)\b(?:across|on|over|in|for)\s(?:\w+[\s-]){0,4}(?:benchmarks|datasets|domains|corpora)\b")


def groups(story: Story) -> list[Group]:
    """Every group of dataset names in the abstract, by position."""
    text = story.text
    found: list[Group] = []
    taken: list[tuple[int, int]] = []
    short = {m["short"] for m in _ABBREVIATION.finditer(text) if _abbreviates(m["short"], m["long"])}
    openings = {start for start, _ in story.bounds}
    for pattern in (_BRACKETED, _SHORT, _APPOSED, _ON, _DESCRIBED, _BEFORE_NOUN):
        for match in pattern.finditer(text):
            start, end = match.span("names")
            if any(low < end and start < high for low, high in taken):
                continue
            fields = match.groupdict()
            noun = bool(fields.get("noun"))
            way = (fields.get("way") or "").lower()
            parts = _SPLIT.split(match["names"])
            tested = bool(fields.get("test"))
            strong = way in ("on", "across") or (tested and way == "using")
            loose = way == "on" and _LOOSE.match(text, end) is not None
            names = [
                name
                for part in parts
                if (name := _dataset(part, noun or (tested and way in ("on", "in", "across") and _listed(part)), strong, story, loose))
                and (name not in short or _known(name))
                and not (start in openings and not _certain(name))
            ]
            if names:
                taken.append((start, end))
                lasting = noun or bool(fields.get("test")) or any(_known(n) or _TASK.match(n) for n in names)
                found.append(Group(start, end, names, lasting))
    for match in regex.finditer(_WORD, text):
        start, end = match.span()
        name = _SUFFIX.sub("", match[0])
        if not any(low < end and start < high for low, high in taken) and _certain(name) and name != story.system:
            found.append(Group(start, end, [name], True))
    return sorted(found)


def _abbreviates(short: str, long: str) -> bool:
    """Are the letters of the short form the first letters of the words before it?"""
    initials = "".join(word[0] for word in regex.findall(r"[^\W_]+", long)).lower()
    return initials.endswith(short.lower()) or initials.endswith(short.lower().rstrip("s"))


def _certain(name: str) -> bool:
    return _known(name) or like_benchmark(name)


def _dataset(words: str, noun: bool, strong: bool, story: Story, loose: bool = False) -> str:
    """The dataset that these words name; empty if they name none."""
    name = _SUFFIX.sub("", words.strip(" .,"))
    name = regex.sub(r"^(?:the|The)\s|\sof$", "", name)
    if not name or name == story.system:
        return ""
    if _certain(name) or name == story.benchmark or _TASK.match(name):
        return name
    if len(name) < 3 or any(map(_ADJECTIVE.search, name.split())) or not could_be_dataset(name):
        return ""
    named = _LOOKS_NAMED.search(name) is not None
    if noun:
        return name if named or " " in name or (name[0].isupper() and (strong or not name.endswith(("ing", "ed", "al", "le", "ent")))) else ""
    return name if strong and (named or (loose and name[0].isupper() and " " not in name)) else ""


@lru_cache(maxsize=65536)
def _known(name: str) -> bool:
    entry = dataset_named(name)
    return entry is not None and not entry.ambiguous


def _listed(name: str) -> bool:
    """In the register, be it a word of other meanings too."""
    return dataset_named(name.strip()) is not None


def dataset_names(words: str, story: Story) -> list[str]:
    """The datasets that a listed item names: one, or none."""
    name = _dataset(words, False, True, story)
    return [name] if name else []


def fill_dataset(sentence: Sentence, reading: Reading, claims: list[Reading], story: Story) -> None:
    """Take the group of the number's own sentence, else the last lasting one before it, else the paper's benchmark."""
    if reading.dataset:
        return
    if story.groups is None:
        story.groups = groups(story)
    found = story.groups
    inside = [g for g in found if sentence.start <= g.start < sentence.end]
    chosen = _own(sentence, reading, claims, inside)
    if chosen is None:
        chosen = [] if inside else _inherited(sentence, reading, found, story)
    listed = _listed_beside(sentence, reading, inside)
    reading.dataset = [listed] if listed else [n for n in chosen if n != reading.system and n not in reading.baseline]


def _listed_beside(sentence: Sentence, reading: Reading, inside: list[Group]) -> str:
    """B in "A (48%), B (75%)" or "A: 48, B: 75" where A is a dataset."""
    text = sentence.text
    match = _BESIDE.match(text, max(sentence.start, reading.mention.start - 50), reading.mention.start)
    if match is None or any(g.start <= match.start("name") < g.end for g in inside):
        return ""
    mark = match["mark"]
    alike = any(regex.match(rf"\s?{regex.escape(mark)}\s?[~+≈$-]?\d", text, pos=g.end) for g in inside)
    return str(match["name"]) if alike and could_be_dataset(match["name"]) else ""


_BESIDE = regex.compile(r"(?r)(?:,\s(?:and\s)?|\band\s)(?P<name>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3})(?P<mark>\s\(|:\s)[~+≈$-]?")


def _inherited(sentence: Sentence, reading: Reading, found: list[Group], story: Story) -> list[str]:
    """What the sentences before this one evaluate on, unless the number is said of benchmarks at large."""
    if _GENERIC.match(sentence.text[reading.mention.end : sentence.end]):
        return []
    own = story.benchmark if story.system and not story.benchmark_first else ""
    earlier = [g for g in found if g.start < sentence.start and g.lasting and g.names != [own]]
    if earlier:
        return earlier[-1].names
    return [story.benchmark] if story.benchmark and (story.benchmark_first or not story.system) else []


def _own(sentence: Sentence, reading: Reading, claims: list[Reading], inside: list[Group]) -> list[str] | None:
    """The group that the sentence gives this number: the one behind it, in brackets before it, or at its opening."""
    at = reading.mention.start
    others = sorted(c.mention.start for c in claims)
    following = min((s for s in others if s > at), default=sentence.end)
    first = others[0]
    before = [g for g in inside if g.end <= at]
    if before and regex.fullmatch(r"\s?(?:[(:=]|from)\s?[^()]{0,20}", sentence.text[before[-1].end : at]):
        return before[-1].names[-1:] if sentence.text[before[-1].end : at].strip()[:1] in "(:=" else before[-1].names
    for group in inside:
        ahead = sentence.text[group.end : group.end + 8]
        if at < group.start < following and not regex.match(r"\s(?:from|\()\s?[~+≈\d]", ahead):
            return group.names
    if before:
        preceding = max((s for s in others if s < at), default=sentence.start)
        movement = reading.side == "to" and sentence.text[before[-1].end : preceding].strip() == "from"
        if before[-1].start > preceding or movement:
            return before[-1].names
    for group in inside:
        if group.start > following and not _NEW_CLAUSE.search(sentence.text, at, group.start):
            return group.names
    leading = [g for g in before if g.end <= first]
    return leading[-1].names if leading else None


_NEW_CLAUSE = regex.compile(r"\b(?:while|whereas|but)\b|\band (?:\w+ly )?(?:reduc|achiev|improv|increas|outperform|a \d)|;")
