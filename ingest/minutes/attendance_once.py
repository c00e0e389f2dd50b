"""Everyone once: what two places of the minutes say of the same person, put together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.records import Attendance


def once(people: Iterable[Attendance]) -> tuple[Attendance, ...]:
    """Everyone once: a person listed twice keeps what either place says; the same name elsewhere is another person."""
    kept: list[Attendance] = []
    for row in people:
        index = next((i for i, other in enumerate(kept) if _is_same(row, other)), None)
        if index is None:
            kept.append(row)
        else:
            kept[index] = _both(kept[index], row)
    return tuple(kept)


def _is_same(row: Attendance, other: Attendance) -> bool:
    alike = row.organisation is None or other.organisation is None or row.organisation == other.organisation
    return row.name == other.name and alike


def _both(first: Attendance, second: Attendance) -> Attendance:
    """Absence that is stated outweighs a list of members; else the first place counts."""
    absent = "absent" in {first.status, second.status}
    return replace(
        first,
        status="absent" if absent else first.status,
        evidence=(*second.evidence, *first.evidence) if absent and first.status != "absent" else first.evidence,
        organisation=first.organisation or second.organisation,
        role=first.role or second.role,
        part=first.part or second.part,
        replaces=first.replaces or second.replaces,
        initials=first.initials or second.initials,
        nickname=first.nickname or second.nickname,
    )
