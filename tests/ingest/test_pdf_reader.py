import io
import logging
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import Unreadable
from ingest.readers import ocr, pdf_source
from ingest.readers.pdf import read
from ingest.reading import Reading
from tests.ingest.pdf_files import PROSE, pdf, scanned, text, wrapped

MESSY = Path(__file__).resolve().parents[2] / "../shared/data/messy"


def texts(reading: Reading, kind: str | None = None) -> list[str]:
    return [piece.text for piece in reading.pieces if kind in (None, piece.kind)]


@pytest.fixture
def no_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "available", lambda: False)


def test_wrapped_lines_become_paragraphs_with_page_and_box(tmp_path: Path) -> None:
    """Lines of one paragraph are one piece; its box is where it stands, in points from the upper left corner."""
    path = pdf(
        tmp_path / "a.pdf", text(*wrapped(PROSE)), text("Sidan två är kort och tydlig i sitt innehåll."), title="Vägen"
    )
    reading = read(path)
    assert (reading.reader, reading.unit, reading.title, reading.warnings) == ("pypdf", "sida", "Vägen", ())
    assert [(piece.text, piece.page) for piece in reading.pieces] == [
        (PROSE, 1),
        ("Sidan två är kort och tydlig i sitt innehåll.", 2),
    ]
    left, top, right, bottom = reading.pieces[0].box or (0, 0, 0, 0)
    baseline = 842 - 760
    assert left == pytest.approx(60, abs=1.5)
    assert baseline - 11 < top < baseline - 8
    assert 400 < right < 540
    assert baseline + (len(wrapped(PROSE)) - 1) * 14 < bottom < baseline + len(wrapped(PROSE)) * 14


def test_a_paragraph_goes_on_over_a_page_break(tmp_path: Path) -> None:
    """A sentence that is cut by the end of the page is one piece, without the page number between."""
    lines = wrapped(PROSE)
    first = [*wrapped(PROSE), *lines[:2]]
    path = pdf(
        tmp_path / "a.pdf",
        lambda canvas: (text(*first)(canvas), canvas.drawString(290, 30, "1 (2)"), None)[-1],
        lambda canvas: (text(*lines[2:])(canvas), canvas.drawString(290, 30, "2 (2)"), None)[-1],
    )
    assert " ".join(texts(read(path))) == f"{PROSE} {PROSE}"


def test_cells_of_one_text_object_are_parted(tmp_path: Path) -> None:
    """Programs that write a whole table as one run of text still give a table."""

    def draw(canvas: Canvas) -> None:
        run = canvas.beginText(60, 700)
        rows = [("Åtgärd", "Ansvarig", "Klart"), ("Skicka svar", "Eva Lind", "mars"), ("Boka lokal", "Bo Ek", "april")]
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                run.setTextOrigin(60 + 160 * column, 700 - 16 * at)
                run.textOut(cell)
        canvas.drawText(run)

    assert texts(read(pdf(tmp_path / "a.pdf", draw))) == [
        "Åtgärd\tAnsvarig\tKlart",
        "Skicka svar\tEva Lind\tmars",
        "Boka lokal\tBo Ek\tapril",
    ]


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_are_given_as_the_page_is_displayed(tmp_path: Path, rotation: int) -> None:
    """A page turned in the viewer has its boxes turned with it; here text is drawn upright on the turned page."""
    width, height = (595.0, 842.0) if rotation in (0, 180) else (842.0, 595.0)  # reportlab turns the sheet itself
    moves = {0: (0, 0), 90: (width, 0), 180: (width, height), 270: (0, height)}

    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.translate(*moves[rotation])
        canvas.rotate(rotation)
        canvas.drawString(100, 842 - 200, "En rad som är lätt att läsa")

    box = read(pdf(tmp_path / "a.pdf", draw)).pieces[0].box or (0, 0, 0, 0)
    assert box[:2] == pytest.approx((100, 190), abs=3)
    assert 200 < box[2] < 260
    assert box[3] == pytest.approx(203, abs=3)


def test_a_table_laid_sideways_is_read_in_its_own_direction(tmp_path: Path) -> None:
    """Text that runs up an upright page gives rows as usual, with boxes as the page is displayed."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        for at, row in enumerate([("Kommun", "Invånare"), ("Norrvik", "12 300"), ("Sjöby", "3 210"), ("Ås", "900")]):
            canvas.drawString(60, 500 - 16 * at, row[0])
            canvas.drawString(300, 500 - 16 * at, row[1])

    reading = read(pdf(tmp_path / "a.pdf", draw))
    assert texts(reading) == ["Kommun\tInvånare", "Norrvik\t12 300", "Sjöby\t3 210", "Ås\t900"]
    left, top, right, bottom = reading.pieces[0].box or (0, 0, 0, 0)
    assert bottom - top > 240
    assert right - left < 20


@pytest.mark.parametrize(
    ("size", "unit"), [pytest.param((960, 540), "bild", id="slides"), pytest.param((595, 842), "sida", id="pages")]
)
def test_landscape_pages_are_slides(tmp_path: Path, size: tuple[float, float], unit: str) -> None:
    """An exported deck is counted in slides."""
    draw = text("Regional", "utvecklings-", "strategi 2040", top=400, pitch=14)
    reading = read(pdf(tmp_path / "a.pdf", draw, size=size))
    assert reading.unit == unit
    assert " ".join(texts(reading)) == "Regional utvecklingsstrategi 2040"


def test_text_drawn_twice_to_look_bold_comes_once(tmp_path: Path) -> None:
    """Some programs thicken letters by drawing them again a little to the side."""

    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(60 + shift, 700, "Sammanträdesprotokoll för direktionen")

    assert texts(read(pdf(tmp_path / "a.pdf", draw))) == ["Sammanträdesprotokoll för direktionen"]


def line_twice(canvas: Canvas, words: str, top: float) -> None:
    """The whole line again, a little to the side, in one run of text."""
    run = canvas.beginText(60, top)
    run.textOut(words)
    run.setTextOrigin(60.4, top)
    run.textOut(words)
    canvas.drawText(run)


def words_twice(canvas: Canvas, words: str, top: float, parts: list[str] | None = None) -> None:
    """Each word again before the next one, in one run of text."""
    run, left = canvas.beginText(60, top), 60.0
    for part in parts or re.findall(r"\S+\s*", words):
        for shift in (0, 0.4):
            run.setTextOrigin(left + shift, top)
            run.textOut(part.rstrip() or part)
        left += canvas.stringWidth(part, "Helvetica", 11)
    canvas.drawText(run)


def letters_twice(canvas: Canvas, words: str, top: float) -> None:
    """Each letter again before the next one, in one run of text."""
    words_twice(canvas, words, top, list(words))


@pytest.mark.parametrize("draw", [line_twice, words_twice, letters_twice])
def test_text_drawn_twice_in_one_run_comes_once(tmp_path: Path, draw: Callable[[Canvas, str, float], None]) -> None:
    """Whatever is repeated, line, word or letter: what stands once for the reader is read once."""
    heading, name = "Ja Ja Ja, sa ordföranden", "Anna Annasson Åkerlund"

    def page(canvas: Canvas) -> None:
        draw(canvas, heading, 700)
        draw(canvas, name, 600)

    assert texts(read(pdf(tmp_path / "a.pdf", page))) == [heading, name]


def test_words_that_are_meant_twice_stay(tmp_path: Path) -> None:
    """«Bra bra» and «blabla» stand in two places and are read as they stand."""
    path = pdf(tmp_path / "a.pdf", text("Bra bra blabla, sa Anna Anna Ek.", "Ja Ja Ja", pitch=80))
    assert texts(read(path)) == ["Bra bra blabla, sa Anna Anna Ek.", "Ja Ja Ja"]


def test_accents_drawn_beside_their_letters_are_put_back(tmp_path: Path) -> None:
    """TeX draws ö as a diaeresis and an o; the text has the letter, as a reader of the page sees it."""
    drawn = text("F¨orslag om v¨agen till kyrkan", "M¨otet ¨oppnas f¨or alla.", pitch=80)
    assert texts(read(pdf(tmp_path / "a.pdf", drawn))) == ["Förslag om vägen till kyrkan", "Mötet öppnas för alla."]


def encrypted(source: Path, target: Path, password: str) -> Path:
    writer = PdfWriter(clone_from=source)
    writer.encrypt(user_password=password, owner_password=password and password[::-1], algorithm="RC4-128")
    writer.write(target)
    return target


def test_a_password_is_asked_for_and_an_empty_one_is_tried(tmp_path: Path) -> None:
    """A file that anyone may open is read; one with a password is refused with a remedy."""
    plain = pdf(tmp_path / "a.pdf", text("Öppet för alla som vill läsa det."))
    assert texts(read(encrypted(plain, tmp_path / "b.pdf", ""))) == ["Öppet för alla som vill läsa det."]
    with pytest.raises(Unreadable, match="lösenordsskyddad") as refusal:
        read(encrypted(plain, tmp_path / "c.pdf", "hemligt"))
    assert "utan lösenord" in refusal.value.remedy


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog", b"\x00" * 4000])
def test_broken_files_are_refused(tmp_path: Path, content: bytes) -> None:
    """What neither library can open is refused, whatever they raise."""
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match="skadad"):
        read(path)


def test_a_file_with_a_wrong_table_of_contents_is_repaired(tmp_path: Path) -> None:
    """Files that were edited by hand or sent as text have their objects elsewhere than they say."""
    path = pdf(tmp_path / "a.pdf", text("En rad som finns kvar."))
    path.write_bytes(path.read_bytes().replace(b"startxref\n", b"startxref\n9"))
    assert texts(read(path)) == ["En rad som finns kvar."]


def test_a_page_that_pypdf_cannot_read_is_read_by_pdfium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second way gives the same text at the same place."""
    path = pdf(tmp_path / "a.pdf", text(*wrapped(PROSE)))
    usual = read(path)

    def fail(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(pdf_source, "_fragments", fail)
    other = read(path)
    assert texts(other) == texts(usual)
    assert other.pieces[0].box == pytest.approx(usual.pieces[0].box, abs=1)


def test_a_page_that_nothing_reads_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One bad page does not take the others with it."""
    path = pdf(tmp_path / "a.pdf", *(text(f"Sidan {word} är läsbar.") for word in ("ett", "två", "tre")))
    usual = pdf_source.Source.page

    def fail(source: pdf_source.Source, index: int) -> object:
        if index == 1:
            raise pdf_source.PageUnreadable
        return usual(source, index)

    monkeypatch.setattr(pdf_source.Source, "page", fail)
    reading = read(path)
    assert texts(reading) == ["Sidan ett är läsbar.", "Sidan tre är läsbar."]
    assert reading.warnings == ("Sida 2 kunde inte läsas: den är skadad.",)


@pytest.mark.usefixtures("no_ocr")
def test_scanned_pages_are_named_where_they_cannot_be_read(tmp_path: Path) -> None:
    """Pages that are pictures are never silently empty."""
    source = pdf(tmp_path / "a.pdf", text("Ett"), text("Två"))
    picture = scanned(source, tmp_path / "b.pdf", pages=(0, 1, 0))
    writer = PdfWriter(clone_from=picture)
    writer.append(PdfReader(pdf(tmp_path / "c.pdf", text("En sida med text som går att läsa."))))
    writer.write(tmp_path / "d.pdf")
    reading = read(tmp_path / "d.pdf")
    assert [(piece.text, piece.page) for piece in reading.pieces] == [("En sida med text som går att läsa.", 4)]
    assert len(reading.warnings) == 1
    assert reading.warnings[0].startswith("Sidorna 1–3 är bilder utan text och har inte lästs; installera tesseract")
    with pytest.raises(Unreadable, match="bilder utan text") as refusal:
        read(picture)
    assert "tesseract-ocr-swe" in refusal.value.remedy


def test_a_file_without_text_is_refused(tmp_path: Path) -> None:
    """Empty pages are no warning, but a document of nothing else is none."""
    with pytest.raises(Unreadable, match="innehåller ingen text"):
        read(pdf(tmp_path / "a.pdf", lambda _: None))
    assert read(pdf(tmp_path / "b.pdf", text("En enda sida med text."), lambda _: None)).warnings == ()


def test_filled_in_fields_are_text(tmp_path: Path) -> None:
    """What somebody has written in a form counts."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 700, "Ordförande vid mötet:")
        canvas.acroForm.textfield(name="a", value="Eva Lind", x=200, y=694, width=200, height=20)

    assert "Eva Lind" in " ".join(texts(read(pdf(tmp_path / "a.pdf", draw))))


@pytest.mark.usefixtures("no_ocr")
def test_a_text_layer_without_meaning_counts_as_none(tmp_path: Path) -> None:
    """Letters that a font does not map to Unicode are not shown to anyone as text."""
    shifted = "".join(chr(ord(letter) % 94 + 33) for letter in "zxcvbnm qwrtp sdfghjkl zxcvb nmqwrt psdfg hjklm")
    path = pdf(tmp_path / "a.pdf", text("zxcvbnm qwrtp sdfghjkl zxcvb nmqwrt psdfg hjklm", shifted))
    with pytest.raises(Unreadable):
        read(path)


def test_pypdf_is_silent_while_reading_only(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What pypdf logs of a broken file does not reach the terminal, and its logger is left as it was."""
    path = pdf(tmp_path / "a.pdf", text("En rad."))
    path.write_bytes(path.read_bytes().replace(b"startxref\n", b"startxref\n9"))
    before = logging.getLogger("pypdf").level
    read(path)
    assert caplog.records == []
    PdfReader(io.BytesIO(path.read_bytes()))
    assert logging.getLogger("pypdf").level == before
    assert caplog.records != []


@pytest.mark.slow
@pytest.mark.skipif(not MESSY.is_dir(), reason="the messy files are not here")
def test_messy_files_are_read_or_refused() -> None:
    """Nothing but Unreadable comes out of the reader, whatever the file."""
    outcomes = []
    for path in sorted(MESSY.glob("*.pdf")):
        try:
            outcomes.append(bool(read(path).pieces))
        except Unreadable as error:
            outcomes.append(bool(error.reason and error.remedy))
    assert len(outcomes) > 20
    assert all(outcomes)


OLD_FIGURES = rb"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length 52>> stream
BT /F 12 Tf 40 100 Td (Protokoll \200\201 mars) Tj ET
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding
<</Type /Encoding /Differences [128 /one.os /two.os]>>>> endobj
trailer <</Root 1 0 R>>
startxref
0
%%EOF
"""


def test_figures_of_an_old_style_are_figures(tmp_path: Path) -> None:
    """A font that names its figures «one.os» says 1: the names of its glyphs never stand in the text."""
    path = tmp_path / "gamla.pdf"
    path.write_bytes(OLD_FIGURES)
    assert texts(read(path)) == ["Protokoll 12 mars"]
