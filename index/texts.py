"""The words by which a passage is embedded, indexed and weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.model import Document, Passage


def indexed_text(passage: Passage, document: Document) -> str:
    """The passage's context (document title, date, headings) on a line, then its own words."""
    text = document.quote(passage.span)
    return f"{passage.context}\n{text}" if passage.context else text
