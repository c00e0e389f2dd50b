from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.layout.grid import cells_of, columns_of, gutters, row_text, ruled_tables
from ingest.layout.segments import Segment, rows
from tests.ingest.layout.test_columns import grid, put

if TYPE_CHECKING:
    from ingest.layout.grid import Interval, Table
    from ingest.model import Box


def word(left: float, right: float, top: float = 0.0, text: str = "Ord") -> Segment:
    return Segment(text, (left, top, right, top + 10), 10.0)


def shown(table: Table) -> list[str]:
    return [row_text(row) for row in table.rows]


@pytest.mark.parametrize(
    ("row", "gaps"),
    [
        pytest.param([(0, 10)], [], id="one text"),
        pytest.param([(0, 10), (30, 40), (45, 50)], [(10, 30), (40, 45)], id="three"),
        pytest.param([(0, 50), (10, 20), (60, 70)], [(50, 60)], id="one above another"),
        pytest.param([(0, 10), (10, 20)], [], id="touching"),
    ],
)
def test_gutters(row: list[Interval], gaps: list[Interval]) -> None:
    """The empty stretches of a row, left to right."""
    assert gutters([word(left, right) for left, right in row]) == gaps


@pytest.mark.parametrize(
    ("band", "columns"),
    [
        pytest.param([[(0, 20), (50, 70)], [(0, 30), (55, 90)]], [(0, 30), (50, 90)], id="shared gap"),
        pytest.param([[(0, 20), (50, 70)], [(0, 60)]], [(0, 70)], id="a row across it"),
        pytest.param([[(0, 20), (26, 40)], [(0, 22), (50, 60)]], [(0, 40), (50, 60)], id="too narrow a gap"),
    ],
)
def test_columns_are_parted_by_what_all_rows_leave_empty(band: list[list[Interval]], columns: list[Interval]) -> None:
    """A column is what text covers over all rows; a gap of less than the narrowest parts nothing."""
    assert columns_of([[word(*one) for one in row] for row in band], 8.0) == columns


@pytest.mark.parametrize(
    ("left", "right", "frames", "expected"),
    [
        pytest.param(
            put(0, 0, "Nr 1", "", "Nr 2", ""),
            put(100, 0, "Val av", "två justerare", "Taxa", "för vatten"),
            [(0.0, 24.0, 200.0, 24.5), (0.0, 49.0, 200.0, 49.5)],
            ["Nr 1\tVal av två justerare", "Nr 2\tTaxa för vatten"],
            id="lines between rows",
        ),
        pytest.param(
            [*put(0, 0, "Nr 1"), *put(0, 40, "Nr 2")],
            [*put(100, 0, "Val av", "två justerare"), *put(100, 40, "Taxa", "för vatten")],
            [],
            ["Nr 1\tVal av två justerare", "Nr 2\tTaxa för vatten"],
            id="lines of a cell stand closer",
        ),
        pytest.param(
            put(0, 0, "Nr 1", "", "Nr 2"),
            put(100, 0, "Val av", "justerare", "Taxa"),
            [],
            ["Nr 1\tVal av justerare", "Nr 2\tTaxa"],
            id="a row in lower case goes on",
        ),
        pytest.param(
            put(0, 0, "Ledamöter", "", ""),
            put(100, 0, "Stina Dal", "Per Ås", "Mona Lid"),
            [],
            ["Ledamöter\tStina Dal", "\tPer Ås", "\tMona Lid"],
            id="names that would have fitted on one line",
        ),
    ],
)
def test_printed_lines_of_one_cell_are_one_row(
    left: list[Segment], right: list[Segment], frames: list[Box], expected: list[str]
) -> None:
    """Rows are told apart by lines drawn between them, else by distance, else by how they begin."""
    band = rows(one for one in [*left, *right] if one.text)
    assert [row_text(row) for row in cells_of(band, columns_of(band, 8.0), frames, 300.0)] == expected


def test_a_drawn_table() -> None:
    """Its lines say where cells are: empty ones are kept, wrapped ones joined, hyphens mended, text outside left."""
    frames = grid([0, 50, 200, 300], [0, 20, 60, 80])
    texts = [
        *put(5, 4, "Nr"),
        *put(55, 4, "Ärende"),
        *put(5, 34, "1"),
        *put(55, 26, "Val av juste-", "rare"),
        *put(205, 34, "Bifall"),
        *put(205, 64, "Avslag"),
        *put(5, 100, "Text under tabellen"),
    ]
    (table,) = ruled_tables(frames, texts)
    assert shown(table) == ["Nr\tÄrende\t", "1\tVal av justerare\tBifall", "\t\tAvslag"]


def test_tables_apart_are_two() -> None:
    """Lines that do not touch belong to different tables, from top to bottom."""
    frames = (*grid([0, 50, 100], [0, 20, 40]), *grid([0, 50, 100], [60, 80, 100]))
    texts = [
        one
        for at in range(2)
        for one in (*put(5, 4 + 60 * at, "Ja", "Nej", pitch=20), *put(55, 4 + 60 * at, "1", "2", pitch=20))
    ]
    assert [shown(table) for table in ruled_tables(frames, texts)] == [["Ja\t1", "Nej\t2"]] * 2


@pytest.mark.parametrize(
    ("frames", "texts"),
    [
        pytest.param(grid([0, 300], [0, 100]), put(5, 10, "En ruta", "med text", "i flera rader"), id="a frame"),
        pytest.param(grid([0, 300], [0, 30, 60, 90]), put(5, 10, "Ett", "Två", "Tre", pitch=30), id="one column"),
        pytest.param(grid([0, 50, 100], [0, 20, 40]), put(5, 4, "Ja", "Nej", pitch=20), id="nothing beside"),
        pytest.param(
            grid([0, 250, 500], [0, 400, 800]),
            [*put(5, 10, *["ord " * 10] * 60), *put(255, 10, *["ord " * 10] * 60)],
            id="a page laid out in cells",
        ),
        pytest.param((), put(5, 4, "Ja", "Nej"), id="no lines"),
    ],
)
def test_lines_that_draw_no_table(frames: tuple[Box, ...], texts: list[Segment]) -> None:
    """A table has two rows or more with two filled cells or more, and none as long as a page."""
    assert list(ruled_tables(frames, texts)) == []
