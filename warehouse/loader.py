"""Loading: candidates in, rows out, once each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import attrgetter
from typing import Any, get_args

import duckdb

from extract.claim import Claim, Extraction, Extractor, Kind, Paper, Reject, Source
from warehouse import boards, registers
from warehouse.candidates import Candidate, Key, Stamp
from warehouse.connection import transaction
from warehouse.sources import read_files

BATCH = 1000
"""Records a transaction. Fewer cost more commits, more cost more memory."""

KINDS: tuple[Kind, ...] = get_args(Kind)
REJECTS_SHOWN = 5

claim_values = attrgetter(*Claim.model_fields)
paper_values = attrgetter(*(name for name in Paper.model_fields if name != "source"))


@dataclass
class LoadReport:
    """What a run did: counts by the names of the columns of `runs`, and its first few rejects."""

    run_id: int
    counts: Counter[str] = field(default_factory=Counter)
    first_rejects: list[Reject] = field(default_factory=list)

    @property
    def papers(self) -> int:
        """Papers read, those included that the warehouse knew."""
        return self.counts["papers_new"] + self.counts["papers_changed"] + self.counts["papers_unchanged"]

    @property
    def claims(self) -> Mapping[Kind, int]:
        """Claims written, by kind."""
        return {kind: self.counts[kind] for kind in KINDS}

    @property
    def changed_nothing(self) -> bool:
        """Whether the warehouse knew every paper that was read."""
        return self.papers == self.counts["papers_unchanged"]


def load(
    connection: duckdb.DuckDBPyConnection,
    records: Iterable[Candidate | Reject],
    extract: Extractor,
    *,
    extractor: str,
    inputs: Sequence[str],
) -> LoadReport:
    """Load the records as one run. Raises duckdb.Error, and what `records` and `extract` raise."""
    report = LoadReport(begin_run(connection, extractor, inputs))
    append(connection, "sources", ((report.run_id, storable(path), *rest) for path, *rest in read_files(inputs)))
    met: dict[Key, tuple[Stamp, Source]] = {}
    outcome = "interrupted"
    other_names = False
    try:
        other_names = registers.sync(connection)
        for batch in batches(records):
            load_batch(connection, batch, extract, met, report)
        outcome = "complete"
    except Exception:
        outcome = "failed"
        raise
    finally:
        with transaction(connection):
            if other_names or not report.changed_nothing:
                boards.keep(connection)
            end_run(connection, report.run_id, outcome)
    return report


def begin_run(connection: duckdb.DuckDBPyConnection, extractor: str, inputs: Sequence[str]) -> int:
    """The number of a new run."""
    ((run_id,),) = connection.execute(
        """
        insert into runs (run_id, started, outcome, extractor, inputs)
        select coalesce(max(run_id), 0) + 1, now() at time zone 'UTC', 'running', ?, ? from runs
        returning run_id
        """,
        [extractor, [storable(name) for name in inputs]],
    ).fetchall()
    return int(run_id)


def end_run(connection: duckdb.DuckDBPyConnection, run_id: int, outcome: str) -> None:
    connection.execute(
        "update runs set finished = now() at time zone 'UTC', outcome = ? where run_id = ?", [outcome, run_id]
    )


def was_killed(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether a run still counts as running: it was killed, as nobody writes while the file is opened."""
    return connection.execute("select run_id from runs where outcome = 'running' limit 1").fetchone() is not None


def end_killed_runs(connection: duckdb.DuckDBPyConnection) -> None:
    """Say of runs that were killed that they ended, and place what they had loaded."""
    with transaction(connection):
        boards.keep(connection)
        connection.execute("update runs set outcome = 'interrupted' where outcome = 'running'")


def batches(records: Iterable[Candidate | Reject]) -> Iterator[tuple[Candidate | Reject, ...]]:
    remaining = iter(records)
    while batch := tuple(islice(remaining, BATCH)):
        yield batch


def load_batch(
    connection: duckdb.DuckDBPyConnection,
    batch: Sequence[Candidate | Reject],
    extract: Extractor,
    met: dict[Key, tuple[Stamp, Source]],
    report: LoadReport,
) -> None:
    """Write what the warehouse does not know, all of it or nothing, and count it in the report."""
    candidates, rejects = sort_out(batch, met)
    stored = stored_stamps(connection, [candidate.key for candidate in candidates])
    unknown = [candidate for candidate in candidates if stored.get(candidate.key) != candidate.stamp]
    changed = [candidate.key for candidate in unknown if candidate.key in stored]
    extractions = read(unknown, extract)

    report.first_rejects += rejects[: REJECTS_SHOWN - len(report.first_rejects)]
    report.counts.update(claim.kind for extraction in extractions for claim in extraction.claims)
    report.counts.update(
        papers_new=len(unknown) - len(changed),
        papers_changed=len(changed),
        papers_unchanged=len(batch) - len(rejects) - len(unknown),
        rejects=len(rejects),
        dismissed=sum(len(extraction.dismissed) for extraction in extractions),
    )
    run_id = report.run_id
    with transaction(connection):
        retire(connection, changed, run_id)
        append(connection, "papers", (paper_row(candidate, run_id) for candidate in unknown))
        append(connection, "claims", (row for e in extractions for row in claim_rows(e, run_id)))
        append(connection, "dismissed", (row for e in extractions for row in dismissed_rows(e, run_id)))
        add_rejects(connection, rejects, run_id)
        count(connection, report)


def read(candidates: Sequence[Candidate], extract: Extractor) -> list[Extraction]:
    """What is read in each of the papers, in their order."""
    unread = extract([candidate.paper for candidate in candidates if candidate.extraction is None])
    return [candidate.extraction or next(unread) for candidate in candidates]


def sort_out(
    batch: Iterable[Candidate | Reject], met: dict[Key, tuple[Stamp, Source]]
) -> tuple[list[Candidate], list[Reject]]:
    """The papers that the run meets for the first time, and the rejects; `met` is what it met before, and grows.

    The same paper again is passed over. Another text under an id and version that was met is a reject: neither of the
    two is known to be the later one.
    """
    candidates: list[Candidate] = []
    rejects: list[Reject] = []
    for record in batch:
        if isinstance(record, Reject):
            rejects.append(record)
        elif record.key not in met:
            met[record.key] = record.stamp, record.paper.source
            candidates.append(record)
        elif met[record.key][0] != record.stamp:
            rejects.append(contradiction(record.paper, met[record.key][1]))
    return candidates, rejects


def contradiction(paper: Paper, earlier: Source) -> Reject:
    reason = (
        f"paper {paper.paper_id} version {paper.version} is at {earlier} too, with another content; "
        "keep one, or give this one a version of its own"
    )
    return Reject(paper.source, reason, paper.title[:120])


def stored_stamps(connection: duckdb.DuckDBPyConnection, keys: Sequence[Key]) -> dict[Key, Stamp]:
    """Stamps of those of the papers that the warehouse holds."""
    rows = connection.execute(
        """
        select paper_id, version, content_hash, extractor
        from papers
        where (paper_id, version) in (select unnest(?::varchar[]), unnest(?::integer[]))
        """,
        columns_of(keys),
    ).fetchall()
    return {(paper_id, version): (content_hash, extractor) for paper_id, version, content_hash, extractor in rows}


def retire(connection: duckdb.DuckDBPyConnection, keys: Sequence[Key], run_id: int) -> None:
    """Put the claims of the papers among those of the past, and make room for what is read in them now."""
    if not keys:
        return
    connection.execute(
        """
        insert into past_claims
        select claims.*, papers.extractor, ?::integer
        from claims
        join papers using (paper_id, version)
        where (paper_id, version) in (select unnest(?::varchar[]), unnest(?::integer[]))
        """,
        [run_id, *columns_of(keys)],
    )
    for table in ("papers", "claims", "dismissed"):
        connection.execute(
            f"delete from {table} where (paper_id, version) in (select unnest(?::varchar[]), unnest(?::integer[]))",
            columns_of(keys),
        )


def columns_of(keys: Sequence[Key]) -> list[list[Any]]:
    return [[paper_id for paper_id, _ in keys], [version for _, version in keys]]


def append(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.appender(table) as appender:
        appender.append_rows(rows)


def paper_row(candidate: Candidate, run_id: int) -> tuple[Any, ...]:
    paper = candidate.paper
    return (*paper_values(paper), storable(paper.source.file), paper.source.line, *candidate.stamp, run_id)


def claim_rows(extraction: Extraction, run_id: int) -> Iterator[tuple[Any, ...]]:
    return ((*claim_values(claim), run_id) for claim in extraction.claims)


def dismissed_rows(extraction: Extraction, run_id: int) -> Iterator[tuple[Any, ...]]:
    paper = extraction.paper
    return ((paper.paper_id, paper.version, *number, run_id) for number in extraction.dismissed)


def add_rejects(connection: duckdb.DuckDBPyConnection, rejects: Sequence[Reject], run_id: int) -> None:
    """Keep those rejects that are not kept yet."""
    if not rejects:
        return
    connection.execute(
        """
        insert into rejects
        select *, ?::integer
        from (
            select unnest(?::varchar[]), unnest(?::integer[]), unnest(?::varchar[]), unnest(?::varchar[])
            except
            select source_file, source_line, reason, excerpt from rejects
        )
        """,
        [
            run_id,
            [storable(reject.source.file) for reject in rejects],
            [reject.source.line for reject in rejects],
            [storable(reject.reason) for reject in rejects],
            [storable(reject.excerpt) for reject in rejects],
        ],
    )


def count(connection: duckdb.DuckDBPyConnection, report: LoadReport) -> None:
    """Write the counts so far beside the rows they count: a run that is killed has both or neither."""
    names = sorted(report.counts)
    connection.execute(
        f"update runs set {', '.join(f'{name} = ?' for name in names)} where run_id = ?",
        [*(report.counts[name] for name in names), report.run_id],
    )


def storable(text: str) -> str:
    """The text with what UTF-8 cannot hold written out, as in a file name of bytes that are none."""
    return text.encode(errors="backslashreplace").decode()
