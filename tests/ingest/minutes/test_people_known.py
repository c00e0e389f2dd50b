"""Whom a short name may mean: first those who attended, then others whom the document names in full."""

from __future__ import annotations

from ingest.minutes.people_known import named_in, roster_of
from ingest.records import Attendance
from tests.ingest.minutes.meetings import written


def person(name: str, initials: str | None = None) -> Attendance:
    return Attendance(name, "present", (), initials=initials)


def test_one_from_elsewhere_is_meant_where_no_one_here_has_that_name() -> None:
    """A first name that nobody of the meeting bears means the one who bears it elsewhere in the document."""
    roster = roster_of([person("Tora Lindelöw")], [person("Malte Grehn")])
    assert roster.resolve("Malte") == ("Malte Grehn",)


def test_those_of_the_meeting_come_first() -> None:
    """Somebody elsewhere with the same first name or initials takes nothing from those who attended."""
    roster = roster_of([person("Tora Lindelöw"), person("Malte Grehn", "MG")], [person("Tora Ek"), person("Maj Gran")])
    assert (roster.resolve("Tora"), roster.resolve("MG")) == (("Tora Lindelöw",), ("Malte Grehn",))


def test_two_elsewhere_with_one_first_name_are_not_told_apart() -> None:
    """Nobody is guessed at among several elsewhere."""
    assert roster_of([], [person("Olle Tjernberg"), person("Olle Ek")]).resolve("Olle") == ()


def test_full_names_of_the_text_stand_where_they_first_do() -> None:
    """Each full name of the text is known once, with its first place."""
    document = written("Saga Brännvall kom. Ebbe gick. Saga Brännvall talade.")
    (row,) = named_in(document)
    assert (row.name, document.quote(row.evidence[0])) == ("Saga Brännvall", "Saga Brännvall")
    assert row.evidence[0].start == document.text.index("Saga")
