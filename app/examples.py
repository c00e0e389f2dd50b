"""Example questions made from what the archive itself holds; only such as it answers."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from app.swedish_text import long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from app.answer import Answer
    from app.library import HeldMeeting, Library

MOST_EXAMPLES = 5
"""As many as are read at a glance."""
_TRIES = 4
"""Questions of one kind that are tried until the archive answers one."""
_LONGEST_TOPIC = 60
"""Characters: a longer topic is a sentence and makes an awkward question."""

_FORMALITY = re.compile(
    r"öppn|avslut|dagordning|föregående|just(?:er|ering)|välkom|inledning|upprop|nästa möte|övrig", re.IGNORECASE
)
"""Items that every meeting has, and nobody asks about."""


def examples(library: Library, ask: Callable[[str], Answer]) -> Iterator[str]:
    """At most one question of each kind, the latest records first."""
    answered = (question for kind in _KINDS for question in _first_answered(kind(library), ask))
    return islice(answered, MOST_EXAMPLES)


def _first_answered(questions: Iterable[str], ask: Callable[[str], Answer]) -> list[str]:
    tried = islice(dict.fromkeys(questions), _TRIES)
    return list(islice((question for question in tried if ask(question).outcome == "answered"), 1))


def _presenters(library: Library) -> Iterator[str]:
    for held in library.meetings:
        for each in held.meeting.presentations:
            if len(each.topic) <= _LONGEST_TOPIC and not _FORMALITY.search(each.topic):
                yield f"Vem presenterade «{' '.join(each.topic.split())}»?"


def _decisions(library: Library) -> Iterator[str]:
    for name, day in _bodies_and_days(held for held in library.meetings if held.meeting.decisions):
        yield f"Vad beslutade {name} den {day}?"


def _focus_areas(library: Library) -> Iterator[str]:
    for held in library.strategies:
        if held.strategy.focus_areas and len(held.strategy.title) <= _LONGEST_TOPIC:
            yield f"Vilka fokusområden har {held.strategy.title}?"


def _next_meetings(library: Library) -> Iterator[str]:
    for held in library.meetings:
        if held.body and held.meeting.first("next_meeting"):
            yield f"När är nästa möte med {held.body.name}?"


def _attendance(library: Library) -> Iterator[str]:
    for name, day in _bodies_and_days(held for held in library.meetings if held.meeting.attendance):
        yield f"Vilka deltog i mötet med {name} den {day}?"


def _bodies_and_days(meetings: Iterable[HeldMeeting]) -> Iterator[tuple[str, str]]:
    for held in meetings:
        if held.body and held.date:
            yield held.body.name, long_date(held.date)


_KINDS = (_presenters, _decisions, _focus_areas, _next_meetings, _attendance)
