"""The focus area that a question means without naming it: «Vad satsar man på för att fler ska hänga med digitalt?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked
from app.answerers.focus_areas import line_of
from app.draft import Draft
from app.questions.patterns import pattern
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.records import FocusArea

_ASKS = pattern(
    r"\b\w*område(?:t|n|na)?\b|\b(?:delen|avsnittet|kapitlet|bilden|rubriken|spåret) om\b",
    r"\bska (?:man|vi|regionen|kommunen|länet|de|det)(?: \w+){0,2}? (?:jobba|arbeta|satsa|fokusera|prioritera)\b",
    r"\blägg(?:a|er|s)? (?:\w+ ){0,2}?(?:krut\w*|vikt|fokus|tyngd\w*|kraft\w*)|\bsatsa(?:s|r|de)?\b.*\bpå\b",
    r"\bi (?:centrum|fokus)\b|\btyngdpunkt|\bska göras\b|\bviktigast\b.*\bstrategi",
)
"""Speaks of an area, or asks what a strategy aims at."""
_OF_STRATEGY = frozenset({"focus", "strategy", "task"})
"""Kinds of a question that a strategy may answer: of what was decided or said a meeting tells."""
_BELOW_TEXT = 0.025
"""How much less near the area may lie than the nearest sentence: a row of topics lies further off than prose."""
_CLEARLY, _CLEARLY_OF_MANY = 0.003, 0.015
"""How much nearer the area must lie than the next one (cosines): of one strategy, and where there are several.

Of 8 questions on one strategy, put in other words than it has, the nearest area was the right one for all.
"""
_READ = 5
"""The nearest sentences whose nearness is compared."""


def answer_area_by_meaning(asked: Asked) -> Draft | None:
    """The area with its topics whose meaning lies nearest, clearly before the next and about as near as any text."""
    if not _may_ask(asked):
        return None
    told = _areas_told(editions_asked(asked))
    if len(told) < 2:
        return None
    nearness = asked.nearness([_words(*each) for each in told])
    (first, best), (second, _) = sorted(zip(nearness, range(len(told)), strict=True), reverse=True)[:2]
    text = max(asked.nearness([each.embedded for each in asked.candidates[:_READ]]), default=0.0)
    several = len({held.strategy.title for held, _ in told}) > 1
    if first - second < (_CLEARLY_OF_MANY if several else _CLEARLY) or first < text - _BELOW_TEXT:
        return None
    return Draft((line_of(*told[best]),))


def _may_ask(asked: Asked) -> bool:
    question = asked.question
    of_else = question.is_yes_no or question.is_english or question.is_change or question.people or question.times
    if of_else or question.expected != "any" or not set(question.kinds) <= _OF_STRATEGY:
        return False
    return not asked.names and not question.bodies.bodies and _ASKS.search(asked.sought) is not None


def _areas_told(editions: Sequence[HeldStrategy]) -> list[tuple[HeldStrategy, FocusArea]]:
    """The areas that tell topics, each once: of the likeliest edition of its strategy."""
    likeliest = {held.strategy.title: held for held in reversed(editions)}
    return [(held, area) for held in likeliest.values() for area in held.strategy.focus_areas if area.topics]


def _words(held: HeldStrategy, area: FocusArea) -> str:
    return f"{held.strategy.title}. {area.name}: {listed([topic.value for topic in area.topics])}"
