from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.answering import answer_question
from app.library import Library
from index.indexes import Texts
from index.search import Filters, Searcher
from ingest.model import Span
from tests.app.answerers.archive import library_of
from tests.app.answerers.drafts import TODAY, put
from tests.noting_embedder import NotingEmbedder

if TYPE_CHECKING:
    from app.asked import Asked


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The made-up archive of the answerers."""
    return library_of(tmp_path_factory.mktemp("hamnar"))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("Hur har gästhamnens avgift ändrats?", id="told by several papers"),
        pytest.param("Är elektrifiering fortfarande en kraftsamling?", id="whether it still holds"),
        pytest.param("Hur många passagerare tar färjan?", id="told in a passage"),
    ],
)
def test_no_sentence_of_the_archive_is_embedded(question: str, library: Library) -> None:
    """However many answerers weigh them: they were when it was built. A quotation that is judged is, and but once."""
    embedder = NotingEmbedder()
    searcher = library.searcher
    counted = Searcher(searcher.store, searcher.indexes, embedder)
    answer_question(question, Library(counted), Filters(), TODAY)
    documents = searcher.store.documents()
    kept = Texts.of(searcher.document, searcher.passages).every()
    assert not set(kept) & set(embedder.seen)
    quoted = [text for text in embedder.seen if text != question]
    assert all(any(text in document.text for document in documents) for text in quoted)
    assert len(embedder.seen) == len(set(embedder.seen))


def test_nearness_is_that_of_the_index(library: Library) -> None:
    """One cosine a text, in the order of the texts, known or not, repeated or not."""
    asked = put("Hur tjock var isen?", library)
    texts = ["Isen var tjock.", "Rådet fikade.", "Isen var tjock."]
    expected = [float(cosine) for cosine in library.searcher.nearness(asked.sought, texts)]
    assert asked.nearness(texts[:1]) == pytest.approx(expected[:1])
    assert asked.nearness(texts) == pytest.approx(expected)
    assert asked.nearness([]) == []


def test_the_meeting_of_a_place(library: Library) -> None:
    """Every character of a paper belongs to its meeting; a strategy belongs to none."""
    asked = put("Vad?", library)
    for held in library.meetings:
        assert asked.meeting_at(Span(held.document.id, held.meeting.scope.start, held.meeting.scope.end)) is held
    for strategy in library.strategies:
        assert asked.meeting_at(Span(strategy.document.id, 0, 1)) is None
    assert asked.meeting_at(Span("f" * 16, 0, 1)) is None


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Vad hände i Öhamn?", ("Öhamn",), id="a place"),
        pytest.param("Öhamn, vad hände där?", (), id="what opens a question may be any word"),
        pytest.param("Vad sade Rut Sandell om Valborg?", ("Valborg",), id="a person is none of them"),
        pytest.param("Vad sade Kalle Anka om Valborg?", ("Valborg",), id="known or not"),
        pytest.param("Vad beslutade Hamnrådet om Öhamn?", ("Öhamn",), id="a body is none of them"),
        pytest.param("What did they say in Öhamn on Monday?", (), id="English"),
    ],
)
def test_names_beside_people_and_bodies(question: str, names: tuple[str, ...], library: Library) -> None:
    """Words with a capital that name neither a person nor a body."""
    assert put(question, library).names == names


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Vad hände med isen den 11 februari 2025?", {"hamnrådet 2025-02-11.txt"}, id="the day named"),
        pytest.param("Vad beslutade Tekniska nämnden?", {"tekniska nämnden 2024-10-03.txt"}, id="the body named"),
    ],
)
def test_passages_of_the_meetings_named(question: str, names: set[str], library: Library) -> None:
    """Where meetings are named only their passages are near, though others would be found."""
    asked = put(question, library)
    in_scope = {library.searcher.document(hit.passage.span.document_id).name for hit in asked.hits_in_scope}
    assert in_scope == names
    assert len({hit.passage.span.document_id for hit in asked.hits}) > 1


@pytest.mark.parametrize(
    ("question", "elsewhere"),
    [
        pytest.param("Hur tjock var isen enligt Tekniska nämnden?", True, id="a body may be what is told of"),
        pytest.param("Vad kostade gästhamnen 2024?", True, id="so may a year"),
        pytest.param("Vad hände med isen den 11 februari 2025?", False, id="a day tells the meeting"),
        pytest.param("Vad hände med isen?", False, id="no meeting is named"),
    ],
)
def test_passages_elsewhere(question: str, elsewhere: bool, library: Library) -> None:
    """Papers of other meetings are read too where only a body or a year is named; no passage is there twice."""
    asked = put(question, library)
    assert bool(asked.hits_elsewhere) is elsewhere
    assert not {hit.row for hit in asked.hits_elsewhere} & {hit.row for hit in asked.hits_in_scope}


def test_candidates_tell_of_the_people_named(library: Library) -> None:
    """Where somebody is named, only passages are read that name them, or tell what they presented."""
    asked = put("Vad sade Rut Sandell om laddstolparna?", library)
    assert asked.candidates
    texts = {asked.searcher.indexed_text(hit.row) for hit in asked.hits if _holds(hit.passage.span, asked)}
    assert all("Rut Sandell" in text for text in texts)


def _holds(span: Span, asked: Asked) -> bool:
    return any(
        span.document_id == each.span.document_id and span.start <= each.span.start < span.end
        for each in asked.candidates
    )


@pytest.mark.parametrize(
    ("question", "explained", "rest"),
    [
        pytest.param("Vem från Hamnbolaget pratade om bryggorna?", ["Hamnbolaget"], ["bryggorna"], id="explained"),
        pytest.param("Vilka var med på mötet?", [], [], id="only asking words"),
        pytest.param("Var Rut Sandells bryggor med?", [], ["bryggor"], id="a person, in the genitive too"),
        pytest.param("Var rymdfärjan med?", [], [], id="what the archive does not know"),
    ],
)
def test_what_is_left_unexplained(question: str, explained: list[str], rest: list[str], library: Library) -> None:
    """The words of the topic that the archive knows, asking words, people and what is explained aside."""
    assert put(question, library).unexplained(explained) == rest


def test_records_fit_by_words_and_place(library: Library) -> None:
    """A record fits the better the more of the topic it holds and the nearer its passage; far ones only if allowed."""
    asked = put("Hur tjock var isen vid fyren?", library)
    near, far = asked.hits[0].passage.span, Span("f" * 16, 0, 1)
    assert asked.fit([near], "isen var tjock vid fyren") > asked.fit([near], "isen") > asked.fit([near], "bryggor") > 0
    assert asked.fit([far], "isen var tjock vid fyren") == 0
    assert asked.fit([far], "isen var tjock vid fyren", also_far=True) > 0
    assert asked.fit([near], "bryggor", least=0.2) == 0
