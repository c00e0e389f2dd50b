"""Who presented what (föredragande): told in the text, named under a label, or responsible for an agenda item."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.attendance import attendance_of
from ingest.minutes.header import meeting_facts
from ingest.minutes.presenter_phrases import DROPPED
from ingest.minutes.presenter_prose import MeetingText, agenda_initials, told_in_past
from ingest.minutes.presenter_roles import Roles
from ingest.minutes.section_lines import read_head
from ingest.records import Presentation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ingest.minutes.presenter_prose import Finding
    from ingest.minutes.sections import Section
    from ingest.model import Document, Span
    from ingest.people import Roster
    from ingest.records import AgendaItem, Mention

_MISCELLANY = re.compile(
    r"(?:övriga?|kort\w*|information\w*|rapport(?:er)?|meddelande\w*|laget runt|rundan|runt bordet|runda\w*|aktuellt|"
    r"lägesrapporter|\w+ (?:rapport(?:er)?|information)|läget|nyheter|\w+direktörens \w+|ordföranden\w*)\b",
    re.IGNORECASE,
)
"""Items under which one person speaks of several things."""


def presentations_of(
    document: Document, scope: Span, sections: Sequence[Section], agenda: Sequence[AgendaItem], roster: Roster
) -> tuple[Presentation, ...]:
    """Each person with each item presented, in the order of the text; agenda and prose on the same thing are one."""
    attendance = attendance_of(document, scope)
    absent = {row.name for row in attendance if row.status == "absent"}
    absent -= {row.name for row in attendance if row.status != "absent"}
    told = MeetingText(
        document,
        sections,
        roster,
        Roles(attendance, meeting_facts(document, scope), roster, (document, scope)),
        agenda_initials(agenda),
        told_in_past(document, scope),
    )
    findings = [
        finding
        for finding in told.findings(scope)
        if not finding.weak or finding.person.name in _responsible_names(_item_at(agenda, finding.span.start))
    ]
    records = [*_told(findings, agenda), *_from_agenda(document, agenda, findings, roster, absent)]
    return tuple(record for _, record in sorted(records, key=lambda placed: placed[0]))


def _told(findings: Sequence[Finding], agenda: Sequence[AgendaItem]) -> Iterator[tuple[int, Presentation]]:
    """What the text tells: one record for a person and an item; where several things are taken up, one for each."""
    groups: dict[tuple[str, int], list[Finding]] = {}
    for finding in findings:
        section = finding.section
        alone = section is None or _MISCELLANY.fullmatch(section.title) is not None
        key = finding.span.start if section is None or alone else section.span.start
        groups.setdefault((finding.person.name, key), []).append(finding)
    for (name, _), group in groups.items():
        item = _item_at(agenda, _anchor(group[0]))
        responsible = [each for each in (item.responsible if item else ()) if each.name == name]
        yield group[-1].span.start, _presentation(group, item if responsible else None, responsible)


def _anchor(finding: Finding) -> int:
    return finding.section.span.start if finding.section else finding.span.start


def _presentation(group: Sequence[Finding], item: AgendaItem | None, responsible: Sequence[Mention]) -> Presentation:
    """One record of what the text tells of one person, with the agenda's row where that names the person too."""
    section = group[0].section
    people = [*(finding.person for finding in group), *responsible]
    stated = [person for person in people if person.basis == "stated"]
    topics = [finding.topic for finding in group if finding.topic]
    title = item.title if item else ""
    topic = title or next(iter(topics), "") or (section.title if section else "")
    evidence = [*(item.evidence if item else ()), *(finding.span for finding in group)]
    rows = [span for person in (stated or people)[:1] for span in person.evidence[1:]]
    return Presentation(
        presenter=(stated or people)[0],
        topic=topic,
        evidence=tuple(dict.fromkeys([*evidence, *rows])),
        item=section.title if section else None,
        basis="stated" if stated else "derived",
    )


def _from_agenda(
    document: Document,
    agenda: Sequence[AgendaItem],
    findings: Sequence[Finding],
    roster: Roster,
    absent: Collection[str],
) -> Iterator[tuple[int, Presentation]]:
    """Those whom only the agenda names, unless they were not there or the item was not dealt with."""
    told = {(finding.person.name, _item_at(agenda, _anchor(finding))) for finding in findings}
    for item in agenda:
        for person in item.responsible:
            known = person.name in roster.names or len(person.name.split()) > 1
            if not known or person.name in absent or (person.name, item) in told or _is_dropped(document, item):
                continue
            evidence = tuple(dict.fromkeys([*item.evidence, *person.evidence[1:]]))
            place = item.section.start if item.section else item.evidence[0].start
            heading = _heading(document, item) or item.title
            yield place, Presentation(person, item.title, evidence, heading, person.basis)


def _is_dropped(document: Document, item: AgendaItem) -> bool:
    """Whether the text of an item begins by telling that it was not dealt with."""
    if item.section is None:
        return False
    body = document.quote(item.section).partition("\n")[2].strip()
    return DROPPED.match(body) is not None


def _heading(document: Document, item: AgendaItem) -> str | None:
    """The title of the text that belongs to an item, without its number."""
    block = document.block_at(item.section.start) if item.section else None
    return read_head(document.quote(block.span))[1] if block else None


def _item_at(agenda: Sequence[AgendaItem], position: int) -> AgendaItem | None:
    return next((item for item in agenda if item.section and item.section.start <= position < item.section.end), None)


def _responsible_names(item: AgendaItem | None) -> set[str]:
    return {person.name for person in item.responsible} if item else set()
