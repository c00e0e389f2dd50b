"""The shape of the house, enforced."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = ("ingest", "index", "app")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
LONGEST_FILE = 340
SHARED_LIBRARIES = {"numpy", "click", "PIL", "rich", "docx", "streamlit"}
"""Imported where they are needed: arrays and pictures pass between modules, the command line is two files, progress and
tables are both drawn, Word files are read in one module and written in another, and every page is drawn."""
PAGES = ("app/web.py", "app/serving.py", "app/pages/")
"""Where the web framework is known."""


def _imported(path: Path) -> set[str]:
    """The full names of all modules that `path` imports, at the top or inside functions."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def _roots(path: Path) -> set[str]:
    """The packages that `path` imports from."""
    return {name.split(".")[0] for name in _imported(path)}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_arrows_run_one_way(path: Path) -> None:
    """Imports go app → index → ingest, never back."""
    package = path.relative_to(ROOT).parts[0]
    allowed = PACKAGES[: PACKAGES.index(package) + 1]
    used = {name.split(".")[0] for name in _imported(path)} & {*PACKAGES, "corpus", "tests"}
    assert used <= set(allowed)


def test_a_library_has_one_home() -> None:
    """Each other third-party library is imported in one module only."""
    homes: dict[str, set[str]] = {}
    for path in MODULES:
        for name in _roots(path) - set(sys.stdlib_module_names) - set(PACKAGES):
            homes.setdefault(name, set()).add(path.relative_to(ROOT).as_posix())
    assert {name for name, places in homes.items() if len(places) > 1} <= SHARED_LIBRARIES


def test_only_pages_know_the_web_framework() -> None:
    """What pages show is worked out without it, and so can be tested and used without it."""
    knowing = {path.relative_to(ROOT).as_posix() for path in MODULES if "streamlit" in _roots(path)}
    assert knowing
    assert all(place.startswith(PAGES) for place in knowing)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_stay_short_and_say_what_they_are(path: Path) -> None:
    """One idea a file, told in its first line."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    assert ast.get_docstring(ast.parse(text))
    assert path.stem not in {"utils", "helpers", "manager", "service", "common", "misc"}


def test_nine_of_ten_functions_are_short() -> None:
    """Nine of ten functions are at most 25 lines long."""
    lengths = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[int(len(lengths) * 0.9)] <= 25
