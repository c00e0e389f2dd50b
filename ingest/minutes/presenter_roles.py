"""People named by what they are: «Ordföranden informerade», «Kommundirektören redogör», where one attendee is that."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Attendance, Fact

_ROLE = re.compile(r"(?:[a-zåäöé-]+\s)?[a-zåäöé-]*[a-zåäöé]{5,}", re.IGNORECASE)
_NO_ROLE = re.compile(
    r"\b(?:vice|ledamot|ersättare|suppleant|gäst|deltagare|representant|ej|frånvarande)\b", re.IGNORECASE
)
_NAME_NEXT = re.compile(r"\s+[A-ZÅÄÖÉ]")
_CHAIR = ("ordförande", "mötesordförande", "stämmoordförande", "årsmötesordförande")
_OFFICES = {"chair": _CHAIR, "secretary": ("sekreterare", "mötessekreterare")}
"""What those whom the header of minutes names are called in their text."""


class Roles:
    """Which person bears which title, for titles that one bears alone."""

    def __init__(self, attendance: Sequence[Attendance], facts: Sequence[Fact], roster: Roster) -> None:
        bearers: dict[str, dict[str, Span]] = {}
        for row in attendance:
            title = (row.role or "").split(",")[0].strip().lower()
            if _ROLE.fullmatch(title) and not _NO_ROLE.search(title):
                bearers.setdefault(title.split()[-1], {}).setdefault(row.name, row.evidence[0])
        for fact in facts:
            names = roster.resolve(fact.value)
            for title in _OFFICES.get(fact.name, ()) if len(names) == 1 else ():
                bearers.setdefault(title, {}).setdefault(names[0], fact.evidence[0])
        self._bearer = {title: next(iter(names.items())) for title, names in bearers.items() if len(names) == 1}
        forms = "|".join(re.escape(title) for title in sorted(self._bearer, key=len, reverse=True))
        self._pattern = re.compile(rf"\b(?P<title>{forms})(?P<definite>en|n)?\b", re.IGNORECASE) if forms else None

    def mentions(self, document: Document, span: Span) -> Iterator[Mention]:
        """The people whom `span` names by a title with no name beside it: «Ordföranden», to begin with «Ordförande»."""
        text = document.quote(span)
        for match in self._pattern.finditer(text) if self._pattern else ():
            alone = match["definite"] or match.start() == 0
            if alone and not _NAME_NEXT.match(text, match.end()):
                name, row = self._bearer[match["title"].lower()]
                place = Span(document.id, span.start + match.start(), span.start + match.end())
                yield Mention(name, match.group(), (place, row), "derived")
