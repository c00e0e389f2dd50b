"""The words by which a passage is embedded, indexed and weighed, and those of its sentences."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from index.swedish import words
from ingest.passages import context
from ingest.sentences import is_in_cell, lead_in, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Block, Document, Passage, Span

_FEWEST_WORDS, _FEWEST_IN_ITEM = 3, 2
"""Less says nothing by itself: a figure in a table; an item of a slide may say it in two («2030: halvtidsöversyn»)."""
_LIST_REACH = 12
"""Blocks up from an item within which its lead-in is looked for."""
_SHORT_CELL = 60
"""Characters of a cell that names its row."""
_ITEMS_READ, _READ = 5, 600
"""Items, and characters, that are weighed with their lead-in."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block; `text` is by which words it is weighed, `embedded` what its vector is made of."""

    block: Block
    span: Span
    text: str
    embedded: str

    def is_in(self, passage: Passage) -> bool:
        """Whether `passage`, of the same document, holds some of it."""
        return self.span.overlaps(passage.span)


def indexed_text(passage: Passage, document: Document) -> str:
    """The passage's context (document title, date, headings) on a line, then its own words."""
    text = document.quote(passage.span)
    return f"{passage.context}\n{text}" if passage.context else text


def sentences_in(document: Document, span: Span) -> Iterator[Sentence]:
    """The sentences of the blocks that `span` touches; no headings, no single words, none of two but in a list."""
    for block in document.blocks_in(span):
        if block.kind in {"title", "heading"}:
            continue
        for sentence in sentences(document, block):
            fewest = _FEWEST_IN_ITEM if block.kind == "list_item" else _FEWEST_WORDS
            if len(words(document.quote(sentence))) >= fewest:
                yield _in_context(document, block, sentence)


def _in_context(document: Document, block: Block, span: Span) -> Sentence:
    """A sentence under its headings («Det» is else about nothing), and embedded as a passage of its own would be."""
    text, headings, about = _whole(document, block, span), block.place.headings, context(document, block.place)
    return Sentence(block, span, f"{headings[-1]}: {text}" if headings else text, f"{about}\n{text}" if about else text)


def _whole(document: Document, block: Block, span: Span) -> str:
    """The words of a sentence; of an item with its lead-in, of a lead-in with its items, in a cell with its row's."""
    text, index = document.quote(span), document.index_at(block.span.start)
    if block.kind == "list_item":
        above = reversed(document.blocks[max(0, index - _LIST_REACH + 1) : index])
        first = next((each for each in above if each.kind != "list_item"), None)
        lead = lead_in(document, first) if first is not None else None
        text = f"{document.quote(lead)} {text}" if lead else text
    elif is_in_cell(block, span):
        text = f"{' '.join(_short_cells(document.quote(block.span)))}: {text}"
    elif text.endswith(":"):
        items = document.blocks[index + 1 : index + 1 + _ITEMS_READ]
        listed = takewhile(lambda each: each.kind == "list_item", items)
        text = " ".join([text, *(document.quote(item.span) for item in listed)])[:_READ]
    return text


def _short_cells(row: str) -> list[str]:
    """What a row of telling cells is about: its number and name, who answers for it."""
    return [cell for cell in row.split("\t") if cell.strip() and len(cell) <= _SHORT_CELL]
