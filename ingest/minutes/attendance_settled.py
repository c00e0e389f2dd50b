"""What the lists of one meeting say of each other: whose initials these are, who of the called came, who was away."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.attendance_details import Entry
from ingest.minutes.attendance_labels import Label

if TYPE_CHECKING:
    from ingest.model import Span

SERVING = Label("present", role="tjänstgörande ersättare")
"""Who sat in the place of another."""
_AWAY = Label("absent")

_SERVING = Label("present", role="tjänstgörande ersättare")


@dataclass(frozen=True, slots=True)
class Listed:
    """A person as listed, where, and under which word."""

    entry: Entry
    label: Label
    evidence: tuple[Span, ...]


def settled(found: list[Listed]) -> list[Listed]:
    """The people of all lists of one meeting, with what the lists say of each other."""
    return _absent_told(_replaced_told(_called_told(_parties_told(_codes_told(found)))))


def _codes_told(found: list[Listed]) -> list[Listed]:
    """«Närvarande: NR, MH», «ers. för NR» with the names of those initials; what stands for nobody is dropped."""
    own = ((each.entry.initials, each.entry.name) for each in found)
    names = {initials: name for initials, name in own if initials and initials != name}
    for each in found:
        each.entry.replaces = names.get(each.entry.replaces or "", each.entry.replaces)
        if each.entry.initials == each.entry.name:
            each.entry.name = names.get(each.entry.initials or "", "")
    return [each for each in found if each.entry.name]


def _parties_told(found: list[Listed]) -> list[Listed]:
    """A bracketed code that several people bear is their party, also where it fits one's own initials."""
    codes = Counter(each.entry.initials for each in found if each.entry.initials)
    parties = {each.entry.organisation for each in found} | {code for code, count in codes.items() if count > 1}
    for each in found:
        if each.entry.initials in parties and each.entry.organisation is None:
            each.entry.organisation, each.entry.initials = each.entry.initials, None
    return found


def _called_told(found: list[Listed]) -> list[Listed]:
    """Whoever was called but does not stand among those present was absent; a bare list of the called tells nothing."""
    there = {each.entry.name for each in found if not each.label.called}
    if not there:
        return []
    absent = Label("absent", called=True)
    return [
        replace(each, label=absent) if each.label.called else each
        for each in found
        if not each.label.called or each.entry.name not in there
    ]


def _replaced_told(found: list[Listed]) -> list[Listed]:
    """«Ersatt av Ulf Ek», which a row says of somebody who was away, told of Ulf Ek too, also where no row is his."""
    places = {each.entry.name: place for place, each in enumerate(found)}
    for each in list(found):
        name = each.entry.replaced_by
        if name and name in places:
            stand_in = found[places[name]]
            stand_in.entry.replaces = stand_in.entry.replaces or each.entry.name
            found[places[name]] = replace(stand_in, evidence=(*stand_in.evidence, *each.evidence[:1]))
        elif name:
            entry = Entry(name, each.entry.start, each.entry.end, each.entry.organisation, replaces=each.entry.name)
            found.append(replace(each, entry=entry, label=SERVING))
    return found


def _absent_told(found: list[Listed]) -> list[Listed]:
    """Whoever is on no list but had somebody in their seat the whole meeting was away: «tjg ers för Ulf Ek»."""
    names = {each.entry.name for each in found}
    away = {
        each.entry.replaces: each
        for each in found
        if each.entry.replaces and " " in each.entry.replaces and each.entry.part is None
    }
    return [
        *found,
        *(
            replace(each, entry=Entry(name, each.entry.start, each.entry.end, each.entry.seat_of), label=_AWAY)
            for name, each in away.items()
            if name not in names
        ),
    ]
