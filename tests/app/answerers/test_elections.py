"""Who was elected to an office, by the decisions of the meeting in question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.elections import answer_who_was_elected
from tests.app.answerers.drafts import library_holding, propose, told

if TYPE_CHECKING:
    from app.library import Library

_MINUTES = """Protokoll årsmöte Bryggföreningen {year}-04-20

1. Val

Mötet beslutar att välja {chair} till ordförande{season}.

Mötet beslutar att välja {vice} till vice ordförande{season}.

Mötet beslutar att välja Rune Ek till ordinarie revisor.

2. Avgiften

Mötet beslutar att höja avgiften. Mötet beslutar att kassören får välja bank.
"""


_ROWS = """# Protokoll årsmöte Hamra byalag 2024-03-10

## § 4 Budget

Ordförande | Summa
--- | ---
Ordförande | 900 kr

## § 5 Val

Uppdrag | Vald | Tid
--- | --- | ---
Ordförande | Stina Alm | 1 år
Vice ordförande | Bo Hed | 1 år
Ledamot, fyllnadsval | Ulla Fors | 1 år
Kassör 2 år | Per Lund (nyval) |
Revisor | vakant | 1 år
"""


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """An annual meeting whose elections are a table."""
    return library_holding({"årsmöte.md": _ROWS}, tmp_path_factory.mktemp("byalag"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Vem valdes till ordförande?", ["Ordförande | Stina Alm | 1 år"], id="elected"),
        pytest.param("Vem blev vice ordförande i Hamra byalag?", ["Vice ordförande | Bo Hed | 1 år"], id="became"),
        pytest.param("Vem utsågs till ledamot?", ["Ledamot, fyllnadsval | Ulla Fors | 1 år"], id="with how"),
        pytest.param("Vem blev kassör?", ["Kassör 2 år | Per Lund (nyval)"], id="for how long"),
        pytest.param("Vem valdes till revisor?", None, id="nobody"),
        pytest.param("Vem blev ordförande i Norrby byalag?", None, id="elsewhere"),
    ],
)
def test_a_row_of_a_table_of_elections(question: str, statements: list[str] | None, village: Library) -> None:
    """Under the heading of an election, a row with the office and somebody's name."""
    draft = propose(answer_who_was_elected, question, village)
    assert (told(draft) if draft else None) == statements


@pytest.fixture(scope="module")
def brewery(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The annual meetings of two years; the season is told in the former only."""
    papers = {
        "årsmöte 2018.txt": _MINUTES.format(year=2018, chair="Ebba Rask", vice="Ivar Lund", season=" 18/19"),
        "årsmöte 2019.txt": _MINUTES.format(year=2019, chair="Sixten Dahl", vice="Disa Falk", season=""),
    }
    return library_holding(papers, tmp_path_factory.mktemp("brygd"))


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        pytest.param(
            "Vem valdes till ordförande?", "Mötet beslutar att välja Sixten Dahl till ordförande.", id="latest"
        ),
        pytest.param(
            "Vem valdes till ny vice ordförande 2019?",
            "Mötet beslutar att välja Disa Falk till vice ordförande.",
            id="vice, in a year",
        ),
        pytest.param(
            "Vem valdes till ordförande för 2018/2019?",
            "Mötet beslutar att välja Ebba Rask till ordförande 18/19.",
            id="a season, written otherwise",
        ),
        pytest.param(
            "Vem utsågs till vice ordförande för 19/20?",
            "Mötet beslutar att välja Disa Falk till vice ordförande.",
            id="a season by the year of the meeting",
        ),
    ],
)
def test_the_decision_that_elected(question: str, statement: str, brewery: Library) -> None:
    """The office is that of the question whole, the season too where one is named."""
    assert told(propose(answer_who_was_elected, question, brewery)) == [statement]


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vem valdes till kassör?", id="an office that only chooses something"),
        pytest.param("Vilka valdes till ordinarie ledamöter?", id="ordinary, of another office"),
        pytest.param("Vem valdes till ordförande i valberedningen?", id="of another body"),
        pytest.param("Vem är ordförande?", id="no election"),
        pytest.param("Vem valdes till ordförande för 15/16?", id="another season"),
    ],
)
def test_nobody_was_elected(question: str, brewery: Library) -> None:
    """Then another answerer should try."""
    assert propose(answer_who_was_elected, question, brewery) is None
