"""Focus areas of strategies: which there are, what each holds, and under which one something stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked, may_be
from app.draft import BULLET, Draft, Statement
from app.swedish_text import listed
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.model import Span
    from ingest.records import FocusArea

_NAMED = 0.6
"""The share of an area's name that a question must hold to mean that area…"""
_NAMED_AS_ONE = 0.3
"""…in a question that speaks of one area: «fokusområdet om datadelning»…"""
_ONE_AREA = re.compile(r"\b\w*områdets?\b", re.IGNORECASE)
_NAMED_ELSEWHERE = 0.99
"""…and in a question that does not speak of focus areas or strategies."""


def answer_focus_areas(asked: Asked) -> Draft | None:
    """The areas of the edition asked about, the topics of the area named, or the area of the topic named."""
    if not _may_ask(asked):
        return None
    editions = [held for held in editions_asked(asked) if held.strategy.focus_areas]
    for held in editions:
        named = _areas_named(asked, held.strategy.focus_areas)
        if named:
            return Draft(tuple(statement for area in named for statement in _topics(held, area)))
    for held in editions if _asks_for_list(asked) else ():
        of_topic = _areas_with_topic(asked, held.strategy.focus_areas)
        if of_topic:
            return Draft(tuple(_topic_line(held, area) for area in of_topic))
    fitting = [held for held in editions if may_be(asked, held)]
    if not _asks_for_list(asked):
        return None
    if asked.library.strategies and not fitting and asked.question.wants_all:
        return Draft(refusal="Arkivet har ingen strategi med fokusområden som är den som frågan gäller.")
    return _draft_list(fitting[0]) if fitting else None


def _may_ask(asked: Asked) -> bool:
    """Whether an area or its topics can be the answer: its name alone in a question of why or how much does not do."""
    if asked.question.is_yes_no:
        return False
    return asked.question.expected == "any" or (
        asked.question.expected == "number" and _COUNTS_AREAS.search(asked.sought) is not None
    )


_COUNTS_AREAS = re.compile(
    r"hur m[åa]nga (?:\w+ )?\w*(?:områden|teman|ämnen|prioriteringar)|how many (?:focus )?areas", re.IGNORECASE
)


def _asks_for_list(asked: Asked) -> bool:
    return "focus" in asked.question.kinds


def _draft_list(held: HeldStrategy) -> Draft:
    areas = held.strategy.focus_areas
    lead = f"{held.strategy.title} har {len(areas)} fokusområden ({len(areas)} av {len(areas)}):"
    first = Statement(lead, areas[0].evidence[:1], counts=(len(areas),))
    return Draft((first, *(Statement(f"{BULLET}{area.name}{_in_brief(area)}", area.evidence[:1]) for area in areas)))


def _in_brief(area: FocusArea) -> str:
    return ""


def _topics(held: HeldStrategy, area: FocusArea) -> Iterator[Statement]:
    if not area.topics:
        return
    told = listed([topic.value for topic in area.topics])
    yield Statement(f"{area.name} i {held.strategy.title}: {told}.", _evidence(area))


def _topic_line(held: HeldStrategy, area: FocusArea) -> Statement:
    return Statement(
        f"{area.name} ({held.strategy.title}): {listed([topic.value for topic in area.topics])}.", _evidence(area)
    )


def _evidence(area: FocusArea) -> tuple[Span, ...]:
    return tuple(dict.fromkeys((*area.evidence[:1], *(span for topic in area.topics for span in topic.evidence))))


def _areas_named(asked: Asked, areas: Sequence[FocusArea]) -> list[FocusArea]:
    """The areas whose name stands in the question, ending and order aside."""
    shares = [(_share(area.name, asked), area) for area in areas]
    best = max((share for share, _ in shares), default=0.0)
    if _ONE_AREA.search(asked.sought) and best >= _NAMED_AS_ONE:
        return [area for share, area in shares if share == best][:1]
    least = _NAMED if asked.question.kinds[:1] in {("focus",), ("strategy",)} else _NAMED_ELSEWHERE
    return [area for share, area in shares if share >= least and share == best]


def _areas_with_topic(asked: Asked, areas: Sequence[FocusArea]) -> list[FocusArea]:
    found = [area for area in areas if any(_share(topic.value, asked) >= 0.99 for topic in area.topics)]
    return found if len(found) == 1 or asked.question.wants_all else found[:1]


_EMPTY = frozenset("och för i med av ett en den det till på".split())


def _share(name: str, asked: Asked) -> float:
    own = [fold(word) for word in words(name) if word not in _EMPTY]
    given = {fold(word) for word in words(asked.sought)}
    if not own:
        return 0.0
    return sum(any(_alike(word, other) for other in given) for word in own) / len(own)


def _alike(one: str, other: str) -> bool:
    """The same word in another form: «digitala», «digital»; «invånarens», «invånarnas»."""
    length = min(len(one), len(other))
    if length >= 5 and (one.startswith(other) or other.startswith(one)):
        return True
    return one == other or (
        length >= 5 and abs(len(one) - len(other)) <= 3 and one[: length - 2] == other[: length - 2]
    )
