"""What the archive holds, whether it is whole, and the way back to the version before."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.records import document_record
from index.store import Store
from index.verify import faults
from index.versions import Archive

if TYPE_CHECKING:
    from app.settings import Settings
    from ingest.model import Document


def show_text(settings: Settings, *, as_json: bool) -> str:
    """The version in use and its documents."""
    archive = Archive(settings.archive)
    version = archive.current()
    manifest = version.manifest()
    with Store(version.database) as store:
        documents = store.documents()
    if as_json:
        record = asdict(manifest) | {"history": archive.history(), "contents": list(map(document_record, documents))}
        return json.dumps(record, ensure_ascii=False, indent=2)
    head = (
        f"Version {manifest.version} ({manifest.created}), {manifest.documents} dokument, {manifest.passages} avsnitt"
    )
    return "\n".join([head, f"Modell {manifest.model}", "", *map(_line, documents)])


def find_faults(settings: Settings) -> list[str]:
    """What is wrong with the version in use, in Swedish; nothing where it is whole."""
    return faults(Archive(settings.archive))


def go_back(settings: Settings) -> str:
    """Take the version before into use; its name."""
    archive = Archive(settings.archive)
    with archive.lock():
        return archive.rollback().name


def _line(document: Document) -> str:
    day = document.date.isoformat() if document.date else "utan datum"
    return f"{day:10}  {document.kind:16}  {document.title}  ({document.path})"
