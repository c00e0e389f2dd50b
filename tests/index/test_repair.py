from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from app.cli import belagg
from index.build import Plan
from index.hashed_embedder import HashedEmbedder
from index.manifest import ArchiveError
from index.progress import Silence
from index.repair import repair
from index.search import Searcher
from index.store import Store
from index.verify import faults
from tests.faults.damage import KINDS, attempt, make, said

if TYPE_CHECKING:
    from pathlib import Path

    from index.repair import Repaired
    from index.versions import Archive
    from tests.conftest import Build
    from tests.faults.damage import Harm


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, Path]:
    """An archive with a version to go back to, and its sources."""
    return make(tmp_path_factory.mktemp("hel"))


@pytest.mark.parametrize(("kind", "harm"), [*((kind, "flip") for kind in KINDS), ("lexical", "cut"), ("files", "cut")])
def test_damage_is_found_named_and_mended(kind: str, harm: Harm, whole: tuple[Archive, Path]) -> None:
    """A flipped bit or a torn end of any file is named by `verify`; what cannot be seen does no harm; all is mended."""
    chance = random.Random(f"{kind} {harm}")
    trial = attempt(*whole, kind, harm, chance)
    assert trial.found or trial.harmless
    assert trial.mended


def _repair(archive: Archive, sources: Path) -> Repaired:
    return repair(archive, Plan((sources,)), HashedEmbedder(), Silence())


def test_a_damaged_text_does_not_live_on(build_archive: Build, archive: Archive, sources: Path) -> None:
    """A letter changed in the database is neither answered from nor taken over by the next build."""
    version = build_archive().version
    database = archive.current().database
    database.write_bytes(database.read_bytes().replace(b"Ture Ekdal", b"Tore Ekdal"))
    with pytest.raises(ArchiveError, match=r"archive\.db.*--repair"):
        Searcher.open(archive, HashedEmbedder())
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    assert build_archive().version != version
    with Store(archive.current().database) as store:
        assert any("Ture Ekdal" in document.text for document in store.documents())


def test_a_damaged_version_is_not_gone_back_to(build_archive: Build, archive: Archive, sources: Path) -> None:
    """Rollback takes the latest version that is whole; a repair removes the damaged one, and says so."""
    first = build_archive().version
    for name in ("två", "tre"):
        (sources / f"{name}.txt").write_text(f"Möte {name}\n\nRådet talade om {name} kajer.", encoding="utf-8")
        build_archive()
    second, latest = archive.history()[-2:]
    archive.version(second).vectors.write_bytes(b"")
    assert faults(archive) == [f"Den äldre versionen versions/{second}: vectors.faiss är ändrad eller skadad."]
    assert archive.rollback().name == first
    archive.current_path.write_text(latest, encoding="ascii")
    repaired = _repair(archive, sources)
    assert (len(repaired.found), repaired.left) == (1, ())
    assert archive.history() == [first, latest]


def test_a_lost_history_loses_no_version(build_archive: Build, archive: Archive, sources: Path) -> None:
    """With HISTORY gone or damaged, the versions on the disk are kept, by a build too."""
    first = build_archive().version
    for number, damaged in enumerate([b"", b"\xff", None]):
        (sources / f"{number}.txt").write_text(f"Möte\n\nRådet talade om kaj {number}.", encoding="utf-8")
        archive.history_path.unlink() if damaged is None else archive.history_path.write_bytes(damaged)
        build_archive()
        assert first in archive.history()
        assert archive.version(first).folder.is_dir()
    assert said(archive) == []


def test_a_damaged_original_without_a_source_is_left(build_archive: Build, archive: Archive, sources: Path) -> None:
    """What cannot be had again is not thrown away, and is told of."""
    build_archive()
    (sources / "fiberrådet.txt").unlink()
    build_archive()
    lost = next(path for path in archive.files.iterdir() if b"Fiber" in path.read_bytes())
    lost.write_bytes(b"x")
    repaired = _repair(archive, sources)
    assert repaired.found == repaired.left == (f"Originalet files/{lost.name} är ändrat eller skadat.",)
    assert lost.exists()


def test_torn_sources_are_not_guessed(build_archive: Build, archive: Archive) -> None:
    """Where it is not known what was read, the next build asks instead of reading something else."""
    build_archive()
    archive.sources_path.write_bytes(archive.sources_path.read_bytes()[:9])
    with pytest.raises(ArchiveError, match=r"SOURCES är skadad.*--repair"):
        archive.sources()


def _run(archive: Archive, *arguments: str) -> tuple[int, str]:
    environment = {"BELAGG_MODEL": "hashed", "BELAGG_ARCHIVE": str(archive.root)}
    result = CliRunner(env=environment).invoke(belagg, arguments)
    return result.exit_code, result.output


def test_the_command_line_finds_and_mends(build_archive: Build, archive: Archive) -> None:
    """`verify` names the files and the remedy with exit code 1; the remedy helps and says what it mended."""
    build_archive()
    archive.current().vectors.write_bytes(b"")
    archive.history_path.unlink()
    code, output = _run(archive, "verify")
    assert (code, "vectors.faiss är ändrad" in output, "HISTORY saknas" in output) == (1, True, True)
    assert "belagg build --repair" in output
    code, output = _run(archive, "build", "--repair")
    assert code == 0
    assert "Lagat: vectors.faiss är ändrad eller skadad." in output
    assert _run(archive, "verify") == (0, "Arkivet är helt.\n")
    assert "Inget var skadat." in _run(archive, "build", "--repair")[1]


@pytest.mark.parametrize("damage", [b"Protokoll 2025-03-05", b"Pro"], ids=["changed", "cut"])
def test_a_damaged_upload_is_had_back(damage: bytes, archive: Archive) -> None:
    """An upload is its own source: its bytes are checked, and taken back from the original that was kept."""
    from app.uploads import Uploads  # noqa: PLC0415 — the rest of the file is about index

    uploads = Uploads(archive.uploads)
    uploads.add("möte.txt", b"Protokoll 2025-03-04\n\nStyrelsen beslutade att k\xc3\xb6pa en pump.\n")
    assert _run(archive, "build", str(archive.uploads))[0] == 0
    sent = (archive.uploads / "möte.txt").read_bytes()
    (archive.uploads / "möte.txt").write_bytes(damage)
    code, output = _run(archive, "verify")
    assert (code, "uploads/möte.txt är ändrad eller skadad." in output) == (1, True)
    assert _run(archive, "build", "--repair")[0] == 0
    assert (archive.uploads / "möte.txt").read_bytes() == sent
    assert _run(archive, "verify")[0] == 0


def test_an_original_cut_short_is_kept_again(build_archive: Build, archive: Archive, sources: Path) -> None:
    """Also a build that repairs nothing sees that a kept copy is too short."""
    build_archive()
    copy = next(archive.files.iterdir())
    content = copy.read_bytes()
    copy.write_bytes(content[:10])
    shutil.rmtree(archive.versions)
    build_archive(sources)
    assert copy.read_bytes() == content
