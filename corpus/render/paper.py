"""PDF files of running text or of pages drawn by hand; the same content gives the same bytes.

Nothing is compressed, since what a compressor gives depends on the version of zlib; git compresses it anyway.
"""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    FrameBreak,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from corpus.render import markup
from corpus.render.hyphens import with_soft_hyphens
from corpus.render.pen import VERA, Pen, cell, inline, ruled_table, style_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import (
        Flowable,
    )

    from corpus.render.pen import Drawing, PaperLook


@dataclass(frozen=True, slots=True)
class PageNumber:
    """Which page is drawn, how many there are, and on which page each heading stands (unknown while counting)."""

    number: int
    total: int = 0
    headings: tuple[tuple[markup.Heading, int], ...] = ()

    def chapter(self) -> str:
        """The heading of level 1 in force at the end of this page."""
        names = [heading.text for heading, page in self.headings if heading.level == 1 and page <= self.number]
        return names[-1] if names else ""


def draw_pages(source: markup.Source, size: tuple[float, float], pages: list[Callable[[Pen], None]]) -> bytes:
    """A PDF file of pages that are each drawn by hand: slides."""
    data = io.BytesIO()
    with _dated(source):
        canvas = Canvas(data, pagesize=size, invariant=1, pageCompression=0, lang="sv-SE")
        canvas.setTitle(source["title"])
        canvas.setAuthor(source["author"])
        canvas.setSubject("")
        for draw in pages:
            draw(Pen(canvas, size[1]))
            canvas.showPage()
        canvas.save()
    return data.getvalue()


def typeset(source: markup.Source, look: PaperLook, running: Callable[[Pen, PageNumber], None]) -> bytes:
    """A PDF file of running text. It is set twice: the first time to count pages and to fill the contents."""
    if not all(map(_is_western, source.nodes)):
        look = _in_vera(look)
    with _dated(source):
        first = _Setting(source, look, running, PageNumber(0))
        first.run()
        return _Setting(source, look, running, PageNumber(0, first.page, tuple(first.found))).run()


def _is_western(node: markup.Node) -> bool:
    """Whether Helvetica and Times, as every viewer has them, hold the letters of `node`; they lack č and ć."""
    text = str(node)
    return text.encode("cp1252", "ignore").decode("cp1252") == text


def _in_vera(look: PaperLook) -> PaperLook:
    """`look` in Vera, which has more letters and is wider; only here and there, a change of font would show."""
    return replace(look, body=VERA, heading=VERA, size=look.size * 0.9, cell_size=look.cell_size * 0.92)


@contextmanager
def _dated(source: markup.Source) -> Iterator[None]:
    """Files made meanwhile say they were made six days after the meeting.

    reportlab takes the time from this variable, and would take another from it where the caller's environment has one.
    """
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    made = datetime.fromisoformat(source["date"]).replace(tzinfo=UTC) + timedelta(days=6, hours=8)
    os.environ[name] = str(int(made.timestamp()))
    try:
        yield
    finally:
        del os.environ[name]
        if before is not None:
            os.environ[name] = before


class _Setting(BaseDocTemplate):  # type: ignore[misc]  # reportlab has no types
    """One pass over the document."""

    def __init__(
        self,
        source: markup.Source,
        look: PaperLook,
        running: Callable[[Pen, PageNumber], None],
        known: PageNumber,
    ) -> None:
        self._data = io.BytesIO()
        super().__init__(
            self._data, pagesize=look.page, title=source["title"], author=source["author"], subject="",
            invariant=1, pageCompression=0, lang="sv-SE",
        )  # fmt: skip
        self._source, self._look, self._running, self._known = source, look, running, known
        self.found: list[tuple[markup.Heading, int]] = []
        self.addPageTemplates([PageTemplate("text", _frames(look), onPage=self._draw_running)])

    def run(self) -> bytes:
        """Set the whole document; the bytes of the file."""
        self.build(_story(self._source.nodes, self._look))
        return self._data.getvalue()

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 - reportlab's own name
        """Remember on which page each heading came to stand."""
        if isinstance(heading := getattr(flowable, "heading", None), markup.Heading):
            self.found.append((heading, self.page))

    def _draw_running(self, canvas: Drawing, _template: Drawing) -> None:
        canvas.saveState()
        self._running(Pen(canvas, self._look.page[1]), replace(self._known, number=self.page))
        canvas.restoreState()


def _frames(look: PaperLook) -> list[Frame]:
    left, right, top, bottom = look.margins
    gutter = 22
    width = (look.page[0] - left - right - gutter * (look.columns - 1)) / look.columns
    height = look.page[1] - top - bottom
    places = (left + number * (width + gutter) for number in range(look.columns))
    return [
        Frame(x, bottom, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0) for x in places
    ]


class _Gap(Spacer):  # type: ignore[misc]  # reportlab has no types
    """Space before a break, shrinking to what is left of the page: on the next page it would stand alone."""

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room taken of `width` and `height`."""
        return width, min(self.height, max(height, 0))


def _story(nodes: tuple[markup.Node, ...], look: PaperLook) -> list[Flowable]:
    story: list[Flowable] = []
    for node in nodes:
        is_break = isinstance(node, markup.Mark) and node.name in {"pagebreak", "columnbreak"}
        if is_break and story and isinstance(story[-1], Spacer):
            story[-1] = _Gap(1, story[-1].height)
        story += _flowables(node, look)
    return story


def _flowables(node: markup.Node, look: PaperLook) -> list[Flowable]:
    if isinstance(node, markup.Heading):
        return [_heading(node, look)]
    if isinstance(node, markup.Paragraph):
        return [Paragraph(inline(_broken(node.text, look), look.body), _body_style(look))]
    if isinstance(node, markup.Items):
        return _items(node, look)
    if isinstance(node, markup.Table):
        drawn = _signatures(node, look) if node.role in look.open_tables else ruled_table(node, look, _width(look))
        return [Spacer(1, 4), drawn, Spacer(1, 10)]
    if isinstance(node, markup.Mark):
        return _mark(node, look)
    raise TypeError(f"no paper for {node}")


def _mark(node: markup.Mark, look: PaperLook) -> list[Flowable]:
    if node.name == "pagebreak":
        return [PageBreak()]
    if node.name == "columnbreak":
        return [FrameBreak()]
    if node.name == "space":
        return [Spacer(1, float(node.argument))]
    style = style_of(look.body[0], look.size - 0.5, look.leading, "#000000")
    style.spaceAfter, style.keepWithNext = 4, 1
    return [Paragraph(escape(node.argument), style)]


def _heading(node: markup.Heading, look: PaperLook) -> Flowable:
    size = look.heading_sizes[node.level - 1]
    style = style_of(look.heading[1], size, size * 1.22, look.colour)
    style.spaceBefore, style.spaceAfter, style.keepWithNext = size * 0.85, size * 0.3, 1
    drawn = Paragraph(escape(node.text), style)
    drawn.heading = node
    return drawn


def _items(node: markup.Items, look: PaperLook) -> list[Flowable]:
    style = _body_style(look)
    style.leftIndent, style.bulletIndent, style.spaceAfter = look.size * 1.7, look.size * 0.5, 2.5
    drawn = [
        Paragraph(inline(_broken(item, look), look.body), style, bulletText=label)
        for label, item in node.labelled("\N{BULLET}")
    ]
    return [*drawn, Spacer(1, 4)]


def _signatures(node: markup.Table, look: PaperLook) -> Flowable:
    """Each row a role, a line to sign on and the name below it."""
    rows: list[list[Drawing]] = []
    for role, name in node.rows:
        rows += [[cell(role, look, bold=False), ""], ["", cell(name, look, bold=False)]]
    commands: list[tuple[object, ...]] = [
        ("LINEBELOW", (1, at), (1, at), 0.6, HexColor("#000000")) for at in range(0, len(rows), 2)
    ]
    commands.append(("VALIGN", (0, 0), (-1, -1), "BOTTOM"))
    heights = [23.0, 15.0] * len(node.rows)
    return KeepTogether([Table(rows, [110, 240], heights, style=TableStyle(commands), hAlign="LEFT")])


def _width(look: PaperLook) -> float:
    return float(_frames(look)[0]._width)  # noqa: SLF001 - reportlab's frame shows its width nowhere else


def _body_style(look: PaperLook) -> ParagraphStyle:
    style = style_of(look.body[0], look.size, look.leading, "#000000")
    style.spaceAfter = look.leading * 0.5
    if look.hyphenated:
        style.alignment = TA_JUSTIFY
    return style


def _broken(text: str, look: PaperLook) -> str:
    return with_soft_hyphens(text) if look.hyphenated else text
