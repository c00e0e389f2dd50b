"""What came of a proposal, told where the question is nearest to the proposal itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.yes_no import answer_yes_or_no
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

MEETING = """Protokoll Båtklubbens årsmöte

Datum\t2024-03-05
Plats\tBåthuset

§ 4 Förslag om kameror vid bryggan

Styrelsen yrkade att kameror sätts upp vid bryggan.
Årsmötet beslutade att avslå styrelsens förslag.

§ 5 Förslag om belysning i båthuset

Styrelsen yrkade att belysning monteras i båthuset.
Årsmötet beslutade att bifalla styrelsens förslag.

§ 6 Motion om bastuflotte

Styrelsen yrkade avslag på motionen om bastuflotte.
Årsmötet beslutade att bifalla styrelsens förslag.

§ 7 Förslag om mastkran

Styrelsen yrkade att en mastkran köps.

§ 8 Motion om flaggstång

Bo Ek yrkade att en flaggstång reses på piren. Ordföranden påminde om blåsten, varefter yrkandet drogs tillbaka.

§ 10 Motioner

- Motion från Bo Ek om att förbjuda skotrar vid bryggan på helger. Styrelsen föreslår avslag. Motionen avslogs.
- Motion från ungdomarna om nya flytvästar. Bifölls med acklamation; 20 västar köps in före den 1 juni.

§ 9 Lån till ny brygga

Eva Alm yrkade att föreningen lånar 90 000 kronor till en ny pontonbrygga. Kassören räknade högt en stund. Räntan är
hög och bryggan håller några år till, om ingen kör på den. Frågan väckte mycket prat bland dem som ville bada där.
Någon mindes hur den förra bryggan flöt bort i en storm och återfanns på andra sidan sundet, full av måsar.
Årsmötet beslutade att avslå Eva Alms förslag om att låna 90 000 kronor till en ny pontonbrygga.
"""


@pytest.fixture(scope="module")
def club(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Proposals that were carried, turned down, and left."""
    return library_holding({"årsmöte.txt": MEETING}, tmp_path_factory.mktemp("klubb"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Blir det kameror vid bryggan?", "Nej", id="turned down"),
        pytest.param("Blir det belysning i båthuset?", "Ja", id="carried"),
        pytest.param("Blir det någon bastuflotte enligt motionen?", "Nej", id="a motion to turn down, carried"),
        pytest.param("Lånade föreningen 90 000 kronor till en pontonbrygga?", "Nej", id="turned down farther off"),
    ],
)
def test_the_decision_on_a_proposal_answers(question: str, verdict: str, club: Library) -> None:
    """What was decided comes first, the proposal behind it."""
    statements = told(propose(answer_yes_or_no, question, club))
    assert statements[0].startswith(f"{verdict}. ")
    assert any("yrkade" in each for each in statements)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [("Förbjöd årsmötet skotrar vid bryggan på helgerna?", "Nej"), ("Köps det nya flytvästar enligt motionen?", "Ja")],
)
def test_a_motion_is_no_decision(question: str, verdict: str, club: Library) -> None:
    """«Motion om att förbjuda …» forbids nothing: what was decided on it, in the same line, answers."""
    assert told(propose(answer_yes_or_no, question, club))[0].startswith(f"{verdict}.")


def test_a_proposal_without_a_decision_gets_no_verdict(club: Library) -> None:
    """Nothing is known of what came of it."""
    assert told(propose(answer_yes_or_no, "Köps en mastkran?", club))[0].startswith("Styrelsen yrkade")


def test_a_proposal_that_was_given_up_did_not_come_about(club: Library) -> None:
    """The proposal is quoted with the words that it was withdrawn."""
    first = told(propose(answer_yes_or_no, "Blir det en flaggstång på piren?", club))[0]
    assert first.startswith("Nej. Bo Ek yrkade")
    assert "drogs tillbaka" in first
