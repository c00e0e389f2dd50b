"""One strategy whole: the focus areas of an edition, two editions side by side, and where an area was taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.asking import shorten
from app.links import decision_link, meeting_link, page_link
from app.registers.sheets import Line, Linked, Section
from app.registers.sources import Source
from app.registers.strategies import LISTED_FACTS
from app.swedish_text import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from app.registers.comparison import Change, ChangeKind
    from app.registers.mentions import Matrix, Mention
    from app.registers.sheets import Told
    from app.registers.strategies import AreaChange, AreaEntry, Comparison, Edition, Listed

CHANGES: dict[ChangeKind, str] = {
    "added": "Tillkommet",
    "removed": "Borttaget",
    "reworded": "Omformulerat",
    "same": "Oförändrat",
}
"""What became of something from one edition to the next."""
_LONGEST_QUOTE = 240
"""Characters of a passage that are shown in a list; the source shows it whole."""
_OF_TOPICS: dict[ChangeKind, str] = {"added": "Nya", "removed": "Borttagna", "reworded": "Omformulerade"}


def edition_sections(edition: Edition) -> tuple[Section, ...]:
    """Its focus areas with topics and slides, then its vision, goals and so on."""
    several = len({each.group for each in edition.areas}) > 1
    areas = tuple(_area_line(each, each.group if several else None) for each in edition.areas)
    facts = (
        Section(label, ("Lydelse",), tuple(Line((each.text,), (each.source,)) for each in edition.facts(name)), "")
        for name, label in LISTED_FACTS.items()
    )
    headings = ("Fokusområde", "Rubrik", "Ämnen")
    return Section("Fokusområden", headings, areas, "Inga fokusområden framgår av dokumentet."), *facts


def comparison_sections(comparison: Comparison) -> tuple[Section, ...]:
    """What the later edition says itself of what was changed; then what the comparison finds."""
    stated = tuple(Line((each.text,), (each.source,)) for each in comparison.stated)
    areas = tuple(_change_line(each) for each in comparison.areas)
    headings = ("Förändring", "Förut", "Nu", "Ämnen")
    return (
        Section("Vad den senare utgåvan själv säger", ("Lydelse",), stated, ""),
        Section("Fokusområden", headings, areas, "Ingen av utgåvorna har fokusområden."),
        *(_changes(LISTED_FACTS[name], changes) for name, changes in comparison.lists.items()),
    )


def comparison_summary(comparison: Comparison) -> str:
    """«Fokusområden: 1 tillkommet, 2 omformulerade, 3 oförändrade.»."""
    forms = {
        "added": ("tillkommet", "tillkomna"), "removed": ("borttaget", "borttagna"),
        "reworded": ("omformulerat", "omformulerade"), "same": ("oförändrat", "oförändrade"),
    }  # fmt: skip
    counts = comparison.counts()
    return "Fokusområden: " + ", ".join(counted(counts[kind], *forms[kind]) for kind in CHANGES if counts[kind]) + "."


def mention_section(area: str, column: str, mentions: Sequence[Mention]) -> Section:
    """The places of one cell of the matrix: decisions first, as they come, then what was spoken of."""
    ordered = sorted(mentions, key=lambda each: not each.is_decision)
    headings = ("Vad", "Möte", "Rubrik", "Lydelse", "Ord")
    return Section(
        f"{area} – {column}", headings, tuple(map(_mention_line, ordered)), "Området har inte tagits upp här."
    )


def matrix_section(matrix: Matrix, **address: str) -> Section:
    """The matrix as a table; every count leads to its cell, whose page has the parameters `address` besides."""
    return Section(
        "Samma uppgifter som tabell",
        ("Fokusområde", *matrix.columns),
        tuple(
            Line((area, *(_count(matrix.cell(area, column), area, column, address) for column in matrix.columns)))
            for area in matrix.areas
        ),
        "",
    )


def _count(mentions: Sequence[Mention], area: str, column: str, address: dict[str, str]) -> Told:
    if not mentions:
        return "–"
    return Linked(str(len(mentions)), page_link("strategi", **address, omrade=area, kolumn=column))


def _area_line(area: AreaEntry, group: str | None) -> Line:
    return Line((area.name, group or "", _texts(area.topics)), area.sources)


def _change_line(change: AreaChange) -> Line:
    before, after = change.change.before, change.change.after
    named = (before.name if before else "", after.name if after else "")
    sources = _labelled((("förut", before.sources if before else ()), ("nu", after.sources if after else ())))
    alone = before or after
    topics = _topics(change) if before and after else _texts(alone.topics if alone else ())
    return Line((CHANGES[change.kind], *named, topics), sources)


def _topics(change: AreaChange) -> str:
    """«Nya: a, b. Borttagna: c. Omformulerade: d → e.»."""
    told: dict[ChangeKind, list[str]] = {kind: [] for kind in _OF_TOPICS}
    for each in change.topics:
        if each.kind in told:
            told[each.kind].append(" → ".join(part.text for part in (each.before, each.after) if part))
    return " ".join(f"{_OF_TOPICS[kind]}: {', '.join(each)}." for kind, each in told.items() if each) or "Oförändrade"


def _changes(label: str, changes: Sequence[Change[Listed]]) -> Section:
    lines = tuple(
        Line(
            (CHANGES[each.kind], each.before.text if each.before else "", each.after.text if each.after else ""),
            _labelled((("förut", _source(each.before)), ("nu", _source(each.after)))),
        )
        for each in changes
    )
    return Section(label, ("Förändring", "Förut", "Nu"), lines, "")


def _source(listed: Listed | None) -> tuple[Source, ...]:
    return (listed.source,) if listed else ()


def _labelled(sides: Iterable[tuple[str, Sequence[Source]]]) -> tuple[Source, ...]:
    """The first source of each side, saying which side it is."""
    return tuple(Source(each.span, f"{side}: {each.where}") for side, sources in sides for each in sources[:1])


def _mention_line(mention: Mention) -> Line:
    what: Told = Linked("Beslut", decision_link(mention.decision_id)) if mention.decision_id else "Behandlat"
    meeting = Linked(mention.meeting.name, meeting_link(mention.meeting.id))
    return Line(
        (what, meeting, mention.heading or "", shorten(mention.quote, _LONGEST_QUOTE), mention.term), (mention.source,)
    )


def _texts(listed: Iterable[Listed]) -> str:
    return ", ".join(each.text for each in listed)
