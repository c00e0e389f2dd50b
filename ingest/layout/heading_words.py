"""What the words of a heading look like, wherever it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.layout.phrases import ends_open, ends_sentence
from ingest.layout.section_names import is_filled_field, is_furniture, is_section_name

if TYPE_CHECKING:
    from ingest.layout.chunks import Chunk

_GREETING = re.compile(r"(?:hej\w*|kära|med vänlig\w*|vänlig\w*|bästa|mvh|hälsningar|hälsar|tack)\b", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:öppnades?|avslutades?|beslutades?|beslutar?|föreslår|yrkar|hälsade|förklarade[s]?|godkändes|valdes|utsågs|informerade[s]?|"
    r"redogjorde|konstaterade[s]?|lades|tackade|meddelade|rapporterade|föredrog|presenterade|redovisade|berättade|läste|"
    r"befanns)\b"
)
_DECIDES = re.compile(
    r"(?:Mötet|Årsmötet|Stämman|Styrelsen|Nämnden|Rådet|Föreningen|Sektionen) "
    r"(?:valde|väljer|finner|fann|anser|ansåg|antar|antog|godkänner|godkände|fastställer|fastställde|beviljar|beviljade|förklara\w+|tackar|uppdrar|uppdrog)\b"
)
"""«Mötet valde Alva Ek till ordförande», without a full stop: a sentence all the same."""
_ADOPTED = re.compile(
    r"(?:antagen|fastställd|beslutad|reviderad|publicerad|uppdaterad|senast ändrad|gäller) ", re.IGNORECASE
)
CLAUSE = re.compile(r"(?:\d+[.)]\s*)?Att\s+\w", re.IGNORECASE)
"""«1. Att styrelsen väljer …»: a clause that is moved or decided, whatever type it is set in."""
_TWO_SENTENCES = re.compile(r"(?:[a-zåäö]{3,}|\b(?:19|20)\d\d)[.!] [A-ZÅÄÖ]")
_LISTS_PEOPLE = re.compile(
    r"(?i:(?:(?:ej |icke |inte )?tjänstgörande|beslutande|närvarande|frånvarande|övriga \w+|justerare)(?: ersättare)?)"
    r"\s+[A-ZÅÄÖÉ][a-zåäöé][\w-]* [A-ZÅÄÖÉ][a-zåäöé]"
)
"""«Ej tjänstgörande ersättare Alva Ek (M)»: a list, whatever its name is set in."""
_NO_WORDS = re.compile(r"[\d\W_]+$")
_DATE = re.compile(
    r"(?:(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?\b)?(?: ?den)? ?\d{1,2} \w{3,9} \d{4}"
    r"(?:[, ]+(?:kl\.? ?)?[\d.:–-]+)?$|"
    r"\d{4}-\d\d-\d\d.{0,20}$|\d{1,2}[.:]\d\d\s?[–-]",
    re.IGNORECASE,
)
_CONTACT = re.compile(r"://|www\.|\S@\S|\b0\d{1,3}[- ]?\d{2,3}[ ]?\d{2}")

LONGEST, _MOST_WORDS = 130, 18
"""No heading in the minutes and decks looked at is longer: 108 characters, 15 words."""


def could_head(chunk: Chunk, *, stop: bool = False, colon: bool = False) -> bool:
    """Whether the words of `chunk` could be a heading; even with a full `stop` or a `colon` at the end."""
    text = chunk.text.rstrip(":") if colon else chunk.text
    return could_name(text, stop=stop, marked=bool(chunk.mark and chunk.mark.kind == "paragraph"))


def could_name(text: str, *, stop: bool = False, marked: bool = False) -> bool:
    """Whether `text` could be a heading; even with a full `stop`, or in small letters where it is `marked` with a §."""
    if len(text) > LONGEST or len(text.split()) > _MOST_WORDS or "\t" in text:
        return False
    if text[-1:] in ",;" or (ends_sentence(text) and text[-1] not in ("?." if stop else "?")):
        return False
    if (
        CLAUSE.match(text)
        or (ends_open(text) and not is_section_name(text))
        or (not stop and _TWO_SENTENCES.search(text))
    ):
        return False
    words = re.sub(r"^[\d.)§\s/]+", "", text)
    if not words or (not words[0].isupper() and not (words[0] in "\"”’'«" or words[0].isdigit())):
        return marked
    no_name = (
        is_filled_field,
        is_furniture,
        _ADOPTED.match,
        _GREETING.match,
        _HAPPENED.search,
        _DECIDES.match,
        _NO_WORDS.match,
        _LISTS_PEOPLE.match,
        _DATE.match,
        _CONTACT.search,
    )
    return not any(matches(text) for matches in no_name)


def lists_people(text: str) -> bool:
    """Whether `text` is a list of people behind its name."""
    return _LISTS_PEOPLE.match(text) is not None


def is_several(text: str) -> bool:
    """Whether `text` is a sentence, or a title with a stop, and a sentence behind it."""
    return _TWO_SENTENCES.search(text) is not None and ends_sentence(text)


def is_contact(text: str) -> bool:
    """Whether `text` holds a web or e-mail address or a telephone number."""
    return _CONTACT.search(text) is not None
