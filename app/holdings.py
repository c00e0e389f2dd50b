"""What the archive holds, where each file lies, how well it was read, and what the next rebuild would change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from app.building import sources_of
from app.reading_quality import quality_of
from app.uploads import Uploads
from index.manifest import ArchiveError
from index.report import BuildReport
from index.sources import find_sources
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.reading_quality import Grade, Quality
    from app.settings import Settings
    from app.uploads import Upload
    from index.report import FileReport
    from index.store import Store
    from index.versions import Version
    from ingest.model import Document

HoldingState = Literal["held", "new", "changed", "gone"]
"""held: as it was when the archive was built; new, changed, gone: what the next rebuild will take in or leave out."""


@dataclass(frozen=True, slots=True)
class FileReading:
    """One file as the version in use read it: `document` is None where it was refused, or is a copy of another."""

    file: FileReport
    document: Document | None
    quality: Quality


@dataclass(frozen=True, slots=True)
class Holding:
    """One file by its name in the archive. `place` is where it lies now, `upload` is None where it is a source's."""

    name: str
    state: HoldingState
    reading: FileReading | None
    place: Path | None
    upload: Upload | None

    @property
    def document(self) -> Document | None:
        """What was read of it."""
        return self.reading.document if self.reading else None

    @property
    def title(self) -> str:
        """The document's title, or the file's name where it has none."""
        return self.document.title if self.document else self.name.rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Inventory:
    """All files. `fault` is why a source could not be looked into: what changed there is then not known."""

    files: tuple[Holding, ...]
    fault: ArchiveError | None = None

    def in_state(self, state: HoldingState) -> tuple[Holding, ...]:
        """The files in that state."""
        return tuple(each for each in self.files if each.state == state)

    def graded(self, grade: Grade) -> tuple[Holding, ...]:
        """The files that were read so."""
        return tuple(each for each in self.files if each.reading and each.reading.quality.grade == grade)

    @property
    def has_changed(self) -> bool:
        """Whether a rebuild would give another archive, as far as names tell."""
        return any(each.state != "held" for each in self.files)


def readings_of(version: Version, store: Store) -> dict[str, FileReading]:
    """Every file of the version by its name: the same for as long as the version is in use."""
    documents = {document.path: document for document in store.documents()}
    return {file.path: _reading(file, documents.get(file.path), store) for file in report_of(version).files}


def report_of(version: Version) -> BuildReport:
    """What became of every file. Raises ArchiveError where the report is damaged."""
    try:
        return BuildReport.from_json(version.report.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ArchiveError("Arkivets rapport går inte att läsa.", "Bygg om arkivet.") from error


def inventory_of(settings: Settings, readings: Mapping[str, FileReading]) -> Inventory:
    """All files that are or will be in the archive, by name; `readings` are those of the version in use."""
    archive = Archive(settings.archive)
    uploads = {archive.uploads / upload.name: upload for upload in Uploads(archive.uploads).all()}
    try:
        places = _places(archive, settings)
    except ArchiveError as error:
        kept = {path.name: path for path in uploads}
        held = [_holding(name, readings.get(name), kept.get(name), uploads) for name in sorted({*readings, *kept})]
        return Inventory(tuple(replace(each, state="held") if each.state == "gone" else each for each in held), error)
    names = sorted(readings.keys() | places.keys())
    return Inventory(tuple(_holding(name, readings.get(name), places.get(name), uploads) for name in names))


def _reading(file: FileReport, document: Document | None, store: Store) -> FileReading:
    records = store.records(document.id) if document else None
    return FileReading(file, document, quality_of(file, document, records))


def _places(archive: Archive, settings: Settings) -> dict[str, Path]:
    """Name in the archive → where the file lies now. No files at all are no fault here."""
    sources = sources_of(archive, settings)
    if set(sources) <= {archive.uploads} and not Uploads(archive.uploads).paths():
        return {}
    return {source.name: source.path for source in find_sources(sources, archive.root)}


def _holding(name: str, reading: FileReading | None, place: Path | None, uploads: Mapping[Path, Upload]) -> Holding:
    upload = uploads.get(place) if place else None
    if reading is None:
        state: HoldingState = "new"
    elif place is None:
        state = "gone"
    else:
        document = reading.document
        state = "changed" if upload and document and document.id != upload.document_id else "held"
    return Holding(name, state, reading, place, upload)
