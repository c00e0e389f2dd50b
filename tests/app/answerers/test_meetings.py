"""Facts of a meeting: each is found however it is asked for, or the papers are said not to state it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.answerers.meeting_facts import fact_asked
from app.answerers.meetings import answer_meetings
from app.draft import BULLET
from tests.app.answerers.drafts import answer, library_holding, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library
    from ingest.records import MeetingFact

AUTUMN = "mötet med Hamnrådet den 23 september 2025"
SPRING = "mötet med Hamnrådet den 11 februari 2025"
OLDEST = "mötet med Hamnrådet den 16 maj 2024"
BOARD = "mötet med Tekniska nämnden den 3 oktober 2024"

FACTS_TOLD = [
    pytest.param("När hölls Hamnrådets möte i februari 2025?", f"Datum för {SPRING}: 2025-02-11.", id="when"),
    pytest.param("Var hölls Hamnrådets senaste möte?", f"Plats för {AUTUMN}: Tullhuset, Öhamn.", id="where, latest"),
    pytest.param("Var träffades Hamnrådet i maj 2024?", f"Plats för {OLDEST}: Fyrhuset, Kråkvik.", id="where they met"),
    pytest.param(
        "Where was the meeting on 23 September 2025 held?", f"Plats för {AUTUMN}: Tullhuset, Öhamn.", id="in English"
    ),
    pytest.param(
        "När och var höll Hamnrådet möte i maj 2024?",
        f"Datum och plats för {OLDEST}: 2024-05-16, Fyrhuset, Kråkvik.",
        id="when and where",
    ),
    pytest.param("Vilka tider pågick mötet den 11 februari 2025?", f"Tid för {SPRING}: 9.00–15.00.", id="hours"),
    pytest.param("nar borjade motet den 23 september 2025?", f"Tid för {AUTUMN}: 9.00–11.30.", id="no diacritics"),
    pytest.param("När slutade mötet den 11 februari 2025?", f"Sluttid för {SPRING}: 15.00.", id="end"),
    pytest.param(
        "Vem var ordförande den 23 september 2025?", f"Ordförande vid {AUTUMN}: Sven-Olof Malm.", id="who led it"
    ),
    pytest.param(
        "Vem ledde Tekniska nämndens möte den 3 oktober 2024?", f"Ordförande vid {BOARD}: Märta Hallin.", id="led"
    ),
    pytest.param(
        "Vem skrev anteckningarna från mötet i september 2025?",
        f"Ansvarig för anteckningarna från {AUTUMN}: Linnea Forsgren.",
        id="who wrote",
    ),
    pytest.param("Vem justerade protokollet den 3 oktober 2024?", f"Justerare vid {BOARD}: Per Blom.", id="adjuster"),
    pytest.param(
        "När publicerades anteckningarna från mötet den 11 februari 2025?",
        f"Publicerat enligt handlingarna från {SPRING}: 2025-02-20.",
        id="published, which is not the day of the meeting",
    ),
    pytest.param(
        "Vilka paragrafer omfattar protokollet?", f"Paragrafer i handlingarna från {BOARD}: §§ 14–16.", id="paragraphs"
    ),
    pytest.param(
        "Vad är det för dokument från Hamnrådet 2025-02-11?",
        f"Dokumenttyp för handlingen från {SPRING}: «Minnesanteckningar Hamnrådet».",
        id="kind",
    ),
    pytest.param(
        "Vad var syftet med mötet den 11 februari 2025?",
        f"Syfte med {SPRING}: Syftet med mötet var att samordna hamnarnas underhåll och säkerhet.",
        id="purpose, one full stop",
    ),
    pytest.param(
        "När är nästa möte?",
        f"Nästa möte enligt handlingarna från {AUTUMN}: Nästa möte: 10 februari 2026 i Kråkvik.",
        id="the next meeting, by the latest papers",
    ),
    pytest.param(
        "När ses de nästa gång efter mötet den 11 februari 2025?",
        f"Nästa möte enligt handlingarna från {SPRING}: Nästa möte hålls den 23 september 2025 kl 9.00 i Öhamn.",
        id="the meeting after one",
    ),
    pytest.param(
        "Var hålls mötet den 10 februari 2026?",
        f"Enligt anteckningarna vid {AUTUMN}: «Nästa möte: 10 februari 2026 i Kråkvik.»",
        id="a meeting still to come",
    ),
    pytest.param(
        "Var ses Hamnrådet i februari 2026?",
        f"Enligt anteckningarna vid {AUTUMN}: «Nästa möte: 10 februari 2026 i Kråkvik.»",
        id="a meeting still to come, by its month",
    ),
    pytest.param(
        "När diskuterades laddstolparna på mötet den 11 februari 2025?",
        f"3. Laddstolpar på kajerna, 10.30 – Linnea Forsgren och Rut Sandell (vid {SPRING}).",
        id="when on a day that is named already",
    ),
]


@pytest.mark.parametrize(("question", "expected"), FACTS_TOLD)
def test_a_fact_is_told_with_its_meeting(question: str, expected: str, library: Library) -> None:
    """One sentence: what it is, of which meeting, and the words of the papers."""
    draft = propose(answer_meetings, question, library)
    assert told(draft) == [expected]
    value = re.split(r"[.,–(»]", expected.rsplit(": ", 1)[-1].strip("«").removeprefix("3. "))[0].strip()
    assert value in quoted(draft, library)


def test_attachments_are_a_list(library: Library) -> None:
    """The count stands first; then comes a line for each, which cites its own row."""
    draft = propose(answer_meetings, "Vilka bilagor hade anteckningarna från mötet den 11 februari 2025?", library)
    assert told(draft) == [
        f"Bilagor till handlingarna från {SPRING} (2):",
        f"{BULLET}Underhållsplan 2025",
        f"{BULLET}Mätning av isläget",
    ]
    assert draft is not None
    assert len({statement.evidence for statement in draft.statements[1:]}) == 2


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(
            "Vilka bilagor hör till minnesanteckningen från den där vintriga dagen i februari 2025?", id="long"
        ),
        pytest.param("Vad är det för bilagor till anteckningarna från mötet den 11 februari 2025?", id="vad för"),
        pytest.param("Vilka filer är bifogade till anteckningarna den 11 februari 2025?", id="files enclosed"),
    ],
)
def test_attachments_are_a_list_however_the_papers_are_told(question: str, library: Library) -> None:
    """What else the question says only tells which papers are meant."""
    assert told(propose(answer_meetings, question, library))[1:] == [
        f"{BULLET}Underhållsplan 2025",
        f"{BULLET}Mätning av isläget",
    ]


UNSAID = [
    pytest.param(
        "Vem justerade anteckningarna från mötet den 11 februari 2025?",
        f"Handlingarna från {SPRING} säger inte vem som justerade.",
        id="nobody adjusted",
    ),
    pytest.param(
        "När publicerades anteckningarna från mötet den 23 september 2025?",
        f"Handlingarna från {AUTUMN} säger inte när de publicerades.",
        id="not published",
    ),
    pytest.param(
        "Vilka bilagor hade mötet den 16 maj 2024?",
        f"Handlingarna från {OLDEST} säger inte vilka bilagor som hör till.",
        id="no attachments",
    ),
    pytest.param(
        "När är nästa möte efter mötet den 16 maj 2024?",
        f"Handlingarna från {OLDEST} säger inte när nästa möte är.",
        id="no next meeting",
    ),
    pytest.param(
        "Var hölls Hamnrådets möte den 7 mars 2025?",
        "Arkivet har inget möte med Hamnrådet den 7 mars 2025. Där finns 16 maj 2024, 11 februari 2025 och "
        "23 september 2025.",
        id="no such meeting",
    ),
    pytest.param(
        "När träffas Hamnrådet till sommaren?",
        "Arkivet har inget möte med Hamnrådet vid den tiden. Där finns 16 maj 2024, 11 februari 2025 och "
        "23 september 2025.",
        id="no meeting at that time of the year",
    ),
]


@pytest.mark.parametrize(("question", "reason"), UNSAID)
def test_a_refusal_says_what_the_papers_lack(question: str, reason: str, library: Library) -> None:
    """What the papers of the meeting asked about do not state is not taken from those of another."""
    assert refused(propose(answer_meetings, question, library)) == reason


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("När byggdes slussporten?", id="when something was built"),
        pytest.param("Vem var ordförande?", id="of no meeting"),
        pytest.param("Vem blev ny ordförande i Hamnrådet i september 2025?", id="who was elected, not who led it"),
        pytest.param("Vem är vice ordförande i Hamnrådet?", id="who stands in for the one who led it"),
        pytest.param("Vem ansvarar för att publicera anteckningarna från mötet?", id="somebody, not a day"),
        pytest.param("Vad skrev ordföranden i anteckningen från mötet?", id="what was written, not who wrote"),
        pytest.param(
            "Vad står i bilagan om mätning av isläget i farleden på mötet?", id="what stands in an attachment"
        ),
        pytest.param("När är nästa årsstämma i Hamnrådet?", id="a gathering of another sort"),
        pytest.param("När ska regattan hållas enligt mötet?", id="told at the meeting, not of it"),
    ],
)
def test_other_questions_are_left_to_others(question: str, library: Library) -> None:
    """The words of a fact stand in questions about other things too."""
    assert answer_meetings(put(question, library)) is None


PUT = [
    pytest.param("Nar traffas radet nasta gang?", "next_meeting", id="next, without diacritics"),
    pytest.param("When is the next meeting?", "next_meeting", id="next, in English"),
    pytest.param("När lades anteckningarna ut?", "published", id="put out"),
    pytest.param("Vilka var justeringsmän?", "adjuster", id="adjusters"),
    pytest.param("Vem förde pennan på mötet?", "secretary", id="held the pen"),
    pytest.param("Who took the minutes?", "secretary", id="took the minutes"),
    pytest.param("Vem ligger bakom anteckningarna?", "secretary", id="behind the notes"),
    pytest.param("Vem var mötesledare?", "chair", id="leader"),
    pytest.param("Who chaired the meeting?", "chair", id="chaired"),
    pytest.param("Vilken typ av handling är det?", "kind", id="kind"),
    pytest.param("Which attachments are there?", "attachment", id="attachments"),
    pytest.param("När lades mötets anteckningar upp?", "published", id="put up"),
    pytest.param("När kom protokollet ut?", "published", id="came out"),
    pytest.param("Vem höll i pennan?", "secretary", id="held on to the pen"),
    pytest.param("Vem har satt ihop anteckningarna?", "secretary", id="put together the notes"),
    pytest.param("Vilka filer är bifogade?", "attachment", id="enclosed"),
    pytest.param("När tog mötet slut?", "end", id="came to an end"),
    pytest.param("Var sågs rådet?", "place", id="where they saw each other"),
    pytest.param("Varför hölls mötet?", "purpose", id="why it was held"),
    pytest.param("Hur dags slutade mötet?", "end", id="ended"),
    pytest.param("Mellan vilka klockslag satt nämnden?", "start", id="between which hours"),
    pytest.param("Hur länge pågick mötet?", "start", id="how long"),
    pytest.param("Var och när möttes rådet?", "date", id="where and when"),
    pytest.param("I vilken kommun hölls mötet?", "place", id="in which municipality"),
    pytest.param("Var mötet fysiskt?", "place", id="in person"),
    pytest.param("Var mötet på Teams?", "place", id="whether at a place"),
    pytest.param("När är nästa seminarium?", "next_meeting", id="next seminar"),
    pytest.param("Vilken dag möttes rådet?", "date", id="which day"),
]


@pytest.mark.parametrize(("question", "name"), PUT)
def test_a_fact_is_known_however_it_is_asked_for(question: str, name: MeetingFact) -> None:
    """The first fact of the table whose words stand in the question is the one that is meant."""
    found = fact_asked(question)
    assert found is not None
    assert found.name == name


def test_the_day_of_a_meeting_is_neither_its_publication_nor_the_next(library: Library) -> None:
    """Asked in full, the day of the meeting stands in the answer and no other day does."""
    text = answer("När hölls Hamnrådets möte i februari 2025?", library).text
    assert "2025-02-11" in text
    assert "2025-02-20" not in text
    assert "september" not in text


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A protocol that tells when it was adjusted and put up, and notes of a meeting that was moved."""
    papers = {
        "skidnämnden.txt": """Protokoll Skidnämnden

Sammanträdesdatum\t2025-01-14
Justerare\tIda Strand
Justeringens plats och tid\tSkidstugan, måndagen den 20 januari 2025 kl. 16.00
Anslaget sätts upp\t2025-01-21
Anslaget tas ner\t2025-02-12

§ 1 Spåret

Skidnämnden beslutar att preparera spåret.
""",
        "snörådet.txt": """Minnesanteckningar Snörådet

Datum\t2025-03-04
Antecknat av\tOlle Berg

Mötet var först utlyst till den 20 februari men flyttades på grund av tövädret. Jag skriver i dag. Maja är i fjällen.

1. Spåret

Spåret mättes. Det är fem kilometer långt.
""",
    }
    return library_holding(papers, tmp_path_factory.mktemp("snö"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param(
            "När skulle Skidnämndens protokoll justeras?",
            ["Justeringens plats och tid: Skidstugan, måndagen den 20 januari 2025 kl. 16.00"],
            id="adjusted",
        ),
        pytest.param(
            "nar anslogs skidnamndens protokoll",
            ["Anslaget sätts upp: 2025-01-21", "Anslaget tas ner: 2025-02-12"],
            id="put up",
        ),
        pytest.param(
            "Från vilken dag flyttades Snörådets möte?",
            ["Mötet var först utlyst till den 20 februari men flyttades på grund av tövädret"],
            id="moved",
        ),
        pytest.param(
            "Vem antecknade på Snörådets möte, och varför inte Maja?",
            ["Ansvarig för anteckningarna", "Jag skriver i dag. Maja är i fjällen."],
            id="another writer",
        ),
    ],
)
def test_minutes_tell_of_themselves(question: str, begins: list[str], sealed: Library) -> None:
    """When minutes were adjusted is not when the meeting was held."""
    statements = told(propose(answer_meetings, question, sealed))
    assert [text[: len(begin)] for text, begin in zip(statements, begins, strict=True)] == begins


def test_unsaid_adjustment_is_refused(sealed: Library) -> None:
    """Minutes that do not tell of it give no other day."""
    reason = refused(propose(answer_meetings, "När justerades Snörådets anteckningar?", sealed))
    assert reason == "Handlingarna från mötet med Snörådet den 4 mars 2025 säger inte när protokollet justerades."


TWO_IN_ONE = """Minnesanteckningar Vattenrådet

Datum\t2025-03-04
Plats\tEdsbo
Sammanställt av\tRut Sandell

1. Vass

Vassen växer.

Bilagor

- Karta över vassen
- Prov av vattnet

Sammanfattning

1. Status

Rut Sandell redogjorde för nuläget.

Nästa möte

Datum\t2025-06-11
Tid\t10.00–15.00
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("När är nästa möte med Vattenrådet?", "Nästa möte enligt handlingarna", id="the next meeting"),
        pytest.param("Vilka bilagor finns?", "Bilagor till handlingarna", id="attachments of whatever meeting"),
        pytest.param("Vilka bilager fanns med?", "Bilagor till handlingarna", id="attachments, misspelt"),
        pytest.param("Finns det några bilagor?", "Bilagor till handlingarna", id="whether there are attachments"),
        pytest.param("What attachments are there?", "Bilagor till handlingarna", id="attachments in English"),
        pytest.param("Vem tog minnesanteckningarna?", "Ansvarig för anteckningarna", id="who took the notes"),
    ],
)
def test_papers_of_more_than_one_meeting(question: str, begins: str, tmp_path: Path) -> None:
    """What the papers say of no other meeting is theirs; attachments need no word for a meeting."""
    library = library_holding({"vattenrådet.txt": TWO_IN_ONE}, tmp_path)
    assert answer(question, library).sentences[0].text.startswith(begins)
