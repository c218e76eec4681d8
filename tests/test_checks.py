"""A run of the checks: what it answers, what it records, what it leaves alone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection, Error

from checks import CheckReport, UnknownSuite, catalogue, chosen, run_checks
from checks.connection import LentConnection
from checks.entry import Check, Severity
from checks.run import run
from warehouse import Warehouse

ALL = "select claim_id, paper_id, 'doubted' as why from claims"
NONE = ALL + " where false"


def check(id: str, query: str | None = None, severity: Severity = "warning", **more: object) -> Check:
    entry = {"id": id, "suite": "own", "title": "T", "severity": severity, "means": "M", "remedy": "R", "query": query}
    return Check.model_validate({**entry, **more})


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of 500 claims of one paper."""
    path = tmp_path_factory.mktemp("checks") / "claims.duckdb"
    with Warehouse(path) as warehouse:
        warehouse.connection.execute("""
            insert into runs (run_id, started, outcome, extractor, inputs, papers_new, score)
            values (1, '2026-01-01', 'complete', '', [], 1, 500)
        """)
        warehouse.connection.execute("""
            insert into papers (paper_id, version, abstract, run_id)
            values ('2501.00001', 1, repeat('It reaches 12. ', 500), 1)
        """)
        warehouse.connection.execute("""
            insert into claims by name
            select
                'claim ' || i as claim_id, '2501.00001' as paper_id, 1 as version, 'abstract' as section,
                15 * i + 11 as start, 15 * i + 13 as "end", '12' as quote, 'It reaches 12.' as sentence, 12 as value,
                'score' as kind, '' as unit, 'exact' as bound, '' as direction, '' as aggregate, '' as side,
                'own' as origin, 'by hand' as rule, 1 as confidence, 1 as run_id
            from range(500) as numbers(i)
        """)
    return path


@pytest.fixture
def warehouse(file: Path) -> Iterator[Warehouse]:
    with Warehouse(file) as warehouse:
        yield warehouse


@pytest.fixture
def connection(warehouse: Warehouse) -> DuckDBPyConnection:
    return warehouse.connection


@pytest.mark.parametrize(
    ("checks", "exit_code"),
    [
        ([], 0),
        ([check("a", NONE, "critical")], 0),
        ([check("a", ALL, "info")], 0),
        ([check("a", ALL, "info"), check("b", ALL, "warning")], 1),
        ([check("a", ALL, "critical"), check("b", ALL, "warning")], 2),
        ([check("a", ALL, "critical"), check("b", "select nothing", "info"), check("c", NONE)], 3),
    ],
)
def test_exit_code(connection: DuckDBPyConnection, checks: list[Check], exit_code: int) -> None:
    report = run(connection, tuple(checks))
    assert report.exit_code == exit_code
    stored = connection.execute("select exit_code from check_runs where run_id = ?", [report.run_id]).fetchall()
    assert stored == [(exit_code,)]


def test_what_could_not_run_neither_passes_nor_hides_others(connection: DuckDBPyConnection) -> None:
    broken = {
        "no such column": check("a", "select nope as claim_id, 'w' as why from claims"),
        "no claim_id": check("b", "select 'w' as why from claims"),
        "one column too many": check("c", "select claim_id, 'w' as why, 1 as more from claims"),
        "why fails to compute": check("d", "select claim_id, error('too late') as why from claims"),
        "no such expectation": check("e", ALL, expectation={"type": "ExpectMiracles"}),
        "no such argument": check("f", ALL, expectation={"type": "ExpectColumnValuesToNotBeNull", "colunm": "value"}),
        "writes": check("g", "select 1 as claim_id); drop table claims; --"),
        "finds without a why": check("i", "select claim_id, null as why from claims"),
        "finds what is no claim": check("j", "select 'nobody' as claim_id, 'w' as why"),
        "writes in a part": check("k", "with x as (delete from claims returning *) select claim_id, 'w' as why from x"),
        "finds less than was expected": check(
            "h", NONE, expectation={"type": "ExpectColumnValuesToBeInSet", "column": "kind", "value_set": ["size"]}
        ),
    }
    report = run(connection, (check("first", ALL), *broken.values(), check("last", ALL)))
    first, *errors, last = report.results
    assert [(result.status, result.failures) for result in (first, last)] == [("failed", 500)] * 2
    assert {result.check.id: result.status for result in errors} == dict.fromkeys("abcdefghijk", "error")
    assert all(result.cause and "\n" not in result.cause for result in errors)
    causes = {result.check.id: result.cause for result in errors}
    assert '"nope"' in causes["a"]
    assert causes["c"] == "the select gives a column more; a finding has claim_id, paper_id, other_claim_id, why"
    assert causes["i"] == "the select finds something and does not say why"
    assert causes["j"] == "the select finds a claim 'nobody', and there is none"
    assert connection.execute("select count(*) from claims").fetchall() == [(500,)]
    stored = connection.execute(
        "select check_id, cause from check_results where run_id = ? and cause is not null", [report.run_id]
    ).fetchall()
    assert dict(stored) == {result.check.id: result.cause for result in errors}


def test_every_finding_is_kept(connection: DuckDBPyConnection) -> None:
    report = run(connection, (check("a", ALL), check("b", ALL + " where claim_id < 'claim 3'")))
    assert [result.failures for result in report.results] == [500, 223]
    stored = connection.execute(
        "select check_id, count(distinct claim_id), any_value(why) from check_failures where run_id = ? "
        "group by all order by all",
        [report.run_id],
    ).fetchall()
    assert stored == [("a", 500, "doubted"), ("b", 223, "doubted")]


def test_worst_findings_come_in_turn_the_weightiest_first(connection: DuckDBPyConnection) -> None:
    report = run(connection, (check("a", ALL, "info"), check("b", ALL, "critical"), check("c", ALL, "critical")))
    assert [finding.check_id for finding in report.worst] == ["b", "c"] * 5
    assert report.worst[0].sentence == "It reaches 12."


@pytest.mark.parametrize(
    "literal",
    [
        "{",
        "}",
        "{batch}",
        "{0}",
        "a :b c",
        "a::varchar",
        r"(?:\d{1,3}):x",
        "%s %(a)s",
        "$1",
        "?",
        "it''s",
        r"\:",
        r"\:a",
        r"\:: b",
    ],
)
def test_sql_arrives_as_written(connection: DuckDBPyConnection, literal: str) -> None:
    query = (
        f"select claim_id, paper_id, '{literal}' as why from claims where '{literal}' <> 'x' and claim_id = 'claim 1'"
    )
    report = run(connection, (check("a", query), check("b", query.replace("<> 'x'", f"<> '{literal}'"))))
    assert [(result.status, result.cause) for result in report.results] == [("failed", ""), ("passed", "")]
    assert report.worst[0].why == literal.replace("''", "'")


def test_whole_catalogue_leaves_claims_as_they_are(warehouse: Warehouse) -> None:
    held = warehouse.rows("from claims order by all")
    report = run_checks(warehouse)
    assert [result.check for result in report.results] == list(catalogue())
    assert report.exit_code == 0
    assert report.claims == 500
    assert warehouse.rows("from claims order by all") == held


def test_one_suite(warehouse: Warehouse) -> None:
    report = run_checks(warehouse, chosen(["arithmetic"]))
    assert {result.check.suite for result in report.results} == {"arithmetic"}
    assert warehouse.rows("select suite from check_runs where run_id = ?", [report.run_id]).rows == [("arithmetic",)]


def test_unknown_suite() -> None:
    with pytest.raises(UnknownSuite, match=r"'artihmetic': choose one of .*arithmetic, .*structure"):
        chosen(["artihmetic"])


def test_empty_warehouse_is_clean(tmp_path: Path) -> None:
    with Warehouse(tmp_path / "empty.duckdb") as warehouse:
        report = run_checks(warehouse)
    assert {result.status for result in report.results} == {"passed"}


# urllib3, which Great Expectations imports, binds a port of this machine to learn whether there is IPv6.
ALONE = """
import sys
from pathlib import Path
events = set()
sys.addaudithook(lambda event, args: events.add(event))
from checks import run_checks
from warehouse import Warehouse
assert "great_expectations" not in sys.modules
with Warehouse(Path(sys.argv[1])) as warehouse:
    report = run_checks(warehouse)
assert "great_expectations" in sys.modules
print(report.exit_code, {event for event in events if event.startswith("socket.")} - {"socket.__new__", "socket.bind"})
"""


def test_nobody_is_called_and_nothing_is_said(file: Path) -> None:
    command = [sys.executable, "-c", ALONE, str(file)]
    process = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (process.returncode, process.stdout, process.stderr) == (0, "0 set()\n", "")


@pytest.mark.parametrize(
    "statement", ["delete from claims", "drop table claims", "select 1; update claims set value = 0"]
)
def test_checks_read_in_transactions_that_cannot_write(connection: DuckDBPyConnection, statement: str) -> None:
    lent = LentConnection(connection)
    lent.begin()
    with pytest.raises(Error, match="read-only mode"):
        lent.cursor().execute(statement)
    lent.rollback()


def test_report_of_nothing_is_clean() -> None:
    assert CheckReport(1, 0, (), (), 0).exit_code == 0
