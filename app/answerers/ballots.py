"""How the votes fell, how one person voted, and who reserved themselves against a decision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from app.answerers.choice import names_asked, people_as_asked
from app.answerers.decisions import items_decided, items_on_topic
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, derivation, meeting_evidence, people_named
from app.questions.people import is_named_in
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.answerers.decisions import ItemDecided
    from app.asked import Asked
    from ingest.model import Span
    from ingest.records import Fact, Mention

_ENOUGH = 0.35
"""The least fit of the item in question: less than for decisions, since votes and reservations are few."""
_ALMOST = 0.75
"""The share of the best fit that an item must have to be preferred because it tells what is asked."""
_ELECTION = re.compile(r"röst(?:berättigade|längd|räknare)", re.IGNORECASE)
"""Speaks of votes, but not of how they fell."""
_AGAINST = re.compile(r"^(?!.*\bja\b).*\b(?:nej|e?mot|no|against)\b", re.IGNORECASE)
"""Asks whether somebody voted no."""


class _Row(NamedTuple):
    """A row of the list of votes: the cells without blanks around them, and where it stands."""

    cells: tuple[str, ...]
    span: Span


def answer_votes(asked: Asked) -> Draft | None:
    """The votes on the decision asked about; a refusal where none is told of."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    item = _item_asked(asked, lambda item: bool(_votes(item)))
    if item is None:
        election = _ELECTION.search(asked.sought)
        return None if election else Draft(refusal="Någon omröstning om det framgår inte av arkivet.")
    if asked.question.people:
        return _own_vote(asked, item)
    votes = _votes(item)
    if not votes:
        return Draft(refusal=f"Någon omröstning om {_about(item)} framgår inte {at_meeting(item.held)}.")
    told = (Statement(f"{BULLET}{vote.value}", vote.evidence) for vote in votes)
    return Draft((Statement(f"Omröstning om {_about(item)} {at_meeting(item.held)}:", item.lead), *told))


def _votes(item: ItemDecided) -> list[Fact]:
    """The ballots told of, each once: several clauses may rest on one."""
    return list(dict.fromkeys(each.votes for each in item.decisions if each.votes))


def _own_vote(asked: Asked, item: ItemDecided) -> Draft | None:
    """How the people named voted, by the marks in the list of votes; None where there is no such list."""
    rows = list(_rows_of_ballot(asked, item))
    for head, row in rows:
        vote = next((name for name, cell in zip(head.cells[1:], row.cells[1:], strict=False) if cell), None)
        if vote and any(is_named_in(person.names, row.cells[0]) for person in asked.question.people):
            text = f"{_verdict(asked, vote)}{_voted(row.cells[0], vote, item)}."
            evidence = (head.span, row.span, *meeting_evidence(item.held))
            return Draft((Statement(text, evidence, "krysset i omröstningslistan"),))
    named = people_as_asked(asked, "eller")
    return Draft(refusal=f"Hur {named} röstade framgår inte {at_meeting(item.held)}.") if rows else None


def _rows_of_ballot(asked: Asked, item: ItemDecided) -> Iterator[tuple[_Row, _Row]]:
    """The rows of the lists of votes in the section of `item`, each with the head of its list (… Ja, Nej …)."""
    head: _Row | None = None
    for block in asked.library.section_blocks(item.place):
        if block.kind != "table_row":
            continue
        row = _Row(tuple(cell.strip() for cell in item.held.document.quote(block.span).split("\t")), block.span)
        if {"ja", "nej"} <= {cell.lower() for cell in row.cells}:
            head = row
        elif head is not None:
            yield head, row


def _voted(name: str, vote: str, item: ItemDecided) -> str:
    """«Ida Ek röstade ja vid …»; one who abstained («Avstår») has not voted."""
    when = at_meeting(item.held)
    if vote.lower().startswith("avst"):
        return f"Omröstning {when}: {name} {vote.lower()}"
    return f"{name} röstade {vote.lower()} {when}"


def _verdict(asked: Asked, vote: str) -> str:
    """«Ja. » or «Nej. » before a vote, where the question can be answered so."""
    if not asked.question.is_yes_no:
        return ""
    asked_for = "nej" if _AGAINST.search(asked.sought) else "ja"
    return "Ja. " if vote.lower() == asked_for else "Nej. "


def answer_reservations(asked: Asked) -> Draft | None:
    """Who reserved themselves against the decision asked about; Ja or Nej where one person is asked about."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    item = _item_asked(asked, lambda item: bool(_reserved(item)))
    if item is None:
        return Draft(refusal="Någon reservation i den frågan framgår inte av arkivet.")
    people = _reserved(item)
    if not people:
        return _no_reservation(asked, item)
    text = f"{people_named(people)} reserverade sig mot beslutet om {_about(item)} {at_meeting(item.held)}."
    if asked.question.is_yes_no:
        meant = names_asked(asked)
        yes = not meant or any(person.name in meant for person in people)
        text = f"{'Ja' if yes else 'Nej'}, {text}"
    evidence = (*(span for person in people for span in _where_told(asked, person)), *item.lead)
    return Draft((Statement(text, tuple(dict.fromkeys(evidence)), derivation(people)),))


def _reserved(item: ItemDecided) -> tuple[Mention, ...]:
    """Those who reserved themselves against any of the decisions, each once."""
    return tuple(dict.fromkeys(person for each in item.decisions for person in each.reservations))


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
        return Draft(refusal=f"Någon reservation mot beslutet om {_about(item)} framgår inte {at_meeting(item.held)}.")
    text = f"Nej, någon reservation mot beslutet om {_about(item)} är inte antecknad {at_meeting(item.held)}."
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


def _about(item: ItemDecided) -> str:
    """What was decided on, for a sentence: the item's heading, else the words of the decision."""
    return f"«{item.title or re.sub(r'[.,;:]+$', '', item.decisions[0].text)}»"
