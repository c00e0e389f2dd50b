"""The register of meetings (möten): all that the archive has papers of, the latest first, by body and year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.swedish_text import alphabetical, body_name, capitalised, long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from index.store import Store
    from ingest.model import Span
    from ingest.records import Meeting

NO_BODY = "Organ ej angivet"
"""What stands for the body where the papers name none."""
NO_YEAR = "utan datum"
"""What stands for the year where the papers give no date."""


@dataclass(frozen=True, slots=True)
class MeetingEntry:
    """A meeting with the name of its file and its body, told apart from others of that name by its owner."""

    meeting: Meeting
    document: str
    body: str

    @property
    def id(self) -> str:
        """What deep links name it by: its document, and where in it the meeting begins."""
        return entry_id(self.meeting.scope)

    @property
    def date(self) -> date | None:
        """The day it was held."""
        return self.meeting.date

    @property
    def year(self) -> str:
        """The year it was held, as it is filtered by."""
        return str(self.date.year) if self.date else NO_YEAR

    @property
    def name(self) -> str:
        """«Fiberrådet den 11 februari 2025»; the name of the file where the papers do not tell the body."""
        if self.body == NO_BODY:
            return self.document
        return f"{self.body} den {long_date(self.date)}" if self.date else f"{self.body}, {NO_YEAR}"


def entry_id(span: Span) -> str:
    """The id of what begins where `span` does; the same in every version that holds the same file."""
    return f"{span.document_id}-{span.start}"


def list_meetings(store: Store) -> tuple[MeetingEntry, ...]:
    """Every meeting, the latest first, those without a date last."""
    names = {key: path.rsplit("/", 1)[-1] for key, (path, _, _) in store.facts().items()}
    meetings = store.meetings()
    bodies = _body_names(meetings)
    entries = [MeetingEntry(each, names[each.document_id], bodies[_body(each)]) for each in meetings]
    return tuple(sorted(entries, key=_latest_first))


def select_meetings(
    entries: Iterable[MeetingEntry], years: Iterable[str] = (), bodies: Iterable[str] = ()
) -> tuple[MeetingEntry, ...]:
    """Those of the years and bodies named; where none is named, of all."""
    wanted_years, wanted_bodies = frozenset(years), frozenset(bodies)
    return tuple(
        each
        for each in entries
        if (not wanted_years or each.year in wanted_years) and (not wanted_bodies or each.body in wanted_bodies)
    )


def years_of(entries: Iterable[MeetingEntry]) -> tuple[str, ...]:
    """The years in which there were meetings, the latest first."""
    return tuple(sorted({each.year for each in entries}, key=lambda year: (year != NO_YEAR, year), reverse=True))


def bodies_of(entries: Iterable[MeetingEntry]) -> tuple[str, ...]:
    """The bodies that met, by name."""
    return tuple(sorted({each.body for each in entries}, key=lambda body: (body == NO_BODY, alphabetical(body))))


def neighbours(entries: Iterable[MeetingEntry], entry: MeetingEntry) -> tuple[MeetingEntry | None, MeetingEntry | None]:
    """The meetings of the same body next to `entry` in the register: the one before, the one after.

    Those without a date stand before all others, so that they are reached too. Of an unknown body there are none.
    """
    if entry.body == NO_BODY:
        return None, None
    same = [each for each in entries if each.body == entry.body]
    place = same.index(entry)
    return (same[place + 1] if place + 1 < len(same) else None), (same[place - 1] if place else None)


def _latest_first(entry: MeetingEntry) -> tuple[bool, int, str]:
    return entry.date is None, -entry.date.toordinal() if entry.date else 0, entry.body


_Body = tuple[str | None, str | None]


def _body(meeting: Meeting) -> _Body:
    """The name of the body and of its owner, as the papers have them."""
    name, owner = meeting.first("body"), meeting.first("owner")
    return (capitalised(body_name(name.value)) if name else None), (owner.value if owner else None)


def _body_names(meetings: Iterable[Meeting]) -> Mapping[_Body, str]:
    """What each body is called: with its owner behind where bodies of several owners have its name."""
    owners: dict[str | None, set[str]] = defaultdict(set)
    bodies = {_body(each) for each in meetings}
    for name, owner in bodies:
        owners[name] |= {owner} if owner else set()
    return {(name, owner): _called(name, owner, owners[name]) for name, owner in bodies}


def _called(name: str | None, owner: str | None, owners: set[str]) -> str:
    if name is None:
        return NO_BODY
    return f"{name}, {owner}" if owner and len(owners) > 1 else name
