"""Who was there, who was not, for how long and for whom: every row of the list that is asked for, each with its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.attendance import answer_attendance, answer_who_was_there
from app.answerers.conflicts import answer_conflicts
from app.draft import BULLET
from tests.app.answerers.drafts import answer, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from app.library import Library

SPRING = "vid mötet med Hamnrådet den 11 februari 2025"
AUTUMN = "vid mötet med Hamnrådet den 23 september 2025"
OLDEST = "vid mötet med Hamnrådet den 16 maj 2024"
BOARD = "vid mötet med Tekniska nämnden den 3 oktober 2024"
GRETA = "Greta Lindmark (Ordförande, Region Skärvik)"
ALVA = "Alva Stenmark (Sekreterare, Region Skärvik)"
TURE = "Ture Ekdal (Hamnchef, Sjöfartsstiftelsen, till kl 12.30)"
LINNEA = "Linnea Forsgren (Miljöchef, Öhamns kommun, Deltog via länk)"
SVEN = "Sven-Olof Malm (Teknisk chef, Kråkviks kommun)"
RUT = "Rut Sandell (Samordnare, Kustföreningen)"
MEMBERS = [GRETA, ALVA, TURE, LINNEA]

LISTS = [
    pytest.param(
        "Vilka var närvarande den 11 februari 2025?", f"Närvarande {SPRING}: 4 personer.", MEMBERS, id="present"
    ),
    pytest.param(
        "vilka var narvarande pa motet 11 februari 2025?",
        f"Närvarande {SPRING}: 4 personer.",
        MEMBERS,
        id="without diacritics",
    ),
    pytest.param("Who was present on 11 February 2025?", f"Närvarande {SPRING}: 4 personer.", MEMBERS, id="in English"),
    pytest.param(
        "Vilka kommuner var representerade den 11 februari 2025?",
        f"Närvarande {SPRING}: 1 person från kommuner.",
        [LINNEA],
        id="a sort of organisations",
    ),
    pytest.param(
        "Vilka kom från kommunerna den 11 februari 2025?",
        f"Närvarande {SPRING}: 1 person från kommuner.",
        [LINNEA],
        id="people from a sort of organisations",
    ),
    pytest.param(
        "Vilka från Kråkviks kommun kunde inte komma den 11 februari 2025?",
        f"Frånvarande {SPRING}: 1 person från Kråkviks kommun.",
        [SVEN],
        id="could not come",
    ),
    pytest.param(
        "Vilka deltog på Hamnrådets möte i februari 2025?",
        f"Närvarande {SPRING}: 5 personer.",
        [*MEMBERS, RUT],
        id="all who took part, the co-opted too",
    ),
    pytest.param(
        "Vilka var på mötet den 11 februari 2025?",
        f"Närvarande {SPRING}: 5 personer.",
        [*MEMBERS, RUT],
        id="who were at a meeting",
    ),
    pytest.param(
        "Hur många deltog den 11 februari 2025?", f"Närvarande {SPRING}: 5 personer.", [*MEMBERS, RUT], id="how many"
    ),
    pytest.param(
        "Vilka deltog förutom de adjungerade den 11 februari 2025?",
        f"Närvarande {SPRING}: 4 personer.",
        MEMBERS,
        id="but the co-opted",
    ),
    pytest.param(
        "Vilka var närvarande den 11 februari 2025, inklusive adjungerade?",
        f"Närvarande {SPRING}: 5 personer.",
        [*MEMBERS, RUT],
        id="with the co-opted",
    ),
    pytest.param(
        "Vilka var frånvarande den 11 februari 2025?", f"Frånvarande {SPRING}: 1 person.", [SVEN], id="absent"
    ),
    pytest.param(
        "Vem var inte med på mötet den 16 maj 2024?",
        f"Frånvarande {OLDEST}: 1 person.",
        ["Rut Sandell (Kustföreningen)"],
        id="not there",
    ),
    pytest.param("Vem var adjungerad i februari 2025?", f"Adjungerade {SPRING}: 1 person.", [RUT], id="co-opted"),
    pytest.param(
        "Vilka ersättare tjänstgjorde inte den 3 oktober 2024?",
        f"Ersättare som inte tjänstgjorde {BOARD}: 1 person.",
        ["Elsa Rönn (L)"],
        id="substitutes who did not serve",
    ),
    pytest.param(
        "Vem lämnade mötet kl 12.30 den 11 februari 2025?",
        f"Närvarande en del av {SPRING[4:]}: 1 person.",
        [TURE],
        id="left at an o'clock",
    ),
    pytest.param(
        "Vilka gick vid lunch den 11 februari 2025?",
        f"Närvarande en del av {SPRING[4:]}: 1 person.",
        [TURE],
        id="left at a break of the agenda",
    ),
    pytest.param(
        "Vem deltog på länk den 11 februari 2025?",
        f"Närvarande på distans {SPRING}: 1 person.",
        [LINNEA],
        id="on a link",
    ),
    pytest.param(
        "Vem kom från Kustföreningen den 11 februari 2025?",
        f"Närvarande {SPRING}: 1 person från Kustföreningen.",
        [RUT],
        id="of an organisation",
    ),
    pytest.param(
        "Vilka kom från annat än Region Skärvik den 11 februari 2025?",
        f"Närvarande {SPRING}: 3 personer från andra än Region Skärvik.",
        [TURE, LINNEA, RUT],
        id="of other organisations",
    ),
    pytest.param(
        "Kom någon från Kustföreningen den 11 februari 2025?",
        f"Ja. Närvarande {SPRING}: 1 person från Kustföreningen.",
        [RUT],
        id="whether anybody of an organisation",
    ),
    pytest.param(
        "Antal adjungerade den 11 februari 2025?",
        f"Adjungerade {SPRING}: 1 person.",
        [RUT],
        id="a number is no yes",
    ),
]


@pytest.mark.parametrize(("question", "lead", "people"), LISTS)
def test_a_list_counts_and_names_all_who_are_asked_for(
    question: str, lead: str, people: list[str], library: Library
) -> None:
    """The count stands first; then comes a line for each person, in the order of the list."""
    draft = propose(answer_attendance, question, library)
    assert told(draft) == [lead, *(f"{BULLET}{person}" for person in people)]


def test_each_line_rests_on_its_own_row(library: Library) -> None:
    """A reader who follows a citation finds the row of that person and of nobody else."""
    draft = propose(answer_attendance, "Vilka deltog den 11 februari 2025?", library)
    assert draft is not None
    for statement in draft.statements[1:]:
        name = statement.text.removeprefix(BULLET).split(" (")[0]
        quotes = [library.searcher.document(span.document_id).quote(span) for span in statement.evidence]
        assert any(quote.startswith(name) for quote in quotes)
        others = {row.name for _, row in library.attendance()} - {name}
        assert not [other for other in others for quote in quotes if other in quote]


PEOPLE = [
    pytest.param(
        "Var Sven-Olof Malm med på mötet den 11 februari 2025?", f"Nej, {SVEN} var frånvarande {SPRING}.", id="absent"
    ),
    pytest.param(
        "Var Sven-Olof Malm frånvarande den 11 februari 2025?", f"Ja, {SVEN} var frånvarande {SPRING}.", id="was away"
    ),
    pytest.param(
        "Var Greta Lindmark frånvarande den 11 februari 2025?", f"Nej, {GRETA} var närvarande {SPRING}.", id="was not"
    ),
    pytest.param("Var Linnea med den 11 februari 2025?", f"Ja, {LINNEA} var närvarande {SPRING}.", id="first name"),
    pytest.param("Var Sandel med den 11 februari 2025?", f"Ja, {RUT} var adjungerad {SPRING}.", id="misspelt surname"),
    pytest.param(
        "Var Elsa Rönn med på mötet den 3 oktober 2024?",
        f"Nej, Elsa Rönn (L) var ersättare och tjänstgjorde inte {BOARD}.",
        id="a substitute",
    ),
    pytest.param(
        "Lämnade Ture Ekdal mötet i förtid den 11 februari 2025?",
        f"Ja, {TURE} var närvarande {SPRING}.",
        id="left early",
    ),
    pytest.param(
        "Lämnade Alva Stenmark mötet i förtid den 11 februari 2025?",
        f"Nej, {ALVA} var närvarande {SPRING}.",
        id="did not leave early",
    ),
    pytest.param(
        "Stannade Ture Ekdal hela dagen den 11 februari 2025?",
        f"Nej, {TURE} var närvarande {SPRING}.",
        id="did not stay",
    ),
    pytest.param(
        "Stannade Linnea Forsgren hela mötet den 11 februari 2025?",
        f"Ja, {LINNEA} var närvarande {SPRING}.",
        id="stayed, on a link",
    ),
    pytest.param(
        "Gick Ture Ekdal klockan 12.30 den 11 februari 2025?",
        f"Ja, {TURE} var närvarande {SPRING}.",
        id="left at that hour",
    ),
    pytest.param(
        "Gick Ture Ekdal klockan 14 den 11 februari 2025?",
        f"Nej, {TURE} var närvarande {SPRING}.",
        id="left at another hour",
    ),
    pytest.param(
        "Var Ture Ekdal från Kustföreningen med den 11 februari 2025?",
        f"Nej, {TURE} var närvarande {SPRING}.",
        id="from elsewhere",
    ),
    pytest.param(
        "Gick Ture Ekdal hem tidigt, eller stannade han hela mötet den 11 februari 2025?",
        f"{TURE} var närvarande {SPRING}.",
        id="which of two",
    ),
    pytest.param(
        "Satt Karl Öst med den 3 oktober 2024?",
        f"Nej. Ida Norrby tjänstgjorde som ersättare för Karl Öst {BOARD}.",
        id="whether one who was replaced took part",
    ),
    pytest.param(
        "Hur deltog Linnea Forsgren den 11 februari 2025?", f"{LINNEA} var närvarande {SPRING}.", id="how, not whether"
    ),
    pytest.param(
        "Vem ersatte Karl Öst den 3 oktober 2024?",
        f"Ida Norrby tjänstgjorde som ersättare för Karl Öst {BOARD}.",
        id="who replaced",
    ),
    pytest.param(
        "Vem ersatte Ida Norrby den 3 oktober 2024?",
        f"Ida Norrby tjänstgjorde som ersättare för Karl Öst {BOARD}.",
        id="who served as a replacement",
    ),
]


@pytest.mark.parametrize(("question", "expected"), PEOPLE)
def test_what_the_list_says_of_a_person(question: str, expected: str, library: Library) -> None:
    """Ja or Nej where that is asked, with what the list says, so that the reader sees why."""
    assert told(propose(answer_attendance, question, library)) == [expected]


REFUSALS = [
    pytest.param(
        "Var Märta Hallin med på Hamnrådets möte den 11 februari 2025?",
        f"Märta Hallin nämns inte bland deltagarna {SPRING}.",
        id="a person of other meetings",
    ),
    pytest.param(
        "Var någon adjungerad den 23 september 2025?",
        f"Det framgår inte av närvarolistan {AUTUMN} att någon var adjungerad.",
        id="nobody of that status",
    ),
    pytest.param(
        "Vem deltog på distans den 23 september 2025?",
        f"Det framgår inte av närvarolistan {AUTUMN} att någon var närvarande på distans.",
        id="nobody on a link",
    ),
    pytest.param(
        "Fanns någon från Kustföreningen på plats den 23 september 2025?",
        f"Ingen från Kustföreningen står i närvarolistan {AUTUMN}.",
        id="an organisation of other meetings",
    ),
    pytest.param(
        "Var någon från högskolorna med den 11 februari 2025?",
        f"Det framgår inte av närvarolistan {SPRING} att någon från högskolor var närvarande.",
        id="nobody from a sort of organisations",
    ),
    pytest.param(
        "Vilka var närvarande den 4 april 2025?",
        "Arkivet har inget möte den 4 april 2025.",
        id="a day without a meeting",
    ),
    pytest.param("Vilka var med på golfklubbens möte?", "«Golfklubben» nämns inte i arkivet.", id="of nobody known"),
]


@pytest.mark.parametrize(("question", "reason"), REFUSALS)
def test_a_refusal_says_what_the_lists_lack(question: str, reason: str, library: Library) -> None:
    """No list of another meeting, and nobody of another status, is given instead."""
    assert refused(propose(answer_attendance, question, library)) == reason


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem anmälde jäv den 3 oktober 2024?", id="jäv, which no list holds"),
        pytest.param("Varför var Sven-Olof Malm frånvarande den 11 februari 2025?", id="a reason"),
        pytest.param("Vilka deltog i muddringen av inloppet vid Kråkvik?", id="took part in something else"),
        pytest.param("Vilka är med i arbetsgruppen den 11 februari 2025?", id="members of another group"),
        pytest.param("Hur många kommuner deltog den 11 februari 2025?", id="a number of organisations"),
        pytest.param("Hur många kvinnor deltog den 11 februari 2025?", id="a number of people that no list tells"),
        pytest.param("Vem skötte kajen medan Ture Ekdal var borta den 11 februari 2025?", id="who did it meanwhile"),
    ],
)
def test_other_questions_are_left_to_others(question: str, library: Library) -> None:
    """No list answers what was told, why, or who took part in something that is no meeting."""
    assert answer_attendance(put(question, library)) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "Bröt Ture Ekdal isen den 11 februari 2025?", [], id="no word of attendance, other words unexplained"
        ),
        pytest.param("Och Ture Ekdal den 16 maj 2024?", [], id="no question for yes or no"),
        pytest.param(
            "Kom Ture Ekdal den 16 maj 2024?", [f"Ja, Ture Ekdal (Hamnbolaget) var närvarande {OLDEST}."], id="a person"
        ),
        pytest.param(
            "Vem kom från Hamnbolaget den 16 maj 2024?",
            [f"Närvarande {OLDEST}: 1 person från Hamnbolaget.", f"{BULLET}Ture Ekdal (Hamnbolaget)"],
            id="an organisation",
        ),
    ],
)
def test_a_question_that_only_names_people_may_be_one_of_attendance(
    question: str, expected: list[str], library: Library
) -> None:
    """It is where nothing else stands in it."""
    draft = propose(answer_who_was_there, question, library)
    assert (told(draft) if draft else []) == expected


def test_who_stood_aside_did_not_take_part(library: Library) -> None:
    """The sentence that tells of the conflict is given verbatim."""
    question = "Deltog Per Blom i beslutet om bidrag till seglarklubben?"
    draft = propose(answer_conflicts, question, library)
    sentence = "Per Blom (M) anmäler jäv och deltar inte i handläggningen av ärendet."
    assert told(draft) == [f"Nej. {sentence}"]
    assert quoted(draft, library) == sentence


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Deltog Jonas Kvist i beslutet om bidrag till seglarklubben?", id="somebody else"),
        pytest.param("Vem deltog i beslutet om bidrag till seglarklubben?", id="no question for yes or no"),
        pytest.param("Var Per Blom på bryggan?", id="nothing to decide"),
    ],
)
def test_nobody_else_stood_aside(question: str, library: Library) -> None:
    """Only who declared a conflict did, and only where it is asked whether somebody took part."""
    assert propose(answer_conflicts, question, library) is None


def test_the_whole_program_cites_every_row(library: Library) -> None:
    """Asked in full, the answer has a citation for the lead and each line, and each quote stands in the document."""
    found = answer("Vilka var närvarande på Hamnrådets möte den 11 februari 2025?", library)
    assert found.outcome == "answered"
    assert len(found.sentences) == 5
    assert all(sentence.citations for sentence in found.sentences)
    assert {citation.document.name for citation in found.citations} == {"hamnrådet 2025-02-11.txt"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param(
            "Vem var på länk, och vem lämnade mötet i förtid den 11 februari 2025?",
            [
                f"Närvarande på distans {SPRING}: 1 person.",
                f"{BULLET}Linnea Forsgren (Miljöchef, Öhamns kommun, Deltog via länk)",
                f"Närvarande en del av {SPRING.removeprefix('vid ')}: 1 person.",
                f"{BULLET}Ture Ekdal (Hamnchef, Sjöfartsstiftelsen, till kl 12.30)",
            ],
            id="two things of one list",
        ),
        pytest.param(
            "I vems ställe satt Ida Norrby i oktober 2024?",
            [f"Ida Norrby tjänstgjorde som ersättare för Karl Öst {BOARD}."],
            id="in whose place",
        ),
    ],
)
def test_ways_of_asking_a_list(question: str, expected: list[str], library: Library) -> None:
    """What a list alone can tell is told by it, however it is asked."""
    assert told(propose(answer_who_was_there, question, library)) == expected


def test_how_many_came_is_counted_where_no_paper_says_it(library: Library) -> None:
    """The number is then marked as worked out from the list."""
    draft = propose(answer_attendance, "Hur många var där den 11 februari 2025?", library)
    assert draft is not None
    assert draft.statements[0].derived == "5 personer i deltagarlistan"
