"""Small letters as patterns see them that do not mind case."""

from __future__ import annotations

_ALIKE = str.maketrans("ſıİ", "sii")
"""What `re.IGNORECASE` takes for s and i though `str.lower` does not make it so: September may be spelt «ſeptember»."""


def lowered(word: str) -> str:
    """`word` in small letters, in which it is found among words that a pattern matched it with."""
    return word.translate(_ALIKE).lower()
