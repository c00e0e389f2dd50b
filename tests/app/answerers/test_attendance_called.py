"""Who was called and did not come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.attendance import answer_attendance
from app.draft import BULLET
from tests.app.answerers.drafts import library_holding, propose

if TYPE_CHECKING:
    from pathlib import Path

CALLED = """Protokoll Kajlaget

Datum\t2025-04-02

Kallade

Rut Sandell
Ture Ekdal

Närvarande

Rut Sandell
"""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param("Var Ture Ekdal med den 2 april 2025?", "Nej, Ture Ekdal var frånvarande", id="a person"),
        pytest.param("Vilka saknades den 2 april 2025?", f"{BULLET}Ture Ekdal", id="a list"),
    ],
)
def test_who_was_called_and_did_not_come_is_worked_out(question: str, expected: str, tmp_path: Path) -> None:
    """No list says that they were absent, so that it is told how that is known."""
    draft = propose(answer_attendance, question, library_holding({"kajlaget.txt": CALLED}, tmp_path))
    assert draft is not None
    assert draft.statements[-1].text.startswith(expected)
    assert draft.statements[-1].derived == "står bland de kallade men inte bland de närvarande"
