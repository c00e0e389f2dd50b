"""The PDF documents that are running text: exported minutes, a municipal protocol, a handbook, a wide appendix."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from corpus.render.markup import Heading, Mark
from corpus.render.paper import typeset
from corpus.render.pen import A4_LYING, HELVETICA, TIMES, VERA, PaperLook

if TYPE_CHECKING:
    from corpus.render.markup import Source
    from corpus.render.paper import PageNumber
    from corpus.render.pen import Pen

_EXPORTED = PaperLook(heading_sizes=(18, 13.5, 11.5), colour="#1f4e79", shade="#deeaf6")
_PROTOCOL = PaperLook(
    margins=(92, 72, 104, 66), body=TIMES, heading=HELVETICA, size=11.5, leading=15, heading_sizes=(17, 13.5, 11),
    cell_size=10.5, hyphenated=True,
)  # fmt: skip
_HANDBOOK = PaperLook(
    margins=(56, 56, 78, 66), columns=2, body=VERA, heading=VERA, size=9.8, leading=14.4,
    heading_sizes=(17, 11.5, 10), colour="#1d5c45", shade="#dcebe4", cell_size=8.4, hyphenated=True,
)  # fmt: skip
_APPENDIX = PaperLook(
    page=A4_LYING, margins=(42, 42, 52, 46), cell_size=8.4, size=9.5, leading=12.5, heading_sizes=(15, 12, 11)
)
_NEW_PAGE = Mark("pagebreak", "")
_CONTENTS_LINES = 44
"""Lines of a table of contents on one page."""


def render_exported_minutes(source: Source) -> bytes:
    """Minutes written in a word processor and exported to PDF."""

    def running(pen: Pen, page: PageNumber) -> None:
        pen.text(68, 42, source["letterhead"], (HELVETICA[0], 9.5))
        pen.text(68, 808, source["footer"], (HELVETICA[0], 9))
        pen.text(527, 808, f"Sida {page.number} av {page.total}", (HELVETICA[0], 9), align="right")

    return typeset(source, _EXPORTED, running)


def render_protocol(source: Source) -> bytes:
    """A municipality's protocol in §§: letterhead, page count, and a line for initials on every page."""

    def running(pen: Pen, page: PageNumber) -> None:
        pen.text(92, 48, source["letterhead"].upper(), (HELVETICA[1], 12))
        pen.text(92, 64, source["committee"], (HELVETICA[0], 10))
        pen.text(330, 48, source.get("head_line", "SAMMANTRÄDESPROTOKOLL"), (HELVETICA[1], 10))
        pen.text(330, 64, f"Sammanträdesdatum {source['date']}", (HELVETICA[0], 10))
        pen.text(523, 82, f"Sida {page.number} ({page.total})", (HELVETICA[0], 10), align="right")
        pen.line(92, 90, 523)
        pen.line(92, 786, 523)
        pen.text(92, 799, "Justerares signatur", (HELVETICA[0], 8))
        pen.text(523, 799, "Utdragsbestyrkande", (HELVETICA[0], 8), align="right")

    return typeset(source, _PROTOCOL, running)


def render_handbook(source: Source) -> bytes:
    """A handbook in two columns with a cover and a table of contents; chapter names run at the head."""
    depth = int(source.get("contents", "3"))
    listed = sum(isinstance(node, Heading) and node.level <= depth for node in source.nodes)
    contents_end = 1 + max(1, math.ceil(listed / _CONTENTS_LINES))
    text = dropwhile(lambda node: node == _NEW_PAGE, source.nodes)
    nodes = (*(_NEW_PAGE,) * contents_end, *text)
    short_title = source.get("short_title", source["title"])

    def running(pen: Pen, page: PageNumber) -> None:
        if page.number == 1:
            _cover(source, pen)
            return
        if page.number <= contents_end:
            _contents(page, depth, pen)
        pen.text(56, 40, short_title, (VERA[0], 8))
        pen.text(539, 40, page.chapter(), (VERA[0], 8), align="right")
        pen.line(56, 46, 539, colour="#1d5c45")
        pen.text(56, 806, source["footer"], (VERA[0], 8))
        pen.text(539, 806, str(page.number), (VERA[0], 8), align="right")

    return typeset(replace(source, nodes=nodes), _HANDBOOK, running)


def _contents(page: PageNumber, depth: int, pen: Pen) -> None:
    """One page of the table of contents, of which the first is page 2."""
    listed = [(heading, at) for heading, at in page.headings if heading.level <= depth]
    first = (page.number - 2) * _CONTENTS_LINES
    if first == 0:
        pen.text(56, 92, "Innehåll", (VERA[1], 20))
    for number, (heading, at) in enumerate(listed[first : first + _CONTENTS_LINES]):
        x, y = 56 + 16 * (heading.level - 1), 124 + 15.2 * number
        pen.leader(x, y, 518, heading.text, (VERA[0], 9))
        pen.text(539, y, str(at), (VERA[0], 9), align="right")


def _cover(source: Source, pen: Pen) -> None:
    pen.box(0, 0, 595, 470, "#1d5c45")
    size = 38 if len(source["title"]) <= 50 else 27
    below = pen.wrapped(56, 230, 480, source["title"], size=size, fonts=VERA, bold=True, colour="#ffffff")
    pen.wrapped(56, below + 14, 480, source["subtitle"], size=17, fonts=VERA, colour="#ffffff")
    pen.wrapped(56, 700, 400, source["author"], size=14, fonts=VERA, bold=True)
    pen.wrapped(56, 724, 400, source["imprint"], size=9, fonts=VERA)


def render_appendix(source: Source) -> bytes:
    """An appendix whose table is too wide for an upright page."""

    def running(pen: Pen, page: PageNumber) -> None:
        pen.text(42, 572, source["footer"], (HELVETICA[0], 8))
        pen.text(800, 572, f"{page.number} ({page.total})", (HELVETICA[0], 8), align="right")

    return typeset(source, _APPENDIX, running)
