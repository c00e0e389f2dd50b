"""What is to be done after a meeting (uppgifter, nästa steg): by whom and by when, as far as the minutes say so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.minutes.due_dates import due_in, due_words
from ingest.minutes.people_named import cell_doers, doers_in
from ingest.minutes.sections import section_at
from ingest.minutes.statements import statements_of
from ingest.minutes.task_phrases import doers_of_tasks
from ingest.minutes.task_tables import tasks_in_tables
from ingest.model import Span
from ingest.records import Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.minutes.sections import Section
    from ingest.minutes.statements import Statement
    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Decision, Mention

_I = re.IGNORECASE
_TASK_LIST = re.compile(
    r"(?:\d+\.?\s+)?(?:kvar att göra|att göra|nästa steg\b.{0,30}|uppgifter\b.{0,60}|åtgärder|åtgärdslista|"
    r"att[- ]?göra[- ]?lista|"
    r"action(?:s| ?points?| ?items?)\b.{0,30}|todo|to do|uppdrag (?:till|inför)\b.{0,30}|beslutade åtgärder|"
    r"uppföljning|hemläxa|"
    r"läxa till nästa möte|att göra (?:till|inför)\b.{0,30})\s*:?$",
    _I,
)
_TASK_LABEL = re.compile(r"(?:att[- ]göra|uppgift|to ?do|action)\s*:\s+(?=\S)", _I)
"""«ATT GÖRA: Alva ringer skolan», in the text of an item."""
_NONE = re.compile(r"\W*(?:inga|inget|ingen|–|-|ej|se )\b", _I)
_BRACKETS = re.compile(r"[(\[](?P<who>[^()\[\]]{2,60})[)\]]+\W*$")
_NAMES_ONLY = re.compile(r"[A-ZÅÄÖ][\w-]*(?:(?:, | och | & |/| )[A-ZÅÄÖ][\w-]*){0,5}$|alla$")
_BEHIND_DASH = re.compile(r"\s[–-]\s(?P<who>[^–]{2,60})$")
_BEFORE_COLON = re.compile(r"^\W*(?:\d+[.)]\s*)?(?P<who>[A-ZÅÄÖ@][^:.]{1,40}):\s+(?=\S)")
_LABEL = re.compile(r"\b(?:ansvarig(?:a)?|ansvar|vem)\s*:\s*(?P<who>[^.;]{2,60})", _I)
_READY = re.compile(
    r"\b(?:ska|skall)\s+(?:vara|finnas|ligga)\s+(?:klar|färdig|ute|på plats)\w*|"
    r"^klart? (?:senast|till)\b|"
    r"\b(?:skickas|lämnas|redovisas|presenteras|levereras|läggs fram|delas ut|mejlas|publiceras)\b",
    _I,
)
_NUMBERING = re.compile(r"(?:[-–•*·|]\s*|\d{1,2}\s?[.)]\s*|[a-zåäö]\s?\)\s*)+")


def tasks_of(
    document: Document, scope: Span, sections: Sequence[Section], roster: Roster, decisions: Sequence[Decision]
) -> tuple[Task, ...]:
    """The tasks that the meeting in `scope` gave, in the order of the text; some are among its `decisions`."""
    blocks = [block for block in document.blocks if scope.start <= block.span.start < scope.end]
    statements = statements_of(document, scope, sections)
    tasks = [
        *tasks_in_tables(document, blocks, roster),
        *_listed(document, scope, roster),
        *_decided(decisions),
    ]
    taken = {task.evidence[-1] for task in tasks}
    told = [task for task in _told(document, statements, roster) if not _within(task.evidence[0], taken)]
    found = sorted([*tasks, *told], key=lambda task: task.evidence[-1])
    return tuple(_with_item(task, sections) for task in found)


def _within(span: Span, taken: Iterable[Span]) -> bool:
    return any(map(span.overlaps, taken))


def _with_item(task: Task, sections: Sequence[Section]) -> Task:
    section = section_at(sections, task.evidence[-1].start)
    return task if task.item or section is None else replace(task, item=section.title)


def _decided(decisions: Iterable[Decision]) -> Iterator[Task]:
    """A decision that says who is to carry it out is a task as well."""
    for decision in decisions:
        if decision.responsible:
            yield Task(decision.text, decision.evidence, decision.responsible, decision.due, decision.item)


def _listed(document: Document, scope: Span, roster: Roster) -> Iterator[Task]:
    """The items of a list under «Nästa steg», «Att göra», «Uppgifter som identifierades under punkten:»."""
    listing = False
    for block in document.blocks:
        if not scope.start <= block.span.start < scope.end:
            continue
        text = document.quote(block.span)
        label = _TASK_LABEL.match(text) if block.kind in {"paragraph", "list_item"} else None
        if label and not _NONE.match(text, label.end()):
            yield _item(document, Span(document.id, block.span.start + label.end(), block.span.end), roster)
        elif block.kind in {"heading", "paragraph", "title"}:
            listing = _TASK_LIST.match(text.strip()) is not None
        elif listing and block.kind == "list_item" and not _NONE.match(text):
            yield _item(document, block.span, roster)


def _item(document: Document, span: Span, roster: Roster) -> Task:
    text = document.quote(span)
    numbering = _NUMBERING.match(text)
    words = text[numbering.end() if numbering else 0 :].strip()
    return Task(words, (span,), _item_doers(document, span, text, roster), due_words(text, loose=True))


def _item_doers(document: Document, span: Span, text: str, roster: Roster) -> tuple[Mention, ...]:
    """«Boka lokal (Alva)», «Alva: boka lokal», «Boka lokal – Alva», «Alva bokar lokal»."""
    for pattern in (_LABEL, _BRACKETS, _BEHIND_DASH, _BEFORE_COLON):
        match = pattern.search(text)
        if match is None:
            continue
        place = Span(document.id, span.start + match.start("who"), span.start + match.end("who"))
        doers = doers_in(document, place, roster)
        if not doers and (pattern is _LABEL or (pattern is _BRACKETS and _NAMES_ONLY.match(match["who"]))):
            doers = cell_doers(document, place, roster)
        if doers:
            return doers
    first = [mention for mention in roster.mentions(document, span) if mention.evidence[0].start == span.start]
    return doers_of_tasks(document, span, roster) or tuple(first)


def _told(document: Document, statements: Sequence[Statement], roster: Roster) -> list[Task]:
    """Tasks told in running text; a sentence that only says by when completes the task before it."""
    found: list[tuple[Task, Statement]] = []
    before: Statement | None = None
    for statement in statements:
        text = document.quote(statement.span)
        if statement.zone not in {"open", "decision"}:
            before = statement
            continue
        near = before.span if before and before.block == statement.block else None
        doers = doers_of_tasks(document, statement.span, roster, near)
        if doers:
            due = due_words(text, loose=True)
            found.append((Task(text.strip(), (statement.span,), doers, due), statement))
        elif (
            found
            and found[-1][0].due is None
            and found[-1][1].block == statement.block
            and _READY.search(text)
            and due_in(text)
        ):
            task, told = found[-1]
            found[-1] = (replace(task, due=due_words(text), evidence=(*task.evidence, statement.span)), told)
        before = statement
    return [task for task, _ in found]
