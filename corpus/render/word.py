"""Minutes as a DOCX file, in one of the looks that different secretaries prefer."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from corpus.render.markup import Heading, Items, Mark, Paragraph, Table, bold_runs
from corpus.render.stable_zip import rewrite

if TYPE_CHECKING:
    from collections.abc import Callable

    from corpus.render.markup import Node, Source

WordPart = Any
"""A document, style, paragraph, table or XML element of python-docx, whose types are incomplete."""


@dataclass(frozen=True, slots=True)
class WordLook:
    """Fonts, colour and table style of one secretary's template; sizes in points, the shade as RRGGBB."""

    font: str
    size: float
    heading_font: str
    heading_sizes: tuple[float, float, float]
    colour: str
    shade: str
    table_style: str
    page_number: str


LOOKS = {
    "council": WordLook("Calibri", 11, "Calibri", (20, 14, 12), "1F4E79", "DEEAF6", "Table Grid", "Sida {} av {}"),
    "plain": WordLook("Times New Roman", 11.5, "Arial", (16, 12, 11), "000000", "F2F2F2", "Table Grid", "{} ({})"),
}


def render_word(source: Source) -> bytes:
    """The DOCX file of `source`."""
    look = LOOKS[source["look"]]
    document = Document()
    _set_properties(document, source)
    _set_styles(document, look)
    _set_page(document, source, look)
    _drop_unused(document, look)
    for node in source.nodes:
        _WRITERS[type(node)](document, node, look)
    data = io.BytesIO()
    document.save(data)
    return rewrite(data.getvalue())


def _set_properties(document: WordPart, source: Source) -> None:
    written = datetime.fromisoformat(source["date"]).replace(tzinfo=UTC) + timedelta(days=5, hours=9)
    properties = document.core_properties
    properties.title, properties.author, properties.language = source["title"], source["author"], "sv-SE"
    properties.last_modified_by, properties.comments = source["author"], ""
    properties.created = properties.modified = properties.last_printed = written.replace(tzinfo=None)


def _set_styles(document: WordPart, look: WordLook) -> None:
    normal = document.styles["Normal"]
    _set_font(normal, look.font, look.size)
    normal.paragraph_format.space_after = Pt(6)
    normal.element.rPr.append(_element("w:lang", val="sv-SE"))
    for level, size in enumerate(look.heading_sizes, 1):
        style = document.styles[f"Heading {level}"]
        _set_font(style, look.heading_font, size)
        style.font.color.rgb = RGBColor.from_string(look.colour)
        style.paragraph_format.space_before = Pt(14 - 2 * level)
        style.paragraph_format.space_after = Pt(4)


def _drop_unused(document: WordPart, look: WordLook) -> None:
    """Leave out the ninety table styles, the thumbnail and the second style sheet of the library's template."""
    styles = document.styles.element
    for style in list(styles.style_lst):
        if style.get(qn("w:type")) == "table" and style.name_val not in {"Normal Table", look.table_style}:
            styles.remove(style)
    for owner, ending in ((document.part, "/stylesWithEffects"), (document.part.package, "/thumbnail")):
        for key in [key for key, relation in owner.rels.items() if relation.reltype.endswith(ending)]:
            del owner.rels[key]


def _set_font(style: WordPart, name: str, size: float) -> None:
    style.font.name, style.font.size = name, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(attribute), None)


def _set_page(document: WordPart, source: Source, look: WordLook) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4)
    section.top_margin = section.bottom_margin = Cm(2.3)
    section.header.paragraphs[0].text = source["letterhead"]
    footer = section.footer.paragraphs[0]
    footer.text = source["footer"] + "\t\t"
    for number, part in enumerate(look.page_number.split("{}")):
        if number:
            _add_field(footer, ("PAGE", "NUMPAGES")[number - 1])
        footer.add_run(part)


def _element(tag: str, **attributes: str) -> WordPart:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _add_field(paragraph: WordPart, code: str) -> None:
    field = _element("w:fldSimple", instr=code)
    run, text = _element("w:r"), _element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no call for fields


def _write_heading(document: WordPart, node: Heading, _look: WordLook) -> None:
    document.add_heading(node.text, node.level)


def _write_paragraph(document: WordPart, node: Paragraph, _look: WordLook) -> None:
    _add_runs(document.add_paragraph(), node.text)


def _write_items(document: WordPart, node: Items, _look: WordLook) -> None:
    for label, item in node.labelled(""):
        if node.ordered:
            # A typed number: automatic numbering would go on from the list before.
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(1.0)
            paragraph.paragraph_format.first_line_indent = Cm(-0.6)
            _add_runs(paragraph, f"{label}\u00a0{item}")
        else:
            paragraph = document.add_paragraph(style="List Bullet")
            _add_runs(paragraph, item)
        paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_after = Pt(8)


def _add_runs(paragraph: WordPart, text: str, *, bold: bool = False) -> None:
    for part, is_bold in bold_runs(text):
        run = paragraph.add_run(part)
        run.bold = True if bold or is_bold else None


def _write_mark(document: WordPart, node: Mark, look: WordLook) -> None:
    if node.name == "pagebreak":
        document.add_page_break()
    elif node.name == "space":
        document.add_paragraph().paragraph_format.space_after = Pt(float(node.argument))
    else:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run(node.argument).font.size = Pt(look.size - 1)


def _write_signatures(document: WordPart, node: Table) -> None:
    """Each row a role, a line to sign on and the name below it."""
    for role, *signed in node.rows:
        for name in signed:
            paragraph = document.add_paragraph(f"{role}\t{'_' * 34}")
            paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(20), Pt(0)
            paragraph.paragraph_format.keep_with_next = True
            below = document.add_paragraph(f"\t{name}")
            for line in (paragraph, below):
                line.paragraph_format.tab_stops.add_tab_stop(Cm(4.5))


def _write_table(document: WordPart, node: Table, look: WordLook) -> None:
    if node.role in {"sign", "signatures"}:
        _write_signatures(document, node)
        return
    table = document.add_table(len(node.rows), node.columns, look.table_style)
    table.autofit = False
    for column, share in zip(table.columns, node.shares, strict=True):
        column.width = Cm(16.2 * share)
    for row, cells in zip(table.rows, node.rows, strict=True):
        is_head = node.has_head and cells is node.rows[0]
        if is_head:
            row._tr.get_or_add_trPr().append(_element("w:tblHeader"))  # noqa: SLF001 - no public call
        _fill_row(row, cells, node, look, is_head=is_head)
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _fill_row(row: WordPart, cells: tuple[str, ...], node: Table, look: WordLook, *, is_head: bool) -> None:
    spans = len(cells) == 1
    for column, (cell, share) in enumerate(zip(row.cells, node.shares, strict=True)):
        cell.width = Cm(16.2 * share)
        text = cells[column] if column < len(cells) else ""
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        _add_runs(paragraph, text, bold=is_head or (node.role == "facts" and column == 0) or spans)
        if is_head or spans:
            _shade(cell, look.shade)
    if spans:
        merged = row.cells[0].merge(row.cells[-1])
        for empty in merged.paragraphs[1:]:
            empty._p.getparent().remove(empty._p)  # noqa: SLF001 - merging leaves empty paragraphs behind


def _shade(cell: WordPart, colour: str) -> None:
    shade = _element("w:shd", val="clear", color="auto", fill=colour)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - python-docx has no call for shading


_WRITERS: dict[type[Node], Callable[[WordPart, WordPart, WordLook], None]] = {
    Heading: _write_heading,
    Paragraph: _write_paragraph,
    Items: _write_items,
    Table: _write_table,
    Mark: _write_mark,
}
