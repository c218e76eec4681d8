"""A user's own checks: files that are read, what their queries may leave out, and files that are refused in a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import make_reading

from checks import SuiteError, catalogue, chosen, read_suite, run_checks
from warehouse import Warehouse

CLAIM, PAPER = "c00001v1", "2503.00001"
ALL = "select claim_id from claims"


def suite(folder: Path, *queries: str, message: str = "is odd", name: str = "mine") -> Path:
    file = folder / f"{name}.toml"
    file.write_text(
        "".join(
            f"[[check]]\nid = 'own_{number}'\nseverity = 'warning'\nmessage = \"{message}\"\nquery = '''{query}'''\n"
            for number, query in enumerate(queries, 1)
        ),
        encoding="utf-8",
    )
    return file


@pytest.fixture
def loaded(warehouse: Warehouse) -> Warehouse:
    warehouse.load([make_reading(1, 91.0), make_reading(2, 92.0)], inputs=["a"])
    return warehouse


@pytest.mark.parametrize(
    ("query", "finding"),
    [
        ("select claim_id from claims where value = 91", (CLAIM, PAPER, None, "is odd")),
        ("select claim_id, quote || ' is much' as why from claims limit 1", (CLAIM, PAPER, None, "91% is much")),
        ("select paper_id from papers limit 1", (None, PAPER, None, "is odd")),
        ("select 'few papers' as why", (None, None, None, "few papers")),
        ("select claim_id, null as why from claims limit 1", (CLAIM, PAPER, None, "is odd")),
        (
            "select min(claim_id) as claim_id, max(claim_id) as other_claim_id from claims",
            (CLAIM, PAPER, "c00002v1", "is odd"),
        ),
        ("select * from claims where value = 91", (CLAIM, PAPER, None, "is odd")),  # columns that say nothing of it
        (ALL + " limit 1;", (CLAIM, PAPER, None, "is odd")),
        (ALL + " limit 1 -- the first", (CLAIM, PAPER, None, "is odd")),
        (ALL + " limit 1; -- the first;\n/* done */ ;", (CLAIM, PAPER, None, "is odd")),
        (
            "-- one\nwith x as (from claims)\n\nselect claim_id, '; --' as why from x limit 1",
            (CLAIM, PAPER, None, "; --"),
        ),
        (
            "from claims select claim_id, '{0} :x %s' as why order by claim_id limit 1",
            (CLAIM, PAPER, None, "{0} :x %s"),
        ),
    ],
)
def test_a_query_leaves_out_what_it_likes(
    loaded: Warehouse, tmp_path: Path, query: str, finding: tuple[str | None, ...]
) -> None:
    report = run_checks(loaded, read_suite(suite(tmp_path, query)))
    assert [(r.check.id, r.check.suite, r.status, r.cause) for r in report.results] == [("own_1", "mine", "failed", "")]
    assert loaded.rows("select claim_id, paper_id, other_claim_id, why from check_failures").rows == [finding]


def test_a_message_is_said_as_it_is_written(loaded: Warehouse, tmp_path: Path) -> None:
    message = "it's {query} of 100% :x"
    run_checks(loaded, read_suite(suite(tmp_path, ALL, message=message)))
    assert loaded.rows("select distinct why from findings").rows == [(message,)]


@pytest.mark.parametrize(
    ("query", "cause"),
    [
        ("select nothing", "nothing"),
        ("selec", "syntax error"),
        ("select 'nobody' as claim_id", "the select finds a claim 'nobody', and there is none"),
        ("delete from claims", "syntax error"),
        ("with gone as (delete from claims returning claim_id) from gone", ""),
        ("select 1 as claim_id) as x; drop table claims; --", "syntax error"),
    ],
)
def test_a_query_that_cannot_run_is_an_error_beside_others(
    loaded: Warehouse, tmp_path: Path, query: str, cause: str
) -> None:
    before = loaded.rows("from claims order by all")
    report = run_checks(loaded, read_suite(suite(tmp_path, query, ALL)))
    broken, sound = report.results
    assert (broken.status, sound.status, sound.failures, report.exit_code) == ("error", "failed", 2, 3)
    assert cause in broken.cause
    assert "\n" not in broken.cause
    assert loaded.rows("from claims order by all") == before


WHOLE = "[[check]]\nid = 'a'\nseverity = 'info'\nmessage = 'M'\nquery = 'from claims'\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "check: field required"),
        (b"check = 1", "check"),
        (b"[[checks]]\n", "checks: extra inputs are not permitted"),
        (b"check = []", "check: "),
        (b"id = ", "is no TOML"),
        (b"\xff\xfe", "is no TOML"),
        (WHOLE.replace("'a'", "'two words'").encode(), "check.0.id"),
        (WHOLE.replace("'info'", "'grave'").encode(), "check.0.severity"),
        (WHOLE.replace("'M'", "''").encode(), "check.0.message"),
        (WHOLE.replace("'M'", "1").encode(), "check.0.message"),
        (WHOLE.replace("query", "sql").encode(), "check.0.query: field required"),
        (WHOLE.replace("from claims", "select 1; select 2").encode(), "the query of a is more than one statement"),
        (WHOLE.replace("from claims", "").encode(), "check.0.query"),
        (WHOLE.replace("from claims", "-- nothing").encode(), "the query of a is empty"),
        ((WHOLE * 2).encode(), "two checks are called a"),
    ],
)
def test_what_is_no_suite_is_refused_in_a_line(tmp_path: Path, content: bytes, says: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(WHOLE)
    assert [check.id for check in read_suite(file)] == ["a"]
    file.write_bytes(content)
    with pytest.raises(SuiteError) as refusal:
        read_suite(file)
    assert says in str(refusal.value)
    assert str(refusal.value).startswith(f"{file}: ")
    assert "\n" not in str(refusal.value)


def test_a_file_that_cannot_be_read_is_refused_in_a_line(tmp_path: Path) -> None:
    for path, says in ((tmp_path / "none.toml", "no such file"), (tmp_path, "is a directory")):
        with pytest.raises(SuiteError, match=says):
            read_suite(path)


def test_own_checks_run_beside_the_suites_named(tmp_path: Path) -> None:
    mine, other = str(suite(tmp_path, ALL)), str(suite(tmp_path, "select 1", name="other"))
    assert [check.suite for check in chosen([mine])][-1] == "mine"
    assert len(chosen([mine])) == len(catalogue()) + 1
    assert {check.suite for check in chosen(["arithmetic", mine])} == {"arithmetic", "mine"}
    with pytest.raises(SuiteError, match=r"other\.toml: another check is called own_1 already"):
        chosen([mine, other])
    taken = tmp_path / "taken.toml"
    taken.write_text(WHOLE.replace("'a'", "'claim_id_given'"))
    with pytest.raises(SuiteError, match="claim_id_given already; give it another id"):
        chosen([str(taken)])
