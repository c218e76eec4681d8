"""Text in, claims out. Knows no database."""

from extract.claim import Claim, Dismissed, Extraction, Paper, Reject, Source
from extract.extraction import extract_claims, extract_paper
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
    "extract_claims",
    "extract_paper",
    "extractor_version",
    "read_papers",
]
