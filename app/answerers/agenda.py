"""The agenda: its items, what stood at a given time, when something was, how many items of a kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, derivation, meeting_evidence, people_named
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import AgendaItem, ItemKind

_KINDS: tuple[tuple[ItemKind, re.Pattern[str]], ...] = (
    ("information", re.compile(r"informations?", re.IGNORECASE)),
    ("discussion", re.compile(r"diskussion", re.IGNORECASE)),
    ("decision", re.compile(r"beslutspunkt|(?:för|rena) beslut", re.IGNORECASE)),
)
_WHOLE = re.compile(r"agenda|dagordning|program|punkt(?:en|er|erna)? .*(?:diskussion|information|beslut)|diskussionspunkt|informationspunkt|beslutspunkt|vilka punkter|vilka ärenden|vilka arenden|hur många (?:\w*punkter|ärenden)|how many (?:agenda )?items", re.IGNORECASE)  # fmt: skip
_BREAKS = re.compile(r"\bpaus(?:er|erna)?\b|\braster(?:na)?\b|\bbreaks\b", re.IGNORECASE)
_WHEN = re.compile(r"^\W*(?:när|nar|vilken tid|hur dags|when|what time)\b", re.IGNORECASE)
_KIND_NAMES = {"information": "information", "discussion": "diskussion", "decision": "beslut"}


def answer_agenda(asked: Asked) -> Draft | None:
    """What the agenda says about the time, item or kind asked for."""
    if not _is_of_meeting(asked):
        return None
    for held in meetings_asked(asked, _with_agenda(asked))[:2]:
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


def _with_agenda(asked: Asked) -> list[HeldMeeting]:
    """The meetings in scope that have an agenda; with times on it where a time is asked about."""
    having = [each for each in asked.scope.meetings if each.meeting.agenda]
    timed = [each for each in having if any(item.time for item in each.meeting.agenda)]
    about_time = asked.clock or _BREAKS.search(asked.sought) or asked.question.expected in {"time", "clock"}
    return timed or having if about_time else having


_ITEM_NAMED = 0.6
"""The share of the topic that the title of an agenda item must hold to be what is asked about."""
_INITIALS = re.compile(r"\b[A-ZÅÄÖ]{2,4}\b")


def answer_agenda_item(asked: Asked) -> Draft | None:
    """When an item was, or whom it names, where the question speaks of nothing else."""
    if (
        asked.question.expected not in {"person", "time", "clock"}
        or asked.question.is_yes_no
        or not asked.question.topic
    ):
        return None
    items = [(held, item) for held in _with_agenda(asked)[:50] for item in held.meeting.agenda]
    best = max(items, key=lambda pair: asked.coverage(pair[1].title), default=None)
    if best is None or asked.coverage(best[1].title) < _ITEM_NAMED:
        return None
    held, item = best
    if asked.question.expected == "person":
        return _named_in_title(held, item)
    return Draft((_line(held, item),)) if item.time else None


def _named_in_title(held: HeldMeeting, item: AgendaItem) -> Draft | None:
    """The people responsible for an item, and those whose initials stand in its title."""
    rows = [row for row in held.meeting.attendance if row.initials in _INITIALS.findall(item.title)]
    if not rows and not item.responsible:
        return None
    if item.responsible:
        return Draft((_line(held, item),))
    told = listed([f"{row.initials} är {row.name} enligt deltagarlistan" for row in rows])
    evidence = (*item.evidence, *(span for row in rows for span in row.evidence), *meeting_evidence(held))
    return Draft(
        (Statement(f"{listed([row.name for row in rows])}: «{item.title}».", tuple(dict.fromkeys(evidence)), told),)
    )


def answer_agenda_entry(asked: Asked) -> Draft | None:
    """Who or what stood on the agenda at the time, or under the number, that the question names, however it is put."""
    if asked.question.expected == "reason" or asked.question.people:
        return None
    if asked.clock is None and not (asked.question.item and not asked.question.topic):
        return None
    return answer_agenda(asked)


def _is_of_meeting(asked: Asked) -> bool:
    """Whether a meeting's agenda can be meant: one is named, or the archive has hardly another."""
    low = asked.sought.lower()
    if re.search(r"betyder|står .* för\b|stands for", low):
        return False
    return asked.scope.is_narrow or "möte" in low or "dagordning" in low or len(asked.library.meetings) <= 2


def _at_clock(asked: Asked, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    digits = asked.clock
    if digits is None:
        return []
    return [item for item in items if item.time and re.sub(r"\D", "", item.time)[:4].lstrip("0") == digits.lstrip("0")]


def _titled(asked: Asked, items: Sequence[AgendaItem]) -> AgendaItem | None:
    best = max(items, key=lambda item: asked.coverage_known(item.title), default=None)
    return best if best is not None and asked.coverage_known(best.title) >= 0.4 else None


def _whole(asked: Asked, held: HeldMeeting, items: Sequence[AgendaItem]) -> Draft:
    if _BREAKS.search(asked.sought):
        breaks = [item for item in items if item.time and not item.number]
        return (
            Draft(tuple(_line(held, item) for item in breaks))
            if breaks
            else Draft(refusal=f"Inga pauser står på dagordningen {at_meeting(held)}.")
        )
    kind = next((kind for kind, pattern in _KINDS if pattern.search(asked.sought)), None)
    chosen = [item for item in items if item.kind == kind] if kind else [item for item in items if item.number]
    chosen = chosen or list(items)
    what = f"Punkter för {_KIND_NAMES[kind]}" if kind else "Dagordning"
    lead = Statement(
        f"{what} {at_meeting(held)}: {len(chosen)} {'punkt' if len(chosen) == 1 else 'punkter'}.",
        meeting_evidence(held) or chosen[0].evidence,
        counts=(len(chosen),),
    )
    return Draft((lead, *(_bullet(item) for item in chosen)))


def _bullet(item: AgendaItem) -> Statement:
    evidence = (*item.evidence, *(span for each in item.responsible for span in each.evidence))
    return Statement(f"{BULLET}{_told(item)}", tuple(dict.fromkeys(evidence)), derivation(item.responsible))


def _line(held: HeldMeeting, item: AgendaItem) -> Statement:
    evidence = (*item.evidence, *(span for each in item.responsible for span in each.evidence), *meeting_evidence(held))
    return Statement(
        f"{_told(item)} ({at_meeting(held)}).", tuple(dict.fromkeys(evidence)), derivation(item.responsible)
    )


def _told(item: AgendaItem) -> str:
    number = (
        f"{item.number.rstrip('.')}. "
        if item.number and "§" not in item.number
        else f"{item.number} "
        if item.number
        else ""
    )
    time = f"{item.time} " if item.time else ""
    who = f" – {people_named(item.responsible)}" if item.responsible else ""
    return f"{number}{time}{item.title}{who}"
