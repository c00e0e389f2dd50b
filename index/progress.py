"""How long work tells how far it has come, to whoever wants to show it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Progress(Protocol):
    """Told of each stage (Swedish, for the user) with its number of steps, and of how many are done."""

    def stage(self, name: str, total: int) -> None:
        """A new stage of `total` steps begins."""
        ...

    def begins(self, name: str) -> None:
        """The file `name` of the stage is taken up; files are taken up in order, several at a time, from any thread."""
        ...

    def done(self, count: int) -> None:
        """`count` steps of the stage are done, in all."""
        ...


class Silence:
    """Nobody watches."""

    def stage(self, name: str, total: int) -> None:
        """Say nothing."""

    def begins(self, name: str) -> None:
        """Say nothing."""

    def done(self, count: int) -> None:
        """Say nothing."""


def beyond(done: int, progress: Callable[[int], None]) -> Callable[[int], None]:
    """Tells `progress` of what is done beside the `done` that were before."""
    return lambda count: progress(done + count)
