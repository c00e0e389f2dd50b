"""Attendance (närvaro): who was present, absent, co-opted or a substitute, from tables, lists, lines and prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.attendance_details import Entry
from ingest.minutes.attendance_entries import entries_in
from ingest.minutes.attendance_initials import in_full, with_initials
from ingest.minutes.attendance_labels import Label, inline_labels, label_of, wrapped_names
from ingest.minutes.attendance_lines import LONGEST_ITEM, REPLACING, TELLS, is_name_alone, lists_people
from ingest.minutes.attendance_once import once
from ingest.minutes.attendance_prose import prose_attendance
from ingest.minutes.attendance_settled import SERVING, Listed, settled
from ingest.minutes.attendance_tables import columns_of, row_entry, stand_in
from ingest.minutes.fields import blocks_in, end_of_head, fields_of, trimmed
from ingest.model import Span
from ingest.name_runs import find_names
from ingest.records import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document

_OFFICE = re.compile(r"(?:mötes)?(?:ordförande|sekreterare)|nämndsekreterare", re.IGNORECASE)
_DECIDING = re.compile(r"beslutande|tjänstgörande", re.IGNORECASE)
_CODES = re.compile(r"[\s*]*[A-ZÅÄÖ]{2,4}(?:\s*(?:,|och|&)\s*[A-ZÅÄÖ]{2,4})*[\s.*]*")
_CODE = re.compile(r"[A-ZÅÄÖ]{2,4}")
_OFFICE_LINE = re.compile(r"(?:(?:\d:?[ea]|förste?|andre) )?(?P<vice>vice )?ordföranden?\W*", re.IGNORECASE)
"""«Ordföranden» on a line of its own within a list: whoever stands below it."""


@dataclass(slots=True)
class _State:
    """What the list being read is called, where that stands, what its columns hold, and how many it has named.

    `side` holds the names of lists that stand side by side, one a column.
    An `inline` list stands behind its label in one line or cell: what follows on other lines is none of it, save names
    by themselves where it named one person `alone`.
    `path` are the headings that a list stands under with its own; one below them is who sent the `group` under it.
    """

    label: Label | None = None
    heading: Span | None = None
    columns: tuple[str, ...] | None = None
    inline: bool = False
    alone: bool = False
    side: tuple[Label | None, ...] = ()
    rows: int = 0
    path: tuple[str, ...] = ()
    group: Span | None = None


def attendance_of(document: Document, scope: Span) -> tuple[Attendance, ...]:
    """Everyone whom the minutes in `scope` say to have been there, been away, been co-opted or been a substitute."""
    blocks = blocks_in(document, scope)
    listed = [_attendance(each) for each in settled(list(_listed(document, blocks)))]
    if listed:
        listed.extend(_officers(document, blocks[: end_of_head(document, blocks)], {row.name for row in listed}))
    people = listed or list(prose_attendance(document, blocks[: end_of_head(document, blocks)]))
    return with_initials(document, scope, once(list(in_full(document, scope, people))))


def _listed(document: Document, blocks: Sequence[Block]) -> Iterator[Listed]:
    """The people of every list, in order."""
    state = _State()
    head = end_of_head(document, blocks)
    wrapped = wrapped_names(document, blocks)
    above = ""
    for index, block in enumerate(blocks):
        text = document.quote(block.span)
        if block.kind == "table_row" and "\t" in text:
            cells = [wrapped.get(index, text.partition("\t")[0]), *text.split("\t")[1:]]
            cells[-1] = "" if REPLACING.search(above) else cells[-1]
            found = list(_from_row(document, block, cells, state, in_head=index < head))
        else:
            found = list(_from_line(document, block, text, state, in_head=index < head))
            found = found[:-1] if len(found) > 1 and REPLACING.search(above) else found
        state.rows += len(found)
        above = text
        yield from found


def _officers(document: Document, head: Sequence[Block], known: set[str]) -> Iterator[Attendance]:
    """Who chaired or kept the minutes by a field though the list leaves them out: «Sekreterare: Eva Ask»."""
    for field in fields_of(document, head):
        names = find_names(field.value) if _OFFICE.fullmatch(field.label) else []
        if len(names) == 1 and names[0].name not in known:
            yield Attendance(names[0].name, "present", (field.span,), role=field.label.lower())


def _from_row(document: Document, block: Block, cells: list[str], state: _State, *, in_head: bool) -> Iterator[Listed]:
    """A row: the head of a table, a row that names the list («Frånvarande»), a label with names, or one person."""
    columns = columns_of(cells, listed=state.label is not None and state.rows == 0)
    label = label_of(cells[0])
    side = tuple(SERVING if _serves(each, cells[0]) else each for each in map(label_of, cells))
    if sum(each is not None for each in side) > 1 and not columns:
        _open(state, block, next(each for each in side if each), usable=True)
        state.side = side
    elif state.side and state.label and not label and 1 < len(cells) <= len(state.side):
        yield from _side_by_side(document, block, document.quote(block.span), cells, state)
    elif columns:
        state.columns, state.rows = columns, 0
        state.heading = block.span if label else state.heading
        state.label = label or state.label or Label("present", sure=False)
    elif label and not any(cell.strip() for cell in cells[1:]) and (label.sure or in_head or state.columns):
        state.label, state.heading, state.inline = label, block.span, False
    elif label and (label.sure or in_head) and not state.columns:
        yield from _in_cells(document, block, state, label)
    elif (inline := inline_labels(cells[0])) and state.rows and not any(cell.strip() for cell in cells[1:]):
        yield from _from_inline(document, block, cells[0], inline, state)
    elif not cells[0].strip() and state.label and not state.columns:
        yield from _in_cells(document, block, state, state.label)
    elif state.label and not state.inline:
        yield from _person_row(block, cells, state)
    else:
        _close(state)


def _serves(label: Label | None, heading: str) -> bool:
    """Whether a column Ersättare stands under Beslutande: who is in it served."""
    return label is not None and label.status == "substitute" and _DECIDING.fullmatch(heading.strip(" :")) is not None


def _side_by_side(document: Document, block: Block, text: str, cells: Sequence[str], state: _State) -> Iterator[Listed]:
    """A row of several lists that stand beside each other, each cell with the people of its own column."""
    start = 0
    for cell, label in zip(cells, state.side[-len(cells) :], strict=True):
        if label:
            yield from _in_text(document, block, text, (start, start + len(cell)), label)
        start += len(cell) + 1


def _person_row(block: Block, cells: Sequence[str], state: _State) -> Iterator[Listed]:
    """One person; a table with a head that holds none in its first rows is no table of people."""
    entry = row_entry(cells, state.columns)
    if entry and state.label:
        substitute = stand_in(cells, state.columns, entry)
        yield Listed(entry, state.label, _evidence(block.span, state))
        if substitute:
            yield Listed(substitute, SERVING, _evidence(block.span, state))
    elif state.rows == 0 and not (state.heading and label_of(cells[0])):
        _close(state)


def _in_cells(document: Document, block: Block, state: _State, label: Label) -> Iterator[Listed]:
    """«Beslutande | names; names»: everyone in the cells behind the label."""
    text = document.quote(block.span)
    start = text.index("\t") + 1
    state.label, state.heading, state.columns, state.inline, state.side = label, block.span, None, True, ()
    yield from _in_text(document, block, text, (start, len(text)), label)


def _from_line(document: Document, block: Block, text: str, state: _State, *, in_head: bool) -> Iterator[Listed]:
    """A line: the name of a list, «Närvarande: A och B», one person of the list above, or something else."""
    label = label_of(text) if len(text) <= LONGEST_ITEM else None
    office = _OFFICE_LINE.fullmatch(text)
    if office and state.label and not state.inline:
        state.label = Label("present", role="vice ordförande" if office["vice"] else "ordförande")
        return
    if label:
        _open(state, block, label, usable=label.sure or in_head or state.rows > 0 or _is_below(block, state))
        return
    if _is_below(block, state) and not entries_in(text):
        state.group, state.inline = block.span, False
        return
    inline = [each for each in inline_labels(text) if each[2].sure or in_head or state.rows > 0]
    if inline:
        yield from _from_inline(document, block, text, inline, state)
    elif state.label and _could_be_item(block, text, state):
        yield from _from_item(document, block, text, state)
    else:
        _close(state)


def _could_be_item(block: Block, text: str, state: _State) -> bool:
    """A line that could list people; a heading only within a list, where a person was taken for one.

    Below a list that stands behind its label, only a name alone where that named one: «Ledamöter: Bo Ek / Eva Ask».
    """
    if state.inline:
        return block.kind == "paragraph" and state.alone and is_name_alone(text)
    if block.kind in {"heading", "title"}:
        return state.rows > 0 and len(entries_in(text)) == 1 and len(text) <= 60
    return len(text) <= LONGEST_ITEM or lists_people(text)


def _is_below(block: Block, state: _State) -> bool:
    """Whether a heading stands below that of the list being read: «Kommunen» below «Deltagare»."""
    own = block.place.headings
    return bool(state.label and state.path and block.kind == "heading") and own[: len(state.path)] == state.path != own


def _open(state: _State, block: Block, label: Label, *, usable: bool) -> None:
    path = state.path if _is_below(block, state) else block.place.headings if block.kind == "heading" else ()
    _close(state)
    if usable:
        state.label, state.heading, state.path = label, block.span, path


def _close(state: _State) -> None:
    state.path, state.group = (), None
    state.label = state.heading = state.columns = None
    state.rows = 0
    state.inline = False
    state.side = ()


def _from_inline(
    document: Document, block: Block, text: str, inline: Sequence[tuple[int, int, Label]], state: _State
) -> Iterator[Listed]:
    ends = [*(start for start, _, _ in inline[1:]), len(text)]
    for (_, start, label), end in zip(inline, ends, strict=True):
        _open(state, block, label, usable=True)
        people = list(_in_text(document, block, text, (start, end), label))
        yield from people
        state.inline, state.alone = bool(text[start:end].strip(" *_")), len(people) == 1


def _from_item(document: Document, block: Block, text: str, state: _State) -> Iterator[Listed]:
    """The people of one item or short line of a list; a sentence ends the list."""
    if state.label and state.label.status == "absent" and state.rows and _SIGNS.match(text):
        return _close(state)
    found = entries_in(text) if state.label and not TELLS.search(text) else []
    if not found:
        if block.kind != "list_item" and not (state.rows and _WRAPPED.match(text)):
            _close(state)
        return
    for each in _in_text(document, block, text, (0, len(text)), state.label or Label("present")):
        evidence = (*each.evidence[:-1], *_evidence(each.evidence[0], state)[1:])
        yield _of_group(document, replace(each, evidence=evidence, label=_of_its_column(each, state)), state.group)


def _of_group(document: Document, found: Listed, group: Span | None) -> Listed:
    """A person below a heading that names who sent those under it."""
    if group is None or found.entry.organisation is not None:
        return found
    found.entry.organisation = document.quote(group).strip(" :")
    return replace(found, evidence=(*found.evidence, group))


def _of_its_column(found: Listed, state: _State) -> Label:
    """The list that one of several side by side is on when columns got lost: an official is no elected substitute."""
    officials = [label for label in state.side if label and label.status == "present"]
    elected = found.entry.role is None or _PARTY.fullmatch(found.entry.organisation or "") is not None
    return found.label if elected or not officials else officials[-1]


_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}\b.*")
_SIGNS = re.compile(r"(?:mötes)?(?:ordförande|sekreterare|justerare|justeras|vid protokollet)\b", re.IGNORECASE)
"""How a line begins below a list that tells who signs."""
_WRAPPED = re.compile(r"(?:[§\d]|[a-zåäö]).{0,58}$")
"""The rest of a broken line: «137, 163–164 p.g.a. jäv»."""


def _in_text(document: Document, block: Block, text: str, part: tuple[int, int], label: Label) -> Iterator[Listed]:
    listed = text[slice(*part)]
    codes = _CODE.finditer(listed) if _CODES.fullmatch(listed) else ()
    for entry in entries_in(listed) or [Entry(code.group(), *code.span(), initials=code.group()) for code in codes]:
        start, end = trimmed(text, part[0] + entry.start, part[0] + entry.end)
        base = block.span.start
        places = [(start, end)] + [(part[0] + left, part[0] + right) for left, right in filter(None, [entry.sender])]
        spans = (Span(document.id, base + left, base + right) for left, right in places)
        yield Listed(entry, label, (*spans, block.span))


def _evidence(span: Span, state: _State) -> tuple[Span, ...]:
    return (span, state.heading) if state.heading and state.heading != span else (span,)


def _attendance(found: Listed) -> Attendance:
    entry, label = found.entry, found.label
    status = entry.status or ("present" if entry.replaces and label.status == "substitute" else label.status)
    return Attendance(
        entry.name,
        status,
        found.evidence,
        entry.organisation,
        entry.role or label.role,
        entry.part,
        entry.replaces,
        entry.initials,
        nickname=entry.nickname,
    )
