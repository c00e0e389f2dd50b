"""The register of decisions: filters, search, and ids that last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.registers.decisions import Choice

if TYPE_CHECKING:
    from app.registers.registers import Registers


@pytest.mark.parametrize(
    ("choice", "numbers"),
    [
        pytest.param(Choice(), [0, 1, 2, 3, 4, 5, 6, 7, 8], id="everything, the latest first"),
        pytest.param(Choice(years=("2025",)), [0, 1, 2, 3], id="year"),
        pytest.param(Choice(bodies=("Tekniska nämnden",)), [4, 5, 6, 7], id="body"),
        pytest.param(Choice(years=("2024",), bodies=("Hamnrådet",)), [8], id="year and body"),
        pytest.param(Choice(people=("Jonas Kvist",)), [6], id="who made a reservation"),
        pytest.param(Choice(people=("Förvaltningschefen",)), [5], id="an office that answers for it"),
        pytest.param(Choice(areas=("Gröna kajer",)), [1], id="focus area"),
        pytest.param(Choice(outcomes=("rejected", "remitted")), [3, 7], id="any of two outcomes"),
        pytest.param(Choice(words="avgiften"), [0, 6, 8], id="words in another form"),
        pytest.param(Choice(words="TN-2024/118"), [4, 5], id="journal number"),
        pytest.param(Choice(words="röster"), [6], id="words of the votes"),
        pytest.param(Choice(words="avgift", years=("2025",)), [0], id="words and year"),
        pytest.param(Choice(words="elefanter"), [], id="nothing fits"),
    ],
)
def test_what_is_asked_for(choice: Choice, numbers: list[int], registers: Registers) -> None:
    """All fields must fit, in each field any of its values will do; the order is that of the register."""
    entries = registers.decisions.entries
    assert [entries.index(each) for each in registers.decisions.select(choice)] == numbers


def test_an_id_names_one_decision(registers: Registers) -> None:
    """Ids are unique, lead back, and tell the document and the place."""
    entries = registers.decisions.entries
    assert len({each.id for each in entries}) == len(entries)
    for entry in entries:
        assert registers.decisions.get(entry.id) is entry
        assert entry.id.startswith(f"{entry.span.document_id}-{entry.span.start}")
    assert registers.decisions.get("f" * 16 + "-12") is None
    assert registers.decisions.get(None) is None


def test_the_source_of_a_decision_holds_its_words(registers: Registers) -> None:
    """What is opened is the clause itself, not the lead-in that it shares with others."""
    for entry in registers.decisions.entries:
        quote = registers.store.document(entry.span.document_id).quote(entry.span)
        assert entry.decision.text.removesuffix(".") in quote


def test_the_number_of_an_item_is_told_once(registers: Registers) -> None:
    """«§ 15 Avgift för båtplatser», from its number and its heading."""
    assert {each.item for each in registers.decisions.select(Choice(people=("Jonas Kvist",)))} == {
        "§ 15 Avgift för båtplatser"
    }


def test_the_decisions_of_one_meeting(registers: Registers) -> None:
    """They come in the order of the minutes."""
    meeting = next(each for each in registers.meetings if each.body == "Tekniska nämnden")
    assert [each.decision.number for each in registers.decisions.of_meeting(meeting.id)] == ["§ 14"] * 2 + [
        "§ 15",
        "§ 16",
    ]


def test_an_archive_without_decisions(nothing: Registers) -> None:
    """There is a register, and it is empty."""
    assert nothing.decisions.entries == nothing.decisions.select(Choice(words="x")) == ()
    assert nothing.decisions.people == nothing.decisions.areas == ()
