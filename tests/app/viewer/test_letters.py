"""Letters are found whatever stands between them, and where the text was read from before anywhere else."""

from __future__ import annotations

import pytest

from app.viewer.letters import Letters, Sought, fold, locate

WIDTH = 40
"""Characters of a line of the made-up pages; each stands in a box of 1 × 1, lines below each other."""


def page(text: str) -> Letters:
    places = []
    row = column = 0
    for character in text:
        places.append((row, column))
        row, column = (row + 1, 0) if character == "\n" else (row, column + 1)
    return Letters(text, lambda index: (places[index][1], places[index][0], places[index][1] + 1, places[index][0] + 1))


def found(words: str, on: Letters, box: tuple[float, float, float, float] | None = None) -> str:
    """The letters of the page that were found for `words`, in the order of the page."""
    return "".join(on.key[at] for at in sorted(locate(Sought(words, box), on).values()))


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        pytest.param("finansiering av nät", "ﬁnansiering av nät", id="ligature"),
        pytest.param("kollektivtrafiken byggs ut", "kollektiv\u00adtrafiken byggs ut", id="soft hyphen"),
        pytest.param("kollektivtrafiken byggs ut", "kollektiv-\ntrafiken  byggs   ut", id="hyphenated, double spaces"),
        pytest.param("Åtgärder för sjöar", "A\u030atga\u0308rder fo\u0308r sjo\u0308ar", id="accents apart"),
        pytest.param("Rådet besl utar", "R å d e t b e s l u t a r", id="spaced out"),
        pytest.param("bygga ut bredbandet", "Annat.\nbygga\nut\nbredbandet\nMer.", id="a word a line"),
    ],
)
def test_only_letters_are_compared(words: str, drawn: str) -> None:
    """All of it is found, though it is drawn otherwise than it was read."""
    assert found(words, page(drawn)) == "".join(map(fold, words))


def test_a_repaired_word_does_not_hide_the_rest() -> None:
    """What was read otherwise is left out, what stands round it is found."""
    drawn = page("Nämnden beslutar att avs1å ansökan från föreningen.")
    assert found("Nämnden beslutar att avslå ansökan från föreningen", drawn, (0, 0, 60, 1)) == (
        "namndenbeslutarattavsaansokanfranforeningen"
    )


def test_the_box_decides_between_equal_texts() -> None:
    """Of two equal rows the one that was read is found."""
    drawn = page("Rådet lade rapporten till handlingarna\nNästa ärende\nRådet lade rapporten till handlingarna")
    places = locate(Sought("Rådet lade rapporten till handlingarna", (0, 2, WIDTH, 3)), drawn)
    assert min(places.values()) == drawn.key.rindex("radet")


def test_a_run_ends_where_its_box_ends() -> None:
    """The same word right after it, drawn elsewhere, is not taken for the next one."""
    drawn = page("Kulturnämnden\nPROTOKOLL\nSida 1\nProtokoll 2024")
    places = locate(Sought("Kulturnämnden Protokoll 2024", (0, -1, 30, 1)), drawn)
    assert [drawn.key[at] for at in sorted(places.values())] == list("kulturnamnden")


@pytest.mark.parametrize(
    ("words", "box", "expected"),
    [
        pytest.param("Ja\tAvstår", (0, 1, 20, 2), "jaavstar", id="short cells in their row"),
        pytest.param("Ja", None, "", id="a short word that comes twice"),
        pytest.param("Bordlagt", None, "bordlagt", id="a word that comes once"),
        pytest.param("Ajournering", None, "", id="not there"),
        pytest.param("– – –", None, "", id="no letters"),
    ],
)
def test_short_texts(words: str, box: tuple[float, float, float, float] | None, expected: str) -> None:
    """Short texts are found in their box, or where there is only one such."""
    assert found(words, page("Ja   Nej\nJa   Avstår\nBordlagt"), box) == expected


def test_chance_is_not_believed_outside_the_box() -> None:
    """A few words that happen to stand elsewhere on the page are not the text."""
    drawn = page("Regionstyrelsen beslutar att bifalla")
    assert found("Nämnden beslutar att pröva frågan på nytt", drawn, (0, 5, WIDTH, 6)) == ""
