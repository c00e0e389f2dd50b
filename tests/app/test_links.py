"""Addresses name what they lead to, and are read back whatever stands in them."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.links import (
    SourcePlace,
    decision_link,
    meeting_link,
    person_link,
    question_link,
    read_link,
    read_source,
    source_link,
    span_link,
)
from ingest.model import Span


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(meeting_link("ab-12"), "moten?id=ab-12", id="meeting"),
        pytest.param(decision_link("ab-12"), "beslut?id=ab-12", id="decision"),
        pytest.param(person_link("Åsa Ek"), "personer?namn=%C3%85sa+Ek", id="person"),
        pytest.param(source_link("ab", 3, 9), "kalla?dokument=ab&start=3&slut=9", id="passage"),
        pytest.param(source_link("ab", 3, 9, 2), "kalla?dokument=ab&start=3&slut=9&sida=2", id="page of it"),
        pytest.param(span_link(Span("ab", 3, 9)), "kalla?dokument=ab&start=3&slut=9", id="span"),
    ],
)
def test_addresses_are_relative(address: str, expected: str) -> None:
    """They hold wherever the app is served."""
    assert address == expected


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_question_is_read_back(question: str) -> None:
    """Whatever is asked fits into an address."""
    assert read_link(question_link(question)) == ("fraga", {"q": question})


@pytest.mark.parametrize("address", ["", "http://ond.se/fraga?q=x", "/etc/passwd", "fraga/../kalla", "okänd?q=1"])
def test_other_addresses_are_none(address: str) -> None:
    """Only the app's own pages are linked to."""
    assert read_link(address) is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("dokument=ab&start=3&slut=9", SourcePlace("ab", 3, 9), id="passage"),
        pytest.param("dokument=ab&start=3&slut=9&sida=4", SourcePlace("ab", 3, 9, 4), id="page"),
        pytest.param("dokument=ab&start=3&slut=9&sida=0", SourcePlace("ab", 3, 9), id="no such page"),
        pytest.param("dokument=ab&start=9&slut=3", None, id="ends before it begins"),
        pytest.param("dokument=ab&start=-1&slut=3", None, id="negative"),
        pytest.param("dokument=ab&start=tre&slut=9", None, id="no number"),
        pytest.param("dokument=ab&start=" + "9" * 5000 + "&slut=9", None, id="endless number"),
        pytest.param("start=1&slut=3", None, id="no document"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_places_are_read(query: str, expected: SourcePlace | None) -> None:
    """An address that names no place is none; nothing in it is an error."""
    assert read_source(dict(parse_qsl(query))) == expected
