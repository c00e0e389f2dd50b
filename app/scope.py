"""Which meetings and documents a question is about, by the body and the time it names; or that there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.swedish_text import listed, long_date, month_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.library import HeldMeeting, Library
    from app.questions.question import Question
    from app.questions.times import Time

MEETING_KINDS = frozenset({"attendance", "votes", "reservation", "presenter", "decision", "contribution", "meeting"})
"""Kinds of question about something that happened at a meeting: where there is no such meeting, there is no answer."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The meetings in question, the latest first. `is_narrow`: the question named their body or time.

    `missing` says in Swedish what the archive lacks, where what was named is not there.
    """

    meetings: tuple[HeldMeeting, ...]
    is_narrow: bool = False
    by_time: bool = False
    missing: str | None = None

    @property
    def documents(self) -> frozenset[str]:
        """Their documents' ids."""
        return frozenset(held.document.id for held in self.meetings)


def scope_of(question: Question, library: Library, allowed: Iterable[HeldMeeting]) -> Scope:
    """The meetings among `allowed` that `question` is about."""
    meetings = tuple(allowed)
    body_known = bool(question.bodies.bodies)
    if body_known:
        meetings = tuple(held for held in meetings if held.body in question.bodies.bodies)
    elif question.bodies.unknown and question.kind in MEETING_KINDS:
        return Scope((), missing=f"Arkivet har inga handlingar från {question.bodies.unknown}.")
    timed = _at(meetings, question.times)
    if timed:
        return Scope(_latest(question, timed), is_narrow=True, by_time=True)
    if question.times and _time_binds(question, library):
        return Scope((), missing=_no_meeting(question, meetings if body_known else ()))
    return Scope(_latest(question, meetings), is_narrow=body_known or question.wants_latest or question.wants_first)


def _at(meetings: Sequence[HeldMeeting], times: Sequence[Time]) -> tuple[HeldMeeting, ...]:
    """Those held at a time that the question names; the most exact time that fits any decides."""
    for exact in (lambda time: time.is_day, lambda time: bool(time.months) and not time.is_day, lambda time: True):
        chosen = [time for time in times if exact(time)]
        found = tuple(held for held in meetings if any(time.fits(held.date) for time in chosen))
        if found:
            return found
        if chosen and exact(chosen[0]) and chosen[0].is_whole:
            return ()
    return ()


def _time_binds(question: Question, library: Library) -> bool:
    """Whether the time named is that of a meeting: then there is none, and nothing else answers."""
    if not (question.kind in MEETING_KINDS):
        return False
    low = question.text.lower()
    says_meeting = any(word in low for word in ("möte", "sammanträde", "protokoll", "anteckning", "träffades", "mote"))
    exact = any(time.is_day for time in question.times)
    dated = any(time.months for time in question.times)
    return (exact or dated) and (bool(question.bodies.bodies) or says_meeting) and bool(library.meetings)


def _latest(question: Question, meetings: Sequence[HeldMeeting]) -> tuple[HeldMeeting, ...]:
    dated = [held for held in meetings if held.date]
    if question.wants_latest and dated:
        return (dated[0],)
    if question.wants_first and dated:
        return (dated[-1],)
    return tuple(meetings)


def _no_meeting(question: Question, others: Sequence[HeldMeeting]) -> str:
    """Why there is no answer: which meeting is missing, and which there are."""
    bodies = sorted({body.name for body in question.bodies.bodies})
    whose = f" med {listed(bodies, 'eller')}" if bodies else ""
    when = listed([_told(time) for time in question.times], "eller")
    text = f"Arkivet har inget möte{whose} {when}."
    days = [held.date for held in others if held.date]
    if days:
        text += f" Där finns {listed([long_date(day) for day in sorted(set(days))[-4:]])}."
    return text


def _told(time: Time) -> str:
    year = f" {time.year}" if time.year else ""
    if time.day is not None:
        return f"den {time.day} {month_name(time.months[0])}{year}"
    if len(time.months) == 1:
        return f"i {month_name(time.months[0])}{year}"
    return f"vid den tiden{year}" if time.months else f"år{year}"
