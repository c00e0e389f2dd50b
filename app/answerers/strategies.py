"""Facts of strategies: vision, goals, kraftsamlingar, period, when and by whom adopted, actors, contact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked, may_be, name_share, names_front
from app.answerers.focus_areas import answer_focus_areas
from app.answerers.name_words import alike, share_alike, share_named
from app.draft import BULLET, Draft, Statement
from app.questions.words import content_words, is_asking
from app.requirements import missing_names
from app.things_asked import HOW_MANY
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.records import Fact, StrategyFact


@dataclass(frozen=True, slots=True)
class FactAsked:
    """How a fact of a strategy is asked for and what it is called in an answer."""

    name: StrategyFact
    called: str
    pattern: re.Pattern[str]


def _asked(name: StrategyFact, called: str, pattern: str) -> FactAsked:
    return FactAsked(name, called, re.compile(pattern, re.IGNORECASE | re.VERBOSE))


_CHANGE = _asked("change", "Förändringar", r"\bnytt\b|nyheter|förändring|ändra|utgår|utgått|tagits\ bort")
FACTS = (
    _asked(
        "contact",
        "Kontakt",
        r"""kontakt(?!a\b)|telefon|mejl|e-?post|mail|nås|når\ man|contact|samordnare
            |\b(?:jag|man|vi)\ (?:kontaktar?|vänder?|ringer?|mejlar?|fråga[rs]?|hör\ av|höra\ av)\b
            |\b(?:ringer|mejlar|frågar|kontaktar)\ (?:jag|man|vi)\b""",
    ),
    _asked(
        "adopted",
        "Antagen",
        r"""^\W*(?:när|nar|av\ vem|vem|vilka|vilken\ dag|vilket\ (?:datum|år)|when|who)\b
            .*\b(?<!\bsom\ )
            (?:ant(?:og(?:s|its)?|ag(?:en|na|et|it|its))|besluta(?:d|de|des|t|ts)|fastställ\w+|adopted)\b""",
    ),
    _asked("period", "Period", r"\bperiod|vilka\ år|hur\ länge\ gäller|gäller\ (?:strategin|den)|mellan\ vilka\ år"),
    _asked("vision", "Vision", r"\bvision(?:en|er|erna|s)?\b"),
    _asked("goal", "Mål", r"\bmål(?:en|et|sättning\w*)?\b|goals?\b|ska\ .*\ uppnå"),
    _asked("actor", "Aktörer", r"akt[öo]r|intressent|actors|stakeholder|myndigheter"),
    _asked("kraftsamling", "Kraftsamlingar", r"kraftsamling"),
    _CHANGE,
    _asked("priority", "Prioriteringar", r"priorit"),
    _asked("next_step", "Nästa steg", r"nästa\ steg|next\ steps?"),
    _asked("owner", "Ägare", r"vem\ äger|vems\ strategi|ägare"),
)
"""Tried in this order."""
_GOALS_OF = re.compile(r"\bmål\w*\b.*?\b(?:för|om|inom|kring|gäller)\s+(?P<of>.+)", re.IGNORECASE)
_LIST = re.compile(r"^\W*(?:vilka|vilken|räkna|lista|alla|nämn|hur många|which|what are|list)\b", re.IGNORECASE)
_ONE = re.compile(r"\bkraftsamlingen (?:[A-ZÅÄÖ]|om )")
"""Speaks of one kraftsamling by its name or matter."""
_REMOVED = re.compile(r"utgå|tagits bort|försv|strök|slopa|bort", re.IGNORECASE)

_BEFORE_AREAS = frozenset({"kraftsamling", "adopted", "contact", "period"})
"""Facts that are meant even where the question also names a focus area."""
_LISTS = frozenset({"kraftsamling", "goal", "actor", "priority", "next_step", "change"})
"""Facts of which a strategy has several…"""
_LISTED_FOR = frozenset({"any", "person", "reason"})
"""…and what a question may expect that they answer: no day and no sum of money."""
_FIGURES = frozenset({"amount", "number", "time", "day", "clock", "reason"})
"""What no contact is."""
_OF_ANY_EDITION = frozenset({"contact", "change"})
"""Facts that another name or year in the question does not rule out: it may be that of a person or of what changed."""
_OWED = frozenset({"adopted", "contact"})
"""Facts that nothing but the strategy tells: where it does not, nothing answers."""
_LACKING: dict[StrategyFact, str] = {
    "contact": "Någon kontaktperson",
    "adopted": "När och av vem den antogs",
    "period": "Vilken tid den gäller",
    "vision": "Någon vision",
    "kraftsamling": "Några kraftsamlingar",
}
"""What is missing, in a refusal."""
_STRATEGY = re.compile(
    r"\b\w*(?:strategi(?:n|ns)?|plan(?:en|ens)?|program(?:met|mets)?|agenda(?:n|ns)?|policy(?:n|ns)?|handbok(?:en|ens)?|RUS)\b",
    re.IGNORECASE,
)
"""A word for a strategy."""
_FRAME = frozenset("gäller gällde länge tid giltig".split())
"""Words by which a period is asked for."""
_HALF, _WHOLE_TITLE, _ON_FRONT = 0.5, 0.99, 0.6
"""Shares of a title that a question must hold, beside a word for strategy and without one; of the rest on the front."""
_ASKS_AREAS = re.compile(r"\b\w*områden(?:a)?\b", re.IGNORECASE)
"""Asks for areas, whatever else it names: «Vilka utvecklingsområden bär visionen?»."""
_OF_ITSELF = frozenset({"adopted", "period", "vision", "contact"})
"""What only a strategy itself says of itself."""
_WHOLE = frozenset({"adopted", "period", "vision", "contact", "change", "goal"})
"""Facts that answer by their name, whatever else the question says."""
_FITS_ALONE, _FITS_OF_MANY = 0.3, 0.4
"""The share of the matter in the only fact of its name, or in one of several, that the question singles out."""
_MOST_SPANS = 4
"""Quotes that one fact is told with."""


def answer_strategies(asked: Asked) -> Draft | None:
    """The facts asked for of the edition in question; the topics of a focus area where one is named."""
    wanted = next((each for each in FACTS if each.pattern.search(asked.sought)), None)
    areas = answer_focus_areas(asked) if wanted is None or wanted.name not in _BEFORE_AREAS else None
    if areas is not None or wanted is None or not _may_answer(asked, wanted):
        return areas
    if asked.question.is_change and wanted.name == "kraftsamling":
        wanted = _CHANGE
    editions = _editions(asked, wanted)
    told = ((held, facts) for held in editions if (facts := _facts(asked, wanted, held)))
    held, facts = next(told, (None, ()))
    return _draft(asked, wanted, held, facts) if held else _lacking(asked, wanted, editions)


def answer_named_strategy(asked: Asked) -> Draft | None:
    """What a strategy that the question names says of itself; a refusal where it does not say it."""
    wanted = next((each for each in FACTS if each.pattern.search(asked.sought)), None)
    if wanted is None or wanted.name not in _OF_ITSELF or asked.question.is_yes_no:
        return None
    if _ASKS_AREAS.search(asked.sought) or not _may_answer(asked, wanted):
        return None
    named = [held for held in _editions(asked, wanted) if _is_named(asked, wanted, held)]
    told = ((held, facts) for held in named if (facts := held.strategy.all(wanted.name)))
    held, facts = next(told, (None, ()))
    if held is None:
        return Draft(refusal=_not_told(wanted, named[0])) if named else None
    return _draft(asked, wanted, held, facts)


def _is_named(asked: Asked, wanted: FactAsked, held: HeldStrategy) -> bool:
    """Whether the question names a strategy by its title, or by half of it and a word for strategy, and asks no more.

    What else it says must stand on the front page: a decision on some other matter is asked of minutes.
    """
    share = name_share(asked, held)
    if share < (_HALF if _STRATEGY.search(asked.sought) else _WHOLE_TITLE):
        return False
    title = words(held.strategy.title)
    rest = [
        word
        for word in asked.question.topic
        if not (wanted.pattern.search(f"när {word}") or word in _FRAME)
        and not _STRATEGY.search(word)
        and not any(alike(fold(word), fold(other)) for other in title)
    ]
    return not rest or asked.searcher.coverage(" ".join(rest), held.front) >= _ON_FRONT


def _not_told(wanted: FactAsked, held: HeldStrategy) -> str:
    return f"{_LACKING.get(wanted.name, wanted.called)} framgår inte av {held.strategy.title}."


def _may_answer(asked: Asked, wanted: FactAsked) -> bool:
    """Whether the fact can be what is asked for: no list is a sum, nor a number but of its own items."""
    expected = asked.question.expected
    if wanted.name == "contact":
        return expected not in _FIGURES
    if wanted.name == "actor" and not _is_told_by_strategy(asked):
        return False
    if wanted.name not in _LISTS:
        return True
    if expected != "number":
        return expected in _LISTED_FOR
    counted = HOW_MANY.search(asked.sought)
    return counted is not None and wanted.pattern.search(counted["noun"]) is not None


def _is_told_by_strategy(asked: Asked) -> bool:
    """Whether what the question names stands in a strategy: «vid kartläggningen» may be of notes, with actors too."""
    known = [word for word in asked.specific if asked.searcher.knows(word, whole=True)]
    texts = [held.document.text for held in editions_asked(asked)]
    return any(all(asked.searcher.coverage(word, text) >= _HALF for word in known) for text in texts)


def _editions(asked: Asked, wanted: FactAsked) -> list[HeldStrategy]:
    """The editions to look in; what changed is told by the newest."""
    of_any = wanted.name in _OF_ANY_EDITION
    found = [held for held in editions_asked(asked) if of_any or may_be(asked, held)]
    if wanted.name == "change":
        found.sort(key=lambda held: held.date or date.min, reverse=True)
    return found


def _facts(asked: Asked, wanted: FactAsked, held: HeldStrategy) -> tuple[Fact, ...]:
    facts = held.strategy.all(wanted.name)
    if wanted.name == "contact":
        return tuple(fact for fact in facts if not _is_of_another(asked, held, fact))
    if wanted.name == "change" and _REMOVED.search(asked.sought):
        return tuple(fact for fact in facts if _REMOVED.search(fact.value))
    return facts


def _is_of_another(asked: Asked, held: HeldStrategy, fact: Fact) -> bool:
    """Whether a contact is that of one area or kraftsamling, and the question names another."""
    named = _named(asked, held)
    told = [fold(word) for word in words(fact.value)]
    own = {name for name in held.entries if share_alike([fold(word) for word in words(name)], told) >= _WHOLE_TITLE}
    return bool(named and own) and not named & own


def _named(asked: Asked, held: HeldStrategy) -> set[str]:
    """The areas and kraftsamlingar that the question names in full."""
    return {name for name in held.entries if share_named(asked, name) >= _WHOLE_TITLE}


def _lacking(asked: Asked, wanted: FactAsked, editions: Sequence[HeldStrategy]) -> Draft | None:
    """A refusal where nothing else can answer: no such strategy, or one that does not say it."""
    lists = wanted.name == "kraftsamling" and _LIST.match(asked.sought) is not None
    if lists and not editions:
        return Draft(refusal="Arkivet har ingen strategi som är den som frågan gäller.")
    likely = next(iter(editions_asked(asked)), None)
    if likely and ((lists and names_front(asked)) or wanted.name in _OWED):
        return Draft(refusal=_not_told(wanted, likely))
    return None


def _draft(asked: Asked, wanted: FactAsked, held: HeldStrategy, facts: Sequence[Fact]) -> Draft | None:
    """One fact where the question singles one out or there is only one; else the whole list."""
    if wanted.name == "kraftsamling" and asked.question.kind == "focus" and _named(asked, held):
        return _only_listed(asked, held, facts)
    facts = _of_matter(asked, held, facts) if wanted.name == "goal" else facts
    if not facts:
        return None
    rest = set(asked.question.topic) - set(content_words(held.strategy.title))
    singles_out = any(not wanted.pattern.search(word) for word in rest)
    if len(facts) > 1 and (not singles_out or (_LIST.match(asked.sought) and not _ONE.search(asked.sought))):
        return _list(wanted, held, facts)
    best = max(facts, key=lambda fact: asked.coverage(fact.value))
    alone = _FITS_ALONE if singles_out and wanted.name not in _WHOLE else 0.0
    if asked.coverage(best.value) < (_FITS_OF_MANY if len(facts) > 1 else alone):
        return None
    return Draft((_single(wanted, held, best),))


def _of_matter(asked: Asked, held: HeldStrategy, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The goals for what the question names («mål för bredband»); all where that is the strategy, or nothing."""
    of = _GOALS_OF.search(asked.sought)
    rest = [
        word
        for word in content_words(of["of"] if of else "")
        if not (_STRATEGY.search(word) or word.isdigit() or is_asking(word)) and missing_names((word,), held.names)
    ]
    matter = " ".join(rest)
    return [each for each in facts if not rest or asked.searcher.coverage(matter, each.value) >= _HALF]


def _only_listed(asked: Asked, held: HeldStrategy, facts: Sequence[Fact]) -> Draft | None:
    """A refusal where the topics of one are asked for, and the strategy does no more than list it beside others."""
    named = [fact for fact in facts if fact.value in _named(asked, held)]
    blocks = {held.document.block_at(span.start) for fact in named for span in fact.evidence}
    texts = [held.document.quote(block.span).lower() for block in blocks if block]
    listed_only = all(sum(fact.value.lower() in text for fact in facts) > 1 for text in texts)
    return (
        Draft(refusal=f"Vad den innehåller framgår inte av {held.strategy.title}.") if named and listed_only else None
    )


def _single(wanted: FactAsked, held: HeldStrategy, fact: Fact) -> Statement:
    """The fact in the words around it, where they hold its value: they say more. Nothing is said twice."""
    spans = fact.evidence[:_MOST_SPANS]
    quotes = dict.fromkeys(" ".join(held.document.quote(span).split()) for span in spans)
    told = " ".join(each for each in quotes if not any(each in other for other in quotes if other != each))
    return Statement(
        f"{wanted.called} enligt {held.strategy.title}: {told if fact.value in told else fact.value}", spans
    )


def _list(wanted: FactAsked, held: HeldStrategy, facts: Sequence[Fact]) -> Draft:
    lead = f"{wanted.called} enligt {held.strategy.title} ({len(facts)} av {len(facts)}):"
    first = Statement(lead, facts[0].evidence[:1], counts=(len(facts),))
    return Draft((first, *(Statement(f"{BULLET}{fact.value}", fact.evidence) for fact in facts)))
