"""What a run of a question set found out about each question. Figures are worked out of it, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["right", "wrong", "wrongly_refused", "wrongly_answered", "rightly_refused"]
"""The first three of a question that the archive can answer, the last two of one that it cannot."""
RIGHT: tuple[Verdict, ...] = ("right", "rightly_refused")


@dataclass(frozen=True, slots=True)
class CitationMarks:
    """Shares (0–1): of the citations that are apt (precision), of what should be cited that is (recall).

    By document: those that the question names. By quote: passages that overlap one of its quotes; None without quotes.
    """

    document_precision: float
    document_recall: float
    quote_precision: float | None
    quote_recall: float | None


@dataclass(frozen=True, slots=True)
class AnswerMark:
    """How one answer was marked.

    `missing` are the expected strings that it does not say, `completeness` the share (0–1) that it says where several
    are expected. `unsupported` are its sentences that their citations do not bear out, of `sentences` in all. `score`
    (0–1) is what decided between answer and refusal; `by_support` whether that was the support of a quotation
    (`app.support`), else records decided, which leaves 1 or 0. `milliseconds` from question to answer.
    """

    verdict: Verdict
    answer: str
    sources: tuple[str, ...]
    expected: tuple[str, ...]
    missing: tuple[str, ...]
    completeness: float | None
    citations: CitationMarks | None
    sentences: int
    unsupported: tuple[str, ...]
    score: float
    by_support: bool
    milliseconds: float


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question: the measures of its ranking (None where nothing is relevant, as for an unanswerable one).

    `rank` is the place of the first relevant hit, from 1; `milliseconds` from question to hits; `mark` is None where
    only retrieval was measured.
    """

    id: str
    text: str
    kind: str
    unanswerable: bool
    measures: dict[str, float] | None
    rank: int | None
    milliseconds: float
    mark: AnswerMark | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """What was measured: the archive's version, the SHA-256 of its manifest, and what settings it has.

    Version and manifest are None for a set that brings its own texts.
    """

    version: str | None
    manifest: str | None
    settings: dict[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one question set. `system` says how was searched: hybrid, dense or bm25.

    `name` is unique in an archive, `created` is UTC in ISO form, `set_digest` the SHA-256 of the set's files.
    """

    name: str
    created: str
    set_name: str
    set_digest: str
    system: str
    origin: Origin
    results: tuple[QuestionResult, ...]

    @property
    def marks(self) -> list[AnswerMark]:
        """The marks of the answers, in the order of the questions."""
        return [result.mark for result in self.results if result.mark is not None]
