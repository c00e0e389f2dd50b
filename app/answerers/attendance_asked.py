"""What a question asks of attendance lists: people of which status, there in part or on a link, or all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.attendance_times import was_there_half_day
from app.phrases import STATUS_NAMES, STATUS_OF_ONE
from app.questions.parties import name_of, parties_in, sits_for
from app.questions.patterns import verbose
from app.swedish_text import listed
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.asked import Asked
    from ingest.records import Attendance, Status

_STATUS_ASKED: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("absent", verbose(r"""
        fr[åa]nvar | [åa]terbud | saknad | f[öo]rhinder | \bborta\b | uteblev  # were away, in one word
        | kom\ (?:inte|ej|aldrig)\b(?!\ fr[åa]n) | deltog\ (?:inte|aldrig)                      # did not come
        | (?:kunde\ inte|inte\ kunde)\ (?:komma|delta|n[äa]rvara|vara)
        | d[öo]k\ (?:inte|aldrig)\ upp
        | inte\ (?:var\ )?(?:med|d[äa]r|n[äa]rvarande|p[åa]\ plats)             # were not there
    | lyste\ med                                                           # lyste med sin frånvaro
        | absent | missing""")),
    ("co-opted", verbose(r"adjung | co-?opted | inbjudn | g[äa]st")),
    ("substitute", verbose(r"""
        (?:ej|inte)\ tj[äa]nstg[öo]rande | tj[äa]nstg(?:[öo]r|jorde)\ (?:ej|inte)
        | utan\ att\ tj[äa]nstg | ers[äa]ttare\ som\ inte""")),
)  # fmt: skip
WHILE = verbose(r"\b(?:medan | under\ tiden | s[åa]\ l[äa]nge)\b")
"""What somebody did while another was away: it is not asked who was there."""
_REPLACED = verbose(r"""
    ersatte | ers[äa]tter | vikarierade              # sat for somebody, in one word
    | \bin\ (?:som\ ers[äa]ttare\ )?f[öo]r | ers[äa]ttare\ f[öo]r           # stepped in for somebody
    | \w+s\ (?:plats|st[äa]lle)\b | i\ st[äa]llet\ f[öo]r | tj[äa]nstg[öo]r\w*\ f[öo]r""")
_THROUGHOUT = verbose(r"hela\ (?:dagen|m[öo]te\w*|tiden|sammantr[äa]de\w*) | stannade")
_LEFT_OR_LATE = verbose(r"""
    l[äa]mnade | avvek | i\ f[öo]rtid                                # left
    | \bsmet\b | \bstack\b | f[öo]rsvann | br[öo]t\ upp | gav\ sig\ av
    | (?:drog|gick|[åa]kte)\ (?:hem|iv[äa]g|d[äa]rifr[åa]n|tidig|halv|kvart|kl)
    | kom\ (?:\w+\ )?(?:sent|senare|f[öo]rst) | d[öo]k\ upp | anl[äa]nde | anslöt | sl[öo]t\ upp   # came late""")
_PARTLY = verbose(rf"""
    {_THROUGHOUT.pattern} | {_LEFT_OR_LATE.pattern}
    | gick\b | tidigare | senare | halv | en\ del\ av                # went, came earlier or later, for a part
    | till\ (?:kl|\d) | fr[åa]n\ kl | till\ vilken\ tid | hur\ l[äa]nge | until  # till when, from when""")
_LEAVES = verbose(r"\b(?:gick|l[äa]mnade|[åa]kte|drog|stack|smet|till|kom)\b")
"""Asks whether somebody came or went at an o'clock."""
_REMOTE = verbose(r"l[äa]nk | distans | digitalt | teams | zoom | remote | online")
_EXCEPT = verbose(r"""
    \b(?:bortsett\ från|förutom|utom|utöver|exklusive|inte\ räknat|except)\b.*
    | \w+\ (?:oräknade|borträknade|undantagna)\b""")
"""Whom not to count, with what names them."""
_INCLUDING = verbose(r"\b(?:inklusive|inkl\.?|även|inbegripet|including)\ (?:de\ )?adjung\w*")
_REGULAR = verbose(r"ordinarie | n[äa]rvarande | n[äa]rvarade | present\b")
_SORTS = {
    "kommuner": re.compile(r"kommun(?!al|förb)|\bstad\b", re.IGNORECASE),
    "regioner": re.compile(r"\bregion(?!ala)|regionen\b", re.IGNORECASE),
    "kommunalförbund": re.compile(r"kommun\w*förbund", re.IGNORECASE),
    "högskolor": re.compile(r"högskola|universitet", re.IGNORECASE),
    "lärosäten": re.compile(r"högskola|universitet", re.IGNORECASE),
}
"""What the organisations of a sort are called."""
_WHICH_SORT = re.compile(
    rf"\b(?:vilka|från|för|ifrån|representera\w+|företrä\w+)\s+(?:de\s+|några\s+|någon\s+av\s+)?"
    rf"(?P<sort>{'|'.join(_SORTS)})(?:na|a|en)?\b(?!.*\bnämn\w*)",
    re.IGNORECASE,
)
_HOW_MANY_CAME = verbose(r"""
    \bhur\ (?:m[åa]nga|mycket\ folk|stor\ uppslutning)\b
    (?:\ (?:personer|ledam\w+|medlemmar|deltagare|m[äa]nniskor|folk))?(?:\ som)?
    \W+(?:var\b(?!\ (?:f[öo]r|emot|positiva))|kom\b(?!\ [öo]verens|\ fram)|deltog|n[äa]rvar|satt|d[öo]k|infann
        |samlades|saknades|uteblev)""")
_OF_LISTS = verbose(r"""
    \b(?: n[äa]rvar\w+ | \w*m[öo]te\w* | ers[äa]tta\w* | tj[äa]nstg\w+ | l[äa]mnade | f[öo]rtid | l[äa]nk | distans
    | smet | stack | drog | f[öo]rsvann | [åa]kte | hem | f[öo]rmiddag\w* | eftermiddag\w* | sluta?t? | utifr[åa]n
    | saknades | inbjud\w* | medverka\w* | talan | r[äa]kning | v[äa]gnar | \w*grupp(?:en|ens)? | samlades
    | halv\w* | sent | senare | f[öo]rst | lunch\w* | \d+ | d[öo]k | upp | anl[äa]nde | anslöt | sl[öo]t
    | ledam\w+ | folk | m[åa]nga | satt | s[åa]gs | st[äa]mma\w* | adjung\w+ | hoppade | st[äa]lle\w* | fall
    | inte | d[äa]r | kunde | komma | delta | vara )\b""")
"""Words that ask of a list, and numbers of the o'clock: no topic beside it."""
_HOURS = re.compile(
    r"\b(?:halv|kvart|fem|tio|tjugo|över|i|sju|åtta|nio|elva|tolv|ett|två|tre|fyra|sex)\b", re.IGNORECASE
)
"""Words that say an o'clock."""

_HALF_DAY = verbose(r"""
    \b(?:bara|endast|enbart)\ (?:\w+\ ){0,3}?(?:f[öo]rmiddag | eftermiddag | (?:f[öo]re|efter)\ lunch)""")
"""Asks who was there for one half of the day and not the other."""
_FEW_MEETINGS = 4
"""Of so many meetings the words of their papers' names are those that tell which is meant."""

_SAYS_WHEN = re.compile(r"\b(?:till|från|kl)\b|\d[.:]\d\d", re.IGNORECASE)
"""A part of a meeting that is told by the o'clock or a break: «till kl 12.30», «från lunch»."""
_SAYS_TURN = re.compile(r"\b(?:från|till|lämna\w*|gick|efter|kom)\b", re.IGNORECASE)
"""A part that ends or begins with something, not one § that somebody came for."""
_SAYS_PART = re.compile(rf"{_SAYS_WHEN.pattern}|§|\b(?:under|punkt|ärende|ej)\b", re.IGNORECASE)
_SAYS_NOT = re.compile(r"(?:ej|inte) §§?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowsAsked:
    """The rows of a list that are asked for: those of `statuses` that `fit`.

    `several` is what such people are called before «mötet med …», `one` what is said of nobody: «att någon var
    adjungerad».
    """

    statuses: frozenset[Status]
    several: str
    one: str
    fit: Callable[[Attendance], bool]

    def hold(self, row: Attendance) -> bool:
        """Whether `row` is asked for."""
        return row.status in self.statuses and self.fit(row)


EVERYBODY: frozenset[Status] = frozenset({"present", "co-opted"})
"""All who were there."""
_MEMBERS: frozenset[Status] = frozenset({"present"})


def rows_asked(asked: Asked, put: str | None = None) -> RowsAsked:
    """Which rows the question asks for, or a part of it that is `put` so."""
    put = asked.sought if put is None else put
    text = _INCLUDING.sub("", _EXCEPT.sub("", put))
    status = next((status for status, pattern in _STATUS_ASKED if pattern.search(text)), None)
    if status is not None:
        return RowsAsked(frozenset({status}), f"{STATUS_NAMES[status]} vid", STATUS_OF_ONE[status], lambda _: True)
    there = _MEMBERS if _wants_members(asked) else EVERYBODY
    if _REMOTE.search(put):
        return RowsAsked(there, "närvarande på distans vid", "närvarande på distans", _was_remote)
    told = "närvarande en del av"
    if _HALF_DAY.search(put):
        return RowsAsked(there, told, f"{told} tiden", lambda row: was_there_half_day(row, put))
    if _PARTLY.search(put):
        hour, paragraph = asked.clock or _hour_of_break(asked), asked.question.paragraph
        return RowsAsked(there, told, f"{told} tiden", lambda row: _was_there_till(row, hour, paragraph))
    return RowsAsked(there, "närvarande vid", "närvarande", lambda _: True)


def _wants_members(asked: Asked) -> bool:
    """Whether only those who are listed as present are wanted, not the co-opted."""
    if _INCLUDING.search(asked.sought):
        return False
    return bool(_EXCEPT.search(asked.sought) or _REGULAR.search(asked.sought))


def sort_asked(asked: Asked) -> tuple[str, re.Pattern[str]] | None:
    """The sort of organisations, or the parties, that are asked for and what they look like; None where any will do."""
    parties = parties_in(asked.sought)
    if parties:
        return listed([name_of(each) for each in parties]), sits_for(parties)
    found = _WHICH_SORT.search(asked.sought)
    return (found["sort"].lower(), _SORTS[found["sort"].lower()]) if found else None


def asks_for_replacement(asked: Asked) -> bool:
    """Whether it is asked who sat in whose place."""
    return _REPLACED.search(asked.sought) is not None


def asks_of_list(text: str) -> bool:
    """Whether `text` asks who was there only in part, in what way, or not at all, so that a list must answer."""
    patterns = (_LEFT_OR_LATE, _REPLACED, _REMOTE, *(status for _, status in _STATUS_ASKED))
    return any(each.search(text) for each in patterns)


def asks_how_many_came(asked: Asked) -> bool:
    """Whether it is asked how many were there."""
    return _HOW_MANY_CAME.search(asked.sought) is not None


def asks_for_absence(asked: Asked) -> bool:
    """Whether it is asked who was not there, or whether somebody was not."""
    return any(pattern.search(asked.sought) for status, pattern in _STATUS_ASKED if status == "absent")


def is_so(asked: Asked, row: Attendance) -> bool:
    """Whether what a question for yes or no asks of a person is so by the list."""
    if row.part and _SAYS_NOT.search(row.part) and asked.question.topic:
        return False
    partly = row.part is not None and _SAYS_PART.search(row.part) is not None
    if partly and _THROUGHOUT.search(asked.sought):
        return False
    if not partly and _LEFT_OR_LATE.search(asked.sought):
        return False
    if partly and asked.clock and _LEAVES.search(asked.sought) and not _was_there_till(row, asked.clock, None):
        return False
    return (row.status in EVERYBODY) != asks_for_absence(asked)


def explained_words(asked: Asked) -> frozenset[str]:
    """The words of the question that ask of a list, or name an organisation of one, a place or an o'clock."""
    named = {word for words_ in asked.organisations.values() for word in words_}
    sort = _WHICH_SORT.search(asked.sought)
    if sort:
        named |= set(words(sort[0]))
    places = (fact.value for held in asked.scope.meetings for fact in held.meeting.all("place"))
    owners = (body.owner for body in asked.question.bodies.bodies if body.owner)
    hours = _HOURS.findall(asked.sought) if asked.clock else ()
    return frozenset({*named, *_OF_LISTS.findall(asked.sought), *places, *owners, *hours, *_labels(asked)})


def _labels(asked: Asked) -> Iterator[str]:
    """The words by which the papers of the meetings in question are told from others, where they are few."""
    if asked.scope.is_narrow and len(asked.scope.meetings) <= _FEW_MEETINGS:
        for held in asked.scope.meetings:
            yield from asked.library.label_words(held)


def _was_remote(row: Attendance) -> bool:
    return row.part is not None and _REMOTE.search(row.part) is not None


def _was_there_till(row: Attendance, hour: str | None, paragraph: str | None) -> bool:
    """Whether the list gives when somebody came or left; at `hour` (its digits) or a § where one is asked about."""
    if row.part is None or not (_SAYS_WHEN.search(row.part) or _SAYS_TURN.search(row.part)):
        return False
    if paragraph is not None:
        return paragraph in re.findall(r"\d+", row.part)
    return hour is None or hour.lstrip("0") in re.sub(r"\D", "", row.part)


def _hour_of_break(asked: Asked) -> str | None:
    """The digits of when the break was that the question names: «vid lunch» → 1230."""
    text = asked.sought.lower()
    for held in asked.scope.meetings:
        for item in held.meeting.agenda:
            if item.time and not item.number and any(word in text for word in words(item.title) if len(word) > 3):
                return re.sub(r"\D", "", item.time)[:4]
    return None
