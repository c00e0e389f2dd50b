"""Swedish in answers and registers: the order of names, and how bodies are called."""

from __future__ import annotations

import pytest

from app.swedish_text import alphabetical, body_name


def test_the_last_letters_come_last_in_their_order() -> None:
    """Z, å, ä, ö; capitals count as small letters."""
    names = ["Öby", "Ärla", "zebra", "Åsele", "Ale"]
    assert sorted(names, key=alphabetical) == ["Ale", "zebra", "Åsele", "Ärla", "Öby"]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param("Fiberrådet", "Fiberrådet", id="a name"),
        pytest.param("Bygget > Styrgrupp >", "Bygget – Styrgrupp", id="a path"),
        pytest.param("> ", "> ", id="nothing else"),
    ],
)
def test_a_body_is_called_without_arrows(written: str, told: str) -> None:
    """Where the papers have the path of a web page, its steps are told."""
    assert body_name(written) == told
