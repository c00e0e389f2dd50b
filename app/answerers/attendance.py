"""Who was there, who was not, who left early, who sat in whose place; for whom somebody came; whether X was there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.draft import BULLET, Draft, Statement
from app.questions.people import is_named_in
from app.phrases import STATUS_NAMES, at_meeting, meeting_evidence, person_line
from app.swedish_text import listed
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import Attendance, Status

_STATUS_ASKED: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("absent", re.compile(r"fr[åa]nvar|[åa]terbud|saknad|f[öo]rhinder|\bborta\b|uteblev|absent|missing|kom inte|deltog inte|inte (?:var )?(?:med|n[äa]rvarande|p[åa] plats)", re.I)),
    ("co-opted", re.compile(r"adjung|co-?opted|inbjudn|g[äa]st", re.I)),
    ("substitute", re.compile(r"(?:ej|inte) tj[äa]nstg[öo]rande|ersättare som inte", re.I)),
)  # fmt: skip
_REPLACED = re.compile(
    r"ersatte|ers[äa]tter|in f[öo]r|\w+s plats\b|i st[äa]llet f[öo]r|vikarierade|tj[äa]nstg[öo]r\w* f[öo]r", re.I
)
_PARTLY = re.compile(
    r"l[äa]mnade|gick\b|avvek|till (?:kl|\d)|halv|tidigare|senare|i f[öo]rtid|en del av|left|until|stannade|hela (?:dagen|m[öo]tet)|till vilken tid|hur l[äa]nge|fr[åa]n kl|kom (?:\w+ )?(?:sent|senare)",
    re.I,
)
_REMOTE = re.compile(r"l[äa]nk|distans|digitalt|teams|zoom|remote|online", re.I)
_NOT_FROM = re.compile(r"annat [äa]n|andra [äa]n|inte fr[åa]n|utanf[öo]r|other than|förutom", re.I)
_MOST_UNEXPLAINED = 1
"""Words of a topic beside people and organisations, from which on a list of people is no answer."""
_EXCEPT = re.compile(
    r"\b(?:bortsett från|förutom|utom|utöver|exklusive|inte räknat|except)\b.*|\w+ (?:oräknade|borträknade|undantagna)\b",
    re.IGNORECASE,
)
_CONFLICT = re.compile(r"j[äa]v|conflict", re.I)
_REGULAR = re.compile(r"ordinarie|n[äa]rvarande|närvarade|present\b", re.I)
_EVERYBODY: tuple[Status, ...] = ("present", "co-opted")


_DECIDING = re.compile(r"beslut|avgjorde|avgöra|handlägg|ärende|deltog i|omröst", re.IGNORECASE)
_STOOD_ASIDE = re.compile(
    r"\bjäv|deltar (?:inte|ej)|deltog (?:inte|ej)|lämnade? (?:salen|sammanträdet|lokalen|rummet)|avstod", re.IGNORECASE
)


def answer_conflicts(asked: Asked) -> Draft | None:
    """Nej, where it is asked whether somebody took part in an item that they stood aside from (jäv)."""
    if not (asked.question.is_yes_no and asked.question.people and _DECIDING.search(asked.sought)):
        return None
    for candidate in asked.candidates:
        sentence = candidate.document.quote(candidate.span)
        names = frozenset(name for person in asked.question.people for name in person.names)
        if _STOOD_ASIDE.search(sentence) and is_named_in(names, sentence) and candidate.surrounding >= 0.3:
            return Draft((Statement(f"Nej. {sentence}", (candidate.span,)),))
    return None


def answer_attendance(asked: Asked) -> Draft | None:
    """The people asked for out of the attendance lists of the meetings in question."""
    if _CONFLICT.search(asked.sought) or asked.question.expected == "reason":
        return None
    held = [each for each in meetings_asked(asked, _with_lists(asked)) if each.meeting.attendance]
    if not held:
        return Draft(refusal=asked.scope.missing) if asked.scope.missing else None
    if _REPLACED.search(asked.sought) and asked.question.people:
        return _replacement(asked, held)
    if asked.question.people:
        return _about_people(asked, held)
    explained = {word for named in asked.organisations.values() for word in named}
    if len(asked.unexplained(explained)) > _MOST_UNEXPLAINED:
        return None
    chosen, what = _chooser(asked)
    return _lists(asked, held[:3], chosen, what)


def _with_lists(asked: Asked) -> list[HeldMeeting]:
    return [held for held in asked.scope.meetings if held.meeting.attendance]


def _replacement(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """Who sat in the place of somebody, or in whose place somebody sat."""
    names = {name for person in asked.question.people for name in person.names}
    for held in meetings:
        for row in held.meeting.attendance:
            if row.replaces and (row.replaces in names or row.name in names or _ends_alike(row.replaces, asked)):
                text = f"{row.name} tjänstgjorde som ersättare för {row.replaces} {at_meeting(held)}."
                return Draft((Statement(text, (*row.evidence, *meeting_evidence(held))),))
    return None


def _ends_alike(name: str, asked: Asked) -> bool:
    """Whether the question names the surname of somebody who never attended himself."""
    surname = name.split()[-1].lower()
    return any(word in {surname, surname + "s"} for word in words(asked.sought))


def _about_people(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """Whether and how the people named took part."""
    statements: list[Statement] = []
    for person in asked.question.people:
        rows = [(held, row) for held in meetings for row in held.meeting.attendance if row.name in person.names]
        statements += [_how(asked, held, row) for held, row in rows[:3]]
    if statements:
        return Draft(tuple(statements))
    named = listed([person.written for person in asked.question.people], "eller")
    return Draft(refusal=f"{named} nämns inte bland deltagarna {at_meeting(meetings[0])}.")


def _how(asked: Asked, held: HeldMeeting, row: Attendance) -> Statement:
    there = row.status in _EVERYBODY
    who = person_line(row)
    evidence = (*row.evidence, *meeting_evidence(held))
    wants_absent = any(status == "absent" and pattern.search(asked.sought) for status, pattern in _STATUS_ASKED)
    partly = bool(_PARTLY.search(asked.sought)) and row.part is not None
    told = f"{who} var {_told(row)} {at_meeting(held)}."
    if not asked.question.is_yes_no:
        return Statement(told, evidence)
    if row.part and re.search(r"(?:ej|inte) §§?", row.part) and asked.question.topic:
        yes = False
        return Statement(f"Nej, {told}", evidence)
    yes = (there != wants_absent) and not (partly and re.search(r"hela|stannade", asked.sought, re.IGNORECASE))
    return Statement(f"{'Ja' if yes else 'Nej'}, {told}", evidence)


def _told(row: Attendance) -> str:
    return {
        "present": "närvarande",
        "absent": "frånvarande",
        "co-opted": "adjungerad",
        "substitute": "ersättare och tjänstgjorde inte",
    }[row.status]


def _chooser(asked: Asked) -> tuple[Callable[[Attendance], bool], str]:
    """Which rows are asked for, and what they are called."""
    statuses: tuple[Status, ...] = _EVERYBODY
    what = "närvarande"
    text = _EXCEPT.sub("", asked.sought)
    for status, pattern in _STATUS_ASKED:
        if pattern.search(text):
            statuses, what = (status,), STATUS_NAMES[status]
            break
    else:
        if text != asked.sought:
            statuses = ("present",)
        if (
            _REGULAR.search(asked.sought)
            and not _EXCEPT.search(asked.sought)
            and not re.search("adjung", asked.sought, re.IGNORECASE)
        ):
            statuses = ("present",)
    if statuses == _EVERYBODY or statuses == ("present",):
        if _REMOTE.search(asked.sought):
            return (lambda row: row.status in statuses and bool(row.part and _REMOTE.search(row.part))), "på distans"
        if _PARTLY.search(asked.sought):
            hour = asked.clock or _hour_of_break(asked)
            return (lambda row: row.status in statuses and _is_partly(row, hour)), "med en del av mötet"
    return (lambda row: row.status in statuses), what


def _hour_of_break(asked: Asked) -> str | None:
    """When the break that the question names was: «vid lunch» → 1230."""
    for held in asked.scope.meetings:
        for item in held.meeting.agenda:
            if (
                item.time
                and not item.number
                and any(word in asked.sought.lower() for word in words(item.title) if len(word) > 3)
            ):
                return re.sub(r"\D", "", item.time)[:4]
    return None


def _is_partly(row: Attendance, hour: str | None) -> bool:
    if row.part is None or not re.search(r"\d", row.part) or not re.search(r"till|från|kl|\d[.:]\d\d", row.part):
        return False
    return hour is None or hour.lstrip("0") in re.sub(r"\D", "", row.part)


def _lists(
    asked: Asked, meetings: Sequence[HeldMeeting], chosen: Callable[[Attendance], bool], what: str
) -> Draft | None:
    statements: list[Statement] = []
    for held in meetings:
        rows = [row for row in held.meeting.attendance if chosen(row)]
        narrowed = _of_organisation(asked, rows)
        if narrowed:
            statements += _list(held, narrowed, what)
    if statements and asked.question.is_yes_no:
        statements[0] = replace(statements[0], text=f"Ja. {statements[0].text}")
    if statements:
        return Draft(tuple(statements))
    if asked.organisations and asked.question.is_yes_no:
        return _nobody_from(asked, meetings)
    return Draft(refusal=f"Det framgår inte av närvarolistan {at_meeting(meetings[0])} att någon var {what}.")


def _nobody_from(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """Nej, with the people of that organisation who are listed otherwise."""
    rows = [(held, row) for held in meetings for row in _of_organisation(asked, held.meeting.attendance)]
    told = [
        Statement(
            f"Nej, {person_line(row)} var {_told(row)} {at_meeting(held)}.", (*row.evidence, *meeting_evidence(held))
        )
        for held, row in rows
    ]
    return Draft(tuple(told[:3])) if told else None


def answer_who_was_there(asked: Asked) -> Draft | None:
    """As `answer_attendance`, for a question that only names people or organisations, however it is put."""
    asks_person = asked.question.expected in {"person", "any"} and (
        asked.question.is_yes_no or _WHO.match(asked.sought)
    )
    if not asks_person or not (asked.organisations or (asked.question.people and asked.question.is_yes_no)):
        return None
    explained = {word for named in asked.organisations.values() for word in named}
    return None if asked.unexplained(explained) else answer_attendance(asked)


_WHO = re.compile(r"\W*(?:vem|vilka|vilken|who)\b", re.IGNORECASE)


def _list(held: HeldMeeting, rows: Sequence[Attendance], what: str) -> list[Statement]:
    count = f"{len(rows)} {'person' if len(rows) == 1 else 'personer'}"
    lead = f"{what.capitalize()} {at_meeting(held)}: {count}."
    head = meeting_evidence(held) or rows[0].evidence
    return [
        Statement(lead, head, counts=(len(rows),)),
        *(Statement(f"{BULLET}{person_line(row)}", row.evidence) for row in rows),
    ]


def _of_organisation(asked: Asked, rows: Sequence[Attendance]) -> list[Attendance]:
    """Those of the organisations that the question names, or all the others; all where it names none."""
    named = asked.organisations
    if not named:
        return list(rows)
    if _NOT_FROM.search(asked.sought):
        return [row for row in rows if row.organisation and row.organisation not in named]
    return [row for row in rows if row.organisation in named]
