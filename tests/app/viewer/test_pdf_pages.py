"""Pages of PDF files are drawn as they are displayed, with the cited words marked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

from app.viewer import Excerpt, PagePicture, show
from app.viewer.picture import PictureRequest
from app.viewer.picture_process import draw
from ingest.errors import Unreadable
from ingest.read import read_document
from ingest.readers import ocr
from ingest.sandbox import Limits
from tests.app.viewer.pictures import framed_box, marked_box, opened, place_of
from tests.ingest.pdf_files import PROSE, pdf, scanned, text, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ingest.model import Document

CITED = "Förvaltningen redovisade kostnaderna för de tre förslagen"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return pdf(tmp_path / "plan.pdf", text(*wrapped(PROSE)), text("Sidan två handlar om något annat, som vägar."))


def page_of(path: Path, words: str, page: int | None = None) -> PagePicture:
    document = read_document(path, path.name)
    shown = show(document, path, *place_of(document, words), page)
    assert isinstance(shown, PagePicture)
    return shown


def test_the_cited_words_are_marked_where_they_stand(plain: Path) -> None:
    """The mark lies on the lines of the quote, a picture's width wide at most, and the alternative text says it."""
    shown = page_of(plain, CITED)
    box = marked_box(shown.png)
    assert (shown.page, shown.pages, shown.marked, shown.remark) == (1, 2, True, None)
    assert box is not None
    scale = opened(shown.png).height / 842
    assert 60 * scale - 4 <= box[0] <= box[2] <= 540 * scale
    assert (842 - 760 - 14) * scale < box[1] < box[3] < (842 - 760 + 3 * 14) * scale
    assert CITED in shown.alt
    assert "plan.pdf" in shown.alt


def test_turning_to_another_page(plain: Path) -> None:
    """Nothing is marked there, and it is said where the quote stands; a page there is not gives the nearest."""
    shown = page_of(plain, CITED, 7)
    assert (shown.page, shown.marked, marked_box(shown.png)) == (2, False, None)
    assert shown.remark == "Det citerade står på sidan 1."


def _turn(degrees: int) -> Callable[[PdfWriter], object]:
    return lambda writer: writer.pages[0].rotate(degrees)


def _crop(writer: PdfWriter) -> None:
    writer.pages[0].cropbox = RectangleObject((40, 600, 560, 800))


@pytest.mark.parametrize(
    ("change", "size", "place"),
    [
        pytest.param(_turn(90), (842, 595), (735, 60, 775, 540), id="turned right"),
        pytest.param(_turn(180), (595, 842), (55, 735, 540, 775), id="upside down"),
        pytest.param(_turn(270), (842, 595), (60, 55, 107, 540), id="turned left"),
        pytest.param(_crop, (520, 200), (18, 30, 500, 75), id="cropped"),
    ],
)
def test_turned_and_cut_pages(
    plain: Path, change: Callable[[PdfWriter], object], size: tuple[int, int], place: tuple[int, int, int, int]
) -> None:
    """Marks follow the page as it is displayed; `place` in points from its upper left corner holds them."""
    writer = PdfWriter(clone_from=PdfReader(plain))
    change(writer)
    path = plain.with_name("ändrad.pdf")
    writer.write(path)
    shown = page_of(path, CITED)
    image, box = opened(shown.png), marked_box(shown.png)
    scale = image.width / size[0]
    assert shown.marked
    assert box is not None
    assert image.height == pytest.approx(size[1] * scale, abs=3)
    inside = [each * scale for each in place]
    assert inside[0] <= box[0] < box[2] <= inside[2]
    assert inside[1] <= box[1] < box[3] <= inside[3]


@pytest.mark.parametrize(
    ("page", "remark"), [(1, "Citatet fortsätter på sidan 2."), (2, "Citatet börjar på sidan 1.")], ids=["from", "to"]
)
def test_a_quote_over_a_page_break_is_marked_on_both(tmp_path: Path, page: int, remark: str) -> None:
    """The part on each page is marked there, and the remark tells where the other is."""
    lines = wrapped(PROSE)
    path = pdf(tmp_path / "bruten.pdf", text(*lines, *lines[:2], top=160), text(*lines[2:]))
    document = read_document(path, path.name)
    start = document.text.rindex("Förvaltningen redovisade")
    end = document.text.rindex("under hösten") + len("under hösten")
    shown = show(document, path, start, end, page)
    assert isinstance(shown, PagePicture)
    assert (shown.page, shown.marked, shown.remark) == (page, True, remark)
    assert marked_box(shown.png) is not None


def test_a_scan_has_its_paragraph_framed(plain: Path, tmp_path: Path) -> None:
    """Where a page has no letters nothing is marked, the block that was read has a frame, and both are said."""
    path = scanned(plain, tmp_path / "skannad.pdf")
    document = read_document(plain, "skannad.pdf")
    shown = show(document, path, *place_of(document, CITED))
    assert isinstance(shown, PagePicture)
    assert (shown.marked, marked_box(shown.png)) == (False, None)
    assert framed_box(shown.png) is not None
    assert shown.remark is not None
    assert "troligen är den inskannad" in shown.remark
    assert "inramat" in shown.remark


@pytest.mark.skipif(not ocr.available(), reason="tesseract with Swedish is not installed")
def test_a_scan_that_was_read_by_ocr(plain: Path, tmp_path: Path) -> None:
    """The frame is where OCR saw the words."""
    path = scanned(plain, tmp_path / "skannad.pdf")
    shown = page_of(path, "Förvaltningen redovisade kostnaderna")
    box = framed_box(shown.png)
    assert box is not None
    assert 60 < box[1] * 842 / opened(shown.png).height < 90


def test_less_than_half_is_not_marked(plain: Path) -> None:
    """Words of another text are not marked where a few of them happen to stand."""
    document = read_document(plain, plain.name)
    other = read_document(_other(plain), "annan.pdf")
    shown = show(other, plain, *place_of(other, "Skogen brinner"))
    assert isinstance(shown, PagePicture)
    assert document.id != other.id
    assert (shown.marked, marked_box(shown.png)) == (False, None)
    assert shown.remark is not None
    assert shown.remark.startswith("De citerade orden hittades inte")


def _other(plain: Path) -> Path:
    return pdf(plain.with_name("annan.pdf"), text("Skogen brinner men kostnaderna är små."))


def _encrypted(path: Path) -> Path:
    writer = PdfWriter(clone_from=PdfReader(path))
    writer.encrypt("hemligt", algorithm="RC4-128")
    target = path.with_name("låst.pdf")
    writer.write(target)
    return target


def _cut(path: Path) -> Path:
    target = path.with_name("avbruten.pdf")
    target.write_bytes(path.read_bytes()[:40])
    return target


def _missing(path: Path) -> Path:
    return path.with_name("borta.pdf")


def _folder(path: Path) -> Path:
    return path.parent


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        pytest.param(_encrypted, "Filen är lösenordsskyddad.", id="encrypted"),
        pytest.param(_cut, "Filen är skadad", id="damaged"),
        pytest.param(_missing, "Filen kan inte öppnas.", id="missing"),
        pytest.param(_folder, "Filen", id="a folder"),
        pytest.param(lambda _: None, "Originalet finns inte i arkivet", id="not kept"),
    ],
)
def test_without_its_original_the_text_is_shown(
    plain: Path, broken: Callable[[Path], Path | None], reason: str
) -> None:
    """What cannot be drawn is an excerpt with the words marked, and the remark says why."""
    document: Document = read_document(plain, plain.name)
    shown = show(document, broken(plain), *place_of(document, CITED))
    assert isinstance(shown, Excerpt)
    assert shown.marked
    assert shown.remark is not None
    assert shown.remark.startswith(reason)


@pytest.mark.parametrize(("start", "end"), [(-5, 3), (0, 0), (10, 5), (10**9, 10**9 + 1)], ids=str)
def test_spans_outside_the_text(plain: Path, start: int, end: int) -> None:
    """Numbers out of a link are made to fit; there is always a page."""
    shown = show(read_document(plain, plain.name), plain, start, end)
    assert isinstance(shown, PagePicture)


@pytest.mark.parametrize("size", [(3, 3), (14_400, 20), (14_400, 14_400)], ids=str)
def test_a_page_of_any_size_stays_within_bounds(tmp_path: Path, size: tuple[int, int]) -> None:
    """The longest side is 1600 pixels."""
    path = pdf(tmp_path / "stor.pdf", lambda _: None, size=size)
    picture = draw(PictureRequest(str(path), "pdf", 1, ()))
    assert max(opened(picture.png).size) <= 1601


def test_what_takes_too_long_is_given_up(plain: Path) -> None:
    """A page that is not drawn in time is refused with a reason, and the next one is drawn."""
    request = PictureRequest(str(plain), "pdf", 1, ())
    with pytest.raises(Unreadable, match="för lång tid"):
        draw(request, Limits(seconds=0.0))
    assert draw(request).page == 1


def test_what_takes_too_much_memory_is_given_up(plain: Path) -> None:
    """A child that may not have memory fails alone."""
    request = PictureRequest(str(plain), "pdf", 1, ())
    with pytest.raises(Unreadable):
        draw(request, Limits(memory=2**20))
    assert draw(request).page == 1
