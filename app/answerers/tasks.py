"""What is to be done, by whom and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.choice import ranked, the_best
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, meeting_evidence, people_named

if TYPE_CHECKING:
    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Decision, Task

_ENOUGH = 0.45
_MOST = 5


def answer_tasks(asked: Asked) -> Draft | None:
    """The tasks that fit the question; those of the people named where it names some."""
    told: list[tuple[HeldMeeting, Task | Decision]] = [
        (held, task) for held in asked.scope.meetings for task in (*held.meeting.tasks, *_given(held))
    ]
    names = {name for person in asked.question.people for name in person.names}
    if names and asked.question.expected != "person":
        own = [(held, task) for held, task in told if names & {each.name for each in task.responsible}]
        if asked.scope.by_time and 0 < len(own) <= 3:
            return Draft(tuple(_statement(held, task) for held, task in own))
        told = own or told
    found = ranked(asked, told, lambda pair: pair[1].evidence, lambda pair: _words(pair[1]), least=0.5)
    best = the_best(found, _ENOUGH)
    if not best:
        return None
    if not asked.question.wants_all:
        best = best[:2]
    return Draft(tuple(_statement(held, task) for held, task in best[:_MOST]))


def _given(held: HeldMeeting) -> list[Decision]:
    """Decisions that give somebody something to do."""
    return [each for each in held.meeting.decisions if each.responsible]


def _words(task: Task | Decision) -> str:
    return f"{task.text} {task.item or ''} {people_named(task.responsible)}"


def _statement(held: HeldMeeting, task: Task | Decision) -> Statement:
    who = f"{people_named(task.responsible)}: " if task.responsible else ""
    due = f", {task.due}" if task.due and task.due not in task.text else ""
    evidence = (*task.evidence, *(span for each in task.responsible for span in each.evidence), *meeting_evidence(held))
    text = f"{who}«{task.text.strip(' .')}»{due} (uppgift {at_meeting(held)})."
    return Statement(text, tuple(dict.fromkeys(evidence)), derivation(task.responsible))
