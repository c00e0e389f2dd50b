"""The agenda: its items, what stood at a given time, when something was, how many items of a kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, derivation, meeting_evidence, people_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import AgendaItem, ItemKind

_CLOCK = re.compile(r"(?:\bkl(?:ockan)?\.? ?|\b(?=\d{1,2}[.:]\d\d))(\d{1,2})(?:[.:](\d\d))?\b")
_KINDS: tuple[tuple[ItemKind, re.Pattern[str]], ...] = (
    ("information", re.compile(r"information", re.IGNORECASE)),
    ("discussion", re.compile(r"diskussion", re.IGNORECASE)),
    ("decision", re.compile(r"beslutspunkt|för beslut", re.IGNORECASE)),
)
_WHOLE = re.compile(r"agenda|dagordning|program|vilka punkter|vilka ärenden|vilka arenden|hur många (?:\w*punkter|ärenden)|how many (?:agenda )?items", re.IGNORECASE)  # fmt: skip
_WHEN = re.compile(r"^\W*(?:när|nar|vilken tid|hur dags|when|what time)\b", re.IGNORECASE)
_KIND_NAMES = {"information": "information", "discussion": "diskussion", "decision": "beslut"}


def answer_agenda(asked: Asked) -> Draft | None:
    """What the agenda says about the time, item or kind asked for."""
    if not _is_of_meeting(asked):
        return None
    for held in meetings_asked(asked, [each for each in asked.scope.meetings if each.meeting.agenda])[:2]:
        items = held.meeting.agenda
        found = _at_clock(asked, items)
        if found:
            return Draft(tuple(_line(held, item) for item in found))
        numbered = [item for item in items if item.number and item.number.strip("§ .") == asked.question.item]
        if numbered:
            return Draft(tuple(_line(held, item) for item in numbered))
        if _WHEN.match(asked.sought):
            timed = _titled(asked, [item for item in items if item.time])
            return Draft((_line(held, timed),)) if timed else None
        if _WHOLE.search(asked.sought):
            return _whole(asked, held, items)
    return None


def _is_of_meeting(asked: Asked) -> bool:
    """Whether a meeting's agenda can be meant: one is named, or the archive has hardly another."""
    low = asked.sought.lower()
    if "betyder" in low:
        return False
    return asked.scope.is_narrow or "möte" in low or "dagordning" in low or len(asked.library.meetings) <= 2


def _at_clock(asked: Asked, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    match = _CLOCK.search(asked.sought)
    if match is None:
        return []
    digits = f"{match[1]}{match[2] or '00'}"
    return [item for item in items if item.time and re.sub(r"\D", "", item.time)[:4].lstrip("0") == digits.lstrip("0")]


def _titled(asked: Asked, items: Sequence[AgendaItem]) -> AgendaItem | None:
    best = max(items, key=lambda item: asked.coverage_known(item.title), default=None)
    return best if best is not None and asked.coverage_known(best.title) >= 0.4 else None


def _whole(asked: Asked, held: HeldMeeting, items: Sequence[AgendaItem]) -> Draft:
    kind = next((kind for kind, pattern in _KINDS if pattern.search(asked.sought)), None)
    chosen = [item for item in items if item.kind == kind] if kind else [item for item in items if item.number]
    chosen = chosen or list(items)
    what = f"Punkter för {_KIND_NAMES[kind]}" if kind else "Dagordning"
    lead = Statement(f"{what} {at_meeting(held)}: {len(chosen)} punkter.", meeting_evidence(held) or chosen[0].evidence, counts=(len(chosen),))
    return Draft((lead, *(Statement(f"{BULLET}{_told(item)}", item.evidence) for item in chosen)))


def _line(held: HeldMeeting, item: AgendaItem) -> Statement:
    evidence = (*item.evidence, *(span for each in item.responsible for span in each.evidence), *meeting_evidence(held))
    return Statement(f"{_told(item)} ({at_meeting(held)}).", tuple(dict.fromkeys(evidence)), derivation(item.responsible))


def _told(item: AgendaItem) -> str:
    number = f"{item.number.rstrip('.')}. " if item.number and "§" not in item.number else f"{item.number} " if item.number else ""
    time = f"{item.time} " if item.time else ""
    who = f" – {people_named(item.responsible)}" if item.responsible else ""
    return f"{number}{time}{item.title}{who}"
