"""What came after what is told: a later decision that revokes it, a later edition of the strategy that changes it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.decisions import items_decided, statements_of
from app.answerers.edition_changes import changes_stated
from app.answerers.editions import asks_edition
from app.questions.patterns import pattern
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from app.draft import Draft, Statement
    from app.library import HeldMeeting, HeldStrategy
    from app.questions.bodies import Body
    from ingest.records import Fact

REVOKES = pattern(
    r"\b(?:upphäv\w*|upphör\w*|riv\w* upp|rev upp)\b.*\b(?:beslut\w*|rekommendation\w*)",
    r"\b(?:beslut\w*|rekommendation\w*)\b.*\b(?:upphäv\w*|upphör\w*|riv\w* upp|ersätts|ersatts)\b",
)
"""A decision that ends another one."""
_SAME_MATTER = 0.3
"""The share of the question's matter that the revoking decision must hold…"""
_SAME_PART = 0.7
"""…and of what a row of changes is about, the sentence that has the figure it changes."""
_COMPARED = 3
"""The cells of a row of changes: what it is about, what it was, what it became."""
_FIGURE = re.compile(r"\d")


def with_what_came_since(asked: Asked, draft: Draft) -> Draft:
    """`draft` with the later decisions and editions by which what it tells no longer holds, behind it."""
    told = {span.document_id for statement in draft.statements for span in statement.evidence}
    later = [*_revoked(asked, draft, told), *_changed(asked, draft, told)]
    said = {statement.text for statement in draft.statements}
    return replace(draft, statements=(*draft.statements, *(each for each in later if each.text not in said)))


def _revoked(asked: Asked, draft: Draft, told: set[str]) -> Iterator[Statement]:
    """The decisions that revoke one told, where they tell its day and are of its matter."""
    days = {(held.body, held.date) for held in _meetings_deciding(asked, draft) if held.date}
    if not days:
        return
    for item in items_decided(asked.allowed_meetings):
        if (
            item.held.document.id not in told
            and _revokes_any(item, days)
            and asked.coverage(item.words) >= _SAME_MATTER
        ):
            yield from statements_of(item)


def _meetings_deciding(asked: Asked, draft: Draft) -> Iterator[HeldMeeting]:
    """The meetings that decided something of what is told."""
    for span in {span for statement in draft.statements for span in statement.evidence}:
        held = asked.meeting_at(span)
        decided = (own for each in held.meeting.decisions for own in each.evidence[-1:]) if held else ()
        if held and any(map(span.overlaps, decided)):
            yield held


def _revokes_any(item: ItemDecided, days: set[tuple[Body | None, date]]) -> bool:
    """Whether a clause of `item` ends what its own body decided on one of `days`."""
    return any(
        (item.held.body, found.date) in days
        for clause in item.decisions
        if REVOKES.search(clause.text)
        for found in find_dates(clause.text)
    )


def _changed(asked: Asked, draft: Draft, told: set[str]) -> Iterator[Statement]:
    """The rows by which the newest edition changes a figure told of an older one; none where an edition is named."""
    if asks_edition(asked) or asked.question.is_change:
        return
    for held in asked.library.strategies:
        newest = next(each for each in asked.library.strategies if each.strategy.title == held.strategy.title)
        if held.document.id in told and newest is not held and newest.document.id not in told:
            own = (each for each in draft.statements if any(s.document_id == held.document.id for s in each.evidence))
            yield from _changes_of(asked, [each.text for each in own], newest)


def _changes_of(asked: Asked, texts: Sequence[str], newest: HeldStrategy) -> Iterator[Statement]:
    """The rows by which `newest` changes a figure in `texts`, behind a lead."""
    rows = [fact for fact in newest.strategy.all("change") if any(_is_about(asked, fact, text) for text in texts)]
    if rows:
        yield from changes_stated(newest, rows)


def _is_about(asked: Asked, fact: Fact, text: str) -> bool:
    """Whether a row of changes tells that a figure in `text` became another."""
    cells = [cell.strip() for cell in fact.value.split("|")]
    if len(cells) != _COMPARED or not _FIGURE.search(cells[1]) or cells[2].startswith(cells[1]):
        return False
    stands = re.search(rf"(?<!\w){re.escape(cells[1])}(?!\w)", text) is not None
    return stands and (" " in cells[1] or asked.searcher.coverage(cells[0], text) >= _SAME_PART)
