"""Makes an answer of a draft: checks each statement, numbers what it cites, and adds what else was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer import Answer, Sentence
from app.citations import cite
from app.verification import is_supported

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.asked import Asked
    from app.draft import Draft, Statement
    from ingest.model import Span


def compose(asked: Asked, draft: Draft, others: Iterable[Span] = ()) -> Answer | None:
    """The answer of `draft`, or None where nothing in it stood up to the check. `others` is found beside it."""
    document_of = asked.searcher.document
    statements = [each for each in draft.statements if each.evidence and is_supported(each, document_of)]
    if not statements:
        return None
    spans = list(dict.fromkeys(span for each in statements for span in each.evidence))
    numbers = {span: number for number, span in enumerate(spans, start=1)}
    citations = tuple(cite(document_of(span.document_id), span, number) for span, number in numbers.items())
    sentences = tuple(_sentence(each, numbers) for each in statements)
    return Answer(
        asked.text, "answered", None, sentences, citations, also_found(asked, others, spans, start=len(spans) + 1)
    )


def refuse(asked: Asked, reason: str, others: Iterable[Span] = ()) -> Answer:
    """A refusal with its reason and the nearest findings."""
    return Answer(asked.text, "not_found", reason, also_found=also_found(asked, others, ()))


MOST_ALSO_FOUND = 3


def also_found(asked: Asked, others: Iterable[Span], used: Sequence[Span], start: int = 1):  # noqa: ANN201
    """One finding a section, none that the answer cites already."""
    document_of = asked.searcher.document
    seen = {(span.document_id, place_key(asked, span)) for span in used}
    found = []
    for span in others:
        key = (span.document_id, place_key(asked, span))
        if key not in seen and len(found) < MOST_ALSO_FOUND:
            seen.add(key)
            found.append(cite(document_of(span.document_id), span, start + len(found)))
    return tuple(found)


def place_key(asked: Asked, span: Span) -> tuple[str, ...]:
    """The headings that `span` stands under."""
    block = asked.searcher.document(span.document_id).block_at(span.start)
    return block.place.headings if block else ()


def _sentence(statement: Statement, numbers: dict[Span, int]) -> Sentence:
    text = f"{statement.text} (härlett: {statement.derived})" if statement.derived else statement.text
    return Sentence(text, tuple(sorted(numbers[span] for span in statement.evidence)))
