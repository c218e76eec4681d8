"""Every view answers its question, and the page about the schema is current."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import extract_papers, read_papers
from publish import schema_page
from warehouse import Warehouse, questions, schema

HOUSE = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    warehouse = Warehouse(tmp_path_factory.mktemp("examples") / "claims.duckdb")
    warehouse.ingest(read_papers(HOUSE / "examples"), extract_papers, extractor="x", inputs=["examples"])
    return warehouse


@pytest.mark.parametrize("name", schema.VIEWS)
def test_a_view_says_what_it_holds_and_its_example_runs(examples: Warehouse, name: str) -> None:
    meaning, _, asks, example = schema.head(schema.VIEWS[name])
    assert meaning.endswith(".")
    assert asks.endswith("?")
    assert name in example
    assert examples.rows(example).columns


def test_the_page_about_the_schema_is_current(examples: Warehouse) -> None:
    page = schema_page(*questions.described(examples))
    written = (HOUSE / "docs" / "schema.md").read_text(encoding="utf-8")
    assert page == written, "write it anew: benchclaims schema > docs/schema.md"
