import math
from collections import Counter
from pathlib import Path

import pytest

from index.lexical import K1, B, LexicalIndex
from index.swedish import analyse

TEXTS = ["Fiber på landsbygden", "Nämnden avslår bidrag till föreningen", "Bidrag till fiber, fiber och åter fiber"]


def _bm25(question: str, texts: list[str]) -> list[float]:
    """BM25 after Robertson with Lucene's idf, by hand."""
    counts = [Counter(analyse(text)) for text in texts]
    mean = sum(count.total() for count in counts) / len(counts)
    scores = []
    for count in counts:
        score = 0.0
        for token in analyse(question):
            holders = sum(token in other for other in counts)
            idf = math.log(1 + (len(texts) - holders + 0.5) / (holders + 0.5))
            score += idf * count[token] / (count[token] + K1 * (1 - B + B * count.total() / mean))
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
@pytest.mark.parametrize("question", ["bidrag", "", "xyzzyx"])
def test_saved_and_loaded_alike(texts: list[str], question: str, tmp_path: Path) -> None:
    """An index comes back as it was, an empty one too, and knows what to do with any question."""
    built = LexicalIndex.build(texts)
    built.save(tmp_path / "lexical")
    loaded = LexicalIndex.load(tmp_path / "lexical")
    assert loaded.size == len(texts)
    assert loaded.scores(question).tolist() == built.scores(question).tolist()


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
