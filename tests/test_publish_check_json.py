"""A run of the checks as JSON: always the same keys, and nothing that JSON cannot hold."""

from __future__ import annotations

import json
from datetime import date, datetime

import pytest

from publish import check_document
from publish.check_json import FINDING, RESULT, RUN
from warehouse import Table

STARTED = Table(("run_id", "started", "claims", "exit_code"), [(7, datetime(2025, 6, 7, 8, 9), 3, 1)])
RESULTS = Table(("check_id", "status", "failures", "seconds", "more"), [("a", "failed", 1, float("nan"), "x")])
FOUND = Table(
    ("why", "check_id", "claim_id", "waived_until"), [("112% is <above> \u202e", "a", None, date(2025, 1, 2))]
)


@pytest.mark.parametrize("findings", [FOUND, Table(FOUND.columns, [])])
def test_keys_are_always_the_same(findings: Table) -> None:
    document = json.loads(check_document(STARTED, RESULTS, findings))
    assert list(document) == ["run", "results", "findings"]
    assert tuple(document["run"]) == RUN
    assert [tuple(result) for result in document["results"]] == [RESULT]
    assert [tuple(finding) for finding in document["findings"]] == [FINDING] * len(findings.rows)


def test_values() -> None:
    document = json.loads(check_document(STARTED, RESULTS, FOUND))
    assert document["run"]["run_id"] == 7
    assert document["run"]["started"] == "2025-06-07T08:09:00Z"
    assert document["run"]["suite"] is None
    assert document["results"][0]["seconds"] is None
    assert document["findings"][0]["why"] == "112% is <above> \u202e"
    assert document["findings"][0]["waived_until"] == "2025-01-02"
