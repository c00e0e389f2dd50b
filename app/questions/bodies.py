"""Which bodies (organ) a question names: by name, by the end of it («rådet»), or by abbreviation (KS, BUN, DigR).

Abbreviations are worked out from the names, so that a new body needs no list: the first letters of its words and
compound parts (barn- och utbildningsnämnden → BUN), or the beginning of the name and the letter of its last part
(Digitaliseringsrådet → DigR).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.questions.people import one_letter_apart
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ENDINGS = (
    "fullmäktige", "nämnden", "nämnd", "styrelsen", "styrelse", "utskottet", "utskott", "beredningen", "beredning", "rådet", "råd",
    "kommittén", "direktionen", "föreningen", "förening", "styrgruppen", "styrgrupp", "arbetsgruppen", "arbetsgrupp", "referensgruppen", "gruppen",
    "förbundet", "årsmötet", "stämman", "nätverket", "delegationen", "presidiet", "kollegiet", "sektionen", "forumet", "gruppen",
)  # fmt: skip
"""What names of bodies end in."""
_FORMAL = re.compile(
    r"\b(?:kommun|region|landstings|riks)(?:fullm[äa]ktige|styrelse)\w*|\b\w{3,}n[äa]mnden\b|\b\w+utskottet\b",
    re.IGNORECASE,
)
"""Bodies whose name alone says that they exist somewhere, also where the archive has none of their papers."""
_PARTS = re.compile(r"(kommun|region|landstings|kollektiv|barn|utbildnings|bildnings|kultur|fritids|miljö|bygg|samhällsbyggnads|social|äldre|"
    r"trafik|hälso|sjukvårds|hälso- och sjukvårds|arbets|gymnasie|skol|vård|omsorgs|individ|familje|teknisk|valn|revisions|tillväxt|utvecklings)", re.I)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A body with the region, municipality or association it belongs to, as the archive's papers name them."""

    name: str
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class BodiesAsked:
    """The bodies a question may mean, and what it called one that the archive has no papers of."""

    bodies: frozenset[Body] = frozenset()
    unknown: str | None = None
    words: frozenset[str] = frozenset()
    """The words of the question that named them: they are not its topic."""


def abbreviations(name: str) -> frozenset[str]:
    """What `name` is shortened to, in capitals: KS, KF, BUN, DIGR."""
    first = [word for word in words(name.split(",")[0]) if word not in {"och", "för", "i", "av"}]
    found = {"".join(word[0] for word in first).upper()} if len(first) > 1 else set()
    ending = next((each for each in ENDINGS if first and first[-1].endswith(each) and first[-1] != each), None)
    if ending is not None:
        head = "".join(word[0] for word in first[:-1])
        stem = first[-1].removesuffix(ending)
        found.add(f"{head}{stem[0]}{ending[0]}".upper())
        parts = [part for part in _PARTS.findall(stem) if part]
        found.add((head + "".join(part[0] for part in parts) + ending[0]).upper() if parts else "")
        found |= {f"{stem[:length]}{ending[0]}".upper() for length in range(3, 6) if len(stem) > length}
        found |= {f"{stem[:length]}{ending}".upper() for length in range(3, 6) if len(stem) > length}
    return frozenset(each for each in found if len(each) > 1)


def bodies_asked(question: str, bodies: Iterable[Body], owners_elsewhere: Sequence[str] = ()) -> BodiesAsked:
    """The bodies among `bodies` that `question` names; those of one owner only where it names the owner."""
    known = sorted(set(bodies), key=lambda body: (body.name, body.owner or ""))
    found: dict[Body, str] = {}
    named_words: set[str] = set()
    for body in known:
        own = _own_words(body)
        if own and own <= _forms(question):
            found[body] = min(own)
            named_words |= own | {f"{word}s" for word in own}
    for word in _asked_words(question):
        for body in known:
            if _names(word, body):
                found[body] = word
    if any(not _is_generic(word) for word in found.values()):
        found = {body: word for body, word in found.items() if not _is_generic(word)}
    named = frozenset(found)
    owned = frozenset(body for body in named if body.owner and _is_owner_named(question, body.owner))
    formal = _FORMAL.search(question)
    if named:
        others = {word for word in owners_elsewhere if _is_owner_named(question, word)} - {b.owner for b in named}
        if others and not owned and formal:
            return BodiesAsked(frozenset(), f"{formal.group()} i {min(others)}")
        return BodiesAsked(owned or named, None, frozenset(found.values()) | named_words)
    return BodiesAsked(frozenset(), formal.group() if formal else None)


def _asked_words(question: str) -> list[str]:
    return re.findall(r"[\wåäöÅÄÖé-]+", question)


_COMMON = frozenset("och för i av med vid ekonomisk ideell förening region regionen kommun kommunen".split())


def _own_words(body: Body) -> frozenset[str]:
    """What tells a body from others of its sort: «norra», «sjön» of Byanätsföreningen Norra Sjön."""
    rest = (
        word for word in words(body.name) if word not in _COMMON and not any(word.endswith(each) for each in ENDINGS)
    )
    return frozenset(map(fold, rest))


def _forms(question: str) -> frozenset[str]:
    """The words of the question, folded, with and without a genitive s."""
    return frozenset(fold(form) for word in _asked_words(question) for form in (word.lower(), _base(word)))


def _is_generic(word: str) -> bool:
    return _base(word) in _GENERIC


def _base(word: str) -> str:
    """`word` in lower case without its genitive s."""
    low = word.lower()
    return low[:-1] if low.endswith("s") and len(low) > 4 else low


_GENERIC = frozenset(ENDINGS) | frozenset(map(fold, ENDINGS))


def _names(word: str, body: Body) -> bool:
    """Whether `word` names `body`: its name or the word in it that does, an ending of that, or an abbreviation."""
    base = _base(word)
    heads = [each for each in words(body.name) if any(each.endswith(ending) for ending in ENDINGS)]
    if any(base in {head, fold(head), _indefinite(head)} or _almost(base, head) for head in heads):
        return True
    if _is_generic(word):
        return any(head.endswith(base) or fold(head).endswith(base) for head in heads)
    return (word.isupper() or any(letter.isupper() for letter in word[1:])) and word.upper() in abbreviations(body.name)


def _indefinite(head: str) -> str:
    """«kommunstyrelsen» → «kommunstyrelse», «rådet» → «råd»."""
    return head.removesuffix("et") if head.endswith("et") else head.removesuffix("n")


def _almost(word: str, head: str) -> bool:
    """One letter wrong, missing or too many, in a long name."""
    return len(head) >= 9 and abs(len(word) - len(head)) <= 1 and one_letter_apart(fold(word), fold(head))


def _is_owner_named(question: str, owner: str) -> bool:
    """«i Hällvik», «Hällviks kommunstyrelse», «Region Älvmarken»: the name that tells an owner from others."""
    own = [word for word in words(owner) if word not in {"kommun", "kommuns", "region", "stad", "regionen"}]
    asked = {_base(word) for word in _asked_words(question)} | {word.lower() for word in _asked_words(question)}
    asked |= {fold(word) for word in asked}
    return any(_base(word) in asked or word in asked or fold(_base(word)) in asked for word in own if len(word) > 3)
