"""The settings: `belagg.toml` in the working folder (or where BELAGG_SETTINGS points), BELAGG_… variables over it."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.cache_folder import default_cache
from index.manifest import ArchiveError
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
    cache: Path = field(default_factory=default_cache)
    passage_characters: int = PASSAGE_CHARACTERS
    reading_seconds: float = 300.0
    reading_megabytes: int = 2048


def load_settings(environment: Mapping[str, str], folder: Path) -> Settings:
    """Settings from the file and the variables. Raises ArchiveError naming what is not understood."""
    path = Path(environment.get("BELAGG_SETTINGS") or folder / SETTINGS_FILE)
    values = _from_file(path) if path.is_file() else {}
    known = {each.name for each in fields(Settings)}
    unknown = sorted(values.keys() - known)
    if unknown:
        raise ArchiveError(
            f"Okänd inställning i {path}: {', '.join(unknown)}.", f"Det finns {', '.join(sorted(known))}."
        )
    values |= {
        name: environment[f"BELAGG_{name.upper()}"] for name in known if environment.get(f"BELAGG_{name.upper()}")
    }
    return replace(Settings(), **{name: _convert(name, value) for name, value in values.items()})


def _from_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArchiveError(f"Inställningarna i {path} går inte att läsa: {error}.") from error


def _convert(name: str, value: Any) -> Any:  # noqa: ANN401 — TOML and environment hold anything
    default = getattr(Settings(), name)
    try:
        if isinstance(default, tuple):
            paths = value.split(os.pathsep) if isinstance(value, str) else value
            return tuple(Path(each).expanduser() for each in paths)
        return Path(value).expanduser() if isinstance(default, Path) else type(default)(value)
    except (TypeError, ValueError) as error:
        raise ArchiveError(f"Inställningen {name} kan inte vara «{value}».") from error
