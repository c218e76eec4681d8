"""JSON lines: one paper a line, as an object. Keys that are not listed here are ignored.

| key, first that is there | is |
|---|---|
| paper_id, arxiv_id, id, doi | the paper's id; of an arXiv id the version (`v2`) is parted. None: a slug of the title |
| title | |
| abstract, summary | needed |
| published, date, update_date | first publication, as near as the file tells: `2025`, `2025-11`, `2025-11-03`, a time |
| updated, update_date | publication of this version |
| version | a number, or `v2` |
| authors | a list of names or of objects with a `name`; or one text, kept whole |
| categories | a list, or one text with spaces between |
| url | |
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import regex
from pydantic import ValidationError
from pydantic_core import from_json

from extract.claim import Paper, Reject, Source
from extract.readers._dates import iso_date
from extract.readers._identity import slug, split_arxiv_id
from extract.readers._input import LINE_BYTES, Input, Line, not_utf8, text_head

SUFFIXES = (".jsonl", ".ndjson")
EXCERPT = 120

OBJECT = regex.compile(r'^[ \t]*\{[ \t]*"', regex.MULTILINE)
VERSION = regex.compile(r"v?([1-9]\d{0,5})")

Record = Mapping[str, Any]


def recognises(head: bytes) -> bool:
    return OBJECT.search(text_head(head)) is not None


def read(source: Input) -> Iterator[Paper | Reject]:
    for line in source.lines():
        if line.content.strip():
            yield _paper_or_reject(line, Source(source.name, line.number))


def _paper_or_reject(line: Line, place: Source) -> Paper | Reject:
    try:
        return _paper(_record(line), place)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        reason = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    except ValueError as error:
        reason = str(error)
    return Reject(place, reason, line.content[: 4 * EXCERPT].decode("utf-8", errors="replace")[:EXCERPT])


def _record(line: Line) -> Record:
    if line.cut:
        raise ValueError(f"the line is longer than {LINE_BYTES >> 20} MB")
    try:
        text = line.content.decode()
    except UnicodeDecodeError as error:
        raise ValueError(f"{not_utf8(line.content, error)}; save the file as UTF-8") from None
    try:
        record = from_json(text, allow_inf_nan=False)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from None
    if not isinstance(record, dict):
        raise ValueError('not an object; a line must be one, such as {"id": "...", "title": "...", "abstract": "..."}')
    return record


def _paper(record: Record, place: Source) -> Paper:
    title = _first(record, "title") or ""
    abstract = _first(record, "abstract", "summary")
    if abstract is None or (isinstance(abstract, str) and not abstract.strip()):
        raise ValueError("no abstract; give it as `abstract` or `summary`")
    paper_id, version = _identity(record, title)
    return Paper(
        paper_id=paper_id,
        version=version,
        title=title,
        abstract=abstract,
        published=_date(_first(record, "published", "date", "update_date")),
        updated=_date(_first(record, "updated", "update_date")),
        authors=_authors(_first(record, "authors")),
        categories=_categories(_first(record, "categories")),
        url=_first(record, "url"),
        source=place,
    )


def _first(record: Record, *keys: str) -> Any:
    return next((record[key] for key in keys if record.get(key) is not None), None)


def _identity(record: Record, title: Any) -> tuple[str, int]:
    given = _first(record, "paper_id", "arxiv_id", "id", "doi")
    stated = _version(_first(record, "version"))
    if given is None or given == "":
        if not isinstance(title, str) or not title.strip():
            raise ValueError("neither an id nor a title; give one of `id`, `title`")
        return slug(title), stated or 1
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise ValueError("the id must be text in quotes: as a number 2506.10 would lose its last 0")
    paper_id, version = split_arxiv_id(str(given).strip())
    if stated and version and stated != version:
        raise ValueError(f"the id says version {version}, `version` says {stated}")
    return paper_id, stated or version or 1


def _version(value: Any) -> int | None:
    if value is None:
        return None
    found = None if isinstance(value, bool) else VERSION.fullmatch(str(value).strip())
    if not found:
        raise ValueError(f"version {str(value)[:20]!r} is not a number from 1")
    return int(found[1])


def _date(value: Any) -> str | None:
    return None if value is None else iso_date(str(value).strip())


def _authors(value: Any) -> tuple[Any, ...]:
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list):
        raise ValueError("authors must be a list of names")
    return tuple(author.get("name") if isinstance(author, dict) else author for author in value)


def _categories(value: Any) -> Any:
    return tuple(value.split()) if isinstance(value, str) else value or ()
