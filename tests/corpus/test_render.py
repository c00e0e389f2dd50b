"""The shipped documents follow from their sources, and the question set from the documents."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "corpus" / "documents"
SOURCES = sorted((ROOT / "corpus" / "sources").glob("*.md"))
QUESTIONS = [
    json.loads(line)
    for path in sorted((ROOT / "corpus" / "evaluation").glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]


def _render(*arguments: str, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "corpus.render", *arguments]
    variables = os.environ | (environment or {})
    return subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, text=True, check=False)


def _bytes_by_name(folder: Path) -> dict[str, bytes]:
    return {unicodedata.normalize("NFC", path.name): path.read_bytes() for path in folder.iterdir()}


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
    """`--check` writes nothing, names a changed and a missing file and one without a source, and fails."""
    names = sorted(_bytes_by_name(rendered))
    for name in names[1:]:
        (tmp_path / name).write_bytes((rendered / name).read_bytes())
    (tmp_path / names[1]).write_bytes(b"mended by hand")
    (tmp_path / "stray.pdf").write_bytes(b"from elsewhere")
    outcome = _render("--check", "--into", str(tmp_path))
    assert outcome.returncode == 1
    assert sorted(re.findall(r"DIFFERS  (.+)", outcome.stdout)) == names[:2]
    assert "no source  stray.pdf" in outcome.stdout
    assert not (tmp_path / names[0]).exists()


def test_nothing_is_compressed_by_zlib() -> None:
    """No file holds deflated data, whose bytes would depend on the version of zlib."""
    assert [path.name for path in DOCUMENTS.iterdir() if b"/FlateDecode" in path.read_bytes()] == []


def test_the_archive_is_small() -> None:
    """The documents together stay under 25 MB, so that a clone stays quick."""
    assert sum(path.stat().st_size for path in DOCUMENTS.iterdir()) < 25_000_000


def test_readme_lists_every_document() -> None:
    """The table of corpus/README.md names every document and no other, each with its source's date."""
    readme = (ROOT / "corpus" / "README.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| `(.+?)` \| .+? \| ([\d-]{10})", readme, re.MULTILINE))
    fields = [path.read_text(encoding="utf-8") for path in SOURCES]
    assert listed == {_field(text, "file"): _field(text, "date") for text in fields}


def _field(text: str, name: str) -> str:
    found = re.search(rf"^{name}: (.+)$", text, re.MULTILINE)
    assert found is not None, name
    return found[1]


def _folded(text: str) -> str:
    return " ".join(text.replace("\\-", "").replace("**", "").replace("|", " ").split())


@pytest.mark.parametrize("question", [pytest.param(question, id=question["id"]) for question in QUESTIONS])
def test_questions_are_well_formed(question: dict[str, Any]) -> None:
    """A question has answers and quotes that stand in the sources of its documents, or a reason why it has none."""
    texts = {_field(text, "file"): _folded(text) for text in (path.read_text(encoding="utf-8") for path in SOURCES)}
    assert set(question["documents"]) <= texts.keys()
    assert question["documents"]
    assert bool(question["answers"]) == bool(question["quotes"]) == (not question["unanswerable"])
    assert bool(question["why"]) == question["unanswerable"]
    for quote in question["quotes"]:
        assert any(_folded(quote) in texts[name] for name in question["documents"]), quote
    for name in question["documents"]:
        assert question["unanswerable"] or any(_folded(quote) in texts[name] for quote in question["quotes"]), name


def test_question_ids_are_unique() -> None:
    """No two questions share an id, and a quarter of the demo set has no answer."""
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS) >= 25
    assert sum(question["unanswerable"] for question in QUESTIONS) >= 6
