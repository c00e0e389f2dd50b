"""What somebody said, thought, asked or proposed: the sentences that tell it, verbatim, where they name that person."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import names_asked, people_as_asked
from app.answerers.passages import quotation
from app.answerers.presented import presented_where_told
from app.answerers.presenters import who_presented
from app.draft import Draft
from app.extract import choose
from app.phrases import at_meeting
from app.swedish_text import listed
from app.told_names import names_somebody_new
from ingest.sentences import is_row

if TYPE_CHECKING:
    from app.asked import Asked
    from app.extract import Candidate

_IN_WRITING = re.compile(r"skriftlig|\bskrev|skickat|skickade|\bbrev|mejl", re.IGNORECASE)
"""Asks for what somebody said without being there."""
_ENOUGH = 0.3
"""The share of the topic that must stand around what a person is told to have said."""


def answer_contributions(asked: Asked) -> Draft | None:
    """What the people named contributed on the topic; a refusal where the papers tell nothing of that."""
    if asked.scope.missing:
        return Draft(refusal=asked.scope.missing)
    if not asked.question.people:
        return _in_presentation(asked)
    named = people_as_asked(asked)
    absent = _absent(asked)
    if absent and asked.scope.by_time and not _IN_WRITING.search(asked.sought):
        return Draft(refusal=f"{listed(sorted(absent))} var frånvarande {at_meeting(asked.scope.meetings[0])}.")
    candidates = [each for each in asked.candidates if not is_row(each.block, each.span)]
    if not candidates:
        return Draft(refusal=f"Arkivet berättar inte vad {named} har sagt om det.{_absence(asked)}")
    if not _is_on_topic(asked, candidates[0]):
        return Draft(refusal=f"{named} nämns i arkivet, men inget om det som frågan gäller.")
    return Draft(tuple(quotation(asked, spans) for spans in choose(asked, candidates)))


def _in_presentation(asked: Asked) -> Draft | None:
    """Who presented the item under which it was told, where it is asked who said it and no sentence names them."""
    best = next(iter(asked.candidates), None)
    if asked.question.expected != "person" or best is None:
        return None
    sentence = quotation(asked, choose(asked, [best])[0])
    if names_somebody_new(asked, sentence.text, only_people=True):
        return None
    told = presented_where_told(asked)
    held = told[0][0] if told else None
    return Draft((who_presented(held, [each for _, each in told], asked), sentence)) if held else None


def _is_on_topic(asked: Asked, candidate: Candidate) -> bool:
    """Whether enough of the topic stands around a sentence, and something of it beside the names of people."""
    if not asked.question.topic:
        return True
    if candidate.surrounding < _ENOUGH:
        return False
    matter = asked.unexplained(())
    return not matter or asked.searcher.coverage(" ".join(matter), candidate.around) > 0


def _absence(asked: Asked) -> str:
    """That the person was absent from the meeting in question, where that explains the silence."""
    absent = _absent(asked)
    return f" {listed(sorted(absent))} var frånvarande." if absent else ""


def _absent(asked: Asked) -> set[str]:
    """The people named, where the meetings in question list all of them as absent, and nobody as anything else."""
    if not asked.scope.by_time and len(asked.scope.meetings) != 1:
        return set()
    names = names_asked(asked)
    rows = [row for held in asked.scope.meetings for row in held.meeting.attendance if row.name in names]
    return {row.name for row in rows} if all(row.status == "absent" for row in rows) else set()
