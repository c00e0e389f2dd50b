from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING

import pytest

from app.question_sets import OWN_SET, add_right_passage, question_sets
from app.settings import Settings
from index.evaluation.questions import read_set
from index.manifest import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """With one folder of sets beside the archive."""
    folder = tmp_path / "samlingar"
    folder.mkdir()
    (folder / "dev.jsonl").write_text('{"id": "1", "text": "Vem?", "documents": ["a.txt"]}\n', encoding="utf-8")
    (folder / "läsmig.md").write_text("Inte en samling.", encoding="utf-8")
    return Settings(archive=tmp_path / "arkiv", question_sets=(folder, tmp_path / "borta"))


def test_sets_are_found_in_the_folders_and_the_archive(settings: Settings) -> None:
    """By name, the archive's own first; of one name the archive's own is meant."""
    assert list(question_sets(settings)) == ["dev"]
    own = add_right_passage(settings, "Vad?", "b.txt", "Det.")
    assert list(question_sets(settings)) == [OWN_SET, "dev"]
    (own.parent / "dev.jsonl").write_bytes(own.read_bytes())
    assert question_sets(settings)["dev"].parent == own.parent


def test_a_question_that_is_added_can_be_put(settings: Settings) -> None:
    """It is read back as a question of an evaluation; the same question gets another passage, not another row."""
    add_right_passage(settings, "  Vad beslutade\nrådet? ", "möte.txt", "Rådet beslutade «så».")
    path = add_right_passage(settings, "Vad beslutade rådet?", "bilaga.txt", "Se beslut.")
    add_right_passage(settings, "Vad beslutade rådet?", "bilaga.txt", "Se beslut.")
    add_right_passage(settings, "Vem?", "möte.txt", "Vera.")
    first, second = read_set(path).questions
    assert (first.text, first.documents, first.quotes) == (
        "Vad beslutade rådet?",
        ("möte.txt", "bilaga.txt"),
        ("Rådet beslutade «så».", "Se beslut."),
    )
    assert (second.text, second.unanswerable) == ("Vem?", False)
    assert first.id != second.id


def test_two_who_add_at_once_lose_nothing(settings: Settings) -> None:
    """Every question is kept."""

    def add(number: int) -> None:
        add_right_passage(settings, f"Fråga {number}?", "möte.txt", "Svar.")

    sessions = [threading.Thread(target=add, args=[number]) for number in range(12)]
    for session in sessions:
        session.start()
    for session in sessions:
        session.join()
    assert len(read_set(question_sets(settings)[OWN_SET]).questions) == 12


def test_what_others_wrote_is_kept(settings: Settings) -> None:
    """Fields and rows that are not ours stay, odd ones are mended; a torn file is not written over."""
    path = add_right_passage(settings, "Vem?", "möte.txt", "Vera.")
    row = json.loads(path.read_text(encoding="utf-8")) | {"why": "för hand", "answers": ["Vera"]}
    path.write_text(json.dumps(row), encoding="utf-8")
    add_right_passage(settings, "Vem?", "möte.txt", "Vera Lind.")
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert (kept["why"], kept["answers"], kept["quotes"]) == ("för hand", ["Vera"], ["Vera.", "Vera Lind."])
    path.write_text('[1]\n{"text": "Vem?", "quotes": "Vera."}\n', encoding="utf-8")
    add_right_passage(settings, "Vem?", "möte.txt", "Vera.")
    odd, mended = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    assert (odd, mended) == ([1], {"text": "Vem?", "quotes": ["Vera."], "documents": ["möte.txt"]})
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveError, match="skadad"):
        add_right_passage(settings, "Vem?", "möte.txt", "Vera.")
    assert path.read_text(encoding="utf-8") == "{"


def test_a_line_separator_in_a_quote_tears_no_line(settings: Settings) -> None:
    """Documents hold U+2028 and such, which JSON leaves as they are; the set goes on growing."""
    add_right_passage(settings, "Vem?", "a.txt", "en\u2028rad\x85till")
    path = add_right_passage(settings, "Vad?", "a.txt", "en rad")
    assert [each.quotes for each in read_set(path).questions] == [("en\u2028rad\x85till",), ("en rad",)]
