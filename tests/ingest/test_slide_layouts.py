"""Decks in several layouts keep their structure, as PowerPoint files and as the PDF files made from them."""

from __future__ import annotations

import io
import shutil
import subprocess
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Cm, Pt
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from ingest.readers import pdf, pptx
from tests.ingest import pdf_files

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

    from ingest.reading import Piece

Deck: TypeAlias = Any  # python-pptx's own annotations are wrong in places
Slide: TypeAlias = Any

TITLE_ONLY, BLANK = 5, 6

AREAS = {
    "Rena åar": ["kväve från åkrar", "enskilda avlopp", "kantzoner"],
    "Säkra brunnar": ["provtagning", "stöd till ägare"],
    "Friska sjöar": ["fiskvägar", "kalkning", "strandskydd", "vass"],
    "Kloka odlare": ["rådgivning", "täckdikning"],
    "Starka byar": ["föreningar", "egna mätningar", "skolbesök"],
}
TASKS = ["Mät i åarna", "Laga avlopp", "Plantera träd", "Bygg fiskväg", "Utbilda byarna", "Räkna fåglar"]
STEPS = {"Nuläge": "Vintern 2030", "Samråd": "3 mars–9 maj 2030", "Omarbetning": "Våren 2031", "Antagande": "Maj 2031"}
PEOPLE = {"Tove Almlöf": "vattenstrateg", "Ivar Ring": "miljöinspektör", "Berit Sten": "lantbruksrådgivare"}
SIDES = [
    "Kommunen har långa mätserier från åarna och ett nära samarbete med byarna runt sjöarna. Det gör att vi ser "
    "förändringar tidigt och kan sätta in åtgärder innan skadan är stor.",
    "Många avlopp är gamla och tillsynen har inte hunnit med. Pengarna till rådgivning tar slut nästa år om inte "
    "staten fortsätter sitt stöd till lantbruket.",
]
VISION = "År 2040 dricker alla i Norrdalen rent vatten ur egen brunn."


def box(
    slide: Slide,
    texts: str | Sequence[str],
    place: tuple[float, float, float, float],
    *,
    size: float = 16,
    bold: bool = False,
    drawn: bool = False,
    centred: bool = False,
) -> None:
    """A text box (centimetres: left, top, width, height), its border `drawn` or not; paragraphs with * are bold."""
    where = [Cm(number) for number in place]
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *where) if drawn else slide.shapes.add_textbox(*where)
    shape.text_frame.word_wrap = True
    for index, text in enumerate([texts] if isinstance(texts, str) else texts):
        paragraph = shape.text_frame.add_paragraph() if index else shape.text_frame.paragraphs[0]
        run = paragraph.add_run()
        run.text, run.font.size = text.removeprefix("*"), Pt(size)
        run.font.bold = text.startswith("*") or bold
        if centred:
            paragraph.alignment = PP_ALIGN.CENTER


def columns(slide: Slide, count: int) -> None:
    """Names in a row of drawn boxes, and a box with a label and topics below each."""
    width = 31 / count
    for at, name in enumerate([*AREAS][:count]):
        box(slide, name, (1.5 + at * width, 4, width - 0.6, 2.2), size=18, bold=True, drawn=True, centred=True)
    for at, topics in enumerate([*AREAS.values()][:count]):
        box(slide, ["*Fokus", *topics], (1.5 + at * width, 6.8, width - 0.6, 6), centred=count == 5)


def cards(slide: Slide) -> None:
    """Two rows of three cards: a number, a name, a text and who answers for it."""
    for at, task in enumerate(TASKS):
        left, top = 1.5 + at % 3 * 10.4, 3.6 + at // 3 * 6.2
        box(slide, str(at + 1), (left, top, 1.2, 1), bold=True)
        box(slide, task, (left, top + 1.1, 9.6, 1), bold=True)
        texts = ["Prov tas varje månad på tolv platser i kommunen.", "Ansvar: Tekniska nämnden"]
        box(slide, texts, (left, top + 2.2, 9.6, 2.6), size=14)


def pictures(slide: Slide) -> None:
    for at, (name, post) in enumerate(PEOPLE.items()):
        data = io.BytesIO()
        Image.new("RGB", (40, 40), (90, 120, 40 * at)).save(data, "PNG")
        slide.shapes.add_picture(data, Cm(2 + at * 10), Cm(4), Cm(6), Cm(6))
        box(slide, name, (2 + at * 10, 10.4, 6, 1))
        box(slide, post, (2 + at * 10, 11.6, 6, 1), size=14)


def timeline(slide: Slide) -> None:
    for at, (step, time) in enumerate(STEPS.items()):
        box(slide, step, (1.5 + at * 7.8, 6, 7.8, 2.6), size=14, bold=True, drawn=True, centred=True)
        box(slide, time, (2.2 + at * 7.8, 9.2, 6.4, 3), centred=True)


def sides(slide: Slide) -> None:
    for at, text in enumerate(SIDES):
        box(slide, text, (1.5 + at * 15.5, 4, 14.5, 9), size=18)


def agenda(slide: Slide) -> None:
    for at, (time, what) in enumerate((("09.00", "Kaffe"), ("09.30", "Läget i åarna"), ("11.15", "Gruppsamtal"))):
        box(slide, time, (1.5, 4 + at * 2, 3, 1.2), size=18, bold=True)
        box(slide, what, (5.5, 4 + at * 2, 20, 1.2), size=18)


SLIDES: dict[str, Callable[[Slide], None]] = {
    "3 områden": lambda slide: columns(slide, 3),
    "4 områden": lambda slide: columns(slide, 4),
    "Fem områden": lambda slide: columns(slide, 5),
    "Sex insatser": cards,
    "Vi som arbetar med planen": pictures,
    "Så gick arbetet till": timeline,
    "Styrkor och svagheter": sides,
    "Dagens program": agenda,
    "Vision": lambda slide: box(slide, VISION, (4, 6, 24, 6), size=34),
}


def areas(count: int) -> list[str]:
    """What is to be read of so many areas: a heading, the label and its topics as a list."""
    found = [["h|" + name, "p|Fokus", *("l|" + topic for topic in topics)] for name, topics in AREAS.items()]
    return [*chain.from_iterable(found[:count])]


EXPECTED = {
    "3 områden": areas(3),
    "4 områden": areas(4),
    "Fem områden": areas(5),
    "Sex insatser": [
        text
        for number, task in enumerate(TASKS, 1)
        for text in (
            f"h|{number} {task}",
            "p|Prov tas varje månad på tolv platser i kommunen.",
            "p|Ansvar: Tekniska nämnden",
        )
    ],
    "Vi som arbetar med planen": [text for name, post in PEOPLE.items() for text in ("h|" + name, "p|" + post)],
    "Så gick arbetet till": [text for step, time in STEPS.items() for text in ("h|" + step, "p|" + time)],
    "Styrkor och svagheter": ["p|" + text for text in SIDES],
    "Vision": ["p|" + VISION],
}
NAMES = [pytest.param(name, id=name) for name in EXPECTED]
PLACES = [pytest.param(False, id="titles in placeholders"), pytest.param(True, id="titles in boxes at the bottom left")]


@cache
def deck_in(folder: Path, *, low: bool) -> Path:
    """A deck with a slide in each layout; footers and numbers are ordinary text boxes."""
    deck: Deck = Presentation()
    deck.slide_width, deck.slide_height = Cm(33.87), Cm(19.05)
    for number, title in enumerate(["Vattenplan 2032", *SLIDES], 1):
        has_box = low and number > 1
        slide = deck.slides.add_slide(deck.slide_layouts[BLANK if has_box else TITLE_ONLY])
        if has_box:
            box(slide, title, (1.5, 15, 20, 1.8), size=32, bold=True)
        else:
            heading = slide.shapes.title
            heading.text = title
            heading.left, heading.top, heading.width, heading.height = Cm(1.5), Cm(0.8), Cm(30), Cm(2)
        if number > 1:
            SLIDES[title](slide)
            box(slide, "Norrdalens kommun – vattenplan", (1.5, 17.8, 12, 0.8), size=10)
            box(slide, f"{number} (10)", (30, 17.8, 3, 0.8), size=10)
    deck.save(str(folder / f"deck{low:d}.pptx"))
    return folder / f"deck{low:d}.pptx"


@cache
def printed(source: Path) -> Path:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(source.parent), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return source.with_suffix(".pdf")


@cache
def slides_of(path: Path) -> dict[str, list[str]]:
    """The pieces of each slide as kind and text, by the heading that opens it."""
    reading = pptx.read(path) if path.suffix == ".pptx" else pdf.read(path)
    slides: dict[int | None, list[Piece]] = {}
    for piece in reading.pieces:
        slides.setdefault(piece.page, []).append(piece)
    return {first.text: [f"{piece.kind[0]}|{piece.text}" for piece in rest] for first, *rest in slides.values()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("decks")


@pytest.mark.parametrize("low", PLACES)
@pytest.mark.parametrize("name", NAMES)
class TestLayouts:
    """Box by box as a person reads them, names as headings, topics as lists; titles first, footers nowhere."""

    def test_powerpoint(self, folder: Path, name: str, low: bool) -> None:
        """In the file itself every paragraph is known."""
        assert slides_of(deck_in(folder, low=low))[name] == EXPECTED[name]

    def test_pdf(self, folder: Path, name: str, low: bool) -> None:
        """In print paragraphs are known from where lines stand and break."""
        assert slides_of(printed(deck_in(folder, low=low)))[name] == EXPECTED[name]


def test_a_programme_is_read_row_by_row(folder: Path) -> None:
    """A time comes before what happens then."""
    rows = ["09.00", "Kaffe", "09.30", "Läget i åarna", "11.15", "Gruppsamtal"]
    source = deck_in(folder, low=False)
    assert slides_of(source)["Dagens program"] == ["p|" + text for text in rows]
    assert " ".join(slides_of(printed(source))["Dagens program"]).replace("p|", "") == " ".join(rows)


class TestFurniture:
    """What every slide has in one place is set aside; what a slide says itself is not."""

    def _read(self, folder: Path, draw: Callable[[Slide, int], None]) -> list[str]:
        deck: Deck = Presentation()
        for number in range(1, 5):
            draw(deck.slides.add_slide(deck.slide_layouts[BLANK]), number)
        deck.save(str(folder / "furniture.pptx"))
        return [piece.text for piece in pptx.read(folder / "furniture.pptx").pieces]

    @pytest.mark.parametrize("number", ["{}", "{} (4)", "Sida {}", "{}/4"])
    def test_footers_and_numbers(self, tmp_path: Path, number: str) -> None:
        """The first slide keeps the same words where they are its content."""

        def draw(slide: Slide, at: int) -> None:
            box(slide, "Norrdalens vattenplan" if at == 1 else f"Text {at}", (2, 6, 12, 2))
            box(slide, "Norrdalens vattenplan", (1 + 0.1 * at, 17.5, 10, 1))
            box(slide, number.format(at), (22, 17.5, 2, 1))

        assert self._read(tmp_path, draw) == ["Norrdalens vattenplan", "Text 2", "Text 3", "Text 4"]

    def test_what_is_no_furniture(self, tmp_path: Path) -> None:
        """Labels, texts on two slides of many, numbers amid the slide and titles that come again are content."""

        def draw(slide: Slide, at: int) -> None:
            box(slide, "Läget" if at < 3 else "Vägen", (2, 1, 12, 2), size=32)
            box(slide, "Fokus", (2, 6, 12, 2))
            box(slide, str(at), (2, 9, 12, 2))

        titles = ["Läget", "Läget", "Vägen", "Vägen"]
        assert self._read(tmp_path, draw) == [
            t for at, title in enumerate(titles, 1) for t in (title, "Fokus", str(at))
        ]


def prose(style: ParagraphStyle, width: float, across: int) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 32)
        canvas.drawString(40, 480, "Läget i åarna")
        for column in range(across):
            top = 440.0
            for words in SIDES:
                paragraph = Paragraph(words, style)
                _, height = paragraph.wrap(width, 1000)
                paragraph.drawOn(canvas, 40 + column * (width + 24), top - height)
                top -= height + style.spaceAfter

    return draw


ALIGNMENTS = {"ragged": 0, "centred": 1, "right": 2, "justified": 4}
CASES = [
    pytest.param(alignment, across, size, space, id=f"{name}, {across} across, space {space:.0f}")
    for name, alignment in ALIGNMENTS.items()
    for across, size in ((2, 20), (3, 16), (4, 12))
    for space in (0.0, 6.0)
]


@pytest.mark.parametrize(("alignment", "across", "size", "space"), CASES)
def test_sentences_stay_whole(tmp_path: Path, alignment: int, across: int, size: float, space: float) -> None:
    """Running text has lines of all lengths in narrow boxes, and is no list: no sentence is cut."""
    style = ParagraphStyle(
        "text", fontName="Helvetica", fontSize=size, leading=1.2 * size, alignment=alignment, spaceAfter=space
    )
    draw = prose(style, (880 - 24 * (across - 1)) / across, across)
    found = pdf.read(pdf_files.pdf(tmp_path / "a.pdf", draw, draw, size=(960, 540))).pieces
    sentences = [sentence for text in SIDES for sentence in text.replace(". ", ".\n").split("\n")]
    assert [sum(sentence in piece.text for piece in found) for sentence in sentences] == [2 * across] * len(sentences)
    assert not any(piece.kind == "list_item" for piece in found)
