"""BM25 over the passages' Swedish tokens: scored when built, memory-mapped when asked."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from index.spelling import nearest
from index.swedish import analyse, fold, stem, weigh, words
from index.word_fields import kin_of
from index.word_order import WordOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    import bm25s

    from index.arrays import FloatVector, IntVector

K1 = 0.5
"""Saturation of repeated tokens. With B, of nine pairs, the best over both tuning sets under which dev did not fall."""
B = 0.7
"""How much long passages are held back; usual are 0.4 and 0.75."""

_COLUMNS = ("data", "indices", "indptr")
"""The arrays of bm25s: scores, their passages, and where those of each token begin."""
_WHOLE_PART = 0.51
"""The share of a word's pieces from which on it is thought to stand in a text; below, half of the share counts."""
_MOSTLY = 0.6
"""The share of a word's pieces that must be known for the word to be a form or part of known ones."""
_COMPOUND = 8
"""Letters from which on a word may be a compound that a text names by its last part: kursavgift, avgift."""
_HEAD = 0.6
"""The share to which such a compound stands in a text that has its last part only."""
_OF_SORT = 0.9
"""The share to which a word stands in a text that has a compound of it: uppdrag, utvecklingsuppdrag."""
_KIN = 0.7
"""The share to which a word stands in a text that has another of its field: kostnad, utgift."""
_SHORTEST_HEAD = 5
"""Letters of the shortest last part."""
_FIRST = 4
"""Letters by which the first part is known: «maten» with «skola» is skolmat, «huset» by itself no badhus."""
_SYNCOPATED = re.compile(r"(?<=[bdfgkpt])([lnr])$")
"""How the stem of a noun ends that loses its e before an ending: regler, nycklar, of regel, nyckel."""
_ELLIPSIS = re.compile(r"\b([^\W\d]{3,})- (?:och|eller|samt|respektive) ([^\W\d]{7,40})")
"""Two compounds that share their last part."""
_SHORTEST_STEM = 4
"""Letters of the shortest stem that a misspelt word is taken for."""


class LexicalIndex:
    """The BM25 score of every passage for a question. An archive without a single token is allowed."""

    def __init__(self, size: int, bm25: bm25s.BM25 | None = None, order: WordOrder | None = None) -> None:
        self._size = size
        self._bm25: Any = bm25
        self._order = order or WordOrder.build([()] * size)
        self._columns = {name: np.asarray(bm25.scores[name]) for name in _COLUMNS} if bm25 else {}
        self._folded: dict[str, str] | None = None
        self._stems: dict[str, str] | None = None
        self._weights: dict[str, float] = {}

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
            return cls(len(texts))
        bm25 = bm25s.BM25(k1=K1, b=B, method="lucene")
        bm25.index(tokens, show_progress=False)
        number = bm25.vocab_dict
        order = WordOrder.build([[number[token] for token in each if token.startswith("=")] for each in tokens])
        return cls(len(texts), bm25, order)

    def save(self, folder: Path) -> None:
        """Write the index to `folder`, which is made."""
        folder.mkdir(parents=True)
        (folder / "size").write_text(str(self._size), encoding="ascii")
        if self._bm25 is not None:
            self._bm25.save(folder, show_progress=False)
            self._order.save(folder)

    @classmethod
    def load(cls, folder: Path) -> Self:
        """The index that `save` wrote; its arrays stay on disk until they are used."""
        import bm25s  # noqa: PLC0415 — heavy

        size = int((folder / "size").read_text(encoding="ascii"))
        if not (folder / "params.index.json").exists():
            return cls(size)
        return cls(size, bm25s.BM25.load(folder, mmap=True, show_progress=False), WordOrder.load(folder))

    @property
    def size(self) -> int:
        """How many passages it holds."""
        return self._size

    def coverage(self, question: str, text: str) -> float:
        """The share (0–1) of the different words of `question` that stand in `text`, the rare weighing more.

        A word stands there when its stem does; else to a share when another of its field does, or as far as its pieces
        do, which finds it inside a compound.
        """
        asked = sorted(set(words(question)))
        if not asked:
            return 0.0
        present, said = _told_in(text)
        weights = np.array([self._weight(word) for word in asked])
        held = np.array([self._share(word, present, said) for word in asked])
        return float((weights * held).sum() / weights.sum())

    def _share(self, word: str, present: frozenset[str], said: frozenset[str]) -> float:
        tokens, stemmed = self._asked(word), stem(word)
        if any(token in present for token in tokens if token.startswith("=")):
            return 1.0
        stems = (token for token in present if token.startswith("="))
        if len(stemmed) >= _SHORTEST_HEAD and any(each.endswith(stemmed) for each in stems):
            return _OF_SORT
        full = _SYNCOPATED.sub(r"e\1", stemmed)
        if full != stemmed and any(each.startswith(full) for each in said):
            return 1.0
        kin = _KIN if any(f"={each}" in present for each in kin_of(word)) else 0.0
        pieces = [token for token in tokens if not token.startswith("=")]
        share = sum(token in present for token in pieces) / len(pieces) if pieces else 0.0
        if share < _WHOLE_PART and len(word) >= _COMPOUND and _is_headed(word, said):
            return max(_HEAD, kin)
        return max(share if share >= _WHOLE_PART else share / 2, kin)

    def _weight(self, word: str) -> float:
        """How rare a word is: as its stem, or where the archive does not have that, as its pieces on the average."""
        if word not in self._weights:
            tokens = self._asked(word)
            known = [token for token in tokens if self._bm25 is not None and token in self._bm25.vocab_dict]
            stems = [token for token in known if token.startswith("=")]
            self._weights[word] = float(self._rarity(stems or known or tokens[:1]).mean())
        return self._weights[word]

    def knows(self, word: str, *, whole: bool = False) -> bool:
        """Whether a passage holds `word` in some form, diacritics aside; also where only parts are, unless `whole`."""
        if self._bm25 is None:
            return False
        tokens = self._asked(word)
        known = [token for token in tokens if token in self._bm25.vocab_dict]
        if any(token.startswith("=") for token in known) or self._knows_shorter(word):
            return True
        return not whole and bool(known) and len(known) >= _MOSTLY * len(tokens)

    def _knows_shorter(self, word: str) -> bool:
        """Whether the stem of the word's stem is known: Snowball takes «utbyggnadsgraden» to «…grad», that to «…gr»."""
        shorter = stem(stem(word))
        return len(shorter) >= _COMPOUND and self._held(f"={shorter}") in self._bm25.vocab_dict

    def nearest(self, word: str, letters: int) -> str | None:
        """The stem in the archive that differs least from that of `word`, by so many `letters` at most, if any does."""
        if self._bm25 is None:
            return None
        stems = self._folded_stems()
        found = nearest(fold(stem(word)), tuple(stems), letters)
        return stems[found] if found else None

    def _folded_stems(self) -> dict[str, str]:
        """Each stem of the archive, by what it is without å, ä, ö and é; of several that are alike then, the first."""
        if self._stems is None:
            self._stems = {}
            for token in sorted(self._bm25.vocab_dict):  # the same in every process
                if token.startswith("=") and len(token) > _SHORTEST_STEM:
                    self._stems.setdefault(fold(token[1:]), token[1:])
        return self._stems

    def _asked(self, question: str) -> list[str]:
        """The tokens of `question`; one that no passage holds is taken for that which differs by å, ä, ö or é only."""
        return [self._held(token) for token in analyse(question)]

    def _held(self, token: str) -> str:
        if self._bm25 is None or token in self._bm25.vocab_dict:
            return token
        if self._folded is None:
            self._folded = {fold(each): each for each in self._bm25.vocab_dict if not each.isascii()}
        return self._folded.get(token, token)

    def _rarity(self, tokens: Sequence[str]) -> FloatVector:
        """Lucene's idf of each token, from the number of passages that hold it."""
        held = np.array([self._holders(token) for token in tokens], np.float32)
        rarity: FloatVector = np.log1p((self._size - held + 0.5) / (held + 0.5))
        return rarity

    def scores(self, question: str) -> FloatVector:
        """(n,) BM25 scores ≥ 0 of all passages, tokens counting as `weigh` says; zeros when none is known."""
        scores = np.zeros(self._size, np.float32)
        if self._bm25 is None:
            return scores
        for token, weight in weigh(question).items():
            column = self._column(self._held(token))
            scores[self._columns["indices"][column]] += np.float32(weight) * self._columns["data"][column]
        return scores

    def pairs(self, question: str, rows: IntVector) -> FloatVector:
        """(k,) how far words that stand near each other in `question` also do in the passages `rows` (≥ 0)."""
        stems = [self._held(f"={stem(word)}") for word in words(question)]
        return self._order.pairs([self._number(each) for each in stems], self._rarity(stems), rows)

    def _number(self, token: str) -> int | None:
        return None if self._bm25 is None else self._bm25.vocab_dict.get(token)

    def _column(self, token: str) -> slice:
        """Where the scores of `token` stand; nowhere where no passage holds it."""
        number = self._number(token)
        return slice(0) if number is None else slice(*self._columns["indptr"][number : number + 2])

    def _holders(self, token: str) -> int:
        """The number of passages that hold `token`."""
        column = self._column(token)
        return int(column.stop - (column.start or 0))


@lru_cache(maxsize=1024)
def _told_in(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The tokens and the words of `text`; kept, since one text is asked about many words of a question."""
    whole = _with_compounds_whole(text)
    return frozenset(analyse(whole)), frozenset(words(whole))


def _with_compounds_whole(text: str) -> str:
    """`text` with first parts that share a last one given it: «projekt- och arbetsplan» tells a projektplan too.

    Where the shared part begins is not known, so each ending of the second word that is long enough is given.
    """
    found = _ELLIPSIS.findall(text)
    whole = (f"{first}{second[place:]}" for first, second in found for place in range(3, len(second) - 3))
    return f"{text} {' '.join(whole)}" if found else text


def _is_headed(word: str, said: frozenset[str]) -> bool:
    """Whether words of a text are the last part of the compound `word`, endings aside, and begin as its first does."""
    stemmed = stem(word)
    heads = (stem(each) for each in said if len(each) >= _SHORTEST_HEAD)
    firsts = (stemmed.removesuffix(head) for head in heads if stemmed.endswith(head) and stemmed != head)
    return any(first and any(each.startswith(first[:_FIRST]) for each in said) for first in firsts)
