"""Slides are drawn from their boxes: text within them, the cited words marked, what is not drawn as grey boxes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Cm, Emu, Pt

from app.viewer import Excerpt, SlidePicture, show
from app.viewer.picture import PictureRequest
from app.viewer.picture_process import draw
from ingest.read import read_document
from tests.app.viewer.pictures import marked_box, opened, place_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Deck: TypeAlias = Any  # python-pptx's own annotations are wrong in places
Slide: TypeAlias = Any
Shape: TypeAlias = Any

TITLE_AND_CONTENT, BLANK = 1, 6
PIXELS = 1600 / 25.4
"""To a centimetre: the decks of these tests are 25.4 cm wide."""


@pytest.fixture
def deck() -> Deck:
    return Presentation()


def box(slide: Slide, text: str, place: tuple[float, float, float, float], size: float = 18) -> Shape:
    """A text box at left, top, width, height in centimetres."""
    shape = slide.shapes.add_textbox(*(Cm(each) for each in place))
    shape.text_frame.word_wrap = True
    shape.text_frame.text = text
    shape.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
    return shape


def saved(deck: Deck, folder: Path) -> Path:
    path = folder / "bilder.pptx"
    deck.save(str(path))
    return path


def slide_with(deck: Deck, folder: Path, words: str, page: int | None = None) -> SlidePicture:
    path = saved(deck, folder)
    document = read_document(path, path.name)
    shown = show(document, path, *place_of(document, words), page)
    assert isinstance(shown, SlidePicture)
    return shown


def assert_marked_within(shown: SlidePicture, place: tuple[float, float, float, float]) -> None:
    """All marks lie in the box at left, top, width, height (centimetres)."""
    found = marked_box(shown.png)
    assert shown.marked
    assert found is not None
    left, top, width, height = (each * PIXELS for each in place)
    assert left - 2 <= found[0] < found[2] <= left + width + 2
    assert top - 2 <= found[1] < found[3] <= top + height + 6


def test_the_cited_words_are_marked_in_their_box(deck: Deck, tmp_path: Path) -> None:
    """Of two boxes that say the same the one that was read is marked, and only there."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    box(slide, "Ansvar: Skogsrådet", (2, 2, 8, 2))
    box(slide, "Fler träd i Björksele", (14, 2, 8, 2))
    box(slide, "Ansvar: Skogsrådet", (14, 10, 8, 2))
    path = saved(deck, tmp_path)
    document = read_document(path, path.name)
    start = document.text.rindex("Ansvar: Skogsrådet")
    shown = show(document, path, start, start + 18)
    assert isinstance(shown, SlidePicture)
    assert_marked_within(shown, (14, 10, 8, 2))
    assert (shown.page, shown.pages, shown.unit, shown.remark) == (1, 1, "bild", None)
    assert "Ansvar: Skogsrådet" in shown.alt


def test_long_text_is_wrapped_and_made_smaller_within_its_box(deck: Deck, tmp_path: Path) -> None:
    """Text that is too large for its box in this font does not run out of it."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    words = "Regionen planterar träd längs alla vägar och sköter dem tillsammans med byalagen varje vår."
    box(slide, words, (3, 3, 9, 3.2), size=22)
    assert_marked_within(slide_with(deck, tmp_path, words), (3, 3, 9, 3.2))


def test_what_stands_in_a_group_is_moved_and_scaled_with_it(deck: Deck, tmp_path: Path) -> None:
    """A group that was made half as wide and moved has its text there."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    group = slide.shapes.add_group_shape()
    inner = group.shapes.add_textbox(Cm(0), Cm(0), Cm(16), Cm(4))
    inner.text_frame.text = "Byalagen sköter träden"
    group.left, group.top, group.width, group.height = Cm(12), Cm(10), Cm(8), Cm(4)
    assert_marked_within(slide_with(deck, tmp_path, "Byalagen sköter träden"), (12, 10, 8, 4))


@pytest.mark.parametrize("turn", [90, 180, 270], ids=str)
def test_turned_text_is_marked_where_it_is_drawn(deck: Deck, tmp_path: Path, turn: int) -> None:
    """A box 8 × 2 cm that is turned stands upright round the same middle."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    box(slide, "Vind och vatten", (8, 8, 8, 2)).rotation = turn
    upright = (11, 5, 2, 8) if turn != 180 else (8, 8, 8, 2)
    assert_marked_within(slide_with(deck, tmp_path, "Vind och vatten"), upright)


def test_placeholders_stand_where_their_layout_puts_them(deck: Deck, tmp_path: Path) -> None:
    """Title and bullets have no place of their own on the slide."""
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_AND_CONTENT])
    slide.shapes.title.text = "Mål för skogen"
    slide.placeholders[1].text_frame.text = "Tusen ekar före 2031"
    placed = slide.slide_layout.placeholders[1]
    place = tuple(Emu(each).cm for each in (placed.left, placed.top, placed.width, placed.height))
    assert_marked_within(slide_with(deck, tmp_path, "Tusen ekar före 2031"), (place[0], place[1], place[2], place[3]))


def test_a_row_of_a_table_is_marked_in_its_row(deck: Deck, tmp_path: Path) -> None:
    """Cells that say the same in other rows are not."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    table = slide.shapes.add_table(3, 2, Cm(2), Cm(2), Cm(20), Cm(6)).table
    for row, cells in enumerate((("Ort", "Läge"), ("Björksele", "Planterat i maj"), ("Hällvik", "Planterat i maj"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    assert_marked_within(slide_with(deck, tmp_path, "Hällvik\tPlanterat i maj"), (2, 6, 20, 2))


def test_notes_are_shown_below_the_slide_when_cited(deck: Deck, tmp_path: Path) -> None:
    """The picture is taller by the notes, and the words are marked there."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    box(slide, "Eken är länets träd", (2, 2, 12, 2))
    slide.notes_slide.notes_text_frame.text = "Nämn att byalagen har frågat efter fler lindar."
    plain = slide_with(deck, tmp_path, "Eken är länets träd")
    noted = slide_with(deck, tmp_path, "byalagen har frågat efter fler lindar")
    found = marked_box(noted.png)
    assert found is not None
    assert found[1] > opened(plain.png).height


def test_text_can_be_told_from_its_ground(deck: Deck, tmp_path: Path) -> None:
    """White text on a picture, which is drawn as a pale box, is not lost."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    picture = io.BytesIO()
    Image.new("RGB", (20, 20), (0, 0, 80)).save(picture, "PNG")
    slide.shapes.add_picture(picture, Cm(2), Cm(2), Cm(16), Cm(10))
    shape = box(slide, "Skog", (4, 4, 8, 3), size=40)
    shape.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(255, 255, 255)  # type: ignore[no-untyped-call]  # the library's
    picture_drawn = opened(slide_with(deck, tmp_path, "Skog").png)
    part = picture_drawn.crop((int(4 * PIXELS), int(4 * PIXELS), int(12 * PIXELS), int(7 * PIXELS))).convert("L")
    assert part.getextrema()[0] < 40  # type: ignore[operator]  # one band, so a pair of numbers


def test_pictures_and_charts_are_boxes_that_say_what_they_are(deck: Deck, tmp_path: Path) -> None:
    """The words of a chart and of a picture's description are there to be marked."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]  # the library's
    data.categories = ["Björksele", "Hällvik"]
    data.add_series("Planterade ekar", (3, 5))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Cm(2), Cm(2), Cm(10), Cm(8), data)
    assert_marked_within(slide_with(deck, tmp_path, "Planterade ekar"), (2, 2, 10, 8))


def test_another_slide(deck: Deck, tmp_path: Path) -> None:
    """Turning gives the slide asked for and tells where the quote is."""
    for words in ("Ekar och lindar", "Almar och askar"):
        box(deck.slides.add_slide(deck.slide_layouts[BLANK]), words, (2, 2, 12, 2))
    shown = slide_with(deck, tmp_path, "Ekar och lindar", 2)
    assert (shown.page, shown.pages, shown.marked) == (2, 2, False)
    assert shown.remark == "Det citerade står på bilden 1."


def _without_layout(path: Path) -> None:
    _rewritten(path, lambda name, data: None if "slideLayouts/slideLayout7" in name else data)


def _broken_slide(path: Path) -> None:
    _rewritten(path, lambda name, data: data[:200] if name == "ppt/slides/slide1.xml" else data)


def _entities(path: Path) -> None:
    _rewritten(path, lambda name, data: b"<!DOCTYPE a>" + data if name == "ppt/slides/slide1.xml" else data)


def _not_a_deck(path: Path) -> None:
    path.write_bytes(b"PK\x03\x04 nej")


def _rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> None:
    with zipfile.ZipFile(path) as source:
        parts = {name: change(name, source.read(name)) for name in source.namelist()}
    with zipfile.ZipFile(path, "w") as target:
        for name, data in parts.items():
            if data is not None:
                target.writestr(name, data)


@pytest.mark.parametrize("damage", [_without_layout, _broken_slide, _entities, _not_a_deck])
def test_a_deck_that_broke_after_it_was_read_is_shown_as_text(
    deck: Deck, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """Whatever is wrong with the file, the words are shown and the remark tells of it."""
    box(deck.slides.add_slide(deck.slide_layouts[BLANK]), "Ekar och lindar", (2, 2, 12, 2))
    path = saved(deck, tmp_path)
    document = read_document(path, path.name)
    damage(path)
    shown = show(document, path, *place_of(document, "Ekar och lindar"))
    assert isinstance(shown, Excerpt)
    assert shown.marked
    assert shown.remark is not None
    assert "Här visas texten som den lästes." in shown.remark


def _oddly_placed(slide: Slide) -> None:
    frame = slide.shapes[0]._element.spPr.xfrm
    frame.off.attrib["x"], frame.ext.attrib["cx"] = "9" * 30, "-5"


def _oddly_coloured(slide: Slide) -> None:
    slide.shapes[0].fill.solid()
    slide.shapes[0].fill.fore_color.rgb = RGBColor(1, 2, 3)  # type: ignore[no-untyped-call]  # as above
    next(slide.shapes[0]._element.iter("{*}srgbClr")).attrib["val"] = "inte en färg"


def _oddly_sized(slide: Slide) -> None:
    next(slide.shapes[0]._element.iter("{*}rPr")).attrib["sz"] = "99999999999"


def _many_groups(slide: Slide) -> None:
    group = slide.shapes
    for _ in range(60):
        group = group.add_group_shape().shapes
    group.add_textbox(0, 0, 10, 10).text_frame.text = "Djupt ner"


@pytest.mark.parametrize("odd", [_oddly_placed, _oddly_coloured, _oddly_sized, _many_groups])
def test_odd_values_do_not_stop_a_slide(deck: Deck, tmp_path: Path, odd: Callable[[Slide], None]) -> None:
    """Numbers beyond reason and colours that are none leave a slide that can be shown, of bounded size."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    box(slide, "Ekar och lindar", (2, 2, 12, 2))
    odd(slide)
    picture = draw(PictureRequest(str(saved(deck, tmp_path)), "pptx", 1, ()))
    assert opened(picture.png).size == (1600, 1200)
