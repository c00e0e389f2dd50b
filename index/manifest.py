"""What a version of the archive says of itself: how it was made, with what, and the checksums of its files."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from ingest.errors import BelaggError

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = 2
"""Raised when the files of a version change shape; an archive of another schema is asked to be rebuilt."""


class ArchiveError(BelaggError):
    """The archive, or what was asked of it, is not as it must be."""


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
        """Write it as JSON to `path`."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Manifest:
        """The manifest in `path`. Raises ArchiveError where it is missing, torn or of another schema."""
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
            if record["schema"] == SCHEMA:
                record["files"] = dict(record["files"])
                return cls(**{each.name: record[each.name] for each in fields(cls) if each.name in record})
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ArchiveError(
                f"Arkivets innehållsförteckning {path.name} går inte att läsa.", "Bygg om arkivet med «belagg build»."
            ) from error
        raise ArchiveError(
            f"Arkivet har format {record['schema']}, det här programmet använder format {SCHEMA}.",
            "Bygg om arkivet med «belagg build».",
        )
