from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.model import DocumentKind, Span
from ingest.read import read_document
from ingest.reading import Piece
from ingest.understand import understand
from tests.conftest import MINUTES, PROTOCOL, document_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ingest.model import BlockKind, Document

ASSOCIATION = """Styrelsemöte Hembygdsföreningen Näset

Datum: 12 maj 2025
Plats: Bygdegården
Närvarande: Ylva Tornfors (ordförande), Bo Ek, Cia Rask
Frånvarande: Sven Lo

1. Midsommarfest

Bo Ek redogjorde för planerna. Styrelsen beslutade att hyra ett tält.
"""

STRATEGY = """# Strategi för kajerna 2025–2030

Antagen 2025-01-20

## Fokusområden

### Stråk

Fokus: bryggor, ljus, bänkar

### Bad

Fokus: stegar, bastu
"""

LETTER = """Till Hamnbolaget

Vi undrar när kaj 3 blir lagad. Bo Ek lovade svar före maj.
"""


def _read(text: str, folder: Path) -> Document:
    (folder / "möte.txt").write_text(text, encoding="utf-8")
    return read_document(folder / "möte.txt", "möte.txt")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(MINUTES, [date(2025, 2, 11)], id="notes"),
        pytest.param(PROTOCOL, [date(2024, 10, 3)], id="protocol"),
        pytest.param("Protokoll\n\nVi talade om kajerna.", [None], id="minutes that say nothing of their meeting"),
        pytest.param(ASSOCIATION, [date(2025, 5, 12)], id="a meeting by its marks"),
        pytest.param(STRATEGY, [], id="strategy"),
        pytest.param(LETTER, [], id="letter"),
    ],
)
def test_minutes_tell_of_meetings_and_other_texts_do_not(text: str, days: list[date | None], tmp_path: Path) -> None:
    """Minutes always hold a meeting, also where they say nothing of it; other texts only what is marked as one."""
    document = _read(text, tmp_path)
    meetings = understand(document).meetings
    assert [meeting.date for meeting in meetings] == days
    assert [(meeting.document_id, meeting.number) for meeting in meetings] == [
        (document.id, number) for number in range(1, len(days) + 1)
    ]


def test_one_part_uses_what_another_found(tmp_path: Path) -> None:
    """A first name or initials in the text are those of somebody on the list."""
    text = ASSOCIATION.replace("Bo Ek redogjorde", "Ylva redogjorde")
    [meeting] = understand(_read(text, tmp_path)).meetings
    [presentation] = meeting.presentations
    assert (presentation.presenter.name, presentation.presenter.basis) == ("Ylva Tornfors", "derived")


def test_officers_are_known_by_the_header_alone(tmp_path: Path) -> None:
    """Who is named as secretary is known in the text, without a list of those present; the evidence says from where."""
    text = MINUTES.replace("Ture Ekdal presenterade", "Alva presenterade")
    document = _read(text, tmp_path)
    [presentation] = understand(document).meetings[0].presentations
    assert (presentation.presenter.name, presentation.basis) == ("Alva Stenmark", "derived")
    assert "Sammanställt av\tAlva Stenmark" in map(document.quote, presentation.presenter.evidence)


def test_the_second_meeting_of_a_document_has_its_own_date(tmp_path: Path) -> None:
    """The document's date is that of its first meeting, never lent to the next."""
    second = MINUTES.replace("2025-02-11", "2025-03-25")
    days = [meeting.date for meeting in understand(_read(f"{MINUTES}\n\n{second}", tmp_path)).meetings]
    assert days == [date(2025, 2, 11), date(2025, 3, 25)]


def test_a_strategy_is_understood(tmp_path: Path) -> None:
    """Its focus areas are records too."""
    [strategy] = understand(_read(STRATEGY, tmp_path)).strategies
    assert [area.name for area in strategy.focus_areas] == ["Stråk", "Bad"]


_PHRASES = (
    "Närvarande: Närvarande Frånvarande: Ej närvarande Datum Plats § §45 § 45 Dnr KS-2025/12 Beslut Yrkanden "
    "Reservation Justerare Ordförande Sekreterare Ylva Tornfors YT (YT) Bo Ek, Eks presenterade föredrog beslutar "
    "beslutade att att-sats – • 1. 1) 2.3 : ; ( ) kl 12.30 2025-02-30 den 12 maj 12/5 Fokus: Fokusområde Strategi 2030 "
    "Ja Nej röster 5 mot 3 till kl ersätter för Nästa möte Bilaga 1 Dagordning I D B \t \t\t"
).split(" ")
_KINDS: tuple[BlockKind, ...] = ("title", "heading", "paragraph", "list_item", "table_row", "note")
_WORD = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6)
_PIECES = st.builds(
    Piece,
    text=st.lists(st.sampled_from(_PHRASES) | _WORD, min_size=1, max_size=12).map(" ".join),
    kind=st.sampled_from(_KINDS),
    level=st.none() | st.integers(1, 3),
)


@given(st.lists(_PIECES, min_size=1, max_size=12), st.sampled_from(get_args(DocumentKind)))
@settings(deadline=None)
def test_odd_texts_raise_nothing_and_evidence_stands_in_the_text(pieces: list[Piece], kind: DocumentKind) -> None:
    """Whatever is written in whatever order: every span of every record is words of the document."""
    document = replace(document_of([Piece("Möte"), *pieces]), kind=kind)
    for span in _spans(understand(document)):
        assert span.document_id == document.id
        assert span.end <= len(document.text)
        assert document.quote(span).strip()


def _spans(value: object) -> Iterator[Span]:
    """All spans within a record, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _spans(part)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _spans(getattr(value, each.name))
