"""The papers of the archive that ships, as the front matter of their sources describes them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.render.markup import read_source

if TYPE_CHECKING:
    from corpus.render.markup import Source

CORPUS = Path(__file__).resolve().parent
DOCUMENTS = CORPUS / "documents"
SETS = ("dev", "test")
"""Rules are written with the papers and questions of the first in view; with those of the other one only measures."""

FORMATS = {
    "word_minutes": "DOCX",
    "exported_minutes": "PDF exported from a word processor",
    "municipal_protocol": "PDF, minutes in §§",
    "web_page": "HTML, published page",
    "copied_text": "text copied from a page",
    "letter_text": "text in free prose",
    "deck_pptx": "PPTX with speaker notes",
    "deck_pdf": "PDF exported from slides",
    "handbook": "PDF in two columns",
    "scan": "PDF of pictures (scan)",
    "wide_table": "PDF, lying, with a wide table",
}
"""Layout of a source → what it becomes."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of the archive: its name below `documents/`, who met or decided, the day as YYYY-MM-DD, its set."""

    name: str
    body: str
    date: str
    format: str
    set: str
    is_copy: bool

    @property
    def file_name(self) -> str:
        """The name without folders, as questions give it."""
        return self.name.rsplit("/", 1)[-1]


def read_papers() -> list[Paper]:
    """Every file of the archive by date and name, copies included. Raises ValueError where a source is wrong."""
    sources = [read_source(path) for path in sorted((CORPUS / "sources").glob("*.md"))]
    papers = [_paper(source, name) for source in sources for name in source.names]
    return sorted(papers, key=lambda paper: (paper.date, paper.name))


def _paper(source: Source, name: str) -> Paper:
    if source["set"] not in SETS:
        raise ValueError(f"{source.path.name}: no such set: {source['set']}")
    is_copy = name != source["file"]
    return Paper(name, source["body"], source["date"], FORMATS[source["layout"]], source["set"], is_copy)
