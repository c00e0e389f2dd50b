"""Initials (initialer) of the people of a meeting: stated in its list or in a note, else worked out where unique."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.name_keys import initials_of
from ingest.name_runs import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Document
    from ingest.records import Attendance

_NOTE = re.compile(
    r"\b[Mm]ed (?P<code>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4}) (?:avses|menas)(?P<rest>[^.\n]{3,80})|"
    r"(?<!\w)(?P<short>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,3}) ?= ?(?P<name>[A-ZÅÄÖ][^.,;\n]{3,50})"
)
"""«Med SH avses under punkt 4 Siv Hall», «SH = Siv Hall»."""


def with_initials(document: Document, scope: Span, people: Sequence[Attendance]) -> tuple[Attendance, ...]:
    """`people` with their initials: as noted or listed, else those of all parts of the name if nobody shares them."""
    noted = _noted(document.quote(scope))
    stated = [replace(row, initials=noted.get(row.name, row.initials)) for row in people]
    taken = {row.initials for row in stated if row.initials}
    counts = Counter(initials_of(name) for name in {row.name for row in stated if row.initials is None})
    return tuple(_with_worked_out(row, counts, taken) for row in stated)


def _with_worked_out(row: Attendance, counts: Counter[str], taken: set[str]) -> Attendance:
    initials = initials_of(row.name)
    if row.initials or len(initials) < 2 or counts[initials] > 1 or initials in taken:
        return row
    return replace(row, initials=initials, initials_basis="derived")


def _noted(text: str) -> dict[str, str]:
    """Full name → the initials that a note gives."""
    found: dict[str, str] = {}
    for match in _NOTE.finditer(text):
        code = match["code"] or match["short"]
        names = find_names(match["rest"] or match["name"])
        if len(names) == 1 and names[0].name[0] == code[0]:
            found[names[0].name] = code
    return found


def in_full(document: Document, scope: Span, people: Sequence[Attendance]) -> Iterator[Attendance]:
    """«Torkel [TB]» by the one full name of the minutes that begins so and has these initials: «Torkel Bäckhage»."""
    called = [row for row in people if row.initials and " " not in row.name]
    names = find_names(document.quote(scope)) if called else []
    for row in people:
        full = [one for one in names if one.name.split(" ")[0] == row.name and initials_of(one.name) == row.initials]
        if row in called and len({one.name for one in full}) == 1:
            place = Span(document.id, scope.start + full[0].start, scope.start + full[0].end)
            yield replace(row, name=full[0].name, evidence=(*row.evidence, place))
        else:
            yield row
