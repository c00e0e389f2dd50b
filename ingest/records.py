"""What a document says, as records with evidence: meetings with all that happened there, and strategies.

Every record names the spans it rests on, so that an answer made from it can be opened and checked. What was worked out
(PEE → Per-Erik Eriksson) has the basis `derived`, and its evidence holds what it was worked out from.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from ingest.model import Span

Basis = Literal["stated", "derived"]
"""stated: the document says so; derived: worked out from what it says."""

MeetingFact = Literal[
    "body", "title", "kind", "date", "start", "end", "place", "chair", "secretary", "adjuster", "published",
    "attachment", "next_meeting", "purpose", "owner", "paragraphs",
]  # fmt: skip
"""body: organ; adjuster: justerare; owner: the municipality, region or association the body belongs to.

paragraphs: the §§ of the minutes; next_meeting: when (and where) the following meetings are held, as it stands there.
"""

StrategyFact = Literal[
    "title", "period", "owner", "edition", "adopted", "vision", "goal", "priority", "kraftsamling", "actor", "contact",
    "change", "next_step",
]  # fmt: skip
"""edition: remiss, antagen, reviderad …; adopted: when and by whom; change: what differs from the edition before."""

Status = Literal["present", "absent", "co-opted", "substitute"]
"""närvarande, frånvarande, adjungerad, ersättare (one who did not serve; one who did is present and `replaces`)."""

ItemKind = Literal["information", "discussion", "decision"]
"""I, D and B of an agenda: information, diskussion, beslut."""

Outcome = Literal["decided", "rejected", "tabled", "remitted", "filed", "none"]
"""beslutat, avslaget, bordlagt, återremitterat, lagt till handlingarna, and that no decision was taken."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a document says. `value` is its own words; `day` the date in them, where it names one."""

    name: str
    value: str
    evidence: tuple[Span, ...]
    basis: Basis = "stated"
    day: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A person at one place of a text: `written` is what stands there, `name` the full name as far as it is known.

    Evidence: where it is written, then the attendance row that gives the name when that is `derived`.
    """

    name: str
    written: str
    evidence: tuple[Span, ...]
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class Attendance:
    """Närvaro: one person at one meeting. `part` is when or how they took part: «till kl 12.30», «via länk», «§ 110».

    `replaces` is the member whose seat a serving substitute took. `initials` stand in the list or were worked out;
    `nickname` stands between the names: «Ida ”Poppi” Kjell».
    """

    name: str
    status: Status
    evidence: tuple[Span, ...]
    organisation: str | None = None
    role: str | None = None
    part: str | None = None
    replaces: str | None = None
    initials: str | None = None
    initials_basis: Basis = "stated"
    nickname: str | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Punkt på dagordningen. `section` is the text that belongs to it, heading included, also when worded otherwise."""

    title: str
    evidence: tuple[Span, ...]
    number: str | None = None
    time: str | None = None
    kind: ItemKind | None = None
    responsible: tuple[Mention, ...] = ()
    dnr: str | None = None
    section: Span | None = None


@dataclass(frozen=True, slots=True)
class Presentation:
    """Who presented what. `topic` is the item or the words of the sentence; `item` the heading it stands under."""

    presenter: Mention
    topic: str
    evidence: tuple[Span, ...]
    item: str | None = None
    basis: Basis = "stated"


@dataclass(frozen=True, slots=True)
class Decision:
    """Beslut: one att-clause or decision sentence. `text` is its words, lead-in left out; evidence: lead-in, clause.

    `votes` is the sentence or row that tells how the votes fell; `item` the heading of the § or item it belongs to.
    """

    text: str
    outcome: Outcome
    evidence: tuple[Span, ...]
    item: str | None = None
    number: str | None = None
    dnr: str | None = None
    votes: Fact | None = None
    reservations: tuple[Mention, ...] = ()
    responsible: tuple[Mention, ...] = ()
    due: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """Uppgift, nästa steg: what is to be done, by whom and by when as far as that is said."""

    text: str
    evidence: tuple[Span, ...]
    responsible: tuple[Mention, ...] = ()
    due: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: the `number`th (from 1) of its document, told in the characters of `scope`."""

    document_id: str
    number: int
    scope: Span
    date: datetime.date | None
    facts: tuple[Fact, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    presentations: tuple[Presentation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    tasks: tuple[Task, ...] = ()

    def all(self, name: MeetingFact) -> tuple[Fact, ...]:
        """Every fact of that name, in the order of the text."""
        return tuple(fact for fact in self.facts if fact.name == name)

    def first(self, name: MeetingFact) -> Fact | None:
        """The first fact of that name, if any."""
        return next(iter(self.all(name)), None)


@dataclass(frozen=True, slots=True)
class FocusArea:
    """Fokusområde (or prioriterat område, insatsområde …) and its topics in order; `group` is the heading above it."""

    name: str
    topics: tuple[Fact, ...]
    evidence: tuple[Span, ...]
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Strategy:
    """A strategy or one edition of it."""

    document_id: str
    title: str
    date: datetime.date | None
    facts: tuple[Fact, ...] = ()
    focus_areas: tuple[FocusArea, ...] = ()

    def all(self, name: StrategyFact) -> tuple[Fact, ...]:
        """Every fact of that name, in the order of the text."""
        return tuple(fact for fact in self.facts if fact.name == name)


@dataclass(frozen=True, slots=True)
class Records:
    """All that was understood of one document."""

    meetings: tuple[Meeting, ...] = ()
    strategies: tuple[Strategy, ...] = ()
