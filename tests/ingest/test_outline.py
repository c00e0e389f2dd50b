import itertools

from hypothesis import given
from hypothesis import strategies as st

from ingest.outline import lay_out
from ingest.reading import Piece

KINDS = st.sampled_from(["title", "heading", "paragraph", "list_item", "table_row", "note"])
PIECES = st.lists(st.builds(Piece, st.text(max_size=30), KINDS, st.integers(1, 6), st.none() | st.integers(1, 9)))


@given(PIECES)
def test_every_block_stands_where_it_says(pieces: list[Piece]) -> None:
    """The text of a block's span is its piece, to the letter; blank pieces are gone; blocks follow each other."""
    text, blocks = lay_out("d", pieces, "sida")
    kept = [piece.text for piece in pieces if piece.text.strip()]
    assert [text[block.span.start : block.span.end] for block in blocks] == kept
    assert all(first.span.end < second.span.start for first, second in itertools.pairwise(blocks))


def test_headings_nest_by_level() -> None:
    """A heading closes those of its own level and below; a skipped level nests all the same."""
    levels = [("A", 1), ("B", 3), ("C", 2), ("D", 1)]
    _, blocks = lay_out("d", [Piece(text, "heading", level) for text, level in levels], None)
    assert [block.place.headings for block in blocks] == [("A",), ("A", "B"), ("A", "C"), ("D",)]


def test_a_slide_begins_its_own_path() -> None:
    """What stands on the next slide does not stand under the heading of the one before; on the next page it does."""
    pieces = [Piece("Mål", "heading", 1, page=1), Piece("Text", page=2)]
    assert lay_out("d", pieces, "bild")[1][1].place.headings == ()
    assert lay_out("d", pieces, "sida")[1][1].place.headings == ("Mål",)


def test_an_item_on_one_line_ends_the_item_before() -> None:
    """«§ 2 Avgifter. De höjs.» stands under «Protokoll», not under the heading «§ 1 Val»; a reference to a § does."""
    pieces = [
        Piece("Protokoll", "heading", 1),
        Piece("§ 1 Val", "heading", 2),
        Piece("§ 12 i stadgarna styr valet."),
        Piece("§ 2 Avgifter. De höjs."),
        Piece("Med tio kronor."),
    ]
    paths = [block.place.headings for block in lay_out("d", pieces, None)[1]]
    assert paths == [("Protokoll",), *[("Protokoll", "§ 1 Val")] * 2, *[("Protokoll",)] * 2]


def test_a_list_item_or_row_ends_no_item() -> None:
    """«§ 5 Årsavgiften …» in a list or a table is quoted from statutes: the text behind it stays where it was."""
    for kind in ("list_item", "table_row"):
        quoted = Piece("§ 5 Årsavgiften betalas före mars.", kind)
        _, blocks = lay_out("d", [Piece("§ 11 Stadgar", "heading", 2), quoted, Piece("Stämman antar dem.")], None)
        assert blocks[-1].place.headings == ("§ 11 Stadgar",)
