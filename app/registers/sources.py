"""Where a line of a register stands in its document, in words and as a link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.asking import shorten
from app.citations import place_of
from app.links import span_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.model import Document, Span

_BEGINNING = "inledningen"
"""What stands under no heading but the title."""
_LONGEST = 32
"""Characters of a heading that are enough to tell where something stands."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage that can be opened; `where` says its page, slide or heading."""

    span: Span
    where: str

    @property
    def link(self) -> str:
        """The relative address of the page that shows it."""
        return span_link(self.span)


def source_of(document: Document, span: Span) -> Source:
    """`span` with its place in few words: «sida 2», else the heading that it stands under."""
    place = place_of(document, span)
    if place.page is not None:
        return Source(span, f"{place.unit} {place.page}")
    heading = place.headings[-1] if place.headings else document.title
    return Source(span, _BEGINNING if heading == document.title else shorten(heading, _LONGEST))


def sources_of(document: Document, spans: Iterable[Span]) -> tuple[Source, ...]:
    """The places of `spans`, each once, in their order; those that hold no text are left out."""
    return tuple(source_of(document, span) for span in dict.fromkeys(spans) if document.quote(span).strip())
