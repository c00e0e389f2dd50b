"""The characters of one Word paragraph, as the printed page shows them. ECMA-376 part 1, §17.3 and §17.16.

Tracked insertions are read, deletions are not; of fields the result is read, not the code; hidden text is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.readers.word_styles import Look, W, number, switch, value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from ingest.readers.word_styles import Styles

_CONTAINERS = frozenset(
    {"hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo", "ruby", "rubyBase"}
)
_DELETED = frozenset({"del", "moveFrom"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_PAGE_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def local_name(element: Element) -> str:
    """The tag without its namespace; "" for comments and processing instructions."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def chosen(alternatives: Element) -> list[Element]:
    """The children of the one branch of an `mc:AlternateContent` that is read, so that nothing comes twice."""
    branches = [branch for branch in alternatives if local_name(branch) in {"Choice", "Fallback"}]
    with_text = [branch for branch in branches if any(local_name(inner) == "txbxContent" for inner in branch.iter())]
    return list((with_text or branches)[0]) if branches else []


def text_boxes(element: Element) -> Iterator[Element]:
    """The outermost text boxes drawn inside `element`."""
    for child in chosen(element) if local_name(element) == "AlternateContent" else element:
        if local_name(child) == "txbxContent":
            yield child
        else:
            yield from text_boxes(child)


@dataclass
class Content:
    """What one paragraph holds: `text` with its line breaks and tabs, `look` as far as all its text shares it."""

    text: str = ""
    look: Look = field(default_factory=Look)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    changed: bool = False


@dataclass
class _Field:
    """A field being read: its code, and whether its result has begun."""

    code: str = ""
    in_result: bool = False


class ParagraphReader:
    """Reads one `w:p`; a new one for each, since a field that is never closed must not swallow what follows."""

    def __init__(self, styles: Styles, style: str | None) -> None:
        self._styles = styles
        self._style = style
        self._fields: list[_Field] = []
        self._parts: list[str] = []
        self._looks: list[Look] = []
        self._content = Content()

    def read(self, paragraph: Element) -> Content:
        """The content of `paragraph`."""
        self._walk(paragraph)
        self._content.text = "".join(self._parts)
        if self._looks:
            sizes = [look.size for look in self._looks if look.size is not None]
            bold = all(look.bold for look in self._looks)
            self._content.look = Look(bold, max(sizes, default=None))
        return self._content

    def _walk(self, element: Element) -> None:
        for child in element:
            name = local_name(child)
            if name == "r":
                self._run(child)
            elif name == "sdt":
                self._control(child)
            elif name in _CONTAINERS:
                self._container(child, name)
            elif name in _DELETED:
                self._content.changed = True
            elif name == "AlternateContent":
                for inner in chosen(child):
                    self._walk(inner)
            elif name in {"oMath", "oMathPara"}:
                self._add("".join(part.text or "" for part in child.iter() if local_name(part) == "t"), None)

    def _container(self, element: Element, name: str) -> None:
        if name == "fldSimple" and _is_page_number(element.get(W + "instr") or ""):
            return
        self._content.changed |= name in {"ins", "moveTo"}
        self._walk(element)

    def _control(self, control: Element) -> None:
        """A content control; its placeholder ("Klicka här för att ange text") is no content."""
        content = control.find(W + "sdtContent")
        properties = control.find(W + "sdtPr")
        if content is not None and not switch(properties, "showingPlcHdr"):
            self._walk(content)

    def _run(self, run: Element) -> None:
        properties = run.find(W + "rPr")
        if switch(properties, "vanish"):
            return
        look = self._styles.look(properties, value(properties, "rStyle"), self._style)
        for child in run:
            self._run_child(child, local_name(child), look)

    def _run_child(self, child: Element, name: str, look: Look) -> None:
        if name == "t":
            self._add(child.text or "", look)
        elif name in _CHARACTERS:
            self._add(_CHARACTERS[name], None)
        elif name == "fldChar":
            self._field_mark(child.get(W + "fldCharType"))
        elif name == "instrText" and self._fields:
            self._fields[-1].code += child.text or ""
        elif name in _NOTES:
            self._content.notes.append((name.removesuffix("Reference"), child.get(W + "id") or ""))
        elif name in _DRAWN or name == "AlternateContent":
            self._content.boxes.extend(text_boxes(child))

    def _field_mark(self, mark: str | None) -> None:
        if mark == "begin":
            self._fields.append(_Field())
        elif mark == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif mark == "end" and self._fields:
            self._fields.pop()

    def _add(self, text: str, look: Look | None) -> None:
        if any(not open_field.in_result or _is_page_number(open_field.code) for open_field in self._fields):
            return
        self._parts.append(text)
        if look is not None and text.strip():
            self._looks.append(look)


def _is_page_number(code: str) -> bool:
    return code.split(maxsplit=1)[:1] != [] and code.split(maxsplit=1)[0].upper() in _PAGE_NUMBERS


def grid_span(cell: Element) -> int:
    """How many columns a table cell covers, at most 64 (a hostile file may say a billion)."""
    return min(max(number(value(cell, "tcPr/gridSpan")) or 1, 1), 64)
