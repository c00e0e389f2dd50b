from pathlib import Path

import pytest

from ingest.readers import ocr
from ingest.readers.pdf import read
from tests.ingest.pdf_files import PROSE, pdf, scanned, text, wrapped

TABLE = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

tesseract = pytest.mark.skipif(not ocr.available(), reason="tesseract with Swedish is not installed")


def words(*entries: tuple[str, float]) -> str:
    """One line of words as tesseract writes them: 100 pixels wide, 40 high, 20 apart."""
    rows = (
        f"5\t1\t1\t1\t1\t{at}\t{100 + 120 * at}\t200\t100\t40\t{sure}\t{word}"
        for at, (word, sure) in enumerate(entries)
    )
    return TABLE + "4\t1\t1\t1\t1\t0\t100\t200\t900\t40\t-1\t\n" + "\n".join(rows)


def test_places_are_in_points_and_confidence_is_the_mean() -> None:
    """Pixels become points by the scale of the picture."""
    scan = ocr._scan(words(("Beslut", 90.0), ("togs", 70.0)), 4.0)
    assert [segment.text.strip() for segment in scan.segments] == ["Beslut", "togs"]
    assert scan.segments[0].box == (25.0, 50.0, 50.0, 60.0)
    assert scan.confidence == pytest.approx(80.0)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        pytest.param((("&", 60.0), ("14", 90.0)), ["§", "14"], id="paragraph sign"),
        pytest.param((("&", 60.0), ("Co", 90.0)), ["&", "Co"], id="a real ampersand"),
        pytest.param((("¢", 60.0), ("Punkt", 90.0)), ["•", "Punkt"], id="bullet"),
        pytest.param((("|", 60.0), ("Cell", 90.0), ("|", 90.0)), ["Cell"], id="ruling lines"),
        pytest.param((("kfj", 5.0), ("Text", 90.0)), ["Text"], id="specks"),
        pytest.param((), [], id="an empty page"),
    ],
)
def test_known_misreadings_are_put_right(entries: tuple[tuple[str, float], ...], expected: list[str]) -> None:
    """Signs that tesseract does not know are mended where their place tells what they are, noise is left out."""
    assert [segment.text.strip() for segment in ocr._scan(words(*entries), 4.0).segments] == expected


@pytest.mark.parametrize("size", [(595, 842), (5000, 5000), (100000, 100000)])
def test_pictures_are_bounded(size: tuple[float, float]) -> None:
    """A page as large as a house is not rendered at 300 dpi."""
    scale = ocr.scale_for(*size)
    assert size[0] * size[1] * scale**2 <= ocr.MAX_PIXELS * 1.001
    assert scale <= ocr.DPI / 72


@tesseract
@pytest.mark.slow
@pytest.mark.parametrize("skew", [0.0, 1.5], ids=["straight", "skewed"])
def test_a_scanned_page_is_read(tmp_path: Path, skew: float) -> None:
    """A picture of a page gives the words of the page, å, ä and ö included, about where they stand."""
    source = pdf(tmp_path / "a.pdf", text(*wrapped(PROSE, 70), pitch=16))
    reading = read(scanned(source, tmp_path / "b.pdf", skew=skew))
    found = " ".join(piece.text for piece in reading.pieces).split()
    assert len(set(found) & set(PROSE.split())) >= 0.9 * len(set(PROSE.split()))
    left, top, _, _ = reading.pieces[0].box or (0, 0, 0, 0)
    assert (left, top) == pytest.approx((60, 72), abs=14)


@tesseract
def test_a_doubtful_page_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One warning names the pages whose text the reader should check."""
    monkeypatch.setattr(ocr, "SURE", 101.0)
    source = pdf(tmp_path / "a.pdf", text(*wrapped(PROSE, 70), pitch=16))
    warnings = read(scanned(source, tmp_path / "b.pdf", pages=(0, 0))).warnings
    assert len(warnings) == 1
    assert warnings[0].startswith("Sidorna 1–2 är tolkade från bild (säkerhet ")


@tesseract
def test_pages_left_when_time_is_up_are_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long scan does not take the time of all other files; what was not read is said."""
    monkeypatch.setattr("ingest.readers.pdf.OCR_SECONDS", 0.0)
    source = pdf(tmp_path / "a.pdf", text("Den första sidan är text och ingen bild alls, fast den är kort."))
    both = tmp_path / "c.pdf"
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 — only this test joins files

    writer = PdfWriter(clone_from=source)
    writer.append(PdfReader(scanned(source, tmp_path / "b.pdf")))
    writer.write(both)
    assert read(both).warnings == ("Sida 2 är bilder som inte hann tolkas; dela upp filen och bygg om.",)
