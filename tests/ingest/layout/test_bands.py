from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest

from ingest.layout.bands import bands, is_out_of_step, is_prose, margin_notes, row_gap, table_parts
from ingest.layout.segments import rows
from tests.ingest.layout.test_columns import PROSE, put, wrapped

if TYPE_CHECKING:
    from ingest.layout.bands import Band
    from ingest.layout.segments import Segment

WIDTH = 36
RUNNING = wrapped(f"{PROSE} {PROSE.lower()}", WIDTH)
NAMES = ["Stina Dal (C)", "Per Ås (M)", "Mona Lid (S)", "Ida Ek (V)", "Bo Öst (L)", "Siv Lans (MP)", "Jan Å (KD)"]
LIST = [f"– {name} är vald till i maj" for name in (*NAMES, "Åke Lund")]
RAGGED = [f"{RUNNING[0]} stora vägen", *(f"och {name} om nät" for name in NAMES)]


MIXED = ["Vision", *RUNNING[:3], "Ämnen", "– bostäder för unga", "– service", "Mål", "– resor under femton", "minuter"]


def beside(left: list[str], right: list[str], at: float = 250.0, shift: float = 0.0) -> list[list[Segment]]:
    """The rows of two columns; `shift` is how much further down the right one begins."""
    return rows([*put(0, 0, *left), *put(at, shift, *right)])


def only_band(table: list[list[Segment]]) -> Band:
    (band,) = bands(table, 8.0)
    return band


def test_a_band_holds_while_its_gap_is_left_empty() -> None:
    """It reaches over rows with text on one side and ends at one that crosses it; the gap is what all leave."""
    table = rows([*put(0, 0, "Ett", "Två två", "Tre", "Över hela bredden"), *put(50, 0, "ett", "", "tre")])
    table = [[one for one in row if one.text] for row in table]
    band = only_band(table)
    assert (band.first, band.last, band.both) == (0, 3, 2)
    assert band.gutter == (35.0, 50.0)
    assert band.width == 15.0


def test_bands_come_with_the_most_text_on_both_sides_first() -> None:
    """Of several gaps that which more rows share comes first, then the wider."""
    table = rows([*put(0, 0, "Ett", "Två", "Tre"), *put(50, 0, "ett", "två", "tre"), *put(200, 0, "I", "II")])
    found = bands(table, 8.0)
    assert [(band.gutter[1], band.both) for band in found] == [(50.0, 3), (200.0, 2)]


def test_a_gap_narrower_than_the_narrowest_is_none() -> None:
    """Spaces between words part no columns."""
    table = rows([*put(0, 0, "Ett", "Två"), *put(22, 0, "ett", "två")])
    assert bands(table, 8.0) == []
    assert len(bands(table, 7.0)) == 1


def test_a_band_is_cut_to_what_it_is_about() -> None:
    """Trimmed: from the first row with text on both sides. Grown: these rows and what hangs closely above or below."""
    table = rows([*put(0, 0, "Långt ovan"), *put(0, 40, "Rubrik", "Ett", "Två", "Tre"), *put(0, 120, "Långt under")])
    table = rows([one for row in table for one in row if one.text] + put(150, 52, "ett", "två"))
    band = only_band(table)
    assert (band.first, band.last) == (0, 6)
    assert (band.trimmed(table).first, band.trimmed(table).last) == (2, 6)
    assert (band.grown(table).first, band.grown(table).last) == (1, 5)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param(RUNNING, RUNNING[1:], True, id="text beside text"),
        pytest.param(RUNNING, LIST, True, id="text beside a list as wide"),
        pytest.param(RUNNING, [*NAMES, "Åke Lund (C)"], False, id="text beside a narrow list"),
        pytest.param(RAGGED, RAGGED, False, id="lines that are not full"),
        pytest.param(NAMES, NAMES, False, id="names beside names"),
        pytest.param(["Beslut:"], RUNNING, False, id="a label beside text"),
        pytest.param(RUNNING[:3], RUNNING[:3], False, id="too few lines to tell"),
        pytest.param(LIST, LIST, False, id="every line anew"),
    ],
)
def test_columns_of_running_text(left: list[str], right: list[str], expected: bool) -> None:
    """Prose: many long, full lines, many beginning within a sentence, on one side at least and the other as wide."""
    table = beside(left, right)
    assert is_prose(table, only_band(table).gutter) is expected


@pytest.mark.parametrize(
    ("shift", "right", "expected"),
    [
        pytest.param(5.0, MIXED, True, id="lines at heights of their own"),
        pytest.param(0.0, MIXED, False, id="level with each other, as cells are"),
        pytest.param(5.0, NAMES * 4, False, id="cells set in the middle of their height"),
    ],
)
def test_columns_out_of_step(shift: float, right: list[str], expected: bool) -> None:
    """Headings and short items fill no column; that the lines of the sides stand apart tells that they are columns."""
    table = beside(MIXED, right, shift=shift)
    assert is_out_of_step(table, only_band(table)) is expected


def test_sides_that_begin_anew_together_are_cells() -> None:
    """Where both sides make room at the same heights they are rows of a table, however long their text."""
    cells = [put(left, 60 * at, *RUNNING[:3]) for at in range(4) for left in (0, 250)]
    table = rows(chain(*cells))
    assert not is_prose(table, only_band(table).gutter)
    together = rows(chain(*(put(left, 0, *RUNNING[:3] * 4) for left in (0, 250))))
    assert is_prose(together, only_band(together).gutter)


@pytest.mark.parametrize(
    ("columns", "parts"),
    [
        pytest.param([NAMES[:3], NAMES[3:6]], [(0, 3)], id="three rows"),
        pytest.param([NAMES[:2], NAMES[2:4]], [], id="two rows, one gap"),
        pytest.param([NAMES[:2], NAMES[2:4], NAMES[4:6]], [(0, 2)], id="two rows, several gaps"),
    ],
)
def test_rows_that_share_gaps_may_be_a_table(columns: list[list[str]], parts: list[tuple[int, int]]) -> None:
    """Three rows with one gap in common, or two with several."""
    table = rows(chain(*(put(120 * at, 0, *texts) for at, texts in enumerate(columns))))
    found = list(table_parts(table, bands(table, 8.0)[0]))
    assert [(part.first, part.last) for part in found] == parts


@pytest.mark.parametrize(
    ("top", "size", "parts"),
    [
        pytest.param(60, 10, [(0, 6)], id="near, alike"),
        pytest.param(140, 10, [(0, 3), (3, 6)], id="far below"),
        pytest.param(60, 18, [(0, 3), (3, 6)], id="much larger"),
    ],
)
def test_a_table_ends_where_the_distance_or_the_size_changes(
    top: float, size: float, parts: list[tuple[int, int]]
) -> None:
    """Rows far below, or in much larger type, are another table."""
    upper = [*put(0, 0, *NAMES[:3]), *put(300, 0, *NAMES[:3])]
    table = rows(
        [*upper, *put(0, top, *NAMES[3:6], size=size, pitch=22), *put(300, top, *NAMES[3:6], size=size, pitch=22)]
    )
    assert [(part.first, part.last) for part in table_parts(table, only_band(table))] == parts


@pytest.mark.parametrize(
    ("right", "expected"),
    [pytest.param("ord " * 150, True, id="long text"), pytest.param("Bifall", False, id="a short cell")],
)
def test_labels_in_a_margin(right: str, expected: bool) -> None:
    """Two columns, the second with whole sections: the first are labels beside them, not cells."""
    cells = [[put(0, 0, "Beslut"), put(100, 0, right)]] * 2
    assert margin_notes(cells) is expected


def test_the_highest_gap_between_rows() -> None:
    """How high it is, and which row comes after it."""
    table = rows(put(0, 0, "Ett", "Två", pitch=12) + put(0, 60, "Tre", "Fyra", pitch=15))
    height, at = row_gap(table)
    assert height == pytest.approx(60 - 12 - 11.6)
    assert at == 2
    assert row_gap(table[:1]) == (0.0, 0)
