"""Which people a question names: in full, by surname, first name or initials, with a letter or diacritics wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from app.questions.words import is_asking
from index.spelling import near, squeezed
from index.swedish import fold
from ingest.people import find_names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.name_runs import FoundName

_WORD = re.compile(r"[^\W\d_]+(?:[-–][^\W\d_]+)*")
_SHORTEST = 3
"""Letters of a name in small letters."""
_SURE = re.compile(r" |(?:ss?on|ström|strom|[qk]vist|feldt|stedt|gren|berg|löf|hult)s?$")
"""Names in small letters that are no other word: in full, or a surname by its ending."""
_LONG = 6
"""Letters from which on one wrong letter still names the same person…"""
_SHORT = 4
"""…and from which on one does that is doubled."""


@dataclass(frozen=True, slots=True)
class PersonAsked:
    """People that `written`, in characters `start` to `end` of the question, may mean; none where nobody is known."""

    written: str
    start: int
    end: int
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PeopleIndex:
    """The people of an archive by the parts of their names."""

    by_part: dict[str, frozenset[str]] = field(default_factory=dict)
    by_initials: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        names: Iterable[str],
        initials: Iterable[tuple[str, str]] = (),
        nicknames: Iterable[tuple[str, str]] = (),
    ) -> PeopleIndex:
        """Index full `names` and the pairs (initials, name) and (nickname, name)."""
        parts: dict[str, set[str]] = {}
        for nickname, name in nicknames:
            parts.setdefault(fold(nickname.lower()), set()).add(name)
        for name in names:
            for part in name.split():
                parts.setdefault(fold(part.lower()), set()).add(name)
        short: dict[str, set[str]] = {}
        for letters, name in initials:
            short.setdefault(letters.upper(), set()).add(name)
        return cls(
            {part: frozenset(found) for part, found in parts.items()},
            {letters: frozenset(found) for letters, found in short.items()},
        )

    def find(self, question: str, taken: Iterable[str] = ()) -> list[PersonAsked]:
        """The people `question` names, in order; words in `taken` (names of bodies and places) name nobody."""
        closed = {fold(word.lower()) for word in taken}
        strangers = [each for each in map(_without_verb, find_names(question)) if not self._knows(each.name)]
        found: list[PersonAsked] = []
        for match in _WORD.finditer(question):
            taken_by_stranger = any(each.start <= match.start() < each.end for each in strangers)
            if fold(match.group().lower()) not in closed and not taken_by_stranger:
                self._add(found, question, match)
        known = [each for each in found if not each.written.islower() or _SURE.search(each.written)]
        unknown = [
            PersonAsked(each.name, each.start, each.end) for each in strangers if not closed & _folded(each.name)
        ]
        return sorted([*known, *unknown], key=lambda each: each.start)

    def knows(self, word: str) -> bool:
        """Whether `word` is part of somebody's name."""
        return fold(word.lower()) in self.by_part

    def _add(self, found: list[PersonAsked], question: str, match: re.Match[str]) -> None:
        """Add whom the word at `match` names; first name and surname side by side mean the people that have both."""
        names = self._named(match.group())
        last = found[-1] if found and not question[found[-1].end : match.start()].strip() else None
        if last and last.names & names:
            found[-1] = PersonAsked(question[last.start : match.end()], last.start, match.end(), last.names & names)
        elif names:
            found.append(PersonAsked(match.group(), match.start(), match.end(), names))

    def _knows(self, name: str) -> bool:
        """Whether somebody has every part of `name`, a letter aside."""
        parts = [self._named(part) for part in _WORD.findall(name)]
        return bool(parts) and bool(frozenset.intersection(*parts))

    def _named(self, word: str) -> frozenset[str]:
        """Those whom one word may mean: by initials, a part of the name, its genitive, or one misspelt."""
        if word.isupper() and 2 <= len(word) <= 4 and word in self.by_initials:
            return self.by_initials[word]
        if word.islower() and len(word) < _SHORTEST:
            return frozenset()
        key = fold(word.lower())
        for form in (key, key.removesuffix("s")):
            if form in self.by_part:
                return self.by_part[form]
        return self._misspelt(key)

    def _misspelt(self, key: str) -> frozenset[str]:
        """Those whose name is a letter from `key`; none where it may be more than one name.

        Of a short one only a letter that is doubled, or not, may be wrong: Geda is Gedda, Lind is not Lund.
        """
        if len(key) >= _LONG:
            parts = near(key, [part for part in self.by_part if len(part) >= _LONG], 1)
        else:
            parts = [part for part in self.by_part if len(key) >= _SHORT and squeezed(part) == squeezed(key)]
        return self.by_part[parts[0]] if len(parts) == 1 else frozenset()


def _without_verb(found: FoundName) -> FoundName:
    """A name without the verb that opens the question before it: «Deltog Ekdal?»."""
    first, _, rest = found.name.partition(" ")
    if found.start > 0 or not rest or not is_asking(first):
        return found
    return replace(found, start=len(first) + 1, name=rest)


def _folded(name: str) -> set[str]:
    return {fold(part.lower()) for part in _WORD.findall(name)}


def is_named_in(names: Iterable[str], text: str) -> bool:
    """Whether `text` names one of `names`, in full or by one part of the name, genitive or not."""
    parts = {part for name in names for part in name.split() if len(part) > 2}
    present = set(_WORD.findall(text))
    return any(part in present or f"{part}s" in present for part in parts)
