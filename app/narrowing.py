"""Which documents a question is put to: the years, bodies, kinds and person that the user has picked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from app.swedish_text import capitalised, listed
from index.search import Filters
from ingest.model import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from app.library import HeldMeeting, Library


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be picked: years latest first, the rest in alphabetical order."""

    years: tuple[int, ...]
    bodies: tuple[str, ...]
    kinds: tuple[DocumentKind, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is picked; of each kind of thing any of those, and nothing picked is everything."""

    years: tuple[int, ...] = ()
    bodies: tuple[str, ...] = ()
    kinds: tuple[DocumentKind, ...] = ()
    person: str | None = None

    @property
    def text(self) -> str:
        """What is picked, in words: «2025, Fiberrådet, protokoll»; nothing where nothing is."""
        person = [self.person] if self.person else []
        return ", ".join(filter(None, map(listed, (list(map(str, self.years)), self.bodies, self.kinds, person))))

    def filters(self, library: Library) -> Filters:
        """The documents that are left, as the search takes them."""
        ids: frozenset[str] | None = None
        for passing in self._passing(library):
            ids = frozenset(passing if ids is None else ids & passing)
        return Filters(self.kinds, ids=ids)

    def _passing(self, library: Library) -> Iterator[Set[str]]:
        if self.years:
            dates = library.searcher.store.facts().items()
            yield {document_id for document_id, (_, _, day) in dates if day and day.year in self.years}
        if self.bodies:
            wanted = {name.casefold() for name in self.bodies}
            yield {held.document.id for held in library.meetings if held.body and held.body.name.casefold() in wanted}
        if self.person:
            yield {held.document.id for held in library.meetings if self.person in _people(held)}


def choices_of(library: Library) -> Choices:
    """What can be picked in this archive."""
    facts = library.searcher.store.facts().values()
    kinds = {kind for _, kind, _ in facts}
    return Choices(
        tuple(sorted({day.year for _, _, day in facts if day}, reverse=True)),
        _bodies(library),
        tuple(kind for kind in get_args(DocumentKind) if kind in kinds),
        tuple(sorted({name for held in library.meetings for name in _people(held)}, key=str.casefold)),
    )


def _bodies(library: Library) -> tuple[str, ...]:
    """Each body once, however its capitals vary."""
    names = {body.name.casefold(): capitalised(body.name) for body in library.bodies}
    return tuple(names[key] for key in sorted(names))


def _people(held: HeldMeeting) -> set[str]:
    """Who attended or presented."""
    presenters = {each.presenter.name for each in held.meeting.presentations}
    return presenters | {row.name for row in held.meeting.attendance}
