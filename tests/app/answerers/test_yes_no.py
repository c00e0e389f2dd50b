"""Ja or Nej where a decision or a sentence says it plainly; the bare answer where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.yes_no import answer_decided_or_not, answer_yes_or_no
from tests.app.answerers.drafts import library_holding, propose, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

BRIDGES = "Hamnrådet beslutade den 11 februari 2025 i «Underhållsplan för bryggorna»:"
CHARGERS = "Inget beslut fattades i «Laddstolpar på kajerna» vid mötet med Hamnrådet den 11 februari 2025."
CLUB = "Tekniska nämnden beslutade den 3 oktober 2024 i «Bidrag till seglarklubben»:"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        pytest.param("Beslutade rådet att anta underhållsplanen?", f"Ja. {BRIDGES}", id="granted"),
        pytest.param("antog radet underhallsplanen for bryggorna?", f"Ja. {BRIDGES}", id="without diacritics"),
        pytest.param("Godkändes förslaget om en flytande bastu?", f"Nej. {BRIDGES}", id="one clause turned down"),
        pytest.param("Sade rådet nej till en flytande bastu?", f"Ja. {BRIDGES}", id="turned down, as asked"),
        pytest.param("Gick rådet med på en flytande bastu?", f"Nej. {BRIDGES}", id="not agreed to"),
        pytest.param("Sade rådet nej till underhållsplanen för bryggorna?", f"Nej. {BRIDGES}", id="not turned down"),
        pytest.param("Beviljades bidraget till seglarklubben?", f"Nej. {CLUB}", id="put off"),
        pytest.param("Återremitterades bidraget till seglarklubben?", f"Ja. {CLUB}", id="put off, as asked"),
        pytest.param("Fattades något beslut om laddstolparna?", f"Nej. {CHARGERS}", id="nothing decided"),
        pytest.param("Fattades något beslut om bryggornas underhållsplan?", f"Ja. {BRIDGES}", id="something decided"),
    ],
)
def test_a_decision_answers_yes_or_no(question: str, first: str, library: Library) -> None:
    """The outcome of the clause that says most of what is asked decides; its words follow."""
    statements = told(propose(answer_decided_or_not, question, library))
    assert statements[0] == first
    assert len(statements) > 1


POND = """Minnesanteckningar Dammrådet

Datum\t2025-03-04
Plats\tDammen

1. Grodorna

Grodornas tunnel är inte fastställd. Paddornas tunnel är färdig. Salamandrarna övervintrar i källaren, inte på vinden.

2. Näckrosorna och vassen

Rådet beslutade att köpa näckrosor till dammen. Rådet beslutade att avslå köpet av vass till dammen.

3. Kräftorna

Bo Ek föreslog att kräftornas bur blir flyttad.

4. Ödlorna

Rådet beslutade att köpa ödlornas gamla stenmur av grannen för 300 kronor.
"""


@pytest.fixture(scope="module")
def pond(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Notes that deny, affirm and decide both ways."""
    return library_holding({"dammrådet.txt": POND}, tmp_path_factory.mktemp("damm"))


def test_clauses_that_differ_give_no_verdict(pond: Library) -> None:
    """Where one clause grants and another turns down as much of what is asked, both stand without Ja or Nej."""
    statements = told(propose(answer_decided_or_not, "Godkändes köpet till dammen?", pond))
    assert statements[0].startswith("Dammrådet beslutade")
    assert len(statements) == 3


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Är isen tjock?", id="no decision asked for"),
        pytest.param("Vad beslutade rådet om underhållsplanen?", id="not yes or no"),
        pytest.param("Godkändes budgeten för kyrkan?", id="nothing decided on it"),
        pytest.param("Godkändes underhållsplanen på Hamnrådets möte i mars 2023?", id="no such meeting"),
    ],
)
def test_what_no_decision_answers_is_left_to_others(question: str, library: Library) -> None:
    """A verdict rests on a decision that fits."""
    assert propose(answer_decided_or_not, question, library) is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Är paddornas tunnel färdig?", "Ja. Paddornas tunnel är färdig.", id="said"),
        pytest.param("Är grodornas tunnel fastställd?", "Nej. Grodornas tunnel är inte fastställd.", id="denied"),
        pytest.param(
            "Är grodornas tunnel inte fastställd?", "Ja. Grodornas tunnel är inte fastställd.", id="asked with inte"
        ),
        pytest.param(
            "Är paddornas tunnel inte färdig?", "Nej. Paddornas tunnel är färdig.", id="asked with inte, but said"
        ),
        pytest.param("Är kräftornas bur flyttad?", "Bo Ek föreslog att kräftornas bur blir flyttad.", id="proposed"),
        pytest.param(
            "Köpte rådet ödlornas gamla stenmur av grannen?", "Ja. Rådet beslutade att köpa ödlornas", id="decided"
        ),
        pytest.param("Är grodornas tunnel målad?", "Grodornas tunnel är inte fastställd.", id="another predicate"),
        pytest.param(
            "Har salamandrarna det varmt i sin källare?", "Salamandrarna övervintrar i källaren", id="too little said"
        ),
    ],
)
def test_a_plain_sentence_answers_yes_or_no(question: str, answer: str, pond: Library) -> None:
    """A denial near the predicate is Nej, a sentence without any is Ja; what is not plain stands alone."""
    assert told(propose(answer_yes_or_no, question, pond))[0].startswith(answer)


def test_other_questions_and_other_matters(pond: Library) -> None:
    """Only what Ja or Nej answers is taken; a refusal of the passages stays one."""
    assert propose(answer_yes_or_no, "När fastställs grodornas tunnel?", pond) is None
    assert "påven" in refused(propose(answer_yes_or_no, "Har påven kanoniserat biskopen?", pond))


GRANT = """Protokoll Kulturutskottet

Sammanträdesdatum\t2025-04-09

§ 7 Bidrag till rullbandsarkivet

Beslut

Rullbandsarkivet beviljas ett bidrag om 350 000 kronor.

Ärendet

Arkivet har ansökt om 500 000 kronor för att rädda sina band.

§ 8 Larmövningen

Alla fem byarna svarade när larmövningen hölls. Av övningarna hölls 4 av 9.
"""


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Beviljades rullbandsarkivet hela bidraget?", "Nej. ", id="less than applied for"),
        pytest.param("Svarade alla byarna när larmövningen hölls?", "Ja. ", id="all"),
        pytest.param("Hölls alla övningarna?", "Nej. ", id="some of them"),
    ],
)
def test_all_and_the_whole_are_told_by_figures(question: str, begins: str, tmp_path: Path) -> None:
    """Ja or Nej to all or the whole rests on that word, or on what was asked for beside what was given."""
    library = library_holding({"kulturutskottet.txt": GRANT}, tmp_path)
    assert told(propose(answer_yes_or_no, question, library))[0].startswith(begins)
