"""Strategies and their decks → records: what one says of itself, where it wants to go, and its focus areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.records import Strategy
from ingest.strategies.actors import actors_of
from ingest.strategies.aims import aims_of, priorities_of
from ingest.strategies.changes import changes_of
from ingest.strategies.contacts import contacts_of
from ingest.strategies.facts import each_once
from ingest.strategies.focus_areas import focus_areas_of
from ingest.strategies.identity import identity_of
from ingest.strategies.initiatives import initiatives_of
from ingest.strategies.outline import outline_of
from ingest.strategies.recognition import is_strategy, may_be_strategy

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ingest.model import Document
    from ingest.records import Fact

_SOURCES = (aims_of, initiatives_of, actors_of, contacts_of, changes_of)


def strategies_of(document: Document) -> tuple[Strategy, ...]:
    """The strategy that `document` is, its deck, summary or appendix included; none where it only mentions one."""
    if not may_be_strategy(document):
        return ()
    root = outline_of(document)
    areas = focus_areas_of(document, root)
    found = [fact for source in _SOURCES for fact in source(document, root)]
    found += priorities_of(document, root, areas)
    facts = tuple(each_once([*identity_of(document), *sorted(found, key=lambda fact: fact.evidence[0])]))
    if not is_strategy(document, facts, areas):
        return ()
    return (Strategy(document.id, document.title, _date(document, facts), facts, areas),)


def _date(document: Document, facts: Sequence[Fact]) -> datetime.date | None:
    """The day it was adopted, or later revised, else the day the document is about."""
    adopted = next((fact.day for fact in facts if fact.name == "adopted" and fact.day), None)
    revised = any(fact.name == "edition" and fact.value.lower().startswith("revider") for fact in facts)
    if adopted is None or (revised and document.date):
        return max(filter(None, (adopted, document.date)), default=None)
    return adopted
