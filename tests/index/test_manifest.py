from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import pytest

from index.manifest import SCHEMA, ArchiveError, Manifest

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = Manifest(
    version="v0123456789ab",
    created="2025-02-11T10:00:00+00:00",
    model="hashed:256@1",
    dimension=256,
    documents=2,
    passages=5,
    passage_characters=900,
    reading_version=1,
    vectors="flat",
    vectors_recall=1.0,
    standout=4.25,
    files={"lexical/å.npy": "0" * 64},
)
RECORD = asdict(MANIFEST)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    """Every field as it was; the file is JSON that a person can read."""
    MANIFEST.save(tmp_path / "manifest.json")
    assert Manifest.load(tmp_path / "manifest.json") == MANIFEST
    assert "lexical/å.npy" in (tmp_path / "manifest.json").read_text(encoding="utf-8")


def test_fields_of_a_later_program_are_passed_over(tmp_path: Path) -> None:
    """As long as the schema is the same, more fields do no harm."""
    (tmp_path / "manifest.json").write_text(json.dumps(RECORD | {"ny": 1}), encoding="utf-8")
    assert Manifest.load(tmp_path / "manifest.json") == MANIFEST


@pytest.mark.parametrize("schema", [SCHEMA + 1, SCHEMA - 1, None], ids=["later", "earlier", "none"])
def test_another_schema_is_asked_to_be_rebuilt(schema: int | None, tmp_path: Path) -> None:
    """Both schemas are named, with the remedy, whatever else stands there."""
    (tmp_path / "manifest.json").write_text(json.dumps({"schema": schema}), encoding="utf-8")
    with pytest.raises(ArchiveError, match=f"format {schema}.*format {SCHEMA}") as caught:
        Manifest.load(tmp_path / "manifest.json")
    assert "belagg build" in caught.value.remedy


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param(b"", id="empty"),
        pytest.param(json.dumps(RECORD).encode()[:-9], id="torn"),
        pytest.param(b"\xff\xfe{}", id="no UTF-8"),
        pytest.param(b"[1]", id="a list"),
        pytest.param(b'"schema"', id="a string"),
        pytest.param(b"{}", id="no schema"),
        pytest.param(json.dumps({"schema": SCHEMA, "version": "v1"}).encode(), id="fields missing"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_said(content: bytes | None, tmp_path: Path) -> None:
    """Its name and the remedy, never another error."""
    path = tmp_path / "manifest.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ArchiveError, match=r"manifest\.json") as caught:
        Manifest.load(path)
    assert "belagg build" in caught.value.remedy
