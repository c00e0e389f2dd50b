"""What is put into files: bytes, numbers and words that have broken readers before, or might."""

from __future__ import annotations

ODD_BYTES = (
    *(bytes([code]) for code in (0, 9, 10, 12, 13, 27, 32, 34, 38, 60, 62, 127, 128, 192, 255)),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"%PDF-1.4", b"PK\x03\x04", b"]]>", b"\r\n"),
)
ODD_NUMBERS = (
    *(b"0", b"-1", b"1", b"2", b"255", b"65536", b"2147483647", b"-2147483648", b"4294967296", b"9" * 20, b"9" * 5000),
    *(b"0.0000001", b"1e308", b"-1e308", b"NaN", b"", b"0x7f", b"--5", b"1.2.3"),
)
_RULES = (
    *("", " ", "\t", "\n", "§", "§ 45", "§§ 1–99999", "2025-02-30", "den 31 april 2024", "kl 25.61", "Beslut", "att"),
    *("Närvarande", "Frånvarande:", "Reservation", "YT (YT)", "Fokusområde", "Datum", "Nästa möte", "1.1.1.1.1.1.1"),
    *("[1]", "«»", "²³ §", "٣", "Ⅻ", "den ³ maj 2024", "§ ²", "kl. ٣", "0001-01-01", "9999-12-31"),
    *("den 4 ſeptember 2024", "§ 3 Förſta auguſti 2025", "Närvarande: EVA EK (ſ)", "kl. ٩.٣٠", "Nästa möte: 31 feb"),
)
"""What the rules of `ingest` look for, and digits that are none to `int`."""
_LETTERS = (
    *("\u0430А", "a\u030a\u030a\u030a", "\u202emodnab\u202c", "\u200b\u200d\ufeff", "\U0001f469\u200d\U0001f467"),
    *("\ufffd", "\ue000", "İı", "ﬁﬂ", "\u2028", "\x85", "\x1c", "\xa0", "ß" * 9),
)
_LONG = (
    *("x" * 3000, "å-" * 500, "( " * 400, "\u0301" * 300, "1 " * 800, "Ek, " * 300, "." * 2000, "|" * 200),
    *("<b>" * 60, "§ 1 " * 300, "- " * 500, "att att " * 200, "1.1" * 300, "Eva Ek (EE), " * 200),
)
ODD_WORDS = tuple(word.encode("utf-8") for word in (*_RULES, *_LETTERS, *_LONG))
