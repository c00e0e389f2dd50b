"""Sources → a new version of the archive, taken into use when it is whole.

The version before serves until then, and again if anything fails on the way.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from index.calibration import usual_standout
from index.indexes import Indexes, Texts
from index.manifest import SCHEMA, ArchiveError, Manifest
from index.originals import forget_originals
from index.reading import read_sources
from index.report import BuildReport, report_file
from index.sources import find_sources
from index.store import Store, write_store
from index.vector_cache import VectorCache
from index.verify import checksums, is_sound, is_whole
from index.versions import Version
from ingest.codec import dump_document, dump_records
from ingest.passages import PASSAGE_CHARACTERS, cut_into_passages
from ingest.read import READING_VERSION
from ingest.sandbox import Limits, Understood

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from index.embedder import Embedder
    from index.progress import Progress
    from index.reading import Known
    from index.report import FileReport
    from index.vectors import VectorIndex
    from index.versions import Archive
    from ingest.masking import Masked
    from ingest.model import Document, Passage
    from ingest.records import Records


Gate = Callable[[Version], None]
"""Looks at a whole version before it is taken into use, and raises ArchiveError to keep it out."""


def let_through(_version: Version) -> None:
    """No gate."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is built from what: `sources` are files and folders."""

    sources: tuple[Path, ...]
    passage_characters: int = PASSAGE_CHARACTERS
    limits: Limits = field(default_factory=Limits)
    masked: tuple[Masked, ...] = ("personnummer",)
    """Personal data covered in what is read."""
    mends: bool = False
    """Whether nothing kept from builds before is taken for whole (see `index.repair`)."""


@dataclass(frozen=True, slots=True)
class _Content:
    """Everything a version holds but its indexes, and every file's fate.

    Documents by path, records by the id of their document, passages in row order.
    """

    documents: tuple[Document, ...]
    records: Mapping[str, Records]
    passages: tuple[Passage, ...]
    files: tuple[FileReport, ...]


@dataclass(frozen=True, slots=True)
class _Search:
    """What the manifest tells of how the version is searched; for `standout` see `usual_standout`."""

    index: VectorIndex
    standout: float


def build(
    archive: Archive, plan: Plan, embedder: Embedder, progress: Progress, gate: Gate = let_through
) -> BuildReport:
    """Build and take into use. Raises ArchiveError where there is nothing to build or somebody else is building.

    `gate` is shown each version before it replaces another; one that it refuses is gone, but for its vectors.
    """
    with archive.lock():
        return build_locked(archive, plan, embedder, progress, gate)


def build_locked(archive: Archive, plan: Plan, embedder: Embedder, progress: Progress, gate: Gate) -> BuildReport:
    """`build`, for who holds the lock already."""
    started = time.monotonic()
    content = _read(archive, plan, progress)
    name = _version_name(content, plan, embedder)
    fresh = not is_sound(archive.version(name))
    indexes, embedded = _index(archive, content, embedder, progress) if fresh else (None, 0)
    report = _report(content, name, embedded, started)
    if indexes is None:
        if name != archive.known_current_name():
            gate(archive.version(name))
        archive.swap(name)
    else:
        with archive.workshop() as building:
            making = Version(building)
            write_store(making.database, content.documents, content.passages, content.records)
            indexes.save(making)
            standout = usual_standout(content.documents, content.passages, indexes.vectors.rows(), embedder)
            making.report.write_text(report.to_json(), encoding="utf-8")
            _manifest(making, report, _Search(indexes.vectors, standout), plan, embedder).save(making.manifest_path)
            gate(making)
            archive.publish(building, name)
    archive.remember_sources(plan.sources)
    _forget_uncited(archive)
    return report


def _known(archive: Archive, plan: Plan) -> Known:
    """What the version in use has read, if it would be read in the same way now."""
    try:
        version = archive.current()
        manifest = version.manifest()
        if not is_whole(version, version.database, manifest):
            return {}  # what a damaged database says must not live on in the next one
        if (manifest.reading_version, manifest.masked) != (READING_VERSION, list(plan.masked)):
            return {}
        with Store(version.database) as store:
            return {
                (document.id, document.path): Understood(document, store.records(document.id))
                for document in store.documents()
            }
    except ArchiveError:
        return {}


def _read(archive: Archive, plan: Plan, progress: Progress) -> _Content:
    found = find_sources(plan.sources, archive.root)
    outcomes = read_sources(found, archive.files, _known(archive, plan), plan, progress)
    kept: dict[str, Understood] = {}
    files = []
    for source, outcome in zip(found, outcomes, strict=True):
        copy_of = None
        if isinstance(outcome, Understood):
            first = kept.setdefault(outcome.document.id, outcome)
            copy_of = first.document.path if first is not outcome else None
        files.append(report_file(source.name, outcome, copy_of))
    documents = tuple(each.document for each in kept.values())
    passages = [passage for document in documents for passage in cut_into_passages(document, plan.passage_characters)]
    records = {document_id: each.records for document_id, each in kept.items()}
    return _Content(documents, records, tuple(passages), tuple(files))


def _version_name(content: _Content, plan: Plan, embedder: Embedder) -> str:
    """The same for the same documents, model and settings; other documents give another."""
    digest = hashlib.sha256(
        f"{SCHEMA}\0{READING_VERSION}\0{plan.passage_characters}\0{plan.masked}\0{embedder.name}".encode()
    )
    for file in content.files:
        digest.update(f"\0{file.path}\0{file.status}".encode())
    for document in content.documents:
        digest.update(dump_document(document).encode())
        digest.update(dump_records(content.records[document.id]).encode())
    return f"v{digest.hexdigest()[:12]}"


def _index(archive: Archive, content: _Content, embedder: Embedder, progress: Progress) -> tuple[Indexes, int]:
    """The indexes of the version, and the vectors of how many passages had to be computed."""
    texts = Texts.of({document.id: document for document in content.documents}.__getitem__, content.passages)
    with closing(VectorCache(archive.cache / "vectors.db", embedder)) as cache:
        return Indexes.build(texts, cache, progress)


def _manifest(making: Version, report: BuildReport, search: _Search, plan: Plan, embedder: Embedder) -> Manifest:
    return Manifest(
        version=report.version,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        model=embedder.name,
        dimension=search.index.dimension,
        documents=report.documents,
        passages=report.passages,
        passage_characters=plan.passage_characters,
        reading_version=READING_VERSION,
        vectors=search.index.kind,
        vectors_recall=search.index.recall(),
        standout=search.standout,
        masked=list(plan.masked),
        files=checksums(making.folder),
    )


def _report(content: _Content, name: str, embedded: int, started: float) -> BuildReport:
    return BuildReport(
        version=name,
        documents=len(content.documents),
        passages=len(content.passages),
        embedded=embedded,
        reused=len(content.passages) - embedded,
        seconds=round(time.monotonic() - started, 2),
        files=content.files,
    )


def _forget_uncited(archive: Archive) -> None:
    """Delete the originals that no version cites any more; none while a version cannot say what it cites."""
    cited: set[str] = set()
    for name in archive.history():
        try:
            version = archive.version(name)
            if not is_whole(version, version.database, version.manifest()):
                return
            with Store(version.database) as store:
                cited.update(store.facts())
        except ArchiveError:
            return
    forget_originals(archive.files, cited)
