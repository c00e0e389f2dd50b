"""The meetings that one document holds: where the notes of each begin and end.

A file may hold the notes of several meetings. A new one begins where a second form with its own date stands, where a
title names another day and a list of people follows, or where after the closing part (Bilagor) an opening part comes
again, as when the head of the second notes got lost.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import first_date
from ingest.minutes.fields import fields_of
from ingest.model import Span

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from ingest.minutes.fields import Field
    from ingest.model import Block, Document

_LOOK_AHEAD = 14
"""Blocks after a title within which the list of people or a form must follow."""

_HEAD = 25
"""Blocks within which the first form of a document stands."""

_TELLING = 60
"""Blocks after an opening heading within which a meeting must be spoken of."""

_DIGITS = re.compile(r"\d+")
_WORDS_OF_BODY = 1
"""Words before its day by which a title is that of the same body as the one before."""
_OWN_DATE = re.compile(
    r"(?:.{0,40}\b)?(?:mötes|sammanträdes)(?:datum|dag)|datum(?: och tid| och plats)?|tid och plats|plats och tid|när|"
    r"tid(?:punkt)?",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"dokumenttyp|tid(?:punkt)?|klockslag|(?:mötes)?plats|var|lokal|sammanställt av|antecknat av|(?:mötes)?ordförande|"
    r"(?:mötes)?sekreterare|organ|beslutande|närvarande|deltagare|paragrafer|omfattning|justerare",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"nästa möte|kommande möten?|nästa sammanträde|anslag|bevis|tillkännagivande|justering|underskrift|att göra|"
    r"åtgärd|bilag",
    re.IGNORECASE,
)
"""Headings under which a date is not that of a new meeting."""
_PEOPLE = re.compile(
    r"(?:\W*§?\s*\d*\W*)(?:närvar|frånvar|deltagare|deltog|beslutande|upprop|kallade|ledamöter|med på mötet|"
    r"de som var med|med var |vilka var med|de här deltog|adjungera)",
    re.IGNORECASE,
)
_MEETING_TITLE = re.compile(
    r"\b\w*(?:protokoll|anteckning(?:ar)?|möte|sammanträde|stämma)\b(?!.{0,20}\b(?:godk|juster|läggs|från f))",
    re.IGNORECASE,
)
_BEFORE_FORM = re.compile(
    r"publicer\w*|\w*(?:protokoll|anteckningar|minnesanteckning|möte|sammanträde)\b.{0,80}$|[A-ZÅÄÖ\s–-]{5,60}$"
)
_END_MATTER = re.compile(
    r"(?:bilagor|bilaga|underskrifter|nästa möte|kommande möten|vid protokollet)\W*$", re.IGNORECASE
)
_OPENING = re.compile(
    r"(?:\W*\d*\W*)(?:sammanfattning|(?:mötes|minnes)?anteckningar|deltagare|närvarande|närvaro|dagordning|agenda|"
    r"inledning|mötets öppnande|mötets syfte|syfte|mötespunkter)\W*$",
    re.IGNORECASE,
)
_MEETING_WORD = re.compile(r"\b(?:mötet|möte|sammanträdet|deltagarna|gruppen)\b", re.IGNORECASE)
_MINUTES_SIGNS = re.compile(
    r"mötet (?:öppna|avsluta|förklara)|förklara\w* mötet|\bmötesordförande|mötessekreterare|protokolljusterare|"
    r"justera\w* protokoll|\bjusterare\b|närvarande\b|styrelsen beslut|mötet beslut|vid protokollet|\bstyrelsemöte\b",
    re.IGNORECASE,
)


def meeting_scopes(document: Document) -> tuple[Span, ...]:
    """One span for each meeting of `document`, together covering its text; none when it tells of no meeting."""
    if not document.blocks or not _tells_of_meeting(document):
        return ()
    starts = [0, *sorted(_later_starts(document))]
    ends = [*starts[1:], len(document.text)]
    return tuple(Span(document.id, start, end) for start, end in zip(starts, ends, strict=True) if start < end)


def _tells_of_meeting(document: Document) -> bool:
    if document.kind in {"protokoll", "minnesanteckning"}:
        return True
    found = {match.group().lower() for match in _MINUTES_SIGNS.finditer(document.text)}
    return document.kind == "dokument" and len(found) >= 2


def _later_starts(document: Document) -> set[int]:
    blocks = document.blocks
    indexes = {*_forms(document, blocks), *_titles(document, blocks), *_openings(document, blocks)}
    return {blocks[index].span.start for index in _apart(sorted(indexes)) if index > 0}


def _apart(indexes: list[int]) -> Iterator[int]:
    """Starts with something between them: the title and the form below it begin one meeting, not two."""
    last: int | None = None
    for index in indexes:
        if last is None or index - last > _LOOK_AHEAD // 2:
            yield index
            last = index


def _forms(document: Document, blocks: Sequence[Block]) -> Iterator[int]:
    """Where a later form with its own date begins, its title and letterhead included."""
    fields = [each for each in fields_of(document, blocks) if not _is_elsewhere(document, blocks, each.index)]
    dated = [(each, day) for each in fields if _OWN_DATE.fullmatch(each.label) and (day := first_date(each.value))]
    if not dated:
        return
    places = {id(each): number for number, each in enumerate(fields)}
    known = {document.date, *(day for field, day in dated[:1] if field.index < _HEAD)}
    for field, day in dated:
        if day in known or not _has_company(field, fields[max(0, places[id(field)] - 5) : places[id(field)] + 6]):
            continue
        known.add(day)
        yield _head(document, blocks, field.index)


def _has_company(field: Field, fields: Sequence[Field]) -> bool:
    """Whether another field of a form stands within a few rows."""
    near = (each for each in fields if each.index != field.index and abs(each.index - field.index) <= 4)
    return any(_FORM.fullmatch(each.label) for each in near)


def _is_elsewhere(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether a field stands under «Nästa möte», in the notice of publication or the like."""
    headings = blocks[index].place.headings
    if headings and _ELSEWHERE.search(headings[-1]):
        return True
    above = [document.quote(each.span) for each in blocks[max(0, index - 6) : index] if each.kind == "table_row"]
    return any("\t" in text and not text.split("\t", 1)[1].strip() and _ELSEWHERE.match(text) for text in above)


def _head(document: Document, blocks: Sequence[Block], index: int) -> int:
    """The first block of the head that the form at `index` belongs to; rows above its title are of something else."""
    titled = False
    while index > 1 and _belongs_to_head(document, blocks[index - 1]):
        if titled and blocks[index - 1].kind == "table_row":
            break
        titled = titled or blocks[index - 1].kind in {"heading", "title"}
        index -= 1
    return index


def _belongs_to_head(document: Document, block: Block) -> bool:
    text = document.quote(block.span).strip()
    if block.kind == "table_row":
        label, tab, value = text.partition("\t")
        return bool(tab) and bool(value) and (_FORM.fullmatch(label) is not None or label.lower().startswith("public"))
    return block.kind in {"heading", "title"} or _BEFORE_FORM.match(text) is not None


def _titles(document: Document, blocks: Sequence[Block]) -> Iterator[int]:
    """Where a title names another day than the meeting before and people or a form follow at once.

    A title is known by a word for a meeting, or by beginning as the one before: «Rådet 24 mars», «Rådet 29 september».
    """
    day: datetime.date | None = None
    before: list[str] = []
    for index, block in enumerate(blocks):
        text = document.quote(block.span)
        if block.kind not in {"heading", "title"} or _ELSEWHERE.match(text):
            continue
        found = first_date(text)
        named = _DIGITS.sub("", text).lower().split()[:_WORDS_OF_BODY]
        if found is None or found == day or not (_MEETING_TITLE.search(text) or named == before):
            before = named if found else before
            day = day or found
            continue
        before = named
        if day is not None and _people_follow(document, blocks, index):
            yield index
        day = found


def _people_follow(document: Document, blocks: Sequence[Block], index: int) -> bool:
    after = blocks[index + 1 : index + 1 + _LOOK_AHEAD // 2]
    return any(_PEOPLE.match(document.quote(block.span)) for block in after)


def _openings(document: Document, blocks: Sequence[Block]) -> Iterator[int]:
    """Where after the closing part of one meeting an opening part stands again, with a meeting told below it."""
    closed: Block | None = None
    for index, block in enumerate(blocks):
        if block.kind != "heading":
            continue
        text = document.quote(block.span)
        if _END_MATTER.match(text):
            closed = block
        elif closed is not None and _OPENING.match(text) and (block.level or 1) <= (closed.level or 1):
            if _tells_on(document, blocks, index):
                yield index
            closed = None
        elif closed is not None and (block.level or 1) <= (closed.level or 1):
            closed = None


def _tells_on(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether what follows is long enough for a meeting and speaks of one."""
    following = [document.quote(block.span) for block in blocks[index + 1 : index + 1 + _TELLING]]
    return len(following) >= 6 and any(_MEETING_WORD.search(text) for text in following)
