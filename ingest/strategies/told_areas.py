"""Areas that running text counts up, «Strategin har fem fokusområden: A, B, C, D och E»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.sentences import sentences
from ingest.strategies.entry import Entry, name_key
from ingest.strategies.enumerations import enumerated
from ingest.strategies.headings import AREA_PLURAL, count_in
from ingest.strategies.topics import is_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.model import Document
    from ingest.strategies.enumerations import Range

_TOLD = re.compile(
    rf"(?P<before>.{{0,160}}?)\b{AREA_PLURAL}(?P<between>[^.:;]{{0,60}}?)"
    r"(?P<joint>\s*:\s*|\s+(?:är|utgörs av|heter|nämligen)\s+)(?P<list>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BYGONE = re.compile(r"\b(?:tidigare|gamla|förra|föregående|remissen|dåvarande|utgår|ströks|andra)\b", re.IGNORECASE)
_LIST_ENDS = re.compile(r"(?<=\w)[.;!?](?=\s|$)|\s[–—-]\s|,\s(?:som|vilka|där|och som)\s")


def told_areas(document: Document) -> list[Entry]:
    """The areas named in sentences that say how many they are, or have a colon before at least three."""
    found: list[Entry] = []
    headings = {name_key(document.quote(block.span)) for block in document.blocks if block.kind == "heading"}
    for block in document.blocks:
        if block.kind in {"paragraph", "list_item"}:
            for span in sentences(document, block):
                found += _told_in(document, span, headings)
    return found


def _told_in(document: Document, span: Span, headings: set[str]) -> Iterator[Entry]:
    text = document.quote(span)
    match = _TOLD.match(text)
    if match is None or _BYGONE.search(match["before"] + match["between"]):
        return
    count = count_in(match["before"][-40:] + " " + match["between"])
    end = _LIST_ENDS.search(match["list"])
    listed = match["list"][: end.start()] if end else match["list"]
    members = _divided(listed, count, headings)
    if not _convincing([listed[start:stop] for start, stop in members], count, match["joint"]):
        return
    for start, stop in members:
        at = span.start + match.start("list")
        yield Entry(Span(document.id, at + start, at + stop), (), (span,))


def _divided(listed: str, count: int | None, headings: set[str]) -> list[Range]:
    """The members of `listed`; its last two stay one where a section is headed so: «Vatten och avlopp»."""
    members = enumerated(listed, count)
    if count is None and len(members) > 1:
        last = members[-2][0], members[-1][1]
        if name_key(listed[slice(*last)]) in headings:
            return [*members[:-2], last]
    return members


def _convincing(names: list[str], count: int | None, joint: str) -> bool:
    if len(names) < 2 or any(len(name) > 90 or is_sentence(name) for name in names):
        return False
    return (
        len(names) == count
        or (":" in joint and len(names) > 2)
        or (count is None and len(names) > 2 and all(len(n.split()) < 8 for n in names))
    )
