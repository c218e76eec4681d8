"""Which checks a run is of: suites of the catalogue by name, and files of a user's own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from checks.catalogue import catalogue
from checks.entry import Check
from checks.own_suite import SuiteError, read_suite


class UnknownSuite(Exception):
    """No such suite; `str` is one line that names those there are."""


def chosen(suites: Sequence[str]) -> tuple[Check, ...]:
    """The checks of the suites named, the weightiest first; of the whole catalogue where none is. Those of the files
    named, which end in .toml, come on top. Raises UnknownSuite and SuiteError."""
    files = [Path(suite) for suite in suites if suite.endswith(".toml")]
    names = {suite for suite in suites if not suite.endswith(".toml")}
    known = {check.suite for check in catalogue()}
    if unknown := sorted(names - known):
        raise UnknownSuite(
            f"no suite is called {unknown[0]!r}: choose one of {', '.join(sorted(known))}, or a file of checks (.toml)"
        )
    own = tuple(check for file in files for check in read_suite(file))
    ids = {check.id for check in catalogue()}
    for check in own:
        if check.id in ids:
            raise SuiteError(f"{check.suite}.toml: another check is called {check.id} already; give it another id")
        ids.add(check.id)
    return (*(check for check in catalogue() if not names or check.suite in names), *own)
