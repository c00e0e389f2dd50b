"""What the headings and labels of Swedish strategies announce: areas, goals, a vision, contacts.

Each row of `SUBJECTS` is a kind of section with the words that such documents put over it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ingest.lettercase import lowered

Subject = Literal[
    "areas", "priorities", "initiatives", "goals", "vision", "actors", "contact", "changes", "next_steps", "focus",
]  # fmt: skip
"""initiatives: kraftsamlingar, satsningar, flaggskepp; focus: the label over the topics of one area."""

NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        ("en ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"), start=1
    )
    for word in words.split()
}
"""Swedish number words → 1–12."""

_NUMBER = "|".join(NUMBER_WORDS)
_KIND_OF_AREA = r"fokus|insats|mål|utvecklings|satsnings|tema|huvud|kärn|åtgärds|samverkans|styrke|profil|prioriterings"
_RANKED = r"(?:prioriterade|strategiska|strategiskt viktiga|särskilt prioriterade|viktiga)"
AREA_PLURAL = rf"(?:(?:{_KIND_OF_AREA})områden(?:a)?|{_RANKED} (?:\w{{3,20}}s)?områden(?:a)?|{_RANKED} fält(?:en)?)"
"""fokusområden, insatsområdena, prioriterade utvecklingsområden, strategiska områden."""
AREA_SINGULAR = rf"(?:(?:{_KIND_OF_AREA})område|(?:prioriterat|strategiskt) (?:\w{{3,20}}s)?område)"
"""fokusområde, prioriterat område, strategiskt område: before a number and a name."""

_BEFORE = (
    rf"(?:(?:{_NUMBER}|\d+|vår|våra|vårt|de|den|det|dessa|förslag(?: till| på)?|föreslagna|gemensamma|övergripande|nya|"
    r"reviderade|regionala|kommunala|viktigaste|strategiska|långsiktiga|prioriterade|konkreta|valda|utpekade|"
    r"mätbara|politiska|aktuella|\w{3,30}s)\s+)*"
)
_AFTER = (
    r"(?:\s*[,:;–—(?!-].{0,50}|\s+(?:för|till|i|inom|på|åren|perioden|under|mot|och|samt|år|fram|framåt|från)\b.{0,50}|"
    r"\s+\d.{0,30})?"
)


def _title(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}(?:{words}){_AFTER}$", re.IGNORECASE)


SUBJECTS: tuple[tuple[Subject, re.Pattern[str]], ...] = (
    ("changes", _title(
        r"det här är nytt|detta är nytt|nytt (?:i|sedan|jämfört|från)\b.*|nyheter|nyheter i \w*strategin|vad är nytt|"
        r"vad (?:har|är) (?:ändrats|ändrat|förändrats)|ändringar|förändringar (?:i|från|sedan|jämfört)\b.*|"
        r"skillnad(?:er)? (?:mot|från|jämfört|mellan)\b.*|vad hände med .*|så har \w+ (?:ändrats|förändrats)|"
        r"(?:det här|detta|så) (?:ändras|förändras|har ändrats)\b.*|"
        r"revideringen i korthet|(?:viktigaste )?förändringarna?|vad som (?:är nytt|har ändrats|utgår)"
    )),
    ("next_steps", _title(
        r"(?:kommande|nästa|fortsatta) steg(?:et|en)?|det fortsatta arbetet|fortsatt (?:arbete|process|tidplan)|"
        r"vägen framåt|vad händer (?:nu|härnäst|framåt|sen|sedan)|härnäst|(?:hur|så) går vi vidare|tid(?:s)?plan(?:en)?"
    )),
    ("contact", _title(
        r"kontakt(?:er|person(?:er)?|uppgifter|a oss)?|frågor|vill du veta mer|mer information|"
        r"läs mer(?: och kontakt)?|"
        r"tack(?: för (?:mig|oss|uppmärksamheten|att .*))?"
    )),
    ("vision", _title(r"vision(?:en)?")),
    ("focus", _title(
        r"(?:i )?fokus(?:frågor|punkter|teman)?(?: på)?|innehåll i området|här ingår|det här ingår|området omfattar|"
        r"delområden|teman|ämnen|vi (?:fokuserar på|prioriterar)|prioriterade frågor"
    )),
    ("priorities", _title(
        r"prioriteringar(?:na)?|inriktningar(?:na)?|prioriterat|(?:strategiska )?vägval(?:en)?|"
        r"(?:här|det här|detta) (?:lägger vi (?:vårt )?fokus|fokuserar vi på|satsar vi på|prioriterar vi)|"
        r"(?:tvärsektoriella|horisontella|genomgående|tvärgående|genomsyrande) "
        r"(?:perspektiv|principer|kriterier|frågor)(?:en|na)?"
    )),
    ("areas", _title(AREA_PLURAL)),
    ("initiatives", _title(
        r"kraftsamling(?:ar(?:na)?)?|(?:strategiska |särskilda |prioriterade )?satsningar(?:na)?|"
        r"flaggskepp(?:en|sprojekt(?:en)?)?|(?:strategiska|prioriterade|särskilda|centrala) (?:insatser|projekt)|"
        r"nyckelinsatser|nyckelprojekt"
    )),
    ("goals", _title(
        r"(?:del|effekt|inriktnings|huvud|resultat|etapp|verksamhets|utvecklings|visions)?mål(?:en)?|målbild(?:en|er)?|"
        r"målsättning(?:en|ar|arna)?|det här (?:ska vara gjort|vill vi uppnå|ska vi (?:nå|uppnå))|dit (?:ska|vill) vi|"
        r"det här är målen"
    )),
    ("actors", re.compile(
        r"(?:.{0,40}\b)?(?:aktörer(?:na)?|intressenter(?:na)?|samverkansparter|samarbetspartner|medverkande|parter)\b"
        r".{0,50}$|vem gör vad\b.{0,20}$|(?:roller och ansvar|ansvar och roller|ansvarsfördelning(?:en)?|"
        r"vem ansvarar för vad)\W*$",
        re.IGNORECASE,
    )),
)  # fmt: skip

_OTHERS_GOALS = re.compile(r"\b(?:nationella|globala|eu:?s|fn:?s|agenda 2030)\b", re.IGNORECASE)
_BYGONE = re.compile(
    r"\b(?:tidigare|gamla|förra|föregående|utgående|utgångna|borttagna|strukna|avslutade|dåvarande)\b", re.IGNORECASE
)
_PARTS = re.compile(r"\s+(?:och|samt|&)\s+|,\s+")
_NOT_TOPICS = re.compile(
    r"(?:(?:\w*mål|målbild|syfte|vision|insatser|indikatorer|aktiviteter|åtgärder|ansvar(?:ig)?|aktörer|bakgrund|"
    r"utmaning(?:ar)?|möjligheter|nuläge|resultat|effekt(?:er)?|tidplan|uppföljning|genomförande|inledning|"
    r"sammanfattning|förord|innehåll(?:sförteckning)?|referenser|bilagor|ordlista|källor|exempel|kontakt|frågor|"
    r"strategier(?:na)?|(?:viktiga|prioriterade|möjliga|planerade|gemensamma) (?:insatser|åtgärder|aktiviteter)|"
    r"vi (?:ska|vill|kommer att|behöver|gör)|(?:så|det|detta)(?: här)? (?:ska|vill|når|gör) vi\b.{0,40})\W*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Announced:
    """What a heading says of the section under it; `count` is the number it gives («Fem fokusområden»)."""

    subjects: frozenset[Subject]
    count: int | None = None
    bygone: bool = False


def announced_by(title: str) -> Announced:
    """What the heading or label `title` announces; no subjects when it is none of the words known here."""
    text = " ".join(title.split()).rstrip(":. ")
    if len(text) > 90:
        return Announced(frozenset())
    bygone = _BYGONE.search(text) is not None
    return Announced(frozenset(_subjects(_BYGONE.sub("nya", text))), count_in(text), bygone)


_LEAD_IN_WORDS: tuple[tuple[Subject, str], ...] = (
    ("areas", AREA_PLURAL),
    ("initiatives", r"kraftsamlingar(?:na)?|flaggskepp"),
    ("priorities", r"prioriteringar(?:na)?"),
    ("goals", r"(?:del|effekt|huvud|inriktnings)?mål(?:en)?(?: är| att)?"),
)
_LEAD_IN = tuple(
    (subject, re.compile(rf"(?P<before>[^.:]{{0,120}}\b)(?:{words})\b[^.:]{{0,60}}:$", re.IGNORECASE))
    for subject, words in _LEAD_IN_WORDS
)
"""Sentences that announce the list after them."""


def announced_in_sentence(text: str) -> Announced:
    """What a sentence that ends in a colon announces: «Strategin har fyra prioriterade områden:»."""
    for subject, pattern in _LEAD_IN if len(text) <= 180 else ():
        if match := pattern.match(text):
            return Announced(frozenset({subject}), count_in(match["before"][-40:]), _BYGONE.search(text) is not None)
    return Announced(frozenset())


def _subjects(text: str) -> set[Subject]:
    found = {subject for subject, pattern in SUBJECTS if pattern.match(text)}
    parts = _PARTS.split(text)
    if len(parts) == 2 and not found & {"changes", "actors"}:
        found |= {subject for part in parts for subject, pattern in SUBJECTS if pattern.match(part)}
    if _OTHERS_GOALS.search(text):
        found.discard("goals")
    return {subject for subject in found if not _overruled(subject, found)}


def _overruled(subject: Subject, found: set[Subject]) -> bool:
    """«Vad hände med målen?» is about changes, «Långsiktiga prioriteringar» no label of topics."""
    return (subject != "changes" and "changes" in found) or (subject == "focus" and len(found) > 1)


def count_in(text: str) -> int | None:
    """The number that opens the words about what is counted: «Våra fem fokusområden» → 5."""
    match = re.search(rf"(?<![\w.–-])(?:(?P<word>{_NUMBER})|(?P<digits>\d\d?))(?![\w.–-])", text, re.IGNORECASE)
    if match is None:
        return None
    number = NUMBER_WORDS[lowered(match["word"])] if match["word"] else int(match["digits"])
    return number if number > 1 else None


def is_part_of_area(title: str) -> bool:
    """Whether `title` heads what strategies tell about each area, or a chapter: «Mål», «Indikatorer», «Inledning»."""
    return _NOT_TOPICS.match(title.strip()) is not None
