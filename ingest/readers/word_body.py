"""Walks the body of a Word document: paragraphs and tables, wherever content controls and changes have put them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.readers.hand_headings import Item
from ingest.readers.soft_lines import cell_text, paragraphs_of, single_line, strip_bullet
from ingest.readers.word_numbering import Numbering
from ingest.readers.word_styles import Look, Styles, W, number, switch, value
from ingest.readers.word_text import ParagraphReader, chosen, grid_span, local_name
from ingest.reading import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from xml.etree.ElementTree import Element

    from ingest.readers.word_numbering import ListPlace
    from ingest.readers.word_text import Content

LONG_CELL = 600
"""Characters. A cell of several paragraphs and more text than this is a page laid out with a table, not a value."""

LONGEST_REPEATED = 200
"""Characters of a cell merged over several rows that are told again in each of them."""

LONGEST_HEADING = 250
"""Characters; a longer paragraph in a heading style is body text that was given the wrong style."""

_TRANSPARENT = frozenset({"ins", "moveTo", "smartTag", "customXml", "sdtContent"})
_DELETED = frozenset({"del", "moveFrom"})
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-z])[.)]?$", re.IGNORECASE)
_CHANGES = "Dokumentet har spårade ändringar: infogad text har lästs, borttagen har utelämnats."
_FOREIGN_PART = "Dokumentet bäddar in en annan fil (altChunk) som inte har lästs."


class BodyReader:
    """Turns WordprocessingML into items; counts list numbers as it goes, so a document is read once, from its start."""

    def __init__(
        self, styles: Element | None, numbering: Element | None, notes: Mapping[str, Mapping[str, Element]]
    ) -> None:
        self._styles = Styles(styles)
        self._numbering = Numbering(numbering, self._styles)
        self._notes = notes
        self._has_title = False
        self._in_cell = 0
        self.warnings: list[str] = []

    def read(self, body: Element) -> list[Item]:
        """All that stands in `body`, in order; each paragraph's text boxes and notes after it."""
        return list(_tabbed_rows(list(self._blocks(body))))

    def margins(self, parts: Iterable[Element]) -> list[Item]:
        """The text of headers and footers, each cell and line once, as paragraphs."""
        found: dict[str, Item] = {}
        for part in parts:
            for item in self._blocks(part):
                for text in item.piece.text.split("\t"):
                    if text:
                        found.setdefault(text, Item(Piece(text)))
        return list(found.values())

    def _blocks(self, parent: Element) -> Iterator[Item]:
        for child in parent:
            name = local_name(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tbl":
                yield from self._table(child)
            elif name == "sdt":
                yield from self._control(child)
            elif name in _TRANSPARENT:
                yield from self._blocks(child)
            elif name == "AlternateContent":
                for inner in chosen(child):
                    yield from self._blocks(inner)
            elif name in _DELETED:
                self._warn(_CHANGES)
            elif name == "altChunk":
                self._warn(_FOREIGN_PART)

    def _control(self, control: Element) -> Iterator[Item]:
        """A content control's blocks; a table of contents only repeats the headings, a placeholder says nothing."""
        properties = control.find(W + "sdtPr")
        content = control.find(W + "sdtContent")
        if content is None or switch(properties, "showingPlcHdr"):
            return
        if "table of contents" in (value(properties, "docPartObj/docPartGallery") or "").lower():
            return
        yield from self._blocks(content)

    # ---- paragraphs

    def _paragraph(self, paragraph: Element) -> Iterator[Item]:
        properties = paragraph.find(W + "pPr")
        style = value(properties, "pStyle") or self._styles.default
        content = ParagraphReader(self._styles, style).read(paragraph)
        if content.changed:
            self._warn(_CHANGES)
        place = self._numbering.place(properties, style)
        if self._in_cell and place is not None and place.label and not content.text.strip():
            yield Item(Piece(place.label))  # a column of numbers that Word draws
        elif not self._styles.is_contents(style):
            yield from self._text(content, properties, style, place)
        for box in content.boxes:
            yield from self._blocks(box)
        for kind, identity in content.notes:
            note = self._notes.get(kind, {}).get(identity)
            if note is not None and (text := self._plain(note)):
                yield Item(Piece(text, "note"))

    def _text(
        self, content: Content, properties: Element | None, style: str | None, place: ListPlace | None
    ) -> Iterator[Item]:
        whole = single_line(" ".join(paragraphs_of(content.text.split("\n"))))
        level = self._styles.heading_level(style, properties)
        numbered = f"{place.label} {whole}".strip() if place else whole
        if not whole:
            return
        if self._styles.is_title(style) and not self._has_title and len(whole) <= LONGEST_HEADING:
            self._has_title = True
            yield Item(Piece(whole, "title"))
        elif level is not None and len(whole) <= LONGEST_HEADING:
            yield Item(Piece(numbered, "heading", level))
        elif place is not None:
            look = replace(content.look, bold=True) if place.label.startswith("§") else content.look
            yield Item(Piece(numbered, "list_item", place.level), look)
        else:
            yield from _lines(content, cell=self._in_cell > 0)

    def _plain(self, element: Element) -> str:
        """All text under `element` on one line, tables flattened."""
        return " ".join(item.piece.text.replace("\t", " ") for item in self._blocks(element) if item.piece.text)

    # ---- tables

    def _table(self, table: Element) -> Iterator[Item]:
        rows = [_cells(row) for row in _rows(table)]
        if max((len(row) for row in rows), default=0) <= 1:
            for row in rows:
                yield from (
                    item for cell, _ in row if cell is not None and not _continues(cell) for item in self._blocks(cell)
                )
            return
        above: dict[int, str] = {}
        for row in rows:
            yield from self._row(row, above)

    def _row(self, row: list[tuple[Element | None, int]], above: dict[int, str]) -> Iterator[Item]:
        """One row. `above`: the text last read in each column, for cells that go on from the row before."""
        inside = [([] if cell is None else self._cell(cell), cell, span) for cell, span in row]
        if any(_is_laid_out(items) for items, _, _ in inside):
            for items, _, _ in inside:
                yield from items
            return
        cells: list[str] = []
        own = False
        for items, cell, span in inside:
            text = cell_text([item.piece for item in items])
            own = own or bool(text)
            if cell is not None and _continues(cell):
                text = above.get(len(cells), "")
            above[len(cells)] = text if len(text) <= LONGEST_REPEATED else ""
            cells += [text, *[""] * (span - 1)]
        if own:
            yield Item(Piece("\t".join(cells), "table_row"))

    def _cell(self, cell: Element) -> list[Item]:
        if _continues(cell):
            return []
        self._in_cell += 1
        found = list(self._blocks(cell))
        self._in_cell -= 1
        return found

    def _warn(self, warning: str) -> None:
        if warning not in self.warnings:
            self.warnings.append(warning)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        name = local_name(child)
        if name == "tr":
            properties = child.find(W + "trPr")
            if properties is None or properties.find(W + "del") is None:
                yield child
        elif name in _TRANSPARENT:
            yield from _rows(child)
        elif name == "sdt" and (content := child.find(W + "sdtContent")) is not None:
            yield from _rows(content)


def _cells(row: Element) -> list[tuple[Element | None, int]]:
    """The cells and the columns each covers; None for columns left out before the first."""
    skipped = number(value(row, "trPr/gridBefore")) or 0
    found: list[tuple[Element | None, int]] = [(None, 1)] * min(skipped, 64)
    for child in row:
        name = local_name(child)
        if name == "tc":
            found.append((child, grid_span(child)))
        elif name in _TRANSPARENT:
            found += _cells(child)
        elif name == "sdt" and (content := child.find(W + "sdtContent")) is not None:
            found += _cells(content)
    return found


def _continues(cell: Element) -> bool:
    """Whether a cell is merged with the one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(W + "val") != "restart"


def _is_laid_out(items: list[Item]) -> bool:
    return len(items) > 1 and sum(len(item.piece.text) for item in items) > LONG_CELL


def _lines(content: Content, *, cell: bool) -> Iterator[Item]:
    """The paragraphs and typed list items of a paragraph that is in no list; tabs between words are kept for now."""
    if "\n" not in content.text and "\t" in content.text.strip():
        cells = [single_line(cell) for cell in content.text.split("\t")]
        text = "\t".join(cell for cell in cells if cell)
        item = strip_bullet(text.replace("\t", " "))
        yield Item(Piece(item, "list_item", 1), content.look) if item else Item(Piece(text), content.look)
        return
    for text in paragraphs_of(content.text.split("\n"), cell=cell):
        item = strip_bullet(text)
        yield Item(Piece(item, "list_item", 1), content.look) if item else Item(Piece(text), content.look)


def _tabbed_rows(items: list[Item]) -> Iterator[Item]:
    """Two or more lines below each other with as many tabs are a table made by hand; any other tab is a space."""
    tabs = [item.piece.text.count("\t") if item.piece.kind == "paragraph" else 0 for item in items]
    for index, item in enumerate(items):
        text = item.piece.text
        if not tabs[index]:
            yield item
            continue
        beside = {tabs[index - 1] if index else 0, tabs[index + 1] if index + 1 < len(tabs) else 0}
        if tabs[index] in beside and not _LIST_NUMBER.match(text.split("\t")[0]):
            yield Item(Piece(text, "table_row"))
        else:
            yield Item(replace(item.piece, text=text.replace("\t", " ")), item.look or Look())
