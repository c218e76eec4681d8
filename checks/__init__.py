"""Doubts the claims: checks them against themselves, their papers and the registers, with Great Expectations."""

from checks.catalogue import CatalogueError, catalogue
from checks.entry import Check, Entry
from checks.own_suite import SuiteError, read_suite
from checks.report import CheckReport, CheckResult, FailOn, Finding
from checks.run import Scope, UnknownScope, run_checks
from checks.suites import UnknownSuite, chosen

__all__ = [
    "CatalogueError",
    "Check",
    "CheckReport",
    "CheckResult",
    "Entry",
    "FailOn",
    "Finding",
    "Scope",
    "SuiteError",
    "UnknownScope",
    "UnknownSuite",
    "catalogue",
    "chosen",
    "read_suite",
    "run_checks",
]
