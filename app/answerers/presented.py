"""Beside who presented something: where they come from, when it stood on the agenda, and in which item it was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from app.requirement_patterns import PRESENTS
from app.swedish_text import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.asked import Asked
    from app.extract import Candidate
    from app.library import HeldMeeting
    from ingest.records import AgendaItem, Attendance, Mention, Presentation

_CLOCK = pattern(r"\b(?:hur dags|vilken tid|klockslag\w*|vid vilken tidpunkt|what time)\b|\boch när\b|\band when\b")
_NEAREST = 3
"""Sentences whose sections are looked at."""
_IN_SECTION, _KNOWN_IN_SECTION = 0.5, 0.7
"""The share of the topic that the section of an item must hold: of all words, and of those that the archive knows."""
_NEAR, _MOST_OF_NEAR, _OF_MOST = 4, 3, 0.4
"""Of so many sentences so many must stand under one item, whose section holds so much of the topic."""
_ALL_NEAR, _STANDS_OUT = 0.2, 0.0
"""The first where all of the nearest sentences stand under that item, and one stands out so far by its meaning."""


def asks_for_clock(asked: Asked) -> bool:
    """Whether it is asked when, beside by whom, something was presented."""
    return _CLOCK.search(asked.question.whole) is not None


def item_with_time(held: HeldMeeting, presentation: Presentation) -> AgendaItem | None:
    """The item of the agenda that was presented, where it has a time."""
    titles = {presentation.topic, presentation.item}
    return next((item for item in held.meeting.agenda if item.time and item.title in titles), None)


def rows_of(held: HeldMeeting, people: Sequence[Mention]) -> list[Attendance]:
    """The rows of `people` that name an organisation."""
    rows = (held.attendance_of(name) for name in dict.fromkeys(each.name for each in people))
    return [row for row in rows if row is not None and _organisation(row)]


def named_with_organisations(people: Sequence[Mention], rows: Sequence[Attendance]) -> str:
    """«Ture Ekdal (Hamnbolaget) och Rut Sandell»."""
    whence = {row.name: _organisation(row) for row in rows}
    names = dict.fromkeys(each.name for each in people)
    return listed([f"{name} ({whence[name]})" if name in whence else name for name in names])


def presented_where_told(asked: Asked) -> list[tuple[HeldMeeting, Presentation]]:
    """What was presented under the item whose text, not title, tells of the topic; none where none clearly does.

    None either where the topic names what stands nowhere in the archive: «digital vård i hemmet».
    """
    if not all(asked.searcher.knows(word) or PRESENTS.search(word) for word in asked.specific):
        return []
    nearest = asked.candidates[:_NEAREST]
    for candidate in nearest:
        held = asked.meeting_at(candidate.span)
        found = asked.presented_at(candidate.span, candidate.block.place)
        if held is not None and held in asked.scope.meetings and found and _tells(asked, candidate, found, nearest):
            return [(held, each) for each in found]
    return _presented_by_most(asked)


def _presented_by_most(asked: Asked) -> list[tuple[HeldMeeting, Presentation]]:
    """What was presented under the item that most of the nearest sentences stand under, told in other words."""
    near = asked.candidates[:_NEAR]
    under = [asked.presented_at(each.span, each.block.place) for each in near]
    found = max(under, key=under.count, default=[])
    if not found or under.count(found) < _MOST_OF_NEAR:
        return []
    first = near[under.index(found)]
    held = asked.meeting_at(first.span)
    matter = " ".join(asked.specific)
    told = asked.searcher.coverage(matter, _section_of(asked, first)) if matter else 0.0
    if held is None or held not in asked.scope.meetings or told < _OF_MOST:
        return []
    return [(held, each) for each in found]


def _section_of(asked: Asked, candidate: Candidate) -> str:
    """The section of a sentence, with the headings above it."""
    blocks = asked.library.section_blocks(candidate.span)
    return "\n".join([*candidate.block.place.headings, *(candidate.document.quote(block.span) for block in blocks)])


def _tells(asked: Asked, candidate: Candidate, found: Sequence[Presentation], nearest: Sequence[Candidate]) -> bool:
    """Whether the item of `candidate` tells of the topic, by its words and, where those are others, by its meaning."""
    text = _section_of(asked, candidate)
    if asked.coverage_known(text) < _KNOWN_IN_SECTION:
        return False
    all_near = all(asked.presented_at(each.span, each.block.place) == found for each in nearest)
    return asked.coverage(text) >= _IN_SECTION or (
        all_near and asked.coverage(text) >= _ALL_NEAR and _stands_out(asked, nearest)
    )


def _stands_out(asked: Asked, nearest: Sequence[Candidate]) -> bool:
    """Whether one of the sentences is much nearer to the question than the rest of the archive."""
    standouts = (asked.searcher.standout(asked.sought, each.document.quote(each.span)) for each in nearest)
    return max(standouts) >= _STANDS_OUT


def _organisation(row: Attendance) -> str | None:
    """The organisation of a row as it is called; None where that is no name."""
    name = (row.organisation or "").partition(",")[0]
    return name if name[:1].isupper() else None
