"""Who is meant: full names in Swedish text, and the roster that tells whom initials or a first name stand for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.name_keys import keys_of, written_parts
from ingest.name_mentions import candidates
from ingest.name_runs import FoundName, find_names
from ingest.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.model import Document
    from ingest.records import Attendance

__all__ = ["FoundName", "Roster", "find_names"]


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    evidence: tuple[Span, ...]
    initials: str | None


class Roster:
    """The people of one meeting. What fits two of them names neither: nobody is ever guessed at."""

    def __init__(self, attendance: Sequence[Attendance], others: Iterable[str] = ()) -> None:
        people: dict[str, _Person] = {}
        for row in attendance:
            stated = row.initials if row.initials_basis == "stated" else None
            known = people.get(row.name)
            evidence = (known.evidence if known else ()) or row.evidence
            people[row.name] = _Person(row.name, evidence, stated or (known.initials if known else None))
        for name in others:
            if name.endswith("s") and name[:-1] in people:
                continue
            people.setdefault(name, _Person(name, (), None))
        self._people = people
        nicknames = [(row.nickname, row.name) for row in attendance if row.nickname]
        self._keys = keys_of({person.name: person.initials for person in people.values()}, nicknames)

    @property
    def names(self) -> tuple[str, ...]:
        """The full names, in the order in which they were given."""
        return tuple(self._people)

    def resolve(self, written: str) -> tuple[str, ...]:
        """The full names that `written` stands for: «ML, SMH», «Annika», «Hafström»; what is not unique is left out."""
        found = (self._one(part) for part in written_parts(written))
        return tuple(dict.fromkeys(name for name in found if name))

    def mention(self, document: Document, span: Span) -> Mention | None:
        """The person that exactly the characters of `span` name, if there is one and no more."""
        written = document.quote(span)
        name = self._one(written.strip())
        if name is None:
            whole = [found for found in find_names(written) if (found.start, found.end) == (0, len(written))]
            return Mention(whole[0].name, written, (span,)) if whole else None
        return self._mention(name, written, span)

    def mentions(self, document: Document, span: Span) -> list[Mention]:
        """Every person named in `span`, in order: full names, first names, surnames, initials; genitives too."""
        text = document.quote(span)
        found: list[Mention] = []
        for start, end, full in candidates(text, self._keys):
            place = Span(document.id, span.start + start, span.start + end)
            name = self._one(text[start:end]) or full
            if name:
                found.append(self._mention(name, text[start:end], place))
        return found

    def _one(self, written: str) -> str | None:
        return self._keys.name_of(written)

    def _mention(self, name: str, written: str, span: Span) -> Mention:
        stated = written in {name, f"{name}s"}
        person = self._people.get(name)
        row = person.evidence[:1] if person and not stated else ()
        return Mention(name, written, (span, *row), "stated" if stated else "derived")
