"""Reservations: who reserved themselves, and what is none."""

from __future__ import annotations

import pytest

from tests.ingest.minutes.meetings import decided, written

RESERVED = {
    "two with parties": (
        "Tora Lindelöw (GP) och Malte Grehn (NL) reserverar sig mot beslutet till förmån för Saga Brännvalls yrkande.",
        ["Tora Lindelöw", "Malte Grehn"],
    ),
    "three, past": (
        "Tora Lindelöw, Malte Grehn och Ebbe Sandahl reserverade sig mot beslutet.",
        ["Tora Lindelöw", "Malte Grehn", "Ebbe Sandahl"],
    ),
    "inverted": ("Mot beslutet reserverar sig Saga Brännvall till förmån för eget yrkande.", ["Saga Brännvall"]),
    "first name": ("Ebbe reserverade sig.", ["Ebbe Sandahl"]),
    "initials": ("IK reserverade sig mot beslutet.", ["Iris Kvarnholm"]),
    "hands in": ("Olle Tjernberg anmäler skriftlig reservation.", ["Olle Tjernberg"]),
    "dissents": ("Olle Tjernberg anmälde avvikande mening.", ["Olle Tjernberg"]),
    "a party": ("Socialdemokraterna reserverar sig mot beslutet.", ["Socialdemokraterna"]),
    "parties by their letters": ("M- och KD-ledamöterna reserverar sig.", ["M- och KD-ledamöterna"]),
    "a party through one of it": (
        "Vänsterpartiet reserverar sig mot beslutet genom Saga Brännvall.",
        ["Saga Brännvall"],
    ),
    "a group": (
        "Samtliga ledamöter i den liberala gruppen reserverar sig.",
        ["Samtliga ledamöter i den liberala gruppen"],
    ),
    "not": ("Saga Brännvall lämnade ett särskilt yttrande. Hon reserverade sig inte.", []),
    "special statement": ("Saga Brännvall lämnade ett särskilt yttrande.", []),
    "refrained": ("Malte Grehn avstod från att reservera sig.", []),
    "takes no part": ("Malte Grehn (NL) deltar inte i beslutet.", []),
    "has a note made": ("Malte Grehn lät anteckna att han är tveksam.", []),
    "money set aside": ("Tora Lindelöw frågade om 6 miljoner reserveras för taket.", []),
}


@pytest.mark.parametrize(("sentence", "expected"), RESERVED.values(), ids=RESERVED.keys())
def test_who_reserved_themselves(sentence: str, expected: list[str]) -> None:
    """Those named as reserving are told, not those in whose favour; a statement or a note is no reservation."""
    document = written(f"# 1. Taket\nNämnden beslutar\n* att byta taket\n{sentence}\n# 2. Slut\nTack.")
    (decision,) = decided(document)
    assert [mention.name for mention in decision.reservations] == expected


def test_names_listed_under_the_heading() -> None:
    """Under Reservation bare names are enough."""
    text = "# § 3 Tak\n## Beslut\nTaket byts i maj.\n## Reservationer\nSaga Brännvall (GP)\nEbbe Sandahl (NL)"
    (decision,) = decided(written(f"{text}\n# § 4 Slut\nTack."))
    assert [mention.name for mention in decision.reservations] == ["Saga Brännvall", "Ebbe Sandahl"]


def test_every_clause_of_the_decision_and_no_other_item() -> None:
    """A reservation is told with all clauses it is against; the next item has none."""
    text = (
        "# § 3 Tak\n## Beslut\nNämnden beslutar\n* att byta\n* att låna\n## Reservation\nEbbe Sandahl reserverar sig."
    )
    found = decided(written(f"{text}\n# § 4 Dörren\n## Beslut\nNämnden beslutar att måla dörren."))
    assert [[mention.name for mention in decision.reservations] for decision in found] == [["Ebbe Sandahl"]] * 2 + [[]]


def test_evidence_is_where_the_name_stands() -> None:
    """A reservation is cited where the person is named."""
    document = written("# 1. Taket\nNämnden beslutade att byta taket.\nEbbe Sandahl reserverade sig.\n# 2. Slut\nTack.")
    (decision,) = decided(document)
    assert document.quote(decision.reservations[0].evidence[0]) == "Ebbe Sandahl"
