"""Who presented what, by the agenda and by the text; what is worked out from initials says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.presenters import answer_presented_by, answer_presenters
from tests.app.answerers.drafts import answer, library_holding, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

SPRING = "vid mötet med Hamnrådet den 11 februari 2025"
OLDEST = "vid mötet med Hamnrådet den 16 maj 2024"
ICE = f"Ture Ekdal (Sjöfartsstiftelsen) presenterade «Isläget i farleden» {SPRING}."
ICE_TOLD = "Ture Ekdal presenterade mätningarna av isläget."
DREDGING = f"Ture Ekdal (Hamnbolaget) presenterade «muddringen i inloppet» {OLDEST}."
DREDGING_TOLD = "Ture Ekdal redogjorde för muddringen i inloppet."
CHARGING = f"Linnea Forsgren (Öhamns kommun) presenterade «Laddstolpar på kajerna» {SPRING}."

TOPICS = [
    pytest.param("Vem presenterade isläget?", ICE, ICE_TOLD, id="presented"),
    pytest.param("vem redogjorde for islaget i farleden?", ICE, ICE_TOLD, id="without diacritics"),
    pytest.param("Vem berättade om laddstolparna?", CHARGING, "gav en översikt", id="told"),
    pytest.param(
        "Vem höll i dragningen om laddstolparna på kajerna?",
        CHARGING.replace(" presenterade", " och Rut Sandell (Kustföreningen) presenterade"),
        "gav en översikt",
        id="both whom the agenda names",
    ),
    pytest.param(
        "Vem föredrog slussporten?",
        "Birgit Tall presenterade «Ny slussport» vid mötet med Tekniska nämnden den 3 oktober 2024.",
        "Birgit Tall föredrog ärendet.",
        id="of a protocol",
    ),
    pytest.param("Who presented the muddring?", DREDGING, DREDGING_TOLD, id="in English"),
    pytest.param("Vem föreläste om isläget i farleden?", ICE, ICE_TOLD, id="lectured"),
    pytest.param("Vem berättade om fyren?", ICE, ICE_TOLD, id="told in the item, not in its title"),
    pytest.param(
        "Vem presenterade isläget, och hur dags?",
        f"{ICE.removesuffix('.')}, kl 9.30 enligt dagordningen.",
        ICE_TOLD,
        id="with its time on the agenda",
    ),
]


@pytest.mark.parametrize(("question", "expected", "quote"), TOPICS)
def test_who_presented_a_topic(question: str, expected: str, quote: str, library: Library) -> None:
    """The presenter, the item and the meeting, resting on the sentence that tells it."""
    draft = propose(answer_presenters, question, library)
    assert told(draft) == [expected]
    assert quote in quoted(draft, library)


DERIVED = [
    pytest.param(
        "Vem presenterade säkerhetsveckan?",
        f"Greta Lindmark (Region Skärvik) presenterade «Säkerhetsveckan» {SPRING}.",
        "GL är Greta Lindmark enligt deltagarlistan",
        id="an item of the agenda",
    ),
    pytest.param(
        "Vem höll i punkt 3 den 11 februari 2025?",
        f"Linnea Forsgren och Rut Sandell ansvarade för punkt 3, «Laddstolpar på kajerna», {SPRING}.",
        "LF är Linnea Forsgren enligt deltagarlistan och RS är Rut Sandell enligt deltagarlistan",
        id="by number",
    ),
]


@pytest.mark.parametrize(("question", "expected", "derived"), DERIVED)
def test_names_worked_out_from_initials_say_so(question: str, expected: str, derived: str, library: Library) -> None:
    """The agenda gives initials only: the answer names the person, and how that is known."""
    draft = propose(answer_presenters, question, library)
    assert told(draft) == [expected]
    assert draft is not None
    assert draft.statements[0].derived == derived


def test_the_answer_shows_what_is_derived(library: Library) -> None:
    """What the reader sees has the derivation in brackets, and none where the text gives the name."""
    assert "(härlett: GL är Greta Lindmark" in answer("Vem presenterade säkerhetsveckan?", library).text
    assert "härlett" not in answer("Vem presenterade isläget?", library).text


PEOPLE = [
    pytest.param("Vad presenterade Ture Ekdal?", [ICE, ICE_TOLD, DREDGING, DREDGING_TOLD], id="all, the latest first"),
    pytest.param("Vad presenterade Ekdal den 16 maj 2024?", [DREDGING, DREDGING_TOLD], id="at a meeting"),
    pytest.param(
        "Vilka punkter höll Greta Lindmark i den 11 februari 2025?",
        [
            f"Greta Lindmark (Region Skärvik) presenterade «Mötets öppnande» {SPRING}.",
            f"Greta Lindmark (Region Skärvik) presenterade «Säkerhetsveckan» {SPRING}.",
        ],
        id="items of the agenda",
    ),
]


@pytest.mark.parametrize(("question", "expected"), PEOPLE)
def test_what_somebody_presented(question: str, expected: list[str], library: Library) -> None:
    """Everything that person presented, each with the sentence that tells of it where there is one."""
    assert told(propose(answer_presented_by, question, library)) == expected


def test_one_item_does_not_cite_another_of_the_same_person(tmp_path: Path) -> None:
    """The row of a list that gives somebody's name stands for all that they presented."""
    agenda = "Nr\tTid\tPunkt\tAnsvarig\n1\t09.00\tIsvägen\tRS\n2\t10.00\tFyrvaktarens bostad\tRS\n"
    people = "Namn\tOrganisation\nRut Sandell (RS)\tKustföreningen\n"
    paper = f"Minnesanteckningar Isrådet\n\nDatum\t2025-02-11\n\nDeltagare\n\n{people}\nAgenda\n\n{agenda}"
    library = library_holding({"isrådet.txt": paper}, tmp_path)
    cited = quoted(propose(answer_presenters, "Vem presenterade isvägen?", library), library)
    assert "Isvägen" in cited
    assert "Fyrvaktarens" not in cited


def test_what_somebody_presented_on_a_topic(library: Library) -> None:
    """Of all that a person presented, only what fits the topic is told."""
    draft = propose(answer_presenters, "Vad presenterade Ture om muddringen?", library)
    assert told(draft) == [DREDGING, DREDGING_TOLD]


def test_somebody_who_presented_nothing(library: Library) -> None:
    """A person known from the lists alone is refused with that reason."""
    draft = propose(answer_presented_by, "Vad presenterade Elsa Rönn?", library)
    assert refused(draft) == "Elsa Rönn står inte för någon punkt eller presentation i arkivets anteckningar."


def test_no_such_meeting(library: Library) -> None:
    """A meeting that the archive does not have is named, and the days it has."""
    reason = refused(propose(answer_presenters, "Vem presenterade isläget på Hamnrådets möte i maj 2023?", library))
    assert reason.startswith("Arkivet har inget möte med Hamnrådet i maj 2023.")
    assert "11 februari 2025" in reason


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem presenterade vindkraften?", id="a topic that nobody presented"),
        pytest.param("Vem presenterade Kustföreningens läktare?", id="no more than the name of an organisation"),
        pytest.param("Vem ansvarade för punkt 9 den 11 februari 2025?", id="a number that is not there"),
        pytest.param("Vad berättades om isläget i farleden?", id="what was told, not who told it"),
    ],
)
def test_unknown_topics_are_left_to_the_passages(question: str, library: Library) -> None:
    """No record fits: the text may still tell."""
    assert answer_presenters(put(question, library)) is None


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Han som talade om isläget i farleden, var jobbar han?", id="he who"),
        pytest.param("Var arbetar mannen som presenterade isläget?", id="where he works"),
        pytest.param("Vem presenterade isläget, och vilken organisation kommer han från?", id="and where from"),
    ],
)
def test_where_the_presenter_is_from(question: str, library: Library) -> None:
    """Somebody told by what they presented, with their organisation."""
    assert "Ture Ekdal (Sjöfartsstiftelsen)" in answer(question, library).text


def test_nobody_presented_it(library: Library) -> None:
    """That many present something is no answer: not even where a sentence says so."""
    assert answer("Vem höll föredraget om vindkraft i fjällen?", library).outcome == "not_found"


def test_the_item_named_for_the_matter_comes_first(tmp_path: Path) -> None:
    """«Workshop – …» is the workshop, another item only prepares it."""
    paper = (
        "Minnesanteckningar Isrådet\n\nDatum\t2025-02-11\nPlats\tEdsbo\n\nDeltagare\n\nNamn\tInitialer\n"
        "Ture Ekdal\tTE\nRut Sandell\tRS\n\nDagordning\n\nNr\tTid\tPunkt\tAnsvarig\n"
        "1\t9.00\tIntroduktion till isen och workshopens upplägg\tTE\n2\t10.00\tWorkshop – isen i viken\tRS\n"
    )
    library = library_holding({"isrådet.txt": paper}, tmp_path)
    [statement] = told(propose(answer_presenters, "Vem ledde workshopen?", library))
    assert statement.startswith("Rut Sandell presenterade «Workshop – isen i viken»")


PARTS_OF_ITEM = """Anteckningar från Skogsdialogen den 17 april 2024

Närvarande: Emre Toprak, Jeanette Kruuse, Veronika Asplid

1. Vad händer med reglerna?

Emre Toprak gav en lägesbild av artskyddet. Han talade länge om lavar.

Under punkten om EU:s avskogningsförordning berättade Jeanette Kruuse hur spårbarheten byggs upp.

2. Övrigt

Inget togs upp.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Vem berättade om artskyddet?", "Emre Toprak presenterade «artskyddet»"),
        ("Vem pratade om EU:s avskogningsregler?", "Jeanette Kruuse presenterade «EU:s avskogningsförordning»"),
        ("Vem presenterade «Vad händer med reglerna»?", "Emre Toprak och Jeanette Kruuse presenterade «Vad händer"),
    ],
)
def test_several_parts_of_one_item(question: str, begins: str, tmp_path: Path) -> None:
    """Each is told for the part that is asked about, all of them for the item."""
    library = library_holding({"skogsdialogen.txt": PARTS_OF_ITEM}, tmp_path)
    assert told(propose(answer_presenters, question, library))[0].startswith(begins)
