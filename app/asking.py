"""Asks an opened archive and writes the answers, for people or as JSON."""

from __future__ import annotations

import datetime
import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from app.library import Library
from app.records import answer_record, hit_record
from index.embedder import load_embedder
from index.manifest import ArchiveError
from index.question_log import QuestionLog
from index.reranker import load_reranker
from index.search import Filters, Searcher
from index.versions import Archive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.answer import Answer, Citation
    from app.settings import Settings


LONGEST_QUESTION = 2_000
"""Characters: a long paragraph. What is longer is a document, and would hold up everybody else."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An archive opened for questions: the version in use, its indexes and the model; `log` is of what users ask."""

    library: Library
    log: QuestionLog | None = None

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """Open the archive of `settings`. Raises ArchiveError."""
        archive = Archive(settings.archive)
        archive.current()  # a missing archive is said before a model is loaded
        embedder, reranker = load_embedder(settings.model, settings.cache), load_reranker(settings.reranker)
        searcher = Searcher.open(archive, embedder, reranker)
        return cls(Library(searcher), QuestionLog(settings.archive, settings.question_log_days))

    @property
    def searcher(self) -> Searcher:
        """The index."""
        return self.library.searcher

    def ask(self, question: str, filters: Filters | None = None) -> Answer:
        """The checked answer to `question`. Raises ArchiveError where it is too long to be one."""
        if len(question) > LONGEST_QUESTION:
            raise ArchiveError(f"Frågan är längre än {LONGEST_QUESTION} tecken.", "Ställ en kortare fråga.")
        from app.answering import answer_question  # noqa: PLC0415 — many patterns, only where something is asked

        asked = " ".join(question.split())  # a run of spaces says nothing, and patterns would try each of them
        return answer_question(asked, self.library, filters or Filters(), datetime.date.today())

    def ask_logged(self, question: str, filters: Filters | None = None) -> Answer:
        """`ask` for a user, whose question is logged where the settings say so."""
        answer = self.ask(question, filters)
        if self.log is not None:
            self.log.add(question, answer.outcome)
        return answer


def answer_text(desk: Desk, question: str, filters: Filters, *, as_json: bool) -> str:
    """The answer to one question, rendered."""
    record, answer = _timed(desk, question, filters)
    return json.dumps(record, ensure_ascii=False, indent=2) if as_json else render(answer)


def answer_lines(desk: Desk, lines: Iterable[str], filters: Filters) -> Iterator[str]:
    """One JSON object for each line {"question": …}, in order; a line that cannot be asked gives {"error": …}."""
    for number, line in enumerate(lines, start=1):
        try:
            record = _timed(desk, _question(line), filters)[0]
        except ArchiveError as error:
            record = {"error": f"Rad {number}: {error}"}
        yield json.dumps(record, ensure_ascii=False)


def search_text(desk: Desk, words: str, top: int, filters: Filters, *, as_json: bool) -> str:
    """The hits for `words`, rendered."""
    hits = desk.searcher.search(words, top, filters)
    records = [
        hit_record(hit, desk.searcher.document(hit.passage.span.document_id), number)
        for number, hit in enumerate(hits, start=1)
    ]
    if as_json:
        return json.dumps({"query": words, "hits": records}, ensure_ascii=False, indent=2)
    return "\n\n".join(map(_render_hit, records)) or "Inga träffar."


def render(answer: Answer) -> str:
    """The answer, its sources and what else was found, as text."""
    parts = [answer.text]
    if answer.citations:
        parts.append("\n".join(["Källor", *map(_render_citation, answer.citations)]))
    if answer.also_found:
        parts.append(
            "\n".join(
                ["Hittade också", *(f"  – {each.reference}: {shorten(each.quote)}" for each in answer.also_found)]
            )
        )
    return "\n\n".join(parts)


def shorten(text: str, length: int = 160) -> str:
    """`text` on one line, cut at a word with … where it is longer than `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"


def _render_citation(citation: Citation) -> str:
    return f"  [{citation.number}] {citation.reference} ({citation.document.name})"


def _render_hit(record: dict[str, Any]) -> str:
    head = f"{record['number']}. {record['reference']} ({record['document']}; {record['score']:.2f})"
    return f"{head}\n   {shorten(record['quote'], 300)}"


def _timed(desk: Desk, question: str, filters: Filters) -> tuple[dict[str, Any], Answer]:
    started = time.perf_counter()
    answer = desk.ask_logged(question, filters)
    return answer_record(answer, (time.perf_counter() - started) * 1000), answer


def _question(line: str) -> str:
    """The question on a line of a question file. Raises ArchiveError."""
    try:
        value = json.loads(line)["question"]
        value.encode("utf-8")  # half a surrogate pair is JSON, but no text
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ArchiveError('raden är inte på formen {"question": "…"}.') from error
    return str(value)
