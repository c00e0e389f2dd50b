"""Which meetings, people and records a question is about, among those in its scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.swedish_text import listed
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import AgendaItem

_Record = TypeVar("_Record")

_FEW = 400
"""So many records are all weighed by their words; of more, only those in passages that were found."""
_ALMOST_AS_GOOD = 0.8
"""Records that fit at least this share as well as the best are given with it."""
_TELLING = 4
"""Letters from which on a word tells one place from another."""


def names_asked(asked: Asked) -> frozenset[str]:
    """The full names of all whom the question may mean."""
    return frozenset(name for person in asked.question.people for name in person.names)


def people_as_asked(asked: Asked, conjunction: str = "och") -> str:
    """The people named, as the question writes them: «Ture Ekdal och Rut»."""
    return listed([person.written for person in asked.question.people], conjunction)


def bears_number(item: AgendaItem, number: str | None) -> bool:
    """Whether `number` is that of the item or § («3.», «§ 14»)."""
    return item.number is not None and item.number.strip("§ .") == number


def ranked(
    asked: Asked,
    records: Iterable[_Record],
    evidence: Callable[[_Record], Sequence[Span]],
    text: Callable[[_Record], str],
    least: float,
) -> list[tuple[float, _Record]]:
    """`records` by how well they fit the topic, best first; those with less than `least` of its words left out."""
    among = list(records)
    few = len(among) <= _FEW
    fits = [(asked.fit(evidence(record), text(record), also_far=few, least=least), record) for record in among]
    return sorted(((fit, record) for fit, record in fits if fit > 0), key=lambda pair: -pair[0])


def the_best(found: Sequence[tuple[float, _Record]], enough: float) -> list[_Record]:
    """The best record, and those almost as good, where the best fits well enough."""
    if not found or found[0][0] < enough:
        return []
    return [record for fit, record in found if fit >= found[0][0] * _ALMOST_AS_GOOD]


def meetings_asked(asked: Asked, meetings: Iterable[HeldMeeting]) -> list[HeldMeeting]:
    """The meetings in question: all at the time asked about, else that of the place or topic named, else the latest."""
    among = list(meetings)
    if len(among) <= 1 or (asked.scope.by_time and asked.question.bodies.bodies):
        return among
    placed = [held for held in among if _is_at_place(asked, held)]
    if len(placed) == 1:
        return placed
    near = sorted(among, key=lambda held: -_closeness(asked, held))
    if asked.question.topic and _closeness(asked, near[0]) > 0:
        return near[:1]
    return among[:1]


def _closeness(asked: Asked, held: HeldMeeting) -> float:
    """The score of the nearest passage of a meeting."""
    return max((hit.score for hit in asked.hits_in_scope if held.holds(hit.passage.span)), default=0.0)


def _is_at_place(asked: Asked, held: HeldMeeting) -> bool:
    """Whether the question names the place of a meeting: «mötet i Tallunda», «hemma hos Ove»."""
    named = {word.removesuffix("s") for word in asked.question.topic if len(word) >= _TELLING}
    return any(named & {word.removesuffix("s") for word in words(fact.value)} for fact in held.meeting.all("place"))
