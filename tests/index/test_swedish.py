import pytest

from index.swedish import analyse, words


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
