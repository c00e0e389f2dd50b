"""Puts questions to one answerer or to all, and reads what it proposes: what is told, and what that rests on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.answering import answer_question
from app.asked import Asked
from app.library import Library
from app.verification import is_supported
from index.build import Plan, build
from index.hashed_embedder import HashedEmbedder
from index.progress import Silence
from index.search import Filters, Searcher
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.answer import Answer
    from app.draft import Answerer, Draft

TODAY = date(2025, 11, 3)
NO_FILTERS = Filters()


def library_holding(documents: Mapping[str, str], folder: Path) -> Library:
    """An archive of these texts by file name, built below `folder`, opened for questions."""
    sources = folder / "källor"
    sources.mkdir()
    for name, text in documents.items():
        (sources / name).write_text(text, encoding="utf-8")
    archive = Archive(folder / "arkiv")
    build(archive, Plan((sources,), 900), HashedEmbedder(), Silence())
    return Library(Searcher.open(archive, HashedEmbedder()))


def put(question: str, library: Library, filters: Filters = NO_FILTERS) -> Asked:
    """`question` put to `library` on the third of November 2025."""
    return Asked.of(question, library, filters, TODAY)


def answer(question: str, library: Library, filters: Filters = NO_FILTERS) -> Answer:
    """The whole program's answer."""
    return answer_question(question, library, filters, TODAY)


def propose(answerer: Answerer, question: str, library: Library) -> Draft | None:
    """What `answerer` proposes; every statement of it stands up to the check."""
    draft = answerer(put(question, library))
    if draft is not None:
        document_of = library.searcher.document
        assert [each for each in draft.statements if not is_supported(each, document_of)] == []
    return draft


def told(draft: Draft | None) -> list[str]:
    """The statements in order."""
    assert draft is not None
    assert draft.refusal is None
    return [statement.text for statement in draft.statements]


def refused(draft: Draft | None) -> str:
    """Why nothing is answered."""
    assert draft is not None
    assert draft.statements == ()
    assert draft.refusal is not None
    return draft.refusal


def quoted(draft: Draft | None, library: Library) -> str:
    """All that the statements rest on, one quote a line."""
    assert draft is not None
    spans = dict.fromkeys(span for statement in draft.statements for span in statement.evidence)
    return "\n".join(library.searcher.document(span.document_id).quote(span) for span in spans)
