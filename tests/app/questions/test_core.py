import pytest

from app.questions.core import core


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
