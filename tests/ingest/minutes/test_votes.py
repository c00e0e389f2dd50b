"""How votes fell: figures in sentences and tables, unanimity, and which decision they belong to."""

from __future__ import annotations

import pytest

from ingest.minutes.votes import tells_votes, votes_in
from tests.ingest.minutes.meetings import decided, written

TOLD = {
    "yes and no votes": ("Med 9 ja-röster mot 6 nej-röster bifalls förslaget.", True),
    "votes against votes": ("Stämman beslutade med 38 röster mot 3 att bygga.", True),
    "dash": ("Förslaget antogs med röstsiffrorna 7–3, 1 avstår.", True),
    "in words": ("Sex ledamöter röstar ja och fyra röstar nej.", True),
    "one abstains": ("Tora Lindelöw (GP) avstår.", True),
    "unanimous": ("Beslutet var enhälligt.", True),
    "all agreed": ("Alla överens.", True),
    "nobody against": ("Ingen var emot.", True),
    "labels": ("Ja: 12, nej: 4, blankt: 2.", True),
    "how to vote": ("Den som vill bifalla röstar ja.", False),
    "voting order": ("Ja-röst för utskottets förslag, nej-röst för Grehns yrkande.", False),
    "electoral roll": ("Röstlängden fastställdes till 43 röster.", False),
    "dates": ("Tjänsten vikarierar till och med 2024-02-29.", False),
    "percentages": ("Kostnaden steg med 11–12 procent.", False),
    "no vote asked for": ("Votering begärs inte.", False),
}


@pytest.mark.parametrize(("sentence", "expected"), TOLD.values(), ids=TOLD.keys())
def test_sentence_tells_votes(sentence: str, expected: bool) -> None:
    """Only what says how votes fell is a count: not how to vote, nor who may."""
    assert tells_votes(sentence) is expected


TABLE = """
# § 4 Bron
## Omröstning
Ledamot | Ja | Nej | Avstår
Tora Lindelöw | X | |
Malte Grehn | | X |
Summa | 8 | 5 | 1
## Beslut
Nämnden beslutar
* att bygga bron
* att låna 2 miljoner
# § 5 Båten
## Beslut
Nämnden beslutar att sälja båten.
"""


def test_table_is_told_by_its_sum() -> None:
    """The last row of a vote table, read with its header, is the count of all clauses of its item and of no other."""
    document = written(TABLE)
    votes = [decision.votes for decision in decided(document)]
    assert [fact.value if fact else None for fact in votes] == ["Ja 8, Nej 5, Avstår 1"] * 2 + [None]
    assert votes[0] is not None
    assert [document.quote(span) for span in votes[0].evidence] == ["Ledamot\tJa\tNej\tAvstår", "Summa\t8\t5\t1"]


def test_table_of_money_is_no_vote() -> None:
    """A table with a sum but no columns for yes and no tells no votes."""
    document = written("# 1. Kassan\nPost | Kronor\nFika | 40\nSumma | 40")
    assert votes_in(document, document.blocks) == []


PLACED = {
    "in the sentence": (
        "Stämman beslutade med 20 röster mot 3 att bygga. Därefter beslutade stämman att fika.",
        ["Stämman beslutade med 20 röster mot 3 att bygga.", None],
    ),
    "right behind": (
        "Stämman beslutade att bygga. Beslutet var enhälligt.",
        ["Beslutet var enhälligt."],
    ),
    "not of the next verb": (
        "Stämman beslutade med 20 röster mot 3 att bygga och gav styrelsen i uppdrag att låna.",
        ["Stämman beslutade med 20 röster mot 3 att bygga och gav styrelsen i uppdrag att låna.", None],
    ),
    "of the last of two sentences": (
        "Stämman beslutade att bygga. Stämman beslutade att låna. Beslutet var enhälligt.",
        [None, "Beslutet var enhälligt."],
    ),
    "counted on the next line": (
        "13 röster för förslag 1\n1 röst för förslag 2\nMötet godkänner förslag 1.",
        ["13 röster för förslag 1 1 röst för förslag 2"],
    ),
    "right before, same paragraph": (
        "Mötet beslutade att vila.\n13 röster för och 1 röst emot. Mötet godkänner motionen.",
        [None, "13 röster för och 1 röst emot."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), PLACED.values(), ids=PLACED.keys())
def test_votes_belong_to_the_nearest_decision(text: str, expected: list[str | None]) -> None:
    """A count goes to the decision it stands in, else to the one beside it."""
    found = decided(written(f"# 1. Bygget\n{text}\n# 2. Slut\nTack."))
    assert [decision.votes.value if decision.votes else None for decision in found] == expected


def test_figures_are_told_before_unanimity() -> None:
    """Where an item both counts votes and says that all agreed, the count is told."""
    text = (
        "# 1. Bygget\n## Beslut\nNämnden beslutar att bygga.\n## Omröstning\nFörslaget fick 7 röster mot 2.\nEnhälligt."
    )
    (decision,) = decided(written(f"{text}\n# 2. Slut\nTack."))
    assert decision.votes is not None
    assert decision.votes.value == "Förslaget fick 7 röster mot 2."
