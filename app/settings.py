"""The settings: `belagg.toml` in the working folder (or where BELAGG_SETTINGS points), BELAGG_… variables over it."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from app.swedish_text import listed
from index.cache_folder import default_cache
from index.manifest import ArchiveError
from ingest.masking import Masked
from ingest.passages import PASSAGE_CHARACTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

SETTINGS_FILE = "belagg.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set, with what holds where nothing is. README explains each for the user."""

    archive: Path = Path("archive")
    sources: tuple[Path, ...] = (Path("corpus/documents"),)
    model: str = "bundled"
    reranker: str = ""
    cache: Path = field(default_factory=default_cache)
    passage_characters: int = PASSAGE_CHARACTERS
    reading_seconds: float = 300.0
    reading_megabytes: int = 2048
    mask: tuple[str, ...] = ("personnummer",)
    question_log_days: int = 0
    address: str = "127.0.0.1"
    port: int = 8501
    question_sets: tuple[Path, ...] = (Path("corpus/evaluation"),)
    login: bool = False
    login_groups: tuple[str, ...] = ()
    editor_groups: tuple[str, ...] = ()
    groups_claim: str = "groups"
    login_hours: float = 12.0


_LEAST: dict[str, float] = {
    "passage_characters": 100,
    "reading_seconds": 1,
    "reading_megabytes": 256,
    "question_log_days": 0,
    "port": 1,
    "login_hours": 0.1,
}
"""What less than makes no sense: passages of a few words, no time or no memory to read anything, no port or login."""
_GROUPS = frozenset({"login_groups", "editor_groups", "mask"})
"""Lists of words, not of paths."""
NOTHING_MASKED = "inget"
"""In `mask`: all that stands in the documents may be shown."""
_BETWEEN_GROUPS = ";"
"""In a variable; names of groups may hold commas and colons."""
_SWITCHES = {"1": True, "true": True, "ja": True, "0": False, "false": False, "nej": False}
_OTHER_VARIABLES = frozenset({"BELAGG_SETTINGS"})


def load_settings(environment: Mapping[str, str], folder: Path) -> Settings:
    """Settings from the file and the variables. Raises ArchiveError naming what is not understood."""
    named = environment.get("BELAGG_SETTINGS")
    path = Path(named or folder / SETTINGS_FILE)
    values = _from_file(path) if named or path.is_file() else {}
    _check_names(values, f"inställning i {path}")
    variables = {name: value for name, value in environment.items() if name.startswith("BELAGG_") and value}
    chosen = {name.removeprefix("BELAGG_").lower(): variables[name] for name in variables.keys() - _OTHER_VARIABLES}
    _check_names(chosen, "miljövariabel BELAGG_…")
    return replace(Settings(), **{name: _convert(name, value) for name, value in (values | chosen).items()})


def as_environment(settings: Settings) -> dict[str, str]:
    """The variables that give another process these settings; an empty list says nothing."""
    return {
        f"BELAGG_{each.name.upper()}": _as_variable(each.name, getattr(settings, each.name))
        for each in fields(settings)
    }


def _as_variable(name: str, value: object) -> str:
    if isinstance(value, tuple):
        return (_BETWEEN_GROUPS if name in _GROUPS else os.pathsep).join(map(str, value))
    return str(value)


def _check_names(values: Mapping[str, Any], what: str) -> None:
    known = {each.name for each in fields(Settings)}
    unknown = sorted(values.keys() - known)
    if unknown:
        raise ArchiveError(f"Okänd {what}: {', '.join(unknown)}.", f"Det finns {', '.join(sorted(known))}.")


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArchiveError(f"Inställningarna i {path} går inte att läsa: {error}.") from error


def _convert(name: str, value: Any) -> Any:  # noqa: ANN401 — TOML and environment hold anything
    default = getattr(Settings(), name)
    if name in _GROUPS:
        named = _words(name, value)
        return _masks(named) if name == "mask" else named
    if isinstance(default, bool):
        return _switch(name, value)
    if isinstance(default, tuple):
        paths = value.split(os.pathsep) if isinstance(value, str) else value
        return tuple(_path(name, each) for each in paths)
    if isinstance(default, Path):
        return _path(name, value)
    return _number(name, value, type(default)) if name in _LEAST else str(value)


def _path(name: str, value: object) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise ArchiveError(f"Inställningen {name} kan inte vara «{value}».", "Ange en mapp.")
    return Path(value).expanduser()


def _masks(named: tuple[str, ...]) -> tuple[str, ...]:
    known = {*get_args(Masked), NOTHING_MASKED}
    if not known.issuperset(named):
        raise ArchiveError(
            f"Inställningen mask kan inte vara «{', '.join(named)}».", f"Ange {listed(sorted(known), 'eller')}."
        )
    return named or (NOTHING_MASKED,)


def _words(name: str, value: object) -> tuple[str, ...]:
    named = value.split(_BETWEEN_GROUPS) if isinstance(value, str) else value
    if not isinstance(named, list) or not all(isinstance(each, str) and each.strip() for each in named):
        raise ArchiveError(f"Inställningen {name} kan inte vara «{value}».", "Ange en lista av namn.")
    return tuple(each.strip() for each in named)


def _switch(name: str, value: object) -> bool:
    chosen = value if isinstance(value, bool) else _SWITCHES.get(str(value).strip().lower())
    if chosen is None:
        raise ArchiveError(f"Inställningen {name} kan inte vara «{value}».", "Ange true eller false.")
    return chosen


def _number(name: str, value: Any, kind: type[int] | type[float]) -> float:  # noqa: ANN401 — as above
    try:
        number = kind(value)
    except (TypeError, ValueError):
        number = kind(0)
    if isinstance(value, bool) or not _LEAST[name] <= number < float("inf"):
        raise ArchiveError(f"Inställningen {name} kan inte vara «{value}».", f"Minst {_LEAST[name]:g}.")
    return number
