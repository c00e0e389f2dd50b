"""A question as it is understood: its kind, what an answer must hold, and whom, which body and which time it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.bodies import BodiesAsked, bodies_asked
from app.questions.core import core, with_parts_told
from app.questions.english import in_swedish, is_english
from app.questions.expected import expected_of
from app.questions.kinds import asks_for_change, asks_then_and_now, kinds_of
from app.questions.manner import asks_for_all, asks_for_list, asks_yes_or_no
from app.questions.parts import first_question, further_questions, is_bare
from app.questions.patterns import pattern
from app.questions.spelling import corrected, joined
from app.questions.times import FIRST, LATEST, find_times
from app.questions.words import content_words
from index.swedish import fold, words
from ingest.lettercase import lowered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.library import Library
    from app.questions.kinds import Expected, Kind
    from app.questions.people import PersonAsked
    from app.questions.times import Time

_PARAGRAPH = pattern(r"(?:§{1,2}|\bparagraf)\s*(\d+)")
_ITEM = pattern(r"\b(?:punkt(?:en)?|ärende(?:t)?|item|nr|nummer)\s+(?:nr\s+|nummer\s+)?(\d+)\b")
_ORDINALS = "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde".split()
_ORDINAL_ITEM = pattern(rf"\b({'|'.join(_ORDINALS)})\s+(?:agenda|dagordnings|mötes)?(?:punkt|ärende)")
_NUMBERS = {fold(word): str(number) for number, word in enumerate(_ORDINALS, start=1)}
_PUT = frozenset(
    "frågan fråga saken sak extra pratade talade snackade stod passet ledde hade strax mötet möte mötets möten "
    "sammanträdet sammanträde protokollet protokoll anteckningarna anteckningar minnesanteckningar "
    "minnesanteckningarna beslut beslutet besluten beslutade beslutades beslöt beslutats bestämde bestämdes fattade "
    "fattades fattat presenterade presenterades presenterat presenterar redogjorde redovisade redovisades föredrog "
    "föredrogs informerade berättade höll gick igenom drog visade inledde rapporterade vilka punkten punkt ärendet "
    "ärende deltog deltagare närvarande närvarade frånvarande säger sagt sade tyckte ansåg menade lyfte betonade "
    "undrade frågade föreslog framförde handlade handlar fortfarande numera egentligen hölls räkna lista samtliga "
    "alla tack snälla skulle ansvarar ansvarig ansvariga ansvar uppgift uppdrag berätta vet arkivet dokumenten enligt "
    "finns står namn heter hette kallades nämns nämndes gällde gäller gällande angående rörande tog togs tagit fatta "
    "fattar fattats anges angavs nyare äldre åren bildspelet person personer datum tid tidpunkt klockan kl antal "
    "många manga mycket mkt stor stort stora stämmer sant väl visst respektive".split()
)
"""Words that say what kind of answer is wanted or where it would stand: no part of the topic."""


@dataclass(frozen=True, slots=True)
class Question:
    """`text` as asked and what was understood of it."""

    text: str
    corrected: str
    """Its core in Swedish up to a further question, misspelt words set right: what is searched for."""
    kinds: tuple[Kind, ...]
    expected: Expected
    times: tuple[Time, ...]
    bodies: BodiesAsked
    people: tuple[PersonAsked, ...]
    topic: tuple[str, ...]
    """The words of its matter: no time, body or asking word is among them."""
    paragraph: str | None = None
    item: str | None = None
    """The number of the § or of the item on the agenda that it names."""
    is_yes_no: bool = False
    is_change: bool = False
    is_english: bool = False
    wants_all: bool = False
    wants_list: bool = False
    wants_latest: bool = False
    wants_first: bool = False
    """The latest or first meeting there is."""
    names_strategy: bool = False
    whole: str = ""
    """As `corrected`, with further questions: what `times` are places in."""
    further: tuple[tuple[str, Expected], ...] = ()
    """The questions that follow in the same sentence, and what each asks for."""

    def names_person(self, word: str) -> bool:
        """Whether `word` is part of the name of somebody whom the question was understood to mean."""
        return any(word in person.written for person in self.people)

    @property
    def kind(self) -> Kind | None:
        """The likeliest kind."""
        return next(iter(self.kinds), None)

    @property
    def numbers(self) -> set[str]:
        """The numbers of the topic."""
        return {word for word in self.topic if word.isdigit()}

    @property
    def matter(self) -> str:
        """The topic as text for weighing; the whole question where it has no topic of its own."""
        return " ".join(self.topic) or self.corrected


def understand_question(text: str, library: Library, today: date) -> Question:
    """What `text` asks of `library`; relative times count from `today`."""
    whole = _as_searched(core(text), library)
    first = first_question(whole)
    asked = whole if first == whole else f"{first}?"
    texts = dict.fromkeys((asked, whole))  # «Vem ledde mötet, och vem antecknade vid rådets möte i maj?»: said of both
    asked_of = (bodies_asked(each, library.bodies, library.owners) for each in texts)
    bodies = next((found for found in asked_of if found.bodies or found.unknown), BodiesAsked())
    titled = list(_titles(asked, library))
    named = find_times(asked, today) or _times_of_further(asked, whole, bodies, today)
    times = [time for time in named if not _inside(time.start, titled)]
    return Question(
        text=text,
        corrected=asked,
        whole=whole,
        kinds=kinds_of(asked),
        expected=expected_of(asked),
        times=tuple(times),
        bodies=bodies,
        people=tuple(library.people.find(asked, {*bodies.words, *_owner_words(library)})),
        topic=tuple(_topic(asked, times, bodies)),
        paragraph=_paragraph(asked),
        item=_item(asked),
        is_yes_no=asks_yes_or_no(asked),
        is_change=asks_for_change(asked) or asks_then_and_now(whole),
        is_english=is_english(core(text)),
        wants_all=asks_for_all(asked),
        wants_list=asks_for_list(asked),
        wants_latest=LATEST.search(asked) is not None,
        wants_first=FIRST.search(asked) is not None,
        names_strategy=bool(titled),
        further=further_questions(whole),
    )


def _times_of_further(asked: str, whole: str, bodies: BodiesAsked, today: date) -> list[Time]:
    """The times of further questions, for one that names none: no mere year where it has a matter of its own."""
    later = find_times(whole, today)
    return later if is_bare(_topic(asked, (), bodies)) else [time for time in later if time.months]


def _as_searched(text: str, library: Library) -> str:
    """`text` in Swedish, misspelt words set right."""
    searcher = library.searcher

    def knows(word: str) -> bool:
        return searcher.knows(word, whole=True)

    if is_english(text):
        return joined(in_swedish(text, (body.name for body in library.bodies), knows), knows)
    told = with_parts_told(text) if "presenter" in kinds_of(text) else text
    return corrected(told, knows, searcher.nearest_word)


def _paragraph(text: str) -> str | None:
    found = _PARAGRAPH.search(text)
    return found[1] if found else None


def _item(text: str) -> str | None:
    """The number of the item: «punkt 3», «den tredje punkten»."""
    numbered, ordinal = _ITEM.search(text), _ORDINAL_ITEM.search(text)
    if numbered:
        return numbered[1]
    return _NUMBERS[fold(lowered(ordinal[1]))] if ordinal else None


def _topic(text: str, times: Iterable[Time], bodies: BodiesAsked) -> list[str]:
    rest = text
    for time in sorted(times, key=lambda each: -each.start):
        rest = f"{rest[: time.start]} {rest[time.end :]}"
    named = {fold(word.lower()) for word in bodies.words}
    matter = (word for word in content_words(rest) if word not in _PUT and fold(word) not in named)
    return [word for word in matter if len(word) > 1 or word.isdigit()]


def _titles(text: str, library: Library) -> Iterable[tuple[int, int]]:
    """Where `text` names a strategy by its title: a year in it is no time."""
    low = text.lower()
    for held in library.strategies:
        title = held.strategy.title.lower()
        start = low.find(title) if title else -1
        if start >= 0:
            yield start, start + len(title)


def _inside(position: int, places: Iterable[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in places)


def _owner_words(library: Library) -> set[str]:
    """Words of the names of organisations: «Region», «Ekesunda», «Hällviks» name no person."""
    own = {word for owner in library.owners for word in words(owner)}
    return own | {word.removesuffix("s") for word in own}
