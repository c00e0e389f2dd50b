"""Bytes of a text file → text, whatever program and decade they come from; nothing is dropped on the way."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD = ("cp1252", "iso8859-1", "mac_roman", "cp850")
"""Windows, Unix, Macintosh and DOS in Sweden before UTF-8; the likeliest first."""

_SWEDISH = frozenset("åäöÅÄÖéÉ")
_USUAL = frozenset("–—”“’‘…•§½¼¾°·´»«©®€£×üÜáàèëïôæøÆØçñ\u00a0\u00ad")
_SAMPLE = 200_000
_TWICE = re.compile("Ã[\u00a4\u00a5\u00b6\u00a9„…–\u2013]")


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of `data`, and a Swedish warning where its encoding had to be guessed with some doubt.

    In order: byte order marks, UTF-8, UTF-16 without a mark, UTF-8 with a few broken bytes, the old Swedish encodings,
    and last what charset-normalizer finds. Bytes that cannot be read become U+FFFD, with a warning; none is left out.
    """
    return _marked(data) or _utf8(data) or _utf16(data) or _damaged_utf8(data) or _old(data) or _guessed(data)


def _marked(data: bytes) -> tuple[str, str | None] | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data.decode(name, errors="replace")
            return text, _damage(text)
    return None


def _utf8(data: bytes) -> tuple[str, str | None] | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if "\0" in text[:_SAMPLE] and _utf16(data):
        return None
    return _encoded_once(text)


def _encoded_once(text: str) -> tuple[str, str | None]:
    """Undoes UTF-8 that was read as cp1252 and saved as UTF-8 once more ("MÃ¶te"), where no real å, ä or ö stands."""
    if len(_TWICE.findall(text)) >= 2 and not any(letter in text for letter in "åäöÅÄÖ"):
        try:
            return text.encode("cp1252").decode(
                "utf-8"
            ), "Texten var dubbelkodad och har rättats; kontrollera å, ä och ö."
        except UnicodeError:
            pass
    return text, None


def _utf16(data: bytes) -> tuple[str, str | None] | None:
    """UTF-16 without a mark shows by its zeros: in Swedish text nearly every other byte is one."""
    sample = data[: _SAMPLE // 2 * 2]
    half = len(sample) // 2
    if half < 2:
        return None
    first, second = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    name = "utf-16-le" if second > 0.6 and first < 0.1 else "utf-16-be" if first > 0.6 and second < 0.1 else None
    if name is None:
        return None
    text = data.decode(name, errors="replace")
    return text, _damage(text)


def _damaged_utf8(data: bytes) -> tuple[str, str | None] | None:
    """UTF-8 with a few broken bytes, as in a file cut short: sound letters outnumber the broken ones by far."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    sound = sum(ord(character) > 127 for character in text) - broken
    return (text, _damage(text)) if sound > 5 * broken else None


def _old(data: bytes) -> tuple[str, str | None] | None:
    """The old encoding that gives the most Swedish text; None where none gives any, as for Greek or Russian."""
    scored = sorted(((_likeness(data, name), -order, name) for order, name in enumerate(_OLD)), reverse=True)
    best, _, name = scored[0]
    if best < 0.5:
        return None
    return data.decode(name), None if best >= 0.8 else _doubt(name)


def _likeness(data: bytes, name: str) -> float:
    """Share of the letters beyond ASCII that Swedish text uses, 0 to 1; 0 where they are too many to be Swedish."""
    try:
        text = data[:_SAMPLE].decode(name)
    except UnicodeDecodeError:
        return 0.0
    beyond = [character for character in text if ord(character) > 127]
    letters = sum(character.isalpha() for character in text)
    if not beyond or sum(character.isalpha() for character in beyond) > 0.3 * letters:
        return 0.0
    return sum(
        1.0 if c in _SWEDISH else 0.8 if c in _USUAL else 0.4 if c.isalpha() and ord(c) < 256 else 0.0 for c in beyond
    ) / len(beyond)


def _guessed(data: bytes) -> tuple[str, str | None]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 (slow to import, seldom needed)

    found = from_bytes(data[:_SAMPLE]).best()
    name = found.encoding if found else "iso8859-1"
    return data.decode(name, errors="replace"), _doubt(name)


def _doubt(name: str) -> str:
    return f"Teckenkodningen framgår inte av filen; den lästes som {name}. Kontrollera å, ä och ö."


def _damage(text: str) -> str | None:
    broken = text.count("\ufffd")
    return f"{broken} tecken i filen kunde inte läsas och visas som \ufffd." if broken else None
