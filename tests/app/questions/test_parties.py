import pytest

from app.questions.parties import name_of, parties_in, sits_for


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Vilka socialdemokrater deltog?", ["S"]),
        ("Hur röstade sverigedemokraterna?", ["SD"]),
        ("Vad ville moderaterna och kristdemokraterna?", ["M", "KD"]),
        ("Var nagon miljopartist med?", ["MP"]),
        ("Vad sa centern?", ["C"]),
        ("Hur många liberaler reserverade sig?", ["L"]),
        ("Var ligger affärscentret?", []),
        ("Är demokratin hotad?", []),
    ],
)
def test_parties_are_named_in_many_forms(text: str, parties: list[str]) -> None:
    """By their people, by themselves, without diacritics; words that only look like one are none."""
    assert parties_in(text) == parties


def test_a_list_marks_who_sits_for_a_party() -> None:
    """By its letters, alone or before something else; by no letter of another word."""
    both = sits_for(["M", "KD"])
    assert all(both.search(each) for each in ("M", "KD", "M, ersättare"))
    assert not any(both.search(each) for each in ("MP", "Mariestads kommun", "S"))
    assert name_of("KD") == "kristdemokraterna"
