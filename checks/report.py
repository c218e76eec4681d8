"""What a run of the checks says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from checks.entry import Check

Status = Literal["passed", "failed", "error"]
FailOn = Literal["warning", "critical"]
"""The least severity that makes a run fail."""

_EXIT_CODES = {"info": 0, "warning": 1, "critical": 2}
_COULD_NOT_RUN = 3


class CouldNotRun(Exception):
    """A check gave no answer; `str` is the cause in one line."""


class CheckResult(NamedTuple):
    """A check's answer: how many findings, how many more that are waived, in how many seconds, and for status `error`
    why it could not run."""

    check: Check
    status: Status
    failures: int
    waived: int
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
    """A claim that is doubted, and why; claim_id and sentence are None where the paper itself is doubted, and what is
    said of another where no other contradicts it."""

    check_id: str
    severity: str
    paper_id: str | None
    claim_id: str | None
    other_claim_id: str | None
    why: str
    sentence: str | None
    other_sentence: str | None


class CheckReport(NamedTuple):
    """One run: a result for every check that was asked for, and the worst findings, each check's first ones first.

    All findings of the run are in the table check_failures, under its run_id. The exit code is 0 where nothing failed
    that counts, 1 where a warning did, 2 where a critical check did, 3 where a check could not run.
    """

    run_id: int
    claims: int
    results: tuple[CheckResult, ...]
    worst: tuple[Finding, ...]
    exit_code: int


def exit_code(results: tuple[CheckResult, ...], fail_on: FailOn = "warning") -> int:
    code = max((result.exit_code for result in results), default=0)
    return code if code >= _EXIT_CODES[fail_on] else 0
