"""What becomes a link to a paper."""

from __future__ import annotations

import regex

WEB = regex.compile(r"https?://[^\s\p{C}\"'<>\\`]{1,2000}", regex.IGNORECASE)
ARXIV_ID = regex.compile(r"\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7}")
DOI = regex.compile(r"10\.\d{4,9}/[A-Za-z0-9._;()/:-]+")


def address(url: str | None, paper_id: str | None) -> str | None:
    """Where the paper can be read: its url, if that leads to the web, else what its id says.

    >>> address("https://example.org/1", "a-slug"), address("javascript:alert(1)", "a-slug")
    ('https://example.org/1', None)
    >>> address(None, "2504.03775"), address("", "10.1000/xyz")
    ('https://arxiv.org/abs/2504.03775', 'https://doi.org/10.1000/xyz')
    """
    if url:
        return url if WEB.fullmatch(url) else None
    if paper_id and ARXIV_ID.fullmatch(paper_id):
        return f"https://arxiv.org/abs/{paper_id}"
    if paper_id and DOI.fullmatch(paper_id):
        return f"https://doi.org/{paper_id}"
    return None
