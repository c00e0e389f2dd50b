from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.report import BuildReport
from index.search import Searcher
from index.verify import faults, is_sound

if TYPE_CHECKING:
    from pathlib import Path

    from index.versions import Archive

Build = Callable[..., BuildReport]


def _flip_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize(
    "name", ["archive.db", "vectors.faiss", "sentences/vectors.npy", "lexical/data.csc.index.npy", "report.json"]
)
def test_a_flipped_bit_is_found_and_mended(name: str, build_archive: Build, archive: Archive) -> None:
    """The damaged file is named; building the same sources again makes the version whole."""
    build_archive()
    _flip_a_bit(archive.current().folder / name)
    assert any(name in fault for fault in faults(archive))
    assert not is_sound(archive.current())
    build_archive()
    assert faults(archive) == []


@pytest.mark.parametrize("content", [pytest.param(b"skr\xe4p" * 99, id="junk"), pytest.param(b"", id="emptied")])
@pytest.mark.parametrize(
    "name", ["archive.db", "vectors.faiss", "sentences/owned.npy", "manifest.json", "lexical/params.index.json"]
)
def test_what_verify_tells_to_do_helps(name: str, content: bytes, build_archive: Build, archive: Archive) -> None:
    """Whatever file is destroyed, asking is an error of one line and building again makes the version whole."""
    version = build_archive().version
    (archive.current().folder / name).write_bytes(content)
    with pytest.raises(ArchiveError):
        Searcher.open(archive, HashedEmbedder()).search("fiber")
    assert build_archive().version == version
    assert faults(archive) == []


def test_a_damaged_older_version_stops_nothing(build_archive: Build, archive: Archive, sources: Path) -> None:
    """A build succeeds though a version before it cannot be read, and keeps the originals that one may cite."""
    build_archive()
    originals = len(list(archive.files.iterdir()))
    archive.current().database.write_bytes(b"junk")
    (sources / "fiberrådet.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    build_archive()
    assert len(list(archive.files.iterdir())) == originals + 1


def test_a_missing_and_a_foreign_file_are_found(build_archive: Build, archive: Archive) -> None:
    """What is not there and what does not belong are both named."""
    build_archive()
    folder = archive.current().folder
    (folder / "vectors.faiss").unlink()
    (folder / "främmande").touch()
    assert faults(archive) == ["främmande hör inte till versionen.", "vectors.faiss saknas."]


def test_a_damaged_original_is_found(build_archive: Build, archive: Archive) -> None:
    """Originals are checked against their names; a lost one is missed."""
    build_archive()
    damaged, lost = sorted(archive.files.iterdir())
    _flip_a_bit(damaged)
    lost.unlink()
    found = " ".join(faults(archive))
    assert "ändrat eller skadat" in found
    assert "saknas" in found


@pytest.mark.parametrize("text", ["", "{}", '{"schema": 1}', '{"schema": 999}', "[]"])
def test_a_torn_manifest_is_a_fault(text: str, build_archive: Build, archive: Archive) -> None:
    """A manifest that cannot be read, or of another schema, is named with the remedy."""
    build_archive()
    archive.current().manifest_path.write_text(text, encoding="utf-8")
    (fault,) = faults(archive)
    assert fault.startswith("manifest.json: ")
    assert "Bygg om" in fault
