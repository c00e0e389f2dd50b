"""What minutes tell of themselves: when they were adjusted (justering) and put up (anslag), why a meeting was moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.choice import meetings_asked
from app.draft import Draft, Statement
from app.phrases import at_meeting, evidence_of, the_meeting
from app.questions.patterns import verbose
from app.requirements import gives_reason
from ingest.dates import find_dates
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.asked import Asked
    from app.library import HeldMeeting
    from ingest.model import Block, Document, Span

_DIGITS = re.compile(r"\d")


def _has_day(text: str) -> bool:
    return bool(find_dates(text)) or re.search(r"\bomedelbart\b", text, re.IGNORECASE) is not None


def _has_figure(text: str) -> bool:
    return _DIGITS.search(text) is not None


def _is_any(text: str) -> bool:
    return bool(text)


@dataclass(frozen=True, slots=True)
class _Formality:
    """How a formality is asked for, by what words a line tells it, what must stand there too; `unsaid` as of facts."""

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    holds: Callable[[str], bool]
    unsaid: str | None = None


_WHEN = r"\b(?:n[äa]r|vilken|vilket|hur\ (?:dags|l[äa]nge)|var|datum|dag|tid|klockan|till\ och\ med|when|where)\b"
_FORMALITIES = (
    _Formality(
        verbose(rf"(?=.*{_WHEN}).*\bjuster(?:as|ades|ats|at|ad|ing|ingen|ingens|a)\b(?!\ (?:av|m[åa]l))"),
        verbose(r"\bjuster"),
        _has_day,
        "när protokollet justerades",
    ),
    _Formality(
        verbose(rf"(?=.*{_WHEN})(?=.*(?:protokoll|anslag|m[öo]te|sammantr)).*\bansl(?:og|ag|[åa]s|aget|agit)\w*"),
        verbose(r"^\W*(?:anslag|ansl[åo]|datum\ f[öo]r\ (?:ansl|n?ed)) | \bprotokoll.*\bansl(?:[åo]|ag)"),
        _has_figure,
        "när de anslogs",
    ),
    _Formality(
        verbose(
            r"^(?!.*\bpunkt)(?=.*(?:m[öo]te|sammantr[äa]d|tr[äa]ff)).*(?:flytta|utlyst|senarel|tidigarel|fram[åa]t)"
        ),
        verbose(r"^(?!.*n[äa]sta)(?=.*(?:m[öo]te|sammantr[äa]de)).*(?:flytta|utlyst|senarel|tidigarel)"),
        _is_any,
    ),
)
"""Tried in this order."""
_MOST = 3
"""Lines that one formality is told with."""
_OTHER_WRITER = verbose(
    r"(?=.*(?:varf[öo]r|vanliga|ordinarie|i\ st[äa]llet|why))"
    r".*(?:sekreterare|antecknade|anteckning|pennan|protokoll|skrev)"
)
"""Asks why somebody else than usual wrote the minutes."""
_WRITES = verbose(
    r"\bskriver\ i\ dag | \b(?:f[öo]r|f[öo]rde|skriver|skrev|tog|tar)\ (?:dagens\ )?(?:anteckning|protokoll|pennan)"
    r"| \bsekreterare.*\b(?:i\ st[äa]llet|ers[äa]tt|f[öo]rhindra) | \bvikarier"
)
"""Tells who writes today."""


def answer_formalities(asked: Asked) -> Draft | None:
    """The lines of the minutes that tell the formality asked for; a refusal where they should tell it and do not."""
    formality = next((each for each in _FORMALITIES if each.asks.search(asked.sought)), None)
    meetings = meetings_asked(asked, asked.scope.meetings)
    if formality is None or not meetings or not (asked.scope.is_narrow or len(asked.library.meetings) == 1):
        return None
    for held in meetings:
        told = list(_told(held, formality))[:_MOST]
        if told:
            return Draft(tuple(_line(held, span) for span in told))
    if formality.unsaid is None:
        return None
    return Draft(refusal=f"Handlingarna från {the_meeting(meetings[0])} säger inte {formality.unsaid}.")


def reason_for_writer(asked: Asked, held: HeldMeeting) -> tuple[Statement, ...]:
    """Why somebody else than usual wrote the minutes, where that is asked: the sentence that says who writes today.

    With the next one, where only that gives a reason or names whom the question names.
    """
    if not _OTHER_WRITER.search(asked.text):
        return ()
    document = held.document
    for block in _blocks(held):
        spans = sentences(document, block) if block.kind != "table_row" else []
        for span, following in zip(spans, [*spans[1:], None], strict=True) if spans else ():
            text = document.quote(span)
            if _WRITES.search(text):
                more = following is not None and gives_reason(text, "") < 1
                evidence = (span, following) if more and following else (span,)
                return (Statement(" ".join(document.quote(each) for each in evidence), evidence),)
    return ()


def _told(held: HeldMeeting, formality: _Formality) -> Iterator[Span]:
    """The rows and sentences that tell it, rows of the head first."""
    document = held.document
    found = [span for block in _blocks(held) for span in _pieces(document, block)]
    telling = [span for span in found if _tells(document.quote(span), formality)]
    rows = [span for span in telling if "\t" in document.quote(span)]
    yield from dict.fromkeys(rows or telling)


def _tells(text: str, formality: _Formality) -> bool:
    return formality.tells.search(text) is not None and formality.holds(text)


def _blocks(held: HeldMeeting) -> Iterator[Block]:
    return (each for each in held.document.blocks if held.holds(each.span) and each.kind not in {"heading", "title"})


def _pieces(document: Document, block: Block) -> list[Span]:
    return [block.span] if block.kind == "table_row" else sentences(document, block)


def _line(held: HeldMeeting, span: Span) -> Statement:
    """«Justering: Kommunkansliet den 23 september 2024 kl. 16.00 (vid mötet med …).»."""
    cells = [cell.strip() for cell in held.document.quote(span).split("\t") if cell.strip()]
    return Statement(f"{': '.join(cells).rstrip('.')} ({at_meeting(held)}).", evidence_of((span,), held=held))
