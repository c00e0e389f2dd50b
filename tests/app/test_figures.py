"""Figures in a text: what they are worth, what they are of, and which are alike."""

from __future__ import annotations

import pytest

from app.figures import figures_in, without_days


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param("Kostnad: 2 140 kr per elev.", [(2140.0, "kr")], id="money"),
        pytest.param("Anslaget är 1,9 miljoner kronor.", [(1_900_000.0, "kr")], id="millions"),
        pytest.param("Ramen är 1,2 mdkr.", [(1_200_000_000.0, "kr")], id="thousands of millions, shortened"),
        pytest.param("87 procent gick i tid, målet är 92 %.", [(87.0, "%"), (92.0, "%")], id="shares"),
        pytest.param("46 bagare har utbildats.", [(46.0, "bagare har utbildats")], id="things counted"),
        pytest.param("Den 3 maj 2024 bakades 12 bullar.", [(12.0, "bullar")], id="no days, no years"),
        pytest.param("Vintern 2024/25, § 14, kl. 13.30", [], id="seasons, paragraphs and o'clocks are none"),
    ],
)
def test_figures_are_found_with_what_they_are_of(text: str, figures: list[tuple[float, str]]) -> None:
    """Worth in crowns, shares or things."""
    assert [(each.worth, each.of) for each in figures_in(text)] == figures


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("20 kronor", "3 miljoner kronor", True, id="money"),
        pytest.param("20 kronor", "20 procent", False, id="money and share"),
        pytest.param("20 deltagare", "fler än 30 deltagarna", True, id="the same noun"),
        pytest.param("20 deltagare", "30 bullar", False, id="other things"),
        pytest.param("100 medlemmar i Sundmora", "43 röster i Sundmora", False, id="other things of one place"),
        pytest.param("100 barn", "120 barn", True, id="a short noun"),
    ],
)
def test_which_figures_can_be_compared(one: str, other: str, alike: bool) -> None:
    """Only of the same sort."""
    first, second = next(figures_in(one)), next(figures_in(other))
    assert first.is_like(second) is alike


def test_days_and_years_leave_a_gap_of_their_length() -> None:
    """So that places in the text stay what they are."""
    text = "Den 3 maj 2024 och år 2025 bakades bullar."
    assert len(without_days(text)) == len(text)
    assert "20" not in without_days(text)
