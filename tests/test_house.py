"""The arrows of the house: who may import whom, who may touch what, and what no tracked file may hold."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MAY_IMPORT = {
    "extract": {"extract"},
    "warehouse": {"extract", "warehouse"},
    "checks": {"extract", "warehouse", "checks"},
    "publish": {"extract", "warehouse", "publish"},
    "benchclaims.py": {"extract", "warehouse", "checks", "publish"},
}
ROOMS = set(MAY_IMPORT) - {"benchclaims.py"} | {"benchclaims"}

ONLY_SQL_OF_PUBLISH = re.compile(r"select \* from \w+", re.IGNORECASE)
SQL = re.compile(r"\s*(select|with|insert|update|delete|create|alter|drop|attach|copy|merge|pragma)\s", re.IGNORECASE)
MACHINE_PATH = re.compile(r"(?<![\w./:<>-])(?:/(?:root|home|work|opt|Users|tmp|mnt)/|[A-Z]:\\\\)\w")
PARENT_PATH = re.compile(r"(?<!\.)\.\./")
REGISTRIES = tuple(".".join(parts) for parts in [("pypi", "org"), ("pythonhosted", "org"), ("anaconda", "org")])


@cache
def sources(room: str) -> tuple[tuple[Path, ast.Module], ...]:
    place = ROOT / room
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    return tuple((file.relative_to(ROOT), ast.parse(file.read_text("utf-8"))) for file in files)


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Modules that are imported anywhere under a node, with their lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: rooms import by full name"
            yield node.module or "", node.lineno


def texts(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """String constants with their lines; docstrings and other bare strings are none."""
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare:
            yield node.value, node.lineno


@cache
def tracked() -> tuple[tuple[str, str], ...]:
    """Files under version control and their text."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("not a clone: which files are tracked cannot be told")
    names = [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]
    return tuple((name, (ROOT / name).read_text("utf-8", errors="replace")) for name in names)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_arrows_run_one_way(room: str) -> None:
    assert sources(room), room
    wrong = [
        f"{file}:{line} imports {module}"
        for file, tree in sources(room)
        for module, line in imports(tree)
        if module.partition(".")[0] in ROOMS - MAY_IMPORT[room]
    ]
    assert wrong == []


@pytest.mark.parametrize("folder", ["wording", "paper", "metrics", "datasets", "systems", "baselines", "conditions"])
def test_slots_are_filled_apart(folder: str) -> None:
    """The folders of linking lean on what words are and what the paper says, none on another slot's."""
    may_import = {folder, "wording"} | ({"paper"} if folder != "wording" else set())
    place = Path("extract/link") / folder
    inside = [(file, tree) for file, tree in sources("extract") if file.is_relative_to(place)]
    assert len(inside) > 1
    wrong = [
        f"{file}:{line} imports {module}"
        for file, tree in inside
        for module, line in imports(tree)
        if module.startswith("extract.link") and module.split(".")[2:3] not in [[name] for name in may_import]
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("duckdb", {"warehouse", "checks"}),
        ("great_expectations", {"checks"}),
        ("rich", {"publish"}),
        ("jinja2", {"publish"}),
    ],
)
def test_a_library_keeps_to_its_rooms(library: str, rooms: set[str]) -> None:
    users = {
        room for room in MAY_IMPORT for _, tree in sources(room) for module, _ in imports(tree)
        if module.partition(".")[0] == library
    }  # fmt: skip
    assert users <= rooms


def test_only_the_warehouse_connects() -> None:
    """The checks are lent an open connection."""
    connecting = {
        room
        for room in MAY_IMPORT
        for _, tree in sources(room)
        for node in ast.walk(tree)
        if ast.unparse(node) == "duckdb.connect" or (isinstance(node, ast.ImportFrom) and node.module == "duckdb")
    }
    assert connecting == {"warehouse"}


def test_two_files_import_great_expectations_and_no_room_imports_those_at_once() -> None:
    importing = {file for file, tree in sources("checks") if any(is_slow(name) for name, _ in imports(tree))}
    assert importing == {Path("checks/expectations.py"), Path("checks/data_docs.py")}
    script = (
        "import sys, benchclaims, extract, warehouse, checks, publish; sys.exit('great_expectations' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT).returncode == 0


def is_slow(module: str) -> bool:
    return module.partition(".")[0] == "great_expectations"


def test_publish_knows_no_sql() -> None:
    found = [
        f"{file}:{line} {text[:40]!r}"
        for file, tree in sources("publish")
        for text, line in texts(tree)
        if SQL.match(text) and " from " in text.lower() and not ONLY_SQL_OF_PUBLISH.fullmatch(text.strip())
    ]
    assert found == []


def test_no_file_names_a_place_on_a_machine_or_a_registry() -> None:
    found = [
        f"{name}:{number} {line.strip()[:60]!r}"
        for name, text in tracked()
        if name not in ("LICENSE", "tests/test_house.py")
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE_PATH.search(line) or any(host in line for host in REGISTRIES)
    ]
    assert found == []


def test_no_code_reaches_out_of_its_folder() -> None:
    found = [
        f"{file}:{line} {text[:40]!r}"
        for room in MAY_IMPORT
        for file, tree in sources(room)
        for text, line in texts(tree)
        if PARENT_PATH.search(text)
    ]
    assert found == []


def test_views_and_migrations_are_sql_files_of_their_own() -> None:
    found = [
        f"{file}:{line}"
        for room in ("extract", "publish", "benchclaims.py")
        for file, tree in sources(room)
        for text, line in texts(tree)
        if re.match(r"\s*create\s+(or\s+replace\s+)?(view|table|macro)\b", text, re.IGNORECASE)
    ]
    assert found == []


def test_what_is_left_uncompiled_is_there() -> None:
    """A file that moved would be compiled after all, and the story and the models cannot be."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    hook = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["hooks"]["mypyc"]
    assert hook["enable-by-default"] is False
    assert [path for path in hook["exclude"] if not (ROOT / path.lstrip("/")).exists()] == []


def test_constraints_pin_every_package_by_name_and_version() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert len(lines) > 20
    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line)] == []
