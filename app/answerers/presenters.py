"""Who presented what: from the agenda's responsible people and from what the text tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import ranked, the_best
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, meeting_evidence, people_named
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import AgendaItem, Presentation

_ENOUGH = 0.33


def answer_presenters(asked: Asked) -> Draft | None:
    """The people who presented the topic asked about, or what the people named presented."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    by_number = _by_number(asked)
    if by_number is not None:
        return by_number
    if asked.question.people and not asked.question.is_yes_no:
        return _presented_by(asked)
    told = [(held, each) for held in asked.scope.meetings for each in held.meeting.presentations]
    found = ranked(asked, told, lambda pair: _evidence(*pair), lambda pair: _words(pair[1]), least=0.25)
    best = the_best(found, _ENOUGH)
    if not best:
        return None
    held, first = best[0]
    same = [each for one, each in best if one is held and _is_same_item(each, first)]
    if asked.question.is_yes_no:
        return _yes_or_no(asked, held, same)
    return Draft((_statement(held, same),))


def _by_number(asked: Asked) -> Draft | None:
    """Who was responsible for the item or § whose number the question gives."""
    number = asked.question.item or asked.question.paragraph
    if number is None or (asked.question.topic and len(asked.question.topic) > 3):
        return None
    for held in asked.scope.meetings:
        for item in held.meeting.agenda:
            if item.number and item.number.strip("§ .") == number and item.responsible:
                return Draft((_responsible(held, item),))
    return None


def _responsible(held: HeldMeeting, item: AgendaItem) -> Statement:
    evidence = (*item.evidence, *(span for person in item.responsible for span in person.evidence))
    text = f"{people_named(item.responsible)} ansvarade för punkt {item.number}, «{item.title}», {at_meeting(held)}."
    return Statement(text, _unique((*evidence, *meeting_evidence(held))), derivation(item.responsible))


_OWN_ITEMS = re.compile(
    r"punkt|presentation|pass(?:et)?\b|ansvar|höll|stod för|presenter|talade|pratade|föredrag|dragning|inslag",
    re.IGNORECASE,
)
_WHAT = re.compile(r"^\W*(?:vad|vilka|vilken|vilket|om vad|what|which)\b", re.IGNORECASE)


def answer_presented_by(asked: Asked) -> Draft | None:
    """What the people named presented, however it is asked; a refusal where they presented nothing."""
    if not (asked.question.people and _WHAT.match(asked.sought) and _OWN_ITEMS.search(asked.sought)):
        return None
    if asked.unexplained(()):
        return None
    named = listed([person.written for person in asked.question.people])
    return _presented_by(asked) or Draft(
        refusal=f"{named} står inte för någon punkt eller presentation i arkivets anteckningar."
    )


def _presented_by(asked: Asked) -> Draft | None:
    """What the people named presented."""
    names = {name for person in asked.question.people for name in person.names}
    told = [
        (held, each)
        for held in asked.scope.meetings
        for each in held.meeting.presentations
        if each.presenter.name in names
    ]
    if not told:
        return None
    named = {word.lower() for person in asked.question.people for word in re.findall(r"[\w-]+", person.written)}
    if set(asked.question.topic) - named - {"under", "vid"}:
        found = ranked(asked, told, lambda pair: _evidence(*pair), lambda pair: _words(pair[1]), least=0.25)
        told = the_best(found, _ENOUGH) or told
    return Draft(tuple(statement for held, each in told[:6] for statement in _with_prose(asked, held, each)))


def _with_prose(asked: Asked, held: HeldMeeting, each: Presentation) -> Iterator[Statement]:
    """What was presented, and the sentence that tells of it."""
    yield _statement(held, [each])
    for span in each.evidence:
        document = asked.searcher.document(span.document_id)
        block = document.block_at(span.start)
        if block is not None and block.kind == "paragraph":
            yield Statement(document.quote(span), (span,))


def _yes_or_no(asked: Asked, held: HeldMeeting, found: Sequence[Presentation]) -> Draft | None:
    names = {name for person in asked.question.people for name in person.names}
    if not names:
        return None
    statement = _statement(held, found)
    yes = any(each.presenter.name in names for each in found)
    return Draft((Statement(f"{'Ja' if yes else 'Nej'}, {statement.text}", statement.evidence, statement.derived),))


def _statement(held: HeldMeeting, found: Sequence[Presentation]) -> Statement:
    people = tuple(each.presenter for each in found)
    first = found[0]
    topic = first.topic.strip(" .")
    evidence = _unique((*(span for each in found for span in _evidence(held, each)), *meeting_evidence(held)))
    names = listed(list(dict.fromkeys(person.name for person in people)))
    return Statement(f"{names} presenterade «{topic}» {at_meeting(held)}.", evidence, derivation(people))


def _is_same_item(one: Presentation, other: Presentation) -> bool:
    if one.item is not None and one.item == other.item:
        return True
    return one.topic == other.topic or bool(set(one.evidence) & set(other.evidence))


def _evidence(_: HeldMeeting, each: Presentation) -> tuple[Span, ...]:
    return _unique((*each.evidence, *each.presenter.evidence))


def _words(each: Presentation) -> str:
    return f"{each.topic} {each.item or ''} {each.presenter.name}"


def _unique(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(spans))
