"""Who may be meant by a short name in a meeting: those who attended, then others whom the document names in full.

«Sara-Maria redogjorde» at a meeting that lists nobody means the one Sara-Maria whom the same document names in full: in
the list of another meeting, or anywhere in its text. Nobody who attended is ever hidden or made uncertain by that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.name_keys import initials_of
from ingest.people import Roster, find_names
from ingest.records import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.model import Document


def roster_of(own: Sequence[Attendance], elsewhere: Iterable[Attendance]) -> Roster:
    """The people of `own`, and of `elsewhere` those whose first name and initials are nobody's in `own`."""
    first_names = {row.name.split(" ")[0].lower() for row in own}
    initials = {initials_of(row.name) for row in own} | {row.initials for row in own if row.initials}
    names = {row.name for row in own}
    others = {
        row.name: row
        for row in elsewhere
        if row.name not in names
        and row.name.split(" ")[0].lower() not in first_names
        and initials_of(row.name) not in initials
    }
    return Roster([*own, *others.values()])


def named_in(document: Document) -> list[Attendance]:
    """Everybody whose full name stands in the text, each where it first does."""
    found: dict[str, Attendance] = {}
    for name in find_names(document.text):
        if " " in name.name:
            place = Span(document.id, name.start, name.end)
            found.setdefault(name.name, Attendance(name.name, "present", (place,)))
    return list(found.values())
