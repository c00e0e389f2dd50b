"""Questions that name several times are answered for each; one that ends in another time is put again at that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.several_times import once_for_each_time
from tests.app.answerers.drafts import answer, library_holding, put

if TYPE_CHECKING:
    from app.library import Library


def _minutes(day: str, chair: str, secretary: str) -> str:
    return (
        f"Minnesanteckningar Källrådet\n\nDatum\t{day}\nOrdförande\t{chair}\nSammanställt av\t{secretary}\n\n"
        f"1. Brunnen\n\n{secretary} mätte brunnen.\n"
    )


PAPERS = {
    "2023.txt": _minutes("2023-05-04", "Bo Ek", "Alva Rön"),
    "2024.txt": _minutes("2024-05-16", "Greta Hed", "Ture Lind"),
    "2025.txt": _minutes("2025-03-11", "Siv Asp", "Maj Flod"),
}


@pytest.fixture(scope="module")
def spring(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three minutes of a council."""
    return library_holding(PAPERS, tmp_path_factory.mktemp("källa"))


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        pytest.param(
            "Vem var ordförande vid Källrådets möte 2023, 2024 och 2025?",
            [f"Vem var ordförande vid Källrådets möte {year}?" for year in (2023, 2024, 2025)],
            id="years",
        ),
        pytest.param(
            "Vem ledde Källrådets möte i maj 2023 och i mars 2025?",
            ["Vem ledde Källrådets möte i maj 2023?", "Vem ledde Källrådets möte i mars 2025?"],
            id="months",
        ),
        pytest.param("Vem ledde Källrådets möte i maj 2023?", [], id="one time"),
        pytest.param("Hur har avgiften ändrats mellan 2023 och 2025?", [], id="a comparison"),
        pytest.param("Vem ledde mötet 2023 som följde på stämman 2022?", [], id="not side by side"),
    ],
)
def test_a_question_is_put_for_each_time(question: str, parts: list[str], spring: Library) -> None:
    """The words around the times stay."""
    assert [each.text for each in once_for_each_time(put(question, spring))] == parts


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param(
            "Vem var ordförande vid Källrådets möte 2023, 2024 och 2025?", ["Bo Ek", "Greta Hed", "Siv Asp"], id="years"
        ),
        pytest.param(
            "Vem antecknade vid Källrådets möte i maj 2024 och vem i mars 2025?",
            ["Ture Lind", "Maj Flod"],
            id="another time in the end",
        ),
    ],
)
def test_each_time_has_its_answer(question: str, names: list[str], spring: Library) -> None:
    """All are told, in the order of the question."""
    text = answer(question, spring).text
    places = [text.find(name) for name in names]
    assert -1 not in places
    assert places == sorted(places)
