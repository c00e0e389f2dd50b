"""What was decided: every clause of the decision asked about, or of all decisions of a meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked, ranked
from app.answerers.motions_carried import motion_carried
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, meeting_evidence, the_meeting, title_evidence
from app.requirements import missing_names
from app.sums import missing_sums
from app.swedish_text import long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Decision, Outcome

ENOUGH = 0.45
"""The least fit of an item that an answer is made of."""
_ALMOST = 0.85
"""Items that fit at least this share as well as the best are given with it…"""
_MOST_ITEMS = 4
"""…so many at most."""
_ALSO = 0.4
"""The least fit of an item where all decisions on a matter are asked for…"""
_MOST_OF_ALL = 8
"""…so many at most."""
_MOST_MEETINGS = 3
"""Meetings whose decisions are all given, where nothing but meetings is named."""
_SAME_MATTER = 0.6
"""The share of the best item's fit below which another is not of the same matter."""
_LOOKED_INTO = 16
"""The best items, whose sections are read as well."""
_SECTION = 0.85
"""What a word counts that stands in the section of a decision, not in the decision itself."""
_TOPIC = 0.6
"""The share of the words in how well an item fits, as in `Asked.fit`."""
_LEAST_WORDS = 0.4
"""The share of the topic that a decision and its section must hold at least."""
_WHICH_MEETING = frozenset("senaste sista nyaste första äldsta".split())
_MOTION = re.compile(r"\b\w*yrkande(?:t|na|n)?\b", re.IGNORECASE)
"""What somebody moved: the decision does not tell what became of it, unless it speaks of that."""
_MET = frozenset("sammanträdde sammanträder samlades möttes träffades sågs höll hade blev klubbades klubbade".split())
"""Words that only say that a meeting was held and decided."""

ASKS_OUTCOME: dict[Outcome, re.Pattern[str]] = {
    "rejected": re.compile(r"\bavsl[oåa]", re.IGNORECASE),
    "tabled": re.compile(r"\bbordl", re.IGNORECASE),
    "remitted": re.compile(r"\båterremi", re.IGNORECASE),
}
"""Asks for what was turned down, put off or sent back: each is another outcome."""
_OUTCOME_STEMS = ("avslo", "avslå", "avslag", "bordl", "återremi")
_ANY_ITEM = frozenset("ärenden ärendena frågor förslag motioner punkter paragrafer saker vilka".split())
"""Words for whatever is decided."""

_OUTCOMES = {"rejected": "avslag", "tabled": "bordlagt", "remitted": "återremiss", "filed": "till handlingarna"}
"""What is said of a decision behind its words, where they do not tell it."""


@dataclass(frozen=True, slots=True)
class ItemDecided:
    """All decisions under one item of one meeting: at least one."""

    held: HeldMeeting
    decisions: tuple[Decision, ...]

    @property
    def title(self) -> str | None:
        """The heading of the item."""
        return self.decisions[0].item

    @property
    def number(self) -> str:
        """Its number without §; empty where it has none."""
        return (self.decisions[0].number or "").strip("§ .")

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Every span they rest on, without repetition."""
        return tuple(dict.fromkeys(span for each in self.decisions for span in each.evidence))

    @property
    def lead(self) -> tuple[Span, ...]:
        """Where the first begins, its title and the meeting stand: evidence of what is said of the item as a whole."""
        first = self.decisions[0].evidence[0]
        title = title_evidence(self.held, first, self.title) if self.title else ()
        return tuple(dict.fromkeys((first, *title, *meeting_evidence(self.held))))

    @property
    def place(self) -> Span:
        """Where it stands in its section."""
        return self.decisions[0].evidence[-1]

    @property
    def words(self) -> str:
        """The heading of the item and what was decided."""
        return " ".join([self.title or "", *(each.text for each in self.decisions)])


def answer_decisions(asked: Asked) -> Draft | None:
    """The decisions that the question is about; a refusal where the meeting named is not in the archive."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    items = items_decided(asked.scope.meetings)
    if asked.question.paragraph:
        return _draft([item for item in items if item.number == asked.question.paragraph])
    if _names_only_meetings(asked):
        return _all_of_meetings(asked)
    return _with_outcome(asked, items) or _on_topic(asked, items)


def _with_outcome(asked: Asked, items: Sequence[ItemDecided]) -> Draft | None:
    """All items with the outcome that is asked for, where nothing else is: «Vilka ärenden bordlades i maj?»."""
    asks = next((outcome for outcome, put in ASKS_OUTCOME.items() if put.search(asked.sought)), None)
    rest = (word for word in asked.question.topic if word not in _ANY_ITEM and not word.startswith(_OUTCOME_STEMS))
    if asks is None or not asked.scope.is_narrow or not asked.question.wants_all or any(rest):
        return None
    return _draft([item for item in items if any(each.outcome == asks for each in item.decisions)])


def items_decided(meetings: Iterable[HeldMeeting]) -> list[ItemDecided]:
    """The decisions of `meetings` by the item that they belong to, in the order of the meetings and of their text."""
    return [item for held in meetings for item in _items_of(held)]


def _items_of(held: HeldMeeting) -> Iterator[ItemDecided]:
    grouped: dict[tuple[str | None, str | None], list[Decision]] = {}
    for each in held.meeting.decisions:
        grouped.setdefault((each.number, each.item), []).append(each)
    return (ItemDecided(held, tuple(decisions)) for decisions in grouped.values())


def _names_only_meetings(asked: Asked) -> bool:
    """Whether nothing is asked about but meetings: no topic, «senaste» aside where it says which meeting."""
    which = _WHICH_MEETING if asked.question.wants_latest or asked.question.wants_first else frozenset()
    return not set(asked.question.topic) - which - _MET and (asked.question.wants_all or asked.scope.is_narrow)


def _all_of_meetings(asked: Asked) -> Draft | None:
    """Everything decided, where nothing but a meeting is named: «Vad beslutade rådet den 5 mars 2026?»."""
    deciding = [held for held in asked.scope.meetings if held.meeting.decisions]
    if not deciding and asked.scope.by_time and asked.scope.meetings:
        return Draft(refusal=f"Handlingarna från {the_meeting(asked.scope.meetings[0])} redovisar inga beslut.")
    return _draft(items_decided(meetings_asked(asked, deciding)[:_MOST_MEETINGS]))


def _on_topic(asked: Asked, items: Sequence[ItemDecided]) -> Draft | None:
    """The items that fit the topic, the latest first."""
    found = items_on_topic(asked, items)
    if not found or found[0][0] < ENOUGH:
        return None
    least, most = (_ALSO, _MOST_OF_ALL) if asked.question.wants_all else (found[0][0] * _ALMOST, _MOST_ITEMS)
    best = [item for fit, item in found if fit >= max(least, _related(found)) and not lacks_what_is_named(asked, item)]
    if _MOTION.search(asked.sought):
        best = [item for item in best if _MOTION.search(item.words)]
    if not best:
        return None
    return _draft(sorted(best[:most], key=lambda item: item.held.date or date.min, reverse=True), len(best) - most)


def _related(found: Sequence[tuple[float, ItemDecided]]) -> float:
    """The fit below which an item is of another matter than the best one."""
    return found[0][0] * _SAME_MATTER


def items_on_topic(asked: Asked, items: Iterable[ItemDecided]) -> list[tuple[float, ItemDecided]]:
    """`items` by how well they fit the topic, best first: by what was decided and by what was told before it.

    Decisions of minutes without items count each by itself: they have no more in common than their day.
    """
    apart = [part for item in items for part in parts_of(item)]
    found = ranked(asked, apart, lambda item: item.evidence, lambda item: item.words, least=0.0)
    fits = [
        (_with_section(asked, fit, item) if place < _LOOKED_INTO else fit, item)
        for place, (fit, item) in enumerate(found)
    ]
    return sorted(((fit, item) for fit, item in fits if fit > 0), key=lambda pair: -pair[0])


def parts_of(item: ItemDecided) -> Iterator[ItemDecided]:
    """The item; each of its clauses by itself where the minutes have no items."""
    if item.title or item.number:
        return iter((item,))
    return (replace(item, decisions=(clause,)) for clause in item.decisions)


def _with_section(asked: Asked, fit: float, item: ItemDecided) -> float:
    """The fit of an item when its section is read too; 0 where neither it nor the decision speaks of the topic."""
    own = asked.coverage_known(item.words)
    told = _SECTION * asked.coverage_known(f"{item.words}\n{asked.library.section_text(item.place)}")
    return fit + _TOPIC * max(0.0, told - own) if max(own, told) >= _LEAST_WORDS else 0.0


def lacks_what_is_named(asked: Asked, item: ItemDecided) -> bool:
    """Whether a name, a sum or a year in the question stands neither in the section of `item` nor in what its paper is.

    What was decided is then another matter, or another's: «Har Edsbo antagit planen?» where Alby did.
    """
    paper, facts = item.held.document, (fact.value for fact in item.held.meeting.facts)
    text = "\n".join([item.words, asked.library.section_text(item.place), paper.title, paper.name, *facts])
    other_year = any(
        time.year and not time.fits(item.held.date) and str(time.year) not in text for time in asked.question.times
    )
    return other_year or bool(missing_names(asked.names, text) or missing_sums(asked.sought, text))


def _draft(items: Sequence[ItemDecided], left_out: int = 0) -> Draft | None:
    """Every clause of `items`; how many more items fit where some are left out."""
    if not items:
        return None
    told = list(dict.fromkeys(statement for item in items for statement in statements_of(item)))
    if left_out > 0:
        told.append(Statement(f"Inte med: {left_out} punkter med beslut.", items[-1].lead, counts=(left_out,)))
    return Draft(tuple(told))


def statements_of(item: ItemDecided) -> Iterator[Statement]:
    """What was decided under an item, clause by clause, each as it stands, with the votes where they are told."""
    title = f" i «{item.title}»" if item.title else ""
    if all(each.outcome == "none" for each in item.decisions):
        yield Statement(f"Inget beslut fattades{title} {at_meeting(item.held)}.", item.lead)
    else:
        body = item.held.body.name if item.held.body else "Mötet"
        when = f" den {long_date(item.held.date)}" if item.held.date else ""
        yield Statement(f"{body} beslutade{when}{title}:", item.lead)
    for each, following in zip(item.decisions, (*item.decisions[1:], None), strict=True):
        yield Statement(f"{BULLET}{each.text}{_outcome(each)}", each.evidence)
        moved = motion_carried(item.held.document, each)
        if moved is not None:
            yield Statement(item.held.document.quote(moved), (moved,))
        if each.votes and (following is None or following.votes != each.votes):  # one ballot may be on several clauses
            yield Statement(f"{BULLET}Omröstning: {each.votes.value}", each.votes.evidence)


def _outcome(decision: Decision) -> str:
    """« (bordlagt)» where the words of the decision do not tell it."""
    outcome = _OUTCOMES.get(decision.outcome)
    return "" if outcome is None or outcome in decision.text else f" ({outcome})"
