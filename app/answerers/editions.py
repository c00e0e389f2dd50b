"""Which strategy, and which edition of it, a question is about: remiss, antagen, reviderad, of a year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.questions.words import proper_names
from app.requirements import missing_names
from index.swedish import fold, words

if TYPE_CHECKING:
    from app.asked import Asked
    from app.library import HeldStrategy

_EDITIONS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (re.compile(r"remiss|f[öo]rslag|utkast|samråd", re.I), re.compile(r"remiss|förslag|utkast|samråd", re.I)),
    (re.compile(r"revider|omarbet|uppdater|aktualiser|nya |nuvarande|revised", re.I), re.compile(r"revider|omarbet|aktualiser|uppdater", re.I)),
    (re.compile(r"\bantag|\bantog|beslutad|ursprunglig|adopted|den f[öo]rsta", re.I), re.compile(r"antagen|antagits|beslutad|fastställd", re.I)),
)  # fmt: skip
"""How an edition is asked for, and how it calls itself."""
_SAYS_WHICH = frozenset({"title", "period", "owner", "edition", "adopted", "kraftsamling"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLEARLY_NAMED = 0.5
_COMMON = frozenset("strategi strategin för regional utvecklingsstrategi i och av den digital".split())


def editions_asked(asked: Asked) -> list[HeldStrategy]:
    """The strategies in question, the likeliest first: by name, edition and year; the latest where nothing is said."""
    held = [each for each in asked.library.strategies if _passes(asked, each)]
    for told, own in _EDITIONS[:2]:
        if told.search(asked.sought) and not any(own.search(_edition(each)) for each in held):
            return []
    named = max((_name_share(asked, each) for each in held), default=0.0)
    if named >= _CLEARLY_NAMED:
        held = [each for each in held if _name_share(asked, each) >= named / 2]
    return sorted(held, key=lambda each: -_likelihood(asked, each))


def may_be(asked: Asked, held: HeldStrategy) -> bool:
    """Whether the names and years in the question allow for this strategy: another's areas are no answer."""
    own = "\n".join(
        [
            held.document.title,
            held.document.name,
            *(fact.value for fact in held.strategy.facts if fact.name in _SAYS_WHICH),
        ]
    )
    own += f"\n{held.date or ''}\n" + "\n".join(area.group or "" for area in held.strategy.focus_areas)
    areas = " ".join(area.name for area in held.strategy.focus_areas)
    years = _YEAR.findall(asked.sought)
    names = [name for name in proper_names(asked.sought) if not asked.question.names_person(name)]
    return not missing_names(names, own + areas) and (not years or any(year in own for year in years))


def _passes(asked: Asked, held: HeldStrategy) -> bool:
    document = held.document
    return asked.filters.pass_document(document.id, document.path, document.kind, held.date)


def _likelihood(asked: Asked, held: HeldStrategy) -> float:
    """Named in the question 2 at most, edition 1.5, year 1, nearness of its passages up to 1; areas with topics .1."""
    score = 2 * _name_share(asked, held)
    edition = _edition(held)
    for told, own in _EDITIONS:
        if told.search(asked.sought):
            score += 1.5 if own.search(edition) else -0.5
            break
    years = [time for time in asked.question.times if time.year]
    if years and held.date:
        score += 1.0 if any(time.year == held.date.year for time in years) else -0.5
    score += max((hit.score for hit in asked.hits[:20] if hit.passage.span.document_id == held.document.id), default=0)
    return score + (0.1 if any(area.topics for area in held.strategy.focus_areas) else 0)


def _edition(held: HeldStrategy) -> str:
    return " ".join([held.document.name, *(fact.value for fact in held.strategy.all("edition"))])


def _name_share(asked: Asked, held: HeldStrategy) -> float:
    own = [fold(word) for word in words(held.strategy.title) if word not in _COMMON and not word.isdigit()]
    given = {fold(word).removesuffix("s") for word in words(asked.sought)}
    return sum(word.removesuffix("s") in given for word in own) / len(own) if own else 0.0
