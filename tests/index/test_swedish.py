import pytest

from index.swedish import analyse, fold, stem, words


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("Nät", ["<nät>", "=nät"], id="short word whole"),
        pytest.param("fiber", ["<fibe", "fiber", "iber>", "=fib"], id="grams with borders"),
        pytest.param(
            "§ 45, KS 2024/123", ["<45>", "<ks>", "<2024>", "<123>", "=45", "=ks", "=2024", "=123"], id="numbers whole"
        ),
        pytest.param("cafe\u0301", ["<café", "café>", "=café"], id="composed and decomposed alike"),
        pytest.param("… – !", [], id="no words"),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    """Words become 5-grams with their borders marked; short words and numbers stay whole."""
    assert analyse(text) == tokens


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        pytest.param("strategin", "digitaliseringsstrategi", id="part of a compound, inflected"),
        pytest.param("leveransen", "leveranser", id="inflections of one word"),
    ],
)
def test_related_forms_share_tokens(asked: str, written: str) -> None:
    """What stemming misses, grams share."""
    assert len(set(analyse(asked)) & set(analyse(written))) >= 2


def test_words_keep_their_order() -> None:
    """Words come in lower case, in order."""
    assert words("Å, Ä och ö") == ["å", "ä", "och", "ö"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Åäö", "Aao"), ("idé", "ide"), ("ide\u0301", "ide"), ("fiber 5", "fiber 5"), ("", "")],
)
def test_folded(text: str, folded: str) -> None:
    """Rings, dots and accents go, whether composed or not; all else stays."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nämnden", "nämndens"),
        ("leveransen", "leveranser"),
        ("dygnet", "dygn"),
        ("ärendet", "ärenden"),
        ("projektets", "projekt"),
        ("universitetet", "universiteten"),
    ],
)
def test_forms_have_one_stem(one: str, other: str) -> None:
    """Inflections of a word have the same stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("billig", "bilen"), ("färdig", "färden"), ("fastighet", "fasta")])
def test_words_that_are_made_of_others_have_their_own(one: str, other: str) -> None:
    """An «ig» makes another word."""
    assert stem(one) != stem(other)
