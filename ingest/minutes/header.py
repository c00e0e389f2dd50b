"""Facts of a meeting (uppgifter om mötet): body, day, hours, place, chair, secretary, adjusters, attachments and so on.

The date of the meeting is never that of its publication, its adjustment or another meeting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.dates import find_dates
from ingest.minutes.attendance import attendance_of
from ingest.minutes.fields import blocks_in, end_of_head, fields_of
from ingest.minutes.header_body import body_facts, date_facts, title_facts
from ingest.minutes.header_fields import (
    DATE_LABEL,
    PLACE_LABEL,
    TIME_LABEL,
    fact_name,
    hours_in,
    place_in,
)
from ingest.minutes.header_people import adjuster_names, complete, for_the_meeting, people_facts
from ingest.minutes.header_sections import section_facts
from ingest.minutes.header_times import letterhead_facts, told_hours, told_place
from ingest.minutes.signature_tables import offices_beside, signed_beside
from ingest.name_runs import find_names
from ingest.records import Fact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.minutes.fields import Field
    from ingest.minutes.header_fields import Piece
    from ingest.model import Block, Document, Span
    from ingest.records import Attendance, MeetingFact

_HEAD_FIELDS = 60
"""Blocks from the start within which a form stands."""
_LONE_NAME = re.compile(r"[A-ZÅÄÖ][^\W\d]+(?:[ -][A-ZÅÄÖ][^\W\d]+){0,3}")
_PUBLISHED = re.compile(
    r"(?:public(?:erings|erad|erat)\w*|datum (?:då|när) anslaget (?:sätts|sattes) upp|datum för anslags? uppsättande)"
    r"(?: den)?:?\s+(?=\d|den)",
    re.IGNORECASE,
)
_ANSLAG = re.compile(r"anslag|bevis|tillkännagivande|justering(?!s)|underskrift", re.IGNORECASE)
_NEXT = re.compile(r"nästa (?:möte|sammanträde)|kommande möten?|nästkommande", re.IGNORECASE)
_LAST_SECTION = re.compile(r"(?:bilagor|att göra|åtgärd|uppgifter|beslut)\b", re.IGNORECASE)
_OFFICERS: dict[str, MeetingFact] = {
    "ordförande": "chair", "mötesordförande": "chair", "sekreterare": "secretary", "mötessekreterare": "secretary",
    "nämndsekreterare": "secretary", "justerare": "adjuster", "protokolljusterare": "adjuster",
    "vid pennan": "secretary", "antecknare": "secretary", "protokollförare": "secretary",
}  # fmt: skip
_SINGLE = frozenset({"title", "kind", "body", "owner", "date", "start", "end", "place", "paragraphs"})
_ONE_PLACE = frozenset({"chair", "secretary"})
"""Facts of which a meeting has one: the first that is found counts, a form before running text."""


def meeting_facts(document: Document, scope: Span) -> tuple[Fact, ...]:
    """What the minutes in `scope` say of their meeting, form first, then what the text itself tells."""
    blocks = blocks_in(document, scope)
    head = max(end_of_head(document, blocks), 3)
    fields = [
        field
        for field in fields_of(document, blocks[:_HEAD_FIELDS])
        if (field.index < head or fact_name(field.label) == "published")
        and not _is_other(document, blocks, field)
        and not offices_beside(document.quote(field.span))
    ]
    people = list(people_facts(document, blocks))
    sources: tuple[Iterable[Fact], ...] = (
        _form_facts(fields),
        _published(document, blocks[:_HEAD_FIELDS]),
        date_facts(document, scope, blocks, fields),
        told_hours(document, blocks),
        told_place(document, blocks),
        letterhead_facts(document, blocks),
        title_facts(document, scope, blocks),
        body_facts(document, blocks),
        (fact for fact in people if for_the_meeting(document, fact)),
        _listed_officers(attendance_of(document, scope)),
        people,
        signed_beside(document, blocks),
        section_facts(document, blocks),
    )
    names = find_names(document.quote(scope))
    facts = list(_once(complete(scope, fact, names) for source in sources for fact in source))
    chairs = {fact.value for fact in facts if fact.name == "chair"}
    return tuple(fact for fact in facts if fact.name != "adjuster" or fact.value not in chairs)


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Each fact once: the first of its kind where there is only one, else the first with these words.

    Who chaired and who wrote is told by one place only, which may name two people.
    """
    seen: set[tuple[str, str]] = set()
    told: dict[str, Span] = {}
    for fact in facts:
        key = (fact.name, "" if fact.name in _SINGLE else fact.value.lower())
        elsewhere = fact.name in _ONE_PLACE and told.setdefault(fact.name, fact.evidence[0]) != fact.evidence[0]
        if key not in seen and fact.value and not elsewhere:
            seen.add(key)
            yield fact


def _is_other(document: Document, blocks: Sequence[Block], field: Field) -> bool:
    """Whether a field stands under «Nästa möte», in a notice of publication, or in the running text."""
    headings = blocks[field.index].place.headings
    last = headings[-1] if headings else ""
    if _NEXT.search(last) or _LAST_SECTION.match(last) or re.match(r"§|\d+[.)]? ", last):
        return True
    above = [
        document.quote(each.span) for each in blocks[max(0, field.index - 6) : field.index] if each.kind == "table_row"
    ]
    notice = any("\t" in text and not text.split("\t", 1)[1].strip() and _ANSLAG.search(text) for text in above)
    return notice and fact_name(field.label) != "published"


def _form_facts(fields: Sequence[Field]) -> Iterator[Fact]:
    for field in fields:
        yield from _times(field)
        if PLACE_LABEL.fullmatch(field.label):
            mixed = DATE_LABEL.fullmatch(field.label) is not None or "tid" in field.label.lower()
            place = place_in(field.value, mixed=mixed)
            if place:
                yield _of_piece("place", field, place)
        name = fact_name(field.label)
        if name in {"chair", "secretary", "adjuster"}:
            yield from _people(field, name)
        elif name in {"kind", "body", "title", "owner", "paragraphs"} and 0 < len(field.value) < 120:
            yield Fact(name, field.value, (field.span,))
        elif name == "published" and (dates := find_dates(field.value)):
            words = field.value[dates[0].start : dates[0].end]
            yield Fact(name, words, (field.span,), day=dates[0].date)


def _published(document: Document, blocks: Sequence[Block]) -> Iterator[Fact]:
    """«Publiceringsdatum 2024-04-10», a line of a saved web page without a colon."""
    for block in blocks:
        text = document.quote(block.span)
        dates = find_dates(text) if _PUBLISHED.match(text) else []
        if dates:
            yield Fact("published", text[dates[0].start : dates[0].end], (block.span,), day=dates[0].date)


def _listed_officers(attendance: Iterable[Attendance]) -> Iterator[Fact]:
    """Who chaired and who kept the minutes, by the list of those present: «Eva Norin, ordförande»."""
    for row in attendance:
        for role in (row.role or "").lower().split(", ") if row.status != "absent" else []:
            name = _OFFICERS.get(role)
            if name:
                yield Fact(name, row.name, row.evidence)


def _times(field: Field) -> Iterator[Fact]:
    if not TIME_LABEL.fullmatch(field.label):
        return
    start, end = hours_in(field.value)
    if start:
        yield _of_piece("start", field, start)
    if end:
        yield _of_piece("end", field, end)


def _of_piece(name: MeetingFact, field: Field, piece: Piece) -> Fact:
    return Fact(name, piece.text.strip(" .,"), (field.span,))


def _people(field: Field, name: MeetingFact) -> Iterator[Fact]:
    """Everyone that a field of people names; a lone word in it counts where it is the whole value."""
    found = adjuster_names(field.value) if name == "adjuster" else [each.name for each in find_names(field.value)]
    alone = [field.value] if len(field.value) < 40 and _LONE_NAME.fullmatch(field.value) else []
    for each in found or alone:
        yield Fact(name, each, (field.span,))
