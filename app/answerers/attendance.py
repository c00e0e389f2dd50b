"""Who was there, who was not, who left early, who sat in whose place; for whom somebody came; whether X was there."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, product
from typing import TYPE_CHECKING

from app.answerers.attendance_asked import (
    WHILE,
    asks_for_replacement,
    asks_how_many_came,
    asks_of_list,
    explained_words,
    is_so,
    rows_asked,
    sort_asked,
)
from app.answerers.attendance_counted import answer_how_many_came, counts_others
from app.answerers.attendance_people import about_people, replacement
from app.answerers.choice import meetings_asked
from app.answerers.several_times import written
from app.draft import BULLET, Draft, Statement
from app.phrases import (
    absence_worked_out,
    at_meeting,
    evidence_of,
    meeting_evidence,
    person_line,
    presence,
    the_meeting,
)
from app.questions.organisations import says_whose, words_naming
from app.questions.patterns import pattern
from app.requirements import missing_names
from app.swedish_text import capitalised, counted, listed
from app.verification import is_supported
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.answerers.attendance_asked import RowsAsked
    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span
    from ingest.records import Attendance

_JUDGES = re.compile(r"\b(?:många|få|fåtal|mycket folk|fullt|fullsatt|glest)\b", re.IGNORECASE)
"""Asks for a judgement of how many there were: a list does not give it."""
_CONFLICT = re.compile(r"j[äa]v|conflict", re.IGNORECASE)
_NOT_FROM = re.compile(r"annat [äa]n|andra [äa]n|inte fr[åa]n|utanf[öo]r|other than|förutom", re.IGNORECASE)
_FROM_NAME = re.compile(
    r"\b(?i:(?:från|ifrån|fran|from)|(?:satt|sitter|representer\w+|företräd\w+|talan|räkning)(?:\W\w+){0,2}? för)"
    r" (?P<name>[A-ZÅÄÖ]\w+)"
)
"""Whose people are asked for."""
_OF_ANOTHER_GROUP = re.compile(
    r"\b(?!styr|mötes)\w*grupp(?:en|ens)?\b|\bbilden\b|\w*(?:strategi|plan)(?:n|en)?\b", re.IGNORECASE
)
"""What has members of its own, whom no list of a meeting tells: «arbetsgruppen om Älvdata»."""
_WHOSE_MEETING = re.compile(
    r"\b(?P<whose>[^\W\d]{4,}s)\s(?:(?:senaste|förra|första|nästa|ordinarie|extra)\s)?\w*(?:möte[nt]?|sammanträde[nt]?|stämman?|träff(?:en)?)\b",
    re.IGNORECASE,
)
_WHO_HAS = pattern(
    r"^\W*vilk(?:a|en|et) \w+ (?:har|hade|saknar|får|fick|ska|kan|vill)\b(?! (?:deltagit|varit|närvarat|kommit|suttit))"
)
"""Asks who has something, not who came: «Vilka kommuner har lärcentrum?»."""
_WHO = re.compile(r"\W*(?:vem|vilka|vilken|who)\b", re.IGNORECASE)
_MOST_UNEXPLAINED = 1
"""Words of a topic beside people and organisations, from which on a list of people is no answer."""
_MOST = 3
"""Meetings that are told of at most."""

_AT_HOME_OF = re.compile(r"\bhos\s+$", re.IGNORECASE)
"""What stands before somebody at whose place a meeting was held: it is not asked whether they came."""
_AT_HOME = frozenset({"hemma", "hos"})
_EXISTS = re.compile(r"^\W*(?:finns|fanns) det\b", re.IGNORECASE)
"""Asks whether there is such a thing, not who came from it."""


def answer_attendance(asked: Asked) -> Draft | None:
    """The people asked for out of the attendance lists of the meetings in question."""
    if _WHO.match(asked.sought) and WHILE.search(asked.sought):
        return None  # who did something while somebody was away
    is_of_conflict = _CONFLICT.search(asked.sought) and not asks_for_replacement(asked)
    if is_of_conflict or asked.question.expected == "reason":
        return None
    missing = asked.scope.missing or _no_such_day(asked) or _no_such_body(asked)
    if missing:
        return Draft(refusal=missing)
    return (answer_how_many_came(asked) if asks_how_many_came(asked) else None) or _from_lists(asked)


def _from_lists(asked: Asked) -> Draft | None:
    """The people asked for, from lists."""
    held = meetings_asked(asked, [each for each in asked.scope.meetings if each.meeting.attendance])
    if not held:
        return None
    asked = _without_hosts(asked, held)
    if asked.question.people:
        held = [each for each in held if not missing_names(asked.names, each.document.text)]
        if not held:
            return None  # of something that is told where no list is: «träffen i Östanbäck»
        return replacement(asked, held) if asks_for_replacement(asked) else about_people(asked, held)
    unexplained = asked.unexplained(explained_words(asked))
    if len(unexplained) > _MOST_UNEXPLAINED:
        return None
    strangers = [name for name in asked.names if name.lower() in unexplained]
    nobody = _elsewhere(asked, held) or _from_nowhere(asked, held, unexplained) or _unlisted(asked, held, strangers)
    if nobody or strangers or _is_of_others(asked):
        return nobody
    return _lists(asked, held[:_MOST], _several_asked(asked))


def _is_of_others(asked: Asked) -> bool:
    """Whether it is asked of what no list tells: members of another group or strategy, how many women."""
    if counts_others(asked):
        return True
    groups = {fold(word.lower()) for word in _OF_ANOTHER_GROUP.findall(asked.sought)}
    groups -= {fold(word) for body in asked.question.bodies.bodies for word in (body.name.lower(), *words(body.name))}
    groups -= {fold(word) for word in asked.question.bodies.words}
    return bool(groups) and not groups.issubset(
        word for held in asked.scope.meetings for word in asked.library.label_words(held)
    )


def _without_hosts(asked: Asked, meetings: Sequence[HeldMeeting]) -> Asked:
    """`asked` without the people who only tell where the meeting was: «Vilka var med hemma hos Ove?».

    Where they were at none of `meetings`, it was not theirs: that is for the lists to tell.
    """
    people = tuple(each for each in asked.question.people if not _AT_HOME_OF.search(asked.sought[: each.start]))
    names = {name for each in asked.question.people if each not in people for name in each.names}
    if not any(held.attendance_of(name) for held, name in product(meetings, names)):
        return asked
    hosts = {word for each in asked.question.people if each not in people for word in words(each.written)}
    topic = tuple(word for word in asked.question.topic if word not in hosts | _AT_HOME)
    return replace(asked, question=replace(asked.question, people=people, topic=topic))


def _several_asked(asked: Asked) -> list[RowsAsked]:
    """The rows asked for, then those that each further question for people asks for: «…, och vem kom för sent?»."""
    further = [text for text, expected in asked.question.further if expected == "person" and asks_of_list(text)]
    first = asked.sought.removesuffix(further[0]) if further else asked.sought
    found = [rows_asked(asked, put) for put in (first, *further)]
    return list({each.several: each for each in found}.values())


def answer_who_was_there(asked: Asked) -> Draft | None:
    """As `answer_attendance`, for a question that only names people or organisations, however it is put."""
    if asks_how_many_came(asked) and asked.scope.is_narrow and not asked.unexplained(explained_words(asked)):
        return answer_attendance(asked)
    replacement = asks_for_replacement(asked)
    asks_who = asked.question.is_yes_no or _WHO.match(asked.sought) or replacement
    if asked.question.expected not in {"person", "any", "clock"} or not asks_who or _WHO_HAS.match(asked.sought):
        return None
    if _EXISTS.match(asked.sought) and asked.question.kind != "attendance":
        return None
    named = (
        asked.organisations
        or sort_asked(asked)
        or (asked.question.people and (asked.question.is_yes_no or replacement))
    )
    if not (named or (asks_of_list(asked.sought) and asked.scope.by_time)):
        return None
    return None if asked.unexplained(explained_words(asked)) else answer_attendance(asked)


def _no_such_day(asked: Asked) -> str | None:
    """That no meeting of the archive was held on the day that the question names, where it names one."""
    days = [written(asked, time) for time in asked.question.times if time.is_whole]
    if asked.scope.by_time or not days:
        return None
    return f"Arkivet har ingen närvarolista från {listed(days, 'eller')}."


def _no_such_body(asked: Asked) -> str | None:
    """That the archive names nowhere whose meeting the question is of: «golfklubbens möte»."""
    found = None if asked.question.is_english else _WHOSE_MEETING.search(asked.question.corrected)
    whose = found["whose"] if found else None
    if whose is None or any(map(asked.searcher.knows, (whose, whose[:-1]))) or whose in asked.question.bodies.words:
        return None
    return f"«{whose.removesuffix('s').capitalize()}» nämns inte i arkivet."


def _lists(asked: Asked, meetings: Sequence[HeldMeeting], wanted: Sequence[RowsAsked]) -> Draft | None:
    """The rows asked for, a list for each meeting."""
    statements: list[Statement] = []
    is_so_of_all = True
    for held, each in product(meetings, wanted):
        rows = _of_organisation(asked, [row for row in held.meeting.attendance if each.hold(row)])
        is_so_of_all = is_so_of_all and all(is_so(asked, row) for row in rows)
        statements += _list(asked, held, rows, each.several)
    if statements and asks_how_many_came(asked):
        statements = [_as_counted(each) for each in statements]
    asks_whether = asked.question.is_yes_no and asked.question.expected == "any" and not _JUDGES.search(asked.sought)
    if statements and asks_whether:
        statements[0] = replace(statements[0], text=f"{'Ja' if is_so_of_all else 'Nej'}. {statements[0].text}")
    if statements:
        return Draft(tuple(statements))
    return _nobody(asked, meetings, wanted[0])


def _nobody(asked: Asked, meetings: Sequence[HeldMeeting], wanted: RowsAsked) -> Draft | None:
    """That no row fits; Nej with those listed otherwise where it is asked whether somebody came from somewhere."""
    sort = sort_asked(asked)
    if asked.question.is_yes_no and (asked.organisations or sort):
        otherwise = _nobody_from(asked, meetings)
        if otherwise or asked.organisations:
            return otherwise
    who = f"någon från {sort[0]}" if sort and not asked.organisations else "någon"
    return Draft(refusal=f"Det framgår inte av närvarolistan {at_meeting(meetings[0])} att {who} var {wanted.one}.")


def _as_counted(statement: Statement) -> Statement:
    """The lead of a list with how its number came about: no paper states it."""
    if not statement.counts:
        return statement
    return replace(statement, derived=f"{counted(statement.counts[0], 'person', 'personer')} i deltagarlistan")


def _list(asked: Asked, held: HeldMeeting, rows: Sequence[Attendance], what: str) -> Iterator[Statement]:
    """How many there are, and of whom where not all are told, then a line for each."""
    if not rows:
        return
    whose, naming = _whose(asked, held)
    lead = f"{capitalised(what)} {the_meeting(held)}: {counted(len(rows), 'person', 'personer')}{whose}."
    yield Statement(lead, (*(meeting_evidence(held) or rows[0].evidence), *naming), counts=(len(rows),))
    yield from (_line(asked, held, row) for row in rows)


def _whose(asked: Asked, held: HeldMeeting) -> tuple[str, tuple[Span, ...]]:
    """« från Kustföreningen» and where that is named: without it the number would be that of all."""
    own = {row.organisation: row.evidence[0] for row in reversed(held.meeting.attendance) if row.organisation}
    named = sorted(name for name in asked.organisations if name in own)
    sort = sort_asked(asked)
    if sort and not named:
        return f" från {sort[0]}", ()
    but = "andra än " if _NOT_FROM.search(asked.sought) else ""
    return (f" från {but}{listed(named)}", tuple(own[name] for name in named)) if named else ("", ())


def _line(asked: Asked, held: HeldMeeting, row: Attendance) -> Statement:
    """A row as it stands; the name alone, with where the meeting stands, where the row does not say it in full."""
    full = Statement(f"{BULLET}{person_line(row)}", row.evidence, absence_worked_out(held, row))
    if is_supported(full, asked.searcher.document):
        return full
    return Statement(f"{BULLET}{row.name}", evidence_of(row.evidence, held=held))


def _of_organisation(asked: Asked, rows: Sequence[Attendance]) -> list[Attendance]:
    """Those of the organisations, or of the sort, that the question names, or all the others; all where it does not."""
    named, sort = asked.organisations, sort_asked(asked)
    if not named:
        return [row for row in rows if sort is None or (row.organisation and sort[1].search(row.organisation))]
    if _NOT_FROM.search(asked.sought):
        return [row for row in rows if row.organisation and row.organisation not in named]
    return [row for row in rows if row.organisation in named]


def _nobody_from(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """Nej, with the people of that organisation who are listed otherwise."""
    rows = ((held, row) for held in meetings for row in _of_organisation(asked, held.meeting.attendance))
    told = tuple(presence(held, row, "Nej, ") for held, row in islice(rows, _MOST))
    return Draft(told) if told else None


def _from_nowhere(asked: Asked, meetings: Sequence[HeldMeeting], unexplained: Sequence[str]) -> Draft | None:
    """That nobody is listed for what the question asks people from, where no list has it."""
    match = _FROM_NAME.search(asked.sought)
    if match is None or asked.organisations or _NOT_FROM.search(asked.sought):
        return None
    if match["name"].lower() not in unexplained:
        return None
    return Draft(refusal=f"Ingen från {match['name']} står i närvarolistan {at_meeting(meetings[0])}.")


def _unlisted(asked: Asked, meetings: Sequence[HeldMeeting], names: Sequence[str]) -> Draft | None:
    """That what is asked about by its name, whether it took part in a meeting that is told, stands in no list."""
    asks = asked.question.is_yes_no and asked.question.kind == "attendance" and asked.scope.is_narrow
    if not names or not asks:
        return None
    return Draft(refusal=f"{listed(names)} står inte i närvarolistan {at_meeting(meetings[0])}.")


def _elsewhere(asked: Asked, meetings: Sequence[HeldMeeting]) -> Draft | None:
    """That nobody is listed for an organisation that only the lists of other meetings have."""
    says_for_whom = says_whose(asked.sought) and not _NOT_FROM.search(asked.sought)
    if asked.organisations or not asked.scope.is_narrow or not says_for_whom:
        return None
    every = sorted({row.organisation for _, row in asked.library.attendance() if row.organisation})
    named = [name for name in every if words_naming(name, asked.sought)]
    if not named:
        return None
    return Draft(refusal=f"Ingen från {listed(named, 'eller')} står i närvarolistan {at_meeting(meetings[0])}.")
