"""Marks an answer by what a question set expects of it.

An answer is right when it says every string that is expected and cites a document that the question names; an
unanswerable question is met rightly by a refusal.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.unsupported import unsupported_sentences
from index.evaluation.results import AnswerMark, CitationMarks
from ingest.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.answer import Answer, Citation
    from index.evaluation.questions import EvaluationQuestion
    from index.evaluation.results import Verdict

_NUMBER_WORDS = dict(zip("noll ett två tre fyra fem sex sju åtta nio tio elva tolv".split(), range(13), strict=True))
_NUMBER_WORDS["en"] = 1
_NUMBER_WORD = re.compile(rf"\b({'|'.join(_NUMBER_WORDS)})\b")
_CLOCK = re.compile(r"(\d)\.(\d\d)\b")
_CURRENCY = re.compile(r"\bkronor\b")
_DASH = re.compile(r"[–—]")
_VERDICTS = frozenset({"ja", "nej"})


def mark_answer(question: EvaluationQuestion, answer: Answer, milliseconds: float) -> AnswerMark:
    """The mark of `answer` to `question`, which took so long."""
    said = normalised("\n".join(sentence.text for sentence in answer.sentences))
    missing = tuple(each for each in question.answers if not says(said, each))
    answered = answer.outcome == "answered"
    asks_for_list = len(question.answers) > 1 and not question.unanswerable
    return AnswerMark(
        verdict=_verdict(question, answer, missing),
        answer=answer.text,
        sources=tuple(dict.fromkeys(citation.reference for citation in answer.citations)),
        expected=question.answers,
        missing=missing,
        completeness=1 - len(missing) / len(question.answers) if asks_for_list else None,
        citations=_citations(question, answer.citations) if answered and not question.unanswerable else None,
        sentences=len(answer.sentences),
        unsupported=unsupported_sentences(answer),
        score=float(answered) if answer.support is None else answer.support,
        by_support=answer.support is not None,
        milliseconds=round(milliseconds, 1),
    )


def says(said: str, expected: str) -> bool:
    """Whether the normalised text `said` says `expected`: a verdict at its beginning, a number as a whole."""
    wanted = normalised(expected)
    if wanted in _VERDICTS:
        return re.match(rf"\W*{wanted}\b", said) is not None
    before, after = (r"(?<!\d)" if wanted[:1].isdigit() else ""), (r"(?!\d)" if wanted[-1:].isdigit() else "")
    return re.search(before + re.escape(wanted) + after, said) is not None


def normalised(text: str) -> str:
    """`text` as answers are compared: small letters, single spaces, one way to write dates, times, dashes and numbers.

    4 mars 2026 → 2026-03-04, 12.30 → 12:30, kronor → kr, – → -, tre → 3.
    """
    for found in reversed(find_dates(text)):
        text = text[: found.start] + found.date.isoformat() + text[found.end :]
    text = _CURRENCY.sub("kr", _CLOCK.sub(r"\1:\2", text.casefold()))
    text = " ".join(_DASH.sub("-", text).split())
    return _NUMBER_WORD.sub(lambda match: str(_NUMBER_WORDS[match[1]]), text)


def _verdict(question: EvaluationQuestion, answer: Answer, missing: tuple[str, ...]) -> Verdict:
    answered = answer.outcome == "answered"
    if question.unanswerable:
        return "wrongly_answered" if answered else "rightly_refused"
    if not answered:
        return "wrongly_refused"
    cited = {citation.document.name for citation in answer.citations}
    return "right" if not missing and cited & set(question.documents) else "wrong"


def _citations(question: EvaluationQuestion, citations: Iterable[Citation]) -> CitationMarks:
    """The shares of apt citations, and of documents and quotes that are cited."""
    found = list(citations)
    names, quotes = set(question.documents), [" ".join(quote.split()) for quote in question.quotes]
    cited = [" ".join(citation.quote.split()) for citation in found]
    apt = [each for each in cited if any(_overlap(each, quote) for quote in quotes)]
    held = [quote for quote in quotes if any(_overlap(each, quote) for each in cited)]
    return CitationMarks(
        document_precision=_share([citation.document.name in names for citation in found]),
        document_recall=len(names & {citation.document.name for citation in found}) / max(1, len(names)),
        quote_precision=len(apt) / max(1, len(cited)) if quotes else None,
        quote_recall=len(held) / len(quotes) if quotes else None,
    )


def _overlap(cited: str, quote: str) -> bool:
    """Whether one holds the other."""
    return quote in cited or cited in quote


def _share(apt: list[bool]) -> float:
    return sum(apt) / max(1, len(apt))
