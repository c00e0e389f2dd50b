"""What stands beside a name in a list of people: role, organisation or party, when or how they took part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.name_keys import are_initials, keys_of
from ingest.name_runs import find_names
from ingest.name_words import is_other, is_role

if TYPE_CHECKING:
    from ingest.records import Status


@dataclass(slots=True)
class Entry:
    """One person of a list, at characters `start` to `end` of the text it was read from.

    `sender` is where the organisation stands that a colon parts from those it sent, `seat_of` the party of the member
    whose seat was taken.
    """

    name: str
    start: int
    end: int
    organisation: str | None = None
    role: str | None = None
    part: str | None = None
    replaces: str | None = None
    replaced_by: str | None = None
    initials: str | None = None
    status: Status | None = None
    sender: tuple[int, int] | None = None
    nickname: str | None = None
    seat_of: str | None = None


_ABSENT = re.compile(
    r"(?:var )?(?:frånvarande|frv|ej närvarande|(?:anmält |meddelat |fått )?förhinder|(?:lämnat |anmält )?återbud|"
    r"sjuk(?:anmäld)?|deltog (?:inte|ej)|inte med|frånv\.?)",
    re.IGNORECASE,
)
_CO_OPTED = re.compile(r"(?:in)?adjungerad|adj", re.IGNORECASE)
_PRESENT = re.compile(r"(?:närvarande|deltog|på plats|ja|när\.?|närv\.?)", re.IGNORECASE)
_NOT_SERVING = re.compile(r"(?:ej|icke|inte) tjänstgörande(?: ersättare)?", re.IGNORECASE)
_REPLACES = re.compile(
    r"(?P<role>(?:tjänstgör(?:ande|de)?\b|tjg\b\.?|ersättare|suppleant|vikarie|vikarierar|i ?stället|ers\b)"
    r"[\w\s§.]{0,25}?)"
    r"\bför\s+(?P<name>.+)|(?:ersätter|ersatte|^för)\s+(?P<other>[A-ZÅÄÖ].+)",
    re.IGNORECASE,
)
_PARTY = re.compile(r"\((?P<party>[A-ZÅÄÖ]{1,4})\)")
_BEHIND_NAME = re.compile(r"\s*\([^)]*\)|\s(?:i|från|på|vid)\s.*")
_REPLACED = re.compile(
    r"(?:ersatt|ersätts|ersattes|företr[äa]d(?:des)?|representerad(?:es)?) av\s+(?P<name>.+)", re.IGNORECASE
)
_PART = re.compile(
    r"(?:närvarande |deltog |deltar |med |på plats |här |anlände |anslöt |kom |gick |lämnade?r? |avvek |till och med |"
    r"från och med )?"
    r"(?:(?:fram )?till\b|t\.?o\.?m\b|fr\.?o\.?m\b|(?:efter|före|innan)\b|kl\b|klockan|ca kl|§|ej §|ej (?:vid|"
    r"under)|inte §|"
    r"från(?= ?(?:kl|och|ca|\d|§|punkt|ärende|lunch|början|fika|beslut))|endast\b|punkt\b|punkterna\b|"
    r"ärende\b|p\.? ?\d|"
    r"delvis\b|under\b|(?:via|på|genom) (?:\w+ )?(?:länk|teams|zoom|distans|telefon|webb|video|skype|meet)|"
    r"digitalt\b|"
    r"(?:distans|online|länk|teams|zoom|telefon|jäv)\b|lämna\w*|anlände|anslöt|avvek|deltog|deltar|del av|"
    r"hela (?:mötet|dagen|tiden|sammanträdet)|informationsdelen|förmiddag\w*|eftermiddag\w*|"
    r"fm\b|em\b|\d{1,2}[.:]\d\d|kom\b|gick\b|dock\b|ej vid|adjungerad (?:punkt|§|under|till|från))",
    re.IGNORECASE,
)
_PART_BEHIND = re.compile(
    r"(?<!\s)\s+(?=§|(?:deltar|deltog) (?:ej|inte)|ej §|(?:från|till|t\.?o\.?m\.?|fr\.?o\.?m\.?) (?:kl|§))"
)
_CLAUSE = re.compile(r"(?:som )?(?:är|var)\s+(?P<what>[^,;]+?)(?:\s+men\s.*)?", re.IGNORECASE)
_MOST_INITIALS = 3
"""Letters of the initials of one who is called by the first name alone: «Torkel [TB]»."""
_CODE = re.compile(r"[A-ZÅÄÖ]{1,5}|[A-ZÅÄÖ][a-zåäö]?[A-ZÅÄÖ][A-Za-zåäöÅÄÖ]?")
_USELESS = re.compile(
    r"[^\w§]*+\d*+[^\w§]*+\d*+[^\w§]*+|.*@.*|.*\d{3}[\s-]?\d{2,}.*|\d{6,}.*|tel\b.*|vakant|namn|saknas", re.IGNORECASE
)
_ROLE_ABBREVIATIONS = {
    "ordf": "ordförande", "sekr": "sekreterare", "v ordf": "vice ordförande",
    "vice ordf": "vice ordförande", "vordf": "vice ordförande", "led": "ledamot",
    "ers": "ersättare", "tjg ers": "tjänstgörande ersättare", "tj ers": "tjänstgörande ersättare",
    "tjg": "tjänstgörande ersättare", "antecknar": "sekreterare", "antecknade": "sekreterare",
    "anteckningar": "sekreterare", "för anteckningar": "sekreterare", "protokoll": "sekreterare",
    "just": "justerare", "supp": "suppleant", "suppl": "suppleant",
}  # fmt: skip
_ORGANISATION_START = re.compile(r"\s(?:vid|på|från|i|för|,)\s")


def add_detail(entry: Entry, text: str) -> None:
    """Puts what `text` says of the person where it belongs; what says nothing useful is dropped."""
    detail = " ".join(text.split()).strip(" .,;:–-*_")
    clause = _CLAUSE.fullmatch(detail)
    detail = clause["what"] if clause else detail
    if not detail or ("§" not in detail and _USELESS.fullmatch(detail)):
        return
    later = _PART_BEHIND.search(detail)
    if later and not _PART.match(detail) and not names_replaced(detail):
        add_detail(entry, detail[: later.start()])
        detail = detail[later.end() :]
    if not (_add_status(entry, detail) or _add_replaced(entry, detail) or _add_part(entry, detail)):
        _add_code(entry, detail) or _add_role(entry, detail) or _add_organisation(entry, detail)


def names_replaced(detail: str) -> bool:
    """Whether `detail` tells whose seat a substitute took: «tjänstgörande ersättare för Ulf Brink (BV)»."""
    return _REPLACES.search(detail) is not None


def _add_status(entry: Entry, detail: str) -> bool:
    if _ABSENT.fullmatch(detail):
        entry.status = "absent"
    elif _CO_OPTED.fullmatch(detail):
        entry.status = "co-opted"
    elif _NOT_SERVING.fullmatch(detail):
        entry.status = "substitute"
    else:
        return _PRESENT.fullmatch(detail) is not None
    return True


def _add_replaced(entry: Entry, detail: str) -> bool:
    by = _REPLACED.fullmatch(detail)
    names = find_names(by["name"]) if by else []
    if names:
        entry.replaced_by, entry.status = names[0].name, "absent"
        return True
    match = _REPLACES.search(detail)
    if match is None:
        return False
    written = _BEHIND_NAME.sub("", match["name"] or match["other"]).strip(" .")
    party = _PARTY.search(match["name"] or match["other"])
    entry.seat_of = party["party"] if party else entry.seat_of
    names = find_names(written)
    entry.replaces = names[0].name if names else written
    role = (match["role"] or "").strip().lower()
    role = _ROLE_ABBREVIATIONS.get(role.replace(".", ""), role)
    if role in {"ersättare", "tjänstgörande ersättare", "suppleant", "tjänstgörande suppleant"}:
        entry.role = _joined(entry.role, role)
    _add_rest(entry, detail[: match.start()])
    return True


def _add_rest(entry: Entry, rest: str) -> None:
    if rest.strip(" ,"):
        add_detail(entry, rest)


def _add_part(entry: Entry, detail: str) -> bool:
    """When and how they took part; small words after such a phrase belong to it («från 13.40, strul med länken»)."""
    goes_on = entry.part is not None and detail[0].islower() and not any(map(is_role, detail.split()))
    if not _PART.match(detail) and not goes_on:
        return False
    entry.part = _joined(entry.part, detail)
    return True


def _add_code(entry: Entry, detail: str) -> bool:
    """Letters: the person's own initials, or a party: «Martin Gedda (MG)», «Rut Ekelöf (LL)»."""
    if not _CODE.fullmatch(detail) or is_role(detail):
        return False
    first = " " not in entry.name and 1 < len(detail) <= _MOST_INITIALS and detail[0] == entry.name[0]
    own = are_initials(detail) and (first or keys_of({entry.name: None}).name_of(detail) is not None)
    if own and entry.initials is None:
        entry.initials = detail
    elif entry.replaces is None or entry.organisation is None:
        entry.organisation = _joined(entry.organisation, detail)
    else:
        entry.seat_of = detail
    return True


def _add_role(entry: Entry, detail: str) -> bool:
    if whole := _ROLE_ABBREVIATIONS.get(detail.lower().replace(".", "")):
        entry.role = _joined(entry.role, whole)
        return True
    words = detail.split(" ")
    roles = [index for index, word in enumerate(words) if is_role(word.strip(".,()"))]
    if not roles or len(words) > 9:
        return False
    end = roles[-1] + 1
    rest = " ".join(words[end:])
    if rest and rest[0].isupper() and (" " in rest or is_other(rest)):
        entry.role = _joined(entry.role, " ".join(words[:end]))
        add_detail(entry, rest)
        return True
    before = [word for word in words[: roles[0]] if word[0].isupper()]
    if before and words[0][0].isupper() and words[roles[0]][0].islower() and len(before) > 1:
        _add_organisation(entry, " ".join(words[: roles[0]]))
        detail = " ".join(words[roles[0] :])
    entry.role = _joined(entry.role, detail)
    return True


def _add_organisation(entry: Entry, detail: str) -> bool:
    entry.organisation = _joined(entry.organisation, re.sub(r"^från\s+", "", detail))
    return True


def _joined(before: str | None, new: str) -> str:
    if before is None:
        return new
    return before if new.lower() in before.lower() else f"{before}, {new}"
