"""Where a question asks for more than one thing, and what a later clause leaves to the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.questions.parts import first_question, further_questions, is_bare, with_matter, with_person

if TYPE_CHECKING:
    from app.questions.kinds import Expected


@pytest.mark.parametrize(
    ("text", "further"),
    [
        pytest.param("Vem köper kanonen?", (), id="none"),
        pytest.param("Vem köper kanonen, och när?", (("när?", "time"),), id="och när"),
        pytest.param("vem koper kanonen o nar", (("nar", "time"),), id="without marks"),
        pytest.param("Vad kostar den samt till när?", (("när?", "time"),), id="with a preposition"),
        pytest.param("Who buys it and why?", (("why?", "reason"),), id="English"),
        pytest.param(
            "Vem köper den, vad kostar den och var finns den?",
            (("vad kostar den och var finns den?", "amount"), ("var finns den?", "place")),
            id="two",
        ),
        pytest.param(
            "Vem köper kanonen, och var hon med på mötet?", (("var hon med på mötet?", "any"),), id="its verb first"
        ),
        pytest.param("Vem äger kanonen – är det ännu Eva?", (("är det ännu Eva?", "any"),), id="behind a dash"),
        pytest.param("Vem köper kanonen? Och vad kostar den?", (("vad kostar den?", "amount"),), id="two sentences"),
        pytest.param("Vem köper kanonen och kör den till backen?", (), id="two verbs of one subject"),
        pytest.param("Vem köper kanonen och snöskotern i år?", (), id="two things of one clause"),
        pytest.param("Kanonen i Åsen, vem köper den?", (), id="a lead and one question"),
        pytest.param("Köps kanonen i år, eller vad är det som gäller?", (), id="eller: the same matter"),
    ],
)
def test_further_questions(text: str, further: tuple[tuple[str, Expected], ...]) -> None:
    """What else is asked in the same sentence is told with what it asks for."""
    assert further_questions(text) == further


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("Vem köper kanonen?", "Vem köper kanonen?", id="one question"),
        pytest.param("Vem köper kanonen, och vad kostar den i år?", "Vem köper kanonen", id="two questions"),
        pytest.param("Kanonen: vem köper den, och vad kostar den?", "Kanonen: vem köper den", id="the matter before"),
        pytest.param("Vem köper kanonen, och när?", "Vem köper kanonen, och när?", id="one matter, two things asked"),
        pytest.param("Vad sade Eva, när hon kom, om spåret?", "Vad sade Eva, när hon kom, om spåret?", id="a clause"),
        pytest.param("Var och när köps den nya kanonen?", "Var och när köps den nya kanonen?", id="two asking words"),
        pytest.param("Spåret, vem är det som prepar det?", "Spåret, vem är det som prepar det?", id="no first"),
        pytest.param("Köptes kanonen, och vad kostade den?", "Köptes kanonen", id="whether, and what"),
        pytest.param("Var hölls mötet och vem antecknade?", "Var hölls mötet", id="a clause of two words"),
        pytest.param("Kanonen – vem är det som kör, och vad kostar den?", "Kanonen – vem är det som kör", id="a dash"),
    ],
)
def test_the_first_question(text: str, first: str) -> None:
    """Up to the further question, where both have a matter of their own."""
    assert first_question(text) == first


@pytest.mark.parametrize(
    ("text", "first", "topic", "whole"),
    [
        pytest.param(
            "när ska den vara klar?",
            "Vem byggde liften i Norrbacken",
            ["byggde", "liften", "norrbacken"],
            "när ska den vara klar liften Norrbacken?",
            id="what it stands for, but not what was done",
        ),
        pytest.param(
            "vad kostade årskortet till skidbacken i fjol?",
            "Vem byggde liften",
            ["byggde", "liften"],
            "vad kostade årskortet till skidbacken i fjol?",
            id="a matter of its own",
        ),
        pytest.param(
            "hur många föll?",
            "Åkare i Norrbacken: hur många kom",
            ["åkare", "norrbacken", "kom"],
            "hur många föll Åkare i Norrbacken?",
            id="what is set before the first",
        ),
    ],
)
def test_a_clause_is_given_what_it_leaves_to_the_first(text: str, first: str, topic: list[str], whole: str) -> None:
    """What stands before the first clause, and the things named in it where the later one leans on them."""
    assert with_matter(text, first, topic) == whole


def test_a_person_stands_for_the_pronoun() -> None:
    """«hon» is whoever was named before, once."""
    assert with_person("var hon med när hon fyllde år?", "Eva Alm") == "var Eva Alm med när hon fyllde år?"
    assert with_person("var hon med?", None) == "var hon med?"


@pytest.mark.parametrize(
    ("topic", "bare"),
    [
        pytest.param((), True, id="nothing"),
        pytest.param(("plats",), True, id="only what sort of thing is asked for"),
        pytest.param(("liften",), False, id="a thing"),
    ],
)
def test_a_bare_clause_only_asks(topic: tuple[str, ...], *, bare: bool) -> None:
    """It has no word of a matter."""
    assert is_bare(topic) is bare
