"""A run of the checks as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from publish.formats.json_records import plain
from warehouse import Table

RUN = ("run_id", "started", "finished", "suite", "paper", "since", "claims", "exit_code")
RESULT = ("check_id", "suite", "severity", "status", "failures", "waived", "seconds", "cause")
FINDING = (
    *("check_id", "suite", "severity", "claim_id", "paper_id", "why", "quote", "sentence"),
    *("system", "metric", "dataset", "condition", "rule", "title", "url", "published"),
    *("other_claim_id", "other_paper_id", "other_quote", "other_sentence"),
    *("waiver_id", "waived_because", "waived_by", "waived_until"),
)


def check_document(run: Table, results: Table, findings: Table) -> str:
    """One object with a `run`, its `results` check by check, and its `findings`, as the text of a file.

    `run` has one row, as the table check_runs; `results` are rows of check_results, `findings` those of the view
    findings. The keys are always the same: what a table has no column for is null.
    """
    document = {
        "run": record(run.records()[0], RUN),
        "results": [record(row, RESULT) for row in results.records()],
        "findings": [record(row, FINDING) for row in findings.records()],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def record(row: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: instant(row.get(key)) for key in keys}


def instant(value: Any) -> Any:
    """The value as JSON can hold it, a time, which the warehouse has in UTC, as ISO 8601 writes it."""
    return f"{value.isoformat()}Z" if isinstance(value, datetime) else plain(value)
