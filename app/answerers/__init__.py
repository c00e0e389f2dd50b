"""One module per kind of question. A new kind is a new module here and a line in `ANSWERERS`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.answerers.abbreviations import answer_abbreviations
from app.answerers.absence_reasons import answer_why_away
from app.answerers.agenda import answer_agenda_entry, answer_agenda_item
from app.answerers.area_by_meaning import answer_area_by_meaning
from app.answerers.area_goals import answer_goals_of_area
from app.answerers.area_names import answer_is_area, answer_renamed
from app.answerers.area_of_topic import answer_area_of_topic
from app.answerers.attendance import answer_attendance, answer_who_was_there
from app.answerers.attendance_compared import answer_who_came_to_one
from app.answerers.attendance_places import answer_who_sat_where
from app.answerers.attendance_times import answer_when_left
from app.answerers.ballots import answer_votes
from app.answerers.became import answer_what_became
from app.answerers.changes import answer_changes
from app.answerers.claims import answer_claims
from app.answerers.compared import answer_compared, answer_if_goal_reached
from app.answerers.conflicts import answer_conflicts, answer_who_took_no_part
from app.answerers.contributions import answer_contributions
from app.answerers.counted_areas import answer_counted_areas
from app.answerers.decided_or_not import answer_decided_or_not
from app.answerers.decisions import answer_decisions
from app.answerers.edition_changes import answer_edition_changes, answer_if_edition_changed
from app.answerers.elections import answer_who_was_elected
from app.answerers.focus_areas import answer_focus_areas
from app.answerers.headed_lists import answer_headed_list, answer_told_by_list
from app.answerers.list_members import answer_list_member
from app.answerers.listed_beside import answer_listed_beside
from app.answerers.meetings import answer_meetings
from app.answerers.mentions import answer_mentions
from app.answerers.offices import answer_still_in_office
from app.answerers.organisations import answer_organisations, answer_same_organisation, answer_who_they_are
from app.answerers.passages import answer_from_passages
from app.answerers.presenters import answer_presented_by, answer_presenters
from app.answerers.programme import answer_programme
from app.answerers.represented import answer_who_is_from
from app.answerers.reservations import answer_reservations
from app.answerers.revoked import answer_revoked
from app.answerers.role_bearers import answer_was_role_there, answer_who_bears_role
from app.answerers.strategies import answer_named_strategy, answer_strategies
from app.answerers.successions import answer_successions
from app.answerers.taken_up import answer_taken_up
from app.answerers.tasks import answer_tasks
from app.answerers.yes_no import answer_yes_or_no
from app.questions.kinds import asks_how_changed

if TYPE_CHECKING:
    from app.draft import Answerer
    from app.questions.kinds import Kind
    from app.questions.question import Question

ANSWERERS: dict[Kind, tuple[Answerer, ...]] = {
    "attendance": (answer_why_away, answer_who_came_to_one, answer_who_is_from, answer_attendance),
    "presenter": (answer_presenters,),
    "decision": (answer_decisions,),
    "votes": (answer_votes,),
    "reservation": (answer_reservations,),
    "task": (answer_tasks,),
    "organisation": (answer_same_organisation, answer_who_is_from, answer_organisations),
    "contribution": (answer_contributions,),
    "meeting": (answer_meetings,),
    "focus": (answer_focus_areas, answer_strategies),
    "strategy": (answer_strategies,),
}
"""Who is asked about each kind of question, in order, before the passages."""

_HOWEVER_PUT: tuple[Answerer, ...] = (
    answer_who_came_to_one,
    answer_agenda_entry,
    answer_who_is_from,
    answer_who_was_there,
    answer_presented_by,
    answer_who_they_are,
    answer_who_was_elected,
    answer_who_bears_role,
    answer_agenda_item,
)
"""Who answers from a list what only names a person, an organisation, an item or an o'clock, whatever its kind."""
_LAST: tuple[Answerer, ...] = (
    *_HOWEVER_PUT,
    answer_what_became,
    answer_focus_areas,
    answer_changes,
    answer_yes_or_no,
    answer_headed_list,
    answer_from_passages,
)
"""Who is asked when nobody else answered."""


def answerers_for(question: Question) -> tuple[Answerer, ...]:
    """The answerers to ask about `question`, in order."""
    own = [answerer for kind in question.kinds for answerer in ANSWERERS[kind]]
    if question.names_strategy:
        own.insert(0, answer_strategies)
    return tuple(dict.fromkeys((*_first(question), *own, *_LAST)))


def _first(question: Question) -> tuple[Answerer, ...]:
    """Who is asked before those of the question's kind."""
    if question.kind in {"votes", "reservation"}:
        return ()
    if question.is_yes_no:
        return (
            answer_programme,
            answer_was_role_there,
            answer_area_of_topic,
            answer_is_area,
            answer_list_member,
            answer_mentions,
            answer_still_in_office,
            answer_compared,
            answer_if_goal_reached,
            answer_if_edition_changed,
            answer_changes,
            answer_conflicts,
            answer_claims,
            answer_same_organisation,
            answer_decided_or_not,
        )
    if asks_how_changed(question.corrected):
        return (
            answer_revoked,
            answer_taken_up,
            answer_edition_changes,
            answer_renamed,
            answer_what_became,
            answer_changes,
        )
    return (
        answer_abbreviations,
        answer_who_took_no_part,
        answer_counted_areas,
        answer_listed_beside,
        answer_told_by_list,
        answer_when_left,
        answer_who_sat_where,
        answer_programme,
        answer_revoked,
        answer_taken_up,
        answer_edition_changes,
        answer_renamed,
        answer_area_of_topic,
        answer_named_strategy,
        answer_goals_of_area,
        answer_focus_areas,
        answer_area_by_meaning,
        answer_successions,
    )
