"""The register of strategies: each with its editions, their focus areas (fokusområden), topics and slides; compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.registers.comparison import compare
from app.registers.sources import source_of, sources_of
from app.swedish_text import capitalised
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.registers.comparison import Change, ChangeKind
    from app.registers.sources import Source
    from index.store import Store
    from ingest.model import Document
    from ingest.records import FocusArea, Strategy, StrategyFact

LISTED_FACTS: dict[StrategyFact, str] = {
    "vision": "Vision",
    "goal": "Mål",
    "priority": "Prioriteringar",
    "kraftsamling": "Kraftsamlingar",
}
"""What strategies list beside their focus areas, and what is compared with them."""
_REVISED = re.compile(r"revider", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listed:
    """A topic, a goal or the like, and where it stands."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class AreaEntry:
    """A focus area with its topics; `sources` are where it stands, one for each slide or page."""

    name: str
    group: str | None
    topics: tuple[Listed, ...]
    sources: tuple[Source, ...]

    @property
    def text(self) -> str:
        """Its name and its topics."""
        return " ".join((self.name, *(topic.text for topic in self.topics)))


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of a strategy with its document."""

    strategy: Strategy
    document: Document

    @property
    def id(self) -> str:
        """What deep links name it by."""
        return self.document.id

    @property
    def label(self) -> str:
        """«Antagen, 2021-11-16»: what it calls itself and its date; the file name where it has neither.

        Of one that was adopted and then revised, that it is revised.
        """
        names = sorted((fact.value for fact in self.strategy.all("edition")), key=lambda name: not _REVISED.match(name))
        called = [capitalised(name) for name in names[:1]]
        return ", ".join([*called, *([self.day.isoformat()] if self.day else [])]) or self.document.name

    @property
    def day(self) -> date | None:
        """When it was adopted or revised, else the day that its paper tells."""
        return self.strategy.date or self.document.date

    @property
    def areas(self) -> tuple[AreaEntry, ...]:
        """Its focus areas, in its order."""
        return tuple(_area(self.document, each) for each in self.strategy.focus_areas)

    def facts(self, name: StrategyFact) -> tuple[Listed, ...]:
        """What it lists of that kind, empty entries left out."""
        stated = (fact for fact in self.strategy.all(name) if fact.value.strip() and fact.evidence)
        return tuple(Listed(fact.value, source_of(self.document, fact.evidence[0])) for fact in stated)


@dataclass(frozen=True, slots=True)
class StrategyEntry:
    """A strategy and its editions, the latest first."""

    title: str
    editions: tuple[Edition, ...]

    @property
    def latest(self) -> Edition:
        """The edition that holds."""
        return self.editions[0]


@dataclass(frozen=True, slots=True)
class AreaChange:
    """What became of a focus area, and of its topics."""

    change: Change[AreaEntry]
    topics: tuple[Change[Listed], ...]

    @property
    def kind(self) -> ChangeKind:
        """What became of the area itself."""
        return self.change.kind


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two editions compared; `stated` is what the later one says itself of what was changed."""

    areas: tuple[AreaChange, ...]
    lists: dict[StrategyFact, tuple[Change[Listed], ...]]
    stated: tuple[Listed, ...]

    def counts(self) -> dict[ChangeKind, int]:
        """How many focus areas are the same, reworded, added and removed."""
        kinds = [each.kind for each in self.areas]
        return {kind: kinds.count(kind) for kind in ("same", "reworded", "added", "removed")}


def list_strategies(store: Store) -> tuple[StrategyEntry, ...]:
    """Every strategy by title, those with most editions first."""
    editions: dict[tuple[str, ...], list[Edition]] = {}
    for strategy in store.strategies():
        title = tuple(map(fold, words(strategy.title)))
        editions.setdefault(title, []).append(Edition(strategy, store.document(strategy.document_id)))
    entries = [_entry(each) for each in editions.values()]
    return tuple(sorted(entries, key=lambda entry: (-len(entry.editions), entry.title)))


def compare_editions(before: Edition, after: Edition) -> Comparison:
    """What `after` kept, reworded, added and removed of what stood in `before`."""
    changes = compare(before.areas, after.areas, lambda area: area.name, lambda area: area.text)
    lists = {name: _compare_listed(before.facts(name), after.facts(name)) for name in LISTED_FACTS}
    kept = {name: found for name, found in lists.items() if found}
    return Comparison(tuple(map(_area_change, changes)), kept, after.facts("change"))


def _entry(editions: Iterable[Edition]) -> StrategyEntry:
    ordered = sorted(editions, key=lambda each: (each.day or date.min, each.document.name), reverse=True)
    return StrategyEntry(ordered[0].strategy.title, tuple(ordered))


def _area(document: Document, area: FocusArea) -> AreaEntry:
    told = [topic for topic in area.topics if topic.value.strip() and topic.evidence]
    topics = tuple(Listed(topic.value, source_of(document, topic.evidence[0])) for topic in told)
    spans = [*area.evidence, *(topic.evidence[0] for topic in told)]
    by_place = {source.where: source for source in reversed(sources_of(document, sorted(spans)))}
    return AreaEntry(area.name, area.group, topics, tuple(reversed(by_place.values())))


def _area_change(change: Change[AreaEntry]) -> AreaChange:
    before = change.before.topics if change.before else ()
    after = change.after.topics if change.after else ()
    return AreaChange(change, _compare_listed(before, after))


def _compare_listed(before: Sequence[Listed], after: Sequence[Listed]) -> tuple[Change[Listed], ...]:
    return compare(before, after, lambda each: each.text, lambda each: each.text)
