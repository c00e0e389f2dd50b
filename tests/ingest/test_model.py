from __future__ import annotations

import pytest

from ingest.model import Span
from ingest.reading import Piece
from tests.conftest import document_of

DOCUMENT = document_of([Piece("Läget", "heading", 1), Piece("Näten byggs."), Piece("Ön får vänta.")])
HEADING, FIRST, SECOND = DOCUMENT.blocks


@pytest.mark.parametrize("place", range(3))
def test_a_block_is_found_by_its_characters(place: int) -> None:
    """Every character of a block leads to it, and to its place among the blocks."""
    block = DOCUMENT.blocks[place]
    for position in range(block.span.start, block.span.end):
        assert DOCUMENT.index_at(position) == place
        assert DOCUMENT.block_at(position) is block


def test_before_and_behind_all_blocks() -> None:
    """What stands between blocks belongs to the one before; before the first there is none."""
    assert DOCUMENT.index_at(len(DOCUMENT.text) + 9) == 2
    assert DOCUMENT.block_at(FIRST.span.end) is FIRST
    empty = document_of([])
    assert (empty.index_at(0), empty.block_at(0)) == (-1, None)
    assert empty.blocks_in(Span(empty.id, 0, 9)) == []


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        pytest.param(0, len(DOCUMENT.text), [HEADING, FIRST, SECOND], id="all"),
        pytest.param(FIRST.span.start, FIRST.span.end, [FIRST], id="one, to the letter"),
        pytest.param(FIRST.span.end - 1, SECOND.span.start + 1, [FIRST, SECOND], id="a letter of each"),
        pytest.param(FIRST.span.end, SECOND.span.start, [], id="only what is between"),
        pytest.param(SECOND.span.end, SECOND.span.end + 9, [], id="behind the last"),
    ],
)
def test_the_blocks_of_a_span(start: int, end: int, expected: list[object]) -> None:
    """Those that share a character with it, in order."""
    assert DOCUMENT.blocks_in(Span(DOCUMENT.id, start, end)) == expected
