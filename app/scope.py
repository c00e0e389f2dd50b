"""Which meetings and documents a question is about, by the body and the time it names; or that there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.meeting_numbers import no_such, number_asked, numbered
from app.meeting_sorts import of_sort
from app.questions.words import DECIDING_WORDS, FUNCTION_WORDS, is_asking, proper_names
from app.swedish_text import listed, long_date, month_name
from index.swedish import fold, words
from ingest.dates import day_and_month

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.library import HeldMeeting, Library
    from app.questions.question import Question
    from app.questions.times import Time

MEETING_KINDS = frozenset({"attendance", "votes", "reservation", "presenter", "decision", "contribution", "meeting"})
"""Kinds of question about something that happened at a meeting: where there is no such meeting, there is no answer."""
_FEW_PAPERS = 4
"""A name that so many papers at most have in their title, file name or body tells them from the others."""
_SHORTEST_NAME = 3
"""Letters of a name by which papers may speak of a body."""
_BEFORE = 45
"""Characters before a time in which the meeting stands that it is the time of; half as many behind it."""
_DONE_THERE = frozenset(DECIDING_WORDS) | frozenset(
    "beslutade beslutades beslöt beslöts bestämde bestämdes sa sade sagt säger tyckte ansåg borta med adjungerad "
    "adjungerade reserverade röstade".split()
)
"""What is done at a meeting: a time right behind it is that of the meeting."""
_SAYS_MEETING = ("möte", "sammanträ", "protokoll", "anteckning", "träff", "mote", "stämma")
"""How a word begins that tells that a time is that of a meeting."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The meetings in question, the latest first. `is_narrow`: the question named their body or time.

    `missing` says in Swedish what the archive lacks, where what was named is not there. `by_month`: a day was named or
    the month of a meeting, which tells it from others, not a year or another time, of which much is told elsewhere.
    """

    meetings: tuple[HeldMeeting, ...]
    is_narrow: bool = False
    by_time: bool = False
    missing: str | None = None
    by_month: bool = False

    @property
    def documents(self) -> frozenset[str]:
        """Their documents' ids."""
        return frozenset(held.document.id for held in self.meetings)


def scope_of(question: Question, library: Library, allowed: Iterable[HeldMeeting]) -> Scope:
    """The meetings among `allowed` that `question` is about."""
    allowed_meetings = meetings = tuple(allowed)
    body_known = bool(question.bodies.bodies)
    if body_known:
        meetings = tuple(held for held in meetings if held.body in question.bodies.bodies)
    elif question.bodies.unknown and question.kind in MEETING_KINDS and not _is_told_of(question, library):
        return Scope((), missing=f"Arkivet har inga handlingar från {question.bodies.unknown}.")
    else:
        named = _named(meetings, question, library)
        body_known, meetings = bool(named), named or meetings
    by_month = any(time.months for time in question.times)  # «det första mötet i maj» is no meeting by its number
    number = number_asked(question.corrected) if body_known and not by_month else None
    of_number = numbered(_at(meetings, question.times) or meetings, number) if number else None
    if of_number is not None:
        missing = None if of_number or question.kind not in MEETING_KINDS else no_such(meetings, number or 0)
        return Scope(of_number or (() if missing else meetings), is_narrow=True, by_time=True, missing=missing)
    sorted_out = of_sort(question.corrected, meetings)
    if sorted_out and (not question.times or _at(sorted_out, question.times)):
        body_known, meetings = True, sorted_out
    timed = _at(meetings, question.times) or _of_unnamed_body(question, allowed_meetings)
    if timed:
        by_month = any(time.is_day or (time.months and _is_of_meeting(time, question)) for time in question.times)
        return Scope(_latest(question, timed), is_narrow=True, by_time=True, by_month=by_month)
    if question.times and _time_binds(question, library):
        return Scope((), missing=no_meeting(question, meetings if body_known else ()))
    return Scope(_latest(question, meetings), is_narrow=body_known or question.wants_latest or question.wants_first)


def _of_unnamed_body(question: Question, meetings: Sequence[HeldMeeting]) -> tuple[HeldMeeting, ...]:
    """Those at a day or month that the question names whose papers do not say who met, but speak of that body."""
    names = [name for name in question.bodies.words if len(name) >= _SHORTEST_NAME]
    if not names or not any(time.months for time in question.times):
        return ()
    unnamed = (held for held in meetings if held.body is None)
    return _at([held for held in unnamed if _speaks_of(held, names)], question.times)


def _speaks_of(held: HeldMeeting, names: Sequence[str]) -> bool:
    """Whether any of `names`, folded, stands in the text of a meeting."""
    text = fold(held.document.text[held.meeting.scope.start : held.meeting.scope.end].lower())
    return any(fold(name.lower()) in text for name in names)


def _named(meetings: Sequence[HeldMeeting], question: Question, library: Library) -> tuple[HeldMeeting, ...]:
    """Those whose papers bear a name that the question has: «Bronsyxans stämma», «Roslagskrafts möte»."""
    for name in proper_names(question.corrected):
        if question.names_person(name):
            continue
        bare = fold(name.lower()).removesuffix("s")
        if bare in library.words_of_owners:
            continue  # a municipality is spoken of everywhere, not only in its own papers
        found = tuple(held for held in meetings if len(bare) > 2 and _bears(library.label_words(held), bare))
        if 0 < len(found) <= _FEW_PAPERS < len(library.meetings):
            return found
    return ()


def _bears(label: frozenset[str], bare: str) -> bool:
    """Whether a name stands among the words of a label; one with hyphens also in parts: «DCAT-AP-SE», «…-mötet»."""
    first, *parts = bare.split("-")
    if len(parts) > 1 and not label.issuperset((first, *parts)):
        parts = parts[:-1]
    return label.issuperset((first, *parts)) if parts else bare in label


def _at(meetings: Sequence[HeldMeeting], times: Sequence[Time]) -> tuple[HeldMeeting, ...]:
    """Those held at a time that the question names; the most exact time that fits any decides.

    None where a whole day is given and no meeting was held on it: another was not asked for.
    """
    for chosen in _by_exactness(times):
        found = tuple(held for held in meetings if any(_fits(time, held) for time in chosen))
        if found or (chosen and chosen[0].is_whole):
            return found
    return ()


def _fits(time: Time, held: HeldMeeting) -> bool:
    """Whether a meeting was held then; one without a date in the year, or on the day, that its paper is called by."""
    if held.date is None and time.year and not time.months and time.until is None:
        return str(time.year) in f"{held.document.name} {held.document.title}"
    if held.date is None and time.day and time.year is None:
        return day_and_month(held.document.title) == (time.day, *time.months)
    return time.fits(held.date)


def _by_exactness(times: Sequence[Time]) -> tuple[list[Time], list[Time], Sequence[Time]]:
    """The days named, the months or seasons, and all."""
    days = [time for time in times if time.is_day]
    return days, [time for time in times if time.months and not time.is_day], times


def _is_told_of(question: Question, library: Library) -> bool:
    """Whether a body without papers of its own is spoken of in those of others, and a sum or a reason is asked for."""
    named = words(question.bodies.unknown or "")
    return question.expected in {"amount", "number", "reason"} and all(map(library.searcher.knows, named))


def _time_binds(question: Question, library: Library) -> bool:
    """Whether the time named is that of a meeting: then there is none, and nothing else answers."""
    if question.kind not in MEETING_KINDS or question.expected == "reason":
        return False  # «Varför blev det inget möte i maj?»
    return bool(library.meetings) and any(
        _is_of_meeting(time, question) if time.months else _is_year_of_meeting(time, question)
        for time in question.times
    )


def _is_year_of_meeting(time: Time, question: Question) -> bool:
    """Whether a year stands right behind a meeting: «årsmötet 2026». Of other years much is told elsewhere."""
    before = words(question.whole[: time.start].lower())
    return time.until is None and bool(before) and any(word in before[-1] for word in _SAYS_MEETING)


def _is_of_meeting(time: Time, question: Question) -> bool:
    """Whether a meeting or a body stands right before or behind the time: «rådets möte i maj», «i maj beslutade KS».

    So does what was done there: «Vad beslutades i maj?», «Vem var frånvarande i maj?».
    """
    text = question.whole.lower()
    near = text[max(0, time.start - _BEFORE) : time.end + _BEFORE // 2]
    names_body = len(time.months) == 1 and any(word.lower() in near for word in question.bodies.words)
    if names_body or any(word in near for word in _SAYS_MEETING):
        return True  # of a summer or a year that a body is named beside much is told at later meetings
    names = {word.lower() for person in question.people for word in words(person.written)}
    before = [word for word in words(text[: time.start]) if word not in FUNCTION_WORDS | names]
    return not before or is_asking(before[-1]) or before[-1] in _DONE_THERE


def _latest(question: Question, meetings: Sequence[HeldMeeting]) -> tuple[HeldMeeting, ...]:
    dated = [held for held in meetings if held.date]
    if question.wants_latest and dated:
        return (dated[0],)
    if question.wants_first and dated:
        return (dated[-1],)
    return tuple(meetings)


def no_meeting(question: Question, others: Sequence[HeldMeeting]) -> str:
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
    if time.until is not None:
        return f"mellan {time.year} och {time.until}" if time.year else f"till och med {time.until}"
    year = f" {time.year}" if time.year else ""
    if time.day is not None:
        return f"den {time.day} {month_name(time.months[0])}{year}"
    if len(time.months) == 1:
        return f"i {month_name(time.months[0])}{year}"
    return f"vid den tiden{year}" if time.months else f"år{year}"
