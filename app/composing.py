"""Makes an answer of a draft: checks each statement, numbers what it cites, and adds what else was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer import Answer, Sentence
from app.citations import cite, place_of
from app.draft import BULLET
from app.own_marks import one_line_of, without_own_marks
from app.short_names import with_full_names
from app.verification import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.answer import Citation
    from app.asked import Asked
    from app.draft import Draft, Statement
    from ingest.model import Span

MOST_ALSO_FOUND = 3
"""Findings shown beside an answer: a glance."""


def compose(asked: Asked, draft: Draft, others: Iterable[Span] = ()) -> Answer | None:
    """The answer of `draft`, or None where nothing in it stood up to the check. `others` is found beside it."""
    document_of = asked.searcher.document
    statements = list(_standing(asked, [with_full_names(asked, each) for each in draft.statements]))
    if not statements:
        return None
    spans = list(dict.fromkeys(span for each in statements for span in each.evidence))
    numbers = {span: number for number, span in enumerate(spans, start=1)}
    citations = tuple(cite(document_of(span.document_id), span, number) for span, number in numbers.items())
    sentences = tuple(_sentence(each, numbers) for each in statements)
    also = also_found(asked, others, spans, start=len(spans) + 1)
    untold = " ".join(draft.untold) or None
    return Answer(asked.text, "answered", untold, sentences, citations, also, draft.support)


def refuse(asked: Asked, reason: str, others: Iterable[Span] = (), support: float | None = None) -> Answer:
    """A refusal with its reason and the nearest findings."""
    return Answer(asked.text, "not_found", reason, also_found=also_found(asked, others, ()), support=support)


def also_found(asked: Asked, others: Iterable[Span], used: Sequence[Span], start: int = 1) -> tuple[Citation, ...]:
    """One finding a section, none that the answer cites already; numbered from `start`."""
    document_of = asked.searcher.document
    seen = {_section(asked, span) for span in used}
    found: list[Citation] = []
    for span in others:
        section = _section(asked, span)
        if section not in seen and len(found) < MOST_ALSO_FOUND:
            seen.add(section)
            found.append(cite(document_of(span.document_id), span, start + len(found)))
    return tuple(found)


def _standing(asked: Asked, statements: Sequence[Statement]) -> Iterator[Statement]:
    """The statements that stand up to the check, each list whole: what leads in items needs them.

    A lead-in («Rådet beslutade:») falls with all of its items, a count («5 personer») with any of them.
    """
    document_of = asked.searcher.document
    stands = [bool(each.evidence) and is_supported(each, document_of) for each in statements]
    for place, statement in enumerate(statements):
        items = stands[place + 1 : _end_of_list(statements, place)]
        is_held = not items or (all(items) if statement.counts else any(items))
        if stands[place] and is_held:
            yield statement


def _end_of_list(statements: Sequence[Statement], place: int) -> int:
    """Where the items end that the statement at `place` leads in; right behind it where it leads in none."""
    end = place + 1
    if statements[place].text.startswith(BULLET) or not _leads_in(statements[place]):
        return end
    while end < len(statements) and statements[end].text.startswith(BULLET):
        end += 1
    return end


def _leads_in(statement: Statement) -> bool:
    return bool(statement.counts) or statement.text.endswith(":")


def _section(asked: Asked, span: Span) -> tuple[str, tuple[str, ...]]:
    """The document and the headings that `span` stands under."""
    return span.document_id, place_of(asked.searcher.document(span.document_id), span).headings


def _sentence(statement: Statement, numbers: dict[Span, int]) -> Sentence:
    text = without_own_marks(statement.text)
    if statement.derived:
        text = f"{text} (härlett: {one_line_of(statement.derived)})"
    return Sentence(text, tuple(sorted(numbers[span] for span in statement.evidence)))
