import pytest

from app.questions.words import content_words, is_asking, proper_names


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        pytest.param("Vad kostar belysningen?", ["kostar", "belysningen"], id="asking words left out"),
        pytest.param("vad kostar belysning for sparet", ["kostar", "belysning", "sparet"], id="without marks"),
        pytest.param("Hur gick det för Åsa?", ["gick", "åsa"], id="a name"),
        pytest.param("Vad är det?", ["vad", "är", "det"], id="all where nothing else is left"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_the_words_that_carry_the_matter(question: str, matter: list[str]) -> None:
    """Words that only put the question are left out, unless there are no others."""
    assert content_words(question) == matter


@pytest.mark.parametrize(
    ("question", "names"),
    [
        pytest.param("Vad sade Disa Rönn om RUS?", ["Disa", "Rönn", "RUS"], id="names and abbreviations"),
        pytest.param("Disa kom. Kom Bo?", ["Bo"], id="not what begins a sentence"),
        pytest.param("Kom Per-Erik?", ["Per-Erik"], id="hyphen"),
        pytest.param("Did I see Disa?", ["Disa"], id="English I"),
        pytest.param("Minns du: Vem kom?", [], id="a question after a colon"),
        pytest.param("vad sade disa?", [], id="small letters"),
    ],
)
def test_proper_names(question: str, names: list[str]) -> None:
    """Words with a capital are names, unless they begin something."""
    assert proper_names(question) == names


@pytest.mark.parametrize(
    ("word", "asking"),
    [
        pytest.param("presenterade", True, id="presenting"),
        pytest.param("Tid", True, id="time"),
        pytest.param("tidsperiod", False, id="a compound"),
        pytest.param("belysning", False, id="matter"),
    ],
)
def test_words_that_ask(word: str, asking: bool) -> None:
    """Words that say what kind of answer is wanted are told by their beginning, where only an ending follows."""
    assert is_asking(word) is asking
