"""An archive that an older program wrote opens, or says clearly that it is to be rebuilt; a build makes it whole."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from index.hashed_embedder import HashedEmbedder
from index.manifest import SCHEMA, ArchiveError
from index.search import Searcher
from index.verify import faults

if TYPE_CHECKING:
    from pathlib import Path

    from index.versions import Archive
    from tests.conftest import Build


def _rewrite(archive: Archive, without: tuple[str, ...], **changed: Any) -> None:  # noqa: ANN401 — fields of any kind
    path = archive.current().manifest_path
    record = json.loads(path.read_text(encoding="utf-8"))
    kept = {name: value for name, value in record.items() if name not in without}
    path.write_text(json.dumps(kept | changed, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _age_small_files(archive: Archive) -> None:
    """HISTORY and SOURCES as they were before they bore checksums."""
    for path in (archive.history_path, archive.sources_path):
        path.write_text(path.read_text(encoding="utf-8").rpartition("sha256 ")[0], encoding="utf-8")


@pytest.mark.parametrize("missing", [("checksum",), ("checksum", "masked")], ids=["no checksum", "nothing masked"])
def test_the_same_format_with_fewer_fields_opens(
    missing: tuple[str, ...], build_archive: Build, archive: Archive, sources: Path
) -> None:
    """It answers; `verify` says that it cannot be vouched for; the sources it was built from are known."""
    build_archive()
    _rewrite(archive, missing)
    _age_small_files(archive)
    assert Searcher.open(archive, HashedEmbedder()).search("fiber")
    assert archive.sources() == (sources.resolve(),)
    assert [fault.split()[0] for fault in faults(archive)] == ["manifest.json", "HISTORY", "SOURCES"]
    build_archive()
    assert faults(archive) == []
    assert len(archive.history()) == 1


@pytest.mark.parametrize("missing", ["standout", "reading_version", "files"])
def test_a_field_that_is_needed_and_missing_is_said(missing: str, build_archive: Build, archive: Archive) -> None:
    """The file is named with the remedy, and the remedy helps."""
    build_archive()
    _rewrite(archive, ("checksum", missing))
    with pytest.raises(ArchiveError, match=r"manifest\.json.*Bygg om"):
        Searcher.open(archive, HashedEmbedder())
    build_archive()
    assert faults(archive) == []


@pytest.mark.parametrize("schema", [SCHEMA - 1, SCHEMA + 1])
def test_another_format_is_said_and_rebuilt(schema: int, build_archive: Build, archive: Archive, sources: Path) -> None:
    """Both formats are named with the remedy; after a build the old version is not gone back to."""
    first = build_archive().version
    _rewrite(archive, ("checksum", "standout"), schema=schema)
    with pytest.raises(ArchiveError, match=f"format {schema}, .* format {SCHEMA}.*Bygg om"):
        Searcher.open(archive, HashedEmbedder())
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    assert build_archive().version != first
    assert faults(archive) == []
    with pytest.raises(ArchiveError, match="ingen tidigare version"):
        archive.rollback()


def test_a_cache_without_checksums_is_taken_over(build_archive: Build, archive: Archive, sources: Path) -> None:
    """Vectors of before there were checksums are not computed again."""
    build_archive()
    with closing(sqlite3.connect(archive.cache / "vectors.db")) as cache, cache:
        cache.execute("create table old (key blob primary key, vector blob not null) without rowid")
        cache.execute("insert into old select key, vector from vectors")
        cache.execute("drop table vectors")
        cache.execute("alter table old rename to vectors")
    assert faults(archive) == ["cache/vectors.db saknar kontrollsummor: av äldre program."]
    (sources / "ny.txt").write_text("Möte\n\nRådet talade om kajer.", encoding="utf-8")
    assert build_archive().embedded == 1
    assert faults(archive) == []
