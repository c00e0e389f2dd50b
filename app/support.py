"""Does what was found answer what was asked? Decides between a quotation and a refusal.

Several signs, each alone too weak: how much of the question's matter stands in the sentence and around it, how far the
sentence stands out from the archive by meaning, whether it holds what was asked for, whether a name is missing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

_OWN, _SURROUNDING, _STANDOUT, _MEETS, _MISSING = 1.11, 1.43, 0.19, 3.1, -1.48
_BASE = -4.41
"""Logistic regression on the 224 questions of seven sets about three archives that came as far as the passages.

The outcome: the answer stands in one of the two best paragraphs. The area under the ROC curve is .83.
"""
_LEANING = 1.1
"""Added to the log-odds: a wrong refusal costs nearly as much as a wrong answer, and quotes show their own worth."""


ENOUGH = 0.5
"""The probability from which on a quotation is an answer: even odds."""


@dataclass(frozen=True, slots=True)
class Support:
    """The signs, of the best sentence.

    `coverage` and `surrounding` (0–1) are shares of the question's matter in the sentence and around it, `standout` is
    in standard deviations (see `Searcher.standout`), `meets` whether it holds what was asked for (an amount, a name …),
    `lacks_name` whether a name in the question stands nowhere near it.
    """

    coverage: float
    surrounding: float
    standout: float
    meets: bool
    lacks_name: bool

    @property
    def probability(self) -> float:
        """How likely it is that the sentence answers, 0–1."""
        odds = _BASE + _LEANING + _OWN * self.coverage + _SURROUNDING * self.surrounding + _STANDOUT * self.standout
        odds += _MEETS * self.meets + _MISSING * self.lacks_name
        return 1 / (1 + math.exp(-odds))

    @property
    def is_enough(self) -> bool:
        """Whether to answer."""
        return self.probability >= ENOUGH
