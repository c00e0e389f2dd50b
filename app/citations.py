"""Makes citations and checks them: a quote is what the document says, to the letter, or there is no citation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answer import Citation
from app.own_marks import one_line_of
from ingest.dates import first_date
from ingest.metadata import KIND_PATTERNS
from ingest.minutes.section_parts import is_part_heading
from ingest.model import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Document, Span

_MEETING = re.compile(r"^\w*(?:möte|sammanträde)t?(?:\s+(?:med|i|för|av))?\s+", re.IGNORECASE)
"""What a title needs not say once its kind is said: «Minnesanteckning Arbetsgruppsmöte Fiberrådet»."""


class UnsupportedQuoteError(ValueError):
    """A quote that does not stand in its document: a fault in the program, never shown to anybody."""


def cite(document: Document, span: Span, number: int) -> Citation:
    """The citation of `span`. Raises UnsupportedQuoteError where the span is not in the document or holds no text."""
    quote = document.quote(span)
    if span.document_id != document.id or span.end > len(document.text) or not quote.strip():
        raise UnsupportedQuoteError(f"{span} in {document.path}")
    place = place_of(document, span)
    return Citation(number, span, quote, reference(document, place), place, document)


def place_of(document: Document, span: Span) -> Place:
    """Where `span` begins: page or slide, and the headings it stands under."""
    block = document.block_at(span.start)
    return block.place if block else Place()


def reference(document: Document, place: Place) -> str:
    """On one line, as in «Minnesanteckning Digitaliseringsrådet 2026-03-04, sida 2, avsnitt Cybersäkerhet»."""
    parts = [_named(document)]
    if place.page is not None:
        parts.append(f"{place.unit} {place.page}")
    if place.headings and place.headings[-1] != document.title:
        parts.append(f"avsnitt {_section(place.headings)}")
    return one_line_of(", ".join(parts))


def _named(document: Document) -> str:
    title = document.title
    pattern = KIND_PATTERNS.get(document.kind)
    if pattern is None or pattern.search(title):  # a mere «dokument» is not called so
        parts = [title]
    else:
        parts = [document.kind.capitalize(), _MEETING.sub("", title) or title]
    day = document.date.isoformat() if document.date else None
    if day and first_date(title) != document.date:
        parts.append(day)
    return " ".join(parts)


def _section(headings: Sequence[str]) -> str:
    """The innermost heading; of a part («Beslut») with the item that it is part of, since every item has one."""
    own = headings[-1]
    return f"{headings[-2]}, {own}" if len(headings) > 1 and is_part_heading(own) else own
