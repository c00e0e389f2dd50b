"""What was decided: every clause of it as it stands, the newer decision first, with the item and the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.decisions import answer_decisions, items_decided
from tests.app.answerers.drafts import answer, library_holding, propose, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

AUTUMN = "den 23 september 2025"
SPRING = "den 11 februari 2025"
OLDEST = "den 16 maj 2024"
COMMITTEE = "den 3 oktober 2024"

BRIDGES = [
    f"Hamnrådet beslutade {SPRING} i «Underhållsplan för bryggorna»:",
    "– att anta underhållsplanen för bryggorna",
    "– att avslå förslaget om en flytande bastu (avslag)",
]
FEES = [
    f"Hamnrådet beslutade {AUTUMN} i «Gästhamnens avgifter»:",
    "– att sänka gästhamnens avgift till 150 kronor per natt",
    f"Hamnrådet beslutade {OLDEST} i «Gästhamnens avgifter»:",
    "– att höja gästhamnens avgift till 180 kronor per natt",
]
SLUICE = [
    f"Tekniska nämnden beslutade {COMMITTEE} i «Ny slussport»:",
    "– att köpa en ny slussport för högst 4,2 miljoner kronor",
    "– att ge förvaltningschefen i uppdrag att redovisa köpet senast den 1 mars 2025",
]
MOORINGS = [
    f"Tekniska nämnden beslutade {COMMITTEE} i «Avgift för båtplatser»:",
    "– att höja avgiften för båtplatser med 6 procent från den 1 januari 2025",
    "– Omröstning: Med 3 röster för förslaget mot 1 röst för avslag beslutar nämnden bifalla förslaget.",
]
CLUB = [
    f"Tekniska nämnden beslutade {COMMITTEE} i «Bidrag till seglarklubben»:",
    "– att återremittera ärendet (återremiss)",
]
CHARGERS = [
    f"Inget beslut fattades i «Laddstolpar på kajerna» vid mötet med Hamnrådet {SPRING}.",
    "– Frågan resulterade inte i några beslut.",
]


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vad beslutade rådet om underhållsplanen?", BRIDGES, id="all clauses of the item"),
        pytest.param("Vad bestämdes om gästhamnens avgift?", FEES, id="the newer first"),
        pytest.param("vad beslutades om gasthamnens avgift", FEES, id="without diacritics"),
        pytest.param("Vad beslutades om slusporten?", SLUICE, id="misspelt"),
        pytest.param("Vad beslutade nämnden i § 14?", SLUICE, id="by the number of the §"),
        pytest.param("Vad blev det för beslut om båtplatserna?", MOORINGS, id="with the votes"),
        pytest.param("Vad hände med bidraget till seglarklubben?", CLUB, id="what became of it"),
        pytest.param("Vad beslutades om laddstolparna?", CHARGERS, id="that nothing was decided"),
        pytest.param("Vad beslutade Hamnrådet den 11 februari 2025?", CHARGERS + BRIDGES, id="all of a meeting"),
        pytest.param("Vad beslutade Hamnrådet på senaste mötet?", FEES[:2], id="the latest meeting"),
        pytest.param("Vad beslutade Hamnrådet på sitt första möte?", FEES[2:], id="the first meeting"),
        pytest.param(
            "Vilka beslut fattade Tekniska nämnden i oktober 2024?", SLUICE + MOORINGS + CLUB, id="every item of it"
        ),
    ],
)
def test_decisions_are_given_as_they_stand(question: str, statements: list[str], library: Library) -> None:
    """Each item begins with who decided where and when; every clause follows, with an outcome that it does not tell."""
    assert told(propose(answer_decisions, question, library)) == statements


def test_every_clause_cites_its_own_words(library: Library) -> None:
    """The evidence holds the clauses, and where the papers say which meeting it is."""
    evidence = quoted(propose(answer_decisions, "Vad beslutades om slussporten?", library), library)
    assert "att köpa en ny slussport för högst 4,2 miljoner kronor" in evidence
    assert "att ge förvaltningschefen i uppdrag" in evidence
    assert "2024-10-03" in evidence


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad beslutades om kyrkoherdens lön?", id="no such matter"),
        pytest.param("Vad beslutade nämnden i § 99?", id="no such §"),
        pytest.param("What did the council decide about the sauna?", id="English, no word in common"),
    ],
)
def test_what_was_not_decided_is_left_to_others(question: str, library: Library) -> None:
    """Where no decision fits, the passages may still tell."""
    assert propose(answer_decisions, question, library) is None


def test_what_became_of_a_motion_is_not_told_by_the_decision(library: Library) -> None:
    """The decision does not speak of what was moved beside it."""
    assert propose(answer_decisions, "Hur gick det med Rut Sandells yrkande om gästhamnens avgift?", library) is None


def test_a_meeting_that_is_not_there_is_said(library: Library) -> None:
    """The refusal names the meeting that is missing and those there are."""
    reason = refused(propose(answer_decisions, "Vad beslutade Hamnrådet i mars 2023?", library))
    assert reason == (
        "Arkivet har inget möte med Hamnrådet i mars 2023. "
        "Där finns 16 maj 2024, 11 februari 2025 och 23 september 2025."
    )


def test_a_meeting_without_decisions_is_said(tmp_path: Path) -> None:
    """Nothing but a meeting is named, and its papers hold no decision."""
    paper = "Minnesanteckningar Isrådet\n\nDatum\t2025-01-20\n\n1. Isen\n\nIsen är tjock.\n"
    library = library_holding({"is.txt": paper}, tmp_path)
    reason = refused(propose(answer_decisions, "Vilka beslut fattades den 20 januari 2025?", library))
    assert reason == "Handlingarna från mötet med Isrådet den 20 januari 2025 redovisar inga beslut."


def test_the_whole_answer_is_checked_and_cited(library: Library) -> None:
    """Nothing of a decision is lost on its way to the reader, and every sentence has its citation."""
    whole = answer("Vad beslutade rådet om underhållsplanen?", library)
    assert [sentence.text for sentence in whole.sentences] == BRIDGES
    assert all(sentence.citations for sentence in whole.sentences)


CULTURE = """Protokoll Kulturutskottet

Ålviks kommun

Sammanträdesdatum\t2025-04-09
Beslutande\tAnna Ek (S), ordförande
\tBo Lind (M)
Paragrafer\t§§ 7–9

§ 7 Flytt av konsthallen

Omröstning

Med 5 röster mot 2 bifaller utskottet förslaget.

Beslut

Kulturutskottet beslutar
att flytta konsthallen till magasinet
att hyra ut den gamla konsthallen

§ 8 Musikskolans avgift

Beslut

Kulturutskottet beslutar att bordlägga ärendet.

§ 9 Årsrapport för biblioteken

Beslut

Kulturutskottet lägger årsrapporten till handlingarna.
"""


@pytest.fixture(scope="module")
def culture(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A protocol with a ballot on two clauses, an item put off and one filed."""
    return library_holding({"kulturutskottet.txt": CULTURE}, tmp_path_factory.mktemp("kultur"))


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        pytest.param(
            "Vad beslutades om konsthallen?",
            [
                "– att flytta konsthallen till magasinet",
                "– att hyra ut den gamla konsthallen",
                "– Omröstning: Med 5 röster mot 2 bifaller utskottet förslaget.",
            ],
            id="one ballot on both clauses",
        ),
        pytest.param("Vad hände med musikskolans avgift?", ["– att bordlägga ärendet (bordlagt)"], id="put off"),
        pytest.param(
            "Vad beslutades om bibliotekens årsrapport?",
            ["– Kulturutskottet lägger årsrapporten till handlingarna."],
            id="filed in so many words",
        ),
    ],
)
def test_a_ballot_and_an_outcome_are_told_once(question: str, clauses: list[str], culture: Library) -> None:
    """Votes follow the last of the clauses that rest on them; an outcome is added only where the words lack it."""
    assert told(propose(answer_decisions, question, culture))[1:] == clauses


def test_decisions_are_grouped_by_item(library: Library) -> None:
    """The items of a meeting come in the order of its text, each with all its decisions."""
    meeting = next(held for held in library.meetings if held.document.name.startswith("tekniska"))
    items = items_decided([meeting])
    assert [(item.number, item.title, len(item.decisions)) for item in items] == [
        ("14", "Ny slussport", 2),
        ("15", "Avgift för båtplatser", 1),
        ("16", "Bidrag till seglarklubben", 1),
    ]
    assert all(item.title in item.words for item in items if item.title)


LOOSE = """Styrelsemöte i Ängsföreningen

Datum: 2025-06-01

Styrelsen beslutade att köpa en lie till slåttern. Kaffet var gott och solen sken över ängen.

Styrelsen beslutade att bjuda grannbyn på midsommar. Alla var glada åt det.
"""


def test_decisions_without_items_are_told_each_by_itself(tmp_path: Path) -> None:
    """Minutes in free prose have no items: a decision on another matter is not told with the one asked about."""
    library = library_holding({"angen.txt": LOOSE}, tmp_path)
    words = " ".join(told(propose(answer_decisions, "Vad beslutades om en lie till slåttern?", library)))
    assert "köpa en lie" in words
    assert "grannbyn" not in words


def test_a_decision_for_another_year_is_none(library: Library) -> None:
    """A year that is neither that of the meeting nor in its section is that of another decision."""
    question = "Vad beslutades om underhållsplanen för bryggorna 2031?"
    assert propose(answer_decisions, question, library) is None


ROWS = """Protokoll årsmöte Kanotklubben

2023-03-14

§ 1\tÖppnande
§ 2\tFråga om ansvarsfrihet
\tMötet gav styrelsen ansvarsfrihet.
§ 3\tNya kanoter
\tMötet avslog förslaget.
"""


def test_a_title_that_no_heading_bears_is_cited_where_it_stands(tmp_path: Path) -> None:
    """Items that are numbered in a table have no headings: their titles are evidence themselves."""
    library = library_holding({"kanot.txt": ROWS}, tmp_path)
    draft = propose(answer_decisions, "Vad beslutades om nya kanoter?", library)
    assert told(draft)[0] == "Kanotklubben beslutade den 14 mars 2023 i «Nya kanoter»:"
    assert "Nya kanoter" in quoted(draft, library)


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        pytest.param("Vilka ärenden avslogs på mötet den 14 mars 2023?", ["Nya kanoter"], id="turned down"),
        pytest.param("Vilka ärenden bordlades på mötet den 14 mars 2023?", [], id="none was put off"),
    ],
)
def test_all_items_with_an_outcome(question: str, titles: list[str], tmp_path: Path) -> None:
    """Where only an outcome is asked for at a meeting, all its items with it are told, and no others."""
    draft = propose(answer_decisions, question, library_holding({"kanot.txt": ROWS}, tmp_path))
    leads = [line for line in (told(draft) if draft else []) if line.endswith(":")]
    assert [line.split("«")[1].split("»")[0] for line in leads] == titles
