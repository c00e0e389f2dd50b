"""Answers with the best sentences of the best passages, verbatim; refuses when none speaks of what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.choice import people_as_asked
from app.draft import BULLET, Draft, Statement
from app.extract import choose
from app.near_misses import is_near_miss, is_of_other_matter, is_of_other_talk, is_of_other_year, lacks_figure
from app.questions.words import FUNCTION_WORDS, content_words, is_abstract
from app.support import Support
from app.swedish_text import listed
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.extract import Candidate
    from ingest.model import Span

_NOTHING_FILTERED = "Inget dokument i arkivet motsvarar de valda filtren."
_NOTHING_READ = "Arkivet innehåller ingen text som kan svara."
_NO_MATTER = "Frågan säger inte vad den gäller. Nämn en sak, en person eller ett möte."
_NOT_FOUND = "Jag hittar inget belägg i arkivet"
_NOT_TOLD = {
    "amount": "något belopp",
    "number": "någon siffra",
    "time": "någon tid",
    "clock": "något klockslag",
    "person": "någon person",
}
"""What is missing in a refusal, by what was asked for."""
_IN_ENGLISH = (0.4, 0.55)
"""The coverage that a question in English is taken to have, about that of the usual Swedish one."""
_TRIED, _AS_GOOD, _AS_GOOD_AS_NONE = 4, 0.05, 0.15
"""The sentences whose support is asked for, and how much less than the best they may score; the most where that lacks
what is asked for."""
_SEEN = 8
"""The nearest passages, in which a refusal looks for the question's words…"""
_TOLD = 0.5
"""…and the coverage at which a word stands there, in whatever form."""


def answer_from_passages(asked: Asked) -> Draft:
    """The answer from the passages near the question, or a refusal with its reason."""
    if not asked.question.is_english and FUNCTION_WORDS.issuperset(words(asked.sought)):
        return Draft(refusal=_NO_MATTER)
    candidates = supported(asked)
    if not candidates:
        return Draft(refusal=_why_nothing(asked))
    support = _support(asked, candidates[0])
    if not support.is_enough:
        return Draft(refusal=_reason(asked, candidates[0]), support=support.probability)
    quotations = tuple(quotation(asked, spans) for spans in choose(asked, candidates))
    return Draft(quotations, support=support.probability)


def _why_nothing(asked: Asked) -> str:
    """Why there is no sentence to weigh."""
    if asked.hits and asked.question.people:
        return f"{_NOT_FOUND}: inget avsnitt berättar om {people_as_asked(asked, 'eller')}."
    return _NOTHING_READ if asked.hits or asked.filters.are_empty else _NOTHING_FILTERED


def supported(asked: Asked) -> Sequence[Candidate]:
    """The candidates, from the first on that is supported among those as good as the best; all where none is."""
    candidates = [each for each in asked.candidates[:_SEEN] if not is_of_other_year(asked, each)] or asked.candidates
    below = _AS_GOOD if candidates and candidates[0].meets else _AS_GOOD_AS_NONE
    for place, each in enumerate(candidates[:_TRIED]):
        if each.score >= candidates[0].score - below and _support(asked, each).is_enough:
            return candidates[place:]
    return candidates


def _support(asked: Asked, best: Candidate) -> Support:
    coverage, surrounding = best.coverage, best.surrounding
    if asked.question.is_english and not asked.question.topic:
        coverage, surrounding = _IN_ENGLISH  # no word of it can stand in a Swedish text: meaning decides
    standout = asked.searcher.standout(asked.sought, best.document.quote(best.span))
    meets = best.meets and not is_near_miss(asked, best)
    return Support(coverage, surrounding, standout, meets, bool(best.missing) or lacks_figure(asked, best))


def _reason(asked: Asked, best: Candidate) -> str:
    """Why even the best sentence does not answer: a name, what was asked for or words of the question are missing."""
    if best.missing:
        return f"{_NOT_FOUND}: {listed([f'«{name}»' for name in best.missing])} nämns inte där frågan hör hemma."
    other = is_of_other_talk(asked, best) or is_of_other_matter(asked, best)
    if not other and (not best.meets or is_near_miss(asked, best)):
        return f"Ämnet finns i arkivet, men {_NOT_TOLD.get(asked.question.expected, 'svaret')} framgår inte."
    missing = [f"«{word}»" for word in _untold(asked)]
    if missing:
        return f"{_NOT_FOUND}: inget avsnitt nära frågan nämner {listed(missing, 'eller')}."
    return f"{_NOT_FOUND}: orden finns, men inget avsnitt svarar på frågan."


def _untold(asked: Asked) -> list[str]:
    """The question's words that the archive's nearest passages lack, each once."""
    searcher = asked.searcher
    texts = [searcher.indexed_text(hit.row) for hit in asked.hits[:_SEEN]]
    named = asked.question.topic or content_words(asked.sought)
    matter = dict.fromkeys([word for word in named if not is_abstract(word)] or named)
    return [word for word in matter if all(searcher.coverage(word, text) < _TOLD for text in texts)]


def quotation(asked: Asked, spans: Sequence[Span]) -> Statement:
    """One statement out of its quotes."""
    lines = [line for span in spans for line in _lines(asked, span)]
    separators = ["\n" if line.startswith(BULLET) else " " for line in lines[1:]]
    return Statement(lines[0] + "".join(map(str.__add__, separators, lines[1:])), tuple(spans))


def _lines(asked: Asked, span: Span) -> Iterator[str]:
    """A quote as people read it: a heading leads in, items with a bullet, cells told apart, else to the letter."""
    document = asked.searcher.document(span.document_id)
    for block in document.blocks:
        start, end = max(block.span.start, span.start), min(block.span.end, span.end)
        if start < end:
            cells = [cell for cell in document.text[start:end].split("\t") if cell]
            if block.kind == "heading":
                cells = [_leading_in(" ".join(cells))]
            yield (BULLET if block.kind == "list_item" else "") + " | ".join(cells)


def _leading_in(heading: str) -> str:
    """A heading with a colon, unless it asks or calls."""
    return heading if heading.endswith(("?", "!")) else f"{heading.rstrip(' .:')}:"
