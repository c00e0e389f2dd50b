"""Who bears a role is read from the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.role_bearers import answer_who_bears_role
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

BOARD = """Protokoll Vägnämnden

Ålviks kommun

Sammanträdesdatum\t2025-05-06
Beslutande\tKarl Holm (S), ordförande; Maja Lind (C), 1:e vice ordförande; Ida Strand (V), 2:e vice ordförande
Övriga deltagare\tDoris Falk, vägchef; Olle Berg, sekreterare
"""
EARLIER = BOARD.replace("2025-05-06", "2024-05-07").replace("Doris Falk", "Stina Ask")
WHEN = "vid mötet med Vägnämnden den 6 maj 2025."


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two protocols of a board, whose head of roads changed between them."""
    return library_holding({"ny.txt": BOARD, "äldre.txt": EARLIER}, tmp_path_factory.mktemp("nämnd"))


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Vem är vice ordförande i Vägnämnden?", ["Maja Lind", "Ida Strand"], id="all that bear it"),
        pytest.param("Vem är 2:e vice ordförande i Vägnämnden?", ["Ida Strand"], id="by its ordinal"),
        pytest.param("Vem är vägchefen?", ["Doris Falk"], id="with its article, the latest"),
        pytest.param("Vem var vägchef i maj 2024?", ["Stina Ask"], id="at a time"),
    ],
)
def test_a_role_is_read_from_the_latest_list(question: str, names: list[str], board: Library) -> None:
    """Each who bears it is told with the meeting whose list says so."""
    statements = told(propose(answer_who_bears_role, question, board))
    assert [statement.split(" (")[0] for statement in statements] == names
    assert all("var närvarande vid mötet med Vägnämnden" in statement for statement in statements)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem är vägchef för de sjösjuka?", id="something else is asked too"),
        pytest.param("Vem är trafikchef?", id="a role of nobody"),
        pytest.param("När är vägchefen ledig?", id="not who"),
    ],
)
def test_other_questions_are_left_to_others(question: str, board: Library) -> None:
    """A list tells who bears a role, and nothing more of it."""
    assert propose(answer_who_bears_role, question, board) is None
