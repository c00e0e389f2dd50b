"""Facts of a meeting: when and where, who led it and wrote it down, its purpose, its attachments, the next one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.agenda import answer_agenda
from app.answerers.attendance_asked import WHILE
from app.answerers.choice import meetings_asked
from app.answerers.formalities import answer_formalities, reason_for_writer
from app.answerers.meeting_facts import fact_asked
from app.answerers.programme import names_meal
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, evidence_of, meeting_evidence, the_meeting
from app.questions.patterns import pattern, verbose
from app.requirements import missing_names, stands_in
from app.scope import no_meeting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.answerers.meeting_facts import FactAsked
    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Fact, MeetingFact

_OF_AGENDA = verbose(r"""
    \b(?: agenda\w* | dagordning\w* | program\w*                                   # the whole of it
        | punkter(?:na)? | [äa]renden
        | (?:agenda|dagordnings|m[öo]tes|besluts|diskussions|informations)punkt\w*
        | kl(?:ockan)?\.?\ \d                                                       # what stood at an o'clock
        | lunch\w* | fika\w* | rast\w* | paus\w* | bensträck\w* )\b
    | \b\d{1,2}[.:]\d\d\b
    | ^\W*vad\ betyder\ bokstav""")
"""What is asked of an agenda rather than of the meeting."""
_OF_MEETING = verbose(r"""
    m[öo]te | stämma | stamma | sammantr | träff | traff | samla | ses\b | s[åa]gs\b | dagen | seminari | meeting
    | protokoll | anteckning | dokument | minutes
    | rådet | styrelsen | nämnden | beredningen""")
"""What says that a fact is one of a meeting or of its papers."""
_WHEN = verbose(r"^\W*(?: n[äa]r | vilken\ (?:dag|tid) | vilket\ klockslag | var | when | where )\b")
_CLOCK = re.compile(r"\d[.:]\d\d|kl")
_WHICH_ATTACHMENTS = verbose(r"""
    ^\W*(?:vilka|vad|hur\ m[åa]nga|lista|r[äa]kna\ upp|which|what)\b(?:\W+\w+){0,2}?\W+
        (?: bilag(?:or|er) | attachments | (?:handlingar|filer|dokument|papper|underlag)\b.*\bbifoga )
    | ^\W*vad\ \w+\ (?:det\ )?f[öo]r\ bilag(?:or|er)
    | ^\W*(?:finns|fanns|har|hade)\ (?:det\ )?(?:n[åa]gra\ )?(?:bilag(?:or|er)|attachments)""")
"""Asks for the list of attachments, however the papers are told."""
_OFFICES: frozenset[MeetingFact] = frozenset({"chair", "secretary", "adjuster"})
"""Facts that are of a meeting where the question names its day, without the word."""
_NO_PERSON = frozenset({"time", "day", "clock", "number", "amount", "place", "email", "phone"})
"""What nobody's name answers."""
_OF_BODY = verbose(r"""
    \b(?: valde?s? | valts | v[äa]ljs | uts[åa]gs | blev | blir | blivit | ny | nya | avgick | avg[åa]r | avg[åa]tt
        | l[äa]mna(?:r|de|t) | (?:tog|tar|tagit)\ [öo]ver | eftertr\w+ | \w*post(?:en)? )\b""")
"""Asks who holds an office, or who came or left: the one who leads a meeting may be another…"""
_FOR_MEETING = verbose(
    r"\b(?:m[öo]tes|st[äa]mmo)(?:ordf|sekr) | \bf[öo]r\ (?:m[öo]tet|st[äa]mman|[åa]rsm[öo]tet|kv[äa]llen|dagen)"
)
"""…unless it is for the meeting."""
_ASKS_MATTER = re.compile(r"\W*(?:vad|varför|what|why)\b(?!.*\bhe(?:ter|tte)\b)", re.IGNORECASE)
"""Asks what somebody wrote or said, not who it was: «Vad skrev hon i sin anteckning?»."""
_LISTS: frozenset[MeetingFact] = frozenset({"attachment", "next_meeting"})
"""Facts of which there may be many."""
_GATHERING = pattern(
    r"\b(?:nästa|kommande)\s(?:\w+\s)?\w*?(?P<sort>stämma|årsmöte|konferens|seminari|workshop|webbinari|utbildning)"
)
"""A gathering of its own sort, which the next meeting of a board is not."""
_BY_ITS_PAPERS = verbose(r"\benligt\ (?:\w+\ ){0,2}?\w*(?:möte|stämma|protokoll|anteckning|dokument)\w*")
"""Says where something is told: it is not asked of that meeting itself."""
_MEET = pattern(r"\b(?:träffas|ses|möts|sammanträder)\b")
_MOST_MEETINGS = 3
_MOST_TOPIC = 3
"""Words of a topic beside «bilaga»; of more, it is asked what stands in it."""


def answer_meetings(asked: Asked) -> Draft | None:
    """The facts asked for of the meetings in question; a refusal where their papers do not state them."""
    wanted = fact_asked(asked.sought)
    missing = asked.scope.missing or (_no_meeting_then(asked) if wanted and "date" in wanted.names else None)
    if missing:
        return _planned(asked) or Draft(refusal=missing)
    formal = answer_formalities(asked)
    if formal is not None:
        return formal
    agenda = answer_agenda(asked) if _may_be_of_agenda(asked, wanted) else None
    if agenda is not None:
        return agenda
    if wanted is None or not _is_about_meeting(asked, wanted):
        return None
    meetings = _meetings(asked, wanted)
    told = [(held, facts) for held in meetings[:_MOST_MEETINGS] if (facts := _facts(held, wanted))]
    if not told:
        return _lacking(wanted, meetings)
    statements = [statement for held, facts in told for statement in _statements(asked, wanted, held, facts)]
    reason = reason_for_writer(asked, told[0][0]) if wanted.name == "secretary" else ()
    return Draft((*statements, *reason))


def _no_meeting_then(asked: Asked) -> str | None:
    """That a body whose meeting is asked for at a time, «till hösten», has none then."""
    of_time = any(time.months for time in asked.question.times) and not asked.scope.by_time
    if not (of_time and asked.question.bodies.bodies and _MEET.search(asked.sought)):
        return None
    return no_meeting(asked.question, asked.scope.meetings)


def _may_be_of_agenda(asked: Asked, wanted: FactAsked | None) -> bool:
    """Whether the agenda is asked for, or when something was on a day that the question names already."""
    if wanted is not None and wanted.name in _LISTS:
        return False
    return (wanted is not None and _is_known_day(asked, wanted)) or _OF_AGENDA.search(asked.sought) is not None


def _is_about_meeting(asked: Asked, wanted: FactAsked) -> bool:
    """Whether the fact is asked of a meeting, not of something told there: little else may be in the question."""
    if wanted.name == "attachment" and _WHICH_ATTACHMENTS.search(asked.sought):
        return True
    if wanted.name == "attachment" and len(asked.question.topic) > _MOST_TOPIC:
        return False
    if _is_known_day(asked, wanted) or _is_of_part(asked, wanted) or _is_other_sort(asked, wanted):
        return False
    is_while = asked.question.people and WHILE.search(asked.sought)
    if is_while or (wanted.name == "next_meeting" and _is_of_other_gathering(asked)):
        return False
    if wanted.name in _OFFICES and _ASKS_MATTER.match(asked.sought):
        return False
    by_day = wanted.name in _OFFICES and asked.scope.by_time
    of_meeting = _OF_MEETING.search(_BY_ITS_PAPERS.sub("", asked.sought))
    return bool(of_meeting) or by_day or _is_all_that_is_asked(asked)


def _is_other_sort(asked: Asked, wanted: FactAsked) -> bool:
    """Whether somebody is asked for and the fact names nobody, or the other way about; or an office of the body is."""
    if wanted.name not in _OFFICES:
        return asked.question.expected == "person"
    elected = wanted.name == "chair" and _OF_BODY.search(asked.sought) and not _FOR_MEETING.search(asked.sought)
    return bool(elected) or asked.question.expected in _NO_PERSON


def _is_of_other_gathering(asked: Asked) -> bool:
    """Whether the next stämma is asked for, and what the papers tell of a next meeting names none."""
    gathering = _GATHERING.search(asked.sought)
    told = (fact.value for held in asked.scope.meetings for fact in held.meeting.all("next_meeting"))
    return gathering is not None and not any(stands_in(gathering["sort"], each) for each in told)


def _is_known_day(asked: Asked, wanted: FactAsked) -> bool:
    """Whether a question of when names a day itself: that tells the meeting, and is not the answer."""
    names_day = any(time.is_day for time in asked.question.times)
    return wanted.names == ("date",) and names_day and bool(asked.question.topic)


def _is_of_part(asked: Asked, wanted: FactAsked) -> bool:
    """Whether it is asked where a meal was, or when somebody came or went: not of the meeting as a whole."""
    if wanted.name == "place":
        return names_meal(asked.sought)
    return wanted.name in {"start", "end"} and bool(asked.question.people)


def _is_all_that_is_asked(asked: Asked) -> bool:
    """Whether nothing but a meeting and how it is asked stands in the question: «Var höll man till den 4 mars?»."""
    return (asked.scope.is_narrow or len(asked.scope.documents) == 1) and not asked.unexplained(())


def _meetings(asked: Asked, wanted: FactAsked) -> Sequence[HeldMeeting]:
    """The meetings in question; the latest for the next one, if no time is named."""
    if asked.scope.by_time:
        return meetings_asked(asked, asked.scope.meetings)
    told = [held for held in asked.scope.meetings if _facts(held, wanted) and _names_all(asked, held)]
    if wanted.name == "next_meeting":
        told = told or [held for held in _of_same_papers(asked) if _facts(held, wanted)]
        if told:
            return told[:1]
    return meetings_asked(asked, told or asked.scope.meetings)


def _of_same_papers(asked: Asked) -> list[HeldMeeting]:
    """What else the papers of the meetings in question hold, where it is told of no other body."""
    papers = {held.document.id for held in asked.scope.meetings}
    return [held for held in asked.allowed_meetings if held.document.id in papers and held.body is None]


def _names_all(asked: Asked, held: HeldMeeting) -> bool:
    """Whether all names in the question stand in the papers of a meeting: else it is another's."""
    document = held.document
    return not missing_names(asked.names, f"{document.name}\n{document.title}\n{document.text}")


def _facts(held: HeldMeeting, wanted: FactAsked) -> list[Fact]:
    return [fact for name in wanted.names for fact in held.meeting.all(name)]


def _lacking(wanted: FactAsked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    if wanted.unsaid is None or not meetings:
        return None
    return Draft(refusal=f"Handlingarna från {the_meeting(meetings[0])} säger inte {wanted.unsaid}.")


def _statements(asked: Asked, wanted: FactAsked, held: HeldMeeting, facts: Sequence[Fact]) -> Iterator[Statement]:
    """The facts of one meeting in a line; a list of them where there are several of a kind that comes in lists."""
    lead = f"{wanted.called} {the_meeting(held)}"
    if wanted.name in _LISTS and len(facts) > 1:
        head = meeting_evidence(held) or facts[0].evidence
        yield Statement(f"{lead} ({len(facts)}):", head, counts=(len(facts),))
        yield from (Statement(f"{BULLET}{fact.value}", fact.evidence) for fact in facts)
        return
    between = "–" if wanted.name == "start" else ", "
    values = between.join(dict.fromkeys(_words(asked, fact) for fact in facts)).rstrip(".")
    evidence = evidence_of((span for fact in facts for span in fact.evidence), held=held)
    yield Statement(f"{lead}: {values}.", evidence)


def _words(asked: Asked, fact: Fact) -> str:
    """The value of a fact; for the kind of a document, which is worked out, the words it is known by."""
    if fact.name != "kind":
        return fact.value
    document_of = asked.searcher.document
    return ", ".join(f"«{' '.join(document_of(span.document_id).quote(span).split())}»" for span in fact.evidence)


def _planned(asked: Asked) -> Draft | None:
    """A meeting that the archive has no papers of, but that another names as the next one."""
    if not _WHEN.match(asked.sought):
        return None
    told = ((held, fact) for held in asked.allowed_meetings for fact in held.meeting.all("next_meeting"))
    found = next(((held, fact) for held, fact in told if _is_planned(asked, held, fact)), None)
    if found is None:
        return None
    held, fact = found
    text = f"Enligt anteckningarna {at_meeting(held)}: «{fact.value}»"
    return Draft((Statement(text, evidence_of(fact.evidence, held=held)),))


def _is_planned(asked: Asked, held: HeldMeeting, fact: Fact) -> bool:
    """Whether a next meeting is the one in question; with its o'clock where that is asked."""
    bodies = asked.question.bodies.bodies
    return (
        any((time.is_day or (time.months and time.year)) and time.fits(fact.day) for time in asked.question.times)
        and (not bodies or held.body in bodies)
        and (asked.question.expected != "clock" or _CLOCK.search(fact.value) is not None)
    )
