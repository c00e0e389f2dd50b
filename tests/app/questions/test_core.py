from typing import TYPE_CHECKING

import pytest

from app.questions.core import core, first_question, further_questions

if TYPE_CHECKING:
    from app.questions.kinds import Expected


@pytest.mark.parametrize(
    ("text", "question"),
    [
        pytest.param("Vem var med?", "Vem var med?", id="nothing to leave out"),
        pytest.param("Hej! Vem var med?", "Vem var med?", id="greeting"),
        pytest.param("Hej, vem var med?", "vem var med?", id="greeting in the same sentence"),
        pytest.param("Hi there – who attended?", "who attended?", id="English greeting"),
        pytest.param("Vem var med? Tack på förhand!", "Vem var med?", id="thanks"),
        pytest.param("Jag skriver om skidspår. Vem var med?", "Vem var med?", id="who asks"),
        pytest.param("Kan du berätta vem som var med?", "vem som var med?", id="polite"),
        pytest.param("Skulle ni kunna beratta vem som var med?", "vem som var med?", id="polite, without marks"),
        pytest.param("Jag undrar hur långt spåret är.", "hur långt spåret är.", id="wonders"),
        pytest.param("Kan du berätta om när spåret öppnar?", "när spåret öppnar?", id="om before the word that asks"),
        pytest.param("Jag undrar om det framgår vem som kom.", "vem som kom.", id="om det"),
        pytest.param("Var snäll och säg mig, vill du veta vem som kom?", "vem som kom?", id="var snäll"),
        pytest.param("Can you tell me who attended?", "who attended?", id="polite in English"),
        pytest.param("Jag undrar om Disa var med.", "Jag undrar om Disa var med.", id="whether: nobody is lost"),
        pytest.param("Vad ville Disa veta när planen kom?", "Vad ville Disa veta när planen kom?", id="veta is asked"),
        pytest.param(
            "Brevet: vem ska svara på det och före vilket datum?",
            "Brevet: vem ska svara på det och före vilket datum?",
            id="a question before",
        ),
        pytest.param("Hej!", "Hej!", id="only a greeting"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_question_without_politeness(text: str, question: str) -> None:
    """Greetings, thanks, who asks and polite phrases are left out; nothing of what is asked is."""
    assert core(text) == question


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
    ],
)
def test_further_questions(text: str, further: "tuple[tuple[str, Expected], ...]") -> None:
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
    ],
)
def test_the_first_question(text: str, first: str) -> None:
    """Up to the further question, where both have a matter of their own."""
    assert first_question(text) == first
