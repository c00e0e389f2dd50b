"""The conversation of one session: what was asked and answered, and what is being looked at of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.answer import Answer, Citation
    from app.narrowing import Narrowing

LONGEST_CONVERSATION = 30
"""Turns that are kept; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with its answer. `narrowing` is what it was put to, `version` which archive answered."""

    number: int
    answer: Answer
    narrowing: Narrowing
    version: str

    @property
    def sources(self) -> tuple[Citation, ...]:
        """All that can be opened: what the answer rests on, then what else was found."""
        return (*self.answer.citations, *self.answer.also_found)


@dataclass(slots=True)
class Conversation:
    """The turns in their order; `shown` is the one that is read, `looked_at` the source beside it.

    `page` is where in the source the reader turned to.
    """

    turns: list[Turn] = field(default_factory=list)
    shown: Turn | None = None
    looked_at: Citation | None = None
    page: int | None = None
    _asked: int = 0

    @property
    def others(self) -> tuple[Turn, ...]:
        """The turns beside the one that is shown, the latest first."""
        return tuple(turn for turn in reversed(self.turns) if turn is not self.shown)

    def add(self, answer: Answer, narrowing: Narrowing, version: str) -> None:
        """Keep an answer and show it; it takes the place of an earlier one to the same question."""
        self._asked += 1
        turn = Turn(self._asked, answer, narrowing, version)
        before = [each for each in self.turns if each.answer.question != answer.question]
        self.turns = [*before, turn][-LONGEST_CONVERSATION:]
        self.show(turn)

    def show(self, turn: Turn) -> None:
        """Show that turn with its first source."""
        self.shown = turn
        self.look_at(next(iter(turn.sources), None))

    def look_at(self, citation: Citation | None) -> None:
        """Show that source, where it begins."""
        self.looked_at = citation
        self.page = None

    def turn_to(self, page: int) -> None:
        """Show another page of the source."""
        self.page = page
