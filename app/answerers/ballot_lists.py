"""Who voted how (omröstningslista): the names under Ja, Nej and Avstår, by marks in a list or as sentences tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from ingest.model import Span
from ingest.people import find_names
from ingest.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.model import Block, Document

Choice = Literal["ja", "nej", "avstår"]

_SUMS = re.compile(r"^(?:summa|totalt?|resultat|antal|röster)\b", re.IGNORECASE)
"""The row of a list that counts."""
_COLUMN = re.compile(r"ja|nej|avst\w*\.?", re.IGNORECASE)
"""What heads the crosses of a list."""
_BESIDE_NAME = re.compile(r",.*| \((?:tjg?\.? ?)?ers\w*\.?\)", re.IGNORECASE)
"""What a list says of somebody beside name and party: «Alva Ek (tjg ers)», «Bo Ahl, ordf.»."""
_BESIDE_NAMES = re.compile(r"(?!och\b|samt\b)[a-zåäö]{3,}", re.IGNORECASE)
"""A word in a cell that is more than a list of names: «Bifall till Bo Ahls yrkande»."""
_VOTED = r"(?:röstar|röstade|röster|röst|röstande)"
_LED_IN = re.compile(
    rf"(?<!\w)(?:(?P<first>ja|nej)(?:[ -]?{_VOTED}|(?=\s*\(\d+\)\s*:))|{_VOTED} (?P<last>ja|nej)"
    r"|(?P<none>avst(?:år|od|ående)))"
    r"(?: (?:avges|avgavs|lämnas|lämnades) av| från att rösta)?\s*(?:\(\d+\)|\d+)?\s*:?\s*(?=(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
"""What stands before the names: «Ja röstade:», «Ja (5):», «Fyra röstar nej:», «Avstår:»."""
_ROW_OF = re.compile(
    r"(?P<choice>ja|nej|avst(?:år|od|ående))(?:[ -]?röst(?:er)?)?\s*(?:\(?(?P<count>\d+)(?: st)?\)?)?\s*:?",
    re.IGNORECASE,
)
"""What a row of a table is called that names those who voted so: «Nej (5)»."""
_FOLLOWED = re.compile(
    rf"\s*(?:,[^,.;]{{0,30}})?\s*(?:{_VOTED} (?P<choice>ja|nej)|(?P<none>avstår|avstod|har avstått))\b"
    r"(?! från att (?!rösta))",
    re.IGNORECASE,
)
"""What stands behind them: «A och B röstade nej», «A (HP) avstår»."""
_IN_PARENTHESES = re.compile(r"\s*\([^)]{1,12}\)")
_COUNT = re.compile(r"(?P<count>\w+) (?:\w+ )?$")
_NUMBERS = {
    word: number
    for number, word in enumerate("noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton".split())
}
_MEANS = re.compile(
    r"\b(?:ja|nej)[ -]?röst\b(?! av)|\b(?:ja|nej) (?:innebär|betyder)|\bröstar (?:ja|nej)\b(?!\s*:)", re.IGNORECASE
)
"""Says what Ja and Nej stand for: «Den som bifaller förslaget röstar ja.»"""
_TWO_WORDS = re.compile(r"\S+ \S+")


@dataclass(frozen=True, slots=True)
class Vote:
    """How one person voted. `name` as it stands there, party included; `is_marked`: told by a mark in a list."""

    name: str
    choice: Choice
    evidence: tuple[Span, ...]
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Ballot:
    """The votes by name of one item, and where its list stands. `counts`: how many the paper says voted so."""

    votes: tuple[Vote, ...]
    counts: dict[Choice, int]
    meaning: Span | None
    has_list: bool

    def of(self, choice: Choice) -> list[Vote]:
        """Those who voted so, in order."""
        return [vote for vote in self.votes if vote.choice == choice]

    def is_whole(self, choice: Choice) -> bool:
        """Whether as many are named as the paper counts; where it counts none, they are taken for all."""
        return self.counts.get(choice, len(self.of(choice))) == len(self.of(choice))


def ballot_in(document: Document, blocks: Sequence[Block]) -> Ballot:
    """The ballot that the section `blocks` tells of; without votes where it names nobody."""
    counts: dict[Choice, int] = {}
    rows = list(_rows(document, blocks))
    marked = list(_marked(rows, counts))
    told = [*_told(document, blocks, counts), *_by_choice(document, blocks, counts)]
    votes = {vote.name: vote for vote in (*told, *marked)}
    return Ballot(tuple(votes.values()), counts, _meaning(document, blocks), has_list=bool(rows))


def _rows(document: Document, blocks: Iterable[Block]) -> Iterator[tuple[list[str], Span, list[str], Span]]:
    """The rows of lists of votes, each behind the head of its list (… Ja, Nej …)."""
    head: tuple[list[str], Span] | None = None
    for block in blocks:
        if block.kind != "table_row":
            continue
        cells = [cell.strip() for cell in document.quote(block.span).split("\t")]
        if {"ja", "nej"} <= {cell.lower() for cell in cells}:
            head = ([cell.lower() for cell in cells], block.span)
        elif head is not None:
            yield (*head, cells, block.span)


def _marked(rows: Iterable[tuple[list[str], Span, list[str], Span]], counts: dict[Choice, int]) -> Iterator[Vote]:
    """The votes by crosses in the columns of the choices, whatever other columns (Parti, Närvarande) the list has."""
    for head, head_span, cells, span in rows:
        marks = [(name, cell) for name, cell in zip(head, cells, strict=False) if cell and _COLUMN.fullmatch(name)]
        if _SUMS.match(cells[0]):
            counts.update({_choice(name): int(cell) for name, cell in marks if cell.isdigit()})
        elif len(marks) == 1 and _TWO_WORDS.search(cells[0]) and not (len(marks[0][1]) > 1 and marks[0][1].isdigit()):
            yield Vote(_BESIDE_NAME.sub("", cells[0]), _choice(marks[0][0]), (head_span, span), is_marked=True)


def _choice(name: str) -> Choice:
    low = name.lower()
    return "ja" if low == "ja" else "nej" if low == "nej" else "avstår"


def _told(document: Document, blocks: Iterable[Block], counts: dict[Choice, int]) -> Iterator[Vote]:
    """The votes that sentences tell: «Ja röstade: A, B och C; nej röstade D.», «E avstår.»."""
    for block in blocks:
        if block.kind in {"table_row", "heading", "title"}:
            continue
        for span in sentences(document, block):
            text = document.quote(span)
            leads = list(_LED_IN.finditer(text))
            for lead, end in zip(leads, [*(each.start() for each in leads[1:]), len(text)], strict=False):
                choice = _choice(lead["first"] or lead["last"] or "avstår")
                _count(text[: lead.start()], choice, counts)
                yield from (Vote(name, choice, (span,)) for name in _names(text[lead.end() : end]))
            if not leads:
                yield from (Vote(name, choice, (span,)) for name, choice in _before_verb(text))


def _by_choice(document: Document, blocks: Iterable[Block], counts: dict[Choice, int]) -> Iterator[Vote]:
    """The votes of a table with a row for each choice: «Nej (5) | A, B och C»."""
    for block in blocks:
        cells = document.quote(block.span).split("\t") if block.kind == "table_row" else []
        choice = _ROW_OF.fullmatch(cells[0].strip()) if len(cells) > 1 else None
        if choice is None:
            continue
        names = [name for cell in cells[1:] for name in _names(cell) if not _BESIDE_NAMES.search(_without_names(cell))]
        if names and choice["count"]:
            counts[_choice(choice["choice"])] = int(choice["count"])
        yield from (Vote(name, _choice(choice["choice"]), (block.span,)) for name in names)


def _count(before: str, choice: Choice, counts: dict[Choice, int]) -> None:
    """Note what number stands before «röstar ja»: «Sex ledamöter»."""
    found = _COUNT.search(f"{before.rstrip()} ")
    word = found["count"].lower() if found else ""
    number = int(word) if word.isdigit() else _NUMBERS.get(word)
    if number is not None:
        counts[choice] = number


def _names(text: str) -> list[str]:
    """The names in `text`, each with the party behind it."""
    found = []
    for name in find_names(text):
        party = _IN_PARENTHESES.match(text, name.end)
        found.append(text[name.start : party.end() if party else name.end])
    return found


def _without_names(text: str) -> str:
    for name in _names(text):
        text = text.replace(name, " ", 1)
    return text


def _before_verb(text: str) -> list[tuple[str, Choice]]:
    """Those of a sentence that end before its verb: «A (HP) och B röstade nej»."""
    names = find_names(text)
    if not names:
        return []
    last = _IN_PARENTHESES.match(text, names[-1].end)
    verb = _FOLLOWED.match(text, last.end() if last else names[-1].end)
    if verb is None:
        return []
    return [(name, _choice(verb["choice"] or "avstår")) for name in _names(text)]


def _meaning(document: Document, blocks: Iterable[Block]) -> Span | None:
    """The sentence, or the two, that say what Ja and Nej stand for."""
    for block in blocks:
        if block.kind in {"table_row", "heading", "title"}:
            continue
        means = [each for each in sentences(document, block) if _MEANS.search(document.quote(each))]
        if means:
            return Span(means[0].document_id, means[0].start, means[-1].end)
    return None
