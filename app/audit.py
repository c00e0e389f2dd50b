"""The log of who asked, fetched and changed what, a JSON object a line in ARCHIVE/audit.jsonl; kept where login is on.

Lines are only ever added, each with one write, so that those of several sessions do not mix.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from index.atomic import append_line
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

    from app.access import Visitor
    from app.settings import Settings

Action = Literal[
    "fråga",
    "uppladdning",
    "borttagning",
    "ombyggnad",
    "avbruten ombyggnad",
    "versionsbyte",
    "mätning",
    "avbruten mätning",
    "rätt avsnitt",
    "hämtning",
]

_LONGEST = 2_000
"""Characters of what is told of one event."""
_READ_AT_ONCE = 512 * 1024
"""Bytes of the end of the log that are read to show the latest events."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that somebody did: `time` in UTC (ISO 8601), `what` the question, the file or the version."""

    time: str
    who: str
    action: str
    what: str


def note(settings: Settings, visitor: Visitor, action: Action, what: str = "") -> None:
    """Add an event, where login is on. Raises ArchiveError where it cannot be added: what is not logged is not done."""
    if not settings.login:
        return
    event = Event(datetime.now(UTC).isoformat(timespec="seconds"), visitor.name or "okänd", action, what[:_LONGEST])
    try:
        settings.archive.mkdir(parents=True, exist_ok=True)
        append_line(_path(settings.archive), json.dumps(asdict(event), ensure_ascii=False))
    except OSError as error:
        raise ArchiveError(
            f"Händelsen kunde inte föras in i loggen: {error.strerror}.",
            "Inget har ändrats; tala med den som sköter arkivet.",
        ) from error


def latest_events(archive: Path, most: int = 200) -> list[Event]:
    """The latest events, newest first; lines that are none are passed over."""
    found: list[Event] = []
    for line in reversed(_last_lines(_path(archive))):
        try:
            found.append(Event(**json.loads(line)))
        except (ValueError, TypeError):
            continue
        if len(found) == most:
            break
    return found


def _path(archive: Path) -> Path:
    return archive / "audit.jsonl"


def _last_lines(path: Path) -> list[str]:
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _READ_AT_ONCE))
            return file.read().decode("utf-8", "replace").split("\n")
    except FileNotFoundError:
        return []
