import pytest

from app.questions.english import in_swedish, is_english

BODIES = ("Skidrådet", "Idrottsnämnden", "Samverkansgruppen för snö")
KNOWN = frozenset({"infrastruktur", "Ski"})


@pytest.mark.parametrize(
    ("text", "english"),
    [
        pytest.param("Who was at the meeting?", True, id="English"),
        pytest.param("What did the council decide about Skidspåret?", True, id="with a Swedish name"),
        pytest.param("Vem var på mötet?", False, id="Swedish"),
        pytest.param("Vem drog the big picture?", False, id="a few English words"),
        pytest.param("Status?", False, id="one word"),
    ],
)
def test_english(text: str, english: bool) -> None:
    """The small words tell the language."""
    assert is_english(text) is english


@pytest.mark.parametrize(
    ("text", "swedish"),
    [
        pytest.param("Who presented the budget?", "vem presenterade budget?", id="word by word"),
        pytest.param("Who took the minutes in May 2025?", "vem var sekreterare i maj 2025?", id="a phrase"),
        pytest.param("What did Disa Ek present?", "vad Disa Ek presenterade?", id="to present"),
        pytest.param("Was Disa Ek present at the meeting?", "var Disa Ek närvarande vid mötet?", id="to be present"),
        pytest.param("How much is the fee?", "hur mycket pengar är avgift?", id="how much of money"),
        pytest.param("How much snow is there?", "hur mycket snö finns?", id="how much of something else"),
        pytest.param("Who left on March 12th, 2025?", "vem lämnade den 12 mars 2025?", id="month before the day"),
        pytest.param("the 3rd of June", "3 juni", id="ordinals"),
        pytest.param("What did the Ski Council decide?", "vad Skidrådet beslutade?", id="a body by its name"),
        pytest.param("Did the sports committee approve it?", "har Idrottsnämnden godkände ?", id="small letters"),
        pytest.param("When did the Sports Welfare Committee meet?", "när Idrottsnämnden hölls?", id="half its name"),
        pytest.param("What did the Sailing Council say?", "vad Sailing rådet sade?", id="no such body"),
        pytest.param("How much money was set aside?", "hur mycket pengar var avsatte?", id="how much money"),
        pytest.param("the grant on line 7", "bidrag om linje 7", id="on before what is no date"),
        pytest.param("Does the fee still apply?", "har avgift gäller fortfarande?", id="in force"),
        pytest.param("Who took over the risk analysis?", "vem tog över riskanalys?", id="a compound out of two words"),
        pytest.param("the infrastructure", "infrastruktur", id="spelt nearly alike"),
        pytest.param("What is Disa's phone number?", "vad är Disas telefonnummer?", id="genitive of a name"),
        pytest.param("the university's evaluation", "universitetet utvärdering", id="genitive of a word"),
        pytest.param("How did Team Ski do?", "hur Team Ski ?", id="a name of the archive stays"),
        pytest.param("the xylophone", "xylophone", id="an unknown word stays"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_question_word_by_word(text: str, swedish: str) -> None:
    """Words and phrases become those of Swedish papers; names and unknown words stay."""
    assert in_swedish(text, BODIES, KNOWN.__contains__) == swedish
