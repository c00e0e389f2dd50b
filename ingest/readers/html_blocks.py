"""The visible text of an HTML tree as blocks: headings, paragraphs, list items and table rows, menus left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from ingest.readers.hand_headings import Item
from ingest.readers.html_tables import cells_of, from_above, rows_of, span_of, tag_of
from ingest.readers.soft_lines import cell_text, paragraphs_of, single_line, strip_bullet
from ingest.readers.word_numbering import letters, roman
from ingest.readers.word_styles import Look
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

LONG_CELL = 600
"""Characters. A cell of several paragraphs and more text than this is a page laid out with a table, not a value."""

LONGEST_VALUE = 200
"""Characters of a description (`dd`) that still makes a table row with its term; a longer one is a paragraph."""

_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span "
        "strike strong sub sup time tt u var wbr output meter progress ruby rb rt",
    )
)
_UNSEEN = frozenset(
    re.findall(
        r"\w+",
        "script style noscript template nav aside head iframe object embed svg canvas math audio video map "
        "button select option input textarea datalist dialog menu img picture source rp noframes frameset",
    )
)
_UNSEEN_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    )
)
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|meny|breadcrumbs?|brodsmul\w*|footer|sidfot|sidebar|share|dela|social|"
    r"skip|skiplink|pagination|related|relaterat)(?:$|[\s_-])",
    re.IGNORECASE,
)
_COOKIES = re.compile(r"cookie|kakor-|consent|samtycke-", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])$")
_DOCUMENT_LINK = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?|od[tps])(?:$|[?#])", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A block and how it is set: in which element, and which share of its text leads to other pages."""

    item: Item
    linked: float = 0.0
    source: Element | None = None

    @property
    def piece(self) -> Piece:
        """The block itself."""
        return self.item.piece


@dataclass
class _Run:
    """Inline text being gathered in `source`: each part with whether it is bold and whether it is a link."""

    source: Element
    parts: list[tuple[str, bool, bool]]
    cell: bool = False

    def found(self) -> Iterator[Found]:
        text = "".join(part for part, _, _ in self.parts)
        seen = [(len(part.strip()), bold, link) for part, bold, link in self.parts if part.strip()]
        total = sum(length for length, _, _ in seen)
        self.parts.clear()
        if not total:
            return
        look = Look(bold=all(bold for _, bold, _ in seen))
        linked = sum(length for length, _, link in seen if link) / total
        for line in paragraphs_of(text.split("\n"), cell=self.cell):
            item = strip_bullet(line)
            piece = Piece(item, "list_item", 1) if item else Piece(line)
            yield Found(Item(piece, look), linked, self.source)


class Walker:
    """Walks one page. `panels` are the ids of hidden parts that a button of the page can show, so they are content."""

    def __init__(self, panels: frozenset[str]) -> None:
        self._panels = panels
        self._in_content = 0
        self._in_cell = 0

    def blocks(self, element: Element) -> Iterator[Found]:
        """The blocks in `element`, in order."""
        run = _Run(element, [(_squeezed(element.text), False, False)], cell=self._in_cell > 0)
        for child in element:
            name = tag_of(child)
            if name == "br":
                run.parts.append(("\n", False, False))
            elif name in _INLINE and not self._is_unseen(child, name) and not _holds_block(child):
                run.parts.extend(self._inline(child, bold=False, link=False))
            elif name and not self._is_unseen(child, name):
                yield from run.found()
                yield from self._block(child, name)
            elif name and name not in _INLINE:
                yield from run.found()
            run.parts.append((_squeezed(child.tail), False, False))
        yield from run.found()

    def _inline(self, element: Element, *, bold: bool, link: bool) -> Iterator[tuple[str, bool, bool]]:
        name = tag_of(element)
        bold = bold or name in {"b", "strong"}
        link = link or (name == "a" and "href" in element.attrib and not _DOCUMENT_LINK.search(element.get("href", "")))
        yield _squeezed(element.text), bold, link
        for child in element:
            inner = tag_of(child)
            if inner == "br":
                yield "\n", bold, link
            elif inner and not self._is_unseen(child, inner):
                yield from self._inline(child, bold=bold, link=link)
            yield _squeezed(child.tail), bold, link

    def _block(self, element: Element, name: str) -> Iterator[Found]:
        if match := _HEADING.match(name):
            yield from self._heading(element, int(match[1]))
        elif name in {"ul", "ol"}:
            yield from self._list(element, name)
        elif name == "dl":
            yield from self._descriptions(element)
        elif name == "table":
            yield from self._table(element)
        elif name == "pre":
            text = "".join(element.itertext())
            yield from (Found(Item(Piece(line))) for line in paragraphs_of(text.splitlines()))
        else:
            is_content = name in {"main", "article"} or element.get("role") == "main"
            self._in_content += is_content
            yield from self.blocks(element)
            self._in_content -= is_content

    def _heading(self, element: Element, level: int) -> Iterator[Found]:
        inside = list(self.blocks(element))
        text = single_line(" ".join(found.piece.text for found in inside))
        if text:
            yield Found(Item(Piece(text, "heading", level)), max(found.linked for found in inside), element)

    # ---- lists

    def _list(self, element: Element, name: str) -> Iterator[Found]:
        start = element.get("start", "1")
        numbers = count(int(start) if re.fullmatch(r"-?\d{1,6}", start) else 1)
        for child in element:
            if tag_of(child) == "li":
                mark = _mark(element.get("type", "1"), next(numbers)) if name == "ol" else ""
                yield from self._item(child, mark)
            elif tag_of(child) in {"ul", "ol"}:
                yield from map(_deeper, self._list(child, tag_of(child)))

    def _item(self, element: Element, mark: str) -> Iterator[Found]:
        """A list item; what stands in it besides its first paragraph keeps its kind, lists go one level deeper."""
        if self._is_unseen(element, "li"):
            return
        for index, found in enumerate(self.blocks(element)):
            piece = found.piece
            if index == 0 and piece.kind in {"paragraph", "list_item"}:
                yield _changed(found, replace(piece, text=f"{mark} {piece.text}".strip(), kind="list_item", level=1))
            else:
                yield _deeper(found)

    def _descriptions(self, element: Element) -> Iterator[Found]:
        """Terms with their values: rows where the values are short, else paragraphs."""
        term = ""
        for child in _unwrapped(element):
            inside = list(self.blocks(child))
            text = single_line(" ".join(found.piece.text for found in inside))
            if tag_of(child) == "dt":
                if term:
                    yield Found(Item(Piece(term)))
                term = text
            elif len(text) <= LONGEST_VALUE and len(inside) <= 2 and text:
                yield Found(Item(Piece(f"{term}\t{text}", "table_row")))
                term = ""
            else:
                yield from [Found(Item(Piece(term)))] * bool(term)
                yield from inside
                term = ""
        if term:
            yield Found(Item(Piece(term)))

    # ---- tables

    def _table(self, table: Element) -> Iterator[Found]:
        for caption in table.findall("caption"):
            yield from self.blocks(caption)
        rows = list(rows_of(table))
        if max((len(cells_of(row)) for row in rows), default=0) <= 1:
            for row in rows:
                for cell in cells_of(row):
                    yield from self.blocks(cell)
            return
        above: dict[int, tuple[int, str]] = {}
        for row in rows:
            yield from self._row(row, above)

    def _row(self, row: Element, above: dict[int, tuple[int, str]]) -> Iterator[Found]:
        """One row. `above`: for each column, in how many rows to come a cell from further up stands, and its text."""
        cells: list[str] = []
        inside: list[list[Found]] = []
        for cell in cells_of(row):
            cells += from_above(above, len(cells))
            inside.append(self._cell(cell))
            text = cell_text([found.piece for found in inside[-1]])
            wide, high = span_of(cell, "colspan"), span_of(cell, "rowspan")
            columns = range(len(cells), len(cells) + wide)
            again = text if len(text) <= LONGEST_VALUE else ""
            above |= {column: (high - 1, "" if at else again) for at, column in enumerate(columns)}
            cells += [text, *[""] * (wide - 1)]
        cells += from_above(above, len(cells))
        if any(_is_laid_out(found) for found in inside):
            for found in inside:
                yield from found
        elif any(inside):
            linked = min((found.linked for cell in inside for found in cell), default=0.0)
            yield Found(Item(Piece("\t".join(cells), "table_row")), linked, row)

    def _cell(self, cell: Element) -> list[Found]:
        self._in_cell += 1
        found = list(self.blocks(cell))
        self._in_cell -= 1
        return found

    # ---- what is no content

    def _is_unseen(self, element: Element, name: str) -> bool:
        if name in _UNSEEN or element.get("role") in _UNSEEN_ROLES or self._is_hidden(element, name):
            return True
        if name in {"header", "footer"} and not self._in_content:
            return name == "footer" or next(element.iter("h1"), None) is None
        names = f"{element.get('class', '')} {element.get('id', '')}"
        if _COOKIES.search(names) and name not in {"body", "main", "article", "a", "p"}:
            return True
        return bool(_FURNITURE.search(names)) and _link_share(element) >= 0.5

    def _is_hidden(self, element: Element, name: str) -> bool:
        if element.get("id") in self._panels:
            return False
        style = _SPACES.sub("", element.get("style", "")).lower()
        is_icon = element.get("aria-hidden") == "true" and name in _INLINE
        return is_icon or "hidden" in element.attrib or "display:none" in style


def _squeezed(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")


def _holds_block(element: Element) -> bool:
    return any(name not in _INLINE | _UNSEEN | {"br", ""} for inner in element if (name := tag_of(inner))) or any(
        _holds_block(inner) for inner in element if tag_of(inner) in _INLINE
    )


def _link_share(element: Element) -> float:
    total = len("".join(element.itertext()).strip())
    return sum(len("".join(link.itertext()).strip()) for link in element.iter("a")) / total if total else 0.0


def _mark(style: str, number: int) -> str:
    if style in {"a", "A", "i", "I"}:
        text = letters(number) if style in {"a", "A"} else roman(number)
        return f"{text if style.islower() else text.upper()}."
    return f"{number}."


def _changed(found: Found, piece: Piece) -> Found:
    return replace(found, item=replace(found.item, piece=piece))


def _deeper(found: Found) -> Found:
    piece = found.piece
    return _changed(found, replace(piece, level=(piece.level or 0) + 1)) if piece.kind == "list_item" else found


def _unwrapped(descriptions: Element) -> Iterator[Element]:
    """The `dt` and `dd` of a `dl`, which may stand in `div`s by pairs."""
    for child in descriptions:
        if tag_of(child) == "div":
            yield from _unwrapped(child)
        elif tag_of(child) in {"dt", "dd"}:
            yield child


def _is_laid_out(cell: Iterable[Found]) -> bool:
    pieces = [found.piece for found in cell]
    is_long = len(pieces) > 1 and sum(len(piece.text) for piece in pieces) > LONG_CELL
    return is_long or any(piece.kind in {"heading", "table_row"} for piece in pieces)
