"""What the whole paper says that one sentence leans on: what it introduces, and what it was evaluated on."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

import regex

from extract.link.dataset_names import Group, groups
from extract.link.names import could_be_dataset, could_be_system, is_model, like_benchmark
from extract.link.registers import task_in
from extract.lists import either, word_set
from extract.measures import is_measure
from extract.plain import plain

_NAME = r"(?:[A-Z][\w@^*/+-]*(?:\.\d+)?|[a-z]{1,3}[A-Z][\w-]*|[a-z]+[A-Z\d][\w-]*|[\w-]*[A-Z][\w-]*\$?)"
_NAMES = rf"{_NAME}(?:[ -]{_NAME}|\s\d+(?:\.\d+)?(?=\s|[,.;:)])){{0,4}}"
_VERB = either("introducing")
_DIRECT = regex.compile(rf"\b{_VERB}\s(?:(?:the|our|an?)\s)?[\"']?(?P<name>{_NAMES})[\"']?(?P<after>[^.]{{0,90}})")
_CALLED = regex.compile(
    rf"\b(?:called|named|termed|dubbed|namely|coined|denoted(?:\sas|\sby)?|referred\sto\sas|abbreviated\sas|which\swe\scall|we\scall(?:\sit)?)[,:]?\s(?:the\s)?[\"']?(?P<name>{_NAMES})"
)
_SHORT = regex.compile(
    rf"(?:\s(?:with|as|of|for|and|via|the|from|in|on|by|to|through|over)|[\s-]{_NAME}|[\s-](?:network|model|method|framework)){{0,7}}"
    r"\s?(?:\((?P<short>[A-Z][\w+*/-]{1,15})\)|,\s(?P<short>[A-Z][a-z]{0,3}[A-Z][\w+*/-]{0,13}),\s(?:an?|the|which|our)\b)"
)
"""The short form behind a long name: "Foo Bar with Baz (FBB)", "Foo Bar Baz, FooBB, a method"."""
_ADJECTIVAL = regex.compile(
    r"-(?:powered|based|driven|aware|enabled|assisted|inspired|enhanced|augmented|guided|informed|centric|level|series)$"
)
_SYSTEM_NOUN = (
    r"(?:framework|method|model|approach|algorithm|network|architecture|system|pipeline|strategy|technique|scheme|protocol|paradigm|mechanism|module|tool"
    r"|platform|agent|optimizer)"
)
_ASIDE = regex.compile(rf"\b(?P<what>{_SYSTEM_NOUN}),\s(?P<name>{_NAMES}),\s")
_CLASSED = regex.compile(rf"[a-z\d]\s\((?P<name>[A-Z][\w/+-]{{2,14}})\)\s(?P<what>{_SYSTEM_NOUN})\b")
_MORE_NOUNS = regex.compile(
    r"\s(?!(?:that|which|for|to|as|with|in|on|by|and|from|using|via|is|are|was|has|of|at|where|whose|when|while|based|framework|method|model|approach"
    r"|algorithm|network|architecture|system|pipeline|strategy|technique|module|loss|mechanism|scheme|protocol|paradigm|layer|agent|policy|tailored|designed"
    r"|leveraging|capable|attack|optimizer|objective)s?\b)[a-z]"
)
"""A word behind a bracket that goes on with the noun, "(MILP) formulation": the short form names a part of it."""
_ACRONYM = regex.compile(
    rf"\b{_VERB}\s(?P<phrase>[^.;()]{{3,120}}?)\s?\((?P<name>{_NAME}[^\s()]{{0,24}})\)(?P<after>[^.]{{0,60}})"
)
_PHRASE = regex.compile(
    rf"\b(?:(?:[Ww]e|paper|work|study|article|authors|research|and|this\sreport)\s(?:\w+ly\s)?(?:also\s|first\s|then\s|further\s)?{_VERB})\s"
    r"(?P<phrase>(?:an?|the|our|two|three)\s(?:[^.;:,()]|\([A-Z][\w-]{1,6}\)(?=-[a-z])){3,90}?)(?=[.,;:]|\s?\(|\s(?:that|which|to|for|based|using|by|with|where|designed|leveraging|via|called|named|in\sorder|and|capable|whose|on)\b)"
)
_USED = regex.compile(
    r"\b(?:[Ww]e|study|paper|work|and|method|system)\s(?:\w+ly\s)?(?:also\s|then\s)?(?:train(?:ed)?|fine-tuned?|uses?d?|employ(?:s|ed)?|appl(?:y|ied|ies)|adopt(?:s|ed)?|leverag(?:e|es|ed)|explore[sd]?)\s"
    r"(?P<phrase>(?:an?|the|our)\s[^.;:,]{3,90}?)(?=[.,;:]|\s(?:that|which|to|for|based|using|by|with|where|on|and|in|over|from)\b)"
)
_PURPOSE = regex.compile(r"\s(?:for|to)\s[^.,;:()]{3,50}?(?=[.,;:(]|\s(?:in|with|using|that|which|based|from|by|on)\b)")
_BROKEN = regex.compile(
    r"\b(?:review|survey|analysis|study|comparison|evaluation|metric|measure|task|problem)\b"
    r"|\b(?:that|which|using|with|based\son|via|by|leveraging|integrat\w+|combin\w+|to|where|from|on|called|named|,)\b"
)
_APPOSED = regex.compile(r",?\s(?:is\s|as\s)?(?:an?|the|our)\s(?P<what>[^,.;:]{3,80})")
_TITLE = regex.compile(r"^(?P<name>[^:]{1,60}?)\s?[:–]\s?(?P<rest>.+)")
_TITLED = regex.compile(
    r"^(?:An?\s|The\s|Towards\s)?(?P<name>(?:[A-Z][\w-]*\s){1,6}?(?:Model|Method|Framework|Network|System|Approach|Algorithm|Transformer|Architecture|Pipeline|Mechanism|Strategy))\s(?:for|via|with|using|in|to|based)\b"
)
_IS_DATA = regex.compile(
    r"\b(?:benchmark(?:s|ing)?|datasets?|corpus|corpora|test\s?suite|testbed|leaderboard|evaluation\s(?:suite|framework|set)|test\sset|challenge|data\sset|collection|evaluating|gym|simulator|treebank|knowledge\sbase|shared\stask)\b",
    regex.IGNORECASE,
)
_IS_OTHER = regex.compile(
    rf"{_IS_DATA.pattern}|\b(?:metric|measure|score|index|task|problem|phenomenon|effect)s?\b", regex.IGNORECASE
)
_IS_SYSTEM = regex.compile(
    r"\b(?:framework|method|model|approach|algorithm|network|architecture|system|pipeline|agent|module|technique|strategy|paradigm|policy|optimizer|scheme|mechanism|loss|attack|defense|decoder|encoder|compiler|engine|library|tool|protocol|learning|training|baseline|solver|planner|detector|controller)\b",
    regex.IGNORECASE,
)
_TRIM = regex.compile(
    r"^(?:an?|the|our|two|three|novel|new|simple|yet|and|but|effective|efficient|first|unified|general|lightweight|innovative|principled|comprehensive|large-scale|,|-)\s+",
    regex.IGNORECASE,
)


def _begins(group: Group) -> int:
    return group.start


class Story:
    """One paper as a reader keeps it in mind while reading a sentence of it."""

    def __init__(self, title: str, text: str, bounds: list[tuple[int, int]]) -> None:
        self.given_title = title
        self.text = text
        self.bounds = bounds
        self.last_system = ""
        """The system of the last result that was read."""
        self.metric = ""
        """The metric of the last score that was read."""

    @cached_property
    def groups(self) -> list[Group]:
        """The dataset names of the abstract."""
        return groups(self)

    @cached_property
    def dataset_names(self) -> frozenset[str]:
        """Every dataset that the abstract names."""
        return frozenset(name for group in self.groups for name in group.names)

    def groups_within(self, start: int, end: int) -> list[Group]:
        """The groups of dataset names that begin in a stretch of the abstract."""
        first = bisect_left(self.groups, start, key=_begins)
        return self.groups[first : bisect_left(self.groups, end, first, key=_begins)]

    @cached_property
    def title(self) -> str:
        return plain(self.given_title).text.strip()

    @cached_property
    def _title_name(self) -> tuple[str, str]:
        match = _TITLE.match(self.title)
        if match is None:
            return "", self.title
        name = match["name"].strip()
        entered = regex.match(r"(\S+(?:\s\S+)?)\s(?:at|@)\s", name)
        if entered:
            return entered[1], match["rest"]
        if len(name.split()) > 4:
            return "", self.title
        if name.islower() and not regex.search(rf"\b{_VERB}\s{regex.escape(name)}\b", self.text):
            return "", self.title
        short = name.split()[0]
        if " " in name and short.lower() in word_set("title_openers"):
            return "", self.title
        named = regex.search(r"[a-z][A-Z]|[A-Z]{2}|\d|-[A-Z]", name) is not None
        if " " in name and name not in self.text and (not named or len(name.split()) > 2):
            return "", self.title
        at = regex.match(r"(\S+)\s(?:for|in|on)\s", name)
        return (at[1] if at else name), match["rest"]

    @cached_property
    def _introductions(self) -> list[tuple[int, str, str]]:
        """(position, name, what is said of it) of everything that the abstract introduces by name."""
        found: list[tuple[int, str, str]] = []
        for match in _ACRONYM.finditer(self.text):
            phrase = match["phrase"]
            if _BROKEN.search(phrase) or (phrase.split()[-1].islower() and _MORE_NOUNS.match(match["after"])):
                continue
            found.append((match.start("name"), match["name"], phrase))
        for match in _DIRECT.finditer(self.text):
            apposed = _APPOSED.match(match["after"])
            if is_model(match["name"]) and not apposed:
                continue
            what = apposed["what"] if apposed else match["after"][:40]
            found.append((match.start("name"), self._shortened(match), what))
        for match in _CALLED.finditer(self.text):
            before = self.text[max(0, match.start() - 110) : match.start()].rpartition(". ")[2]
            found.append((match.start("name"), self._shortened(match), before))
        for pattern in (_ASIDE, _CLASSED):
            found.extend(
                (m.start("name"), m["name"], m["what"]) for m in pattern.finditer(self.text) if not is_model(m["name"])
            )
        return sorted(
            (at, clean, what)
            for at, name, what in found
            if len(clean := name.strip(" -,")) > 2 and not _ADJECTIVAL.search(clean)
        )

    def _shortened(self, match: regex.Match[str]) -> str:
        """The short form that stands right behind a name, or else the name; two letters are too short for a name."""
        name = str(match["name"])
        short = _SHORT.match(self.text, match.end("name"))
        if short and len(short["short"]) > 2 and short["short"][0].lower() == name[0].lower():
            return str(short["short"])
        return name

    @cached_property
    def benchmark(self) -> str:
        """The dataset or benchmark that the paper introduces; empty if it introduces none."""
        name, rest = self._title_name
        if name and (like_benchmark(name) or (_IS_DATA.search(rest) and not _IS_SYSTEM.search(rest))):
            return self._short(name)
        for _, name, what in self._introductions:
            if like_benchmark(name) or (_IS_DATA.search(what) and not _IS_SYSTEM.search(what)):
                return name
        return ""

    @cached_property
    def task(self) -> str:
        """The task that the title names, as written, if the register knows it."""
        return task_in(self.title)

    @cached_property
    def benchmark_first(self) -> bool:
        """Is the benchmark what the title names?"""
        return bool(self.benchmark) and self.benchmark in (self._title_name[0], self._short(self._title_name[0]))

    @cached_property
    def system(self) -> str:
        """The system that the paper introduces, by name if it has one; empty if it introduces none."""
        return self.name or self._phrase

    @cached_property
    def name(self) -> str:
        """The name of the system that the paper introduces; empty if it has none."""
        name, _ = self._title_name
        if name and name != self.benchmark and not like_benchmark(name) and could_be_dataset(name):
            return self._short(name)
        for _, name, what in sorted(self._introductions, key=lambda entry: entry[1] not in self.title):
            if is_measure(name) or not could_be_system(name):
                continue
            if (
                name != self.benchmark
                and not like_benchmark(name)
                and (not _IS_OTHER.search(what) or _IS_SYSTEM.search(what))
            ):
                return name
        return ""

    def _short(self, name: str) -> str:
        """The short form that the abstract gives a long name: Foo Bar Baz (FBB)."""
        if " " not in name:
            return name
        at = self.text.find(name)
        behind = _SHORT.match(self.text, at + len(name)) if at >= 0 else None
        if behind and len(behind["short"]) > 2:
            return str(behind["short"])
        initials = "".join(word[0] for word in regex.findall(r"[^\W_]+", name)).lower()
        for _, short, _ in self._introductions:
            if " " not in short and short.lower()[:1] == initials[:1] and set(short.lower()) <= set(name.lower()):
                return short
        return name

    @cached_property
    def _phrase(self) -> str:
        for match in (*_PHRASE.finditer(self.text), *_USED.finditer(self.text)):
            phrase = str(match["phrase"])
            while (shorter := _TRIM.sub("", phrase)) != phrase:
                phrase = shorter
            if " " not in phrase and (purpose := _PURPOSE.match(self.text, match.end())):
                phrase += purpose[0].rstrip()
            if " " in phrase and not _IS_DATA.search(phrase) and _IS_SYSTEM.search(phrase):
                return phrase
        titled = _TITLED.match(self.title)
        return str(titled["name"]) if titled else ""
