"""What lists of people are called in minutes, and what each such word says of those who stand under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.model import Block, Document
    from ingest.records import Status


@dataclass(frozen=True, slots=True)
class Label:
    """A list of people: their status, whether its name says so by itself, and the role that it gives them.

    `sure` is False for words that also head other lists (Ledamöter: also those elected) or lists of the called.
    """

    status: Status
    sure: bool = True
    role: str | None = None
    called: bool = False


_QUALIFIER = (
    r"(?:\s+(?:ledamöter|styrelsemedlemmar|styrelseledamöter|medlemmar|styrelsen|styrelse|personer|deltagare|"
    r"ersättare|"
    r"suppleanter|vid (?:mötet|sammanträdet|stämman)|på (?:mötet|sammanträdet|stämman|plats)|under mötet|i mötet|"
    r"funktionärer|ombud|gäster|tjänste(?:män|personer)|och beslutande|organisationer|via (?:länk|teams|zoom)|"
    r"digitalt|på distans|(?:från|ur) \w+))?"
)
CASES: tuple[tuple[str, str, Label], ...] = (
    (
        "absent",
        rf"(?:ej|inte|icke)[ -](?:närvarande|deltagande|med)|frånvarande{_QUALIFIER}|frånvaro|"
        r"(?:anmält |meddelat |hade )?förhinder|(?:anmält |lämnat )?återbud|(?:de här|dessa|följande) hade "
        r"(?:lämnat återbud|förhinder)|"
        r"saknades|anmälda? (?:frånvarande|förhinder)|sjuk(?:a|anmälda)?|kunde inte (?:delta|vara med|komma)",
        Label("absent"),
    ),
    ("absent, as it is said", r"inte(?: här| där)?|ej|borta", Label("absent", sure=False)),
    ("present, as it is said", r"här|där|med|var (?:här|med)|vi var", Label("present", sure=False)),
    (
        "serving substitutes",
        r"tjänstgörande (?:ersättare|suppleant(?:er)?)|ersättare,? tjänstgörande|ersättare som tjänstgör",
        Label("present", role="tjänstgörande ersättare"),
    ),
    (
        "substitutes in the room",
        r"(?:ej|icke|inte) tjänstgörande (?:ersättare|suppleant(?:er)?)|(?:ersättare|suppleant(?:er)?),? "
        r"(?:ej|icke|inte) "
        r"tjänstgörande|närvarande,? (?:ej tjänstgörande )?(?:ersättare|suppleanter)|ej tjänstgörande|"
        r"övriga (?:närvarande )?ersättare",
        Label("substitute"),
    ),
    ("substitutes", r"ersättar(?:e|na)|suppleant(?:er(?:na)?)?", Label("substitute", sure=False)),
    (
        "co-opted",
        rf"(?:in)?adjungera(?:de|d|ds){_QUALIFIER}|adjungeringar",
        Label("co-opted"),
    ),
    (
        "guests",
        r"(?:inbjud(?:na|en)(?: gäst(?:er)?)?|gäst(?:er)?|åhörare|besökare|observatör(?:er)?)"
        r"(?:,? (?:till |på |vid |under |endast )?(?:p\.?|pkt\.?|punkt(?:en)?|§)(?: ?\d[\d ,–-]{0,8})?)?",
        Label("present", sure=False, role="gäst"),
    ),
    (
        "called",
        r"kallad(?:e)?(?: (?:ledamöter|deltagare|till mötet))?|mötesdeltagare kallade",
        Label("present", sure=False, called=True),
    ),
    (
        "present",
        rf"(?:övriga? )?närvarande{_QUALIFIER}|närvaro(?:lista|förteckning)?|närvarolista|deltagande{_QUALIFIER}|"
        rf"närvarande (?:och|samt) (?:frånvarande|beslutande)|(?:närvarande|deltagare)/(?:frånvarande|\w+)|"
        rf"(?:övriga |mötes)?deltagare{_QUALIFIER}|deltog|(?:mötes)?deltagar(?:e|lista|förteckning)|"
        rf"beslutande{_QUALIFIER}|"
        r"tjänstgörande(?: ledamöter)?|beslutande ledamöter|på plats|(?:fanns |var )?(?:med|på plats) på mötet|"
        r"(?:de här|dessa|följande|de|vi|vilka)(?: som)? (?:deltog|var (?:med|där|här|närvarande)|är med)|"
        r"de som (?:var med|deltog)|med på mötet|på mötet|upprop|via (?:länk|teams|zoom)|på distans|"
        r"samlade|var där|deltagare och roller|mötesdeltagare|personer på mötet|fastställande av närvarande|"
        r"närvarande på (?:plats|länk)|närvarande från \w+(?: \w+)?",
        Label("present"),
    ),
    (
        "others in the room",
        r"övriga|dessutom|(?:från )?(?:sekretariatet|kansliet)|(?:från|ur) styrelsen|\w+s kansli|"
        r"tjänste(?:män|personer)|föredragande(?: tjänste(?:män|personer))?|sakkunniga|"
        r"insynsplats(?:er)?|"
        r"övriga (?:deltagande|tjänstepersoner|tjänstemän|på mötet)|fackliga företrädare|"
        r"(?:personal|arbetstagar|arbetsgivar)(?:representant(?:er)?|företrädare)|fackliga representanter",
        Label("present", sure=False),
    ),
    (
        "members",
        r"(?:ordinarie )?ledamöter(?:na)?|styrelse(?:n|medlemmar|ledamöter)?|ordinarie(?: medlemmar)?|medlemmar|"
        r"presidium|presidiet|ombud|gruppens medlemmar",
        Label("present", sure=False),
    ),
    ("voters", r"röstlängd|(?:fastställande|godkännande) av röstlängd(?:en)?|röstberättigade", Label("present")),
)
"""Name of the case, the words (whole, in any case of letters), what they say; the first that fits counts."""

_TRIGGERS: tuple[tuple[re.Pattern[str], Label], ...] = (
    (re.compile(r"\b(?:förhinder|förhindrad\w*|frånvar\w+|återbud|saknades)\b", re.IGNORECASE), Label("absent")),
    (re.compile(r"\b(?:ej|inte|icke) (?:\w+ )?(?:närvar\w+|delt\w+|med)\b", re.IGNORECASE), Label("absent")),
    (re.compile(r"\b(?:in)?adjungera\w+", re.IGNORECASE), Label("co-opted")),
    (
        re.compile(r"\b(?:närvar\w+|delt(?:og|agit|agare|agande)|med (?:på|vid|under|i|var))\b", re.IGNORECASE),
        Label("present"),
    ),
)
"""What words any name of a list holds, and what they say of those on it; the first that fits counts."""
_BESIDE = re.compile(
    r"(?:\W|\b(?:\d{1,4}|vid|på|under|till|i|från|för|av|som|var|är|fanns|har|hade|de|vi|vilka|dessa|följande|här|där|alla|"
    r"samtliga|också|även|övriga|några|våra?|dagens|detta|lämnat|lämnade|fick|fått|anmält|anmälde|meddelat|"
    r"möte\w*|sammanträde\w*|stämma\w*|träff\w*|rådsmöte\w*|"
    r"personer\w*|ledamöter\w*|medlemmar\w*|representant\w*|företrädare|tjänste(?:män|personer)|kommuner\w*|"
    r"organisation\w*|namn|lista|och|samt|eller|respektive|med|fysiskt|digitalt|länk|teams|zoom|distans|plats|"
    r"jan\w*|feb\w*|mars|apr\w*|maj|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|nov\w*|dec\w*)\b)*",
    re.IGNORECASE,
)
"""What else may stand in the name of a list: «Med vid mötet», «Deltagare 12 mars», «Fick förhinder»."""
_COMPILED = tuple((re.compile(words, re.IGNORECASE), label) for _, words, label in CASES)
_NUMBERED = re.compile(r"^(?:[#*>\s_]|<\w+>)*(?:§+\s*\d+\s*[.:]?|\d{1,2}(?:\.\d{1,2})?[.)]?)?\s*", re.IGNORECASE)
_TAG = re.compile(r"</?\w{1,8}>")
_LONGEST_LINE = 300
"""Characters of a line that may name a list, with its number, markup and blanks."""
_COUNT = re.compile(r"\s*[(\[]\s*(?:\d+[^)\]]{0,20}|st|[A-ZÅÄÖa-zåäö ]{0,25}\d+)[)\]]\s*|\s+\d{1,3}(?:\s*st)?$")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LABEL, _WORDS_OF_LABEL = 50, 4
"""Characters and words of the name of a list, at most, that stands before the people without a colon."""
_FULL_NAME = re.compile(
    r"\s+(?P<name>[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ][a-zåäöéü]+)? [A-ZÅÄÖÉ][\wåäöé-]+)(?=,| \(|;| och [A-ZÅÄÖ]|\W*$)"
)
"""«Alva Ek (S)», «Alva Ek, ordförande»: a name with what people in lists have behind them, no verb."""
_INLINE = re.compile(r"(?P<label>[A-ZÅÄÖa-zåäö][^\t:\n.;]{2,45}?)(?:\s*\(\d+[^)]{0,12}\))?\s*:(?!\d)[*_]*\s*")


_CLAUSE = re.compile(r",? som\b")
_LISTS_END = re.compile(r"[.;)]\s+")
"""Where another list may begin in the same line."""


def label_of(text: str) -> Label | None:
    """What `text` heads when it is the name of a list of people, number, count and colon aside."""
    if len(text) > _LONGEST_LINE:
        return None
    words = _words(text)
    return _known(words) or _composed(words)


def _words(text: str) -> str:
    words = _COUNT.sub("", _NUMBERED.sub("", _TAG.sub("", text).strip())).strip(" *_:.?–-\xa0\t\\")
    return words if 2 < len(words) <= 60 else ""


def _known(words: str) -> Label | None:
    return _whole(words) or _double(words)


def _whole(words: str) -> Label | None:
    return next((label for pattern, label in _COMPILED if pattern.fullmatch(words)), None)


def _double(words: str) -> Label | None:
    """«Övriga närvarande Ersättare»: two names of lists in one cell of a form; the later one is the closer."""
    split = re.search(r" (?=[A-ZÅÄÖ])", words)
    if split is None or _whole(words[: split.start()]) is None:
        return None
    inner = _whole(words[split.end() :])
    return Label("substitute") if inner and inner.status == "substitute" else inner


def _composed(words: str) -> Label | None:
    """What a name says that no case has whole, but that holds nothing except words of such names."""
    for pattern, label in _TRIGGERS:
        if found := pattern.search(words):
            rest = f"{words[: found.start()]} {words[found.end() :]}"
            return label if _BESIDE.fullmatch(rest) else None
    return None


def inline_labels(text: str) -> list[tuple[int, int, Label]]:
    """Where lists begin within one line, «Närvarande: A, B. Frånvarande: C»: start, end behind the colon, what it says.

    The first must open the line; one that is set in bold has no colon, «Beslutande Alva Ek (S), Bo Ahl (M)».
    """
    bare = _bare_label(text, 0)
    found: list[tuple[int, int, Label]] = [bare] if bare else []
    position = bare[1] if bare else 0
    while match := _INLINE.search(text, position):
        label = label_of(match["label"])
        start = match.start("label")
        opens = (
            not text[:start].strip(" *_#>-–•")
            if not found
            else text[:start].rstrip().endswith((".", ";", ",", "\n", ")"))
        )
        if label and (opens or found):
            found.append((start, match.end(), label))
        elif not found:
            break
        position = match.end()
    return sorted([*found, *_more_bare(text)] if bare else found, key=lambda each: each[0])


def _bare_label(text: str, start: int) -> tuple[int, int, Label] | None:
    """A name of a list at `start` right before a full name, with nothing between them, and no clause behind that."""
    for word in reversed(list(_WORD.finditer(text, start, start + _LONGEST_LABEL))[:_WORDS_OF_LABEL]):
        label = _known(_words(text[start : word.end()]))
        name = _FULL_NAME.match(text, word.end()) if label and label.sure else None
        if label and name and not _CLAUSE.match(text, name.end()):
            return start, word.end(), label
    return None


def _more_bare(text: str) -> Iterator[tuple[int, int, Label]]:
    """The lists without colons behind the first in a line: «Närvarande Alva Ek (M) Frånvarande Bo Ahl (C)»."""
    for border in _LISTS_END.finditer(text):
        label = _bare_label(text, border.end())
        if label:
            yield label


def wrapped_names(document: Document, blocks: Sequence[Block]) -> dict[int, str]:
    """Names of lists broken over two rows («Övriga | Alva Ek», «närvarande | Bo Ahl»), by the places of the rows.

    The first row has the whole name, the second none.
    """
    found: dict[int, str] = {}
    for index, (block, after) in enumerate(pairwise(blocks)):
        if block.kind == after.kind == "table_row":
            name, rest = (document.quote(each.span).partition("\t")[0].strip() for each in (block, after))
            if name and rest[:1].islower() and " " not in rest and label_of(f"{name} {rest}"):
                found |= {index: f"{name} {rest}", index + 1: ""}
    return found
