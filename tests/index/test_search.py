from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.hashed_embedder import HashedEmbedder
from index.search import Filters, Searcher

if TYPE_CHECKING:
    from index.search import Mode
    from index.versions import Archive
    from tests.conftest import Build


@pytest.mark.parametrize("mode", ["hybrid", "dense", "bm25"])
@pytest.mark.parametrize(
    ("question", "words"),
    [
        pytest.param("redundans i stamnätet", "redundansen", id="minutes"),
        pytest.param("biblioteksplanen", "anta biblioteksplanen", id="protocol"),
    ],
)
def test_what_is_asked_for_comes_first(mode: Mode, question: str, words: str, searcher: Searcher) -> None:
    """Each way of searching puts the right passage first, with its rank."""
    first = searcher.search(question, 3, mode=mode)[0]
    assert words in searcher.document(first.passage.span.document_id).quote(first.passage.span)
    assert 0 <= first.score <= 1
    assert 1 in first.ranks.values()


@pytest.mark.parametrize("question", ["", "  ", "\n"])
def test_an_empty_question_finds_nothing(question: str, searcher: Searcher) -> None:
    """No question, no hits."""
    assert searcher.search(question) == []


def test_more_is_asked_for_than_there_is(searcher: Searcher) -> None:
    """All passages, each once, best first."""
    hits = searcher.search("fiber", 1000)
    assert sorted(hit.row for hit in hits) == list(range(len(searcher.passages)))
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_score_does_not_depend_on_how_many_are_asked_for(searcher: Searcher) -> None:
    """The first hits are the same, with the same scores, however many follow them; the best has the whole."""
    many = searcher.search("redundans i stamnätet", 100)
    assert searcher.search("redundans i stamnätet", 2) == many[:2]
    assert many[0].score == 1


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        pytest.param(Filters(kinds=("protokoll",)), {"kulturnämnden.txt"}, id="kind"),
        pytest.param(
            Filters(kinds=("protokoll", "minnesanteckning")), {"kulturnämnden.txt", "fiberrådet.txt"}, id="kinds"
        ),
        pytest.param(Filters(since=date(2025, 1, 1)), {"fiberrådet.txt"}, id="since"),
        pytest.param(Filters(until=date(2024, 10, 3)), {"kulturnämnden.txt"}, id="until, included"),
        pytest.param(Filters(document="KULTUR*"), {"kulturnämnden.txt"}, id="name with a star"),
        pytest.param(Filters(since=date(2030, 1, 1)), set(), id="nothing left"),
    ],
)
def test_filters_hold_for_every_hit(filters: Filters, names: set[str], searcher: Searcher) -> None:
    """Under a filter only its documents are found, and all of them."""
    hits = searcher.search("rådet och nämnden", 100, filters)
    assert {searcher.document(hit.passage.span.document_id).name for hit in hits} == names


def test_the_same_archive_gives_the_same_hits(searcher: Searcher) -> None:
    """A search has no chance in it."""
    assert searcher.search("bidrag") == searcher.search("bidrag")


def test_only_documents_of_these_ids(searcher: Searcher) -> None:
    """Where ids are given nothing else is found, and of no ids nothing at all."""
    wanted = next(document for document in searcher.store.documents() if document.name == "kulturnämnden.txt")
    hits = searcher.search("fiber", 100, Filters(ids=frozenset({wanted.id})))
    assert {hit.passage.span.document_id for hit in hits} == {wanted.id}
    assert searcher.search("fiber", 100, Filters(ids=frozenset())) == []


def test_nearness_is_the_cosine_of_each_text(searcher: Searcher) -> None:
    """The question's own words are as near as can be, others less; one figure a text, in order."""
    own, other = searcher.nearness("redundans i stamnätet", ["redundans i stamnätet", "kyrkans orgel"])
    assert own == pytest.approx(1, abs=1e-5)
    assert other < own


def test_standing_out_is_counted_from_the_usual(archive: Archive, build_archive: Build) -> None:
    """A text nearer to the question stands out further; where answers begin the scale is zero, as the archive says."""
    build_archive()
    usual = archive.current().manifest().standout
    searcher = Searcher.open(archive, HashedEmbedder())
    uncounted = Searcher(searcher.store, searcher.indexes, HashedEmbedder(), 0.0)
    question = "redundans i stamnätet"
    near, far = (searcher.standout(question, text) for text in (question, "kyrkans orgel"))
    assert near > far
    assert uncounted.standout(question, question) - near == pytest.approx(usual)
