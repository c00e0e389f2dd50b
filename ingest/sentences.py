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
_LONGEST_WORD = 40
"""Characters before a stop that are looked at: an abbreviation is shorter."""
_OPENS_SENTENCE = re.compile(r"\s+[\"”’'(\[–-]*[A-ZÅÄÖÉÜ0-9§]")


def sentences(document: Document, block: Block) -> list[Span]:
    """The sentences of a paragraph or note; any other block is one sentence, whole."""
    start, end = block.span.start, block.span.end
    if block.kind in {"heading", "title", "table_row"}:
        return [block.span]
    text = document.quote(block.span)
    borders = [0, *_borders(text), len(text)]
    spans = []
    for left, right in itertools.pairwise(borders):
        part = text[left:right]
        trimmed = part.strip()
        if trimmed:
            offset = start + left + part.index(trimmed)
            spans.append(Span(document.id, offset, min(offset + len(trimmed), end)))
    return spans


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
