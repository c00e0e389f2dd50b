"""An answer, and what it rests on. A failure is an exception, never an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.draft import BULLET

if TYPE_CHECKING:
    from ingest.model import Document, Place, Span

Outcome = Literal["answered", "not_found"]


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote with its place; `reference` is how an official would write where it stands."""

    number: int
    span: Span
    quote: str
    reference: str
    place: Place
    document: Document


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer and the numbers of the citations that support it."""

    text: str
    citations: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered. Not found: no sentences, a reason, and under `also_found` what was nearest.

    The reason of one that is answered says which part of the question is not.
    `support` is the probability that decided, where a quotation was to answer (see `app.support`); else records did.
    """

    question: str
    outcome: Outcome
    reason: str | None
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    also_found: tuple[Citation, ...] = ()
    support: float | None = None

    @property
    def text(self) -> str:
        """The sentences with their citation numbers in brackets; behind them, or where there are none, the reason.

        On a line each where there is a list among them.
        """
        parts = [*map(_numbered, self.sentences), *([self.reason] if self.reason else [])]
        lists = any("\n" in part or part.startswith(BULLET) for part in parts)
        return ("\n" if lists else " ").join(parts)


def _numbered(sentence: Sentence) -> str:
    return f"{sentence.text} {''.join(f'[{number}]' for number in sentence.citations)}".strip()
