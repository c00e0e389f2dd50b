"""What the words of short lines tell of them: a phrase broken over lines, or a list with one item on each."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.layout.marks import read_mark
from ingest.layout.section_names import is_label_word

if TYPE_CHECKING:
    from collections.abc import Sequence

_DANGLING = re.compile(
    r"(?:^|\s)(?:och|eller|samt|för|i|på|av|med|till|om|att|som|den|det|de|en|ett|från|mellan|hos|inom|under|genom|"
    r"mot|kring|enligt|punkt|paragraf|kapitel|kap\.|bilaga|nr|bl\.a\.|t\.ex\.|m\.fl\.|dvs\.?|kl\.?|c/o|&|"
    r"hela|alla|vår|våra|sin|sitt|sina|dess|deras|nya|olika|andra|varje|samma|denna|detta|dessa|är|har|ska|kan|inte|via|"
    r"utan|där|när|hur|vid|än|varav|cirka|ca\.?|minst|högst|omkring|ungefär|drygt|knappt)$",
    re.IGNORECASE,
)
_CONNECTING = re.compile(r"(?:och|eller|samt|respektive|&)\s")
_LABEL = re.compile(r"[A-ZÅÄÖ][\wåäö/().-]*(?: [\wåäö/().-]+){0,3}:(?=\s|$)")
_ENDS = tuple(".!?:;…")
_CLOSING = "\"”’')]*_"
_ADDRESS = re.compile(r"\S*@\S+$|https?://|www\.")
_HYPHEN = re.compile("\\w[-\u00ad]$")

LONGEST_ITEM = 80
"""Characters of one topic in a list; what is longer is running text."""


def ends_sentence(text: str) -> bool:
    """Whether `text` ends in the punctuation that closes a sentence, or opens a list (":")."""
    return text.rstrip().rstrip(_CLOSING).endswith(_ENDS)


def ends_open(text: str) -> bool:
    """Whether the last word of `text` needs another after it, as "och" or "till"."""
    return _DANGLING.search(text.rstrip()) is not None


def is_unfinished(text: str) -> bool:
    """Whether a line ends in a comma, a word that needs another, or within brackets."""
    return text.endswith(",") or ends_open(text) or text.rfind("(") > text.rfind(")")


def is_label(text: str) -> bool:
    """Whether `text` opens with a word or two and a colon, as "Plats: Rådhuset"."""
    return _LABEL.match(text.lstrip()) is not None


def is_lead(line: str) -> bool:
    """Whether a line stands above what it names: "Fokus", "Våra mål:"."""
    if line.rstrip().endswith(":"):
        return len(line.split()) <= 4
    return line.lstrip()[:1].isupper() and is_label_word(line)


def evidently_broken(before: str, after: str) -> bool:
    """Whether the words prove that a phrase was broken here: at a hyphen, a comma, a word that needs the next."""
    left, right = before.strip(), after.strip()
    if is_lead(left) or read_mark(right) is not None or not right:
        return False
    if _HYPHEN.search(left):
        return right[0].islower()
    return is_unfinished(left) or _CONNECTING.match(right) is not None


def are_items(lines: Sequence[str]) -> bool:
    """Whether each of `lines` could be one topic of a list: short, without a stop, nothing a person is reached by."""
    return len(lines) > 1 and all(
        len(line) <= LONGEST_ITEM and not ends_sentence(line) and not is_label(line) for line in lines
    )


def is_running_on(text: str) -> bool:
    """Whether `text` begins unlike a sentence, in lower case or "AI, …", and so goes on from a label above it."""
    word = text.split(maxsplit=1)[0].rstrip(",") if text.strip() else ""
    return word[:1].islower() or (len(word) > 1 and word.isupper())


def goes_on_in_words(lines: Sequence[str], *, listed: bool = False) -> list[bool]:
    """Of each line of one box whether it goes on with the phrase of the line before it, as far as words can tell.

    A beginning in lower case says so only where one line alone has it: two such lines in a row, or the first of all,
    are a list. `listed`: a label above the first line says that a list is likely.
    """
    told = [False, *(evidently_broken(before, after) for before, after in pairwise(lines))]
    small = [index for index, line in enumerate(lines) if _is_small(line) and not told[index]]
    open_breaks = [index for index in small if index and _may_go_on(lines[index - 1])]
    if _is_list(lines, small, told, listed=listed) and not _is_running(lines, len(open_breaks), sum(told)):
        return told
    return [known or index in open_breaks for index, known in enumerate(told)]


def _is_small(line: str) -> bool:
    text = line.strip()
    return text[:1].islower() and not _ADDRESS.match(text)


def _may_go_on(before: str) -> bool:
    return not ends_sentence(before) and not is_lead(before)


def _is_list(lines: Sequence[str], small: Sequence[int], told: Sequence[bool], *, listed: bool) -> bool:
    """Whether lines in lower case are items: the first is, or one follows right upon another phrase in lower case."""
    if 0 in small and (listed or len(lines) > 1):
        return True
    return any(_next_phrase(told, former) == latter for former, latter in pairwise(small))


def _next_phrase(told: Sequence[bool], index: int) -> int:
    """Where the phrase after the one at `index` begins."""
    return next((at for at in range(index + 1, len(told)) if not told[at]), len(told))


def _is_running(lines: Sequence[str], unproven: int, proven: int) -> bool:
    """Whether the lines are one text all the same: most breaks are proven, or only the last line has a full stop."""
    if proven > unproven:
        return True
    stops = [line.rstrip().endswith((".", "!", "?")) for line in lines]
    return stops[-1] and sum(stops) == 1 and (proven > 0 or lines[0].strip()[:1].isupper())
