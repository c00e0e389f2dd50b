from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.layout.chunks import chunks_of
from ingest.layout.headings import find_headings, slides_of
from ingest.layout.lines import Line
from ingest.layout.setting import Setting
from tests.ingest.layout.test_paragraphs import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

PROSE = "Rådet gick igenom hur näten ska byggas i länet under de kommande åren."
TYPED = Setting(width=100)
PRINTED = Setting(printed=True, size=10.0)


def headings(lines: Sequence[Line], setting: Setting) -> list[tuple[str, str]]:
    """Text and style of what became headings."""
    chunks = chunks_of(lines, setting)
    find_headings(chunks, setting)
    return [(chunk.text, chunk.style) for chunk in chunks if chunk.kind == "heading"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"## Mål\n{PROSE}", [("Mål", "#")], id="Markdown"),
        pytest.param(f"§ 14 Taxa för vatten\n{PROSE}", [("§ 14 Taxa för vatten", "§")], id="paragraph sign"),
        pytest.param(f"{PROSE}\n\n§ 14 Taxa. Taxan höjdes.\n\n{PROSE}", [], id="a paragraph sign and its text"),
        pytest.param("#### 7. Val av revisor m.fl.\nEva Ek valdes.\n", [("7. Val av revisor m.fl.", "#")], id="m.fl."),
        pytest.param(f"1. Nuläge\n\n{PROSE}\n\n2. Mål\n\n{PROSE}", [("1. Nuläge", "1"), ("2. Mål", "1")], id="numbers"),
        pytest.param(f"Nuläge\n------\n{PROSE}", [("Nuläge", "plain")], id="underlined"),
        pytest.param(f"{PROSE}\nBeslut\n{PROSE}", [("Beslut", "plain")], id="a name that minutes use"),
        pytest.param(f"{PROSE}\nNULÄGE I LÄNET\n{PROSE}", [("NULÄGE I LÄNET", "plain")], id="capitals"),
        pytest.param(f"{PROSE}\n\nNuläge i länet\n\n{PROSE}", [("Nuläge i länet", "plain")], id="short, apart"),
        pytest.param(
            f"{PROSE}\n\nNuläge i länet\n{PROSE}", [("Nuläge i länet", "plain")], id="short, above a sentence"
        ),
    ],
)
def test_headings_of_plain_text(text: str, expected: list[tuple[str, str]]) -> None:
    """Shown by a mark, a rule, a known name, capitals, or by standing apart, short and without a stop."""
    assert headings(plain(text), TYPED) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{PROSE}\n\n{PROSE}", id="sentences"),
        pytest.param(f"{PROSE}\n\nRådet tackade.\n\n{PROSE}", id="a short sentence"),
        pytest.param(f"{PROSE}\n\nPlats: Björksele\n\n{PROSE}", id="a field of a form"),
        pytest.param(f"{PROSE}\n\n2024-05-01\n\n{PROSE}", id="a date"),
        pytest.param(f"{PROSE}\n\nMed vänlig hälsning\n\n{PROSE}", id="a greeting"),
        pytest.param(f"{PROSE}\n\nVi ska under våren\n\n- mäta\n- laga", id="the beginning of a list's sentence"),
        pytest.param("1. Upprop\n2. Val\n3. Taxa", id="an agenda"),
        pytest.param(f"{PROSE}\n\nNamn\tRoll\n\n{PROSE}", id="a row of a table"),
        pytest.param(f"{PROSE}\n\n1. Att bron målas\n\n{PROSE}\n\n2. Att båten säljs\n\n{PROSE}", id="clauses"),
        pytest.param(f"{PROSE}\n\nStina Dal\nPer Ås\nMona Lid\n\n{PROSE}", id="names close together"),
    ],
)
def test_what_is_no_heading(text: str) -> None:
    """Sentences, filled fields, dates, greetings, lists and tables name no section."""
    assert headings(plain(text), TYPED) == []


def printed(*lines: tuple[str, float, bool]) -> list[Line]:
    """Lines of a page, each a paragraph of its own: text, size, bold."""
    return [
        Line(text, 1, (60, at * 40, 60 + size * len(text) / 2, at * 40 + size), size, bold, 1.0)
        for at, (text, size, bold) in enumerate(lines)
    ]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(("Nuläge i länet", 14, False), True, id="larger"),
        pytest.param(("Nuläge i länet", 10, True), True, id="bold"),
        pytest.param(("Nuläge i länet", 11, False), False, id="hardly larger"),
        pytest.param(("Nuläge i länet", 10, False), False, id="as the body text"),
        pytest.param(("2024", 14, False), False, id="no letter"),
        pytest.param(("Plats: Björksele", 10, True), False, id="a field"),
        pytest.param((PROSE + " " + PROSE, 10, True), False, id="a long sentence"),
        pytest.param(("• Nuläge", 14, False), False, id="an item"),
        pytest.param(("Namn\tRoll", 10, True), False, id="a row of a table"),
        pytest.param(("1. Att stämman hålls den 7 maj", 14, True), False, id="a clause"),
    ],
)
def test_headings_by_font(line: tuple[str, float, bool], found: bool) -> None:
    """Where another line proves that fonts tell headings: those larger than body text, or bold where it is not."""
    lines = printed(("Beredskap", 14, False), (PROSE, 10, False), line, (PROSE, 10, False))
    expected = [("Beredskap", "font"), (line[0], "font")] if found else [("Beredskap", "font")]
    assert headings(lines, PRINTED) == expected


def test_bold_is_no_sign_where_all_is_bold() -> None:
    """In a document in bold type only size tells."""
    lines = printed(("Beredskap", 14, True), (PROSE, 10, True), ("Nuläge i länet", 10, True), (PROSE, 10, True))
    assert headings(lines, Setting(printed=True, size=10.0, bold=True)) == [("Beredskap", "font")]


def test_a_page_without_larger_type_is_read_as_plain_text() -> None:
    """Where no font tells headings, they are those that stand apart."""
    lines = printed((PROSE, 10, False), ("Nuläge i länet", 10, False), (PROSE, 10, False))
    assert headings(lines, PRINTED) == [("Nuläge i länet", "plain")]


DECK = "Mål för 2030\n\nFler tåg\n\n\n\nVäg till målet\n\nMindre köer"


def test_a_slide_begins_with_its_heading() -> None:
    """The first text of every slide of a deck, where it could be one."""
    assert headings(plain(DECK), Setting(deck=True)) == [("Mål för 2030", "slide"), ("Väg till målet", "slide")]


def test_the_largest_text_of_a_printed_slide_is_its_heading() -> None:
    """Where sizes are known the title need not come first."""
    lines = printed(("Bilaga 3", 12, False), ("Mål för 2030", 30, False), ("Fler tåg", 18, False))
    assert headings(lines, Setting(deck=True, printed=True, size=18.0)) == [("Mål för 2030", "slide")]


def test_what_stands_above_a_repeated_label_is_an_area() -> None:
    """A word such as "Fokus" under each area of a strategy shows what the areas are."""
    text = "Tre områden\n\nLand\nFokus\nFler tåg\n\nVård\nFokus\nKortare köer"
    setting = Setting(deck=True, labels=frozenset({"Fokus"}))
    assert headings(plain(text), setting) == [("Tre områden", "slide"), ("Land", "area"), ("Vård", "area")]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(plain(DECK), [2, 2], id="three empty lines"),
        pytest.param([Line("Ett", 1), Line("Två", 2), Line("Tre", 2, gap=2)], [1, 2], id="pages"),
        pytest.param([], [], id="nothing"),
    ],
)
def test_slides(lines: list[Line], expected: list[int]) -> None:
    """A new page, or three empty lines in text saved from a deck, is a new slide."""
    chunks = chunks_of(lines, Setting(deck=True, flowing=True))
    assert [len(slide) for slide in slides_of(chunks)] == expected
