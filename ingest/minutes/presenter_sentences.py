"""Reads one sentence: who presented what there, by the phrases of `presenter_phrases`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ingest.minutes.presenter_phrases import (
    ADVERB_TAIL,
    EARLIER,
    GIVEN_BY,
    LATER,
    NEGATED,
    NOUN_BY,
    OWN_TALK,
    PASSIVE,
    PHRASES,
)
from ingest.minutes.presenter_subjects import joined_from, subjects_after, subjects_before

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from ingest.minutes.presenter_phrases import Phrase, Tense
    from ingest.minutes.presenter_subjects import Named
    from ingest.records import Mention

_TENSES: tuple[Tense, ...] = ("past", "present")
_VERBS = tuple(
    (phrase, tense, re.compile(rf"\b(?:{forms})\b(?!-)", re.IGNORECASE))
    for phrase in PHRASES
    for tense, forms in zip(_TENSES, (phrase.past, phrase.present), strict=True)
)
_TAILS = {phrase.name: re.compile(ADVERB_TAIL + phrase.tail, re.IGNORECASE) for phrase in PHRASES}
_TELLING = re.compile(
    r"\b(?:presenter|presentation|redog|redovis|föredr|informer|information|orienter|gick|går|berätt|gav|ger|lämna|höll|håll|gjorde|gör|dr[oa]g|"
    r"drar|upplä|visa|beskr|introdu|demonstr|förevis|förelä|rapport|avrapport|återrapport|återkoppl|lade|la|lägg|läs|delg|förklar|öppn|gäst|bjöd|upplys|uppdater|stod|står|hade|har|dela|sammanfatt|summer|komment|fick|får|erhöll|lyssna|tog|tar|"
    r"tala|prata|inled|börja|avsluta|fortsatte|fortsätter|gicks|led|utgångspunkt|budskap|huvudbudskap|genomgång|"
    r"dragning|anförande|bildspel)",
    re.IGNORECASE,
)
"""A quick look at whether a sentence can hold any of the phrases."""

_TOPIC_LENGTH = 90
_TOPIC_START = re.compile(
    rf"{ADVERB_TAIL}\s*(?:på (?:kartan|en karta|bilder|bild|skärmen)\s+)?"
    r"(?:(?:oss|mötet|styrelsen|nämnden|rådet|stämman|utskottet|gruppen|deltagarna|medlemmarna|ledamöterna|alla)\s+"
    r"(?=(?:om|kring|angående)\s))?(?:(?:om|för|kring|angående|över|av)\s+(?!att\b))?",
    re.IGNORECASE,
)
_TOPIC_END = re.compile(
    r"[.;:!?\n]|,\s(?:som|den|det|denna|detta|vilk\w+|där|och|samt|men|så|då|eftersom|medan|varav|inklusive|vars|sedan)\b|\s[–—-]\s|"
    r"\s(?:eftersom|medan|genom att|för att|så att|där)\s|"
    r"\s(?:och|samt|men)\s(?:\w+\s)?(?:\w+(?:ade|rde|dde|tte|kte|fte|ste|nde)|gav|sa|sade|beskrev|framhöll|föreslog|"
    r"gick|tog|drog|höll|redogör|informerar|svarar|besvarar|lyfter|konstaterar|beskriver|föreslår|framhåller|betonar|visar|"
    r"påpekar|vill|bad|skrev)\b",
)
_APPOSITION = re.compile(
    r"(?:\s*\([^()]{1,60}\))?(?:,\s[^,.;:]{1,60},|\s(?:från|på|vid|hos)\s(?:[\w&-]+\s){0,4}?[\w&-]+(?=\s(?:om|kring|hur)\s))"
)
_UNDER = re.compile(r"Under (?:punkten|rubriken|ärendet|temat|passet) (?:om )?(?P<topic>[^.;,]{3,90}?)\s*$")
_DANGLING = re.compile(r"(?:\s+(?:och|samt|i|på|av|för|med|till|från|om|som|att|den|det|en|ett))+$")
_TOLD = re.compile(r"\batt\s")
"""Where what somebody told begins; «inte» and «ska» in there say nothing of the telling."""
_SHARED = re.compile(r"\s+(?:tog|stod för|svarade för|ansvarade för)\s+")
_CLAUSE = re.compile(r"(?:att|hur|vad|varför|vilk\w+|när|om (?:att|hur|vad|vilk\w+)|var(?:t|ifrån)?)\b", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:ärendet|frågan|punkten|läget|siffrorna|det|detta|den|dem|följande|resultatet|förslaget|underlaget|utfallet|"
    r"rapporten|tankarna|tanken|innehållet|bakgrunden|med|oss|mötet|styrelsen|nämnden|rådet|bilder|sina? \w+|"
    r"valda delar|mellan sig|om|för)?",
    re.IGNORECASE,
)
"""Objects that only point at the item they stand under."""


@dataclass(frozen=True, slots=True)
class Told:
    """That `person` presented. `topic` is the object of the verb, empty where it only points at the item.

    `words`: that object however vague, for where there is no item. `start`: where in the sentence it is told.
    `sure`: the verb is never used of what is to come («föredrar ärendet»).
    """

    person: Mention
    start: int
    topic: str
    words: str
    tense: Tense | None
    weak: bool = False
    sure: bool = False


def may_tell(sentence: str) -> bool:
    """Whether it is worth looking for people in `sentence`."""
    return _TELLING.search(sentence) is not None


def told_in(sentence: str, people: Sequence[Named]) -> list[Told]:
    """Who is said to present in `sentence`, in which `people` are named; each person once."""
    found: dict[str, Told] = {}
    every = (*_active(sentence, people), *_passive(sentence, people), *_own_talk(sentence, people))
    for told in sorted(every, key=lambda each: each.start):
        known = found.get(told.person.name)
        if known is None:
            found[told.person.name] = told
        elif known.weak and not told.weak:
            found[told.person.name] = replace(known, weak=False)
    return list(found.values())


def shared_in(sentence: str, people: Sequence[Named], before: Collection[str]) -> list[Told]:
    """How those who presented together (`before`) had divided it: «Anna tog bakgrunden och Bo siffrorna»."""
    match = _SHARED.search(sentence)
    first = [named for named in people if match and named.end == match.start() and named.mention.name in before]
    if match is None or not first:
        return []
    joined = [each for each in people if each.start > match.end() and sentence[: each.start].endswith(" och ")]
    speakers = [first[0], *(each for each in joined if each.mention.name in before)]
    ends = [*(each.start - len(" och ") for each in speakers[1:]), len(sentence)]
    found = []
    for named, end in zip(speakers, ends, strict=True):
        words = _SHARED.sub("", f"{sentence[named.end : end]} ", count=1).strip(" .")
        found.append(Told(named.mention, named.start, clean_topic(words), words, "past"))
    return found


def _active(sentence: str, people: Sequence[Named]) -> Iterator[Told]:
    """«A presenterade», «Därefter redogjorde A för», «A hälsade välkommen och informerade om»."""
    for phrase, tense, verb in _VERBS:
        for match in verb.finditer(sentence):
            subjects = subjects_before(sentence, match.start(), people)
            end = match.end()
            if not subjects:
                subjects = subjects_after(sentence, match.span(), people)
                end = _past_apposition(sentence, subjects[-1].end) if subjects else end
            tail = _TAILS[phrase.name].match(sentence, end)
            if subjects and tail and not _is_off(sentence, subjects, match, tense):
                words = _object(sentence, _object_start(phrase, end, tail))
                start, topic = match.start(), clean_topic(words) or _topic_before(sentence, match.start())
                sure = phrase.name == "föredra"
                yield from (
                    Told(each.mention, start, topic, _cut(words), tense, phrase.weak, sure) for each in subjects
                )


def _topic_before(sentence: str, verb: int) -> str:
    """What the clause before the verb says the talk was about: «Under punkten om skogen berättade A hur …»."""
    match = _UNDER.match(sentence[:verb])
    return clean_topic(match["topic"]) if match else ""


def _past_apposition(sentence: str, end: int) -> int:
    """Behind what says who the subject is, where it stands before the object: «berättade A, båda från X, om»."""
    match = _APPOSITION.match(sentence, end)
    return match.end() if match else end


def _object_start(phrase: Phrase, end: int, tail: re.Match[str]) -> int:
    """Where the object begins: behind what belongs to the verb, or right behind the verb where that is the object."""
    return end if phrase.name in {"inleda"} else tail.end()


def _is_off(sentence: str, subjects: Sequence[Named], verb: re.Match[str], tense: str) -> bool:
    """Whether it did not happen, is yet to happen, or happened at another meeting."""
    start = min(subjects[0].end, verb.start())
    behind = _TOLD.split(sentence[verb.end() : verb.end() + 160], maxsplit=1)[0]
    beside = f"{sentence[start : verb.start()]} {' '.join(behind.split()[:4])}"
    if NEGATED.search(beside):
        return True
    after = behind.partition(" som ")[0]
    sign = LATER if tense == "present" else EARLIER
    return sign.search(sentence[: verb.start()]) is not None or sign.search(after) is not None


def _passive(sentence: str, people: Sequence[Named]) -> Iterator[Told]:
    """«Ärendet föredras av A», «Föredragning av A»."""
    for named in people:
        before = sentence[: named.start]
        passive = PASSIVE.search(before) or GIVEN_BY.search(before)
        if not (passive or NOUN_BY.match(before)) or NEGATED.search(before[-60:]) or EARLIER.search(sentence):
            continue
        words = _last_clause(sentence[: passive.start()]) if passive and passive.re is PASSIVE else ""
        told = joined_from(sentence, named, people)
        yield from (Told(each.mention, named.start, clean_topic(words), _cut(words), None) for each in told)


def _own_talk(sentence: str, people: Sequence[Named]) -> Iterator[Told]:
    """«A:s utgångspunkt var», «A:s centrala budskap var»."""
    for named in people:
        rest = sentence[named.end :]
        genitive = named.mention.written.endswith("s") or rest[:2] in {":s", "’s", "'s"}
        if genitive and OWN_TALK.match(rest) and not EARLIER.search(sentence) and not LATER.search(sentence[:120]):
            yield Told(named.mention, named.start, "", "", None)


def _object(sentence: str, start: int) -> str:
    lead = _TOPIC_START.match(sentence, start)
    begin = lead.end() if lead else start
    end = _TOPIC_END.search(sentence, begin)
    return sentence[begin : end.start() if end else len(sentence)]


def _last_clause(text: str) -> str:
    """The subject of a passive: what stands before it, from the last stop on."""
    return re.split(r"[.;:\n]\s*", text)[-1].removesuffix(" har").removesuffix(" hade")


_ADDRESS = re.compile(r"\s*\(?\bhttps?(?::\S*)?$")
"""A link behind what was presented, or what is left of one."""


def clean_topic(words: str) -> str:
    """A topic of bearable length; "" for what only points at the item or is a clause."""
    text = " ".join(words.split()).strip(' ,–-"”')
    return "" if _CLAUSE.match(text) or _GENERIC.fullmatch(text) else _cut(text)


def _cut(words: str) -> str:
    """Words cut to the length of a topic, at a comma where there is one, not behind a preposition; no address."""
    text = _ADDRESS.sub("", " ".join(words.split()).strip(' ,–-"”'))
    if len(text) > _TOPIC_LENGTH:
        cut = text[:_TOPIC_LENGTH].rsplit(" ", 1)[0]
        text = cut[: cut.rfind(",")] if cut.rfind(",") > 30 else cut
        text = _DANGLING.sub("", text)
    return text.strip(" ,–-")
