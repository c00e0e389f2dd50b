"""What `belagg show meetings|decisions|people|focus|tasks` lists: records as objects for programs, with their evidence.

Names of people keep what is worked out apart from what is stated (`basis`). Evidence has the shape of a citation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.citations import cite
from app.records import citation_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from index.store import Store
    from ingest.model import Document, Span
    from ingest.records import AgendaItem, Attendance, Decision, Fact, Meeting, MeetingFact, Mention, Presentation, Task

Listed = dict[str, Any]
"""One listed record: plain values, lists of named things, and under `evidence` citations."""

_Told = tuple["Document", "Meeting"]

_ONE: dict[str, MeetingFact] = {
    "title": "title", "owner": "owner", "type": "kind", "begins": "start", "ends": "end",
    "purpose": "purpose", "paragraphs": "paragraphs", "published": "published",
}  # fmt: skip
"""Key of a listed meeting → the fact that it has once."""

_MANY: dict[str, MeetingFact] = {
    "places": "place", "chairs": "chair", "secretaries": "secretary", "adjusters": "adjuster",
    "attachments": "attachment", "next_meetings": "next_meeting",
}  # fmt: skip
"""Key of a listed meeting → the fact that it may have several times."""

_CALLED = ("name", "topic", "value", "title")


def list_meetings(store: Store) -> Iterator[Listed]:
    """Every meeting with its facts, agenda and how many attended, decided or promised what."""
    for document, meeting in _told(store):
        statuses = [each.status for each in meeting.attendance]
        yield {
            **_head(document, meeting),
            **{key: fact.value if (fact := meeting.first(name)) else None for key, name in _ONE.items()},
            **{key: [_fact(document, fact) for fact in meeting.all(name)] for key, name in _MANY.items()},
            "present": statuses.count("present"),
            "absent": statuses.count("absent"),
            "co_opted": statuses.count("co-opted"),
            "substitutes": statuses.count("substitute"),
            "decisions": len(meeting.decisions),
            "tasks": len(meeting.tasks),
            "agenda": [_item(document, item) for item in meeting.agenda],
            "evidence": _evidence(document, _identity(document, meeting)),
        }


def list_decisions(store: Store) -> Iterator[Listed]:
    """Every decision, in the order of the minutes."""
    for document, meeting in _told(store):
        for decision in meeting.decisions:
            yield _head(document, meeting) | _decision(document, decision)


def list_people(store: Store) -> Iterator[Listed]:
    """Who attended which meeting and what each presented; last those who presented without being on its list."""
    for document, meeting in _told(store):
        head = _head(document, meeting)
        presented: dict[str, list[Presentation]] = {}
        for each in meeting.presentations:
            presented.setdefault(each.presenter.name, []).append(each)
        for attendance in meeting.attendance:
            yield head | _attendance(document, attendance, presented.pop(attendance.name, []))
        for name, presentations in presented.items():
            yield head | _presenter(document, name, presentations)


def list_focus_areas(store: Store) -> Iterator[Listed]:
    """Every focus area of every strategy, with its topics."""
    for strategy in store.strategies():
        document = store.document(strategy.document_id)
        for area in strategy.focus_areas:
            yield {
                "document": document.name,
                "date": strategy.date.isoformat() if strategy.date else None,
                "strategy": strategy.title,
                "group": area.group,
                "area": area.name,
                "topics": [_fact(document, topic) for topic in area.topics],
                "evidence": _evidence(document, area.evidence),
            }


def list_tasks(store: Store) -> Iterator[Listed]:
    """Every task, in the order of the minutes."""
    for document, meeting in _told(store):
        for task in meeting.tasks:
            yield _head(document, meeting) | _task(document, task)


LISTINGS: dict[str, Callable[[Store], Iterator[Listed]]] = {
    "meetings": list_meetings,
    "decisions": list_decisions,
    "people": list_people,
    "focus": list_focus_areas,
    "tasks": list_tasks,
}
"""What may stand behind `belagg show`, which is also the key of its JSON object."""


def said(part: Listed | str) -> str:
    """What a part of a listed record is called: somebody's name, a topic, a value or a title."""
    return part if isinstance(part, str) else str(next(part[key] for key in _CALLED if key in part))


def _told(store: Store) -> Iterator[_Told]:
    for meeting in store.meetings():
        yield store.document(meeting.document_id), meeting


def _head(document: Document, meeting: Meeting) -> Listed:
    body = meeting.first("body")
    return {
        "document": document.name,
        "meeting": meeting.number,
        "date": meeting.date.isoformat() if meeting.date else None,
        "body": body.value if body else None,
    }


def _identity(document: Document, meeting: Meeting) -> Iterable[Span]:
    """Where the text says which meeting this is; else where it begins."""
    facts = [fact for name in ("title", "body", "date") if (fact := meeting.first(name))]
    if facts:
        return [span for fact in facts for span in fact.evidence]
    blocks = (block.span for block in document.blocks if block.span.start >= meeting.scope.start)
    return [span for span in blocks if document.quote(span).strip()][:1]


def _decision(document: Document, decision: Decision) -> Listed:
    votes = decision.votes
    return {
        "number": decision.number,
        "item": decision.item,
        "dnr": decision.dnr,
        "text": decision.text,
        "outcome": decision.outcome,
        "votes": votes.value if votes else None,
        "reservations": _people(document, decision.reservations),
        "responsible": _people(document, decision.responsible),
        "due": decision.due,
        "evidence": _evidence(document, [*decision.evidence, *(votes.evidence if votes else ())]),
    }


def _attendance(document: Document, attendance: Attendance, presentations: list[Presentation]) -> Listed:
    return {
        "name": attendance.name,
        "organisation": attendance.organisation,
        "role": attendance.role,
        "status": attendance.status,
        "part": attendance.part,
        "replaces": attendance.replaces,
        "initials": attendance.initials,
        "initials_basis": attendance.initials_basis if attendance.initials else None,
        "nickname": attendance.nickname,
        "presented": [_presentation(document, each) for each in presentations],
        "evidence": _evidence(document, attendance.evidence),
    }


def _presenter(document: Document, name: str, presentations: list[Presentation]) -> Listed:
    """Somebody who presented but stands in no list: nothing else is known of them."""
    unknown = ("organisation", "role", "status", "part", "replaces", "initials", "initials_basis", "nickname")
    return {
        "name": name,
        **dict.fromkeys(unknown),
        "presented": [_presentation(document, each) for each in presentations],
        "evidence": _evidence(document, [span for each in presentations for span in each.presenter.evidence]),
    }


def _presentation(document: Document, presentation: Presentation) -> Listed:
    is_stated = presentation.basis == presentation.presenter.basis == "stated"
    return {
        "topic": presentation.topic,
        "item": presentation.item,
        "basis": "stated" if is_stated else "derived",
        "evidence": _evidence(document, [*presentation.evidence, *presentation.presenter.evidence]),
    }


def _task(document: Document, task: Task) -> Listed:
    return {
        "item": task.item,
        "text": task.text,
        "responsible": _people(document, task.responsible),
        "due": task.due,
        "evidence": _evidence(document, task.evidence),
    }


def _item(document: Document, item: AgendaItem) -> Listed:
    return {
        "number": item.number,
        "time": item.time,
        "kind": item.kind,
        "title": item.title,
        "dnr": item.dnr,
        "responsible": _people(document, item.responsible),
        "evidence": _evidence(document, item.evidence),
    }


def _people(document: Document, mentions: Iterable[Mention]) -> list[Listed]:
    return [
        {
            "name": each.name,
            "written": each.written,
            "basis": each.basis,
            "evidence": _evidence(document, each.evidence),
        }
        for each in mentions
    ]


def _fact(document: Document, fact: Fact) -> Listed:
    return {
        "value": fact.value,
        "date": fact.day.isoformat() if fact.day else None,
        "basis": fact.basis,
        "evidence": _evidence(document, fact.evidence),
    }


def _evidence(document: Document, spans: Iterable[Span]) -> list[Listed]:
    """A citation of each span, numbered from 1, each once."""
    return [citation_record(cite(document, span, number)) for number, span in enumerate(dict.fromkeys(spans), start=1)]
