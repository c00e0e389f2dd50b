"""Whether a document is a strategy, or a part of one, and not just something that mentions a strategy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.metadata import KIND_PATTERNS
from ingest.strategies.identity import front_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.model import Document
    from ingest.records import Fact, FocusArea

_STRATEGY_WORD = re.compile(
    r"\b\w*strategi(?:n|er|erna|ns)?\b|\bmålbild(?:en)?\b|\bRUS\b|"
    r"\b(?:\w*utvecklings|handlings|åtgärds|verksamhets|energi|klimat|vatten|biblioteks|kultur|bredbands|landsbygds|mål|"
    r"närings\w*|miljö|jämställdhets|folkhälso|trafikförsörjnings|digitaliserings|hållbarhets)"
    r"(?:plan(?:en)?|program(?:met)?)\b|\båtgärdslista\b|\bfärdplan(?:en)?\b|\bdigital agenda\b|"
    r"\b(?:agenda|vision|målbild|plan) 20[2-9]\d\b|"
    r"\binriktningsdokument\b|\b\w+politiskt (?:handlings)?program(?:met)?\b|\b\w*policy\b|\b\w*plan 20[2-9]\d\b",
    re.IGNORECASE,
)
"""What the front of a strategy calls it."""
_LIKE_ONE = re.compile(r"^(?:\w+ )?(?:program|plan|riktlinjer|vägledning) för\b", re.IGNORECASE)
"""Titles of strategies, and of much else: «Program för jämlik hälsa»."""
_ABOUT_ONE = re.compile(
    r"\b(?:protokoll\w*|\w*anteckning(?:ar)?|remissvar|remissyttrande|yttrande|svar på|synpunkter på|tjänsteskrivelse|"
    r"tjänsteutlåtande|kallelse|föredragningslista|dagordning|inbjudan|utvärdering|uppföljning|årsredovisning|årsrapport|"
    r"delårsrapport|slutrapport|delrapport|lägesrapport|verksamhetsberättelse|motion|medborgarförslag|enkät|avtal|stadgar|"
    r"delegationsordning|arbetsordning|reglemente|nulägesanalys|strategidag\w*|nyhetsbrev)\b",
    re.IGNORECASE,
)
"""What titles call documents that are about a strategy, or about something else."""
_ATTENDANCE = re.compile(
    r"(?:(?:övriga |ej )?närvarande|beslutande|frånvarande|justerare|utses att justera|tjänstgörande)\s*(?:[:\t]|$)",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"§\s*\d+")
_EVENT = re.compile(
    r"\b(?:antar|antog|beslutar|beslutade|föreslår|presenterar|lanserar|tar fram|bjuder|söker|får|vill|ska|startar|"
    r"välkomnar|klubbade|ute på remiss|på remiss|klar|klart|nu är)\b",
    re.IGNORECASE,
)
"""What makes a title a piece of news."""


def may_be_strategy(document: Document) -> bool:
    """Whether `document` is neither minutes nor, by its title, something that is only about a strategy."""
    return not _is_about_something_else(document) and not _looks_like_minutes(document)


def is_strategy(document: Document, facts: Sequence[Fact], areas: Sequence[FocusArea]) -> bool:
    """Whether `document`, which may be one, is a strategy, given what looks like a strategy's content in it.

    A title that says so is enough, but for news and web pages, which must also tell its content;
    without such a word in front, only a document with the whole skeleton of a strategy is one.
    """
    weight = _weight(facts, areas)
    if _STRATEGY_WORD.search(document.title):
        is_news = document.reader == "html" or _EVENT.search(document.title) is not None
        return weight >= 2 if is_news else True
    front = " ".join(
        document.quote(block.span) for block in front_of(document) if len(document.quote(block.span)) < 200
    )
    if _STRATEGY_WORD.search(front) or document.kind == "strategi" or _LIKE_ONE.match(document.title):
        return weight >= (1 if document.kind == "strategi" and _STRATEGY_WORD.search(front) else 2)
    return weight >= 3


def _is_about_something_else(document: Document) -> bool:
    if document.kind in {"protokoll", "minnesanteckning"}:
        named = any(KIND_PATTERNS[kind].search(document.title) for kind in ("protokoll", "minnesanteckning"))
        return named or not _STRATEGY_WORD.search(document.title)
    return _ABOUT_ONE.search(document.title) is not None


def _looks_like_minutes(document: Document) -> bool:
    """Lists of those who took part, or several §§ with headings of their own."""
    texts = [document.quote(block.span) for block in document.blocks]
    if any(_ATTENDANCE.match(text) for text in texts[:40]):
        return True
    return sum(_PARAGRAPH.match(text) is not None for text in texts) >= 3


def _weight(facts: Sequence[Fact], areas: Sequence[FocusArea]) -> int:
    """How many of the things are there that make up a strategy: areas, goals, a vision, priorities, kraftsamlingar."""
    names = [fact.name for fact in facts]
    parts = ("goal", "priority", "kraftsamling")
    return (
        (2 if len(areas) > 1 else 0)
        + sum(names.count(part) > 1 for part in parts)
        + ("vision" in names)
        + ("adopted" in names)
    )
