"""How each check stands: what it means, what its last run over all papers said, and what it found then."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from publish.report.names import file_name
from publish.report.trend import Chart, Run, chart
from warehouse import Table

Row = Mapping[str, Any]

SEVERITIES = ("critical", "warning", "info")
STATUSES = ("error", "failed", "passed", "not run")
"""The worst first."""
UNKNOWN = "This version's catalogue does not hold the check, nor does a suite that was given with this report."


class Health(NamedTuple):
    """A check, and how it stood when it last ran over all papers.

    `findings` are those that no waiver covers today, and `waived` those that one covers; `before` is how many the run
    before had found. A check that never ran has status `not run`.
    """

    check_id: str
    suite: str
    severity: str
    title: str
    means: str
    remedy: str
    status: str
    cause: str
    run: Run | None
    findings: int
    waived: int
    before: int | None
    trend: Chart

    @property
    def name(self) -> str:
        """The name of its first page, without a suffix."""
        return f"checks/{file_name(self.check_id)}"

    @property
    def answered(self) -> bool:
        return self.status in ("failed", "passed")

    @property
    def more(self) -> int | None:
        """How many findings more than in the run before; None where there is no such number."""
        return self.findings - self.before if self.answered and self.before is not None else None


def health(checks: Table, results: Table, findings: Iterable[Row]) -> list[Health]:
    """Every check that is known or ever ran, the worst first.

    `checks` says what they mean; `results` are the rows of the view check_trend, `findings` those of the view findings.
    """
    ran: defaultdict[str, list[Row]] = defaultdict(list)
    for row in results.records():
        ran[row["check_id"]].append(row)
    counts = Counter((row["check_id"], row["waiver_id"] is not None) for row in findings)
    meanings = {row["check_id"]: row for row in checks.records()}
    states = [
        state(meanings.get(name) or unknown(ran[name][-1]), ran[name], counts[name, False], counts[name, True])
        for name in dict.fromkeys([*meanings, *ran])
    ]
    return sorted(states, key=badness)


def unknown(result: Row) -> Row:
    return {**result, "title": result["check_id"], "means": UNKNOWN, "remedy": ""}


def state(check: Row, results: Sequence[Row], findings: int, waived: int) -> Health:
    last = results[-1] if results else None
    status = last["status"] if last else "not run"
    if status in ("passed", "failed"):
        status = "failed" if findings else "passed"
    runs = [run_of(row) for row in results]
    answered = [row["status"] != "error" for row in results]
    return Health(
        check["check_id"],
        check["suite"],
        last["severity"] if last else check["severity"],
        check["title"],
        check["means"],
        check["remedy"],
        status,
        (last["cause"] if last else None) or "",
        runs[-1] if runs else None,
        findings,
        waived,
        last["failures_before"] if last and last["status_before"] != "error" else None,
        chart(
            runs,
            {
                name: [row[column] if ok else None for row, ok in zip(results, answered, strict=True)]
                for name, column in (("findings", "failures"), ("waived", "waived"))
            },
        ),
    )


def run_of(row: Row) -> Run:
    started: datetime = row["started"]
    return Run(row["run_id"], started, row["claims"])


def badness(state: Health) -> tuple[int, int, str, str]:
    return STATUSES.index(state.status), SEVERITIES.index(state.severity), state.suite, state.check_id


def overall(results: Table) -> Chart:
    """The findings of all checks by severity, over the runs. A run that leaves a check out, or in which it could not
    run, changes nothing of what that check had found before."""
    runs: list[Run] = []
    counts: dict[str, list[int]] = {severity: [] for severity in SEVERITIES}
    known: dict[str, tuple[str, int]] = {}
    for run, rows in groupby(results.records(), run_of):
        runs.append(run)
        known |= {row["check_id"]: (row["severity"], row["failures"]) for row in rows if row["status"] != "error"}
        for severity, numbers in counts.items():
            numbers.append(sum(failures for of, failures in known.values() if of == severity))
    return chart(runs, counts)
