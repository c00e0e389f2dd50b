"""Swedish in answers and registers: the order of names."""

from __future__ import annotations

from app.swedish_text import alphabetical


def test_the_last_letters_come_last_in_their_order() -> None:
    """Z, å, ä, ö; capitals count as small letters."""
    names = ["Öby", "Ärla", "zebra", "Åsele", "Ale"]
    assert sorted(names, key=alphabetical) == ["Ale", "zebra", "Åsele", "Ärla", "Öby"]
