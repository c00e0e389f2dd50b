"""Who was there by what free prose tells: «Där satt Nils Öberg, som är ordförande, Ove själv och Lisbet Modin»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.minutes.attendance_entries import entries_in
from ingest.minutes.fields import sentences_of
from ingest.name_runs import find_names, is_first_name
from ingest.records import Attendance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document, Span
    from ingest.records import Status

_HERE = re.compile(
    r"(?:^|\b)(?:[Dd]är satt|[Nn]ärvarande (?:var|är)|(?:[Vv]id|[Pp]å|[Tt]ill|I|i) (?:dagens |detta |årets )?"
    r"(?:möte\w*|sammanträde\w*|stämma\w*) (?:deltog|var|fanns|satt|kom|infann sig|samlades)|[Dd]eltog gjorde|"
    r"[Dd]eltagare var|[Mm]ed (?:på mötet )?var|[Ss]amlade var|[Nn]ärvarade gjorde|[Ii] mötet deltog|"
    r"[Pp]å plats var|(?:[Dd]eltog|[Nn]ärvarade|[Ss]amlades|[Dd]eltagit)\b)"
)
_CAME = re.compile(r"\b(?:deltog|närvarade|samlades|infann sig|träffades|möttes|var (?:närvarande|på plats|med))\b")
_AWAY = re.compile(
    r"\b(?:hade (?:lämnat återbud|anmält förhinder|fått förhinder|förhinder)|lämnade återbud|"
    r"var (?:förhindrad\w?|sjuk\w?|frånvarande)|saknades|(?:[Ii]nte|[Ee]j) (?:med|närvarande) var|"
    r"(?:har|hade) meddelat (?:frånvaro|förhinder)|kunde inte (?:delta|komma|vara med|närvara))\b"
)
_LED = re.compile(r"\b(?:[Mm]ötet|[Ss]ammanträdet|[Ss]tämman|[Tt]räffen) leddes av ")
_WRITER = re.compile(r"\b[Uu]ndertecknad(?:e|es)?,?\s+")
_FIRST_SELF = re.compile(r"\b(?P<first>[A-ZÅÄÖ][a-zåäöé]+) själv\b")


_REACH = 2000
"""How many characters back «Ove själv» is looked for by full name."""


def prose_attendance(document: Document, blocks: Sequence[Block]) -> Iterator[Attendance]:
    """The people whom sentences of `blocks`, the head of free minutes, tell to have come or to have stayed away."""
    for block in blocks[:8]:
        if block.kind not in {"paragraph", "list_item"}:
            continue
        before = ""
        for sentence in sentences_of(document, block):
            yield from _in_sentence(document, sentence, before)
            before = f"{before[-_REACH:]} {document.quote(sentence)}"


def _in_sentence(document: Document, sentence: Span, before: str) -> Iterator[Attendance]:
    text = document.quote(sentence)
    here, away, came = _HERE.search(text), _AWAY.search(text), _CAME.search(text)
    if away:
        yield from _people(_told_whole(text[: away.start()], before), sentence, "absent")
        yield from _people(_told_whole(text[away.end() :], before), sentence, "absent")
    elif here and find_names(text[here.end() :]):
        yield from _people(_told_whole(text[here.end() :], before), sentence, "present")
    elif came:
        yield from _people(_told_whole(text[: came.start()], before), sentence, "present")
    led = _LED.search(text)
    if led:
        yield from _people(text[led.end() :], sentence, "present", role="ordförande")
    writer = _WRITER.search(text)
    if writer:
        yield from _people(_told_whole(text[writer.end() :], before), sentence, "present", role="sekreterare")


def _people(text: str, sentence: Span, status: Status, role: str | None = None) -> Iterator[Attendance]:
    for entry in entries_in(text) if len(text) < 400 else []:
        if " " in entry.name:
            yield Attendance(entry.name, status, (sentence,), None, role or entry.role, entry.part, entry.replaces)


def _told_whole(text: str, before: str) -> str:
    """«Ove själv» with the surname that the sentences before give."""

    def full(match: re.Match[str]) -> str:
        names = {found.name for found in find_names(before) if found.name.split(" ")[0] == match["first"]}
        return names.pop() if len(names) == 1 and is_first_name(match["first"]) else match.group()

    return _FIRST_SELF.sub(full, text)
