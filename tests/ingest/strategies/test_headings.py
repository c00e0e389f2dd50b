"""What headings of strategies announce."""

from __future__ import annotations

import pytest

from ingest.strategies.headings import announced_by, announced_in_sentence

CASES = [
    pytest.param("Fem fokusområden", {"areas"}, 5, id="counted"),
    pytest.param("Våra prioriterade utvecklingsområden 2024–2030", {"areas"}, None, id="years behind"),
    pytest.param("Strategins sex insatsområden", {"areas"}, 6, id="genitive before"),
    pytest.param("Förslag till strategiska områden", {"areas"}, None, id="proposal"),
    pytest.param("Bakgrund till fokusområdena", set(), None, id="about them only"),
    pytest.param("Arbetet med insatsområdena under året", set(), None, id="work with them"),
    pytest.param("Övergripande mål till 2030", {"goals"}, None, id="goals"),
    pytest.param("Målgrupper", set(), None, id="a longer word"),
    pytest.param("Nationella mål", set(), None, id="goals of others"),
    pytest.param("Vision och mål", {"vision", "goals"}, None, id="two at once"),
    pytest.param("Fyra långsiktiga prioriteringar", {"priorities"}, 4, id="priorities"),
    pytest.param("Tvärsektoriella perspektiv", {"priorities"}, None, id="perspectives"),
    pytest.param("Tre kraftsamlingar 2026–2029", {"initiatives"}, 3, id="kraftsamlingar"),
    pytest.param("Strategiska satsningar", {"initiatives"}, None, id="satsningar"),
    pytest.param("Ett urval av aktörer i länet", {"actors"}, None, id="actors amid a heading"),
    pytest.param("Vem gör vad?", {"actors"}, None, id="who does what"),
    pytest.param("Det här är nytt", {"changes"}, None, id="news"),
    pytest.param("Det här ändras", {"changes"}, None, id="what is changed"),
    pytest.param("Vad hände med målen?", {"changes"}, None, id="what became of"),
    pytest.param("Nästa steg", {"next_steps"}, None, id="next steps"),
    pytest.param("Kontaktpersoner", {"contact"}, None, id="contact"),
    pytest.param("Fokus", {"focus"}, None, id="label"),
    pytest.param("Klimat och energi", set(), None, id="name of an area"),
]


@pytest.mark.parametrize(("title", "subjects", "count"), CASES)
def test_subjects(title: str, subjects: set[str], count: int | None) -> None:
    """A heading announces what it says by itself; words about the thing are not the thing."""
    said = announced_by(title)
    assert (set(said.subjects), said.count) == (subjects, count)


@pytest.mark.parametrize(
    "title", ["Fokusområden i den tidigare strategin", "Gamla insatsområden", "Strukna fokusområden"]
)
def test_bygone(title: str) -> None:
    """What an earlier edition had is marked as such."""
    assert announced_by(title).bygone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Strategin har fyra prioriterade områden:", 4, id="counted"),
        pytest.param("Följande insatsområden ingår i programmet:", None, id="not counted"),
    ],
)
def test_a_sentence_before_a_list(text: str, count: int | None) -> None:
    """A sentence that ends in a colon announces the list after it, with the number nearest to the word."""
    said = announced_in_sentence(text)
    assert (set(said.subjects), said.count) == ({"areas"}, count)


def test_a_sentence_that_ends_is_none() -> None:
    """A sentence with a stop announces nothing."""
    assert not announced_in_sentence("Strategin har fyra prioriterade områden.").subjects
