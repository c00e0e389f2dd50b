"""Answers with the best sentences of the best passages, verbatim; refuses when none speaks of what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answer import Answer, Sentence
from app.citations import cite
from app.extract import choose, weigh_sentences
from app.question import content_words
from app.support import Support

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.answer import Citation
    from app.extract import Candidate
    from index.search import Filters, Hit, Searcher
    from ingest.model import Span

FOUND = 8
"""Passages looked at for an answer and for what else is shown."""
MOST_ALSO_FOUND = 3
_BULLET = "– "
_NOTHING_FILTERED = "Inget dokument i arkivet motsvarar de valda filtren."


def answer_from_passages(searcher: Searcher, question: str, filters: Filters) -> Answer:
    """The answer to `question` from the passages under `filters`, or a refusal with its reason."""
    if not question.strip():
        return _refuse(question, "Frågan är tom.")
    if not searcher.passages:
        return _refuse(question, "Arkivet innehåller inga dokument.")
    hits = searcher.search(question, FOUND, filters)
    candidates = weigh_sentences(searcher, question, hits)
    if not candidates:
        filtered = not filters.are_empty and not hits
        return _refuse(question, _NOTHING_FILTERED if filtered else "Arkivet innehåller ingen text som kan svara.")
    support = _support(searcher, question, hits, filters)
    if not support.is_enough:
        return _refuse(question, _reason(searcher, question, hits), _also_found(candidates, ()))
    return _answer(searcher, question, candidates)


def _answer(searcher: Searcher, question: str, candidates: Sequence[Candidate]) -> Answer:
    chosen = choose(question, candidates)
    spans = [span for statement in chosen for span in statement]
    cited = {
        span: cite(searcher.document(span.document_id), span, number) for number, span in enumerate(spans, start=1)
    }
    sentences = [_sentence([cited[span] for span in statement]) for statement in chosen]
    return Answer(question, "answered", None, tuple(sentences), tuple(cited.values()), _also_found(candidates, spans))


def _refuse(question: str, reason: str, also_found: tuple[Citation, ...] = ()) -> Answer:
    return Answer(question, "not_found", reason, also_found=also_found)


def _support(searcher: Searcher, question: str, hits: Sequence[Hit], filters: Filters) -> Support:
    asked = " ".join(content_words(question))
    coverage = max(searcher.coverage(asked, searcher.indexed_text(hit.row)) for hit in hits)
    return Support(coverage, searcher.standout(question, filters), len(searcher.passages))


def _reason(searcher: Searcher, question: str, hits: Sequence[Hit]) -> str:
    """Which of the question's words the archive's nearest passages lack."""
    texts = [searcher.indexed_text(hit.row) for hit in hits]
    missing = [word for word in content_words(question) if all(searcher.coverage(word, text) < 0.5 for text in texts)]
    if missing:
        return f"Jag hittar inget belägg i arkivet: inget avsnitt nära frågan nämner {_listed(missing)}."
    return "Jag hittar inget belägg i arkivet: orden finns, men inget avsnitt svarar på frågan."


def _listed(words: Sequence[str]) -> str:
    quoted = [f"«{word}»" for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} eller {quoted[-1]}"


def _also_found(candidates: Sequence[Candidate], used: Sequence[Span]) -> tuple[Citation, ...]:
    """The best sentence of each further section, numbered on from the answer's own citations."""
    seen = {
        (each.document.id, each.block.place.headings)
        for each in candidates
        for span in used
        if span.document_id == each.document.id and span.start <= each.span.start < span.end
    }
    found: list[Citation] = []
    for candidate in candidates:
        key = (candidate.document.id, candidate.block.place.headings)
        if key not in seen and len(found) < MOST_ALSO_FOUND:
            seen.add(key)
            found.append(cite(candidate.document, candidate.span, len(used) + len(found) + 1))
    return tuple(found)


def _sentence(citations: Sequence[Citation]) -> Sentence:
    """One statement out of its quotes."""
    lines = [line for citation in citations for line in _lines(citation)]
    separators = ["\n" if line.startswith(_BULLET) else " " for line in lines[1:]]
    text = lines[0] + "".join(map(str.__add__, separators, lines[1:]))
    return Sentence(text, tuple(citation.number for citation in citations))


def _lines(citation: Citation) -> Iterator[str]:
    """A quote as people read it: list items with a bullet, the cells of a table row told apart, else to the letter."""
    span, document = citation.span, citation.document
    for block in document.blocks:
        start, end = max(block.span.start, span.start), min(block.span.end, span.end)
        if start < end:
            cells = [cell for cell in document.text[start:end].split("\t") if cell]
            yield (_BULLET if block.kind == "list_item" else "") + " | ".join(cells)
