"""The page about the checks is current, and shows what any check holds as it is."""

from __future__ import annotations

from pathlib import Path

from checks import catalogue
from checks.described import COLUMNS, described, described_views
from publish import catalogue_page
from warehouse import Table

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"


def test_the_page_about_the_checks_is_current() -> None:
    page = catalogue_page(described(catalogue()), described_views(catalogue()))
    assert page == PAGE.read_text(encoding="utf-8"), (
        "write it anew: benchclaims check --list --format markdown > docs/checks.md"
    )


def test_every_check_is_on_it_with_all_that_it_says() -> None:
    checks = described(catalogue()).records()
    page = catalogue_page(described(catalogue()), described_views(catalogue()))
    assert [check["check_id"] for check in checks if f"`{check['check_id']}`, {check['severity']}" not in page] == []
    assert all((check["expectation"] or check["query"]) and check["example"] and check["finds"] for check in checks)
    assert all(check["query"] is None or f"```sql\n{check['query']}\n```" in page for check in checks)
    assert "ExpectColumnValuesToBeInSet(column='kind'" in page


def test_a_check_of_a_users_own_shows_as_text() -> None:
    own = ("c", "mine", "info", "*T*", "<b>M", "R|", None, "select '```'", None, None)
    page = catalogue_page(Table(COLUMNS, [own]), described_views([]))
    for told in (r"### \*T\*", "&lt;b&gt;M", r"R\|", "````sql\nselect '```'\n````"):
        assert told in page
    assert "For example" not in page
    assert "What the selects read" not in page
