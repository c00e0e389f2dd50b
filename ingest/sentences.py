"""Cuts blocks into sentences at exact offsets; Swedish abbreviations, initials, dates and §-numbers end none."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from ingest.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Block, Document

ABBREVIATIONS = frozenset(
    "adj adr ang anm art avd avs bil bl ca cirka d dec dep dir dnr doc dr ds dvs e el em enl etc ev ex exkl f fd "
    "feb fig fm forts fr frv färg förf förk g gm gr hd hr i inf inkl inst int jan jfr jur k kap kat kl kv l lic "
    "ls m max med milj min mm mom mån n nov nr nuv o obs okt omkr osv p par pers pkt prof prop psn pst r red "
    "ref reg resp s sek sep sid sign skr sr st stf str t tab tel tf tis tit tj to tom tr tsk u ung uppg uppl utg v "
    "vol vs vv äv årg ö".split()
)
"""What stands before a full stop without ending a sentence, in lower case; of t.ex. its last part, ex."""

OFFICES = frozenset("ordf sekr kass suppl".split())
"""Offices cut short, which end no sentence before the name of who holds them: «ordf. Alva Ek»."""

_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s+\S)")
_LAST_WORD = re.compile(r"[\wåäö.]+$", re.IGNORECASE)
_NAME_NEXT = re.compile(r"\s+[A-ZÅÄÖÉ][a-zåäöé-]+\s+(?:(?:von|af|de)\s+)?[A-ZÅÄÖÉ][a-zåäöé]")
_TELLING_CELL = 80
"""Characters of a cell with more than one sentence that is text, and no entry with an abbreviation in it."""
_LONGEST_WORD = 40
"""Characters before a stop that are looked at: an abbreviation is shorter."""
_OPENS_SENTENCE = re.compile(r"\s+[\"”’'(\[–-]*[A-ZÅÄÖÉÜ0-9§]")


def sentences(document: Document, block: Block) -> list[Span]:
    """The sentences of a paragraph, item or note, or of the cells of a row that hold several; else the whole block."""
    if block.kind in {"heading", "title"}:
        return [block.span]
    text = document.quote(block.span)
    parts = _in_cells(text) if block.kind == "table_row" else _parts(text, 0, len(text))
    return [Span(document.id, block.span.start + start, block.span.start + end) for start, end in parts]


def is_in_cell(block: Block, span: Span) -> bool:
    """Whether a sentence of `block` is one in a cell of a row, and not a whole row."""
    return block.kind == "table_row" and span != block.span


def is_row(block: Block, span: Span) -> bool:
    """Whether a sentence of `block` is a whole row: words side by side."""
    return block.kind == "table_row" and span == block.span


def _in_cells(text: str) -> list[tuple[int, int]]:
    """The sentences in the cells of a row, short cells beside them left out; the row where no cell holds several."""
    starts = itertools.accumulate((len(cell) + 1 for cell in text.split("\t")), initial=0)
    cells = [(start, start + len(cell)) for start, cell in zip(starts, text.split("\t"), strict=False)]
    told = [_parts(text, *cell) for cell in cells]
    if not any(len(parts) > 1 and parts[-1][1] - parts[0][0] >= _TELLING_CELL for parts in told):
        return [(0, len(text))]
    return [(start, end) for parts in told for start, end in parts if len(parts) > 1 or text[end - 1] in ".!?"]


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the sentences between `start` and `end` begin and end, white space left out."""
    borders = [start, *(start + border for border in _borders(text[start:end])), end]
    found = []
    for left, right in itertools.pairwise(borders):
        part = text[left:right]
        if trimmed := part.strip():
            offset = left + part.index(trimmed)
            found.append((offset, offset + len(trimmed)))
    return found


def lead_in(document: Document, block: Block) -> Span | None:
    """The sentence of `block` that leads in a list: its last one, ending in a colon."""
    last = sentences(document, block)[-1] if block.kind == "paragraph" else None
    return last if last is not None and document.quote(last).endswith(":") else None


def is_abbreviation(word: str) -> bool:
    """Whether a word before a full stop is cut short: «m.fl», «ordf», «bl.a»."""
    last = word.lower().rsplit(".", 1)[-1]
    return last in ABBREVIATIONS or last in OFFICES or (len(last) == 1 and last.isalpha())


def _borders(text: str) -> Iterator[int]:
    for match in _END.finditer(text):
        if not _OPENS_SENTENCE.match(text, match.end()):
            continue
        before = text[max(0, match.start() - _LONGEST_WORD) : match.start()]
        if (
            match.group()[0] != "."
            or match.group().startswith("..")
            or not (_is_abbreviated(before) or _is_office_of(before, text, match.end()))
        ):
            yield match.end()


def _is_abbreviated(before: str) -> bool:
    """Whether the stop after `before` belongs to an abbreviation (t.ex), an initial (P) or an ordinal number (1)."""
    match = _LAST_WORD.search(before)
    if match is None:
        return False
    word = match.group().lower().rsplit(".", 1)[-1]
    if word.isdigit():
        return len(word) <= 2 and match.start() == 0
    return word in ABBREVIATIONS or (len(word) == 1 and word.isalpha())


def _is_office_of(before: str, text: str, end: int) -> bool:
    """Whether the stop that ends at `end` belongs to an office before a name: «ordf. Alva Ek»."""
    word = _LAST_WORD.search(before)
    return word is not None and word.group().lower() in OFFICES and _NAME_NEXT.match(text, end) is not None
