from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.layout.lines import Line
from ingest.layout.spacing import goes_on, joined_pages, spaced

LONG = "Nämnden har under året arbetat med frågan om hur fiber ska byggas ut"


def flow(text: str, *, pitch: float = 12.0, size: float = 10.0) -> list[Line]:
    """A line of print for each line of `text`; an empty line is room for one."""
    return [
        Line(line, 1, (60.0, at * pitch, 300.0, at * pitch + size), size)
        for at, line in enumerate(text.split("\n"))
        if line
    ]


@pytest.mark.parametrize("pitch", [pytest.param(11.0, id="tight"), pytest.param(18.0, id="airy")])
def test_gaps_are_counted_in_the_lines_of_the_page(pitch: float) -> None:
    """Ordinary lines have no gap however airy the page; an empty line between two is one, two are two."""
    lines = spaced([flow("Ett\ntvå\ntre\nfyra\n\nFem\nsex\n\n\nSju\nåtta", pitch=pitch)])
    assert [line.gap for line in lines] == [1, 0, 0, 0, 1, 0, 2, 0]


def test_slight_unevenness_is_no_gap() -> None:
    """Lines that stand a little lower than they should go on as before."""
    lines = flow("Ett\ntvå\ntre\nfyra")
    lines[2] = replace(lines[2], box=(60.0, 25.0, 300.0, 35.0))
    assert [line.gap for line in spaced([lines])][1:] == [0, 0, 0]


@pytest.mark.parametrize(
    ("last", "first", "gap"),
    [
        pytest.param("Gruppen träffas", "igen i mars.", 0, id="the sentence goes on"),
        pytest.param("Gruppen träffas.", "Nästa fråga", 1, id="something new"),
    ],
)
def test_a_new_column_begins_after_an_empty_line(last: str, first: str, gap: float) -> None:
    """But for one whose first line goes on with the last sentence of the column before it."""
    lines = spaced([flow(f"Ett\n{last}"), flow(f"{first}\nslut")])
    assert [line.gap for line in lines] == [1, 0, gap, 0]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(Line("frågan om"), Line("fiber"), True, id="lower case"),
        pytest.param(Line("frågan om infra-"), Line("Struktur"), True, id="hyphen"),
        pytest.param(Line("Berg, Ek,"), Line("Lund"), True, id="comma"),
        pytest.param(Line(LONG), Line("Björksele"), True, id="a full line and a name"),
        pytest.param(Line("Fiber"), Line("Taxa"), False, id="two short lines"),
        pytest.param(Line(f"{LONG}."), Line("fiber"), False, id="a full stop"),
        pytest.param(Line("Rådet ska:"), Line("mäta näten"), False, id="a colon"),
        pytest.param(Line("Fiber", bold=True), Line("byggs ut"), False, id="bold and regular"),
        pytest.param(Line("Fiber", size=14), Line("byggs ut", size=10), False, id="another size"),
        pytest.param(Line("namn\troll"), Line("ek\tvald"), False, id="rows of a table"),
        pytest.param(Line(""), Line("ek"), False, id="nothing before"),
    ],
)
def test_goes_on(before: Line, after: Line, expected: bool) -> None:
    """A sentence goes on over a border where it has no end, in the same type."""
    assert goes_on(before, after) is expected


def page(number: int, *texts: str) -> list[Line]:
    """The lines of a page, the first one after a gap."""
    return [Line(text, number, gap=float(at == 0)) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(["1\tVal"], ["2\tTaxa"], ["1\tVal", "2\tTaxa"], id="a row of its own"),
        pytest.param(["Nr\tNamn", "1\tEk"], ["Nr\tNamn", "2\tÅs"], ["Nr\tNamn", "1\tEk", "2\tÅs"], id="head again"),
        pytest.param(["Nr\tNamn", "1\tEk"], ["Nr\tNamn"], ["Nr\tNamn", "1\tEk"], id="nothing but the head"),
        pytest.param(["1\tVal av juste-"], ["\trare"], ["1\tVal av justerare"], id="the row goes on"),
        pytest.param(["1\tVal"], ["\tav\tek"], ["1\tVal", "\tav\tek"], id="another table"),
    ],
)
def test_a_table_over_two_pages(before: list[str], after: list[str], expected: list[str]) -> None:
    """A row that the page border cuts in two is made whole, and the head of the table is not said again."""
    assert [line.text for line in joined_pages(page(1, *before), page(2, *after))] == expected


@pytest.mark.parametrize(
    ("last", "first", "gap"),
    [pytest.param("frågan om", "fiber.", 0, id="goes on"), pytest.param("Slut.", "Fiber", 1, id="new paragraph")],
)
def test_a_paragraph_over_two_pages(last: str, first: str, gap: float) -> None:
    """No line is lost; that which goes on with the sentence loses the gap that parts paragraphs."""
    lines = joined_pages(page(1, "Ett", last), page(2, first, "tre"))
    assert [(line.text, line.page, line.gap) for line in lines] == [
        ("Ett", 1, 1),
        (last, 1, 0),
        (first, 2, gap),
        ("tre", 2, 0),
    ]
