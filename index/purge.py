"""Leaves nothing on disk but what the version in use holds, and a proof of what was looked through.

Versions, originals, cached vectors, evaluation runs and answers kept with feedback may all hold words of documents that
are gone. After a purge there is no version to go back to.
"""

from __future__ import annotations

import json
import shutil
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from index.atomic import replace_file
from index.indexes import Texts
from index.manifest import ArchiveError
from index.originals import forget_originals
from index.purge_questions import forget_quotes
from index.question_log import NAME as ASKED
from index.question_log import QuestionLog
from index.store import Store
from index.vector_cache import forget_vectors
from index.verify import is_usable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from index.versions import Archive

PROOF = "PURGED.json"

_ABANDONED_SECONDS = 3600
"""An upload takes minutes: one begun longer ago was cut short."""


@dataclass(frozen=True, slots=True)
class Purged:
    """One place that was looked through: how many things were `removed` from it and how many it has left."""

    place: str
    removed: int
    kept: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What a purge did, as it is written to ARCHIVE/PURGED.json. `when` is UTC in ISO form."""

    when: str
    version: str
    places: tuple[Purged, ...]


def purge(archive: Archive, question_log_days: int = 0) -> Proof:
    """Remove every trace of what the version in use does not hold, and questions logged longer ago than so many days.

    Raises ArchiveError where no version is in use.
    """
    with archive.lock():
        version = archive.current()
        version.manifest()  # of another format: said to be so
        if not is_usable(version):
            raise ArchiveError("Arkivet är skadat.", "Laga det först med «belagg build --repair».")
        with Store(version.database) as store:
            documents = store.documents()
            texts = Texts.of(store.document, store.passages()).every()
        places = (
            Purged("versions", *archive.forget_versions()),
            Purged("files", *_forget_files(archive.files, {each.id for each in documents})),
            Purged("cache/vectors.db", *forget_vectors(archive.cache / "vectors.db", version.manifest().model, texts)),
            Purged("runs", *_forget_runs(archive.runs, version.name)),
            Purged("feedback.jsonl", *_forget_answers(archive.root / "feedback.jsonl", version.name)),
            Purged(ASKED, *QuestionLog(archive.root, question_log_days).forget_old()),
            Purged("questions", *forget_quotes(archive.root / "questions", documents)),
            Purged("uploads", *_forget_remains(archive.uploads)),
            Purged("*.new", *_forget_unfinished(archive)),
            Purged("rebuild", *_forget_folder(archive.root / "rebuild")),
            Purged("measurement", *_forget_folder(archive.root / "measurement")),
        )
        proof = Proof(datetime.now(UTC).isoformat(timespec="seconds"), version.name, places)
        replace_file(archive.root / PROOF, json.dumps(asdict(proof), ensure_ascii=False, indent=2) + "\n")
    return proof


def _forget_files(folder: Path, documents: set[str]) -> tuple[int, int]:
    """Originals: how many went, and how many stay."""
    before = _count(folder)
    forget_originals(folder, documents)
    return before - _count(folder), _count(folder)


def _forget_runs(folder: Path, version: str) -> tuple[int, int]:
    """Runs over other versions hold their answers; those over texts of their own are of no version and stay."""
    removed = kept = 0
    for path in folder.glob("*.json") if folder.is_dir() else ():
        if _measured(path) in {None, version}:
            kept += 1
        else:
            path.unlink()
            removed += 1
    return removed, kept


def _measured(path: Path) -> str | None:
    """The version that a run measured; what cannot be read is not trusted to be of the one in use."""
    try:
        name: str | None = json.loads(path.read_text(encoding="utf-8"))["origin"]["version"]
    except (OSError, ValueError, KeyError, TypeError):
        return "?"
    return name


def _forget_answers(path: Path, version: str) -> tuple[int, int]:
    """Answers of other versions go out of the feedback; question, thumb and comment stay."""
    if not path.is_file():
        return 0, 0
    lines = [*_answers_blanked(path.read_text(encoding="utf-8", errors="replace").split("\n"), version)]
    replace_file(path, "".join(line + "\n" for line, _ in lines))
    removed = sum(was_blanked for _, was_blanked in lines)
    return removed, len(lines) - removed


def _answers_blanked(lines: list[str], version: str) -> Iterator[tuple[str, bool]]:
    for line in lines:
        try:
            record = json.loads(line)
            is_old = record["version"] != version and bool(record["answer"] or record["citations"])
        except (ValueError, KeyError, TypeError):
            continue  # torn: nobody can say what stands there
        yield json.dumps(record | {"answer": "", "citations": []} if is_old else record, ensure_ascii=False), is_old


def _forget_remains(folder: Path) -> tuple[int, int]:
    """Uploads that were cut short, and what was written of uploads that are gone; what may be on its way in stays."""
    hidden = [path for path in folder.glob(".*") if path.is_file() and _is_abandoned(path)] if folder.is_dir() else []
    about = [path for path in folder.glob(".about/*") if not (folder / path.name.removesuffix(".json")).is_file()]
    for path in [*hidden, *about]:
        path.unlink()
    return len(hidden) + len(about), sum(1 for path in folder.glob("[!.]*"))


def _is_abandoned(path: Path) -> bool:
    try:
        return time.time() - path.stat().st_mtime > _ABANDONED_SECONDS
    except FileNotFoundError:
        return False  # its upload has just ended


def _forget_unfinished(archive: Archive) -> tuple[int, int]:
    """Files that a process was killed over before they got their name."""
    folders = (archive.root, archive.runs, archive.root / "questions")
    unfinished = [path for folder in folders for path in folder.glob("*.new")]
    for path in unfinished:
        path.unlink(missing_ok=True)
    return len(unfinished), 0


def _forget_folder(folder: Path) -> tuple[int, int]:
    """What a job in the background left: names of files, reports."""
    removed = _count(folder)
    shutil.rmtree(folder, ignore_errors=True)
    return removed, 0


def _count(folder: Path) -> int:
    return sum(1 for path in folder.iterdir()) if folder.is_dir() else 0
