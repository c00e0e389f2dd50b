"""Why somebody was away is told by the row of the list, for one person or for all who were away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.drafts import answer, library_holding

if TYPE_CHECKING:
    from app.library import Library

NOTES = """Minnesanteckningar Hamnrådet

Datum: 2025-02-11
Med på mötet: Greta Lindmark (Skärvik), Ture Ekdal (Öhamn).
Ej med: Rut Sandell (Kråkvik) – sjuk.

1. Isläget

Ture Ekdal redogjorde för isläget. Livbojar saknas på kajerna.
"""


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_holding({"hamnradet.txt": NOTES}, tmp_path_factory.mktemp("borta"))


@pytest.mark.parametrize(
    "question",
    ["Vem saknades på Hamnrådets möte, och varför?", "Varför var Rut Sandell inte med på Hamnrådets möte?"],
)
def test_the_row_says_why(question: str, notes: Library) -> None:
    """The row as it stands, and nothing else that «saknas»."""
    told = answer(question, notes).text
    assert "Rut Sandell (Kråkvik) – sjuk." in told
    assert "Livbojar" not in told


def test_nothing_is_told_where_no_row_says_why(notes: Library) -> None:
    """Of somebody who was there no reason is given for being away."""
    assert answer("Varför var Greta Lindmark inte med på Hamnrådets möte?", notes).outcome == "not_found"
