from __future__ import annotations

import pytest

from ingest.layout.chunks import chunks_of, indent
from ingest.layout.lines import Line
from ingest.layout.setting import Setting
from tests.ingest.layout.test_paragraphs import plain

WRAPPED = Setting(width=40)
FULL = "Stina Dal valdes till ordförande i rådet"
"""A line of 40 characters: no word would have fitted after it."""


def texts(text: str, setting: Setting = WRAPPED) -> list[str]:
    return [chunk.text for chunk in chunks_of(plain(text), setting)]


@pytest.mark.parametrize(
    ("text", "setting", "expected"),
    [
        pytest.param(f"{FULL}\nBjörksele.", WRAPPED, [f"{FULL} Björksele."], id="full line"),
        pytest.param("Plats\nBjörksele", WRAPPED, ["Plats", "Björksele"], id="the next word would have fitted"),
        pytest.param(f"{FULL}\nBjörksele.", Setting(flowing=True), [FULL, "Björksele."], id="lines are paragraphs"),
        pytest.param("Vi är i¶\nBjörksele", Setting(soft=True), ["Vi är i Björksele"], id="a space at the end"),
        pytest.param(f"{FULL}\n\nBjörksele.", WRAPPED, [FULL, "Björksele."], id="an empty line"),
        pytest.param(f"{FULL}\n\nlänet.", WRAPPED, [f"{FULL} länet."], id="an empty line inside a sentence"),
        pytest.param("Rådet vill bygga infra-\nstruktur", WRAPPED, ["Rådet vill bygga infrastruktur"], id="hyphen"),
        pytest.param("- ett\n- två", WRAPPED, ["ett", "två"], id="items"),
        pytest.param("- Nät.\n  Klart i maj.", WRAPPED, ["Nät. Klart i maj."], id="set in under an item"),
        pytest.param("Namn\tRoll\nek\tvald", WRAPPED, ["Namn Roll", "ek vald"], id="rows of a table"),
    ],
)
def test_lines_of_one_paragraph_are_one_chunk(text: str, setting: Setting, expected: list[str]) -> None:
    """A line goes on where it was broken because it was full, as far as the document's setting can tell."""
    assert texts(text, setting) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Nämnden", ["paragraph"], id="text"),
        pytest.param("• ett", ["list_item"], id="bullet"),
        pytest.param("1. ett", ["list_item"], id="number"),
        pytest.param("§ 14 Val", ["paragraph"], id="paragraph sign: heading or not is found later"),
        pytest.param("# Mål", ["paragraph"], id="Markdown: the same"),
        pytest.param("4 Mål", ["paragraph"], id="bare number: the same"),
        pytest.param("Ek\t\t", ["table_row"], id="tabs"),
        pytest.param(
            "Rådet beslutade\natt välja Ek, samt\natt åka", ["paragraph", "list_item", "list_item"], id="clauses"
        ),
        pytest.param("Det är bra\natt åka", ["paragraph"], id="no decision, no clause"),
        pytest.param("Vi behöver:\nfler nät\nskydd", ["paragraph"] * 3, id="bullets lost: items stay apart"),
    ],
)
def test_kinds_that_show_at_once(text: str, kinds: list[str]) -> None:
    """Bullets, numbers, tabs and the clauses of a decision are told by their first line."""
    assert [chunk.kind for chunk in chunks_of(plain(text), WRAPPED)] == kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Mål\n===\nFler tåg", [("Mål", "="), ("Fler tåg", "")], id="below a line"),
        pytest.param("Mål\n\n- - -\nFler tåg", [("Mål", ""), ("Fler tåg", "")], id="border between paragraphs"),
        pytest.param(f"{FULL}\nlänet.\n-----\nMål", [(f"{FULL} länet.", ""), ("Mål", "")], id="below a paragraph"),
        pytest.param("----\nMål", [("Mål", "")], id="first of all"),
    ],
)
def test_rules_are_no_text(text: str, expected: list[tuple[str, str]]) -> None:
    """A rule right below a single line underlines it; others are borders; none is left in the text."""
    assert [(chunk.text, chunk.underline) for chunk in chunks_of(plain(text), WRAPPED)] == expected


def test_every_line_is_in_one_chunk() -> None:
    """Nothing is lost or said twice, and each chunk knows the room before and after it."""
    lines = plain(f"Rubrik\n\n{FULL}\nlänet.\n- ett\n\n\n- två\nEk\tvald")
    chunks = chunks_of(lines, WRAPPED)
    assert [line for chunk in chunks for line in chunk.lines] == lines
    assert [chunk.gap for chunk in chunks] == [0, 1, 0, 2, 0]
    assert [chunk.after for chunk in chunks] == [1, 0, 2, 0, 0]


def test_a_hyphen_stays_in_a_word_that_the_document_writes_with_one() -> None:
    """Words that stand whole elsewhere in the document say how a broken one is written."""
    assert (
        texts("Vårt AI-stöd och IT-stöd.\n\nDet ska finnas ett bra IT-\nstöd.")[-1] == "Det ska finnas ett bra IT-stöd."
    )


def test_text_grows_with_its_lines() -> None:
    """A chunk that gets another line says so."""
    (chunk,) = chunks_of(plain("- ett"), WRAPPED)
    assert chunk.text == "ett"
    chunk.lines.append(Line("två"))
    assert chunk.text == "ett två"


@pytest.mark.parametrize(("text", "columns"), [("ett", 0), ("   ett", 3), ("\u00a0ett", 1)])
def test_indent(text: str, columns: int) -> None:
    """How far a line of plain text is set in."""
    assert indent(Line(text)) == columns
