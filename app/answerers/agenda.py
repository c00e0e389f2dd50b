"""The agenda: its items, what stood at a given time, when something was, how many items of a kind."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.agenda_lines import line_of, people_of, told_of
from app.answerers.choice import bears_number, meetings_asked
from app.answerers.verdicts import with_verdict
from app.draft import BULLET, Draft, Statement
from app.phrases import at_meeting, derivation, evidence_of, meeting_evidence
from app.questions.patterns import verbose
from app.questions.words import is_asking
from app.swedish_text import capitalised, counted, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.records import AgendaItem, ItemKind

_KINDS: tuple[tuple[ItemKind, re.Pattern[str]], ...] = (
    ("information", verbose(r"informations?")),
    ("discussion", verbose(r"diskussion")),
    ("decision", verbose(r"beslutspunkt | (?:för|for|rena)\ beslut")),
)
_KIND_NAMES: dict[ItemKind, str] = {"information": "information", "discussion": "diskussion", "decision": "beslut"}
_WHOLE = verbose(r"""
    agenda | dagordning | (?<![\w-])program(?:met|mets)?\b               # the whole of it
    | vilka\ (?:punkter | [äa]renden)
    | hur\ m[åa]nga\ (?:\w*punkter | [äa]renden) | how\ many\ (?:agenda\ )?items
    | (?:diskussions|informations|besluts)punkt                          # the items of a kind
    | punkt(?:en|er|erna)?\ .*(?:diskussion|information|beslut)""")
_BREAKS = verbose(r"\bpaus(?:er|erna)?\b | \braster(?:na)?\b | \bbreaks\b")
_LISTS = verbose(r"^\W*(?:vilka | hur\ m[åa]nga | fanns | which | how\ many)\b")
_WHETHER = verbose(r"^\W*(?:var|blev|hade|fanns|finns)\ (?:det\ |man\ |ni\ |vi\ |de\ )?(?:n[åa]gra?|n[åa]gon)\b")
_WHEN = verbose(r"^\W*(?:n[äa]r | vilken\ tid | hur\ dags | when | what\ time)\b")
_BEGAN = verbose(r"^\W*n[äa]r\ (?:b[öo]rja|starta|inled|sluta|avsluta|[öo]ppna|invig)\w*\b")
"""Asks when the matter itself began or ended: that is not when it stood on an agenda."""
_MEANING = verbose(r"betyder | st[åa]r\ .*\ f[öo]r\b | stands\ for")
"""Asks what a letter or word of an agenda means."""
_MEETING = verbose(r"m[öo]te | dagordning")
_OF_AGENDA = verbose(r"""
    \w*(?:agenda|dagordning|program|punkt|[äa]rende)\w*
    | (?:information|diskussion|beslut|paus|rast)(?:s|en|er|et|erna)?""")
"""A word of agendas, which tells nothing of what stands on one."""
_STOOD = verbose(r"inplanera\w* | schemal\w* | (?:l[åa]g | dagen | schemat)")
"""A word for where an item stood: «När låg punkten om drönare?»."""
_MOST_BESIDE = 1
"""Words of a topic beside those of an agenda: of more, something else is asked than what stood on it."""
_NAMED = 0.6
"""The share of the topic that the title of an item must hold to be asked about, where nothing says of which meeting."""
_NAMED_AT_MEETING = 0.4
"""…and where the meeting is known."""
_MOST_MEETINGS = 2
_MOST_AGENDAS = 50
"""So many meetings, the latest, are looked through for an item."""
_FEW_MEETINGS = 2
"""In an archive of so few, an agenda is theirs without being told whose."""


def answer_agenda(asked: Asked) -> Draft | None:
    """What the agenda says about the time, item or kind asked for."""
    if not _is_of_meeting(asked):
        return None
    meetings = meetings_asked(asked, _with_agenda(asked))[:_MOST_MEETINGS]
    return next((draft for held in meetings if (draft := _from_agenda(asked, held))), None)


def answer_agenda_item(asked: Asked) -> Draft | None:
    """When an item was, or whom it names, where the question speaks of nothing else."""
    expected = asked.question.expected
    if expected not in {"person", "time", "clock"} or asked.question.is_yes_no or not asked.question.topic:
        return None
    items = [(held, item) for held in _with_agenda(asked)[:_MOST_AGENDAS] for item in held.meeting.agenda]
    best = max(items, key=lambda pair: _titled_so(asked, pair[1]), default=None)
    if best is None or _titled_so(asked, best[1]) < _NAMED or _BEGAN.match(asked.sought):
        return None
    held, item = best
    if expected == "person":
        return people_of(held, item)
    return Draft((line_of(held, item),)) if item.time else None


def _titled_so(asked: Asked, item: AgendaItem) -> float:
    """The share of the topic that the title of an item holds, words aside for where an item stood on the agenda."""
    topic = [word for word in asked.question.topic if not (_STOOD.fullmatch(word) or _OF_AGENDA.fullmatch(word))]
    return asked.searcher.coverage(" ".join(topic), item.title) if topic else asked.coverage(item.title)


def answer_agenda_entry(asked: Asked) -> Draft | None:
    """Who or what stood on the agenda at the time, or under the number, that the question names, however it is put."""
    if asked.question.expected == "reason" or asked.question.people:
        return None
    number = asked.question.item
    names_only_number = number is not None and {*asked.question.topic} <= {number}
    return answer_agenda(asked) if asked.clock or names_only_number else None


def _is_of_meeting(asked: Asked) -> bool:
    """Whether a meeting's agenda can be meant: one is named, or the archive has hardly another."""
    if _MEANING.search(asked.sought):
        return False
    named = asked.scope.is_narrow or _MEETING.search(asked.sought) is not None
    return named or len(asked.library.meetings) <= _FEW_MEETINGS


def _with_agenda(asked: Asked) -> list[HeldMeeting]:
    """The meetings in scope that have an agenda; with times on it where a time is asked about."""
    having = [each for each in asked.scope.meetings if each.meeting.agenda]
    timed = [each for each in having if any(item.time for item in each.meeting.agenda)]
    about_time = asked.clock or _BREAKS.search(asked.sought) or asked.question.expected in {"time", "clock"}
    return timed or having if about_time else having


def _from_agenda(asked: Asked, held: HeldMeeting) -> Draft | None:
    items = held.meeting.agenda
    found = _at_clock(asked, items) or [item for item in items if bears_number(item, asked.question.item)]
    if not found and _WHEN.match(asked.sought):
        found = _titled(asked, [item for item in items if item.time])
        return Draft(tuple(line_of(held, item) for item in found)) if found else None
    if found:
        return Draft(tuple(line_of(held, item) for item in found))
    wants_whole = _WHOLE.search(asked.sought) and _is_of_whole(asked)
    if _BREAKS.search(asked.sought) and (wants_whole or _LISTS.match(asked.sought) or _WHETHER.match(asked.sought)):
        return _breaks(asked, held, items)
    return _whole(asked, held, items) if wants_whole else None


def _is_of_whole(asked: Asked) -> bool:
    """Whether the topic is the agenda itself: «Vilket program sökte Eva medel ur?» only has a word of it."""
    beside = [word for word in asked.question.topic if not _OF_AGENDA.fullmatch(word) and not is_asking(word)]
    return len(beside) <= _MOST_BESIDE and not asked.question.people


def _at_clock(asked: Asked, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    if asked.clock is None:
        return []
    return [item for item in items if item.time and _digits(item.time) == asked.clock.lstrip("0")]


def _digits(time: str) -> str:
    """Those of the first o'clock: «9.30–10.15» → 930."""
    return re.sub(r"\D", "", time)[:4].lstrip("0")


def _titled(asked: Asked, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The item whose title holds most of the topic, where it holds enough."""
    best = max(items, key=lambda item: asked.coverage_known(item.title), default=None)
    return [best] if best is not None and asked.coverage_known(best.title) >= _NAMED_AT_MEETING else []


def _breaks(asked: Asked, held: HeldMeeting, items: Sequence[AgendaItem]) -> Draft:
    breaks = tuple(line_of(held, item) for item in items if item.time and not item.number)
    if breaks and asked.question.is_yes_no:
        first = replace(breaks[0], derived=breaks[0].derived or "är ingen punkt på dagordningen")
        return with_verdict("Ja", Draft((first, *breaks[1:])))
    if breaks:
        return Draft(breaks)
    return Draft(refusal=f"Inga pauser står på dagordningen {at_meeting(held)}.")


def _whole(asked: Asked, held: HeldMeeting, items: Sequence[AgendaItem]) -> Draft:
    """How many items there are, and each of them; those of a kind where the question names one and items have kinds."""
    kind = next((kind for kind, pattern in _KINDS if pattern.search(asked.sought)), None)
    if kind is None or not any(item.kind for item in items):
        return Draft(tuple(_list(held, [item for item in items if item.number] or items, "Dagordning")))
    what = f"punkter för {_KIND_NAMES[kind]}"
    chosen = [item for item in items if item.kind == kind]
    verdict = ("Ja" if chosen else "Nej") if asked.question.is_yes_no else None
    told = _list(held, chosen, capitalised(what)) if chosen else [_none_of(held, items, what)]
    return with_verdict(verdict, Draft(tuple(told)))


def _none_of(held: HeldMeeting, items: Sequence[AgendaItem], what: str) -> Statement:
    """That no item is of a kind, by the marks of all that are marked."""
    marked = [item for item in items if item.kind]
    kinds = listed([_KIND_NAMES[kind] for kind, _ in _KINDS if any(item.kind == kind for item in marked)])
    evidence = evidence_of((span for item in marked for span in item.evidence[:1]), held=held)
    return Statement(f"Dagordning {at_meeting(held)}: inga {what}.", evidence, f"punkterna är för {kinds}")


def _list(held: HeldMeeting, items: Sequence[AgendaItem], what: str) -> Iterator[Statement]:
    lead = f"{what} {at_meeting(held)}: {counted(len(items), 'punkt', 'punkter')}."
    yield Statement(lead, meeting_evidence(held) or items[0].evidence, counts=(len(items),))
    for item in items:
        evidence = evidence_of(item.evidence, item.responsible)
        yield Statement(f"{BULLET}{told_of(item)}", evidence, derivation(item.responsible))
