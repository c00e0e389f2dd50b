"""Minutes in plain prose: a host is no answer to who came, all who came are told, a first line names the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.answerers.drafts import answer, library_holding

if TYPE_CHECKING:
    from app.library import Library

AT_HOME = """Bryggföreningen Södra Viken, styrelsemöte

Den 21 augusti 2025, en torsdag, samlades styrelsen klockan halv sju hemma hos Tore Granath på udden. Där satt
Ivar Sjöberg, som är ordförande, Tore själv, Mona Lidström och Berit Ahl, som är ersättare.
Undertecknad Signe Holm skrev.

Bryggan har fått nya plankor. Styrelsen beslöt att måla den före midsommar.

Vid pennan

Signe Holm

Ordförande Ivar Sjöberg
"""
FOUNDED = """Protokoll fört vid konstituerande möte, Tallnäsets byalag (802400-0000) tisdagen den 25 juli 2023.

Närvarande: Karl Ström, Elsa Vik och Maj Lund.

1. Mötets öppnande Karl Ström öppnade mötet.
2. Nästa styrelsemöte Styrelsen beslutade att hålla nästa styrelsemöte torsdag den 28 september 2023 kl 20.00.
"""
OTHER = """Minnesanteckningar Dammrådet

Datum\t2024-03-12
Plats\tKvarnen

1. Dammen

Dammen är tät.

Nästa möte: 22 april 2024 i Kvarnen.
"""


@pytest.fixture(scope="module")
def prose(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Three minutes, two of them in prose."""
    papers = {"aug.txt": AT_HOME, "konst.txt": FOUNDED, "dammen.txt": OTHER}
    return library_holding(papers, tmp_path_factory.mktemp("prosa"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        pytest.param(
            "Vilka satt med på styrelsemötet hemma hos Tore i augusti 2025?",
            ["Ivar Sjöberg", "Tore Granath", "Mona Lidström", "Berit Ahl", "Signe Holm"],
            id="the host only tells where it was",
        ),
        pytest.param(
            "Satt Mona med på styrelsemötet hos Tore i augusti 2025?", ["Ja, Mona Lidström"], id="whether one came"
        ),
        pytest.param(
            "När har Tallnäsets byalag nästa styrelsemöte?", ["28 september 2023"], id="body in the first line"
        ),
    ],
)
def test_what_prose_tells(question: str, told: list[str], prose: Library) -> None:
    """Everybody is told, also who is only called by a first name or by having held the pen."""
    text = answer(question, prose).text
    assert [each for each in told if each not in text] == []


def test_a_host_of_another_meeting_is_no_place(prose: Library) -> None:
    """Where the host was not there, nobody else's meeting is told for theirs."""
    assert answer("Vilka satt med på mötet hos Elsa Vik i augusti 2025?", prose).outcome == "not_found"
