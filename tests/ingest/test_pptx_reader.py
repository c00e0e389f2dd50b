"""Slides come through box by box in reading order, phrases whole, with tables, charts, diagrams and notes."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Cm, Pt

from ingest.errors import Unreadable
from ingest.readers.pptx import read
from ingest.readers.slide_graphics import diagram_items
from ingest.readers.slide_order import reading_order

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ingest.reading import Reading

Deck: TypeAlias = Any  # python-pptx's own annotations are wrong in places: charts, placeholders
Slide: TypeAlias = Any
Shape: TypeAlias = Any

TITLE_AND_CONTENT, TITLE_ONLY, BLANK = 1, 5, 6


@pytest.fixture
def deck() -> Deck:
    return Presentation()


def add_slide(deck: Deck, layout: int = BLANK, title: str | None = None) -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    if title is not None and slide.shapes.title is not None:
        slide.shapes.title.text = title
    return slide


def add_box(slide: Slide, text: str, left: float, top: float, height: float = 2) -> Shape:
    box = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(4), Cm(height))
    box.text_frame.text = text
    return box


def add_chart(slide: Slide, **series: tuple[float, float]) -> Shape:
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]  # the library's
    data.categories = ["Norr", "Söder"]
    for name, values in series.items():
        data.add_series(name, values)
    return slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Cm(1), Cm(5), Cm(9), Cm(6), data)


def reading_of(deck: Deck, folder: Path) -> Reading:
    deck.save(str(folder / "bilder.pptx"))
    return read(folder / "bilder.pptx")


def texts(deck: Deck, folder: Path) -> list[str]:
    return [piece.text for piece in reading_of(deck, folder).pieces]


def test_titles_pages_and_levels(deck: Deck, tmp_path: Path) -> None:
    """The first slide's title is the title, later ones are headings; bullets of the body are list items with levels."""
    add_slide(deck, TITLE_ONLY, "Norrdalens vattenstrategi")
    slide = add_slide(deck, TITLE_AND_CONTENT, "Nuläge")
    frame = slide.placeholders[1].text_frame
    frame.text = "Ån mår bättre"
    deeper = frame.add_paragraph()
    deeper.text, deeper.level = "utom vid Björksele", 1
    reading = reading_of(deck, tmp_path)
    assert [(piece.kind, piece.level, piece.page, piece.text) for piece in reading.pieces] == [
        ("title", None, 1, "Norrdalens vattenstrategi"),
        ("heading", 1, 2, "Nuläge"),
        ("list_item", 1, 2, "Ån mår bättre"),
        ("list_item", 2, 2, "utom vid Björksele"),
    ]
    assert (reading.reader, reading.unit, reading.title) == ("python-pptx", "bild", None)


class TestReadingOrder:
    """Boxes are read as a person reads them, however they were drawn."""

    @pytest.mark.parametrize(
        ("boxes", "expected"),
        [
            pytest.param([(0, 5, 9, 9), (0, 0, 9, 4)], [1, 0], id="top to bottom"),
            pytest.param([(5, 0, 9, 9), (0, 0, 4, 9)], [1, 0], id="left to right"),
            pytest.param([(0, 0, 9, 1), (5, 2, 9, 9), (0, 2, 4, 5), (0, 6, 4, 9)], [0, 2, 3, 1], id="two columns"),
            pytest.param(
                [(0, 0, 4, 1), (5, 0, 9, 1), (10, 0, 14, 1), (0, 2, 4, 6), (5, 2, 9, 6), (10, 2, 14, 6)],
                [0, 3, 1, 4, 2, 5],
                id="names above texts",
            ),
            pytest.param(
                [(0, 0, 4, 2), (5, 0, 9, 2), (10, 0, 14, 2), (0, 3, 4, 5), (5, 3, 9, 5), (10, 3, 14, 5)],
                [0, 1, 2, 3, 4, 5],
                id="grid",
            ),
            pytest.param(
                [(0, 0, 2, 1), (3, 0, 20, 1), (0, 2, 2, 3), (3, 2, 20, 3), (0, 4, 2, 5), (3, 4, 20, 5)],
                [0, 1, 2, 3, 4, 5],
                id="labels beside texts",
            ),
            pytest.param(
                [
                    (0, 0, 20, 1),
                    (0, 2, 6, 3),
                    (7, 2, 13, 3),
                    (14, 2, 20, 3),
                    (0, 4, 6, 9),
                    (7, 4, 13, 9),
                    (14, 4, 20, 9),
                ],
                [0, 1, 4, 2, 5, 3, 6],
                id="heading over columns",
            ),
            pytest.param([(0, 0, 9, 9), (1, 1, 8, 8)], [0, 1], id="one inside the other"),
            pytest.param([], [], id="nothing"),
        ],
    )
    def test_layouts(self, boxes: Sequence[tuple[float, float, float, float]], expected: list[int]) -> None:
        """Columns are read one by one where rows differ or lie closer; even grids and labelled rows across."""
        assert reading_order(boxes) == expected

    def test_five_columns(self, deck: Deck, tmp_path: Path) -> None:
        """A name box and the Fokus box under it come together, though drawn row by row in any order."""
        slide = add_slide(deck, TITLE_ONLY, "Inriktning")
        names = ["Ren å", "Säkra brunnar", "Friska sjöar", "Kloka odlare", "Starka kommuner"]
        for column in reversed(range(len(names))):
            add_box(slide, f"Fokus\nuppgift {column}\nvattendrag", 0.5 + 5 * column, 8, height=4)
        for column, name in enumerate(names):
            add_box(slide, name, 0.5 + 5 * column, 5, height=1.5)
        expected = [
            text for column, name in enumerate(names) for text in (name, "Fokus", f"uppgift {column}", "vattendrag")
        ]
        assert texts(deck, tmp_path)[1:] == expected

    def test_group(self, deck: Deck, tmp_path: Path) -> None:
        """What stands in a group is placed where the group puts it on the slide, not by its own coordinates."""
        slide = add_slide(deck)
        add_box(slide, "Överst", 1, 1)
        group = slide.shapes.add_group_shape()
        inner = group.shapes.add_textbox(Cm(1), Cm(0), Cm(4), Cm(2))
        inner.text_frame.text = "Underst"
        group.left, group.top, group.width, group.height = Cm(1), Cm(12), Cm(8), Cm(4)
        piece = reading_of(deck, tmp_path).pieces[1]
        assert (piece.text, piece.box) == ("Underst", (Cm(1), Cm(12), Cm(9), Cm(16)))


class TestPhrases:
    """A phrase that the author broke to fit a box is one phrase again; separate facts stay apart."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Regional\nvatten-\nstrategi 2031", ["Regional vattenstrategi 2031"], id="over paragraphs"),
            pytest.param("Regional\vvatten-\vstrategi 2031", ["Regional vattenstrategi 2031"], id="over line breaks"),
            pytest.param("Vision Norra\vDalen", ["Vision Norra Dalen"], id="a name over a line break"),
            pytest.param("Nationella mål\nEuropas mål", ["Nationella mål", "Europas mål"], id="two phrases"),
            pytest.param("mätning\nrensning", ["mätning", "rensning"], id="a list in small letters"),
            pytest.param("Fokus\nbrunnar,\nbäckar och\nsjöar.", ["Fokus brunnar, bäckar och sjöar."], id="label"),
            pytest.param("Fokus\nbrunnar\nbäckar", ["Fokus", "brunnar", "bäckar"], id="label over a list"),
            pytest.param("Fokus\vbrunnar\vbäckar", ["Fokus", "brunnar", "bäckar"], id="label over line breaks"),
            pytest.param(
                "Fokus\nren å\nAI i vardagen\nsäkra brunnar mitt i\nbyn",
                ["Fokus", "ren å", "AI i vardagen", "säkra brunnar mitt i byn"],
                id="topics in small letters and capitals, one broken after a small word",
            ),
            pytest.param("- mäta\n- rensa", ["mäta", "rensa"], id="typed bullets"),
            pytest.param(
                "Tove Almlöf\vSamordnare\vTelefon: 0900-12 34",
                ["Tove Almlöf", "Samordnare", "Telefon: 0900-12 34"],
                id="contact",
            ),
        ],
    )
    def test_in_one_box(self, deck: Deck, tmp_path: Path, text: str, expected: list[str]) -> None:
        """Lines go together where the next goes on in small letters or a word is hyphenated."""
        add_box(add_slide(deck), text, 2, 6)
        assert texts(deck, tmp_path) == expected

    def test_over_boxes(self, deck: Deck, tmp_path: Path) -> None:
        """A phrase with one box to a line is whole, and its place is that of all its boxes."""
        slide = add_slide(deck)
        for row, text in enumerate(("Regional", "vatten-", "strategi 2031")):
            add_box(slide, text, 5, 6 + row, height=1)
        add_box(slide, "Annat", 5, 15)
        first, second = reading_of(deck, tmp_path).pieces
        assert (first.text, first.box) == ("Regional vattenstrategi 2031", (Cm(5), Cm(6), Cm(9), Cm(9)))
        assert second.text == "Annat"

    def test_title_over_lines(self, deck: Deck, tmp_path: Path) -> None:
        """A title is one phrase."""
        add_slide(deck, TITLE_ONLY, "Förslag till\vsamlad\nInriktning")
        assert texts(deck, tmp_path) == ["Förslag till samlad Inriktning"]

    def test_title_without_placeholder(self, deck: Deck, tmp_path: Path) -> None:
        """On a slide without a title box, the short line in the largest type at the top is its heading."""
        add_slide(deck, TITLE_ONLY, "Start")
        slide = add_slide(deck)
        add_box(slide, "Text under rubriken som är vanlig.", 2, 8)
        add_box(slide, "Vägen framåt", 2, 1).text_frame.paragraphs[0].runs[0].font.size = Pt(32)
        assert [(piece.kind, piece.text) for piece in reading_of(deck, tmp_path).pieces[1:]] == [
            ("heading", "Vägen framåt"),
            ("paragraph", "Text under rubriken som är vanlig."),
        ]

    def test_numbered_list(self, deck: Deck, tmp_path: Path) -> None:
        """Numbers that PowerPoint draws are part of the text."""
        frame = add_box(add_slide(deck), "Mäta\nRensa", 2, 6).text_frame
        for paragraph in frame.paragraphs:
            paragraph._p.get_or_add_pPr().append(parse_xml(f'<a:buAutoNum {nsdecls("a")} type="arabicPeriod"/>'))
        assert texts(deck, tmp_path) == ["1. Mäta", "2. Rensa"]


class TestGraphics:
    """Text in tables, charts, diagrams and descriptions is text of the slide."""

    def test_table(self, deck: Deck, tmp_path: Path) -> None:
        """Rows keep their columns; a merged cell is told once."""
        table = add_slide(deck).shapes.add_table(2, 3, Cm(1), Cm(5), Cm(15), Cm(3)).table
        table.cell(0, 0).merge(table.cell(0, 1))
        for row, column, text in ((0, 0, "Åtgärd"), (0, 2, "År"), (1, 0, "Mäta"), (1, 1, "Ivar"), (1, 2, "2031")):
            table.cell(row, column).text = text
        assert texts(deck, tmp_path) == ["Åtgärd\t\tÅr", "Mäta\tIvar\t2031"]

    def test_chart(self, deck: Deck, tmp_path: Path) -> None:
        """Of a chart the title, the series and the categories are read."""
        frame = add_chart(add_slide(deck), Fosfor=(1.5, 2.5), Kväve=(3.5, 4.5))
        frame.chart.has_title = True
        frame.chart.chart_title.text_frame.text = "Halter i ån"
        assert texts(deck, tmp_path) == ["Halter i ån: Fosfor, Kväve: Norr, Söder"]

    def test_diagram(self) -> None:
        """SmartArt is a nested list in the order of its connections; points that only draw lines are left out."""
        point = '<dgm:pt modelId="{}" type="{}"><dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        points = (
            (1, "doc", ""),
            (2, "node", "Rådet"),
            (3, "node", "Utskottet"),
            (4, "node", "Sist"),
            (5, "pres", "x"),
        )
        links = ((1, 4, 1), (1, 2, 0), (2, 3, 0), (2, 5, 1), (3, 2, 0))
        model = parse_xml(
            f'<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" {nsdecls("a")}>'
            f"<dgm:ptLst>{''.join(point.format(*values) for values in points)}</dgm:ptLst><dgm:cxnLst>"
            + "".join(f'<dgm:cxn srcId="{source}" destId="{to}" srcOrd="{at}"/>' for source, to, at in links)
            + "</dgm:cxnLst></dgm:dataModel>"
        )
        assert [(piece.level, piece.text) for piece in diagram_items(model)] == [
            (1, "Rådet"),
            (2, "Utskottet"),
            (1, "Sist"),
        ]

    def test_picture_and_description(self, deck: Deck, tmp_path: Path) -> None:
        """A description that is a sentence is read; a slide of pictures alone is reported."""
        data = io.BytesIO()
        Image.new("RGB", (4, 4)).save(data, "PNG")
        add_slide(deck, TITLE_ONLY, "Start")
        for description in ("Kartan visar åns lopp genom Norrdalen.", "bild1.png"):
            picture = add_slide(deck).shapes.add_picture(data, Cm(1), Cm(1))
            picture._element.nvPicPr.cNvPr.set("descr", description)
        reading = reading_of(deck, tmp_path)
        assert [piece.text for piece in reading.pieces] == ["Start", "Kartan visar åns lopp genom Norrdalen."]
        assert reading.warnings == ("Bild 3 innehåller bara bilder utan text.",)


def test_notes_follow_their_slide(deck: Deck, tmp_path: Path) -> None:
    """Speaker notes are notes of their slide, after all that stands on it."""
    slide = add_slide(deck, TITLE_ONLY, "Start")
    slide.notes_slide.notes_text_frame.text = "Berätta om ån.\nPausa."
    add_box(slide, "På bilden", 2, 8)
    assert [(piece.kind, piece.text, piece.page) for piece in reading_of(deck, tmp_path).pieces] == [
        ("title", "Start", 1),
        ("paragraph", "På bilden", 1),
        ("note", "Berätta om ån.", 1),
        ("note", "Pausa.", 1),
    ]


def test_hidden_slide_is_read_and_reported(deck: Deck, tmp_path: Path) -> None:
    """A hidden slide is part of the file; the reader says that it is hidden."""
    add_slide(deck, TITLE_ONLY, "Reserv")._element.set("show", "0")
    reading = reading_of(deck, tmp_path)
    assert [piece.text for piece in reading.pieces] == ["Reserv"]
    assert reading.warnings == ("Bild 1 är dold i presentationen men har lästs.",)


def test_footers_and_masters_are_left_out(deck: Deck, tmp_path: Path) -> None:
    """Date, footer, slide number and what the master says are no content of a slide."""
    slide = add_slide(deck, TITLE_ONLY, "Start")
    for placeholder in deck.slide_layouts[TITLE_ONLY].placeholders:
        if placeholder.placeholder_format.type.name in {"DATE", "FOOTER", "SLIDE_NUMBER"}:
            slide.shapes.clone_placeholder(placeholder)
            slide.placeholders[placeholder.placeholder_format.idx].text = "Norrdalen 2031"
    assert len(slide.placeholders) == 4
    assert texts(deck, tmp_path) == ["Start"]


def test_alternatives_are_read_once(deck: Deck, tmp_path: Path) -> None:
    """Of a shape that is stored for new and old PowerPoint, one form is read."""
    slide = add_slide(deck, TITLE_ONLY, "Start")
    add_box(slide, "En ruta", 2, 8)
    shape = slide.shapes[-1]._element
    alternatives = parse_xml(
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="p14"/><mc:Fallback/></mc:AlternateContent>'
    )
    shape.addprevious(alternatives)
    alternatives[0].append(shape)
    add_box(slide, "En annan", 2, 8)
    alternatives[1].append(slide.shapes[-1]._element)
    assert texts(deck, tmp_path) == ["Start", "En ruta"]


def test_ink_takes_no_slide_with_it(deck: Deck, tmp_path: Path) -> None:
    """Of what was drawn by hand the fallback is taken; all else on the slide is read."""
    slide = add_slide(deck, TITLE_ONLY, "Start")
    slide.shapes[-1]._element.addnext(
        parse_xml(
            '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
            '<mc:Choice Requires="p14"><p:contentPart/></mc:Choice><mc:Fallback/></mc:AlternateContent>'
        )
    )
    add_box(slide, "En ruta", 2, 8)
    assert texts(deck, tmp_path) == ["Start", "En ruta"]


@pytest.mark.parametrize("kind", ["template", "slideshow"])
def test_decks_with_macros_are_decks(deck: Deck, tmp_path: Path, kind: str) -> None:
    """A template or a show with macros (.potm, .ppsm) is read like any deck."""
    add_slide(deck, TITLE_ONLY, "Start")
    deck.part._content_type = f"application/vnd.ms-powerpoint.{kind}.macroEnabled.main+xml"
    assert texts(deck, tmp_path) == ["Start"]


class TestBadFiles:
    """What cannot be read is refused or reported, and never takes the rest with it."""

    def test_no_text(self, deck: Deck, tmp_path: Path) -> None:
        """A deck without text is refused, not silently empty."""
        add_slide(deck)
        with pytest.raises(Unreadable, match="ingen text"):
            reading_of(deck, tmp_path)

    def test_broken_chart(self, deck: Deck, tmp_path: Path) -> None:
        """A slide that points at a missing part is reported; the others are read."""
        add_slide(deck, TITLE_ONLY, "Start")
        frame = add_chart(add_slide(deck), Fosfor=(1, 2))
        next(frame._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart")).attrib.clear()
        reading = reading_of(deck, tmp_path)
        assert [piece.text for piece in reading.pieces] == ["Start"]
        assert reading.warnings == ("Bild 2 är skadad och har inte lästs (KeyError).",)
