import pytest

from app.questions.patterns import pattern


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        pytest.param("redogör", True, id="as it is spelt"),
        pytest.param("redogor", True, id="without its marks"),
        pytest.param("REDOGÖR", True, id="capitals"),
        pytest.param("på sig", True, id="the other alternative"),
        pytest.param("redogar", False, id="another letter"),
    ],
)
def test_marks_may_be_missing(text: str, fits: bool) -> None:
    """A pattern fits with and without å, ä and ö, and where any alternative does."""
    assert bool(pattern(r"\bredogör\b", r"\bpå sig\b").search(text)) is fits
