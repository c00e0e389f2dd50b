"""Focus areas and kraftsamlingar by name, number and edition: is something one, and what was it called before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.answerers.editions import asks_edition, editions_asked, may_be
from app.answerers.name_words import share_named
from app.draft import Draft, Statement
from app.swedish_text import listed, long_date
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Literal, TypeAlias

    from app.asked import Asked
    from app.library import HeldStrategy
    from ingest.model import Span
    from ingest.records import StrategyFact

    Category: TypeAlias = StrategyFact | Literal["area"]
    _Edition: TypeAlias = "tuple[HeldStrategy, list[Named]]"

INITIATIVE = re.compile(r"\b(?:kraftsamling|satsning(?:ar|arna|en|arnas)?\b)", re.IGNORECASE)
AREA = re.compile(r"\b(?:fokus|insats|mål|utvecklings)omr[åa]de|\bprioritera\w* omr[åa]de", re.IGNORECASE)
_IS_ONE = re.compile(
    r"^\W*(?:[äa]r|var|finns|fanns|ing[åa]r|ingick|blev|h[öo]r|h[öo]rde|r[äa]knas|utg[öo]r|kvarst[åa]r)\b",
    re.IGNORECASE,
)
"""Begins a question whether something is among them."""
_STILL = re.compile(r"\b(?:fortfarande|kvar|ännu|numera|nu|längre|nuvarande|idag|i dag)\b", re.IGNORECASE)
_BESIDE = frozenset(
    "kvar redan längre fortfarande ännu numera nu med bland inte av strategi strategin strategins version versionen "
    "upplaga upplagan utgåva utgåvan remiss remissen remissversion remissversionen antag antagna antagen reviderade "
    "revidering revideringen aktualiserade nya nuvarande ursprungliga handling område områden ett en också ens vara "
    "sant års år prioriterat prioriterade regionens kommunens gällande ingår finns hör till idag".split()
)
"""Words beside the name in a question whether something is a focus area."""
_NUMBERED = re.compile(r"(?:omr[åa]de|kraftsamling)(?:t|en)?\s+(?:nr\.?\s+|nummer\s+)?(?P<number>\d)\b", re.IGNORECASE)
_RENAMED = re.compile(
    r"\b(?:hette|kallades|ben[äa]mndes|bytt?e? namn|namnbyte|d[öo]pt\w* om|tidigare|f[öo]rut|innan|f[öo]re)\b",
    re.IGNORECASE,
)
"""Asks what something was called before."""
_CALLED = re.compile(r"\b(?:hette|kallades|ben[äa]mndes|bytt?e? namn|namnbyte|d[öo]pt\w* om)\b", re.IGNORECASE)
"""…in words that are of nothing but names."""
_NEAR_NAME = 0.3
"""The share of a name's words, or a little less at the same place of the list, by which areas of two editions match."""
_SAME_PLACE = 0.15
_LONG = 5

_LEFT_OVER = "de andra områdena är desamma i båda utgåvorna"


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the list of an edition: its name and where it stands."""

    name: str
    evidence: tuple[Span, ...]


def answer_is_area(asked: Asked) -> Draft | None:
    """Ja or Nej where it is asked whether something is a focus area or a kraftsamling, by the list of each edition.

    The edition asked about decides, else the newest; the others are told after it. None where no edition has such a
    one, or the question says more of it than its name.
    """
    if not asked.question.is_yes_no or not _IS_ONE.match(asked.sought) or not names_category(asked):
        return None
    editions = [(held, entries) for held in editions_asked(asked) if (entries := entries_of(asked, held))]
    having = [held for held, entries in editions if any(_is_asked(asked, held, each) for each in entries)]
    if not having:
        return None
    own = [(held, entries) for held, entries in editions if held.strategy.title == having[0].strategy.title]
    if _STILL.search(asked.sought) and len(own) == 1:
        return None
    newest = _newest_first(own)
    if asks_edition(asked) and not _STILL.search(asked.sought):
        years = {time.year for time in asked.question.times if time.year}
        dated = (pair for pair in own if pair[0].date and pair[0].date.year in years)
        first = next(dated, next((pair for pair in own if may_be(asked, pair[0])), newest[0]))
        newest = [first, *(pair for pair in newest if pair[0] is not first[0])]
    return Draft(tuple(_verdicts(asked, newest)))


def answer_renamed(asked: Asked) -> Draft | None:
    """What an area or a kraftsamling is called in each edition, the newest first; by its number, or by its name."""
    called = _CALLED.search(asked.sought) is not None and _names_area(asked)
    if not (called or names_category(asked)) or asked.question.is_yes_no:
        return None
    numbered = _NUMBERED.search(asked.sought)
    if not _RENAMED.search(asked.sought) and not numbered:
        return None
    editions = [(held, entries) for held in editions_asked(asked) if (entries := entries_of(asked, held))]
    editions = [pair for pair in editions if pair[0].strategy.title == editions[0][0].strategy.title]
    place = int(numbered["number"]) - 1 if numbered else None
    if _RENAMED.search(asked.sought):
        found = list(_names_over_time(asked, _newest_first(editions), place))
    else:
        found = list(_names_over_time(asked, editions[:1], place))
    counts = (place + 1,) if place is not None else ()
    return Draft(tuple(_called(asked, *each, counts) for each in found)) if found else None


def _names_area(asked: Asked) -> bool:
    """Whether an area of some strategy stands in the question with all of its name."""
    areas = (area.name for held in asked.library.strategies for area in held.strategy.focus_areas)
    return any(share_named(asked, name) == 1.0 for name in areas)


def _newest_first(editions: Iterable[_Edition]) -> list[_Edition]:
    return sorted(editions, key=lambda pair: pair[0].date.toordinal() if pair[0].date else 0, reverse=True)


def entries_of(asked: Asked, held: HeldStrategy) -> list[Named]:
    """The kraftsamlingar of an edition where the question names those, else its focus areas."""
    return listed_in(held, "kraftsamling" if asks_initiatives(asked) else "area")


def listed_in(held: HeldStrategy, category: Category) -> list[Named]:
    """What an edition lists of a category."""
    if category == "area":
        return [Named(area.name, area.evidence[:1]) for area in held.strategy.focus_areas]
    return [Named(fact.value, fact.evidence[:1]) for fact in held.strategy.all(category)]


def asks_initiatives(asked: Asked) -> bool:
    """Whether the question names kraftsamlingar, which some strategies call satsningar."""
    return INITIATIVE.search(f"{asked.text}\n{asked.sought}") is not None


def names_category(asked: Asked) -> bool:
    """Whether the question names focus areas or kraftsamlingar."""
    put = f"{asked.text}\n{asked.sought}"  # a word without its marks may be set right to another
    return asks_initiatives(asked) or AREA.search(put) is not None


def _is_asked(asked: Asked, held: HeldStrategy, entry: Named) -> bool:
    """Whether the question names this entry, in whole or by some of its words, and nothing else."""
    named = _stems(entry.name)
    beside = _stems(held.strategy.title) | {fold(word) for word in _BESIDE}
    given = {fold(word) for word in words(asked.sought) if word in asked.question.topic}
    left = {
        word
        for word in given
        if word not in beside and not word.isdigit() and not INITIATIVE.match(word) and "omrad" not in word
    }
    return bool(left) and all(any(_alike(word, other) for other in named) for word in left)


def _verdicts(asked: Asked, editions: Sequence[_Edition]) -> Iterator[Statement]:
    """The list of each edition behind Ja or Nej; of the others only where it is the other way about."""
    verdicts = [any(_is_asked(asked, held, each) for each in entries) for held, entries in editions]
    for (held, entries), is_one in zip(editions, verdicts, strict=True):
        if held is not editions[0][0] and is_one == verdicts[0]:
            continue
        yield _list(asked, held, entries, "Ja" if is_one else "Nej")


def _list(asked: Asked, held: HeldStrategy, entries: Sequence[Named], verdict: str) -> Statement:
    """«Nej. Kraftsamlingar enligt Levande hamnar den 10 juni 2025: Besöksnäring och Fiske.»."""
    what = "Kraftsamlingar" if INITIATIVE.search(asked.sought) else "Fokusområden"
    names = listed([each.name for each in entries])
    evidence = tuple(dict.fromkeys(span for each in entries for span in each.evidence))
    return Statement(f"{verdict}. {what} enligt {edition_name(held)}: {names}.", evidence)


def edition_name(held: HeldStrategy) -> str:
    """«Levande hamnar den 10 juni 2025»; the title alone where it is undated."""
    day = held.document.date or held.date
    return f"{held.strategy.title} den {long_date(day)}" if day else held.strategy.title


def title_spans(held: HeldStrategy) -> tuple[Span, ...]:
    """Where an edition says what it is called: evidence of what names it."""
    return tuple(fact.evidence[0] for fact in held.strategy.all("title") if fact.evidence)


def _names_over_time(
    asked: Asked, editions: Sequence[_Edition], place: int | None
) -> Iterator[tuple[HeldStrategy, Named, str | None]]:
    """The entry at `place`, or the one named and those that answer to it, each name once from its newest edition.

    Each with how it was worked out, where no likeness of names tells.
    """
    known = _anchor(asked, editions) if place is None else None
    home = next((each for _, each in editions if known and known[0] in {entry.name for entry in each}), [])
    seen: set[str] = set()
    for held, entries in editions:
        derived = None
        if place is not None:
            found = entries[place] if place < len(entries) else None
        else:
            found = _counterpart(known, entries) if known else None
            left = _left_over(known, home, entries) if known and not found else None
            found, derived = (left, _LEFT_OVER) if left else (found, None)
        if found and found.name not in seen:
            seen.add(found.name)
            yield held, found, derived


def _anchor(asked: Asked, editions: Sequence[_Edition]) -> tuple[str, int] | None:
    """The name and the place of the entry that the question names best."""
    given = {fold(word) for word in words(asked.sought)}
    shares = [
        (
            sum(any(_alike(word, other) for other in given) for word in _stems(each.name)) / len(_stems(each.name)),
            each,
            at,
        )
        for _, entries in editions
        for at, each in enumerate(entries)
        if _stems(each.name)
    ]
    best = max(shares, key=lambda share: share[0], default=None)
    return (best[1].name, best[2]) if best and best[0] >= _NEAR_NAME else None


def _counterpart(known: tuple[str, int], entries: Sequence[Named]) -> Named | None:
    """The entry of another edition that is near by name, or nearly so at the same place."""
    name, place = known
    own = _stems(name)

    def nearness(at: int) -> float:
        other = _stems(entries[at].name)
        shared = sum(any(_alike(word, each) for each in other) for word in own)
        return shared / max(len(own), len(other), 1) + _SAME_PLACE * (at == place)

    best = max(range(len(entries)), key=nearness)
    return entries[best] if nearness(best) >= _NEAR_NAME else None


def _left_over(known: tuple[str, int], own: Sequence[Named], others: Sequence[Named]) -> Named | None:
    """The only entry that this edition lacks, where the one `known` stands in its place and is the only new one."""
    name, place = known
    here, there = ({fold(each.name.lower()) for each in entries} for entries in (own, others))
    lacking = [each for each in others if fold(each.name.lower()) not in here]
    replaced = len(lacking) == 1 and len(own) == len(others) and others[place] == lacking[0]
    return lacking[0] if replaced and here - there == {fold(name.lower())} else None


def _called(asked: Asked, held: HeldStrategy, entry: Named, derived: str | None, counts: tuple[int, ...]) -> Statement:
    what = "Kraftsamling" if INITIATIVE.search(asked.sought) else "Fokusområde"
    number = f" {counts[0]}" if counts else ""
    return Statement(f"{what}{number} enligt {edition_name(held)}: {entry.name}.", entry.evidence, derived, counts)


def _stems(text: str) -> set[str]:
    return {fold(word) for word in words(text) if len(word) > 1 and word not in {"och", "för", "av", "ett", "en", "på"}}


def _alike(one: str, other: str) -> bool:
    """The same word, its ending aside."""
    short, long = sorted((one, other), key=len)
    if len(short) < _LONG:
        return long in {short, f"{short}s"}
    return long.startswith(short[: max(_LONG, len(short) - 2)]) and len(long) - len(short) <= 3
