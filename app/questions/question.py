"""A question as it is understood: its kind, what an answer must hold, and whom, which body and which time it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.bodies import BodiesAsked, bodies_asked
from app.questions.kinds import (
    asks_for_all,
    asks_for_list,
    asks_for_change,
    asks_for_count,
    asks_yes_or_no,
    expected_of,
    kinds_of,
)
from app.questions.times import FIRST, LATEST, find_times
from app.questions.core import core, further_questions, is_english
from app.questions.spelling import corrected
from app.questions.words import content_words, proper_names
from index.swedish import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.library import Library
    from app.questions.kinds import Expected, Kind
    from app.questions.people import PersonAsked
    from app.questions.times import Time

_PARAGRAPH = re.compile(r"(?:§{1,2}|\bparagraf)\s*(\d+)", re.IGNORECASE)
_ITEM = re.compile(
    r"\b(?:punkt(?:en)?|ärende(?:t)?|arende(?:t)?|item|nr|nummer)\s+(?:nr\s+|nummer\s+)?(\d+)\b", re.IGNORECASE
)
_ORDINALS = {
    "första": "1", "andra": "2", "tredje": "3", "fjärde": "4", "femte": "5", "sjätte": "6", "sjunde": "7", "åttonde": "8",
    "nionde": "9", "tionde": "10",
}  # fmt: skip
_ORDINAL_ITEM = re.compile(rf"\b({'|'.join(_ORDINALS)})\s+(?:agenda|dagordnings|mötes)?(?:punkt|ärende)", re.IGNORECASE)
_PUT = frozenset(
    "frågan fråga saken sak pratade talade snackade stod passet ledde hade strax mötet möte mötets möten sammanträdet sammanträde protokollet protokoll anteckningarna anteckningar minnesanteckningar "
    "minnesanteckningarna beslut beslutet besluten beslutade beslutades beslöt beslutats bestämde bestämdes fattade "
    "fattades fattat presenterade presenterades presenterat presenterar redogjorde redovisade redovisades föredrog föredrogs "
    "informerade berättade höll gick igenom drog visade inledde rapporterade vilka punkten punkt ärendet "
    "ärende deltog deltagare närvarande närvarade frånvarande säger sagt sade tyckte ansåg menade lyfte betonade "
    "undrade frågade föreslog framförde handlade handlar fortfarande numera egentligen hölls "
    "räkna lista samtliga alla tack snälla skulle ansvarar ansvarig ansvariga ansvar uppgift uppdrag berätta vet arkivet dokumenten "
    "enligt finns stod står namn heter hette kallades nämns nämndes gällde gäller gällande angående rörande "
    "tog togs tagit fatta fattar anges angavs nyare äldre bildspelet person personer datum tid tidpunkt klockan kl antal många manga mycket mkt stor stort stora "
    "presented meeting decided decision decisions decide responsible attended".split()
)
"""Words that say what kind of answer is wanted or where it would stand: no part of the topic."""


@dataclass(frozen=True, slots=True)
class Question:
    """`text` as asked and what was understood of it. `topic` is its matter: no time, body or asking word in it."""

    text: str
    corrected: str
    kinds: tuple[Kind, ...]
    expected: Expected
    times: tuple[Time, ...]
    bodies: BodiesAsked
    people: tuple[PersonAsked, ...]
    topic: tuple[str, ...]
    paragraph: str | None = None
    item: str | None = None
    is_yes_no: bool = False
    is_change: bool = False
    wants_all: bool = False
    wants_count: bool = False
    wants_latest: bool = False
    wants_first: bool = False
    is_english: bool = False
    wants_list: bool = False
    names_strategy: bool = False
    further: tuple[tuple[str, Expected], ...] = ()

    def names_person(self, word: str) -> bool:
        """Whether `word` is part of the name of somebody whom the question was understood to mean."""
        return any(word in person.written for person in self.people)

    @property
    def kind(self) -> Kind | None:
        """The likeliest kind."""
        return next(iter(self.kinds), None)

    @property
    def matter(self) -> str:
        """The topic as text for weighing; the whole question where it has no topic of its own."""
        return " ".join(self.topic) or self.corrected


def understand_question(text: str, library: Library, today: date) -> Question:
    """What `text` asks of `library`; relative times count from `today`."""
    asked = core(text)
    searcher = library.searcher
    asked = corrected(
        asked, lambda word: searcher.knows(word, whole=True), lambda word, letters: searcher.nearest_word(word, letters)
    )
    return _understand(text, asked, library, today)


def _understand(original: str, text: str, library: Library, today: date) -> Question:
    bodies = bodies_asked(text, library.bodies, sorted(library.owners))
    titled = list(_titles(text, library))
    times = [time for time in find_times(text, today) if not _inside(time.start, titled)]
    people = library.people.find(text, {*bodies.words, *_owner_words(library)})
    paragraph, item = _PARAGRAPH.search(text), _ITEM.search(text)
    ordinal = _ORDINAL_ITEM.search(text)
    return Question(
        text=original,
        corrected=text,
        is_english=is_english(text),
        wants_list=asks_for_list(text),
        names_strategy=bool(titled),
        kinds=kinds_of(text),
        expected=expected_of(text),
        times=tuple(times),
        bodies=bodies,
        people=tuple(people),
        topic=tuple(_topic(text, times, bodies)),
        further=further_questions(text),
        paragraph=paragraph[1] if paragraph else None,
        item=item[1] if item else _ORDINALS[ordinal[1].lower()] if ordinal else None,
        is_yes_no=asks_yes_or_no(text),
        is_change=asks_for_change(text),
        wants_all=asks_for_all(text),
        wants_count=asks_for_count(text),
        wants_latest=LATEST.search(text) is not None,
        wants_first=FIRST.search(text) is not None,
    )


def _topic(text: str, times: Iterable[Time], bodies: BodiesAsked) -> list[str]:
    if is_english(text):
        return [word for name in proper_names(text) for word in words(name)]
    rest = text
    for time in sorted(times, key=lambda each: -each.start):
        rest = f"{rest[: time.start]} {rest[time.end :]}"
    closed = _PUT | {word.lower() for word in bodies.words}
    return [word for word in content_words(rest) if word not in closed and (len(word) > 1 or word.isdigit())]


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
