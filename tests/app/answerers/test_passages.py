"""The answer of the last resort: the best sentences to the letter, or a refusal that says what is missing."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.answerers.passages import answer_from_passages
from index.search import Filters
from tests.app.answerers.drafts import answer, library_holding, propose, put, quoted, refused, told

if TYPE_CHECKING:
    from pathlib import Path

    from app.library import Library

QUAY = """Möte om kajer

2025-01-20

Norrkajen

Till norrkajen behövs det:

- nya fendrar
- bättre belysning

Priser

Vara\tPris\tLeverans
Fender\t1 200 kronor\tmars
Lampa\t900 kronor\tmaj

Söderkajen

Söderkajen stängdes i augusti. Orsaken var att pålarna hade ruttnat. Bo Ek ledde arbetet med att stänga kajen.
"""


@pytest.fixture(scope="module")
def quay(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A paper with a list, a table and a reason."""
    return library_holding({"kajer.txt": QUAY}, tmp_path_factory.mktemp("kaj"))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Hur tjock var isen vid fyren?", "Isen var 40 centimeter tjock vid fyren.", id="how"),
        pytest.param("hur manga stolpar ar i drift?", "Tolv stolpar är i drift.", id="how many, no diacritics"),
        pytest.param("Hur många pasagerare tar färjan?", "Färjan tar 60 passagerare", id="misspelt"),
        pytest.param("När är säkerhetsveckan?", "Säkerhetsveckan hålls i vecka 21", id="when"),
        pytest.param("What did Linnea say about charging?", "Linnea Forsgren gav en översikt", id="English"),
    ],
)
def test_the_best_sentence_is_quoted(question: str, begins: str, library: Library) -> None:
    """What is told stands in a paper word for word, and is cited."""
    draft = propose(answer_from_passages, question, library)
    assert told(draft)[0].startswith(begins)
    assert " ".join(told(draft)[0].split()) in " ".join(quoted(draft, library).split())


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "Vad behövs till norrkajen?",
            "Till norrkajen behövs det:\n– nya fendrar\n– bättre belysning",
            id="a lead-in with its items",
        ),
        pytest.param(
            "Hur mycket kostar en fender?",
            "Vara | Pris | Leverans Fender | 1 200 kronor | mars",
            id="a row with the head of its table",
        ),
        pytest.param(
            "Varför stängdes söderkajen?",
            "Söderkajen stängdes i augusti. Orsaken var att pålarna hade ruttnat. "
            "Bo Ek ledde arbetet med att stänga kajen.",
            id="a reason with what explains it",
        ),
    ],
)
def test_what_belongs_together_is_read_together(question: str, text: str, quay: Library) -> None:
    """Items have a bullet each, the cells of a row are told apart."""
    assert told(propose(answer_from_passages, question, quay))[0] == text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param(
            "Vad kostar det att muddra inloppet?",
            "Ämnet finns i arkivet, men något belopp framgår inte.",
            id="no sum is told",
        ),
        pytest.param(
            "Hur dags öppnar muddringen av inloppet?",
            "Ämnet finns i arkivet, men något klockslag framgår inte.",
            id="no o'clock is told",
        ),
        pytest.param(
            "Hur gick valet av kyrkoherde i Xanadu?",
            "Jag hittar inget belägg i arkivet: «Xanadu» nämns inte där frågan hör hemma.",
            id="a name is missing",
        ),
        pytest.param(
            "Hur stavas kardemumma?",
            "Jag hittar inget belägg i arkivet: inget avsnitt nära frågan nämner «stavas» eller «kardemumma».",
            id="words are missing",
        ),
        pytest.param(
            "???",
            "Frågan säger inte vad den gäller. Nämn en sak, en person eller ett möte.",
            id="nothing is asked",
        ),
        pytest.param(
            "Var är den?",
            "Frågan säger inte vad den gäller. Nämn en sak, en person eller ett möte.",
            id="nothing is asked about",
        ),
    ],
)
def test_a_refusal_says_what_is_missing(question: str, reason: str, library: Library) -> None:
    """Where nothing supports an answer there is none."""
    assert refused(propose(answer_from_passages, question, library)) == reason


def test_filters_that_leave_nothing_are_said(library: Library) -> None:
    """The reader's own filters are the reason where they shut out every paper."""
    late = put("Hur tjock var isen?", library, Filters(since=date(2031, 1, 1)))
    assert refused(answer_from_passages(late)) == "Inget dokument i arkivet motsvarar de valda filtren."


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        pytest.param("  ", "Frågan är tom.", id="no question"),
        pytest.param("Vem är Quist?", "Quist nämns inte i arkivet.", id="a stranger"),
    ],
)
def test_some_questions_come_no_further(question: str, reason: str, library: Library) -> None:
    """An empty question and a name that no paper has are refused before any passage is weighed."""
    whole = answer(question, library)
    assert (whole.outcome, whole.reason, whole.sentences) == ("not_found", reason, ())


def test_the_whole_answer_cites_every_sentence(quay: Library) -> None:
    """Each citation's quote stands in its document, in the place named."""
    whole = answer("Vad behövs till norrkajen?", quay)
    assert whole.outcome == "answered"
    assert [sentence.citations for sentence in whole.sentences] == [(1, 2, 3)]
    assert "Norrkajen" in whole.citations[0].reference
    for citation in (*whole.citations, *whole.also_found):
        assert citation.document.quote(citation.span) == citation.quote


SHORE = """Minnesanteckningar Strandrådet

Datum\t2024-03-12
Plats\tStranden

1. Besök

Badet vid Sandviken hade 4 100 besök. Rådet sökte 350 000 kronor till badbryggan.

2. Bryggan

Eva Al berättade om badbryggan. Bryggans räcke ska lagas före sommaren. Rut Sandell målar livbojarna i maj.
"""


@pytest.fixture(scope="module")
def shore(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Notes that tell of a matter, and not of all that may be asked about it."""
    return library_holding({"strandrådet.txt": SHORE}, tmp_path_factory.mktemp("strand"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hur många besök hade badet vid Sandviken 2021?", id="another year"),
        pytest.param("Vem ska byta lampan i badbryggans omklädningsrum?", id="who, of a task that nobody has"),
        pytest.param("Hur hög är båtplatsavgiften?", id="another amount"),
        pytest.param("Vad kostade omklädningsrummets tak?", id="the price of another thing"),
        pytest.param("Varför ska bryggans räcke lagas före sommaren?", id="no reason is told"),
        pytest.param("Hur många av de 17 livbojarna vid Sandviken är målade?", id="a number that is not told"),
        pytest.param("Hur många besök hade badet vid Sandviken 2023/24?", id="another season"),
        pytest.param("Vilken webbadress har badbryggan?", id="no web address"),
        pytest.param("Vem föredrog ansökan om 350 000 kronor till badbryggan?", id="who presented, not told"),
    ],
)
def test_a_near_miss_is_refused(question: str, shore: Library) -> None:
    """Where the matter stands but not what is asked of it, the answer is that it is not told."""
    assert refused(propose(answer_from_passages, question, shore))


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        pytest.param("Hur många besök hade badet vid Sandviken 2024?", "Badet vid Sandviken hade 4 100", id="its year"),
        pytest.param("Vem ska måla livbojarna?", "Rut Sandell målar livbojarna i maj.", id="a task that somebody has"),
        pytest.param("Vem berättade om badbryggan?", "Eva Al berättade om badbryggan.", id="who presented"),
    ],
)
def test_what_is_told_is_no_near_miss(question: str, begins: str, shore: Library) -> None:
    """The same questions are answered where it is told."""
    assert told(propose(answer_from_passages, question, shore))[0].startswith(begins)


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        pytest.param("Vad är syftet med fiskodlingen?", "fiskodlingen", id="beside a word that many papers have"),
        pytest.param("Vad gäller för elsparkcyklar?", "elsparkcyklar", id="beside a word that says nothing"),
        pytest.param("Vilka planer finns för simhallen?", "simhallen", id="beside a plan"),
    ],
)
def test_a_matter_that_the_archive_does_not_know_is_refused(question: str, unknown: str, shore: Library) -> None:
    """However much a sentence shares with the rest of the question, what it is about is named as missing."""
    reason = refused(propose(answer_from_passages, question, shore))
    assert reason == f"Jag hittar inget belägg i arkivet: inget avsnitt nära frågan nämner «{unknown}»."


SHARE = """Minnesanteckningar Datarådet

Datum\t2024-03-12

1. Data

Alla kommuner ska lämna uppgifter senast den 1 mars. För Hällby gäller i stället den 1 maj. Övriga frågor väntar.

2. Rapport

Arbetet gick fort. Rådet delade upp sig i par, eftersom få kom. Därför hanns två övningar med i rummet.
"""


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param(
            "När ska Hällby senast lämna uppgifter?",
            "Alla kommuner ska lämna uppgifter senast den 1 mars. För Hällby gäller i stället den 1 maj.",
            id="on to what is so for the name",
        ),
        pytest.param(
            "När ska kommunerna senast lämna uppgifter?",
            "Alla kommuner ska lämna uppgifter senast den 1 mars.",
            id="no name",
        ),
    ],
)
def test_a_quotation_reads_on_to_the_name(question: str, text: str, tmp_path: Path) -> None:
    """What is so for one of all is told with what is so for all."""
    library = library_holding({"data.txt": SHARE}, tmp_path)
    assert told(propose(answer_from_passages, question, library))[0] == text


def test_people_who_are_told_of_nowhere(tmp_path: Path) -> None:
    """Somebody who only stands in a list has said nothing."""
    listed = "Deltagare\n\nNamn\tOrganisation\nEva Al\tHällby kommun\nRut Sand\tVästby kommun\n\n1. Data"
    library = library_holding({"data.txt": SHARE.replace("1. Data", listed)}, tmp_path)
    draft = propose(answer_from_passages, "Varför gick Rut Sand tidigare?", library)
    assert refused(draft) == "Jag hittar inget belägg i arkivet: inget avsnitt berättar om Rut Sand."
