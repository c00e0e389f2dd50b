"""Text in what is drawn on a slide: tables, charts, SmartArt, and the descriptions of pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.slide_text import A, Frame
from ingest.readers.soft_lines import single_line
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"

_MADE_BY_MACHINE = re.compile(r"automatiskt genererad|automatically generated|AI-genererat", re.IGNORECASE)
_DRAWN_POINTS = frozenset({"pres", "parTrans", "sibTrans"})  # points of a diagram that are layout, not content
_DEEPEST = 20


def table_rows(table: Element) -> Iterator[Piece]:
    """The rows of an `a:tbl`; a merged cell is told once, the columns after it stay where they are."""
    for row in table.findall(A + "tr"):
        cells = [_cell(cell) for cell in row.findall(A + "tc")]
        if any(cells):
            yield Piece("\t".join(cells), "table_row")


def _cell(cell: Element) -> str:
    body = cell.find(A + "txBody")
    if body is None or {cell.get("hMerge"), cell.get("vMerge")} & {"1", "true"}:
        return ""
    return single_line(" ".join(piece.text for piece in Frame(body).pieces()))


def chart_text(chart: Element) -> Iterator[Piece]:
    """A `c:chartSpace` as one paragraph: its title, what it compares (series) and over what (categories)."""
    title = " ".join(Frame(rich).phrase() for rich in chart.findall(f"{CHART}chart/{CHART}title/{CHART}tx/{CHART}rich"))
    names = _values(chart, f"{CHART}tx")
    categories = _values(chart, f"{CHART}cat")
    parts = [title, ", ".join(names), ", ".join(categories)]
    text = single_line(": ".join(part for part in parts if part))
    if text:
        yield Piece(text)


def _values(chart: Element, tag: str) -> list[str]:
    """The different texts stored under the `tag` of each series, in order."""
    found: dict[str, None] = {}
    for series in chart.iter(f"{CHART}ser"):
        for element in series.findall(tag):
            texts = (single_line(value.text or "") for value in element.iter(f"{CHART}v"))
            found |= dict.fromkeys(text for text in texts if text)
    return list(found)


def diagram_items(model: Element) -> Iterator[Piece]:
    """The texts of a SmartArt diagram (`dgm:dataModel`) as a nested list, in the order of its connections."""
    points = {point.get("modelId") or "": point for point in model.findall(f"{DIAGRAM}ptLst/{DIAGRAM}pt")}
    children: dict[str, list[tuple[int, str]]] = {}
    for connection in model.findall(f"{DIAGRAM}cxnLst/{DIAGRAM}cxn"):
        if connection.get("type", "parOf") == "parOf":
            place = int(connection.get("srcOrd") or 0)
            children.setdefault(connection.get("srcId") or "", []).append((place, connection.get("destId") or ""))
    root = next((name for name, point in points.items() if point.get("type") == "doc"), "")
    yield from _diagram_level(root, points, children, 1)


def _diagram_level(
    parent: str, points: dict[str, Element], children: dict[str, list[tuple[int, str]]], level: int
) -> Iterator[Piece]:
    for _, name in sorted(children.get(parent, [])):
        point = points.pop(name, None)  # so that a circle ends
        if point is None or point.get("type") in _DRAWN_POINTS or level > _DEEPEST:
            continue
        body = point.find(f"{DIAGRAM}t")
        text = "" if body is None else Frame(body).phrase()
        if text:
            yield Piece(text, "list_item", level)
        yield from _diagram_level(name, points, children, level + bool(text))


def described(description: str | None) -> Iterator[Piece]:
    """The alternative text of a picture, where a person wrote a sentence; file names and guesses say nothing."""
    text = single_line(description or "")
    if len(text.split()) >= 5 and text.endswith(".") and not _MADE_BY_MACHINE.search(text):
        yield Piece(text)
