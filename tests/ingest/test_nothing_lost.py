"""No word of a PDF's text is lost but in running headers and footers and in page numbers."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from ingest.readers.pdf import read
from tests.ingest.pdf_files import PROSE, Draw, pdf, text, wrapped

DOCUMENTS = Path(__file__).resolve().parents[2] / "corpus/documents"
_WORD = re.compile(r"[^\W_]+")
_HYPHEN = ("-", "\u00ad", "\u2010")


def masked(line: str) -> str:
    return re.sub(r"\d+", "0", " ".join(line.split()))


def own_words(path: Path) -> Counter[str]:
    """The words that pypdf finds, save on lines that stand on several pages, and halves of words at line ends."""
    pages = [
        [line for line in (page.extract_text() or "").splitlines() if line.strip()] for page in PdfReader(path).pages
    ]
    seen = Counter(line for page in pages for line in {masked(line) for line in page})
    found: Counter[str] = Counter()
    for number, page in enumerate(pages):
        for before, line in zip(["-" if number else " ", *page], page, strict=False):
            words = _WORD.findall(line)[before.rstrip().endswith(_HYPHEN) :]
            if seen[masked(line)] < 2:
                found.update(words[:-1] if line.rstrip().endswith(_HYPHEN) else words)
    return found


def lost(path: Path) -> Counter[str]:
    return own_words(path) - Counter(word for piece in read(path).pieces for word in _WORD.findall(piece.text))


def at(*texts: tuple[float, float, str]) -> Draw:
    def draw(canvas: Canvas) -> None:
        for x, y, words in texts:
            canvas.drawString(x, y, words)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Canvas) -> None:
        for one in draws:
            one(canvas)

    return draw


def rows(left: float, right: float, top: float, pairs: Sequence[tuple[str, str]]) -> Draw:
    return at(
        *((x, top - 18 * n, cell) for n, pair in enumerate(pairs) for x, cell in zip((left, right), pair, strict=True))
    )


def framed(pairs: Sequence[tuple[str, str]]) -> Draw:
    def draw(canvas: Canvas) -> None:
        rows(64, 204, 700, pairs)(canvas)
        for n in range(len(pairs) + 1):
            canvas.line(60, 714 - 18 * n, 500, 714 - 18 * n)
        for x in (60, 200, 500):
            canvas.line(x, 714, x, 714 - 18 * len(pairs))

    return draw


FORM = (("Plats och tid", "Folkets hus, kl. 13"), ("Beslutande", "Vera Holm (S)"), ("Paragrafer", "§§ 41–47"))
SIGNED = at(
    *((62, 600 - 60 * n, role) for n, role in enumerate(("Sekreterare", "Ordförande", "Justerare"))),
    *((200, 585 - 60 * n, name) for n, name in enumerate(("Ines Quist", "Vera Holm", "Tage Ås"))),
)
PROOF = rows(64, 204, 380, (("ANSLAGSBEVIS", "Norrdalen"), ("Organ", "Miljönämnden"), ("Tas ned", "3 maj 2031")))


def footed(draw: Draw, page: int) -> Draw:
    return both(at((60, 800, "Norrdalens kommun"), (480, 800, f"Sida {page} (2)"), (60, 30, "Box 7, Norrdalen")), draw)


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([both(framed(FORM), SIGNED, PROOF)], id="form and signatures"),
        pytest.param([both(rows(64, 204, 700, FORM), SIGNED)], id="form without lines"),
        pytest.param([both(framed([("Omfattar", "§ 12"), ("Protokoll", "§ 3 a")]), SIGNED)], id="a lone paragraph"),
        pytest.param([text("§ 41", "Tillsynsplan", "Beslut", "Planen fastställs.")], id="a matter and its part"),
        pytest.param(
            [footed(both(framed(FORM), SIGNED), 1), footed(text(*wrapped(PROSE)), 2)], id="running header and footer"
        ),
        pytest.param(
            [footed(text(*wrapped(PROSE)), 1), footed(rows(64, 300, 760, (("Vuxen", "78"), ("Barn", "2"))), 2)],
            id="a table with the page's number near the edge",
        ),
        pytest.param([framed([("Närvarande", " "), ("Vera Holm", " "), ("Tage Ås", "från § 2")])], id="empty cells"),
    ],
)
def test_every_word_is_read(tmp_path: Path, pages: list[Draw]) -> None:
    """Labels of forms and signatures, names, figures: all come through."""
    path = pdf(tmp_path / "a.pdf", *pages)
    assert own_words(path)
    assert lost(path) == Counter()


@pytest.mark.parametrize(
    "hide",
    [pytest.param(lambda text: text.replace("Sekreterare", ""), id="a label"), pytest.param(str.lower, id="case")],
)
def test_a_lost_word_would_be_seen(tmp_path: Path, hide: Callable[[str], str]) -> None:
    """The comparison above can fail."""
    path = pdf(tmp_path / "a.pdf", SIGNED)
    assert own_words(path) - Counter(_WORD.findall(hide(" ".join(piece.text for piece in read(path).pieces))))


SCANNED = {"skannat_20211123_0941.pdf", "skanning0047.pdf", "scan_HSN_250303_1127.pdf"}
"""Pictures of pages: there is no text to compare with."""


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.name) for path in sorted(DOCUMENTS.rglob("*.pdf")) if path.name not in SCANNED]
)
def test_real_documents_lose_no_word(path: Path) -> None:
    """Whatever pypdf finds in the finished documents stands in their pieces, page furniture aside."""
    assert own_words(path)
    assert lost(path) == Counter()
