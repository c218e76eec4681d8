"""A listing page as a browser's select-all copies it: a title on a line, its abstract on the next, and page furniture.

Title and abstract are told apart by shape alone: on 20,000 papers, every abstract is long or ends with a full stop,
and no title does. Each text takes the line above it as its title; what is left over is a reject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from extract.claim import Paper, Reject, Source
from extract.readers._furniture import is_furniture, labels, unglued
from extract.readers._identity import fingerprint, slug
from extract.readers._input import Input, UnreadableInput, text_head

SUFFIXES = (".txt", ".text")

LONGEST_TITLE = 250
"""Characters. The longest of 20,000 titles has 224."""
SHORTEST_ABSTRACT = 20
"""Characters, a full stop at their end."""
EXCERPT = 120

LINE_END = regex.compile(r"\r\n|\n|\r")
FULL_STOP = regex.compile(r"[.。．][\"'”’)\]}]*$")
BLANKS = " \t\f\v\xa0\u200b\ufeff"
MARKUP = ("<", "{", "[", "%", "\\", "@", "#", "---")


class Line(NamedTuple):
    number: int
    text: str
    is_abstract: bool
    after_abstract: bool
    """Right after one, without furniture between them."""


def recognises(head: bytes) -> bool:
    """A short line stands right before a text, and the page does not begin with markup."""
    text = text_head(head)
    return not text.lstrip().startswith(MARKUP) and any(title and abstract for title, abstract in _pairs(_lines(text)))


def read(source: Input) -> Iterator[Paper | Reject]:
    lines = _lines(source.text())
    if not lines:
        raise UnreadableInput(
            source.name, "holds page furniture and no paper", "copy the page with its titles and abstracts"
        )
    first_abstracts: dict[str, str] = {}
    for title, abstract in _pairs(lines):
        if title and abstract:
            yield _paper(title, abstract, source.name, first_abstracts)
        elif title:
            yield _reject(title, source.name, "a title without an abstract: the next line is no text")
        elif abstract:
            yield _reject(abstract, source.name, "an abstract without a title: the line above is none")


def _lines(page: str) -> list[Line]:
    """The lines of a page without blank ones and furniture."""
    lines: list[Line] = []
    after_abstract = False
    for number, raw in enumerate(LINE_END.split(page), start=1):
        text = raw.strip(BLANKS)
        if text and is_furniture(text):
            after_abstract = False
        elif text:
            lines.append(Line(number, text, _is_abstract(text), after_abstract))
            after_abstract = lines[-1].is_abstract
    known = labels([line.text for line in lines], [line.is_abstract for line in lines])
    return [line for line in lines if line.text not in known]


def _is_abstract(text: str) -> bool:
    return len(text) > LONGEST_TITLE or (len(text) >= SHORTEST_ABSTRACT and FULL_STOP.search(text) is not None)


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    """Title and abstract, in the order of the page; None where one of them is missing."""
    title: Line | None = None
    for line in lines:
        if line.is_abstract:
            yield title, line
            title = None
        else:
            if title:
                yield title, None
            title = line
    if title:
        yield title, None


def _paper(title: Line, abstract: Line, file: str, first_abstracts: dict[str, str]) -> Paper:
    """A second abstract under a title that was on the page before is a second paper: its id says so."""
    name = title.text if title.after_abstract else unglued(title.text, abstract.text)
    paper_id = slug(name)
    if first_abstracts.setdefault(paper_id, abstract.text) != abstract.text:
        paper_id = f"{paper_id}-{fingerprint(abstract.text)}"
    return Paper(paper_id=paper_id, title=name, abstract=abstract.text, source=Source(file, title.number))


def _reject(line: Line, file: str, reason: str) -> Reject:
    return Reject(Source(file, line.number), reason, line.text[:EXCERPT])
