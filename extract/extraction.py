"""One paper in, its claims and its dismissed numbers out."""

from __future__ import annotations

import gc
import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from extract.claim import Claim, Dismissed, Extraction, Paper
from extract.link import Story, Told, link
from extract.link.wording.registers import dataset_id, metric_id, task_id
from extract.mention import Mention
from extract.numbers import mentions
from extract.plain import Plain, plain
from extract.reading import Reading, read
from extract.shape import Sentence, sentences, shape
from extract.shared_units import share_units

_TOGETHER = 125
"""Papers that go through the steps together."""


def extract_claims(paper: Paper) -> tuple[Claim, ...]:
    """Every numeric claim of the paper's abstract, in the order of the text."""
    return extract_paper(paper).claims


def extract_paper(paper: Paper) -> Extraction:
    """Read one paper. Never raises on any text; time and memory are linear in its length."""
    (extraction,) = _extracted((paper,))
    return extraction


def extract_papers(papers: Iterable[Paper]) -> Iterator[Extraction]:
    """Read many papers, in their order, some ahead of what was asked for: the same as one by one, but sooner.

    >>> [len(extraction.claims) for extraction in extract_papers([Paper(paper_id="1", title="", abstract="5% more")])]
    [1]
    """
    remaining = iter(papers)
    while batch := tuple(islice(remaining, _TOGETHER)):
        yield from _extracted(batch)


def _extracted(papers: Sequence[Paper]) -> list[Extraction]:
    """What the papers hold. Nobody looks for cycles of objects until it is done: reading makes none.

    Compiled it makes a few, which are found before the next papers are read.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return _read_together(papers)
    finally:
        if collects:
            gc.enable()


def _read_together(papers: Sequence[Paper]) -> list[Extraction]:
    """Each step is taken for all papers before the next: what a step needs is then at hand, which saves a sixth."""
    texts = [plain(paper.abstract) for paper in papers]
    found = [share_units(text.text, mentions(text.text)) for text in texts]
    stories = [Story(p.title, text.text, bounds(text.text, m)) for p, text, m in zip(papers, texts, found, strict=True)]
    shaped = [(story, list(_shapes(story, numbers))) for story, numbers in zip(stories, found, strict=True)]
    told = [[Told(sentence, read(sentence), story) for sentence in shapes] for story, shapes in shaped]
    link(list(chain.from_iterable(told)))
    return [_extraction(*parts) for parts in zip(papers, texts, found, told, strict=True)]


def _shapes(story: Story, found: list[Mention]) -> Iterator[Sentence]:
    """The sentences that hold a number which may claim something."""
    for place, numbers in by_sentence(story, found).items():
        if may_claim(numbers):
            yield shape(story.text, *story.bounds[place], numbers)


def _extraction(paper: Paper, text: Plain, found: list[Mention], told: list[Told]) -> Extraction:
    dismissed = [dismissed_of(text, mention, mention.dismissed) for mention in found if mention.dismissed]
    claims: list[Claim] = []
    for sentence, result, story in told:
        for token, mention in sentence.mentions.items():
            reading = result.readings.get(token)
            if reading is None:
                dismissed.append(dismissed_of(text, mention, result.aside[token]))
            else:
                claims.append(claim_of(paper, text, sentence, reading, story))
    return Extraction(paper, tuple(claims), tuple(sorted(dismissed)))


def may_claim(found: list[Mention]) -> bool:
    """Is any of the numbers not put aside yet?"""
    return not all(mention.dismissed for mention in found)


def bounds(text: str, found: list[Mention]) -> list[tuple[int, int]]:
    """The spans of the sentences of a text with these numbers, none too crowded; none if no number may claim."""
    return uncrowded(sentences(text), found) if may_claim(found) else []


_CROWD = 48
"""Numbers of the fullest sentence: each may hang on each, so that a longer list would take its square in time."""


def uncrowded(bounds: list[tuple[int, int]], found: list[Mention]) -> list[tuple[int, int]]:
    """The spans of the sentences, cut before every 49th number of one."""
    if len(found) <= _CROWD:
        return bounds
    starts = [mention.start for mention in found]
    parts: list[tuple[int, int]] = []
    for start, end in bounds:
        inside = starts[bisect_left(starts, start) : bisect_left(starts, end)]
        edges = [start, *(at for at in inside[_CROWD::_CROWD] if at > start), end]
        parts.extend(pairwise(edges))
    return parts


def by_sentence(story: Story, found: list[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each sentence that holds any, in the order of the text; a sentence is its place in `bounds`."""
    starts = [start for start, _ in story.bounds]
    groups: dict[int, list[Mention]] = {}
    for mention in found:
        groups.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    return groups


def dismissed_of(cleaned: Plain, mention: Mention, reason: str) -> Dismissed:
    """The mention as the paper writes it, with the reason why it claims nothing."""
    start, end = cleaned.original(mention.start, mention.end)
    return Dismissed("abstract", start, end, cleaned.given[start:end], reason)


def claim_of(paper: Paper, cleaned: Plain, sentence: Sentence, reading: Reading, story: Story) -> Claim:
    """The claim that a linked reading makes, in the paper's words and at the paper's offsets."""
    mention = reading.mention
    given = cleaned.given
    start, end = _balanced(given, *cleaned.original(mention.start, mention.end))
    first, last = cleaned.original(sentence.start, sentence.end)
    first, last = min(first, start), max(last, end)
    result = reading.kind != "size"
    value = mention.value
    if mention.sign < 0 and reading.kind == "score" and mention.form not in ("times", "orders"):
        value = -value
    return Claim(
        claim_id=_identity(paper, start, end, reading),
        paper_id=paper.paper_id,
        version=paper.version,
        start=start,
        end=end,
        quote=given[start:end],
        sentence=given[first:last].strip(),
        kind=reading.kind,
        value=value,
        value_high=mention.high,
        error=mention.error,
        total=mention.total,
        unit=mention.unit,
        bound=mention.bound,
        direction=reading.direction,
        aggregate=reading.aggregate,
        side=reading.side,
        metric=reading.metric,
        dataset=tuple(reading.dataset),
        task=story.task if result else "",
        metric_id=metric_id(reading.metric) if result else None,
        dataset_id=tuple(map(dataset_id, reading.dataset)),
        task_id=task_id(story.task) if result else None,
        system=reading.system,
        baseline=reading.baseline,
        condition=reading.condition,
        origin="quoted" if reading.quoted else "own",
        rule=reading.rule,
        confidence=round(reading.confidence, 3),
    )


def _balanced(given: str, start: int, end: int) -> tuple[int, int]:
    """Take the math delimiters in with a quote that holds one of the pair, and leave blanks behind it out."""
    if given.count("$", start, end) % 2:
        if start and given[start - 1] == "$":
            start -= 1
        elif end < len(given) and given[end] == "$":
            end += 1
    return start, start + len(given[start:end].rstrip())


def _identity(paper: Paper, start: int, end: int, reading: Reading) -> str:
    said = f"{paper.paper_id}\n{paper.version}\nabstract\n{start}\n{end}\n{paper.abstract[start:end]}\n{reading.kind}"
    return hashlib.blake2b(said.encode(), digest_size=8).hexdigest()
