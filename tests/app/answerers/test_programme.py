"""The programme of a day tells when its parts began, how long they took, and what stands beside its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.agenda import answer_agenda
from app.answerers.programme import answer_programme, names_meal
from tests.app.answerers.drafts import answer, library_holding, propose, put, quoted, told

if TYPE_CHECKING:
    from app.library import Library

PAPER = """Minnesanteckningar Bryggrådet

Datum\t2025-03-04
Tid\t10.00–15.00
Plats\tFyrhuset, Kråkvik
Sammanställt av\tAlva Stenmark
Publicerat\t2025-03-20

Deltagare

Namn\tInitialer\tOrganisation\tNärvaro
Greta Lindmark\tGL\tRegion Skärvik\tNärvarande
Alva Stenmark\tAS\tRegion Skärvik\tNärvarande
Ture Ekdal\tTE\tHamnbolaget\tNärvarande

Dagordning

Nr\tTid\tTyp\tPunkt\tAnsvarig
\t9.30\t\tSmörgås serveras (anmäl allergi till GL)\t
1\t10.00\tI\tInledning och syfte\tGL
2\t10.15\tI\tMuddring – hur inloppet hålls öppet och vad det kostar\tTE
\t11.00\t\tBensträckare\t
3\t11.10\tI\tLaddning av båtar och workshopens upplägg\tAS
\t12.30\t\tLunch på Måsen (bekostas själv)\t
4\t13.15\tD\tWorkshop – gästhamnen om tio år\tAS
\t14.30\t\tFika i samband med workshop\t
\t15.00\t\tAvslut\t

Mötespunkter

1. Inledning och syfte

Greta Lindmark hälsade välkommen till seminariet. Planen för workshopen är ännu inte fastställd.

2. Muddring

Ture Ekdal berättade om muddringen i inloppet.
"""

MEETING = "vid mötet med Bryggrådet den 4 mars 2025"
DREDGING = "2. Muddring – hur inloppet hålls öppet och vad det kostar"
WORKSHOP = "4. Workshop – gästhamnen om tio år"


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """An archive of one paper, with a whole day on its agenda."""
    return library_holding({"bryggradet.txt": PAPER}, tmp_path_factory.mktemp("bryggor"))


TIMES = [
    pytest.param("hur dags började muddringspasset", f"{DREDGING}, 10.15 – Ture Ekdal", id="by what a part is of"),
    pytest.param("Vilken tid skulle workshopen börja?", f"{WORKSHOP}, 13.15 – Alva Stenmark", id="first in its title"),
    pytest.param("När började muddringspasset?", f"{DREDGING}, 10.15 – Ture Ekdal", id="when, of a part"),
    pytest.param("När var det dags för fika?", "Fika i samband med workshop, 14.30", id="when, of a meal"),
    pytest.param("Ungefär hur dags blev det en bensträckare?", "Bensträckare, 11.00", id="a break"),
    pytest.param("What time was lunch?", "Lunch på Måsen (bekostas själv), 12.30", id="in English"),
    pytest.param("Hur länge pågick muddringspasset?", f"{DREDGING}, 10.15–11.00 – Ture Ekdal", id="how long"),
    pytest.param(
        "Hur länge pågick punkten om muddring den 4 mars?", f"{DREDGING}, 10.15–11.00 – Ture Ekdal", id="an item"
    ),
    pytest.param("Hur länge varade lunchen?", "Lunch på Måsen (bekostas själv), 12.30–13.15", id="how long a meal"),
]


@pytest.mark.parametrize(("question", "line"), TIMES)
def test_a_part_is_told_by_a_word_of_it(question: str, line: str, day: Library) -> None:
    """The row whose title holds what the part is of; how long it took is told by the row after it."""
    assert told(propose(answer_programme, question, day)) == [f"{line} ({MEETING})."]


def test_how_long_is_marked_as_derived(day: Library) -> None:
    """No paper says when an item ended: the row that it is worked out from is cited."""
    draft = propose(answer_programme, "Hur länge varade lunchen?", day)
    assert draft is not None
    assert draft.statements[0].derived == "sluttid är tid för nästa punkt"
    assert "Workshop" in quoted(draft, day)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Var åt man lunch?", "Måsen", id="where a meal was"),
        pytest.param("Var nånstans var lunchen?", "Måsen", id="var nånstans"),
        pytest.param("Vart gick man för att äta lunch?", "Måsen", id="where one went for it"),
        pytest.param("Till vem skulle man anmäla allergi?", "Greta Lindmark", id="to whom"),
        pytest.param("Vem tog emot anmälan om allergi?", "Greta Lindmark", id="who, in other forms"),
        pytest.param("Bjöd regionen på lunchen?", "Nej. Lunch på Måsen (bekostas själv)", id="who paid"),
        pytest.param("Vem betalade lunchen?", "Lunch på Måsen (bekostas själv)", id="who paid, nobody named"),
        pytest.param("Serverades det smörgås?", "Smörgås serveras", id="whether something was served"),
        pytest.param("Serverades fika?", "Fika i samband med workshop", id="whether there was a meal"),
    ],
)
def test_a_row_beside_the_items_tells_of_itself(question: str, expected: str, day: Library) -> None:
    """A meal is told of in its row and nowhere else; whom it names by initials is told in full."""
    assert expected in answer(question, day).text


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Var drack man fika?", id="a row without a place"),
        pytest.param("När började arbetet med muddring?", id="when something else began"),
        pytest.param("När ska workshopen hållas?", id="what is to come"),
        pytest.param("Började muddringspasset kl 10.15?", id="whether"),
        pytest.param("Hur dags stängs fyren?", id="no part"),
        pytest.param("Vem målade fyren?", id="nobody in a row"),
    ],
)
def test_other_questions_are_left_to_others(question: str, day: Library) -> None:
    """A programme tells of a day that was, and only of its parts."""
    assert answer_programme(put(question, day)) is None


def test_of_many_meetings_none_is_guessed(library: Library) -> None:
    """Whose lunch is meant must be told where there are several meetings."""
    assert answer_programme(put("Hur dags var det lunch?", library)) is None
    told_of = told(propose(answer_programme, "Hur dags var det lunch den 11 februari 2025?", library))
    assert told_of == ["Lunch, 12.30 (vid mötet med Hamnrådet den 11 februari 2025)."]


def test_an_agenda_answers_whether_there_was_a_break(library: Library) -> None:
    """Ja stands before the breaks."""
    assert answer("Var det någon paus den 11 februari 2025?", library).text.startswith("Ja. Fikapaus, 10.15")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Var någon punkt den 4 mars märkt som beslutspunkt?", "Nej. ", id="none"),
        pytest.param("Fanns det någon diskussionspunkt på agendan den 4 mars?", "Ja. ", id="one"),
        pytest.param("Vilka beslutspunkter stod på agendan den 4 mars?", "Dagordning", id="which, none"),
    ],
)
def test_an_agenda_answers_whether_it_has_items_of_a_kind(question: str, verdict: str, day: Library) -> None:
    """That no item is of a kind is told by the marks of all, and so is an answer and no refusal."""
    assert told(propose(answer_agenda, question, day))[0].startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilket program föreslog Ture Ekdal för muddringen?", id="a programme of something"),
        pytest.param("Vilka punkter på mötets agenda handlade om gästhamnen och muddringen?", id="of a matter"),
        pytest.param("Vilka EU-program söker hamnarna pengar ur enligt mötet?", id="a programme of the EU"),
    ],
)
def test_an_agenda_is_no_answer_to_something_else(question: str, day: Library) -> None:
    """The word «program» alone asks for no agenda."""
    assert answer_agenda(put(question, day)) is None


WHOLE = [
    pytest.param("Vem höll i pennan den 4 mars?", "Alva Stenmark", id="held the pen"),
    pytest.param("Vem höll i anteckningarna den 4 mars?", "Alva Stenmark", id="held on to the notes"),
    pytest.param("Vem har satt ihop anteckningarna från vårens gemensamma dag?", "Alva Stenmark", id="put together"),
    pytest.param("Vems penna ligger bakom minnesanteckningarna?", "Alva Stenmark", id="whose pen"),
    pytest.param("Vem skrev ner vad som sades när rådet sågs?", "Alva Stenmark", id="wrote down"),
    pytest.param("När lades minnesanteckningen från 4 mars ut?", "2025-03-20", id="put out"),
    pytest.param("När kom anteckningarna från den 4 mars ut?", "2025-03-20", id="came out"),
    pytest.param("Vilken dokumenttyp är det och vilken dag lades det ut?", "2025-03-20", id="and what day"),
    pytest.param("När blev minnesanteckningen offentlig?", "2025-03-20", id="became public"),
    pytest.param("Var höll man till den 4 mars?", "Fyrhuset, Kråkvik", id="where, with a verb of its own"),
    pytest.param("Var hölls det gemensamma seminariet för Bryggrådet?", "Fyrhuset, Kråkvik", id="a seminar"),
    pytest.param("Vem berättade om muddringen, och hur dags var det?", "10.15", id="the o'clock of what was presented"),
    pytest.param("Fanns det någon diskussionspunkt på agendan den 4 mars?", "Ja. ", id="whether, in full"),
    pytest.param("När tog dagen slut?", "15.00", id="the end of the day"),
    pytest.param("Var planen för workshopen spikad?", "Nej. ", id="var as was"),
]


@pytest.mark.parametrize(("question", "expected"), WHOLE)
def test_facts_of_a_day_in_everyday_words(question: str, expected: str, day: Library) -> None:
    """The day that a question names tells which meeting is meant, not what is asked for."""
    assert expected in answer(question, day).text


@pytest.mark.parametrize(
    ("text", "meal"), [("Var åt man lunch?", True), ("Blev det fikapaus?", True), ("Var hölls mötet?", False)]
)
def test_a_meal_is_named(text: str, meal: bool) -> None:
    """Whatever is eaten or rested from."""
    assert names_meal(text) is meal
