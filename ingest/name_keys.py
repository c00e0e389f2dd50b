"""Whom a short form stands for among known people: initials, first name, surname, «P-E Eriksson», «Anna S».

What fits several people stands for none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.name_first import FIRST_NAMES
from ingest.name_words import PARTICLES, is_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:[,;/&+\n\t]|(?<!\w)(?:och|samt|and|resp)(?!\w)\.?)\s*")
_BRACKETS = re.compile(r"(?:(?<!\s)\s+)?[(\[][^)\]]{0,120}[)\]]")
_CHUNK = re.compile(r"[A-ZÅÄÖÉÜ][a-zåäöéü]{0,2}")
_INITIALS = re.compile(r"(?:[A-ZÅÄÖÉÜ][a-zåäöéü]{0,2}){2,5}")


def written_parts(written: str) -> list[str]:
    """The people that one field or phrase names, apart: «ML, SMH», «Siv och Hamid», «Angelica Hafström (AH)»."""
    return [part.strip(" .:") for part in _SEPARATOR.split(_BRACKETS.sub("", written)) if part.strip(" .:")]


def initials_of(name: str) -> str:
    """The initials of every part of a name, particles left out: Per-Erik Eriksson → PEE, Carl von Essen → CE."""
    return "".join(part[0].upper() for part in _own_parts(name))


def are_initials(written: str) -> bool:
    """Whether `written` has the shape of initials: ML, SMH, SiH, LDa."""
    return len(written) <= 6 and _INITIALS.fullmatch(written) is not None


@dataclass(frozen=True, slots=True)
class Keys:
    """Known people by the words they are named with. `initials` holds those that a list states."""

    names: tuple[str, ...]
    initials: Mapping[str, str]
    single: Mapping[str, str | None]
    whole: Mapping[str, str]

    def name_of(self, written: str) -> str | None:
        """The one full name that `written` stands for, or None."""
        text = _without_titles(" ".join(written.split()))
        if not text:
            return None
        return self._by_words(text) or (self._by_words(text[:-1]) if text.endswith("s") else None) or self._short(text)

    def has_stated(self, written: str) -> bool:
        """Whether a list gives `written` as somebody's initials."""
        return written in self.initials.values()

    def _by_words(self, text: str) -> str | None:
        words = text.split(" ")
        if len(words) == 1:
            return self.single.get(_plain(text))
        return self.whole.get(_plain(text)) or _only(name for name in self.names if _fits(words, name.split(" ")))

    def _short(self, text: str) -> str | None:
        """The person with those initials: as stated, else of all parts, else of the first and the last part."""
        written = re.sub(r"[.\s-]", "", text)
        if not are_initials(written) or text.islower():
            return None
        stated = [name for name, initials in self.initials.items() if initials == written]
        if stated:
            return _only(stated)
        chunks = [chunk.lower() for chunk in _CHUNK.findall(written)]
        return _only(_fitting(chunks, self.names, set(self.initials)))


def keys_of(people: Mapping[str, str | None], nicknames: Iterable[tuple[str, str]] = ()) -> Keys:
    """Keys to `people`, their full names with the initials that are stated for them, and the pairs (nickname, name)."""
    single: dict[str, str | None] = {}
    called = [(key, name) for name in people for key in _single_keys(name)]
    for key, name in [*called, *((_plain(nickname), name) for nickname, name in nicknames)]:
        single[key] = name if single.get(key, name) == name else None
    stated = {name: initials for name, initials in people.items() if initials}
    return Keys(tuple(people), stated, single, {_plain(name): name for name in people})


def _single_keys(name: str) -> set[str]:
    """The single words that name a person: first name, surname; a middle word as what it looks like."""
    words = name.split(" ")
    keys = {_plain(words[0]), _plain(words[-1])} if len(words) > 1 else {_plain(name)}
    middle = [word for word in words[1:-1] if word.lower() not in PARTICLES]
    keys.update(_plain(word) for word in middle if word.lower() not in FIRST_NAMES)
    return {key for key in keys if len(key) > 1}


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s-]+", name.lower()) if part]


def _own_parts(name: str) -> list[str]:
    """The parts that give initials: no particle of its own, «von», but one that a hyphen ties to a name, El-Amin."""
    return [part for word in name.split() if word.lower() not in PARTICLES for part in _parts(word)]


def _plain(text: str) -> str:
    """How a name is compared: small letters, Per Erik as Per-Erik."""
    return " ".join(_parts(text))


def _without_titles(text: str) -> str:
    words = text.split(" ")
    while len(words) > 1 and is_role(words[0]) and words[0].lower() not in FIRST_NAMES:
        words.pop(0)
    return " ".join(words)


def _fits(written: list[str], name: list[str]) -> bool:
    """Whether `written` is `name` with words left out or shortened to initials, its first and one later word kept."""
    if not _is_word_of(written[0], name[0]) or not all(len(word.strip(".-")) for word in written):
        return False
    position = 1
    for word in written[1:]:
        while position < len(name) and not _is_word_of(word, name[position]):
            position += 1
        if position == len(name):
            return False
        position += 1
    return True


def _is_word_of(written: str, word: str) -> bool:
    """«Per-Erik», «P-E», «P.» and «P» for Per-Erik; a surname also by its first letter."""
    if _plain(written) == _plain(word):
        return True
    letters = re.sub(r"[.-]", "", written)
    initials = "".join(part[0] for part in _parts(word))
    return 0 < len(letters) <= 2 and letters.isupper() and initials.startswith(letters.lower())


def _fitting(chunks: list[str], names: Iterable[str], with_stated: set[str]) -> list[str]:
    """Those whose every part begins as `chunks` do, people of no stated initials first; else by first and last part."""
    parts = {name: _own_parts(name) for name in names}
    whole = [name for name, each in parts.items() if _begin(chunks, each)]
    ends = [name for name, each in parts.items() if len(each) > 2 and _begin(chunks, [each[0], each[-1]])]
    return [name for name in whole if name not in with_stated] or whole or ends


def _begin(chunks: list[str], parts: list[str]) -> bool:
    return len(chunks) == len(parts) and all(p.startswith(c) for c, p in zip(chunks, parts, strict=True))


def _only(names: Iterable[str]) -> str | None:
    found = list(dict.fromkeys(names))
    return found[0] if len(found) == 1 else None
