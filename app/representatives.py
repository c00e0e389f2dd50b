"""An organisation that stands for its one representative: «mannen från Hamnbolaget», «Hamnbolagets budskap».

Papers tell what people say, and name their organisations in attendance lists only. Where one person came from the
organisation, the question is about that person, and the answer says so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.phrases import evidence_of, represents
from app.questions.organisations import words_naming
from app.questions.patterns import pattern
from app.questions.people import PersonAsked
from app.requirements import missing_names
from app.verification import is_supported
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.draft import Draft
    from ingest.records import Attendance

_SOMEBODY = (
    r"(?:mannen|kvinnan|personen|killen|tjejen|han|hon|hen|honom|henne|den|företräda(?:re|ren)|representant(?:en)?|"
    r"talaren|föreläsaren|experten|konsulten|deltagaren|gästen|man|woman|guy|speaker|representative)"
)
_OFFICE = (
    r"(?:företrädar|representant|talesperson|talesman|talare|föredragshållar|föreläsar|presentatör|expert|ombud|"
    r"utsänd)\w*"
)
_CAPITAL = r"(?-i:[A-ZÅÄÖ])[\w&-]*"
_NAME = (
    rf"{_CAPITAL}(?:\s(?:och\s|i\s|för\s)?{_CAPITAL}|\s(?:stad|kommun|högskola|universitet|kommunalförbund)s?\b){{0,3}}"
)
_EXPLICIT = pattern(
    rf"\b{_SOMEBODY}(?:\s(?:som\s)?(?:kom|var|är|jobbar|arbetar))?\s(?:från|ifrån|på|hos|för|from|of)\s(?P<from>{_NAME})",
    rf"(?<![\w-])(?P<whose>{_NAME})\s{_OFFICE}\b",
    rf"(?<![\w-])(?P<of>{_CAPITAL}?)-(?:presentation|föredrag|dragning|representant|företrädar|talar|man|kvinna|"
    r"inslag|föreläsning)\w*",
)
"""Words for somebody of an organisation, or for what they held."""
_ACCORDING = pattern(rf"\b(?:enligt|according to)\s(?P<from>{_NAME})")
_WHO_IS_IT = pattern(rf"^\W*(?:vem|vilka|who) (?:är|var|is|was) (?:det som är )?{_NAME} {_OFFICE}")
"""Asks who the representative is: that is for the lists."""


def with_representatives(asked: Asked) -> Asked:
    """`asked` about the people that stand for the organisations it names; as it is where none or several do."""
    if asked.question.people or _WHO_IS_IT.match(asked.sought):
        return asked
    found = list(_found(asked))
    if not found:
        return asked
    people = tuple(person for person, _ in found)
    written = {word for person in people for word in words(person.written)}
    topic = tuple(word for word in asked.question.topic if word not in written)
    question = replace(asked.question, people=people, topic=topic)
    return replace(asked, question=question, representatives=tuple(row for _, row in found))


def telling_whom_they_represent(asked: Asked, draft: Draft) -> Draft:
    """`draft`, its first statement with whom the people represent that the question only names so."""
    if not asked.representatives or not draft.statements:
        return draft
    first, *rest = draft.statements
    new = [each for each in asked.representatives if (each.organisation or "") not in first.text]
    told = "; ".join([*([first.derived] if first.derived else ()), *map(represents, new)])
    rows = (span for each in new for span in each.evidence)
    named = replace(first, derived=told or None, evidence=evidence_of((*first.evidence, *rows)))
    return replace(draft, statements=(named, *rest)) if is_supported(named, asked.searcher.document) else draft


def _found(asked: Asked) -> Iterator[tuple[PersonAsked, Attendance]]:
    """Whom the question means by an organisation, with the row that says so."""
    places = [(match.span(), next(filter(None, match.groups()))) for match in _EXPLICIT.finditer(asked.sought)]
    for (start, end), name in places or _named_only_in_lists(asked):
        row = _only_one_from(asked, name)
        if row is not None:
            yield PersonAsked(asked.sought[start:end], start, end, frozenset({row.name})), row


def _named_only_in_lists(asked: Asked) -> list[tuple[tuple[int, int], str]]:
    """The names in the question, with where they stand, of which no text near it tells, where it asks what was said."""
    said = [match["from"] for match in _ACCORDING.finditer(asked.sought)]
    if asked.question.kind == "contribution":
        said += asked.names
    names = dict.fromkeys(name for name in said if _organisations_called(asked, name))
    if not names or any(len(missing_names(names, each.around)) < len(names) for each in asked.candidates):
        return []
    starts = {name: asked.sought.index(name) for name in names}
    return [((start, start + len(name)), name) for name, start in starts.items()]


def _only_one_from(asked: Asked, name: str) -> Attendance | None:
    """The row of the one person who came from the organisation called `name`, or was to come; None of several."""
    organisations = _organisations_called(asked, name)
    rows = [
        row for held in asked.scope.meetings for row in held.meeting.attendance if row.organisation in organisations
    ]
    rows = [row for row in rows if row.status != "absent"] or rows
    return rows[0] if len({row.name for row in rows}) == 1 else None


def _organisations_called(asked: Asked, name: str) -> set[str]:
    """The organisations of the attendance lists that `name` names: those named in full, else all that it may mean."""
    named = {each for each in asked.listed_organisations if words_naming(each, name)}
    put = {word.removesuffix("s") for word in words(name)}
    whole = {each for each in named if {word.removesuffix("s") for word in words(each)} <= put}
    return whole or named
