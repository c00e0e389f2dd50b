import pytest

from index.spelling import near, nearest

AMONG = ("kanon", "kanot", "kantor", "spår")


@pytest.mark.parametrize(
    ("word", "letters", "found"),
    [
        pytest.param("spår", 1, "spår", id="the same"),
        pytest.param("spåt", 1, "spår", id="one wrong"),
        pytest.param("spr", 1, "spår", id="one missing"),
        pytest.param("spårr", 1, "spår", id="one too many"),
        pytest.param("psår", 1, "spår", id="neighbours changed places"),
        pytest.param("rpås", 1, None, id="others changed places"),
        pytest.param("kanor", 1, "kanon", id="the first of several as near"),
        pytest.param("kantar", 2, "kantor", id="the nearest of several"),
        pytest.param("snö", 1, None, id="none near"),
        pytest.param("snö", 0, None, id="no letter allowed"),
        pytest.param("", 3, None, id="no word"),
    ],
)
def test_nearest(word: str, letters: int, found: str | None) -> None:
    """The word that differs least, the first of several, none that differs by more letters than allowed."""
    assert nearest(word, AMONG, letters) == found


def test_all_that_are_near() -> None:
    """Every word within so many letters, the nearest first; none among none."""
    assert near("kanon", AMONG, 1) == ["kanon", "kanot"]
    assert near("kanor", AMONG, 1) == ["kanon", "kanot", "kantor"]
    assert near("kanon", (), 1) == []
    assert nearest("kanon", (), 1) is None
