from __future__ import annotations

import pytest

from ingest.layout.garbled import is_garbled

SWEDISH = "Nämnden beslutar att anta förslaget till handlingsplan och att följa upp det varje år. " * 3
CONSONANTS = "Bvkrhjx qtdplm fghrtks nbvcxz mlkjhg wrtpsdf area " * 3


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufffd\ufffd\ufffd nämnden", id="unknown signs"),
        pytest.param("".join(chr(0xE000 + ord(letter)) for letter in "Protokoll"), id="private signs"),
        pytest.param("\x01\x02\x03 Bilaga", id="control signs"),
        pytest.param(CONSONANTS, id="letters shifted by the font"),
        pytest.param(CONSONANTS + "2024-05-01 § 14 " * 5, id="shifted, with numbers"),
    ],
)
def test_signs_without_meaning(text: str) -> None:
    """A fifth of the signs unknown, or hardly any vowels, and the text layer is of no use."""
    assert is_garbled(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t", id="white space"),
        pytest.param(SWEDISH, id="Swedish"),
        pytest.param(SWEDISH.upper(), id="capitals"),
        pytest.param("The board shall adopt the strategy for the coming years. " * 3, id="English"),
        pytest.param("Правление приняло план развития сети на следующие годы. " * 3, id="other letters than Latin"),
        pytest.param("12 345 678 901 kr § 14 (2024) 55,7 % " * 5, id="a table of numbers"),
        pytest.param("KS HSN RS BUN KTN KF MBN", id="abbreviations, too few to tell"),
        pytest.param(SWEDISH + "\ufffd" * 20, id="a few unknown signs"),
    ],
)
def test_text_with_meaning(text: str) -> None:
    """Languages, numbers and short texts are left in peace."""
    assert not is_garbled(text)
