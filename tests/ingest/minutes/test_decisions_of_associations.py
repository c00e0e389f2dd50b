"""Decisions as clubs, tenants and housing associations write them: no full stops, titles and text in one line."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ingest.minutes.next_decisions import next_decisions
from tests.ingest.minutes.meetings import decided, written

BORDERS = {
    "a body decides": (
        "Vi åker den 27/5 Styrelsen beslöt att hyra buss",
        ["Vi åker den 27/5 ", "Styrelsen beslöt att hyra buss"],
    ),
    "an election": ("valdes Iris Ek Till kassör valdes Bo Ahl", ["valdes Iris Ek ", "Till kassör valdes Bo Ahl"]),
    "for two years": (
        "Iris Ek Till revisor på 2 år omvaldes Bo Ahl",
        ["Iris Ek ", "Till revisor på 2 år omvaldes Bo Ahl"],
    ),
    "behind a label": ("Beslut: Mötet beslutade att gräva", None),
    "in a clause": ("föreslog att Styrelsen beslutar om resan", None),
    "in quotation marks": ("ändras till ”medlem som Årsmötet utser” i maj", None),
    "in small letters": ("då styrelsen beslutade att gräva", None),
}


@pytest.mark.parametrize(("text", "parts"), BORDERS.values(), ids=BORDERS.keys())
def test_where_the_next_decision_begins(text: str, parts: list[str] | None) -> None:
    """A capital body that decides, or «Till … valdes», begins a decision, save in a clause or a quotation."""
    borders = [0, *next_decisions(text), len(text)]
    assert [text[start:end] for start, end in pairwise(borders)] == (parts or [text])


ITEMS = {
    "lines without full stops": (
        "# 1. Mässan\nStyrelsen beslöt att delta den 27/5 Styrelsen beslöt att Iris frågar runt\n# 2. Slut\nTack.",
        ["att delta den 27/5", "att Iris frågar runt"],
    ),
    "a charge behind the clause of a list": (
        "# 1. Arbetssätt\nStyrelsen beslutar:\n* att mötas varje månad.\n"
        "* att anta planen. Styrelsen uppdrar åt Olle att ändra i den.\n# 2. Slut\nTack.",
        ["att mötas varje månad", "att anta planen", "Styrelsen uppdrar åt Olle att ändra i den."],
    ),
    "title and two elections in one line": (
        "* 1. Start Tora öppnade.\n* 2. Val av ordförande och sekreterare Till ordförande valdes Iris Kvarnholm Till "
        "sekreterare valdes Olle Tjernberg.\n* 3. Budget Den diskuterades.\n* 4. Slut Tack.",
        ["Till ordförande valdes Iris Kvarnholm", "Till sekreterare valdes Olle Tjernberg."],
    ),
    "an election with a colon as title": (
        "* 1. Start Tora öppnade.\n* 2. Till ledamöter på ett år valdes: Iris Kvarnholm, Olle Tjernberg\n"
        "* 3. Budget Den diskuterades.\n* 4. Slut Tack.",
        ["Till ledamöter på ett år valdes: Iris Kvarnholm, Olle Tjernberg"],
    ),
    "accepted as": (
        "# 1. Val av justerare\nperka och tomten antas till justerare.\n# 2. Sekreterare\nmedik antas som sekreterare.",
        ["perka och tomten antas till justerare.", "medik antas som sekreterare."],
    ),
    "number of a paragraph before it": (
        "§ 33 Dagordningen godkändes.\n§ 34 Protokollet lades till handlingarna.",
        ["Dagordningen godkändes.", "Protokollet lades till handlingarna."],
    ),
    "was elected": (
        "# 1. Val\nIris Kvarnholm blev vald till ordförande. Olle och Ebbe blev valda till justerare.\n# 2. Slut\n-",
        ["Iris Kvarnholm blev vald till ordförande.", "Olle och Ebbe blev valda till justerare."],
    ),
    "whether another adopts": (
        "# 1. Läget\nHuruvida årsmötet antar motionen återstår att se.\n# 2. Slut\nTack.",
        [],
    ),
    "opinion of the auditors": (
        "# 1. Revision\nVi är överens om att bokföringen synes ha skötts väl.\n# 2. Slut\nTack.",
        [],
    ),
    "accepted plan of another": ("# 1. Läget\nPlanen som antas i maj är kort.\n# 2. Slut\nTack.", []),
    "a decision was taken": (
        "# 1. Bastun\nEtt beslut fattades att elda på lördagar.\n# 2. Städ\nEtt beslut fattades om att godkänna detta.",
        ["att elda på lördagar", "att godkänna detta"],
    ),
    "a decision is taken next time": ("# 1. Bastun\nEtt beslut om detta fattas vid nästa möte.\n# 2. Slut\nTack.", []),
    "decided jointly": (
        "# 1. Nätet\nDet beslutades gemensamt att alla provar inloggningen.\n# 2. Slut\nTack.",
        ["att alla provar inloggningen"],
    ),
    "approved, and then decided": (
        "# 1. Planen\nMötet godkände planen och beslutade att skicka den till årsmötet.\n# 2. Slut\nTack.",
        ["Mötet godkände planen", "att skicka den till årsmötet"],
    ),
    "filed with approval, old formula": (
        "# 1. Protokoll\nFörelåg protokoll nr 3, vilket med godkännande lades till handlingarna.\n# 2. Slut\nTack.",
        ["Förelåg protokoll nr 3, vilket med godkännande lades till handlingarna."],
    ),
    "gave rise to no remarks": ("# 1. Protokoll\nProtokollet föranledde inga kommentarer.\n# 2. Slut\nTack.", []),
    "gave rise to no measure": (
        "# 1. Brev\nBrevet föranleder ingen åtgärd.\n# 2. Slut\nTack.",
        ["Brevet föranleder ingen åtgärd."],
    ),
    "office cut short before a name": (
        "# 1. Bank\nBeslutades att ordf. Iris Kvarnholm får teckna firman.\n# 2. Slut\nTack.",
        ["att ordf. Iris Kvarnholm får teckna firman"],
    ),
    "proposed people, broken over lines": (
        "# 1. Val av ledamöter\nValberedningen föreslår Tora Lindelöw omval samt\n"
        "Iris Kvarnholm nyval på två år.\nMötet beslutar att välja Tora Lindelöw och Iris Kvarnholm.\n# 2. Slut\nTack.",
        ["att välja Tora Lindelöw och Iris Kvarnholm"],
    ),
    "a broken line that tells": (
        "# 1. Avgift\nMötet beslutade att behålla avgiften på 50 kr.\n"
        "och ekonomi Kassören Iris Kvarnholm redogjorde för läget.\n# 2. Slut\nTack.",
        ["att behålla avgiften på 50 kr"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ITEMS.values(), ids=ITEMS.keys())
def test_items_of_associations(text: str, expected: list[str]) -> None:
    """One record for each thing decided, in the words of the decision alone."""
    assert [decision.text for decision in decided(written(text))] == expected


NAMELESS = (
    "# 1. Bidrag\nByarådet beslutar ansöka om bidrag.\n# 2. Tavla\nByarådet bedömer att tavlan är dyr. "
    "Byarådet sköter hemsidan.\n# 3. Slut\nTack."
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Minnesanteckningar från mötet", ["Byarådet beslutar ansöka om bidrag."], id="head names no body"),
        pytest.param("Styrelsemöte i Granvik", [], id="head names another"),
    ],
)
def test_the_body_that_opens_sentences_met_where_the_head_names_none(title: str, expected: list[str]) -> None:
    """Notes of a village council may name it in nothing but their sentences."""
    assert [decision.text for decision in decided(written(NAMELESS, title))] == expected
