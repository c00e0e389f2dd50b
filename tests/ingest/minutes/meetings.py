"""A made-up meeting for the tests of this folder: its people, and documents written in a few marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.minutes.decisions import decisions_of
from ingest.minutes.sections import sections_of
from ingest.minutes.tasks import tasks_of
from ingest.model import Span
from ingest.people import Roster
from ingest.reading import Piece
from ingest.records import Attendance
from tests.conftest import document_of

if TYPE_CHECKING:
    from ingest.model import Document
    from ingest.records import Decision, Task

PEOPLE = (
    ("Tora Lindelöw", "TL"),
    ("Malte Grehn", "MG"),
    ("Saga Brännvall", "SB"),
    ("Ebbe Sandahl", "ES"),
    ("Iris Kvarnholm", "IK"),
    ("Olle Tjernberg", "OT"),
)
TITLE = "Kulturnämnden i Granvik den 4 mars 2024"
NEUTRAL_TITLE = "Anteckningar i Granvik den 4 mars 2024"


def written(text: str, title: str | None = None) -> Document:
    """A document: «# » is a heading, «## » one below it, «* » a list item, «** » one below, «|» a table row.

    Without a title it is of Kulturnämnden where the text speaks of a nämnd, else of a meeting that names no body.
    """
    title = title or (TITLE if "nämnd" in text.lower() else NEUTRAL_TITLE)
    marks: tuple[tuple[str, Piece], ...] = (
        ("## ", Piece("", "heading", 3)),
        ("# ", Piece("", "heading", 2)),
        ("** ", Piece("", "list_item", 2)),
        ("* ", Piece("", "list_item", 1)),
    )
    pieces = [Piece(title, "title", 1)]
    for line in (line.strip() for line in text.strip().splitlines()):
        mark, kind = next(((mark, piece) for mark, piece in marks if line.startswith(mark)), ("", Piece("")))
        if "|" in line:
            pieces.append(Piece("\t".join(cell.strip() for cell in line.split("|")), "table_row"))
        elif line:
            pieces.append(Piece(line.removeprefix(mark), kind.kind, kind.level))
    return document_of(pieces, title=title)


def roster() -> Roster:
    """The people of the meeting, each with initials."""
    return Roster([Attendance(name, "present", (), initials=initials) for name, initials in PEOPLE])


def decided(document: Document) -> tuple[Decision, ...]:
    """The decisions of the whole document."""
    scope = Span(document.id, 0, len(document.text))
    return decisions_of(document, scope, sections_of(document, scope), roster())


def to_do(document: Document) -> tuple[Task, ...]:
    """The tasks of the whole document."""
    scope = Span(document.id, 0, len(document.text))
    return tasks_of(document, scope, sections_of(document, scope), roster(), decided(document))
