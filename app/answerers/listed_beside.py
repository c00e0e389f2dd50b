"""What a strategy lists beside something: «Vilka myndigheter räknas upp tillsammans med varvet?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked
from app.draft import Draft, Statement
from app.questions.patterns import pattern
from app.requirements import missing_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.model import Block

_BESIDE = pattern(
    r"^\W*(?:vilka|vad|vem|vilken|vilket)\b.*\b(?:nämns|räknas|listas|står|finns|anges|uppräknade|tas|ligger)\b.*?"
    r"\b(?:tillsammans med|ihop med|jämte|bredvid|intill|vid sidan av|(?:på|i) samma (?:rad|punkt|lista) som)\s+"
    r"(?P<name>(?-i:[A-ZÅÄÖ])[\w-]+)"
)
_LISTED = frozenset({"list_item", "table_row"})
_FEWEST = 3
"""Members of a row that lists several."""


def answer_listed_beside(asked: Asked) -> Draft | None:
    """The row of the likeliest strategy that lists the name in question among others, under its heading."""
    found = _BESIDE.search(asked.sought)
    if found is None or asked.question.people:
        return None
    for held in editions_asked(asked):
        rows = list(_rows_with(held, found["name"]))
        if rows:
            return Draft(tuple(_told(held, row) for row in rows))
    return None


def _rows_with(held: HeldStrategy, name: str) -> Iterator[Block]:
    """The rows and items that list `name` between commas or in a cell."""
    for block in held.document.blocks:
        text = held.document.quote(block.span)
        members = text.replace("\t", ",").split(",")
        if block.kind in _LISTED and len(members) >= _FEWEST and not missing_names((name,), text):
            yield block


def _told(held: HeldStrategy, row: Block) -> Statement:
    told = " ".join(held.document.quote(row.span).replace("\t", " | ").split()).rstrip(" ,.")
    heading = row.place.headings[-1] if row.place.headings else held.strategy.title
    return Statement(f"{heading.rstrip(' :.')}: {told}.", (row.span,))
