"""Names of files and places in pages, out of texts that can hold anything."""

from __future__ import annotations

import unicodedata
from hashlib import blake2b

import regex

PLAIN = regex.compile(r"[a-z][a-z0-9_]{4,79}")
"""Names that every file system takes as they are: a device such as `con` has a shorter one."""
ANCHOR = regex.compile(r"[A-Za-z0-9._/-]{1,80}")
LONGEST = 60


def file_name(*texts: str | None) -> str:
    """A name that any file system takes, and that no other texts have.

    >>> file_name("score_within_bounds"), file_name("CIFAR-10", "Top-1 accuracy", "", None)
    ('score_within_bounds', 'cifar-10-top-1-accuracy-325a96bdf3')
    >>> file_name("CON"), file_name("../x"), file_name("🦜")
    ('con-18ddce8957', 'x-f699c8735a', '49f329014c')
    """
    if len(texts) == 1 and texts[0] is not None and PLAIN.fullmatch(texts[0]):
        return texts[0]
    words = "-".join(regex.findall("[a-z0-9]+", plain(" ".join(text for text in texts if text))))
    return "-".join(part for part in (words[:LONGEST].strip("-"), fingerprint(*texts)) if part)


def anchor(text: str) -> str:
    """A place in a page, as an address can name it.

    >>> anchor("2503.00001"), anchor("claim 1")
    ('2503.00001', 'a4ebe9996a')
    """
    return text if ANCHOR.fullmatch(text) else fingerprint(text)


def plain(text: str) -> str:
    """The text in lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text[:1000]) if not unicodedata.combining(c)).casefold()


def fingerprint(*texts: str | None) -> str:
    """Ten hex digits that tell texts apart."""
    return blake2b(ascii(texts).encode(), digest_size=5).hexdigest()
