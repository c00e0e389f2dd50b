"""What came of somebody's claim, by the sentence that puts it to the vote or the reservation made for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.claims import answer_claims
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

MEETING = """Protokoll Hamnnämnden

Datum\t2024-05-07

§ 3 Farthinder i hamnen

Rut Sandell yrkar att farthindren tas bort. Ture Ekdal yrkar att farthindren målas.
Rut Sandells yrkande ställs under proposition och avslås. Ture Ekdals tilläggsyrkande om målning av farthindren bifalls.

§ 4 Avgift för kranen

Alva Stenmark yrkar att kranen blir gratis. Per Blom yrkar att kranen kostar 50 kronor.
Ordföranden ställer Alva Stenmarks yrkande om kranen mot Per Bloms yrkande och finner att Per Bloms yrkande bifalls.

§ 5 Ny fyr på udden

Den som bifaller Linnea Forsgrens yrkande om fyren röstar nej.
Linnea Forsgren reserverar sig mot beslutet om fyren på udden till förmån för Linnea Forsgrens yrkande.
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Claims carried, turned down and reserved for."""
    return library_holding({"nämnd.txt": MEETING}, tmp_path_factory.mktemp("yrkanden"))


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Biföll nämnden Rut Sandells yrkande om farthindren?", "Nej. Rut", id="turned down"),
        pytest.param("Avslog nämnden Rut Sandells yrkande om farthindren?", "Ja. Rut", id="turned down, as asked"),
        pytest.param("Gick Ture Ekdals yrkande om farthindren igenom?", "Ja. Ture", id="carried"),
        pytest.param("Bifölls Alva Stenmarks yrkande om kranen?", "Nej. Ordf", id="lost against another"),
        pytest.param("Bifölls Per Bloms yrkande om kranen?", "Ja. Ordf", id="won against another"),
        pytest.param("Fick Linnea Forsgren igenom sitt yrkande om fyren på udden?", "Nej. Linnea", id="reserved for"),
    ],
)
def test_what_came_of_a_claim(question: str, verdict: str, board: Library) -> None:
    """Ja or Nej as the question puts it, before the sentence that tells it."""
    assert told(propose(answer_claims, question, board))[0].startswith(verdict)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad yrkade Rut Sandell om farthindren?", id="no question for Ja or Nej"),
        pytest.param("Biföll nämnden yrkandet om farthindren?", id="nobody named"),
        pytest.param("Skrev Rut Sandell sitt yrkande om farthindren för hand?", id="something else of it"),
    ],
)
def test_what_is_no_question_of_the_outcome(question: str, board: Library) -> None:
    """Others answer it."""
    assert propose(answer_claims, question, board) is None
