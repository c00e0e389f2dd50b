from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence
from index.report import BuildReport
from index.search import Searcher
from index.store import Store
from index.verify import faults
from index.versions import KEPT_VERSIONS
from ingest.read import READING_VERSION
from ingest.records import Records
from ingest.sandbox import Sandbox, Understood
from tests.conftest import MINUTES

if TYPE_CHECKING:
    from pathlib import Path

    from index.versions import Archive
    from ingest.sandbox import Refusal

Build = Callable[..., BuildReport]


def test_a_build_holds_what_it_says(build_archive: Build, archive: Archive) -> None:
    """Passages, vectors and lexical rows are equally many; report and manifest agree; nothing is wrong on disk."""
    report = build_archive()
    manifest = archive.current().manifest()
    assert (report.version, report.documents, report.passages) == (manifest.version, 2, manifest.passages)
    assert report.embedded == report.passages
    assert [file.status for file in report.files] == ["read", "read"]
    assert json.loads(archive.current().report.read_text(encoding="utf-8"))["version"] == report.version
    assert faults(archive) == []


def test_building_twice_is_building_once(build_archive: Build, archive: Archive) -> None:
    """The same sources give the same version name, and nothing is embedded."""
    first = build_archive()
    again = build_archive()
    assert (again.version, again.embedded, again.reused) == (first.version, 0, first.passages)
    assert archive.history() == [first.version]


def test_records_are_kept_with_their_documents(
    build_archive: Build, sources: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each meeting is in the archive, and an unchanged file is neither read nor understood again."""
    build_archive()
    with Store(archive.current().database) as store:
        first = store.meetings()
    assert [meeting.date for meeting in first] == [date(2025, 2, 11), date(2024, 10, 3)]
    (sources / "ny.txt").write_text("Ett brev om kajer.", encoding="utf-8")
    read: list[str] = []
    sandboxed = Sandbox.read

    def watched(sandbox: Sandbox, path: Path, name: str) -> Understood | Refusal:
        read.append(name)
        return sandboxed(sandbox, path, name)

    monkeypatch.setattr(Sandbox, "read", watched)
    build_archive()
    with Store(archive.current().database) as store:
        assert store.meetings() == first
    assert read == ["ny.txt"]


def test_other_records_are_another_version(
    build_archive: Build, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the rules understand the same text differently, the archive is not the same."""
    first = build_archive()
    monkeypatch.setattr("index.build.READING_VERSION", READING_VERSION + 1)
    raised = build_archive().version
    sandboxed = Sandbox.read

    def forgetful(sandbox: Sandbox, path: Path, name: str) -> Understood | Refusal:
        outcome = sandboxed(sandbox, path, name)
        return replace(outcome, records=Records()) if isinstance(outcome, Understood) else outcome

    monkeypatch.setattr(Sandbox, "read", forgetful)
    monkeypatch.setattr("index.build._known", lambda *_: {})
    assert len({first.version, raised, build_archive().version}) == 3
    with Store(archive.current().database) as store:
        assert store.meetings() == []


def test_one_changed_file_of_a_hundred(build_archive: Build, sources: Path) -> None:
    """Only the passages of the changed file are embedded."""
    for number in range(100):
        (sources / f"{number}.txt").write_text(
            f"Möte {number}\n\nRådet nummer {number} talade om fiber.", encoding="utf-8"
        )
    build_archive()
    (sources / "7.txt").write_text("Möte 7\n\nRådet nummer 7 talade om något helt annat.", encoding="utf-8")
    assert build_archive().embedded == 1


def test_what_is_gone_from_the_sources_is_gone(build_archive: Build, sources: Path, archive: Archive) -> None:
    """A deleted file answers no more; going back brings it again."""
    first = build_archive()
    (sources / "kulturnämnden.txt").unlink()
    build_archive()
    with Store(archive.current().database) as store:
        assert [document.name for document in store.documents()] == ["fiberrådet.txt"]
    assert archive.rollback().name == first.version
    assert faults(archive) == []


def test_bad_files_are_listed_and_the_rest_indexed(build_archive: Build, sources: Path) -> None:
    """Every file is in the report; a refused one with a reason; copies are said to be copies."""
    (sources / "tom.docx").touch()
    (sources / "skräp.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    shutil.copy(sources / "fiberrådet.txt", sources / "kopia.txt")
    report = build_archive()
    fates = {file.path: file for file in report.files}
    assert {name: file.status for name, file in fates.items()} == {
        "fiberrådet.txt": "read",
        "kopia.txt": "warnings",
        "kulturnämnden.txt": "read",
        "skräp.pdf": "refused",
        "tom.docx": "refused",
    }
    assert fates["tom.docx"].reason
    assert "fiberrådet.txt" in fates["kopia.txt"].warnings[0]
    assert report.documents == 2


def test_an_empty_source_leaves_the_archive(build_archive: Build, archive: Archive, tmp_path: Path) -> None:
    """A folder without files is more likely a mistake than a wish: nothing is changed."""
    first = build_archive()
    empty = tmp_path / "tomt"
    empty.mkdir()
    with pytest.raises(ArchiveError, match="inga filer"):
        build_archive(empty)
    assert archive.current_name() == first.version


def test_an_archive_without_documents_answers_nothing(build_archive: Build, archive: Archive, tmp_path: Path) -> None:
    """Where every file was refused, the archive is empty and a search gives a list."""
    junk = tmp_path / "skräp"
    junk.mkdir()
    (junk / "tom.txt").touch()
    assert build_archive(junk).documents == 0
    assert Searcher.open(archive, HashedEmbedder()).search("fiber") == []
    assert faults(archive) == []


def test_old_versions_are_forgotten(build_archive: Build, sources: Path, archive: Archive) -> None:
    """A few versions stay to go back to, older ones go, and originals with the last version that cites them."""
    for number in range(KEPT_VERSIONS + 2):
        (sources / "fiberrådet.txt").write_text(f"{MINUTES}\n\nVersion {number}.", encoding="utf-8")
        build_archive()
    assert len(list(archive.versions.iterdir())) == KEPT_VERSIONS
    assert len(list(archive.files.iterdir())) == KEPT_VERSIONS + 1
    for _ in range(KEPT_VERSIONS - 1):
        archive.rollback()
        assert faults(archive) == []
    with pytest.raises(ArchiveError, match="ingen tidigare"):
        archive.rollback()


def test_a_failed_build_changes_nothing(
    build_archive: Build, sources: Path, archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error in the middle of writing leaves the version before in use, and no litter that the next build keeps."""
    first = build_archive()
    (sources / "ny.txt").write_text("Nytt möte\n\nRådet talade om kajer.", encoding="utf-8")

    def full_disk(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("index.build.write_store", full_disk)
        with pytest.raises(OSError, match="No space"):
            build_archive()
    assert archive.current_name() == first.version
    assert faults(archive) == []
    assert build_archive().documents == 3


def test_another_build_is_told_to_wait(build_archive: Build, archive: Archive) -> None:
    """Two builds at once: the second says so and touches nothing."""
    build_archive()
    with archive.lock(), pytest.raises(ArchiveError, match="pågår"):
        build_archive()


def test_settings_give_other_versions(build_archive: Build, archive: Archive, sources: Path) -> None:
    """Another passage length or model is another version; a version is asked with its own model only."""
    first = build_archive()
    assert build_archive(limit=300).version != first.version
    other = build(archive, Plan((sources,)), HashedEmbedder(64), Silence())
    assert other.version != first.version
    with pytest.raises(ArchiveError, match="modell"):
        Searcher.open(archive, HashedEmbedder())
