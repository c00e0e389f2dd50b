"""BM25 over the passages' Swedish tokens: scored when built, memory-mapped when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

import numpy as np

from index.swedish import analyse, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import bm25s

    from index.arrays import FloatVector

K1 = 0.9
"""Saturation of repeated tokens. With B the better of the usual pairs on both tuning sets (the other: 1.2 and 0.75)."""
B = 0.4
"""How much long passages are held back; they are nearly equally long here."""


class LexicalIndex:
    """The BM25 score of every passage for a question. An archive without a single token is allowed."""

    def __init__(self, size: int, bm25: bm25s.BM25 | None) -> None:
        self._size = size
        self._bm25: Any = bm25
        self._folded: dict[str, str] | None = None

    @classmethod
    def build(cls, texts: Sequence[str], progress: Callable[[int], None] | None = None) -> Self:
        """Index `texts`; row i of all later scores is texts[i]. `progress` is told how many are analysed."""
        import bm25s  # noqa: PLC0415 — heavy

        tokens = []
        for number, text in enumerate(texts, start=1):
            tokens.append(analyse(text))
            if progress:
                progress(number)
        if not any(tokens):
            return cls(len(texts), None)
        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        bm25.index(tokens, show_progress=False)
        return cls(len(texts), bm25)

    def save(self, folder: Path) -> None:
        """Write the index to `folder`, which is made."""
        folder.mkdir(parents=True)
        (folder / "size").write_text(str(self._size), encoding="ascii")
        if self._bm25 is not None:
            self._bm25.save(folder, show_progress=False)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The index that `save` wrote; its arrays stay on disk until they are used."""
        import bm25s  # noqa: PLC0415 — heavy

        size = int((folder / "size").read_text(encoding="ascii"))
        empty = not (folder / "params.index.json").exists()
        return cls(size, None if empty else bm25s.BM25.load(folder, mmap=True, show_progress=False))

    @property
    def size(self) -> int:
        """How many passages it holds."""
        return self._size

    def coverage(self, question: str, text: str) -> float:
        """The share (0–1) of the different tokens of `question` that stand in `text`, the rare weighing more."""
        asked = sorted(set(self._asked(question)))
        if not asked:
            return 0.0
        weights = self._rarity(asked)
        present = set(analyse(text))
        held = np.fromiter((token in present for token in asked), np.bool_, len(asked))
        return float(weights[held].sum() / weights.sum())

    def _asked(self, question: str) -> list[str]:
        """The tokens of `question`; one that no passage holds is taken for that which differs by å, ä, ö or é only."""
        if self._bm25 is None:
            return analyse(question)
        if self._folded is None:
            tokens = self._bm25.vocab_dict
            self._folded = {fold(token): token for token in tokens if not token.isascii()}
        vocabulary, folded = self._bm25.vocab_dict, self._folded
        return [token if token in vocabulary else folded.get(token, token) for token in analyse(question)]

    def _rarity(self, tokens: Sequence[str]) -> FloatVector:
        """Lucene's idf of each token, from the number of passages that hold it."""
        held = np.zeros(len(tokens), np.float32)
        if self._bm25 is not None:
            starts, vocabulary = self._bm25.scores["indptr"], self._bm25.vocab_dict
            ids = [vocabulary.get(token) for token in tokens]
            held[:] = [0 if each is None else starts[each + 1] - starts[each] for each in ids]
        rarity: FloatVector = np.log1p((self._size - held + 0.5) / (held + 0.5))
        return rarity

    def scores(self, question: str) -> FloatVector:
        """(n,) BM25 scores ≥ 0 of all passages; zeros when no token of `question` is known."""
        if self._bm25 is None:
            return np.zeros(self._size, np.float32)
        known = [token for token in self._asked(question) if token in self._bm25.vocab_dict]
        if not known:
            return np.zeros(self._size, np.float32)
        scores: FloatVector = self._bm25.get_scores(known)
        return scores
