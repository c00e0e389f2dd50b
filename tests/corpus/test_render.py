"""The shipped documents follow from their sources."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "corpus" / "documents"


def _render(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpus.render", *arguments]
    variables = os.environ | (environment or {})
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)


def _bytes_by_name(folder: Path) -> dict[str, bytes]:
    """The files of `folder` and below it by their path there."""
    return {
        unicodedata.normalize("NFC", path.relative_to(folder).as_posix()): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rendered")
    outcome = _render("--into", str(folder))
    assert outcome.returncode == 0, outcome.stderr
    return folder


def test_documents_equal_what_their_sources_render(rendered: Path) -> None:
    """Every shipped document is, to the byte, what its source renders, and none is without a source."""
    assert _differing(_bytes_by_name(rendered), _bytes_by_name(DOCUMENTS)) == []


def test_rendering_depends_on_nothing_but_the_sources(rendered: Path, tmp_path: Path) -> None:
    """Another hash seed, time zone and date in the environment give the same bytes."""
    other = {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland", "SOURCE_DATE_EPOCH": "1000000000", "LC_ALL": "C"}
    outcome = _render("--into", str(tmp_path / "again"), environment=other)
    assert outcome.returncode == 0, outcome.stderr
    assert _differing(_bytes_by_name(rendered), _bytes_by_name(tmp_path / "again")) == []


def test_check_names_the_files_that_differ(rendered: Path, tmp_path: Path) -> None:
    """`--check` writes nothing, names a changed and a missing file and those without a source, and fails."""
    shutil.copytree(rendered, tmp_path, dirs_exist_ok=True)
    missing, changed, *_ = sorted(_bytes_by_name(rendered))
    (tmp_path / missing).unlink()
    (tmp_path / changed).write_bytes(b"mended by hand")
    (tmp_path / "stray.pdf").write_bytes(b"from elsewhere")
    (tmp_path / "Mapp" / "Undermapp").mkdir(parents=True)
    (tmp_path / "Mapp" / "Undermapp" / "stray.docx").write_bytes(b"from elsewhere")
    outcome = _render("--check", "--into", str(tmp_path))
    assert outcome.returncode == 1
    assert sorted(re.findall(r"DIFFERS  (.+)", outcome.stdout)) == [missing, changed]
    assert re.findall(r"no source  (.+)", outcome.stdout) == ["Mapp/Undermapp/stray.docx", "stray.pdf"]
    assert not (tmp_path / missing).exists()


def test_a_copy_is_the_same_file_under_another_name(tmp_path: Path) -> None:
    """A source with `copies` gives the same bytes under each of these names, in folders that are made for them."""
    source = tmp_path / "notes.md"
    fields = "file: Notes.txt\ncopies: Till nämnden/Notes (2).txt ; notes_old.txt\nlayout: letter_text\nencoding: utf-8"
    source.write_text(f"---\n{fields}\n---\nRådet möttes i biblioteket.\n", encoding="utf-8")
    assert _render("--into", str(tmp_path / "out"), str(source)).returncode == 0
    found = _bytes_by_name(tmp_path / "out")
    assert sorted(found) == ["Notes.txt", "Till nämnden/Notes (2).txt", "notes_old.txt"]
    assert set(found.values()) == {"Rådet möttes i biblioteket.\r\n".encode()}
    (tmp_path / "out" / "notes_old.txt").write_text("mended", encoding="utf-8")
    assert "DIFFERS  notes_old.txt" in _render("--check", "--into", str(tmp_path / "out"), str(source)).stdout


def test_nothing_is_compressed_by_zlib() -> None:
    """No file holds deflated data, whose bytes would depend on the version of zlib."""
    assert [name for name, data in _bytes_by_name(DOCUMENTS).items() if b"/FlateDecode" in data] == []


def test_the_archive_is_small() -> None:
    """The documents together stay under 25 MB, so that a clone stays quick."""
    assert sum(map(len, _bytes_by_name(DOCUMENTS).values())) < 25_000_000
