"""How many were at a meeting: the number that its papers state."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.answerers.passages import quotation
from app.draft import Draft
from app.questions.patterns import pattern
from app.requirement_patterns import NUMBER
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Span

_STATES = re.compile(
    rf"""
    \b(?!alla|samtliga|båda){NUMBER}\S*\ (?:röstberättigade\ |närvarande\ |av\ \S+\ )?
        (?:medlem\w*|person\w*|deltagare\w*|ledam\w+|boende|åhörare)\ (?:var\ |hade\ |som\ var\ )?
        (?:närvar|deltog|kom\b|infunnit|på\ plats|samlade|mötte\ upp)
    |\b(?!alla|samtliga|båda){NUMBER}\S*\ närvarande\b
    |\b(?:närvarande|deltog|kom)(?:\ var)?:?\ (?:\w+\ )?\d+\ (?:medlem|person|deltagare|ledam|röstberättigade)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""«De 47 närvarande medlemmarna», «31 medlemmar var närvarande», «Närvarande: 31 medlemmar»."""
_COUNTS_SENDERS = pattern(r"\bhur många (?:\w+ )?(?:kommuner|organisationer|företag|partier|föreningar|regioner)\b")
"""Asks for the number of those whom people came from."""
_COUNTS_SORT = pattern(
    r"\b(?:hur många|antal(?:et)?) (?:av \w+ )?(?:kvinn|män(?=n|\b)|tjej|kill|pojk|flick|student|elev|ungdom"
    r"|pensionär|barn|unga\b|äldre\b|lärare|forskar|konsult|politik|tjänste|förtroende)"
)
"""Asks for the number of people of a sort, as the word for it begins."""


def counts_others(asked: Asked) -> bool:
    """Whether the number of organisations is asked for, or of people of a sort: no list says who is of it."""
    counted = _COUNTS_SORT.search(asked.text)  # as typed: what no list names is easily taken for a slip
    return counted is not None or _COUNTS_SENDERS.search(asked.sought) is not None


def answer_how_many_came(asked: Asked) -> Draft | None:
    """The sentence that states how many were at the meeting asked about; None where only its list can be counted."""
    for held in meetings_asked(asked, asked.scope.meetings)[:1]:
        stated = next((span for span in _sentences(asked, held) if _STATES.search(_text(asked, span))), None)
        if stated is not None:
            return Draft((quotation(asked, [stated]),))
    return None


def _sentences(asked: Asked, held: HeldMeeting) -> Iterator[Span]:
    for block in held.document.blocks_in(held.meeting.scope):
        if block.kind not in {"title", "heading"}:
            yield from sentences(asked.searcher.document(block.span.document_id), block)


def _text(asked: Asked, span: Span) -> str:
    return asked.searcher.document(span.document_id).quote(span)
