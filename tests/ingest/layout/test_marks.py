from __future__ import annotations

import pytest

from ingest.layout.marks import in_sequence, read_mark


@pytest.mark.parametrize(
    ("line", "kind", "style", "text"),
    [
        pytest.param("• ett", "bullet", "•", "ett", id="bullet"),
        pytest.param("   - två  ", "bullet", "-", "två", id="dash, set in"),
        pytest.param("–tre", "bullet", "–", "tre", id="dash close to its word"),
        pytest.param("o\tfyra", "bullet", "o", "fyra", id="o and a tab"),
        pytest.param("### Mål", "hash", "###", "Mål", id="Markdown"),
        pytest.param("####5. Röstlängd", "hash", "####", "5. Röstlängd", id="older Markdown"),
        pytest.param("#Årsmöte", "hash", "#", "Årsmöte", id="older Markdown, one sign"),
        pytest.param("# Titel #", "hash", "#", "Titel", id="Markdown, closed"),
    ],
)
def test_bullets_and_hashes_are_taken_away(line: str, kind: str, style: str, text: str) -> None:
    """What is left is the text; the sign says which list or level it belongs to."""
    mark = read_mark(line)
    assert mark is not None
    assert (mark.kind, mark.style, mark.text, mark.numbers) == (kind, style, text, ())


@pytest.mark.parametrize(
    ("line", "kind", "style", "numbers"),
    [
        pytest.param("1. Upprop", "number", "1.", (1,), id="stop"),
        pytest.param("12) Upprop", "number", "1)", (12,), id="bracket"),
        pytest.param("4 Nästa steg", "number", "1", (4,), id="bare, before a capital"),
        pytest.param("3.2 Mål", "number", "1.", (3, 2), id="two parts"),
        pytest.param("1.10.3 mål", "number", "1.", (1, 10, 3), id="three parts"),
        pytest.param("b) häcken", "number", "a)", (2,), id="letter"),
        pytest.param("(c) häcken", "number", "a)", (3,), id="letter in brackets"),
        pytest.param("§ 45 Val", "paragraph", "§", (45,), id="paragraph"),
        pytest.param("§45", "paragraph", "§", (45,), id="paragraph alone"),
        pytest.param("45 § Val", "paragraph", "§", (45,), id="sign after"),
        pytest.param("HSN § 12 Val", "paragraph", "§", (12,), id="of a body"),
        pytest.param("§ 7/24 Budget", "paragraph", "§", (7,), id="with its year"),
        pytest.param("Paragraf 3", "paragraph", "§", (3,), id="in letters"),
    ],
)
def test_numbers_stay_in_the_text(line: str, kind: str, style: str, numbers: tuple[int, ...]) -> None:
    """People refer to numbers: they are read, and kept."""
    mark = read_mark(line)
    assert mark is not None
    assert (mark.kind, mark.style, mark.text, mark.numbers) == (kind, style, line, numbers)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Vanlig text - med streck", id="text"),
        pytest.param("10.30 Fika", id="time"),
        pytest.param("4. mars", id="date with a stop"),
        pytest.param("4 mars 2025", id="date"),
        pytest.param("4 nästa steg", id="number of things"),
        pytest.param("2025 Var sak", id="year"),
        pytest.param("-5 grader", id="below zero"),
        pytest.param("#fiber", id="tag"),
        pytest.param("#12 om bryggan", id="number of a matter"),
        pytest.param("o andra sidan", id="the letter o"),
        pytest.param("§ 45 i stadgarna", id="a sentence about a paragraph"),
        pytest.param("3 § första stycket", id="of a law"),
        pytest.param("1.", id="number alone"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_only_looks_like_a_mark(line: str) -> None:
    """Times, dates, amounts and sentences open no item."""
    assert read_mark(line) is None


@pytest.mark.parametrize(
    ("line", "depth"), [("3 Mål", 1), ("3.2 Mål", 2), ("3.2.1 Mål", 3), ("## Mål", 2), ("§ 14", 1)]
)
def test_depth(line: str, depth: int) -> None:
    """As many as there are parts of the number, or signs."""
    mark = read_mark(line)
    assert mark is not None
    assert mark.depth == depth


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["1. A", "text", "2. B", "3. C"], {"1. A", "2. B", "3. C"}, id="a list"),
        pytest.param(["1. A", "4) D", "2. B", "8) H"], {"1. A", "2. B"}, id="styles apart"),
        pytest.param(
            ["3.1. Vatten", "3.1.1. Sjö", "3.2. Luft"], {"3.1. Vatten", "3.1.1. Sjö", "3.2. Luft"}, id="depths"
        ),
        pytest.param(["380. Det", "12. Resten"], set(), id="by chance"),
        pytest.param(["2. B", "1. A"], set(), id="backwards"),
    ],
)
def test_numbers_that_follow_upon_each_other(lines: list[str], expected: set[str]) -> None:
    """A number is in sequence with the one before or after it in its style, at any depth."""
    assert in_sequence(lines) == expected
