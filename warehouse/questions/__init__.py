"""What people ask of the warehouse: each question is a query in this folder, with `$names` for what they fill in.

Names are found however they are spelled: in any case, by alias, by the register's name or as a paper writes them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from extract.claim import Claim, Paper, Source
from warehouse.errors import WarehouseError
from warehouse.store import Warehouse
from warehouse.table import Table

NEAR = 0.75
NAMES_OFFERED = 5


def leaderboards(warehouse: Warehouse, metric: str | None = None) -> Table:
    """Which boards there are, the fullest first; of one metric where one is given."""
    return ask(warehouse, "leaderboards", metric=metric)


def leaderboard(warehouse: Warehouse, dataset: str, metric: str | None = None) -> Table:
    """The boards of a dataset, each in order of rank; of one metric where one is given.

    Raises WarehouseError where there is none, with the names that are near.
    """
    table = ask(warehouse, "leaderboard", datasets=board_datasets(warehouse, dataset), metric=metric)
    if not table.rows:
        raise WarehouseError(f"no scores of {metric!r} on {dataset!r}; leave --metric out to see those there are")
    return table


def results(warehouse: Warehouse, dataset: str | None = None) -> Table:
    """What the boards hold, with the task that each dataset is for; of one dataset where one is given.

    Raises WarehouseError where there is no such dataset, with the names that are near.
    """
    return ask(warehouse, "results", datasets=None if dataset is None else board_datasets(warehouse, dataset))


def claims(
    warehouse: Warehouse,
    *,
    dataset: str | None = None,
    metric: str | None = None,
    system: str | None = None,
    paper: str | None = None,
    kind: str | None = None,
) -> Table:
    """Claims of the papers' latest versions, newest paper first, those that meet every condition given.

    `dataset` is a name; `metric` and `system` are names or parts of them; `paper` is an id or words of the title.
    """
    return ask(warehouse, "claims", dataset=dataset, metric=metric, system=system, paper=paper, kind=kind)


def claim(warehouse: Warehouse, claim_id: str) -> tuple[Claim, Paper]:
    """The claim with this id, or with the only id that begins so, and its paper. Raises WarehouseError."""
    if not claim_id:
        raise WarehouseError("the id of the claim is empty; `benchclaims claims` lists ids")
    found = ask(warehouse, "claim", claim_id=claim_id).records()
    ids = sorted({record["claim_id"] for record in found})
    if not ids:
        raise WarehouseError(f"no claim {claim_id!r} in {warehouse.path}; `benchclaims claims` lists their ids")
    if len(ids) > 1:
        raise WarehouseError(f"several claims begin with {claim_id!r}: {some(ids)}; give more of the id")
    record = found[0]
    place = Source(record["source_file"], record["source_line"])
    # Built without validation: a claim is explained also, and above all, when something is wrong with it.
    return (
        Claim.model_construct(**{name: record[name] for name in Claim.model_fields}),
        Paper.model_construct(**{name: record[name] for name in Paper.model_fields if name != "source"}, source=place),
    )


def claim_corrections(warehouse: Warehouse, claim_id: str) -> Table:
    """What people said of a claim, or of one that it follows in an earlier version, and whether that holds."""
    return ask(warehouse, "claim_corrections", claim_id=claim_id)


def missing(warehouse: Warehouse) -> int:
    """How many corrections are of no claim of a latest version."""
    ((count,),) = warehouse.rows("select count(*) from followed_corrections where status = 'missing'").rows
    return int(count)


def diff(warehouse: Warehouse, *, since: int | None = None, paper: str | None = None) -> Table:
    """What was added, changed and withdrawn since a run, or between the last two versions of papers.

    Raises WarehouseError where there is no such run, or no such paper.
    """
    if since is not None and not 0 <= since <= last_run(warehouse):
        raise WarehouseError(
            f"{warehouse.path}: no run {since}; the last is {last_run(warehouse)}, and 0 is before all"
        )
    if paper is not None and not ask(warehouse, "versions", paper=paper).rows:
        raise WarehouseError(f"{warehouse.path}: no paper {paper!r}; `benchclaims claims` lists their ids")
    return ask(warehouse, "diff", since=since, paper=paper)


def described(warehouse: Warehouse) -> tuple[Table, Table]:
    """What the tables, and the columns of tables and views, mean."""
    return ask(warehouse, "described_tables"), ask(warehouse, "described_columns")


def aliases(warehouse: Warehouse) -> Table:
    """The aliases of this warehouse."""
    return ask(warehouse, "aliases")


def suggested_aliases(warehouse: Warehouse, kind: str | None = None, most: int = 30) -> Table:
    """Likely duplicates among the names that no register knows, the most frequent first, each with a sentence."""
    return ask(warehouse, "suggested_aliases", kind=kind, most=most)


def corrections(warehouse: Warehouse) -> Table:
    """Every correction, in the order they were made, as `warehouse.corrections.apply` takes them."""
    return ask(warehouse, "corrections")


def waivers(warehouse: Warehouse) -> Table:
    """Every waiver, in the order they were made, and whether it holds today."""
    return ask(warehouse, "waivers")


def check_run(warehouse: Warehouse, run_id: int) -> tuple[Table, Table, Table]:
    """A run of the checks: its row, what each check answered, and what was found."""
    return (
        ask(warehouse, "check_run", run_id=run_id),
        ask(warehouse, "check_run_results", run_id=run_id),
        ask(warehouse, "check_run_findings", run_id=run_id),
    )


def last_run(warehouse: Warehouse) -> int:
    """The number of the last run, 0 where there was none."""
    ((run_id,),) = warehouse.rows("select coalesce(max(run_id), 0) from runs").rows
    return int(run_id)


def claims_by_kind(warehouse: Warehouse) -> dict[str, int]:
    """How many claims the warehouse holds, those of papers' earlier versions included."""
    return dict(ask(warehouse, "claims_by_kind").rows)


def board_datasets(warehouse: Warehouse, name: str) -> list[str]:
    """The datasets with a board that the name means, as their boards call them. Raises WarehouseError."""
    near = ask(warehouse, "datasets_near", name=name).rows
    meant = [dataset for dataset, nearness in near if nearness == 1]
    if meant:
        return meant
    offered = [dataset for dataset, nearness in near if nearness >= NEAR]
    hint = f"did you mean {some(offered)}?" if offered else "`benchclaims leaderboard` lists those there are"
    raise WarehouseError(f"no leaderboard for {name!r} in {warehouse.path}; {hint}")


def ask(warehouse: Warehouse, question: str, **names: object) -> Table:
    return warehouse.rows(query(question), names)


@cache
def query(question: str) -> str:
    return Path(__file__).with_name(f"{question}.sql").read_text(encoding="utf-8")


def some(names: list[str]) -> str:
    more = ", ..." if len(names) > NAMES_OFFERED else ""
    return ", ".join(names[:NAMES_OFFERED]) + more
