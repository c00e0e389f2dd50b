import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.passages import cut_into_passages
from ingest.reading import Piece
from tests.conftest import document_of

KINDS = st.sampled_from(["title", "heading", "paragraph", "list_item", "table_row", "note"])
TEXTS = st.text(st.sampled_from("abc å.,!\t-"), min_size=1, max_size=400)
PIECES = st.lists(st.builds(Piece, TEXTS, KINDS, st.integers(1, 3), st.none() | st.integers(1, 3)), max_size=12)
SENTENCE = "Rådet gick igenom läget och tackade för arbetet med kartläggningen av näten. "


@given(PIECES, st.integers(40, 200), st.sampled_from([None, "sida", "bild"]))
def test_passages_cover_the_text_without_overlap(pieces: list[Piece], limit: int, unit: str | None) -> None:
    """Every character but space is in exactly one passage, and no passage is longer than allowed but for rows."""
    document = document_of(pieces, unit)  # type: ignore[arg-type]
    passages = cut_into_passages(document, limit)
    covered = [place for passage in passages for place in range(passage.span.start, passage.span.end)]
    assert len(covered) == len(set(covered))
    assert not "".join(text for place, text in enumerate(document.text) if place not in set(covered)).strip()
    rows = {block.span for block in document.blocks if block.kind == "table_row"}
    for passage in passages:
        length = passage.span.end - passage.span.start
        assert length <= limit or any(row.start < passage.span.end and row.end > passage.span.start for row in rows)


def test_a_table_row_is_never_cut() -> None:
    """A border between passages falls between rows, however long a row is."""
    rows = [Piece("\t".join([f"cell {row}"] * 30), "table_row") for row in range(8)]
    document = document_of(rows)
    borders = {edge for passage in cut_into_passages(document, 300) for edge in (passage.span.start, passage.span.end)}
    assert borders <= {edge for block in document.blocks for edge in (block.span.start, block.span.end)}


def test_sections_never_mix() -> None:
    """Short sections are not put together, though they would fit; a bare heading goes with the section under it."""
    document = document_of(
        [Piece("Mål", "heading", 1), Piece("Ett", "heading", 2), Piece("a"), Piece("Två", "heading", 2), Piece("b")]
    )
    passages = cut_into_passages(document)
    assert [document.quote(passage.span) for passage in passages] == ["Mål\n\nEtt\n\na", "Två\n\nb"]
    assert [passage.place.headings for passage in passages] == [("Mål", "Ett"), ("Mål", "Två")]
    assert passages[1].context == "Möte · Mål · Två"


@pytest.mark.parametrize("limit", [200, 900])
def test_long_paragraphs_are_cut_at_sentence_ends(limit: int) -> None:
    """Where sentences are shorter than the limit, no passage ends in the middle of one."""
    document = document_of([Piece((SENTENCE * 40).strip())])
    passages = cut_into_passages(document, limit)
    assert len(passages) > 3
    assert all(document.quote(passage.span).endswith(".") for passage in passages)
