"""Personal data covered before anything is indexed."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.masking import Masked, mask_reading
from ingest.reading import Piece, Reading

if TYPE_CHECKING:
    from ingest.masking import Masked as Kind


def masked(text: str, *kinds: Kind) -> str:
    return mask_reading(Reading("text", (Piece(text),)), kinds).pieces[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Anna, 811228-9874, valdes.", "Anna, 811228-XXXX, valdes.", id="ten digits"),
        pytest.param("19811228-9874", "19811228-XXXX", id="twelve digits"),
        pytest.param("198112289874", "19811228XXXX", id="without a hyphen"),
        pytest.param("811228\u20119874", "811228\u2011XXXX", id="a hyphen that does not break, as in Word"),
        pytest.param("811228 9874", "811228 XXXX", id="a space"),
        pytest.param("670919+9530", "670919+XXXX", id="past a hundred years"),
        pytest.param("701063-2391", "701063-XXXX", id="a co-ordination number"),
        pytest.param("Ärende KS-811228-9874-B", "Ärende KS-811228-XXXX-B", id="within a registration number"),
        pytest.param("811228-9873", "811228-9873", id="a wrong check digit"),
        pytest.param("556016-0680", "556016-0680", id="the number of an organisation"),
        pytest.param("811328-9870", "811328-9870", id="no such month"),
        pytest.param(
            "KS 2024/0142, 2024-06-13, 08-123 45 67", "KS 2024/0142, 2024-06-13, 08-123 45 67", id="other figures"
        ),
    ],
)
def test_identity_numbers_are_covered(text: str, expected: str) -> None:
    """The last four digits of a valid personnummer or samordningsnummer are covered, other figures are left."""
    assert masked(text, "personnummer") == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        pytest.param("Ring 0500-12 34 56.", "telefon", "Ring 0XXX-XX XX XX.", id="telephone"),
        pytest.param("Ring 070-123 45 67 i dag.", "telefon", "Ring 0XX-XXX XX XX i dag.", id="mobile"),
        pytest.param("§ 45, den 12 maj, 350 000 kronor", "telefon", "§ 45, den 12 maj, 350 000 kronor", id="amounts"),
        pytest.param("Skriv till eva.ek@norrdalen.se", "e-post", "Skriv till XXX.XX@norrdalen.se", id="mail"),
        pytest.param("Bor på Storgatan 12 B i Norrdal", "adress", "Bor på Storgatan XX X i Norrdal", id="street"),
        pytest.param("Länkvägen 3", "e-post", "Länkvägen 3", id="only what is asked for"),
    ],
)
def test_other_data_are_covered_on_request(text: str, kind: Kind, expected: str) -> None:
    """Each kind is found by its form, and only where it is to be masked."""
    assert masked(text, kind) == expected


def test_what_was_covered_is_told() -> None:
    """A document says how many of each kind were covered in it, and its title is covered too."""
    reading = Reading("text", (Piece("811228-9874 och 670919-9530"), Piece("a@b.se")), title="Om 811228-9874")
    found = mask_reading(reading, ("personnummer", "e-post"))
    assert found.warnings == ("Maskerat: e-post (1).", "Maskerat: personnummer (3).")
    assert found.title == "Om 811228-XXXX"


@given(st.text(alphabet="0123456789-+ aåXG@.§", max_size=60))
def test_nothing_moves(text: str) -> None:
    """A mask is as long as what it covers, and to mask again covers no more."""
    once = masked(text, *get_args(Masked))
    assert len(once) == len(text)
    assert masked(once, "personnummer") == once
