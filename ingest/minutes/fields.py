"""The fields of a form at the head of minutes: «Datum | 2026-03-04», «Plats: Rådhuset», «Sekreterare Peter Klint»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.minutes.attendance_labels import label_of
from ingest.minutes.header_fields import DATE_LABEL, PLACE_LABEL, fact_name
from ingest.model import Span
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document

_HEAD, _FEWEST_COLUMNS = 12, 3
"""Blocks within which a form in two rows stands, and its columns with a known name at least."""
_LABEL_LENGTH = 60
_LONGEST_TOLD = 20_000
_COLON = re.compile(r"(?P<label>[^\t:\n]{2,60}):[ \xa0\t]*")
_ITEM = re.compile(r"[#*\s]*(?:§\s*\d|\d{1,2}[.)]\s+[A-ZÅÄÖ])")
_STARTS_TELLING = re.compile(r"(?:mötespunkter|mötesanteckningar|mötesprotokoll|anteckningar)\W*$", re.IGNORECASE)
_BROKEN_OFFICE = re.compile(r"\bvice\b(?!\s+ordförande)", re.IGNORECASE)
_MARKUP = re.compile(r"^[#*%+>\s_\\]+|[*_\\\s]+$")


@dataclass(frozen=True, slots=True)
class Field:
    """One label with its value; `span` holds both, `value` only what stands behind the label (may be empty)."""

    label: str
    value: str
    span: Span
    value_span: Span
    index: int


def blocks_in(document: Document, scope: Span) -> list[Block]:
    """The blocks that lie in `scope`, in order."""
    return [each for each in document.blocks if scope.start <= each.span.start < scope.end]


def end_of_head(document: Document, blocks: Sequence[Block]) -> int:
    """The first block of the running text: words that head several kinds of list are trusted only before it."""
    for index, block in enumerate(blocks):
        text = document.quote(block.span)
        telling = block.kind == "heading" and _STARTS_TELLING.match(text)
        if telling or (block.kind != "table_row" and _ITEM.match(text) and not label_of(text)):
            return max(index, 1)
    return len(blocks)


def sentences_of(document: Document, block: Block) -> list[Span]:
    """The sentences of a block that could state something of a meeting: not of one that runs on for many pages."""
    return sentences(document, block) if block.span.end - block.span.start <= _LONGEST_TOLD else []


def fields_of(document: Document, blocks: Sequence[Block]) -> Iterator[Field]:
    """Every field among `blocks`: rows with a short first cell, lines with a colon; `index` counts the blocks."""
    for index, block in enumerate(blocks):
        text = document.quote(block.span)
        if index < _HEAD and (labels := _labels_above(document, blocks, index)):
            yield from _columns(document, block, text, labels, index)
        elif block.kind == "table_row" and not ends_office(document, blocks, index):
            yield from _row(document, block, text, index)
        elif block.kind not in {"heading", "title", "table_row"} or ":" in text:
            yield from _line(document, block, text, index)


def ends_office(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether a row begins with the rest of an office broken in a narrow column: «Alva Ek, 2:e vice / ordförande»."""
    above = document.quote(blocks[index - 1].span) if index else ""
    return _BROKEN_OFFICE.search(above) is not None and document.quote(blocks[index].span).startswith("ordförande")


def _labels_above(document: Document, blocks: Sequence[Block], index: int) -> list[str]:
    """The names of the fields in a row whose values stand in the row at `index`, the only one below it."""
    rows = blocks[max(index - 1, 0) : index + 2]
    if index == 0 or any(row.kind != "table_row" for row in rows[:2]):
        return []
    above, own, *below = (document.quote(row.span).split("\t") for row in rows)
    if len(above) != len(own) or (below and len(below[0]) == len(own)):
        return []
    known = [
        label for label in above if fact_name(label) or PLACE_LABEL.fullmatch(label) or DATE_LABEL.fullmatch(label)
    ]
    held = any(DATE_LABEL.fullmatch(label) for label in known)
    return above if held and len(known) >= max(_FEWEST_COLUMNS, len(above) / 2) else []


def _columns(document: Document, block: Block, text: str, labels: Sequence[str], index: int) -> Iterator[Field]:
    """A form in two rows, names above and values below: «Datum | Plats | Ordförande»."""
    start = 0
    for name, cell in zip(labels, text.split("\t"), strict=True):
        left, right = trimmed(text, start, start + len(cell))
        base = block.span.start
        span = Span(document.id, base + left, base + right)
        if left < right:
            yield Field(_MARKUP.sub("", name).rstrip(": "), text[left:right], span, span, index)
        start += len(cell) + 1


def _row(document: Document, block: Block, text: str, index: int) -> Iterator[Field]:
    label, tab, value = text.partition("\t")
    if tab and label.strip() and len(label) <= _LABEL_LENGTH:
        yield _field(document, block, (0, len(label)), (len(label) + 1, len(text)), index)
    elif not tab:
        yield from _line(document, block, value or label, index)


def _line(document: Document, block: Block, text: str, index: int) -> Iterator[Field]:
    match = _COLON.match(text)
    if match:
        yield _field(document, block, match.span("label"), (match.end(), len(text)), index)


def _field(document: Document, block: Block, label: tuple[int, int], value: tuple[int, int], index: int) -> Field:
    text = document.quote(block.span)
    name = _MARKUP.sub("", text[label[0] : label[1]]).rstrip(": ")
    start, end = trimmed(text, *value)
    base = block.span.start
    return Field(name, text[start:end], block.span, Span(document.id, base + start, base + end), index)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved inwards past white space, markup and trailing tabs."""
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "*_\\"):
        end -= 1
    return start, end
