"""What a paper is called: an arXiv id without its version, or a slug of the title."""

from __future__ import annotations

import unicodedata
from hashlib import sha256

import regex

ARXIV_ID = regex.compile(
    r"""
    (?: arxiv: \s* | https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/ )?
    (?P<id> \d{4}\.\d{4,5} | [a-z-]{2,20}(?:\.[a-z]{2})?/\d{7} )
    (?: v(?P<version>[1-9]\d{0,2}) )?
    (?: \.pdf )?
    """,
    regex.VERBOSE | regex.IGNORECASE,
)


def split_arxiv_id(text: str) -> tuple[str, int | None]:
    """Parts an arXiv id, in any of its spellings, from its version; any other id comes back as it is.

    >>> split_arxiv_id("arXiv:2506.01369v2")
    ('2506.01369', 2)
    >>> split_arxiv_id("https://arxiv.org/abs/cs.CL/0101001")
    ('cs.CL/0101001', None)
    >>> split_arxiv_id("seed-013")
    ('seed-013', None)
    """
    found = ARXIV_ID.fullmatch(text)
    if not found:
        return text, None
    return found["id"], int(found["version"]) if found["version"] else None


def slug(title: str) -> str:
    """The letters and digits of a title in lower case, without accents, joined by hyphens.

    >>> slug("Résumé of $CO_2$: A Study")
    'resume-of-co-2-a-study'
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", title) if not unicodedata.combining(c))
    words = "".join(c if c.isalnum() else " " for c in plain.casefold()).split()
    return "-".join(words) or f"untitled-{fingerprint(title)}"


def fingerprint(text: str) -> str:
    """Eight hex digits that tell texts apart."""
    return sha256(text.encode("utf-8", errors="replace")).hexdigest()[:8]
