"""Reads people out of one cell, line or list item: «Roger Palm (HP), ordförande; Lena Drake (BV)», «A, B och C»."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from ingest.minutes.attendance_details import Entry, add_detail, names_replaced
from ingest.minutes.attendance_labels import label_of
from ingest.name_runs import find_names, is_first_name
from ingest.name_words import PARTICLES, ROLE, is_other, is_place_or_firm_next, is_role, looks_like_surname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.name_runs import FoundName

Piece = tuple[int, int]
"""Start and end of a part of the text."""

_STRONG = re.compile(r"[;\n•|]|\s/\s")
_TITLED = rf"{ROLE.pattern}\s[A-ZÅÄÖ]"
_WEAK = re.compile(rf",|\s(?:och|samt|&|and)\s(?=[A-ZÅÄÖ]|{_TITLED})|\.\s+(?=[A-ZÅÄÖ])")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{0,120})[)\]]?")
_LOST_COMMA = re.compile(r"\s(?:\([^()]{1,20}\)\s)?")
_PARTY_BEHIND = re.compile(r"\s?\([A-ZÅÄÖ]{1,4}\)")
_LEADS_ON = re.compile(
    r"(?:\b(?:för|av|med|och|samt|ersätter|ersatte|ordförande\w*|sekreterare\w*)|[:–-])\s*$", re.IGNORECASE
)
"""Words after which a name goes on with what was said: «tjänstgörande ersättare för Ola Lund (M)»."""
_DASH = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+(?!(?:och|eller|samt)\b)|:\s+|\t+")  # not of «miljö- och byggchef»
_WORD = re.compile(r"[^\s,;:()\[\]]+")
_WITH_PARTY = re.compile(
    r"(?P<name>(?P<first>[A-ZÅÄÖ][a-zåäöé-]+) [A-ZÅÄÖ][a-zåäöé-]+)(?=\s?\([A-ZÅÄÖ]{1,4}\s?\)|\s?$|\s(?:som|från)\s)"
)
"""«Eva Lindskogen (S)», «Eva Lindskogen från …»: a first name makes persons of surnames that are words like others."""
_WITH_INITIAL = re.compile(
    r"(?P<name>(?P<first>[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?) [A-ZÅÄÖ])\.?(?=\s*(?:\(|$))"
)
"""«Martin I», «Eva-Lena S.»: how clubs name members who share a first name."""
_GROUP = re.compile(
    r"(?P<group>[A-ZÅÄÖ][^:;\d()\n]{1,50}?)"
    r"(?:,\s(?:gäst(?:er)?|inbjud\w+|på länk|via \w+)\b[^:;\n]{0,15})?:\s+(?=[A-ZÅÄÖ])"
)
"""«Digg: Ulla Ek, Bo Ahl», «SGU, gäst punkt 3: Eva Gren»: who sent those behind the colon."""
_NEXT_GROUP = re.compile(r",\s+(?P<group>[A-ZÅÄÖ][^:;,\d()\n]{1,50}):\s+(?=[A-ZÅÄÖ])")
_LONGEST_NAME = 60
"""Characters behind a colon within which a person is named."""
_STATUS = re.compile(r"(?:sjuk|från|ej |anmäl|adjunger|övrig|förhinder|återbud|ersätt|på )", re.IGNORECASE)
"""How a word begins that says how people took part, and not who sent them."""
_NICKNAME = re.compile(r"\s[\"”“„'’‘«»](?P<nickname>[A-ZÅÄÖa-zåäö][\w-]{0,20})[\"”“'’»«]\s(?=[A-ZÅÄÖ])")
"""«Ida ”Poppi” Kjell»: what friends call somebody, between the names."""
_TWO_WORDS = re.compile(r"[A-ZÅÄÖ][a-zåäöé]+ [A-ZÅÄÖ][a-zåäöé]+(?=,)")
"""How a person begins a list of several whose name is not known."""
_ROLE_BEFORE = re.compile(r"(?P<role>[^\d:()]{2,45}?)\s*(?::\s+|\s+[-–]\s+)")
_LEADING_PARAGRAPHS = re.compile(r"§+[\s\d,–-]{1,40}(?:och \d+)?\s*(?=[A-ZÅÄÖ])")
"""«§§ 131–160 Emma Johansson»: what a lost line break leaves before a name."""
_NAME = r"[A-ZÅÄÖÉ][\w-]+(?: (?:von |af |de )?[A-ZÅÄÖÉ][\w-]+)*"
_INSTEAD = re.compile(
    rf"(?:(?<=[.;]) |^)(?:(?:[Ff]ör|[Ii] ?stället för) (?P<who>{_NAME}) (?:deltog|kom|medverkade|satt|tjänstgjorde) "
    rf"(?:i ?stället )?(?P<by>{_NAME})|(?P<away>{_NAME}) (?:ersattes|ersätts|företräddes|representerades) av "
    rf"(?P<came>{_NAME}))"
)
"""«För Alva deltog i stället Bo Ek», «Alva Ås ersattes av Bo Ek»: a sentence behind a list of those away."""
_ADJECTIVE = re.compile(
    r"(?:biträdande|administrativ|tillförordnad|tf|regional|strategisk|medicinsk|teknisk)\.?\s", re.IGNORECASE
)
"""«administrativ chef Eva Berg»: the first word of a role."""
_ORDINAL = re.compile(r"(?:\d:?[ea]|förste|andre)\s", re.IGNORECASE)
_UNDERSIGNED = re.compile(r"(?:undertecknad[et]?|samt|och|även|dessutom|med)\s+", re.IGNORECASE)


def entries_in(text: str) -> list[Entry]:
    """The people that `text`, the content of a list of people, names; organisations and numbers are passed over.

    Also those whom a sentence behind the list tells to have come instead: «För Alva deltog Bo Ek.»
    """
    instead = list(_INSTEAD.finditer(text))
    found = _listed_in(text[: instead[0].start()] if instead else text)
    for told in instead:
        who = told["who"] or told["away"]
        whole = next((each.name for each in found if who in {each.name, each.name.split(" ")[0]}), who)
        start, end = told.span("by") if told["by"] else told.span("came")
        found.append(Entry(text[start:end], start, end, status="present", replaces=whole))
    return found


def _listed_in(text: str) -> list[Entry]:
    found: list[Entry] = []
    group: str | None = None
    place: Piece | None = None
    for start, end in _groups(text):
        sent = _GROUP.match(text, start, end)
        sends = sent is not None and _sends(sent["group"], text[sent.end() : end])
        group = sent["group"] if sent and sends else group
        place = sent.span("group") if sent and sends else place
        for entry in _line_entries(text, sent.end() if sent and sends else start, end):
            if entry.organisation is None:
                entry.organisation, entry.sender = group, place
            found.append(entry)
    return found


def _groups(text: str) -> Iterator[Piece]:
    """`text` between strong separators, and where another sender comes: «Digg: Ulla Ek, Bo Ahl, SKR: Eva Gren»."""
    for start, end in _split(text, 0, len(text), _STRONG):
        found = _NEXT_GROUP.finditer(text, start, end)
        senders = [each for each in found if _sends(each["group"], text[each.end() : each.end() + _LONGEST_NAME])]
        yield from pairwise([start, *(each.start("group") for each in senders), end])


def _sends(group: str, people: str) -> bool:
    """Whether the words before a colon are who sent the people behind it: «PRO: Elsie Gran», no role and no name."""
    if label_of(group) or _STATUS.match(group):
        return False
    named = find_names(people)
    begins = bool(named and named[0].start == 0) or _TWO_WORDS.match(people) is not None
    return begins and not find_names(group) and not any(map(is_role, group.split()))


def entry_of(text: str) -> Entry | None:
    """The one person whom `text`, a cell or an item of a list, names at its start."""
    found = entries_in(text)
    return found[0] if len(found) == 1 else None


def _line_entries(text: str, start: int, end: int) -> list[Entry]:
    """The people between commas; what is no person says something of the person before it."""
    pieces = [part for piece in _split(text, start, end, _WEAK) for part in _names_apart(text, piece)]
    sure = sum(_person(text, *piece, loose=False) is not None for piece in pieces)
    found: list[Entry] = []
    for number, piece in enumerate(pieces):
        loose = number == 0 or sure * 2 > len(pieces)
        entry = _person(text, *piece, loose=loose)
        if entry:
            _give_back_role(entry, found, text)
            found.append(entry)
        elif found:
            found[-1].end = piece[1]
            said = text[slice(*piece)]
            for detail in [said] if names_replaced(said) else _details(said):
                add_detail(found[-1], detail)
    return found


def _give_back_role(entry: Entry, before: list[Entry], text: str) -> None:
    """«Axel Stork (M), Ordförande Osama Mest (C)»: where names come first, a lost line break moved the role."""
    starts_with_role = entry.role is not None and text[entry.start :].startswith(entry.role)
    if starts_with_role and before and before[-1].role is None and not text[entry.start].islower():
        before[-1].role, entry.role = entry.role, None


def _split(text: str, start: int, end: int, separator: re.Pattern[str]) -> Iterator[Piece]:
    """`text` between separators that stand in no brackets, white space around each piece left out."""
    depth, left, position = 0, start, start
    while position < end:
        character = text[position]
        depth = max(0, depth + (character in "([") - (character in ")]"))
        match = separator.match(text, position, end) if depth == 0 else None
        if match and not text[left:position].rstrip().endswith("-"):
            yield from _piece(text, left, position)
            left = position = match.end()
        else:
            position += 1
    yield from _piece(text, left, end)


def _names_apart(text: str, piece: Piece) -> list[Piece]:
    """A piece cut where a comma got lost before a name: «Ola Lund (M) Daniel Torell», «ej § 62 Ola Lund (M)»."""
    whole = text[slice(*piece)]
    names = find_names(whole)
    pairs = pairwise(names)
    cuts = [piece[0] + name.start for before, name in pairs if _LOST_COMMA.fullmatch(whole, before.end, name.start)]
    if not cuts and len(names) == 1 and _begins_another(whole, names[0]):
        cuts = [piece[0] + names[0].start]
    borders = [piece[0], *cuts, piece[1]]
    return [part for pair in pairwise(borders) for part in _piece(text, *pair)]


def _begins_another(text: str, name: FoundName) -> bool:
    """Whether a name with a party behind it is an entry of its own, and no part of what stands before it."""
    if not _PARTY_BEHIND.match(text, name.end) or _LEADS_ON.search(text, 0, name.start):
        return False
    return _role_before(text)[0] < name.start


def _piece(text: str, start: int, end: int) -> Iterator[Piece]:
    while start < end and (text[start].isspace() or text[start] in "*_–-•.,"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "*_,;"):
        end -= 1
    if start < end:
        yield start, end


def _person(text: str, start: int, end: int, *, loose: bool) -> Entry | None:
    """The person whom this piece names first, with what brackets, dashes and titles in it say."""
    nickname = _NICKNAME.search(text, start, end)
    piece = _NICKNAME.sub(" ", text[start:end])
    shift, role = _role_before(piece)
    length = _name_length(piece[shift:], loose=loose)
    if length == 0:
        return None
    name = " ".join(piece[shift : shift + length].split()).rstrip(".")
    entry = Entry(name, start, end, nickname=nickname["nickname"] if nickname else None)
    if role:
        add_detail(entry, role)
    for detail in _details(piece[shift + length :]):
        add_detail(entry, detail)
    return entry


def _role_before(piece: str) -> tuple[int, str | None]:
    """Where the name begins, and the role before it: «Ordförande: Anna Berg», «kommundirektör Åsa Fjäll»."""
    paragraphs = _LEADING_PARAGRAPHS.match(piece)
    if paragraphs:
        return paragraphs.end(), None
    match = _ROLE_BEFORE.match(piece)
    if match and any(map(is_role, match["role"].split())):
        return match.end(), match["role"]
    undersigned = _UNDERSIGNED.match(piece)
    position = undersigned.end() if undersigned else 0
    start = position
    ordinal = _ORDINAL.match(piece, position)
    for word in _WORD.finditer(piece, ordinal.end() if ordinal else position):
        if _ADJECTIVE.match(piece, word.start()):
            continue
        if not is_role(word.group().strip(".")) or is_first_name(word.group()):
            break
        position = word.end() + 1
    return position, piece[start:position].strip() or None


def _name_length(text: str, *, loose: bool) -> int:
    """How many characters at the start of `text` are a person's name; 0 when it does not begin with one."""
    found = find_names(text)
    if found and found[0].start == 0:
        return found[0].end
    written = _WITH_PARTY.match(text) or _WITH_INITIAL.match(text)
    if written and is_first_name(written["first"]):
        return written.end("name")
    words = _name_words(text)
    if not words:
        return 0
    if len(words) == 1:
        alone = words[0].group()
        whole = not text[words[0].end() :].strip(" .,") or text[words[0].end() :].lstrip().startswith(("(", "["))
        return words[0].end() if is_first_name(alone) and whole else 0
    shouted = all(word.group().isupper() for word in words)
    if shouted and not is_first_name(words[0].group()):
        return 0
    sure = shouted or is_first_name(words[0].group()) or looks_like_surname(words[-1].group())
    return words[-1].end() if loose or sure else 0


def _name_words(text: str) -> list[re.Match[str]]:
    """The words at the start of `text` that could be a name: capitalised, no role, no organisation; 5 at most."""
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        written = word.group()
        apart = words and text[words[-1].end() : word.start()] not in {" ", "\xa0"}
        if apart or len(words) == 5 or not (_could_be_name(written) or (words and written in PARTICLES)):
            break
        if is_other(written.strip(".")) or is_role(written.strip(".")):
            return words if words and is_role(written.strip(".")) else []
        words.append(word)
    while words and (words[-1].group() in PARTICLES or is_place_or_firm_next(text, words[-1].end())):
        words.pop()
    return words


def _could_be_name(word: str) -> bool:
    letters = word.replace("-", "").replace("'", "").replace("’", "").replace(".", "")
    return len(letters) > 1 and letters.isalpha() and word[0].isupper() and (not letters.isupper() or len(letters) > 3)


def _details(rest: str) -> Iterator[str]:
    """What stands behind a name: the content of each pair of brackets, and the text around them."""
    position = 0
    for match in _BRACKET.finditer(rest):
        yield from _DASH.split(rest[position : match.start()])
        yield from match.group(1).split(",")
        position = match.end()
    yield from _DASH.split(rest[position:])
