"""Facts of a meeting: when and where, who led it and wrote it down, its purpose, its attachments, the next one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.agenda import answer_agenda
from app.answerers.choice import meetings_asked
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, meeting_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Fact, MeetingFact


@dataclass(frozen=True, slots=True)
class FactAsked:
    """How facts are asked for, what they are called in an answer, and what is said where a paper lacks them."""

    names: tuple[MeetingFact, ...]
    pattern: re.Pattern[str]
    called: str


def _asked(names: tuple[MeetingFact, ...], called: str, pattern: str) -> FactAsked:
    return FactAsked(names, re.compile(pattern, re.IGNORECASE | re.VERBOSE), called)


FACTS = (
    _asked(("next_meeting",), "Nästa möte", r"\b(?:n[äa]sta|kommande)\ (?:\w+\ )?(?:g[åa]ng|\w*m[öo]te\w*|sammantr[äa]de\w*|tr[äa]ff)|ses\ (?:de\ |vi\ )?(?:n[äa]sta|igen|sedan)|next\ meeting|tr[äa]ffas\ .*n[äa]sta|efter\ (?:m[öo]tet\ )?den\ \d+.*\?$|n[äa]r\ (?:ska|skulle)\ .*(?:ses|tr[äa]ffas)"),
    _asked(("published",), "Publicerat", r"publice\w+|published|lades?\ (?:det\ |den\ )?ut"),
    _asked(("adjuster",), "Justerare", r"\bjuster(?:a|ade|are|aren|at|ades|ingsm[äa]n\w*|ingsman|ing)\b"),
    _asked(("secretary",), "Antecknat av", r"sekreterare\w*|protokollf[öo]rare|f[öo]rde\ (?:pennan|protokoll\w*|anteckning\w*)|\bskr(?:ev|ivit|ivits|ivet)\b|sammanst[äa]ll\w*|antecknade|vid\ protokollet|compiled|secretary|took\ (?:the\ )?(?:notes|minutes)|f[öo]rfattat|dokumenter\w+|bakom\ anteckning\w*|gjort\ anteckning\w*|wrote"),
    _asked(("chair",), "Ordförande", r"\bordf[öo]rande\w*|\bledde\b|\bledare\ f[öo]r\ m[öo]te|\bchair\w*|\bleddes\b|m[öo]tesledare"),
    _asked(("kind",), "Dokumenttyp", r"dokumenttyp|vilken\ (?:typ|sort)(?:s)?\ (?:av\ )?(?:dokument|handling)|vad\ är\ det\ för\ (?:dokument|handling)"),
    _asked(("attachment",), "Bilagor", r"\bbilag(?:a|or|orna|d)\b|attachments?|handlingar\ bifog"),
    _asked(("purpose",), "Syfte", r"\bsyfte\w*|purpose|varf[öo]r\ (?:h[öo]lls|tr[äa]ffades)|m[åa]let\ med\ (?:m[öo]tet|dagen)|aim\ of"),
    _asked(("paragraphs",), "Paragrafer", r"vilka\ paragraf\w*"),
    _asked(("end",), "Sluttid", r"^\W*(?:n[äa]r|hur\ dags|vilken\ tid|what\ time|when)\b(?!.*b[öo]rja).*\b(?:sluta\w*|avsluta\w*|end(?:ed)?)\b"),
    _asked(("start", "end"), "Tid", r"klockslag|hur\ dags|vilken\ tid|vilka\ tider|(?:n[äa]r|hur\ dags|what\ time).*(?:slut\b|b[öo]rja\w*|sluta\w*|start\w*|avslut\w*|[öo]ppn\w*|end\w*)|hur\ l[äa]nge|n[äa]r\ p[åa]\ dagen|p[åa]g(?:ick|[åa]r)|b[öo]rjade\ .*m[öo]te|slutade\ .*m[öo]te|what\ time|mellan\ vilka"),
    _asked(("date", "place"), "Datum och plats", r"(?:n[äa]r|vilken\ dag|vilket\ datum|when).*\b(?:och\ var|var\ och|and\ where)|(?:var|where)\ (?:och|and)\ (?:n[äa]r|when)"),
    _asked(("place",), "Plats", r"^\W*var\b|^\W*(?:i|p[åa])\ vilke[nt]\ (?:lokal|plats|sal|ort|stad|kommun|hus|rum|byggnad)|vilken\ (?:lokal|plats|sal)|\bwhere\b|\bplats(?:en)?\b|lokal(?:en)?\b|i\ vilket\ rum|fysisk|digitalt\ eller"),
    _asked(("date",), "Datum", r"^\W*n[äa]r\b|vilket\ (?:datum|[åa]r)|vilken\ (?:dag|datum)|\bwhen\b|\bdatum\b|what\ date"),
)  # fmt: skip
"""Tried in this order."""
_SHAPED = re.compile(
    r"\b(?:agenda\w*|dagordning\w*|program\w*|punkter(?:na)?|[äa]renden|(?:agenda|dagordnings|m[öo]tes)punkt\w*|kl(?:ockan)?\.?\ \d|lunch\w*|fika\w*|rast\w*|paus\w*|bensträck\w*)\b|\b\d{1,2}[.:]\d\d\b|^\W*vad\ betyder\ bokstav",
    re.IGNORECASE | re.VERBOSE,
)
_WHEN = re.compile(r"^\W*(?:n[äa]r|vilken (?:dag|tid)|when|var|where|vilket klockslag)\b", re.IGNORECASE)


def answer_meetings(asked: Asked) -> Draft | None:
    """The facts asked for of the meetings in question; a refusal where their papers do not state them."""
    wanted = next((each for each in FACTS if each.pattern.search(asked.sought)), None)
    if asked.scope.missing:
        return _planned(asked) or Draft(refusal=asked.scope.missing)
    if _SHAPED.search(asked.sought) and (wanted is None or wanted.names[0] not in {"next_meeting", "attachment"}):
        agenda = answer_agenda(asked)
        if agenda is not None:
            return agenda
    if wanted is None or not _is_about_meeting(asked, wanted):
        return None
    told = [held for held in asked.scope.meetings if any(held.meeting.all(name) for name in wanted.names)]
    meetings = meetings_asked(asked, asked.scope.meetings if asked.scope.by_time else told or asked.scope.meetings)
    found = [(held, fact) for held in meetings[:3] for name in wanted.names for fact in held.meeting.all(name)]
    if not found:
        return _lacking(asked, wanted, meetings)
    return Draft(tuple(_statements(wanted, found)))


def _is_about_meeting(asked: Asked, wanted: FactAsked) -> bool:
    """Whether the fact is asked of a meeting, not of something told there: little else may be in the question."""
    low = asked.sought.lower()
    says_meeting = re.search(
        r"möte|mote\b|stämma|sammantr|protokoll|anteckning|meeting|minutes|dagen|dokument|träff|samla|ses\b|rådet|styrelsen|nämnden|beredningen",
        low,
    )
    return says_meeting is not None and (wanted.names[0] != "attachment" or len(asked.question.topic) <= 3)


def _lacking(asked: Asked, wanted: FactAsked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    if wanted.names[0] in {"purpose", "attachment", "place", "date"} or not meetings:
        return None
    return Draft(
        refusal=f"{wanted.called} framgår inte av handlingen från mötet: {at_meeting(meetings[0])} nämns det inte."
    )


def _statements(wanted: FactAsked, found: Sequence[tuple[HeldMeeting, Fact]]) -> Iterator[Statement]:
    by_meeting: dict[int, list[tuple[HeldMeeting, Fact]]] = {}
    for held, fact in found:
        by_meeting.setdefault(id(held), []).append((held, fact))
    for pairs in by_meeting.values():
        held = pairs[0][0]
        facts = [fact for _, fact in pairs]
        if wanted.names[0] in {"attachment", "next_meeting"} and len(facts) > 1:
            lead = f"{wanted.called} {at_meeting(held)} ({len(facts)}):"
            yield Statement(lead, meeting_evidence(held) or facts[0].evidence, counts=(len(facts),))
            yield from (Statement(f"{BULLET}{fact.value}", fact.evidence) for fact in facts)
            continue
        values = (
            " – ".join(dict.fromkeys(fact.value for fact in facts))
            if wanted.names[0] == "start"
            else ", ".join(dict.fromkeys(fact.value for fact in facts))
        )
        evidence = tuple(dict.fromkeys((*(span for fact in facts for span in fact.evidence), *meeting_evidence(held))))
        yield Statement(f"{wanted.called} {at_meeting(held)}: {values}.", evidence)


def _planned(asked: Asked) -> Draft | None:
    """A meeting that the archive has no papers of, but that another names as the next one."""
    if not _WHEN.match(asked.sought):
        return None
    for held in asked.library.meetings:
        for fact in held.meeting.all("next_meeting"):
            fits = any(time.is_day and time.fits(fact.day) for time in asked.question.times)
            of_body = not asked.question.bodies.bodies or held.body in asked.question.bodies.bodies
            if fits and of_body and (asked.question.expected != "clock" or re.search(r"\d[.:]\d\d|kl", fact.value)):
                return Draft(
                    (
                        Statement(
                            f"Enligt anteckningarna {at_meeting(held)}: «{fact.value}»",
                            (*fact.evidence, *meeting_evidence(held)),
                        ),
                    )
                )
    return None
