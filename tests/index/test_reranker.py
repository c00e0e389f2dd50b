"""A CrossEncoder with chance weights, made on the spot: any order will do, if it is followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.evaluating import run_search
from index.bundled_model import ModelError
from index.evaluation.questions import EvaluationQuestion, QuestionSet
from index.progress import Silence
from index.reranker import RERANKED, CrossEncoderReranker, load_reranker

if TYPE_CHECKING:
    from pathlib import Path

    from index.search import Searcher

QUESTION = "redundans i stamnätet"


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a two-layer BERT of sixteen dimensions that reads letters."""
    torch = pytest.importorskip("torch")
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer  # noqa: PLC0415 – heavy

    folder = tmp_path_factory.mktemp("modeller") / "slump"
    folder.mkdir()
    letters = "abcdefghijklmnopqrstuvwxyzåäö0123456789–.,:"
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{each}" for each in letters)]
    (folder / "vocab.txt").write_text("\n".join(pieces), encoding="utf-8")
    BertTokenizer(str(folder / "vocab.txt"), strip_accents=False).save_pretrained(folder)
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        initializer_range=1.0,
    )
    config.num_labels = 1
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_the_order_follows_its_scores(model: Path, searcher: Searcher) -> None:
    """The best hits stand as the re-ranker scores them; the scores go with the places, and all hits are kept."""
    before = searcher.search(QUESTION, 100)
    searcher.reranker = load_reranker(str(model))
    after = searcher.search(QUESTION, 100)
    assert searcher.reranker is not None
    scores = searcher.reranker.scores(QUESTION, [searcher.indexed_text(hit.row) for hit in after[:RERANKED]])
    assert len(set(scores)) > 1
    assert scores.tolist() == pytest.approx(sorted(scores, reverse=True), abs=1e-2)
    assert [hit.score for hit in after] == [hit.score for hit in before]
    assert {hit.row for hit in after} == {hit.row for hit in before}
    assert searcher.search(QUESTION, 2) == after[:2]


@pytest.mark.parametrize("mode", ["dense", "bm25"])
def test_only_the_hybrid_search_is_ordered_anew(mode: str, model: Path, searcher: Searcher) -> None:
    """Each ranking alone stays what it is."""
    before = searcher.search(QUESTION, 100, mode=mode)  # type: ignore[arg-type]  # one of Mode
    searcher.reranker = load_reranker(str(model))
    assert searcher.search(QUESTION, 100, mode=mode) == before  # type: ignore[arg-type]  # one of Mode


def test_a_run_says_which_re_ranker_there_was(model: Path, searcher: Searcher) -> None:
    """With one its name stands among the settings, without one nothing does."""
    questions = QuestionSet("prov", "d" * 64, (EvaluationQuestion("1", QUESTION, "person", ("fiberrådet.txt",)),))
    assert "reranker" not in run_search(searcher, questions, "hybrid", Silence()).origin.settings
    searcher.reranker = load_reranker(str(model))
    told = run_search(searcher, questions, "hybrid", Silence()).origin.settings["reranker"]
    assert told.startswith("slump@")


def test_no_name_is_no_re_ranker() -> None:
    """The default."""
    assert load_reranker("") is None


def test_a_folder_without_a_model_is_reported(tmp_path: Path) -> None:
    """It is loaded at the first question, which says what is wrong."""
    with pytest.raises(ModelError, match="kunde inte laddas"):
        CrossEncoderReranker(tmp_path, "tom").scores(QUESTION, ["text"])
