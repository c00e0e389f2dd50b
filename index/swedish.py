"""Swedish text → the tokens that BM25 counts: character 5-grams inside words, and each word's stem.

Swedish inflects at the end and compounds without a space (digitaliseringsstrategi, strategin), which whole words and
the Snowball stemmer miss; pieces of words find both, and the stem weighs words as wholes. Measured against the
alternatives in the README's table.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import Stemmer

GRAM = 5
"""Characters in a piece; 4 finds about as much, 6 less."""

ASKING = frozenset("vad vem vems vilken vilket vilka hur när var varför vart varifrån".split())
"""Words that ask and say nothing of the matter; rare in texts, they would weigh much by that."""
LENGTH_POWER = 0.3
"""How far the many pieces of a long word are held back: each counts (6 / letters) to this power."""
_USUAL_LETTERS = 6
_FEWEST_LETTERS = 3

_AFTER_NEUTER = frozenset(("", "s", "et", "ets", "en", "er", "erna"))
"""What may stand behind that «et»: kompet-ens is no neuter."""
_MADE_WITH = re.compile("l?ig")
_NEUTER = re.compile(r"(?<=\w{3}[^aeiouyåäö])et$")
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")


def words(text: str) -> list[str]:
    """The words and numbers of `text` in lower case, in order."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def analyse(text: str) -> list[str]:
    """The tokens of `text`: words with marked borders (<nät>) cut into 5-grams; stems (=nät); numbers stay whole."""
    found = words(text)
    return [*(token for word in found for token in _pieces(word)), *(f"={stem(word)}" for word in found)]


def weigh(question: str) -> dict[str, float]:
    """The tokens of `question`, but those of words that ask, and what each counts for; repeated ones count again."""
    weights: dict[str, float] = defaultdict(float)
    for word in words(question):
        if word not in ASKING:
            for piece in _pieces(word):
                weights[piece] += (_USUAL_LETTERS / max(len(word), _FEWEST_LETTERS)) ** LENGTH_POWER
            weights[f"={stem(word)}"] += 1
    return weights


@lru_cache(maxsize=2**16)
def stem(word: str) -> str:
    """The Snowball stem of one word in lower case, mended where it takes too little or too much.

    Without the «et» of neuter nouns that it leaves (dygnet, ärendet), with the «ig» that makes another word and that it
    takes: «billig» is no «bil».
    """
    found = str(_stemmer().stemWord(word))
    if _NEUTER.search(found) and word[len(found) :] in _AFTER_NEUTER:
        bare = str(_stemmer().stemWord(found[:-2]))
        return bare if len(bare) >= len(found) - 3 else found[:-2]
    made = _MADE_WITH.match(word, len(found))
    return f"{found}{made.group()}" if made else found


def fold(text: str) -> str:
    """`text` without its rings, dots and accents: what is left of å, ä, ö and é on a keyboard that lacks them."""
    if text.isascii():
        return text  # most words, and quick
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


@cache
def _stemmer() -> Stemmer.Stemmer:
    import Stemmer  # noqa: PLC0415 — only where text is indexed or asked

    return Stemmer.Stemmer("swedish")


def _pieces(word: str) -> list[str]:
    marked = f"<{word}>"
    if len(marked) <= GRAM or _DIGIT.search(word):
        return [marked]
    return [marked[start : start + GRAM] for start in range(len(marked) - GRAM + 1)]
