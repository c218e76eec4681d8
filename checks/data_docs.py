"""Great Expectations' own pages of a run, for those who use them. They load styles and scripts from other hosts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import great_expectations as gx

from checks.entry import Check
from checks.expectations import all_claims, expectation_of


def write_data_docs(connection: duckdb.DuckDBPyConnection, checks: Sequence[Check], folder: Path) -> Path:
    """Ask the checks once more, as one suite, and write Data Docs of what they answer; returns the first page."""
    with all_claims(connection) as (context, claims):
        suite = context.suites.add(gx.ExpectationSuite(name="benchclaims"))
        for check in checks:
            suite.add_expectation(expectation_of(check))
        context.add_data_docs_site(
            "benchclaims",
            {
                "class_name": "SiteBuilder",
                "store_backend": {
                    "class_name": "TupleFilesystemStoreBackend",
                    "base_directory": str(folder.absolute()),
                },
                "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
            },
        )
        definition = gx.ValidationDefinition(name="claims", data=claims, suite=suite)
        context.validation_definitions.add(definition).run(result_format="SUMMARY")
        context.build_data_docs(["benchclaims"])
    return folder / "index.html"
