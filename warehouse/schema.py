"""Bringing a file to the schema of this version: migrations forward, then the views.

A migration is a file `migrations/NNN_name.sql`, applied once, in order. A view is a file `views/NAME.sql`: its query,
under a comment that says what it holds, a question it answers and a query that asks it; one that takes parameters is a
table macro. Adding either is adding a file.
"""

from __future__ import annotations

from graphlib import TopologicalSorter
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import duckdb
import regex

from warehouse import boards
from warehouse.connection import transaction
from warehouse.errors import OTHER, SchemaError

HERE = Path(__file__).parent
MIGRATIONS = {int(file.name[:3]): file for file in sorted(HERE.glob("migrations/[0-9][0-9][0-9]_*.sql"))}
VIEWS = {file.stem: file.read_text(encoding="utf-8") for file in sorted(HERE.glob("views/*.sql"))}

LEDGER = """
create table if not exists migrations (version integer primary key, name varchar not null, applied timestamp not null);
comment on table migrations is 'Migrations applied to this file; the greatest version is the schema''s.';
comment on column migrations.version is 'Number of the migration.';
comment on column migrations.name is 'Name of the migration.';
comment on column migrations.applied is 'When it was applied, UTC.';
create table if not exists views (name varchar primary key, fingerprint varchar not null);
comment on table views is 'Views of this file, with a fingerprint of their text.';
comment on column views.name is 'Name of the view.';
comment on column views.fingerprint is 'Fingerprint of its text: where it differs, all views are made anew.';
"""


def is_current(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the file has all migrations and views of this version.

    Raises SchemaError where it is not a warehouse, or one that a newer version has written.
    """
    applied = applied_migrations(connection)
    if newer := applied - MIGRATIONS.keys():
        raise SchemaError(
            f"has schema {max(newer)}, this benchclaims knows {max(MIGRATIONS)}; install a newer benchclaims"
        )
    return applied == MIGRATIONS.keys() and applied_views(connection) == fingerprints()


def bring_up_to_date(connection: duckdb.DuckDBPyConnection) -> None:
    """Apply what is missing, each migration in a transaction of its own. Raises SchemaError as `is_current` does."""
    if is_current(connection):
        return
    connection.execute(LEDGER)
    for version in sorted(MIGRATIONS.keys() - applied_migrations(connection)):
        migration = MIGRATIONS[version]
        with transaction(connection):
            connection.execute(migration.read_text(encoding="utf-8"))
            connection.execute(
                "insert into migrations values (?, ?, now() at time zone 'UTC')", [version, migration.stem[4:]]
            )
    if applied_views(connection) != fingerprints():
        make_views(connection)


def applied_migrations(connection: duckdb.DuckDBPyConnection) -> set[int]:
    tables = {name for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()}
    if "migrations" in tables:
        return {version for (version,) in connection.execute("select version from migrations").fetchall()}
    if tables:
        raise SchemaError(f"is a DuckDB file, but no benchclaims warehouse; {OTHER}")
    return set()


def applied_views(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    return dict(connection.execute("select name, fingerprint from views").fetchall())


def fingerprints() -> dict[str, str]:
    return {name: blake2b(text.encode(), digest_size=6).hexdigest() for name, text in VIEWS.items()}


def make_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Make every view, those first that others read: a view is bound to the columns of what it reads.

    Boards are kept by views, so they are kept anew too.
    """
    with transaction(connection):
        for name in applied_views(connection):
            connection.execute(f'drop view if exists "{name}"')
            connection.execute(f'drop macro table if exists "{name}"')
        for name in in_order(VIEWS):
            meaning, takes, *_ = head(VIEWS[name])
            text = meaning.replace("'", "''")
            if takes:
                connection.execute(f'create macro "{name}"({takes}) as table ({VIEWS[name]})')
                connection.execute(f"""comment on macro table "{name}" is '{text}'""")
            else:
                connection.execute(f'create view "{name}" as {VIEWS[name]}')
                connection.execute(f"""comment on view "{name}" is '{text}'""")
        connection.execute("delete from views")
        connection.executemany("insert into views values (?, ?)", list(fingerprints().items()))
        boards.keep(connection)


def in_order(views: dict[str, str]) -> list[str]:
    """The views' names, each after those that its text names."""
    words = {name: set(regex.findall(r"\w+", text)) for name, text in views.items()}
    reads = {name: (words[name] & views.keys()) - {name} for name in views}
    return list(TopologicalSorter(reads).static_order())


HEAD_LINE = regex.compile(r"\G-- (.*)\n")


class Head(NamedTuple):
    """The comment at the head of a view's text."""

    meaning: str
    """What it holds."""
    takes: str
    """Its parameters, joined by commas, where it is a table macro; empty where it is a view."""
    asks: str
    """A question that it answers."""
    example: str
    """A query that asks the question."""


def head(view: str) -> Head:
    """Read a view's head.

    >>> head("-- Which boards\\n-- there are.\\n-- Asks: which?\\n-- Example: from boards\\nselect 1")
    Head(meaning='Which boards there are.', takes='', asks='which?', example='from boards')
    """
    text = " ".join(HEAD_LINE.findall(view))
    before, _, example = text.partition(" Example: ")
    before, _, asks = before.partition(" Asks: ")
    meaning, _, takes = before.partition(" Takes: ")
    return Head(meaning, takes, asks, example)


def body(view: str) -> str:
    """A view's select, without its head.

    >>> body("-- Which boards there are.\\n-- Example: from boards\\nselect 1\\n")
    'select 1'
    """
    return HEAD_LINE.sub("", view).strip()
