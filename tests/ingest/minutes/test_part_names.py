"""The parts of an item are known by their names, whatever the body is called, and told apart by what they are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ingest.minutes.section_parts import is_part_heading
from ingest.minutes.zones import zone_of

if TYPE_CHECKING:
    from ingest.minutes.zones import Zone


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Beslut", "decision"),
        ("Nämndens beslut", "decision"),
        ("Hälso- och sjukvårdsnämndens beslut", "decision"),
        ("Miljö-, bygg- och räddningsnämndens beslut", "decision"),
        ("Hamnrådets arbetsutskotts beslut", "decision"),
        ("Tekniska nämndens beslut", "decision"),
        ("Nämnden för kultur, utbildning och fritids beslut", "decision"),
        ("Kultur- och fritidsnämnden beslutade", "decision"),
        ("Hamnrådet beslutar följande:", "decision"),
        ("Hamnutskottets förslag till kommunstyrelsen", "decision"),
        ("Hamnutskottet föreslår kommunstyrelsen besluta", "decision"),
        ("Förvaltningens förslag till beslut", "proposal"),
        ("Förslag till beslut i kommunstyrelsen", "decision"),
        ("Kommunstyrelsens arbetsutskotts förslag till kommunstyrelsen", "proposal"),
        ("Beskrivning av ärendet", "background"),
        ("Yrkanden", "procedure"),
        ("Beslutet ska skickas till", "aside"),
    ],
)
def test_a_part_is_known_by_its_name(name: str, zone: Zone) -> None:
    """A heading of that name begins a part; what a committee proposes to those above it, it has decided itself."""
    assert is_part_heading(name)
    assert zone_of(name, "Hamnutskottet i Öhamn sammanträder; hamnrådet") == zone


@pytest.mark.parametrize(
    "name",
    ["Föregående mötes beslut", "Information om rådets beslut", "Ny organisation för kansliet", "Val av styrelse"],
)
def test_the_title_of_an_item_is_no_part(name: str) -> None:
    """An item may be about a decision."""
    assert not is_part_heading(name)
