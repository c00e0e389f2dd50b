"""What one edition of a strategy kept, reworded, added and removed of another: its own words of it, and its lists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from app.answerers.area_names import (
    AREA,
    INITIATIVE,
    asks_initiatives,
    edition_name,
    listed_in,
    names_category,
    title_spans,
)
from app.answerers.change_words import asks_if_changed, asks_if_unchanged, verdict_of_change
from app.answerers.editions import editions_asked, editions_named, names_title
from app.draft import BULLET, Draft, Statement
from app.questions.kinds import asks_then_and_now
from app.questions.patterns import pattern
from app.questions.words import content_words
from app.registers.comparison import compare
from index.swedish import fold, words

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from app.answerers.area_names import Category
    from app.asked import Asked
    from app.library import HeldStrategy
    from app.registers.comparison import ChangeKind
    from ingest.model import Span
    from ingest.records import Fact

_ADDED = (
    r"\b(?:nytt|nya(?! (?:strategi|utgåva|version|upplaga))|nyheter\w*|tillkom\w*|lagts till|lades till|kom till|"
    r"kommit till)\b"
)
_REMOVED = (
    r"\b(?:t(?:og|ar|agit) (?:[^?]{1,40} )?bort|togs? bort|tagits bort|försv(?:ann|unnit)|strök\w*|strukits|"
    r"utg(?:ick|ått|år)|slopa\w+)\b"
)
_REWORDED = r"\b(?:bytt|bytte|byter) namn\b|\bdöpts? om\b|\bomformulera\w+\b"
_ASKED_FOR: dict[ChangeKind, re.Pattern[str]] = {
    "added": pattern(_ADDED),
    "removed": pattern(_REMOVED),
    "reworded": pattern(_REWORDED),
}
_CALLED: dict[ChangeKind, str] = {"added": "tillkommet", "removed": "borttaget", "reworded": "omformulerat"}
_STATED_AS: dict[ChangeKind, re.Pattern[str]] = {
    "added": pattern(r"\b(?:ny(?:tt|a)?|tillkom\w*|kom till|förts? in|lagts? till)\b"),
    "removed": pattern(r"\b(?:utgå\w*|strök\w*|stryks|tagits bort|togs bort|slopa\w+)\b"),
    "reworded": pattern(r"\|(?!.*\butgå)|\b(?:byter namn|bytt namn|heter nu|får namnet|blir)\b"),
}
"""How an edition says it itself; a row of a table holds the old name and the new."""
_ALL_NEW = pattern(r"^\W*(?:vad|vilka)\b(?: \w+)? (?:är|var|blev) (?:det )?(?:nytt|nya|nyheter\w*)\b")
"""«Vad är nytt i …?» asks for all that changed, not only for what was added."""
_ASKS = pattern(
    r"\b(?:skiljer|skillnad\w*|jämför\w*|förändring\w*|ändring\w*|förändrats|ändrats|ändrades|ändras)\b",
    r"\b(?:oförändra\w+|flyttats|höjts|sänkts|skrivits (?:upp|ned|ner))\b",
    *(_ADDED, _REMOVED, _REWORDED),
)
"""Asks what one edition has that another has not."""
_OF_EDITIONS = pattern(
    r"\b(?:utgåv\w+|upplag\w+|version\w*|remiss\w*|revider\w*|aktualiser\w*|omarbeta\w*|strategi\w*|\w+strategins?)\b"
)
_ONE_STRATEGY = pattern(r"\b\w{3,}strategin?s?\b")
"""«kompetensstrategin»: one strategy, though not by its title."""
_OF_CONTENT = pattern(r"^\W*vad (?:ryms|ingår|omfattas|innehåller|omfattar|finns|hör)\b.*\bområde(?:t|ts)?\b")
"""Asks what an area holds, though it is called new."""
_GOALS = pattern(r"\bmål(?:en|et|s|år|året|nivå\w*|värde\w*)?\b")
_SAME_MATTER = 0.5
"""The share of what the question names beside editions that an entry must hold."""
_BESIDE = frozenset(
    map(
        fold,
        "skiljer gjordes gjorts görs skillnad skillnaden skillnader jämfört jämför jämförelse ändrats ändrades "
        "förändrats förändringar nytt nya tillkommit tillkom kom till tog tar tagit tagits togs bort försvann "
        "försvunnit ströks strukits utgick utgått utgår bytt bytte namn senaste förra förut gamla tidigare "
        "års år antag antagna antagen antogs antagits beslutades höjts sänkts sedan efter prioriterade områden "
        "fokusområde fokusområden fokusområdena "
        "kraftsamling kraftsamlingar kraftsamlingarna satsning satsningar satsningarna mål målen målet målår målåret "
        "oförändrat oförändrad oförändrade flyttats fram dag idag antalet nu numera "
        "innehåll innehållet digital digitala största stora viktigaste".split(),
    )
)
"""Words of a question about editions that name none of what stands in them."""
_SINCE = pattern(r"\bsedan\b|\btill (?:i dag|idag|nu|dagens|nuvarande|den (?:gällande|nuvarande|senaste))\b")
"""Asks for all that came since the edition that is named, not only for what the next one changed."""
_LEAD_AND_ONE = 2
_MOST_STATED = 8
"""So much is given of what an edition says itself of its changes."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One change: what is said of it, the names that it is of, where they stand."""

    text: str
    names: tuple[str, ...]
    evidence: tuple[Span, ...]


def answer_edition_changes(asked: Asked) -> Draft | None:
    """What changed from edition to edition: all, or what the question names; None where it is asked of something else.

    What the later edition says itself stands before what the comparison of the lists of both finds.
    """
    put = asked.question.whole
    of_editions = names_title(asked) or names_category(asked) or _OF_EDITIONS.search(put) or _GOALS.search(put)
    asks = _ASKS.search(put) is not None or asks_then_and_now(put)
    if asked.question.is_yes_no or not of_editions or not asks or _OF_CONTENT.match(put):
        return None
    whole = replace(asked, question=replace(asked.question, corrected=put))
    told = [statement for before, after in _steps(whole) for statement in _told(whole, before, after)]
    return Draft(tuple(told)) if told else None


def names_edition(word: str) -> bool:
    """Whether a word of a question says which edition of a strategy is meant."""
    return _OF_EDITIONS.search(word) is not None


def answer_if_edition_changed(asked: Asked) -> Draft | None:
    """Ja or Nej where it is asked whether one thing in a strategy changed, before what changed of it."""
    unchanged = asks_if_unchanged(asked.sought)
    if not asked.question.is_yes_no or not (unchanged or asks_if_changed(asked.sought)):
        return None
    draft = answer_edition_changes(replace(asked, question=replace(asked.question, is_yes_no=False)))
    if draft is None or len(draft.statements) != _LEAD_AND_ONE:
        return None  # nothing, or more than one thing, of which some may have changed and some not
    lead, change = draft.statements
    stayed = verdict_of_change("", change.text) == "Nej"
    verdict = "Ja" if stayed == unchanged else "Nej"
    return Draft((replace(lead, text=f"{verdict}. {lead.text}"), change))


def changes_stated(held: HeldStrategy, changes: Sequence[Fact]) -> tuple[Statement, ...]:
    """What an edition says itself that it changed: at least one, behind a lead."""
    lead = Statement(f"Förändringar i {edition_name(held)}:", (*title_spans(held), *changes[0].evidence))
    return (lead, *(Statement(f"{BULLET}{each.value}", each.evidence) for each in changes))


def _steps(asked: Asked) -> list[tuple[HeldStrategy, HeldStrategy]]:
    """The steps of the likeliest strategy that has editions; of each of which an edition is named, if no title is."""
    titles = dict.fromkeys(held.strategy.title for held in editions_asked(asked))
    by_title = [[each for each in asked.library.strategies if each.strategy.title == title] for title in titles]
    series = [[held for held in reversed(editions) if held.date] for editions in by_title]
    series = [editions for editions in series if len(editions) > 1]
    named = [editions for editions in series if editions_named(asked, editions)]
    is_one = names_title(asked) or _ONE_STRATEGY.search(asked.question.whole)
    chosen = named if named and not is_one else series[:1]
    return [step for editions in chosen for step in _steps_of(asked, editions)]


def _steps_of(asked: Asked, ordered: list[HeldStrategy]) -> list[tuple[HeldStrategy, HeldStrategy]]:
    """From each edition that the question names to the next; where it names one, from its neighbour or to it."""
    named = editions_named(asked, ordered)
    if len(named) == 1 and _SINCE.search(asked.question.whole) and named[0] is not ordered[-1]:
        named = ordered[ordered.index(named[0]) :]
    if len(named) == 1:
        place = max(ordered.index(named[0]), 1)
        named = ordered[place - 1 : place + 1]
    return list(pairwise(named or ordered[-2:]))


def _told(asked: Asked, before: HeldStrategy, after: HeldStrategy) -> list[Statement]:
    """The changes of one step behind a lead."""
    stated = [_Line(fact.value, (fact.value,), fact.evidence) for fact in after.strategy.all("change")]
    matter = _matter(asked, after)
    own = [line for line in stated if _is_stated_for(asked, line.text, matter) and _is_of(asked, matter, line)][
        :_MOST_STATED
    ]
    said = " ".join(line.text for line in stated)
    found = [line for line in _compared(asked, before, after) if _is_of(asked, matter, line)]
    new = [line for line in found if not all(name in said for name in line.names)]
    if not own and not new:
        return []
    lead = f"Förändringar i {edition_name(after)} mot {edition_name(before)}:"
    named = (*title_spans(after), *title_spans(before))
    derived = "utgåvornas listor jämförda" if new else None
    evidence = tuple(dict.fromkeys((*named, *(span for line in (*own, *new)[:1] for span in line.evidence))))
    return [
        Statement(lead, evidence, derived),
        *(Statement(f"{BULLET}{line.text}", line.evidence) for line in (*own, *new)),
    ]


def _matter(asked: Asked, held: HeldStrategy) -> str:
    """What the question names beside the editions and the strategy."""
    title = {form for word in words(held.strategy.title) for form in (fold(word), f"{fold(word)}s")}
    rest = (word for word in content_words(asked.question.whole) if fold(word) not in _BESIDE | title)
    return " ".join(word for word in rest if not word.isdigit() and not _OF_EDITIONS.search(word))


def _is_stated_for(asked: Asked, text: str, matter: str) -> bool:
    """Whether a change in the edition's own words is of the list and the kind that the question asks for."""
    asked_for = {category for category, _ in _categories(asked)}
    if asked_for == {"goal"} and not matter and not _GOALS.search(text):
        return False
    others = [put for category, put in (("area", AREA), ("kraftsamling", INITIATIVE)) if category not in asked_for]
    kinds = _kinds(asked)
    is_of_kind = not kinds or any(_STATED_AS[kind].search(text) for kind in kinds)
    return is_of_kind and not any(other.search(text) for other in others)


def _kinds(asked: Asked) -> set[ChangeKind]:
    """What the question asks for of what was added, removed and reworded; nothing where it asks for all."""
    if _ALL_NEW.search(asked.question.whole) and not names_category(asked):
        return set()
    return {kind for kind, put in _ASKED_FOR.items() if put.search(asked.question.whole)}


def _is_of(asked: Asked, matter: str, line: _Line) -> bool:
    return not matter or asked.searcher.coverage(matter, line.text) >= _SAME_MATTER


def _compared(asked: Asked, before: HeldStrategy, after: HeldStrategy) -> Iterator[_Line]:
    """What became of the entries of each list that is asked for."""
    kinds = _kinds(asked) or set(_ASKED_FOR)
    for category, called in _categories(asked):
        old, new = listed_in(before, category), listed_in(after, category)
        if not old or not new:
            continue  # a list that one edition lacks was not read, or is told elsewhere
        for change in compare(old, new, lambda each: each.name, lambda each: each.name):
            if change.kind in kinds:
                entries = [each for each in (change.before, change.after) if each]
                names = tuple(each.name for each in entries)
                text = f"{called}, {_CALLED[change.kind]}: {' → '.join(names)}"
                yield _Line(text, names, tuple(span for each in entries for span in each.evidence))


def _categories(asked: Asked) -> list[tuple[Category, str]]:
    """The lists that are asked for, and what they are called: the one that the question names, else all."""
    initiatives = "Satsningar" if "satsning" in asked.question.whole.lower() else "Kraftsamlingar"
    if _GOALS.search(asked.question.whole):
        return [("goal", "Mål")]
    if asks_initiatives(asked):
        return [("kraftsamling", initiatives)]
    if names_category(asked):
        return [("area", "Fokusområden")]
    return [("area", "Fokusområden"), ("kraftsamling", initiatives), ("goal", "Mål")]
