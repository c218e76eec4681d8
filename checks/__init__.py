"""Doubts the claims: checks them against themselves, their papers and the registers, with Great Expectations."""

from checks.catalogue import CatalogueError, UnknownSuite, catalogue
from checks.entry import Check
from checks.report import CheckReport, CheckResult, Finding
from checks.run import run_checks

__all__ = [
    "CatalogueError",
    "Check",
    "CheckReport",
    "CheckResult",
    "Finding",
    "UnknownSuite",
    "catalogue",
    "run_checks",
]
