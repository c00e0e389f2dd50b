"""Who bears a role is read from the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.role_bearers import answer_was_role_there, answer_who_bears_role
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


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Var vägchefen med på Vägnämndens möte i maj 2025?", "Ja, Doris Falk", id="there"),
        pytest.param("Var sekreteraren närvarande vid Vägnämnden den 6 maj 2025?", "Ja, Olle Berg", id="at a meeting"),
    ],
)
def test_whether_a_role_was_there(question: str, verdict: str, board: Library) -> None:
    """By whoever bears it on the list of the meeting, not by anybody who came."""
    (statement,) = told(propose(answer_was_role_there, question, board))
    assert statement.startswith(verdict)


def test_a_role_that_no_list_has(board: Library) -> None:
    """A refusal: that others came says nothing of it; a person's name is for others to look up."""
    draft = propose(answer_was_role_there, "Var kamreren med på Vägnämndens möte i maj 2025?", board)
    assert draft is not None
    assert draft.refusal is not None
    assert propose(answer_was_role_there, "Var Doris Falk med på mötet i maj 2025?", board) is None
