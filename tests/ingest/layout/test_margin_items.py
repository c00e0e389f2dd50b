"""Minutes set as a table become headings with text; other tables stay tables."""

from ingest.layout.margin_items import unfold_items
from ingest.reading import Piece

ITEMS = (
    "§ 1 Öppnande\tVice ordföranden Alva Ek öppnade mötet. Dagordningen godkändes.",
    "§ 2; Remiss: Boendeplan\tArkitekt Bo Ahl föredrog ärendet. Rådet tillstyrker planen.",
    "§ 3 Övrigt\tSnöröjningen fungerar inte vid vårdcentralen. Sekreteraren för frågan vidare.",
)
AGENDA = ("1. Öppnande\tAlva Ek", "2. Boendeplan\tBo Ahl", "3. Övrigt\tAlla")


def rows(*texts: str) -> list[Piece]:
    return [Piece(text, "table_row", page=2) for text in texts]


def told(pieces: tuple[Piece, ...]) -> list[tuple[str, int | None, str]]:
    return [(piece.kind, piece.level, piece.text[:24]) for piece in pieces]


def test_items_beside_their_text() -> None:
    """The left cell is a heading below the one before the table, the right one its paragraph; both keep their page."""
    pieces = unfold_items([Piece("Protokoll", "heading", 1), *rows(*ITEMS)])
    assert told(pieces) == [
        ("heading", 1, "Protokoll"),
        ("heading", 2, "§ 1 Öppnande"),
        ("paragraph", None, "Vice ordföranden Alva Ek"),
        ("heading", 2, "§ 2 Remiss: Boendeplan"),
        ("paragraph", None, "Arkitekt Bo Ahl föredrog"),
        ("heading", 2, "§ 3 Övrigt"),
        ("paragraph", None, "Snöröjningen fungerar in"),
    ]
    assert {piece.page for piece in pieces[1:]} == {2}


def test_number_and_title_in_two_cells() -> None:
    """«§ 1 | Öppnande | text» is the same in three columns; a row without a number goes on with the item above."""
    three = [text.replace(" ", "\t", 2).replace("\t", " ", 1) for text in ITEMS]
    pieces = unfold_items(rows(*three, "\t\tSlingan är trasig. Ny är beställd."))
    assert next(piece.text for piece in pieces if piece.kind == "heading") == "§ 1 Öppnande"
    assert told(pieces)[-1] == ("paragraph", None, "Slingan är trasig. Ny är")


def test_an_agenda_stays_a_table() -> None:
    """Items beside who answers for them, fields of a form and tables of more columns are left as they are."""
    for table in (AGENDA, ITEMS[:2], tuple(f"{text}\tAE\t12/3" for text in ITEMS)):
        assert unfold_items(rows(*table)) == tuple(rows(*table))
    form = ("Datum\t12 mars 2025. Onsdag.", "Plats\tRådhuset. Sal 1.", "Närvarande\tAlva Ek. Bo Ahl.")
    assert unfold_items(rows(*form)) == tuple(rows(*form))
