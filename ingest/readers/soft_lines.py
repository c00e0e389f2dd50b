"""Lines that an author broke by hand inside one paragraph: words wrapped, or several short facts below each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.cell_lines import join_cell
from ingest.layout.repair import join_lines, normalise
from ingest.layout.section_names import is_people_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.layout.cell_lines import Break
    from ingest.reading import Piece

LONGEST_FACT = 120
"""Characters of a line that may stand for itself, such as "Plats: Sammanträdesrum Björken, plan 3"."""

_LABELLED = re.compile(r"[^\W\d][^:\n]{0,38}:(?:\s+\S|\s*$)")
_CONTACT = re.compile(r"\S@\S+\.\w|https?://|\bwww\.|(?:tel|mobil|telefon|växel)\b", re.IGNORECASE)
_BULLET = re.compile(r"(?:[•·▪▫◦‣●○■□➢➤✓✔\uf0b7\uf0a7\uf0d8]\s*|[-*–—o]\s+)(?=\S)")  # o: Word's hollow bullet
_TITLE = re.compile(r"(?:§\s*)?\d{1,2}[.)]?\s+[A-ZÅÄÖ][^:\n]{2,70}[^\s.,;:–-]")
"""«3. Nästa steg», the title of an item with its text below in the same paragraph."""
_NAME = re.compile(r"[A-ZÅÄÖÉ][\w'’-]+ (?:(?:von|af|de) )?[A-ZÅÄÖÉ][\w'’-]*[a-zåäöé]\b")
_SPACES = re.compile(r"\s+")


def single_line(text: str) -> str:
    """`text` repaired, with every run of white space as one space."""
    return _SPACES.sub(" ", normalise(text)).strip()


def strip_bullet(text: str) -> str | None:
    """What follows a typed bullet; None where `text` starts with none."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else None


def cell_text(pieces: Sequence[Piece]) -> str:
    """The blocks of one table cell as one text, entries kept apart."""
    breaks: list[Break] = ["item" if piece.kind == "list_item" else "meant" for piece in pieces[:-1]]
    return single_line(join_cell([piece.text.replace("\t", " ") for piece in pieces], breaks))


def paragraphs_of(lines: Iterable[str], *, cell: bool = False) -> list[str]:
    """The paragraphs that `lines` make: wrapped lines joined, facts ("Plats: …") and typed items kept apart.

    An empty line ends a paragraph. In a table `cell`, names and other entries on lines of their own are kept apart.
    """
    join = join_cell if cell else join_lines
    found: list[str] = []
    group: list[str] = []
    for line in [*(single_line(line) for line in lines), ""]:
        if line:
            group.append(line)
        elif group:
            found += [single_line(join(lines)) for lines in _split(group)]
            group = []
    return found


def _split(lines: Sequence[str]) -> list[list[str]]:
    apart = _are_facts(lines)
    groups: list[list[str]] = []
    for line in lines:
        if groups and not _starts_new(groups[-1][-1], line, apart=apart):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _starts_new(previous: str, line: str, *, apart: bool) -> bool:
    if strip_bullet(line) is not None:
        return True
    if _TITLE.fullmatch(previous) and line[0].isupper():
        return True
    return apart and not previous.endswith((",", "-")) and not line[0].islower()


def _are_facts(lines: Sequence[str]) -> bool:
    """Whether each line tells something of its own: fields, contacts, people, those below «Närvarande ledamöter»."""
    labelled = sum(bool(_LABELLED.match(line)) for line in lines)
    if len(lines) >= 2 and labelled == len(lines):
        return True
    if max(map(len, lines)) > LONGEST_FACT:
        return False
    if len(lines) >= 2 and (labelled == len(lines) - 1 or all(map(_NAME.match, lines))):
        return True
    has_contact = len(lines) >= 3 and any(_CONTACT.search(line) for line in lines)
    return labelled >= 2 or has_contact or (len(lines) >= 2 and is_people_name(lines[0]))
