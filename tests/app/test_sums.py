"""Sums and shares are the same by what they are worth, however they are written."""

from __future__ import annotations

import pytest

from app.sums import missing_sums, tells_sum


@pytest.mark.parametrize(
    ("question", "text", "missing"),
    [
        pytest.param("Beviljades de 4,2 miljonerna?", "Nämnden avsätter 4,2 miljoner kronor.", [], id="the same"),
        pytest.param("Beviljades de 4,2 miljonerna?", "Det blev 14,2 miljoner.", ["4,2 miljonerna"], id="another"),
        pytest.param("Höjs taxan med 1 200 kronor?", "Taxan höjs med 1\u00a0200 kronor.", [], id="spaces differ"),
        pytest.param("Höjs taxan med 1.200 kr?", "Taxan höjs med 1200 kronor.", [], id="points and none"),
        pytest.param("Fick de 0,85 miljoner?", "Nämnden beviljar 850 000 kronor.", [], id="millions and crowns"),
        pytest.param("Fick de 850 tkr?", "Bidrag | 850 000", [], id="a figure in a table"),
        pytest.param("Är 40 procent klart?", "Hälften är klar.", ["40 procent"], id="a share"),
        pytest.param("Vad gäller från 2025 för de 12 slussarna?", "Inget.", [], id="years and numbers are no sums"),
    ],
)
def test_sums_that_a_text_does_not_tell(question: str, text: str, missing: list[str]) -> None:
    """A sum or share that is named must be told."""
    assert missing_sums(question, text) == missing


@pytest.mark.parametrize(("text", "tells"), [("900 000 kronor", True), ("40 %", True), ("Paragraf 45", False)])
def test_whether_a_sum_is_told(text: str, tells: bool) -> None:
    """Numbers without a unit are none."""
    assert tells_sum(text) is tells
