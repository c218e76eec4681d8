"""The rules: one file a family of phrasing. A file with a RULE is found by being here."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from extract.phrase import Rule


@cache
def all_rules() -> tuple[tuple[str, Rule], ...]:
    """(name, rule) by rank, then by name; the name is the file's."""
    found = [(module.name, import_module(f"{__name__}.{module.name}").RULE) for module in iter_modules(__path__)]
    return tuple(sorted(found, key=lambda pair: (pair[1].rank, pair[0])))
