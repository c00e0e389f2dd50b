"""Facts of strategies: vision, goals, kraftsamlingar, period, when and by whom adopted, actors, contact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.editions import editions_asked, may_be
from app.answerers.focus_areas import answer_focus_areas
from app.draft import BULLET, Draft, Statement
from app.questions.words import content_words

if TYPE_CHECKING:
    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.records import Fact, StrategyFact


@dataclass(frozen=True, slots=True)
class FactAsked:
    """How a fact of a strategy is asked for and what it is called in an answer."""

    name: StrategyFact
    pattern: re.Pattern[str]
    called: str


def _asked(name: StrategyFact, called: str, pattern: str) -> FactAsked:
    return FactAsked(name, re.compile(pattern, re.IGNORECASE), called)


FACTS = (
    _asked("contact", "Kontakt", r"kontakt(?!a)|telefon|mejl|e-?post|mail|nås|når man|contact|samordnare för"),
    _asked(
        "adopted",
        "Antagen",
        r"^\W*(?:när|nar|av vem|vem|vilka|vilken dag|vilket (?:datum|år)|when|who)\b.*\b(?:ant(?:ogs|agen|agits|og)|besluta(?:d|des)|fastställ\w+|adopted)\b",
    ),
    _asked("period", "Period", r"\bperiod|vilka år|hur länge gäller|gäller (?:strategin|den)|mellan vilka år"),
    _asked("vision", "Vision", r"\bvision"),
    _asked("goal", "Mål", r"\bmål(?:en|et|sättning\w*)?\b|goals?\b|ska .* uppnå"),
    _asked("kraftsamling", "Kraftsamlingar", r"kraftsamling"),
    _asked("change", "Förändringar", r"\bnytt\b|nyheter|förändring|ändra|utgår|utgått|tagits bort"),
    _asked("actor", "Aktörer", r"aktör|intressent|actors|stakeholder|myndigheter"),
    _asked("priority", "Prioriteringar", r"priorit"),
    _asked("next_step", "Nästa steg", r"nästa steg|next steps?"),
    _asked("owner", "Ägare", r"vem äger|vems strategi|ägare"),
)
_LISTS = frozenset({"kraftsamling", "goal", "actor", "priority", "next_step", "change"})
_LIST = re.compile(r"^\W*(?:vilka|vilken|räkna|lista|alla|nämn|hur många|which|what are|list)\b", re.IGNORECASE)


def answer_strategies(asked: Asked) -> Draft | None:
    """The facts asked for of the edition in question; the topics of a focus area where one is named."""
    wanted = next((each for each in FACTS if each.pattern.search(asked.sought)), None)
    if wanted is None or wanted.name not in {"kraftsamling", "adopted", "contact", "period"}:
        areas = answer_focus_areas(asked)
        if areas is not None:
            return areas
    if wanted is None:
        return None
    if wanted.name in _LISTS and asked.question.expected not in {"any", "number", "person", "reason"}:
        return None
    if asked.question.is_change and wanted.name == "kraftsamling":
        wanted = next(each for each in FACTS if each.name == "change")
    for held in _editions(asked, wanted):
        facts = _facts(asked, wanted, held)
        if facts:
            return _draft(asked, wanted, held, facts)
    if wanted.name == "kraftsamling" and _LIST.match(asked.sought) and not _editions(asked, wanted):
        return Draft(refusal="Arkivet har ingen strategi som är den som frågan gäller.")
    if wanted.name in {"adopted", "contact"} and editions_asked(asked):
        return Draft(refusal=f"{wanted.called}: det framgår inte av {editions_asked(asked)[0].strategy.title}.")
    return None


_REMOVED = re.compile(r"utgå|tagits bort|försv|strök|slopa|bort", re.IGNORECASE)


def _editions(asked: Asked, wanted: FactAsked) -> list[HeldStrategy]:
    """The editions to look in; what changed is told by the newest."""
    found = [held for held in editions_asked(asked) if wanted.name in {"contact", "change"} or may_be(asked, held)]
    if wanted.name == "change":
        found.sort(key=lambda held: -(held.date.toordinal() if held.date else 0))
    return found


def _facts(asked: Asked, wanted: FactAsked, held: HeldStrategy) -> tuple[Fact, ...]:
    facts = held.strategy.all(wanted.name)
    if wanted.name == "change" and _REMOVED.search(asked.sought):
        return tuple(fact for fact in facts if _REMOVED.search(fact.value))
    return facts


def _draft(asked: Asked, wanted: FactAsked, held: HeldStrategy, facts: tuple[Fact, ...]) -> Draft | None:
    """One fact where the question singles one out or there is only one; else the whole list."""
    document = held.document
    rest = set(asked.question.topic) - set(content_words(held.strategy.title))
    specific = [word for word in rest if not wanted.pattern.search(word)]
    fits = sorted(facts, key=lambda fact: -asked.coverage(fact.value))
    if len(facts) == 1 or (specific and not _LIST.match(asked.sought)):
        if len(facts) > 1 and asked.coverage(fits[0].value) < 0.4:
            return None
        if (
            specific
            and len(facts) == 1
            and wanted.name not in {"adopted", "period", "vision", "contact", "change", "goal"}
            and asked.coverage(fits[0].value) < 0.3
        ):
            return None
        told = " ".join(" ".join(document.quote(span).split()) for span in fits[0].evidence[:4])
        text = f"{wanted.called} enligt {held.strategy.title}: {told if fits[0].value in told else fits[0].value}"
        return Draft((Statement(text, fits[0].evidence[:4]),))
    lead = Statement(
        f"{wanted.called} enligt {held.strategy.title} ({len(facts)} av {len(facts)}):",
        facts[0].evidence[:1],
        counts=(len(facts),),
    )
    return Draft((lead, *(Statement(f"{BULLET}{fact.value}", fact.evidence) for fact in facts)))
