"""PowerPoint files through python-pptx: slide by slide, titles, boxes in reading order, tables, charts, notes."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.package import PartFactory
from pptx.oxml import parse_xml
from pptx.package import Package
from pptx.parts.presentation import PresentationPart
from pptx.shapes.group import GroupShape

from ingest import archives
from ingest.errors import Unreadable
from ingest.layout.placed import Placed, with_names, with_titles
from ingest.layout.slide_furniture import without_furniture
from ingest.readers.slide_graphics import DIAGRAM, chart_text, described, diagram_items, table_rows
from ingest.readers.slide_order import reading_order
from ingest.readers.slide_text import A, Frame, join_boxes
from ingest.readers.soft_lines import single_line
from ingest.reading import Piece, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from pptx.presentation import Presentation
    from pptx.shapes.base import BaseShape
    from pptx.slide import Slide

    from ingest.model import Box

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WITH_MACROS = tuple(
    f"application/vnd.ms-powerpoint.{kind}.macroEnabled.main+xml" for kind in ("template", "slideshow", "addin")
)
"""Kinds of decks that python-pptx has no class for; they are as others (the macros are not read)."""
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

BROKEN = (
    PythonPptxError,
    KeyError,
    ValueError,
    AttributeError,
    TypeError,
    IndexError,
    NotImplementedError,
    SyntaxError,
    zipfile.BadZipFile,
    OSError,
)
"""What python-pptx lets through on damaged packages: a missing part (KeyError), odd values (ValueError, TypeError), a
part of another type (AttributeError), broken XML (lxml's XMLSyntaxError is a SyntaxError)."""

_TITLES = frozenset({PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE})
_SET_ASIDE = frozenset({PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER})
_BULLETED = frozenset({PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.VERTICAL_BODY})
_REMEDY = "Öppna filen i PowerPoint och spara om den, eller spara den som PDF."


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the coordinates inside a group lie on the slide: x → factor·x + shift."""

    across: float = 1.0
    down: float = 1.0
    right: float = 0.0
    below: float = 0.0

    def box(self, shape: BaseShape) -> Box | None:
        """Where `shape` stands on the slide; None where neither it nor its layout says."""
        edges = [getattr(shape, name) for name in ("left", "top", "width", "height")]
        if None in edges:
            return None
        left, top = self.across * edges[0] + self.right, self.down * edges[1] + self.below
        return left, top, left + self.across * edges[2], top + self.down * edges[3]

    def inside(self, group: GroupShape) -> _Scale:
        """The scale of what stands in `group` (ECMA-376 part 1, §20.1.7.6)."""
        frame = group._element.find(f"{_P}grpSpPr/{A}xfrm")  # noqa: SLF001 — python-pptx has no name for child offsets
        outer = self.box(group)
        offset, extent = (None, None) if frame is None else (frame.find(A + "chOff"), frame.find(A + "chExt"))
        if outer is None or offset is None or extent is None:
            return self
        across = (outer[2] - outer[0]) / (int(extent.get("cx", 0)) or 1)
        down = (outer[3] - outer[1]) / (int(extent.get("cy", 0)) or 1)
        return _Scale(
            across, down, outer[0] - across * int(offset.get("x", 0)), outer[1] - down * int(offset.get("y", 0))
        )


def read(path: Path) -> Reading:
    """Read a PPTX file. Raises Unreadable where it is damaged, hostile or without text."""
    presentation = open_deck(path)
    try:
        return _read(presentation)
    except BROKEN as error:
        raise _damaged(error) from error


def open_deck(path: Path) -> Presentation:
    """The presentation in a PPTX file, to read or to draw. Raises Unreadable where it is damaged or hostile."""
    archives.check(path)
    PartFactory.part_type_for.update(dict.fromkeys(_WITH_MACROS, PresentationPart))
    try:
        presentation: Presentation = Package.open(str(path)).presentation_part.presentation
    except BROKEN as error:
        raise _damaged(error) from error
    return presentation


def _damaged(error: Exception) -> Unreadable:
    return Unreadable(f"PowerPoint-filen är skadad ({type(error).__name__}).", _REMEDY)


def _read(presentation: Presentation) -> Reading:
    slides, broken = _slides(presentation)
    size = presentation.slide_width or 1, presentation.slide_height or 1
    placed = with_titles({number: placed for number, (_, placed) in slides.items()}, size[1])
    content = without_furniture(placed, size)
    pieces: list[Piece] = []
    warnings: list[str] = []
    for number in range(1, len(presentation.slides) + 1):
        if number in broken:
            warnings.append(broken[number])
            continue
        slide = slides[number][0]
        found = [*_slide(content[number], number), *_notes(slide, number)]
        pieces += found
        warnings += _warnings(slide, number, found)
    if not pieces:
        raise Unreadable("PowerPoint-filen innehåller ingen text, bara bilder eller tomma sidor.", "Spara den som PDF.")
    title = single_line(presentation.core_properties.title or "")
    useless = title.casefold() in {"", "powerpoint presentation", "powerpoint-presentation", "presentation1"}
    return Reading("python-pptx", tuple(pieces), "bild", None if useless else title, tuple(warnings))


def _slides(presentation: Presentation) -> tuple[dict[int, tuple[Slide, list[Placed]]], dict[int, str]]:
    """Every slide with its boxes, and what is to be said of those that are broken; both by number."""
    slides: dict[int, tuple[Slide, list[Placed]]] = {}
    broken: dict[int, str] = {}
    for number in range(1, len(presentation.slides) + 1):
        try:
            slide = presentation.slides[number - 1]
            choose_alternatives(slide._element)  # noqa: SLF001 — python-pptx passes alternatives over
            list(_notes(slide, number))
            slides[number] = slide, [found for found in _placed(slide, slide.shapes, _Scale()) if found.pieces]
        except BROKEN as error:
            broken[number] = f"Bild {number} är skadad och har inte lästs ({type(error).__name__})."
    return slides, broken


def _warnings(slide: Slide, number: int, pieces: Iterable[Piece]) -> Iterator[str]:
    root: Element = slide._element  # noqa: SLF001 — "hidden" has no name in python-pptx
    if root.get("show") in {"0", "false"}:
        yield f"Bild {number} är dold i presentationen men har lästs."
    has_text = any(piece.kind != "note" for piece in pieces)
    if not has_text and _holds(root, A + "blip"):
        yield f"Bild {number} innehåller bara bilder utan text."


def _slide(placed: list[Placed], number: int) -> Iterator[Piece]:
    titles = [found for found in placed if found.is_title]
    others = [found for found in placed if not found.is_title]
    for index, found in enumerate(titles):
        is_first = number == 1 and index == 0
        text = single_line(found.text)
        yield Piece(text, "title" if is_first else "heading", None if is_first else 1, number, found.box)
    for piece in _in_order(others):
        yield replace(piece, page=number)


def _in_order(placed: list[Placed]) -> Iterator[Piece]:
    """The boxes in reading order, those without a place first; phrases broken over boxes made whole."""
    adrift = [found for found in placed if found.box is None]
    located = [(found, found.box) for found in placed if found.box is not None]
    order = reading_order([box for _, box in located], [found.look for found, _ in located])
    single: list[Piece] = []
    for found in with_names([*adrift, *(located[index][0] for index in order)], level=2):
        single += found.pieces[:1]
        if len(found.pieces) > 1:
            yield from join_boxes(single)
            yield from found.pieces[1:]
            single = []
    yield from join_boxes(single)


def _placed(slide: Slide, shapes: Iterable[BaseShape], scale: _Scale) -> Iterator[Placed]:
    for shape in shapes:
        if isinstance(shape, GroupShape):
            yield from _placed(slide, shape.shapes, scale.inside(shape))
            continue
        kind = shape.placeholder_format.type if shape.is_placeholder else None
        if kind in _SET_ASIDE:
            continue
        body: Element | None = shape._element.find(f"{_P}txBody")  # noqa: SLF001 — the reader walks XML, as for Word
        if body is None:
            yield Placed(tuple(_graphics(slide, shape)), scale.box(shape))
            continue
        frame = Frame(body, _list_styles(slide, shape, body))
        if kind in _TITLES:
            text = frame.phrase()
            yield Placed((Piece(text),) if text else (), scale.box(shape), is_title=True)
        else:
            looked = list(frame.looked())
            pieces, looks = tuple(piece for piece, _ in looked), tuple(look for _, look in looked)
            yield Placed(pieces, scale.box(shape), looks=looks)


def _graphics(slide: Slide, shape: BaseShape) -> Iterator[Piece]:
    element: Element = shape._element  # noqa: SLF001 — as above
    for table in element.iter(A + "tbl"):
        yield from table_rows(table)
    for chart in element.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"):
        yield from chart_text(part_root(slide, chart.get(_RELATION + "id")))
    for diagram in element.iter(DIAGRAM + "relIds"):
        yield from diagram_items(part_root(slide, diagram.get(_RELATION + "dm")))
    for picture in element.findall(f"{_P}nvPicPr/{_P}cNvPr"):
        yield from described(picture.get("descr"))


def part_root(slide: Slide, relation: str | None) -> Element:
    """The XML of the part that `slide`, or its layout or master, relates to by this id."""
    root: Element = parse_xml(slide.part.related_part(relation or "").blob)
    return root


def _list_styles(slide: Slide, shape: BaseShape, body: Element) -> list[Element]:
    """Where the bullets of `shape` may be set: itself, its placeholder in the layout and master, the master's body."""
    found = [body.find(A + "lstStyle")]
    if shape.is_placeholder:
        parent = getattr(shape, "_base_placeholder", None)
        while parent is not None:
            found.append(parent._element.find(f"{_P}txBody/{A}lstStyle"))  # noqa: SLF001 — as above
            parent = getattr(parent, "_base_placeholder", None)
        if shape.placeholder_format.type in _BULLETED:
            master = slide.slide_layout.slide_master
            found.append(master._element.find(f"{_P}txStyles/{_P}bodyStyle"))  # noqa: SLF001 — as above
    return [style for style in found if style is not None]


def _notes(slide: Slide, number: int) -> Iterator[Piece]:
    frame = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    if frame is not None:
        body: Element = frame._txBody  # noqa: SLF001 — as above
        yield from (Piece(piece.text, "note", page=number) for piece in Frame(body).pieces())


def choose_alternatives(root: Element) -> None:
    """Put the first branch of each `mc:AlternateContent` among the shapes in its place, else the fallback.

    Ink (`p:contentPart`), which python-pptx has no shape for, goes: its fallback is a picture.
    """
    for parent in list(root.iter()):
        for ink in parent.findall(f"{_P}contentPart"):
            parent.remove(ink)
    for parent in [root, *root.iter(f"{_P}spTree"), *root.iter(f"{_P}grpSp")]:
        for alternatives in parent.findall(f"{_MC}AlternateContent"):
            named = [*alternatives.findall(f"{_MC}Choice"), *alternatives.findall(f"{_MC}Fallback")]
            branches = [branch for branch in named if len(branch)]
            readable = [branch for branch in branches if _holds(branch, A + "t", DIAGRAM + "relIds")]
            place = list(parent).index(alternatives)
            parent.remove(alternatives)
            for branch in (readable or branches)[:1]:
                for offset, shape in enumerate(list(branch)):
                    parent.insert(place + offset, shape)


def _holds(root: Element, *tags: str) -> bool:
    return any(next(iter(root.iter(tag)), None) is not None for tag in tags)
