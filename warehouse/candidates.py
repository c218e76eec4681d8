"""What comes to be loaded, with the stamp that tells whether the warehouse holds it already."""

from __future__ import annotations

from hashlib import blake2b
from typing import NamedTuple

from extract.claim import Extraction, Paper, Record, Reject

Key = tuple[str, int]
"""Id and version of a paper."""

Stamp = tuple[str, str]
"""Hash of a paper's content, and fingerprint of what reads its claims: the same stamp, the same rows."""


class Candidate(NamedTuple):
    """A paper that may have to be written, with its claims, or None where they are read only if it has to."""

    paper: Paper
    stamp: Stamp
    extraction: Extraction | None

    @property
    def key(self) -> Key:
        return self.paper.paper_id, self.paper.version


def to_extract(record: Record, extractor: str) -> Candidate | Reject:
    """A paper whose claims are still to be read, unless they came with it."""
    return candidate(record, extractor, None) if isinstance(record, Paper) else extracted(record)


def extracted(record: Extraction | Reject) -> Candidate | Reject:
    """A paper whose claims are read. By what is not known, so they stand for it themselves."""
    if isinstance(record, Reject):
        return record
    return candidate(record.paper, digest(repr((record.claims, record.dismissed))), record)


def candidate(paper: Paper, extractor: str, extraction: Extraction | None) -> Candidate | Reject:
    try:
        content = paper.model_dump_json(exclude={"source"})
    except ValueError:
        return Reject(paper.source, "holds half of a surrogate pair, no character; mend the text", paper.title[:120])
    return Candidate(paper, (digest(content), extractor), extraction)


def digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=12).hexdigest()
