"""Tables drawn in PDF files keep their columns, whatever the distance of their cells."""

from pathlib import Path

import pytest
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

from ingest.readers.pdf import read
from tests.ingest.pdf_files import PROSE, pdf, text, wrapped

Rows = list[list[str]]


def drawn(path: Path, rows: Rows, *, grid: bool = True, widths: list[float] | None = None, head: int = 0) -> Path:
    table = Table(rows, colWidths=widths, repeatRows=head)
    lines = ("GRID", (0, 0), (-1, -1)) if grid else ("LINEBELOW", (0, 0), (-1, 0))
    table.setStyle(TableStyle([(*lines, 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    SimpleDocTemplate(str(path), pagesize=A4).build([table])
    return path


def cells(path: Path) -> Rows:
    return [piece.text.split("\t") for piece in read(path).pieces]


@pytest.mark.parametrize(
    ("rows", "widths"),
    [
        pytest.param([["År", "Mnkr", "Andel"], ["2030", "90", "25 %"], ["2031", "120", "30 %"]], None, id="figures"),
        pytest.param([["Nr", "Tid", "Punkt"], ["1", "10.00", "Öppnande"], ["2", "10.10", "Budget"]], None, id="agenda"),
        pytest.param([["Nr", "Namn", "Ja"], ["1", "Vera Holm", "X"], ["2", "Tage Ås", ""]], None, id="votes"),
        pytest.param([["A", "B"], ["1", "2"], ["3", "4"]], [20, 20], id="narrow"),
    ],
)
def test_lines_drawn_between_cells_part_them(tmp_path: Path, rows: Rows, widths: list[float] | None) -> None:
    """Two texts with an upright line between them are two cells, however near they stand."""
    assert cells(drawn(tmp_path / "a.pdf", rows, widths=widths)) == rows


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([["Nr", "Ärende", "Typ"], ["1", "Öppnande", "I"], ["2", "Budget för året", "B"]], id="Nr"),
        pytest.param([["P.", "Tid", "Vad"], ["1", "9.00", "Kaffe"], ["2", "9.30", "Start"]], id="numbers and times"),
    ],
)
def test_numbers_under_their_head_are_a_column(tmp_path: Path, rows: Rows) -> None:
    """Without upright lines a number belongs to its column, not to the text beside it as in a list."""
    assert cells(drawn(tmp_path / "a.pdf", rows, grid=False, widths=[30, 100, 60])) == rows


def test_a_run_of_text_over_several_cells_is_cut_at_the_lines(tmp_path: Path) -> None:
    """Programs that write a whole row at once set its words further apart, with lines drawn in the spaces."""

    def draw(canvas: Canvas) -> None:
        for at, row in enumerate(("Ek 20 90", "Al 25 95", "Bo 30 99")):
            run = canvas.beginText(60, 700 - 16 * at)
            run.setFont("Courier", 10)
            run.setWordSpace(1)
            run.textOut(row)
            canvas.drawText(run)
        for x in (57, 75.5, 94.5, 115):
            canvas.line(x, 712, x, 660)
        for y in (712, 696, 680, 660):
            canvas.line(57, y, 115, y)

    assert cells(pdf(tmp_path / "a.pdf", draw)) == [["Ek", "20", "90"], ["Al", "25", "95"], ["Bo", "30", "99"]]


def test_numbered_lists_stay_lists(tmp_path: Path) -> None:
    """A number with its text at a tab's distance is still one item where no table stands around it."""

    def draw(canvas: Canvas) -> None:
        for at, item in enumerate(("Val av justerare", "Godkännande av dagordning", "Rapport från mötet i maj")):
            canvas.drawString(60, 700 - 16 * at, f"{at + 1}.")
            canvas.drawString(80, 700 - 16 * at, item)

    found = [
        piece.text for piece in read(pdf(tmp_path / "a.pdf", text(*wrapped(PROSE)), draw)).pieces if piece.page == 2
    ]
    assert found == ["1. Val av justerare", "2. Godkännande av dagordning", "3. Rapport från mötet i maj"]


def test_names_on_lines_of_their_own_do_not_run_together(tmp_path: Path) -> None:
    """A cell that lists people has them apart; one with a wrapped sentence has it whole."""
    people = "Vera Holm (S), ordförande\nTage Ås (M)\nMona Lid (C), tjänstgörande ersättare"
    rows = [["Beslutande", people], ["Plats", "Folkets hus i Norrdalen, den stora\nsalen Vintergatan"]]
    assert cells(drawn(tmp_path / "a.pdf", rows, widths=[100, 230])) == [
        ["Beslutande", "Vera Holm (S), ordförande; Tage Ås (M); Mona Lid (C), tjänstgörande ersättare"],
        ["Plats", "Folkets hus i Norrdalen, den stora salen Vintergatan"],
    ]


def test_the_head_of_a_table_over_three_pages_comes_once(tmp_path: Path) -> None:
    """A head printed again on each page is told once; equal rows of the table itself all stay."""
    body = [["Norr", "12"], *([str(at), "ja"] for at in range(100, 200)), ["Norr", "12"]]
    assert cells(drawn(tmp_path / "a.pdf", [["Plats", "Svar"], *body], head=1)) == [["Plats", "Svar"], *body]


def test_rows_with_only_their_first_cell_filled_stay_apart(tmp_path: Path) -> None:
    """Two headings in a table, one below the other, are two rows."""
    rows = [["Namn", "Parti"], ["NÄRVARANDE", ""], ["Ledamöter som beslutar i alla ärenden", ""], ["Vera Holm", "S"]]
    assert cells(drawn(tmp_path / "a.pdf", rows)) == rows
