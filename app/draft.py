"""What an answerer proposes: statements with the spans that they rest on, before they are checked and numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.asked import Asked
    from ingest.model import Span

BULLET = "– "
"""How a list item begins."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or list item of an answer, in Swedish, and its evidence.

    `derived` tells how it was worked out where no paper says it in so many words. `counts` are numbers that it states
    because they were counted in the answer itself: of the list items that follow it, which stand or fall with it.
    """

    text: str
    evidence: tuple[Span, ...]
    derived: str | None = None
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The statements of an answer in order, or the reason why what was asked cannot be answered.

    A refusal (no statements) ends the search for an answer: no other answerer is asked. `support` is the probability
    (`app.support`) that decided between the two, where one did. `untold` says which parts of the question have no
    answer, and why.
    """

    statements: tuple[Statement, ...] = ()
    refusal: str | None = None
    support: float | None = None
    untold: tuple[str, ...] = ()


class Answerer(Protocol):
    """Answers one kind of question. A new kind of question is a new answerer in `app.answerers.ANSWERERS`."""

    def __call__(self, asked: Asked) -> Draft | None:
        """The draft of an answer or of a refusal; None where another answerer should try."""
        ...
