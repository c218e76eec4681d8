"""Every group of dataset names of an abstract, found in one pass.

A list of capitalised words is a candidate; what stands before it ("evaluated on the ...", "datasets such as ...") and
behind it ("... benchmark", ", a dataset of ...") tells whether it names datasets, and how surely.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import regex

from extract import grammar
from extract.link.paper.dataset_context import KIND, NEAR, Context, context
from extract.link.paper.dataset_parts import LOOKS_NAMED, SHARED_TASK, SHORT_FORM, Part, certain, parts_of
from extract.link.paper.name_lists import name_lists
from extract.link.wording.names import called_data, could_be_system, is_kind, is_model
from extract.link.wording.short_forms import is_common, with_short_forms
from extract.lists import either
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


def groups(story: Story) -> list[Group]:
    """Every group of dataset names in the abstract, by position."""
    text = story.text
    openings = {start for start, _ in story.bounds}
    own = False
    said: set[str] = set()
    found: list[Group] = []
    for match in name_lists(text):
        start, end = match.span()
        opens = start in openings
        parts = _candidates(text, match, opens, story)
        if not parts or _are_system(parts, said, story):
            continue
        around = context(text, start, end)
        last = found[-1] if found and _is_joined(text, found[-1].end, start) else None
        data = around.data or (last is not None and last.lasting)
        if match[0].endswith(parts[-1].words) and _is_subject(text, match, parts[-1].words, around):
            parts.pop()
            around = around._replace(loose=around.way == "on")
        named = _named(parts, data, around, set() if opens else said, story)
        if not named or _are_others(match, parts, named, data, around, story):
            continue
        names, end = _in_full(match, named, story)
        if names[-1].endswith(f" ({story.system})"):
            continue
        known = (
            data
            or around.introduced
            or any(certain(name) or called_data(name) or SHARED_TASK.match(name) for name in names)
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


def _candidates(text: str, match: re.Match[str], opens: bool, story: Story) -> list[Part]:
    """The names of a list that could be datasets'; where it opens a sentence, any word might stand there."""
    return [
        part
        for part in _entitled(text, match.end(), parts_of(match[0]))
        if part.certain or (not opens and (part.possible or part.name == story.benchmark))
    ]


def _named(parts: list[Part], data: bool, around: Context, said: set[str], story: Story) -> list[Part]:
    """Those of a list that name datasets: if one surely does, others need less to."""
    goes_on = data and not around.data
    named = [
        part
        for part in parts
        if (_is_dataset(part, data or _is_listed(part, around, story.text), around, story) or part.name in said)
        and (
            part.name not in story.short_forms
            or ((part.certain or data) and (goes_on or not is_common(part.name, story.short_forms)))
        )
    ]
    if named and len(named) < len(parts) and not data and any(part.certain for part in named):
        alike = around._replace(strong=True, loose=False)
        named = [part for part in parts if _is_dataset(part, True, alike, story)]
    return named


def _are_others(
    match: re.Match[str], parts: list[Part], named: list[Part], data: bool, around: Context, story: Story
) -> bool:
    """Do the names tell what the data are for, what weights come from, or stand among measures?"""
    if len(named) == 1 and data and _is_field(story.text, match, named[0].name, around, story):
        return True
    if _is_of_weights(story.text, *match.span()) or _CITED.match(story.text, match.end()):
        return True
    unsure = len(parts) > len(named) and not any(part.certain for part in named)
    return unsure and any(is_measure(part.words) for part in parts)


_CITED = re.compile(r"\set\sal\b")
"""What follows who wrote something."""


def _in_full(match: re.Match[str], named: list[Part], story: Story) -> tuple[list[str], int]:
    """The names with their short forms, and with the last that has none; and where they end."""
    text, (start, end) = story.text, match.span()
    if not match[0].endswith(named[-1].words):  # "on CIRR and FVD by"
        end = text.rfind(named[-1].words, start, end) + len(named[-1].words)
    names = with_short_forms(text, start, end, [part.name for part in named])
    unnamed = _UNNAMED.match(text, end) if text.startswith(" and ", end) else None
    if unnamed is not None and not _OTHERS.match(unnamed["what"]):
        names.append(unnamed["what"])
    return names, end


_ENTITLING = (" dataset", " benchmark", " corpus", " test set", " data set")


def _entitled(text: str, end: int, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """What stands before "dataset" may be one, though it is named like a model: "the FlexiBERT benchmark"."""
    last = parts[-1]
    if last.possible or not text.startswith(_ENTITLING, end) or not could_be_system(last.name):
        return parts
    return (*parts[:-1], last._replace(possible=is_model(last.name)))


def _are_system(parts: list[Part], said: set[str], story: Story) -> bool:
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


def _is_listed(part: Part, around: Context, text: str) -> bool:
    """In the register of datasets, not in that of measures, and said to be what something was tested on?"""
    return (
        around.way in ("on", "in", "across")
        and dataset_named(part.words) is not None
        and not is_measure(part.words)
        and around.is_tested(text)
    )


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


def _is_dataset(part: Part, data: bool, around: Context, story: Story) -> bool:
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
    bare = SHORT_FORM.sub("", name)
    if (is_kind(bare) and (not data or bare != name)) or not part.possible:
        return False
    if data:
        named = " " in name or LOOKS_NAMED.search(bare) is not None
        return named or strong or not name.endswith(("ing", "ed", "al", "le", "ent"))
    return LOOKS_NAMED.search(bare) is not None or (around.loose and " " not in name)
