"""What somebody said: the sentences that tell it, verbatim, where they name that person; else why there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.contributions import answer_contributions
from tests.app.answerers.drafts import answer, library_holding, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

SAID = [
    pytest.param(
        "Vad föreslog Ture Ekdal?",
        "Ture Ekdal föreslog att\nisbrytaren Valborg hyrs in även nästa vinter.",
        id="proposed",
    ),
    pytest.param(
        "Vad undrade Sandel om laddstolparna?",
        "Rut Sandell undrade vem som\nbetalar för de stolpar",
        id="by a misspelt surname",
    ),
    pytest.param("Vad yrkade Jonas Kvist?", "Jonas Kvist (V) yrkar avslag på förslaget.", id="moved"),
    pytest.param("What did Ture Ekdal say about Valborg?", "isbrytaren Valborg hyrs in", id="in English"),
]


@pytest.mark.parametrize(("question", "sentence"), SAID)
def test_what_somebody_said_is_quoted(question: str, sentence: str, library: Library) -> None:
    """The words of the minutes stand in the answer as they are, and are what it cites."""
    draft = propose(answer_contributions, question, library)
    text = "\n".join(told(draft))
    assert " ".join(sentence.split()) in " ".join(text.split())
    assert " ".join(sentence.split()) in " ".join(quoted(draft, library).split())


REFUSALS = [
    pytest.param(
        "Vad sa Sven-Olof Malm den 11 februari 2025?",
        "Sven-Olof Malm var frånvarande vid mötet med Hamnrådet den 11 februari 2025.",
        id="absent",
    ),
    pytest.param(
        "Vad sa Elsa Rönn den 3 oktober 2024?", "Arkivet berättar inte vad Elsa Rönn har sagt om det.", id="silent"
    ),
    pytest.param(
        "Vad tyckte Birgit Tall om elfärjan?",
        "Birgit Tall nämns i arkivet, men inget om det som frågan gäller.",
        id="a topic of others",
    ),
    pytest.param(
        "Vad sa Greta Lindmark om elfärjan?",
        "Greta Lindmark nämns i arkivet, men inget om det som frågan gäller.",
        id="a topic of others, where a contact line has the name",
    ),
    pytest.param(
        "Vad sa Ture Ekdal på Hamnrådets möte i mars 2025?",
        "Arkivet har inget möte med Hamnrådet i mars 2025. Där finns 16 maj 2024, 11 februari 2025 och "
        "23 september 2025.",
        id="no such meeting",
    ),
]


@pytest.mark.parametrize(("question", "reason"), REFUSALS)
def test_a_refusal_says_why_nothing_is_told(question: str, reason: str, library: Library) -> None:
    """That somebody is named somewhere is no answer to what they said of something else."""
    assert refused(propose(answer_contributions, question, library)) == reason


def test_nobody_is_named(library: Library) -> None:
    """Without a person the passages answer."""
    assert answer_contributions(put("Vad sades om laddstolparna?", library)) is None


TALKS = """Minnesanteckningar Bryggrådet

Datum\t2025-03-04

Deltagare

Namn\tOrganisation\tNärvaro
Ture Ekdal\tHamnbolaget\tNärvarande

1. Muddring i inloppet

Ture Ekdal redogjorde för muddringen i inloppet. Slammet är giftigt och måste läggas på land. Slammet kostar mer än
själva grävandet. Giftigt slam får inte tippas i havet. Utan muddring når inga färjor fram.
"""


def test_who_said_it_is_told_by_who_presented(tmp_path: Path) -> None:
    """Where no sentence names the speaker, the presenter of the item that tells it is given, and what is told there."""
    library = library_holding({"bryggor.txt": TALKS}, tmp_path)
    statements = told(propose(answer_contributions, "Vem menade att slammet är giftigt?", library))
    assert statements[0].startswith("Ture Ekdal (Hamnbolaget) presenterade «muddringen i inloppet»")
    assert "lammet är giftigt" in statements[1]


def test_a_stranger_is_refused_by_name(library: Library) -> None:
    """The whole program says who is not in the archive."""
    assert answer("Vad tyckte Karl-Erik Svensson?", library).text == "Karl-Erik Svensson nämns inte i arkivet."
