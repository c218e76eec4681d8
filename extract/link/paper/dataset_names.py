"""Every group of dataset names of an abstract, found in one pass.

A list of capitalised words is a candidate; what stands before it ("evaluated on the ...", "datasets such as ...") and
behind it ("... benchmark", ", a dataset of ...") tells whether it names datasets, and how surely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from extract import grammar
from extract.link.paper.dataset_context import KIND, NEAR, Context, context
from extract.link.wording.names import called_data, could_be_dataset, could_be_system, is_kind, is_model, like_benchmark
from extract.link.wording.short_forms import short_form_of, with_short_forms
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.vocabulary import dataset_named

if TYPE_CHECKING:
    from extract.link.paper.story import Story


class Group(NamedTuple):
    """Names listed together."""

    start: int
    end: int
    names: list[str]
    lasting: bool
    """Said in a way that holds for later sentences too: a known name, a noun such as dataset, a verb of testing."""
    tested: bool
    """Said to be what something was tested on."""


class _Part(NamedTuple):
    """One name of a list, and what it says of itself."""

    words: str
    """As written."""
    name: str
    """Without an article, a genitive, or what is joined to it."""
    certain: bool
    shared: bool
    """A shared task."""
    called: bool
    """Its last word says that it is data."""
    possible: bool
    """Neither its form nor its meaning keeps it from being a dataset's."""


_NOT_FIRST = (
    r"(?!(?:[OI]n|Across|For|Using|With|From|By|The|Our|We|This|These|It|Its|When|While|Experiments?|Results?|Evaluat\w+|Test\w*|Extensive"
    r"|Specifically|Notably|Furthermore|Moreover|Additionally|However|Compared|Unlike|Through|Under|In|A|An|To|As|At|Both|Each|Finally|First|Here"
    r"|Existing|Beyond|Applying|Leveraging|Analyzing|Treating)\b(?!-[A-Z]))"
)
_WORD = (
    r"(?:[A-Z][\w.+@^*&/'-]*(?<![.,'])|\d+[A-Za-z][\w-]*|[a-z]+[A-Z][\w-]*|(?:[a-jl-oq-z]|tau|xbench)-[A-Z][\w-]*"
    r"|[a-z]+\d[\w-]*[A-Z][\w-]*|20\d\d(?:/20\d\d\b)?)"
)
_MORE = (
    r"of\s(?=[A-Z])|v\d[\d.]*\b|2\d/2\d\b(?!\s?%)"
    r"|\d+(?:\.\d+)?+(?:-[A-Z][\w-]*|\b(?!\s?%|-))|the\s(?=[A-Z])|\([A-Z][\w-]+\)(?=\s[a-z])"
)
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|{_MORE})){{0,6}}"
_LIST = re.compile(
    rf"(?:(?<![\w-])|(?<=benchmarks-)|(?<=datasets-)){_NOT_FIRST}{_NAME}(?:(?:,\s(?:and\s)?|\sand\s|\s&\s|\sor\s)(?:the\s)?{_NOT_FIRST}{_NAME}){{0,9}}"
)
"""The plainer engine takes a third of the other's time here."""
_PREFIX = regex.compile(r"(?r)(?:^|\s)(?P<prefix>(?:[a-jl-oq-z]|tau|xbench)-)")
"""What is joined to a name in small letters: "e-SNLI"; k-means and p-values are none."""
_CAPITAL = re.compile(r"[A-Z0-9]\w*")
"""What every word that opens a list holds: other words need not be tried."""
_OURS = regex.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Tt]h(?:is|e\spresent)\s(?:[\w-]+\s){0,2}(?:paper|work|study|article|thesis|report|research|notebook|submission))\b"
    r"|\b(?i:methods?|methodology|objectives?|purpose|aims?|results|findings)\s?:"
)
_ACTING = re.compile(rf"\s(?:\w+ly\s)?{either('acting')}\b")
"""What follows the name of a system: "Zorblax outperforms"."""
_JOINED = re.compile(
    rf"(?:\s(?:[a-z]+\s)?{KIND})?(?:\s?\((?=[A-Za-z])[^()%]{{1,40}}\))?(?:,\sand\s|(?<=\)),\s|\s(?:and|&)\s)(?:the\s)?"
    r"|\)(?:,|\sand|,\sand)\s(?:[\w-]+\s){1,5}\("
)
"""What may stand between two names of one list: "Foo Data (FD) and the Bar dataset"."""
_UNNAMED = regex.compile(
    r"\sand\s(?:the\s)?(?P<what>[a-z][\w-]*(?:\s(?!(?:on|of|in|for|and|with|to|as|by)\s)[a-z][\w-]*){0,2})\s(?:datasets|benchmarks|corpora)\b"
)
"""The last of a list, told by what it holds rather than by its name: "Foo and spoken-order datasets"."""
_OTHERS = regex.compile(
    r"(?:other|several|further|many|two|three|four|five|six|more|both|additional|various|related|standard|common|popular|public|existing|real-world)\b(?!-)"
)
_GLOSSED = regex.compile(rf"\s(?:[a-z]+\s)?{KIND}\s?\(")
_VERSION = re.compile(r"[\s-]v?\d[\d.]*$")
_ACRONYM = regex.compile(r"[A-Z]{2,6}s?")
_DEFINITE = regex.compile(r"(?r)\b[Tt]he\s(?:[a-z][\w-]*\s){0,3}")
_ONLY_TRAINED = re.compile(
    r"[\s-](?:weights|(?:pre-?)?train\w+ (?:weights|models?|backbones?)|pre-?train\w+|initiali[sz]\w+)\b"
)
"""What follows the name of data that a model comes trained on: "ImageNet weights"."""
_PRETRAINED = regex.compile(r"(?r)\b[Pp]re-?train\w+\s(?:\w+\s){0,2}(?:on|with|from|using)\s(?:the\s)?")
_YEAR = re.compile(r"\s?20[0-3]\d")
_SPLIT = re.compile(r",\s?(?:and\s)?|\sand\s|\s&\s|\sor\s")
_SHARED_TASK = re.compile(rf"^{either('shared_tasks')}\b")
_SUFFIX = re.compile(
    r"(?:-(?:based|trained|generated|derived|tuned)|'s?|-(?:the|and|our|we|with|by|show|demonstrat\w+)(?:\s.*)?)$"
)
_EDGES = re.compile(r"^(?:the|The|[A-Z]\w+'s)\s|\sof$")
_LOOKS_NAMED = re.compile(r"[A-Z].*[A-Z]|[A-Za-z].*\d|[a-z][A-Z]|-[A-Z\d]")
_ADJECTIVE = re.compile(
    r"^(?:LLM|VLM|AI|RL)-[a-z]|-(?:tuned|level|scale|based|aware|driven|specific|free|style|like|efficient|frontier|stratified|trained|guided|page|time|world|shot|hoc|bit|end"
    r"|order|wise|centric|language|only)$|^\d+[kKMBT]?(?:-\w+)?$|^\d+(?:[xX]\d*|%|(?!st|nd|rd|th)[a-z]{1,2})?$"
)
_COUNTER = re.compile(r"\d{1,4}")
_PARTICIPLE = re.compile(r"-\w+(?:ed|ing|ant|ive)$")
_SHORT_FORM = re.compile(r"\s\([^)]*\)")


def groups(story: Story) -> list[Group]:
    """Every group of dataset names in the abstract, by position."""
    text = story.text
    openings = {start for start, _ in story.bounds}
    own = False
    said: set[str] = set()
    found: list[Group] = []
    for match in _lists(text):
        start, end = match.span()
        opens = start in openings
        parts = [
            part
            for part in _entitled(text, end, _parts(match[0]))
            if part.certain or (not opens and (part.possible or part.name == story.benchmark))
        ]
        if not parts or _are_system(parts, said, story):
            continue
        around = context(text, start, end)
        last = found[-1] if found and _is_joined(text, found[-1].end, start) else None
        data = around.data or (last is not None and last.lasting)
        if match[0].endswith(parts[-1].words) and _is_subject(text, match, parts[-1].words, around):
            parts.pop()
            around = around._replace(loose=around.way == "on")
        named = [
            part
            for part in parts
            if (
                _is_dataset(part, data or _is_listed(part, around, text), around, story)
                or (not opens and part.name in said)
            )
            and (part.certain or data or part.name not in story.short_forms)
        ]
        if named and len(named) < len(parts) and not data and any(part.certain for part in named):
            alike = around._replace(strong=True, loose=False)
            named = [part for part in parts if _is_dataset(part, True, alike, story)]
        names = [part.name for part in named]
        if not names or (len(names) == 1 and data and _is_field(text, match, names[0], around, story)):
            continue
        if _is_of_weights(text, start, end):
            continue
        sure = any(part.certain for part in named)
        if len(parts) > len(names) and not sure and any(is_measure(part.words) for part in parts):
            continue
        if not match[0].endswith(named[-1].words):  # "on CIRR and FVD by"
            end = text.rfind(named[-1].words, start, end) + len(named[-1].words)
        names = with_short_forms(text, start, end, names)
        unnamed = _UNNAMED.match(text, end) if text.startswith(" and ", end) else None
        if unnamed is not None and not _OTHERS.match(unnamed["what"]):
            names.append(unnamed["what"])
        if names[-1].endswith(f" ({story.system})"):
            continue
        known = (
            data
            or around.introduced
            or any(certain(name) or called_data(name) or _SHARED_TASK.match(name) for name in names)
        )
        tested = around.opening or around.is_tested(text)
        own = own or ((tested or known) and start >= story.own_account)
        lasting = around.kind == "shared task" or (own and (tested or known))
        if lasting:
            said.update(names, (_VERSION.sub("", name) for name in names))
        if found and any(map(certain, names)) and _PART_OF.fullmatch(text, found[-1].end, start):
            found.pop()
            last = None
        if last is not None:
            names, tested, lasting = [*last.names, *names], tested or last.tested, lasting or last.lasting
            found[-1] = Group(last.start, end, names, lasting, tested)
        elif found and text.startswith(")", end) and _GLOSSED.fullmatch(text, found[-1].end, start):
            found[-1].names[-1] += f" ({names[0]})"  # "the Frog Sounds dataset (FroSo)"
        else:
            found.append(Group(start, end, names, lasting, tested))
    return found


_ENTITLING = (" dataset", " benchmark", " corpus", " test set", " data set")


def _entitled(text: str, end: int, parts: tuple[_Part, ...]) -> tuple[_Part, ...]:
    """What stands before "dataset" may be one, though it is named like a model: "the FlexiBERT benchmark"."""
    last = parts[-1]
    if last.possible or not text.startswith(_ENTITLING, end) or not could_be_system(last.name):
        return parts
    return (*parts[:-1], last._replace(possible=is_model(last.name)))


def _are_system(parts: list[_Part], said: set[str], story: Story) -> bool:
    """Is it the paper's system alone that is named?"""
    system = story.system
    for part in parts:
        if part.name != system:
            return False
    return system != story.benchmark and system not in said


def _is_of_weights(text: str, start: int, end: int) -> bool:
    """Are these the data that a model comes trained on: "ImageNet weights", "pretrained on ImageNet"?"""
    return (
        _ONLY_TRAINED.match(text, end) is not None or _PRETRAINED.match(text, max(0, start - NEAR), start) is not None
    )


_PART_OF = re.compile(
    r"\s(?:subset|split|subtask|task|track|portion|part|score|domain|category|section)s?\s(?:of|in|from|within)\s(?:the\s|our\s)?"
)
"""What joins a part of a dataset to its name: "the Hard Sums subset of"."""


def _is_joined(text: str, end: int, start: int) -> bool:
    """Does a name that begins here go on with the list that ended there?"""
    return start - end < NEAR and _JOINED.fullmatch(text, end, start) is not None


def _is_subject(text: str, match: re.Match[str], name: str, around: Context) -> bool:
    """Is the last name what does something, "On Foo, Zorblax outperforms", and no more of the data?"""
    apart = match[0].endswith(f", {name}") if around.way or around.introduced else not certain(name)
    return apart and _ACTING.match(text, match.end()) is not None


def _is_listed(part: _Part, around: Context, text: str) -> bool:
    """In the register of datasets, not in that of measures, and said to be what something was tested on?"""
    return (
        around.way in ("on", "in", "across")
        and dataset_named(part.words) is not None
        and not is_measure(part.words)
        and around.is_tested(text)
    )


def _names(words: str) -> list[str]:
    """The names of a list; words that one short form stands for are one, "Signs and Sounds of Streets (SSS)"."""
    parts = _SPLIT.split(words) if " " in words else [words]
    if len(parts) == 1:
        return parts
    for at, part in enumerate(parts[1:], 1):
        if _YEAR.fullmatch(part) and _YEAR.fullmatch(parts[at - 1][-5:]):
            parts[at] = parts[at - 1][:-4] + part
    if parts[-1].endswith(")") and " " in parts[-2] and (short := short_form_of(parts[-1])):
        whole = words[words.rfind(", ") + 2 if ", " in words else 0 :]
        if short.upper() in _initials(whole[: whole.find("(")]):
            return [*parts[:-2], whole]
    if len(parts) == 2 and called_data(parts[1]) and " and the " not in words and not _is_name(parts[0]):
        return [words]
    return parts


def _initials(words: str) -> tuple[str, str]:
    """The capitals of a name, and those with its "and": SHS and SAHS for "Signs and Houses Survey"."""
    with_and = words.replace(" and ", " And ")
    return "".join(filter(str.isupper, words)), "".join(filter(str.isupper, with_and))


def _is_name(words: str) -> bool:
    """Do these words stand for something by themselves, as "Human Eval" or "eICU" do?"""
    return dataset_named(words) is not None or any(map(_LOOKS_NAMED.search, words.split()))


def _is_field(text: str, match: re.Match[str], name: str, around: Context, story: Story) -> bool:
    """Does an acronym say what the data are for, "three NER datasets", "a new VQA benchmark", rather than name them?"""
    if around.introduced or not around.kind or match[0] != name:
        return False
    if _COUNTED.match(text, max(0, match.start() - NEAR), match.start()) and dataset_named(name) is None:
        return around.kind.endswith("s") and " " not in name
    if _ACRONYM.fullmatch(name) is None:
        return False
    known = dataset_named(name)
    if known is not None and not (known.ambiguous and name in story.short_forms):
        return False
    plural = around.kind.endswith(("s", "corpora"))
    return plural or _DEFINITE.match(text, max(0, match.start() - NEAR), match.start()) is None


_COUNTED = regex.compile(rf"(?r)\b(?:{grammar.either(grammar.values('numerals'))}|\d+)\s")
"""In front of what several sets have in common, and none is called: "on four DocQA datasets"."""


def own_account(text: str) -> int:
    """Where an abstract turns from what others do to what its authors did."""
    match = _OURS.search(text)
    return 0 if match is None else text.rfind(". ", 0, match.start()) + 1


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Every list of capitalised words, in order, none overlapping."""
    end = 0
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if start < end:
            continue
        while start > end and text[start - 1].isalnum():  # "eICU"
            start -= 1
        if text[start - 1 : start] == "-" and (prefixed := _PREFIX.match(text, end, start)):
            start = prefixed.start("prefix")
        match = _LIST.match(text, start)
        if match:
            yield match
            end = match.end()


@lru_cache(maxsize=65536)
def _parts(words: str) -> tuple[_Part, ...]:
    """What the names of a list say of themselves: spares most lists all that is looked at beside them."""
    return tuple(map(_part, _names(words)))


_RESOLVED = re.compile(r"\s\d{2,4}\s?[x×]\s?\d{2,4}$|/(?:20)?2\d$")
"""How fine the images of a dataset are, "ImageNet 128x128", and the second of two years."""


@lru_cache(maxsize=65536)
def _part(words: str) -> _Part:
    """What one name says of itself."""
    name = _bare(words)
    known, shared = certain(_RESOLVED.sub("", name)), _SHARED_TASK.match(name) is not None
    return _Part(words, name, known, shared, called_data(name), known or shared or _is_possible(name))


def _is_possible(name: str) -> bool:
    """Does neither the form of a name nor its meaning keep it from being a dataset's?"""
    if not name.isalpha() and (_PARTICIPLE.search(name) or any(map(_ADJECTIVE.search, _uncounted(name)))):
        return False
    return (len(name) > 2 or _is_registered(name)) and could_be_dataset(name)


def _is_registered(name: str) -> bool:
    """Is it a name of the register, letter by letter: "M4", and not the "Dr" of a person?"""
    entry = dataset_named(name)
    return entry is not None and (name == entry.name or name in entry.aliases)


def _is_dataset(part: _Part, data: bool, around: Context, story: Story) -> bool:
    """Does it name a dataset, `data` if something calls it that?"""
    name = part.name
    if not name or (name == story.system and name != story.benchmark):
        return False
    if part.certain or part.shared or name == story.benchmark:
        return True
    data = data or part.called
    strong = around.strong or around.vague
    if not data and not strong:
        return False
    if is_measure(name) and (dataset_named(name) is None or not (data or around.loose)):
        return False
    bare = _SHORT_FORM.sub("", name)
    if (is_kind(bare) and (not data or bare != name)) or not part.possible:
        return False
    if data:
        named = " " in name or _LOOKS_NAMED.search(bare) is not None
        return named or strong or not name.endswith(("ing", "ed", "al", "le", "ent"))
    return _LOOKS_NAMED.search(bare) is not None or (around.loose and " " not in name)


def _uncounted(name: str) -> list[str]:
    """The words of a name but for its numbers: "Frog Challenge 2024"; all words of what is nothing but numbers."""
    words = name.split()
    return [word for word in words if not _COUNTER.fullmatch(word)] or words


def _bare(words: str) -> str:
    """The words without an article, a genitive, or what is joined to a name: "the Foo-based" -> "Foo"."""
    name = _SUFFIX.sub("", words.strip(" .,"))
    if " " not in name or dataset_named(_SHORT_FORM.sub("", name)):
        return name
    first, _, rest = name.partition(" ")
    told = first.lower() in word_set("languages") or _PARTICIPLE.search(first) or _ADJECTIVE.search(first)
    if first.lower() in word_set("not_datasets") and _CODED.fullmatch(rest):
        return rest
    return rest if told and certain(rest) else _EDGES.sub("", name)


_CODED = re.compile(r"[A-Z]{2,}[\w-]*\d[\w-]*")
"""What is no word: the name of "CT LUNA16", whose first word tells of what it is."""


@lru_cache(maxsize=65536)
def certain(name: str) -> bool:
    """In the register under a name of no other meaning, or named the way benchmarks are named."""
    if name.endswith(")") and certain(name.rpartition(" (")[0]):
        return True
    entry = dataset_named(name)
    if entry is None or entry.ambiguous or is_measure(name):
        return like_benchmark(name) or _is_made_of_known(name)
    return _LOOKS_NAMED.search(name) is not None or name == entry.name or name in entry.aliases


_MADE_OF = re.compile(
    r"(?P<known>[A-Za-z]\w*(?:-\d+)?)(?:-(?=[A-Z])|\+)(?!(?:[A-Z]{1,3}|CoT|R1|Zero|ReAct|[A-Z]\w*(?:Net|ed|er))$)[\w+-]*"
)


def _is_made_of_known(name: str) -> bool:
    """Is it a known dataset made anew: "MMLU-Twist", "IFEval++"?"""
    match = _MADE_OF.fullmatch(name) if "-" in name or "+" in name else None
    if match is None or is_model(name) or len(match["known"]) < _LEAST:
        return False
    return _LOOKS_NAMED.search(match["known"]) is not None and certain(match["known"])


_LEAST = 4
"""Letters of a name that is long enough to be told in another one."""
