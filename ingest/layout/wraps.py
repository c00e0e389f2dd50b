"""Whether a line goes on from the line before it: the same sentence, wrapped, or something new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.marks import read_mark
from ingest.layout.section_names import is_furniture, is_section_name
from ingest.layout.setting import SLIDE_BORDER

if TYPE_CHECKING:
    from ingest.layout.lines import Line
    from ingest.layout.marks import Mark
    from ingest.layout.setting import Setting

_DANGLING = re.compile(
    r"(?:^|\s)(?:och|eller|samt|för|i|på|av|med|till|om|att|som|den|det|de|en|ett|från|mellan|hos|inom|under|genom|"
    r"mot|kring|enligt|punkt|paragraf|kapitel|kap\.|bilaga|nr|bl\.a\.|t\.ex\.|m\.fl\.|dvs\.?|kl\.?|c/o|&|"
    r"hela|alla|vår|våra|sin|sitt|sina|dess|deras|nya|olika|andra|varje|samma|denna|detta|dessa|är|har|ska|kan|inte|via|"
    r"utan|där|när|hur|vid|än)$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[A-ZÅÄÖ][\wåäö/().-]*(?: [\wåäö/().-]+){0,3}:(?=\s|$)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$|\S+@\S+$")
_HYPHEN_END = re.compile(r"\w-$")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"”’')\]*_]*$")
_LONG_LINE = 60
"""Without anything else to go by: a line that long, without a full stop, was broken because it was full."""


def ends_sentence(text: str) -> bool:
    """Whether `text` ends in the punctuation that closes a sentence, or opens a list (":")."""
    return _ENDS_SENTENCE.search(text.rstrip()) is not None


def ends_open(text: str) -> bool:
    """Whether the last word of `text` needs another after it, as "och" or "till"."""
    return _DANGLING.search(text.rstrip()) is not None


def is_label(text: str) -> bool:
    """Whether `text` opens with a word or two and a colon, as "Plats: Rådhuset"."""
    return _LABEL.match(text.lstrip()) is not None


def apart(before: Line, after: Line) -> bool:
    """Whether something parts the two: an empty line, a new page, a new column."""
    if after.gap >= (0.5 if after.box is None else 0.3) or before.page != after.page:
        return True
    return before.box is not None and after.box is not None and after.box[1] < before.box[1] - (before.size or 8.0)


def goes_on(before: Line, after: Line, setting: Setting) -> bool:
    """Whether `after` belongs to the same paragraph, list item or phrase as `before`; no line of a table does."""
    left, right = before.text.strip(), after.text.strip()
    if "\t" in left + right or after.gap >= SLIDE_BORDER or right in setting.labels:
        return False
    if opens_anew(before, after, setting) or not _same_font(before, after):
        return False
    if _HYPHEN_END.search(left) and right[:1].isalnum():
        return after.gap < SLIDE_BORDER and (right[:1].islower() or not apart(before, after))
    if left in setting.labels and after.gap <= 1:
        return True
    if right[:1].islower():
        return _lower_goes_on(before, after, setting)
    return _upper_goes_on(before, after, setting)


def _lower_goes_on(before: Line, after: Line, setting: Setting) -> bool:
    left = before.text.rstrip()
    if left.endswith(":") or _ADDRESS.match(after.text.strip()):
        return not apart(before, after) and setting.room(before, _first_word(after)) is False
    return not apart(before, after) or not ends_sentence(left)


def _upper_goes_on(before: Line, after: Line, setting: Setting) -> bool:
    left, right = before.text.rstrip(), after.text.strip()
    if is_section_name(left) or is_furniture(left) or is_furniture(right):
        return False
    if apart(before, after):
        return setting.soft and before.text.endswith(" ") and _unfinished(left) and before.page == after.page
    if is_label(right) and (ends_sentence(left) or setting.width is None):
        return False
    room = setting.room(before, _first_word(after))
    if room is None:
        return _unfinished(left) or (not ends_sentence(left) and (setting.deck or len(left) >= _LONG_LINE))
    return not room or _unfinished(left)


def opens_anew(before: Line, after: Line, setting: Setting) -> bool:
    """Whether `after` opens with a bullet, number or "§" that is one, not a dash or number of a wrapped sentence."""
    mark = read_mark(after.text)
    if mark is None:
        return False
    left = before.text.rstrip()
    if apart(before, after) or mark.kind == "hash" or ends_sentence(left) or mark.style in "•‣◦▪":
        return True
    return not _inside_sentence(left, mark, full=setting.room(before, _first_word(after)) is False)


def _inside_sentence(left: str, mark: Mark, *, full: bool) -> bool:
    if mark.kind == "bullet":
        return full and mark.style in "-–—" and mark.text[:1].islower() and read_mark(left) is None
    if mark.style == "1":
        return full or bool(_DANGLING.search(left))
    return full and bool(_DANGLING.search(left))


def _unfinished(text: str) -> bool:
    """Whether a line ends in a comma, a word that needs another, or within brackets."""
    return text.endswith(",") or bool(_DANGLING.search(text)) or text.rfind("(") > text.rfind(")")


def _same_font(before: Line, after: Line) -> bool:
    if before.bold != after.bold and not (after.text[:1].islower() and not ends_sentence(before.text)):
        return False
    if before.size is None or after.size is None:
        return True
    return abs(before.size - after.size) <= 0.12 * max(before.size, after.size)


def _first_word(line: Line) -> str:
    return line.text.split(maxsplit=1)[0]
