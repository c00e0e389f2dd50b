"""All registers of one version of an archive, each worked out when it is first asked for and kept."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from app.registers.areas import AreaIndex
from app.registers.decisions import DecisionRegister
from app.registers.meetings import list_meetings
from app.registers.mentions import find_mentions
from app.registers.people import PeopleRegister
from app.registers.strategies import list_strategies

if TYPE_CHECKING:
    from app.registers.meetings import MeetingEntry
    from app.registers.mentions import Mention
    from app.registers.strategies import StrategyEntry
    from index.store import Store

_VERSIONS = 2
"""The version in use, and the one before it while somebody still has it on the screen."""


class Registers:
    """The registers of what `store` holds."""

    def __init__(self, store: Store) -> None:
        self.store = store

    @cached_property
    def meetings(self) -> tuple[MeetingEntry, ...]:
        """All meetings, the latest first."""
        return list_meetings(self.store)

    def meeting(self, meeting_id: str | None) -> MeetingEntry | None:
        """The meeting of that id."""
        return self._meetings_by_id.get(meeting_id or "")

    @cached_property
    def decisions(self) -> DecisionRegister:
        """All decisions."""
        return DecisionRegister(self.meetings, self._areas)

    @cached_property
    def people(self) -> PeopleRegister:
        """Everybody."""
        return PeopleRegister(self.meetings, self.decisions.entries)

    @cached_property
    def strategies(self) -> tuple[StrategyEntry, ...]:
        """All strategies with their editions."""
        return list_strategies(self.store)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Where meetings took up focus areas."""
        return find_mentions(self.store, self.decisions.entries, self.meetings, self._areas)

    @cached_property
    def _areas(self) -> AreaIndex:
        return AreaIndex.of(area for strategy in self.store.strategies() for area in strategy.focus_areas)

    @cached_property
    def _meetings_by_id(self) -> dict[str, MeetingEntry]:
        return {each.id: each for each in self.meetings}


@lru_cache(maxsize=_VERSIONS)
def registers_of(store: Store) -> Registers:
    """The registers of `store`, the same ones as long as it is open."""
    return Registers(store)
