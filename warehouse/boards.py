"""Scores on their boards, kept in a table: a board is asked for more often than what it is made of changes."""

from __future__ import annotations

import duckdb


def keep(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the table board_scores hold what the view placed_scores says; to be called in the writer's transaction."""
    connection.execute("delete from board_scores")
    connection.execute("insert into board_scores by name select * from placed_scores")
