import pytest

from app.questions.organisations import abbreviation, words_naming


@pytest.mark.parametrize(
    ("organisation", "question", "named"),
    [
        pytest.param("Rönninge kommun", "Vem kom från Rönninge kommun?", {"rönninge", "kommun"}, id="in full"),
        pytest.param("Rönninge kommun", "Vem kom fran Ronninge?", {"ronninge"}, id="the telling word, without marks"),
        pytest.param("Rönninge kommun", "Rönninges ordförande?", {"rönninges"}, id="genitive"),
        pytest.param("Rönninge kommun", "Vem kom från kommunen?", set(), id="a common word alone"),
        pytest.param("Sveriges Skidförbund", "Vem kom från Skidförbundet?", {"skidförbundet"}, id="with its article"),
        pytest.param("Rönningeregionen", "Kom någon från Rönninge?", {"rönninge"}, id="the beginning of a compound"),
        pytest.param("Tranåsregionen", "Kom någon från Tranås?", {"tranås"}, id="a beginning in s"),
        pytest.param("Tranås stad", "Kom någon från Tranåsregionen?", set(), id="a compound that names another"),
        pytest.param("Tranåsregionen", "Kom någon från Tranås kommun?", set(), id="the name of another"),
        pytest.param("Norra Älvregionen", "Kom någon från NÄR?", {"när"}, id="capitals"),
        pytest.param("Norra Älvregionen", "När kom de?", set(), id="a word like the capitals"),
        pytest.param("Sveriges förening", "Kom någon från föreningen?", set(), id="a common word with its article"),
        pytest.param("Region", "Kom någon från regionen?", {"regionen"}, id="a name of common words only"),
        pytest.param("Rönninge kommun", "Vem var med?", set(), id="not named"),
    ],
)
def test_words_that_name_an_organisation(organisation: str, question: str, named: set[str]) -> None:
    """An organisation is named by the word that tells it from others, or by its capitals; common words alone do not."""
    assert words_naming(organisation, question) == named


@pytest.mark.parametrize(
    ("organisation", "short"),
    [("Norra Älvregionen", "NÄR"), ("Sveriges Skidförbund", "SS"), ("klubben", "")],
)
def test_capitals(organisation: str, short: str) -> None:
    """An organisation is shortened to the capitals of its parts, -regionen giving one."""
    assert abbreviation(organisation) == short
