"""A question → a checked answer: the answerers of its kind are asked in turn, passages last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer import Answer
from app.answerers import answerers_for
from app.answerers.confirmed import answer_confirmed
from app.answerers.further import answered_but_first, completed
from app.answerers.several_times import once_for_each_time
from app.answerers.since_then import with_what_came_since
from app.asked import Asked
from app.composing import compose, refuse
from app.draft import Draft
from app.representatives import telling_whom_they_represent
from app.requirements import bare_name
from app.swedish_text import listed
from app.unfit import is_unfit
from app.unfounded import is_unfounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from app.library import Library
    from index.search import Filters
    from ingest.model import Span


def answer_question(text: str, library: Library, filters: Filters, today: date) -> Answer:
    """The answer to `text`, or a refusal with its reason; relative times count from `today`."""
    if not text.strip():
        return Answer(text, "not_found", "Frågan är tom.")
    if not library.searcher.passages:
        return Answer(text, "not_found", "Arkivet innehåller inga dokument.")
    asked = Asked.of(text, library, filters, today)
    unknown = _unknown(asked)
    if unknown is not None:
        return refuse(asked, unknown, _near(asked))
    return (
        _answer_for_each_time(asked)
        or _first_answer(asked)
        or refuse(asked, "Jag hittar inget belägg i arkivet.", _near(asked))
    )


def _answer_for_each_time(asked: Asked) -> Answer | None:
    """The answers for each of several times that the question names, where there is one for each."""
    drafts = [_first_draft(each) for each in once_for_each_time(asked)]
    if not drafts or not all(draft and draft.statements for draft in drafts):
        return None
    told = dict.fromkeys(statement for draft in drafts if draft for statement in draft.statements)
    return compose(asked, Draft(tuple(told)), _near(asked))


def _first_answer(asked: Asked) -> Answer | None:
    """The first answer that stands up to the check, or the refusal of an answerer that knows there is none."""
    for draft in _drafts(asked):
        if draft.refusal is not None:
            rest = answered_but_first(asked, draft, _first_draft)
            answer = compose(asked, rest, _near(asked)) if rest else None
            return answer or refuse(asked, draft.refusal, _near(asked), draft.support)
        told = telling_whom_they_represent(asked, with_what_came_since(asked, completed(asked, draft, _first_draft)))
        answer = compose(asked, told, _near(asked))
        if answer is not None:
            return answer
    return None


def _first_draft(asked: Asked) -> Draft | None:
    """The first draft of an answer or refusal to a question within another."""
    unknown = _unknown(asked)
    if unknown is not None:
        return Draft(refusal=unknown)
    return next(_drafts(asked), None)


def _drafts(asked: Asked) -> Iterator[Draft]:
    """The drafts of the answerers in turn, without those that say Ja or Nej to something else or lack what is asked."""
    confirmed = answer_confirmed(asked, _first_draft)
    if confirmed is not None:
        yield confirmed
    for answerer in answerers_for(asked.question):
        draft = answerer(asked)
        if draft is not None and not is_unfounded(asked, draft) and not is_unfit(asked, draft):
            yield draft


def _near(asked: Asked) -> list[Span]:
    """Where the sentences stand that are nearest to the question, the nearest first."""
    return [candidate.span for candidate in asked.candidates]


def _unknown(asked: Asked) -> str | None:
    """That the archive does not know people or names in the question at all; None where it does."""

    def known(word: str) -> bool:
        """In some form, or with a letter doubled, or not: «Yan» for Yann; of «Mossebofrågan» Mossebo is enough."""
        knows = asked.searcher.knows
        return knows(word) or knows(bare_name(word)) or asked.searcher.nearest_word(word.lower(), 0) is not None

    titles = asked.library.names_of_documents
    people = [person.written for person in asked.question.people if not person.names]
    strangers = [
        *(name for name in people if not all(known(part) for part in name.split())),
        *(name for name in asked.names if not known(name) and name.lower().removesuffix("s") not in titles),
    ]
    return f"{listed(strangers)} nämns inte i arkivet." if strangers else None
