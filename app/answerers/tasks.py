"""What is to be done, by whom and by when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import names_asked, ranked, the_best
from app.answerers.passages import quotation
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, evidence_of, people_named
from app.swedish_text import capitalised
from index.swedish import words
from ingest.dates import MONTH
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import TypeAlias

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Decision, Meeting, Task

    Given: TypeAlias = tuple[HeldMeeting, Task | Decision]

_ENOUGH = 0.45
"""The least fit of a task to the topic."""
_LEAST_WORDS = 0.5
"""The share of the topic that its words must hold, with those before it…"""
_LEAST_OWN = 0.25
"""…and its own."""
_BESIDE = 0.85
"""What a word counts that stands before the task in its paragraph, not in the task itself."""
_TOPIC = 0.6
"""The share of the words in how well a task fits, as in `Asked.fit`."""
_LOOKED_INTO = 16
"""The best tasks, whose paragraphs are read as well."""
_MOST = 5
_MOST_OF_ONE = 2
"""Tasks that are given where the question does not ask for several."""
_MOST_OF_MEETING = 20
"""Tasks that are given where all of a meeting are asked for."""
_FEW = 3
"""So many tasks of a person at a meeting are all given, whatever their words."""
_ANY_TASK = frozenset(
    "göra gör gjort göras gjorts uppgifter uppgifterna uppdragen åtgärder åtgärderna delades delas ut gavs "
    "ges gav fördelades återstår kvar åtog sig möttes träffades sågs lovade bestämdes nästa".split()
)
"""Words that ask for tasks, whichever they are."""
_WHO_NOW = re.compile(r"\b(?:nu|numera|överta\w*|övertog\w*|(?:tog|tar|ta|tagit) över)\b", re.IGNORECASE)
"""Asks who has a task since it passed to somebody else."""
_SUCCEEDS = re.compile(r"\b(?:tog|tar|tagit) över efter\b|efterträd", re.IGNORECASE)
"""Asks who came in somebody's place, not who has a task."""
_HAS_TASK = re.compile(r"överta|övertog|ansvar|numera|uppgift|uppdrag", re.IGNORECASE)
_TELLS_WHEN = re.compile(
    rf"\d|\b(?:{MONTH}|(?:mån|tis|ons|tors|fre|lör|sön)dag\w*|höst\w*|vår(?:en)?|sommar\w*|vinter\w*|årsskift\w*|jul|"
    r"vecka\w*|snarast|omgående|direkt|dag|nästa)\b",
    re.IGNORECASE,
)
"""Some time, which a task must tell where it is asked when."""
_IS_TO_BE = re.compile(r"\b(?:ska|skall)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"\b(?:den|det|dem|detta)(?= (?:till|senast|innan|före|inför|i|på|vid|under|med|och|klar\w*|färdig\w*)\b|\W*$)",
    re.IGNORECASE,
)
"""A task that is told of what was named before."""
_SAME_TASK = 0.55
"""The share of the best task's fit from which on another is taken to be the same at another time."""


def answer_tasks(asked: Asked) -> Draft | None:
    """The tasks that fit the question; those of the people named where it names some."""
    if _SUCCEEDS.search(asked.sought):
        return None
    told: Sequence[Given] = [(held, task) for held in asked.scope.meetings for task in _given(held.meeting)]
    names = names_asked(asked)
    if names and asked.question.expected != "person":
        own = [(held, task) for held, task in told if names & {each.name for each in task.responsible}]
        if own and (_asks_for_any(asked, own[0][0]) or (asked.scope.by_time and len(own) <= _FEW)):
            return _drafted(asked, own[:_MOST])
        told = own or told
    elif told and asked.scope.is_narrow and _asks_for_any(asked, told[0][0]):
        return _drafted(asked, [pair for pair in told if pair[0] is told[0][0]][:_MOST_OF_MEETING])
    if asked.question.expected == "person":
        told = [(held, task) for held, task in told if task.responsible]
    return _fitting(asked, told)


def _asks_for_any(asked: Asked, held: HeldMeeting) -> bool:
    """Whether the question says nothing of the task but who has it and at which meeting it was given."""
    facts = " ".join(fact.value for fact in held.meeting.facts)
    known = _ANY_TASK | {word for name in names_asked(asked) for word in words(name)} | set(words(facts))
    return all(word in known or word.removesuffix("s") in known for word in asked.question.topic)


def _fitting(asked: Asked, told: Sequence[Given]) -> Draft | None:
    """The tasks that fit the topic best; those given last where it is asked who has it now.

    None where nothing of the topic stands in the archive but words that say that somebody has a task.
    """
    matter = [word for word in asked.question.topic if word not in _ANY_TASK and not _HAS_TASK.match(word)]
    if matter and not any(map(asked.searcher.knows, matter)):
        return None
    found = _ranked(asked, told)
    wants_time = asked.question.expected in {"time", "day"}
    if wants_time:
        found = [(fit, pair) for fit, pair in found if pair[1].due or _TELLS_WHEN.search(_words(pair[1]))]
    due = [(fit, pair) for fit, pair in found if pair[1].due] if wants_time else []
    if _WHO_NOW.search(asked.sought) or (due and _due_now(asked)):
        best = _latest(due or found)[:_FEW]
    else:
        best = the_best(due or found, _ENOUGH)[: _MOST if asked.question.wants_all else _MOST_OF_ONE]
    return _drafted(asked, best) if best else None


def _due_now(asked: Asked) -> bool:
    """Whether it is asked by when something is to be done, not by when it once was."""
    return _IS_TO_BE.search(asked.sought) is not None


def _latest(found: Sequence[tuple[float, Given]]) -> list[Given]:
    """Of the tasks that fit well, those of the latest meeting: what was said before no longer holds."""
    good = [pair for fit, pair in found if fit >= max(_ENOUGH, found[0][0] * _SAME_TASK)]
    latest = max((pair[0].date for pair in good if pair[0].date), default=None)
    return [pair for pair in good if pair[0].date == latest]


def _ranked(asked: Asked, told: Sequence[Given]) -> list[tuple[float, Given]]:
    """The tasks by how well they fit: by their own words and by those before them, which «Eva ringer honom» needs."""
    found = ranked(asked, told, lambda pair: pair[1].evidence, lambda pair: _words(pair[1]), least=0.0)
    fits = [
        (_with_paragraph(asked, fit, pair) if place < _LOOKED_INTO else 0.0, pair)
        for place, (fit, pair) in enumerate(found)
    ]
    return sorted(((fit, pair) for fit, pair in fits if fit > 0), key=lambda each: -each[0])


def _with_paragraph(asked: Asked, fit: float, given: Given) -> float:
    """The fit of a task when what stands before it is read too; 0 where that speaks too little of the topic."""
    task = given[1]
    own = asked.coverage_known(_words(task))
    if own >= _LEAST_WORDS:
        return fit
    if "decision" in asked.question.kinds:
        return 0.0  # what was decided is told in full
    told = _BESIDE * asked.coverage_known(f"{_words(task)}\n{_before(asked, task.evidence[-1])}")
    return fit + _TOPIC * (told - own) if own >= _LEAST_OWN and told >= _LEAST_WORDS else 0.0


def _before(asked: Asked, span: Span) -> str:
    """The paragraph of `span` up to it, and the one before."""
    document = asked.searcher.document(span.document_id)
    index = document.index_at(span.start)
    first, block = document.blocks[max(0, index - 1)], document.blocks[index]
    same = first.place.headings == block.place.headings
    return document.text[(first if same else block).span.start : span.start]


def _given(meeting: Meeting) -> list[Task | Decision]:
    """The tasks, and the decisions that give somebody something to do and are no task already."""
    texts = {task.text for task in meeting.tasks}
    return [*meeting.tasks, *(each for each in meeting.decisions if each.responsible and each.text not in texts)]


def _drafted(asked: Asked, given: Sequence[Given]) -> Draft:
    return Draft(tuple(each for held, task in given for each in _statements(asked, held, task)))


def _statements(asked: Asked, held: HeldMeeting, task: Task | Decision) -> Iterator[Statement]:
    """The task, and the sentence before it where it speaks of that: «Carina tar fram den till mötet»."""
    yield _statement(held, task)
    before = _sentence_before(held, task.evidence[-1]) if _LEANS.search(task.text) else None
    if before:
        yield quotation(asked, [before])


def _sentence_before(held: HeldMeeting, span: Span) -> Span | None:
    """The sentence of the same paragraph that ends before `span`, if any does."""
    block = held.document.block_at(span.start)
    earlier = [each for each in sentences(held.document, block) if each.end <= span.start] if block else []
    return earlier[-1] if earlier else None


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
