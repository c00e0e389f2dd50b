"""Which strategy, and which edition of it, a question is about: remiss, antagen, reviderad, of a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.name_words import share_alike
from app.questions.words import proper_names
from app.requirements import missing_names
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldStrategy


@dataclass(frozen=True, slots=True)
class _Edition:
    """How an edition is asked for and how it calls itself. `binds`: where there is none such, no other answers."""

    asks: re.Pattern[str]
    calls_itself: re.Pattern[str]
    binds: bool


def _edition(asks: str, calls_itself: str, *, binds: bool) -> _Edition:
    return _Edition(re.compile(asks, re.IGNORECASE), re.compile(calls_itself, re.IGNORECASE), binds)


_EDITIONS = (
    _edition(r"remiss|f[öo]rslag|utkast|samråd", r"remiss|förslag|utkast|samråd", binds=True),
    _edition(
        r"revider|omarbet|uppdater|aktualiser|nya (?:strategi|utgåv|version|upplag)|nuvarande|revised",
        r"revider|omarbet|aktualiser|uppdater",
        binds=True,
    ),
    _edition(
        r"\bantag|\bantog|beslutad|ursprunglig|adopted|den f[öo]rsta",
        r"antagen|antagits|beslutad|fastställd",
        binds=False,  # «antagen» is also said of a strategy of which there is only one edition
    ),
)
"""The first that is asked for counts."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CLEARLY_NAMED = 0.5
"""The share of a title's own words by which a question names that strategy…"""
_NAMED_TOO = 0.5
"""…and the share of that which others must have to be in question too."""
_COMMON = frozenset(
    "strategi strategin vision mål målen och plan program policy agenda färdplan handlingsplan för regional "
    "regionala region utvecklingsstrategi kommun kommuns län läns i och av den digital".split()
)
"""Words of titles that tell no strategy from another."""

_NAME_WEIGHT = 2.0
_EDITION_FITS, _YEAR_FITS, _FITS_NOT = 1.5, 1.0, -0.5
_HAS_TOPICS = 0.1
"""Weights of how likely an edition is meant: its name, its edition and its year, and that its areas tell their topics.

Set by hand beside the score of its best passage (0–1): a title named in full outweighs all else, an edition the year.
"""
_PASSAGES_SEEN = 20


def editions_asked(asked: Asked) -> list[HeldStrategy]:
    """The strategies in question, the likeliest first: by name, edition and year; the latest where nothing is said."""
    held = [each for each in asked.library.strategies if passes(asked, each)]
    for edition in _EDITIONS:
        lacking = not any(edition.calls_itself.search(_called(each)) for each in held)
        if edition.binds and lacking and edition.asks.search(asked.sought):
            return []
    held = _of_names(asked, held)
    named = max((name_share(asked, each) for each in held), default=0.0)
    if named >= _CLEARLY_NAMED:
        held = [each for each in held if name_share(asked, each) >= named * _NAMED_TOO]
    return sorted(held, key=lambda each: -_likelihood(asked, each))


def _of_names(asked: Asked, held: list[HeldStrategy]) -> list[HeldStrategy]:
    """Those on whose front page most names of the question stand («Bergsvikens kommun»); all where none does.

    What an area or a kraftsamling is called names no strategy, unless it stands there to the letter: an edition may be
    asked about that lacks it.
    """
    called = "\n".join(name for each in held for name in each.entries)
    names = proper_names(asked.sought)
    loosely = {name for name in names if missing_names((name,), called)}
    told = [sum(_stands_on(each.front, name, loosely=name in loosely) for name in names) for each in held]
    return [each for each, count in zip(held, told, strict=True) if count == max(told)]


def _stands_on(front: str, name: str, *, loosely: bool) -> bool:
    if loosely:
        return not missing_names((name,), front)
    return fold(name.lower()).removesuffix("s") in fold(front.lower())


def editions_named(asked: Asked, ordered: Sequence[HeldStrategy]) -> list[HeldStrategy]:
    """Those of `ordered`, the editions of one strategy by date, that the question names by their kind or their year.

    Of «sedan 2021» the last of that year, and the last of all.
    """
    kinds = [edition for edition in _EDITIONS if edition.asks.search(asked.sought)]
    years = [time for time in asked.question.times if time.year and time.until is None]
    since = [time.year for time in asked.question.times if time.year and time.until]
    last = [held for held in ordered if any(held.date and held.date.year <= year for year in since)][-1:]
    return [
        held
        for held in ordered
        if _kind_of(held) in kinds
        or any(time.fits(held.date) for time in years)
        or (last and held in (*last, ordered[-1]))
    ]


def names_front(asked: Asked) -> bool:
    """Whether a name in the question stands on the front page of some strategies and not of all."""
    told = [set(missing_names(proper_names(asked.sought), held.front)) for held in asked.library.strategies]
    return len({frozenset(names) for names in told}) > 1


def names_title(asked: Asked) -> bool:
    """Whether the question names a strategy of the archive by its title."""
    return any(name_share(asked, held) >= _CLEARLY_NAMED for held in asked.library.strategies)


def _kind_of(held: HeldStrategy) -> _Edition | None:
    """Which kind of edition it is by what it calls itself."""
    return next((edition for edition in _EDITIONS if edition.calls_itself.search(_called(held))), None)


def asks_edition(asked: Asked) -> bool:
    """Whether the question says which edition it means: by its kind or its year, which is none of a title's."""
    named = (held for held in asked.library.strategies if name_share(asked, held) >= _CLEARLY_NAMED)
    of_titles = {year for held in named for year in _YEAR.findall(held.strategy.title)}
    years = set(_YEAR.findall(asked.sought)) - of_titles
    return any(edition.asks.search(asked.sought) for edition in _EDITIONS) or bool(years)


def may_be(asked: Asked, held: HeldStrategy) -> bool:
    """Whether the names and years in the question allow for this strategy: another's areas are no answer."""
    years = _YEAR.findall(asked.sought)
    return not lacks_name(asked, held) and (not years or any(year in held.names for year in years))


def lacks_name(asked: Asked, held: HeldStrategy) -> bool:
    """Whether the question has a name, beside those of people, that this strategy has nothing to do with."""
    names = [name for name in proper_names(asked.sought) if not asked.question.names_person(name)]
    return bool(missing_names(names, held.names))


def passes(asked: Asked, held: HeldStrategy) -> bool:
    """Whether the user's filters let this strategy through."""
    document = held.document
    return asked.filters.pass_document(document.id, document.path, document.kind, held.date)


def _likelihood(asked: Asked, held: HeldStrategy) -> float:
    """How likely this edition is meant; comparable only for one question."""
    papers = {held.document.id}
    if not asks_edition(asked):  # then the latest is meant, wherever the nearest passage stands
        papers = {each.document.id for each in asked.library.strategies if each.strategy.title == held.strategy.title}
    hits = asked.hits[:_PASSAGES_SEEN]
    near = max((hit.score for hit in hits if hit.passage.span.document_id in papers), default=0.0)
    has_topics = any(area.topics for area in held.strategy.focus_areas)
    score = _NAME_WEIGHT * name_share(asked, held) + near + _HAS_TOPICS * has_topics
    edition = next((each for each in _EDITIONS if each.asks.search(asked.sought)), None)
    if edition is not None:
        score += _EDITION_FITS if edition.calls_itself.search(_called(held)) else _FITS_NOT
    years = {time.year for time in asked.question.times if time.year and str(time.year) not in held.strategy.title}
    if years and held.date:
        score += _YEAR_FITS if held.date.year in years else _FITS_NOT
    return score


def _called(held: HeldStrategy) -> str:
    """What a paper calls its edition, in its file name and its text and above its areas."""
    groups = dict.fromkeys(area.group for area in held.strategy.focus_areas if area.group)
    return " ".join([held.document.name, *(fact.value for fact in held.strategy.all("edition")), *groups])


def name_share(asked: Asked, held: HeldStrategy) -> float:
    """The share of a title's own words that stand in the question, endings aside."""
    own = [fold(word) for word in words(held.strategy.title) if word not in _COMMON and not word.isdigit()]
    if not own:  # «Digital strategi»: only the whole of it names it
        return float(held.strategy.title.lower() in asked.sought.lower())
    return share_alike(own, map(fold, words(asked.sought)))
