"""What changed: each paper's word with its day, the newer first; Ja or Nej only where the newest tells it plainly."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.answerers.changes import answer_changes
from app.asked import Asked
from index.search import Filters
from tests.app.answerers.drafts import TODAY, library_holding, propose, quoted, told

if TYPE_CHECKING:
    from app.library import Library

OLD = """Minnesanteckningar Kvarnrådet

Datum\t2023-05-10
Plats\tKvarnen

1. Vattenhjulet

Kvarnföreningen står utanför samarbetet om vattenhjulet.

2. Bidraget till dammluckan

Rådet beslutade att bidraget till dammluckan är 900 000 kronor.

3. Slingan

Slingan runt dammen heter Forsslingan.
"""
NEW = """Minnesanteckningar Kvarnrådet

Datum\t2025-06-12
Plats\tKvarnen

1. Vattenhjulet

Kvarnföreningen är nu med i samarbetet om vattenhjulet.

2. Bidraget till dammluckan

Rådet beslutade att minska bidraget till dammluckan från 900 000 kronor till 540 000 kronor.

3. Slingan

Slingan runt dammen heter inte längre Forsslingan.

4. Brödbaket

Brödbaket i kvarnen är öppet på söndagar.

5. Kvarnens nyckel

Rådet beslutade att kvarnens nyckel förvaras hos mjölnaren.
"""
LEAFLET = """Välkommen till kvarnen

Slingan runt dammen heter som den vill.
"""

NEWER = "Kvarnrådet beslutade den 12 juni 2025 i «Bidraget till dammluckan»:"
OLDER = "Kvarnrådet beslutade den 10 maj 2023 i «Bidraget till dammluckan»:"
CUT = "– att minska bidraget till dammluckan från 900 000 kronor till 540 000 kronor"
FIRST = "– att bidraget till dammluckan är 900 000 kronor"


@pytest.fixture(scope="module")
def mill(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Two minutes that disagree, two years apart, and a leaflet without a date."""
    papers = {"kvarnrådet 2023.txt": OLD, "kvarnrådet 2025.txt": NEW, "broschyr.txt": LEAFLET}
    return library_holding(papers, tmp_path_factory.mktemp("kvarn"))


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        pytest.param("Hur har bidraget till dammluckan ändrats?", [NEWER, CUT, OLDER, FIRST], id="decisions"),
        pytest.param("hur har bidraget till dammluckan andrats?", [NEWER, CUT, OLDER, FIRST], id="no diacritics"),
        pytest.param(
            "Vad har förändrats om slingan runt dammen?",
            [
                "12 juni 2025: Slingan runt dammen heter inte längre Forsslingan.",
                "10 maj 2023: Slingan runt dammen heter Forsslingan.",
                "Odaterat (Välkommen till kvarnen): Slingan runt dammen heter som den vill.",
            ],
            id="sentences, the undated last",
        ),
    ],
)
def test_each_paper_has_its_word_the_newer_first(question: str, statements: list[str], mill: Library) -> None:
    """Where papers disagree over time, each is given with its day."""
    draft = propose(answer_changes, question, mill)
    assert told(draft) == statements
    assert "2025-06-12" in quoted(draft, mill) or "inte längre" in quoted(draft, mill)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Är bidraget till dammluckan fortfarande 900 000 kronor?", f"Nej. {NEWER}", id="the former sum"),
        pytest.param("ar bidraget till dammluckan fortfarande 900 000 kronor", f"Nej. {NEWER}", id="no diacritics"),
        pytest.param("Är bidraget till dammluckan fortfarande 540 000 kronor?", f"Ja. {NEWER}", id="what it became"),
        pytest.param("Är bidraget till dammluckan fortfarande 120 000 kronor?", f"Nej. {NEWER}", id="no such sum"),
        pytest.param(
            "Saknas Kvarnföreningen fortfarande i samarbetet om vattenhjulet?",
            "Nej. 12 juni 2025: Kvarnföreningen är nu med i samarbetet om vattenhjulet.",
            id="what was missing has come",
        ),
        pytest.param(
            "Heter slingan runt dammen fortfarande Forsslingan?",
            "Nej. 12 juni 2025: Slingan runt dammen heter inte längre Forsslingan.",
            id="another name",
        ),
        pytest.param(
            "Är kvarnens nyckel fortfarande förvarad hos mjölnaren?",
            "Ja. Kvarnrådet beslutade den 12 juni 2025 i «Kvarnens nyckel»:",
            id="decided so last",
        ),
        pytest.param(
            "Är brödbaket i kvarnen fortfarande öppet på söndagar?",
            "12 juni 2025: Brödbaket i kvarnen är öppet på söndagar.",
            id="told once, no verdict",
        ),
    ],
)
def test_whether_something_still_holds(question: str, begins: str, mill: Library) -> None:
    """The newest paper says it first; what nobody denies or decides gets no verdict."""
    assert told(propose(answer_changes, question, mill))[0] == begins


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Har bidraget till dammluckan sänkts?", f"Ja. {NEWER}", id="lowered"),
        pytest.param("Ändrades bidraget till dammluckan?", f"Ja. {NEWER}", id="changed"),
        pytest.param(
            "Har slingan runt dammen bytt namn?",
            "Ja. 12 juni 2025: Slingan runt dammen heter inte längre Forsslingan.",
            id="another name",
        ),
    ],
)
def test_whether_something_changed(question: str, begins: str, mill: Library) -> None:
    """Ja where a paper tells that it did."""
    assert told(propose(answer_changes, question, mill))[0] == begins


def test_a_decision_brings_the_one_that_it_names(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The decision of the day that a later one names is given with it, however little it has in common."""
    papers = {
        "a.txt": "Minnesanteckningar Kvarnrådet\n\nDatum\t2023-05-10\n\n1. Avgifter\n\n"
        "Rådet beslutade att malning kostar 30 kronor.\n",
        "b.txt": "Minnesanteckningar Kvarnrådet\n\nDatum\t2025-06-12\n\n1. Avgift för malning av råg\n\n"
        "Rådet beslutade att avgiften för malning av råg den 10 maj 2023 upphör att gälla.\n",
    }
    library = library_holding(papers, tmp_path_factory.mktemp("avgift"))
    statements = told(propose(answer_changes, "Gäller avgiften för malning av råg ännu?", library))
    assert statements[0] == "Nej. Kvarnrådet beslutade den 12 juni 2025 i «Avgift för malning av råg»:"
    assert "Kvarnrådet beslutade den 10 maj 2023 i «Avgifter»:" in statements


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad är bidraget till dammluckan?", id="not about change"),
        pytest.param("Hur har kyrkans tak ändrats?", id="nothing told of it"),
        pytest.param("Hur har brödbaket i kvarnen ändrats?", id="told by one paper only"),
    ],
)
def test_no_change_is_left_to_others(question: str, mill: Library) -> None:
    """A change takes two papers."""
    assert propose(answer_changes, question, mill) is None


def test_the_sum_it_was_lowered_to_still_holds(library: Library) -> None:
    """A verb of lowering denies the former sum, not the one that it names; the newer paper comes first."""
    assert told(propose(answer_changes, "Är gästhamnens avgift fortfarande 150 kronor?", library))[0].startswith("Ja. ")
    assert told(propose(answer_changes, "Är gästhamnens avgift fortfarande 180 kronor?", library))[0].startswith(
        "Nej. "
    )


FERRY = {
    "a.txt": "Protokoll Sundnämnden\n\nDatum\t2023-05-10\n\n§ 4 Nattfärja över Sundet\n\nDnr SN 2023/0004\n\n"
    "Nämnden beslutade att nattfärjan över Sundet går varje natt.\n",
    "b.txt": "Protokoll Sundnämnden\n\nDatum\t2025-06-12\n\n§ 9 Besparingar\n\nDnr SN 2023/0004\n\n"
    "Nämnden beslutade att ingen tur går efter midnatt.\n",
    "c.txt": "Minnesanteckningar Hamnrådet\n\nDatum\t2025-02-03\n\n1. Kajen\n\n"
    "Lagningen av kajen hinner inte bli klar. Tidigare var det sagt maj 2025. Nu heter det juni 2026.\n\n"
    "2. Kioskens tider\n\nRådet beslutade att kiosken är öppen 15 timmar i veckan.\n\n"
    "Förslaget till kiosken var öppet 12 timmar i veckan i stället för 20 timmar.\n\n"
    "3. Nya rådet\n\nSundsrådet och Strandrådet har slagits samman sedan årsskiftet.\n",
    "d.txt": "Minnesanteckningar Sundsrådet\n\nDatum\t2022-02-03\n\n1. Fika\n\nRådet beslutade att köpa bullar.\n",
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A matter decided twice under one number, a delay, a council that is no more."""
    return library_holding(FERRY, tmp_path_factory.mktemp("sund"))


def test_a_matter_is_told_by_its_number(sound: Library) -> None:
    """A later decision under the number of the matter is given, whatever its words."""
    statements = told(propose(answer_changes, "Vad hände med nattfärjan över Sundet?", sound))
    assert statements[0] == "Sundnämnden beslutade den 12 juni 2025 i «Besparingar»:"
    assert "Sundnämnden beslutade den 10 maj 2023 i «Nattfärja över Sundet»:" in statements


@pytest.mark.parametrize(
    ("question", "verdict", "words"),
    [
        pytest.param("Blev kajen klar i maj 2025 som det var sagt?", "Nej. ", "juni 2026", id="not as planned"),
        pytest.param("Hur har tiden för kajen ändrats?", "", "maj 2025. Nu heter det juni 2026", id="before and now"),
        pytest.param("Har kioskens öppna timmar ändrats?", "Ja. ", "20 timmar", id="beside the decision"),
        pytest.param("Finns Sundsrådet kvar?", "Nej. ", "slagits samman", id="the body itself"),
    ],
)
def test_what_was_stands_beside_what_is(question: str, verdict: str, words: str, sound: Library) -> None:
    """The state of before is quoted with that of now, from one paper where only one tells it."""
    statements = told(propose(answer_changes, question, sound))
    assert statements[0].startswith(verdict)
    assert words in " ".join(statements)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Vad hände med nattfärjan den 10 maj 2023?", id="what was decided that day"),
        pytest.param("Var Eva Ek med när nattfärjan ändrades?", id="who was there"),
    ],
)
def test_what_only_touches_a_change_is_left_to_others(question: str, sound: Library) -> None:
    """A meeting, or its list, tells it."""
    assert propose(answer_changes, question, sound) is None


def test_the_filters_of_the_reader_hold(mill: Library) -> None:
    """A decision from after the time asked for is not told."""
    asked = Asked.of("Har bidraget till dammluckan ändrats?", mill, Filters(until=date(2023, 12, 31)), TODAY)
    draft = answer_changes(asked)
    assert draft is None or all("540 000" not in statement.text for statement in draft.statements)
