"""Decisions that end earlier ones are told where it is asked which no longer hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.revoked import answer_revoked
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

FIRST = """# Protokoll Slussrådet 2023-05-11
Datum: 11 maj 2023
## 1. Avgiften
Slussrådet beslutade att avgiften ska vara 40 kronor.
"""
SECOND = """# Protokoll Slussrådet 2025-04-03
Datum: 3 april 2025
## 1. Avgiften
Slussrådet beslutade
* att avgiften ska vara 50 kronor
* att beslutet från den 11 maj 2023 upphävs
"""
ENDED = ["Slussrådet beslutade den 3 april 2025 i «Avgiften»:", "– att beslutet från den 11 maj 2023 upphävs"]


@pytest.fixture(scope="module")
def sluice(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A council that revokes a decision two years later."""
    return library_holding({"2023.md": FIRST, "2025.md": SECOND}, tmp_path_factory.mktemp("sluss"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka beslut upphävdes 2025?", id="of a year"),
        pytest.param("Vilka beslut ändrades mellan 2024 och 2025?", id="between years"),
        pytest.param("vilka tidigare beslut har upphavts", id="ever, no diacritics"),
    ],
)
def test_what_ended_earlier_decisions_is_told(question: str, sluice: Library) -> None:
    """Only the clauses that end something, of the time asked about."""
    assert told(propose(answer_revoked, question, sluice)) == ENDED


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vilka beslut upphävdes 2023?", id="none of that time"),
        pytest.param("Vilka beslut fattades 2025?", id="not asked"),
    ],
)
def test_otherwise_it_is_left_to_others(question: str, sluice: Library) -> None:
    """Where nothing was revoked, or that is not asked."""
    assert propose(answer_revoked, question, sluice) is None
