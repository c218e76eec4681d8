"""Text in, claims out. Knows no database.

What reads papers and extracts claims is loaded when first asked for: who only needs the models starts fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extract.claim import Claim, Dismissed, Extraction, Paper, Reject, Source

if TYPE_CHECKING:
    from extract.extraction import extract_claims, extract_paper, extract_papers
    from extract.provenance import explain_text
    from extract.readers import UnreadableInput, read_papers
    from extract.version import extractor_version

__all__ = [
    "Claim",
    "Dismissed",
    "Extraction",
    "Paper",
    "Reject",
    "Source",
    "UnreadableInput",
    "explain_text",
    "extract_claims",
    "extract_paper",
    "extract_papers",
    "extractor_version",
    "read_papers",
]

_LOADED_LATER = {
    "UnreadableInput": "extract.readers",
    "explain_text": "extract.provenance",
    "extract_claims": "extract.extraction",
    "extract_paper": "extract.extraction",
    "extract_papers": "extract.extraction",
    "extractor_version": "extract.version",
    "read_papers": "extract.readers",
}


def __getattr__(name: str) -> Any:
    if name not in _LOADED_LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LOADED_LATER[name]), name)
