"""How the votes fell, how one person voted, and who reserved themselves; a refusal says that nothing is told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.ballots import answer_votes
from app.answerers.reservations import answer_reservations
from tests.app.answerers.drafts import library_holding, propose, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

COMMITTEE = "vid mötet med Tekniska nämnden den 3 oktober 2024"
CULTURE_DAY = "vid mötet med Kulturutskottet den 9 april 2025"
VILLAGE_DAY = "vid mötet med Byrådet den 4 mars 2025"

CULTURE = """Protokoll Kulturutskottet

Ålviks kommun

Sammanträdesdatum\t2025-04-09
Beslutande\tAnna Ek (S), ordförande
\tBo Lind (M)
\tCecilia Dahl (C)
Sekreterare\tDoris Falk
Paragrafer\t§§ 7–8

§ 7 Flytt av konsthallen

Omröstning

Ledamot\tParti\tJa\tNej\tAvstår
Anna Ek, ordf.\tS\tX\t\t
Bo Lind (tjg ers)\tM\t\tX\t
Cecilia Dahl\tC\t\t\tX

Med 1 röst mot 1 bifaller utskottet förslaget.

Beslut

Kulturutskottet beslutar
att flytta konsthallen till magasinet
att hyra ut den gamla konsthallen

Reservation

Bo Lind (M) reserverar sig mot beslutet.

§ 8 Musikskolans avgift

Omröstning

Ledamot\tJa\tNej\tAvstår
Anna Ek\tX\t\t
Bo Lind\t\t\t

Med 2 röster mot 0 bifaller utskottet förslaget.

Beslut

Kulturutskottet beslutar att höja musikskolans avgift.
"""
VILLAGE = """Minnesanteckningar Byrådet

Datum\t2025-03-04
Plats\tByastugan

Deltagare

Namn\tInitialer\tOrganisation
Maria Lund\tML\tByalaget
Stig Holm\tSH\tVägföreningen

1. Gatlyktor

Rådet beslutade att släcka gatlyktorna efter klockan 23. SH reserverade sig mot beslutet.
"""

DITCH_DAY = "vid mötet med Vägnämnden den 6 maj 2025"
DITCH_VOTES = "Ja röstade: Karl Holm (S) och Maja Lind (C); nej röstade: Ida Strand (V) och Olle Berg (L)."
DITCH = f"""Protokoll Vägnämnden

Ålviks kommun

Sammanträdesdatum\t2025-05-06
Sekreterare\tDoris Falk

§ 3 Snödiket

Omröstning

Votering begärs. Den som bifaller förslaget röstar ja, den som avslår det röstar nej.

{DITCH_VOTES} Vera Sund (MP) avstår.

Beslut

Vägnämnden beslutar att gräva snödiket.

§ 4 Skidbron

Omröstning

Fyra röstar ja: Karl Holm (S) och Maja Lind (C).

Beslut

Vägnämnden beslutar att bygga skidbron.
"""


@pytest.fixture(scope="module")
def ditch(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A protocol whose sentences tell who voted how."""
    return library_holding({"vägnämnden.txt": DITCH}, tmp_path_factory.mktemp("väg"))


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A protocol with lists of votes, and notes in which a reservation is told by initials."""
    papers = {"kulturutskottet.txt": CULTURE, "byrådet.txt": VILLAGE}
    return library_holding(papers, tmp_path_factory.mktemp("by"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hur föll rösterna om båtplatserna?", id="by topic"),
        pytest.param("Hur röstade nämnden om avgift för båtplatser?", id="by body"),
        pytest.param("hur rostade namnden om avgift for batplatser", id="without diacritics"),
        pytest.param("Vad blev röstsiffrorna i § 15?", id="by §"),
    ],
)
def test_votes_are_quoted(question: str, library: Library) -> None:
    """What the paper says of the ballot follows the item and the meeting."""
    draft = propose(answer_votes, question, library)
    assert told(draft) == [
        f"Omröstning om «Avgift för båtplatser» {COMMITTEE}:",
        "– Med 3 röster för förslaget mot 1 röst för avslag beslutar nämnden bifalla förslaget.",
    ]
    assert "Med 3 röster för förslaget mot 1 röst" in quoted(draft, library)


def test_one_ballot_on_two_clauses_is_told_once(village: Library) -> None:
    """Clauses that rest on the same ballot do not repeat it."""
    votes = told(propose(answer_votes, "Hur röstade utskottet om flytten av konsthallen?", village))
    assert votes[1:] == ["– Med 1 röst mot 1 bifaller utskottet förslaget."]


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "Hur röstade rådet om underhållsplanen?",
            "Någon omröstning om «Underhållsplan för bryggorna» framgår inte "
            "vid mötet med Hamnrådet den 11 februari 2025.",
            id="decided without a ballot",
        ),
        pytest.param(
            "Hur röstade man om biskopens lön?", "Någon omröstning om det framgår inte av arkivet.", id="no such matter"
        ),
        pytest.param(
            "Hur röstade Hamnrådet i mars 2023?",
            "Arkivet har inget möte med Hamnrådet i mars 2023. "
            "Där finns 16 maj 2024, 11 februari 2025 och 23 september 2025.",
            id="no such meeting",
        ),
    ],
)
def test_without_votes_the_reason_is_said(question: str, reason: str, library: Library) -> None:
    """A ballot that no paper tells of is not made up."""
    assert refused(propose(answer_votes, question, library)) == reason


ROLL = """Protokoll Byarådet

Datum\t2025-03-04

1. Röstlängd

Byarådet godkände röstlängden. Stämman fastställde totalt 35 rösträtter, varav 12 kom genom poströster.
"""


def test_votes_that_fell_on_nothing_are_told_by_the_passages(tmp_path: Path) -> None:
    """How many votes there were is no ballot on an item: the sentence that tells it answers."""
    library = library_holding({"roll.txt": ROLL}, tmp_path)
    statements = told(propose(answer_votes, "Hur många rösträtter fastställde stämman?", library))
    assert "35 rösträtter" in " ".join(statements)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka utsågs till rösträknare?", id="who counts the votes"),
        pytest.param("Vem begärde votering om snödiket?", id="who asked for them"),
        pytest.param("Vem gick in för Ida Strand när nämnden röstade om snödiket?", id="who sat in whose place"),
        pytest.param("Vilka bytte sida mellan omröstningarna om snödiket?", id="who changed sides"),
    ],
)
def test_who_did_something_else_is_another_question(question: str, ditch: Library) -> None:
    """A ballot tells who voted how, and nothing else of people."""
    assert propose(answer_votes, question, ditch) is None


PLAIN = """Protokoll Byalaget

Protokoll fört vid byalagets årsmöte den 4 mars 2025.

Röstlängden, som upptog 43 röster, godkändes.

Stämman beslutade med 38 röster mot 3 att byalaget ska köpa kvarnen.
"""


def test_a_ballot_without_an_item_is_on_its_own_decision(tmp_path: Path) -> None:
    """In minutes without headings it is not on whatever was decided first."""
    statements = told(
        propose(answer_votes, "Hur föll rösterna om kvarnen?", library_holding({"by.txt": PLAIN}, tmp_path))
    )
    assert statements[0].startswith("Omröstning om «att byalaget ska köpa kvarnen»")


def test_votes_for_somebody_are_not_those_of_another_election(tmp_path: Path) -> None:
    """Where nothing but a person is named, the ballot is one that tells of them."""
    election = (
        "Protokoll Byalaget\n\nDatum\t2025-03-04\n\n§ 1 Val\n\nByalaget beslutar med 8 röster mot 3 att välja Eva Ek."
    )
    library = library_holding({"by.txt": election, "väg.txt": DITCH}, tmp_path)
    assert refused(propose(answer_votes, "Hur många röster fick Sixten Rask?", library))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ("Vilka moderater reserverade sig mot flytten av konsthallen?", 1),
        ("Vilka vänsterpartister reserverade sig mot flytten av konsthallen?", 0),
    ],
)
def test_those_who_reserved_themselves_are_of_the_party_asked_for(
    question: str, statements: int, village: Library
) -> None:
    """By the letters behind their names; people of another party are no answer."""
    draft = propose(answer_reservations, question, village)
    assert len(draft.statements if draft else ()) == statements


def test_in_favour_of_what_is_told_by_the_paper(village: Library) -> None:
    """That they reserved themselves does not say for what."""
    question = "Till förmån för vems yrkande reserverade sig Stig Holm mot gatlyktorna?"
    assert propose(answer_reservations, question, village) is None


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        pytest.param("Hur röstade Bo Lind om konsthallen?", f"Bo Lind röstade nej {CULTURE_DAY}.", id="how"),
        pytest.param("Hur röstade Lind om konsthallen?", f"Bo Lind röstade nej {CULTURE_DAY}.", id="by surname"),
        pytest.param(
            "Hur röstade Cecilia Dahl om konsthallen?",
            f"Omröstning {CULTURE_DAY}: Cecilia Dahl avstår.",
            id="abstained",
        ),
        pytest.param(
            "Röstade Anna Ek för flytten av konsthallen?", f"Ja. Anna Ek röstade ja {CULTURE_DAY}.", id="for, and did"
        ),
        pytest.param(
            "Röstade Bo Lind ja till flytten av konsthallen?",
            f"Nej. Bo Lind röstade nej {CULTURE_DAY}.",
            id="yes, and did not",
        ),
        pytest.param(
            "Röstade Bo Lind nej till flytten av konsthallen?",
            f"Ja. Bo Lind röstade nej {CULTURE_DAY}.",
            id="no, and did",
        ),
        pytest.param(
            "Röstade Anna Ek mot flytten av konsthallen?",
            f"Nej. Anna Ek röstade ja {CULTURE_DAY}.",
            id="against, and did not",
        ),
    ],
)
def test_how_a_person_voted_is_read_from_the_list(question: str, statement: str, village: Library) -> None:
    """The mark under Ja, Nej or Avstår tells it; that it was worked out so is said."""
    draft = propose(answer_votes, question, village)
    assert told(draft) == [statement]
    assert draft is not None
    assert draft.statements[0].derived == "krysset i omröstningslistan"
    assert "Ledamot\tParti\tJa\tNej\tAvstår" in quoted(draft, village)


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param(
            "Vilka röstade emot snödiket?",
            [
                f"2 röstade nej i omröstningen om «Snödiket» {DITCH_DAY}:",
                "– Ida Strand (V)",
                "– Olle Berg (L)",
                "«Den som bifaller förslaget röstar ja, den som avslår det röstar nej.»",
            ],
            id="against",
        ),
        pytest.param(
            "Vem avstod när snödiket avgjordes?",
            [
                f"1 avstod i omröstningen om «Snödiket» {DITCH_DAY}:",
                "– Vera Sund (MP)",
                "«Den som bifaller förslaget röstar ja, den som avslår det röstar nej.»",
            ],
            id="abstained",
        ),
        pytest.param("Hur röstade Karl Holm om snödiket?", [f"Karl Holm (S) röstade ja {DITCH_DAY}."], id="one"),
        pytest.param(
            "Röstade alla ja till snödiket?",
            [f"Nej. Omröstning om «Snödiket» {DITCH_DAY}:", f"– {DITCH_VOTES}", "– Vera Sund (MP) avstår."],
            id="all",
        ),
    ],
)
def test_names_in_sentences_are_votes(question: str, statements: list[str], ditch: Library) -> None:
    """Who voted so is told whole and counted, also where sentences tell it, with what ja and nej stood for."""
    assert told(propose(answer_votes, question, ditch)) == statements


def test_a_list_that_lacks_somebody_is_not_told_as_whole(ditch: Library) -> None:
    """Where the paper counts more than it names, it is quoted and nobody is listed."""
    statements = told(propose(answer_votes, "Vilka röstade ja till skidbron?", ditch))
    assert statements[1:] == ["– Fyra röstar ja: Karl Holm (S) och Maja Lind (C)."]


def test_a_row_without_a_mark_tells_nothing(village: Library) -> None:
    """Somebody who is listed without a mark has not voted as far as the paper says."""
    reason = refused(propose(answer_votes, "Hur röstade Bo Lind om musikskolans avgift?", village))
    assert reason == f"Hur Bo Lind röstade framgår inte {CULTURE_DAY}."


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        pytest.param(
            "Vem reserverade sig mot avgiften för båtplatser?",
            f"Jonas Kvist reserverade sig mot beslutet om «Avgift för båtplatser» {COMMITTEE}.",
            id="who",
        ),
        pytest.param(
            "Reserverade sig Jonas Kvist mot höjd avgift för båtplatser?",
            f"Ja, Jonas Kvist reserverade sig mot beslutet om «Avgift för båtplatser» {COMMITTEE}.",
            id="that person",
        ),
        pytest.param(
            "Reserverade sig Per Blom mot höjd avgift för båtplatser?",
            f"Nej, Jonas Kvist reserverade sig mot beslutet om «Avgift för båtplatser» {COMMITTEE}.",
            id="another person",
        ),
        pytest.param(
            "Reserverade sig någon i § 15?",
            f"Ja, Jonas Kvist reserverade sig mot beslutet om «Avgift för båtplatser» {COMMITTEE}.",
            id="anybody",
        ),
        pytest.param(
            "Reserverade sig någon mot slussporten i § 14?",
            f"Nej, någon reservation mot beslutet om «Ny slussport» är inte antecknad {COMMITTEE}.",
            id="nobody",
        ),
    ],
)
def test_who_reserved_themselves(question: str, statement: str, library: Library) -> None:
    """Ja or Nej stands first where it can be answered so, and who it was in either case."""
    assert told(propose(answer_reservations, question, library)) == [statement]


def test_initials_are_resolved_and_that_is_said(village: Library) -> None:
    """Where the paper has initials, the list that tells whose they are is cited too."""
    draft = propose(answer_reservations, "Vem reserverade sig mot att släcka gatlyktorna?", village)
    assert told(draft) == [f"Stig Holm reserverade sig mot beslutet om «Gatlyktor» {VILLAGE_DAY}."]
    assert draft is not None
    assert draft.statements[0].derived == "SH är Stig Holm enligt deltagarlistan"
    assert "SH reserverade sig" in quoted(draft, village)
    assert "Stig Holm\tSH" in quoted(draft, village)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "Vem reserverade sig i § 14?",
            f"Någon reservation mot beslutet om «Ny slussport» framgår inte {COMMITTEE}.",
            id="no reservation",
        ),
        pytest.param(
            "Vem reserverade sig mot prästens kalender?",
            "Någon reservation i den frågan framgår inte av arkivet.",
            id="no such matter",
        ),
        pytest.param(
            "Vem reserverade sig på Hamnrådets möte i mars 2023?",
            "Arkivet har inget möte med Hamnrådet",
            id="no meeting",
        ),
    ],
)
def test_without_reservations_the_reason_is_said(question: str, reason: str, library: Library) -> None:
    """A reservation that no paper tells of is not made up."""
    assert refused(propose(answer_reservations, question, library)).startswith(reason)


COUNTED = """Protokoll Vägnämnden

Ålviks kommun

Sammanträdesdatum\t2025-06-10
Sekreterare\tDoris Falk

§ 7 Vägbommen

Omröstning

Ja (2): Karl Holm (S) och Maja Lind (C). Nej (1): Ida Strand (V).

Beslut

Vägnämnden beslutar att sätta upp vägbommen.
"""


def test_names_behind_a_choice_and_its_number(tmp_path: Path) -> None:
    """«Ja (2): …» leads in the names as «Ja röstade: …» does."""
    library = library_holding({"bommen.txt": COUNTED}, tmp_path)
    statements = told(propose(answer_votes, "Hur röstade nämnden om vägbommen?", library))
    assert statements[1:] == ["– Ja (2): Karl Holm (S) och Maja Lind (C).", "– Nej (1): Ida Strand (V)."]


def test_a_row_of_a_table_for_each_choice(tmp_path: Path) -> None:
    """«Nej (2) | A, B»: who voted so; where fewer are named than counted, the rows are quoted instead."""
    paper = (
        "Protokoll Byfullmäktige\n\nSammanträdesdatum\t2025-03-24\nBeslutande\tAnna Ek (S)\n\tBo Lind (M)\n\n"
        "§ 22 Motion om bussar på lov\n\nOmröstning begärs.\n\nJa (3)\tBo Lind, Eva Ask\nNej (2)\tAnna Ek, Per Ros\n"
        "Avstår\tIda Palm\n\nBeslut\n\nByfullmäktige beslutar att avslå motionen.\n"
    )
    library = library_holding({"protokoll.txt": paper}, tmp_path)
    assert told(propose(answer_votes, "Vilka röstade nej till motionen om bussar?", library))[1:3] == [
        "– Anna Ek",
        "– Per Ros",
    ]
    assert "Ja (3)\tBo Lind, Eva Ask" in "\n".join(
        told(propose(answer_votes, "Vilka röstade ja till motionen om bussar?", library))
    )
