"""What is to be done, by whom and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.choice import names_asked, ranked, the_best
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, evidence_of, people_named
from app.swedish_text import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Decision, Meeting, Task

    Given: TypeAlias = tuple[HeldMeeting, Task | Decision]

_ENOUGH = 0.45
"""The least fit of a task to the topic."""
_LEAST_WORDS = 0.5
"""The share of the topic that its words must hold."""
_MOST = 5
_MOST_OF_ONE = 2
"""Tasks that are given where the question does not ask for several."""
_FEW = 3
"""So many tasks of a person at a meeting are all given, whatever their words."""


def answer_tasks(asked: Asked) -> Draft | None:
    """The tasks that fit the question; those of the people named where it names some."""
    told: Sequence[Given] = [(held, task) for held in asked.scope.meetings for task in _given(held.meeting)]
    names = names_asked(asked)
    if names and asked.question.expected != "person":
        own = [(held, task) for held, task in told if names & {each.name for each in task.responsible}]
        if asked.scope.by_time and 0 < len(own) <= _FEW:
            return _drafted(own)
        told = own or told
    found = ranked(asked, told, lambda pair: pair[1].evidence, lambda pair: _words(pair[1]), _LEAST_WORDS)
    best = the_best(found, _ENOUGH)
    return _drafted(best[: _MOST if asked.question.wants_all else _MOST_OF_ONE]) if best else None


def _given(meeting: Meeting) -> list[Task | Decision]:
    """The tasks, and the decisions that give somebody something to do and are no task already."""
    texts = {task.text for task in meeting.tasks}
    return [*meeting.tasks, *(each for each in meeting.decisions if each.responsible and each.text not in texts)]


def _drafted(given: Sequence[Given]) -> Draft:
    return Draft(tuple(_statement(held, task) for held, task in given))


def _words(task: Task | Decision) -> str:
    return f"{task.text} {task.item or ''} {people_named(task.responsible)}"


def _statement(held: HeldMeeting, task: Task | Decision) -> Statement:
    """«Alva Stenmark: «Beställa livbojar», till 2025-03-31 (uppgift vid mötet med …)»."""
    who = f"{capitalised(people_named(task.responsible))}: " if task.responsible else ""
    text = f"{who}«{task.text.strip(' .')}»{_due(task)} (uppgift {at_meeting(held)})."
    return Statement(text, evidence_of(task.evidence, task.responsible, held), derivation(task.responsible))


def _due(task: Task | Decision) -> str:
    if not task.due or task.due in task.text:
        return ""
    return f", till {task.due}" if task.due[0].isdigit() else f", {task.due}"
