"""Why each slot of a claim holds what it holds.

A slot that the phrasing set is told by looking at a reading before and after linking. What linking leaned on is told
by linking again with less: with the sentence alone, then with the whole text but no title. The least that still gives
the same words is where they come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Literal, NamedTuple

from extract.claim import Claim, Dismissed, Paper
from extract.extraction import by_sentence, claim_of, dismissed_of, uncrowded
from extract.link import Story, Told, link
from extract.mention import Mention
from extract.numbers import mentions
from extract.phrase import Rule
from extract.plain import Plain, plain
from extract.reading import Reading, read
from extract.rules import all_rules
from extract.shape import Sentence, sentences, shape
from extract.shared_units import share_units

Why = Literal["number", "sign", "form", "rule", "shared", "sentence", "earlier", "elsewhere", "title"]
"""Before linking: `number`: it is written so; `sign`: its sign or arrow; `form`: what its form and the words beside it
suggest, for no rule took it; `rule`: the rule's phrasing; `shared`: as of a number beside it. By linking: `sentence`:
the same sentence gives it; `earlier`: one before; `elsewhere`: others, further on or in other words; `title`: nothing
gives it without the title."""

SLOTS = ("metric", "dataset", "system", "baseline", "condition")


class Explained(NamedTuple):
    """A number that makes a claim, and what filled the claim's slots."""

    claim: Claim
    phrase: str
    """The words of the sentence that the rule's phrasing fits; empty where no phrasing took the number itself."""
    family: str
    """What the rule's phrasings are, in a line; empty where no rule took the number."""
    why: Mapping[str, Why]
    """For each slot that is filled; `kind`, `unit`, `bound` and `direction` are slots too."""


class ExplainedSentence(NamedTuple):
    """A sentence with all its numbers in order. Offsets count characters of the text; the sentences cover it."""

    start: int
    end: int
    numbers: tuple[Explained | Dismissed, ...]


class ExplainedText(NamedTuple):
    """A text, sentence by sentence."""

    paper: Paper
    sentences: tuple[ExplainedSentence, ...]

    @property
    def numbers(self) -> Iterator[Explained | Dismissed]:
        """Every number of the text, in order."""
        for sentence in self.sentences:
            yield from sentence.numbers


def explain_text(title: str, text: str) -> ExplainedText:
    """The same claims and dismissed numbers as of a paper with this title and abstract, explained.

    Never raises on any text. Takes a few times as long as extraction.
    """
    paper = Paper(paper_id="text", title=title, abstract=text)
    cleaned = plain(text)
    written = mentions(cleaned.text)
    as_written = {mention.start: mention for mention in written}
    bounds = uncrowded(sentences(cleaned.text), written)
    story, untitled = Story(title, cleaned.text, bounds), Story("", cleaned.text, bounds)
    groups = by_sentence(story, share_units(cleaned.text, written))
    read_so = {k: _explain(paper, cleaned, story, untitled, k, group, as_written) for k, group in groups.items()}
    return ExplainedText(paper, tuple(_covering(cleaned, bounds, read_so)))


def _covering(
    cleaned: Plain, bounds: Sequence[tuple[int, int]], numbers: Mapping[int, tuple[Explained | Dismissed, ...]]
) -> Iterator[ExplainedSentence]:
    """The sentences in the text as given: each begins where the one before it ends, and none cuts a number."""
    end = len(cleaned.given)
    found: list[ExplainedSentence] = []
    for k in range(len(bounds) - 1, -1, -1):
        inside = numbers.get(k, ())
        start = min([cleaned.original(*bounds[k])[0], *(span(number)[0] for number in inside)]) if k else 0
        found.append(ExplainedSentence(start, end, inside))
        end = start
    yield from reversed(found)


def span(number: Explained | Dismissed) -> tuple[int, int]:
    """Where a number stands in the text, end exclusive."""
    placed = number.claim if isinstance(number, Explained) else number
    return placed.start, placed.end


def _explain(
    paper: Paper,
    cleaned: Plain,
    story: Story,
    untitled: Story,
    place: int,
    group: list[Mention],
    written: Mapping[int, Mention],
) -> tuple[Explained | Dismissed, ...]:
    """The numbers of one sentence; both stories must have gone through all sentences before it."""
    found: list[Explained | Dismissed] = [dismissed_of(cleaned, m, m.dismissed) for m in group if m.dismissed]
    if len(found) == len(group):
        return tuple(found)
    sentence = shape(story.text, *story.bounds[place], group)
    result = read(sentence)
    phrased = {token: replace(reading, dataset=list(reading.dataset)) for token, reading in result.readings.items()}
    link((Told(sentence, result, story),))
    without_title = _linked(shape(story.text, *story.bounds[place], group), untitled)
    alone = _alone(sentence, group)
    listed = {mention.start: mention for mention in group}
    for token, mention in sentence.mentions.items():
        reading = result.readings.get(token)
        if reading is None:
            found.append(dismissed_of(cleaned, mention, result.aside[token]))
            continue
        claim = claim_of(paper, cleaned, sentence, reading, story)
        rule = dict(all_rules()).get(reading.rule)
        phrase = _phrase(sentence, rule, phrased[token])
        read_by = _read_by(reading, rule, phrase, phrased)
        why = _why_read(reading, read_by, written[mention.start], listed[mention.start], rule, story.text)
        for slot in SLOTS:
            if getattr(reading, slot):
                why[slot] = _why_phrased(slot, reading, phrased, read_by) or _why_linked(
                    slot, reading, alone.get(token), without_title.get(token), sentence
                )
        if claim.task:
            why["task"] = "title"
        found.append(Explained(claim, phrase, "" if read_by == "form" else _family(reading.rule), why))
    return tuple(sorted(found, key=span))


def _linked(sentence: Sentence, story: Story) -> dict[int, Reading]:
    """The readings of a sentence, linked in a story."""
    result = read(sentence)
    link((Told(sentence, result, story),))
    return result.readings


def _alone(sentence: Sentence, group: list[Mention]) -> dict[int, Reading]:
    """The readings of a sentence as if it were the whole text and had no title."""
    text = sentence.text[sentence.start : sentence.end]
    by = sentence.start
    moved = [m._replace(start=m.start - by, end=m.end - by, reach=max(0, m.reach - by)) for m in group]
    return _linked(shape(text, 0, len(text), moved), Story("", text, [(0, len(text))]))


def _phrase(sentence: Sentence, rule: Rule | None, reading: Reading) -> str:
    """The words that a rule's phrasing fits around a number, best those that name its metric too; empty if none do."""
    if rule is None:
        return ""
    fits = [
        sentence.words(*match.span())
        for pattern in rule.compiled
        for match in pattern.finditer(sentence.shape)
        if reading.token in match.starts("number")
    ]
    return next((words for words in fits if reading.metric in words), fits[0] if fits else "")


def _family(rule: str) -> str:
    return (import_module(f"extract.rules.{rule}").__doc__ or "").partition("\n")[0]


def _read_by(reading: Reading, rule: Rule | None, phrase: str, phrased: Mapping[int, Reading]) -> Why:
    """What read a number: a rule's phrasing, what was said of the number before it, or its form alone."""
    if rule is not None and phrase:
        return "shared" if rule.says in ("again", "quoted") else "rule"
    before = max((token for token in phrased if token < reading.token), default=None)
    return "shared" if before is not None and phrased[before].rule == reading.rule and rule is not None else "form"


def _why_read(
    reading: Reading, read_by: Why, written: Mention, listed: Mention, rule: Rule | None, text: str
) -> dict[str, Why]:
    """Why the slots are filled that linking does not touch; `listed` has the unit of the numbers listed with it."""
    mention = reading.mention
    signed = _is_signed(text, reading)
    turned = signed and reading.kind == "change" and (rule is None or rule.says == "score")
    why: dict[str, Why] = {"kind": "sign" if turned else read_by}
    if mention.unit:
        shared: Why = "shared" if mention.unit == listed.unit else read_by
        why["unit"] = "number" if mention.unit == written.unit else shared
    why["bound"] = "number" if mention.bound == written.bound else read_by
    if reading.direction:
        why["direction"] = "sign" if signed else read_by
    return why


def _is_signed(text: str, reading: Reading) -> bool:
    """Does a sign or an arrow say that something changes?"""
    arrow = text[reading.mention.end : reading.mention.end + 3].lstrip(" (")[:1] in ("↑", "↓")
    return reading.kind in ("change", "ratio") and (reading.mention.sign != 0 or arrow)


def _why_phrased(slot: str, reading: Reading, phrased: Mapping[int, Reading], read_by: Why) -> Why | None:
    """Why a slot was filled before linking; None where linking filled or changed it."""
    words = getattr(reading, slot)
    if getattr(phrased[reading.token], slot) != words:
        return None
    if read_by == "shared":
        same = any(getattr(other, slot) == words for token, other in phrased.items() if token < reading.token)
        return "shared" if same else "rule"
    return read_by


def _why_linked(
    slot: str, reading: Reading, alone: Reading | None, untitled: Reading | None, sentence: Sentence
) -> Why:
    words = getattr(reading, slot)
    if alone is not None and getattr(alone, slot) == words:
        return "sentence"
    if untitled is not None and getattr(untitled, slot) == words:
        names = words if isinstance(words, list) else [words]
        return "earlier" if all(sentence.text.find(name, 0, sentence.start) >= 0 for name in names) else "elsewhere"
    return "title"
