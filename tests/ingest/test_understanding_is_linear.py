"""A text of four times the length takes about four times the work, whatever stands in it."""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from types import FrameType
from typing import Literal

import pytest

from ingest.legible import legible
from ingest.model import Document
from ingest.reading import Piece
from ingest.understand import understand
from tests.conftest import document_of

Kind = Literal["protokoll", "strategi"]
Form = Literal["paragraph", "heading", "table_row"]

SHORT, LONG = 5_000, 20_000

UNITS = {
    "numbers": "1. ",
    "hyphens": "Aa-",
    "blanks": " ",
    "tabs": "\t",
    "paragraph signs": "§ 1 ",
    "att": "att ",
    "initials": "A. ",
    "names": "Anna Andersson, ",
    "first names": "Anna ",
    "dashes": "– ",
    "decisions": "Beslut: ",
    "brackets": "(",
    "days": "den 1 ",
    "hours": "kl ",
    "one word": "a",
    "lines to write on": "_",
    "bodies": "Region ",
    "digits": "1",
    "words of 150 letters": "a" * 150 + " ",
    "gaps of 150 blanks": "x" + " " * 150,
}
"""What a broken or hostile file may repeat: name, unit."""

KINDS: tuple[Kind, ...] = ("protokoll", "strategi")
FORMS: tuple[Form, ...] = ("paragraph", "heading", "table_row")


def hostile(unit: str, length: int, kind: Kind, form: Form = "paragraph") -> Document:
    """A document with one block of `length` characters that repeats `unit`."""
    text = f"x{unit * (length // len(unit) + 1)}"[:length]
    title = "Protokoll" if kind == "protokoll" else "Digital strategi 2026–2030"
    block = Piece(f"{text}!", form, 2 if form == "heading" else None)
    return replace(document_of([Piece(title, "title", 1), block], title=title), kind=kind)


def calls(document: Document) -> int:
    """How many functions, of Python and of C, are called to understand `document`."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        understand(document)
    finally:
        sys.setprofile(before)
    return count


def rounds(document: Document, longer: Document) -> Iterator[tuple[float, float]]:
    """The seconds that the two take, measured anew each time."""
    for _ in range(3):
        start = time.perf_counter()
        understand(document)
        between = time.perf_counter()
        understand(longer)
        yield between - start, time.perf_counter() - between


@pytest.fixture(autouse=True, scope="module")
def _warm() -> None:
    """What is only done the first time is no part of the work that is compared."""
    for kind in KINDS:
        understand(hostile("Anna Ek. ", 500, kind))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_calls_grow_with_the_text(unit: str, kind: Kind) -> None:
    """No rule goes through all findings again for each finding."""
    few, many = (calls(hostile(unit, length, kind)) for length in (SHORT, LONG))
    assert many < 6 * few


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_time_grows_with_the_text(unit: str, form: Form, kind: Kind) -> None:
    """No pattern tries every start against every end. Patterns make no calls, so this takes a clock, with a wide bound.

    What is over at once passes: a ratio of two durations that short says nothing.
    """
    document, longer = hostile(unit, SHORT, kind, form), hostile(unit, LONG, kind, form)
    assert any(long < 0.25 or long < 10 * short for short, long in rounds(document, longer))


def test_runs_that_are_no_language_are_written_over_at_the_same_offsets() -> None:
    """Every offset stays right, and a text that somebody wrote stays as it is, dots of a list of contents included."""
    told = "Närvarande: Anna Ek" + "." * 120 + " 7\n§ 1 Mötet öppnas"
    before, behind = "Nämnden beslutar " + "a" * 5_000, " att anta planen."
    document = document_of([Piece(told), Piece(before + behind)])
    cleared = legible(document)
    assert (len(cleared.text), cleared.blocks) == (len(document.text), document.blocks)
    assert cleared.quote(cleared.blocks[0].span) == document.quote(document.blocks[0].span)
    assert cleared.text.endswith("x" + behind) or cleared.text.endswith(" " + behind)
    assert "a" * 101 not in cleared.text


def test_a_text_without_such_runs_is_the_same_document() -> None:
    """Nothing is copied for ordinary documents."""
    document = document_of([Piece("Nämnden beslutar att anta planen.")])
    assert legible(document) is document
