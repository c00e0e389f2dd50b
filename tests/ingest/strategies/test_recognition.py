"""What is a strategy, and what only speaks of one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ingest.strategies.strategies import strategies_of
from tests.ingest.strategies.decks import deck

if TYPE_CHECKING:
    from ingest.model import DocumentKind

AREAS = "# Fokusområden\n* Rena åar\n* Levande byar\n"
TELLS = "Strategin har två fokusområden: rena åar och levande byar. Målet är att halvera utsläppen."

CASES: list[tuple[str, str, DocumentKind, str, str, int]] = [
    ("deck", "Vattenstrategi för Norrdalen", "strategi", "test", AREAS, 1),
    ("handbook", "Handbok för rent vatten", "strategi", "test", "Så genomför vi strategin\n# Mål\n"
    "* Alla åar mäts.\n* Inga gifter.", 1),
    ("summary without headings", "Vattenstrategi i korthet", "dokument", "test", TELLS, 1),
    ("appendix", "Bilaga 1. Åtgärdslista till strategin", "strategi", "test", "| Nr | Åtgärd |\n| 1 | Mät |", 1),
    ("plan of an association", "Verksamhetsplan 2027", "dokument", "test", "# Mål\n* Fler medlemmar ska komma.", 1),
    ("deck without the word", "Norrdalen 2040", "strategi", "test", "# Vision\nVattnet räcker till alla.\n" + AREAS, 1),
    ("page that tells what is in it", "Ny vattenstrategi antagen", "strategi", "html", TELLS + "\n" + AREAS, 1),
    ("news that only mentions it", "Vattenstrategin ute på remiss", "strategi", "html", "Svara senast den 1 mars.", 0),
    ("programme for a matter", "Program för rena åar", "dokument", "test", AREAS, 1),
    ("programme of politics", "Idrottspolitiskt program", "dokument", "test", "# Bakgrund\nAlla är med.", 1),
    ("programme of a day", "Program för strategidagen", "dokument", "test", "# Mål\n* Vi ska ha roligt.", 0),
    ("minutes", "Protokoll miljönämnden", "protokoll", "test", TELLS + AREAS, 0),
    ("notes", "Anteckningar om vattenstrategin", "minnesanteckning", "test", AREAS, 0),
    ("notes by their lists", "Vattenstrategin", "dokument", "test", "Närvarande:\nTove Almlöf\n" + AREAS, 0),
    ("answer to a remiss", "Yttrande över vattenstrategi", "strategi", "test", TELLS + "\n" + AREAS, 0),
    ("memo to a board", "Tjänsteskrivelse: antagande av strategi", "strategi", "test", TELLS, 0),
    ("report of a project", "Slutrapport Rena åar", "dokument", "test", "# Mål\n* Alla åar mäts.\n" + AREAS, 0),
    ("any deck", "Kick-off på miljökontoret", "strategi", "test", "# Program\n* Frukost\n* Fika", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kind", "reader", "text", "count"), [pytest.param(*rest, id=name) for name, *rest in CASES]
)
def test_strategies(title: str, kind: DocumentKind, reader: str, text: str, count: int) -> None:
    """Minutes, answers and reports are none, news only when it tells the content; decks, plans, appendices are one."""
    document = replace(deck(f"= {title}\n{text}", title=title, unit=None), kind=kind, reader=reader)
    assert len(strategies_of(document)) == count
