"""Files without pages are shown as they were read; a drawing process that dies is replaced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.viewer import Excerpt, PagePicture, show
from app.viewer.picture import Picture, PictureRequest
from app.viewer.picture_process import _idle, draw
from ingest.errors import Unreadable
from ingest.read import read_document
from tests.app.viewer.pictures import place_of
from tests.conftest import MINUTES
from tests.ingest.pdf_files import pdf, text

if TYPE_CHECKING:
    from pathlib import Path


def test_a_text_file_is_an_excerpt_without_remark(tmp_path: Path) -> None:
    """There is no picture to miss: headings and marks are all that is needed."""
    path = tmp_path / "fiberrådet.txt"
    path.write_text(MINUTES, encoding="utf-8")
    document = read_document(path, path.name)
    shown = show(document, path, *place_of(document, "Av 412 adresser är 380 anslutna."))
    assert isinstance(shown, Excerpt)
    assert (shown.marked, shown.remark, shown.unit) == (True, None, "avsnitt")
    assert "Lägesrapport" in [piece.text for piece in shown.pieces if piece.kind == "heading"]


def test_a_process_that_died_is_replaced(tmp_path: Path) -> None:
    """Its request is shown as text, the next one is drawn by another process."""
    path = pdf(tmp_path / "a.pdf", text("En rad om vägar."))
    request = PictureRequest(str(path), "pdf", 1, ())
    draw(request)
    server = _idle().get()
    if server.process is not None:
        server.process.kill()
        server.process.wait()
    _idle().put(server)
    pictures = [_drawn(request) for _ in range(4)]
    assert pictures[-1] is not None
    assert pictures.count(None) <= 1


def _drawn(request: PictureRequest) -> int | None:
    try:
        return draw(request).page
    except Unreadable:
        return None


def test_a_picture_passes_through_the_pipe_unchanged() -> None:
    """What is dumped is what is loaded."""
    picture = Picture(b"\x89PNG\n\x00", 2, 3, 0.75, (1, 2), framed=False, blank=False)
    line = picture.dump()
    assert "\n" not in line
    assert Picture.load(json.loads(line)) == picture


def test_a_page_may_be_shown_for_itself(tmp_path: Path) -> None:
    """Nothing cited: the first page, without marks or remarks."""
    path = pdf(tmp_path / "a.pdf", text("En rad om vägar."))
    shown = show(read_document(path, path.name), path, 0, 0)
    assert isinstance(shown, PagePicture)
    assert (shown.page, shown.marked, shown.remark) == (1, False, None)
