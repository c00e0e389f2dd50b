from __future__ import annotations

import pytest

from ingest.layout.chunks import Chunk
from ingest.layout.levels import set_levels
from ingest.layout.lines import Line
from ingest.layout.marks import read_mark
from ingest.layout.setting import Setting

PROSE = "Rådet gick igenom hur näten ska byggas i länet under de kommande åren, och vad det kostar."
TYPED = Setting(width=80)


def heading(text: str, style: str = "plain", *, size: float | None = None, bold: bool = False) -> Chunk:
    return Chunk([Line(text, size=size, bold=bold, gap=1)], read_mark(text), "heading", style=style, after=1)


def body(text: str = PROSE, *, gap: float = 1) -> Chunk:
    return Chunk([Line(text, gap=gap)])


def item(text: str, *, left: float | None = None, top: float = 0.0) -> Chunk:
    box = None if left is None else (left, top, left + 50, top + 10.0)
    return Chunk([Line(text, box=box)], read_mark(text), "list_item")


def shown(chunks: list[Chunk], setting: Setting = TYPED) -> list[str]:
    """Kind (by its first letter) and level of all but paragraphs, and the text."""
    return [
        f"{chunk.kind[0]}{chunk.level} {chunk.text}"
        for chunk in set_levels(chunks, setting)
        if chunk.kind != "paragraph"
    ]


@pytest.mark.parametrize(
    ("chunks", "title"),
    [
        pytest.param([heading("Möte med Fiberrådet"), body()], "t1 Möte med Fiberrådet", id="a heading first"),
        pytest.param([body("Möte med Fiberrådet", gap=0), body()], "t1 Möte med Fiberrådet", id="a line first"),
        pytest.param([body("Möte med Fiberrådet", gap=0)], None, id="nothing below"),
        pytest.param([body(), heading("Nuläge")], None, id="after running text it is too late"),
        pytest.param([heading("Beslut"), body()], None, id="a section of the minutes is none"),
        pytest.param([heading("§ 1 Val", "§"), body()], None, id="nor is a paragraph"),
        pytest.param([heading("# Plan", "#"), heading("## Mål", "#")], "t1 Plan", id="Markdown's outermost"),
        pytest.param([heading("## Mål", "#"), body()], None, id="not Markdown's inner one"),
        pytest.param([body("Hem", gap=0), body("Lyssna", gap=0), heading("Plan"), body()], "t1 Plan", id="a web page"),
    ],
)
def test_the_title(chunks: list[Chunk], title: str | None) -> None:
    """The first that could be one, before any running text or section; at most one."""
    assert [line for line in shown(chunks) if line[0] == "t"] == ([title] if title else [])


def test_the_title_of_a_page_is_its_largest_heading() -> None:
    """A letterhead above it is smaller; without any larger type the first counts."""
    setting = Setting(printed=True, size=10.0)
    head = [heading("Region Norrvik", "font", size=12), heading("Plan för fiber", "font", size=20), body()]
    assert shown(head, setting)[1] == "t1 Plan för fiber"


def test_a_title_on_several_lines_is_one() -> None:
    """Up to three short lines with nothing between, and room below, are the title together."""
    chunks = [body("Minnesanteckning", gap=0), body("Fiberrådet", gap=0), body("vårmöte", gap=0), body()]
    assert shown(chunks) == ["t1 Minnesanteckning Fiberrådet vårmöte"]


@pytest.mark.parametrize(
    ("chunks", "expected"),
    [
        pytest.param([heading("# A", "#"), heading("### B", "#")], ["t1 A", "h3 B"], id="Markdown says it"),
        pytest.param(
            [heading("1. Nuläge", "1"), body(), heading("1.1 Nät", "1"), body(), heading("1.1.1 Stam", "1"), body()],
            ["h2 1. Nuläge", "h3 1.1 Nät", "h4 1.1.1 Stam"],
            id="by the depth of the number",
        ),
        pytest.param(
            [heading("Ärenden"), heading("1. Val", "1"), body(), heading("2. Taxa", "1"), body()],
            ["h2 Ärenden", "h3 1. Val", "h3 2. Taxa"],
            id="a run right below a heading is inside it",
        ),
        pytest.param(
            [heading("§ 14 Taxa", "§"), heading("Beslut"), body(), heading("§ 15 Val", "§"), body()],
            ["h2 § 14 Taxa", "h3 Beslut", "h2 § 15 Val"],
            id="a part of a matter",
        ),
        pytest.param(
            [heading("§ 14 Taxa", "§"), heading("Nuläge"), body(), heading("§ 15 Val", "§"), body()],
            ["h2 § 14 Taxa", "h3 Nuläge", "h2 § 15 Val"],
            id="between two matters",
        ),
        pytest.param(
            [heading("§ 15 Val", "§"), body(), heading("Nästa möte"), body()],
            ["h2 § 15 Val", "h2 Nästa möte"],
            id="after the last matter",
        ),
        pytest.param(
            [heading("A", "font", size=20), heading("B", "font", size=14), heading("C", "font", size=14, bold=True)],
            ["h2 A", "h4 B", "h3 C"],
            id="by size, bold before regular",
        ),
        pytest.param([heading("1.2.3.4 Djupt", "1"), body()], ["h5 1.2.3.4 Djupt"], id="four parts"),
    ],
)
def test_levels_of_headings(chunks: list[Chunk], expected: list[str]) -> None:
    """By mark, number, or font; otherwise by what the headings around them are. The title is level 1, they from 2."""
    before = [] if chunks[0].style == "#" else [body()]
    assert shown([*before, *chunks]) == expected


def test_areas_lie_under_the_title_of_their_slide() -> None:
    """Level 3 on a slide with a heading of its own, else 2."""
    setting = Setting(deck=True, printed=True, size=12.0)
    slides = [body(), heading("Tre områden", "slide"), heading("Land", "area"), body(), heading("Vård", "area")]
    slides[-1].lines = [Line("Vård", page=2, gap=1)]
    assert shown(slides, setting) == ["h2 Tre områden", "h3 Land", "h2 Vård"]


def test_a_title_saved_after_its_boxes_comes_first() -> None:
    """A slide that begins with an area and ends in a lone line: text saved from a deck has its title last."""
    chunks = [heading("Land", "area"), body("Fler tåg"), heading("Vård", "area"), body("Kortare köer"), body("Områden")]
    moved = set_levels(chunks, Setting(deck=True))
    assert [chunk.text for chunk in moved] == ["Områden", "Land", "Fler tåg", "Vård", "Kortare köer"]


@pytest.mark.parametrize(
    ("chunks", "levels"),
    [
        pytest.param([item("- a"), item("  - b"), item("    - c"), item("- d")], [1, 2, 3, 1], id="set in"),
        pytest.param([item("• a"), item("– b"), item("– c"), item("• d")], [1, 2, 2, 1], id="other bullets"),
        pytest.param([item("1. a"), item("a) b"), item("2. c")], [1, 2, 1], id="letters below numbers"),
        pytest.param([item("• a", left=60), item("• b", left=80), item("• c", left=60.5)], [1, 2, 1], id="on a page"),
        pytest.param([item("• a", left=60, top=700), item("• b", left=300)], [1, 1], id="in the next column"),
        pytest.param([item("• a"), item("– b"), body(), item("– c")], [1, 2, 1], id="a paragraph ends the list"),
        pytest.param([item("• a"), item("– b"), body(gap=0), item("– c")], [1, 2, 2], id="a close one belongs to it"),
    ],
)
def test_levels_of_items(chunks: list[Chunk], levels: list[int]) -> None:
    """How far an item is set in, else which sign it has, says under which it stands."""
    assert [chunk.level for chunk in set_levels([body(), *chunks], TYPED) if chunk.kind == "list_item"] == levels
