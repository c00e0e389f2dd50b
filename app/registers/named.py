"""People as they are named in lines of registers: linked to what else is known of them, marked where worked out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.links import person_link
from app.listing_tables import STATUSES
from app.registers.sheets import Linked
from app.swedish_text import capitalised

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from app.registers.sheets import Told
    from ingest.records import Attendance, Basis, Mention

DERIVED = "härlett"
"""What is written beside that which was worked out, not stated."""


def bases_of(people: Iterable[Mention]) -> dict[str, Basis]:
    """Each name once, with whether it was worked out: what is stated anywhere is stated."""
    bases: dict[str, Basis] = {}
    for each in people:
        if bases.get(each.name) != "stated":
            bases[each.name] = each.basis
    return bases


def people_told(people: Iterable[Mention], known: Collection[str]) -> Told:
    """Their names, each once; those of the register of people lead to it."""
    return tuple(person_told(name, known, basis) for name, basis in bases_of(people).items())


def person_told(name: str, known: Collection[str], basis: Basis = "stated") -> str | Linked:
    """«Ture Ekdal», or «Ture Ekdal (härlett)»."""
    text = with_basis(name, basis)
    return Linked(text, person_link(name)) if name in known else text


def with_basis(text: str, basis: Basis) -> str:
    """`text`, with a word behind it where it was worked out."""
    return f"{text} ({DERIVED})" if basis == "derived" else text


def attendance_told(row: Attendance) -> str:
    """How somebody took part: «Närvarande, till kl 12.30, ersätter Karl Öst»; nothing twice."""
    status, part = STATUSES[row.status], row.part or ""
    told = part if part.lower().startswith(status) else ", ".join(filter(None, (status, part)))
    return capitalised(f"{told}, ersätter {row.replaces}" if row.replaces else told)
