"""The number of an item and its title on two lines are one heading."""

import pytest

from ingest.layout.number_lines import join_numbers
from ingest.reading import Piece


@pytest.mark.parametrize(
    "number", ["BUN AU § 58 Dnr –", "§ 59 Dnr BUN 2025/14", "KS § 12", "§ 7", "§ 104 a", "RS § 3 2024-00123"]
)
def test_a_number_alone_is_joined(number: str) -> None:
    """What stands below the number is its title; both stand as deep as the shallower did."""
    found = join_numbers([Piece(number, "heading", 3), Piece("Delårsrapport", "heading", 2), Piece("Text.")])
    assert found == (Piece(f"{number} Delårsrapport", "heading", 2), Piece("Text."))


@pytest.mark.parametrize("heading", ["§ 59 Budget", "Beslut", "Inledning till § 4"])
def test_a_title_is_left_alone(heading: str) -> None:
    """A heading with words of its own, and a number above text, stay as they are."""
    pieces = (Piece(heading, "heading", 2), Piece("Beslut", "heading", 3))
    assert join_numbers(pieces) == pieces
    alone = (Piece("§ 7", "heading", 2), Piece("Text."))
    assert join_numbers(alone) == alone
