"""Names as this warehouse's users want them. An alias takes effect in every view at once; nothing is read anew."""

from __future__ import annotations

from typing import Literal, get_args

from warehouse.errors import WarehouseError
from warehouse.store import Warehouse

Kind = Literal["dataset", "metric", "task", "system"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def add(warehouse: Warehouse, kind: Kind, alias: str, name: str, *, by: str = "") -> str:
    """Call `alias` by `name` from now on; what is called by `alias` now follows. Returns the name as it is shown.

    Raises WarehouseError where one of them is no name, or both are the same.

    Names point straight at what is shown: an alias of an alias is stored as one of the name that it stands for. A name
    that is known is written as it is known. An alias that is turned round becomes the name.
    """
    alias, name = alias.strip(), name.strip()
    ((nameless, same),) = warehouse.rows(
        "select '' in (folded($alias), folded($name)), folded($alias) = folded($name)", {"alias": alias, "name": name}
    ).rows
    if nameless:
        raise WarehouseError("an alias and its name need a letter each")
    if same:
        raise WarehouseError(f"{alias!r} and {name!r} are the same name already: case, blanks and hyphens do not count")
    target = meant(warehouse, kind, alias, name)
    with warehouse.writing() as connection:
        for retaken in (alias, target):
            connection.execute("delete from aliases where kind = ? and folded(alias) = folded(?)", [kind, retaken])
        connection.execute(
            "update aliases set name = ? where kind = ? and folded(name) = folded(?)", [target, kind, alias]
        )
        connection.execute(
            "insert into aliases values (?, ?, ?, now() at time zone 'UTC', ?)", [kind, alias, target, by]
        )
    return target


def meant(warehouse: Warehouse, kind: Kind, alias: str, name: str) -> str:
    """What is shown for `name`, written as it is known; the name itself where that would be the alias."""
    known = warehouse.rows(
        """
        select name
        from (
            select 1 as place, name from aliases where kind = $kind and folded(alias) = folded($name)
            union all
            select 2, name from aliases where kind = $kind and folded(name) = folded($name)
            union all
            select 3, name from spellings where kind = $kind and spelling = folded($name)
        )
        where folded(name) <> folded($alias)
        order by place, folded(name) <> folded($name), name
        limit 1
        """,
        {"kind": kind, "alias": alias, "name": name},
    ).rows
    return str(known[0][0]) if known else name


def remove(warehouse: Warehouse, kind: Kind, alias: str) -> None:
    """Forget an alias. Raises WarehouseError where there is none."""
    if not warehouse.rows("from aliases where kind = ? and folded(alias) = folded(?)", [kind, alias]).rows:
        raise WarehouseError(f"{warehouse.path}: no alias {alias!r} of a {kind}; `benchclaims alias list` shows them")
    with warehouse.writing() as connection:
        connection.execute("delete from aliases where kind = ? and folded(alias) = folded(?)", [kind, alias])
