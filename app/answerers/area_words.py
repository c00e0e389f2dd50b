"""What people call the areas of a strategy, and what a question says beside that: spår, rubrik, del, ben, pelare."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.name_words import alike
from app.questions.patterns import pattern
from app.questions.words import FUNCTION_WORDS
from app.requirements import missing_names
from index.swedish import fold, words
from ingest.strategies.headings import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from app.questions.kinds import Kind

AREA_NOUN = (
    r"(?:(?:huvud|del|under|kärn)?(?:spår|del|tema|block|rubrik|inriktning|prioritering|ben|pelare|fält|kategori|fokus)"
    r"|(?:fokus|insats|utvecklings|tema|mål|åtgärds|verksamhets|politik|sak|huvud|del|ansvars)?område)(?:et|en|t|n|er|ar|r|erna|arna|na|n)?s?"
)
"""One area or several, in any form."""
_AREA_NOUN = pattern(rf"^(?:{AREA_NOUN}|{fold(AREA_NOUN)})$")
"""The same typed without å and ä too."""
_FRAMING = frozenset(
    "handlar handlade hamnar hamnade hör hörde hemma sorterar sorteras sorterade ligger låg lagt lades läggs placeras "
    "placerats placerades omfattar innehåller rymmer ryms täcker tar tas tog hand behandlar behandlas samlar samlas "
    "ingår ingick finns fanns står stod återfinns återfinner hittar tillhör tillhörde räknas räknades nämner nämns "
    "nämndes fick fått får gavs har hade med bland av under inom ämne ämnet ämnen frågan fråga frågor frågorna punkt "
    "punkten ordet begreppet satsningen satsning förslag föreslagen föreslaget föreslagna föreslås föreslogs "
    "föreslagits pekas pekades lyfts lyftes "
    "ställs består bestod bygger byggde vilar vilade delas delades indelas görs gjordes finnas heter hette kallas "
    "utgör utgjorde vidare bild bilden bilder bilderna bildspelet presentationen upplägget gäller gällde rör".split()
)
"""Words that place something or ask for its name: no matter of their own."""

_OF_EDITION = re.compile(
    r"\w*strategi|revider|omarbet|aktualiser|anta[gr]|antog|remiss|version|utgav|upplag|ny(?:a|tt)?$"
)
"""How folded words begin that say which strategy or edition is meant."""
_FEWEST_ASIDE, _MOST_ASIDE = 2, 0.4
"""The words, and the share of a question's matter, from which on it is beside the areas that it names."""


def is_area_noun(word: str) -> bool:
    """Whether `word` is one of the words for an area."""
    return _AREA_NOUN.match(word) is not None


def matter_of(asked: Asked) -> list[str]:
    """The words of the topic that neither place something, nor count, nor are words for an area; folded."""
    rest = (word for word in asked.question.topic if word not in FUNCTION_WORDS and not is_area_noun(word))
    return [fold(word) for word in rest if word not in _FRAMING and word not in NUMBER_WORDS and not word.isdigit()]


def found_among(sought: Iterable[str], text: str) -> list[str]:
    """Those of the folded words `sought` that stand in `text`, endings aside; «kraftsamlingens» for «kraftsamling»."""
    given = {fold(word) for word in words(text)}
    return [word for word in sought if any(alike(word, other) or word == f"{other}s" for other in given)]


def is_beside(asked: Asked, strategies: Sequence[HeldStrategy]) -> bool:
    """Whether much of what is asked stands neither among the areas of `strategies` nor in what says which they are.

    «Vad sa Rut om namnet Öppna bryggor?» names an area, and asks for something else.
    """
    topics = (topic.value for held in strategies for area in held.strategy.focus_areas for topic in area.topics)
    told = "\n".join([*(held.names for held in strategies), *topics])
    matter = [word for word in matter_of(asked) if not _OF_EDITION.match(word)]
    return len(matter) - len(found_among(matter, told)) >= max(_FEWEST_ASIDE, _MOST_ASIDE * len(matter))


def may_hold(asked: Asked, held: HeldStrategy) -> bool:
    """Whether all names and years in the question stand on the front of the strategy or among its areas and topics."""
    names = [name for name in asked.names if not is_area_noun(name)]
    topics = (topic.value for area in held.strategy.focus_areas for topic in area.topics)
    told = "\n".join([held.names, *topics])
    years = {str(time.year) for time in asked.question.times if time.year}
    return not missing_names(names, told) and (not years or any(year in told for year in years))


def is_of_strategies(asked: Asked, *, or_of: Kind = "focus") -> bool:
    """Whether nothing in the question is of meetings, people or what was done there; a question `or_of` a kind may."""
    return set(asked.question.kinds) <= {"focus", "strategy", or_of} and not asked.question.people


NUMBER = rf"(?P<count>{'|'.join(map(re.escape, NUMBER_WORDS))}|\d{{1,2}})"
"""A number, in letters or figures."""


def number_in(text: str) -> int:
    """The number that `NUMBER` found."""
    return int(text) if text.isdigit() else {fold(word): n for word, n in NUMBER_WORDS.items()}[fold(text.lower())]
