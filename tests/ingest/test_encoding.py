"""Text is read whatever it was saved as, and doubt is said."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.encoding import decode

TEXT = "Åsa Öberg från Fjällmark hälsade välkommen.\nMötet beslöt att köpa två båtar för 4 500 kr – idé: café.\n" * 3


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="utf-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), id="utf-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="utf-16 big-endian with a mark"),
        pytest.param(TEXT.encode("utf-16-le"), id="utf-16 without a mark"),
        pytest.param(TEXT.encode("utf-16-be"), id="utf-16 big-endian without a mark"),
        pytest.param(TEXT.encode("utf-32"), id="utf-32"),
        pytest.param(TEXT.encode("cp1252"), id="windows"),
        pytest.param(TEXT.encode("mac_roman"), id="macintosh"),
        pytest.param(b"", id="empty"),
    ],
)
def test_swedish_text_is_read_without_a_warning(data: bytes) -> None:
    """Marks, UTF-8 and the old Swedish encodings leave no doubt."""
    text, warning = decode(data)
    assert text == (TEXT if data else "")
    assert warning is None


def test_dos_text_is_read() -> None:
    """Code page 850 has no en dash but all of å, ä and ö."""
    plain = TEXT.replace("–", "-")
    assert decode(plain.encode("cp850")) == (plain, None)


@pytest.mark.parametrize("letters", ["åäö", "ÅÄÖ", "å", "Möte i Åre"])
def test_few_letters_are_enough(letters: str) -> None:
    """A single å in a file from Windows is read as å."""
    assert decode(f"Protokoll {letters} bilaga".encode("cp1252"))[0] == f"Protokoll {letters} bilaga"


def test_foreign_encodings_are_read_with_a_warning() -> None:
    """What is no Swedish is left to charset-normalizer, and the guess is told."""
    russian = "Протокол заседания рабочей группы по цифровой инфраструктуре. Решили: утвердить план. " * 5
    text, warning = decode(russian.encode("cp1251"))
    assert text == russian
    assert warning is not None
    assert "cp1251" in warning


def test_a_file_cut_in_the_middle_of_a_letter_loses_only_that_letter() -> None:
    """Broken bytes are shown as U+FFFD and counted in a warning; the rest is read as UTF-8."""
    text, warning = decode((TEXT + "å").encode()[:-1])
    assert text == TEXT + "\ufffd"
    assert warning == "1 tecken i filen kunde inte läsas och visas som \ufffd."


def test_text_encoded_twice_is_put_right_and_told() -> None:
    """UTF-8 read as Windows text and saved once more is undone."""
    text, warning = decode(TEXT.replace("Å", "A").replace("Ö", "O").encode().decode("cp1252").encode())
    assert text == TEXT.replace("Å", "A").replace("Ö", "O")
    assert warning is not None


@given(st.binary(max_size=200))
def test_any_bytes_give_some_text(data: bytes) -> None:
    """No input is an error, and no input but a mark alone becomes nothing."""
    text, _ = decode(data)
    marks = (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
    assert text or data in marks


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\0")))
def test_utf8_is_never_changed(text: str) -> None:
    """Whatever is valid UTF-8 comes out to the letter, but for text that shows to be encoded twice."""
    if "Ã" not in text:
        assert decode(text.encode())[0] == text
