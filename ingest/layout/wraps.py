"""Whether a line goes on from the line before it: the same sentence, wrapped, or something new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.marks import read_mark
from ingest.layout.phrases import ends_open, ends_sentence, evidently_broken, is_label, is_unfinished
from ingest.layout.section_names import is_furniture, is_section_name
from ingest.layout.setting import SLIDE_BORDER

if TYPE_CHECKING:
    from ingest.layout.lines import Line
    from ingest.layout.marks import Mark
    from ingest.layout.setting import Setting

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+$")
_HYPHEN_END = re.compile(r"\w-$")
_ATT_CLAUSE = re.compile(r"(?:[-–•*]\s*|\d{1,2}[.)]\s*)?att\s", re.IGNORECASE)
LETTERED = re.compile(r"[a-z][.)] [A-ZÅÄÖ][a-zåäö]{2,}")
"""«b. Sekreterare»: a part of an item by its letter."""
_LONG_LINE = 60
"""Without anything else to go by: a line that long, without a full stop, was broken because it was full."""


def apart(before: Line, after: Line) -> bool:
    """Whether something parts the two: an empty line, a new page, a new column."""
    if after.gap >= (0.5 if after.box is None else 0.3) or before.page != after.page:
        return True
    return before.box is not None and after.box is not None and after.box[1] < before.box[1] - (before.size or 8.0)


def goes_on(before: Line, after: Line, setting: Setting) -> bool:
    """Whether `after` belongs to the same paragraph, list item or phrase as `before`; no line of a table does."""
    left, right = before.text.strip(), after.text.strip()
    if "\t" in before.text + after.text or after.gap >= SLIDE_BORDER:
        return False
    if setting.heads_box(left) or setting.heads_box(right) or (after.starts and not evidently_broken(left, right)):
        return False
    if opens_anew(before, after, setting) or not _same_font(before, after):
        return False
    if _HYPHEN_END.search(left) and right[:1].isalnum():
        return after.gap < SLIDE_BORDER and (right[:1].islower() or not apart(before, after))
    if right[:1].islower():
        return not _is_whole(left, right) and _lower_goes_on(before, after, setting)
    return _upper_goes_on(before, after, setting)


def _is_whole(left: str, right: str) -> bool:
    """Whether a line is whole, whatever follows: «## Val av revisor m.fl.», or an att-clause."""
    mark = read_mark(left)
    if mark is not None and mark.kind == "hash":
        return not is_unfinished(left) or (left.endswith(".") and right[:1].isupper())
    return ends_sentence(left) and right.startswith("att ") and _ATT_CLAUSE.match(left) is not None


def _lower_goes_on(before: Line, after: Line, setting: Setting) -> bool:
    left = before.text.rstrip()
    if left.endswith(":") or _ADDRESS.match(after.text.strip()):
        return not apart(before, after) and setting.room(before, _first_word(after)) is False
    return not apart(before, after) or not ends_sentence(left)


def _upper_goes_on(before: Line, after: Line, setting: Setting) -> bool:
    left, right = before.text.rstrip(), after.text.strip()
    if is_section_name(left) or is_furniture(left) or is_furniture(right) or _is_whole(left, right):
        return False
    if apart(before, after):
        return setting.soft and before.text.endswith(" ") and is_unfinished(left) and before.page == after.page
    if is_label(right) and (ends_sentence(left) or setting.width is None):
        return False
    room = setting.room(before, _first_word(after))
    if room is None:
        is_broken = setting.deck or setting.slides or len(left) >= _LONG_LINE
        return is_unfinished(left) or (is_broken and not ends_sentence(left))
    return not room or is_unfinished(left)


def opens_anew(before: Line, after: Line, setting: Setting) -> bool:
    """Whether `after` opens with a bullet, number or "§" that is one, not a dash or number of a wrapped sentence."""
    mark = read_mark(after.text)
    if mark is None:
        return LETTERED.match(after.text.lstrip()) is not None and setting.room(before, _first_word(after)) is not False
    left = before.text.rstrip()
    if apart(before, after) or mark.kind == "hash" or ends_sentence(left) or mark.style in "•‣◦▪":
        return True
    room = setting.room(before, _first_word(after))
    if mark.kind == "number" and after.text.strip() not in setting.numbered:
        full = room is False or (room is None and len(left) >= _LONG_LINE)
        return not (full or is_unfinished(left))
    return not _inside_sentence(left, mark, full=room is False)


def _inside_sentence(left: str, mark: Mark, *, full: bool) -> bool:
    if mark.kind == "bullet":
        return full and mark.style in "-–—" and mark.text[:1].islower() and read_mark(left) is None
    if mark.style == "1":
        return full or ends_open(left)
    return full and ends_open(left)


def _same_font(before: Line, after: Line) -> bool:
    if before.bold != after.bold and not (after.text[:1].islower() and not ends_sentence(before.text)):
        return False
    if before.size is None or after.size is None:
        return True
    return abs(before.size - after.size) <= 0.12 * max(before.size, after.size)


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]
