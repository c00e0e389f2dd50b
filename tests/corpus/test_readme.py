"""What `corpus/README.md` says of the archive is what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from corpus.counts import tables
from corpus.papers import CORPUS, DOCUMENTS, read_papers
from corpus.questions import KINDS, Question
from corpus.render.layouts import LAYOUTS

README = (CORPUS / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["documents", "formats", "bodies", "years", "questions"])
def test_tables_are_as_counted(name: str) -> None:
    """Each table equals what `python -m corpus.counts` prints; paste it anew where a source or question changed."""
    assert tables()[name] in README


def test_the_list_names_the_files_of_the_folder() -> None:
    """The table of documents names every file below documents/ and no other."""
    listed = set(re.findall(r"^\| `(.+?)` \|", tables()["documents"], re.MULTILINE))
    assert listed == {path.relative_to(DOCUMENTS).as_posix() for path in DOCUMENTS.rglob("*") if path.is_file()}


def test_the_archive_is_as_large_and_varied_as_promised() -> None:
    """At least 40 documents from each of the years 2021 to 2026, of at least three bodies that meet repeatedly."""
    papers = read_papers()
    assert len(papers) >= 40
    assert {paper.date[:4] for paper in papers} == {str(year) for year in range(2021, 2027)}
    bodies = [paper.body for paper in papers if not paper.is_copy]
    assert sum(bodies.count(body) >= 3 for body in set(bodies)) >= 3


def test_fields_of_a_question_and_kinds_are_described() -> None:
    """Every field of a question and every kind has its row or its name in the README."""
    missing = [name for name in (*Question.__slots__, *KINDS) if f"`{name}`" not in README]
    assert missing == []


def test_layouts_are_described() -> None:
    """Every layout has its name in the README."""
    assert [name for name in LAYOUTS if f"`{name}`" not in README] == []


def test_every_field_of_a_source_is_described() -> None:
    """No source has a field that the README does not explain."""
    heads = [path.read_text(encoding="utf-8").split("---\n", 2)[1] for path in Path(CORPUS / "sources").glob("*.md")]
    used = {line.split(":", 1)[0] for head in heads for line in head.splitlines() if line.strip()}
    assert {name for name in used if f"`{name}`" not in README and f"    {name}: " not in README} == set()
