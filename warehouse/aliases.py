"""Names as this warehouse's users want them. An alias takes effect in every view at once; nothing is read anew."""

from __future__ import annotations

from typing import Literal, get_args

from warehouse.errors import WarehouseError
from warehouse.store import Warehouse

Kind = Literal["dataset", "metric", "task", "system"]
KINDS: tuple[Kind, ...] = get_args(Kind)


def add(warehouse: Warehouse, kind: Kind, alias: str, name: str, *, by: str = "") -> None:
    """Call `alias` by `name` from now on; what is called by `alias` now follows. Raises WarehouseError.

    Names point straight at what is shown: an alias of an alias is stored as one of the name that it stands for.
    """
    alias, name = alias.strip(), name.strip()
    if not alias or not name:
        raise WarehouseError("an alias and its name need a letter each")
    ((same,),) = warehouse.rows("select folded(?) = folded(?)", [alias, name]).rows
    if same:
        raise WarehouseError(f"{alias!r} and {name!r} are the same name already: case, blanks and hyphens do not count")
    known = warehouse.rows("select name from aliases where kind = ? and folded(alias) = folded(?)", [kind, name]).rows
    target = known[0][0] if known else name
    with warehouse.writing() as connection:
        connection.execute("delete from aliases where kind = ? and folded(alias) = folded(?)", [kind, alias])
        connection.execute(
            "update aliases set name = ? where kind = ? and folded(name) = folded(?)", [target, kind, alias]
        )
        connection.execute(
            "insert into aliases values (?, ?, ?, now() at time zone 'UTC', ?)", [kind, alias, target, by]
        )
        connection.execute("delete from aliases where kind = ? and folded(alias) = folded(name)", [kind])


def remove(warehouse: Warehouse, kind: Kind, alias: str) -> None:
    """Forget an alias. Raises WarehouseError where there is none."""
    if not warehouse.rows("from aliases where kind = ? and folded(alias) = folded(?)", [kind, alias]).rows:
        raise WarehouseError(f"{warehouse.path}: no alias {alias!r} of a {kind}; `benchclaims alias list` shows them")
    with warehouse.writing() as connection:
        connection.execute("delete from aliases where kind = ? and folded(alias) = folded(?)", [kind, alias])
