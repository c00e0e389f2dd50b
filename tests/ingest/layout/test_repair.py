"""Words come out of print whole: hyphens at line ends, ligatures, soft hyphens, odd spaces."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.repair import join_lines, normalise


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        pytest.param(["tillverknings-", "industri"], "tillverkningsindustri", id="compound"),
        pytest.param(["tillverknings- ", " industri"], "tillverkningsindustri", id="spaces around the break"),
        pytest.param(["möjlig-", "", "het"], "möjlighet", id="empty line between"),
        pytest.param(["IT-", "och telekom"], "IT- och telekom", id="suspended before och"),
        pytest.param(["förvaltnings-", "och IT-frågor"], "förvaltnings- och IT-frågor", id="suspended lower case"),
        pytest.param(["vård-", "eller omsorg"], "vård- eller omsorg", id="suspended before eller"),
        pytest.param(["natur-,", "kultur- och idrott"], "natur-, kultur- och idrott", id="suspended with a comma"),
        pytest.param(["AI-", "Sverige"], "AI-Sverige", id="before a capital"),
        pytest.param(["Britt-", "Marie Ek"], "Britt-Marie Ek", id="double name"),
        pytest.param(["2027-", "2031"], "2027-2031", id="years"),
        pytest.param(["2027–", "2031"], "2027–2031", id="years with a dash"),
        pytest.param(["EU-", "projekt"], "EU-projekt", id="after an abbreviation"),
        pytest.param(["IoT-", "sensorer"], "IoT-sensorer", id="after a mixed abbreviation"),
        pytest.param(["5G-", "nät"], "5G-nät", id="after a digit"),
        pytest.param(["e-", "tjänst"], "e-tjänst", id="after a single letter"),
        pytest.param(["icke-", "statlig"], "icke-statlig", id="icke keeps its hyphen"),
        pytest.param(["Ja-", "röst för förslaget"], "Ja-röst för förslaget", id="ja keeps its hyphen before its vote"),
        pytest.param(["nej-", "sidan"], "nej-sidan", id="nej too"),
        pytest.param(["den 3 ja-", "nuari"], "den 3 januari", id="ja as a part of a word"),
        pytest.param(["UTVECKLINGS-", "STRATEGI"], "UTVECKLINGSSTRATEGI", id="heading in capitals"),
        pytest.param(["mål -", "och medel"], "mål - och medel", id="hyphen as a dash"),
        pytest.param(
            ["se www.fjallmark.example/bredbands-", "karta"], "se www.fjallmark.example/bredbands-karta", id="url"
        ),
        pytest.param(["AI-driven vård-", "planering"], "AI-driven vårdplanering", id="only the last hyphen counts"),
        pytest.param([], "", id="no lines"),
    ],
)
def test_words_are_joined_over_line_ends(lines: list[str], whole: str) -> None:
    """A hyphen at a line end goes, unless Swedish would write it in the middle of a line too."""
    assert join_lines(lines) == whole


def test_the_document_itself_settles_whether_a_hyphen_stays() -> None:
    """A spelling seen elsewhere in the document outweighs the rules, either way."""
    assert join_lines(["medborgar-", "dialog"], known={"medborgar-dialog"}) == "medborgar-dialog"
    assert join_lines(["5G-", "nät"], known={"5gnät"}) == "5Gnät"


def _letters(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKD", text) if character.isalnum())


LINES = st.lists(st.text(alphabet="abåäöABÅÄÖé019 -–,.:/\t­", max_size=12), max_size=6)


@given(LINES)
def test_no_letter_or_digit_is_lost_or_moved_by_joining(lines: list[str]) -> None:
    """Only spaces and hyphens change when lines are joined."""
    assert _letters(join_lines(lines)) == _letters("".join(lines))


@given(LINES, st.sets(st.text(alphabet="abåäö-", max_size=5)))
def test_nothing_is_lost_whatever_words_are_known(lines: list[str], known: set[str]) -> None:
    """Evidence decides on hyphens, never on letters."""
    assert _letters(join_lines(lines, known)) == _letters("".join(lines))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        pytest.param(
            "e\ufb03cient \ufb01ber a\ufb00är \ufb02yg \ufb04 \ufb05 \ufb06",
            "efficient fiber affär flyg ffl st st",
            id="ligatures",
        ),
        pytest.param("A\u030angstro\u0308m", "Ångström", id="decomposed letters"),
        pytest.param("½ m² ③", "½ m² ③", id="not compatibility forms"),
        pytest.param("till\u00adsyn", "tillsyn", id="soft hyphen inside"),
        pytest.param("tillverknings\u00ad\nindustri", "tillverknings-\nindustri", id="soft hyphen at a line end"),
        pytest.param("tillverknings\ufffe", "tillverknings-", id="the hyphen of pdfium"),
        pytest.param("10\u00a0000\u2009kr\u202f.", "10 000 kr .", id="spaces"),
        pytest.param("\ufeffa\u200bb\u200d\u2060c", "abc", id="zero width"),
        pytest.param("a\x00b\x1bc\td\ne", "abc\td\ne", id="control characters"),
        pytest.param("a\r\nb\rc\vd\u2028e", "a\nb\nc\nd\ne", id="line breaks"),
        pytest.param("\uf0b7 punkt \x7f punkt", "• punkt • punkt", id="bullets of symbol fonts"),
        pytest.param("EU\u2011stöd", "EU-stöd", id="non-breaking hyphen"),
        pytest.param("a\ud800b", "a\ufffdb", id="lone surrogate"),
    ],
)
def test_characters_are_made_plain(raw: str, clean: str) -> None:
    """What only matters to a printer goes; what carries meaning stays."""
    assert normalise(raw) == clean


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    """Normalising is idempotent."""
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_no_letter_or_digit_is_lost_by_normalising(text: str) -> None:
    """Every letter and digit stands in the result, in the same order."""
    assert _letters(normalise(text)) == _letters(text)
