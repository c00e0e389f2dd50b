"""The areas of a strategy by their number and any word for them: «Vilka fem spår föreslås för …?»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.area_names import INITIATIVE, listed_in
from app.answerers.area_words import (
    NUMBER,
    found_among,
    is_area_noun,
    is_of_strategies,
    matter_of,
    may_hold,
    number_in,
)
from app.answerers.editions import editions_asked
from app.answerers.focus_areas import list_of, names_another, usual_name
from app.draft import BULLET, Draft, Statement
from app.questions.patterns import pattern

if TYPE_CHECKING:
    from app.asked import Asked
    from app.library import HeldStrategy

_WHICH = pattern(
    rf"\b(?:vilka|nämn|lista|räkna upp|ange|rada upp)(?: (?:är|var|blev))?(?: (?:de|dom))?(?: {NUMBER})?"
    r"(?: \w+(?:ade|de|da|ga|na|ta))? (?P<noun>\w{3,})\b"
)
"""«Vilka fem spår …», «Vilka är de fem föreslagna delarna …»."""
_FEWEST = 2 / 3
"""The share of the rest of the question that the strategy's front, its areas and their groups must hold."""


def answer_counted_areas(asked: Asked) -> Draft | None:
    """All areas, or all kraftsamlingar, of the likeliest strategy that has as many as the question says."""
    which = _WHICH.search(asked.sought)
    if which is None or asked.question.is_english or not is_of_strategies(asked):
        return None
    initiatives = INITIATIVE.match(which["noun"]) is not None
    if not (initiatives or is_area_noun(which["noun"])) or not (which["count"] or not initiatives):
        return None
    if not initiatives and "område" not in which["noun"] and not matter_of(asked):
        return None  # «Vilka fyra kategorier finns det?»: of anything
    count = number_in(which["count"]) if which["count"] else None
    likely = (held for held in editions_asked(asked) if _fits(asked, held, count=count, initiatives=initiatives))
    held = next(likely, None)
    if held is None:
        return None
    return _initiatives(held) if initiatives else list_of(held, usual_name(held))


def _fits(asked: Asked, held: HeldStrategy, *, count: int | None, initiatives: bool) -> bool:
    """Whether a strategy has so many, and the question says nothing that is not of it; something where no number is."""
    entries = listed_in(held, "kraftsamling" if initiatives else "area")
    if not entries or not may_hold(asked, held) or (count is not None and len(entries) != count):
        return False
    matter = [word for word in matter_of(asked) if not INITIATIVE.match(word)] if initiatives else matter_of(asked)
    told = found_among(matter, held.names)
    if count is None and (not told or not _of_group(asked, held)):
        return False
    return len(told) >= _FEWEST * len(matter) and (initiatives or not names_another(asked, held))


def _of_group(asked: Asked, held: HeldStrategy) -> bool:
    """Whether all that the question says stands above the areas: a list of theirs is asked for, of no one of them."""
    groups = "\n".join({area.group or "" for area in held.strategy.focus_areas})
    return len(found_among(matter_of(asked), groups)) == len(matter_of(asked))


def _initiatives(held: HeldStrategy) -> Draft:
    entries = listed_in(held, "kraftsamling")
    lead = f"Kraftsamlingar enligt {held.strategy.title} ({len(entries)} av {len(entries)}):"
    first = Statement(lead, entries[0].evidence, counts=(len(entries),))
    return Draft((first, *(Statement(f"{BULLET}{each.name}", each.evidence) for each in entries)))
