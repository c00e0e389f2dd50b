from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.answerers.passages import answer_from_passages
from index.hashed_embedder import HashedEmbedder
from index.search import Filters, Searcher

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from index.report import BuildReport
    from index.versions import Archive

    Build = Callable[..., BuildReport]


@pytest.mark.parametrize(
    ("question", "quote", "section"),
    [
        pytest.param(
            "Vem presenterade utbyggnaden av fiber?", "Ture Ekdal presenterade", "Lägesrapport", id="presenter"
        ),
        pytest.param(
            "Vad beslutade rådet om redundansen i stamnätet?", "kartlägga redundansen", "Beslut om", id="decision"
        ),
        pytest.param("Antog nämnden biblioteksplanen?", "anta biblioteksplanen", "§ 14", id="protocol"),
    ],
)
def test_an_answer_quotes_the_right_section(question: str, quote: str, section: str, searcher: Searcher) -> None:
    """Every sentence of an answer is cited, and what is cited stands in the document, in the section named."""
    answer = answer_from_passages(searcher, question, Filters())
    assert answer.outcome == "answered"
    assert quote in answer.citations[0].quote
    assert section in answer.citations[0].reference
    numbers = {citation.number for citation in answer.citations}
    assert all(sentence.citations and set(sentence.citations) <= numbers for sentence in answer.sentences)
    for citation in (*answer.citations, *answer.also_found):
        assert citation.document.quote(citation.span) == citation.quote
        assert citation.quote.strip() in citation.document.text


@pytest.mark.parametrize(
    ("question", "filters", "reason"),
    [
        pytest.param("Hur gick valet av kyrkoherde i Xanadu?", Filters(), "kyrkoherde", id="not in the archive"),
        pytest.param(
            "Vem presenterade fiber?", Filters(since=date(2031, 1, 1)), "filtren", id="nothing under the filters"
        ),
        pytest.param("  ", Filters(), "tom", id="no question"),
        pytest.param("???", Filters(), "belägg", id="no words"),
    ],
)
def test_a_refusal_says_why(question: str, filters: Filters, reason: str, searcher: Searcher) -> None:
    """Where nothing supports an answer there is none, and the reason is said."""
    answer = answer_from_passages(searcher, question, filters)
    assert (answer.outcome, answer.sentences, answer.citations) == ("not_found", (), ())
    assert answer.reason
    assert reason in answer.reason


def test_a_list_is_given_whole_and_read_as_a_list(archive: Archive, build_archive: Build, sources: Path) -> None:
    """A lead-in comes with its items, each on a line of its own, as one verbatim quote."""
    text = "Möte om kajer\n\nNorrkajen\n\nTill norrkajen behövs det:\n\n- nya fendrar\n- bättre belysning\n"
    (sources / "kajer.txt").write_text(text, encoding="utf-8")
    build_archive()
    answer = answer_from_passages(Searcher.open(archive, HashedEmbedder()), "Vad behövs till norrkajen?", Filters())
    assert answer.sentences[0].text == "Till norrkajen behövs det:\n– nya fendrar\n– bättre belysning"
    assert answer.citations[0].quote.split() == "Till norrkajen behövs det: nya fendrar bättre belysning".split()
