"""Ja or Nej where a decision or a sentence says it plainly; the bare answer where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answerers.decided_or_not import answer_decided_or_not
from app.answerers.grants import asks_if_all_granted
from app.answerers.verdicts import is_listed
from app.answerers.yes_no import answer_yes_or_no
from tests.app.answerers.drafts import library_holding, propose, put, refused, told

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
        pytest.param("Blev det avslag på bidraget till seglarklubben?", f"Nej. {CLUB}", id="put off, not turned down"),
        pytest.param("Det blev väl avslag på en flytande bastu, eller?", f"Ja. {BRIDGES}", id="a tagged statement"),
        pytest.param("Bifölls förslaget om bryggorna i sin helhet?", f"Nej. {BRIDGES}", id="in part, not entirely"),
        pytest.param("Klubbade rådet någon ändring om laddstolparna?", f"Nej. {CHARGERS}", id="no change decided"),
        pytest.param("Fattades något beslut om laddstolparna?", f"Nej. {CHARGERS}", id="nothing decided"),
        pytest.param("Fattades något beslut om bryggornas underhållsplan?", f"Ja. {BRIDGES}", id="something decided"),
    ],
)
def test_a_decision_answers_yes_or_no(question: str, first: str, library: Library) -> None:
    """The outcome of the clause that says most of what is asked decides; its words follow."""
    statements = told(propose(answer_decided_or_not, question, library))
    assert statements[0] == first
    assert len(statements) > 1


KIOSK = """Minnesanteckningar Kioskrådet

Datum\t2025-04-01
Plats\tKiosken

1. Öppettider för kiosken

Rådet beslutade att kiosken får hålla öppet utan begränsning till vissa timmar.
"""


def test_what_was_done_when_it_was_granted_is_not_what_was_granted(tmp_path: Path) -> None:
    """«Begränsade … när … godkändes?» asks for the limit; «utan begränsning» denies it."""
    kiosk = library_holding({"kiosk.txt": KIOSK}, tmp_path)
    question = "Begränsade rådet kioskens timmar när öppettiderna godkändes?"
    assert told(propose(answer_decided_or_not, question, kiosk))[0].startswith("Nej. ")


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


def test_how_it_ended_is_not_told_by_what_was_put_off(library: Library) -> None:
    """«Fick klubben till slut bidraget?» is refused where the archive only has that it was sent back."""
    assert refused(propose(answer_decided_or_not, "Fick seglarklubben till slut bidraget?", library)).startswith(
        "Ärendet sköts upp vid mötet med Tekniska nämnden"
    )


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
        pytest.param("Godkändes underhållsplanen för bryggorna i Edsbo?", id="another place"),
        pytest.param("Godkändes de 9,4 miljonerna till bryggorna?", id="another sum"),
        pytest.param("Bifölls Evas yrkande om bryggorna?", id="what came of a claim"),
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


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Fick föreningen alla pengar de sökte?", True),
        ("Fick föreningen hela bidraget?", True),
        ("Fick föreningen bidrag till taket?", False),
    ],
)
def test_all_the_money_is_asked_for_in_several_ways(question: str, asks: bool) -> None:
    """Not where it is asked whether there was any."""
    assert asks_if_all_granted(question) is asks


def test_what_was_only_proposed_is_not_done(pond: Library) -> None:
    """Whether it is so by now is refused where somebody proposed it and nothing more is told."""
    assert refused(propose(answer_yes_or_no, "Är kräftornas bur flyttad?", pond)).startswith("Arkivet säger vad som")


MARSH = """Minnesanteckningar Kärrådet

Datum\t2025-04-01
Plats\tKärret

1. Spången

Eva Al ville veta om spången tål hästar. Det gör den inte. Bo Ek frågade om spången är halkig? Ja, i regn.
Ture Al frågade om någon har sett tranor på spången. Ingen har det.

2. Tornet

Fågeltornet ska målas i juni. Fågeltornets trappa lagades i mars.

3. Vägen

Stigen längs kärret: rådet beslöt att inte dika.
"""


@pytest.fixture(scope="module")
def marsh(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Notes that ask, plan and deny."""
    return library_holding({"kärrådet.txt": MARSH}, tmp_path_factory.mktemp("karr"))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("Tål spången hästar?", "Nej. Eva Al ville veta om spången tål hästar.", id="the reply denies"),
        pytest.param("Är spången halkig?", "Ja. Bo Ek frågade om spången är halkig?", id="the reply affirms"),
        pytest.param("Har någon sett tranor på spången?", "Nej. Ture Al frågade", id="nobody replies"),
        pytest.param("Lagades fågeltornets trappa?", "Ja. Fågeltornets trappa lagades i mars.", id="it came so"),
        pytest.param(
            "Är det inte så att fågeltornets trappa lagades?", "Ja. Fågeltornets trappa", id="«inte» that wants assent"
        ),
        pytest.param("Är fågeltornet målat?", "Fågeltornet ska målas i juni.", id="is to be, so not yet told"),
        pytest.param("Ska fågeltornet målas?", "Ja. Fågeltornet ska målas i juni.", id="asked for the plan"),
        pytest.param("Beslöt rådet att dika längs stigen vid kärret?", "Nej. ", id="flatly denied"),
    ],
)
def test_a_reply_a_plan_and_a_flat_denial(question: str, answer: str, marsh: Library) -> None:
    """What only asks is answered by the sentence behind it; a plan is no event, and «inte» before the verb suffices."""
    assert told(propose(answer_yes_or_no, question, marsh))[0].startswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Blev fågeltornet målat?", id="asked"),
        pytest.param("Stämmer det att fågeltornet blev målat?", id="as a statement"),
    ],
)
def test_a_plan_is_not_what_came_of_it(question: str, marsh: Library) -> None:
    """Where only a plan is told, whether it came so is refused."""
    assert refused(propose(answer_yes_or_no, question, marsh)).startswith("Arkivet säger vad som")


SHED = """Protokoll Bodföreningen

Datum\t2025-03-04
Plats\tBoden

1. Plåttaket

Maj undrade om plåttaket blir rött. Det blir det inte, färgen är slut.

2. Bidraget från Takfonden

Väntar fortfarande på utbetalningen från Takfonden.

3. Avgiften för hyvelbänken

Hyvelbänken kostar 150 kronor per dag. För den som är under 20 år är hyvelbänken gratis.

4. Brevet

Styrelsen beslutade att inte överklaga grannens bygglov.

5. Kaffet

Fem av medlemmarna drack upp kaffet.

6. Ansökan

Bodföreningen sökte 900 kronor till spik. Styrelsen beviljade 400 kronor till spik.

7. Jävet

Ulla Ek deltar inte på grund av jäv.

6. Skissen

Skissen är ett utkast snarare än ett färdigt förslag. Hyran för marken är lägre än väntat. Framtiden för vedbacken är
osäker.
"""


@pytest.fixture(scope="module")
def shed(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Minutes that deny without «inte» near the predicate."""
    return library_holding({"bodföreningen.txt": SHED}, tmp_path_factory.mktemp("bod"))


@pytest.mark.parametrize(
    ("question", "verdict", "words"),
    [
        pytest.param("Blir plåttaket rött?", "Nej. ", "Det blir det inte", id="a reply that goes on"),
        pytest.param("Har vi fått utbetalningen från Takfonden?", "Nej. ", "Väntar fortfarande", id="still waited for"),
        pytest.param("Kostar hyvelbänken för den som är under 20 år?", "Nej. ", "gratis", id="an exception by age"),
        pytest.param("Är skissen färdig?", "Nej. ", "snarare än ett färdigt", id="rather than"),
        pytest.param("Är hyran för marken högre än väntat?", "Nej. ", "lägre än väntat", id="lower"),
        pytest.param("Är framtiden för vedbacken säkrad?", "Nej. ", "osäker", id="uncertain"),
        pytest.param("Drack alla medlemmarna upp kaffet?", "Nej. ", "Fem av medlemmarna", id="part of all"),
    ],
)
def test_what_denies_in_other_words(question: str, verdict: str, words: str, shed: Library) -> None:
    """The opposite of what is asked, or a part of it, is Nej."""
    first = told(propose(answer_yes_or_no, question, shed))[0]
    assert first.startswith(verdict)
    assert words in first


@pytest.mark.parametrize(
    ("question", "verdict", "words"),
    [
        pytest.param("Överklagade föreningen grannens bygglov?", "Nej. ", "att inte överklaga", id="the verb, denied"),
        pytest.param("Fick föreningen så mycket spik som de bad om?", "Nej. ", "900 kronor", id="less than applied"),
    ],
)
def test_a_decision_holds_the_verb_or_the_sum(question: str, verdict: str, words: str, shed: Library) -> None:
    """The clause that holds the question's verb answers; a grant is told with what was applied for."""
    statements = told(propose(answer_decided_or_not, question, shed))
    assert statements[0].startswith(verdict)
    assert words in " ".join(statements)


def test_a_ground_denies_nothing(shed: Library) -> None:
    """«deltar inte på grund av jäv» is no Nej to whether there was a conflict of interest."""
    assert not told(propose(answer_yes_or_no, "Är det sant att Ulla Ek har jäv?", shed))[0].startswith("Nej")


STRESS = """Minnesanteckningar Dronrådet

Datum\t2025-03-04
Plats\tBoden

1. Tekniken

Det är reglerna som gör drönare svåra att använda. Drönare är svåra att flyga i dimma.

2. Samordning

Medlen är avgörande för om bygdesamordnarna kan finnas kvar i byarna.

3. Bygdesamordning

Bygdesamordning är inte längre ett eget område.

4. Skolorna

Det är stor skillnad i bandbredd mellan skolorna.

5. Båtarna

Ifall en båt saknar motor kan klubben låna ut sin egen båt över helgen.
"""


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        pytest.param("Är det tekniken som är svårast med drönare?", "", id="what is stressed is not told"),
        pytest.param("Kan bygdesamordnarna finnas kvar i byarna?", "", id="left open"),
        pytest.param("Kan man få låna klubbens båt över helgen?", "Ja. ", id="what only says when it holds"),
        pytest.param("Har skolorna lika bandbredd?", "Nej. ", id="a difference denies that all are alike"),
    ],
)
def test_what_says_neither(question: str, verdict: str, tmp_path: Path) -> None:
    """A sentence of another thing, and one that leaves it open, affirm and deny nothing."""
    library = library_holding({"drönare.txt": STRESS}, tmp_path)
    draft = propose(answer_yes_or_no, question, library)
    assert draft is not None
    first = draft.statements[0].text if draft.statements else ""
    assert first.startswith(verdict)
    assert verdict or not first.startswith(("Ja", "Nej"))


@pytest.mark.parametrize(
    ("question", "text", "listed"),
    [
        pytest.param("Ingår is och tång i förslaget?", "Fokus på is, bryggor, tång och fyrar.", True, id="both"),
        pytest.param(
            "Är is med i förslaget?", "Fokus på is, bryggor och tång.", False, id="a list of two commas at least"
        ),
        pytest.param(
            "Ingår is och vind i förslaget?", "Fokus på is, bryggor, tång och fyrar.", False, id="one of them"
        ),
        pytest.param("Ingår is i förslaget?", "Fokus är inte is, bryggor, tång och fyrar.", False, id="denied"),
        pytest.param("Är isen tjock?", "Fokus på is, bryggor, tång och fyrar.", False, id="of no list"),
    ],
)
def test_what_a_list_holds(question: str, text: str, listed: bool, library: Library) -> None:
    """Ja where all that is asked about stands in an enumeration."""
    assert is_listed(put(question, library), text) is listed
