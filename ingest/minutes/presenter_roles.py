"""People named by what they are: «Ordföranden informerade», «Kommundirektören redogör», where one person is that.

Who bears a title is told by the attendance list or the header, else by the text itself («Kassör Göran Hök»). A function
that nobody is known to hold is kept as it is written: «Kassören redovisade».
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.model import Span
from ingest.name_words import is_role
from ingest.people import find_names
from ingest.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Document
    from ingest.people import Roster
    from ingest.records import Attendance, Fact

_ROLE = re.compile(r"(?:[a-zåäöé-]+\s)?[a-zåäöé-]*[a-zåäöé]{5,}|vd", re.IGNORECASE)
_NO_ROLE = re.compile(
    r"\b(?:vice|ledamot|ersättare|suppleant|gäst|deltagare|representant|ej|frånvarande)\b", re.IGNORECASE
)
_NAME_NEXT = re.compile(r",?\s+[A-ZÅÄÖÉ]")
_CHAIR = ("ordförande", "mötesordförande", "stämmoordförande", "årsmötesordförande")
_OFFICES = {"chair": _CHAIR, "secretary": ("sekreterare", "mötessekreterare")}
"""What those whom the header of minutes names are called in their text."""
_OTHER_BEARER = re.compile(
    r"(?:\bvice|\b(?!(?:styrelsen|föreningen|rådet|nämnden|klubben|kåren|sektionen|mötet|årsmötet|stämman|utskottet)s\b)"
    r"[\w-]+s)\s+$",
    re.IGNORECASE,
)
"""«Vice ordföranden», «Valberedningens ordförande»: another one than the ordförande of the meeting."""
_OWN_BEARER = re.compile(
    r"\b(?:styrelsen|föreningen|rådet|nämnden|klubben|kåren|sektionen|utskottet)s\s$", re.IGNORECASE
)
_ELECTED = re.compile(
    r"\b(?:till|som|val av|omval av|nyval av|ny|nye|nya|tidigare|förre|avgående|blivande|utsåg|väljer|välja)\s+"
    r"(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(r"(?P<title>[^\W\d_][\w-]{4,40})\s$")
FUNCTION = re.compile(
    r"(?:\b(?P<whose>[A-ZÅÄÖa-zåäö-]{3,30}s)\s)?\b(?:[Vv]ice\s)?"
    r"(?:[\wåäö-]{0,30}(?:ordföranden|kassören|sekreteraren|revisorn|revisorerna|chefen|direktören|samordnaren|"
    r"handläggaren|utredaren|ingenjören|arkitekten|konsulten|strategen|controllern|juristen|advokaten|rektorn|"
    r"föreståndaren|intendenten|prefekten|kyrkoherden|förvaltaren|redaktören|webbmastern|kommunikatören|ombudsmannen|"
    r"kanslisten|projektledaren|verksamhetsledaren|gruppledaren)|VD|[Vv]d:n|VD:n)(?![\w-])|"
    r"^(?:Ordförande|Kassör|Sekreterare|Revisor)(?=\s+[a-zåäö]|:)|"
    r"\b[A-ZÅÄÖa-zåäö-]{3,30}ens\sordförande(?![\w-])",
    re.IGNORECASE,
)
"""A function that one person holds, in the definite form: «Kassören», «Valberedningens ordförande»."""


class Roles:
    """Which person bears which title, for titles that one bears alone."""

    def __init__(
        self,
        attendance: Sequence[Attendance],
        facts: Sequence[Fact],
        roster: Roster,
        text: tuple[Document, Span] | None = None,
    ) -> None:
        bearers: dict[str, dict[str, Span]] = {}
        for row in attendance:
            title = (row.role or "").split(",")[0].strip().lower()
            if _ROLE.fullmatch(title) and not _NO_ROLE.search(title):
                bearers.setdefault(title.split()[-1], {}).setdefault(row.name, row.evidence[0])
        for fact in facts:
            names = roster.resolve(fact.value)
            for title in _OFFICES.get(fact.name, ()) if len(names) == 1 else ():
                bearers.setdefault(title, {}).setdefault(names[0], fact.evidence[0])
        for title, names_told in (_told(*text) if text else {}).items():
            bearers.setdefault(title, names_told)
        self._bearer = {title: next(iter(names.items())) for title, names in bearers.items() if len(names) == 1}
        forms = "|".join(re.escape(title) for title in sorted(self._bearer, key=len, reverse=True))
        self._pattern = re.compile(rf"\b(?P<title>{forms})(?P<definite>en|:?n)?\b", re.IGNORECASE) if forms else None

    def mentions(self, document: Document, span: Span) -> Iterator[Mention]:
        """The people whom `span` names by a title with no name beside it: «Ordföranden», to begin with «Ordförande»."""
        text = document.quote(span)
        for match in self._pattern.finditer(text) if self._pattern else ():
            alone = match["definite"] or match.start() == 0 or _OWN_BEARER.search(text[: match.start()])
            if alone and not _NAME_NEXT.match(text, match.end()) and not _OTHER_BEARER.search(text[: match.start()]):
                name, row = self._bearer[match["title"].lower()]
                place = Span(document.id, span.start + match.start(), span.start + match.end())
                yield Mention(name, match.group(), (place, row), "derived")

    @staticmethod
    def functions(document: Document, span: Span) -> Iterator[Mention]:
        """The functions that `span` names with no name beside them, as they are written."""
        text = document.quote(span)
        for match in FUNCTION.finditer(text):
            if not _NAME_NEXT.match(text, match.end()):
                place = Span(document.id, span.start + match.start(), span.start + match.end())
                yield Mention(match.group()[0].upper() + match.group()[1:], match.group(), (place,))


def _told(document: Document, scope: Span) -> dict[str, dict[str, Span]]:
    """Who bears a title by the text itself: «Kassör Göran Hök», «Revisorn Boel Ask»; not whom it elects."""
    text = document.quote(scope)
    found: dict[str, dict[str, Span]] = {}
    for name in find_names(text):
        before = text[max(0, name.start - 80) : name.start]
        match = _TITLE_BEFORE.search(before)
        if match is None or not is_role(match["title"]) or _NO_ROLE.search(before[max(0, match.start() - 8) :]):
            continue
        if _ELECTED.search(before[: match.start()]) or _OTHER_BEARER.search(before[: match.start()]):
            continue
        title = _bare(match["title"].lower())
        place = Span(document.id, scope.start + name.start - len(match.group()), scope.start + name.end)
        found.setdefault(title, {}).setdefault(name.name, place)
    return found


def _bare(title: str) -> str:
    """A title without the definite ending: kassören → kassör, ordföranden → ordförande."""
    shorter = next((title[: -len(end)] for end in ("en", "n") if title.endswith(end)), title)
    return shorter if is_role(shorter) and shorter != title else title
