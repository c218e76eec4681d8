"""Every group of dataset names of an abstract, found in one pass.

A list of capitalised words is a candidate; what stands before it ("evaluated on the ...", "datasets such as ...") and
behind it ("... benchmark", ", a dataset of ...") tells whether it names datasets, and how surely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from extract.link.names import DATASET_NOUN, called_data, could_be_dataset, is_kind, like_benchmark
from extract.lists import either, words
from extract.measures import is_measure
from extract.vocabulary import dataset_named

if TYPE_CHECKING:
    from extract.link.story import Story


class Group(NamedTuple):
    """Names listed together."""

    start: int
    end: int
    names: list[str]
    lasting: bool
    """Said in a way that holds for later sentences too: a known name, a noun such as dataset, a verb of testing."""
    tested: bool
    """Said to be what something was tested on."""


_NOT_FIRST = (
    r"(?!(?:[OI]n|Across|For|Using|With|From|By|The|Our|We|This|These|It|Its|When|While|Experiments?|Results?|Evaluat\w+|Test\w*|Extensive"
    r"|Specifically|Notably|Furthermore|Moreover|Additionally|However|Compared|Unlike|Through|Under|In|A|An|To|As|At|Both|Each|Finally|First|Here)\b)"
)
_WORD = r"(?:[A-Z][\w.+@^*/'-]*(?<![.,'])|\d+[A-Za-z][\w-]*|[a-z]+[A-Z][\w-]*|[a-z]+\d[\w-]*[A-Z][\w-]*|20\d\d)"
_MORE = r"of\s(?=[A-Z])|v\d[\d.]*\b|\d+(?:\.\d+)?\b(?!\s?%|-)|the\s(?=[A-Z])|\([A-Z][\w-]+\)(?=\s[a-z])"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|{_MORE})){{0,6}}"
_LIST = re.compile(
    rf"(?<![\w-]){_NOT_FIRST}{_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s|\sor\s)(?:the\s)?{_NOT_FIRST}{_NAME}){{0,9}}"
)
"""The plainer engine takes a third of the other's time here."""
_BEFORE_LIST = re.compile(r"[^\w-](?=[A-Z\d]|[a-z]++[A-Z\d])")
"""What a list may stand behind: most words need not be tried."""
_KIND = (
    r"(?:benchmarks?|data\s?sets?|corpus|corpora|leaderboard|challenge|test\s?(?:sets?|suites?|beds?)|testbeds?|suites?|tracks?|cohorts?|databases?"
    r"|registry|platform|environments?|simulator|splits?|collections?|tasks?|domains?|subsets?|competition|games?|repository|arena|catchment|archive)"
)
_NOUN = regex.compile(
    rf"\s(?:(?!(?:across|on|in|for|with|of|to|over|from|and|by|at|as|under|using|than|is|are)\b)[a-z-]+\s){{0,2}}"
    rf"(?P<kind>{_KIND})\b"
)
_WEAK_KIND = regex.compile(r"(?:task|domain|platform|environment|track|game|split|subset)s?")
"""Nouns that stand behind other names than datasets' as well."""
_TESTING = regex.compile(
    r"\b(?:[Ee]valuat\w+|[Tt]est(?:s|ed|ing)|[Ee]xperiment\w*|[Aa]ssess\w*|[Bb]enchmark(?:s|ed|ing)|[Vv]alidat\w+|[Ss]tud(?:y|ies|ied)|[Rr]esults?"
    r"|[Pp]erform\w*|[Aa]nalys\w+|[Aa]nalyz\w+|[Aa]ppl(?:y|ied)|[Tt]rained|[Cc]onducted|[Uu]sing|[Oo]utperform\w*|[Ss]imulations?)\b"
)
_WAYS = "on|across|in|from|for|with|using|over|to|of|and|against|including|like|such as|namely|both|e\\.g\\.,|i\\.e\\.,"
_WAY = regex.compile(rf"(?r)\b(?P<way>{_WAYS})\s(?:{either('dataset_qualifiers')}\s){{0,4}}", regex.IGNORECASE)
_DESCRIBED = regex.compile(
    r"(?r)\b(?P<way>on|in|across|using|from|of|for|with)\s(?:the|a|an|our|its)\s(?:[a-z][\w-]*,?\s){1,4}",
    regex.IGNORECASE,
)
_INTRODUCED = regex.compile(
    rf"(?r)\b(?P<kind>{_KIND})(?:\s?\((?:e\.g\.,\s|i\.e\.,\s|namely\s)?|:\s|,\s(?:(?:namely|including|such\sas)\s)?|\s(?:such\sas|like|including|named|called|namely)\s)"
)
_SCOPED = regex.compile(r"(?r)\b(?P<way>on|across|in|over|using|with)\s(?:[\w-]+\s){0,6}", regex.IGNORECASE)
_OURS = regex.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Tt]h(?:is|e\spresent)\s(?:paper|work|study|article|thesis|report|research|notebook|submission))\b"
)
_TESTED_RIGHT = regex.compile(
    r"(?r)\b(?:evaluat|test|experiment|assess|benchmark|validat|simulat|stud)\w+\s(?:\w+\s){0,2}", regex.IGNORECASE
)
_ACTING = regex.compile(rf"\s(?:\w+ly\s)?{either('acting')}\b")
"""What follows the name of a system: "Zorblax outperforms"."""
_JOINED = regex.compile(
    rf"(?:\s(?:[a-z]+\s)?{_KIND})?(?:\s?\((?=[A-Za-z])[^()%]{{1,40}}\))?(?:,\sand\s|(?<=\)),\s|\s(?:and|&)\s)(?:the\s)?"
)
"""What may stand between two names of one list: "Foo Data (FD) and the Bar dataset"."""
_GLOSSED = regex.compile(rf"\s(?:[a-z]+\s)?{_KIND}\s?\(")
_VERSION = regex.compile(r"[\s-]v?\d[\d.]*$")
_ACRONYM = regex.compile(r"[A-Z]{2,6}s?")
_DEFINITE = regex.compile(r"(?r)\b[Tt]he\s(?:[a-z][\w-]*\s){0,3}")
_APPOSED = regex.compile(
    r"(?:\)|\"\s?\([A-Z]+\)|-(?:based|style|like))?,?\s(?:an?|the|our)\s(?:[\w-]+\s){0,6}?(?:benchmark|dataset|corpus|collection|cohort|database|testbed|simulator)\b"
)
_LOOSE = regex.compile(
    r"(?:[.,;:)(]|\s(?:while|and|with|by|to|from|when|for|but|as|at|or|using|under|than|over|compared|without|is|are|in|show|shows|demonstrate"
    r"|demonstrates|reveal|indicate|\())"
)
_ONLY_TRAINED = regex.compile(
    r"[\s-](?:weights|(?:pre-?)?train\w+ (?:weights|models?|backbones?)|pre-?train\w+|initiali[sz]\w+)\b"
)
"""What follows the name of data that a model comes trained on: "ImageNet weights"."""
_SPLIT = re.compile(r",\s?(?:and\s)?|\sand\s|\s&\s|\sor\s")
_SHARED_TASK = regex.compile(rf"^{either('shared_tasks')}\b")
_SUFFIX = regex.compile(r"(?:-(?:based|trained|generated|derived|tuned)|'s?)$")
_EDGES = regex.compile(r"^(?:the|The|[A-Z]\w+'s)\s|\sof$")
_LOOKS_NAMED = regex.compile(r"[A-Z].*[A-Z]|[A-Za-z].*\d|[a-z][A-Z]|-[A-Z\d]")
_ADJECTIVE = regex.compile(
    r"^(?:LLM|VLM|AI|RL)-[a-z]|-(?:tuned|level|scale|based|aware|driven|specific|free|style|like|efficient|frontier|stratified|trained|guided|page|time|world|shot|hoc|bit|end"
    r"|order|wise|centric|language|only)$|^\d+[kKMBT]?(?:-\w+)?$|^\d+(?:[xX]\d*|%|(?!st|nd|rd|th)[a-z]{1,2})?$"
)
_COUNTER = regex.compile(r"\d{1,4}")
_PARTICIPLE = regex.compile(r"-\w+(?:ed|ing|ant|ive)$")
_SHORT_FORM = regex.compile(r"\s\([^)]*\)")
_SHORT = regex.compile(r"\((?P<short>[A-Z][A-Za-z]{1,7}?)s?\)(?!\s(?:dataset|benchmark|corpus|challenge|cohort))")
_INITIALS = regex.compile(r"[^\W_]+")
_JOINING = frozenset((",", "and", "the", "&"))
_MARKS = frozenset(",:")
_LAST_PART = re.compile(r"^.*[\W_]")
_INTRODUCING = _MARKS | frozenset(("(", "as", "like", "including", "named", "called", "namely"))
_GLOSSING = frozenset(')"-,')
_ARTICLES = frozenset((" a", " t", " o"))
_NEAR = 80
"""Characters before a list that may tell what it is."""


def groups(story: Story) -> list[Group]:
    """Every group of dataset names in the abstract, by position."""
    text = story.text
    short = _abbreviations(text)
    openings = {start for start, _ in story.bounds}
    found: list[Group] = []
    turn = _own_account(text)
    said: set[str] = set()
    for match in _lists(text):
        start, end = match.span()
        opens = start in openings
        parts = _parts(match[0])
        if not any(_may_name(_bare(part), opens, said, story) for part in parts) or _ONLY_TRAINED.match(text, end):
            continue
        floor = max(text.rfind(". ", max(0, start - _NEAR), start) + 1, start - _NEAR, 0)
        before, behind = _word_before(text, floor, start), text[end : end + 2]
        last = found[-1] if found else None
        joined = (
            last is not None
            and before in _JOINING
            and start - last.end < _NEAR
            and _JOINED.fullmatch(text, last.end, start)
        )
        opened = start - 4 if before == "the" and text[start - 6 : start - 4] in (": ", ", ") else start
        introducing = _INTRODUCED.match(text, floor, opened) if before in _INTRODUCING or opened < start else None
        if introducing is not None and introducing[0] == introducing["kind"] + ", " and behind[:1].isspace():
            introducing = None
        introduced = introducing is not None and not introducing["kind"].startswith(("task", "domain"))
        near = _WAY.match(text, floor, start) if introducing is None and before in _leading() else None
        kind = _NOUN.match(text, end) if behind[:1] == " " and behind[1:].islower() else None
        vague = kind is not None and _WEAK_KIND.fullmatch(kind["kind"]) is not None
        weak = vague
        noun = (
            introduced
            or bool(joined and last and last.lasting)
            or (kind is not None and not vague)
            or _is_apposed(text, end, behind)
        )
        if near is None and (noun or weak) and introducing is None:
            near = _DESCRIBED.match(text, floor, start)
        if introducing is not None:
            near = _SCOPED.match(text, floor, introducing.start("kind"))
        way = near["way"].lower() if near else ""
        tested = bool(way) and _TESTING.search(text, floor, near.start() if near else start) is not None
        opening = near is not None and way in ("on", "across") and (near.start() < 2 or text[near.start() - 2] in ".;")
        if introducing is not None:
            way = ""
        strong = way in ("on", "across") or (near is not None and _tests_with(text, floor, near))
        loose = way == "on" and _LOOSE.match(text, end) is not None
        names: list[str] = []
        apart = match[0].endswith(f", {parts[-1]}") if near else not certain(parts[-1])
        if apart and _ACTING.match(text, end) is not None:
            parts.pop()
        for part in parts:
            listed = tested and way in ("on", "in", "across") and _is_listed(part.strip())
            name = _dataset(part, noun or listed, strong or weak, loose, story) or (
                _bare(part) if _bare(part) in said and not opens else ""
            )
            if name and (name not in short or noun or certain(name)) and (not opens or certain(name)):
                names.append(name)
        if names and len(names) < len(parts) and not noun and any(map(certain, names)):
            names = [name for part in parts if (name := _dataset(part, True, True, False, story))]
        if (
            names
            and behind == " ("
            and (gloss := _SHORT.match(text, end + 1))
            and _stands_for(gloss["short"], names[-1])
        ):
            names[-1] += f" ({gloss['short']})"
        if len(names) == 1 and noun and introducing is None and _is_field(text, match, names[0], kind):
            continue
        if names:
            known = any(certain(name) or called_data(name) or _SHARED_TASK.match(name) for name in names)
            tested = tested or opening
            lasting = tested or (start >= turn and (noun or known or introducing is not None))
            if lasting:
                said.update(names)
                said.update(_VERSION.sub("", name) for name in names)
            if last is not None and joined:
                tested, lasting = tested or last.tested, lasting or last.lasting
                found[-1] = Group(last.start, end, [*last.names, *names], lasting, tested)
            elif last is None or behind[:1] != ")" or _GLOSSED.fullmatch(text, last.end, start) is None:
                found.append(Group(start, end, names, lasting, tested))
    return found


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Every list of capitalised words, in order, none overlapping."""
    match = _LIST.match(text)
    if match:
        yield match
    at = match.end() if match else 0
    for before in _BEFORE_LIST.finditer(text):
        if before.end() >= at and (match := _LIST.match(text, before.end())):
            yield match
            at = match.end()


def _may_name(name: str, opens: bool, said: set[str], story: Story) -> bool:
    """Could this name a dataset if more spoke for it? Spares most lists all that is looked at beside them."""
    return certain(name) or (not opens and (_is_possible(name) or name in said or name == story.benchmark))


@lru_cache(maxsize=65536)
def _is_possible(name: str) -> bool:
    """A shared task, or a name that neither its form nor its meaning keeps from being a dataset's."""
    if _SHARED_TASK.match(name):
        return True
    if _PARTICIPLE.search(name) or any(map(_ADJECTIVE.search, _uncounted(name))):
        return False
    return len(name) > 2 and could_be_dataset(name)


def _is_listed(name: str) -> bool:
    """In the register of datasets, and not in that of measures."""
    return dataset_named(name) is not None and not is_measure(name)


def _parts(words: str) -> list[str]:
    """The names of a list; words that one short form stands for are one, "Signs and Sounds of Streets (SSS)"."""
    parts = _SPLIT.split(words)
    short = _SHORT.search(parts[-1])
    if len(parts) > 1 and short is not None and " " in parts[-2]:
        whole = words[words.rfind(", ") + 2 if ", " in words else 0 :]
        initials = "".join(letter for letter in whole[: whole.find("(")] if letter.isupper())
        if initials == short["short"].upper():
            return [*parts[:-2], whole]
    if len(parts) == 2 and called_data(parts[1]) and " and the " not in words and not _is_name(parts[0]):
        return [words]
    return parts


def _is_name(words: str) -> bool:
    """Do these words stand for something by themselves, as "Human Eval" or "eICU" do?"""
    return dataset_named(words) is not None or any(map(_LOOKS_NAMED.search, words.split()))


def _stands_for(short: str, name: str) -> bool:
    """Do the letters of the short form stand in the name, in order, from its first on?"""
    letters = iter(name.lower())
    return " " in name and name[0].lower() == short[0].lower() and all(letter in letters for letter in short.lower())


def _tests_with(text: str, floor: int, near: regex.Match[str]) -> bool:
    """Is it what a test was made with: "simulations using ..."?"""
    return near["way"].lower() == "using" and _TESTED_RIGHT.match(text, floor, near.start()) is not None


def _is_field(text: str, match: re.Match[str], name: str, kind: regex.Match[str] | None) -> bool:
    """Does an acronym say what the data are for, "three NER datasets", "a new VQA benchmark", rather than name them?"""
    if kind is None or _ACRONYM.fullmatch(name) is None or match[0] != name or dataset_named(name) is not None:
        return False
    plural = kind["kind"].endswith(("s", "corpora"))
    return plural or _DEFINITE.match(text, max(0, match.start() - _NEAR), match.start()) is None


def _own_account(text: str) -> int:
    """Where an abstract turns from what others do to what its authors did."""
    match = _OURS.search(text)
    return 0 if match is None else text.rfind(". ", 0, match.start()) + 1


def _word_before(text: str, floor: int, start: int) -> str:
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


def _is_apposed(text: str, end: int, behind: str) -> bool:
    """Does a gloss follow that calls the names data: ", a dataset of ..."?"""
    return (behind[:1] in _GLOSSING or behind in _ARTICLES) and _APPOSED.match(text, end) is not None


def _abbreviations(text: str) -> set[str]:
    """Short forms that the text gives for words, "network intrusion detection (NID)": fields of work, not datasets."""
    found: set[str] = set()
    for match in _SHORT.finditer(text):
        short = match["short"]
        long = _long_form(text[max(0, match.start() - _NEAR) : match.start()], short)
        if long and not DATASET_NOUN.search(long):
            found.update((short, short.rstrip("s"), short + "s"))
    return found


def _long_form(before: str, short: str) -> str:
    """The last words before a bracket that hold the letters of the short form in it, in order; empty if none do."""
    letters = short.rstrip("s").lower()
    before = before.lower()
    at = len(before)
    for letter in reversed(letters[1:]):
        at = max(before.rfind(letter, 0, at), 0)
    words = [word.start() for word in _INITIALS.finditer(before, 0, at) if word[0][0] == letters[0]]
    long = before[words[-1] :] if words else ""
    return long if len(long.split()) <= len(short) + 2 else ""


def _dataset(words: str, noun: bool, strong: bool, loose: bool, story: Story) -> str:
    """The dataset that these words name; empty if they name none."""
    name = _bare(words)
    if not name or name == story.system:
        return ""
    if name == story.benchmark or certain(name) or _SHARED_TASK.match(name):
        return name
    if not noun and not strong and not (" " in name and called_data(name)):
        return ""
    if is_measure(name) and (dataset_named(name) is None or not (noun or loose)):
        return ""
    if is_kind(_SHORT_FORM.sub("", name)) and (not noun or name.endswith(")")):
        return ""
    if not _is_possible(name):
        return ""
    named = _LOOKS_NAMED.search(_SHORT_FORM.sub("", name)) is not None
    if noun or (" " in name and called_data(name)):
        plain = not named and " " not in name
        return "" if plain and not (strong or not name.endswith(("ing", "ed", "al", "le", "ent"))) else name
    return name if strong and (named or (loose and " " not in name)) else ""


def _uncounted(name: str) -> list[str]:
    """The words of a name but for its numbers: "Frog Challenge 2024"; all words of what is nothing but numbers."""
    words = name.split()
    return [word for word in words if not _COUNTER.fullmatch(word)] or words


@lru_cache(maxsize=65536)
def _bare(words: str) -> str:
    """The words without an article, a genitive, or what is joined to a name: "the Foo-based" -> "Foo"."""
    return _EDGES.sub("", _SUFFIX.sub("", words.strip(" .,")))


@lru_cache(maxsize=65536)
def certain(name: str) -> bool:
    """In the register under a name of no other meaning, or named the way benchmarks are named."""
    entry = dataset_named(name)
    if entry is None or entry.ambiguous or is_measure(name):
        return like_benchmark(name)
    return _LOOKS_NAMED.search(name) is not None or name in (entry.name, *entry.aliases)
