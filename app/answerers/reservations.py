"""Who reserved themselves against a decision (reservation)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.ballots import about
from app.answerers.choice import names_asked
from app.answerers.decisions import items_decided, items_on_topic
from app.draft import Draft, Statement
from app.phrases import at_meeting, derivation, people_named
from app.questions.parties import parties_in
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from ingest.model import Span
    from ingest.records import Mention

_ENOUGH = 0.35
"""The least fit of the item in question: less than for decisions, since reservations are few."""
_IN_FAVOUR = re.compile(r"\bförmån\b|\bvems\b", re.IGNORECASE)
"""Asks in favour of what or whose motion it was: the words of the paper tell that."""
_ALMOST = 0.75
"""The share of the best fit that an item must have to be preferred because it tells what is asked."""


def answer_reservations(asked: Asked) -> Draft | None:
    """Who reserved themselves against the decision asked about; Ja or Nej where one person is asked about."""
    if _IN_FAVOUR.search(asked.sought):
        return None
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    item = _item_asked(asked, lambda item: bool(_reserved(item)) and _is_of_parties(asked, item))
    if item is None:
        return Draft(refusal="Någon reservation i den frågan framgår inte av arkivet.")
    people = _reserved(item)
    if people and not _is_of_parties(asked, item):
        return None
    if not people:
        return _no_reservation(asked, item)
    text = f"{people_named(people)} reserverade sig mot beslutet om {about(item)} {at_meeting(item.held)}."
    if asked.question.is_yes_no:
        meant = names_asked(asked)
        yes = not meant or any(person.name in meant for person in people)
        text = f"{'Ja' if yes else 'Nej'}, {text}"
    evidence = (*(span for person in people for span in _where_told(asked, person)), *item.lead)
    return Draft((Statement(text, tuple(dict.fromkeys(evidence)), derivation(people)),))


def _reserved(item: ItemDecided) -> tuple[Mention, ...]:
    """Those who reserved themselves against any of the decisions, each once."""
    return tuple(dict.fromkeys(person for each in item.decisions for person in each.reservations))


def _is_of_parties(asked: Asked, item: ItemDecided) -> bool:
    """Whether people of every party that the question names reserved themselves, by the letters behind their names."""
    spans = {span for person in _reserved(item) for span in _where_told(asked, person)}
    told = " ".join(asked.searcher.document(span.document_id).quote(span) for span in spans)
    return all(re.search(rf"\({party}\)", told) for party in parties_in(asked.sought))


def _where_told(asked: Asked, person: Mention) -> Iterator[Span]:
    """The sentence that says who reserved himself; where it has initials, also the row that gives them a name."""
    named, *row = person.evidence
    document = asked.searcher.document(named.document_id)
    block = document.block_at(named.start)
    around = sentences(document, block) if block else []
    yield next((span for span in around if span.start <= named.start and named.end <= span.end), named)
    if person.basis == "derived":
        yield from row


def _no_reservation(asked: Asked, item: ItemDecided) -> Draft:
    """Nej where that is asked, else a refusal."""
    if not asked.question.is_yes_no:
        return Draft(refusal=f"Någon reservation mot beslutet om {about(item)} framgår inte {at_meeting(item.held)}.")
    text = f"Nej, någon reservation mot beslutet om {about(item)} är inte antecknad {at_meeting(item.held)}."
    return Draft((Statement(text, item.lead, "ingen reservation finns under punkten"),))


def _item_asked(asked: Asked, tells: Callable[[ItemDecided], bool]) -> ItemDecided | None:
    """The decided item that fits the question best; one that `tells` what is asked before one that does not."""
    items = items_decided(asked.scope.meetings)
    if asked.question.paragraph:
        good = [item for item in items if item.number == asked.question.paragraph]
    else:
        found = items_on_topic(asked, items)
        good = [item for fit, item in found if fit >= max(_ENOUGH, found[0][0] * _ALMOST)]
    return next((item for item in good if tells(item)), next(iter(good), None))
