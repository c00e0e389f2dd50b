"""Who came after whom: the sentence that tells it, with the one before where it only says «Hon»."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.successions import answer_successions
from tests.app.answerers.drafts import library_holding, propose, refused, told

if TYPE_CHECKING:
    from app.library import Library

OLD = """Minnesanteckningar Bryggrådet

Datum\t2024-03-05

Deltagare

Namn\tInitialer\tOrganisation
Ebba Rask\tER\tBryggeriet
Ivar Lund\tIL\tVikens kommun

1. Humlegården

Ivar Lund skulle rita en plan för humlegården.
"""
NEW = """Minnesanteckningar Bryggrådet

Datum\t2025-04-08

Deltagare

Namn\tInitialer\tOrganisation
Ebba Rask\tER\tBryggeriet
Sixten Dahl\tSD\tVikens kommun
Ivar Lund\tIL\tVikens kommun

1. Nya i kretsen

Sixten Dahl är ny ledamot för Vikens kommun och ersätter IL, som går i pension.

2. Humlegården

Ebba Rask övertar planen för humlegården från Ivar Lund.

3. Leverantören

Disa Falk presenterade sig. Hon är ny kundansvarig på Maltbolaget och efterträder Rune Björk.
"""


@pytest.fixture(scope="module")
def brewery(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two minutes, between which people came and went."""
    return library_holding({"bryggrådet 2024.txt": OLD, "bryggrådet 2025.txt": NEW}, tmp_path_factory.mktemp("brygd"))


MEMBER = "Sixten Dahl är ny ledamot för Vikens kommun och ersätter IL, som går i pension."
SUPPLIER = "Disa Falk presenterade sig. Hon är ny kundansvarig på Maltbolaget och efterträder Rune Björk."


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        pytest.param("Vem ersatte Ivar Lund som ledamot för Vikens kommun?", MEMBER, id="by initials"),
        pytest.param(
            "Vem tog över planen för humlegården från Ivar Lund?",
            "Ebba Rask övertar planen för humlegården från Ivar Lund.",
            id="a task",
        ),
        pytest.param("Vem efterträdde Rune Björk?", SUPPLIER, id="a pronoun with whom it stands for"),
        pytest.param("Vem satt i Bryggrådet före Sixten Dahl?", MEMBER, id="whom somebody came after"),
        pytest.param("Vem är kundansvarig på Maltbolaget numera?", SUPPLIER, id="by the office"),
    ],
)
def test_the_sentence_that_tells_it_comes_first(question: str, statement: str, brewery: Library) -> None:
    """Whoever is named may be the one who came or the one who left."""
    assert told(propose(answer_successions, question, brewery))[0] == statement


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem ritade planen för humlegården?", id="no succession asked for"),
        pytest.param("När ersattes Ivar Lund?", id="not who"),
    ],
)
def test_nothing_else_is_told(question: str, brewery: Library) -> None:
    """A succession that no paper tells is none."""
    assert propose(answer_successions, question, brewery) is None


def test_who_came_after_is_not_who_was_before(brewery: Library) -> None:
    """That somebody took over from another does not say who took over from them."""
    reason = refused(propose(answer_successions, "Vem efterträdde Ebba Rask?", brewery))
    assert reason == "Vem som kom efter Ebba Rask framgår inte av arkivet."
