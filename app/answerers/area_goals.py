"""The goals of one focus area: «Vad är målet för besöksnäringen?»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.focus_areas import areas_named
from app.draft import BULLET, Draft, Statement
from ingest.strategies.entry import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.records import Fact, FocusArea

_ASKS_GOAL = re.compile(r"\b(?:del|etapp|effekt|inriktnings)?mål(?:en|et|sättning\w*)?\b|\bgoals?\b", re.IGNORECASE)

_ASKS_HOW = re.compile(r"^\W*(?:hur|how)\b(?! (?:lyder|många|many))", re.IGNORECASE)
"""Asks how a goal is to be reached."""


def answer_goals_of_area(asked: Asked) -> Draft | None:
    """The goals told in the row, the list or the section of the area that the question names; a refusal without any."""
    if asked.question.is_yes_no or _ASKS_HOW.match(asked.sought) or not _ASKS_GOAL.search(asked.sought):
        return None
    named = [(held, area) for held, areas in areas_named(asked) for area in areas]
    told = ((held, area, goals) for held, area in named if (goals := list(_goals_of(held, area))))
    found = next(told, None)
    if found is not None:
        return Draft(tuple(_told(*found)))
    held, area = next(iter(named), (None, None))
    return Draft(refusal=f"Något mål för {area.name} framgår inte av {held.strategy.title}.") if held and area else None


def _goals_of(held: HeldStrategy, area: FocusArea) -> Iterator[Fact]:
    for fact in held.strategy.all("goal"):
        block = held.document.block_at(fact.evidence[0].start)
        in_section = block is not None and any(
            name_key(heading).endswith(name_key(area.name)) for heading in block.place.headings
        )
        if in_section or any(span.overlaps(own) for span in fact.evidence for own in area.evidence):
            yield fact


def _told(held: HeldStrategy, area: FocusArea, goals: list[Fact]) -> Iterator[Statement]:
    name = f"{area.name} i {held.strategy.title}"
    if len(goals) == 1:
        yield Statement(
            f"Mål för {name}: {goals[0].value}", tuple(dict.fromkeys((*area.evidence[:1], *goals[0].evidence)))
        )
        return
    yield Statement(f"Mål för {name} ({len(goals)} av {len(goals)}):", area.evidence[:1], counts=(len(goals),))
    yield from (Statement(f"{BULLET}{goal.value}", goal.evidence) for goal in goals)
