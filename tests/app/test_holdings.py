from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.holding_rows import change_summary, reading_summary, row_of, state_sentence, upload_sentence
from app.holdings import inventory_of, readings_of
from app.kept_versions import kept_versions, use_version
from app.settings import Settings
from app.uploads import Uploads
from index.manifest import ArchiveError
from index.store import Store

if TYPE_CHECKING:
    from pathlib import Path

    from app.holdings import Inventory
    from index.versions import Archive
    from tests.conftest import Build


@pytest.fixture
def settings(archive: Archive, sources: Path) -> Settings:
    """Of the archive of the two documents."""
    return Settings(archive=archive.root, sources=(sources,))


def _inventory(settings: Settings, archive: Archive) -> Inventory:
    version = archive.current()
    with Store(version.database) as store:
        return inventory_of(settings, readings_of(version, store))


def _states(inventory: Inventory) -> dict[str, str]:
    return {each.name: each.state for each in inventory.files}


def test_before_the_first_build_everything_is_new(settings: Settings, archive: Archive) -> None:
    """The files of the sources and the uploads, though nothing is known of them yet."""
    Uploads(archive.uploads).add("ny.txt", b"Nytt")
    inventory = inventory_of(settings, {})
    assert _states(inventory) == {"fiberrådet.txt": "new", "kulturnämnden.txt": "new", "ny.txt": "new"}
    assert change_summary(inventory) == "3 nya filer sedan arkivet byggdes."


def test_without_any_files_nothing_is_amiss(archive: Archive) -> None:
    """An empty archive of uploads is empty."""
    inventory = inventory_of(Settings(archive=archive.root, sources=()), {})
    assert (inventory.files, inventory.fault) == ((), None)


def test_what_the_next_rebuild_changes_is_known(
    settings: Settings, archive: Archive, sources: Path, build_archive: Build
) -> None:
    """New, gone and exchanged files, and where those of today lie."""
    uploads = Uploads(archive.uploads)
    uploads.add("hamnen.txt", b"Hamnen")
    build_archive(sources, archive.uploads)
    assert not _inventory(settings, archive).has_changed
    uploads.remove("hamnen.txt")
    uploads.add("hamnen.txt", b"Hamnen igen")
    uploads.add("ny.txt", b"Nytt")
    (sources / "kulturnämnden.txt").unlink()
    inventory = _inventory(settings, archive)
    assert _states(inventory) == {
        "fiberrådet.txt": "held",
        "hamnen.txt": "changed",
        "kulturnämnden.txt": "gone",
        "ny.txt": "new",
    }
    assert change_summary(inventory) == "1 ny fil, 1 ändrad och 1 borttagen sedan arkivet byggdes."
    places = {each.name: each.place for each in inventory.files}
    assert places["fiberrådet.txt"] == sources.resolve() / "fiberrådet.txt"
    assert [each.name for each in inventory.files if each.upload] == ["hamnen.txt", "ny.txt"]


def test_a_source_that_is_away_is_said_and_takes_nothing_away(
    settings: Settings, archive: Archive, sources: Path, build_archive: Build
) -> None:
    """A network folder that does not answer is no reason to think that its documents are gone."""
    build_archive()
    Uploads(archive.uploads).add("ny.txt", b"Nytt")
    sources.rename(sources.with_name("flyttad"))
    inventory = _inventory(settings, archive)
    assert inventory.fault is not None
    assert _states(inventory) == {"fiberrådet.txt": "held", "kulturnämnden.txt": "held", "ny.txt": "new"}


def test_files_are_told_in_swedish(settings: Settings, archive: Archive, sources: Path, build_archive: Build) -> None:
    """A row each with the same columns, read, refused and new ones alike; and the sums."""
    (sources / "trasig.docx").write_bytes(b"PK\x03\x04 men inget mer")
    build_archive()
    Uploads(archive.uploads).add("../ny\n🎉fil.txt", b"Nytt", by="Alva")
    inventory = _inventory(settings, archive)
    rows = {row["Fil"]: row for row in map(row_of, inventory.files)}
    assert len({tuple(row) for row in rows.values()}) == 1
    assert rows["fiberrådet.txt"]["Datum"] == "2025-02-11"
    assert [row["Läsning"] for row in rows.values()] == ["Utan anmärkning", "Utan anmärkning", "–", "Oläst"]
    assert reading_summary(inventory) == "2 filer lästa utan anmärkning och 1 oläst"
    sentences = {each.name: state_sentence(each) for each in inventory.files}
    assert sentences["fiberrådet.txt"] == "I arkivet. Läst utan anmärkning."
    assert sentences["trasig.docx"] == "Ingenting i filen kunde läsas."
    assert sentences["ny fil.txt"] == "Kommer med vid nästa ombyggnad."


def test_an_upload_is_told_with_its_person_and_first_name(archive: Archive) -> None:
    """On one line, whatever the name was."""
    upload = Uploads(archive.uploads).add("../ny\n🎉.txt", b"Nytt", by="Alva")
    assert upload_sentence(upload).endswith("av Alva, som «../ny 🎉.txt».")
    assert "\n" not in upload_sentence(upload)


def test_any_kept_version_may_be_used(archive: Archive, sources: Path, build_archive: Build) -> None:
    """Back and forth again; none is lost by it, and only kept ones can be chosen."""
    first = build_archive().version
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    second = build_archive().version
    assert [(each.name, each.documents, each.in_use) for each in kept_versions(archive.root)] == [
        (second, 3, True),
        (first, 2, False),
    ]
    use_version(archive.root, first)
    assert archive.current_name() == first
    use_version(archive.root, second)
    assert archive.current_name() == second
    for name in ("v000000000000", "../x", ""):
        with pytest.raises(ArchiveError, match="finns inte kvar"):
            use_version(archive.root, name)


def test_no_version_is_changed_while_somebody_builds(archive: Archive, build_archive: Build) -> None:
    """The build would take its own into use right after."""
    name = build_archive().version
    with archive.lock(), pytest.raises(ArchiveError, match="En annan byggning"):
        use_version(archive.root, name)


def test_without_an_archive_there_are_no_versions(archive: Archive) -> None:
    """An empty list."""
    assert kept_versions(archive.root) == []
