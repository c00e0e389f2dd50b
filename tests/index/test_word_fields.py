from collections import Counter

import pytest

from index.swedish import stem
from index.word_fields import FIELDS, kin_of


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("kostar", "utgifter"),
        ("färdigt", "slutförd"),
        ("slutgiltig", "slutlig"),
        ("fiket", "förtäring"),
        ("svåra", "utmaningar"),
        ("åtgärda", "reparation"),
        ("svetskursen", "svetsutbildningen"),
        ("idrottsförening", "if"),
    ],
)
def test_words_of_one_field_stand_for_each_other(word: str, other: str) -> None:
    """Whichever of the two is asked and whichever is told, in whatever form."""
    assert stem(other) in kin_of(word)
    assert stem(word) in kin_of(other)


def test_a_word_is_no_kin_of_itself() -> None:
    """Nor is one that stands in no field of any."""
    assert stem("priset") not in kin_of("priser")
    assert kin_of("ångbåt") == frozenset()
    assert kin_of("upplån") == frozenset()  # too short a part


@pytest.mark.parametrize("line", FIELDS)
def test_a_field_has_several_words_none_twice(line: str) -> None:
    """A line of one stem, or one that says a word twice, was written by mistake."""
    assert len({stem(word) for word in line.split()}) > 1
    assert max(Counter(line.split()).values()) == 1


@pytest.mark.parametrize(
    "word", "och inte men vid över ber far färd fast lag vikt vill rum sida ska har var år nya under".split()
)
def test_no_common_word_stands_for_another(word: str) -> None:
    """«men» is none of those who think so, though «menar» has its stem; who menar is asked of those who anser."""
    listed = {each for line in FIELDS for each in line.split()}
    if word not in listed:
        assert not any(stem(word) in kin_of(each) for each in listed)


def test_a_word_with_the_stem_of_a_common_one_may_be_asked() -> None:
    """It is only not looked for."""
    assert stem("anser") in kin_of("menade")
