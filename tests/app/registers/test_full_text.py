"""Full-text search finds every form of a word, also inside compounds, and phrases as they stand."""

from __future__ import annotations

import pytest

from app.registers.full_text import Query, Searchable

TEXT = Searchable.of(["§ 14 Biblioteksplan", None, "Nämnden beslutar att åtgärda näten i hamnarna, dnr KN-2024/118."])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("", True, id="nothing asked for"),
        pytest.param("hamnen", True, id="another form"),
        pytest.param("biblioteken", True, id="first part of a compound"),
        pytest.param("planerna", True, id="last part of a compound"),
        pytest.param("nätet", True, id="a short word in another form"),
        pytest.param("mnd", False, id="a few letters within a word"),
        pytest.param("åtgärder", True, id="noun for verb"),
        pytest.param("atgarder", True, id="typed without diacritics"),
        pytest.param("KN-2024/118", True, id="a number"),
        pytest.param("11", False, id="a part of a number"),
        pytest.param("hamnen näten", True, id="two words, any order"),
        pytest.param("hamnen skolan", False, id="one of two"),
        pytest.param('"näten i hamnarna"', True, id="phrase"),
        pytest.param('"hamnarna näten"', False, id="phrase in another order"),
        pytest.param("”näten i” plan", True, id="phrase and word"),
        pytest.param("( * ?", True, id="no words at all"),
    ],
)
def test_a_query_finds_all_forms(query: str, found: bool) -> None:
    """All words must be there; their endings, and what they are compounded with, do not matter."""
    assert Query.of(query).finds(TEXT) is found
