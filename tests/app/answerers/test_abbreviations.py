"""What an abbreviation stands for: a person, an organisation, or the words beside it in brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.abbreviations import answer_abbreviations
from tests.app.answerers.drafts import library_holding, propose, put, refused

if TYPE_CHECKING:
    from app.library import Library

PAPER = """Minnesanteckningar Nätrådet

Datum\t2025-03-04

Deltagare

Namn\tInitialer\tOrganisation\tNärvaro
Greta Lindmark\tGL\tNorra Skärgårdsregionen\tNärvarande

1. Nätet

Greta Lindmark berättade om sakernas internet (IoT) och om PTX.

2. Öppna Data Länet (ÖDL)

Bokstaven D före en punkt står för diskussion. Bokstaven B betyder att gruppen beslutar.
"""


@pytest.fixture(scope="module")
def nets(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One paper with initials, an organisation and a term in brackets."""
    return library_holding({"nät.txt": PAPER}, tmp_path_factory.mktemp("short"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Vad står GL för?", "Greta Lindmark: Norra Skärgårdsregionen", id="initials"),
        pytest.param("Vad står NSR för?", "Norra Skärgårdsregionen.", id="an organisation"),
        pytest.param("Vad betyder förkortningen IoT?", "Greta Lindmark berättade om sakernas", id="a term"),
        pytest.param("Vad står ÖDL för?", "2. Öppna Data Länet", id="in a heading"),
        pytest.param("Vad betyder bokstaven B på agendan?", "Bokstaven B betyder", id="a letter"),
        pytest.param("Vad är IoT en förkortning för?", "Greta Lindmark berättade om", id="put in full"),
        pytest.param("What does IoT stand for?", "Greta Lindmark berättade om", id="in English"),
    ],
)
def test_what_it_stands_for(question: str, begins: str, nets: Library) -> None:
    """Worked out from the lists, or written out in the text."""
    draft = propose(answer_abbreviations, question, nets)
    assert draft is not None
    assert draft.statements[0].text.startswith(begins)


def test_it_is_not_told(nets: Library) -> None:
    """That it is used does not say what it means."""
    assert refused(propose(answer_abbreviations, "Vad står PTX för?", nets)) == (
        "Vad «PTX» står för framgår inte av arkivet."
    )


def test_other_questions(nets: Library) -> None:
    """What somebody stood for is another question."""
    assert answer_abbreviations(put("Vad stod Greta Lindmark för?", nets)) is None
    assert answer_abbreviations(put("Vad betyder bokstaven Q på agendan?", nets)) is None
