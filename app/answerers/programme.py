"""The programme of a day: when its parts began, how long they took, and what stood there beside the items."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from app.answerers.agenda_lines import line_of, people_of
from app.answerers.choice import meetings_asked
from app.answerers.verdicts import denied_by_opposite, with_verdict
from app.draft import Draft
from app.questions.patterns import verbose
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from app.asked import Asked
    from app.draft import Statement
    from app.library import HeldMeeting
    from ingest.records import AgendaItem

_MEAL = verbose(r"\b(?:\w*(?:lunch|frukost|smörg[åa]s) | (?:\w+s)?(?:fika|kaffe|rast|paus) | middag | bensträck)\w*")
_HOW_LONG = verbose(r"\bhur\ l[äa]nge\b | \bhow\ long\b")
_TO_COME = verbose(r"\b(?:ska|skall|kommer|blir|n[äa]sta)\b")
"""Asks for what is not on a programme that was held."""
_PART = re.compile(
    r"(?P<of>[\w-]*?)s?(?:pass|punkt|del|session|block|föredrag|dragning|presentation|genomgång|workshop|seminari)"
    r"(?:en|et|s|um|ens|ets|t|erna)?"
)
"""A part of a programme, with what it is of: «cyberpasset», «valideringspunkten»."""
_WORD = re.compile(r"[\w-]+")
_SHORTEST = 3
"""Letters that tell what a part is of: «IoT»."""
_SHORTEST_STEM, _LONGEST_ENDING = 4, 3
"""Letters: «anmäl» is a form of «anmälan»."""
_OF_TIME = frozenset(
    fold(word)
    for word in (
        "började börjar börja startade startar starta inleddes drog dras slutade slutar sluta avslutades pågick pågår "
        "varade höll håller hålla tog tar stod låg ligger planerad planerat lång långt länge dags gick åt äta äter åts "
        "serverades serveras serverade bjöd bjöds bjuda bjuds fick betala betalade betalar betalas kostade kosta "
        "gratis ingick ingår fanns bestod själv själva regionen kommunen arrangören deltagarna man vi "
        "ungefär cirka dag dagen programmet programet agendan dagordningen schemat stå ligga någonstans nånstans ätas"
    ).split()
)
"""Words that say of a part when it was, or of a meal that it was had and who paid for it."""
_NAMED = 0.6
"""The share of the words, those of time aside, that the title of a part must hold."""
_HOLDS = 0.5
"""The coverage at which a word stands in a title, in whatever form."""
_FEW_MEETINGS = 2
"""In an archive of so few, a part is theirs without being told whose."""
_MOST_MEETINGS = 50
"""So many, the latest, are looked through for an item that is told by all words."""
_PLACE = re.compile(r"\b(?:på|i|hos|vid)\s+(?!samband|anslutning|egen|form|stället)\w")
"""A place in the title of a meal: «Lunch på Pocket», not «Fika i samband med workshop»."""
_DERIVED = "sluttid är tid för nästa punkt"


def names_meal(text: str) -> bool:
    """Whether `text` speaks of a meal or a break."""
    return _MEAL.search(text) is not None


def answer_programme(asked: Asked) -> Draft | None:
    """When a part of the programme was, how long it took, or what its row says of a meal: where, whom it names."""
    if asked.question.is_change or _TO_COME.search(asked.sought):
        return None
    if asked.question.is_yes_no:
        return _of_meal(asked)
    if _asks_for_time(asked):
        found = _found(asked, lambda item: item.time is not None)
        return _time_of(asked, *found) if found else None
    if asked.question.expected in {"person", "place"} and _knows_meeting(asked):
        found = _found(asked, _is_beside)
        row = _row_of(asked, *found) if found else None
        return row or (None if asked.question.expected == "place" else _of_meal(asked))
    return _of_meal(asked)


def _of_meal(asked: Asked) -> Draft | None:
    """What the programme says of a meal, with Nej where that is the opposite of what is asked: «bekostas själv»."""
    if not names_meal(asked.sought) or not _knows_meeting(asked):
        return None
    found = _found(asked, _is_beside)
    if found is None:
        return None
    denied = asked.question.is_yes_no and denied_by_opposite(asked, found[1].title) is not None
    return with_verdict("Nej" if denied else None, Draft((line_of(*found),)))


def times_of_cited(asked: Asked, draft: Draft) -> tuple[Statement, ...]:
    """The lines, with their times, of the parts whose rows `draft` cites: «…, och hur dags var det?»."""
    cited = {span for statement in draft.statements for span in statement.evidence}
    items = ((held, item) for held in asked.scope.meetings for item in held.meeting.agenda if item.time)
    return tuple(line_of(held, item) for held, item in items if cited.intersection(item.evidence[:1]))


def _asks_for_time(asked: Asked) -> bool:
    """Whether an o'clock is asked for; a day may be asked for as well, where no part or meal is named."""
    if asked.question.expected == "clock":
        return True
    about_time = asked.question.expected == "time" or _HOW_LONG.search(asked.sought) is not None
    return about_time and _knows_meeting(asked) and (names_meal(asked.sought) or _names_part(asked))


def _names_part(asked: Asked) -> bool:
    """Whether a part is named by what it is of, or is one that stands in programmes as it is: a workshop.

    Where it is asked how long one took at a meeting that is told, the word alone will do: «punkten om …».
    """
    parts = [match for word in _WORD.findall(asked.sought.lower()) if (match := _PART.fullmatch(word))]
    any_part = asked.scope.by_time and _HOW_LONG.search(asked.sought)
    return any(any_part or len(match["of"]) >= _SHORTEST or match[0].startswith("workshop") for match in parts)


def _knows_meeting(asked: Asked) -> bool:
    return asked.scope.is_narrow or len(asked.library.meetings) <= _FEW_MEETINGS


def _is_beside(item: AgendaItem) -> bool:
    """Whether a row is no item but what stands between them: a meal, a break. Nothing else tells of it."""
    return not (item.number or item.kind or item.responsible or item.section)


def _found(asked: Asked, may_be: Callable[[AgendaItem], bool]) -> tuple[HeldMeeting, AgendaItem] | None:
    """The part that is named, at the meeting in question; where none is told, the latest item that has all words."""
    wanted = _matter(asked)
    known = _knows_meeting(asked)
    having = [held for held in asked.scope.meetings if any(map(may_be, held.meeting.agenda))]
    meetings = meetings_asked(asked, having)[:1] if known else having[:_MOST_MEETINGS]
    items = [(held, item) for held in meetings for item in held.meeting.agenda if may_be(item)]
    if not known:
        items = [(held, item) for held, item in items if not _is_beside(item)]
    weighed = [(_share(asked, wanted, item.title), held, item) for held, item in items]
    best = max(weighed, key=lambda each: each[0], default=None)
    least = (_NAMED if known else 1.0, -1.0)
    return best[1:] if wanted and best and best[0] > least else None


def _matter(asked: Asked) -> list[str]:
    """What the part in question is of: «cyber» for «cyberpasset»; the part itself where nothing else tells it."""
    rest = [word for word in asked.question.topic if fold(word) not in _OF_TIME]
    parts = {word: match["of"] for word in rest if (match := _PART.fullmatch(word))}
    told = [parts.get(word, word) for word in rest]
    return [word for word in told if len(word) >= _SHORTEST] or rest


def _share(asked: Asked, wanted: Sequence[str], title: str) -> tuple[float, float]:
    """The share of `wanted` that `title` holds, then how early (0 to -1) the first of them stands in it."""
    told = [fold(word) for word in words(title)]
    places = [place for word in wanted if (place := _place_in(asked, fold(word), told)) is not None]
    return len(places) / max(len(wanted), 1), -min(places, default=0) / max(len(told), 1)


def _place_in(asked: Asked, word: str, told: Iterable[str]) -> int | None:
    """The place of the first word of a title that begins with `word` or is another form of it."""
    holds = (place for place, each in enumerate(told) if each.startswith(word) or _is_form_of(asked, word, each))
    return next(holds, None)


def _is_form_of(asked: Asked, word: str, other: str) -> bool:
    ending = len(word) - len(other)
    is_longer = len(other) >= _SHORTEST_STEM and ending <= _LONGEST_ENDING and word.startswith(other)
    return is_longer or (len(other) >= _SHORTEST and asked.searcher.coverage(word, other) >= _HOLDS)


def _time_of(asked: Asked, held: HeldMeeting, item: AgendaItem) -> Draft | None:
    """The line of a part; up to the next row or the end of the meeting, where it is asked how long it took."""
    if not _HOW_LONG.search(asked.sought):
        return Draft((line_of(held, item),))
    items = held.meeting.agenda
    following = next((each for each in items[items.index(item) + 1 :] if each.time), None)
    end = held.meeting.first("end")
    until = (following.time, following.evidence) if following else (end.value, end.evidence) if end else None
    if until is None:
        return None
    line = line_of(held, replace(item, time=f"{item.time}–{until[0]}"))
    return Draft((replace(line, evidence=(*line.evidence, *until[1]), derived=_with(line.derived)),))


def _with(derived: str | None) -> str:
    return f"{derived}, {_DERIVED}" if derived else _DERIVED


def _row_of(asked: Asked, held: HeldMeeting, item: AgendaItem) -> Draft | None:
    """What a row beside the items tells: whom it names, or where it was."""
    if asked.question.expected == "person":
        return people_of(held, item)
    return Draft((line_of(held, item),)) if _PLACE.search(item.title) else None
