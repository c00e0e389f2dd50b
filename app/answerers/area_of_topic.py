"""Under which area of a strategy something stands: «Vilket spår handlar om öppna data?», «Var hamnar bryggorna?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.area_words import AREA_NOUN, found_among, is_of_strategies, matter_of, may_hold
from app.answerers.editions import editions_asked, editions_named, names_title
from app.answerers.focus_areas import line_of
from app.draft import Draft
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.records import FocusArea

_WHICH = pattern(
    rf"\bvilke[nt](?: av)?(?: de| den| det| dessa)?(?: \w+s)?(?: (?:\w+))? {AREA_NOUN}\b",
    rf"\b(?:under|i|inom|till) vilka (?:\w+ )?{AREA_NOUN}\b",
)
"""Asks for an area, and not for what it holds: «vilken av de fem rubrikerna», «vilket av strategins spår»."""
_PLACES = pattern(
    r"\b(?:hör|hörde|sorterar|sorteras|sorterade|ingår|ingick|hamnar|hamnade|handlar|handlade|tar upp|tog upp|omfattar"
    r"|täcker|ligger|låg|placeras|placerades|rymmer|ryms|behandlar|behandlas|nämner|nämns|samlar|samlas|innehåller|återfinns"
    r"|tillhör)\b"
)
"""Puts something in an area, where the question names no strategy: «Vilket område saknar bredband?» does not."""
_WHERE = pattern(
    r"^\W*(?:och |men )?var(?:t)? (?:hamnar|hamnade|hör|hörde|sorterar|sorteras|placeras|placerades|ligger|ryms|finns|"
    r"står|återfinns|hittar|kommer|tas|behandlas)\b"
)
"""Asks where something stands: in a strategy where the question names one."""
_FEWEST = 2 / 3
"""The share of the question's matter that an area with its topics, and the strategy's front, must hold…"""
_MOST_AREAS = 2
"""…and how many areas may do so as well."""


def answer_area_of_topic(asked: Asked) -> Draft | None:
    """The area that holds most of what the question names, with its topics, of the likeliest edition that has such."""
    if asked.question.is_english or asked.question.is_change or not _asks_for_area(asked):
        return None
    editions = [held for held in editions_asked(asked) if held.strategy.focus_areas and may_hold(asked, held)]
    for held in editions_named(asked, editions) or editions:
        areas = _areas(asked, held)
        if areas:
            return Draft(tuple(line_of(held, area) for area in areas))
    return _unheard_of(asked, editions)


def _unheard_of(asked: Asked, editions: Sequence[HeldStrategy]) -> Draft | None:
    """A refusal where a strategy is named and nothing else that the question says stands anywhere in the archive."""
    for held in editions if names_title(asked) else ():
        front = found_among(matter_of(asked), held.names)
        rest = [word for word in matter_of(asked) if word not in front]
        if rest and not any(map(asked.searcher.knows, rest)):
            return Draft(refusal=f"Inget område i {held.strategy.title} tar upp det som frågan gäller.")
    return None


def _asks_for_area(asked: Asked) -> bool:
    if _WHICH.search(asked.sought):
        of_areas = is_of_strategies(asked, or_of="organisation")  # «vilken rubrik hör det till», as «vilken kommun …»
        return of_areas and (_of_strategy(asked) or _PLACES.search(asked.sought) is not None)
    return is_of_strategies(asked) and _of_strategy(asked) and _WHERE.match(asked.sought) is not None


def _of_strategy(asked: Asked) -> bool:
    return bool({"focus", "strategy"} & set(asked.question.kinds)) or asked.question.names_strategy


def _areas(asked: Asked, held: HeldStrategy) -> Sequence[FocusArea]:
    """The areas that hold most words of the matter; none where much of it is of something else."""
    matter = matter_of(asked)
    common = found_among(matter, "\n".join([held.strategy.title, *(area.group or "" for area in _areas_of(held))]))
    own = [word for word in matter if word not in common] or matter
    told = [(len(found_among(own, _told_of(area))), area) for area in _areas_of(held)]
    most = max((count for count, _ in told), default=0)
    best = [area for count, area in told if count == most]
    if not most or len(best) > _MOST_AREAS:
        return ()
    explained = found_among(matter, "\n".join([held.names, *map(_told_of, best)]))
    least = _FEWEST if _of_strategy(asked) else 1.0
    return best if len(explained) >= least * len(matter) else ()


def _areas_of(held: HeldStrategy) -> list[FocusArea]:
    """The areas whose topics are told."""
    return [area for area in held.strategy.focus_areas if area.topics]


def _told_of(area: FocusArea) -> str:
    return "\n".join([area.name, *(topic.value for topic in area.topics)])
