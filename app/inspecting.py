"""What the archive holds, whether it is whole, and the way back to the version before."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Literal

from app.building import build_archive
from app.listing import LISTINGS
from app.listing_csv import csv_text
from app.listing_tables import table_text
from app.measuring import measurement_of
from app.mending import upload_faults
from app.rebuilding import rebuild_of
from app.records import document_record
from app.uploads import Uploads
from index.manifest import ArchiveError
from index.purge import PROOF, purge
from index.store import Store
from index.verify import faults
from index.versions import Archive

if TYPE_CHECKING:
    from pathlib import Path

    from app.background import Job
    from app.settings import Settings
    from ingest.model import Document


Form = Literal["text", "json", "csv"]


def show_text(settings: Settings, form: Form) -> str:
    """The version in use and its documents."""
    archive = Archive(settings.archive)
    version = archive.current()
    manifest = version.manifest()
    with Store(version.database) as store:
        documents = store.documents()
    contents = list(map(document_record, documents))
    if form == "csv":
        return csv_text("documents", contents)
    if form == "json":
        return _json(asdict(manifest) | {"history": archive.history(), "contents": contents})
    head = (
        f"Version {manifest.version} ({manifest.created}), {manifest.documents} dokument, {manifest.passages} avsnitt"
    )
    return "\n".join([head, f"Modell {manifest.model}", "", *map(_line, documents)])


def list_text(settings: Settings, kind: str, form: Form) -> str:
    """The records of one of the `LISTINGS`, in the version in use."""
    version = Archive(settings.archive).current()
    version.manifest()  # an archive of another format is said to be one
    with Store(version.database) as store:
        records = list(LISTINGS[kind](store))
    if form == "csv":
        return csv_text(kind, records)
    return _json({kind: records}) if form == "json" else table_text(kind, records)


def find_faults(settings: Settings) -> list[str]:
    """What is wrong with the archive, in Swedish; nothing where it is whole."""
    archive = Archive(settings.archive)
    return [*faults(archive), *upload_faults(Uploads(archive.uploads), archive.files)]


def go_back(settings: Settings) -> str:
    """Take the version before into use; its name."""
    archive = Archive(settings.archive)
    with archive.lock():
        return archive.rollback().name


def purge_text(settings: Settings) -> str:
    """Rebuild from the sources, so that what is gone from them is gone from the archive, then remove its traces."""
    if any(job is not None and job.is_running for job in _jobs(settings.archive)):
        raise ArchiveError("En ombyggnad eller mätning pågår i webbappen.", "Vänta, eller avbryt den.")
    build_archive(settings, ())
    proof = purge(Archive(settings.archive), settings.question_log_days)
    lines = [f"  {each.place:18} {each.removed:5} borttagna, {each.kept:5} kvar" for each in proof.places]
    return "\n".join([f"Arkivet håller nu bara version {proof.version}.", *lines, f"Beviset ligger i {PROOF}."])


def _jobs(archive: Path) -> tuple[Job | None, ...]:
    return rebuild_of(archive).latest(), measurement_of(archive).latest()


def _json(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, indent=2)


def _line(document: Document) -> str:
    day = document.date.isoformat() if document.date else "utan datum"
    return f"{day:10}  {document.kind:16}  {document.title}  ({document.path})"
