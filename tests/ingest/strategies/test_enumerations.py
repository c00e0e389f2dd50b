"""What «a, b och c» counts up."""

from __future__ import annotations

import pytest

from ingest.strategies.enumerations import enumerated

CASES = [
    pytest.param("jakt, fiske och bär", ["jakt", "fiske", "bär"], id="commas and och"),
    pytest.param("jakt, fiske, bär.", ["jakt", "fiske", "bär"], id="commas alone, closing stop"),
    pytest.param("jakt; fiske; bär, lav", ["jakt", "fiske", "bär", "lav"], id="semicolons"),
    pytest.param("jakt • fiske • bär", ["jakt", "fiske", "bär"], id="bullets on one line"),
    pytest.param("jakt och fiske", ["jakt och fiske"], id="no comma: together"),
    pytest.param("nya vägar gamla stigar, jakt", ["nya vägar gamla stigar", "jakt"], id="comma missing: together"),
    pytest.param("jakt och fiske, bär", ["jakt och fiske", "bär"], id="och before the last comma belongs together"),
    pytest.param("jakt, hälso- och sjukvård", ["jakt", "hälso- och sjukvård"], id="hyphen for a shared part"),
    pytest.param("bär, tillit och natur- och kulturvård", ["bär", "tillit", "natur- och kulturvård"], id="both"),
    pytest.param("bär, små och medelstora gårdar", ["bär", "små och medelstora gårdar"], id="adjectives share a noun"),
    pytest.param("bär, öppna och delade kartor", ["bär", "öppna och delade kartor"], id="participles share a noun"),
    pytest.param("jakt, bär och vilt samt mark och vatten", ["jakt", "bär och vilt", "mark och vatten"], id="samt"),
    pytest.param("jakt och fiske samt bär", ["jakt och fiske", "bär"], id="samt without comma"),
    pytest.param("jakt (älg, rådjur), fiske", ["jakt (älg, rådjur)", "fiske"], id="brackets stay whole"),
    pytest.param("1,5 grader, 2,0 meter", ["1,5 grader", "2,0 meter"], id="decimal comma"),
    pytest.param("jakt, fiske, m.m.", ["jakt", "fiske"], id="m.m. is no member"),
    pytest.param("jakt, fiske, och bär", ["jakt", "fiske", "bär"], id="comma before och"),
    pytest.param("", [], id="nothing"),
    pytest.param(" , ;", [], id="only separators"),
]
COUNTED = [
    pytest.param("jakt och fiske", 2, ["jakt", "fiske"], id="two without comma"),
    pytest.param("jakt, mark och vatten", 2, ["jakt", "mark och vatten"], id="och inside the last"),
    pytest.param("jakt, mark och vatten", 3, ["jakt", "mark", "vatten"], id="och before the last"),
    pytest.param("jakt, fiske", 5, ["jakt", "fiske"], id="a number that nothing fits"),
]


@pytest.mark.parametrize(("text", "members"), CASES)
def test_members(text: str, members: list[str]) -> None:
    """Commas part, the last och or samt parts what commas part already, and what is written together stays so."""
    assert [text[start:end] for start, end in enumerated(text)] == members


@pytest.mark.parametrize(("text", "count", "members"), COUNTED)
def test_a_stated_number_decides(text: str, count: int, members: list[str]) -> None:
    """Where the text says how many there are, the division with that many members is the right one."""
    assert [text[start:end] for start, end in enumerated(text, count)] == members
