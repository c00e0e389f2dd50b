"""What was decided: every clause of the decision asked about, or of all decisions of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked, ranked
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, meeting_evidence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Decision

_ENOUGH = 0.45
_ALMOST = 0.85
_MOST_ITEMS = 4
_ALSO = 0.4
"""The least fit of an item where all decisions on a matter are asked for."""
_LOOKED_INTO = 16
"""The best items, whose sections are read as well."""
_SECTION = 0.85
"""What a word counts that stands in the section of a decision, not in the decision itself."""
_TOPIC_SHARE = 0.6
_LEAST_WORDS = 0.4
"""The share of the topic that a decision and its section must hold at least."""

_OUTCOMES = {"rejected": "avslag", "tabled": "bordlagt", "remitted": "återremiss", "filed": "till handlingarna"}


@dataclass(frozen=True, slots=True)
class ItemDecided:
    """All decisions under one item of one meeting."""

    held: HeldMeeting
    decisions: tuple[Decision, ...]

    @property
    def evidence(self) -> tuple[Span, ...]:
        """Every span they rest on, without repetition."""
        return tuple(dict.fromkeys(span for each in self.decisions for span in each.evidence))

    @property
    def words(self) -> str:
        """The heading of the item and what was decided."""
        return " ".join([self.decisions[0].item or "", *(each.text for each in self.decisions)])


def answer_decisions(asked: Asked) -> Draft | None:
    """The decisions that the question is about; a refusal where the meeting named is not in the archive."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    items = [item for held in asked.scope.meetings for item in items_decided(held)]
    if asked.question.paragraph:
        numbered = [item for item in items if _is_number(item, asked.question.paragraph)]
        return _draft(numbered) if numbered else None
    if not asked.question.topic and asked.question.wants_all or _is_about_meeting(asked):
        return _all_of_meeting(asked, items)
    return _on_topic(asked, items)


def items_decided(held: HeldMeeting) -> Iterator[ItemDecided]:
    """The decisions of a meeting by the item that they belong to, in order."""
    grouped: dict[tuple[str | None, str | None], list[Decision]] = {}
    for each in held.meeting.decisions:
        grouped.setdefault((each.number, each.item), []).append(each)
    for decisions in grouped.values():
        yield ItemDecided(held, tuple(decisions))


def _is_number(item: ItemDecided, number: str) -> bool:
    own = item.decisions[0].number
    return own is not None and own.strip("§ .") == number


def _is_about_meeting(asked: Asked) -> bool:
    """Whether nothing but a meeting is named: «Vad beslutade rådet den 5 mars 2026?»."""
    return asked.scope.is_narrow and not asked.question.topic


def _all_of_meeting(asked: Asked, items: Sequence[ItemDecided]) -> Draft | None:
    meetings = meetings_asked(asked, dict.fromkeys(item.held for item in items))
    chosen = [item for item in items if item.held in meetings[:3]]
    return _draft(chosen) if chosen else None


def _on_topic(asked: Asked, items: Sequence[ItemDecided]) -> Draft | None:
    found = items_on_topic(asked, items)
    if not found or found[0][0] < _ENOUGH:
        return None
    least = _ALSO if asked.question.wants_all else found[0][0] * _ALMOST
    best = [item for fit, item in found if fit >= least][: 8 if asked.question.wants_all else _MOST_ITEMS]
    best.sort(key=lambda item: (item.held.date is None, -(item.held.date.toordinal() if item.held.date else 0)))
    return _draft(best)


def items_on_topic(asked: Asked, items: Iterable[ItemDecided]) -> list[tuple[float, ItemDecided]]:
    """`items` by how well they fit the topic, best first: by what was decided and by what was told before it."""
    found = ranked(asked, items, lambda item: item.evidence, lambda item: item.words, least=0.0)
    fits = [
        (_with_section(asked, fit, item) if place < _LOOKED_INTO else fit, item)
        for place, (fit, item) in enumerate(found)
    ]
    return sorted(((fit, item) for fit, item in fits if fit > 0), key=lambda pair: -pair[0])


def _with_section(asked: Asked, fit: float, item: ItemDecided) -> float:
    """The fit of an item when its section is read too; 0 where neither it nor the decision speaks of the topic."""
    own = asked.coverage_known(item.words)
    told = _SECTION * asked.coverage_known(
        f"{item.words}\n{asked.library.section_text(item.decisions[0].evidence[-1])}"
    )
    if max(own, told) < _LEAST_WORDS:
        return 0.0
    return fit + _TOPIC_SHARE * max(0.0, told - own)


def _draft(items: Sequence[ItemDecided]) -> Draft:
    return Draft(tuple(statement for item in items for statement in statements_of(item)))


def statements_of(item: ItemDecided) -> Iterator[Statement]:
    """What was decided under an item, clause by clause, each as it stands."""
    held, first = item.held, item.decisions[0]
    title = f" i «{first.item}»" if first.item else ""
    body = held.body.name if held.body else "Mötet"
    if all(each.outcome == "none" for each in item.decisions):
        yield Statement(f"Inget beslut fattades{title} {at_meeting(held)}.", _lead_evidence(item))
    else:
        yield Statement(f"{body} beslutade{title} {at_meeting(held)}:", _lead_evidence(item))
    for each in item.decisions:
        outcome = _OUTCOMES.get(each.outcome)
        yield Statement(
            f"{BULLET}{each.text}{f' ({outcome})' if outcome and outcome not in each.text else ''}", each.evidence
        )
        if each.votes:
            yield Statement(f"{BULLET}Omröstning: {each.votes.value}", each.votes.evidence)


def _lead_evidence(item: ItemDecided) -> tuple[Span, ...]:
    return (*item.decisions[0].evidence[:1], *meeting_evidence(item.held))
