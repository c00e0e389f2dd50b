"""When somebody came or left, who left at an o'clock said in words, who was there half the day, who sat where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.attendance import answer_attendance
from app.answerers.attendance_places import answer_who_sat_where
from app.answerers.attendance_times import answer_when_left
from tests.app.answerers.drafts import answer, library_holding, propose, put, refused, told

if TYPE_CHECKING:
    from app.library import Library

SPRING = "vid mötet med Hamnrådet den 11 februari 2025"
TURE = "Ture Ekdal (Hamnchef, Sjöfartsstiftelsen, till kl 12.30)"

HYBRID = """Minnesanteckningar Bryggrådet

Datum\t2025-04-08
Plats\tTeams / Tullhuset i Öhamn

Deltagare

Namn\tOrganisation\tNärvaro
Ida Norrby\tÖhamns kommun\tNärvarande
Per Blom\tBryggbolaget\tNärvarande från kl 12.45
"""


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hur dags gick Ture Ekdal hem den 11 februari 2025?", id="went home"),
        pytest.param("När lämnade Ture mötet den 11 februari 2025?", id="left"),
        pytest.param("Vilken tid stack Ekdal från Hamnrådets möte i februari 2025?", id="in everyday words"),
    ],
)
def test_when_somebody_left(question: str, library: Library) -> None:
    """The row that gives the o'clock."""
    assert told(propose(answer_when_left, question, library)) == [f"{TURE} var närvarande {SPRING}."]


def test_the_list_does_not_say_when(library: Library) -> None:
    """Somebody who is only listed as present did not leave at the end of the meeting: nothing is known."""
    draft = propose(answer_when_left, "Hur dags gick Alva Stenmark hem den 11 februari 2025?", library)
    assert refused(draft) == f"När Alva Stenmark kom eller gick framgår inte av närvarolistan {SPRING}."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("När kom Ture Ekdal fram till isläget?", id="came to a conclusion"),
        pytest.param("När lämnade Ture Ekdal underhållsplanen?", id="left something in"),
        pytest.param("Vad gick Ture Ekdal igenom?", id="asks for something else"),
    ],
)
def test_other_comings_and_goings(question: str, library: Library) -> None:
    """A verb of going that says something else."""
    assert answer_when_left(put(question, library)) is None


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka smet vid halv ett?", id="in everyday words"),
        pytest.param("Några lämnade halv ett – vilka?", id="some did"),
        pytest.param("Någon åkte hem halv ett den 11 februari 2025. Vem?", id="somebody did"),
        pytest.param("Vilka stannade bara förmiddagen den 11 februari 2025?", id="half the day"),
    ],
)
def test_who_left(question: str, library: Library) -> None:
    """The rows that say so, whatever verb is used."""
    assert TURE in answer(question, library).text


def test_nobody_left_then(library: Library) -> None:
    """An o'clock that no row has."""
    draft = propose(answer_attendance, "Vilka gick klockan tolv den 11 februari 2025?", library)
    assert refused(draft).endswith("att någon var närvarande en del av tiden.")


@pytest.fixture(scope="module")
def hybrid(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One meeting in a room and on a link; somebody came for the afternoon."""
    return library_holding({"bryggrådet 2025-04-08.txt": HYBRID}, tmp_path_factory.mktemp("hybrid"))


def test_who_came_for_the_afternoon(hybrid: Library) -> None:
    """From the middle of the day on."""
    draft = propose(answer_attendance, "Vilka kom bara på eftermiddagen?", hybrid)
    assert told(draft)[1:] == ["– Per Blom (Bryggbolaget, från kl 12.45)"]


def test_who_sat_where_is_not_told(hybrid: Library) -> None:
    """The list says who took part, not in which of the two places."""
    reason = refused(propose(answer_who_sat_where, "Vilka satt i Tullhuset och vilka var med på Teams?", hybrid))
    assert reason.endswith("den 8 april 2025 vilka som var på plats och på distans.")


def test_a_meeting_in_one_place(library: Library) -> None:
    """All who came sat there."""
    assert answer_who_sat_where(put("Vilka satt i Fyrhuset?", library)) is None
