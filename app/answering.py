"""A question → a checked answer: the answerers of its kind are asked in turn, passages last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer import Answer
from app.answerers import answerers_for
from app.asked import Asked
from app.answerers.passages import completed
from app.composing import compose, refuse
from app.questions.words import proper_names
from app.swedish_text import listed

if TYPE_CHECKING:
    from datetime import date

    from app.library import Library
    from index.search import Filters


def answer_question(text: str, library: Library, filters: Filters, today: date) -> Answer:
    """The answer to `text`, or a refusal with its reason; relative times count from `today`."""
    if not text.strip():
        return Answer(text, "not_found", "Frågan är tom.")
    if not library.searcher.passages:
        return Answer(text, "not_found", "Arkivet innehåller inga dokument.")
    asked = Asked.of(text, library, filters, today)
    strangers = _strangers(asked)
    if strangers:
        return refuse(asked, f"{listed(strangers)} nämns inte i arkivet.", [each.span for each in asked.candidates])
    for answerer in answerers_for(asked.question):
        draft = answerer(asked)
        if draft is None:
            continue
        near = [candidate.span for candidate in asked.candidates]
        if draft.refusal is not None:
            return refuse(asked, draft.refusal, near)
        answer = compose(asked, completed(asked, draft), near)
        if answer is not None:
            return answer
    return refuse(asked, "Jag hittar inget belägg i arkivet.", [candidate.span for candidate in asked.candidates])


def _strangers(asked: Asked) -> list[str]:
    """The people and names in the question that the archive does not know at all."""
    people = [each.written for each in asked.question.people if not each.names]
    known = asked.searcher.knows
    unknown_people = [name for name in people if not all(known(part) for part in name.split())]
    closed = {word for name in people for word in name.split()} | set(asked.question.bodies.words)
    if asked.question.is_english:
        return unknown_people
    names = [
        name for name in proper_names(asked.sought) if name not in closed and not asked.question.names_person(name)
    ]
    titles = asked.library.names_of_documents
    return [
        *unknown_people,
        *(name for name in names if not known(name) and name.lower().removesuffix("s") not in titles),
    ]
