"""What many tests need: the root of the project, documents made of pieces, an archive built without weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.report import BuildReport
from index.search import Searcher
from index.versions import Archive
from ingest.model import Document
from ingest.outline import lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Unit
    from ingest.reading import Piece

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

MINUTES = """Minnesanteckning Fiberrådet

Datum	2025-02-11
Plats	Regionens hus, Björksele
Sammanställt av	Alva Stenmark

Lägesrapport

Ture Ekdal presenterade utbyggnaden av fiber på landsbygden. Av 412 adresser är 380 anslutna. Resten väntar på
tillstånd från Trafikverket.

Beslut om kartläggning

Rådet beslutade att kartlägga redundansen i stamnätet före sommaren.
"""

PROTOCOL = """Protokoll Kulturnämnden

Sammanträdesdatum	2024-10-03

§ 14 Biblioteksplan

Kulturnämnden beslutar att anta biblioteksplanen för 2025–2028.

§ 15 Bidrag till hembygdsföreningen

Kulturnämnden avslår ansökan om bidrag till hembygdsföreningen.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with two readable documents."""
    folder = tmp_path / "källor"
    folder.mkdir()
    (folder / "fiberrådet.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "kulturnämnden.txt").write_text(PROTOCOL, encoding="utf-8")
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A place for an archive, with nothing there yet."""
    return Archive(tmp_path / "arkiv")


Build = Callable[..., BuildReport]


@pytest.fixture
def build_archive(archive: Archive, sources: Path) -> Build:
    """Builds `sources` into `archive` with vectors that need no weights."""

    def run(*places: Path, limit: int = 900) -> BuildReport:
        return build(archive, Plan(places or (sources,), limit), HashedEmbedder(), Silence())

    return run


@pytest.fixture
def searcher(archive: Archive, build_archive: Build) -> Searcher:
    """Searches the archive of the two documents."""
    build_archive()
    return Searcher.open(archive, HashedEmbedder())


def document_of(pieces: Sequence[Piece], unit: Unit | None = None, title: str = "Möte") -> Document:
    """A document of these pieces."""
    text, blocks = lay_out("d" * 16, pieces, unit)
    return Document("d" * 16, "möte.txt", title, "dokument", None, None, text, blocks, "test")
