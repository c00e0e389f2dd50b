"""How the votes fell, and who reserved themselves against a decision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.decisions import ItemDecided, items_decided, items_on_topic
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, meeting_evidence, people_named
from app.questions.people import is_named_in
from app.swedish_text import listed

if TYPE_CHECKING:
    from app.asked import Asked

_ENOUGH = 0.35
_ELECTED = re.compile(r"röst(?:berättigade|längd|räknare)", re.IGNORECASE)


def answer_votes(asked: Asked) -> Draft | None:
    """The votes on the decision asked about; a refusal where none is told of."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    item = _item_asked(asked, lambda item: any(each.votes for each in item.decisions))
    if item is None:
        return (
            None if _ELECTED.search(asked.sought) else Draft(refusal="Någon omröstning om det framgår inte av arkivet.")
        )
    if asked.question.people:
        return _own_vote(asked, item)
    told = [each for each in item.decisions if each.votes]
    if not told:
        return Draft(refusal=f"Någon omröstning om {_about(item)} framgår inte {at_meeting(item.held)}.")
    votes = list(dict.fromkeys((each.votes.value, each.votes.evidence) for each in told if each.votes))
    lead = Statement(
        f"Omröstning om {_about(item)} {at_meeting(item.held)}:", (*told[0].evidence[:1], *meeting_evidence(item.held))
    )
    return Draft((lead, *(Statement(f"{BULLET}{value}", evidence) for value, evidence in votes)))


def _own_vote(asked: Asked, item: ItemDecided) -> Draft | None:
    """How the people named voted, by the marks in the table of votes."""
    document = item.held.document
    head: list[str] = []
    for block in asked.library.section_blocks(item.decisions[0].evidence[-1]):
        if block.kind != "table_row":
            continue
        cells = [cell.strip() for cell in document.quote(block.span).split("\t")]
        if {"ja", "nej"} <= {cell.lower() for cell in cells}:
            head, first = cells, block.span
        elif head and any(is_named_in(person.names, cells[0]) for person in asked.question.people):
            vote = next((name for name, cell in zip(head[1:], cells[1:], strict=False) if cell), None)
            if vote:
                lead = ""
                if asked.question.is_yes_no:
                    lead = "Ja. " if vote.lower() == "ja" else "Nej. "
                text = f"{lead}{cells[0]} röstade {vote.lower()} {at_meeting(item.held)}."
                return Draft(
                    (Statement(text, (first, block.span, *meeting_evidence(item.held)), "krysset i omröstningslistan"),)
                )
    named = listed([person.written for person in asked.question.people], "eller")
    return Draft(refusal=f"Hur {named} röstade framgår inte {at_meeting(item.held)}.") if head else None


def answer_reservations(asked: Asked) -> Draft | None:
    """Who reserved themselves against the decision asked about; Ja or Nej where one person is asked about."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    item = _item_asked(asked, lambda item: any(each.reservations for each in item.decisions))
    if item is None:
        return Draft(refusal="Någon reservation i den frågan framgår inte av arkivet.")
    people = tuple(dict.fromkeys(person for each in item.decisions for person in each.reservations))
    names = {person.name for person in people}
    evidence = (
        *(span for person in people for span in person.evidence[:1]),
        *item.decisions[0].evidence[:1],
        *meeting_evidence(item.held),
    )
    evidence = tuple(dict.fromkeys(evidence))
    if not people:
        if not asked.question.is_yes_no:
            return Draft(
                refusal=f"Någon reservation mot beslutet om {_about(item)} framgår inte {at_meeting(item.held)}."
            )
        text = f"Nej, någon reservation mot beslutet om {_about(item)} är inte antecknad {at_meeting(item.held)}."
        return Draft((Statement(text, evidence, "ingen reservation finns under punkten"),))
    told = f"{people_named(people)} reserverade sig mot beslutet om {_about(item)} {at_meeting(item.held)}."
    if not asked.question.is_yes_no:
        return Draft((Statement(told, evidence),))
    meant = {name for person in asked.question.people for name in person.names}
    return Draft((Statement(f"{'Ja' if meant & names or not meant else 'Nej'}, {told}", evidence),))


def _item_asked(asked: Asked, has: object) -> ItemDecided | None:
    """The decided item that fits the question best; one that tells what is asked before one that does not."""
    items = [item for held in asked.scope.meetings for item in items_decided(held)]
    if asked.question.paragraph:
        numbered = [item for item in items if (item.decisions[0].number or "").strip("§ .") == asked.question.paragraph]
        return next((item for item in numbered if has(item)), next(iter(numbered), None))  # type: ignore[operator]
    found = items_on_topic(asked, items)
    good = [item for fit, item in found if fit >= max(_ENOUGH, found[0][0] * 0.75)]
    return next((item for item in good if has(item)), next(iter(good), None))  # type: ignore[operator]


def _about(item: ItemDecided) -> str:
    title = item.decisions[0].item
    return f"«{title}»" if title else f"«{re.sub(r'[.,;:]+$', '', item.decisions[0].text)}»"
