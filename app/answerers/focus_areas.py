"""Focus areas of strategies: which there are, what each holds, and under which one something stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.area_words import is_beside
from app.answerers.editions import editions_asked, lacks_name, may_be, passes
from app.answerers.name_words import alike, share_named
from app.draft import BULLET, Draft, Statement
from app.swedish_text import listed
from index.swedish import fold, stem, words
from ingest.strategies.headings import NUMBER_WORDS, announced_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.model import Span
    from ingest.records import FocusArea
    from ingest.strategies.headings import Subject

_STRATEGY_OF = re.compile(r"\w{4,}(?:strategi|plan|program)(?:n|en|ns|ens|et|ets|s)?")
"""«livsmedelsstrategin»."""
_NAMED = 0.6
"""The share of an area's name that a question must hold to mean that area…"""
_NAMED_OWN = 0.5
"""…so much where none of it is a word of the strategy's title…"""
_NAMED_AS_ONE = 0.3
"""…in a question that speaks of one area: «fokusområdet om datadelning»…"""
_NAMED_ELSEWHERE = 0.99
"""…and in a question that does not speak of focus areas or strategies; so much of a topic, wherever it is asked."""
_ONE_AREA = re.compile(r"\b\w*omr[åa]de(?:t|ts)?\b", re.IGNORECASE)
_ASKS_WHICH = re.compile(
    r"\bvad har\b.*\bför\b|"
    r"\b(?:vilka|vilken|vilket|r[äa]kna|rada|lista|n[äa]mn|namnge|ange|ge|hur m[åa]nga|vad [äa]r|vad var|vad heter"
    r"|which|what|how many|list)\b|^\W*\w*omr[åa]de(?:n|na)\b",
    re.IGNORECASE,
)
"""Asks for the areas, or how many they are."""
_OF_INITIATIVE = re.compile(r"\bkraftsamling(?:en)? (?!(?:i|om|för|och|som|har|är)\b)(?P<name>\w+)", re.IGNORECASE)
"""Names a kraftsamling."""
_OF_ONE = re.compile(
    r"\b(?:organisation\w*|ansvar\w*|pengar|budget\w*|kosta\w*|kostnad\w*|m[äa]tbara)\b", re.IGNORECASE
)
"""Asks for what is told of an area, and not for its topics."""
_UNDER = re.compile(r"^\W*(?:var i\b|(?:var|where)\b.*\b(?:strategi|\w*omr[åa]de))", re.IGNORECASE)
"""Asks under which area something stands…"""
_UNDER_WHICH = re.compile(r"\b(?:under|i|inom|till) vilke[nt] (?:\w+ )?\w*omr[åa]de\b", re.IGNORECASE)
"""…with the word for it: an area named beside is no answer."""
_KIND_OF_AREA = re.compile(r"\b(?:\w{3,}områden|(?:strategiska|prioriterade) områden)\b")
"""What a strategy calls its areas."""
_OTHER_AREAS: frozenset[Subject] = frozenset({"goals", "priorities"})
"""What strategies also build on instead of focus areas…"""
_ANY_AREAS: frozenset[Subject] = _OTHER_AREAS | {"areas"}
"""…and these by a word that questions seldom have: «styrkeområden»."""
_COUNTS_AREAS = re.compile(
    r"hur m[åa]nga (?:\w+ )?\w*(?:områden|teman|ämnen|prioriteringar|vägval|visionsmål)|how many (?:focus )?areas",
    re.IGNORECASE,
)


def answer_focus_areas(asked: Asked) -> Draft | None:
    """The areas of the edition asked about, the topics of the area named, or the area of the topic named."""
    draft = _areas_or_topics(asked) if _may_ask(asked) else None
    if draft is None or not draft.statements:
        return draft
    cited = {span.document_id for each in draft.statements for span in each.evidence}
    return None if is_beside(asked, [held for held in asked.library.strategies if held.document.id in cited]) else draft


def _areas_or_topics(asked: Asked) -> Draft | None:
    editions = [held for held in editions_asked(asked) if held.strategy.focus_areas]
    if _UNDER_WHICH.search(asked.sought):
        return _topics([(held, areas) for held in editions if (areas := _areas_with_topic(asked, held))])
    named = areas_named(asked)
    if named:
        return _topics(named)
    likely = (held for held in editions if may_be(asked, held))
    called = next(((held, called) for held in likely if (called := _called_in(asked, held))), None)
    if called and _ASKS_WHICH.search(asked.sought):
        return list_of(*called)
    if "focus" not in asked.question.kinds and asked.question.expected != "place":
        return None
    of_topic = [(held, areas) for held in editions if (areas := _areas_with_topic(asked, held))]
    return _topics(of_topic) or (_all_areas(asked, editions) if _ASKS_WHICH.search(asked.sought) else None)


def areas_named(asked: Asked) -> list[tuple[HeldStrategy, list[FocusArea]]]:
    """The areas that the question names, by edition, the likeliest first; one named in full in any other strategy."""
    editions = [held for held in editions_asked(asked) if held.strategy.focus_areas and not lacks_name(asked, held)]
    named = [(held, areas) for held in editions if (areas := _areas_named(asked, held))]
    if named:
        return sorted(named, key=lambda each: -share_named(asked, each[1][0].name))
    others = (held for held in asked.library.strategies if held not in editions and passes(asked, held))
    return [
        (held, areas)
        for held in others
        if not lacks_name(asked, held)
        and (areas := [area for area in held.strategy.focus_areas if share_named(asked, area.name) >= _NAMED_ELSEWHERE])
    ]


def _may_ask(asked: Asked) -> bool:
    """Whether an area or its topics can be the answer: its name alone in a question of why or how much does not do."""
    if asked.question.is_yes_no:
        return False
    counts = asked.question.expected == "number" and _COUNTS_AREAS.search(asked.sought) is not None
    under = asked.question.expected == "place" and _UNDER.search(asked.sought) is not None
    return counts or under or (asked.question.expected == "any" and _OF_ONE.search(asked.sought) is None)


def _all_areas(asked: Asked, editions: Sequence[HeldStrategy]) -> Draft | None:
    """Every area of the likeliest edition that the question can mean; a refusal where all are asked of another."""
    held = next((held for held in editions if may_be(asked, held)), None)
    if held is not None and names_another(asked, held):
        return None
    if held is None:
        refuses = asked.library.strategies and asked.question.wants_all and not _names_other_paper(asked)
        refusal = "Arkivet har ingen strategi med fokusområden som är den som frågan gäller."
        return Draft(refusal=refusal) if refuses else None
    return list_of(held, usual_name(held))


def _names_other_paper(asked: Asked) -> bool:
    """Whether a strategy is named by its matter, and a paper's title has that name: its text may tell the areas."""
    named = (stem(word) for word in asked.specific if _STRATEGY_OF.fullmatch(word))
    return any(word in asked.library.names_of_documents for word in named)


def usual_name(held: HeldStrategy) -> str:
    """«insatsområden» where the strategy calls them so in the words above them, else «fokusområden»."""
    groups = (_KIND_OF_AREA.search(area.group.lower()) for area in held.strategy.focus_areas if area.group)
    found = next(filter(None, groups), None)
    one = len(held.strategy.focus_areas) == 1
    return found.group() if found and not one else "fokusområde" if one else "fokusområden"


def list_of(held: HeldStrategy, called: str) -> Draft:
    """Every area of a strategy, counted, under what it calls them."""
    areas = held.strategy.focus_areas
    number = max(len(areas), _announced(held))
    lead = f"{held.strategy.title} har {number} {called} ({len(areas)} av {number}):"
    first = Statement(lead, areas[0].evidence[:1], counts=(len(areas), number))
    return Draft((first, *(Statement(f"{BULLET}{area.name}", area.evidence[:1]) for area in areas)))


def _announced(held: HeldStrategy) -> int:
    """How many areas there are by the words above them, «Sex insatsområden»; 0 where they do not say it."""
    first = (words(area.group)[:1] for area in held.strategy.focus_areas if area.group)
    return max((NUMBER_WORDS.get(word, 0) for each in first for word in each), default=0)


def _called_in(asked: Asked, held: HeldStrategy) -> str | None:
    """What the strategy calls its areas, where the question has that word and it is no usual one: «visionsmål»."""
    groups = {area.group for area in held.strategy.focus_areas}
    named = (word for group in groups if group for word in words(group) if word in words(asked.sought))
    usual = "focus" in asked.question.kinds
    return next((word for word in named if announced_by(word).subjects & (_OTHER_AREAS if usual else _ANY_AREAS)), None)


def names_another(asked: Asked, held: HeldStrategy) -> bool:
    """Whether the question names a kraftsamling that neither the strategy nor its areas are called by."""
    named = _OF_INITIATIVE.search(asked.sought)
    own = [held.strategy.title, *(f"{area.name} {area.group or ''}" for area in held.strategy.focus_areas)]
    told = {fold(word) for text in own for word in words(text)}
    return named is not None and not any(alike(fold(named["name"].lower()), word) for word in told)


def _topics(named: Iterable[tuple[HeldStrategy, Sequence[FocusArea]]]) -> Draft | None:
    """The areas with their topics as the first edition tells them that tells any."""
    told = (tuple(line_of(held, area) for area in areas if area.topics) for held, areas in named)
    lines = next(filter(None, told), ())
    return Draft(lines) if lines else None


def line_of(held: HeldStrategy, area: FocusArea) -> Statement:
    """An area with its topics."""
    topics = listed([topic.value for topic in area.topics])
    return Statement(f"{area.name} i {held.strategy.title}: {topics}.", _evidence(area))


def _evidence(area: FocusArea) -> tuple[Span, ...]:
    """Where the area and each of its topics stand."""
    return tuple(dict.fromkeys((*area.evidence[:1], *(span for topic in area.topics for span in topic.evidence))))


def _areas_named(asked: Asked, held: HeldStrategy) -> list[FocusArea]:
    """The areas whose name stands in the question, ending and order aside."""
    shares = [(share_named(asked, area.name), area) for area in held.strategy.focus_areas]
    best = max((share for share, _ in shares), default=0.0)
    if _ONE_AREA.search(asked.sought) and best >= _NAMED_AS_ONE:
        return [area for share, area in shares if share == best][:1]
    least = _NAMED if asked.question.kind in {"focus", "strategy"} else _NAMED_ELSEWHERE
    if asked.question.kind == "focus" and not any(share_named(asked, word) for word in words(held.strategy.title)):
        least = _NAMED_OWN
    return [area for share, area in shares if share >= least and share == best]


def _areas_with_topic(asked: Asked, held: HeldStrategy) -> list[FocusArea]:
    """The areas one of whose topics stands in the question; the first where not all are asked for."""
    found = [
        area
        for area in held.strategy.focus_areas
        if any(share_named(asked, topic.value) >= _NAMED_ELSEWHERE for topic in area.topics)
    ]
    return found if asked.question.wants_all else found[:1]
