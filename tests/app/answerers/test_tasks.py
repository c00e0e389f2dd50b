"""What is to be done, by whom and by when: from lists of tasks and from decisions that commission somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.tasks import answer_tasks
from tests.app.answerers.drafts import library_holding, propose, put, quoted, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

SPRING = "(uppgift vid mötet med Hamnrådet den 11 februari 2025)."
BUOYS = f"Alva Stenmark: «Beställa nya livbojar», till 2025-03-31 {SPRING}"
MAP = f"Linnea Forsgren: «Ta fram en karta över laddstolparna», till 15 april 2025 {SPRING}"
ICEBREAKER = f"Ture Ekdal: «Boka isbrytaren Valborg» {SPRING}"
REPORT = (
    "Förvaltningschefen: «att ge förvaltningschefen i uppdrag att redovisa köpet senast den 1 mars 2025» (uppgift vid "
    "mötet med Tekniska nämnden den 3 oktober 2024)."
)

TASKS = [
    pytest.param("Vem ska beställa livbojar?", [BUOYS], id="who"),
    pytest.param("vem skall bestalla livbojar?", [BUOYS], id="without diacritics"),
    pytest.param("Who is responsible for isbrytaren Valborg?", [ICEBREAKER], id="in English"),
    pytest.param("Vem fick i uppdrag att ta fram en karta över laddstolparna?", [MAP], id="commissioned"),
    pytest.param("När ska kartan över laddstolparna vara klar?", [MAP], id="by when"),
    pytest.param("Vad ska Ture Ekdal göra?", [ICEBREAKER], id="of a person"),
    pytest.param("Vilka uppgifter fick Alva Stenmark den 11 februari 2025?", [BUOYS], id="of a person at a meeting"),
    pytest.param(
        "Vilka uppgifter delades ut den 11 februari 2025?", [BUOYS, MAP, ICEBREAKER], id="all of a meeting, in order"
    ),
    pytest.param("Vem ska redovisa köpet av slussporten?", [REPORT], id="given by a decision, told once"),
]


@pytest.mark.parametrize(("question", "expected"), TASKS)
def test_tasks_are_told_with_person_and_due_day(question: str, expected: list[str], library: Library) -> None:
    """Who, what in the words of the papers, by when where that is said, and from which meeting."""
    draft = propose(answer_tasks, question, library)
    assert told(draft) == expected
    assert all(line.split("«")[1].split("»")[0] in quoted(draft, library) for line in expected)


@pytest.mark.parametrize(
    ("question", "derived"),
    [
        pytest.param(
            "Vem ska ta fram en karta över laddstolparna?",
            "LF är Linnea Forsgren enligt deltagarlistan",
            id="initials in the list of tasks",
        ),
        pytest.param("Vem ska beställa livbojar?", None, id="the name in full"),
    ],
)
def test_names_worked_out_from_initials_say_so(question: str, derived: str | None, library: Library) -> None:
    """The derivation is told, and rests on the row of the list of people."""
    draft = propose(answer_tasks, question, library)
    assert draft is not None
    [statement] = draft.statements
    assert statement.derived == derived
    assert ("Linnea Forsgren\tLF" in quoted(draft, library)) == (derived is not None)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem ska måla fyren?", id="nobody was told to"),
        pytest.param("Vad ska Elsa Rönn göra?", id="a person without tasks"),
    ],
)
def test_no_task_fits(question: str, library: Library) -> None:
    """The passages may still answer."""
    assert answer_tasks(put(question, library)) is None


AUTUMN = """Minnesanteckningar Bryggrådet

Datum\t2024-10-08
Plats\tEdsbo
Närvarande\tRut Sandell, Ture Ekdal, Alva Stenmark

1. Handboken

Ture Ekdal skriver handboken om bryggor till mötet den 4 februari 2025.

2. Grannen

Grannen vid norra bryggan klagar på belysningen om natten. Rut Sandell ringer honom.
"""
SPRINGTIME = """Minnesanteckningar Bryggrådet

Datum\t2025-02-04
Plats\tEdsbo
Närvarande\tRut Sandell, Ture Ekdal, Alva Stenmark

1. Handboken

Handboken om bryggor är inte skriven. Alva Stenmark skriver handboken om bryggor till mötet den 3 juni 2025.
"""


@pytest.fixture(scope="module")
def jetty(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two meetings; at the second a task of the first is given to somebody else."""
    papers = {"brygga höst.txt": AUTUMN, "brygga vår.txt": SPRINGTIME}
    return library_holding(papers, tmp_path_factory.mktemp("brygga"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Vem har nu ansvaret för handboken om bryggor?", ["Alva Stenmark"], id="who has it now"),
        pytest.param("Vem tog över handboken om bryggor?", ["Alva Stenmark"], id="who took it over"),
        pytest.param("När ska handboken om bryggor vara klar?", ["Alva Stenmark"], id="the day that holds"),
        pytest.param("Vem ska ringa grannen vid norra bryggan?", ["Rut Sandell"], id="told by what stands before"),
        pytest.param("Vilka uppdrag gavs på mötet den 8 oktober 2024?", ["Ture Ekdal", "Rut Sandell"], id="all"),
        pytest.param("Vad ska Rut Sandell göra?", ["Rut Sandell"], id="all of a person"),
    ],
)
def test_the_task_that_holds_and_all_of_a_meeting(question: str, begins: list[str], jetty: Library) -> None:
    """What was given later replaces what was given before; a pronoun is understood by the sentence before it."""
    assert [line.split(":")[0] for line in told(propose(answer_tasks, question, jetty))] == begins


def test_a_task_that_leans_on_the_sentence_before(tmp_path: Path) -> None:
    """«ta fram den» tells nothing without what was asked for."""
    paper = (
        "Minnesanteckningar Linjerådet\n\nDatum\t2024-10-08\nPlats\tEdsbo\nNärvarande\tRut Sandell, Ture Ekdal\n\n"
        "1. Kostnader\n\nTure Ekdal begär en lista på de tio dyraste linjerna. "
        "Rut Sandell lovar att ta fram den till den 18 november.\n"
    )
    library = library_holding({"linjerådet.txt": paper}, tmp_path)
    statements = told(propose(answer_tasks, "Vad ska Rut Sandell göra?", library))
    assert [line.startswith("Rut Sandell: «") for line in statements] == [True, False]
    assert statements[1] == "Ture Ekdal begär en lista på de tio dyraste linjerna."


def test_a_task_without_a_time_tells_no_time(tmp_path: Path) -> None:
    """«När ska piloten starta?» is not answered by what somebody is to do in it; «v. 46» is a time."""
    paper = (
        "Anteckningar Linjerådet\n\nDatum: 2025-03-04\nNärvarande: Eva Ask, Tove Lind\n\n1. Piloten\n\n"
        "Uppgift\tAnsvarig\nVisa endast offentliga akter i piloten\tEva Ask\n\n2. Brunnar\n\n"
        "Tove gör ett utkast till text om brunnar, klart v. 46.\n"
    )
    library = library_holding({"linjerådet.txt": paper}, tmp_path)
    assert propose(answer_tasks, "När ska piloten starta?", library) is None
    assert "v. 46" in told(propose(answer_tasks, "När ska texten om brunnar vara klar?", library))[0]
