from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from index.search import Filters

if TYPE_CHECKING:
    from index.search import Mode, Searcher


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
