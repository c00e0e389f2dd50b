import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from index.lexical import K1, B, LexicalIndex
from index.swedish import analyse, weigh

TEXTS = ["Fiber på landsbygden", "Nämnden avslår bidrag till föreningen", "Bidrag till fiber, fiber och åter fiber"]


def _bm25(question: str, texts: list[str]) -> list[float]:
    """BM25 after Robertson with Lucene's idf and weighted tokens, by hand."""
    counts = [Counter(analyse(text)) for text in texts]
    mean = sum(count.total() for count in counts) / len(counts)
    scores = []
    for count in counts:
        score = 0.0
        for token, weight in weigh(question).items():
            holders = sum(token in other for other in counts)
            idf = math.log(1 + (len(texts) - holders + 0.5) / (holders + 0.5))
            score += weight * idf * count[token] / (count[token] + K1 * (1 - B + B * count.total() / mean))
        scores.append(score)
    return scores


@pytest.mark.parametrize("question", ["bidrag", "fiber på landsbygden", "föreningens fiber"])
def test_scores_are_bm25(question: str) -> None:
    """Scores equal those of the formula."""
    scores = LexicalIndex.build(TEXTS).scores(question)
    assert scores.tolist() == pytest.approx(_bm25(question, TEXTS), abs=1e-5)


@pytest.mark.parametrize(
    "texts", [pytest.param(TEXTS, id="texts"), pytest.param([], id="none"), pytest.param(["", "–"], id="no tokens")]
)
@pytest.mark.parametrize("question", ["bidrag till föreningen", "", "vad", "xyzzyx"])
def test_saved_and_loaded_alike(texts: list[str], question: str, tmp_path: Path) -> None:
    """An index comes back as it was, an empty one too, and knows what to do with any question."""
    built = LexicalIndex.build(texts)
    built.save(tmp_path / "lexical")
    loaded = LexicalIndex.load(tmp_path / "lexical")
    assert loaded.size == len(texts)
    assert loaded.scores(question).tolist() == built.scores(question).tolist()
    rows = np.arange(len(texts))
    assert loaded.pairs(question, rows).tolist() == built.pairs(question, rows).tolist()


def test_a_question_typed_without_diacritics() -> None:
    """What no passage spells so is taken for what differs only by rings and dots; what some passage does is left."""
    index = LexicalIndex.build(["Fokusområdena är fem", "Kommunen har ar och hektar"])
    assert index.scores("fokusomradena")[0] > 0
    assert index.coverage("fokusomradena", "Fokusområdena är fem") == pytest.approx(1)
    assert index.scores("ar").argmax() == 1


def test_coverage_weighs_rare_words_more() -> None:
    """All tokens there is 1, none 0; a rare word's absence costs more than a common one's."""
    index = LexicalIndex.build(["till"] * 20 + ["fiber"])
    assert index.coverage("till fiber", "till fiber") == pytest.approx(1)
    assert index.coverage("fiber", "nämnden") == 0
    assert index.coverage("till fiber", "fiber") > 0.8
    assert index.coverage("till fiber", "till") < 0.2
    assert index.coverage("", "fiber") == 0


@pytest.mark.parametrize(
    ("asked", "text", "share"),
    [
        pytest.param("fibern", "Fiber på landsbygden", 1, id="another form"),
        pytest.param("landsbygd", "Fiber på landsbygden", 1, id="without its article"),
        pytest.param("landsbygdens utveckling", "utveckling landsbygd", 1, id="in another order"),
        pytest.param("föreningsbidraget", "Föreningen får bidrag", 0.6, id="the parts of a compound apart"),
        pytest.param("föreningsbidraget", "Nämnden ger bidrag", 1 / 15, id="only the last part: another thing"),
        pytest.param("uppdraget", "Ett utvecklingsuppdrag", 0.9, id="a compound of it"),
        pytest.param("nycklar", "Nyckelskåpet är låst", 1, id="a noun that loses its e"),
        pytest.param("arbetsplanen", "Arbets- och tidsplan", 1, id="two compounds that share their last part"),
        pytest.param("priset", "Utgiften för fiber", 0.7, id="another word of its field"),
        pytest.param("nämnden", "Fiber på landsbygden", 0, id="not there"),
        pytest.param("", "Fiber på landsbygden", 0, id="nothing asked"),
    ],
)
def test_coverage_weighs_whole_words(asked: str, text: str, share: float) -> None:
    """A word stands in a text when a form of it does, and in part when the parts of the compound do."""
    assert LexicalIndex.build(TEXTS).coverage(asked, text) == pytest.approx(share)


def test_coverage_finds_a_word_inside_a_compound() -> None:
    """The pieces of a word in a compound count as far as they are there; a few alike count half."""
    index = LexicalIndex.build(TEXTS)
    assert 0.5 <= index.coverage("landsbygd", "landsbygdsprogram") < 1
    assert 0 < index.coverage("landsbygd", "landshövding") < 0.25


def test_a_repeated_word_is_asked_once() -> None:
    """The same word asked twice weighs as once."""
    index = LexicalIndex.build(TEXTS)
    assert index.coverage("fiber fiber nämnden", "fiber") == pytest.approx(index.coverage("fiber nämnden", "fiber"))


@pytest.mark.parametrize(
    ("word", "somehow", "whole"),
    [
        pytest.param("fiber", True, True, id="as it stands"),
        pytest.param("Fiberns", True, True, id="another form"),
        pytest.param("namnden", True, True, id="without marks"),
        pytest.param("landsbygdens", True, True, id="genitive"),
        pytest.param("bygden", True, False, id="the last part of a compound"),
        pytest.param("skidspår", False, False, id="unknown"),
        pytest.param("", False, False, id="nothing"),
    ],
)
def test_known_words(word: str, somehow: bool, whole: bool) -> None:
    """A word is known when a passage has a form of it; unless whole words are wanted, as part of one too."""
    index = LexicalIndex.build(TEXTS)
    assert (index.knows(word), index.knows(word, whole=True)) == (somehow, whole)


@pytest.mark.parametrize(
    ("word", "letters", "found"),
    [
        pytest.param("förenning", 1, "förening", id="a letter too many"),
        pytest.param("forenign", 1, "förening", id="changed places, without marks"),
        pytest.param("landsbyggden", 1, "landsbyg", id="another form of it"),
        pytest.param("lansbyggd", 1, "landsbyg", id="a letter doubled is none too many"),
        pytest.param("lansbägd", 1, None, id="too many letters"),
        pytest.param("lansbägd", 2, "landsbyg", id="two letters allowed"),
        pytest.param("pö", 1, None, id="short stems are never meant"),
        pytest.param("skidspår", 1, None, id="nothing near"),
    ],
)
def test_nearest_stem(word: str, letters: int, found: str | None) -> None:
    """A word that nobody knows is taken for the stem that is at most so many letters from its own."""
    assert LexicalIndex.build(TEXTS).nearest(word, letters) == found


def test_stems_that_differ_by_their_marks() -> None:
    """Of two stems that are alike without å, ä and ö, the first is meant."""
    assert LexicalIndex.build(["halsa hälsa"]).nearest("hallsa", 1) == "hals"


def test_an_empty_index_knows_nothing() -> None:
    """Without passages no word is known, near or covered by more than the text itself."""
    index = LexicalIndex.build([])
    assert not index.knows("fiber")
    assert index.nearest("fiber", 2) is None
    assert index.coverage("fiber", "fiber") == pytest.approx(1)


def test_words_side_by_side_are_found_side_by_side() -> None:
    """Of two passages with the same words, that which has them as they were asked stands first; forms do not matter."""
    index = LexicalIndex.build(["Avgiften för fiber", "Fibern, sades det på mötet, har en avgift", "Ett möte"])
    near, apart, none = index.pairs("fiberns avgift", np.arange(3))
    assert near > apart == none == 0
    assert index.pairs("fiberns avgift", np.array([2, 0])).tolist() == [none, near]
