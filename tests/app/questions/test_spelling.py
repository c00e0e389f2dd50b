import pytest

from app.questions.spelling import corrected
from index.lexical import LexicalIndex

INDEX = LexicalIndex.build(
    ["Skidklubben önskar belysning vid elljusspåret", "Högst tre batteridrivna maskiner ändras", "Hallarna"]
)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("Vem presentrade belysning?", "Vem presenterade belysning?", id="a word that asks"),
        pytest.param("vem var ordforande", "vem var ordförande", id="its marks are put back"),
        pytest.param("organistaion", "organisation", id="two letters changed places"),
        pytest.param("Vad kostar belisning?", "Vad kostar belysning?", id="a word of the archive"),
        pytest.param("skidkluben", "skidklubben", id="a letter that is not doubled"),
        pytest.param("skiddklubben", "skidklubben", id="a letter that is doubled"),
        pytest.param("battredrivna", "batteridrivn", id="a stem of the archive"),
        pytest.param("Hur mycke kostar det?", "Hur mycket kostar det?", id="as it is said"),
        pytest.param("Vilka va där?", "Vilka var där?", id="was, as it is said"),
        pytest.param("Va kostar det?", "vad kostar det?", id="what, as it is said"),
        pytest.param("Sade de jaa?", "Sade de ja?", id="a short word with a letter doubled"),
        pytest.param("Avslogs belysningen?", "Avslogs belysningen?", id="a verb of deciding that no paper has"),
        pytest.param("När anslogs de?", "När anslogs de?", id="a right word a letter from one of deciding"),
        pytest.param("När avslutades det?", "När avslutades det?", id="a right word of another beginning"),
        pytest.param("Vem är ordfirande?", "Vem är ordförande?", id="a wrong letter behind the beginning"),
        pytest.param("vilka fokus områden", "vilka fokusområden", id="a compound written apart"),
        pytest.param("vid elljus spåret", "vid elljusspåret", id="a compound of the archive written apart"),
        pytest.param("Vempresenterade belysning?", "vem presenterade belysning?", id="words run together"),
        pytest.param("vad beslutadeklubben om belysning", "vad beslutadeklubben om belysning", id="no known word"),
        pytest.param("Vad kostar elljusspåret?", "Vad kostar elljusspåret?", id="known"),
        pytest.param("Vad kostade belysningen hösten 2025?", "Vad kostade belysningen hösten 2025?", id="no högst"),
        pytest.param("Vad händer i febuari?", "Vad händer i februari?", id="a month"),
        pytest.param("Vad gav de aldrig?", "Vad gav de aldrig?", id="short stems are left"),
        pytest.param("Vad sade Belisning?", "Vad sade Belisning?", id="names are left"),
        pytest.param("Vad är blå?", "Vad är blå?", id="short words are left"),
        pytest.param("Vem förklarade snökanonen?", "Vem förklarade snökanonen?", id="nothing near"),
        pytest.param("Var är hällarna?", "Var är hällarna?", id="no word with fewer marks"),
        pytest.param("arbetade", "arbetade", id="words that ask in other forms"),
        pytest.param("Prövas skidan igen?", "Prövas skidan igen?", id="no compound of the same stem"),
        pytest.param("Vad kostar önskningen?", "Vad kostar önskningen?", id="no form of a word of the archive"),
        pytest.param("Vad är gatubelysnigen?", "Vad är gatubelysnigen?", id="another compound"),
        pytest.param("fatteridrivna", "fatteridrivna", id="another first letter"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_unknown_words_are_set_right(text: str, meant: str) -> None:
    """A word that neither questions nor the archive know becomes the one that is a letter or two from it, if any."""
    assert corrected(text, lambda word: INDEX.knows(word, whole=True), INDEX.nearest) == meant
