"""Word files through python-docx: paragraphs, headings, lists, tables, text boxes and notes in their order.

python-docx opens the package; the tree is walked here, since its own iteration leaves out content controls, tracked
insertions and text boxes. Pages are not told: Word stores only where it last broke them, and often not that.
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from docx.opc.part import PartFactory
from docx.oxml import parse_xml
from docx.package import Package
from docx.parts.document import DocumentPart

from ingest import archives
from ingest.errors import Unreadable
from ingest.readers.hand_headings import promote
from ingest.readers.soft_lines import single_line
from ingest.readers.word_body import BodyReader
from ingest.readers.word_margins import identifying
from ingest.readers.word_styles import W
from ingest.readers.word_text import local_name
from ingest.reading import Piece, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from docx.document import Document
    from docx.opc.part import Part

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN_TYPES = (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""Documents with macros and templates, which python-docx could read but does not count as its own."""

_BROKEN = (KeyError, ValueError, AttributeError, TypeError, IndexError, SyntaxError, zipfile.BadZipFile, OSError)
"""What python-docx lets through on damaged packages: a missing part (KeyError), odd values (ValueError, TypeError), a
part of another type (AttributeError), broken XML (lxml's XMLSyntaxError is a SyntaxError)."""

_REMEDY = "Öppna filen i Word och spara om den, eller spara den som PDF."


def read(path: Path) -> Reading:
    """Read a DOCX file. Raises Unreadable where it is damaged, hostile or without text."""
    archives.check(path)
    try:
        return _read(path)
    except _BROKEN as error:
        raise Unreadable(f"Word-filen är skadad ({type(error).__name__}).", _REMEDY) from error


def _read(path: Path) -> Reading:
    document = _open(path)
    main = document.part
    body = BodyReader(
        styles=document.styles.element,
        numbering=_related(main, "numbering"),
        notes={kind: _notes(main, kind) for kind in ("footnote", "endnote")},
    )
    items = body.read(document.element.body)
    pieces = promote(items)
    known = {piece.text for piece in pieces}
    pieces = (*(Piece(text) for text in _margin_texts(body, main) if text not in known), *pieces)
    if not pieces:
        raise Unreadable("Word-filen innehåller ingen text, bara bilder eller tomma sidor.", "Spara den som PDF.")
    return Reading(
        reader="python-docx",
        pieces=pieces,
        title=_title(document),
        warnings=tuple(body.warnings),
    )


def _title(document: Document) -> str | None:
    """The title property, unless it is the one that Word and python-docx put in by themselves."""
    title = single_line(document.core_properties.title or "")
    return None if title in {"", "Word Document"} else title


def _open(path: Path) -> Document:
    PartFactory.part_type_for.update(dict.fromkeys(_MAIN_TYPES, DocumentPart))
    with archives.without_dangling(path) as package:
        part = Package.open(package).main_document_part
    if not isinstance(part, DocumentPart):
        raise Unreadable("Filen är inget Word-dokument inuti.", _REMEDY)
    if part.element.find(W + "body") is None:
        raise Unreadable("Word-filen saknar innehåll.", _REMEDY)
    document: Document = part.document
    return document


def _related(part: Part, kind: str) -> Element | None:
    """The root of the part that `part` relates to as `kind` ("numbering", "footnotes"); None where there is none."""
    for relation in part.rels.values():
        if relation.reltype == f"{_RELATIONS}/{kind}" and not relation.is_external:
            return _root(relation.target_part)
    return None


def _root(part: Part) -> Element:
    root: Element = part.element if hasattr(part, "element") else parse_xml(part.blob)
    return root


def _notes(part: Part, kind: str) -> dict[str, Element]:
    """Footnotes or endnotes by their id; the separators that Word keeps among them left out."""
    root = _related(part, f"{kind}s")
    found = [] if root is None else root.findall(W + kind)
    return {note.get(W + "id") or "": note for note in found if note.get(W + "type") in {None, "normal"}}


def _margin_texts(body: BodyReader, part: DocumentPart) -> list[str]:
    """What headers and footers say of the document, each text once."""
    found: dict[str, None] = {}
    for margin in _margins(part):
        footer = local_name(margin) == "ftr"
        found |= dict.fromkeys(identifying(item.piece.text, footer=footer) for item in body.margins([margin]))
    return [text for text in found if text]


def _margins(part: DocumentPart) -> Iterator[Element]:
    """Headers, then footers, of the first section; the first page's own before the others'."""
    section = next(iter(part.element.iter(W + "sectPr")), None)
    for tag in ("headerReference", "footerReference"):
        references = [] if section is None else section.findall(W + tag)
        for reference in sorted(references, key=lambda found: found.get(W + "type") != "first"):
            relation = part.rels.get(reference.get(f"{{{_RELATIONS}}}id"))
            if relation is not None and not relation.is_external:
                yield _root(relation.target_part)
