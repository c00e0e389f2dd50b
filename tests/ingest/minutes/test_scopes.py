"""How many meetings a document holds, and where each begins."""

from itertools import pairwise
from pathlib import Path

import pytest

from ingest.minutes.scopes import meeting_scopes
from ingest.model import Document
from ingest.read import read_document

FIRST = """Minnesanteckningar Fiberrådet

Datum\t2024-03-05
Tid\t09.00–11.00
Plats\tRådhuset, Norrvik
Sammanställt av\tAlva Stenmark

Deltagare

Namn\tOrganisation
Alva Stenmark\tRegion Björkdalen
Ture Ekdal\tNorrvikens kommun

Lägesrapport

Ture Ekdal berättade om utbyggnaden.
"""
NEXT = """
Nästa möte

Datum\t2024-06-05
Tid\t09.00
Plats\tTeams
"""
SECOND = """
Minnesanteckningar Fiberrådet

Datum\t2024-06-05
Tid\t09.00–11.00
Plats\tTeams
Sammanställt av\tTure Ekdal

Deltagare

Namn\tOrganisation
Alva Stenmark\tRegion Björkdalen

Beslut om kabeln

Rådet beslutade att vänta.
"""
HEADLESS = """
Bilagor

- Bild från mötet
- Karta

Sammanfattning

1. Läget just nu

Alva Stenmark redogjorde för läget vid mötet.

Arbetet fortsätter som planerat under våren.

2. Upplägg

Gruppen gick igenom upplägget för hösten.

Det resulterade inte i några beslut.

Nästa möte

Datum\t2024-06-05
Tid\t09.00
"""


def _read(tmp_path: Path, text: str, name: str = "anteckningar.txt") -> Document:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_document(path, name)


CASES = {
    "one meeting": (FIRST, [""]),
    "the next meeting's table is no meeting": (FIRST + NEXT, [""]),
    "a second form": (FIRST + SECOND, ["", "Minnesanteckningar Fiberrådet"]),
    "next meeting, then a second form": (FIRST + NEXT + SECOND, ["", "Minnesanteckningar Fiberrådet"]),
    "notes whose head got lost after the attachments": (FIRST + HEADLESS, ["", "Sammanfattning"]),
    "attachments alone": (FIRST + "\nBilagor\n\n- Karta\n", [""]),
}


@pytest.mark.parametrize(("text", "openings"), CASES.values(), ids=CASES.keys())
def test_each_meeting_has_its_span(tmp_path: Path, text: str, openings: list[str]) -> None:
    """A second form of another day, or an opening part after the closing one, begins a meeting of its own."""
    document = _read(tmp_path, text)
    scopes = meeting_scopes(document)
    assert len(scopes) == len(openings)
    for scope, opening in zip(scopes, openings, strict=True):
        assert document.quote(scope).startswith(opening)


def test_scopes_cover_the_text(tmp_path: Path) -> None:
    """Every character belongs to one meeting and to no more than one."""
    document = _read(tmp_path, FIRST + NEXT + SECOND)
    scopes = meeting_scopes(document)
    assert scopes[0].start == 0
    assert scopes[-1].end == len(document.text)
    assert all(first.end == second.start for first, second in pairwise(scopes))


def test_titles_of_several_days(tmp_path: Path) -> None:
    """In a file of short minutes, a title with another day and a list of people begins the next meeting."""
    text = (
        "# Styrelsemöte 2023-02-01\n\nNärvarande: Anna Ek, Bo Kvist\n\nMötet beslutade om kaffe.\n\n"
        "# Styrelsemöte 2023-03-01\n\nNärvarande: Bo Kvist\n\nMötet beslutade om te.\n"
    )
    document = _read(tmp_path, text, "möten.md")
    assert [document.quote(scope)[:24] for scope in meeting_scopes(document)] == [
        "Styrelsemöte 2023-02-01\n",
        "Styrelsemöte 2023-03-01\n",
    ]


def test_titles_of_one_body_and_another_day(tmp_path: Path) -> None:
    """A title that begins as the first did, with another day and people below it, begins the next meeting too."""
    text = (
        "# Skärgårdsrådet 24 mars 2022\n\nNärvarande: Anna Ek, Bo Kvist\n\nRådet beslutade om kaffe.\n\n"
        "# Skärgårdsrådet 29 september 2022\n\nMed var Bo Kvist (ordförande) och Siv Ek.\n\nMötet talade om te.\n"
    )
    document = _read(tmp_path, text, "anteckningar.md")
    assert [document.quote(scope)[15:22] for scope in meeting_scopes(document)] == ["24 mars", "29 sept"]


def test_a_repeated_letterhead_is_no_meeting(tmp_path: Path) -> None:
    """The letterhead of the next page names the same day."""
    text = "Protokoll Kulturnämnden\n\nSammanträdesdatum\t2024-10-03\nPlats\tRådhuset\n\n§ 1 Plan\n\nAntas.\n"
    document = _read(tmp_path, text + "\nSammanträdesdatum\t2024-10-03\nPlats\tRådhuset\n\n§ 2 Bidrag\n\nAvslås.\n")
    assert len(meeting_scopes(document)) == 1


def test_a_strategy_tells_of_no_meeting(tmp_path: Path) -> None:
    """What is no minutes has no meeting."""
    text = "Strategi för Björkdalen 2030\n\nMål\n\nAlla ska ha bredband. Planen gäller till 2030.\n"
    assert meeting_scopes(_read(tmp_path, text, "strategi.txt")) == ()
