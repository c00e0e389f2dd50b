"""Who stood aside from a decision is told in the words of the minutes, of the matter asked about and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.conflicts import answer_who_took_no_part
from tests.app.answerers.drafts import answer, library_holding, propose

if TYPE_CHECKING:
    from app.library import Library

PROTOCOL = """Protokoll Tekniska nämnden

Sammanträdesdatum\t2025-03-04
Plats och tid\tKommunhuset, Öhamn, kl. 13.00–15.40
Beslutande\tMärta Hallin (S), ordförande
\tPer Blom (M)
\tJonas Kvist (V)

§ 1 Bygglov för lagerhall

Jäv

Per Blom (M) anmäler jäv och deltar inte i handläggningen av ärendet.

Beslut

Bygglov beviljas.

§ 2 Revidering av hamnstrategin

Beslut

Nämnden antar strategin.

Deltar inte i beslut

Jonas Kvist (V) deltar inte i beslutet.

§ 3 Avgift för slip

Beslut

Avgiften höjs till 300 kronor.
"""


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_holding({"protokoll.txt": PROTOCOL}, tmp_path_factory.mktemp("jäv"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Vem var jävig när lagerhallen fick bygglov?",
            "Per Blom (M) anmäler jäv och deltar inte i handläggningen av ärendet.",
        ),
        ("Vem deltog inte i beslutet om hamnstrategin?", "Jonas Kvist (V) deltar inte i beslutet."),
        (
            "Vilka deltog inte i beslutet om lagerhallen?",
            "Per Blom (M) anmäler jäv och deltar inte i handläggningen av ärendet.",
        ),
    ],
)
def test_who_took_no_part(question: str, told: str, minutes: Library) -> None:
    """The sentence under the item asked about; a label «Deltar inte i beslut» is none."""
    draft = propose(answer_who_took_no_part, question, minutes)
    assert draft is not None
    assert [statement.text for statement in draft.statements] == [told]
    assert answer(question, minutes).text.startswith(told)


def test_nobody_stood_aside(minutes: Library) -> None:
    """A refusal where all took part; the attendance list is not what is asked for."""
    draft = propose(answer_who_took_no_part, "Vem deltog inte i beslutet om avgiften för slip?", minutes)
    assert draft is not None
    assert not draft.statements
    assert draft.refusal is not None


@pytest.mark.parametrize(
    "question", ["Vem var inte med på mötet?", "Vem gick in för Per Blom när han var jävig i frågan om lagerhallen?"]
)
def test_other_questions_are_for_others(question: str, minutes: Library) -> None:
    """Who was away from a meeting, and who sat in whose place, is told by its list."""
    assert propose(answer_who_took_no_part, question, minutes) is None


@pytest.mark.parametrize("question", ["Vilka regler gäller vid jäv?", "Vem är ordförande i jävsnämnden?"])
def test_what_only_speaks_of_it(question: str, minutes: Library) -> None:
    """Rules about standing aside, and a body named after them, are other questions."""
    assert propose(answer_who_took_no_part, question, minutes) is None
