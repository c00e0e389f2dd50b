from __future__ import annotations

import ast
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, TypeGuard

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.draft import Statement
from app.swedish_text import long_date
from app.verification import OWN_WORDS, is_supported
from index.swedish import words
from ingest.model import Block, Document, Place, Span
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2025, 2, 11)


def _document(*paragraphs: str, headings: tuple[str, ...] = ()) -> Document:
    """A document of these paragraphs, to the letter, with a title and a day of its own."""
    blocks, start = [], 0
    for paragraph in paragraphs:
        span = Span("d" * 16, start, start + len(paragraph))
        blocks.append(Block(span, "paragraph", None, Place(None, None, headings)))
        start = span.end + 2
    text = "\n\n".join(paragraphs)
    return Document("d" * 16, "rådet.txt", "Hamnrådets möte", "dokument", DAY, None, text, tuple(blocks), "test")


def _holds(claim: str, *evidence: str, derived: str | None = None, counts: tuple[int, ...] = ()) -> bool:
    """Whether `claim` passes with these paragraphs as its evidence."""
    document = _document(*evidence, headings=("§ 14 Muddring",))
    spans = tuple(block.span for block in document.blocks)
    return is_supported(Statement(claim, spans, derived, counts), lambda _: document)


WORDS = st.lists(
    st.text("abdefghijklmnoprtuvåäö", min_size=4, max_size=9), min_size=3, max_size=12, unique=True
).filter(lambda drawn: not OWN_WORDS & set(drawn))
"""Words of no language, so that no one of them is an answer's own; none ends in s, which is taken off."""
NUMBERS = st.integers(0, 10**7)
DAYS = st.dates(date(1990, 1, 1), date(2049, 12, 31))
PLACES = st.integers(0, 11)


@given(st.lists(st.text(min_size=1), min_size=1, max_size=3))
def test_evidence_supports_itself(evidence: list[str]) -> None:
    """Any text is supported by itself, on its own lines or as a list with bullets, in one quotation or none."""
    assume(any(text.strip() for text in evidence))
    assume(words(" ".join(evidence)) not in (["ja"], ["nej"]))
    assume(len(evidence) == 1 or not {"«", "»"} & set("".join(evidence)))  # marks may pair across the pieces
    assert _holds(" ".join(evidence), *evidence)
    assert _holds("\n– ".join(evidence), *evidence)
    assume(not any(mark in text for text in evidence for mark in "«»"))
    assert _holds(f"Rådet beslutade «{' '.join(evidence)}»", *evidence, "Rådet")


@given(WORDS, NUMBERS, NUMBERS, PLACES)
def test_another_number_fails(told: list[str], number: int, other: int, place: int) -> None:
    """A number that stands nowhere in the evidence is never shown, wherever in the statement; the right one is."""
    assume(other not in {number, 14, 2025, 2, 11})  # those stand in the heading and the day
    said, changed = [*told], [*told]
    said.insert(place, str(number))
    changed.insert(place, str(other))
    assert _holds(" ".join(said), " ".join(said))
    assert not _holds(" ".join(changed), " ".join(said))


@given(WORDS, DAYS, DAYS, st.sampled_from([date.isoformat, long_date]), st.sampled_from([date.isoformat, long_date]))
def test_another_date_fails(told: list[str], day: date, other: date, written: object, claimed: object) -> None:
    """A day may be written otherwise than in the evidence, but it must be the same day."""
    assume(other not in {day, DAY})
    assert callable(written)
    assert callable(claimed)
    evidence = f"{' '.join(told)} {written(day)}"
    assert _holds(f"{' '.join(told)} {claimed(day)}", evidence)
    assert not _holds(f"{' '.join(told)} {claimed(other)}", evidence)


@given(WORDS, WORDS, PLACES, st.booleans())
def test_another_name_fails(told: list[str], others: list[str], place: int, titled: bool) -> None:
    """A name, or any other word, that stands nowhere in the evidence is never shown: not at the beginning either."""
    other = next((word for word in others if word not in told), None)
    assume(other is not None)
    assert other is not None
    place %= len(told)
    changed = [*told[:place], other.capitalize() if titled else other, *told[place + 1 :]]
    assert _holds(" ".join(told), " ".join(told).upper())
    assert not _holds(" ".join(changed), " ".join(told))


@given(WORDS, st.data())
def test_another_quotation_fails(told: list[str], data: st.DataObject) -> None:
    """A quotation with a word left out, or with two of them in another order, is none."""
    place = data.draw(st.integers(1, len(told) - 2))
    without = [*told[:place], *told[place + 1 :]]
    turned = [*told[: place - 1], told[place], told[place - 1], *told[place + 1 :]]
    evidence = "  \n".join(told)
    assert _holds(f"«{' '.join(told)}»", evidence)
    assert not _holds(f"«{' '.join(without)}»", evidence)
    assert not _holds(f"«{' '.join(turned)}»", evidence)


@given(WORDS, NUMBERS)
def test_what_was_worked_out_is_checked_too(told: list[str], number: int) -> None:
    """What is shown of how an answer was derived needs the same support as the answer."""
    assume(number not in {14, 2025, 2, 11})
    evidence = " ".join(told)
    assert _holds(evidence, evidence, derived=f"{told[-1]} är {told[0]} enligt deltagarlistan")
    assert not _holds(evidence, evidence, derived=f"{told[-1]} är {number}")
    assert not _holds(evidence, evidence, derived="Xerxes enligt deltagarlistan")


ROW = "Per-Erik Lund\tHamnbolaget\tNärvarande till kl 12.30"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param("Ja, Per-Erik Lund (Hamnbolaget) var närvarande.", ROW, id="an answer's own words"),
        pytest.param("– Per-Erik Lund | Hamnbolaget", ROW, id="cells told apart"),
        pytest.param("Per-Erik Lunds båt gick 12:30.", f"{ROW} båten båt gick", id="genitive, time with a colon"),
        pytest.param("Kostnaden är 12 500 kronor.", "Kostnaden\tkronor\t12\u00a0500", id="hard space"),
        pytest.param("Kostnaden är 12500 kronor.", "Kostnaden kronor 12\n500", id="thousands broken over lines"),
        pytest.param("Djupet är 7,5 meter.", "Djupet: 7,5 meter", id="decimals"),
        pytest.param("Muddring: djupet är sju.", "Djupet är sju.", id="a heading supports"),
        pytest.param("Hamnrådet: djupet.", "Djupet är sju.", id="so does the title"),
        pytest.param("Djupet den 11 februari 2025.", "Djupet är sju.", id="and the day of the document"),
        pytest.param("Djupet enligt § 14.", "Djupet är sju.", id="and the number of the section"),
    ],
)
def test_what_stands_in_the_evidence(claim: str, evidence: str) -> None:
    """Ending, case, spacing and the answer's own Swedish aside, all of a claim must stand there; then it passes."""
    assert _holds(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param("Ann deltog.", "Annika\tHamnbolaget", id="the beginning of a name is another name"),
        pytest.param("Rut Sandell var närvarande.", ROW, id="a name that opens the sentence"),
        pytest.param("– Rut Sandell", ROW, id="a name that opens an item"),
        pytest.param("Båten gick 12.", "Båten gick 12.30.", id="half of a time"),
        pytest.param("Båten gick 12.", "Båten gick 2012.", id="the end of a year"),
        pytest.param("Kostnaden är 500.", "Kostnaden är 1500.", id="the end of a number"),
        pytest.param("Djupet den 5 mars.", "Djupet den 5 april.", id="a day without its year"),
        pytest.param("Djupet den 5 april 2024.", "Djupet den 5 april 2025.", id="another year"),
        pytest.param("Tre båtar.", "Fyra båtar.", id="a number in words"),
        pytest.param("«Djupet» är «sju»", "Djupet är sex", id="one of two quotations"),
        pytest.param("Ja.", "Ja, djupet är sju.", id="nothing but a verdict"),
        pytest.param("Nej", "Nej", id="not even quoted"),
        pytest.param("5 personer.", "Djupet", id="a number nobody counted"),
    ],
)
def test_what_does_not_stand_in_the_evidence(claim: str, evidence: str) -> None:
    """One word, number or date that stands nowhere is enough to drop a statement, and so is a verdict on nothing."""
    assert not _holds(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "counts", "passes"),
    [
        pytest.param("3 personer deltog.", (3,), True, id="counted"),
        pytest.param("3 av 5 personer deltog.", (3, 5), True, id="both"),
        pytest.param("4 personer deltog.", (3,), False, id="another count"),
        pytest.param("3,5 personer deltog.", (3,), False, id="no whole number"),
        pytest.param("3:5 personer deltog.", (3, 5), False, id="a time out of counts"),
    ],
)
def test_what_was_counted(claim: str, counts: tuple[int, ...], passes: bool) -> None:
    """A whole number that an answerer counted needs no support; no other number gains by it."""
    assert _holds(claim, "Djupet", counts=counts) is passes


@pytest.mark.parametrize(
    ("derived", "passes"),
    [
        pytest.param("PEL är Per-Erik Lund enligt deltagarlistan", True, id="first letters of the name"),
        pytest.param("PL är Per-Erik Lund enligt deltagarlistan", False, id="not of all of it"),
        pytest.param("RS är Per-Erik Lund enligt deltagarlistan", False, id="of another"),
        pytest.param("PEL är Rut Sandell enligt deltagarlistan", False, id="another name"),
    ],
)
def test_initials_are_worked_out_from_the_evidence(derived: str, passes: bool) -> None:
    """Initials that stand nowhere must be those of words that follow one another in the evidence."""
    assert _holds("Per-Erik Lund", ROW, derived=derived) is passes


def test_every_span_counts_and_only_those_cited() -> None:
    """A statement may rest on several spans; what stands elsewhere in the document does not support it."""
    document = _document("Färjan heter Måsen.", "Den tar 60 passagerare.", "Den kostade 9 miljoner.")
    first, second, _ = (block.span for block in document.blocks)
    assert is_supported(Statement("Färjan Måsen tar 60 passagerare.", (first, second)), lambda _: document)
    assert not is_supported(Statement("Färjan Måsen tar 60 passagerare.", (first,)), lambda _: document)
    assert not is_supported(Statement("Färjan Måsen kostade 9 miljoner.", (first, second)), lambda _: document)


def _words_of_statements(module: Path) -> Iterator[str]:
    """The words in what a module gives `Statement` as its text, or gives a name that `Statement` is given."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    made = [node.args[0] for node in ast.walk(tree) if _calls_statement(node)]
    named = {node.id for node in made if isinstance(node, ast.Name)}
    given = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id in named for target in node.targets)
    ]
    for part in chain.from_iterable(map(ast.walk, [*made, *given])):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield from words(part.value)


def _calls_statement(node: ast.AST) -> TypeGuard[ast.Call]:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Statement"
        and len(node.args) > 0
    )


def test_the_words_of_answerers_are_known_here() -> None:
    """Whatever word an answerer frames a statement with is listed: else the statement would never be shown."""
    put = {word for module in (ROOT / "app" / "answerers").glob("*.py") for word in _words_of_statements(module)}
    assert {"beslutade", "presenterade", "omröstning"} <= put
    assert put <= OWN_WORDS
