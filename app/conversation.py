"""The conversation of one session: what was asked and answered, and which source is being looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.answer import Answer, Citation

LONGEST_CONVERSATION = 30
"""Turns that are kept; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question with its answer. `narrowed` says in words what it was put to, `version` which archive answered."""

    number: int
    answer: Answer
    narrowed: str
    version: str

    @property
    def sources(self) -> tuple[Citation, ...]:
        """All that can be opened: what the answer rests on, then what else was found."""
        return (*self.answer.citations, *self.answer.also_found)


@dataclass(slots=True)
class Conversation:
    """The turns in their order; `looked_at` is the source shown beside them, `page` where the reader turned to."""

    turns: list[Turn] = field(default_factory=list)
    looked_at: Citation | None = None
    page: int | None = None
    _asked: int = 0

    @property
    def latest_question(self) -> str | None:
        """What was asked last."""
        return self.turns[-1].answer.question if self.turns else None

    @property
    def latest(self) -> Turn | None:
        """The turn that the source beside belongs to, or the last one."""
        return self.turns[-1] if self.turns else None

    def add(self, answer: Answer, narrowed: str, version: str) -> Turn:
        """Keep an answer, and look at its first source."""
        self._asked += 1
        turn = Turn(self._asked, answer, narrowed, version)
        self.turns = [*self.turns, turn][-LONGEST_CONVERSATION:]
        self.look_at(next(iter(turn.sources), None))
        return turn

    def look_at(self, citation: Citation | None) -> None:
        """Show that source, where it begins."""
        self.looked_at = citation
        self.page = None

    def turn_to(self, page: int) -> None:
        """Show another page of the source."""
        self.page = page
