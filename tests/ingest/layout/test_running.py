from dataclasses import replace

import pytest

from ingest.layout.running import set_aside
from ingest.layout.segments import PageText, Segment


def line(text: str, top: float, left: float = 60.0) -> Segment:
    return Segment(text, (left, top, left + 5.0 * len(text), top + 12), 10.0)


def page(number: int, *segments: Segment) -> PageText:
    return PageText(number, 595.0, 842.0, segments)


def document(*, pages: int, header: str = "", footer: str = "", head_top: float = 30.0) -> list[PageText]:
    """Pages with a sentence of their own; `{n}` in header and footer is the page's number."""
    return [
        page(
            n,
            *([line(header.format(n=n), head_top)] if header else []),
            line(f"Mening nummer {n} om vägen till sjön.", 300.0 + 7 * n),
            *([line(footer.format(n=n), 805.0)] if footer else []),
        )
        for n in range(1, pages + 1)
    ]


def texts(pages: list[PageText]) -> list[list[str]]:
    return [[segment.text for segment in found.segments] for found in pages]


@pytest.mark.parametrize(
    "number",
    ["{n}", "Sida {n} av 4", "sid {n}", "{n} (4)", "{n}(4)", "– {n} –", "{n}/4", "Sida {n}"],
)
@pytest.mark.parametrize("pages", [2, 4])
def test_page_numbers_are_set_aside(number: str, pages: int) -> None:
    """A number at the edge that goes up with the pages is no text, however it is written."""
    found = texts(set_aside(document(pages=pages, footer=number)))
    assert all(len(lines) == 1 and lines[0].startswith("Mening") for lines in found)


def test_a_header_stays_on_the_first_page_only() -> None:
    """What runs along the top is kept once, without the page number that it ends with."""
    found = texts(set_aside(document(pages=3, header="Norrviks förbund  Protokoll {n} (3)")))
    assert found[0][0] == "Norrviks förbund  Protokoll"
    assert [len(lines) for lines in found] == [2, 1, 1]


def test_a_footer_is_dropped_unless_it_identifies_the_document() -> None:
    """An address at the foot goes; a diarienummer there may stand nowhere else and stays once."""
    assert [len(lines) for lines in texts(set_aside(document(pages=3, footer="Box 12, 999 10 Norrvik")))] == [1, 1, 1]
    assert [len(lines) for lines in texts(set_aside(document(pages=3, footer="Dnr NF 2031/88")))] == [2, 1, 1]


def test_a_letterhead_on_the_first_page_survives() -> None:
    """What stands at the top of the first page alone is its title, date and number."""
    pages = document(pages=3)
    pages[0] = page(1, line("PROTOKOLL", 30.0), line("Dnr NF 2031/88", 44.0), *pages[0].segments)
    assert texts(set_aside(pages))[0][:2] == ["PROTOKOLL", "Dnr NF 2031/88"]


def test_a_header_that_begins_on_page_two_is_kept_if_it_says_something_new() -> None:
    """A running header without a twin on the first page stays where it first stands."""
    pages = document(pages=4, header="Dnr NF 2031/88")
    pages[0] = page(1, line("Regional plan", 200.0))
    assert [lines[0] for lines in texts(set_aside(pages))[1:3]] == [
        "Dnr NF 2031/88",
        "Mening nummer 3 om vägen till sjön.",
    ]


def test_a_header_that_the_first_page_says_too_is_dropped() -> None:
    """Title pages carry in large letters what later pages carry at the top."""
    pages = document(pages=4, header="Regional plan")
    pages[0] = page(1, line("Regional plan för sjön", 200.0))
    assert [len(lines) for lines in texts(set_aside(pages))] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([page(n, line(f"§ {n + 4}", 40.0)) for n in range(1, 5)], id="a paragraph on each page"),
        pytest.param([page(n, line("Beslut", 300.0)) for n in range(1, 5)], id="in the middle of the page"),
        pytest.param([page(n, line("Beslut", 20.0 + 30 * n)) for n in range(1, 5)], id="at different heights"),
        pytest.param([page(n, line(str(year), 40.0)) for n, year in enumerate((2031, 1999, 7), 1)], id="other numbers"),
        pytest.param([page(1, line("3", 40.0))], id="a number on a single page"),
        pytest.param([page(n, line(f"Mål {n}", 40.0)) for n in range(1, 5)], id="numbered titles"),
        pytest.param([page(1, line("A", 40.0)), page(2, line("B", 40.0)), page(3, line("A", 40.0))][:2], id="unlike"),
    ],
)
def test_text_of_its_own_is_left(pages: list[PageText]) -> None:
    """Only what repeats at one height, or counts the pages, is taken for running text."""
    assert texts(set_aside(pages)) == texts(pages)


def test_a_header_on_page_one_goes_if_the_page_says_the_same() -> None:
    """What the title and the form below it say is not told once more above them."""
    pages = document(pages=3, header="Vattenrådet 2031-03-05")
    pages[0] = replace(
        pages[0], segments=(*pages[0].segments, line("Vattenrådet i Norrvik", 90.0), line("2031-03-05", 120.0))
    )
    assert texts(set_aside(pages))[0] == ["Mening nummer 1 om vägen till sjön.", "Vattenrådet i Norrvik", "2031-03-05"]


def test_a_header_line_with_something_new_stays_whole() -> None:
    """The body's name beside the date stays where only the date is told elsewhere."""
    pages = [
        page(
            n,
            line("Vattenrådet", 30.0),
            line("Möte 2031-03-05", 30.0, 300.0),
            line(f"Möte 2031-03-05 del {n}", 300.0 + 9 * n),
        )
        for n in range(1, 4)
    ]
    assert texts(set_aside(pages))[0] == ["Vattenrådet", "Möte 2031-03-05", "Möte 2031-03-05 del 1"]


@pytest.mark.parametrize("footer", ["Vattenrådet 2031-03-05", "Dnr NF 2031/88"])
def test_a_footer_goes_if_page_one_says_the_same(footer: str) -> None:
    """A date or number at the foot is needed only where it stands nowhere else."""
    pages = document(pages=3, footer=footer)
    pages[0] = replace(pages[0], segments=(line("Vattenrådet, Dnr NF 2031/88, 2031-03-05", 200.0), *pages[0].segments))
    assert [len(lines) for lines in texts(set_aside(pages))] == [2, 1, 1]


def test_words_of_a_table_below_others_are_no_header() -> None:
    """The same answer at the same height on every page stays, since names that differ stand above it."""
    pages = [
        page(n, line(f"Ärende {n} om {'vägen sjön skolan'.split()[n - 1]}", 40.0), line("Bifall", 70.0))
        for n in range(1, 4)
    ]
    assert texts(set_aside(pages)) == texts(pages)


def test_a_figure_of_a_table_is_no_page_number() -> None:
    """A number that happens to be that of its page, at another height than the page numbers, stays."""
    pages = document(pages=3, header="Sida {n} (3)")
    pages[2] = replace(pages[2], segments=(*pages[2].segments, line("3", 120.0, 400.0)))
    assert [len(lines) for lines in texts(set_aside(pages))] == [1, 1, 2]


def test_a_header_said_again_far_down_stays() -> None:
    """Whose minutes these are must be told at the top, even if the proof of notice at the foot names it too."""
    pages = document(pages=3, header="Vattenrådet 2031-03-05")
    pages[0] = replace(pages[0], segments=(*pages[0].segments, line("Organ Vattenrådet, 2031-03-05", 600.0)))
    assert [len(lines) for lines in texts(set_aside(pages))] == [3, 1, 1]


def test_the_items_of_the_whole_protocol_run_along() -> None:
    """«§§ 58–65» on every page is set aside; «§ 60 …», which goes on over pages, is an item."""
    assert texts(set_aside(document(pages=4, header="§§ 58–65")))[1:] == texts(document(pages=4))[1:]
    goes_on = texts(set_aside(document(pages=4, header="§ 60 Budget")))
    assert all("§ 60 Budget" in page for page in goes_on)
