"""Which bodies (organ) a question names: by name, by the end of it («rådet»), or by abbreviation (KS, BUN, DigR).

Abbreviations are worked out from the names, so that a new body needs no list: the first letters of its words and
compound parts (barn- och utbildningsnämnden → BUN), or the beginning of the name and the letter of its last part
(Digitaliseringsrådet → DigR).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from app.questions.patterns import pattern
from index.spelling import nearest
from index.swedish import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

ENDINGS = tuple(
    "fullmäktige nämnden nämnd styrelsen styrelse utskottet utskott beredningen beredning rådet råd kommittén "
    "direktionen föreningen förening styrgruppen styrgrupp arbetsgruppen arbetsgrupp referensgruppen referensgrupp "
    "gruppen grupp förbundet årsmötet stämman nätverket delegationen presidiet kollegiet sektionen forumet".split()
)
"""What names of bodies end in; the longer before those that end them."""
_GENERIC = frozenset(ENDINGS) | frozenset(map(fold, ENDINGS))
_BOARD = "styrelsen"
"""What an association has as well, whose papers bear its own name: «Vad beslutade styrelsen i Imatra?»."""
_ORGAN = re.compile(r"(?:fullmäktige|nämnd|styrelse|utskott|beredning|råd|kommitté|direktion|grupp|presidi)")
"""What the name of a body has that is no association."""
_FORMAL = pattern(
    r"\b(?:kommun|region|landstings|riks)(?:fullmäktige|styrelse)\w*",
    r"\b\w{3,}nämnden\b",
    r"\b\w+utskottet\b",
)
"""Bodies whose name alone says that they exist somewhere, also where the archive has none of their papers."""
_PARTS = re.compile(
    "kommun|region|landstings|kollektiv|barn|utbildnings|bildnings|kultur|fritids|miljö|bygg|samhällsbyggnads|social|"
    "äldre|trafik|hälso|sjukvårds|arbets|gymnasie|skol|vård|omsorgs|individ|familje|teknisk|revisions|tillväxt|"
    "utvecklings"
)
"""Parts of compounds that abbreviations take a letter from."""
_LINKING = frozenset("och för i av".split())
_COMMON = frozenset("och för i av med vid ekonomisk ideell brf hsb förening region regionen kommun kommunen".split())
"""Words of names that tell no body from another."""
_OF_OWNERS = frozenset("kommun kommuns region stad regionen".split())
"""Words of names that tell no owner from another."""
_LONG = 9
"""Letters from which on a name with one wrong letter is still that name."""
_WORD = re.compile(r"[\w-]+")
_FIRST_PART = re.compile(r"\w+(?=-,?\s)")
"""«Barn-» of «Barn- och utbildningsnämnden»."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body with the region, municipality or association it belongs to, as the archive's papers name them."""

    name: str
    owner: str | None = None


_PARTNER = re.compile(r"(?:\boch|&) (\w*[A-ZÅÄÖ]\w*[A-ZÅÄÖ]\w*)\b")
"""The short name of another body that meets with the first: UBit of «Digitaliseringsrådet och UBit»."""


@dataclass(frozen=True, slots=True)
class BodiesAsked:
    """The bodies a question may mean, and what it called one that the archive has no papers of."""

    bodies: frozenset[Body] = frozenset()
    unknown: str | None = None
    words: frozenset[str] = frozenset()
    """The words of the question that named them: they are not its topic."""


def bodies_asked(question: str, bodies: Iterable[Body], owners: Iterable[str] = ()) -> BodiesAsked:
    """The bodies among `bodies` that `question` names; those of one owner only where it names the owner.

    A body with a formal name (kommunstyrelsen) of another of the archive's `owners` is one that it has no papers of.
    """
    known = sorted(set(bodies), key=lambda body: (body.name, body.owner or ""))
    by_own_words = {body: own for body in known for own in _ways_to_name(body) if own and own <= _forms(question)}
    by_head = {body: word for word in _WORD.findall(question) for body in known if _names(word, body)}
    by_head |= {body: _BOARD for body in known if _BOARD in _forms(question) and _is_of_association(body, question)}
    found = by_head | {body: min(own) for body, own in by_own_words.items()}
    if any(not _is_generic(word) for word in found.values()):
        found = {body: word for body, word in found.items() if not _is_generic(word)}
    else:
        found = {body: word for body, word in found.items() if _has_own_word(body, question)} or found
    formal = _FORMAL.search(question)
    if not found:
        return BodiesAsked(unknown=formal.group() if formal else None)
    owned = frozenset(body for body in found if body.owner and _is_owner_named(question, body.owner))
    beside = _beside(question, formal) if formal else ""
    elsewhere = {owner for owner in owners if _is_owner_named(beside, owner)} - {body.owner for body in found}
    if formal and elsewhere and not owned:
        return BodiesAsked(unknown=f"{formal.group()} i {min(elsewhere)}")
    told = {form for own in by_own_words.values() for word in own for form in (word, f"{word}s")}
    heads = {by_head[body] for body in found if body in by_head}
    heads |= {form for sort in _sorts_behind_names(question, told) for form in (sort, _base(sort))}
    return BodiesAsked(owned or frozenset(found), None, frozenset(found.values()) | told | heads)


@lru_cache(maxsize=1024)
def abbreviations(name: str) -> frozenset[str]:
    """What `name` is shortened to, in capitals: KS, KF, BUN, DIGR."""
    first = [word for word in words(name.split(",", 1)[0]) if word not in _LINKING]
    found = {"".join(word[0] for word in first)} if len(first) > 1 else set()
    ending = next((each for each in ENDINGS if first and first[-1].endswith(each) and first[-1] != each), None)
    if ending is not None:
        head, stem = "".join(word[0] for word in first[:-1]), first[-1].removesuffix(ending)
        parts = "".join(part[0] for part in _PARTS.findall(stem))
        beginnings = [stem[:length] for length in range(3, 6) if len(stem) > length]
        found |= {f"{head}{stem[0]}{ending[0]}", f"{head}{parts}{ending[0]}" if parts else ""}
        found |= {f"{beginning}{end}" for beginning in beginnings for end in (ending[0], ending)}
    return frozenset(each.upper() for each in found if len(each) > 1)


def _beside(question: str, formal: re.Match[str]) -> str:
    """The two words before and behind a body, in which its owner stands: «Hällviks kommuns …», «… i Hällvik»."""
    before, after = _WORD.findall(question[: formal.start()]), _WORD.findall(question[formal.end() :])
    return " ".join([*before[-2:], *after[:2]])


def _own_words(body: Body) -> frozenset[str]:
    """What tells a body from others of its sort: «norra», «sjön» of Byanätsföreningen Norra Sjön.

    The first part of a compound does not: «barn» is no Barn- och utbildningsnämnden.
    """
    parts = frozenset(words(" ".join(_FIRST_PART.findall(body.name))))
    own = (word for word in words(body.name) if word not in _COMMON and word not in parts)
    return frozenset(fold(word) for word in own if not word.endswith(ENDINGS))


def _ways_to_name(body: Body) -> tuple[frozenset[str], ...]:
    """The words that name a body, all of them together; of one that two hold jointly, the short name of the other."""
    return (*(frozenset({fold(name.lower())}) for name in _PARTNER.findall(body.name)), _own_words(body))


def _has_own_word(body: Body, question: str) -> bool:
    """Whether a word that tells `body` from others stands there, in whatever form: «styrelsen på Granskär»."""
    return any({word, word.removesuffix("s")} & _forms(question) for word in _own_words(body))


def _is_of_association(body: Body, question: str) -> bool:
    """Whether `body` is an association that the question names by its own words too."""
    return not _ORGAN.search(body.name.lower()) and _has_own_word(body, question)


def _forms(question: str) -> frozenset[str]:
    """The words of the question, folded, with and without a genitive s."""
    written = [word for whole in _WORD.findall(question) for word in (whole, *_name_of_group(whole))]
    return frozenset(fold(form) for word in written for form in (word.lower(), _base(word)))


def _sorts_behind_names(question: str, told: frozenset[str] | set[str]) -> list[str]:
    """«gruppens» of «NGP-gruppens», whose name is among `told`."""
    written = (word for word in _WORD.findall(question) for name in _name_of_group(word) if fold(name.lower()) in told)
    return [word.rpartition("-")[2].lower() for word in written]


def _name_of_group(word: str) -> list[str]:
    """What stands before the hyphen of «NGP-gruppens»: the name by which that group is told from others."""
    name, hyphen, sort = word.rpartition("-")
    return [name] if hyphen and name and _is_generic(sort) else []


def _base(word: str) -> str:
    """`word` in lower case without its genitive s."""
    low = word.lower()
    return low[:-1] if low.endswith("s") and len(low) > 4 else low


def _is_generic(word: str) -> bool:
    """Whether `word` names a sort of body only: «rådet», «nämndens»."""
    return _base(word) in _GENERIC


def _names(word: str, body: Body) -> bool:
    """Whether `word` names `body`: its name or the word in it that does, an ending of that, or an abbreviation."""
    base = _base(word)
    heads = [each for each in words(body.name) if each.endswith(ENDINGS)]
    forms = {base, *(base.removesuffix(ending) for ending in ("n", "en", "et"))}
    if any(forms & {head, fold(head), _indefinite(head)} or _is_almost(base, head) for head in heads):
        return True
    if _is_generic(word):
        return any(head.endswith(base) or fold(head).endswith(base) for head in heads)
    return any(letter.isupper() for letter in word[1:]) and word.upper() in abbreviations(body.name)


def _indefinite(head: str) -> str:
    """«kommunstyrelsen» → «kommunstyrelse», «rådet» → «råd»."""
    return head.removesuffix("et") if head.endswith("et") else head.removesuffix("n")


def _is_almost(word: str, head: str) -> bool:
    """Whether one letter is wrong, missing or too many in a long name."""
    return len(head) >= _LONG and nearest(fold(word), [fold(head)], 1) is not None


def _is_owner_named(question: str, owner: str) -> bool:
    """Whether the name that tells an owner from others stands there: «i Hällvik», «Hällviks kommunstyrelse»."""
    telling = [word.lower() for word in _WORD.findall(owner) if word[0].isupper() and len(word) > 3]
    telling = [word for word in telling if word not in _OF_OWNERS]
    asked = _forms(question)
    return any(fold(_base(word)) in asked or fold(word) in asked for word in telling)
