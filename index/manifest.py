"""What a version of the archive says of itself: how it was made, with what, and the checksums of its files."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from ingest.errors import BelaggError

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = 4
"""Raised when the files of a version change shape; an archive of another schema is asked to be rebuilt."""


_UNSEALED = '"checksum": ""'
"""How the last field stands while the checksum is made."""


class ArchiveError(BelaggError):
    """The archive, or what was asked of it, is not as it must be."""


class OtherFormat(ArchiveError):  # noqa: N818 — as ArchiveError's other kinds: said of an archive
    """A version whole as it is, but written by a program of another format."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`manifest.json`. `files` maps each other file of the version to its SHA-256.

    `masked` names the personal data covered in its texts.
    `standout` is where, in standard deviations, an answer is as likely as none (see `index.calibration`).
    """

    version: str
    created: str
    model: str
    dimension: int
    documents: int
    passages: int
    passage_characters: int
    reading_version: int
    vectors: str
    vectors_recall: float
    standout: float
    schema: int = SCHEMA
    masked: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def save(self, path: Path) -> None:
        """Write it as JSON to `path`, with a checksum over the whole file."""
        unsealed = json.dumps(asdict(self) | {"checksum": ""}, ensure_ascii=False, indent=2) + "\n"
        path.write_text(_with_checksum(unsealed, _checksum(unsealed)), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """The manifest in `path`. Raises ArchiveError where it is missing or damaged, OtherFormat of another schema.

        One that an older program wrote may bear no checksum.
        """
        try:
            text = path.read_text(encoding="utf-8")
            record = json.loads(text)
            if record["schema"] == SCHEMA:
                _check(text, record.get("checksum"))
                record["files"] = dict(record["files"])
                return cls(**{each.name: record[each.name] for each in fields(cls) if each.name in record})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArchiveError(
                f"Arkivets innehållsförteckning {path.name} går inte att läsa.", "Bygg om arkivet med «belagg build»."
            ) from error
        raise OtherFormat(
            f"Arkivet har format {record['schema']}, det här programmet använder format {SCHEMA}.",
            "Bygg om arkivet med «belagg build».",
        )


def is_sealed(path: Path) -> bool:
    """Whether the manifest in `path` bears a checksum, so that every change to it would be seen."""
    return _UNSEALED.rstrip('"') in path.read_text(encoding="utf-8", errors="replace")


def _check(text: str, checksum: str | None) -> None:
    """Raises ValueError where `text` is not what bore `checksum` when it was written."""
    if checksum is not None and _checksum(text.replace(checksum, "")) != checksum:
        raise ValueError("checksum")


def _with_checksum(unsealed: str, checksum: str) -> str:
    before, after = unsealed.rsplit(_UNSEALED, 1)
    return f'{before}"checksum": "{checksum}"{after}'


def _checksum(unsealed: str) -> str:
    return hashlib.sha256(unsealed.encode("utf-8")).hexdigest()
