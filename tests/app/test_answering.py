"""Whole answers to a table of questions: each sentence is what the passages say that it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from app.answering import answer_question
from app.library import Library
from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.search import Filters, Searcher
from index.versions import Archive
from ingest.dates import find_dates
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import TODAY, answer

if TYPE_CHECKING:
    from pathlib import Path

    from app.answer import Answer, Sentence


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made-up archive of the answerers."""
    return library_of(tmp_path_factory.mktemp("hamnar"))


ANSWERED = {
    "Vem presenterade isläget i farleden?": "Ture Ekdal",
    "vem presenterade islaget i farleden": "Ture Ekdal",
    "Who presented the ice situation?": "Ture Ekdal",
    "Vem gav en översikt av laddstolparna?": "Linnea Forsgren",
    "Vad presenterade Ture Ekdal?": "muddringen",
    "Vem presenterade elfärjan Måsen?": "Alva Stenmark",
    "Vilka var närvarande på mötet med Hamnrådet den 11 februari 2025?": "Linnea Forsgren",
    "Vilka var frånvarande den 11 februari 2025?": "Sven-Olof Malm",
    "Var Rut Sandell med på mötet i februari 2025?": "Ja",
    "Vem lämnade mötet kl 12.30?": "Ture Ekdal",
    "Vilken organisation företräder Linnea Forsgren?": "Öhamns kommun",
    "Vem är SOM?": "Sven-Olof Malm",
    "Vad beslutade rådet om underhållsplanen för bryggorna?": "anta underhållsplanen",
    "Vad beslutade tekniska nämnden om slussporten?": "4,2 miljoner",
    "Hur mycket höjdes avgiften för båtplatser?": "6 procent",
    "Hur många röster fick förslaget om båtplatser?": "3 röster",
    "Vem reserverade sig mot avgiften för båtplatser?": "Jonas Kvist",
    "Blev det något beslut om laddstolparna?": "Nej",
    "När och var hölls mötet i september 2025?": "Tullhuset",
    "Vem skrev anteckningarna den 23 september 2025?": "Linnea Forsgren",
    "När är nästa möte?": "10 februari 2026",
    "Vilka bilagor hade mötet den 11 februari 2025?": "Underhållsplan 2025",
    "Vad stod på dagordningen den 11 februari 2025?": "Säkerhetsveckan",
    "Vilka är de fem fokusområdena?": "Kunniga hamnar",
    "Vad ingår i Gröna kajer?": "solceller",
    "Hur har gästhamnens avgift ändrats?": "150 kronor",
    "Hur många passagerare tar färjan?": "60 passagerare",
    "Hur många passagerare tar färgan?": "60 passagerare",
    "Hur tjock var isen vid fyren?": "40 centimeter",
    "Vad ska Alva Stenmark göra?": "livbojar",
    "Vem är kontaktperson för Levande hamnar?": "Sven-Olof Malm",
    "Deltog Per Blom i handläggningen av bidraget till seglarklubben?": "Nej",
    "Vem var ordförande på det senaste mötet?": "Sven-Olof Malm",
    "Vad sade Rut Sandell om laddstolparna?": "betalar",
}
"""Question → what must stand in its answer."""

REFUSED = {
    "Hur gick valet av kyrkoherde i Xanadu?": "Xanadu nämns inte",
    "Vad tyckte Kalle Anka om bryggorna?": "Kalle Anka nämns inte",
    "Vad sade Greta Garbo till dem i Xanadu?": "Greta Garbo och Xanadu",
    "Vem presenterade budgeten för teatern?": "teatern",
    "Vad beslutade rådet den 5 maj 2019?": "inget möte med Hamnrådet den 5 maj 2019",
    "": "tom",
    " \n": "tom",
    "???": "säger inte vad",
}
"""Question → what must stand in the reason."""


@pytest.mark.parametrize(("question", "expected"), ANSWERED.items(), ids=list(ANSWERED))
def test_every_sentence_is_supported_by_what_it_cites(question: str, expected: str, library: Library) -> None:
    """Quotes are verbatim; numbers, dates and names of a sentence stand in the passages that it cites itself."""
    given = answer(question, library)
    assert given.outcome == "answered"
    assert expected in given.text
    for citation in (*given.citations, *given.also_found):
        assert citation.quote == citation.document.text[citation.span.start : citation.span.end] != ""
    for place, sentence in enumerate(given.sentences):
        assert _unsupported(given, place, sentence) == []


def _unsupported(given: Answer, place: int, sentence: Sentence) -> list[str]:
    """What a sentence claims that its citations do not say: worked out anew, without the program's own check."""
    cited = [citation for citation in given.citations if citation.number in sentence.citations]
    told = " ".join(f"{each.quote} {each.reference} {each.document.title}" for each in cited)
    told = " ".join([told, *(heading for each in cited for heading in each.place.headings)])
    days = {found.date for found in find_dates(told)} | {each.document.date for each in cited}
    text, counted = sentence.text, _items_behind(given, place)
    wrong = [str(found.date) for found in find_dates(text) if found.date not in days]
    for found in reversed(find_dates(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    numbers = set(re.findall(r"\d+", told)) | ({str(counted)} if counted else set())
    wrong += [number for number in re.findall(r"\d+", text) if number not in numbers]
    wrong += [quote for quote in re.findall("«(.+?)»", text) if quote not in " ".join(told.split())]
    names = re.findall(r"(?<=[\w,] )[A-ZÅÄÖ][\w-]+|[A-ZÅÄÖ][\w-]+(?= [A-ZÅÄÖ])", text)
    return wrong + [name for name in names if name.removesuffix("s") not in told]


def _items_behind(given: Answer, place: int) -> int:
    """How many list items follow the sentence at `place`: what it may count."""
    behind = [each.text.startswith("– ") for each in given.sentences[place + 1 :]] + [False]
    return behind.index(False)


@pytest.mark.parametrize(("question", "reason"), REFUSED.items(), ids=list(map(repr, REFUSED)))
def test_a_refusal_says_why(question: str, reason: str, library: Library) -> None:
    """What the archive cannot answer is refused with its reason, whatever stands near it."""
    given = answer(question, library)
    assert (given.outcome, given.sentences, given.citations) == ("not_found", (), ())
    assert given.reason
    assert reason in given.reason
    assert given.text == given.reason


def test_a_refusal_shows_what_was_nearest(library: Library) -> None:
    """What was found near the question, though it does not answer it, can be opened."""
    given = answer("Vem presenterade budgeten för teatern?", library)
    assert given.outcome == "not_found"
    assert given.also_found
    assert [each.number for each in given.also_found] == list(range(1, len(given.also_found) + 1))


def test_names_of_documents_are_known(library: Library) -> None:
    """A name that only a file name bears is no stranger."""
    assert "nämns inte" not in answer("Vad står i anteckningarna Hamnrådet från Kråkvik?", library).text


def test_nothing_is_indexed(tmp_path: Path) -> None:
    """Of an archive without text that is said."""
    (tmp_path / "tom").mkdir()
    (tmp_path / "tom" / "bild.pdf").write_bytes(b"")
    archive = Archive(tmp_path / "arkiv")
    build(archive, Plan((tmp_path / "tom",)), HashedEmbedder(), Silence())
    library = Library(Searcher.open(archive, HashedEmbedder()))
    given = answer_question("Vem presenterade fiber?", library, Filters(), TODAY)
    assert (given.outcome, given.reason) == ("not_found", "Arkivet innehåller inga dokument.")


@pytest.mark.parametrize("question", [*ANSWERED, *REFUSED])
def test_an_answer_has_no_chance_in_it(question: str, library: Library) -> None:
    """The same question gets the same answer."""
    assert answer(question, library) == answer(question, library)
