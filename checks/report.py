"""What a run of the checks says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checks.entry import Check

Status = Literal["passed", "failed", "error"]

_EXIT_CODES = {"info": 0, "warning": 1, "critical": 2}
_COULD_NOT_RUN = 3


class CouldNotRun(Exception):
    """A check gave no answer; `str` is the cause in one line."""


class CheckResult(NamedTuple):
    """A check's answer: how many findings, in how many seconds, and for status `error` why it could not run."""

    check: Check
    status: Status
    failures: int
    seconds: float
    cause: str = ""

    @property
    def exit_code(self) -> int:
        match self.status:
            case "passed":
                return 0
            case "failed":
                return _EXIT_CODES[self.check.severity]
            case "error":
                return _COULD_NOT_RUN


class Finding(NamedTuple):
    """A claim that is doubted, and why; claim_id and sentence are None where the paper itself is doubted."""

    check_id: str
    severity: str
    paper_id: str | None
    claim_id: str | None
    other_claim_id: str | None
    why: str
    sentence: str | None


class CheckReport(NamedTuple):
    """One run: a result for every check that was asked for, and the worst findings, each check's first ones first.

    All findings of the run are in the table check_failures, under its run_id.
    """

    run_id: int
    claims: int
    results: tuple[CheckResult, ...]
    worst: tuple[Finding, ...]

    @property
    def exit_code(self) -> int:
        """0 clean or info only, 1 a warning failed, 2 a critical check failed, 3 a check could not run."""
        return exit_code(self.results)


def exit_code(results: tuple[CheckResult, ...]) -> int:
    return max((result.exit_code for result in results), default=0)
