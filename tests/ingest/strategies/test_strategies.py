"""The facts of a strategy: what it says of itself, where it wants to go, who takes part, what has changed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from tests.ingest.strategies.decks import deck, strategy_of, values

if TYPE_CHECKING:
    from ingest.records import StrategyFact

FRONT = "= Strategi för Norrdalen\n"

IDENTITY: list[tuple[str, StrategyFact, str, list[str]]] = [
    ("period with its word", "period", "Reviderad, för perioden 2026–2030", ["2026–2030"]),
    ("period by itself", "period", "2024 till 2031", ["2024 till 2031"]),
    ("no period in a date", "period", "Version 2, 2024-05-27", []),
    ("until a year", "period", "Målen gäller fram till 2035", ["fram till 2035"]),
    ("validity row", "period", "| Giltighetstid | 2024–2028 |", ["2024–2028"]),
    ("region", "owner", "Region Norra Dalen", ["Region Norra Dalen"]),
    ("region in the genitive", "owner", "Region Norrdalens strategi för vatten", ["Region Norrdalen"]),
    ("municipality", "owner", "Remiss från Åkerbo kommun", ["Åkerbo kommun"]),
    ("owner row", "owner", "| Dokumentägare | Miljönämnden |", ["Miljönämnden"]),
    ("owner field, then more", "owner", "Dokumentägare: chefen. Ersätter: Vatten för alla.", ["chefen"]),
    ("remiss", "edition", "Remissversion 12 april 2027", ["Remissversion"]),
    ("what was sent out is no edition", "edition", "Remissvar lämnas till regionen", []),
    ("two editions", "edition", "Reviderad strategi, version 2", ["Reviderad", "version 2"]),
    ("version row", "edition", "| Version | 2.0 |", ["Version 2.0"]),
    ("draft", "edition", "Utkast 3 för samråd", ["Utkast 3"]),
    ("proposal", "edition", "Förslag till strategi", ["Förslag"]),
    ("by whom and when", "adopted", "Beslutad av regionstyrelsen 2027-02-23, § 21. Gäller nu.", [
        "Beslutad av regionstyrelsen 2027-02-23, § 21"]),
    ("when in words", "adopted", "Antagen av kommunfullmäktige den 4 maj 2027", [
        "Antagen av kommunfullmäktige den 4 maj 2027"]),
    ("only by whom", "adopted", "Fastställd av miljönämnden", ["Fastställd av miljönämnden"]),
    ("appendix to a decision", "adopted", "Listan hör till regionstyrelsens beslut 2027-02-23 § 21.", [
        "regionstyrelsens beslut 2027-02-23 § 21"]),
    ("rows", "adopted", "| Beslutad av | Fullmäktige |\n| Beslutsdatum | 2027-05-04 |", ["Fullmäktige, 2027-05-04"]),
]  # fmt: skip

CONTENT: list[tuple[str, StrategyFact, str, list[str]]] = [
    ("vision under its heading", "vision", "# Vision\nVattnet räcker till alla.", ["Vattnet räcker till alla."]),
    ("vision with a label", "vision", "Vår vision: Vattnet räcker.", ["Vattnet räcker."]),
    ("vision unchanged", "vision", "Visionen är oförändrad.", []),
    ("a box that begins with the word", "vision", "# Underlag\nVision Norrdalen", []),
    ("goals as a list", "goal", "# Mål till 2030\n* 90 procent har rent vatten.\n* Alla åar mäts.", [
        "90 procent har rent vatten.", "Alla åar mäts."]),
    ("numbered goals", "goal", "Mål 1: Alla åar mäts.\nMål 2: Ingen sjö dör.", ["Alla åar mäts.", "Ingen sjö dör."]),
    ("goal in a sentence", "goal", "Målet är att halvera utsläppen.", ["halvera utsläppen."]),
    ("goals led in by an item", "goal", "# Åar\n* Delmål till 2030\n** Alla mäts\n** Ingen dör\n* Övrigt", [
        "Alla mäts", "Ingen dör",
    ]),
    ("goals under an item of theirs", "goal", "# Mål\n* Delmål\n** Alla åar mäts\n** Ingen sjö dör", [
        "Alla åar mäts", "Ingen sjö dör",
    ]),
    ("numbered goals with a list each", "goal", "# Två delmål\nDelmål 1: Rena åar\n* kantzoner\n* avlopp\n"
        "Delmål 2: Byar\n* skolor\n* handel", ["Rena åar", "Byar"]),
    ("long-term goal", "goal", "# Åar\n* Långsiktigt mål: Friska fiskar", ["Friska fiskar"]),
    ("goal column under areas", "goal", "# Målområden\n| Målområde | Mål |\n| Åar | Alla mäts |", ["Alla mäts"]),
    ("a kraftsamling by its word too", "kraftsamling", "# Två kraftsamlingar\n* Rena åar\n* Skola\n---\n"
        "# Kraftsamling rena åar\nProv.", ["Rena åar", "Skola"]),
    ("goal column", "goal", "# Mål\n| Område | Mål |\n| Åar | Alla mäts |", ["Alla mäts"]),
    ("goals of the nation", "goal", "# Nationella mål\n* Levande sjöar ska finnas.", []),
    ("priorities", "priority", "# Långsiktiga prioriteringar\n* Rent vatten\n* Ren luft", ["Rent vatten", "Ren luft"]),
    ("perspectives", "priority", "# Horisontella perspektiv\n* Barn\n* Jämlikhet", ["Barn", "Jämlikhet"]),
    ("areas with topics are no priorities", "priority", "# Prioriterade områden\n* Åar: avlopp, dammar\n"
    "* Byar: skola, bad", []),
    ("actors in lists", "actor", "# Aktörer och intressenter\n* Kommuner, länsstyrelsen\n"
    "* Skogsbruket och lantbruket", [
        "Kommuner", "länsstyrelsen", "Skogsbruket och lantbruket"]),
    ("actors in a table", "actor", "# Vem gör vad?\n| Aktör | Ansvar |\n| Regionen | Mäter |", ["Regionen"]),
    ("contact over several lines", "contact", "# Kontakt\nTove Almlöf\nvattenstrateg\n0123-45 67 89", [
        "Tove Almlöf, vattenstrateg, 0123-45 67 89"]),
    ("two contacts and a mailbox", "contact", "# Frågor?\nTove Almlöf, strateg\nIvar Ring\nvatten@norrdalen.example", [
        "Tove Almlöf, strateg", "Ivar Ring", "vatten@norrdalen.example"]),
    ("contact in a line", "contact", "Kontakt: Ivar Ring, Region Norrdalen", ["Ivar Ring, Region Norrdalen"]),
    ("questions to readers are no contact", "contact", "# Frågor\n* Är områdena rätt?", []),
    ("changes as a list", "change", "# Det här är nytt\n* Området Sjöar tillkommer.", ["Området Sjöar tillkommer."]),
    ("changes as a table", "change", "# Ändringar\n| Del | 2021 | 2026 |\n| Mål | 4 | 5 |", ["Mål | 4 | 5"]),
    ("a table of two editions", "change", "# Svaren\n| Del | Remissen i maj | Antagen i juni |\n| Mål | 4 | 5 |", [
        "Mål | 4 | 5"]),
    ("a table of one edition", "change", "# Läget\n| Mål | Antagen nivå | Läge |\n| Åar | 4 | 5 |", []),
    ("a change in a sentence", "change", "# Läget\nKraftsamlingen Torra dammar utgår ur strategin. Vi mäter.", [
        "Kraftsamlingen Torra dammar utgår ur strategin."]),
    ("a change in a note", "change", "# Läget\nn Fokusområdet Luft ströks efter remissen.", [
        "Fokusområdet Luft ströks efter remissen."]),
    ("utgår från is no change", "change", "# Läget\nStrategin utgår från länets behov.", []),
    ("a change of something else", "change", "# Läget\nBåtar ersätter bilar på ön.", []),
    ("next steps", "next_step", "# Nästa steg\n* Samråd i maj\n* Beslut i juni", ["Samråd i maj", "Beslut i juni"]),
    ("first step in a sentence", "next_step", "Första steget är att mäta åarna.", ["mäta åarna."]),
]  # fmt: skip

INITIATIVES = [
    pytest.param(
        "# Två kraftsamlingar 2026–2029\n## 1 Rena brunnar\nProv i alla byar.\nAnsvar: Byalaget\n"
        "## 2 Nya dammar\nTolv dammar.\n"
        "Ansvar: Åkerbo kommun",
        [("Rena brunnar", "Byalaget"), ("Nya dammar", "Åkerbo kommun")],
        id="boxes",
    ),
    pytest.param(
        "# Kraftsamlingar\nRena brunnar\nProv i alla byar.\nAnsvar: Byalaget\nNya dammar\nTolv dammar.\n"
        "Ansvar: Åkerbo kommun",
        [("Rena brunnar", "Byalaget"), ("Nya dammar", "Åkerbo kommun")],
        id="lines that end with who answers",
    ),
    pytest.param(
        "# Kraftsamlingar\n| Kraftsamling | Vad | Ansvarig |\n| Rena brunnar | Prov | Byalaget |\n"
        "| Nya dammar | Tolv | Kommunen |",
        [("Rena brunnar", "Byalaget"), ("Nya dammar", "Kommunen")],
        id="table",
    ),
    pytest.param(
        "# Flaggskepp\n* Rena brunnar – prov i alla byar. Ansvar: Byalaget\n* Nya dammar – tolv. Ansvar: Kommunen",
        [("Rena brunnar", "Byalaget"), ("Nya dammar", "Kommunen")],
        id="flagships in a list",
    ),
    pytest.param(
        "# Kraftsamling 2: Rena brunnar\nAnsvarig: Byalaget", [("Rena brunnar", "Byalaget")], id="a slide each"
    ),
    pytest.param(
        "# Kraftsamling vatten\nRegionen leder.", [("Kraftsamling vatten", "Regionen")], id="named by the word"
    ),
    pytest.param(
        "Vi kraftsamlar kring rena brunnar, dammar och våtmarker, som alla behövs.",
        [("rena brunnar", ""), ("dammar", ""), ("våtmarker", "")],
        id="told in a sentence",
    ),
    pytest.param("# Kraftsamling\nExtra fokus läggs på samverkan.", [], id="what the word means"),
]


def _params(cases: list[tuple[str, StrategyFact, str, list[str]]]) -> list[object]:
    return [pytest.param(*rest, id=name) for name, *rest in cases]


@pytest.mark.parametrize(("name", "text", "expected"), _params(IDENTITY))
def test_identity(name: StrategyFact, text: str, expected: list[str]) -> None:
    """What the first page says the strategy is, in its own words."""
    assert values(strategy_of(deck(FRONT + text)).all(name)) == expected


@pytest.mark.parametrize(("name", "text", "expected"), _params(CONTENT))
def test_content(name: StrategyFact, text: str, expected: list[str]) -> None:
    """Each thing is a fact of its own, and what only looks like it is none."""
    assert values(strategy_of(deck(FRONT + "---\n" + text)).all(name)) == expected


@pytest.mark.parametrize(("text", "expected"), INITIATIVES)
def test_initiatives(text: str, expected: list[tuple[str, str]]) -> None:
    """A kraftsamling is known by its name, and who answers for it stands in its evidence."""
    document = deck(FRONT + "---\n" + text)
    found = strategy_of(document).all("kraftsamling")
    assert values(found) == [name for name, _ in expected]
    for fact, (_, responsible) in zip(found, expected, strict=True):
        assert any(responsible in document.quote(span) for span in fact.evidence)


def test_title_and_day() -> None:
    """The title is a fact with its place, the day of adoption the strategy's date."""
    document = deck("= Strategi för Norrdalen\nAntagen av fullmäktige 2027-05-04")
    strategy = strategy_of(document)
    (title,) = strategy.all("title")
    assert (strategy.title, document.quote(title.evidence[0])) == ("Strategi för Norrdalen",) * 2
    assert strategy.date == strategy.all("adopted")[0].day == datetime.date(2027, 5, 4)


@pytest.mark.parametrize(("name", "text", "expected"), _params([case for case in CONTENT if case[3]]))
def test_values_stand_in_their_evidence(name: StrategyFact, text: str, expected: list[str]) -> None:
    """The words of a value are those of its evidence."""
    document = deck(FRONT + "---\n" + text)
    for fact in strategy_of(document).all(name):
        quoted = " ".join(document.quote(span) for span in fact.evidence)
        assert expected
        assert all(word in quoted for word in fact.value.replace(" | ", " ").replace(",", "").split())
