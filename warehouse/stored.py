"""Papers as the warehouse holds them, whole again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import duckdb

from extract.claim import Paper, Source

AT_ONCE = 1000
"""Papers in memory."""

FIELDS = tuple(name for name in Paper.model_fields if name != "source")


def papers(connection: duckdb.DuckDBPyConnection, *, read_by_others_than: str) -> Iterator[Paper]:
    """The papers whose claims another extractor has read, those there are when it is called; by id and version.

    A paper without a text is none of them: its claims were imported, and nothing is there to read them in.
    """
    keys = connection.execute(
        "select paper_id, version from papers where extractor <> ? and abstract <> '' order by all",
        [read_by_others_than],
    ).fetchall()
    remaining = iter(keys)
    while some := tuple(islice(remaining, AT_ONCE)):
        rows = connection.execute(
            f"""
            select {", ".join(FIELDS)}, source_file, source_line
            from papers
            where (paper_id, version) in (select unnest(?::varchar[]), unnest(?::integer[]))
            order by paper_id, version
            """,
            [[paper_id for paper_id, _ in some], [version for _, version in some]],
        ).fetchall()
        yield from map(paper, rows)


def paper(row: tuple[Any, ...]) -> Paper:
    *fields, file, line = row
    return Paper(**dict(zip(FIELDS, fields, strict=True)), source=Source(file, line))
